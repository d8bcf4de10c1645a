"""Find a person or a case, open it to read, and go on with it under the ticket in hand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from counter_app.finding.operations import Found
from counter_app.payments.desk import DeskCase, view_desk_case
from counter_app.payments.ports import PaymentWork
from counter_app.settings import BranchSettings
from counter_app.shared.errors import ErrorCode, OfficeError
from ui.officer.case_finish import CaseFacts
from ui.officer.question import Question
from ui.shared.search_box import SearchBox
from ui.shared.station import Station

WIDTH, HEIGHT = 640, 500
"""Pixels; room for the list, so that the dialog does not jump while somebody types."""
GoOn = Callable[[str, Callable[[], None], Callable[[OfficeError], None]], None]
"""Goes on with the case of a number; then, or what to do with a refusal."""


def read_case(work: PaymentWork, number: str) -> tuple[DeskCase, BranchSettings]:
    """A case as it is read after a search, which is recorded."""
    return view_desk_case(work, number), work.branch


class FindDialog(Question):
    """`go_on` is None while no form is being filled in at the counter."""

    def __init__(self, parent: QWidget, station: Station, go_on: GoOn | None) -> None:
        super().__init__(parent, station)
        self._go_on = go_on
        self.case: DeskCase | None = None
        self.search = SearchBox(station)
        self.facts = CaseFacts()
        self.facts.hide()
        self.body.addWidget(self.search)
        self.body.addWidget(self.facts)
        self.body.addStretch(1)
        whole = self.layout()
        if isinstance(whole, QVBoxLayout):
            whole.setStretchFactor(self.body, 1)
        self.setMinimumSize(WIDTH, HEIGHT)
        self.ask(self.tr("Find a person or a case"), "", self.tr("Open to read"))
        self.no.setText(self.tr("Close"))
        self.yes.setDefault(False)
        self.yes.setAutoDefault(False)
        self.search.chosen.connect(self._open)
        self.search.shown.connect(self._on_shown)
        self.search.line.left.connect(self.reject)
        self._on_shown()
        self.search.setFocus()

    def answer(self) -> None:
        if self.case is not None and self._go_on is not None:
            self._go_on(self.case.case.number, self.accept, self.refuse)
        elif self.search.current is not None:
            self._open(self.search.current)

    def _on_shown(self) -> None:
        """Another list: what was opened before is covered again."""
        self.case = None
        self.facts.hide()
        self.error.hide()
        self.yes.setText(self.tr("Open to read"))
        self.yes.setVisible(True)
        self.yes.setEnabled(self.search.current is not None)
        self.grow()

    def _open(self, found: Found) -> None:
        self.error.hide()
        if found.case is None:
            self.say(self.tr("This ticket has no case yet."))
        elif found.erased:
            self.refuse(OfficeError(ErrorCode.CASE_ERASED, field="case", case=found.case))
        else:
            self._station.run(read_case, found.case, then=self._show, refused=self.refuse)

    def _show(self, opened: tuple[DeskCase, BranchSettings]) -> None:
        if not isValid(self):
            return
        self.case, branch = opened
        self.facts.show_case(self.case, branch, self._station.speech.language)
        self.facts.show()
        self.search.list.hide()
        self.search.hint.setText(self.tr("Opened to read, which was recorded."))
        self.yes.setText(self.tr("Go on with this case"))
        self.yes.setVisible(self._go_on is not None)
        self.yes.setEnabled(True)
        self.grow()
