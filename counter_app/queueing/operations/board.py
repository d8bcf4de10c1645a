"""The queue as the windows show it: display, kiosk and the officer's desk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from counter_app.queueing.estimate import QueueNow
from counter_app.queueing.hours_ports import HoursWork
from counter_app.queueing.model import (
    Activity,
    Counter,
    CounterSession,
    Priority,
    Promise,
    Service,
    Slice,
    Ticket,
    activity,
)
from counter_app.queueing.operations.announcing import recent_announcements
from counter_app.queueing.operations.candidates import candidates, rule_of
from counter_app.queueing.operations.counters import find_counter
from counter_app.queueing.operations.estimating import promise_for, queue_now
from counter_app.queueing.operations.issuing import find_service
from counter_app.queueing.operations.reading import ServiceQueue, queue
from counter_app.queueing.operations.standstill import clock_behind
from counter_app.queueing.operations.still_to_wait import expected_now
from counter_app.queueing.operations.stopping import Limits, Stopped, limits, stopped_service
from counter_app.queueing.operations.undoing import Undoable, undoable
from counter_app.queueing.ports import Announcement, CallRecord, QueueWork, ServiceLine
from counter_app.queueing.profile import Profile
from counter_app.queueing.rule import Choice, RuleSettings, waited_seconds, who_is_next

LAST_CALLS = 5


@dataclass(frozen=True)
class Call:
    """A number on the display. `call` counts from 1; a higher one is a repeated call."""

    ticket: int
    number: str
    counter: int
    service: str
    priority: bool
    call: int
    called_at: datetime
    present: bool
    """Whether the person is still expected or being served."""


@dataclass(frozen=True)
class Telling:
    """A call that displays announce, or announced a moment ago, at `announced_at`."""

    id: int
    call: Call
    announced_at: datetime | None


@dataclass(frozen=True)
class Board:
    """What the waiting room sees: the latest calls, the newest first, and who waits for what.

    `tellings` are the calls to be announced, in their order.
    """

    branch_name: str
    now: datetime
    calls: tuple[Call, ...]
    services: tuple[ServiceQueue, ...]
    tellings: tuple[Telling, ...] = ()


@dataclass(frozen=True)
class Offer:
    """A service at the kiosk: people ahead and the expected wait of somebody who takes a ticket now."""

    service: Service
    ahead: int
    promise: Promise
    open_counters: int
    stopped: Stopped | None = None
    """Why the kiosk gives somebody who comes now no ticket, and when it will again."""


@dataclass(frozen=True)
class WaitingPerson:
    """A row of the officer's queue. `wait` is how long the person still has to wait, as far as one can tell."""

    ticket: int
    number: str
    service: str
    priority: Priority | None
    waited_s: int
    wait: Promise | None = None
    booked_for: datetime | None = None


@dataclass(frozen=True)
class DeskView:
    """What an officer sees of the queue. `wait_target_s` is the wait that should not be passed.

    With `auto_call_s` the station offers the next call after a visit and makes it after so many seconds. `undoable` is
    the officer's last click on the ticket in hand, while it can be taken back. While the PC's clock lies behind by
    `clock_behind`, the branch's time stands still.
    """

    branch_name: str
    now: datetime
    counter: Counter
    session: CounterSession | None
    waiting: tuple[WaitingPerson, ...]
    next: Choice | None
    next_number: str | None
    held: Ticket | None
    held_slices: tuple[Slice, ...]
    held_calls: tuple[CallRecord, ...]
    held_promise: Promise | None
    wait_target_s: int
    max_calls: int
    call_gap_s: int
    service_target_s: int
    rule: RuleSettings
    activity: Activity = Activity.CLOSED
    auto_call_s: int = 0
    undoable: Undoable | None = None
    clock_behind: timedelta = timedelta()


