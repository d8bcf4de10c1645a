"""How well the promised waits were kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy

from counter_app.queueing.scoring import Score
from counter_app.settings import Language
from counter_app.shared.changes import Part
from ui.dashboard.promises_state import BELOW, FEWEST, INSIDE, Kept, look
from ui.shared.controls import label
from ui.shared.dates import plain_date
from ui.shared.days import DayChoice
from ui.shared.desk import Desk, Reading
from ui.shared.page import Page
from ui.shared.parts import GAP, Card, Figure, Listing, Switch
from ui.shared.table import Cell, Column, Row
from ui.shared.wording import duration, service_name

PERIODS = (1, 7, 30)
"""Days that the report may go back, the chosen one among them."""
DASH = "–"


def inside_sign(score: Score) -> tuple[str, str]:
    share = score.inside_percent
    good = share is None or score.tickets < FEWEST or INSIDE[0] <= share <= INSIDE[1]
    return ("", "") if good else ("ph.warning-circle", "on_amber_tint")


def below_sign(score: Score) -> tuple[str, str]:
    share = score.below_p90_percent
    good = share is None or score.tickets < FEWEST or share >= BELOW
    return ("", "") if good else ("ph.warning-circle", "danger")


class PromisesPage(Page):
    parts = (Part.QUEUE, Part.DAY)

    def __init__(self, model: Desk) -> None:
        super().__init__(model)
        self.kept: Kept | None = None
        self._reading = Reading(model, look, self._show)
        self.day = DayChoice(model, ahead=False)
        self.period, self.second = Switch(len(PERIODS)), Switch(2)
        self.every = QPushButton()
        self.figures = [Figure(self.theme) for _ in range(4)]
        self._cards = (Card(), Card())
        self.services, self.times = Listing(self.theme, "ph.hourglass"), Listing(self.theme, "ph.hourglass")
        self._meaning = label("soft", wrap=True)
        self._lay_out()
        self.period.chosen.connect(lambda _: self.refresh())
        self.day.chosen.connect(self.refresh)
        self.services.table.picked.connect(self._on_service)
        self.every.clicked.connect(self.services.table.clearSelection)
        self.second.chosen.connect(lambda _: self._show_rows())
        self.retranslate()

    def _lay_out(self) -> None:
        self.head.addWidget(self.day)
        self.head.addWidget(self.period)
        figures, tables = QHBoxLayout(), QHBoxLayout()
        for line in (figures, tables):
            line.setSpacing(GAP)
        for figure in self.figures:
            figures.addWidget(figure, 1)
        for card, listing in zip(self._cards, (self.services, self.times), strict=True):
            card.body.addWidget(listing, 1)
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            tables.addWidget(card, 56 if card is self._cards[0] else 44)
        self.every.setProperty("extent", "small")
        self.every.setAutoDefault(True)
        self.every.hide()
        self._cards[1].head.addWidget(self.every)
        self._cards[1].head.addWidget(self.second)
        self.whole.addLayout(figures)
        self.whole.addLayout(tables, 1)
        self.whole.addWidget(self._meaning)

    def retranslate(self) -> None:
        self.name(self.tr("Promises"), self.tr("What people were told at the ticket, and how long it took."))
        self.period.name((self.tr("1 day"), self.tr("7 days"), self.tr("30 days")))
        self.every.setText(self.tr("All services"))
        self.second.name((self.tr("By hour"), self.tr("By day")))
        self._cards[0].name(self.tr("By service"))
        self._meaning.setText(
            self.tr(
                "Good are {low}–{high} % within the range (p10–p90) and at least {below} % not later than its end "
                "(p90). Error: how far the middle of the promise was off, on average."
            ).format(low=INSIDE[0], high=INSIDE[1], below=BELOW)
        )
        self._name_tables()
        self._show_rows()

    def _name_tables(self) -> None:
        numbers = (
            Column(self.tr("Visits"), 64, right=True),
            Column(self.tr("In range"), 88, right=True),
            Column(self.tr("Not later"), 84, right=True),
            Column(self.tr("Error"), 70, right=True),
        )
        self.services.table.name(self.tr("By service"), (Column("", 30), Column(self.tr("Service")), *numbers))
        self.times.table.name(self.tr("When it was promised"), (Column(self.tr("When")), *numbers))

    def refresh(self) -> None:
        self._reading.refresh(self.day.day, PERIODS[self.period.current], self.services.table.key)

    def leave(self) -> None:
        super().leave()
        self.services.table.clearSelection()

    def _on_service(self) -> None:
        """The times of one service by itself, once it is chosen."""
        if self.kept is not None and self.kept.service != self.services.table.key:
            self.refresh()

    def _show(self, kept: Kept) -> None:
        if self.day.day is None:
            self.day.begin(kept.today, kept.last)
        self.kept = kept
        self._show_rows()

    def _show_rows(self) -> None:
        kept = self.kept
        self._cards[1].name(self.tr("When it was promised"))
        if kept is None:
            return
        report, language = kept.report, self.language
        if kept.service is not None:
            self._cards[1].name(self.tr("When it was promised: {service}").format(service=kept.service))
        self.every.setVisible(kept.service is not None)
        nothing = self.tr("Nobody was called in this period who had been promised a wait.")

        def service(score: Score) -> tuple[Cell, ...]:
            known = kept.services.get(score.service)
            return Cell(score.service, strong=True), Cell("" if known is None else service_name(known, language))

        self.services.fill(_rows(report.by_service, service, lambda one: one.service, language), nothing)
        if self.second.current == 0:
            rows = _rows(kept.times.by_hour, lambda one: (Cell(_hour(one, language)),), lambda one: one.hour, language)
        else:
            rows = _rows(
                tuple(reversed(kept.times.by_day)),
                lambda one: (Cell(plain_date(one.business_day, language)),),
                lambda one: one.business_day,
                language,
            )
        self.times.fill(rows, nothing)
        self._show_figures(report.total)

    def _show_figures(self, total: Score) -> None:
        visits, inside, below, error = self.figures
        visits.say(str(total.tickets), self.tr("visits with a promise"))
        inside.say(_percent(total.inside_percent), self.tr("within the range"), *inside_sign(total))
        below.say(_percent(total.below_p90_percent), self.tr("not later than its end"), *below_sign(total))
        off = DASH if total.mean_error_s is None else duration(total.mean_error_s, self.language)
        error.say(off, self.tr("average error"))


def _percent(share: int | None) -> str:
    return DASH if share is None else f"{share} %"


def _hour(score: Score, language: Language) -> str:
    mark = "." if language is Language.ID else ":"
    return f"{score.hour:02d}{mark}00–{score.hour + 1:02d}{mark}00"


def _rows(
    scores: Sequence[Score],
    head: Callable[[Score], tuple[Cell, ...]],
    key: Callable[[Score], object],
    language: Language,
) -> list[Row]:
    return [
        Row(
            key(one),
            (
                *head(one),
                Cell(str(one.tickets)),
                Cell(_percent(one.inside_percent), *inside_sign(one)),
                Cell(_percent(one.below_p90_percent), *below_sign(one)),
                Cell(DASH if one.mean_error_s is None else duration(one.mean_error_s, language, rounded=True)),
            ),
        )
        for one in scores
    ]
