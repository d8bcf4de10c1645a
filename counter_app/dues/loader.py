"""Tariff files into a tariff: TOML texts, read strictly and checked before anything is quoted by them."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

from counter_app.dues.checks import check_rows
from counter_app.dues.fields import Fields, Problem, invalid
from counter_app.dues.model import Payer, Programme, Sector, Segment
from counter_app.dues.tariff import BaseTable, Bracket, Flat, Offer, Percent, Rate, Relief, Tariff, TariffRow
from counter_app.shared.errors import FailureCode, Unavailable

FORMAT = 1


@lru_cache(maxsize=1)
def packaged_tariff() -> Tariff:
    """The tariff that came with the program."""
    folder = files("resources") / "tariffs"
    sources = sorted((one for one in folder.iterdir() if one.name.endswith(".toml")), key=lambda one: one.name)
    return read_tariff({one.name: one.read_text(encoding="utf-8") for one in sources})


def load_tariff(paths: Iterable[Path]) -> Tariff:
    """One tariff out of several files.

    Raises `OfficeError` (TARIFF_INVALID) as `read_tariff` does and `Unavailable` (FILE_UNREADABLE).
    """
    return read_tariff({path.name: _text(path) for path in paths})


def read_tariff(texts: Mapping[str, str]) -> Tariff:
    """One tariff out of TOML texts by file name.

    Raises `OfficeError` (TARIFF_INVALID) for the first mistake, with `file`, `row`, `key` and `problem`.
    """
    rows = [(file, row) for file, text in texts.items() for row in _rows(file, text)]
    tariff = Tariff(tuple(row for _, row in rows))
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
    except tomllib.TOMLDecodeError as problem:
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


def _offer(fields: Fields, segment: Segment) -> Offer:
    offer = Offer(
        id=fields.text("id"),
        segment=segment,
        validity=fields.validity(),
        basis=fields.text("basis"),
        mandatory=fields.choices("mandatory", Programme),
        optional=fields.choices("optional", Programme),
        periods=fields.wholes("periods"),
    )
    if set(offer.mandatory) & set(offer.optional):
        raise fields.error("optional", Problem.TWICE)
    if not offer.programmes:
        raise fields.error("mandatory", Problem.MISSING)
    return offer


def _base(fields: Fields, segment: Segment) -> BaseTable:
    return BaseTable(
        id=fields.text("id"),
        segment=segment,
        validity=fields.validity(),
        basis=fields.text("basis"),
        brackets=_brackets(fields),
    )


def _brackets(fields: Fields) -> tuple[Bracket, ...]:
    """A bracket ends where the next begins, so ascending from 0 leaves neither gap nor overlap."""
    key = "brackets"
    brackets = tuple(Bracket(income_min, base) for income_min, base in fields.pairs(key))
    if brackets[0].income_min != 0:
        raise fields.error(key, Problem.NOT_FROM_ZERO)
    if brackets[0].base < 1:
        raise fields.error(key, Problem.NOT_POSITIVE)
    for number, (lower, upper) in enumerate(pairwise(brackets), start=2):
        if upper.income_min <= lower.income_min or upper.base <= lower.base:
            raise fields.error(key, Problem.NOT_ASCENDING, bracket=number)
    return brackets


def _rate(fields: Fields, segment: Segment) -> Rate:
    if ("percent" in fields) == ("amount" in fields):
        raise fields.error("percent", Problem.BOTH_OR_NEITHER, other="amount")
    return Rate(
        id=fields.text("id"),
        segment=segment,
        validity=fields.validity(),
        basis=fields.text("basis"),
        programme=fields.choice("programme", Programme),
        payer=fields.choice("payer", Payer),
        charge=Percent(fields.percent("percent")) if "percent" in fields else Flat(fields.whole("amount")),
    )


def _relief(fields: Fields, segment: Segment) -> Relief:
    relief = Relief(
        id=fields.text("id"),
        segment=segment,
        validity=fields.validity(),
        basis=fields.text("basis"),
        programmes=fields.choices("programmes", Programme),
        sectors=fields.choices("sectors", Sector),
        factor=fields.factor("factor"),
        excludes_state_paid=fields.flag("excludes_state_paid"),
    )
    for key, chosen in (("programmes", relief.programmes), ("sectors", relief.sectors)):
        if not chosen:
            raise fields.error(key, Problem.MISSING)
    return relief


_READERS: Mapping[str, Callable[[Fields, Segment], TariffRow]] = {
    "offer": _offer,
    "base": _base,
    "rate": _rate,
    "relief": _relief,
}
