"""A process that does everything that can be done with a queue, at random, while others do the same."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from multiprocessing.synchronize import Barrier
from random import Random
from typing import TYPE_CHECKING, Any

from counter_app.bootstrap import Office
from counter_app.queueing.model import Outcome, Pool, Priority, Ticket
from counter_app.queueing.operations.announcing import mark_announced, to_announce
from counter_app.queueing.operations.booking import add_booking, check_in
from counter_app.queueing.operations.calling import Called, call_chosen, call_next, no_show, recall, reinstate
from counter_app.queueing.operations.carrying import carry_over
from counter_app.queueing.operations.counters import open_counter, pause_counter, release_counter
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.queueing.operations.paper_numbers import PaperNumber, enter_paper_numbers
from counter_app.queueing.operations.serving import cancel, finish, finish_and_continue, park, resume, start, transfer
from counter_app.queueing.operations.undoing import undo
from counter_app.queueing.operations.walk_in import serve_without_ticket
from counter_app.shared.errors import FailureCode, OfficeError, Unavailable
from tests.storage.workers import WAIT_S, Answer, Place, office_at
from tests.support.branch import on_ticket

if TYPE_CHECKING:
    from multiprocessing import Queue

REASON = "salah ambil nomor"
COUNTERS = 8
TRIES = 12
"""How often somebody tries whom the database lets wait for too long."""


@dataclass
class MixedReport:
    """What one process did: the tickets that it made, its calls, and how often which operation was done or refused."""

    counter: int
    made: list[int] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    all_made: float = 0.0
    """When it had made its tickets, by the machine's steady clock; from then on it only calls, and so twice as fast."""
    done: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)


