"""The standing of a case towards its dues, as facts and as a sentence to tell."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLabel

from counter_app.dues.due_dates import ENDED, Standing
from counter_app.payments.standing import ADVICE_LABELS, DuesStanding
from counter_app.settings import Language
from counter_app.shared.money import format_rupiah
from ui.payments.case_state import CaseSeen
from ui.payments.words import DASH, month_name
from ui.shared.controls import IconLabel, column, label, row, rule, set_property
from ui.shared.dates import plain_date
from ui.shared.parts import Card
from ui.shared.theme import Theme
from ui.shared.wording import pick, sentence

WIDTH = 334
PAIRED = 2
_TONES = {
    Standing.PAID_UP: ("ph.check-circle", "on_tint", "good"),
    Standing.IN_ARREARS: ("ph.warning-circle", "on_amber_tint", "notice"),
    Standing.LAPSED: ("ph.warning-circle", "danger", "bad"),
    Standing.INACTIVE: ("ph.warning-circle", "danger", "bad"),
}


class DuesCard(Card):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self._who, self._case = label("strong", wrap=True), label("soft", wrap=True)
        self._names = [label("soft") for _ in range(5)]
        self.values: list[QLabel] = [label("strong", wrap=True) for _ in range(5)]
        self._sign = IconLabel(theme, "ph.info", "on_amber_tint", 20)
        self.advice = label(wrap=True)
        self._box = Card(margin=10)
        self._box.title.hide()
        line = row(spacing=10)
        line.addWidget(self._sign)
        line.addWidget(self.advice, 1)
        self._box.body.addLayout(line)
        self.body.addWidget(self._who)
        self.body.addWidget(self._case)
        self.body.addWidget(rule())
        self._lay_out_facts()
        self.body.addStretch(1)
        self.body.addWidget(self._box)

    def _lay_out_facts(self) -> None:
        """The two months side by side, and each of the others in a line of its own."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for number, (name, value) in enumerate(zip(self._names, self.values, strict=True)):
            part = column(spacing=0)
            part.addWidget(name)
            part.addWidget(value)
            if number < PAIRED:
                grid.addLayout(part, 0, number)
            else:
                grid.addLayout(part, number, 0, 1, PAIRED)
        for place in range(PAIRED):
            grid.setColumnStretch(place, 1)
        self.body.addLayout(grid)

    def retranslate(self) -> None:
        self.name(self.tr("Dues"))
        names = (
            self.tr("First dues month"),
            self.tr("Paid through"),
            self.tr("Next month, and its due date"),
            self.tr("In arrears"),
            self.tr("Can be paid until"),
        )
        for made, name in zip(self._names, names, strict=True):
            made.setText(name)

    def show_case(self, seen: CaseSeen, language: Language, state: str) -> None:
        self._who.setText(f"{seen.name} · {seen.number}" if seen.name else seen.number)
        self._case.setText(self.tr("Case: {state}").format(state=state))
        told = seen.standing
        facts = (DASH,) * 5 if told is None else self._facts(told, language)
        for value, text in zip(self.values, facts, strict=True):
            value.setText(text)
        for part in (self._names[-1], self.values[-1]):
            part.setVisible(facts[-1] != DASH)  # only arrears can still be paid
        late = told is not None and told.standing in {Standing.IN_ARREARS, *ENDED}
        set_property(self.values[3], "tone", "danger" if late else "")
        self._show_advice(seen, language)

    def _facts(self, told: DuesStanding, language: Language) -> tuple[str, ...]:
        def month(one: object) -> str:
            return DASH if one is None else month_name(one, language)  # type: ignore[arg-type]

        following = month(told.next_month)
        if told.next_due_on is not None:
            following += f", {plain_date(told.next_due_on, language)}"
        return (
            month(told.first_month),
            month(told.paid_through),
            following,
            self._arrears(told),
            self._grace(told, language),
        )

    def _arrears(self, told: DuesStanding) -> str:
        owed = told.arrears
        if owed is None:
            return DASH
        if owed.standing in ENDED:
            return self.tr("ended after more than three unpaid months")
        if not owed.months:
            return self.tr("nothing")
        count = told.months_in_arrears
        months = self.tr("1 month") if count == 1 else self.tr("{count} months").format(count=count)
        text = f"{months} · {format_rupiah(owed.total)}"
        if owed.fine:
            text += " " + self.tr("(with a fine of {fine})").format(fine=format_rupiah(owed.fine))
        return text

    def _grace(self, told: DuesStanding, language: Language) -> str:
        owed = told.arrears
        if owed is None or owed.payable_until is None or owed.standing in ENDED:
            return DASH
        return plain_date(owed.payable_until, language)

    def _show_advice(self, seen: CaseSeen, language: Language) -> None:
        told = seen.standing
        if told is not None:
            text = pick(ADVICE_LABELS[told.advice], language)
            standing = told.standing
        else:
            text = "" if seen.problem is None else sentence(seen.problem, language)
            standing = Standing.IN_ARREARS
        sign, tone, kind = (
            _TONES.get(standing, ("ph.info", "on_amber_tint", "notice"))
            if standing
            else (
                "ph.info",
                "on_amber_tint",
                "notice",
            )
        )
        set_property(self._box, "kind", kind)
        self._sign.show_icon(sign, tone)
        self.advice.setText(text)
        self.advice.style().unpolish(self.advice)
        self.advice.style().polish(self.advice)
