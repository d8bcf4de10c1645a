"""Calling people to the counter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from counter_app.queueing.model import CounterSession, SessionState, Ticket, TicketState, refuse_state
from counter_app.queueing.operations.candidates import candidates, head_of, rule_of
from counter_app.queueing.operations.counters import own_session
from counter_app.queueing.operations.held_back import QueueEmpty, nobody_to_call
from counter_app.queueing.operations.standstill import clock_behind
from counter_app.queueing.operations.steps import need_reason, require_holder, step
from counter_app.queueing.ports import QueueWork
from counter_app.queueing.rule import Choice, chosen, run_after, who_is_next
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind
from counter_app.staff.model import Permission, Role

CHOOSE = "choose"
MOST_LOST = 3
"""Tickets that a counter loses to others in one call before the others wait for it."""


@dataclass(frozen=True)
class Called:
    """The ticket that was called, where, and why it."""

    ticket: Ticket
    counter: int
    choice: Choice


def call_next(work: QueueWork, counter_number: int) -> Called | QueueEmpty:
    """Call the next ticket to a counter, by the rule, or say why nobody can be called.

    Opens the counter's session for the acting officer when it has none. Raises `OfficeError`: COUNTER_BUSY while the
    counter has a ticket in hand, COUNTER_NOT_OPEN while it is paused, COUNTER_TAKEN by somebody else.
    """
    session = free_session(work, counter_number)
    return_parked(work)
    claimed = _claim(work, session)
    return nobody_to_call(work, session) if claimed is None else _call(work, session, *claimed)


def call_chosen(work: QueueWork, counter_number: int, ticket: Ticket, reason: str | None) -> Called:
    """Call a certain waiting ticket out of turn; the reason is kept, and the call is marked as chosen.

    Raises `OfficeError` as `call_next` does, and: REASON_NEEDED, TICKET_STATE when it does not wait today,
    WRONG_COUNTER when it waits for another counter or for a service not served here, RECALL_TOO_SOON just after a call.
    """
    text = need_reason(reason)
    session = free_session(work, counter_number)
    ticket = next((one for one in return_parked(work) if one.id == ticket.id), ticket)
    if ticket.state is not TicketState.WAITING or ticket.business_day != work.today:
        refuse_state(ticket, TicketState.CALLED.value)
    served = session.profile.place(ticket.service) is not None
    if not served or ticket.for_counter not in {None, session.counter}:
        raise OfficeError(
            ErrorCode.WRONG_COUNTER,
            field="counter",
            counter=session.counter,
            service=None if served else ticket.service,
            at_counter=ticket.for_counter,
        )
    if ticket.calls:
        _wait_for_gap(work, ticket)
    work.tickets.note_reason(ticket.id, work.now, CHOOSE, text)
    return _call(work, session, ticket, chosen(head_of(ticket), session.regular_run, work.now))


def free_session(work: QueueWork, counter_number: int) -> CounterSession:
    """The acting officer's session at a counter that can take somebody now."""
    session = own_session(work, counter_number)
    if session.state is not SessionState.OPEN:
        raise OfficeError(ErrorCode.COUNTER_NOT_OPEN, counter=session.counter, state=session.state.value)
    held = work.tickets.in_hand(session.counter)
    if held is not None:
        raise OfficeError(ErrorCode.COUNTER_BUSY, counter=session.counter, ticket=held.number)
    return session


def _claim(work: QueueWork, session: CounterSession) -> tuple[Ticket, Choice] | None:
    """Choose and lock.

    Another counter may hold the chosen ticket at this moment. Then the next choice is made without it; and only when
    nothing else waits, the held ones are waited for, because their holder may yet let go of them. A counter that lost
    so many tickets to faster computers has its turn: it chooses while nobody else can call.
    """
    rule = rule_of(work.branch)
    passed_over: list[int] = []
    alone = False
    while True:
        heads = candidates(work, session.profile, session.counter, passed_over)
        choice = who_is_next(heads, session.profile, rule, session.regular_run, work.now)
        if choice is not None:
            ticket = work.tickets.claim(choice.head.ticket, wait=False)
            if ticket is not None:
                return ticket, choice
            passed_over.append(choice.head.ticket)
            if len(passed_over) == MOST_LOST and not alone:
                work.work_alone()
                alone = True
                passed_over.clear()
            continue
        if not passed_over:
            return None
        if alone:  # the holders wait for this counter, so it cannot wait for them
            work.begin_again()
        work.tickets.claim(passed_over[0], wait=True)
        passed_over.clear()


