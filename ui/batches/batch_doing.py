"""Doing something with the opened batch: asking what is to be asked, printing, and telling what became of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from counter_app.channels.batch_cards import confirm_delivery
from counter_app.channels.batch_model import BatchRow
from counter_app.channels.batch_people import papers_of_people
from counter_app.registration.case import CaseState
from counter_app.shared.money import format_rupiah
from counter_app.shared.papers import Paper
from ui.batches.asking import choose_sheet
from ui.batches.batch_acts import Act, acts_of, open_total, person_acts
from ui.batches.batch_dialogs import (
    BillDialog,
    DeliverDialog,
    GiveDialog,
    GiveUpDialog,
    PayDialog,
    ReceiveDialog,
    TicketDialog,
)
from ui.batches.batch_import import BatchImport, Into
from ui.batches.batches_state import Opened
from ui.batches.people_dialogs import DocumentsDialog, DropDialog, SlipsDialog
from ui.batches.person_dialog import PersonDialog
from ui.shared.desk_papers import DeskPapers
from ui.shared.page import Page


class BatchDoing(QObject):
    def __init__(self, page: Page, papers: DeskPapers) -> None:
        super().__init__(page)
        self._page, self._papers = page, papers
        self._desk = page.model

    def act(self, act: Act, opened: Opened, chosen: BatchRow | None) -> None:
        if self._page.dialog is not None or (act not in acts_of(opened) and act not in person_acts(chosen)):
            return
        page, desk = self._page, self._desk
        doing: dict[Act, Callable[[], None]] = {
            Act.ADD_FILE: lambda: self._ask_file(opened),
            Act.ADD_PERSON: lambda: self._ask_person(opened),
            Act.RECEIVE: lambda: self._ask_receive(opened),
            Act.DOCUMENTS_ALL: lambda: self._ask_documents(opened),
            Act.BILL: lambda: self._ask_bill(opened),
            Act.SLIPS: lambda: self._ask_slips(opened),
            Act.PAY: lambda: self._ask_pay(opened),
            Act.GIVE: lambda: self._ask_give(opened),
            Act.DELIVER_ALL: lambda: page.ask(DeliverDialog(page, desk, opened, _count(opened, CaseState.CARD_SENT))),
            Act.TICKET: lambda: page.ask(TicketDialog(page, desk, opened)),
            Act.CANCEL: lambda: page.ask(GiveUpDialog(page, desk, opened)),
        }
        if chosen is not None:
            doing |= {
                Act.DOCUMENTS: lambda: self._ask_documents(opened, chosen),
                Act.SLIP: lambda: self._print_slip(opened, chosen),
                Act.DELIVER: lambda: self._deliver(opened, chosen),
                Act.DROP: lambda: page.ask(DropDialog(page, desk, chosen)),
            }
        doing[act]()

    # adding people

    def _ask_file(self, opened: Opened) -> None:
        path = choose_sheet(self._page, self.tr("List of the people"))
        if path is not None:
            self.take_file(opened, path)

    def take_file(self, opened: Opened, path: Path) -> None:
        self.begin_import(BatchImport(self._page, self._desk, path, Into(number=opened.batch.number)))

    def begin_import(self, dialog: BatchImport) -> None:
        self._page.ask(dialog)
        dialog.begin()

    def _ask_person(self, opened: Opened) -> None:
        dialog = PersonDialog(self._page, self._desk, opened.batch.number)
        dialog.accepted.connect(lambda: self._added(dialog))
        self._page.ask(dialog)

    def _added(self, dialog: PersonDialog) -> None:
        if dialog.taken is not None:
            told = self.tr("No. {line} is on the list as case {case}.")
            self._desk.told.emit(told.format(line=dialog.taken.line, case=dialog.taken.case_number))

    # receipt, dues

    def _ask_receive(self, opened: Opened) -> None:
        dialog = ReceiveDialog(self._page, self._desk, opened)

        def done() -> None:
            if dialog.done_with is not None:
                told = self.tr("One receipt for {count} people.").format(count=dialog.done_with.members)
                self._papers.print(dialog.done_with.paper, before=told)

        dialog.accepted.connect(done)
        self._page.ask(dialog)

    def _ask_documents(self, opened: Opened, chosen: BatchRow | None = None) -> None:
        """A receipt that was given before is printed anew, with what is here now."""
        dialog = DocumentsDialog(self._page, self._desk, opened, chosen)

        def done() -> None:
            if dialog.receipt is not None:
                told = self.tr("The receipt for documents is new: it takes the place of the one before.")
                self._papers.print(dialog.receipt, before=told)

        dialog.accepted.connect(done)
        self._page.ask(dialog)

    def _ask_bill(self, opened: Opened) -> None:
        dialog = BillDialog(self._page, self._desk, opened)

        def done() -> None:
            billed = dialog.done_with
            if billed is None:
                return
            told = self.tr("Dues of {count} people: {amount}.").format(
                count=len(billed.members), amount=format_rupiah(billed.bill.amount)
            )
            if billed.left:
                told += " " + self.tr("Left, because documents are missing: {count}.").format(count=len(billed.left))
            papers = [one for one in (billed.notice, billed.slip) if one is not None]
            self._papers.print(*papers, before=told)

        dialog.accepted.connect(done)
        self._page.ask(dialog)

    # each person's papers

    def _print_slip(self, opened: Opened, chosen: BatchRow) -> None:
        self._desk.station.read(
            papers_of_people, opened.batch.number, [chosen.line], then=lambda papers: self._papers.print(*papers)
        )

    def _ask_slips(self, opened: Opened) -> None:
        self._desk.station.read(papers_of_people, opened.batch.number, then=self._ask_which)

    def _ask_which(self, papers: tuple[Paper, ...]) -> None:
        dialog = SlipsDialog(self._page, self._desk, papers)
        dialog.accepted.connect(lambda: self._papers.print(*dialog.wanted))
        self._page.ask(dialog)

    # payment

    def _ask_pay(self, opened: Opened) -> None:
        total = open_total(opened.view)
        if total is None:
            return
        dialog = PayDialog(self._page, self._desk, total, opened.zone)

        def done() -> None:
            paid = dialog.done_with
            if paid is None:
                return
            if paid.already:
                self._desk.told.emit(self.tr("This payment was recorded before; nothing was changed."))
                return
            told = self.tr("Paid for {count} people.").format(count=paid.members)
            proof = paid.proof
            self._desk.station.read(
                lambda work: work.papers.by_id(proof), then=lambda paper: self._papers.print(paper, before=told)
            )

        dialog.accepted.connect(done)
        self._page.ask(dialog)

    # cards

    def _ask_give(self, opened: Opened) -> None:
        dialog = GiveDialog(self._page, self._desk, opened, _count(opened, CaseState.CARD_READY))

        def done() -> None:
            if dialog.done_with is not None:
                told = self.tr("{count} cards are on their way.").format(count=len(dialog.done_with.rows))
                self._papers.print(dialog.done_with.paper, before=told)

        dialog.accepted.connect(done)
        self._page.ask(dialog)

    def _deliver(self, opened: Opened, chosen: BatchRow) -> None:
        name, number = chosen.full_name, opened.batch.number

        def done(_: object) -> None:
            self._desk.told.emit(self.tr("{name} has the card.").format(name=name))
            self._page.refresh()

        self._desk.do(confirm_delivery, number, [chosen.line], done=done)


def _count(opened: Opened, state: CaseState) -> int:
    return sum(row.state is state for row in opened.view.rows)
