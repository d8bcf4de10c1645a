"""Step 5: what this visit came to, before it is finished."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from counter_app.payments.desk import DeskCase
from counter_app.registration.documents import ITEM_LABELS
from counter_app.registration.model import CASE_STATE_LABELS, CaseState
from counter_app.registration.people import SEGMENT_LABELS
from counter_app.settings import BranchSettings, Language
from counter_app.shared.ids import grouped
from counter_app.shared.money import format_rupiah
from ui.officer.case_boxes import ToneBox
from ui.officer.case_model import CaseModel
from ui.officer.controls import Retranslated, Tone, column, label
from ui.shared.dates import month_span, plain_date
from ui.shared.wording import outcome_name, pick


class CaseFacts(Retranslated):
    """A case in a few lines."""

    def __init__(self) -> None:
        super().__init__()
        self._grid: QGridLayout = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(9)
        self._grid.setColumnMinimumWidth(0, 150)
        self._grid.setColumnStretch(1, 1)
        self._told: tuple[DeskCase, BranchSettings, Language] | None = None

    def retranslate(self) -> None:
        if self._told is not None:
            self.show_case(*self._told)

    def show_case(self, case: DeskCase, branch: BranchSettings, language: Language) -> None:
        self._told = case, branch, language
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for line, (name, value) in enumerate(self._facts(case, branch, language)):
            left, right = label("soft"), label("", wrap=True)
            left.setText(name)
            right.setText(value)
            right.setAccessibleName(f"{name}: {value}")
            right.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(left, line, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(right, line, 1)

    def _facts(self, desk: DeskCase, branch: BranchSettings, language: Language) -> list[tuple[str, str]]:
        case, form = desk.case, desk.case.form
        facts = [
            (self.tr("Case"), case.number),
            (self.tr("Member") if case.is_change else self.tr("Applicant"), form.full_name),
            (self.tr("Segment"), pick(SEGMENT_LABELS[form.segment], language)),
            (self.tr("State"), pick(CASE_STATE_LABELS[case.state], language)),
        ]
        if form.previous_kpj and (case.is_change or case.kept_kpj is not None):
            facts.insert(2, (self.tr("Member number"), form.previous_kpj))
        if case.cancel_reason:
            facts.append((self.tr("Reason"), case.cancel_reason))
        missing = ", ".join(pick(ITEM_LABELS[item], language) for item in desk.missing)
        facts.append(
            (
                self.tr("Documents"),
                self.tr("missing: {names}").format(names=missing) if missing else self.tr("complete"),
            )
        )
        if desk.quote is not None:
            quote = desk.quote.quote
            months = month_span(quote.months[0].month, quote.months[-1].month, language)
            facts.append(
                (
                    self.tr("Dues"),
                    self.tr("{amount} for {months}").format(amount=format_rupiah(quote.total), months=months),
                )
            )
        if desk.code is not None:
            end = desk.code.expires_at.astimezone(branch.zone.tzinfo).date()
            words = self.tr("{code}, until {day}").format(code=grouped(desk.code.code), day=plain_date(end, language))
            facts.append((self.tr("Payment code"), words))
        return facts


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
