"""What is asked about single people of a batch: documents that come later, leaving the list, each one's papers."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from counter_app.channels.batch_model import BatchRow
from counter_app.channels.batch_people import DocumentsArrived, documents_arrived
from counter_app.registration.case import CaseState
from counter_app.registration.documents import ITEM_LABELS, DocumentItem
from counter_app.registration.operations import cancel_case
from counter_app.shared.papers import Paper
from ui.batches.asking import FieldsQuestion
from ui.batches.batches_state import Opened
from ui.shared.desk import Desk
from ui.shared.question import ReasonField, ReasonQuestion
from ui.shared.wording import pick

WIDE = 600
"""Pixels; the names of documents are long."""


class DocumentsDialog(FieldsQuestion):
    """Which of the missing documents of a person have come; without a person, those of everybody."""

    def __init__(self, parent: QWidget, desk: Desk, opened: Opened, person: BatchRow | None = None) -> None:
        super().__init__(parent, desk)
        self.setMinimumWidth(WIDE)
        self.opened, self.person = opened, person
        self.receipt: Paper | None = None
        self.items: dict[DocumentItem, QCheckBox] = {}
        if person is None:
            self.ask(
                self.tr("Have all documents come?"),
                self.tr("Of {count} people documents are missing. Only if now all of them are here.").format(
                    count=opened.view.figures.incomplete
                ),
                self.tr("All have come"),
            )
            return
        self.ask(self.tr("Documents of {name}").format(name=person.full_name), "", self.tr("These have come"))
        for item in (one for one in ITEM_LABELS if one.value in person.missing):
            box = QCheckBox(pick(ITEM_LABELS[item], self.language))
            box.setChecked(True)
            box.toggled.connect(self._judge)
            self.items[item] = box
            self.body.addWidget(box)

    def _judge(self) -> None:
        self.yes.setEnabled(any(box.isChecked() for box in self.items.values()))

    def answer(self) -> None:
        lines = None if self.person is None else [self.person.line]
        items = None if self.person is None else [item for item, box in self.items.items() if box.isChecked()]
        self.desk.do(
            documents_arrived,
            self.opened.batch.number,
            lines,
            items,
            done=self._done,
            refused=self.refuse,
        )

    def _done(self, done: DocumentsArrived) -> None:
        self.receipt = done.receipt
        self.accept()


class DropDialog(ReasonQuestion):
    """The case of one person is cancelled."""

    def __init__(self, parent: QWidget, desk: Desk, person: BatchRow) -> None:
        super().__init__(parent, desk.station)
        self.desk, self.person = desk, person
        told = self.tr("Case {case} is cancelled. This cannot be taken back.").format(case=person.case_number)
        if person.state is CaseState.AWAITING_PAYMENT and person.code is None:
            told += " " + self.tr("The code of the total ends with it: notify the dues of the others again.")
        self.ask(self.tr("Take {name} off the list?").format(name=person.full_name), told, self.tr("Take off"))
        self.reason = ReasonField(self.tr("Reason"), (self.tr("Withdrew"), self.tr("Entered by mistake")))
        self.body.addWidget(self.reason)
        self.be_careful()
        self.reason.edit.setFocus()

    def answer(self) -> None:
        number, reason = self.person.case_number, self.reason.text
        self.desk.do(cancel_case, number, reason, done=lambda _: self.accept(), refused=self.refuse)


class SlipsDialog(FieldsQuestion):
    """The dues notification and the slip of everybody who pays by an own code."""

    def __init__(self, parent: QWidget, desk: Desk, papers: tuple[Paper, ...]) -> None:
        super().__init__(parent, desk)
        self.papers = papers
        self.fresh = tuple(one for one in papers if not one.prints)
        self.ask(
            self.tr("Print everybody's slips"),
            self.tr("For each person the dues notification and the slip with the code."),
            "",
        )
        self.again = QCheckBox(self.tr("Also those that were printed before, as copies"))
        self.again.setChecked(not self.fresh)
        self.again.setVisible(len(self.fresh) < len(papers))
        self.again.toggled.connect(self._say)
        self.body.addWidget(self.again)
        self._say()

    @property
    def wanted(self) -> tuple[Paper, ...]:
        return self.papers if self.again.isChecked() else self.fresh

    def _say(self) -> None:
        self.yes.setText(self.tr("Print {count} papers").format(count=len(self.wanted)))
        self.yes.setEnabled(bool(self.wanted))
