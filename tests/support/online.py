"""Exports of online registrations as the core system might write them, and people in them."""

from __future__ import annotations

import csv
from pathlib import Path

from counter_app.channels.online_file import read_online_file
from counter_app.channels.online_finding import OnlineImported, import_online, online_rules
from counter_app.channels.online_model import OnlineFile
from counter_app.channels.online_takeover import OnlineTakenOver, take_over_online
from tests.support.branch import TrainingBranch
from tests.support.forms import make_nik

HEADER = (
    *("NIK", "Nama Lengkap", "E-mail", "No HP", "Penghasilan", "Program", "Jumlah Bulan", "Pekerjaan", "Sektor"),
    *("Kode Iuran", "Jumlah Iuran", "Kanal", "Status", "Tanggal Daftar", "Berlaku Sampai", "Tanggal Bayar"),
    *("No Referensi", "Nomor KPJ", "Persetujuan Pemberitahuan"),
)
AMOUNT = 28_400
"""Dues of one month at 1,000,000 rupiah in November 2026, with savings (half of JKK and JKM, PP 50/2025)."""


def person(number: int = 1, **changes: str) -> dict[str, str]:
    """The row of somebody who waits with a code; a key of the header with another value changes it."""
    row = {
        "NIK": make_nik(number),
        "Nama Lengkap": f"Siti Daring {'abcdefghij'[number % 10]}",
        "E-mail": f"siti{number}@Contoh.id",
        "No HP": f"0812-3456-{number:04d}",
        "Penghasilan": "1.000.000",
        "Program": "JKK, JKM, JHT",
        "Jumlah Bulan": "1",
        "Pekerjaan": "pedagang pasar",
        "Sektor": "other",
        "Kode Iuran": code_of(number),
        "Jumlah Iuran": f"Rp {AMOUNT:,}".replace(",", "."),
        "Kanal": "Website",
        "Status": "Menunggu pembayaran",
        "Tanggal Daftar": "19-11-2026 14:30",
        "Berlaku Sampai": "25-11-2026",
        "Persetujuan Pemberitahuan": "ya",
    }
    return row | {key.replace("_", " "): text for key, text in changes.items()}


def code_of(number: int) -> str:
    return f"81002600{number:04d}"


def export(folder: Path, *rows: dict[str, str], name: str = "ekspor.csv") -> Path:
    path = folder / name
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        out = csv.DictWriter(file, HEADER, delimiter=";", restval="")
        out.writeheader()
        out.writerows(rows)
    return path


def read(branch: TrainingBranch, path: Path) -> OnlineFile:
    return read_online_file(path, branch.office.read(online_rules, branch.officer))


def take_in(branch: TrainingBranch, path: Path) -> OnlineImported:
    return branch.office.run(import_online, branch.officer, read(branch, path).rows)


def taken_over(branch: TrainingBranch, folder: Path, number: int = 1, **changes: str) -> OnlineTakenOver:
    """A case of somebody who registered online."""
    take_in(branch, export(folder, person(number, **changes), name=f"ekspor-{number}.csv"))
    return branch.office.run(take_over_online, branch.officer, make_nik(number))
