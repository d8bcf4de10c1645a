"""A CSV of unknown origin: which encoding and delimiter it has, and its lines one after the other."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from counter_app.shared.errors import OfficeError
from counter_app.sheets.cells import header_of, make_line
from counter_app.sheets.model import Budget, Fault, FaultCode, Limits, Line, Note, NoteCode, file_problem

DELIMITERS = ",;\t|"
LONGEST_LINE = 100_000
"""Characters; below the 131,072 that the csv module allows one field."""
MOST_LINES_OF_A_CELL = 50
"""A quotation mark that is not closed would swallow the rest of the file."""
LINES_OF_A_ROW = 3
"""On the average, with empty lines and line breaks in cells."""
_CHUNK = 1 << 16
_MARKUP = "<"
_NO_TEXT = re.compile(rb"[^\t\n\f\r\x1a -\x80\x82-\x8c\x8e\x91-\x9c\x9e-\xff]")
"""What no text in Windows-1252 holds."""


def find_encoding(file: BinaryIO) -> str:
    """UTF-8, UTF-16 or Windows-1252, found by reading all of it once in constant memory.

    Windows-1252 accepts nearly everything, so a file of it may hold no control characters. Raises `OfficeError`
    (FILE_INVALID) with the line for a NUL, and for bytes that are no text.
    """
    start = file.read(4)
    file.seek(0)
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if start[1:2] == b"\0" and start[3:4] == b"\0":
        return "utf-16-le"
    if start[:1] == b"\0" and start[2:3] == b"\0" and start[1:2] != b"\0":
        return "utf-16-be"
    return _one_byte_encoding(file)


def _one_byte_encoding(file: BinaryIO) -> str:
    decoder = codecs.getincrementaldecoder("utf-8")()
    utf8, line = True, 1
    foreign: OfficeError | None = None
    while chunk := file.read(_CHUNK):
        if b"\0" in chunk:
            raise file_problem("nul", line + chunk.count(b"\n", 0, chunk.index(b"\0")))
        if foreign is None and (found := _NO_TEXT.search(chunk)) is not None:
            problem = "no-text" if found[0] < b" " else "encoding"
            foreign = file_problem(problem, line + chunk.count(b"\n", 0, found.start()))
        utf8 = utf8 and _decodes(decoder, chunk)
        line += chunk.count(b"\n")
    file.seek(0)
    if utf8 and _decodes(decoder, b"", final=True):
        return "utf-8-sig"
    if foreign is not None:
        raise foreign
    return "cp1252"


def _decodes(decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool = False) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True


class CsvSheet:
    """See `Sheet`. `delimiter` None: the one that stands most often in the header."""

    def __init__(self, file: BinaryIO, size: int, limits: Limits, delimiter: str | None, skip: int) -> None:
        self._raw, self._size, self._limits = file, size, limits
        self._encoding = find_encoding(file)
        self._text = io.TextIOWrapper(file, self._encoding, newline="")
        self._line = 0
        self._begun = 1
        self._pushed: list[str] = []
        self._delimiter = delimiter or ""
        self.header_line, self.header = self._read_header(skip)
        self.notes = (Note(NoteCode.ENCODING, self._encoding), Note(NoteCode.DELIMITER, self._delimiter))

    @property
    def done(self) -> float:
        return min(self._raw.tell() / self._size, 1.0) if not self._raw.closed else 1.0

    def close(self) -> None:
        self._text.close()

    def lines(self) -> Iterator[Line]:
        rows, budget = 0, Budget(self._limits)
        for number, cells, fault in self._records():
            line = make_line(number, cells, len(self.header), self._limits, () if fault is None else (fault,))
            if line is None:
                continue
            rows += 1
            if rows > self._limits.rows:
                raise file_problem("too-many-rows", number, maximum=self._limits.rows)
            yield budget.take(line)

    def _read_header(self, skip: int) -> tuple[int, tuple[str, ...]]:
        first = self._first_filled(skip)
        told = first.strip().lower()
        if told.startswith("sep=") and len(told) == len("sep=;"):
            self._delimiter = self._delimiter or told[-1]
            first = self._first_filled(0)
        if first.lstrip().startswith(_MARKUP):
            raise file_problem("markup", self._line)
        self._delimiter = self._delimiter or max(DELIMITERS, key=first.count)
        self._pushed.append(first)
        self._line -= 1
        number, cells, fault = next(self._records())
        if fault is not None:
            raise file_problem(fault.code.value, number)
        return number, header_of(number, cells, self._limits)

    def _first_filled(self, skip: int) -> str:
        while line := self._read_line():
            if line.strip():
                if not skip:
                    return line
                skip -= 1
        raise file_problem("empty")

    def _records(self) -> Iterator[tuple[int, list[str], Fault | None]]:
        """Rows of cells with the line where they begin; a row that is quoted wrongly is empty and faulty."""
        reader = csv.reader(self._physical(), delimiter=self._delimiter, strict=True)
        while True:
            self._begun = self._line + 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as problem:
                if self._line > self._begun or "unexpected end" in str(problem):
                    raise file_problem("quote-open", self._begun) from problem
                yield self._begun, [], Fault(FaultCode.QUOTING)
            else:
                yield self._begun, cells, None

    def _physical(self) -> Iterator[str]:
        while line := self._read_line():
            if self._line - self._begun > MOST_LINES_OF_A_CELL:
                raise file_problem("quote-open", self._begun)
            yield line

    def _read_line(self) -> str:
        try:
            line = self._pushed.pop() if self._pushed else self._text.readline(LONGEST_LINE)
        except UnicodeError as problem:
            raise file_problem("encoding") from problem
        if line:
            self._line += 1
        if self._line > self._limits.rows * LINES_OF_A_ROW:
            raise file_problem("too-many-rows", self._line, maximum=self._limits.rows)
        if len(line) == LONGEST_LINE and not line.endswith(("\n", "\r")):
            raise file_problem("line-too-long", self._line, maximum=LONGEST_LINE)
        if "\0" in line:
            raise file_problem("nul", self._line)
        return line
