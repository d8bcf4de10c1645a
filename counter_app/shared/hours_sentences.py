"""Sentences of refusals about hours and bookings, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.shared.errors import ErrorCode
from counter_app.shared.labels import Label

HOURS_AND_BOOKINGS: Mapping[ErrorCode, Label] = {
    ErrorCode.CLOSED_NOW: Label(
        "Kantor sedang tutup[ ({why})].[ Karcis terbit lagi {opens_at}.]",
        "The branch is closed now[ ({why})].[ Tickets are issued again on {opens_at}.]",
    ),
    ErrorCode.LAST_TICKET_GIVEN: Label(
        "Karcis terakhir untuk hari ini sudah terbit, supaya yang menunggu masih terlayani sebelum tutup.[ Karcis "
        "terbit lagi {opens_at}.]",
        "The last ticket of today was issued, so that those who wait are served before closing.[ Tickets are issued "
        "again on {opens_at}.]",
    ),
    ErrorCode.QUOTA_USED_UP: Label(
        "Kuota layanan ini untuk hari ini sudah habis[ ({quota} karcis)].[ Karcis terbit lagi {opens_at}.]",
        "Today's quota of this service is used up[ ({quota} tickets)].[ Tickets are issued again on {opens_at}.]",
    ),
    ErrorCode.NOT_OPEN_THEN: Label(
        "Kantor tidak buka pada waktu itu[; jam layanan hari itu {hours}].",
        "The branch is not open at that time[; its hours of that day are {hours}].",
    ),
    ErrorCode.NO_SUCH_BOOKING: Label(
        "Tidak ada janji temu dengan referensi ini. Periksa hurufnya.",
        "There is no booking with this reference. Check its letters.",
    ),
    ErrorCode.BOOKING_STATE: Label(
        "Janji temu {reference} sekarang: {state}[ (karcis {ticket})].",
        "Booking {reference} is now: {state}[ (ticket {ticket})].",
    ),
    ErrorCode.BOOKING_OTHER_DAY: Label(
        "Janji temu {reference} untuk {booked_for}, bukan hari ini.",
        "Booking {reference} is for {booked_for}, not for today.",
    ),
    ErrorCode.BOOKING_TOO_EARLY: Label(
        "Janji temu {reference} untuk {booked_for}. Lapor kedatangan mulai {from_at}.",
        "Booking {reference} is for {booked_for}. Check in from {from_at} on.",
    ),
    ErrorCode.ROWS_INVALID: Label(
        "Tidak ada yang diimpor: {rows} baris salah[, {more} di antaranya tidak ditampilkan]. Betulkan, lalu impor "
        "ulang.",
        "Nothing was imported: {rows} rows are wrong[, {more} of them not shown]. Correct them and import again.",
    ),
}
