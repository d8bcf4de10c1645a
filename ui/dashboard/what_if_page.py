"""What if: the rest of the day as it is, and with one thing changed, side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from counter_app.queueing.forecast.figures import WaitFigures
from counter_app.queueing.forecast.what_if import Basis, Forecast
from counter_app.shared.changes import Part
from counter_app.shared.errors import OfficeError
from ui.dashboard.compare import DASH, Contrast, better, by_service, changed_cell, in_minutes, services_of, waited
from ui.dashboard.profile_dialog import Asked, ProfileDialog
from ui.dashboard.what_if_form import WhatIfForm
from ui.dashboard.what_if_state import Answer, look
from ui.shared.controls import column, label
from ui.shared.desk import Desk, Reading
from ui.shared.page import Page
from ui.shared.parts import GAP, Card, Listing
from ui.shared.table import Cell, Column, Row
from ui.shared.wording import clock_time, service_name

FORM_WIDTH = 300
LOOK_AGAIN_S = 30


class WhatIfPage(Page):
    parts = (Part.QUEUE, Part.COUNTERS, Part.SETTINGS)

    def __init__(self, model: Desk) -> None:
        super().__init__(model)
        self.answer: Answer | None = None
        self._seconds = 0
        self._reading = Reading(model, look, self._show, self._refuse)
        self.form = WhatIfForm(self.language)
        self._change, self._services = Card(), Card()
        self._contrasts = [Contrast(self.theme) for _ in range(4)]
        self.basis = label("soft", wrap=True)
        self.list = Listing(self.theme)
        self._lay_out()
        self.form.asked.connect(self._on_asked)
        self.form.profile_wanted.connect(self.ask_profile)
        self.retranslate()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(GAP)
        self._change.setFixedWidth(FORM_WIDTH)
        self._change.body.addWidget(self.form, 1)
        line.addWidget(self._change)
        right = column(spacing=GAP)
        grid = QGridLayout()
        grid.setSpacing(GAP)
        for number, contrast in enumerate(self._contrasts):
            grid.addWidget(contrast, number // 2, number % 2)
        right.addLayout(grid)
        self._services.body.addWidget(self.list, 1)
        self._services.body.addWidget(self.basis)
        right.addWidget(self._services, 1)
        line.addLayout(right, 1)
        self.whole.addLayout(line, 1)

    def retranslate(self) -> None:
        self.name(
            self.tr("What if"), self.tr("The rest of today as it is, and with your change. Nothing is changed yet.")
        )
        self.form.use_language(self.language)
        self._change.name(self.tr("From now on"))
        self._services.name(self.tr("Waits by service"))
        then = self.tr("→ then")
        self.list.table.name(
            self.tr("Waits by service"),
            (
                Column("", 30),
                Column(self.tr("Service")),
                Column(self.tr("People"), 62, right=True),
                Column(self.tr("Average"), 88, right=True),
                Column(then, 100, right=True),
                Column(self.tr("9 of 10 below"), 134, right=True),
                Column(then, 100, right=True),
            ),
        )
        self._show_answer()

    def refresh(self) -> None:
        self._reading.refresh(self.form.question())

    def _on_asked(self) -> None:
        self.basis.setText(self.tr("Reckoning…"))
        self.refresh()

    def ask_profile(self) -> None:
        """What if a counter served something else."""
        answer = self.answer
        if answer is None or not answer.counters.sessions:
            return
        counters = tuple(answer.counters.sessions)
        asked = Asked((counters[0], None), self.form.profile_at, answer.services, counters)
        title = self.tr("What if a counter served something else?")
        dialog = ProfileDialog(self, self.model, asked, title, self.tr("Nothing is changed; it is only reckoned."))

        def note() -> None:
            if dialog.profile is not None:
                self.form.note_profile(dialog.place[0], dialog.profile)

        dialog.accepted.connect(note)
        self.ask(dialog)

    def tick(self) -> None:
        self._seconds += 1
        if self._seconds % LOOK_AGAIN_S == 0:
            self.refresh()

    def leave(self) -> None:
        super().leave()
        self.form.blockSignals(True)
        self.form.put_back()
        self.form.blockSignals(False)

    def _refuse(self, problem: OfficeError) -> None:
        self.form.error.setText(self.words(problem))
        self.form.error.show()
        self._show_answer()

    def _show(self, answer: Answer) -> None:
        self.answer = answer
        self.form.error.hide()
        self.form.show_answer(answer)
        self._show_answer()

    def _show_answer(self) -> None:
        answer = self.answer
        if answer is None:
            return
        self._show_contrasts(answer)
        before, after = answer.outcome.as_it_is, answer.outcome.changed
        old, new = by_service(before.by_service), by_service(after.by_service)
        rows = [
            self._row(answer, letter, old.get(letter), new.get(letter))
            for letter in services_of(before.by_service, after.by_service)
        ]
        self.list.fill(rows, self.tr("Nobody waits, and nobody more is expected today."))
        self.basis.setText(self._basis(answer))

    def _row(self, answer: Answer, letter: str, old: WaitFigures | None, new: WaitFigures | None) -> Row:
        language = self.language
        service = answer.services.get(letter)
        some = new or old
        cells = [
            Cell(letter, strong=True),
            Cell("" if service is None else service_name(service, language)),
            Cell(DASH if some is None else str(some.people)),
        ]
        for name in ("mean_s", "p90_s"):
            before = None if old is None else int(getattr(old, name))
            after = None if new is None else int(getattr(new, name))
            cells.append(Cell(DASH if before is None else in_minutes(before, language)))
            if after is None or before is None:
                cells.append(Cell(DASH if after is None else in_minutes(after, language)))
            else:
                cells.append(changed_cell(before, after, language))
        return Row(letter, tuple(cells))

    def _show_contrasts(self, answer: Answer) -> None:
        language = self.language
        before, after = answer.outcome.as_it_is, answer.outcome.changed
        mean, tail, end, unserved = self._contrasts
        for contrast, about, old, new in (
            (mean, self.tr("Average wait"), before.total.mean_s, after.total.mean_s),
            (tail, self.tr("9 of 10 wait less than"), before.total.p90_s, after.total.p90_s),
        ):
            contrast.say(about, waited(old, language), waited(new, language), better(old, new))
        sign = ("", "")
        if before.ends_p50 is not None and after.ends_p50 is not None:
            sign = better(0, int((after.ends_p50 - before.ends_p50).total_seconds()))
        end.say(self.tr("Last one served"), self._ends(answer, before), self._ends(answer, after), sign)
        worse = better(before.unserved * 60, after.unserved * 60)
        unserved.say(self.tr("People nobody calls"), str(before.unserved), str(after.unserved), worse)

    def _ends(self, answer: Answer, forecast: Forecast) -> str:
        if forecast.ends_p50 is None or forecast.ends_p90 is None:
            return DASH
        first = clock_time(forecast.ends_p50, answer.zone, self.language)
        last = clock_time(forecast.ends_p90, answer.zone, self.language)
        return first if first == last else f"{first}–{last}"

    def _basis(self, answer: Answer) -> str:
        count = answer.outcome.arrivals_expected
        if not count and answer.outcome.basis is not Basis.NOTHING:
            return self.tr("Nobody more is expected today.")
        match answer.outcome.basis:
            case Basis.HISTORY:
                told = self.tr("People still expected: {count}, as on the latest days at these hours.")
            case Basis.TODAY:
                told = self.tr("People still expected: {count}, if the day goes on as it began.")
            case Basis.NOTHING:
                told = self.tr("Nobody more is expected: there are no past days to reckon from.")
        return told.format(count=count)
