"""Where the fields of form 1A stand at the desk: sections of rows on four columns, in the order of typing.

One table for all segments: a field that a segment does not know leaves no cell, and a section without cells no title.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum, unique
from functools import lru_cache

from counter_app.dues.model import Segment
from counter_app.registration.form_warnings import WarningCode
from ui.officer.form_draft import REASONS, field_at, fields_of

COLUMNS = 4
ALL = frozenset(Segment)
BPU = frozenset({Segment.BPU})
"""Only there the sector decides about relief."""
EMPLOYED = frozenset({Segment.PU, Segment.JAKON})
"""Segments in which the organisation is part of the form; elsewhere it is a group that may be opened."""


@unique
class Part(StrEnum):
    """Sections of the form."""

    IDENTITY = "identity"
    ADDRESS = "address"
    CONTACT = "contact"
    EMPLOYER = "employer"
    PROJECT = "project"
    PLACEMENT = "placement"
    WORK = "work"
    DUES = "dues"
    HEIRS = "heirs"
    GUARDIAN = "guardian"
    STATEMENTS = "statements"
    OTHER = "other"


@dataclass(frozen=True)
class Cell:
    """One field and how many of the columns it takes. `when`: as that of a row, for this field alone.

    `segments`: those for which it stands here, where others have it in another place.
    """

    path: str
    span: int = 2
    when: str | None = None
    segments: frozenset[Segment] = ALL

    def known(self, segment: Segment) -> bool:
        return segment in self.segments and field_at(self.path, segment) is not None


@dataclass(frozen=True)
class Row:
    """Fields side by side. `when`: the key of the conditional field or warning with which the row shows.

    `short`: the segment does not know all fields of the row.
    """

    cells: tuple[Cell, ...]
    when: str | None = None
    short: bool = False


@dataclass(frozen=True)
class Section:
    """`groups` are objects that are opened with a tick, after the rows."""

    part: Part
    rows: tuple[Row, ...]
    groups: tuple[str, ...] = ()
    segments: frozenset[Segment] = ALL


def reason(code: WarningCode | str) -> str:
    """The path of the officer's reason for a warning."""
    return f"{REASONS}.{WarningCode(code).value}"


NIK_REASONS = (WarningCode.NIK_BIRTH_DATE_DIFFERS, WarningCode.NIK_SEX_DIFFERS)
NIK = "nik"
PHONE = "phone"


def _row(*cells: str | tuple[str, int] | Cell, when: str | None = None) -> Row:
    return Row(tuple(_cell(one) for one in cells), when)


def _cell(one: str | tuple[str, int] | Cell) -> Cell:
    if isinstance(one, Cell):
        return one
    return Cell(one) if isinstance(one, str) else Cell(*one)


def _of(path: str, *segments: Segment) -> Cell:
    return Cell(path, segments=frozenset(segments))


def _reason_row(code: WarningCode, segments: frozenset[Segment] = ALL) -> Row:
    return _row(Cell(reason(code), COLUMNS, segments=segments), when=reason(code))


def _address(key: str, when: str | None = None) -> tuple[Row, ...]:
    return (
        _row(f"{key}.street", (f"{key}.rt", 1), (f"{key}.rw", 1), when=when),
        _row(f"{key}.village", f"{key}.subdistrict", when=when),
        _row(f"{key}.regency", f"{key}.province", when=when),
        _row((f"{key}.postal_code", 1), when=when),
    )


_ORGANISATION = (
    _row(("organisation.name", COLUMNS)),
    _row(("organisation.npp", 3)),
    _row("organisation.unit_name", "organisation.unit_code"),
)

