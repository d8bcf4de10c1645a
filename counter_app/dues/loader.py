"""Tariff files into a tariff: TOML texts, read strictly and checked before anything is quoted by them."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

from counter_app.dues import lump_readers, readers
from counter_app.dues.checks import check_rows
from counter_app.dues.fields import Fields, Problem, invalid
from counter_app.dues.model import Segment
from counter_app.dues.tariff import Origin, Tariff, TariffRow
from counter_app.shared.errors import FailureCode, Unavailable

FORMAT = 1

Reader = Callable[[Fields, Segment], TariffRow]


@lru_cache(maxsize=1)
def packaged_texts() -> Mapping[str, str]:
    """The tariff files that came with the program, by name."""
    folder = files("resources") / "tariffs"
    sources = sorted((one for one in folder.iterdir() if one.name.endswith(".toml")), key=lambda one: one.name)
    return MappingProxyType({one.name: one.read_text(encoding="utf-8") for one in sources})


@lru_cache(maxsize=1)
def packaged_tariff() -> Tariff:
    """The tariff that came with the program."""
    return read_tariff(packaged_texts())


def load_tariff(paths: Iterable[Path]) -> Tariff:
    """One tariff out of several files.

    Raises `OfficeError` (TARIFF_INVALID) as `read_tariff` does and `Unavailable` (FILE_UNREADABLE).
    """
    return read_tariff({path.name: _text(path) for path in paths})


def read_tariff(texts: Mapping[str, str], origins: Mapping[str, Origin] = MappingProxyType({})) -> Tariff:
    """One tariff out of TOML texts by file name; `origins` tells of files that did not come with the program.

    Raises `OfficeError` (TARIFF_INVALID) for the first mistake, with `file`, `row`, `key` and `problem`.
    """
    rows = [(file, row) for file, text in texts.items() for row in _rows(file, text)]
    tariff = Tariff(tuple(row for _, row in rows), {row.id: origins.get(file) or Origin(file) for file, row in rows})
    check_rows(tariff, tuple(file for file, _ in rows))
    return tariff


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as problem:
        raise invalid(path.name, None, None, Problem.NOT_UTF8) from problem
    except OSError as problem:
        raise Unavailable(FailureCode.FILE_UNREADABLE, file=path.name) from problem


def _rows(file: str, text: str) -> list[TariffRow]:
    try:
        document = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as problem:  # brackets without end
        raise invalid(file, None, None, Problem.NOT_TOML) from problem
    tables = {kind: document.pop(kind, []) for kind in _READERS}
    head = Fields(file, None, document)
    if head.whole("format") != FORMAT:
        raise head.error("format", Problem.NOT_A_CHOICE, choices=(str(FORMAT),))
    segment = head.choice("segment", Segment)
    head.close()
    return [
        _row(Fields(file, _label(kind, position, table), table), segment, kind)
        for kind in _READERS
        for position, table in enumerate(_tables(file, kind, tables[kind]), start=1)
    ]


def _tables(file: str, kind: str, value: object) -> list[dict[str, object]]:
    if isinstance(value, list) and all(isinstance(table, dict) for table in value):
        return value
    raise invalid(file, None, kind, Problem.WRONG_TYPE, expected=f"[[{kind}]]")


def _label(kind: str, position: int, table: Mapping[str, object]) -> str:
    name = table.get("id")
    return name if isinstance(name, str) and name else f"{kind} {position}"


def _row(fields: Fields, segment: Segment, kind: str) -> TariffRow:
    row = _READERS[kind](fields, segment)
    fields.close()
    return row


_READERS: Mapping[str, Reader] = {
    "offer": readers.offer,
    "base": readers.base,
    "rate": readers.rate,
    "ceiling": readers.ceiling,
    "funding": readers.funding,
    "relief": readers.relief,
    "slices": lump_readers.slices,
    "vat": lump_readers.vat,
    "package": lump_readers.package,
    "savings": lump_readers.savings,
    "due": readers.due,
}
