"""One cell as text, and what can be wrong with it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from counter_app.sheets.model import Fault, FaultCode, Limits, Line, file_problem

FORMULA_SIGNS = ("=", "+", "-", "@")
"""A spreadsheet takes a cell for a formula when it begins with one of these."""

_SIGNED_NUMBER = re.compile(r"[+-][\d\s.,()/-]*")


def clean(cell: str) -> str:
    """A cell without outer blanks, in NFC, line breaks and tabs as blanks; invisible characters stay to be judged.

    The apostrophe by which a spreadsheet marks a text that looks like a formula is not part of it.
    """
    text = cell.strip()
    if not (text.isascii() and text.isprintable()):
        text = " ".join(unicodedata.normalize("NFC", text).split())
    return text[1:].lstrip() if text[:1] == "'" and text[1:2] in FORMULA_SIGNS else text


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would compute this text; a signed figure or telephone number is none."""
    return text.startswith(("=", "@")) or (text.startswith(("+", "-")) and not _SIGNED_NUMBER.fullmatch(text))


def fault_of(text: str, limits: Limits) -> FaultCode | None:
    if len(text) > limits.cell:
        return FaultCode.TOO_LONG
    if not text.isprintable():
        return FaultCode.CONTROL_CHARACTER
    return FaultCode.FORMULA if is_formula(text) else None


def make_line(number: int, raw: Sequence[str], width: int, limits: Limits, known: Sequence[Fault] = ()) -> Line | None:
    """A line of at least `width` cells from what stands in the file; None for an empty one.

    `known` are the faults that the reading itself found; they come first, then those of the cells in their order.
    """
    cells = [clean(cell) for cell in raw]
    while cells and not cells[-1]:
        cells.pop()
    if not cells and not known:
        return None
    faults = (*known, *_faults(cells, width, limits))
    kept = [shown(cell, limits) for cell in cells[: limits.columns]] if faults else cells
    filled = tuple(kept + [""] * (width - len(kept)))
    return Line(number, filled, faults[0], faults[1:]) if faults else Line(number, filled)


def header_of(number: int, raw: Sequence[str], limits: Limits) -> tuple[str, ...]:
    """The names of the columns, without empty ones at the end.

    Raises `OfficeError` (FILE_INVALID): empty, too-many-columns, and what would be a fault in any line.
    """
    names = [clean(cell) for cell in raw]
    while names and not names[-1]:
        names.pop()
    if not names:
        raise file_problem("empty", number)
    if len(names) > limits.columns:
        raise file_problem("too-many-columns", number, maximum=limits.columns)
    faults = _faults(names, len(names), limits)
    if faults:
        raise file_problem(faults[0].code.value, number, column=str(faults[0].column))
    return tuple(names)


def shown(cell: str, limits: Limits) -> str:
    """What is kept of a cell that may be too long or hold what cannot be printed."""
    return "".join(sign for sign in cell[: limits.cell] if sign.isprintable())


def _faults(cells: Sequence[str], width: int, limits: Limits) -> list[Fault]:
    """What is wrong with each cell below the header; of those beyond it the first one, and that there are any."""
    found = [
        fault_at(code, column)
        for column, cell in enumerate(cells[:width], 1)
        if (code := fault_of(cell, limits)) is not None
    ]
    if len(cells) > width:
        coded = ((fault_of(cell, limits), column) for column, cell in enumerate(cells[width:], width + 1))
        beyond = next((Fault(code, column) for code, column in coded if code is not None), None)
        found += [] if beyond is None else [beyond]
        found.append(Fault(FaultCode.TOO_MANY_CELLS, width + 1))
    return found


@cache
def fault_at(code: FaultCode, column: int) -> Fault:
    """One object for all lines: a file may be wrong in each of its cells."""
    return Fault(code, column)
