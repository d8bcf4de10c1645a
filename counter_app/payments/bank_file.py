"""Reading a bank's list, outside of any unit of work."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from counter_app.payments.bank_model import (
    COLUMNS,
    MOST_LINES,
    OPTIONAL,
    BankEntry,
    BankFile,
    BankMapping,
    BankOutcome,
    BankPreview,
    BankRow,
)
from counter_app.payments.bank_values import read_amount, read_paid_at
from counter_app.payments.model import read_reference
from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from counter_app.shared.ids import normalise_code
from counter_app.sheets.columns import cell_of, find_columns
from counter_app.sheets.model import Cancel, Limits, Line, file_problem, untold
from counter_app.sheets.reading import Sheet, open_sheet
from counter_app.sheets.rejects import write_rejects

LIMITS = Limits(rows=MOST_LINES)
_USUAL = BankMapping()
_TOLD_EVERY = 200
_CHUNK = 1 << 20
_MOST_NAMED = 20
_LONGEST_NAME = 30
_NUMBERS = re.compile(r"\d{4,}")


def read_bank_file(
    path: Path,
    mapping: BankMapping = _USUAL,
    told: Callable[[float], None] = untold,
    cancel: Cancel | None = None,
) -> BankFile:
    """Every line of a CSV or XLSX, each as an entry or with the problem why it is none.

    `told` hears the part that was read, 0 to 1. Raises `OfficeError`: FILE_INVALID when it is no list at all, STOPPED;
    `Unavailable` (FILE_UNREADABLE).
    """
    with open_sheet(path, LIMITS, delimiter=mapping.delimiter, skip=mapping.skip) as sheet:
        columns = _columns(sheet, mapping)
        rows = _rows(sheet, columns, mapping, told, cancel or Cancel())
        return BankFile(path.name, _digest(path), sheet.header, rows, sheet.notes, mapping.name or None)


def _columns(sheet: Sheet, mapping: BankMapping) -> Mapping[str, int]:
    """Raises `OfficeError` (FILE_INVALID): column-twice, bank-columns with the keys `missing` and the names `found`."""
    try:
        return find_columns(sheet.header, _wanted(mapping), OPTIONAL, sheet.header_line)
    except OfficeError as problem:
        missing = problem.details.get("missing")
        if missing is None:
            raise
        found = tuple(_name(one) for one in sheet.header if one)[:_MOST_NAMED]
        raise file_problem("bank-columns", sheet.header_line, missing=missing, found=found) from problem


def _name(column: str) -> str:
    """The name of a column to be told; of a list without a header it would be a code or number of somebody."""
    return _NUMBERS.sub("…", column)[:_LONGEST_NAME]


def _wanted(mapping: BankMapping) -> Mapping[str, tuple[str, ...]]:
    """The names of each column: the bank's own, where the mapping has one, else all usual ones."""
    return {key: (mapping.columns[key],) if key in mapping.columns else names for key, names in COLUMNS.items()}


def _rows(
    sheet: Sheet, columns: Mapping[str, int], mapping: BankMapping, told: Callable[[float], None], cancel: Cancel
) -> tuple[BankRow, ...]:
    rows: list[BankRow] = []
    for line in sheet.lines():
        rows.append(_row(line, columns, mapping))
        if len(rows) % _TOLD_EVERY == 0:
            cancel.check()
            told(sheet.done)
    told(1.0)
    return tuple(rows)


def _row(line: Line, columns: Mapping[str, int], mapping: BankMapping) -> BankRow:
    fault = line.fault_among(columns.values())  # what the bank writes into other columns concerns nobody here
    if fault is not None:
        column = None if fault.column is None else str(fault.column)
        return BankRow(line, None, _problem(line, fault.code.value, column))
    code, amount_text, day, reference_text, clock = (
        cell_of(line.cells, columns, key) for key in ("code", "amount", "paid_at", "reference", "time")
    )
    for key, text in (("code", code), ("amount", amount_text), ("paid_at", day), ("reference", reference_text)):
        if not text:
            return BankRow(line, None, _problem(line, "missing", key))
    amount = read_amount(amount_text, mapping.decimals)
    if amount is None:
        return BankRow(line, None, _problem(line, "bank-amount", "amount"))
    moment = read_paid_at(day, clock, mapping.dates)
    if moment is None:
        return BankRow(line, None, _problem(line, "bank-time", "paid_at"))
    try:
        reference = read_reference(reference_text)
    except OfficeError:
        return BankRow(line, None, _problem(line, "bank-reference", "reference"))
    return BankRow(line, BankEntry(normalise_code(code), amount, *moment, reference))


def _problem(line: Line, problem: str, column: str | None) -> OfficeError:
    return OfficeError(ErrorCode.FILE_INVALID, field="file", line=line.number, column=column, problem=problem)


def _digest(path: Path) -> str:
    """Raises `Unavailable` (FILE_UNREADABLE)."""
    told = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                told.update(chunk)
    except OSError as problem:
        raise Unavailable(FailureCode.FILE_UNREADABLE, file=path.name, reason=problem.strerror) from problem
    return told.hexdigest()


def write_bank_rejects(path: Path, file: BankFile, preview: BankPreview, sentence: Callable[[OfficeError], str]) -> int:
    """Write the lines that were not taken to a new CSV, with the reason in words; returns how many.

    Raises `OfficeError` (TARGET_EXISTS), `Unavailable` (OUTPUT_FAILED).
    """
    return write_rejects(path, file.header, ((one.row.line, _why(one, sentence)) for one in preview.rejected))


def _why(one: BankOutcome, sentence: Callable[[OfficeError], str]) -> str:
    return "" if one.problem is None else sentence(one.problem)
