"""Help texts of bank lists in Indonesian."""

from __future__ import annotations

BANK = {
    "How the lists of each bank are read.": "Cara membaca daftar setiap bank.",
    "The bank's name of this column, if it is not a usual one.": (
        "Nama kolom ini pada bank, bila bukan nama yang lazim."
    ),
    "Name of the mapping: a-z, 0-9, - and _.": "Nama pemetaan: a-z, 0-9, - dan _.",
    "CSV or XLSX with the columns code, amount, paid_at and reference.": (
        "CSV atau XLSX dengan kolom code, amount, paid_at, dan reference."
    ),
    "Read it by this saved mapping, as the bank writes it.": (
        "Baca menurut pemetaan ini, sebagaimana bank menuliskannya."
    ),
    "Only say what would be recorded.": "Hanya sebutkan yang akan dicatat.",
    "New CSV for the lines that were not recorded.": "CSV baru untuk baris yang tidak dicatat.",
    "Record the payments of a bank's list, all of them at once; those that are there already stay as they are.": (
        "Catat pembayaran dari daftar bank sekaligus; yang sudah ada tidak berubah."
    ),
    "Show the saved mappings.": "Tampilkan pemetaan yang disimpan.",
    "How the bank writes days.": "Cara bank menulis tanggal.",
    "What stands before the sen.": "Tanda di depan sen.",
    "What divides the columns; found by itself unless given.": "Pemisah kolom; dicari sendiri bila tidak disebut.",
    "Filled lines above the header.": "Banyaknya baris berisi di atas judul.",
    "Save how a bank's lists are read, in place of the mapping of that name.": (
        "Simpan cara membaca daftar suatu bank, menggantikan pemetaan bernama sama."
    ),
    "Forget a mapping.": "Hapus pemetaan.",
}
