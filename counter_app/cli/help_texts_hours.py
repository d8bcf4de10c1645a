"""Help texts of hours and bookings in Indonesian."""

from __future__ import annotations

HOURS = {
    "Opening hours of the branch, special days and daily quotas.": "Jam layanan cabang, hari khusus, dan kuota harian.",
    "Show whether the branch is open now, and the hours of the days to come.": (
        "Tampilkan apakah cabang sedang buka, dan jam hari-hari berikutnya."
    ),
    "Give one day hours of its own, which go before weekday, Ramadan and holiday.": (
        "Beri satu hari jamnya sendiri, yang mendahului hari biasa, Ramadan, dan hari libur."
    ),
    "Let the settings decide the hours of a day again.": "Biarkan setelan menentukan lagi jam suatu hari.",
    "Limit the tickets of a service that the kiosk gives out on a day.": (
        "Batasi karcis suatu layanan yang diterbitkan kios dalam sehari."
    ),
    "First day; today unless given.": "Hari pertama; hari ini bila tidak disebut.",
    "How many days.": "Berapa hari.",
    "The day.": "Harinya.",
    "As 08:00-11:00 or closed.": "Seperti 08:00-11:00, atau closed.",
    "Tickets a day; no limit unless given.": "Karcis per hari; tanpa batas bila tidak disebut.",
    "Bookings: import them, make and cancel them.": "Janji temu: impor, buat, dan batalkan.",
    "CSV with the columns reference, service, date, time, priority; - for standard input.": (
        "CSV dengan kolom reference, service, date, time, priority; - untuk masukan baku."
    ),
    "Take over the bookings of a file, all of them or none; those that are there already stay as they are.": (
        "Ambil alih janji temu sebuah berkas, semua atau tidak satu pun; yang sudah ada tetap seperti adanya."
    ),
    "Book a service at a time.": "Buat janji temu untuk suatu layanan pada suatu waktu.",
    "When; branch time without an offset.": "Kapan; waktu cabang bila tanpa selisih waktu.",
    "Print the slip to take home.": "Cetak bukti untuk dibawa pulang.",
    "Print the slip of a booking, by which somebody checks in.": (
        "Cetak bukti janji temu, yang dipakai untuk lapor kedatangan."
    ),
    "Show the bookings of a day or of several.": "Tampilkan janji temu sehari atau beberapa hari.",
    "Give up a booking for which nobody has come.": "Batalkan janji temu yang tidak didatangi.",
    "Reference of the booking.": "Referensi janji temu.",
    "Reference of a booking, instead of a service.": "Referensi janji temu, sebagai ganti layanan.",
}
