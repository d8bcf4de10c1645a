"""Forms of all segments as JSON holds them, of invented people."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from importlib.resources import files
from typing import Any

from counter_app.dues.model import Segment
from counter_app.registration.consent import CURRENT_VERSION, ConsentPurpose
from counter_app.registration.form import Form1A
from counter_app.registration.model import AcceptedForm, read_form
from counter_app.registration.records import ConsentRecord

TODAY = date(2026, 11, 20)
ANSWERED = datetime(2026, 11, 20, 1, 25, tzinfo=UTC)

_BPU_ONLY = ("work_location", "work_start", "work_end", "sector", "documents", "monthly_income")


def raw(segment: Segment = Segment.BPU, **changes: Any) -> dict[str, Any]:
    """A form that the office accepts; the value `...` removes a key."""
    text = (files("tests") / "data" / "form_1a_example.json").read_text("utf-8")
    form: dict[str, Any] = json.loads(text)
    if segment is not Segment.BPU:
        form = {key: value for key, value in form.items() if key not in _BPU_ONLY} | _SEGMENTS[segment]
    form |= {"segment": segment.value, **changes}
    return {key: value for key, value in form.items() if value is not ...}


_SEGMENTS: dict[Segment, dict[str, Any]] = {
    Segment.PU: {
        "employer_kind": "private",
        "business_scale": "medium",
        "risk_group": 2,
        "organisation": {"name": "PT Sandang Makmur", "npp": "KK012345", "unit_name": "Pabrik Delanggu"},
        "employee_number": "SM-2026-0114",
        "occupation": "operator mesin jahit",
        "monthly_income": 12_000_000,
        "programmes": ["JKK", "JKM", "JHT", "JP"],
        "months": 6,
    },
    Segment.JAKON: {
        "organisation": {"name": "CV Bangun Wijaya", "npp": "JK098765"},
        "occupation": "tukang batu",
        "programmes": ["JKK", "JKM"],
        "months": 1,
        "project": {
            "name": "Pembangunan gedung SD Negeri 2 Tulung",
            "start": "2026-12-01",
            "end": "2027-05-31",
            "contract_number": "602.1/117/2026",
            "owner": "Dinas Pendidikan Kabupaten Klaten",
            "contract_value": 1_665_000_000,
            "vat_included": True,
        },
    },
    Segment.PMI: {
        "occupation": "perawat lansia",
        "programmes": ["JKK", "JKM", "JHT"],
        "months": 24,
        "placement": {
            "country": "Jepang",
            "departure_date": "2026-12-10",
            "phases": ["before", "during"],
            "agency": "PT Bina Karya Mandiri",
            "passport_number": "C1234567",
            "jht_monthly": 100_000,
        },
    },
}


def form(segment: Segment = Segment.BPU, **changes: Any) -> Form1A:
    result = read_form(raw(segment, **changes), registered_on=TODAY)
    assert isinstance(result, AcceptedForm), [(one.code.value, one.field, dict(one.details)) for one in result.errors]
    return result.form


def consents(*, contact: bool = True, survey: bool = False) -> tuple[ConsentRecord, ...]:
    """Answers in the order in which storage gives them."""
    granted = {ConsentPurpose.REGISTRATION: True, ConsentPurpose.CONTACT: contact, ConsentPurpose.SURVEY: survey}
    return tuple(
        ConsentRecord(one.value, granted[one], CURRENT_VERSION, ANSWERED, "form_1a") for one in sorted(ConsentPurpose)
    )
