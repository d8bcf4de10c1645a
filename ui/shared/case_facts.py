"""A case in a few lines."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from counter_app.finding.operations import OpenedCase
from counter_app.payments.desk import DeskCase
from counter_app.payments.labels import CODE_STATE_LABELS
from counter_app.payments.model import CodeState
from counter_app.registration.case import CHANNEL_LABELS
from counter_app.registration.documents import ITEM_LABELS
from counter_app.registration.model import CASE_STATE_LABELS
from counter_app.registration.people import SEGMENT_LABELS
from counter_app.settings import BranchSettings, Language
from counter_app.shared.ids import grouped
from counter_app.shared.money import format_rupiah
from ui.shared.controls import Retranslated, label
from ui.shared.dates import month_span, plain_date
from ui.shared.wording import pick

Fact = tuple[str, str]


class Facts(Retranslated):
    """Names at the left, values at the right, which can be copied."""

    def __init__(self) -> None:
        super().__init__()
        self._grid: QGridLayout = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(9)
        self._grid.setColumnMinimumWidth(0, 150)
        self._grid.setColumnStretch(1, 1)

    def fill(self, facts: Iterable[Fact]) -> None:
        self.empty()
        for line, (name, value) in enumerate(facts):
            left, right = label("soft"), label("", wrap=True)
            left.setText(name)
            right.setText(value)
            right.setAccessibleName(f"{name}: {value}")
            right.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(left, line, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(right, line, 1)

    def empty(self) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


class CaseFacts(Facts):
    """What an officer looks at once more before the next step."""

    def __init__(self) -> None:
        super().__init__()
        self._told: tuple[DeskCase, BranchSettings, Language] | None = None

    def retranslate(self) -> None:
        if self._told is not None:
            self.show_case(*self._told)

    def show_case(self, case: DeskCase, branch: BranchSettings, language: Language) -> None:
        self._told = case, branch, language
        self.fill(
            (
                (self.tr("Case"), case.case.number),
                (self.tr("Member") if case.is_change else self.tr("Applicant"), case.case.form.full_name),
                *self._kept_number(case),
                (self.tr("Segment"), pick(SEGMENT_LABELS[case.case.form.segment], language)),
                *self._state(case, language),
                *self._dues(case, branch, language),
            )
        )

    def _kept_number(self, desk: DeskCase) -> list[Fact]:
        kpj = desk.case.form.previous_kpj
        known = kpj and (desk.is_change or desk.case.kept_kpj is not None)
        return [(self.tr("Member number"), kpj)] if kpj and known else []

    def _state(self, desk: DeskCase, language: Language) -> list[Fact]:
        facts = [(self.tr("State"), pick(CASE_STATE_LABELS[desk.case.state], language))]
        if desk.case.cancel_reason:
            facts.append((self.tr("Reason"), desk.case.cancel_reason))
        missing = ", ".join(pick(ITEM_LABELS[item], language) for item in desk.missing)
        told = self.tr("missing: {names}").format(names=missing) if missing else self.tr("complete")
        return [*facts, (self.tr("Documents"), told)]

    def _dues(self, desk: DeskCase, branch: BranchSettings, language: Language) -> list[Fact]:
        facts: list[Fact] = []
        if desk.quote is not None:
            quote = desk.quote.quote
            months = month_span(quote.months[0].month, quote.months[-1].month, language)
            amount = format_rupiah(quote.total)
            facts.append((self.tr("Dues"), self.tr("{amount} for {months}").format(amount=amount, months=months)))
        if desk.code is not None:
            code = grouped(desk.code.code)
            if desk.code.state in {CodeState.PAID, CodeState.VOID}:
                words = f"{code}, {pick(CODE_STATE_LABELS[desk.code.state], language)}"
            else:
                end = desk.code.expires_at.astimezone(branch.zone.tzinfo).date()
                words = self.tr("{code}, until {day}").format(code=code, day=plain_date(end, language))
            facts.append((self.tr("Payment code"), words))
        return facts


class OpenedFacts(CaseFacts):
    """The same of a case that was found and opened, with who the person is and what became of the card."""

    def __init__(self) -> None:
        super().__init__()
        self._opened: tuple[OpenedCase, Language] | None = None

    def retranslate(self) -> None:
        if self._opened is not None:
            self.show_opened(*self._opened)

    def show_opened(self, opened: OpenedCase, language: Language) -> None:
        self._opened = opened, language
        desk, branch = opened.desk, opened.branch
        channel = pick(CHANNEL_LABELS[desk.case.channel], language)
        self.fill(
            (
                (self.tr("Case"), f"{opened.number} · {channel}"),
                *self._person(opened, language),
                (self.tr("Segment"), pick(SEGMENT_LABELS[desk.case.form.segment], language)),
                *self._state(desk, language),
                *self._dues(desk, branch, language),
                *self._card(opened, language),
            )
        )

    def forget(self) -> None:
        """Cover everything again."""
        self._opened = None
        self.empty()

    def _person(self, opened: OpenedCase, language: Language) -> list[Fact]:
        form, card = opened.desk.case.form, opened.card
        is_member = opened.desk.is_change or (card is not None and card.kpj is not None)
        born = f"{form.birth_place}, {plain_date(form.birth_date, language)}"
        return [
            (self.tr("Member") if is_member else self.tr("Applicant"), form.full_name),
            (self.tr("NIK"), form.nik),
            (self.tr("Born"), born),
            (self.tr("Telephone"), form.phone),
        ]

    def _card(self, opened: OpenedCase, language: Language) -> list[Fact]:
        card = opened.card
        facts = self._kept_number(opened.desk)
        if card is not None and card.kpj is not None:
            facts = [(self.tr("Member number"), card.kpj)]
        if card is not None and card.handed_over_at is None:
            facts.append((self.tr("Card promised for"), plain_date(card.promised_on, language)))
        if opened.batch is not None:
            facts.append((self.tr("In batch"), opened.batch))
        return facts
