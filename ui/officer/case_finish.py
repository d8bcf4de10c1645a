"""Step 5: what this visit came to, before it is finished."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from counter_app.registration.model import CaseState
from ui.officer.case_boxes import ToneBox
from ui.officer.case_model import CaseModel
from ui.officer.controls import Retranslated, Tone, column, label
from ui.shared.case_facts import CaseFacts
from ui.shared.wording import outcome_name


class FinishPage(Retranslated):
    def __init__(self, model: CaseModel) -> None:
        super().__init__()
        self._model = model
        self._title = label("title")
        self._none = label("soft", wrap=True)
        self.facts = CaseFacts()
        self._box = ToneBox(model.station.theme)
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.setSpacing(14)
        for widget in (self._title, self._none, self.facts, self._box):
            whole.addWidget(widget)
        whole.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        column(self, spacing=0).addWidget(scroll)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("This visit"))
        self._none.setText(self.tr("No form 1A was handed over with this ticket."))
        self.show_case()

    def show_case(self) -> None:
        model = self._model
        if model.desk is None:
            return
        language = model.station.speech.language
        case = model.case
        self._none.setVisible(case is None)
        self.facts.setVisible(case is not None)
        if case is not None:
            self.facts.show_case(case, model.desk.branch, language)
        words, good = self._what_next()
        outcome = outcome_name(model.outcome, language)
        suggestion = self.tr("Suggested outcome of the visit: {outcome}").format(outcome=outcome)
        self._box.say(Tone.GOOD if good else Tone.NOTICE, words, suggestion)

    def _what_next(self) -> tuple[str, bool]:
        """What the applicant does next, and whether the visit has come to its end."""
        done = self._done_after_paying()
        if done:
            return done, True
        match self._model.state:
            case None:
                return self.tr("If the applicant comes back with the form, they take a new ticket."), False
            case CaseState.AWAITING_PAYMENT:
                words = self.tr("The applicant pays with the code and gets the card within {days} days after that.")
                return words.format(days=0 if self._model.desk is None else self._model.desk.branch.card_days), True
            case CaseState.CODE_EXPIRED:
                return self.tr("The code has expired. Issue a new one before the applicant leaves (Alt+4)."), False
            case CaseState.CANCELLED:
                return self.tr(
                    "The case was cancelled. The form can be filled in once more from the menu above."
                ), False
            case CaseState.DATA_CHANGED:
                return self.tr("The change of data is recorded. Nothing has to be paid for it."), True
            case _ if self._model.is_change:
                return self.tr("The change of data is not recorded yet."), False
            case _:
                return self.tr(
                    "The payment code is not issued yet; the case can be gone on with by another ticket."
                ), False

    def _done_after_paying(self) -> str:
        """What happens to the card; empty before the dues are paid."""
        match self._model.state:
            case CaseState.PAID | CaseState.NUMBER_ISSUED:
                return self.tr("The dues are paid. The card is being made.")
            case CaseState.CARD_READY:
                return self.tr("The card is ready to be handed over.")
            case CaseState.CARD_SENT:
                return self.tr("The card is on its way to the member.")
            case CaseState.HANDED_OVER:
                return self.tr("The card was handed over.")
            case _:
                return ""

    def take_focus(self) -> None:
        self.setFocus()
