"""What the forms of the scenes say in place of the usual one; None leaves a field out."""

from __future__ import annotations

from typing import Any

LONG_NAME = "MUHAMMAD ABDURRAHMAN WAHIDIN KUSUMANEGARA"
LONG_ADDRESS: dict[str, Any] = {
    "street": "Jalan Panglima Besar Jenderal Sudirman Blok C Nomor 128 Perumahan Griya Asri Permai",
    "rt": "012",
    "rw": "006",
    "village": "Karangduwur Kidul",
    "subdistrict": "Kalikotes",
    "regency": "Kabupaten Pangkajene dan Kepulauan",
    "province": "73",
    "postal_code": "90611",
}
ELSEWHERE: dict[str, Any] = dict.fromkeys(("work_location", "work_start", "work_end", "sector"))
"""What only the self-employed are asked."""
WAGE: dict[str, Any] = ELSEWHERE | {
    "segment": "PU",
    "full_name": LONG_NAME,
    "employer_kind": "private",
    "business_scale": "large",
    "risk_group": 2,
    "organisation": {"name": "PT Tirta Sejahtera Nusantara", "npp": "JJ010203"},
    "occupation": "staf administrasi",
    "monthly_income": 12_000_000,
    "programmes": ["JKK", "JKM", "JHT", "JP"],
    "months": 12,
}
SMALL_EMPLOYER: dict[str, Any] = {
    "business_scale": "micro",
    "monthly_income": 2_389_000,
    "programmes": ["JKK", "JKM"],
    "months": 1,
}
PROJECT: dict[str, Any] = ELSEWHERE | {
    "segment": "JAKON",
    "monthly_income": None,
    "occupation": "tukang batu",
    "organisation": {"name": "CV Bangun Karya Klaten"},
    "project": {
        "name": "Peningkatan Jalan dan Jembatan Tulung-Jatinom-Polanharjo Tahap Kedua",
        "start": "2026-12-01",
        "end": "2027-05-30",
        "contract_number": "600/12/2026",
        "contract_value": 4_200_000_000,
        "vat_included": True,
    },
    "programmes": ["JKK", "JKM"],
    "months": 1,
}
ABROAD: dict[str, Any] = ELSEWHERE | {
    "segment": "PMI",
    "monthly_income": None,
    "occupation": "pengasuh lansia",
    "placement": {
        "country": "Korea Selatan",
        "departure_date": "2026-12-20",
        "phases": ["before", "during"],
        "agency": "PT Contoh Penempatan",
        "passport_number": "C1234567",
        "jht_monthly": 100_000,
    },
    "programmes": ["JKK", "JKM", "JHT"],
    "months": 30,
}
ABROAD_BEFORE: dict[str, Any] = {
    "placement": {
        "country": "Taiwan",
        "departure_date": "2026-12-20",
        "phases": ["before"],
        "agency": "PT Contoh Penempatan",
    },
    "programmes": ["JKK", "JKM"],
    "months": 24,
}
CHILD: dict[str, Any] = {
    "full_name": LONG_NAME,
    "birth_date": "2010-03-01",
    "nik": "3301990103109001",
    "sex": "M",
    "mother_name": "MARIA KRISTINA WIDYANINGSIH PURWANINGRUM",
    "father_name": LONG_NAME,
    "address": LONG_ADDRESS,
    "guardian": {
        "full_name": "MARIA KRISTINA WIDYANINGSIH PURWANINGRUM",
        "nik": "3301994103809001",
        "relation": "other_relative",
        "phone": "081298765432",
    },
}
"""The fullest data page: long names, a long address, and a guardian."""
