"""Sentences about files that somebody brought, in both languages: refusals, and what is wrong with a table."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.shared.errors import ErrorCode
from counter_app.shared.labels import Label

FILES: Mapping[ErrorCode, Label] = {
    ErrorCode.TARGET_EXISTS: Label(
        "Sudah ada berkas di sana, dan tidak ada yang ditimpa. Pilih nama lain.",
        "There is a file already, and nothing is ever overwritten. Choose another name.",
    ),
    ErrorCode.FILE_INVALID: Label(
        "Isi berkas salah[ pada baris {line}][, kolom {column}][: {problem}][: seharusnya {expected}].",
        "The file is wrong[ in line {line}][, column {column}][: {problem}][: expected {expected}].",
    ),
    ErrorCode.STOPPED: Label(
        "Dihentikan atas permintaan. Tidak ada yang disimpan.", "Stopped as you wished. Nothing was stored."
    ),
}

COLUMN_WORDS: Mapping[str, Label] = {
    "amount": Label("jumlah", "amount"),
    "code": Label("kode bayar", "payment code"),
    "paid_at": Label("waktu bayar", "time of payment"),
    "reference": Label("referensi bank", "bank's reference"),
}
"""Columns of a list as a sentence names them when they are `missing`."""

SHEET_PROBLEMS: Mapping[str, Label] = {
    "old-office": Label(
        "ini buku kerja lama atau terkunci sandi; simpan sebagai XLSX tanpa sandi, atau CSV",
        "it is an old workbook or one with a password; save it as XLSX without a password, or as CSV",
    ),
    "no-workbook": Label("bukan buku kerja XLSX", "it is no XLSX workbook"),
    "protected": Label("berkas ini terkunci sandi; simpan tanpa sandi", "it has a password; save it without one"),
    "damaged": Label(
        "berkas ini rusak; buka lalu simpan lagi, atau minta kiriman baru",
        "it is damaged; open and save it again, or ask for a new copy",
    ),
    "macros": Label(
        "berisi makro atau berkas lain di dalamnya; simpan sebagai XLSX biasa",
        "it holds macros or other files; save it as plain XLSX",
    ),
    "zip-bomb": Label(
        "isinya jauh lebih besar daripada berkasnya; tidak dibuka",
        "unpacked it is far larger than it looks; it was not opened",
    ),
    "document-type": Label("berisi deklarasi yang dilarang; tidak dibuka", "it declares what is forbidden; not opened"),
    "too-complex": Label(
        "terlalu rumit untuk daftar; salin nilainya ke buku kerja baru, atau simpan sebagai CSV",
        "too intricate for a list; copy its values into a new workbook, or save it as CSV",
    ),
    "cell-too-long": Label("ada sel dengan lebih dari {maximum} karakter", "a cell has more than {maximum} characters"),
    "line-too-long": Label("baris ini lebih dari {maximum} karakter", "the line has more than {maximum} characters"),
    "too-many-rows": Label("lebih dari {maximum} baris; bagi berkasnya", "more than {maximum} rows; divide the file"),
    "too-many-cells-in-all": Label(
        "lebih dari {maximum} sel terisi; hapus kolom yang tidak perlu, atau bagi berkasnya",
        "more than {maximum} filled cells; remove columns that are not needed, or divide the file",
    ),
    "too-much-text": Label(
        "lebih dari {maximum} karakter di semua selnya; hapus kolom yang tidak perlu, atau bagi berkasnya",
        "more than {maximum} characters in all its cells; remove columns that are not needed, or divide the file",
    ),
    "too-many-columns": Label("lebih dari {maximum} kolom", "more than {maximum} columns"),
    "nul": Label("berisi byte nol; ini bukan berkas teks", "it holds a zero byte; it is no text file"),
    "no-text": Label("bukan berkas teks, CSV, atau XLSX", "it is no text, CSV or XLSX"),
    "encoding": Label("huruf tidak terbaca; simpan sebagai CSV UTF-8", "letters cannot be read; save it as CSV UTF-8"),
    "markup": Label(
        "ini halaman web atau XML, bukan tabel; simpan sebagai XLSX atau CSV",
        "it is a web page or XML, and no table; save it as XLSX or CSV",
    ),
    "quote-open": Label(
        "tanda kutip yang dibuka di sini tidak ditutup", "a quotation mark that opens here is never closed"
    ),
    "columns-missing": Label("kolom ini tidak ada: {missing}", "columns are missing: {missing}"),
    "bank-columns": Label(
        "kolom ini tidak ada: {missing}[; kolom di berkas: {found}]; pakai pemetaan bank ini (--mapping), atau ganti "
        "judul kolomnya",
        "columns are missing: {missing}[; columns of the file: {found}]; use the mapping of this bank (--mapping), or "
        "rename the columns",
    ),
    "column-twice": Label("kolom ini ada lebih dari sekali", "this column stands there more than once"),
    "too-many-cells": Label(
        "lebih banyak sel daripada judul; mungkin pemisah di dalam angka atau teks",
        "more cells than the header; perhaps a delimiter within a figure or text",
    ),
    "control-character": Label("berisi karakter yang tidak terlihat", "it holds an invisible character"),
    "error-value": Label("sel ini berisi galat hitungan", "the cell holds the error of a computation"),
    "digits-lost": Label(
        "angka lebih dari 15 digit kehilangan digit terakhir; jadikan kolom ini teks",
        "a number of more than 15 digits has lost its last ones; make this column text",
    ),
    "merged": Label("sel digabung; pisahkan selnya", "cells are merged; unmerge them"),
    "bank-amount": Label("bukan jumlah rupiah bulat yang masuk", "it is no amount of whole rupiah that came in"),
    "bank-time": Label("bukan tanggal atau waktu menurut pemetaan ini", "it is no date or time by this mapping"),
    "bank-reference": Label("bukan referensi 1–40 karakter", "it is no reference of 1 to 40 characters"),
    "quoting": Label("tanda kutip salah tempat", "a quotation mark is out of place"),
}
"""What is wrong with a table as a whole or with a line of it, by the code in `problem`."""
