"""Who has a booking, who came, and who did not."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton

from counter_app.queueing.booking import Booking, BookingState
from counter_app.queueing.hours_labels import BOOKING_SOURCE_LABELS, BOOKING_STATE_LABELS
from counter_app.queueing.operations.booking import Imported, booking_slip, import_bookings
from counter_app.shared.changes import Part
from counter_app.shared.errors import OfficeError
from ui.dashboard.bookings_dialogs import AddDialog, CancelDialog, ImportReport
from ui.dashboard.bookings_state import BookedDay, look, read_file
from ui.shared.controls import primary, row
from ui.shared.dates import long_date
from ui.shared.days import DayChoice
from ui.shared.desk import Desk, Reading
from ui.shared.page import Page
from ui.shared.parts import GAP, Card, Figure, Listing
from ui.shared.table import Cell, Column, Row
from ui.shared.wording import clock_time, pick, priority_name, service_name

_SIGNS = {
    BookingState.BOOKED: ("ph.calendar-blank", "soft"),
    BookingState.CHECKED_IN: ("ph.check-circle-fill", "primary"),
    BookingState.MISSED: ("ph.user-minus", "danger"),
    BookingState.CANCELLED: ("ph.x-circle", "soft"),
}


class BookingsPage(Page):
    parts = (Part.QUEUE, Part.SETTINGS, Part.DAY)

    def __init__(self, model: Desk) -> None:
        super().__init__(model)
        self.booked: BookedDay | None = None
        self._fresh: int | None = None
        self._reading = Reading(model, look, self._show)
        self.day = DayChoice(model, ahead=True)
        self.figures = [Figure(self.theme) for _ in range(4)]
        self._card = Card()
        self.list = Listing(self.theme, "ph.calendar-blank")
        self.add, self.take_over, self.cancel = primary(QPushButton()), QPushButton(), QPushButton()
        self.slip = QPushButton()
        self._lay_out()
        self.day.chosen.connect(self.refresh)
        self.add.clicked.connect(self.ask_add)
        self.take_over.clicked.connect(self.ask_file)
        self.cancel.clicked.connect(self.ask_cancel)
        self.slip.clicked.connect(self.print_slip)
        self.list.table.picked.connect(self._enable)
        self.retranslate()

    def _lay_out(self) -> None:
        self.head.addWidget(self.day)
        figures = QHBoxLayout()
        figures.setSpacing(GAP)
        for figure in self.figures:
            figures.addWidget(figure, 1)
        self.whole.addLayout(figures)
        buttons = row(spacing=6)
        for button in (self.cancel, self.slip, self.take_over, self.add):
            button.setProperty("extent", "small")
            button.setAutoDefault(True)
            buttons.addWidget(button)
        self._card.head.addLayout(buttons)
        self._card.body.addWidget(self.list, 1)
        self.whole.addWidget(self._card, 1)

    def retranslate(self) -> None:
        self.name(self.tr("Bookings"), self.tr("A booking is a reference and a time; it holds no name."))
        self.add.setText(self.tr("New booking…"))
        self.take_over.setText(self.tr("Import a file…"))
        self.cancel.setText(self.tr("Cancel…"))
        self.slip.setText(self.tr("Print slip"))
        self.slip.setToolTip(self.tr("Print what the person takes home: reference, day and time"))
        self.list.table.name(
            self.tr("Bookings"),
            (
                Column(self.tr("Time"), 72),
                Column(self.tr("Reference"), 150),
                Column(self.tr("Service")),
                Column(self.tr("Priority"), 190),
                Column(self.tr("State"), 210),
                Column(self.tr("Ticket"), 84),
                Column(self.tr("From"), 90),
            ),
        )
        self._show_day()
        self._enable()

    # showing

    def arrive(self) -> None:
        self._reading.refresh(self.day.day)

    def refresh(self) -> None:
        self._reading.refresh(self.day.day)

    def _show(self, booked: BookedDay) -> None:
        self.booked = booked
        if self.day.day is None:
            self.day.begin(booked.today, booked.day)
        self._show_day()
        self._enable()

    def _show_day(self) -> None:
        booked = self.booked
        if booked is None:
            return
        self._card.name(long_date(booked.day, self.language))
        nothing = self.tr("No bookings on this day.")
        self.list.fill([self._row(booked, one) for one in booked.bookings], nothing)
        if any(one.id == self._fresh for one in booked.bookings):
            self.list.table.pick(self._fresh)
            self._fresh = None
        names = (self.tr("still expected"), self.tr("came"), self.tr("did not come"), self.tr("cancelled"))
        for figure, state, name in zip(self.figures, BookingState, names, strict=True):
            figure.say(str(booked.count(state)), name)

    def _row(self, booked: BookedDay, booking: Booking) -> Row:
        language = self.language
        sign, tone = _SIGNS[booking.state]
        state = pick(BOOKING_STATE_LABELS[booking.state], language)
        if booked.overdue(booking):
            sign, tone, state = "ph.clock", "on_amber_tint", self.tr("time passed, not here")
        priority = "" if booking.priority is None else priority_name(booking.priority, language)
        cells = (
            Cell(clock_time(booking.booked_for, booked.zone, language), strong=True),
            Cell(booking.reference),
            Cell(service_name(booked.services[booking.service], language)),
            Cell(priority),
            Cell(state, sign, tone),
            Cell(booked.numbers.get(booking.id, ""), strong=True),
            Cell(pick(BOOKING_SOURCE_LABELS[booking.source], language)),
        )
        return Row(booking.id, cells, struck=booking.state is BookingState.CANCELLED)

    # acting

    def _enable(self) -> None:
        chosen = self._chosen()
        for button in (self.cancel, self.slip):
            button.setEnabled(chosen is not None and chosen.state is BookingState.BOOKED)
        self.add.setEnabled(self.booked is not None)

    def _chosen(self) -> Booking | None:
        key = self.list.table.key
        bookings = () if self.booked is None else self.booked.bookings
        return next((one for one in bookings if one.id == key), None)

    def ask_add(self) -> None:
        if self.booked is None:
            return
        dialog = AddDialog(self, self.model, self.booked)
        dialog.accepted.connect(lambda: self._made(dialog.made))
        self.ask(dialog)

    def _made(self, booking: Booking | None) -> None:
        if booking is None:
            return
        self.day.go(booking.business_day)
        self._fresh = booking.id
        self.refresh()
        self.model.told.emit(self.tr("Booked: reference {reference}").format(reference=booking.reference))

    def ask_cancel(self) -> None:
        chosen = self._chosen()
        if chosen is not None and self.booked is not None:
            self.ask(CancelDialog(self, self.model, self.booked, chosen))

    def print_slip(self) -> None:
        """Print the slip of the chosen booking, each time anew."""
        chosen, office, actor = self._chosen(), self.model.station.office, self.model.station.actor
        if chosen is None:
            return

        def printed() -> str:
            return office.print_paper(office.run(booking_slip, actor, chosen.reference).id, actor)

        told = self.tr("Slip printed: {place}")
        self.model.work(printed, done=lambda place: self.model.told.emit(told.format(place=place)))

    def ask_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("A file of bookings"), "", "CSV (*.csv *.txt)")
        if path:
            self.take_file(Path(path))

    def take_file(self, path: Path) -> None:
        """Import a file in the background and tell what became of it."""
        office, actor = self.model.station.office, self.model.station.actor

        def tell(outcome: Imported | OfficeError) -> None:
            self.ask(ImportReport(self, self.model, path.name, outcome))
            self.refresh()

        self.model.work(lambda: office.run(import_bookings, actor, read_file(path)), done=tell, refused=tell)
