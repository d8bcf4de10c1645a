"""Sentences of refusals about payment codes and payments, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.shared.errors import ErrorCode
from counter_app.shared.labels import Label

PAYMENTS: Mapping[ErrorCode, Label] = {
    ErrorCode.CODES_DIFFER: Label(
        "Kedua kode tidak sama. Bacakan lagi kode dari sistem inti, lalu ketik dua kali.",
        "The two codes are not the same. Read the code of the core system again and type it twice.",
    ),
    ErrorCode.DUES_COVERED: Label(
        "Uang yang sudah diterima, {amount}, menutup iuran {expected}; tidak perlu kode baru. Batalkan pembayaran yang "
        "salah, atau beri tahu iuran yang benar.",
        "The money that came in, {amount}, covers the dues of {expected}; no new code is needed. Reverse the payment "
        "that is wrong, or notify the right dues.",
    ),
    ErrorCode.NO_SUCH_PAYMENT: Label(
        "Pembayaran ini tidak ada. Periksa nomornya pada daftar pembayaran.",
        "There is no such payment. Check its number in the list of payments.",
    ),
    ErrorCode.CODE_REPLACED: Label(
        "Kode ini sudah diganti; kode terbaru kasus ini: {state}. Sebutkan kode terbaru itu atau nomor kasusnya.",
        "This code was replaced before; the latest code of its case: {state}. Give that code or the number of the "
        "case.",
    ),
    ErrorCode.PAYMENT_STANDS: Label(
        "Setelah nomor peserta terbit, pembayaran tidak dapat dibatalkan lagi.",
        "Once the member number is issued, the payment cannot be taken back.",
    ),
    ErrorCode.PAYMENT_REVERSED: Label("Pembayaran ini sudah dibatalkan.", "This payment is reversed already."),
    ErrorCode.REVERSAL_ASKED: Label(
        "Pembatalan pembayaran ini sudah diminta dan menunggu keputusan orang kedua.",
        "The reversal of this payment was asked for and waits for a second person to decide.",
    ),
    ErrorCode.NO_REVERSAL: Label(
        "Tidak ada permintaan pembatalan untuk pembayaran ini. Minta dahulu, dengan alasannya.",
        "Nobody asked to reverse this payment. Ask first, and say why.",
    ),
    ErrorCode.SECOND_PERSON: Label(
        "Yang meminta pembatalan tidak boleh memutuskannya. Minta penyelia lain.",
        "Who asked for the reversal may not decide it. Ask another supervisor.",
    ),
}
