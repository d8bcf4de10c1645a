"""Sentences about the exchange with Service Point Offices, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.shared.errors import ErrorCode
from counter_app.shared.labels import Label

EXCHANGE: Mapping[ErrorCode, Label] = {
    ErrorCode.CASE_ELSEWHERE: Label(
        "Langkah ini[ untuk kasus {case}] dilakukan di kantor pasangan; hasilnya datang dengan berkas malam.",
        "This step[ of case {case}] is taken at the paired office; its result comes with the nightly file.",
    ),
    ErrorCode.EXCHANGE_REFUSED: Label(
        "Berkas pertukaran ditolak: {problem}. Tidak ada yang diubah.",
        "The exchange file is refused: {problem}. Nothing was changed.",
    ),
    ErrorCode.NO_EXCHANGE_KEY: Label(
        "Kantor ini belum punya kunci pertukaran. Administrator mencetak lembar kunci lebih dahulu (spo key).",
        "This office has no exchange key yet. An administrator prints the key page first (spo key).",
    ),
    ErrorCode.NO_PARTNER: Label(
        "Kantor pasangan ini belum dipasangkan[; yang sudah: {choices}]. Administrator memasangkannya (spo pair).",
        "This office is not paired[; paired are: {choices}]. An administrator pairs it (spo pair).",
    ),
    ErrorCode.PARTNER_KIND: Label(
        "Sebuah SPO berpasangan dengan satu kantor cabang, dan kantor cabang dengan SPO; bukan dengan kantor {office} "
        "ini.",
        "An SPO is paired with one branch, and a branch with SPOs; not with this office {office}.",
    ),
    ErrorCode.FINGERPRINT_DIFFERS: Label(
        "Sidik kunci ini tidak sama dengan yang tercetak. Jangan pasangkan; minta lembar kunci yang asli.",
        "The fingerprint of this key is not the printed one. Do not pair; ask for the original page.",
    ),
}

EXCHANGE_PROBLEMS: Mapping[str, Label] = {
    "no-exchange-file": Label("ini bukan berkas pertukaran", "it is no exchange file"),
    "newer-format": Label("dibuat program yang lebih baru", "a newer program made it"),
    "truncated": Label("berkas terpotong; minta dikirim ulang", "the file is cut off; ask for it again"),
    "oversized": Label("berkas terlalu besar", "the file is too large"),
    "not-for-us": Label("berkas ini untuk kantor lain", "it is for another office"),
    "unknown-sender": Label(
        "pengirimnya bukan kantor pasangan, atau kuncinya sudah diganti",
        "its sender is no paired office, or has changed the key since",
    ),
    "altered": Label("isinya berubah sejak ditandatangani", "it was changed since it was signed"),
    "other-key": Label("disandikan untuk kunci lain dari kantor ini", "it is sealed for another key of this office"),
    "replayed": Label(
        "nomor urutnya sudah dipakai berkas lain dari pengirim yang sama",
        "its number was used by another file of the same sender",
    ),
    "older": Label("lebih lama daripada yang sudah diambil", "it is older than what was taken in already"),
    "contents": Label("isinya tidak dapat dibaca", "what it holds cannot be read"),
    "no-key-text": Label("bukan teks kunci pertukaran", "it is no text of an exchange key"),
    "case-number": Label("nomor kasus bukan milik pengirim", "a case number that is not the sender's"),
    "case-form": Label("isi formulir berbeda dari yang sudah diambil", "the form is not the one that was taken in"),
    "case-unknown": Label("kasus tidak dikenal", "no such case"),
}
"""Why a file, or one case in it, is not taken in."""
