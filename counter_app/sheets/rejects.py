"""Lines that were not taken, written out with the reason, to be corrected and brought again."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from counter_app.sheets.cells import FORMULA_SIGNS
from counter_app.sheets.model import Line

LINE_COLUMN = "baris_asal"
REASON_COLUMN = "alasan"
_OWN = (LINE_COLUMN, REASON_COLUMN)


def write_rejects(path: Path, header: Sequence[str], rejected: Iterable[tuple[Line, str]]) -> int:
    """Write a CSV (UTF-8 with BOM) of the lines with their number and reason at the end; returns how many.

    A cell that a spreadsheet would compute gets an apostrophe in front. Without a rejected line there is no file.
    Raises `OfficeError` (TARGET_EXISTS), `Unavailable` (OUTPUT_FAILED).
    """
    lines = iter(rejected)
    first = next(lines, None)
    if first is None:
        return 0
    kept = [place for place, name in enumerate(header) if name not in _OWN]
    count = 0
    try:
        with path.open("x", encoding="utf-8-sig", newline="") as file:
            out = csv.writer(file)
            out.writerow([defused(header[place]) for place in kept] + list(_OWN))
            for line, reason in chain((first,), lines):
                cells = [line.cells[place] if place < len(line.cells) else "" for place in kept]
                beyond = line.cells[len(header) :]
                out.writerow([defused(cell) for cell in (*cells, str(line.number), reason, *beyond)])
                count += 1
    except FileExistsError as problem:
        raise OfficeError(ErrorCode.TARGET_EXISTS, field="rejects") from problem
    except OSError as problem:
        raise Unavailable(FailureCode.OUTPUT_FAILED, file=path.name, reason=problem.strerror) from problem
    return count


def defused(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA_SIGNS) else cell
