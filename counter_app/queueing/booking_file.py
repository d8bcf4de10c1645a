"""Reading a file of bookings: CSV with the columns reference, service, date, time and priority.

Columns may stand in any order and be named in Indonesian; commas, semicolons and tabs divide them. No cell is ever
repeated in a refusal, because a wrong file may hold anything.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from counter_app.queueing.booking import NewBooking, read_reference
from counter_app.queueing.model import Priority
from counter_app.shared.calendar import Zone
from counter_app.shared.errors import Detail, ErrorCode, OfficeError
from counter_app.shared.text import one_line

COLUMNS = ("reference", "service", "date", "time", "priority")
_OPTIONAL = "priority"
_NAMES = {
    "referensi": "reference",
    "layanan": "service",
    "tanggal": "date",
    "jam": "time",
    "waktu": "time",
    "prioritas": "priority",
    **{name: name for name in COLUMNS},
}
_DELIMITERS = ",;\t"
_FORMULA = ("=", "+", "@")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", re.ASCII)
_ISO = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2})[:.](\d\d)(?:[:.]00)?", re.ASCII)
_PRIORITIES = {
    "lansia": Priority.ELDERLY,
    "disabilitas": Priority.DISABLED,
    "hamil": Priority.PREGNANT,
    "bayi": Priority.INFANT,
    "sakit": Priority.SICK,
    **{one.value: one for one in Priority},
}
LARGEST_CELL = 200


@dataclass(frozen=True)
class BookingRow:
    """A booking and the line of the file on which it stands, from 1."""

    line: int
    booking: NewBooking


@dataclass(frozen=True)
class ReadBookings:
    """What a file says, and every row of it that cannot be a booking, each as its own refusal."""

    rows: tuple[BookingRow, ...]
    problems: tuple[OfficeError, ...]


def row_problem(line: int, problem: str, column: str | None = None, **details: Detail) -> OfficeError:
    return OfficeError(ErrorCode.FILE_INVALID, field="file", line=line, column=column, problem=problem, **details)


def read_bookings(text: str, zone: Zone) -> ReadBookings:
    """Every row of a file. Raises `OfficeError` (FILE_INVALID) when it is none of ours at all."""
    lines = _cells(text)
    if not lines:
        raise row_problem(1, "empty")
    order = _header(*lines[0])
    rows: list[BookingRow] = []
    problems: list[OfficeError] = []
    for line, cells in lines[1:]:
        try:
            rows.append(BookingRow(line, _booking(line, cells, order, zone)))
        except OfficeError as problem:
            problems.append(problem)
    return ReadBookings(tuple(rows), tuple(problems))


def _cells(text: str) -> list[tuple[int, list[str]]]:
    """The rows that hold anything, with their lines."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    found: list[tuple[int, list[str]]] = []
    try:
        for row in reader:
            cells = [cell.strip() for cell in row]
            if any(cells):
                found.append((reader.line_num, cells))
    except csv.Error as problem:
        raise row_problem(max(reader.line_num, 1), "not-csv") from problem
    return found


def _header(line: int, cells: Sequence[str]) -> tuple[str, ...]:
    """The column of each cell."""
    names = [_NAMES.get(cell.lower()) for cell in cells]
    order = tuple(name for name in names if name is not None)
    if set(COLUMNS) - set(order) - {_OPTIONAL}:
        raise row_problem(line, "booking-header")
    if len(order) != len(names):
        raise row_problem(line, "booking-column", column=str(names.index(None) + 1))
    if len(set(order)) != len(order):
        raise row_problem(line, "booking-header")
    return order


def _booking(line: int, cells: Sequence[str], order: Sequence[str], zone: Zone) -> NewBooking:
    if len(cells) != len(order):
        raise row_problem(line, "columns")
    given = dict(zip(order, cells, strict=True))
    for column, cell in given.items():
        if cell.startswith(_FORMULA):
            raise row_problem(line, "formula", column)
        if len(cell) > LARGEST_CELL:
            raise row_problem(line, "too-long", column)
    return NewBooking(
        _reference(line, given["reference"]),
        _service(line, given["service"]),
        datetime.combine(_date(line, given["date"]), _time(line, given["time"]), zone.tzinfo),
        _priority(line, given.get(_OPTIONAL, "")),
    )


def _reference(line: int, cell: str) -> str:
    try:
        return read_reference(cell)
    except OfficeError as problem:
        told = "nik" if problem.details.get("expected") == "no-nik" else "reference"
        raise row_problem(line, told, "reference") from None


def _service(line: int, cell: str) -> str:
    letter = one_line(cell).upper()
    if len(letter) != 1 or not letter.isascii() or not letter.isalpha():
        raise row_problem(line, "service", "service")
    return letter


def _date(line: int, cell: str) -> date:
    day = _day(cell)
    if day is None:
        raise row_problem(line, "date", "date")
    return day


def _day(cell: str) -> date | None:
    """`2026-11-20`, or with the day first as in `20-11-2026`."""
    found = _DAY_FIRST.fullmatch(cell)
    try:
        if found is not None:
            return date(int(found[3]), int(found[2]), int(found[1]))
        return date.fromisoformat(cell) if _ISO.fullmatch(cell) else None
    except ValueError:
        return None


def _time(line: int, cell: str) -> time:
    found = _CLOCK.fullmatch(cell)
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:  # noqa: PLR2004
        raise row_problem(line, "time", "time")
    return time(int(found[1]), int(found[2]))


def _priority(line: int, cell: str) -> Priority | None:
    if not cell:
        return None
    priority = _PRIORITIES.get(cell.lower())
    if priority is None:
        raise row_problem(line, "priority", "priority", choices=tuple(Priority))
    return priority
