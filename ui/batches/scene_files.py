"""Files and states of the office for the pictures and tests of the batches desk, by the real operations."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from counter_app.cards.operations import card_ready, enter_member_number
from counter_app.channels.agents import SponsorKind
from counter_app.channels.agents_register import add_agency, add_agent, add_sponsor
from counter_app.channels.batch_billing import bill_batch, receive_batch
from counter_app.channels.batch_cards import confirm_delivery, give_cards
from counter_app.channels.batch_columns import TEMPLATE, columns_of
from counter_app.channels.batch_file import read_batch_file
from counter_app.channels.batch_intake import Bringer, import_batch, reading_rules
from counter_app.payments.totals import PaymentMode, record_total_payment
from counter_app.registration.case import CaseState
from ui.shared.stage import Stage

AGENCY, AGENT = "Wadah Sejahtera Bersama", "SUKARNI LESTARI"
NIKS = ("3310995203859001", "3310991407790002", "3310990112880003")
LONG_NAME = "Raden Roro Siti Nurhalizah Kusumaningrat"


def a_folder() -> Path:
    """A new folder for a file."""
    return Path(mkdtemp(prefix="loket-"))


def form_cells(form: Mapping[str, Any]) -> list[str]:
    """A form as one row under the columns of the empty table."""
    return [_cell(_value(form, one.path)) for one in columns_of(TEMPLATE) if one is not None]


def _value(form: Mapping[str, Any], path: Sequence[str | int]) -> object:
    value: Any = form
    for step in path:
        if isinstance(value, list):
            value = value[int(step) - 1] if len(value) >= int(step) else None
        else:
            value = None if value is None else value.get(step)
    return value


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "ya" if value else "tidak"
        case list():
            return " ".join(str(one) for one in value)
        case _:
            return str(value)


def write_sheet(name: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> Path:
    path = a_folder() / name
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(header)
        writer.writerows(rows)
    return path


def people_file(stage: Stage, people: int, *, wrong: int = 0, name: str | None = None) -> Path:
    """A list of invented people; the first `wrong` of them have mistakes of several kinds."""
    rows = []
    for number in range(people):
        form = stage.scenery.example_form(name) | {"documents": {}}
        if number < wrong:
            form |= ({"nik": "33109"}, {"birth_date": "31-02-1990"}, {"phone": ""})[number % 3]
        rows.append(form_cells(form))
    if wrong > 2:  # noqa: PLR2004
        rows.append(rows[-1])  # the same person once more
    return write_sheet("anggota-desa-sukamaju.csv", TEMPLATE, rows)


def hostile_file() -> Path:
    """A table with a macro's name and nothing of a table in it."""
    path = a_folder() / "daftar-peserta.xlsx"
    path.write_bytes(b"MZ\x90\x00 this is no workbook")
    return path


# the register


def enter_agents(stage: Stage) -> tuple[int, int, int]:
    """Three agents: one in office, one whose letter ends soon, one whose letter ended."""
    scenery, office = stage.scenery, stage.surroundings.office
    today = scenery.clock.now().date()
    agency = office.run(add_agency, scenery.supervisor, AGENCY, "PKS/12/2026", today + timedelta(days=400)).id
    names = (AGENT, "Bagus Wirawan", "Mulyono Hadi Saputro")
    spans = ((-90, 400), (-300, 9), (-500, -12))
    found = [
        office.run(
            add_agent,
            scenery.supervisor,
            agency,
            name,
            nik,
            letter=f"ST/0{number}/2026",
            valid_from=today + timedelta(days=first),
            valid_until=today + timedelta(days=last),
        ).id
        for number, (name, nik, (first, last)) in enumerate(zip(names, NIKS, spans, strict=True), 41)
    ]
    return found[0], found[1], found[2]


def enter_payers(stage: Stage) -> tuple[int, int]:
    """A village government and a group."""
    office, officer = stage.surroundings.office, stage.officer
    village = office.run(add_sponsor, officer, SponsorKind.VILLAGE, "Pemerintah Desa Sukamaju", npp="VD33100017").id
    group = office.run(add_sponsor, officer, SponsorKind.GROUP, "Paguyuban Nelayan Segara Kidul").id
    return village, group


# batches


def take_in(stage: Stage, bringer: Bringer, path: Path, *, complete: bool = True) -> str:
    """A batch with the people of a file; its number."""
    office, officer = stage.surroundings.office, stage.officer
    read = read_batch_file(path, office.read(reading_rules, officer, bringer))
    done = office.run(import_batch, officer, bringer, read.rows, documents_received=complete)
    if done.batch is None:
        raise LookupError("no row was taken")
    return str(done.batch.number)


def bill(stage: Stage, number: str, payment: PaymentMode = PaymentMode.ONE) -> None:
    office, officer = stage.surroundings.office, stage.officer
    office.run(receive_batch, officer, number)
    office.run(bill_batch, officer, number, payment)


def pay(stage: Stage, number: str) -> None:
    """The total is paid, after the payers had time to."""
    office, officer = stage.surroundings.office, stage.officer
    stage.scenery.clock.advance(timedelta(minutes=20))
    batch = office.read(lambda work: work.batches.find(number), officer)
    (total,) = office.read(lambda work: work.totals.of_batch(batch.id), officer)
    reference = f"SIP{total.id:08d}"
    office.run(record_total_payment, officer, total.code, total.amount, stage.scenery.clock.now(), reference)


def make_cards(stage: Stage, number: str) -> None:
    office, officer = stage.surroundings.office, stage.officer
    batch = office.read(lambda work: work.batches.find(number), officer)
    for row in office.read(lambda work: work.batches.rows(batch.id), officer):
        if row.case_number is not None and row.state is CaseState.PAID:
            kept = office.read(lambda work, case=row.case: work.cases.by_id(case).kept_kpj, officer)
            office.run(enter_member_number, officer, row.case_number, kept or f"26{row.case:09d}")
            office.run(card_ready, officer, row.case_number)


def give(stage: Stage, number: str, *delivered: int) -> None:
    """The agent has the cards, and some of the members theirs."""
    office, officer = stage.surroundings.office, stage.officer
    office.run(give_cards, officer, number)
    if delivered:
        stage.scenery.clock.advance(timedelta(hours=2))
        office.run(confirm_delivery, officer, number, delivered)
