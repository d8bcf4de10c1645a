"""Synthetic applicants: names from a list, NIKs that parse but belong to nobody."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

_WOMEN = (
    "SITI WULANDARI", "DEWI LESTARI", "SRI HANDAYANI", "RATNA PUSPITASARI", "NUR AISYAH", "YULI ASTUTI",
    "RINA MARLINA", "ENDANG SULASTRI", "MARYATI", "FITRI RAHMAWATI", "SUMINI", "LASMINI",
    "MARIA KRISTINA WIDYANINGSIH PURWANINGRUM",
)  # fmt: skip
_MEN = (
    "BUDI SANTOSA", "AGUS PRASETYO", "JOKO SUSILO", "AHMAD FAUZI", "SLAMET RIYADI", "HENDRA GUNAWAN",
    "BAMBANG SUTRISNO", "YOHANES KRISTIAWAN", "SUPARNO", "RUDI HARTONO", "DARTO", "I MADE SUARDANA",
    "MUHAMMAD ABDURRAHMAN WAHIDIN KUSUMANEGARA",
)  # fmt: skip
_JOBS = (
    ("pedagang pasar", "Pasar Cokro, Klaten"), ("petani", "Sawah Dukuh Wunut"), ("ojek online", "Klaten dan sekitarnya"),
    ("nelayan", "Rawa Jombor"), ("tukang kayu", "Bengkel Trucuk"), ("penjahit", "Rumah sendiri"),
    ("guru les", "Rumah murid"), ("asisten rumah tangga", "Perumahan Griya Asri"), ("kurir", "Klaten kota"),
    ("pemilik usaha", "Warung makan di Delanggu"),
)  # fmt: skip
_INCOMES = (900_000, 1_000_000, 1_250_000, 1_800_000, 2_350_000, 3_100_000, 4_200_000, 5_000_000, 7_500_000)
NOBODY = 9000
"""Serials from here on, in districts of code 99, mark the NIKs of invented people."""


def make_form(draw: Random, number: int, on: date) -> dict[str, Any]:
    """A valid form 1A of an invented person. `number` (below 30,000) makes the NIK unlike any other's."""
    female = draw.random() < 0.5
    born = on - timedelta(days=draw.randint(18 * 366, 63 * 365))
    name = draw.choice(_WOMEN if female else _MEN)
    job, place = draw.choice(_JOBS)
    with_jht = job == "pemilik usaha" or draw.random() < 0.6
    complete = draw.random() < 0.7
    return {
        "segment": "BPU",
        "application": "new",
        "effective_date": on.isoformat(),
        "previously_member": False,
        "nik": _nik(number, born, female=female),
        "full_name": name,
        "birth_place": "KLATEN",
        "birth_date": born.isoformat(),
        "sex": "F" if female else "M",
        "marital_status": draw.choice(("married", "single")),
        "citizenship": "WNI",
        "mother_name": draw.choice(_WOMEN),
        "father_name": draw.choice(_MEN),
        "address": {
            "street": f"Dukuh Wunut {draw.randint(1, 90)}",
            "rt": f"{draw.randint(1, 12):03d}",
            "rw": f"{draw.randint(1, 6):03d}",
            "village": "Wunut",
            "subdistrict": "Tulung",
            "regency": "Klaten",
            "province": "33",
            "postal_code": "57482",
        },
        "phone": f"0812{draw.randint(10_000_000, 99_999_999)}",
        "email": None,
        "work_location": place,
        "occupation": job,
        "work_start": "07:00",
        "work_end": "16:00",
        "monthly_income": draw.choice(_INCOMES),
        "programmes": ["JKK", "JKM", "JHT"] if with_jht else ["JKK", "JKM"],
        "months": draw.choice((1, 1, 3, 6, 12)),
        "heirs": [{"full_name": draw.choice(_MEN if female else _WOMEN), "relation": "spouse"}],
        "statements": {"identity_true": True, "age_allowed": True, "will_comply": True},
        "consents": {"registration": True, "contact": draw.random() < 0.7, "survey": draw.random() < 0.5},
        "documents": {
            "ktp": "received",
            "kk": "received",
            "photo": "received" if complete else "missing",
            "business_letter": "not_needed",
        },
    }


def _nik(number: int, born: date, *, female: bool) -> str:
    regency, serial = divmod(number, 1000)
    day = born.day + (40 if female else 0)
    return f"33{1 + regency % 29:02d}99{day:02d}{born:%m%y}{NOBODY + serial:04d}"
