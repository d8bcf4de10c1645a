"""The settings of the hours as a form, each with its message at the field."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QSpinBox, QWidget

from ui.dashboard.hours_state import KEYS, MINUTES, RAMADAN, SWITCHES, WEEK, stored
from ui.shared.controls import Retranslated, column, label, row, set_property
from ui.shared.parts import spin_box

MOST_MINUTES = {"last_ticket_minutes": 240, "booking_early_minutes": 480, "booking_late_minutes": 240}
ON, OFF = "on", "off"
HOURS_WIDTH = 172
"""Pixels that two spans of hours need."""


class HoursForm(Retranslated):
    """`edited` when what stands in the form changed."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, QLineEdit | QSpinBox | QCheckBox] = {}
        self._names: dict[str, QLabel] = {}
        self._errors: dict[str, QLabel] = {}
        self._before: Mapping[str, str] = {}
        self._heads = (label("strong"), label("strong"), label("strong"))
        line = row(spacing=20)
        self.setLayout(line)
        left, right = column(spacing=6), column(spacing=6)
        left.addWidget(self._heads[0])
        left.addLayout(self._grid(WEEK))
        left.addStretch(1)
        right.addWidget(self._heads[1])
        right.addLayout(self._grid(RAMADAN))
        right.addSpacing(6)
        right.addWidget(self._heads[2])
        right.addLayout(self._grid(MINUTES))
        for key in SWITCHES:
            right.addWidget(self._make(key))
        right.addStretch(1)
        line.addLayout(left, 10)
        line.addLayout(right, 11)
        self.retranslate()

    def _grid(self, keys: tuple[str, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for number, key in enumerate(keys):
            name, error = label(), label("error", wrap=True)
            error.hide()
            field = self._make(key)
            name.setBuddy(field)
            self._names[key], self._errors[key] = name, error
            grid.addWidget(name, 2 * number, 0)
            grid.addWidget(field, 2 * number, 1)
            grid.addWidget(error, 2 * number + 1, 0, 1, 2)
        return grid

    def _make(self, key: str) -> QWidget:
        field: QLineEdit | QSpinBox | QCheckBox
        if key in SWITCHES:
            field = QCheckBox()
            field.toggled.connect(lambda _: self._on_edit(key))
        elif key in MINUTES:
            field = spin_box(0, MOST_MINUTES[key])
            field.valueChanged.connect(lambda _: self._on_edit(key))
        else:
            field = QLineEdit()
            field.setMinimumWidth(HOURS_WIDTH)
            field.textEdited.connect(lambda _: self._on_edit(key))
        self.fields[key] = field
        return field

    def retranslate(self) -> None:
        for head, text in zip(
            self._heads, (self.tr("Every week"), self.tr("Ramadan"), self.tr("Tickets and bookings")), strict=True
        ):
            head.setText(text)
        names = {
            "hours_monday": self.tr("Monday"),
            "hours_tuesday": self.tr("Tuesday"),
            "hours_wednesday": self.tr("Wednesday"),
            "hours_thursday": self.tr("Thursday"),
            "hours_friday": self.tr("Friday"),
            "hours_saturday": self.tr("Saturday"),
            "hours_sunday": self.tr("Sunday"),
            "ramadan_days": self.tr("First and last day"),
            "ramadan_hours": self.tr("Hours"),
            "ramadan_friday_hours": self.tr("Friday"),
            "last_ticket_minutes": self.tr("Last ticket before closing"),
            "booking_early_minutes": self.tr("Booking: earliest check-in"),
            "booking_late_minutes": self.tr("Booking: late from"),
            "last_ticket_by_forecast": self.tr("No ticket that would not be served today"),
            "issue_in_break": self.tr("Tickets during the break"),
        }
        for key, name in names.items():
            field = self.fields[key]
            field.setAccessibleName(name)
            if isinstance(field, QCheckBox):
                field.setText(name)
            else:
                self._names[key].setText(name)
        for key in MINUTES:
            spin = self.fields[key]
            if isinstance(spin, QSpinBox):
                spin.setSuffix(self.tr(" minutes"))
        closed = self.tr("closed")
        for key in WEEK:
            field = self.fields[key]
            if isinstance(field, QLineEdit):
                field.setPlaceholderText(closed)
        period = self.fields["ramadan_days"]
        if isinstance(period, QLineEdit):
            period.setPlaceholderText("08-02-2027 09-03-2027")

    # reading and writing

    def show_settings(self, settings: Mapping[str, str], *, may_change: bool) -> None:
        """Show what is stored; what somebody is typing stays."""
        typed = self.changes()
        self._before = settings
        for key in KEYS:
            if key not in typed:
                self._put(key, settings[key])
            self.fields[key].setEnabled(may_change)

    def _put(self, key: str, text: str) -> None:
        field = self.fields[key]
        field.blockSignals(True)
        if isinstance(field, QCheckBox):
            field.setChecked(text == ON)
        elif isinstance(field, QSpinBox):
            field.setValue(int(text))
        else:
            field.setText("" if text == "-" else text)
            field.setCursorPosition(0)
        field.blockSignals(False)

    def _text(self, key: str) -> str:
        field = self.fields[key]
        if isinstance(field, QCheckBox):
            return ON if field.isChecked() else OFF
        if isinstance(field, QSpinBox):
            return str(field.value())
        return field.text().strip() or ("" if key == "ramadan_days" else "-")

    def changes(self) -> dict[str, str]:
        """The settings that differ from what is stored, as they are written."""
        if not self._before:
            return {}
        return {key: stored(self._text(key)) for key in KEYS if self._text(key) != self._before[key]}

    def put_back(self) -> None:
        """Show again what is stored."""
        for key, text in self._before.items():
            self._put(key, text)
            self._mend(key)
        self.edited.emit()

    def saved(self) -> None:
        """What stands in the form is stored now; the next reading shows it."""
        self._before = {}

    def write(self, key: str, text: str) -> None:
        """Put a text into a field, as if it were typed."""
        self._put(key, text)
        self._on_edit(key)

    def complain(self, key: str, sentence: str) -> None:
        self._errors[key].setText(sentence)
        self._errors[key].show()
        set_property(self.fields[key], "wrong", value=True)
        self.fields[key].setAccessibleDescription(sentence)

    def _mend(self, key: str) -> None:
        if key in self._errors and not self._errors[key].isHidden():
            self._errors[key].hide()
            set_property(self.fields[key], "wrong", value=False)
            self.fields[key].setAccessibleDescription("")

    def _on_edit(self, key: str) -> None:
        self._mend(key)
        self.edited.emit()

    def complaints(self) -> dict[str, str]:
        """What is wrong, by field."""
        return {key: one.text() for key, one in self._errors.items() if not one.isHidden()}
