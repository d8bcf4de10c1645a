"""Codes of the core system for the people of a batch, from a file."""

from __future__ import annotations

from pathlib import Path

from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.sheets.columns import cell_of, find_columns
from counter_app.sheets.reading import open_sheet


def read_code_file(path: Path) -> dict[int, str]:
    """Codes by row of the batch, from a CSV or XLSX with the columns row and code.

    Raises `OfficeError` (FILE_INVALID, also for a row that is no number); `Unavailable` (FILE_UNREADABLE).
    """
    found: dict[int, str] = {}
    with open_sheet(path) as sheet:
        columns = find_columns(sheet.header, {"row": ("baris", "no"), "code": ("kode",)}, line=sheet.header_line)
        for line in sheet.lines():
            row = cell_of(line.cells, columns, "row")
            if line.fault is not None or not (row.isascii() and row.isdigit()):
                raise OfficeError(ErrorCode.FILE_INVALID, field="codes", line=line.number, expected="digits")
            found[int(row)] = cell_of(line.cells, columns, "code")
    return found