def board(work: QueueWork, most_calls: int = LAST_CALLS) -> Board:
    """The display of the waiting room with its latest calls. Numbers only; never a name."""
    letters = {service.letter: service.name_id for service in work.counters.services()}
    calls = tuple(
        Call(
            ticket.id,
            ticket.number,
            ticket.counter,
            letters[ticket.service],
            ticket.priority is not None,
            ticket.calls,
            ticket.last_called_at,
            ticket.ended_at is None,
        )
        for ticket in work.tickets.last_called(work.today, most_calls)
        if ticket.counter is not None and ticket.last_called_at is not None
    )
    tellings = tuple(_telling(one, letters[one.service]) for one in recent_announcements(work))
    return Board(work.branch.branch_name, work.now.astimezone(work.branch.zone.tzinfo), calls, queue(work), tellings)


def _telling(one: Announcement, service: str) -> Telling:
    call = Call(one.ticket, one.number, one.counter, service, one.priority, one.call, one.at, one.present)
    return Telling(one.id, call, one.announced_at)


def offers(work: HoursWork) -> tuple[Offer, ...]:
    """The services that a kiosk offers now, each with its queue."""
    lines = (work.counters.line(service.letter, work.today) for service in work.counters.services() if service.active)
    now, bounds = queue_now(work), limits(work)
    return tuple(_offer(work, line, now, bounds, priority=False) for line in lines if line is not None)


def offer(work: HoursWork, letter: str, *, priority: bool) -> Offer:
    """One service as somebody finds it now, with priority or without. Raises `OfficeError` (NO_SUCH_SERVICE)."""
    return _offer(work, find_service(work, letter), queue_now(work), limits(work), priority=priority)


def _offer(work: HoursWork, line: ServiceLine, now: QueueNow, bounds: Limits | None, *, priority: bool) -> Offer:
    letter = line.service.letter
    promise = promise_for(work, letter, priority=priority, queue=now)
    found = None if bounds is None else stopped_service(work, bounds, letter, promise, line.open_counters)
    return Offer(line.service, promise.ahead, promise, line.open_counters, found)


def desk_view(work: QueueWork, number: int) -> DeskView:
    """The officer's view of a counter: who waits, who would be next and why, whom the counter has in hand."""
    counter = find_counter(work, number)
    session = work.counters.session(number)
    profile = counter.profile if session is None else session.profile
    people = tuple(
        WaitingPerson(
            ticket.id,
            ticket.number,
            ticket.service,
            ticket.priority,
            waited_seconds(ticket.arrived_at, work.now),
            one.wait,
            ticket.booked_for,
        )
        for one in expected_now(work)
        for ticket in (one.ticket,)
        if profile.place(ticket.service) is not None and ticket.for_counter in {None, number}
    )
    choice = _preview(work, number, profile, session)
    held = work.tickets.in_hand(number)
    return DeskView(
        branch_name=work.branch.branch_name,
        now=work.now.astimezone(work.branch.zone.tzinfo),
        counter=counter,
        session=session,
        waiting=people,
        next=choice,
        next_number=None
        if choice is None
        else next((one.number for one in people if one.ticket == choice.head.ticket), None),
        held=held,
        held_slices=() if held is None else work.tickets.slices(held.id),
        held_calls=() if held is None else work.tickets.calls(held.id),
        held_promise=None if held is None else work.tickets.promise(held.id),
        wait_target_s=work.branch.max_wait_minutes * 60,
        max_calls=work.branch.max_calls,
        call_gap_s=work.branch.call_gap_seconds,
        service_target_s=work.branch.service_minutes * 60,
        rule=rule_of(work.branch),
        activity=activity(session, held),
        auto_call_s=work.branch.auto_call_seconds,
        undoable=None if held is None else undoable(work, held),
        clock_behind=clock_behind(work),
    )


def _preview(work: QueueWork, number: int, profile: Profile, session: CounterSession | None) -> Choice | None:
    """Whom the rule would choose now, without calling."""
    run = work.branch.priority_ratio if session is None else session.regular_run
    return who_is_next(candidates(work, profile, number), profile, rule_of(work.branch), run, work.now)
