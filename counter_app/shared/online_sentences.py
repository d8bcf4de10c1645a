"""Sentences about online registrations and e-mail, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.shared.errors import ErrorCode
from counter_app.shared.labels import Label

ONLINE: Mapping[ErrorCode, Label] = {
    ErrorCode.NO_SUCH_ONLINE: Label(
        "Pendaftaran daring ini tidak ada di sini. Cari dengan NIK, e-mail, atau kode iuran, atau impor data terbaru.",
        "This online registration is not here. Look by NIK, e-mail or payment code, or import the latest export.",
    ),
    ErrorCode.ONLINE_AMBIGUOUS: Label(
        "Ada {count} pendaftaran daring yang cocok. Sebutkan NIK atau kode iurannya.",
        "There are {count} online registrations that fit. Give the NIK or the payment code.",
    ),
    ErrorCode.ONLINE_TAKEN: Label(
        "Pendaftaran daring ini sudah menjadi kasus[ {case}].", "This online registration is a case already[: {case}]."
    ),
    ErrorCode.ONLINE_UNFINISHED: Label(
        "Pendaftaran daring ini belum mempunyai kode iuran atau jumlahnya. Impor data terbaru setelah kodenya terbit.",
        "This online registration has no payment code or amount yet. Import the latest export once the code is issued.",
    ),
    ErrorCode.DUES_DIFFER: Label(
        "Iuran dihitung di sini {expected}, menurut data daring {amount}. Periksa penghasilan, program, jumlah bulan, "
        "sektor, dan bulan pertama.",
        "The dues reckoned here are {expected}, by the online data {amount}. Check income, programmes, months, sector "
        "and first month.",
    ),
    ErrorCode.MAIL_OFF: Label(
        "Pengiriman e-mail tidak dihidupkan. Atur dengan: counter-app settings set mail_sending on.",
        "Sending e-mail is switched off. Set it with: counter-app settings set mail_sending on.",
    ),
    ErrorCode.NO_MAIL_ADDRESS: Label(
        "Formulir ini tidak memuat alamat e-mail.", "There is no e-mail address in this form."
    ),
    ErrorCode.NO_SUCH_MAIL: Label("E-mail ini tidak ada.", "There is no such e-mail."),
    ErrorCode.MAIL_STATE: Label(
        "E-mail ini {state}, sehingga tidak dapat dikirim lagi.", "This e-mail is {state}, so it cannot be sent again."
    ),
}
