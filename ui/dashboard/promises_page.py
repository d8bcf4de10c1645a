"""How well the promised waits were kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from counter_app.queueing.model import Service
from counter_app.queueing.operations.desk import all_services
from counter_app.queueing.operations.estimating import promise_report
from counter_app.queueing.ports import QueueWork
from counter_app.queueing.scoring import PromiseReport, Score
from counter_app.settings import Language
from counter_app.shared.changes import Part
from ui.shared.controls import label
from ui.shared.dates import plain_date
from ui.shared.desk import Desk, Reading
from ui.shared.page import Page
from ui.shared.parts import GAP, Card, Figure, Listing, Switch
from ui.shared.table import Cell, Column, Row
from ui.shared.wording import duration, service_name

PERIODS = (1, 7, 30)
"""Days that the report may go back, today among them."""
INSIDE = (75, 90)
"""Percent of waits that should lie between p10 and p90."""
BELOW = 85
"""Percent of waits that should not exceed p90."""
FEWEST = 10
"""With fewer visits a share says nothing yet."""
DASH = "–"


@dataclass(frozen=True)
class Kept:
    report: PromiseReport
    services: Mapping[str, Service]


def look(work: QueueWork, days: int) -> Kept:
    report = promise_report(work, work.today - timedelta(days=days - 1), work.today)
    return Kept(report, {service.letter: service for service in all_services(work)})


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
        self.period, self.second = Switch(len(PERIODS)), Switch(2)
        self.figures = [Figure(self.theme) for _ in range(4)]
        self._cards = (Card(), Card())
        self.services, self.times = Listing(self.theme, "ph.hourglass"), Listing(self.theme, "ph.hourglass")
        self._meaning = label("soft", wrap=True)
        self._lay_out()
        self.period.chosen.connect(lambda _: self.refresh())
        self.second.chosen.connect(lambda _: self._show_rows())
        self.retranslate()

    def _lay_out(self) -> None:
        self.head.addWidget(self.period)
        figures, tables = QHBoxLayout(), QHBoxLayout()
        for line in (figures, tables):
            line.setSpacing(GAP)
        for figure in self.figures:
            figures.addWidget(figure, 1)
        for card, listing in zip(self._cards, (self.services, self.times), strict=True):
            card.body.addWidget(listing, 1)
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            tables.addWidget(card, 1)
        self._cards[1].head.addWidget(self.second)
        self.whole.addLayout(figures)
        self.whole.addLayout(tables, 1)
        self.whole.addWidget(self._meaning)

    def retranslate(self) -> None:
        self.name(self.tr("Promises"), self.tr("What people were told at the ticket, and how long it took."))
        self.period.name((self.tr("Today"), self.tr("7 days"), self.tr("30 days")))
        self.second.name((self.tr("By hour"), self.tr("By day")))
        self._cards[0].name(self.tr("By service"))
        self._cards[1].name(self.tr("When it was promised"))
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
            Column(self.tr("Visits"), 66, right=True),
            Column(self.tr("In range"), 92, right=True),
            Column(self.tr("Not later"), 92, right=True),
            Column(self.tr("Error"), 78, right=True),
        )
        self.services.table.name(self.tr("By service"), (Column("", 30), Column(self.tr("Service")), *numbers))
        self.times.table.name(self.tr("When it was promised"), (Column(self.tr("When")), *numbers))

    def refresh(self) -> None:
        self._reading.refresh(PERIODS[self.period.current])

    def _show(self, kept: Kept) -> None:
        self.kept = kept
        self._show_rows()

    def _show_rows(self) -> None:
        kept = self.kept
        if kept is None:
            return
        report, language = kept.report, self.language
        nothing = self.tr("Nobody was called in this period who had been promised a wait.")

        def service(score: Score) -> tuple[Cell, ...]:
            known = kept.services.get(score.service)
            return Cell(score.service, strong=True), Cell("" if known is None else service_name(known, language))

        self.services.fill(_rows(report.by_service, service, lambda one: one.service, language), nothing)
        if self.second.current == 0:
            rows = _rows(report.by_hour, lambda one: (Cell(_hour(one, language)),), lambda one: one.hour, language)
        else:
            rows = _rows(
                tuple(reversed(report.by_day)),
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
