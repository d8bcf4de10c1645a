"""A training branch in a telling state: for the demonstration, the pictures of the windows and their tests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from functools import cache, cached_property
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from counter_app.bootstrap import Office, open_office
from counter_app.payments.operations import issue_receipt
from counter_app.queueing.model import Outcome, Priority, Ticket
from counter_app.queueing.operations.announcing import mark_announced, to_announce
from counter_app.queueing.operations.calling import Called, call_next
from counter_app.queueing.operations.counters import open_counter
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.queueing.operations.serving import finish, start
from counter_app.queueing.ports import QueueWork
from counter_app.registration.operations import notify_dues, record_document, submit_form
from counter_app.reporting.operations import close_day
from counter_app.settings import Language, Settings
from counter_app.shared.calendar import Zone
from counter_app.shared.clock import SetClock
from counter_app.staff.model import Actor, Role
from counter_app.staff.operations import add_officer, change_setting
from counter_app.training.people import make_form
from counter_app.training.simulation import make_training_branch

MORNING = datetime(2026, 11, 20, 10, 24, tzinfo=Zone.WIB.tzinfo)
"""The moment that pictures show: a Friday morning."""
FILE = "branch.db"
BRANCH = "Kantor Cabang Klaten"
NAMES = ("Dewi Lestari", "Agus Prasetyo", "Rina Marlina", "Hendra Gunawan")
SUPERVISOR, ADMINISTRATOR = "Sri Wahyuni", "Bambang Sutrisno"
HEADS = (("penyelia", SUPERVISOR, Role.SUPERVISOR), ("pengelola", ADMINISTRATOR, Role.ADMINISTRATOR))
"""Who does not sit at a counter: sign-in name, full name, role."""
_MIX = "AAABADAFKABAEADAKF"


def _announce(work: QueueWork) -> None:
    """What a display does."""
    mark_announced(work, [one.id for one in to_announce(work)])


class Progress(IntEnum):
    """How far the visit at counter 1 has come."""

    CALLED = 1
    SERVING = 2
    FORM = 3
    COMPLETE = 4
    NOTIFIED = 5
    RECEIPT = 6
    FINISHED = 7


@dataclass(frozen=True)
class Visit:
    """The visit at counter 1: its ticket, and the number of its case once the form is in."""

    ticket: Ticket
    case: str | None


def _settings_in(folder: Path) -> Settings:
    return Settings(f"sqlite:///{folder / FILE}", folder / "papers", Language.ID)


@cache
def _new_branch(opened_at: datetime, counters: int) -> bytes:
    """The file of a training branch with its officers, before its first visitor: made once, and copied for each use."""
    clock = SetClock(opened_at)
    with TemporaryDirectory(prefix="counter-app-") as folder:
        settings = _settings_in(Path(folder))
        make_training_branch(settings, opened_at, counters)
        office = open_office(settings, clock)
        kiosk = office.command_line_actor()
        office.run(change_setting, kiosk, "branch_name", BRANCH)
        office.run(change_setting, kiosk, "branch_address", "Jalan Pemuda 12, Klaten 57411")
        for number, name in enumerate(NAMES, 1):
            office.run(add_officer, kiosk, f"petugas{number}", name, Role.OFFICER, None)
        office.close()
        return (Path(folder) / FILE).read_bytes()


class Scenery:
    """Makes a training branch in a folder and brings it, by the real operations, to where it is to be shown."""

    def __init__(self, folder: Path, *, clock: SetClock | None = None, counters: int = 4) -> None:
        self.clock = clock or SetClock(MORNING)
        self._papers = folder / "papers"
        settings = _settings_in(folder)
        (folder / FILE).write_bytes(_new_branch(self.clock.now() - timedelta(hours=3), counters))
        self.office: Office = open_office(settings, self.clock)
        self.kiosk = self.office.command_line_actor()
        self.officers: tuple[Actor, ...] = tuple(self._known(f"petugas{number}") for number, _ in enumerate(NAMES, 1))
        self._draw = Random(7)
        self._people = 0

    def _known(self, name: str) -> Actor:
        found = self.office.read(lambda work: work.officers.by_name(name), self.kiosk)
        if found is None:
            raise LookupError(name)
        return found.actor

    @cached_property
    def supervisor(self) -> Actor:
        """Somebody who may supervise; added when first asked for."""
        return self.office.run(add_officer, self.kiosk, "penyelia", SUPERVISOR, Role.SUPERVISOR, None).actor

    @cached_property
    def administrator(self) -> Actor:
        """Somebody who may change settings; added when first asked for."""
        return self.office.run(add_officer, self.kiosk, "pengelola", ADMINISTRATOR, Role.ADMINISTRATOR, None).actor

    def officers_named(self, name: str) -> tuple[Actor, ...]:
        """As many officers as there are counters, all of one full name."""
        return tuple(
            self.office.run(add_officer, self.kiosk, f"senama{number}", name, Role.OFFICER, None).actor
            for number in range(1, len(self.officers) + 1)
        )

    def fill_queue(self, people: int, *, over_minutes: int = 32) -> None:
        """Let people take tickets, the first `over_minutes` ago, the last just now; every eighth with priority."""
        end = max(self.clock.now(), self._last() + timedelta(minutes=over_minutes))
        for index in range(people):
            back = timedelta(minutes=over_minutes) * (1 - index / max(people - 1, 1))
            self.clock.set(end - back)
            priority = Priority.ELDERLY if index % 8 == 4 else None
            self.office.run(issue_ticket, self.kiosk, _MIX[index % len(_MIX)], priority)
        self.clock.set(end)

    def _last(self) -> datetime:
        return self.office.read(lambda work: work.now, self.kiosk)

    def serve_elsewhere(self) -> None:
        """The other counters call and serve."""
        for number, officer in enumerate(self.officers[1:], 2):
            self.office.run(open_counter, officer, number)
            self.clock.advance(timedelta(seconds=40))
            outcome = self.office.run(call_next, officer, number)
            if isinstance(outcome, Called):
                self._on(outcome.ticket, start, officer)

    def serve_day(self, people: int) -> None:
        """People come every two minutes and are served at three counters, until nobody waits."""
        busy: dict[int, tuple[Ticket, int] | None] = dict.fromkeys((1, 2, 3))
        for number in busy:
            self.office.run(open_counter, self.officers[number - 1], number)
        minute = 0
        while minute < 2 * people or any(busy.values()):
            if minute < 2 * people and minute % 2 == 0:
                priority = Priority.ELDERLY if minute % 12 == 6 else None
                self.office.run(issue_ticket, self.kiosk, _MIX[minute // 2 % len(_MIX)], priority)
            for number, held in busy.items():
                if held is None or held[1] <= minute:
                    busy[number] = self._next_visit(number, held, minute)
            self.clock.advance(timedelta(minutes=1))
            minute += 1

    def _next_visit(self, counter: int, held: tuple[Ticket, int] | None, minute: int) -> tuple[Ticket, int] | None:
        """End the visit at a counter and begin the next one, with the minute of its end."""
        officer = self.officers[counter - 1]
        if held is not None:
            self._on(held[0], finish, officer, Outcome.COMPLETED)
        outcome = self.office.run(call_next, officer, counter)
        if not isinstance(outcome, Called):
            return None
        self.clock.advance(timedelta(seconds=5))
        self._on(outcome.ticket, start, officer)
        self.office.run(_announce, officer)
        return outcome.ticket, minute + self._draw.choice((6, 8, 10, 14))

    def past_day(self, people: int = 30) -> None:
        """A day that was served and closed lies behind."""
        self.serve_day(people)
        self.close_day()
        self.clock.advance(timedelta(days=3))

    def close_day(self) -> None:
        self.office.run(close_day, self.supervisor, self.office.read(lambda work: work.today, self.kiosk))

    def _on(self, ticket: Ticket, operation: Any, actor: Actor, *args: Any) -> None:
        self.office.run(
            lambda work: operation(work, work.tickets.find(ticket.business_day, ticket.letter, ticket.sequence), *args),
            actor,
        )

    def example_form(self, full_name: str | None = None) -> dict[str, Any]:
        """A filled form of an invented person, with one document still missing."""
        self._people += 1
        form = make_form(self._draw, self._people, MORNING.date())
        if full_name is not None:
            form["full_name"] = full_name
        form["months"] = 3
        form["monthly_income"] = 2_350_000
        form["programmes"] = ["JKK", "JKM", "JHT"]
        form["documents"]["photo"] = "missing"
        return form

    def bring_to(self, progress: Progress, *, full_name: str | None = None) -> Visit:
        """Call somebody for a registration to counter 1 and take the visit as far as asked."""
        officer = self.officers[0]
        self.office.run(open_counter, officer, 1)
        self.office.run(issue_ticket, self.kiosk, "A")
        outcome = self.office.run(call_next, officer, 1)
        while isinstance(outcome, Called) and outcome.ticket.service != "A":
            self._on(outcome.ticket, start, officer)
            self.clock.advance(timedelta(minutes=1))
            self._on(outcome.ticket, finish, officer, Outcome.COMPLETED)
            outcome = self.office.run(call_next, officer, 1)
        if not isinstance(outcome, Called):
            raise TypeError("nobody waits for a registration")
        ticket = outcome.ticket
        if progress >= Progress.SERVING:
            self.clock.advance(timedelta(seconds=30))
            self._on(ticket, start, officer)
            self.clock.advance(timedelta(minutes=6, seconds=41))
        case = None
        if progress >= Progress.FORM:
            form = self.example_form(full_name)
            case = self.office.run(submit_form, officer, form, ticket.number).case.number
        if case is not None and progress >= Progress.COMPLETE:
            self.office.run(record_document, officer, case, "photo")
        if case is not None and progress >= Progress.NOTIFIED:
            self.office.run(notify_dues, officer, case)
        if case is not None and progress >= Progress.RECEIPT:
            self.office.run(issue_receipt, officer, case)
        if progress >= Progress.FINISHED:
            self._on(ticket, finish, officer, Outcome.COMPLETED)
        return Visit(self.office.read(lambda work: work.tickets.by_id(ticket.id), officer), case)

    def break_printer(self) -> None:
        """Let nothing be printed from now on: a file lies where the folder of the papers should be."""
        self._papers.write_bytes(b"")

    def close(self) -> None:
        self.office.close()
