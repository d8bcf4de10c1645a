"""The payment code as the code page shows it."""

from __future__ import annotations

from datetime import datetime, tzinfo
from typing import Any

import segno

from counter_app.payments.model import CodeState, PaymentCode
from counter_app.payments.screen import CounterScreen
from counter_app.settings import CodeIssuer, Language
from counter_app.shared.ids import grouped
from counter_app.shared.money import format_rupiah
from ui.customer.bars import code128
from ui.customer.dues import words
from ui.shared.dates import long_date
from ui.shared.wording import clock_time


def payment(screen: CounterScreen, code: PaymentCode, language: Language, *, training: bool) -> dict[str, Any]:
    """`state` is the code's; `unpayable` marks a code that a training branch made up.

    While a part of it came in, `amount` is the rest of the `whole`.
    """
    branch, state = screen.branch, code.state_on(screen.now)
    owed = code.amount - screen.received if state is CodeState.ACTIVE else code.amount
    return {
        "code": grouped(code.code),
        "qr": qr_rows(code.code),
        "bars": code128(code.code),
        "amount": format_rupiah(owed),
        "whole": format_rupiah(code.amount) if owed != code.amount else "",
        "words": words(owed, language),
        "until": _moment(code.expires_at, branch.zone.tzinfo, language),
        "places": list(branch.payment_places),
        "state": state.value,
        "unpayable": training and code.issuer is CodeIssuer.LOCAL,
    }


def qr_rows(text: str) -> list[str]:
    """The modules of a QR code row by row, `1` for dark, without the quiet zone."""
    return ["".join(str(int(module)) for module in row) for row in segno.make(text, error="m", micro=False).matrix]


def _moment(moment: datetime, zone: tzinfo, language: Language) -> str:
    """`Jumat, 27 November 2026, 23.59 WIB`."""
    local = moment.astimezone(zone)
    return f"{long_date(local.date(), language)}, {clock_time(moment, zone, language)} {local.tzname()}"
