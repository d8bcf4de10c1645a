"""A logged day as it went, under the rule as it is, and under the changed one."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from counter_app.queueing.forecast.dry_run import Column as Course
from counter_app.queueing.forecast.figures import WaitFigures
from counter_app.queueing.model import Service
from counter_app.settings import Language
from ui.dashboard.compare import DASH, by_service, changed_cell, in_minutes, services_of
from ui.dashboard.rule_state import Rule, Tried
from ui.shared.controls import Retranslated, column, primary, row
from ui.shared.dates import long_date
from ui.shared.days import DayChoice
from ui.shared.desk import Desk
from ui.shared.parts import Card, Listing, Statement, Switch
from ui.shared.table import Cell, Column, Row
from ui.shared.wording import reason_words, service_name


class DryRunPanel(Retranslated):
    """Shows one dry run; `try_out` and `apply` are the page's to connect."""

    def __init__(self, model: Desk) -> None:
        super().__init__()
        self._model = model
        self._rule: Rule | None = None
        self._tried: Tried | None = None
        theme = model.station.theme
        self.day = DayChoice(model, ahead=False)
        self.try_out, self.apply = primary(QPushButton()), QPushButton()
        self.view = Switch(2)
        self.told, self.rights = Statement(theme), Statement(theme)
        self.waits, self.moved = Listing(theme, "ph.flask"), Listing(theme, "ph.flask")
        self._card = Card()
        self._lay_out()
        self.view.chosen.connect(lambda _: self._show_view())
        self.retranslate()

    def _lay_out(self) -> None:
        self._card.head.addWidget(self.view)
        line: QHBoxLayout = row(spacing=8)
        line.addWidget(self.day)
        line.addStretch(1)
        for button in (self.try_out, self.apply):
            button.setAutoDefault(True)
            line.addWidget(button)
        self._card.body.addLayout(line)
        for part in (self.told, self.rights):
            self._card.body.addWidget(part)
        self._card.body.addWidget(self.waits, 1)
        self._card.body.addWidget(self.moved, 1)
        column(self).addWidget(self._card)
        self._show_view()

    def _show_view(self) -> None:
        self.waits.setVisible(self.view.current == 0)
        self.moved.setVisible(self.view.current == 1)

    @property
    def _language(self) -> Language:
        return self._model.station.speech.language

    def retranslate(self) -> None:
        self._card.name(self.tr("Dry run"))
        self.try_out.setText(self.tr("Try on this day"))
        self.apply.setText(self.tr("Apply…"))
        self.view.name((self.tr("Waits"), self.tr("Other order")))
        then = self.tr("→ then")
        self.waits.table.name(
            self.tr("Waits of that day"),
            (
                Column(self.tr("Who")),
                Column(self.tr("People"), 60, right=True),
                Column(self.tr("Logged"), 78, right=True),
                Column(self.tr("Average"), 84, right=True),
                Column(then, 92, right=True),
                Column(self.tr("9 of 10 below"), 134, right=True),
                Column(then, 92, right=True),
            ),
        )
        self.moved.table.name(
            self.tr("Tickets in another order"),
            (
                Column(self.tr("Ticket"), 76),
                Column(self.tr("Place"), 110, right=True),
                Column(self.tr("Wait as it is"), 110, right=True),
                Column(then, 92, right=True),
                Column(self.tr("Called because")),
            ),
        )
        self.show_tried(self._tried)

    def show_rule(self, rule: Rule) -> None:
        if self._rule is None:
            self.day.begin(rule.today, rule.logged_day)
        self._rule = rule

    def show_tried(self, tried: Tried | None) -> None:
        """Show a dry run; None when there is none of the change as it stands."""
        self._tried = tried
        nothing = self.tr("Change something at the left, then try it on a past day.")
        if tried is None:
            self.waits.fill([], nothing)
            self.moved.fill([], nothing)
            self.told.hide()
            return
        outcome = tried.outcome
        empty = self.tr("On this day nobody was called.")
        self.waits.fill(self._wait_rows(outcome.logged, outcome.same_rule, outcome.changed), empty)
        self.moved.fill(self._moved_rows(tried), self.tr("Everybody is called in the same order."))
        self.told.say(self._summary(tried), holds=True)
        self.told.show()

    def _summary(self, tried: Tried) -> str:
        outcome = tried.outcome
        day = long_date(tried.day, self._language)
        text = self.tr("{day}: {earlier} called earlier and {later} later than under the rule as it is.").format(
            day=day, earlier=outcome.earlier, later=outcome.later
        )
        if outcome.not_replayed:
            left_out = self.tr("Left out because they never came to a counter: {count}.").format(
                count=outcome.not_replayed
            )
            text = f"{text} {left_out}"
        return text

    def _wait_rows(self, logged: Course, same: Course, changed: Course) -> list[Row]:
        if not changed.total.people:
            return []
        rows = [
            self._wait_row("total", Cell(self.tr("Everybody"), strong=True), logged.total, same.total, changed.total),
            self._wait_row("regular", Cell(self.tr("Regular")), logged.regular, same.regular, changed.regular),
            self._wait_row("priority", Cell(self.tr("Priority")), logged.priority, same.priority, changed.priority),
        ]
        old, before, after = (by_service(one.by_service) for one in (logged, same, changed))
        for letter in services_of(same.by_service, changed.by_service):
            none = WaitFigures(letter, 0)
            name = Cell(f"{letter} · {self._service(letter)}")
            rows.append(
                self._wait_row(letter, name, old.get(letter, none), before.get(letter, none), after.get(letter, none))
            )
        return rows

    def _service(self, letter: str) -> str:
        service: Service | None = None if self._rule is None else self._rule.services.get(letter)
        return "" if service is None else service_name(service, self._language)

    def _wait_row(self, key: str, name: Cell, logged: WaitFigures, same: WaitFigures, changed: WaitFigures) -> Row:
        language = self._language
        if not changed.people:
            return Row(key, (name, Cell("0"), *(Cell(DASH) for _ in range(5))))
        return Row(
            key,
            (
                name,
                Cell(str(changed.people)),
                Cell(in_minutes(logged.mean_s, language), tone="soft"),
                Cell(in_minutes(same.mean_s, language)),
                changed_cell(same.mean_s, changed.mean_s, language),
                Cell(in_minutes(same.p90_s, language)),
                changed_cell(same.p90_s, changed.p90_s, language),
            ),
        )

    def _moved_rows(self, tried: Tried) -> list[Row]:
        language = self._language
        return [
            Row(
                one.number,
                (
                    Cell(one.number, strong=True),
                    Cell(f"{one.place_before} → {one.place_after}"),
                    Cell(in_minutes(one.wait_before_s, language)),
                    changed_cell(one.wait_before_s, one.wait_after_s, language),
                    Cell(reason_words(one.reason, language)),
                ),
            )
            for one in tried.outcome.moved
        ]
