"""Opening a table that somebody brought: CSV or XLSX, of any origin, and trusted in nothing.

The file is read as a stream, in bounded memory, whatever stands in it. What makes it useless as a whole is refused as
`OfficeError` (FILE_INVALID) with a `problem` and, where there is one, a `line`; what spoils one line is its fault.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol

from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.sheets.csv_reading import CsvSheet
from counter_app.sheets.model import Limits, Line, Note, file_problem

if TYPE_CHECKING:
    from counter_app.sheets.xlsx_reading import XlsxSheet

_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORKBOOKS = (".xlsx", ".xlsm", ".xltx", ".xltm")
_USUAL = Limits()


class Sheet(Protocol):
    """A table whose first filled line is its header; the lines can be read once."""

    @property
    def header(self) -> tuple[str, ...]: ...

    @property
    def header_line(self) -> int:
        """The line or row of the header in the file, from 1."""
        ...

    @property
    def notes(self) -> tuple[Note, ...]: ...

    @property
    def done(self) -> float:
        """The part of the file that was read, 0 to 1."""
        ...

    def lines(self) -> Iterator[Line]:
        """The filled lines below the header. Raises `OfficeError` (FILE_INVALID) where the file ends to make sense."""
        ...


@contextmanager
def open_sheet(path: Path, limits: Limits = _USUAL, *, delimiter: str | None = None, skip: int = 0) -> Iterator[Sheet]:
    """A table for reading; what kind it is, its first bytes say and not its name.

    `delimiter` is that of a CSV (found by itself when None); `skip` the number of filled lines above the header, as
    banks put them there. Raises `OfficeError` (FILE_INVALID), `Unavailable` (FILE_UNREADABLE).
    """
    with _open(path) as file, closing(_sheet(file, path.suffix.lower(), limits, delimiter, skip)) as sheet:
        yield sheet


def _open(path: Path) -> BinaryIO:
    """Only an ordinary file: a device or pipe would never end."""
    try:
        if path.exists() and not path.is_file():
            raise Unavailable(FailureCode.FILE_UNREADABLE, file=path.name)
        return path.open("rb")
    except OSError as problem:
        raise Unavailable(FailureCode.FILE_UNREADABLE, file=path.name, reason=problem.strerror) from problem


def _sheet(file: BinaryIO, suffix: str, limits: Limits, delimiter: str | None, skip: int) -> CsvSheet | XlsxSheet:
    size = file.seek(0, 2)
    if size > limits.size:
        raise file_problem("file-too-large", maximum=limits.size)
    file.seek(0)
    start = file.read(len(_OLD_OFFICE))
    file.seek(0)
    if not start:
        raise file_problem("empty")
    if start == _OLD_OFFICE:
        raise file_problem("old-office")
    if start[: len(_ZIP)] in {_ZIP, _EMPTY_ZIP}:
        from counter_app.sheets.xlsx_reading import XlsxSheet  # a fifth of a second, for workbooks only

        return XlsxSheet(file, limits, skip)
    if suffix in _WORKBOOKS:
        raise file_problem("no-workbook")
    return CsvSheet(file, size, limits, delimiter, skip)
