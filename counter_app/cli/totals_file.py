"""Reading sums of survey answers: a CSV with the header `respondents,U1,…,U9` and a row per unit."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from counter_app.shared.errors import Detail, ErrorCode, OfficeError
from counter_app.survey.model import ELEMENTS, Index, compute_index

HEADER = ("respondents", *ELEMENTS)
MOST_DIGITS = 12


@dataclass(frozen=True)
class _Place:
    """Where in the file something stands; lines count from 1."""

    line: int
    column: str | None = None

    def refuse(self, problem: str, **details: Detail) -> OfficeError:
        where: dict[str, Detail] = (
            {"line": self.line} if self.column is None else {"line": self.line, "column": self.column}
        )
        return OfficeError(ErrorCode.FILE_INVALID, field="file", problem=problem, **where, **details)


def compute_units(text: str) -> tuple[Index, ...]:
    """The index of each row. Raises `OfficeError` (FILE_INVALID) with `line`, `column` and `problem`."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        rows = [(reader.line_num, row) for row in reader if row]
    except csv.Error as problem:
        raise _Place(reader.line_num).refuse("not-csv") from problem
    if not rows:
        raise _Place(1).refuse("empty")
    if tuple(cell.strip() for cell in rows[0][1]) != HEADER:
        raise _Place(rows[0][0]).refuse("header")
    return tuple(_unit(line, row) for line, row in rows[1:])


def _unit(line: int, row: list[str]) -> Index:
    if len(row) != len(HEADER):
        raise _Place(line).refuse("columns")
    respondents, *totals = (_number(_Place(line, key), cell) for key, cell in zip(HEADER, row, strict=True))
    try:
        return compute_index(respondents, tuple(totals))
    except OfficeError as problem:
        raise _Place(line, problem.field).refuse("out-of-range", **problem.details) from problem


def _number(place: _Place, cell: str) -> int:
    digits = cell.strip()
    if not (digits.isascii() and digits.isdigit() and len(digits) <= MOST_DIGITS):
        raise place.refuse("not-a-number")
    return int(digits)
