"""What a workbook claims to be, looked at as a stream before a library builds trees of it.

A workbook is a ZIP of XML parts. A few kilobytes can unpack to gigabytes, and one row can hold a million cells; the
library would follow. So every part is first walked through by expat without keeping anything.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import IO
from xml.parsers import expat

from counter_app.sheets.model import Limits, file_problem

MOST_PARTS = 1_000
MOST_RATIO = 250
"""Unpacked to packed; deflate reaches 1,032, a sheet of equal rows about 100."""
SMALL = 5_000_000
"""Bytes; what is no larger unpacked is not suspected for its ratio."""
MOST_ELEMENTS = 60_000
"""Of a part that is neither a sheet nor the table of texts; the library keeps each as an object."""
LONGEST_TEXT = 32_767
"""Characters of a cell, by the limit of the spreadsheet programs."""
MOST_MERGED = 5_000
MOST_OF_A_CELL = 200
"""Elements within a cell or text, and characters of a row's attributes."""
MOST_ROWS = 1_048_576
_CHUNK = 1 << 16
LONGEST_TOKEN = 1_000_000
LARGEST_PART = 10_000_000
"""Bytes of a part that is neither a sheet nor the table of texts."""
SPARE_ROWS = 10_000
"""Rows that are formatted and empty, beyond those that may be filled."""
_MACROS = ("vbaproject", "macrosheets/", "activex", "embeddings/")
_WORKBOOK = "xl/workbook.xml"
_LARGE = ("xl/worksheets/", "xl/sharedstrings")
_NUMBER = re.compile(r"[1-9]\d{0,6}", re.ASCII)
_CELL_NAME = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})", re.ASCII)


@dataclass(frozen=True)
class Merged:
    """A merged range, rows and columns from 1."""

    first_row: int
    last_row: int
    first_column: int
    last_column: int


@dataclass
class SheetFacts:
    """What was seen of one sheet: the number of its row elements and its merged ranges."""

    rows: int = 0
    merged: list[Merged] = field(default_factory=list)


def inspect(archive: zipfile.ZipFile, limits: Limits) -> Mapping[str, SheetFacts]:
    """The facts of each sheet by the name of its part. Raises `OfficeError` (FILE_INVALID)."""
    parts = archive.infolist()
    _check_parts(parts, limits)
    facts: dict[str, SheetFacts] = {}
    for part in parts:
        name = part.filename.lower()
        if name.startswith("xl/worksheets/") and name.endswith(".xml"):
            facts[part.filename] = SheetFacts()
            _walk(archive, part, _SheetWalk(limits, facts[part.filename]))
        elif name.startswith("xl/sharedstrings"):
            _walk(archive, part, _TextsWalk(limits))
        elif name.endswith((".xml", ".rels")):
            _walk(archive, part, _Walk())
    return facts


def _check_parts(parts: list[zipfile.ZipInfo], limits: Limits) -> None:
    names = [part.filename.lower() for part in parts]
    unpacked, packed = sum(part.file_size for part in parts), sum(part.compress_size for part in parts)
    if len(parts) > MOST_PARTS or unpacked > limits.unpacked:
        raise file_problem("zip-bomb", maximum=limits.unpacked)
    if unpacked > SMALL and unpacked > MOST_RATIO * packed:
        raise file_problem("zip-bomb", maximum=limits.unpacked)
    if any(part.file_size > LARGEST_PART for part in parts if not part.filename.lower().startswith(_LARGE)):
        raise file_problem("zip-bomb", maximum=LARGEST_PART)
    if any(part.flag_bits & 1 for part in parts):
        raise file_problem("protected")
    if any(part.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED} for part in parts):
        raise file_problem("damaged")
    if _WORKBOOK not in names or len(set(names)) != len(names):
        raise file_problem("no-workbook")
    if any(macro in name for name in names for macro in _MACROS):
        raise file_problem("macros")


class _Walk:
    """Any part: not too many elements, not too deep, and no macros."""

    def __init__(self) -> None:
        self.elements = 0
        self.depth = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.elements += 1
        self.depth += 1
        if self.elements > MOST_ELEMENTS or self.depth > MOST_OF_A_CELL:
            raise file_problem("too-complex")
        if _local(name) == "Override" and "macroenabled" in attributes.get("ContentType", "").lower():
            raise file_problem("macros")

    def end(self, _name: str) -> None:
        self.depth -= 1

    def text(self, _text: str) -> None:
        """Only in parts with cells do the texts count."""