SECTIONS = (
    Section(
        Part.IDENTITY,
        (
            _row(NIK, "full_name"),
            *(_reason_row(code) for code in NIK_REASONS),
            _row("birth_place", ("birth_date", 1), ("sex", 1)),
            _row("mother_name", "father_name"),
            _row("family_card_number", ("marital_status", 1), ("blood_type", 1)),
            _row("citizenship", "npwp"),
            _row("foreign_papers.passport_number", "foreign_papers.work_permit_number", when="foreign_papers"),
            _row(
                "foreign_papers.residence_permit_kind",
                "foreign_papers.residence_permit_number",
                when="foreign_papers",
            ),
            _row("title_before", "title_after"),
            _row("salutation", "previously_member"),
            _row("previous_kpj", Cell("reactivation", when="reactivation"), when="previous_kpj"),
        ),
    ),
    Section(Part.ADDRESS, _address("address"), groups=("mailing_address",)),
    Section(
        Part.CONTACT,
        (_row(PHONE, "home_phone"), _reason_row(WarningCode.PHONE_IN_USE), _row("email", "email_confirmation")),
    ),
    Section(
        Part.EMPLOYER,
        (
            *_ORGANISATION,
            _row(_of("employee_number", *EMPLOYED)),
            _row("employer_kind", Cell("business_scale", when="business_scale")),
            _row(("risk_group", COLUMNS)),
            _row(("labour_intensive", COLUMNS)),
        ),
        segments=EMPLOYED,
    ),
    Section(
        Part.PROJECT,
        (
            _row("project.name", "project.owner"),
            _row("project.contract_number", ("project.start", 1), ("project.end", 1)),
            _row(("project.contract_value", 3)),
            _row(("project.vat_included", COLUMNS)),
        ),
    ),
    Section(
        Part.PLACEMENT,
        (
            _row("placement.country", ("placement.departure_date", 1)),
            _row(("placement.agency", 3)),
            _row(("placement.phases", COLUMNS)),
            _row("placement.passport_number"),
        ),
    ),
    Section(
        Part.WORK,
        (
            _row("occupation", "work_location"),
            _row("sector", "monthly_income"),
            _reason_row(WarningCode.SECTOR_UNDECIDED, BPU),
            _reason_row(WarningCode.SECTOR_DIFFERS, BPU),
            _row(("work_start", 1), ("work_end", 1)),
        ),
    ),
    Section(
        Part.DUES,
        (_row(("programmes", 3), ("months", 1)), _row("placement.jht_monthly", when="placement.jht_monthly")),
        groups=("sponsor", "bank_account"),
    ),
    Section(Part.HEIRS, ()),
    Section(
        Part.GUARDIAN,
        (_row("guardian.full_name", "guardian.relation"), _row("guardian.nik", "guardian.phone")),
    ),
    Section(
        Part.STATEMENTS,
        tuple(
            _row((f"{key}.{child.key}", COLUMNS))
            for key in ("statements", "consents")
            for child in fields_of(Segment.BPU)[key].fields
        ),
    ),
    Section(
        Part.OTHER,
        (_row("effective_date", "branch_code"), _row(_of("employee_number", Segment.BPU))),
        groups=("organisation",),
    ),
)


GROUP_ROWS = {
    "mailing_address": _address("mailing_address"),
    "sponsor": (
        _row("sponsor.name", "sponsor.relation"),
        _row("sponsor.nik", "sponsor.npp"),
        _row("paid_by_state_budget"),
    ),
    "bank_account": (_row("bank_account.bank", "bank_account.number"), _row("bank_account.holder")),
    "organisation": _ORGANISATION,
}
"""The rows of the groups that a tick opens."""

HEIR_ROWS = (
    _row("full_name", "relation"),
    _row("nik", ("birth_date", 1), ("sex", 1)),
    _row("phone"),
)
"""The rows of one heir, by the keys of its fields."""

_NEVER_EMPTY = frozenset({Part.HEIRS})
"""Sections with parts of their own."""


@lru_cache
def sections_of(segment: Segment) -> tuple[Section, ...]:
    """The sections of a segment's form, with the cells of the fields that it knows."""
    return tuple(_sections(segment))


def _sections(segment: Segment) -> Iterator[Section]:
    for plan in SECTIONS:
        if segment not in plan.segments:
            continue
        rows = known_rows(plan.rows, segment)
        groups = tuple(key for key in plan.groups if key in fields_of(segment) and _grouped(key, segment))
        if rows or groups or plan.part in _NEVER_EMPTY:
            yield replace(plan, rows=rows, groups=groups)


def _grouped(key: str, segment: Segment) -> bool:
    return key != "organisation" or segment not in EMPLOYED


def known_rows(rows: tuple[Row, ...], segment: Segment) -> tuple[Row, ...]:
    """The rows with the cells that the segment knows; a row that lost some is filled up from the next one."""
    found: list[Row] = []
    for plan in rows:
        row = replace(plan, cells=tuple(cell for cell in plan.cells if cell.known(segment)))
        before = found[-1] if found else None
        if before is not None and before.short and _width(before) + _width(row) <= COLUMNS and row.when is None:
            found[-1] = replace(before, cells=before.cells + row.cells)
        elif row.cells:
            found.append(replace(row, short=row.when is None and len(row.cells) < len(plan.cells)))
    return tuple(found)


def _width(row: Row) -> int:
    return sum(cell.span for cell in row.cells)
