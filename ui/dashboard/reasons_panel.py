"""Why this ticket? Every call of today with its reason, to be searched."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, tzinfo

from PySide6.QtWidgets import QLineEdit

from counter_app.queueing.labels import explanation
from counter_app.queueing.operations.reading import calls_of
from counter_app.queueing.ports import DayCall, QueueWork
from counter_app.settings import Language
from ui.shared.controls import Retranslated, column, label
from ui.shared.desk import Desk, Reading
from ui.shared.parts import Card, Listing
from ui.shared.table import Cell, Column, Row
from ui.shared.wording import clock_time, pick

SEARCH_WIDTH = 300


@dataclass(frozen=True)
class Calls:
    day: date
    zone: tzinfo
    calls: tuple[DayCall, ...]


def look(work: QueueWork) -> Calls:
    return Calls(work.today, work.branch.zone.tzinfo, calls_of(work, work.today))


class ReasonsPanel(Retranslated):
    def __init__(self, model: Desk) -> None:
        super().__init__()
        self._model = model
        self.calls: Calls | None = None
        self._reading = Reading(model, look, self._show)
        self.search = QLineEdit()
        self.search.setFixedWidth(SEARCH_WIDTH)
        self.search.setClearButtonEnabled(True)
        self.list = Listing(model.station.theme, "ph.megaphone")
        self.chosen = label(wrap=True)
        self._card = Card()
        self._card.head.addWidget(self.search)
        self._card.body.addWidget(self.list, 1)
        self._card.body.addWidget(self.chosen)
        column(self).addWidget(self._card)
        self.search.textChanged.connect(lambda _: self._show_rows())
        self.list.table.picked.connect(self._show_chosen)
        self.retranslate()

    def retranslate(self) -> None:
        self._card.name(self.tr("Why this ticket?"))
        self.search.setPlaceholderText(self.tr("Number, officer, counter or reason"))
        self.search.setAccessibleName(self.tr("Search the calls of today"))
        self.list.table.name(
            self.tr("Calls of today"),
            (
                Column(self.tr("Time"), 66),
                Column(self.tr("Ticket"), 84),
                Column(self.tr("Counter"), 70, right=True),
                Column(self.tr("Officer"), 190),
                Column(self.tr("Why")),
            ),
        )
        self._show_rows()

    @property
    def _language(self) -> Language:
        return self._model.station.speech.language

    def refresh(self) -> None:
        self._reading.refresh()

    def _show(self, calls: Calls) -> None:
        self.calls = calls
        self._show_rows()

    def _show_rows(self) -> None:
        calls = self.calls
        if calls is None:
            return
        wanted = self.search.text().strip().casefold().split()
        rows = [self._row(calls, one) for one in calls.calls]
        found = [row for row in rows if all(word in _words(row) for word in wanted)]
        nothing = self.tr("No call of today has these words.") if wanted else self.tr("Nobody was called today.")
        self.list.fill(found, nothing)
        self._show_chosen()

    def _row(self, calls: Calls, one: DayCall) -> Row:
        record, language = one.record, self._language
        undone = record.undone_at is not None
        why = pick(explanation(record), language)
        if undone:
            why = self.tr("Undone. {why}").format(why=why)
        sign = "ph.star" if one.priority else ""
        return Row(
            (record.ticket, record.at, record.number),
            (
                Cell(clock_time(record.at, calls.zone, language)),
                Cell(one.number, sign, "on_amber_tint" if one.priority else "", strong=True),
                Cell(str(record.counter)),
                Cell(one.officer_name),
                Cell(why),
            ),
            struck=undone,
        )

    def _show_chosen(self) -> None:
        """The reason at length under the list, where a row has not room for it."""
        key = self.list.table.key
        row = next((one for one in self.list.table.rows if one.key == key), None)
        self.chosen.setText("" if row is None else f"{row.cells[1].text}: {row.cells[4].text}")
        self.chosen.setVisible(row is not None)


def _words(row: Row) -> str:
    return " ".join(cell.text for cell in row.cells).casefold()
