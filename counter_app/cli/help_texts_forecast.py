"""Help texts of forecasts in Indonesian, by the English ones that stand beside the commands."""

from __future__ import annotations

FORECAST = {
    "Show how long the next person of each service would wait, and how long everybody in the queue still has to.": (
        "Tampilkan perkiraan tunggu orang berikutnya di tiap layanan, dan sisa tunggu semua yang mengantre."
    ),
    "Forecast the waits and the end of the day, as it is and with something changed from now on.": (
        "Perkirakan waktu tunggu dan akhir hari, sebagaimana adanya dan bila sesuatu diubah mulai sekarang."
    ),
    "Open this counter too.": "Buka juga loket ini.",
    "Without this counter.": "Tanpa loket ini.",
    "Regular tickets per priority ticket.": "Karcis reguler per karcis prioritas.",
    "Maximum wait in minutes.": "Batas tunggu dalam menit.",
    "Issue no ticket from then on.": "Sejak itu karcis tidak diterbitkan lagi.",
    "Replay a past day under a changed rule, beside the day as it was.": (
        "Ulangi hari yang lalu dengan aturan lain, di samping hari itu sebagaimana adanya."
    ),
    "The day to be replayed.": "Hari yang diulang.",
    "What this counter serves instead.": "Layanan loket ini sebagai gantinya.",
    "Services this counter calls only when nobody waits for the others.": (
        "Layanan yang dipanggil loket ini hanya bila tak ada yang menunggu layanan lainnya."
    ),
    "This counter takes a service only so.": "Loket ini mengambil suatu layanan hanya dengan syarat ini.",
    "Figures of a day or a period.": "Angka sehari atau suatu masa.",
    "Show how well the waits promised on the tickets were kept.": (
        "Tampilkan seberapa tepat waktu tunggu yang dijanjikan pada karcis."
    ),
    "First day; today unless given.": "Hari pertama; hari ini bila tidak disebut.",
    "Last day; the first unless given.": "Hari terakhir; sama dengan yang pertama bila tidak disebut.",
}
