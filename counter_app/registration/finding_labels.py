"""What the findings of the NIK check and the warnings about a form are called, by their codes."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.shared.labels import Label

NIK_FINDING_LABELS: Mapping[str, Label] = {
    "nik-length": Label("bukan 16 digit", "not 16 digits"),
    "nik-not-digits": Label("berisi selain angka", "holds something else than digits"),
    "nik-date": Label("digit 7–12 bukan tanggal lahir yang ada", "digits 7 to 12 are no date that exists"),
    "nik-serial": Label("empat digit terakhir 0000", "the last four digits are 0000"),
    "nik-province-unknown": Label("kode provinsi tidak dikenal", "province code not known"),
    "nik-regency-zero": Label("kode kabupaten/kota 00", "regency code 00"),
    "nik-district-zero": Label("kode kecamatan 00", "district code 00"),
    "nik-birth-date-differs": Label("tanggal lahir berbeda dari NIK", "birth date differs from the NIK"),
    "nik-sex-differs": Label("jenis kelamin berbeda dari NIK", "sex differs from the NIK"),
    "nik-address-differs": Label("provinsi alamat berbeda dari NIK", "province of the address differs from the NIK"),
}

WARNING_LABELS: Mapping[str, Label] = {
    "income-perhaps-daily": Label("penghasilan mungkin disebut per hari", "income was perhaps told per day"),
    "sector-differs": Label("sektor berbeda dari jenis pekerjaan", "sector differs from the occupation"),
    "sector-undecided": Label("sektor tidak pasti dari jenis pekerjaan", "occupation leaves the sector open"),
    "work-hours-equal": Label("jam mulai sama dengan jam selesai", "work begins and ends at the same time"),
    "bank-holder-differs": Label("pemilik rekening bukan pemohon", "account holder is not the applicant"),
    "foreign-citizen": Label("warga negara asing", "foreign citizen"),
    "work-permit-missing": Label("nomor izin kerja belum diisi", "no work permit number yet"),
    "phone-in-use": Label("nomor HP dipakai peserta lain", "mobile number is another member's"),
    "no-heirs": Label("belum ada ahli waris", "no heirs named"),
}

INFO_LABELS: Mapping[str, Label] = {
    "nik-address-differs": NIK_FINDING_LABELS["nik-address-differs"],
    "regency-without-letters": Label("kabupaten/kota tidak berisi huruf", "the regency holds no letters"),
    "group-of-ten": Label(
        "wadah lazimnya beranggotakan paling sedikit 10 orang; kurang dari itu tetap dilayani",
        "a group usually has 10 members or more; a smaller one is served all the same",
    ),
    "jkp-included": Label("JKP ikut serta tanpa tambahan iuran", "JKP is included at no extra charge"),
    "jkp-not-included": Label(
        "JKP tidak ikut serta: hanya untuk WNI di bawah 54 tahun yang mengikuti JKK, JKM, dan JHT",
        "JKP is not included: it is for Indonesian citizens under 54 who are in JKK, JKM and JHT",
    ),
}
"""Notes that need no action."""
