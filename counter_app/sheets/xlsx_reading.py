"""The first sheet of a workbook, line by line, with every cell as the text that a person sees in it."""

from __future__ import annotations

import warnings
import zipfile
import zlib
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite
from typing import Any, BinaryIO
from xml.parsers.expat import ExpatError

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils.exceptions import InvalidFileException

from counter_app.sheets.cells import fault_at, header_of, make_line
from counter_app.sheets.model import Budget, Fault, FaultCode, Limits, Line, Note, NoteCode, file_problem
from counter_app.sheets.xlsx_guard import Merged, SheetFacts, inspect

EXACT_DIGITS = 15
"""A spreadsheet computes with so many digits; of a longer number, such as a NIK, the last ones are lost."""

_BROKEN = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    ExpatError,
    InvalidFileException,
    zipfile.BadZipFile,
    zlib.error,
)
"""What the library and the archive raise for a workbook that somebody damaged or made up."""


@contextmanager
def _refusing_damage() -> Iterator[None]:
    """The library also warns of what it leaves out, such as conditional formats; that concerns nobody here."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except _BROKEN as problem:
        raise file_problem("damaged") from problem


class XlsxSheet:
    """See `Sheet`: the first visible sheet of a workbook, which was inspected before the library sees it."""

    def __init__(self, file: BinaryIO, limits: Limits, skip: int) -> None:
        self._limits = limits
        with _refusing_damage():
            with zipfile.ZipFile(file) as archive:
                facts = inspect(archive, limits)
            self._book = load_workbook(file, read_only=True, keep_links=False)
            sheets = [sheet for sheet in self._book.worksheets if sheet.sheet_state == "visible"]
            if not sheets:
                raise file_problem("no-workbook")
            sheet: Any = sheets[0]  # the read-only sheet of the library, of which the stubs know little
            self._facts = _facts_of(facts, sheet._worksheet_path)  # noqa: SLF001 - nothing public tells the part
            sheet.reset_dimensions()
            self._rows: Generator[tuple[Cell, ...]] = sheet.iter_rows()
        self._row = 0
        self._merged = _MergedRows(self._facts.merged)
        self.header_line, self.header = self._read_header(skip)
        self.notes = self._notes(len(sheets))

    @property
    def done(self) -> float:
        return min(self._row / max(self._facts.rows, 1), 1.0)

    def close(self) -> None:
        self._rows.close()
        self._book.close()

    def lines(self) -> Iterator[Line]:
        rows, budget = 0, Budget(self._limits)
        while (row := self._next()) is not None:
            texts, faults = self._texts(row)
            line = make_line(self._row, texts, len(self.header), self._limits, faults)
            if line is None or (faults and not any(line.cells)):
                continue
            rows += 1
            if rows > self._limits.rows:
                raise file_problem("too-many-rows", self._row, maximum=self._limits.rows)
            yield budget.take(line)

    def _next(self) -> Sequence[Cell] | None:
        with _refusing_damage():
            row = next(self._rows, None)
        if row is not None:
            self._row += 1
        return row

    def _read_header(self, skip: int) -> tuple[int, tuple[str, ...]]:
        while (row := self._next()) is not None:
            texts, faults = self._texts(row)
            if not any(texts):
                continue
            if skip:
                skip -= 1
                continue
            if faults and faults[0].code is not FaultCode.MERGED:
                raise file_problem(faults[0].code.value, self._row, column=str(faults[0].column))
            return self._row, header_of(self._row, texts, self._limits)
        raise file_problem("empty")

    def _texts(self, row: Sequence[Cell]) -> tuple[list[str], list[Fault]]:
        texts: list[str] = []
        faults: list[Fault] = []
        for column, cell in enumerate(row, 1):
            text, code = text_of(cell)
            texts.append(text)
            if code is not None:
                faults.append(fault_at(code, column))
        merged = self._merged.column(self._row)
        if merged is not None:
            faults.append(fault_at(FaultCode.MERGED, merged))
        return texts, faults

    def _notes(self, sheets: int) -> tuple[Note, ...]:
        merged, others = len(self._facts.merged), sheets - 1
        found = [Note(NoteCode.MERGED_CELLS, merged)] if merged else []
        return tuple(found + ([Note(NoteCode.OTHER_SHEETS, others)] if others else []))


def _facts_of(facts: Mapping[str, SheetFacts], part: str) -> SheetFacts:
    if part not in facts:
        raise file_problem("no-workbook")
    return facts[part]


class _MergedRows:
    """Which rows, asked for in ascending order, a merged range touches."""

    def __init__(self, ranges: Sequence[Merged]) -> None:
        self._coming = sorted(ranges, key=lambda one: one.first_row, reverse=True)
        self._last: Merged | None = None

    def column(self, row: int) -> int | None:
        """The first column of a range that touches the row."""
        while self._coming and self._coming[-1].first_row <= row:
            begun = self._coming.pop()
            if self._last is None or begun.last_row > self._last.last_row:
                self._last = begun
        return self._last.first_column if self._last is not None and row <= self._last.last_row else None


def text_of(cell: Cell) -> tuple[str, FaultCode | None]:
    """A cell as text: never the stored result of a formula, and no number of which digits are lost."""
    value = cell.value
    if value is None:
        return "", None
    if cell.data_type == "f":
        return str(getattr(value, "text", value)), FaultCode.FORMULA
    if cell.data_type == "e":
        return str(value), FaultCode.ERROR_VALUE
    match value:
        case bool():
            return str(value).upper(), None
        case int() | float():
            return _number(value, cell.number_format)
        case datetime():
            moment = (value + timedelta(milliseconds=500)).replace(microsecond=0)
            return (moment.date() if moment.time() == time() else moment).isoformat(), None
        case date() | time() | timedelta():
            return str(value), None
        case _:
            return str(value), None


def _number(value: float, shape: str) -> tuple[str, FaultCode | None]:
    """Whole numbers without a point, with the leading zeros that a format such as `00000000` shows."""
    if not isfinite(value):
        return str(value), FaultCode.ERROR_VALUE
    if value != int(value):
        return f"{Decimal(repr(value)):f}", None
    text = str(int(value))
    if shape and not shape.strip("0"):
        text = text.zfill(len(shape))
    return text, FaultCode.DIGITS_LOST if abs(value) >= 10**EXACT_DIGITS else None
