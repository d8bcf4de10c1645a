"""Benefit files into a catalogue: TOML texts, read strictly and checked before anything is told by them."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import TypeVar

from counter_app.benefits.catalogue import (
    AgeRow,
    BenefitCatalogue,
    BenefitRow,
    CatalogueLine,
    PensionFormula,
    ScholarshipRow,
)
from counter_app.benefits.checks import check_catalogue
from counter_app.benefits.fields import BenefitFields
from counter_app.benefits.model import (
    FamilyCase,
    Occasion,
    PensionAge,
    PensionLimits,
    Scholarship,
    ScholarshipLevel,
)
from counter_app.dues.fields import Problem, invalid
from counter_app.dues.model import Programme, Segment

FORMAT = 1
KINDS = ("line", "scholarship", "payout_age", "jkp_age", "pension_age", "pension_limits", "formula")

RowT = TypeVar("RowT")


@lru_cache(maxsize=1)
def packaged_benefits() -> BenefitCatalogue:
    """The benefits that came with the program."""
    folder = files("resources") / "benefits"
    sources = sorted((one for one in folder.iterdir() if one.name.endswith(".toml")), key=lambda one: one.name)
    return read_benefits({one.name: one.read_text(encoding="utf-8") for one in sources})


def read_benefits(texts: Mapping[str, str]) -> BenefitCatalogue:
    """One catalogue out of TOML texts by file name.

    Raises `OfficeError` (TARIFF_INVALID) for the first mistake, with `file`, `row`, `key` and `problem`.
    """
    parts = [_File(file, text) for file, text in texts.items()]
    catalogue = BenefitCatalogue(
        lines=tuple(line for part in parts for line in part.lines()),
        scholarships=_joined(parts, "scholarship", _scholarship),
        payout_ages=_joined(parts, "payout_age", _age),
        jkp_ages=_joined(parts, "jkp_age", _age),
        pension_ages=_joined(parts, "pension_age", _pension_age),
        pension_limits=_joined(parts, "pension_limits", _pension_limits),
        formulas=_joined(parts, "formula", _formula),
        example_years=next((part.example_years for part in parts if part.example_years), 1),
    )
    check_catalogue(catalogue, {row: part.name for part in parts for row in part.rows}, next(iter(texts)))
    return catalogue


class _File:
    """One file: its head, and its tables by kind. `rows` are the ids that were read from it."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.rows: list[str] = []
        try:
            document = tomllib.loads(text)
        except tomllib.TOMLDecodeError as problem:
            raise invalid(name, None, None, Problem.NOT_TOML) from problem
        self._tables = {kind: document.pop(kind) for kind in KINDS if kind in document}
        head = BenefitFields(name, None, document)
        if head.whole("format") != FORMAT:
            raise head.error("format", Problem.NOT_A_CHOICE, choices=(str(FORMAT),))
        self.example_years = head.whole("example_years") if "example_years" in head else 0
        if "line" in self._tables:
            self._programme = head.choice("programme", Programme)
            self._segments = head.choices("segments", Segment)
        head.close()

    def read(self, kind: str, reader: Callable[[BenefitFields, str], RowT]) -> list[RowT]:
        """The rows of one kind, each with an id of its own."""
        return [self._row(table, f"{kind} {number}", reader) for number, table in self._tables_of(kind)]

    def lines(self) -> list[CatalogueLine]:
        return [self._line(table, f"line {number}") for number, table in self._tables_of("line")]

    def _tables_of(self, kind: str) -> list[tuple[int, dict[str, object]]]:
        if kind not in self._tables:
            return []
        tables = BenefitFields(self.name, None, {kind: self._tables[kind]}).tables(kind)
        return list(enumerate(tables, start=1))

    def _row(self, table: dict[str, object], place: str, reader: Callable[[BenefitFields, str], RowT]) -> RowT:
        name = table.get("id")
        fields = BenefitFields(self.name, name if isinstance(name, str) and name else place, table)
        identity = fields.text("id")
        if identity in self.rows:
            raise fields.error("id", Problem.TWICE)
        self.rows.append(identity)
        row = reader(fields, identity)
        fields.close()
        return row

    def _line(self, table: dict[str, object], place: str) -> CatalogueLine:
        name = table.get("key")
        fields = BenefitFields(self.name, name if isinstance(name, str) and name else place, table)
        line = CatalogueLine(
            programme=self._programme,
            segments=self._segments,
            key=fields.text("key"),
            occasion=fields.choice("occasion", Occasion),
            title=fields.label("title"),
            family=fields.choice("family", FamilyCase) if "family" in fields else None,
            rows=tuple(
                self._row(one, f"{place} row {number}", _benefit)
                for number, one in enumerate(fields.tables("row"), start=1)
            ),
        )
        fields.close()
        return line


