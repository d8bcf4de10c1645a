"""The calculator: dues and benefits for somebody who only asks, with or without a ticket; nothing is kept."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from counter_app.benefits.loader import packaged_benefits
from counter_app.dues.model import DuesMonth, QuoteRequest, Segment
from counter_app.registration.operations import show_estimate
from counter_app.registration.ports import CaseWork
from counter_app.shared.errors import OfficeError, Unavailable
from ui.officer.calculator_inputs import CalculatorInputs
from ui.officer.controls import KeyButton, column, label, row
from ui.officer.dues_reading import DuesTold, tell_dues
from ui.officer.dues_view import DuesView
from ui.shared.station import Station
from ui.shared.wording import sentence

SIZE = (1180, 700)
INPUTS_WIDTH = 410
KEY_WIDTH = 330


def opening(work: CaseWork) -> date:
    """Today, once the files that every answer needs are read: the first key is answered as fast as the others."""
    packaged_benefits()
    work.branch.calendar().next_working(work.today)
    with suppress(OfficeError):  # loaded files that disagree are told with the first question
        _ = work.tariff.summaries
    return work.today


class CalculatorDialog(QDialog):
    """`shown`: the applicant's screen shows the estimate now."""

    shown = Signal()

    def __init__(self, parent: QWidget, station: Station, counter: int, segment: Segment = Segment.BPU) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._station = station
        self._counter = counter
        self._asked: QuoteRequest | None = None
        self._told: DuesTold | None = None
        self._title, self._about = label("title"), label("soft", wrap=True)
        self.inputs = CalculatorInputs(station.speech.language)
        self.view = DuesView(station.theme, station.speech)
        self.view.benefits.show_button.hide()
        self.message = label("soft", wrap=True)
        self.show_button = KeyButton(station.theme, "F6", "primary")
        self.close_button = QPushButton()
        self.close_button.setAutoDefault(False)
        self._lay_out()
        self._connect()
        self.inputs.segment.setCurrentIndex(self.inputs.segment.findData(segment.value))
        self.retranslate()
        room = parent.window().size()
        self.resize(min(SIZE[0], room.width() - 40), min(SIZE[1], room.height() - 40))
        station.read(opening, then=self._begin)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(26, 20, 26, 20)
        whole.setSpacing(10)
        whole.addWidget(self._title)
        whole.addWidget(self._about)
        both = QHBoxLayout()
        both.setSpacing(24)
        asked = _scrolled(self.inputs)
        asked.setFixedWidth(INPUTS_WIDTH)
        self.inputs.setContentsMargins(0, 0, 14, 0)
        both.addWidget(asked)
        answer = QWidget()
        inside = column(answer, spacing=10)
        inside.setContentsMargins(20, 16, 20, 16)
        inside.addWidget(self.message)
        inside.addWidget(self.view)
        inside.addStretch(1)
        self.area = _scrolled(answer)
        card = QFrame()
        card.setProperty("kind", "card")
        held = column(card)
        held.setContentsMargins(1, 1, 1, 1)
        held.addWidget(self.area)
        both.addWidget(card, 1)
        whole.addLayout(both, 1)
        buttons = row(spacing=10)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        self.show_button.setMinimumWidth(KEY_WIDTH)
        buttons.addWidget(self.show_button)
        whole.addLayout(buttons)

    def _connect(self) -> None:
        self.inputs.changed.connect(self._reckon)
        self.close_button.clicked.connect(self.reject)
        self.show_button.clicked.connect(lambda _checked: self._show_to_applicant())
        self._station.unavailable.connect(self._refuse)
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_F6), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self.show_button.click)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Dues calculator"))
        self._title.setText(self.windowTitle())
        self._about.setText(self.tr("For somebody who only asks: nothing of this is kept or printed."))
        self.area.setAccessibleName(self.tr("Dues and benefits"))
        shown = self.tr("Show to the applicant")
        self.show_button.say(shown, shown)
        self.close_button.setText(self.tr("Close"))
        self.inputs.word(self._station.speech.language)
        self._show()

    def _begin(self, day: date) -> None:
        if isValid(self):
            self.inputs.begin(DuesMonth.of(day))
            self._reckon()
            self.inputs.take_focus()

    def _reckon(self) -> None:
        """Ask with every key, in the background; only the answer to the latest question shows."""
        asked = self.inputs.request()
        if asked == self._asked:
            return
        self._asked = asked
        self.inputs.mend()
        if asked is None:
            self._told = None
            self._show()
            return
        self._station.read(
            tell_dues, asked, then=partial(self._on_told, asked), refused=partial(self._on_refused, asked)
        )

    def _on_told(self, asked: QuoteRequest, told: DuesTold) -> None:
        if isValid(self) and asked == self._asked:
            self._told = told
            self._show()

    def _on_refused(self, asked: QuoteRequest, problem: OfficeError) -> None:
        if isValid(self) and asked == self._asked:
            self._told = None
            self._show()
            if not self.inputs.refuse(problem):
                self._refuse(problem)

    def _show(self) -> None:
        self.view.tell(self._told)
        self.message.setVisible(self._told is None)
        self.message.setText(self._what_decides())
        self.message.setProperty("kind", "soft")
        self._polish()
        self.show_button.setEnabled(self._told is not None)

    def _what_decides(self) -> str:
        match self.inputs.chosen:
            case Segment.BPU:
                return self.tr("Type the income: dues and benefits appear here at once.")
            case Segment.PU:
                return self.tr("Type the wage: dues, shares and benefits appear here at once.")
            case Segment.JAKON:
                return self.tr("Type the wage, or the value of the contract where the wage is not known.")
            case Segment.PMI:
                return self.tr("Choose the parts of the cover and the months of the contract.")

    def _refuse(self, problem: OfficeError | Unavailable) -> None:
        self.message.setText(sentence(problem, self._station.speech.language))
        self.message.setProperty("kind", "error")
        self._polish()
        self.message.show()

    def _polish(self) -> None:
        self.message.style().unpolish(self.message)
        self.message.style().polish(self.message)

    def _show_to_applicant(self) -> None:
        if self._told is not None:
            self._station.run(
                show_estimate,
                self._counter,
                self._told.quote.request,
                then=lambda _done: self._on_shown(),
                refused=self._refuse,
            )

    def _on_shown(self) -> None:
        if isValid(self):
            self._about.setText(self.tr("The applicant's screen shows this estimate."))
            self.shown.emit()


def _scrolled(inside: QWidget) -> QScrollArea:
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWidget(inside)
    return made