class Hand:
    """The hand of one officer, and what it knows."""

    def __init__(self, office: Office, counter: int) -> None:
        self.office, self.random = office, Random(counter)
        self.actor = office.command_line_actor()
        self.report = MixedReport(counter)
        self.numbers: list[str] = []
        self.parked: str | None = None
        self.missed: list[str] = []
        self.held: Ticket | None = None

    def run(self, operation: Callable[..., Any], *args: Any, **more: Any) -> Any:
        """An operation, which others may have made impossible meanwhile; None when it was refused.

        On a machine that does much else somebody may wait for longer than an office does, and tries again.
        """
        for _ in range(TRIES):
            try:
                return self.office.run(operation, self.actor, *args, **more)
            except OfficeError as problem:
                self.report.refused[problem.code.value] += 1
                return None
            except Unavailable as failure:
                if failure.code is not FailureCode.DATABASE_BUSY:
                    raise
        raise Unavailable(FailureCode.DATABASE_BUSY)

    def act(self, name: str, operation: Callable[..., Any], *args: Any, **more: Any) -> Any:
        """As `run`, and count it by its name when it was done."""
        outcome = self.run(operation, *args, **more)
        self.report.done[name] += outcome is not None
        return outcome

    def issue(self) -> None:
        """One more ticket, in one of the ways in which there come to be tickets."""
        chance, letter = self.random.random(), self.random.choice("AAABK")
        if chance < 0.03 and self.held is None:
            there = self.act("walk-in", serve_without_ticket, self.report.counter, letter, reason=REASON)
            self.held = None if there is None else there.ticket
            made = there
        elif chance < 0.06:
            number = f"{letter}{self.report.counter * 10_000 + len(self.numbers)}"
            entered = self.act("paper", lambda w: enter_paper_numbers(w, [PaperNumber(number, w.now)]))
            made = None if entered is None else entered[0].issued
        elif chance < 0.09:
            booking = self.run(lambda w: add_booking(w, letter, w.now + timedelta(minutes=2)))
            checked = self.act("check in", check_in, booking.reference)
            made = None if checked is None else checked.issued
        else:
            made = self.act("issue", issue_ticket, letter, self.random.choice((None, None, *Priority)))
        if made is not None:
            self.report.made.append(made.ticket.id)
            self.numbers.append(made.ticket.number)

    def work(self) -> bool:
        """One operation at the counter; False when nobody waits for it."""
        if self.held is not None:
            self.serve()
            return True
        if self.numbers and self.random.random() < 0.05:
            number = self.random.choice(self.numbers[-40:])
            called = self.act("chosen", on_ticket(lambda w, t: call_chosen(w, self.report.counter, t, REASON), number))
            if called is not None:
                self.held = called.ticket
                now = time.monotonic()
                self.report.answers.append(Answer(now, now, called.ticket.id))
            return True
        return self.call()

    def call(self) -> bool:
        asked = time.monotonic()
        outcome = self.act("call", call_next, self.report.counter)
        given = time.monotonic()
        called = outcome.ticket if isinstance(outcome, Called) else None
        self.report.answers.append(Answer(asked, given, None if called is None else called.id))
        self.held = called
        if outcome is None:  # somebody gave back what this counter had let go of, as its window would show at once
            self.look()
        return self.held is not None

    def serve(self) -> None:
        """Go on with who is at the counter: mostly to the end."""
        chance, number = self.random.random(), self.number()
        if chance < 0.72:
            self.finish()
        elif chance < 0.77:
            self.leave("transfer", transfer, number, service=self.random.choice("ABK"), counter=None, reason=REASON)
        elif chance < 0.82:
            pool = self.random.choice(tuple(Pool))
            self.leave("park", lambda w, t: park(w, started(w, t), REASON, 1, pool=pool), number)
            self.parked = number
        elif chance < 0.87:
            letter = self.random.choice("ABK")
            self.leave("continue", lambda w, t: finish_and_continue(w, started(w, t), letter, Outcome.REFERRED), number)
        elif chance < 0.92:
            self.act("recall", on_ticket(recall, number))
            self.leave("no-show", no_show, number)
            self.missed.append(number)
        elif chance < 0.96:
            self.act("start", on_ticket(start, number))
        else:
            self.act("undo", on_ticket(undo, number))
            self.look()

    def finish(self) -> None:
        self.leave("finish", lambda w, t: finish(w, started(w, t), Outcome.COMPLETED), self.number())

    def number(self) -> str:
        assert self.held is not None
        return self.held.number

    def leave(self, name: str, operation: Callable[..., Any], number: str, **more: Any) -> None:
        """A step after which the counter is free, unless it was refused."""
        if self.act(name, on_ticket(operation, number), **more) is None:
            self.look()
            return
        self.held = None
        if self.random.random() < 0.08:
            self.act("undo", on_ticket(undo, number))
            self.look()

    def look(self) -> None:
        """Who is at the counter now; a supervisor may have sent somebody away."""
        self.held = self.office.read(lambda w: w.tickets.in_hand(self.report.counter), self.actor)

    def meddle(self) -> None:
        """Something that is not one's own counter's work."""
        chance = self.random.random()
        number = self.random.choice(self.numbers) if self.numbers else "A001"
        if chance < 0.15:
            self.act("cancel", on_ticket(cancel, number), REASON)
        elif chance < 0.3:
            self.act("reinstate", on_ticket(reinstate, self.missed.pop() if self.missed else number))
        elif chance < 0.5:
            self.act("resume", on_ticket(resume, self.parked or number))
        elif chance < 0.8:
            waiting = self.office.read(to_announce, self.actor)[:5]
            self.act("announce", mark_announced, [one.id for one in waiting])
        elif chance < 0.85:
            to = 1 + self.random.randrange(COUNTERS)
            self.act("move", on_ticket(transfer, number), service=None, counter=to, reason=REASON)
        elif chance < 0.88:
            self.act("carry", on_ticket(carry_over, number))
        elif chance < 0.9:
            self.act("release", release_counter, 1 + self.random.randrange(COUNTERS), REASON)
        else:
            self.act("pause", pause_counter, self.report.counter, "salat")
            self.act("open", open_counter, self.report.counter)

    def drain(self) -> None:
        """Serve until nobody waits, and nobody is left at the counter."""
        while self.held is not None or self.call():
            if self.held is not None:
                self.finish()


def started(work: Any, ticket: Ticket) -> Ticket:
    """The ticket with its person at the counter."""
    return ticket if ticket.state.value == "serving" else start(work, ticket)


def do_everything(place: Place, counter: int, tickets: int, barrier: Barrier, reports: Queue[MixedReport]) -> None:
    """Make so many tickets, and do everything with them and with those of others, until nobody waits."""
    with office_at(place) as office:
        hand = Hand(office, counter)
        barrier.wait(WAIT_S)
        while len(hand.report.made) < tickets:
            hand.issue()
            hand.work()
            if hand.held is not None:
                hand.work()
            if hand.random.random() < 0.15:
                hand.meddle()
        hand.report.all_made = time.monotonic()
        hand.drain()
        barrier.wait(10 * WAIT_S * max(1, tickets // 300))
        hand.look()
        hand.drain()
        reports.put(hand.report)


def calls_side_by_side(reports: Sequence[MixedReport]) -> tuple[int, ...]:
    """Calls of each counter while all of them did the same work: until the first had made all its tickets."""
    begin = max(report.answers[0].asked for report in reports)
    end = min(report.all_made for report in reports)
    return tuple(
        sum(begin <= one.asked < end and one.ticket is not None for one in report.answers) for report in reports
    )
