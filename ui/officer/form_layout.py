"""Where the fields of form 1A stand at the desk: sections of rows on four columns, in the order of typing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, unique

from counter_app.registration.form_warnings import WarningCode
from ui.officer.form_draft import FIELDS, REASONS

COLUMNS = 4


@unique
class Part(StrEnum):
    """Sections of the form."""

    IDENTITY = "identity"
    ADDRESS = "address"
    CONTACT = "contact"
    WORK = "work"
    DUES = "dues"
    HEIRS = "heirs"
    GUARDIAN = "guardian"
    STATEMENTS = "statements"
    OTHER = "other"


@dataclass(frozen=True)
class Cell:
    """One field and how many of the columns it takes."""

    path: str
    span: int = 2


@dataclass(frozen=True)
class Row:
    """Fields side by side. `when`: the key of the optional group or conditional field with which the row shows."""

    cells: tuple[Cell, ...]
    when: str | None = None


@dataclass(frozen=True)
class Section:
    """`groups` are objects that are opened with a tick, after the rows."""

    part: Part
    rows: tuple[Row, ...]
    groups: tuple[str, ...] = ()


def reason(code: WarningCode) -> str:
    """The path of the officer's reason for a warning."""
    return f"{REASONS}.{code.value}"


NIK_REASONS = (WarningCode.NIK_BIRTH_DATE_DIFFERS, WarningCode.NIK_SEX_DIFFERS)


def _row(*cells: str | tuple[str, int], when: str | None = None) -> Row:
    return Row(tuple(Cell(one) if isinstance(one, str) else Cell(*one) for one in cells), when)


def _reason_row(code: WarningCode) -> Row:
    return _row((reason(code), COLUMNS), when=reason(code))


def _address(key: str, when: str | None = None) -> tuple[Row, ...]:
    return (
        _row(f"{key}.street", (f"{key}.rt", 1), (f"{key}.rw", 1), when=when),
        _row(f"{key}.village", f"{key}.subdistrict", when=when),
        _row(f"{key}.regency", f"{key}.province", when=when),
        _row((f"{key}.postal_code", 1), when=when),
    )


SECTIONS = (
    Section(
        Part.IDENTITY,
        (
            _row("nik", "full_name"),
            *(_reason_row(code) for code in NIK_REASONS),
            _row("birth_place", ("birth_date", 1), ("sex", 1)),
            _row("mother_name", "father_name"),
            _row("family_card_number", ("marital_status", 1), ("blood_type", 1)),
            _row("citizenship", "npwp"),
            _row("title_before", "title_after"),
            _row("salutation", "previously_member"),
            _row("previous_kpj", when="previous_kpj"),
        ),
    ),
    Section(Part.ADDRESS, _address("address"), groups=("mailing_address",)),
    Section(Part.CONTACT, (_row("phone", "home_phone"), _row("email", "email_confirmation"))),
    Section(
        Part.WORK,
        (
            _row("occupation", "work_location"),
            _row("sector", when="sector"),
            _reason_row(WarningCode.SECTOR_UNDECIDED),
            _row("monthly_income", ("work_start", 1), ("work_end", 1)),
        ),
    ),
    Section(Part.DUES, (_row(("programmes", 3), ("months", 1)),), groups=("sponsor", "bank_account")),
    Section(Part.HEIRS, ()),
    Section(
        Part.GUARDIAN,
        (_row("guardian.full_name", "guardian.relation"), _row("guardian.nik", "guardian.phone")),
    ),
    Section(
        Part.STATEMENTS,
        tuple(
            _row((f"{key}.{child.key}", COLUMNS)) for key in ("statements", "consents") for child in FIELDS[key].fields
        ),
    ),
    Section(
        Part.OTHER,
        (_row("application", "effective_date"), _row("branch_code", "employee_number")),
        groups=("organisation",),
    ),
)

SHOWN_WHEN_NEEDED = frozenset(one.when for plan in SECTIONS for one in plan.rows if one.when is not None)
"""Conditional fields that hide while they are not needed; the others may stay empty."""

GROUP_ROWS = {
    "mailing_address": _address("mailing_address"),
    "sponsor": (
        _row("sponsor.name", "sponsor.relation"),
        _row("sponsor.nik", "sponsor.npp"),
        _row("paid_by_state_budget"),
    ),
    "bank_account": (_row("bank_account.bank", "bank_account.number"), _row("bank_account.holder")),
    "organisation": (
        _row("organisation.name", "organisation.npp"),
        _row("organisation.unit_name", "organisation.unit_code"),
    ),
}
"""The rows of the groups that a tick opens."""

HEIR_ROWS = (
    _row("full_name", "relation"),
    _row("nik", ("birth_date", 1), ("sex", 1)),
    _row("phone"),
)
"""The rows of one heir, by the keys of its fields."""
