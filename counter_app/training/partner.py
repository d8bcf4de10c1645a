"""A Service Point Office beside the simulated branch: a clerk of a bank registers, and files go both ways.

Each step looks at what stands in the two databases, so that a day that was killed goes on where it stood.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from counter_app.bootstrap import Office, init_branch, open_office, spo_services
from counter_app.cards.operations import card_ready, enter_member_number, hand_over
from counter_app.channels.spo_pairing import exchange_view, pair
from counter_app.payments.operations import PaymentRecorded, issue_receipt, record_payment
from counter_app.queueing.model import Outcome, Ticket
from counter_app.queueing.operations.calling import call_next
from counter_app.queueing.operations.counters import open_counter
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.queueing.operations.serving import finish, start
from counter_app.registration.model import Case, CaseState, DocumentItem
from counter_app.registration.operations import notify_dues, record_document, submit_form
from counter_app.reporting.operations import close_day
from counter_app.settings import CodeIssuer, Language, OfficeKind, Settings
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.staff.model import Actor, Role
from counter_app.staff.operations import add_officer
from counter_app.storage.tables import cases
from counter_app.storage.unit_of_work import SqlWork
from counter_app.training.people import make_form

if TYPE_CHECKING:
    from counter_app.training.simulated_day import SimulatedDay

CODE, NAME, LETTER = "9801", "SPO Bank Latihan", "S"
PEOPLE = 3
EXCHANGES_H = (2, 4, 6)
_NUMBERS = 29_900
"""Numbers of invented people from here on are those who come to the bank."""
_DAYS = 30
_CLERK = "petugas-bank"


class PartnerOffice:
    """The bank's own office in a folder, with its database, papers, and the folder in which the files lie."""

    def __init__(self, folder: Path, day: SimulatedDay) -> None:
        self._day = day
        self._folder = folder / "tukar"
        settings = Settings(f"sqlite:///{(folder / 'spo.db').absolute()}", folder / "papers-spo", Language.ID)
        if not (folder / "spo.db").exists():
            init_branch(
                settings,
                code=CODE,
                name=NAME,
                training=True,
                codes=CodeIssuer.LOCAL,
                admin_password=None,
                now=day.world.clock.now(),
                counters=1,
                services=spo_services(LETTER),
                kind=OfficeKind.SPO,
            )
        self.office = open_office(settings, day.world.clock)
        self._manager = self.office.command_line_actor()
        known = self.office.read(lambda work: work.officers.by_name(_CLERK), self._manager)
        made = known or self.office.run(add_officer, self._manager, _CLERK, "Sri Mulyani (latihan)", Role.CLERK, None)
        self._clerk = made.actor

    def schedule(self) -> None:
        """Plan the visits at the bank and the exchanges, as far as they have not happened yet."""
        day, first = self._day, self._day.plan.first_call
        day.at(first, self._pair)
        for person in range(PEOPLE):
            day.at(first + timedelta(minutes=10 + 25 * person), self._register, person)
        for hours in EXCHANGES_H:
            day.at(first + timedelta(hours=hours), self.exchange)
            day.at(first + timedelta(hours=hours, minutes=20), self._go_on)
        day.at(day.plan.closing - timedelta(minutes=20), self._close)

    def _pair(self) -> None:
        """Each takes the other's printed key page, once."""
        branch, manager = self._day.world.office, self._day.world.office.command_line_actor()
        if self.office.read(exchange_view, self._manager).partners:
            return
        offices = ((branch, manager), (self.office, self._manager))
        for (here, me), (there, other) in (offices, offices[::-1]):
            page = there.exchange_keys(other)
            there.print_paper(page.paper.id, other)
            here.run(pair, me, page.keys.text, page.keys.shown_fingerprint)

    def _register(self, person: int) -> None:
        if len(self._cases()) > person:
            return
        run, clerk = self.office.run, self._clerk
        run(open_counter, clerk, 1)
        issued = run(issue_ticket, self._manager, LETTER)
        run(call_next, clerk, 1)
        ticket = self._on(issued.ticket.id, start)
        number = _NUMBERS + self._day.plan.day.toordinal() % _DAYS * PEOPLE + person
        form = make_form(self._day.plan.draw(person, "bank"), number, self._day.plan.day)
        submitted = run(submit_form, clerk, form, ticket.number)
        case = submitted.case.number
        for item in submitted.missing or (DocumentItem.KTP,):
            run(record_document, clerk, case, item.value, original_seen=item is DocumentItem.KTP)
        papers = [issued.paper, submitted.paper, run(notify_dues, clerk, case).paper]
        receipt = run(issue_receipt, clerk, case)
        self._on(issued.ticket.id, lambda work, now: finish(work, now, Outcome.COMPLETED))
        for paper in (*papers, receipt.receipt, receipt.slip):
            self.office.print_paper(paper.id, clerk)

    def exchange(self) -> None:
        """The SPO's file, the branch's answer, and the SPO again for the news of the branch."""
        self._folder.mkdir(exist_ok=True)
        branch = self._day.world.office
        self.office.exchange_nightly(self._manager, self._folder)
        branch.exchange_nightly(branch.command_line_actor(), self._folder)
        self.office.exchange_nightly(self._manager, self._folder)

    def _go_on(self) -> None:
        """The branch takes what was paid and makes the cards; the bank hands over those that it knows to be ready."""
        branch, officer = self._day.world.office, self._day.world.kiosk
        for mine in self._cases():
            if mine.state is CaseState.CARD_READY:
                self.office.print_paper(self.office.run(hand_over, self._clerk, mine.number).slip.id, self._clerk)
        for case in branch.read(_of_the_bank, officer):
            if case.state is CaseState.AWAITING_PAYMENT:
                self._pay(branch, officer, case)
            elif case.state is CaseState.PAID:
                branch.run(enter_member_number, officer, case.number, f"28{case.id:09d}")
                branch.run(card_ready, officer, case.number)

    def _pay(self, branch: Office, officer: Actor, case: Case) -> None:
        code = branch.read(lambda work: work.payment_codes.of_case(case.id)[-1], officer)
        at = self._day.world.clock.now()
        paid = branch.run(record_payment, officer, code.code, code.amount, at, f"SPO{case.number}")
        if isinstance(paid, PaymentRecorded):
            branch.print_paper(paid.receipt.id, officer)

    def _close(self) -> None:
        self.exchange()
        try:
            closed = self.office.run(close_day, self._manager, self._day.plan.day)
        except OfficeError as refused:
            if refused.code is not ErrorCode.DAY_CLOSED:  # closed before the simulation was killed
                raise
        else:
            self.office.print_paper(closed.paper.id, self._manager)

    def _on(self, ticket: int, operation: Callable[[SqlWork, Ticket], Ticket]) -> Ticket:
        """Run an operation on a ticket as it stands when the unit of work begins."""
        return self.office.run(lambda work: operation(work, work.tickets.by_id(ticket)), self._clerk)

    def _cases(self) -> tuple[Case, ...]:
        return self.office.read(_of_the_bank, self._manager)

    def close(self) -> None:
        self.office.close()


def _of_the_bank(work: SqlWork) -> tuple[Case, ...]:
    """The cases that the bank's office opened, in their order."""
    rows = work.connection.execute(
        sa.select(cases.c.id).where(cases.c.number.startswith(f"{CODE}-")).order_by(cases.c.id)
    )
    return tuple(work.cases.by_id(row.id) for row in rows.all())
