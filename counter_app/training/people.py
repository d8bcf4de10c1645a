"""Synthetic applicants of every segment: names from a list, NIKs that parse but belong to nobody."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from counter_app.dues.model import PlacementPhase, Segment
from counter_app.registration.documents import required_documents
from counter_app.settings import DocumentProfile

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
_TRADES = ("petugas gudang", "kasir", "operator mesin", "staf administrasi", "penjaga toko", "sopir perusahaan")
_EMPLOYERS = (
    ("CV Sumber Rejeki Klaten", "AB123456", "small"), ("PT Tirta Sejahtera Nusantara", "JJ010203", "large"),
    ("Toko Besi Maju Jaya", "KT778899", "micro"), ("PT Sandang Prima Delanggu", "CC445566", "medium"),
)  # fmt: skip
_EMPLOYED = {
    "micro": ["JKK", "JKM"], "small": ["JKK", "JKM", "JHT"],
    "medium": ["JKK", "JKM", "JHT", "JP"], "large": ["JKK", "JKM", "JHT", "JP"],
}  # fmt: skip
_WAGES = (2_389_000, 2_850_000, 4_500_000, 7_250_000, 12_000_000)
_PROJECTS = (
    ("Rehabilitasi Jembatan Kali Pusur", 777_000_000), ("Pembangunan Balai Desa Wunut", 185_000_000),
    ("Peningkatan Jalan Tulung-Jatinom", 4_200_000_000),
)  # fmt: skip
_ABROAD = (("Taiwan", "pengasuh lansia"), ("Malaysia", "pekerja perkebunan"), ("Korea Selatan", "operator pabrik"))
_INCOMES = (900_000, 1_000_000, 1_250_000, 1_800_000, 2_350_000, 3_100_000, 4_200_000, 5_000_000, 7_500_000)
NOBODY = 9000
"""Serials from here on, in districts of code 99, mark the NIKs of invented people."""


def make_form(draw: Random, number: int, on: date, segment: Segment = Segment.BPU) -> dict[str, Any]:
    """A valid form 1A of an invented person. `number` (below 30,000) makes the NIK unlike any other's."""
    youngest = 18 * 366 if segment is not Segment.BPU or draw.random() > 0.04 else 15 * 366
    oldest = 18 * 365 if youngest < 18 * 365 else 54 * 365
    born = on - timedelta(days=draw.randint(youngest, oldest - 1))
    form = _person(draw, number, on, born) | {"segment": segment.value} | _PARTS[segment](draw, on)
    if (on - born).days < 18 * 365:
        form["guardian"] = _guardian(draw, number, on)
    phases = [PlacementPhase(one) for one in form.get("placement", {}).get("phases", ())]
    asked = required_documents(segment, DocumentProfile.FULL, phases=phases)
    form["documents"] = {item.value: "received" for item in asked}
    if draw.random() < 0.3:
        form["documents"]["photo" if "photo" in form["documents"] else "ktp"] = "missing"
    return form


def _person(draw: Random, number: int, on: date, born: date) -> dict[str, Any]:
    female = draw.random() < 0.5
    member = draw.random() < 0.05
    return {
        "application": "new",
        "effective_date": on.isoformat(),
        "previously_member": member,
        **({"previous_kpj": f"17{number:09d}", "reactivation": "same_number"} if member else {}),
        "nik": _nik(number, born, female=female),
        "full_name": draw.choice(_WOMEN if female else _MEN),
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
        "phone": f"0812{number:05d}{draw.randint(100, 999)}",
        "email": None,
        "heirs": [{"full_name": draw.choice(_MEN if female else _WOMEN), "relation": "spouse"}],
        "statements": {"identity_true": True, "age_allowed": True, "will_comply": True},
        "consents": {"registration": True, "contact": draw.random() < 0.7, "survey": draw.random() < 0.5},
    }


def _guardian(draw: Random, number: int, on: date) -> dict[str, Any]:
    born = on - timedelta(days=draw.randint(40 * 365, 55 * 365))
    return {
        "full_name": draw.choice(_WOMEN),
        "nik": _nik(number, born, female=True),
        "relation": "parent",
        "phone": f"0813{draw.randint(10_000_000, 99_999_999)}",
    }


def _self_employed(draw: Random, on: date) -> dict[str, Any]:  # noqa: ARG001 - one signature for all segments
    job, place = draw.choice(_JOBS)
    with_jht = job == "pemilik usaha" or draw.random() < 0.6
    return {
        "work_location": place,
        "occupation": job,
        "work_start": "07:00",
        "work_end": "16:00",
        "monthly_income": draw.choice(_INCOMES),
        "programmes": ["JKK", "JKM", "JHT"] if with_jht else ["JKK", "JKM"],
        "months": draw.choice((1, 1, 3, 6, 12)),
    }


def _employed(draw: Random, on: date) -> dict[str, Any]:  # noqa: ARG001
    name, npp, scale = draw.choice(_EMPLOYERS)
    return {
        "employer_kind": "private",
        "business_scale": scale,
        "risk_group": draw.randint(1, 5),
        "organisation": {"name": name, "npp": npp},
        "occupation": draw.choice(_TRADES),
        "monthly_income": draw.choice(_WAGES),
        "programmes": _EMPLOYED[scale],
        "months": 1,
    }


def _on_a_project(draw: Random, on: date) -> dict[str, Any]:
    name, value = draw.choice(_PROJECTS)
    wage_known = draw.random() < 0.4
    project: dict[str, Any] = {
        "name": name,
        "start": (on + timedelta(days=10)).isoformat(),
        "end": (on + timedelta(days=190)).isoformat(),
        "contract_number": f"600/{draw.randint(10, 99)}/{on.year}",
    }
    part: dict[str, Any] = {
        "organisation": {"name": "CV Bangun Karya Klaten"},
        "occupation": "tukang batu",
        "project": project if wage_known else project | {"contract_value": value, "vat_included": True},
        "programmes": ["JKK", "JKM"],
        "months": 1,
    }
    return part | {"monthly_income": draw.choice(_WAGES)} if wage_known else part


def _abroad(draw: Random, on: date) -> dict[str, Any]:
    country, job = draw.choice(_ABROAD)
    with_jht = draw.random() < 0.5
    placement: dict[str, Any] = {
        "country": country,
        "departure_date": (on + timedelta(days=draw.randint(20, 60))).isoformat(),
        "phases": ["before", "during"],
        "agency": "PT Contoh Penempatan",
        "passport_number": f"C{draw.randint(1_000_000, 9_999_999)}",
    }
    return {
        "occupation": job,
        "programmes": ["JKK", "JKM", "JHT"] if with_jht else ["JKK", "JKM"],
        "months": draw.choice((6, 12, 24, 24, 30)),
        "placement": placement | {"jht_monthly": 100_000} if with_jht else placement,
    }


_PARTS = {
    Segment.BPU: _self_employed,
    Segment.PU: _employed,
    Segment.JAKON: _on_a_project,
    Segment.PMI: _abroad,
}


def _nik(number: int, born: date, *, female: bool) -> str:
    regency, serial = divmod(number, 1000)
    day = born.day + (40 if female else 0)
    return f"33{1 + regency % 29:02d}99{day:02d}{born:%m%y}{NOBODY + serial:04d}"
