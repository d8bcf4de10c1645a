"""A bank's list on its way into the books: its first lines, its columns, and work that tells how far it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import TypeVar

from counter_app.payments.bank_file import LIMITS, read_bank_file
from counter_app.payments.bank_import import preview_bank_list, take_bank_list
from counter_app.payments.bank_mappings import bank_mappings
from counter_app.payments.bank_model import COLUMNS, BankFile, BankMapping, BankPreview, BankTaken
from counter_app.payments.bank_ports import BankWork
from counter_app.payments.bank_values import read_amount, read_paid_at
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.sheets.columns import cell_of, plain
from counter_app.sheets.model import Cancel, Line, Note
from counter_app.sheets.reading import open_sheet
from counter_app.staff.model import Actor
from ui.shared.station import Office

R = TypeVar("R")
FIRST_LINES = 6
READ_SHARE = 0.25
"""The part of the progress that reading the file takes; the rest is looking for its payments."""
OF_FILES = frozenset({FailureCode.FILE_UNREADABLE, FailureCode.OUTPUT_FAILED})
"""Failures of a file; the office itself is there."""


@dataclass(frozen=True)
class Head:
    """The beginning of a file: what its columns are called, and its first lines."""

    path: Path
    header: tuple[str, ...]
    header_line: int
    lines: tuple[Line, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Looked:
    """A list that was read and looked up, and nothing of it recorded; `taken` once it is."""

    file: BankFile
    preview: BankPreview
    taken: BankTaken | None = None


class Progress:
    """How far work in the background is, 0 to 1, and the wish to stop it.

    The worker writes `done`, the window looks at it now and then; neither waits for the other.
    """

    def __init__(self) -> None:
        self.done = 0.0
        self.cancel = Cancel()

    def part(self, begin: float, end: float) -> Callable[[float], None]:
        def told(share: float) -> None:
            self.done = begin + (end - begin) * share

        return told


def on_file(work: Callable[[], R]) -> R | Unavailable:
    """What work over a file gives; a failure of the file is a value, for the office is not gone with it."""
    try:
        return work()
    except Unavailable as failure:
        if failure.code in OF_FILES:
            return failure
        raise


def saved(work: BankWork) -> tuple[BankMapping, ...]:
    return bank_mappings(work)


def look_into(path: Path, mapping: BankMapping) -> Head:
    """The beginning of a file. Raises `OfficeError` (FILE_INVALID), `Unavailable` (FILE_UNREADABLE)."""
    with open_sheet(path, LIMITS, delimiter=mapping.delimiter, skip=mapping.skip) as sheet:
        return Head(path, sheet.header, sheet.header_line, tuple(islice(sheet.lines(), FIRST_LINES)), sheet.notes)


def look_up(office: Office, actor: Actor, path: Path, mapping: BankMapping, progress: Progress) -> Looked:
    """Read a whole file and look for its payments. Raises `OfficeError`, STOPPED among them."""
    file = read_bank_file(path, mapping, progress.part(0.0, READ_SHARE), progress.cancel)
    told = progress.part(READ_SHARE, 1.0)
    return Looked(file, office.read(preview_bank_list, actor, file, told, progress.cancel))


def take(office: Office, actor: Actor, looked: Looked, progress: Progress) -> Looked:
    """Record the payments of a list, all of them or none."""
    taken = office.run(take_bank_list, actor, looked.file, progress.part(0.0, 1.0), progress.cancel)
    return Looked(looked.file, taken.preview, taken)


def guess_columns(head: Head, mapping: BankMapping) -> Mapping[str, int]:
    """Which column of a file is which: by the mapping where it says so, else by the usual names."""
    found: dict[str, int] = {}
    for key, usual in COLUMNS.items():
        names = {plain(mapping.columns[key])} if key in mapping.columns else {plain(one) for one in (key, *usual)}
        places = [place for place, name in enumerate(head.header) if plain(name) in names]
        if places:
            found[key] = places[0]
    return found


@dataclass(frozen=True)
class Example:
    """The first line as it is understood; None where a part of it is not."""

    code: str
    amount: int | None
    paid_at: datetime | None
    whole_day: bool
    reference: str


def example(head: Head, columns: Mapping[str, int], mapping: BankMapping) -> Example | None:
    """How the first good line of a file is read by a mapping; None when there is none."""
    line = next((one for one in head.lines if one.fault_among(columns.values()) is None), None)
    if line is None:
        return None
    code, amount, day, reference, clock = (
        cell_of(line.cells, columns, key) for key in ("code", "amount", "paid_at", "reference", "time")
    )
    moment = read_paid_at(day, clock, mapping.dates)
    return Example(
        code=code,
        amount=read_amount(amount, mapping.decimals),
        paid_at=None if moment is None else moment[0],
        whole_day=moment is not None and moment[1],
        reference=reference,
    )
