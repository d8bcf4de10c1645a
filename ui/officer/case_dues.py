"""Step 3: what the membership costs and gives, before and after the applicant is told."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from counter_app.dues.model import DuesMonth, Quote, QuoteRequest
from counter_app.registration.quoting import quote_request
from counter_app.shared.errors import OfficeError
from ui.officer.case_model import CaseModel
from ui.officer.controls import Retranslated, column, label, row
from ui.officer.dues_reading import DuesTold, tell_dues, tell_quote
from ui.officer.dues_view import DuesView
from ui.shared.wording import sentence


class DuesPage(Retranslated):
    """`renew_wanted`: tell the applicant anew, after something has changed. `benefits_wanted`: show what it gives."""

    renew_wanted = Signal()
    benefits_wanted = Signal()

    def __init__(self, model: CaseModel) -> None:
        super().__init__()
        self._model = model
        self._asked: QuoteRequest | Quote | None = None
        self._told: DuesTold | None = None
        self._refused: OfficeError | None = None
        self._title, self._state = label("title"), label("soft")
        self._error = label("error", wrap=True)
        self.renew = QPushButton()
        self.renew.setAutoDefault(False)
        self.view = DuesView(model.station.theme, model.station.speech)
        self.total = self.view.total
        self.renew.clicked.connect(lambda _checked: self.renew_wanted.emit())
        self.view.benefits.show_wanted.connect(self.benefits_wanted)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.setSpacing(10)
        head = row()
        head.addWidget(self._title, 1)
        head.addWidget(self._state)
        head.addWidget(self.renew)
        whole.addLayout(head)
        whole.addWidget(self._error)
        whole.addWidget(self.view)
        whole.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setWidget(inside)
        column(self, spacing=0).addWidget(self.area)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Dues month by month"))
        self.area.setAccessibleName(self._title.text())
        self.renew.setText(self.tr("Reckon anew"))
        self.show_case()

    @property
    def quote(self) -> Quote | None:
        """What was told to the applicant, else what would be told now."""
        return self.view.quote

    def show_case(self) -> None:
        case = self._model.case
        if case is None or case.is_change:
            self._asked = None
            return
        told = self._model.notified
        self._state.setText(self.tr("The applicant was told") if told else self.tr("Not told yet"))
        self.renew.setVisible(told and self._model.may_notify)
        self.view.benefits.show_button.setVisible(told)
        self._reckon()
        self._show()

    def _reckon(self) -> None:
        """Ask for the dues that were told, else for those of the form as they would be today."""
        case, desk = self._model.case, self._model.desk
        if case is None or desk is None:
            return
        quote = case.quote.quote if case.quote is not None and self._model.notified else None
        asked = quote or quote_request(case.case.form, DuesMonth.of(desk.today))
        if asked == self._asked:
            return
        self._asked, self._told, self._refused = asked, None, None
        answers = {"then": partial(self._on_told, asked), "refused": partial(self._on_refused, asked)}
        born = case.case.form.birth_date
        if isinstance(asked, Quote):
            self._model.station.read(tell_quote, asked, born, **answers)
        else:
            self._model.station.read(tell_dues, asked, born, **answers)

    def _on_told(self, asked: object, told: DuesTold) -> None:
        if isValid(self) and asked == self._asked:
            self._told = told
            self._show()

    def _on_refused(self, asked: object, problem: OfficeError) -> None:
        if isValid(self) and asked == self._asked:
            self._refused = problem
            self._show()

    def _show(self) -> None:
        problem = self._refused
        self._error.setVisible(problem is not None)
        if problem is not None:
            self._error.setText(sentence(problem, self._model.station.speech.language))
        self.view.tell(self._told)

    def take_focus(self) -> None:
        self.area.setFocus()