def _joined(parts: list[_File], kind: str, reader: Callable[[BenefitFields, str], RowT]) -> tuple[RowT, ...]:
    return tuple(row for part in parts for row in part.read(kind, reader))


def _benefit(fields: BenefitFields, identity: str) -> BenefitRow:
    first, last = fields.days()
    rupiah = fields.whole("rupiah") if "rupiah" in fields else None
    factor = fields.multiple("factor") if "factor" in fields else None
    if rupiah is not None and factor is not None:
        raise fields.error("factor", Problem.BOTH_OR_NEITHER)
    if "wage_cap" in fields and factor is None:
        raise fields.error("wage_cap", Problem.BOTH_OR_NEITHER)
    return BenefitRow(
        id=identity,
        valid_from=first,
        valid_to=last,
        basis=fields.text("basis"),
        words=fields.words(with_sum=rupiah is not None or factor is not None),
        rupiah=rupiah,
        factor=factor,
        wage_cap=fields.whole("wage_cap") if "wage_cap" in fields else None,
    )


def _scholarship(fields: BenefitFields, identity: str) -> ScholarshipRow:
    """Levels of education, or one sum per child."""
    first, last = fields.days()
    if ("level" in fields) == ("per_child" in fields):
        raise fields.error("per_child", Problem.BOTH_OR_NEITHER)
    levels = tuple(_level(fields, one) for one in fields.tables("level")) if "level" in fields else ()
    scholarship = Scholarship(
        levels=levels,
        per_child=sum(one.total for one in levels) if levels else fields.whole("per_child"),
        children=fields.whole("children"),
        conditions=fields.label("conditions"),
        basis=fields.text("basis"),
        valid_from=first,
    )
    return ScholarshipRow(identity, first, last, scholarship)


def _level(fields: BenefitFields, table: dict[str, object]) -> ScholarshipLevel:
    own = fields.inner(table)
    level = ScholarshipLevel(title=own.label("title"), yearly=own.whole("yearly"), years=own.whole("years"))
    own.close()
    return level


def _age(fields: BenefitFields, identity: str) -> AgeRow:
    first, last = fields.days()
    return AgeRow(identity, first, last, fields.text("basis"), fields.whole("age"))


def _pension_age(fields: BenefitFields, identity: str) -> PensionAge:  # noqa: ARG001 - a schedule shows days, not ids
    first, last = fields.days()
    return PensionAge(first, last, fields.whole("age"), fields.text("basis"))


def _pension_limits(fields: BenefitFields, identity: str) -> PensionLimits:  # noqa: ARG001 - shown by its year
    limits = PensionLimits(
        year=fields.whole("year"),
        minimum=fields.whole("minimum"),
        maximum=fields.whole("maximum") if "maximum" in fields else None,
        basis=fields.text("basis"),
    )
    if limits.maximum is not None and limits.maximum <= limits.minimum:
        raise fields.error("maximum", Problem.NOT_ASCENDING)
    return limits


def _formula(fields: BenefitFields, identity: str) -> PensionFormula:
    first, last = fields.days()
    return PensionFormula(
        id=identity,
        valid_from=first,
        valid_to=last,
        basis=fields.text("basis"),
        percent=fields.percent("percent"),
        least_months=fields.whole("least_months"),
        words=fields.label("words"),
    )
