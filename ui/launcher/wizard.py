"""The first start: the steps at the left, one question a page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from counter_app.shared.errors import OfficeError
from ui.launcher.controls import Spoken, label, paint, panel, plain, set_kind
from ui.launcher.first_start import FirstStart, Step
from ui.launcher.ports import Branches
from ui.launcher.wizard_end import AdministratorPage, SummaryPage
from ui.launcher.wizard_office import OfficePage
from ui.launcher.wizard_pages import BranchPage, CodesPage, OfferPage, StartPage, WizardPage
from ui.shared.language import Speech
from ui.shared.theme import STEP, Theme
from ui.shared.wording import sentence

RAIL = 236


class Wizard(Spoken):
    """Asks for a new branch and hands the answers over."""

    finished = Signal(object)
    """A `NewBranch`."""

    def __init__(self, branches: Branches, theme: Theme, speech: Speech) -> None:
        super().__init__()
        self.model = FirstStart(branches)
        self._theme, self._speech = theme, speech
        self.pages: dict[Step, WizardPage] = {
            Step.START: StartPage(self.model, speech),
            Step.OFFICE: OfficePage(self.model, speech),
            Step.BRANCH: BranchPage(self.model, speech),
            Step.OFFER: OfferPage(self.model, speech),
            Step.CODES: CodesPage(self.model, speech),
            Step.ADMINISTRATOR: AdministratorPage(self.model, speech),
            Step.SUMMARY: SummaryPage(self.model, speech, branches.database),
        }
        self._stack = QStackedWidget()
        for page in self.pages.values():
            self._stack.addWidget(page)
        self.back, self.next = QPushButton(), QPushButton()
        self.next.setProperty("kind", "primary")
        self.next.setDefault(True)
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._failure = label("error", wraps=True)
        row = plain(QHBoxLayout(self))
        row.addWidget(self._rail())
        row.addLayout(self._work(), 1)
        self.model.changed.connect(self._show)
        self.model.finished.connect(self.finished)
        speech.changed.connect(self._show)
        theme.changed.connect(self._show)
        self.back.clicked.connect(self.model.go_back)
        self.next.clicked.connect(self.model.go_on)
        self.set_busy(busy=False)
        for page in self.pages.values():
            page.speak()
        self._show()

    def _rail(self) -> QWidget:
        rail = panel("side")
        rail.setFixedWidth(RAIL)
        column = QVBoxLayout(rail)
        column.setContentsMargins(7 * STEP, 8 * STEP, 5 * STEP, 8 * STEP)
        column.setSpacing(5 * STEP)
        self._marks: dict[Step, tuple[QLabel, QLabel]] = {}
        for step in Step:
            mark, name = QLabel(), label()
            line = plain(QHBoxLayout(), 3 * STEP)
            line.addWidget(mark)
            line.addWidget(name, 1)
            column.addLayout(line)
            self._marks[step] = (mark, name)
        column.addStretch()
        return rail

    def _work(self) -> QVBoxLayout:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._stack)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stack.setContentsMargins(0, 0, 3 * STEP, 0)
        buttons = plain(QHBoxLayout(), 3 * STEP)
        buttons.addWidget(self._failure, 1)
        buttons.addStretch()
        buttons.addWidget(self.back)
        buttons.addWidget(self.next)
        column = QVBoxLayout()
        column.setContentsMargins(10 * STEP, 8 * STEP, 7 * STEP, 7 * STEP)
        column.setSpacing(4 * STEP)
        column.addWidget(scroll, 1)
        column.addWidget(self._busy)
        column.addLayout(buttons)
        return column

    def begin(self) -> None:
        """Put the keyboard where the answer is expected."""
        first = self.pages[self.model.step].first()
        (first or self.next).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, *, busy: bool) -> None:
        """While the branch is made, nothing can be answered."""
        self._busy.setVisible(busy)
        self._stack.setEnabled(not busy)
        self.back.setEnabled(not busy)
        self.next.setEnabled(not busy)

    def refuse(self, error: OfficeError) -> None:
        """The office refused: the sentence stands at the field, or here if there is none."""
        self.model.refuse(error)
        at_field = bool(self.model.errors)
        self._failure.setText("" if at_field else sentence(error, self._speech.language))

    def speak(self) -> None:
        self._show()

    def _show(self) -> None:
        step = self.model.step
        page = self.pages[step]
        page.show_answers()
        for name, field in page.fields.items():
            error = self.model.errors.get(name)
            field.complain("" if error is None else sentence(error, self._speech.language))
        self._failure.clear()
        moved = self._stack.currentWidget() is not page
        self._stack.setCurrentWidget(page)
        for one in self.pages.values():  # no page is as tall as the tallest one
            down = QSizePolicy.Policy.Preferred if one is page else QSizePolicy.Policy.Ignored
            one.setSizePolicy(QSizePolicy.Policy.Preferred, down)
        if (moved or self.model.errors or self.model.differs) and self.isVisible():
            self.begin()
        self.back.setVisible(step is not Step.START)
        self.back.setText(self.tr("Back"))
        make = self.tr("Make the office") if self.model.is_spo else self.tr("Make the branch")
        self.next.setText(make if step is Step.SUMMARY else self.tr("Next"))
        self._show_rail()

    def _names(self) -> dict[Step, str]:
        return {
            Step.START: self.tr("Welcome"),
            Step.OFFICE: self.tr("Whose counter"),
            Step.BRANCH: self.tr("Code and name"),
            Step.OFFER: self.tr("Queue and counters") if self.model.is_spo else self.tr("Services and counters"),
            Step.CODES: self.tr("Payment codes"),
            Step.ADMINISTRATOR: self.tr("Administrator"),
            Step.SUMMARY: self.tr("Summary"),
        }

    def _show_rail(self) -> None:
        tokens = self._theme.tokens
        names = self._names()
        for step, (mark, name) in self._marks.items():
            here, past = step is self.model.step, step < self.model.step
            shape = "ph.check-circle-fill" if past else "ph.record-fill" if here else "ph.circle"
            paint(mark, shape, tokens.primary if here or past else tokens.field, 22)
            name.setText(names[step])
            set_kind(name, "strong" if here else "soft" if not past else "plain")
            for one in (mark, name):
                one.setVisible(step in self.model.steps)
