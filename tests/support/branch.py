"""A training branch for tests: its people, and the steps that most tests begin with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from counter_app.bootstrap import Office, init_branch, open_office
from counter_app.cards.operations import card_ready, enter_member_number, hand_over
from counter_app.payments.model import PaymentCode
from counter_app.payments.operations import issue_receipt, record_payment
from counter_app.queueing.model import Outcome, Priority, Ticket
from counter_app.queueing.operations.calling import Called, call_next
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.queueing.operations.serving import finish, start
from counter_app.queueing.operations.steps import find_ticket
from counter_app.queueing.ports import Issued
from counter_app.registration.operations import notify_dues, submit_form
from counter_app.settings import CodeIssuer, Language, Settings
from counter_app.shared.calendar import Zone
from counter_app.shared.clock import SetClock
from counter_app.staff.model import Actor, Role
from counter_app.staff.operations import add_officer, change_setting
from tests.support.forms import make_form

R = TypeVar("R")

MORNING = datetime(2026, 11, 20, 8, 0, tzinfo=Zone.WIB.tzinfo)
"""A Friday; the day on which every training branch of the tests opens."""

DUES = 205_600
"""What the example form owes: JKK, JKM and JHT on Rp 2.350.000 for November 2026 to January 2027, with the relief."""

STAFF = {
    "rina": Role.OFFICER,
    "budi": Role.OFFICER,
    "sari": Role.SUPERVISOR,
    "dewi": Role.ADMINISTRATOR,
}


def branch_settings_at(url: str, folder: Path) -> Settings:
    """Settings of a PC that works on this database."""
    return Settings(url, folder / "papers", Language.ID)


def make_branch(url: str, folder: Path, *, counters: int = 4) -> None:
    """Open a training branch with staff in an empty database. It issues its own payment codes."""
    settings = branch_settings_at(url, folder)
    init_branch(
        settings,
        code="1234",
        name="Kantor Cabang Klaten",
        training=True,
        codes=CodeIssuer.LOCAL,
        admin_password=None,
        now=MORNING,
        counters=counters,
    )
    office = open_office(settings, SetClock(MORNING))
    for name, role in STAFF.items():
        office.run(add_officer, office.command_line_actor(), name, name.capitalize(), role, None)
    office.close()


def on_ticket(operation: Callable[..., R], number: str) -> Callable[..., R]:
    """An operation on a ticket, as one on the ticket of that number today."""

    def run(work: Any, *args: Any, **kwargs: Any) -> R:
        return operation(work, find_ticket(work, number), *args, **kwargs)

    return run


@dataclass(frozen=True)
class TrainingBranch:
    """An office with a clock that stands where it is set, and shortcuts to the states a test needs."""

    office: Office
    clock: SetClock
    settings: Settings

    def actor(self, name: str) -> Actor:
        """An officer of `STAFF`, or the command line (`cli`)."""
        with self.office.database.engine.connect() as connection:
            row = connection.exec_driver_sql(f"SELECT id, role FROM officers WHERE name = '{name}'").one()  # noqa: S608
        return Actor(row.id, name, Role(row.role))

    @property
    def officer(self) -> Actor:
        return self.actor("rina")

    @property
    def colleague(self) -> Actor:
        return self.actor("budi")

    @property
    def supervisor(self) -> Actor:
        return self.actor("sari")

    @property
    def administrator(self) -> Actor:
        return self.actor("dewi")

    def another_pc(self, clock: SetClock | None = None) -> Office:
        """The same branch opened once more; the caller closes it."""
        return open_office(self.settings, clock or self.clock)

    def wait(self, **step: float) -> datetime:
        """Let time pass (`minutes=5`). Returns the new time."""
        self.clock.advance(timedelta(**step))
        return self.clock.now()

    def set(self, key: str, text: str) -> None:
        self.office.run(change_setting, self.administrator, key, text)

    def issue(self, letter: str = "A", priority: Priority | None = None) -> Issued:
        return self.office.run(issue_ticket, self.officer, letter, priority)

    def call(self, counter: int = 1, actor: Actor | None = None) -> Ticket:
        """Call the next ticket, which there must be."""
        outcome = self.office.run(call_next, actor or self.officer, counter)
        assert isinstance(outcome, Called)
        return outcome.ticket

    def called(self, counter: int = 1) -> Ticket:
        """A new ticket, called to a counter."""
        self.issue()
        return self.call(counter)

    def serving(self, counter: int = 1) -> Ticket:
        """A new ticket whose person is at a counter."""
        return self.on(start, self.called(counter).number)

    def finished(self, counter: int = 1) -> Issued:
        """A new ticket whose visit is over, as it was issued: with its survey code."""
        issued = self.issue()
        self.on(start, self.call(counter).number)
        self.on(finish, issued.ticket.number, Outcome.COMPLETED)
        return issued

    def on(self, operation: Callable[..., R], number: str, *args: Any, actor: Actor | None = None, **kwargs: Any) -> R:
        """Run an operation on the ticket of that number today."""
        return self.office.run(on_ticket(operation, number), actor or self.officer, *args, **kwargs)

    def registered(self, person: int = 1, **changes: Any) -> str:
        """The number of a new case."""
        return self.office.run(submit_form, self.officer, make_form(person, **changes)).case.number

    def notified(self, person: int = 1, **changes: Any) -> str:
        """The number of a new case whose dues are notified."""
        case = self.registered(person, **changes)
        self.office.run(notify_dues, self.officer, case)
        return case

    def awaiting(self, person: int = 1, **changes: Any) -> tuple[str, PaymentCode]:
        """The number of a new case with its payment code."""
        case = self.notified(person, **changes)
        return case, self.office.run(issue_receipt, self.officer, case).code

    def paid(self, person: int = 1, **changes: Any) -> str:
        """The number of a new case that is paid."""
        case, code = self.awaiting(person, **changes)
        self.office.run(record_payment, self.officer, code.code, code.amount, self.clock.now(), f"BANK{code.id}")
        return case

    def member(self, person: int = 1, **changes: Any) -> str:
        """The number of a case that ended with the card in hand."""
        case = self.card_lies_ready(person, **changes)
        self.office.run(hand_over, self.officer, case, None, None)
        return case

    def card_lies_ready(self, person: int = 1, **changes: Any) -> str:
        """The number of a new case whose card can be collected."""
        case = self.paid(person, **changes)
        self.office.run(enter_member_number, self.officer, case, f"26{person:09d}")
        self.office.run(card_ready, self.officer, case)
        return case
