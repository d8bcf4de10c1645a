"""What a field or a file should have held, by the code of the expectation or problem, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.shared.batch_sentences import BATCH_EXPECTED, BATCH_PROBLEMS
from counter_app.shared.exchange_sentences import EXCHANGE_PROBLEMS
from counter_app.shared.file_sentences import SHEET_PROBLEMS
from counter_app.shared.labels import Label

EXPECTED: Mapping[str, Label] = {
    **BATCH_EXPECTED,
    "nik": Label("NIK 16 digit", "a NIK of 16 digits"),
    "date": Label("tanggal yang ada, TTTT-BB-HH", "a date that exists, YYYY-MM-DD"),
    "moment": Label(
        "waktu ISO 8601, misalnya 2026-11-20T09:30+07:00", "a time in ISO 8601, as in 2026-11-20T09:30+07:00"
    ),
    "time": Label("jam JJ:MM", "a time HH:MM"),
    "YYYY-MM": Label("bulan TTTT-BB", "a month YYYY-MM"),
    "name": Label("nama dengan huruf, spasi, dan . ' , -", "a name of letters, spaces and . ' , -"),
    "text": Label("teks", "text"),
    "digits": Label("angka", "digits"),
    "code-digits": Label(
        "banyaknya digit dari 8 sampai 18, seperti 8-12 atau 11, atau kosong",
        "a number of digits from 8 to 18, as in 8-12 or 11, or nothing",
    ),
    "code": Label("huruf dan angka", "letters and digits"),
    "mobile-number": Label("nomor seluler yang diawali 08 atau +62", "a mobile number beginning with 08 or +62"),
    "telephone-number": Label("nomor telepon dengan kode wilayah", "a telephone number with its area code"),
    "email": Label("alamat surel", "an e-mail address"),
    "npwp": Label(
        "NPWP 15 atau 16 digit yang digit pemeriksanya cocok", "an NPWP of 15 or 16 digits with its right check digit"
    ),
    "family-card-number": Label("nomor KK yang tidak berakhir 0000", "a family card number not ending in 0000"),
    "boolean": Label("true atau false", "true or false"),
    "true": Label("true (harus disetujui)", "true (must be agreed to)"),
    "rupiah": Label("rupiah bulat, misalnya 36800 atau Rp 36.800", "whole rupiah, as in 36800 or Rp 36.800"),
    "list": Label("daftar", "a list"),
    "object": Label("objek JSON {...}", "a JSON object {...}"),
    "different-values": Label("nilai yang berlainan", "different values"),
    "another-person": Label("NIK orang lain, bukan pemohon", "the NIK of another person than the applicant"),
    "past-date": Label("tanggal yang sudah lewat", "a date in the past"),
    "previous-membership": Label("kosong bila belum pernah menjadi peserta", "empty for somebody who was no member"),
    "returning-member": Label(
        "kosong: hanya untuk bekas peserta yang mendaftar lagi", "empty: only for a former member who registers again"
    ),
    "different-heirs": Label("orang lain: ahli waris ini sudah disebut", "another person: this heir is named already"),
    "foreign-citizen": Label("kosong untuk warga negara Indonesia", "empty for an Indonesian citizen"),
    "pension-month-away": Label(
        "program tanpa JP: JP paling lambat diikuti satu bulan sebelum usia pensiun",
        "programmes without JP: it is joined at the latest one month before the pension age",
    ),
    "not-before-start": Label("tanggal yang tidak mendahului tanggal mulai", "a date not before the beginning"),
    "wage-or-contract-value": Label(
        "salah satu saja: upah sebulan atau nilai kontrak", "only one of monthly wage and contract value"
    ),
    "jht-chosen": Label("kosong bila tidak mengikuti JHT", "empty without JHT"),
    "agency-for-before": Label(
        "tanpa masa sebelum bekerja: masa itu hanya melalui pelaksana penempatan",
        "without the time before the work: only a placing company pays for it",
    ),
    "signature": Label("tanda tangan yang digambar di dalam bingkai", "a signature that is drawn within the frame"),
    "future-date": Label("tanggal yang belum lewat", "a date that has not passed"),
    "within-a-month": Label(
        "tanggal paling lambat satu bulan dari sekarang: pekerja migran perseorangan mendaftar paling cepat satu bulan "
        "sebelum berangkat",
        "a date within a month: who goes without a placing company registers in the last month before departure",
    ),
    "empty-for-segment": Label("kosong untuk segmen ini", "empty for this segment"),
    "same-as-email": Label("sama dengan email", "the same as email"),
    "sex": Label("M atau F", "M or F"),
    "entry": Label("teks, angka, true/false, atau daftar teks", "a text, a number, true or false, or a list of texts"),
    "no-nik": Label("kode, bukan NIK", "a code, and no NIK"),
    "future-moment": Label("waktu yang belum lewat, dalam setahun", "a time that has not passed, within a year"),
    "skm": Label("U1=3,U2=4,… sampai U9, masing-masing 1–4", "U1=3,U2=4,… to U9, each 1 to 4"),
}
"""What a field should have held, by the code in `expected`; other texts explain themselves."""

PROBLEMS: Mapping[str, Label] = {
    **SHEET_PROBLEMS,
    **BATCH_PROBLEMS,
    **EXCHANGE_PROBLEMS,
    "file-too-large": Label("lebih besar daripada {megabytes} MB", "larger than {megabytes} MB"),
    "not-utf8": Label("bukan teks UTF-8", "it is no UTF-8 text"),
    "not-json": Label("bukan JSON yang benar", "it is not proper JSON"),
    "key-twice": Label("kunci yang sama tertulis dua kali", "the same key stands twice"),
    "no-form-1a": Label("bukan formulir 1A yang dapat diisi", "it is no form 1A that can be filled in"),
    "empty": Label("berkas kosong", "the file is empty"),
    "header": Label("baris judul harus respondents,U1,…,U9", "the header must be respondents,U1,…,U9"),
    "columns": Label("banyaknya kolom tidak sama dengan judul", "the number of columns is not that of the header"),
    "not-csv": Label("bukan CSV yang benar", "it is not proper CSV"),
    "booking-header": Label(
        "baris judul harus reference,service,date,time,priority",
        "the header must be reference,service,date,time,priority",
    ),
    "booking-column": Label(
        "kolom ini tidak dikenal; hapus dari berkas", "this column is not known; remove it from the file"
    ),
    "formula": Label("berisi rumus", "it holds a formula"),
    "too-long": Label("terlalu panjang", "it is too long"),
    "reference": Label("bukan kode 4–32 huruf dan angka", "it is no code of 4 to 32 letters and digits"),
    "nik": Label("janji temu tidak boleh memuat NIK", "a booking must not hold a NIK"),
    "service": Label("layanan ini tidak ada", "there is no such service"),
    "date": Label("bukan tanggal TTTT-BB-HH", "it is no date YYYY-MM-DD"),
    "time": Label("bukan jam JJ:MM", "it is no time HH:MM"),
    "priority": Label("bukan prioritas", "it is no priority"),
    "past": Label("sudah lewat atau lebih dari setahun lagi", "it has passed, or is more than a year ahead"),
    "not-open": Label("kantor tidak buka pada waktu itu", "the branch is not open at that time"),
    "reference-twice": Label("referensi ini ada di baris lain juga", "this reference stands in another line too"),
    "differs": Label(
        "referensi ini sudah ada dengan isi lain", "this reference is there already, and says something else"
    ),
    "not-a-number": Label("bukan bilangan bulat", "it is not a whole number"),
    "out-of-range": Label("di luar batas {minimum}–{maximum}", "out of the range {minimum} to {maximum}"),
    "not-toml": Label("bukan TOML yang benar", "it is not proper TOML"),
    "missing": Label("tidak diisi", "it is not filled in"),
    "unknown-key": Label("kunci ini tidak dikenal", "this key is not known"),
    "wrong-type": Label(
        "jenis nilainya tidak benar[; seharusnya {expected}]", "of a wrong type[; expected {expected}]"
    ),
    "wrong-format": Label(
        "penulisannya tidak benar[; seharusnya seperti {expected}]", "written wrongly[; expected as {expected}]"
    ),
    "not-a-choice": Label("bukan salah satu pilihan[; pilihan: {choices}]", "not one of the choices[: {choices}]"),
    "not-positive": Label("harus lebih besar daripada nol", "it must be more than zero"),
    "too-small": Label("terlalu kecil[; paling sedikit {minimum}]", "too small[; at least {minimum}]"),
    "too-large": Label("terlalu besar[; paling banyak {maximum}]", "too large[; at most {maximum}]"),
    "both-or-neither": Label(
        "hanya dapat ada bersama kunci pasangannya", "it can only stand together with the key that belongs to it"
    ),
    "one-of-two": Label("tepat satu dari dua kunci harus ada", "exactly one of two keys must be there"),
    "ends-before-start": Label("berakhir sebelum mulai berlaku", "it ends before it begins"),
    "not-from-zero": Label("harus mulai dari nol", "it must begin at zero"),
    "not-ascending": Label("nilainya harus makin besar", "the values must ascend"),
    "twice": Label("tertulis dua kali", "it stands twice"),
    "overlap": Label("masa berlakunya bertumpang tindih[ dengan {other}]", "in force together[ with {other}]"),
    "gap": Label("ada masa tanpa baris yang berlaku[: {month}]", "a time without a row in force[: {month}]"),
    "not-whole-rupiah": Label(
        "hasilnya bukan rupiah bulat[ untuk dasar {base}]", "it gives no whole rupiah[ for the base {base}]"
    ),
}
"""What is wrong with a file, of the counter's work or of a tariff, by the code in `problem`."""
