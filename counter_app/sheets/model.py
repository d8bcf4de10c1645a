"""What a file from outside holds, line by line, and how much of it the office is willing to read."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum, unique

from counter_app.shared.errors import Detail, ErrorCode, OfficeError

MEGABYTE = 1_000_000


@unique
class FaultCode(StrEnum):
    """What makes one line useless; the reading goes on behind it."""

    FORMULA = "formula"
    TOO_LONG = "too-long"
    TOO_MANY_CELLS = "too-many-cells"
    CONTROL_CHARACTER = "control-character"
    ERROR_VALUE = "error-value"
    DIGITS_LOST = "digits-lost"
    MERGED = "merged"
    QUOTING = "quoting"


_OF_THE_LINE = frozenset({FaultCode.TOO_MANY_CELLS, FaultCode.MERGED, FaultCode.QUOTING})


@dataclass(frozen=True)
class Fault:
    """`column` counts from 1; None when the whole line is meant."""

    code: FaultCode
    column: int | None = None

    @property
    def of_the_line(self) -> bool:
        """Whether no cell of the line can be trusted: its cells may stand in other columns than they seem to."""
        return self.code in _OF_THE_LINE


@dataclass(frozen=True)
class Line:
    """One filled line. `number` is its line or row in the file, from 1; of a quoted cell with line breaks the first.

    Every cell is text, stripped and in NFC; numbers and dates of a workbook are `36800` and `2026-11-20T09:30:00`.
    There are at least as many cells as the header has. With a `fault` the cells only serve to show the line again;
    `others` are what is wrong besides it. Who reads but some of the columns asks for `fault_among` them.
    """

    number: int
    cells: tuple[str, ...]
    fault: Fault | None = None
    others: tuple[Fault, ...] = ()

    def fault_among(self, places: Collection[int]) -> Fault | None:
        """The first fault of a cell in one of these columns, counted from 0, or of the line as a whole."""
        faults = () if self.fault is None else (self.fault, *self.others)
        return next((one for one in faults if one.column is None or one.of_the_line or one.column - 1 in places), None)


@unique
class NoteCode(StrEnum):
    """What a reader should know of a file that was read all the same."""

    ENCODING = "encoding"
    DELIMITER = "delimiter"
    MERGED_CELLS = "merged-cells"
    OTHER_SHEETS = "other-sheets"


@dataclass(frozen=True)
class Note:
    """`value` is the encoding, the delimiter, or how many there are."""

    code: NoteCode
    value: str | int


@dataclass(frozen=True)
class Limits:
    """How large a file may be, in bytes, filled rows, columns and characters of a cell.

    `unpacked` is what a workbook may hold once its parts are unpacked, in bytes. `cells` and `text` are the filled
    cells and characters of all lines together, for whoever reads a file keeps its lines, and a workbook may name one
    long text in a million cells.
    """

    size: int = 20 * MEGABYTE
    rows: int = 200_000
    columns: int = 200
    cell: int = 1_000
    unpacked: int = 120 * MEGABYTE
    cells: int = 2_000_000
    text: int = 20 * MEGABYTE


class Budget:
    """What may still be kept of the lines of a file."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._cells, self._text = limits.cells, limits.text

    def take(self, line: Line) -> Line:
        """A line that is kept. Raises `OfficeError` (FILE_INVALID) with the one that is too much."""
        self._cells -= sum(map(bool, line.cells))
        self._text -= sum(map(len, line.cells))
        if self._cells < 0:
            raise file_problem("too-many-cells-in-all", line.number, maximum=self._limits.cells)
        if self._text < 0:
            raise file_problem("too-much-text", line.number, maximum=self._limits.text)
        return line


class Cancel:
    """A wish to stop, told from another thread; work over a file looks at it between chunks."""

    def __init__(self) -> None:
        self.wanted = False

    def check(self) -> None:
        """Raises `OfficeError` (STOPPED) once the wish is there; what was begun is then not kept."""
        if self.wanted:
            raise OfficeError(ErrorCode.STOPPED)


def untold(_done: float) -> None:
    """For work whose progress (0 to 1) nobody watches."""


def file_problem(problem: str, line: int | None = None, **details: Detail) -> OfficeError:
    """The whole file is refused. `problem` is a code, worded beside the other expectations of files."""
    return OfficeError(ErrorCode.FILE_INVALID, field="file", problem=problem, line=line, **details)
