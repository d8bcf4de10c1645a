"""Adding one booking, and what became of a file of them."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import QComboBox, QTimeEdit, QWidget

from counter_app.queueing.booking import Booking
from counter_app.queueing.model import Priority
from counter_app.queueing.operations.booking import Imported, add_booking, cancel_booking
from counter_app.shared.errors import OfficeError, RowErrors, Unavailable
from ui.dashboard.bookings_state import BookedDay
from ui.shared.controls import label, row
from ui.shared.days import as_date, date_edit
from ui.shared.desk import Desk
from ui.shared.parts import Field, Listing, padded
from ui.shared.question import Question
from ui.shared.table import Cell, Column, Row
from ui.shared.wording import clock_time, priority_name, sentence, service_name


class AddDialog(Question):
    """A booking holds no name: whoever made it shows the reference."""

    def __init__(self, parent: QWidget, model: Desk, booked: BookedDay) -> None:
        super().__init__(parent, model.station)
        self._model, self._zone = model, booked.zone
        self.made: Booking | None = None
        self.ask(
            self.tr("New booking"),
            self.tr("Write the reference down for the person; it is shown or typed at the kiosk."),
            self.tr("Book"),
        )
        language = model.station.speech.language
        self.service, self.priority = QComboBox(), QComboBox()
        for letter, service in booked.services.items():
            if service.active:
                self.service.addItem(f"{letter} · {service_name(service, language)}", letter)
        self.priority.addItem(self.tr("no priority"), None)
        for one in Priority:
            self.priority.addItem(priority_name(one, language), one)
        self.day, self.time = date_edit(), QTimeEdit()
        self.time.setDisplayFormat("HH:mm")
        self.time.setFixedWidth(110)
        padded(self.time)
        self._suggest(booked)
        self.at = Field(self._moment())
        self.at.say(self.tr("Day and time"))
        self._named(self.tr("Service"), self.service)
        self.body.addWidget(self.at)
        self._named(self.tr("Priority"), self.priority)
        self.service.setFocus()

    def _moment(self) -> QWidget:
        made = QWidget()
        line = row()
        made.setLayout(line)
        line.addWidget(self.day)
        line.addWidget(self.time)
        line.addStretch(1)
        self.day.setAccessibleName(self.tr("Day"))
        self.time.setAccessibleName(self.tr("Time"))
        return made

    def _named(self, title: str, field: QWidget) -> None:
        name = label("strong")
        name.setText(title)
        field.setAccessibleName(title)
        self.body.addWidget(name)
        self.body.addWidget(field)

    def _suggest(self, booked: BookedDay) -> None:
        """The next full hour of today, or nine o'clock of the day that is shown."""
        local = booked.now.astimezone(booked.zone)
        day = max(booked.day, booked.today)
        self.day.setMinimumDate(_as_qdate(booked.today))
        self.day.setDate(_as_qdate(day))
        self.time.setTime(QTime(min(local.hour + 1, 23), 0) if day == booked.today else QTime(9, 0))

    def answer(self) -> None:
        chosen = self.time.time()
        at = datetime.combine(as_date(self.day), time(chosen.hour(), chosen.minute()), self._zone)
        self._model.do(
            add_booking,
            self.service.currentData(),
            at,
            self.priority.currentData(),
            done=self._done,
            refused=self.refuse,
        )

    def _done(self, booking: Booking) -> None:
        self.made = booking
        self.accept()

    def refuse(self, problem: OfficeError | Unavailable) -> None:
        if isinstance(problem, OfficeError) and problem.field == "at":
            self.at.complain(sentence(problem, self._station.speech.language))
            self.grow()
        else:
            super().refuse(problem)


class CancelDialog(Question):
    def __init__(self, parent: QWidget, model: Desk, booked: BookedDay, booking: Booking) -> None:
        super().__init__(parent, model.station)
        self._model, self._booking = model, booking
        language = model.station.speech.language
        about = self.tr("{service}, {time}. The reference can no longer be used at the kiosk.").format(
            service=service_name(booked.services[booking.service], language),
            time=clock_time(booking.booked_for, booked.zone, language),
        )
        self.ask(self.tr("Cancel booking {reference}").format(reference=booking.reference), about, self.tr("Give up"))
        self.no.setText(self.tr("Keep it"))
        self.be_careful()

    def answer(self) -> None:
        self._model.do(cancel_booking, self._booking.reference, done=lambda _: self.accept(), refused=self.refuse)


class ImportReport(Question):
    """What became of a file: how many bookings were taken over, or what is wrong in which line."""

    WIDTH = 640

    def __init__(self, parent: QWidget, model: Desk, name: str, outcome: Imported | OfficeError) -> None:
        super().__init__(parent, model.station)
        self.setMinimumWidth(self.WIDTH)
        language = model.station.speech.language
        self.no.hide()
        if isinstance(outcome, Imported):
            told = self.tr("New bookings: {added}. There already: {unchanged}.").format(
                added=outcome.added, unchanged=outcome.unchanged
            )
            self.ask(self.tr("{file} was taken over").format(file=name), told, self.tr("Close"))
            return
        self.ask(
            self.tr("Nothing was taken over from {file}").format(file=name),
            self.tr("Correct the file and import it again; what was there stays as it is."),
            self.tr("Close"),
        )
        problems = outcome.problems if isinstance(outcome, RowErrors) else (outcome,)
        listing = Listing(model.station.theme)
        listing.setMinimumHeight(220)
        listing.table.name(self.tr("Mistakes"), (Column(self.tr("Line"), 60, right=True), Column(self.tr("Mistake"))))
        listing.fill(
            [
                Row(number, (Cell(str(one.details.get("line") or "–")), Cell(sentence(one, language))))
                for number, one in enumerate(problems)
            ],
            "",
        )
        self.listing = listing
        self.body.addWidget(listing)


def _as_qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
