"""Lists as banks send them."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from counter_app.payments.bank_file import read_bank_file
from counter_app.payments.bank_model import BankFile, BankOutcome, BankResult
from counter_app.payments.model import PaymentCode

HEADER = ("code", "amount", "paid_at", "reference")
Told = tuple[object, object, object, object]


def paid_line(code: PaymentCode, at: datetime, reference: str | None = None, amount: int | None = None) -> Told:
    """The line of a payment; of the whole amount with a reference of its own unless given."""
    return code.code, code.amount if amount is None else amount, at.isoformat(), reference or f"BANK{code.id}"


def bank_file(path: Path, lines: Iterable[Told]) -> BankFile:
    """A list with these lines, written and read."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(lines)
    return read_bank_file(path)


def results(outcomes: Iterable[BankOutcome]) -> list[tuple[BankResult, str | None]]:
    """The result of each line, with the code of its refusal."""
    return [(one.result, None if one.problem is None else one.problem.code.value) for one in outcomes]