class _TextsWalk:
    """The table of texts, which the library keeps in memory: each of few elements and characters."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.items = self.inside = self.length = 0

    def begin(self) -> None:
        self.items += 1
        self.inside = self.length = 0

    def start(self, name: str, _attributes: Mapping[str, str]) -> None:
        if _local(name) == "si":
            self.begin()
        self.inside += 1
        if self.inside > MOST_OF_A_CELL or self.items > self.limits.rows * 4:
            raise file_problem("too-complex")

    def end(self, _name: str) -> None:
        """A text ends where the next one begins."""

    def text(self, text: str) -> None:
        self.length += len(text)
        if self.length > LONGEST_TEXT:
            raise file_problem("cell-too-long", maximum=LONGEST_TEXT)


class _SheetWalk(_TextsWalk):
    """Rows, cells and merged ranges of one sheet; what else a sheet holds has few elements."""

    def __init__(self, limits: Limits, facts: SheetFacts) -> None:
        super().__init__(limits)
        self.facts = facts
        self.cells = self.others = 0
        self.in_data = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        local = _local(name)
        if local == "c":
            self._cell(attributes.get("r"))
        elif local == "row":
            self._row(attributes)
        elif local == "sheetData":
            self.in_data = True
        elif local == "mergeCell":
            self._merge(attributes.get("ref", ""))
        if not self.in_data:
            self.begin()
            self.others += 1
        self.inside += 1
        if self.inside > MOST_OF_A_CELL or self.others > MOST_ELEMENTS:
            raise file_problem("too-complex")

    def end(self, name: str) -> None:
        if _local(name) == "sheetData":
            self.in_data = False

    def _row(self, attributes: Mapping[str, str]) -> None:
        self.begin()
        self.facts.rows += 1
        self.cells = 0
        told = attributes.get("r", "1")
        if self.facts.rows > self.limits.rows + SPARE_ROWS:
            raise file_problem("too-many-rows", maximum=self.limits.rows)
        if not _NUMBER.fullmatch(told) or int(told) > MOST_ROWS or sum(map(len, attributes.values())) > MOST_OF_A_CELL:
            raise file_problem("damaged")

    def _cell(self, place: str | None) -> None:
        self.begin()
        self.cells += 1
        column = self.cells if place is None else _corner(place)[1]
        if max(self.cells, column) > self.limits.columns:
            raise file_problem("too-many-columns", maximum=self.limits.columns)

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        (top, left), (bottom, right) = _corner(first), _corner(last or first)
        if len(self.facts.merged) >= MOST_MERGED:
            raise file_problem("too-complex")
        self.facts.merged.append(Merged(top, bottom, left, right))


def _corner(place: str) -> tuple[int, int]:
    """Row and column of `B7`, from 1. Raises `OfficeError` (FILE_INVALID)."""
    found = _CELL_NAME.fullmatch(place)
    if found is None:
        raise file_problem("damaged")
    return int(found[2]), _column_number(found[1])


def _column_number(letters: str) -> int:
    """`A` is 1, `AA` is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _walk(archive: zipfile.ZipFile, part: zipfile.ZipInfo, walk: _Walk | _TextsWalk) -> None:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = walk.start
    parser.EndElementHandler = walk.end
    parser.CharacterDataHandler = walk.text
    parser.StartDoctypeDeclHandler = _no_document_type
    with archive.open(part) as stream:
        _feed(parser, stream)


def _feed(parser: expat.XMLParserType, stream: IO[bytes]) -> None:
    """The parser keeps a token until it ends, so one that does not end is refused."""
    fed = seen = 0
    while chunk := stream.read(_CHUNK):
        parser.Parse(chunk, False)
        fed += len(chunk)
        seen = max(seen, parser.CurrentByteIndex)
        if fed - seen > LONGEST_TOKEN:
            raise file_problem("too-complex")
    parser.Parse(b"", True)


def _no_document_type(*_: object) -> None:
    raise file_problem("document-type")
