"""What the processes of the concurrency tests do. They are started anew, so everything they need comes as argument."""

from __future__ import annotations

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import TYPE_CHECKING

from counter_app.bootstrap import Office, open_office
from counter_app.payments.operations import issue_receipt, record_payment
from counter_app.queueing.model import Outcome
from counter_app.queueing.operations.calling import Called, call_next
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.queueing.operations.serving import finish, start
from counter_app.registration.operations import notify_dues, submit_form
from tests.support.branch import branch_settings_at, on_ticket
from tests.support.clocks import RunningClock
from tests.support.forms import make_form

if TYPE_CHECKING:
    from multiprocessing import Queue

    import pytest

WAIT_S = 60.0
"""How long a process waits for the others to be ready."""


@dataclass(frozen=True)
class Place:
    """Where a process works: the database, a folder for papers, and the clock's beginning."""

    url: str
    folder: Path
    since: float


@dataclass(frozen=True)
class Answer:
    """One answer of `call_next`: when it was asked and given, and the ticket; None when nobody waits."""

    asked: float
    given: float
    ticket: int | None


@dataclass(frozen=True)
class Report:
    """What one process did: the numbers that it issued, and the answers that it got."""

    counter: int
    issued: tuple[str, ...]
    answers: tuple[Answer, ...]


@contextmanager
def office_at(place: Place) -> Iterator[Office]:
    office = open_office(branch_settings_at(place.url, place.folder), RunningClock(place.since))
    try:
        yield office
    finally:
        office.close()


@contextmanager
def alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """One crowd after the other, in all processes of a test run: sixteen at two cores wait longer than an office."""
    with (tmp_path_factory.getbasetemp().parent / "crowd.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def issue_and_call(place: Place, counter: int, tickets: int, barrier: Barrier, reports: Queue[Report]) -> None:
    """Issue so many tickets while the others do; then call and finish tickets until nobody waits."""
    with office_at(place) as office:
        actor = office.command_line_actor()
        barrier.wait(WAIT_S)
        issued = tuple(office.run(issue_ticket, actor, "A").ticket.number for _ in range(tickets))
        barrier.wait(WAIT_S)
        reports.put(Report(counter, issued, tuple(_call_all(office, counter))))


def _call_all(office: Office, counter: int) -> Iterator[Answer]:
    actor = office.command_line_actor()
    while True:
        asked = time.monotonic()
        outcome = office.run(call_next, actor, counter)
        given = time.monotonic()
        if not isinstance(outcome, Called):
            yield Answer(asked, given, None)
            return
        yield Answer(asked, given, outcome.ticket.id)
        office.run(on_ticket(_serve, outcome.ticket.number), actor)


def _serve(work: object, ticket: object) -> None:
    finish(work, start(work, ticket), Outcome.COMPLETED)  # type: ignore[arg-type]


def work_until_killed(place: Place, first_person: int, told: Connection) -> None:
    """Take people from ticket to payment without end, and tell of everything as soon as it is committed."""
    with office_at(place) as office:
        actor = office.command_line_actor()
        person = first_person
        while True:
            ticket = office.run(issue_ticket, actor, "A").ticket
            told.send(("ticket", ticket.number))
            case = office.run(submit_form, actor, make_form(person), ticket.number).case.number
            told.send(("case", case))
            office.run(notify_dues, actor, case)
            issued = office.run(issue_receipt, actor, case)
            told.send(("receipt", issued.receipt.number))
            told.send(("code", issued.code.code))
            reference = f"BANK{person}"
            office.run(record_payment, actor, issued.code.code, issued.code.amount, office.clock.now(), reference)
            told.send(("payment", reference))
            person += 1


def issue_until_told(place: Place, told: Connection) -> None:
    """Issue tickets until the other end says stop; tell of each."""
    with office_at(place) as office:
        actor = office.command_line_actor()
        while not told.poll():
            told.send(office.run(issue_ticket, actor, "A").ticket.number)
