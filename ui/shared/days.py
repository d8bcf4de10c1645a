"""Choosing a day: one before, one after, today, or any by its date."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QPushButton

from ui.shared.controls import Retranslated, row
from ui.shared.desk import Desk
from ui.shared.icons import icon
from ui.shared.parts import padded

DATE_FORMAT = "dd-MM-yyyy"
WIDTH = 136


def date_edit() -> QDateEdit:
    """A field for a date, written as people here write it."""
    made = QDateEdit()
    made.setDisplayFormat(DATE_FORMAT)
    made.setCalendarPopup(False)
    made.setFixedWidth(WIDTH)
    padded(made)
    return made


def as_date(edit: QDateEdit) -> date:
    chosen = edit.date()
    return date(chosen.year(), chosen.month(), chosen.day())


class DayChoice(Retranslated):
    """`chosen` when another day is wanted. Days after today only when `ahead`."""

    chosen = Signal()

    def __init__(self, model: Desk, *, ahead: bool) -> None:
        super().__init__()
        self._model, self._ahead = model, ahead
        self._today: date | None = None
        self.edit = date_edit()
        self.before, self.after, self.today = QPushButton(), QPushButton(), QPushButton()
        line = row(spacing=6)
        self.setLayout(line)
        for part in (self.before, self.edit, self.after, self.today):
            line.addWidget(part)
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))
        self.today.clicked.connect(self._to_today)
        self.edit.dateChanged.connect(lambda _: self._on_chosen())
        model.station.theme.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        theme = self._model.station.theme
        for button, name, words in (
            (self.before, "ph.caret-left", self.tr("The day before")),
            (self.after, "ph.caret-right", self.tr("The day after")),
        ):
            button.setIcon(icon(name, theme.colour("ink")))
            button.setAccessibleName(words)
            button.setToolTip(words)
        self.today.setText(self.tr("Today"))
        self.edit.setAccessibleName(self.tr("Day"))

    @property
    def day(self) -> date | None:
        """The chosen day; None before the first reading said what today is."""
        return None if self._today is None else as_date(self.edit)

    def begin(self, today: date, day: date) -> None:
        """What today is, and which day to show first."""
        self._today = today
        self.edit.blockSignals(True)
        if not self._ahead:
            self.edit.setMaximumDate(QDate(today.year, today.month, today.day))
        self.edit.setDate(QDate(day.year, day.month, day.day))
        self.edit.blockSignals(False)
        self._enable()

    def _step(self, days: int) -> None:
        if self.day is not None:
            self.go(self.day + timedelta(days=days))

    def _to_today(self) -> None:
        if self._today is not None:
            self.go(self._today)

    def go(self, day: date) -> None:
        self.edit.setDate(QDate(day.year, day.month, day.day))

    def _on_chosen(self) -> None:
        self._enable()
        self.chosen.emit()

    def _enable(self) -> None:
        self.after.setEnabled(self._ahead or self.day != self._today)
        self.today.setEnabled(self.day != self._today)
