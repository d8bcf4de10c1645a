"""Hours of a single day, and the daily quota of a service."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from counter_app.queueing.model import Service
from counter_app.queueing.operations.opening_hours import LARGEST_QUOTA, set_quota, set_special_hours
from counter_app.shared.errors import OfficeError, Unavailable
from counter_app.shared.hours import CLOSED
from ui.shared.days import as_date, date_edit
from ui.shared.desk import Desk
from ui.shared.parts import Field, spin_box
from ui.shared.question import Question
from ui.shared.wording import sentence, service_name

EXAMPLE = "08:00-12:00 13:00-15:00"


class SpecialDialog(Question):
    def __init__(self, parent: QWidget, model: Desk, today: date, day: date, hours: str) -> None:
        super().__init__(parent, model.station)
        self._model = model
        self.ask(
            self.tr("Hours of one day"),
            self.tr("They go before the weekday, Ramadan and holidays."),
            self.tr("Save"),
        )
        self.day, self.hours = date_edit(), QLineEdit()
        self.day.setMinimumDate(QDate(today.year, today.month, today.day))
        self.day.setDate(QDate(day.year, day.month, day.day))
        self.hours.setText("" if hours == CLOSED else hours)
        self.hours.setPlaceholderText(EXAMPLE)
        self.closed = QCheckBox(self.tr("Closed all day"))
        self.closed.toggled.connect(self.hours.setDisabled)
        self.closed.setChecked(hours == CLOSED)
        self._day_field, self._hours_field = Field(self.day), Field(self.hours)
        self._day_field.say(self.tr("Day"))
        self._hours_field.say(self.tr("Hours"), self.tr("A gap between two spans is a break."))
        self.hours.textEdited.connect(lambda _: self._hours_field.complain(""))
        for part in (self._day_field, self._hours_field, self.closed):
            self.body.addWidget(part)
        self.day.setFocus()

    def answer(self) -> None:
        if not self.closed.isChecked() and not self.hours.text().strip():
            self._hours_field.complain(self.tr("Write the hours, or tick that it stays closed."))
            self.grow()
            return
        text = CLOSED if self.closed.isChecked() else self.hours.text()
        self._model.do(set_special_hours, as_date(self.day), text, done=lambda _: self.accept(), refused=self.refuse)

    def refuse(self, problem: OfficeError | Unavailable) -> None:
        fields = {"day": self._day_field, "hours": self._hours_field}
        field = fields.get(problem.field or "") if isinstance(problem, OfficeError) else None
        if field is None:
            super().refuse(problem)
        else:
            field.complain(sentence(problem, self._station.speech.language))
            self.grow()


class QuotaDialog(Question):
    def __init__(self, parent: QWidget, model: Desk, service: Service, quota: int | None) -> None:
        super().__init__(parent, model.station)
        self._model, self._service = model, service
        name = service_name(service, model.station.speech.language)
        self.ask(
            self.tr("Daily quota of {letter}").format(letter=service.letter),
            self.tr("{service}. When it is used up, the kiosk says so; officers can still issue.").format(service=name),
            self.tr("Save"),
        )
        self.limited = QCheckBox(self.tr("Limit the tickets of a day"))
        self.count = spin_box(0, LARGEST_QUOTA)
        self.count.setValue(50 if quota is None else quota)
        self.count.setAccessibleName(self.tr("Tickets a day"))
        self.limited.toggled.connect(self.count.setEnabled)
        self.limited.setChecked(quota is not None)
        self.count.setEnabled(quota is not None)
        self.body.addWidget(self.limited)
        self.body.addWidget(self.count)
        self.limited.setFocus()

    def answer(self) -> None:
        quota = self.count.value() if self.limited.isChecked() else None
        self._model.do(set_quota, self._service.letter, quota, done=lambda _: self.accept(), refused=self.refuse)
