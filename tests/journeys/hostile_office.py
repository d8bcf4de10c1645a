"""A branch in which every importer of the program has something to do, and a good file for each of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import Any

from tests.journeys.command_line import DAY, FORM, Shell
from tests.support.batches import AGENT_NIK, people, write_rows
from tests.support.forms import ALL_DOCUMENTS, make_nik
from tests.support.hostile import BINARIES, SHEETS, TEXTS, Maker
from tests.support.online import export, person
from tests.support.scans import png

LETTER = ("--letter", "ST/045/2026", "--valid-from", "2026-01-01", "--valid-until", "2026-12-31")
NO_TABLE = b"nama,alamat\nSITI,Klaten\n"
DIARY = frozenset({"events", "chain_head"})
LISTS = DIARY | {"bank_lists", "bank_lines"}


@dataclass(frozen=True)
class Importer:
    """One way for a file into the program.

    `good` is a file that it takes, `name` what that has to be called; `keeps` the tables in which it notes that the
    rows of a table were all bad. `alone`: it makes a database, so there may be none before.
    """

    hostile: tuple[Maker, ...]
    command: Callable[[Path], Sequence[object]]
    good: bytes | None = None
    name: str = "baik.csv"
    keeps: frozenset[str] = frozenset()
    alone: bool = False

    @property
    def table(self) -> bytes:
        """What its hostile files begin with."""
        try:
            text = (self.good or NO_TABLE).decode("utf-8-sig")
        except UnicodeDecodeError:
            return NO_TABLE
        return text.encode()

    def arguments(self, file: Path) -> list[str]:
        return [*(str(one) for one in self.command(file)), "--json", "--now", f"{DAY}T12:00"]


def answer(shell: Shell, *arguments: object, at: str = "08:00", typed: str = "") -> Any:
    ran = shell.run(*arguments, "--json", at=at, typed=typed)
    assert (ran.code, ran.err) == (0, ""), ran
    return ran.json


def registered(shell: Shell, number: int, at: str) -> tuple[str, str]:
    """A case and its payment code."""
    form = json.loads(FORM.read_text("utf-8")) | {"nik": make_nik(number), "documents": ALL_DOCUMENTS}
    case = answer(shell, "form", "submit", "--file", "-", at=at, typed=json.dumps(form))["case"]
    answer(shell, "case", "notify", case, at=at)
    return case, answer(shell, "case", "receipt", case, at=at)["payment_code"]


def importers(shell: Shell) -> dict[str, Importer]:
    """Everything that takes a file, by what it is, in a branch that is made ready for it."""
    folder = shell.folder / "baik"
    folder.mkdir()
    code = registered(shell, 1, "08:00")[1]
    paid, its_code = registered(shell, 2, "08:05")
    payment = ("--code", its_code, "--amount", 205_600, "--at", f"{DAY}T08:10", "--reference", "BRI-0")
    answer(shell, "payment", "record", *payment, at="08:11")
    agency = answer(shell, "agent", "agency", "Wadah Sejahtera", "--agreement", "PKS/12")["agency"]
    agent = answer(shell, "agent", "add", "Sukarni", "--agency", agency, "--nik", AGENT_NIK, *LETTER)["agent"]
    by_agent = ("--channel", "perisai", "--agent", agent)
    several = [write_rows(folder / f"{first}.csv", people(first, first)) for first in (11, 12, 13, 14)]
    billed = answer(shell, "form", "import", "--file", several[0], *by_agent)["batch"]
    answer(shell, "batch", "receive", billed)
    opened = answer(shell, "form", "import", "--file", several[1], *by_agent)["batch"]
    answer(shell, "online", "import", export(folder, person(5, No_HP=""), name="daring.csv"), at="12:00")
    ticket = answer(shell, "ticket", "issue", "--service", "A")["ticket"]
    copy = folder / "cadangan.db"
    answer(shell, "backup", copy)
    answer(shell, "settings", "set", "payment_codes", "core")
    waiting = registered_core(shell, 3)
    pdf = folder / "kosong.pdf"
    answer(shell, "form", "blank", "--out", pdf)
    incident = {
        "noticed_at": f"{DAY}T09:00:00+07:00",
        "what_data": "nama",
        "when_and_how": "map tertinggal",
        "handling": "map ditemukan",
    }
    bank = f"code,amount,paid_at,reference\n{code},205600,{DAY}T08:30,BRI-1\n"
    booking = "reference,service,date,time,priority\nJMO0001,D,2026-11-23,09:00,\n"
    sums = f"respondents,{','.join(f'U{one}' for one in range(1, 10))}\n10{',30' * 9}\n"
    tariff = (files("resources") / "tariffs" / "bpu.toml").read_bytes()
    table, text, binary = partial(Importer, SHEETS), partial(Importer, TEXTS), partial(Importer, BINARIES)
    return {
        "bank list": table(lambda file: ("payment", "import", "--file", file), bank.encode(), keeps=LISTS),
        "member numbers": table(
            lambda file: ("card", "import", "--file", file), f"case,kpj\n{paid},26011234567\n".encode()
        ),
        "online export": table(
            lambda file: ("online", "import", file),
            export(folder, person(6), name="ekspor.csv").read_bytes(),
            keeps=DIARY,
        ),
        "batch": table(lambda file: ("form", "import", "--file", file, *by_agent), several[2].read_bytes()),
        "rows for a batch": table(
            lambda file: ("batch", "add", opened, "--file", file), several[3].read_bytes(), keeps=DIARY | {"batch_rows"}
        ),
        "codes of a batch": table(
            lambda file: ("batch", "bill", billed, "--payment", "each", "--codes", file), b"row,code\n1,880012345678\n"
        ),
        "one person of a batch": text(
            lambda file: ("batch", "add", opened, "--file", file.rename(file.with_suffix(".json"))),
            json.dumps(json.loads(FORM.read_text("utf-8")) | {"nik": make_nik(7)}).encode(),
            "orang.json",
        ),
        "bookings": text(lambda file: ("booking", "import", file), booking.encode()),
        "tariff": text(lambda file: ("tariff", "load", file), tariff, "bpu.toml"),
        "sums of a survey": text(lambda file: ("survey", "compute", "--file", file), sums.encode()),
        "form": text(
            lambda file: ("form", "submit", "--file", file),
            json.dumps(json.loads(FORM.read_text("utf-8")) | {"nik": make_nik(4)}).encode(),
            "form.json",
        ),
        "filled form": binary(lambda file: ("form", "read", "--file", file), pdf.read_bytes(), "form.pdf"),
        "draft": text(
            lambda file: ("form", "draft", "save", "--ticket", ticket, "--file", file),
            b'{"full_name": "SITI"}',
            "draf.json",
        ),
        "what is told beside": text(
            lambda file: ("online", "take-over", make_nik(5), "--file", file),
            b'{"phone": "081298765432"}',
            "tambahan.json",
        ),
        "scan": binary(lambda file: ("case", "attach", waiting, "photo", file), png(), "foto.png"),
        "incident": text(
            lambda file: ("privacy", "incident", file, "--out", shell.folder / "surat"),
            json.dumps(incident).encode(),
            "insiden.json",
        ),
        "exchange": binary(lambda file: ("spo", "import", file)),
        "key of a partner": text(lambda file: ("spo", "pair", file, "--fingerprint", "0000 1111 2222 3333")),
        "backup": binary(lambda file: ("restore", file), copy.read_bytes(), "cadangan.db", alone=True),
    }


def registered_core(shell: Shell, number: int) -> str:
    """A case in a branch whose codes come from the core system; it has none yet."""
    form = json.loads(FORM.read_text("utf-8")) | {"nik": make_nik(number)}
    return str(answer(shell, "form", "submit", "--file", "-", typed=json.dumps(form))["case"])
