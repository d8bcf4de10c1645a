"""What hours, bookings and their states are called."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.queueing.booking import BookingSource, BookingState
from counter_app.queueing.hours import Basis, Phase
from counter_app.queueing.rule import Punctuality
from counter_app.shared.labels import Label

BASIS_LABELS: Mapping[Basis, Label] = {
    Basis.WEEKDAY: Label("jam hari biasa", "hours of the weekday"),
    Basis.RAMADAN: Label("jam Ramadan", "Ramadan hours"),
    Basis.SPECIAL: Label("jam khusus hari ini", "special hours of the day"),
    Basis.HOLIDAY: Label("hari libur nasional atau cuti bersama", "national holiday or collective leave"),
    Basis.CLOSED_DAY: Label("cabang tutup hari ini", "the branch stays closed on this day"),
}

PHASE_LABELS: Mapping[Phase, Label] = {
    Phase.OPEN: Label("buka", "open"),
    Phase.BREAK: Label("istirahat", "break"),
    Phase.CLOSED: Label("tutup", "closed"),
}

BOOKING_STATE_LABELS: Mapping[BookingState, Label] = {
    BookingState.BOOKED: Label("dipesan", "booked"),
    BookingState.CHECKED_IN: Label("sudah lapor kedatangan", "checked in"),
    BookingState.MISSED: Label("tidak datang", "missed"),
    BookingState.CANCELLED: Label("batal", "cancelled"),
}

BOOKING_SOURCE_LABELS: Mapping[BookingSource, Label] = {
    BookingSource.COUNTER: Label("loket", "counter"),
    BookingSource.IMPORT: Label("impor", "import"),
}

PUNCTUALITY_LABELS: Mapping[Punctuality, Label] = {
    Punctuality.EARLY: Label("lebih awal", "early"),
    Punctuality.ON_TIME: Label("tepat waktu", "on time"),
    Punctuality.LATE: Label("terlambat", "late"),
}
