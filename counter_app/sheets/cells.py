"""One cell as text, and what can be wrong with it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

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


def make_line(number: int, raw: Sequence[str], width: int, limits: Limits, known: Fault | None = None) -> Line | None:
    """A line of at least `width` cells from what stands in the file; None for an empty one.

    `known` is a fault that the reading itself found; else the first faulty cell decides.
    """
    cells = [clean(cell) for cell in raw]
    while cells and not cells[-1]:
        cells.pop()
    if not cells and known is None:
        return None
    fault = known or _first_fault(cells, width, limits)
    kept = [shown(cell, limits) for cell in cells[: limits.columns]] if fault else cells
    return Line(number, tuple(kept + [""] * (width - len(kept))), fault)


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
    fault = _first_fault(names, len(names), limits)
    if fault is not None:
        raise file_problem(fault.code.value, number, column=str(fault.column))
    return tuple(names)


def shown(cell: str, limits: Limits) -> str:
    """What is kept of a cell that may be too long or hold what cannot be printed."""
    return "".join(sign for sign in cell[: limits.cell] if sign.isprintable())


def _first_fault(cells: Sequence[str], width: int, limits: Limits) -> Fault | None:
    for column, cell in enumerate(cells, 1):
        code = fault_of(cell, limits)
        if code is not None:
            return Fault(code, column)
    return Fault(FaultCode.TOO_MANY_CELLS, width + 1) if len(cells) > width else None
