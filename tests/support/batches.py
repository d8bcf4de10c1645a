"""Batches for tests: an agent, a payer, and files of invented people."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from counter_app.cards.operations import card_ready, enter_member_number
from counter_app.channels.agents import Agent, Sponsor, SponsorKind
from counter_app.channels.agents_register import add_agency, add_agent, add_sponsor
from counter_app.channels.batch_billing import BatchBilled, bill_batch, receive_batch
from counter_app.channels.batch_board import view_batch
from counter_app.channels.batch_file import read_batch_file
from counter_app.channels.batch_intake import Bringer, RowsTaken, import_batch, reading_rules
from counter_app.channels.batch_model import BatchStage
from counter_app.payments.totals import PaymentMode, TotalPaid, record_total_payment
from tests.support.branch import TrainingBranch
from tests.support.forms import make_form

AGENT_NIK = "3310155203850007"
LETTER = (date(2026, 1, 1), date(2026, 12, 31))


def make_agent(branch: TrainingBranch, *, letter: tuple[date, date] = LETTER, name: str = "SUKARNI LESTARI") -> Agent:
    agency = branch.office.run(add_agency, branch.supervisor, "Wadah Sejahtera Bersama", "PKS/12/2026")
    return branch.office.run(
        add_agent,
        branch.supervisor,
        agency.id,
        name,
        AGENT_NIK,
        letter="ST/045/2026",
        valid_from=letter[0],
        valid_until=letter[1],
    )


def make_sponsor(branch: TrainingBranch, kind: SponsorKind = SponsorKind.COMPANY) -> Sponsor:
    return branch.office.run(add_sponsor, branch.officer, kind, "PT Peduli Sesama", npp="JJ010203")


def flat(form: Mapping[str, Any]) -> dict[str, str]:
    """A form as the cells of a row, by column."""
    row: dict[str, str] = {}
    for key, value in form.items():
        if isinstance(value, Mapping):
            row |= {f"{key}_{child}": _cell(one) for child, one in value.items()}
        elif key == "heirs":
            for place, heir in enumerate(value, 1):
                row |= {f"heirs_{place}_{child}": _cell(one) for child, one in heir.items()}
        else:
            row[key] = _cell(value)
    return row


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list():
            return " ".join(str(one) for one in value)
        case _:
            return str(value)


def person_row(person: int, **changes: Any) -> dict[str, str]:
    """The row of the person of that number, all documents there; `...` leaves a column empty."""
    form = make_form(person, phone=f"0812{person:08d}", full_name=f"ANGGOTA {_letters(person)}")
    return flat(form) | {key: "" if value is ... else value for key, value in changes.items()}


def _letters(number: int) -> str:
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(65 + rest) + text
    return text


def write_rows(path: Path, rows: Sequence[Mapping[str, str]], delimiter: str = ",") -> Path:
    header = list(dict.fromkeys(key for row in rows for key in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, header, delimiter=delimiter)
        out.writeheader()
        out.writerows(rows)
    return path


def import_rows(
    branch: TrainingBranch, bringer: Bringer, rows: Sequence[Mapping[str, str]], folder: Path, **options: Any
) -> RowsTaken:
    """A file with these rows, imported as a batch."""
    path = write_rows(folder / "rows.csv", rows)
    rules = branch.office.read(reading_rules, branch.officer, bringer)
    read = read_batch_file(path, rules)
    return branch.office.run(import_batch, branch.officer, bringer, read.rows, **options)


def people(first: int, last: int) -> list[dict[str, str]]:
    return [person_row(person) for person in range(first, last + 1)]


def billed_batch(
    branch: TrainingBranch, bringer: Bringer, rows: Sequence[Mapping[str, str]], folder: Path, payment: PaymentMode
) -> BatchBilled:
    """A batch of these rows whose documents were received and whose dues are notified."""
    done = import_rows(branch, bringer, rows, folder)
    assert done.batch is not None
    branch.office.run(receive_batch, branch.officer, done.batch.number)
    return branch.office.run(bill_batch, branch.officer, done.batch.number, payment)


def pay_total(branch: TrainingBranch, billed: BatchBilled, reference: str = "SIP0001") -> TotalPaid:
    total = billed.bill.total
    assert total is not None
    return branch.office.run(
        record_total_payment, branch.officer, total.code, total.amount, branch.clock.now(), reference
    )


def cards_lie_ready(branch: TrainingBranch, billed: BatchBilled) -> None:
    """Every member of a bill has a number and a card in the drawer."""
    for one in billed.members:
        branch.office.run(enter_member_number, branch.officer, one.case_number, f"26{one.case:09d}")
        branch.office.run(card_ready, branch.officer, one.case_number)


def state_of(branch: TrainingBranch, number: str) -> BatchStage:
    return branch.office.run(view_batch, branch.officer, number).stage
