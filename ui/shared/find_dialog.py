"""Find a person or a case from any window, open it to read, and go on with it where the window has a place for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from counter_app.finding.operations import Found, OpenedCase, open_found
from counter_app.shared.errors import ErrorCode, OfficeError, Unavailable
from ui.shared.case_facts import OpenedFacts
from ui.shared.controls import column
from ui.shared.other_cases import OtherCases
from ui.shared.question import Question
from ui.shared.search_box import SearchBox
from ui.shared.station import Station
from ui.shared.step_line import StepLine

WIDTH, HEIGHT = 660, 610
"""Pixels; room for the list and for a case, so that the dialog does not jump while somebody types."""


@dataclass(frozen=True)
class Onward:
    """How a window goes on with a case that was opened: what the button says, and for which cases.

    `go` goes there and calls the first function, or the second with a refusal.
    """

    words: Callable[[], str]
    has: Callable[[OpenedCase], bool]
    go: Callable[[OpenedCase, Callable[[], None], Callable[[OfficeError], None]], None]


class FindDialog(Question):
    """`onward` is None where there is nothing but to read."""

    def __init__(self, parent: QWidget, station: Station, onward: Onward | None = None) -> None:
        super().__init__(parent, station)
        self._onward = onward
        self._wanted: str | None = None
        self.opened: OpenedCase | None = None
        self.search = SearchBox(station)
        self.facts, self.others = OpenedFacts(), OtherCases(station)
        self.steps = StepLine(station.theme, station.speech)
        self.back = QPushButton()
        self._page = QScrollArea()
        self._lay_out()
        self.ask(self.tr("Find a person or a case"), "", self.tr("Open to read"))
        self.no.setText(self.tr("Close"))
        self.back.setText(self.tr("Back to the list"))
        self.back.setToolTip("Alt+←")
        self.back.setShortcut("Alt+Left")
        self._connect()
        self._cover()
        self.search.setFocus()

    def _lay_out(self) -> None:
        inside = QWidget()
        whole = column(inside, spacing=14)
        whole.setContentsMargins(0, 6, 10, 6)
        whole.addWidget(self.steps)
        whole.addWidget(self.facts)
        whole.addWidget(self.others)
        whole.addStretch(1)
        self._page.setWidget(inside)
        self._page.setWidgetResizable(True)
        self._page.setFrameShape(QFrame.Shape.NoFrame)
        self._page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(self.search)
        self.body.addWidget(self._page, 1)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.setStretchFactor(self.body, 1)
        self.buttons.insertWidget(0, self.back)
        for button in (self.back, self.yes):
            button.setAutoDefault(False)
        self.yes.setDefault(False)
        self.setMinimumSize(WIDTH, HEIGHT)

    def _connect(self) -> None:
        self.search.chosen.connect(self._on_chosen)
        self.search.shown.connect(self._cover)
        self.search.line.moved.connect(self._on_moved)
        self.search.line.left.connect(self.reject)
        self.others.wanted.connect(self._open)
        self.back.clicked.connect(self.go_back)

    def answer(self) -> None:
        """Open what is marked; go on with what is opened."""
        if self.opened is not None:
            if self._goes_on and self._onward is not None:
                self._onward.go(self.opened, self.accept, self.refuse)
        elif self.search.current is not None:
            self._on_chosen(self.search.current)

    @property
    def _goes_on(self) -> bool:
        return self._onward is not None and self.opened is not None and self._onward.has(self.opened)

    def go_back(self) -> None:
        """What was opened is covered again, and the list it was chosen from is shown."""
        self.search.show_list(shown=True)
        self._cover()
        self.search.setFocus()

    def _on_moved(self, _steps: int) -> None:
        if self.opened is not None:
            self.go_back()

    def _cover(self) -> None:
        """A list is shown: what was opened before is covered again."""
        self.opened, self._wanted = None, None
        self.facts.forget()
        self.steps.show_steps(())
        self.others.show_cases(())
        self.back.hide()
        self.error.hide()
        self.yes.setText(self.tr("Open to read"))
        self.yes.show()
        self.yes.setEnabled(self.search.current is not None)
        self.grow()

    def _on_chosen(self, found: Found) -> None:
        """Enter once more on what is opened goes on with it; it is not opened, and recorded, a second time."""
        if self.opened is not None:
            self.answer()
        elif found.case is None:
            self.say(self.tr("This ticket has no case yet."))
        elif found.erased:
            self.refuse(OfficeError(ErrorCode.CASE_ERASED, field="case", case=found.case))
        else:
            self._open(found.case)

    def _open(self, number: str) -> None:
        if self._wanted == number:
            return
        self.error.hide()
        self._wanted = number
        self._station.run(open_found, number, then=self._show, refused=self.refuse)

    def refuse(self, problem: OfficeError | Unavailable) -> None:
        """A search that fails is told at its field; this is about what is opened, or gone on with."""
        if isinstance(problem, OfficeError) or self._wanted is not None:
            self._wanted = None if self.opened is None else self.opened.number
            super().refuse(problem)

    def _show(self, opened: OpenedCase) -> None:
        if not isValid(self) or opened.number != self._wanted:
            return
        self.opened = opened
        language = self._station.speech.language
        self.facts.show_opened(opened, language)
        self.steps.show_steps(opened.steps)
        self.others.show_cases(opened.others)
        self.search.show_list(shown=False)
        self.search.hint.setText(self.tr("Opened to read, which was recorded."))
        self._page.verticalScrollBar().setValue(0)
        self.back.show()
        if self._onward is not None:
            self.yes.setText(self._onward.words())
        self.yes.setVisible(self._goes_on)
        self.yes.setEnabled(True)
        self.grow()
