"""The payment code as the code page shows it."""

from __future__ import annotations

from datetime import datetime, tzinfo
from typing import Any

import segno

from counter_app.payments.model import PaymentCode
from counter_app.settings import BranchSettings, CodeIssuer, Language
from counter_app.shared.ids import grouped
from counter_app.shared.money import format_rupiah
from ui.customer.bars import code128
from ui.customer.dues import words
from ui.shared.dates import long_date
from ui.shared.wording import clock_time


def payment(code: PaymentCode, branch: BranchSettings, language: Language, *, training: bool) -> dict[str, Any]:
    """`state` is the code's; `unpayable` marks a code that a training branch made up."""
    return {
        "code": grouped(code.code),
        "qr": qr_rows(code.code),
        "bars": code128(code.code),
        "amount": format_rupiah(code.amount),
        "words": words(code.amount, language),
        "until": _moment(code.expires_at, branch.zone.tzinfo, language),
        "places": list(branch.payment_places),
        "state": code.state.value,
        "unpayable": training and code.issuer is CodeIssuer.LOCAL,
    }


def qr_rows(text: str) -> list[str]:
    """The modules of a QR code row by row, `1` for dark, without the quiet zone."""
    return ["".join(str(int(module)) for module in row) for row in segno.make(text, error="m", micro=False).matrix]


def _moment(moment: datetime, zone: tzinfo, language: Language) -> str:
    """`Jumat, 27 November 2026, 23.59 WIB`."""
    local = moment.astimezone(zone)
    return f"{long_date(local.date(), language)}, {clock_time(moment, zone, language)} {local.tzname()}"
