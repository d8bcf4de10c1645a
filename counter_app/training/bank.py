"""The bank's lists of a simulated day: some people pay by transfer, and the branch learns of it from the bank."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import TYPE_CHECKING

from counter_app.payments.bank_import import take_bank_list
from counter_app.payments.bank_model import BankEntry, BankFile, BankRow
from counter_app.registration.model import CaseState
from counter_app.sheets.model import Line
from counter_app.training.paying import BANK, owed, way_of

if TYPE_CHECKING:
    from counter_app.training.simulated_day import SimulatedDay

LISTS_H = (3, 5, 7)
"""Hours after the first call at which the bank sends a list of what came in."""
_TRANSFER = timedelta(minutes=5)
"""From the counter to the cash machine."""
_HEADER = ("kode bayar", "jumlah", "tanggal", "referensi")
_STRANGER = "8199999900"
"""The code of somebody else's branch, which is on every list as it is in reality."""


def schedule(day: SimulatedDay) -> None:
    """Plan the lists of the day; each holds what is owed by transfer at that moment, so one that was taken is empty."""
    for number, hours in enumerate(LISTS_H, 1):
        day.at(day.plan.first_call + timedelta(hours=hours), _take, day, number)


def _take(day: SimulatedDay, number: int) -> None:
    entries = list(_transfers(day))
    if not entries:
        return
    now = day.world.clock.now()
    entries.append(BankEntry(_STRANGER, 36_800, now, whole_day=False, reference=f"SIMX{day.plan.day:%y%m%d}{number}"))
    rows = tuple(BankRow(Line(line, _cells(one)), one) for line, one in enumerate(entries, 2))
    digest = hashlib.sha256(repr([row.line.cells for row in rows]).encode()).hexdigest()
    file = BankFile(f"bank-{day.plan.day:%Y%m%d}-{number}.csv", digest, _HEADER, rows)
    day.world.run(take_bank_list, day.world.kiosk, file)


def _transfers(day: SimulatedDay) -> list[BankEntry]:
    """What people who pay by transfer have paid since the last list."""
    found = []
    for ticket in day.world.tickets_of_run(day.plan.day):
        visitor = day.plan.visitors[day.world.position_in_run(day.plan.day, ticket.id)]
        if not visitor.pays or way_of(day, visitor) != BANK:
            continue
        case = day.world.case_of(ticket.id)
        if case is not None and case.state is CaseState.AWAITING_PAYMENT:
            code, rest = owed(day, case)
            paid_at = min(day.world.clock.now(), code.issued_at + _TRANSFER)
            found.append(BankEntry(code.code, rest, paid_at, whole_day=False, reference=f"SIMB{ticket.id:08d}"))
    return found


def _cells(entry: BankEntry) -> tuple[str, ...]:
    return entry.code, str(entry.amount), f"{entry.paid_at:%d-%m-%Y}", entry.reference