def _call(work: QueueWork, session: CounterSession, ticket: Ticket, choice: Choice) -> Called:
    rule = rule_of(work.branch)
    after = step(
        work,
        ticket,
        TicketState.CALLED,
        EventKind.TICKET_CALLED,
        {
            "reason": choice.reason.value,
            "waited_s": choice.waited_s,
            "regular_run": choice.regular_run,
            "place": choice.place,
            "ratio": rule.priority_ratio,
            "max_wait_s": int(rule.max_wait.total_seconds()),
        },
        effect={"session": session.id, "run": session.regular_run},
        counter=session.counter,
        officer=work.actor.id,
        exclusive=work.actor.role is not Role.SYSTEM,
        calls=ticket.calls + 1,
        last_called_at=work.now,
        for_counter=None,
    )
    work.tickets.add_call(after, work.now, choice, rule)
    work.tickets.announce(after, work.now)
    # beyond the ratio the run makes no difference, so it need not be counted on
    run = min(run_after(choice, session.regular_run), rule.priority_ratio)
    if run != session.regular_run:
        work.counters.set_run(session.id, run)
    return Called(after, session.counter, choice)


def return_parked(work: QueueWork) -> tuple[Ticket, ...]:
    """Put parked people whose time has come back to their old place; windows do so from time to time."""
    return tuple(
        step(work, ticket, TicketState.WAITING, EventKind.TICKET_RESUMED, {"by_itself": True}, due_back_at=None)
        for ticket in work.tickets.due_back(work.now)
    )


def recall(work: QueueWork, ticket: Ticket) -> Ticket:
    """Call the same ticket once more.

    Raises `OfficeError`: RECALLS_USED_UP at the branch's maximum, RECALL_TOO_SOON before the minimum gap is over.
    """
    require_holder(work, ticket)
    if ticket.state is not TicketState.CALLED or ticket.last_called_at is None:
        refuse_state(ticket, "recalled")
    require_calls_left(work, ticket)
    _wait_for_gap(work, ticket)
    after = step(
        work,
        ticket,
        TicketState.CALLED,
        EventKind.TICKET_RECALLED,
        {"call": ticket.calls + 1},
        calls=ticket.calls + 1,
        last_called_at=work.now,
    )
    work.tickets.announce(after, work.now)
    return after


def require_calls_left(work: QueueWork, ticket: Ticket) -> None:
    """Raises `OfficeError` (RECALLS_USED_UP) when nobody answered the branch's maximum of calls."""
    if ticket.calls >= work.branch.max_calls:
        raise OfficeError(ErrorCode.RECALLS_USED_UP, ticket=ticket.number, calls=ticket.calls)


def call_gap_left(work: QueueWork, ticket: Ticket) -> int:
    """Seconds until the ticket may be called again or given up."""
    since = work.now - (ticket.last_called_at or work.now)
    return max(0, work.branch.call_gap_seconds - int(since.total_seconds()))


def _wait_for_gap(work: QueueWork, ticket: Ticket) -> None:
    """While the branch's time stands still no gap ever ends; then a supervisor need not wait for it."""
    wait = call_gap_left(work, ticket)
    if wait > 0 and not (clock_behind(work) and work.actor.may(Permission.SUPERVISE)):
        raise OfficeError(ErrorCode.RECALL_TOO_SOON, ticket=ticket.number, wait_s=wait)


def no_show(work: QueueWork, ticket: Ticket) -> Ticket:
    """Give up a person who did not come after the maximum of calls, each with its gap."""
    require_holder(work, ticket)
    if ticket.state is not TicketState.CALLED:
        refuse_state(ticket, TicketState.NO_SHOW.value)
    if ticket.calls < work.branch.max_calls:
        raise OfficeError(
            ErrorCode.CALLS_NOT_USED_UP, ticket=ticket.number, calls=ticket.calls, calls_needed=work.branch.max_calls
        )
    _wait_for_gap(work, ticket)
    return step(
        work,
        ticket,
        TicketState.NO_SHOW,
        EventKind.TICKET_NO_SHOW,
        {"calls": ticket.calls},
        effect={},
        ended_at=work.now,
    )


def reinstate(work: QueueWork, ticket: Ticket) -> Ticket:
    """Put a person who turned up after all back to the old place, within the tolerance.

    Raises `OfficeError` (NO_SHOW_TOO_OLD) after it.
    """
    work.actor.require(Permission.SERVE)
    if ticket.state is not TicketState.NO_SHOW or ticket.ended_at is None:
        refuse_state(ticket, TicketState.WAITING.value)
    tolerance = timedelta(minutes=work.branch.no_show_tolerance_minutes)
    if work.now - (ticket.ended_at or work.now) > tolerance:
        raise OfficeError(
            ErrorCode.NO_SHOW_TOO_OLD, ticket=ticket.number, minutes=work.branch.no_show_tolerance_minutes
        )
    return step(
        work,
        ticket,
        TicketState.WAITING,
        EventKind.TICKET_REINSTATED,
        {},
        effect={},
        counter=None,
        officer=None,
        calls=0,
        ended_at=None,
    )
