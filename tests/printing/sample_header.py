"""The header that the papers of tests carry."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from counter_app.printing.content import PaperHeader
from counter_app.shared.calendar import Zone

MOMENT = datetime(2026, 11, 20, 8, 30, tzinfo=Zone.WIB.tzinfo)


def header(number: str = "PI-261120-0007", **changes: Any) -> PaperHeader:
    plain = PaperHeader(
        branch_name="Kantor Cabang Klaten",
        branch_code="1133",
        branch_address="Jalan Pemuda Selatan 12, Klaten 57411",
        branch_phone="(0272) 321 000",
        paper_number=number,
        verification="7QF22M9X",
        case_number="1133-261120-0004-K",
        officer_name="Rina Kusuma",
        counter=3,
        issued_at=MOMENT,
        zone_label="WIB",
    )
    return replace(plain, **changes)
