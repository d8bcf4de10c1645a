"""What a membership gives: the sums of a family, savings and pension, and every benefit now and before."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from counter_app.benefits.model import OCCASION_LABELS, BenefitLine, BenefitStatement, FamilySum, Occasion
from counter_app.settings import Language
from counter_app.shared.money import format_rupiah
from ui.officer.controls import Retranslated, column, label, row
from ui.shared.dates import plain_date
from ui.shared.theme import SMALL, Theme
from ui.shared.wording import pick


class BenefitsBox(Retranslated):
    """`show_wanted`: the applicant is to see them."""

    show_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._told: tuple[BenefitStatement, Language] | None = None
        self._title, self._about = label("title"), label("soft")
        self.show_button = QPushButton()
        self.show_button.setAutoDefault(False)
        self.all = QPushButton()
        self.all.setProperty("kind", "plain")
        self.all.setAutoDefault(False)
        self.all.setCheckable(True)
        self.lines: QLabel = label("", wrap=True)
        self.lines.setTextFormat(Qt.TextFormat.RichText)
        self.lines.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._cards: QWidget | None = None
        self._lay_out()
        self.show_button.clicked.connect(lambda _checked: self.show_wanted.emit())
        self.all.clicked.connect(lambda _checked: self._show_lines())
        theme.changed.connect(self._show_lines)
        self.hide()
        self.retranslate()

    def _lay_out(self) -> None:
        self._whole = column(self, spacing=8)
        head = row(spacing=12)
        head.addWidget(self._title)
        head.addWidget(self._about, 1)
        head.addWidget(self.show_button)
        self._whole.addLayout(head)
        below = row()
        below.addWidget(self.all)
        below.addStretch(1)
        self._whole.addLayout(below)
        self._whole.addWidget(self.lines)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Benefits"))
        self.show_button.setText(self.tr("Show to the applicant"))
        self.show_button.setAccessibleName(self.tr("Show the benefits to the applicant"))
        self._build()

    def show_statement(self, statement: BenefitStatement | None, language: Language) -> None:
        told = None if statement is None else (statement, language)
        if told == self._told:
            return
        self._told = told
        self.setVisible(told is not None)
        self._build()

    def _build(self) -> None:
        if self._cards is not None:
            self._whole.removeWidget(self._cards)
            self._cards.hide()
            self._cards.deleteLater()
            self._cards = None
        if self._told is None:
            return
        statement, language = self._told
        self._about.setText(self.tr("by the law of {day}").format(day=plain_date(statement.on, language)))
        self._cards = QWidget()
        whole = column(self._cards, spacing=8)
        pair = row(spacing=10)
        for one in statement.family:
            pair.addWidget(self._family(one, language), 1)
        whole.addLayout(pair)
        for text in self._outlooks(statement, language):
            whole.addWidget(_said("", text))
        for note in statement.notes:
            whole.addWidget(_said("soft", pick(note, language)))
        self._whole.insertWidget(1, self._cards)
        self._show_lines()

    def _family(self, one: FamilySum, language: Language) -> QFrame:
        card = QFrame()
        card.setProperty("kind", "flat")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.setSpacing(2)
        inside.addWidget(_said("soft", pick(one.title, language)))
        unknown = self.tr("depends on the wage")
        inside.addWidget(_said("title", unknown if one.total is None else format_rupiah(one.total)))
        inside.addWidget(_said("soft", "\n".join(self._parts(one, language))))
        inside.addStretch(1)
        return card

    def _parts(self, one: FamilySum, language: Language) -> Iterator[str]:
        if one.before is not None:
            yield self.tr("before: {amount}").format(amount=format_rupiah(one.before))
        for part in one.parts:
            amount = self.tr("by the wage") if part.rupiah is None else format_rupiah(part.rupiah)
            yield f"{pick(part.title, language)}: {amount}"
        if one.scholarship_most:
            most = format_rupiah(one.scholarship_most)
            yield self.tr("besides: children's scholarship, at most {amount}").format(amount=most)
        for more in one.besides:
            yield self.tr("besides: {what}").format(what=pick(more, language))

    def _outlooks(self, statement: BenefitStatement, language: Language) -> Iterator[str]:
        """Savings and pension, each with its assumption."""
        if statement.projection is not None:
            balance = format_rupiah(statement.projection.balance)
            words = self.tr("Old-age savings (JHT): about {amount}.").format(amount=balance)
            yield f"{words} {pick(statement.projection.how, language)}"
        pension = statement.pension
        if pension is None:
            return
        examples = "; ".join(
            self.tr("{amount} a month after {years} years").format(
                amount=format_rupiah(one.monthly), years=one.months // 12
            )
            for one in pension.examples
            if one.monthly is not None
        )
        words = self.tr("Pension (JP) from the age of {age}: {examples}, on an unchanged wage.")
        if examples:
            yield words.format(age=pension.reached_age or pension.age, examples=examples)
        yield pick(pension.formula, language)

    def _show_lines(self) -> None:
        if self._told is None:
            return
        statement, language = self._told
        opened = self.all.isChecked()
        words = self.tr("Hide the list") if opened else self.tr("All benefits, now and before ({count})")
        self.all.setText(words.format(count=len(statement.lines)))
        self.lines.setVisible(opened)
        self.lines.setText("".join(self._listed(statement, language)) if opened else "")

    def _listed(self, statement: BenefitStatement, language: Language) -> Iterator[str]:
        for occasion in Occasion:
            lines = [one for one in statement.lines if one.occasion is occasion]
            if lines:
                yield f"<p style='margin:10px 0 2px 0'><b>{escape(pick(OCCASION_LABELS[occasion], language))}</b></p>"
            for one in lines:
                yield self._line(one, language)

    def _line(self, one: BenefitLine, language: Language) -> str:
        name = f"{one.programme.value} · {pick(one.title, language)}"
        told = f"<p style='margin:2px 0 2px 0'>{escape(name)}: {escape(pick(one.now.words, language))}"
        if one.before is not None and one.before.words != one.now.words:
            before = self.tr("before: {what}").format(what=pick(one.before.words, language))
            soft = f"color:{self._theme.tokens.soft}; font-size:{SMALL}px"
            told += f"<br><span style='{soft}'>{escape(before)}</span>"
        return f"{told}</p>"


def _said(kind: str, text: str) -> QLabel:
    made = label(kind, wrap=True)
    made.setText(text)
    return made
