"""A form 1A as a row of a table: which column is which field, and what a cell means.

Columns bear the keys of the form, those of an object behind its own (`address_rt`), heirs are counted
(`heirs_1_full_name`). A field's Indonesian label is an alias of its key, within an object behind the object's own
(`Dokumen: Fotokopi KTP`, `Ahli waris 1: Hubungan`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from counter_app.dues.model import Segment
from counter_app.registration.fields import Field, Kind
from counter_app.registration.form_fields import FORM_FIELDS, find_field
from counter_app.sheets.columns import plain
from counter_app.sheets.model import file_problem
from counter_app.sheets.rejects import LINE_COLUMN, REASON_COLUMN

NEEDED = ("nik", "full_name", "birth_date")
"""Without these columns a file holds no people."""

TEMPLATE = (
    *("segment", "nik", "full_name", "birth_place", "birth_date", "sex", "citizenship", "mother_name"),
    *("previously_member", "previous_kpj", "reactivation", "address_street", "address_rt", "address_rw"),
    *("address_village", "address_subdistrict", "address_regency", "address_province", "address_postal_code"),
    *("phone", "email", "work_location", "occupation", "sector", "work_start", "work_end", "monthly_income"),
    *("programmes", "months", "heirs_1_full_name", "heirs_1_relation", "guardian_full_name", "guardian_nik"),
    *("guardian_relation", "guardian_phone", "statements_identity_true", "statements_age_allowed"),
    *("statements_will_comply", "consents_registration", "consents_contact", "consents_survey"),
    *("documents_ktp", "documents_kk", "documents_photo", "documents_business_letter"),
)
"""Columns of the empty table for self-employed members, also former ones and those under 18."""

_YES = frozenset({"ya", "y", "yes", "true", "benar", "1", "x", "v"})
_NO = frozenset({"tidak", "t", "n", "no", "false", "0", "-"})
_SEX = {"l": "M", "p": "F"}
_ITEM = re.compile(r"([a-z]+(?: [a-z]+)*)[\s_.-]*([0-9]{1,2})[\s_.:-]*(.+)", re.IGNORECASE)
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", re.ASCII)
_MIDNIGHT = re.compile(r"T00:00(:00)?$")
_SECONDS = re.compile(r"^(?:.*T)?(\d{1,2}:\d\d):00$")
_SPLIT = re.compile(r"[\s,;+]+")

Step = str | int
Path = tuple[Step, ...]


@dataclass(frozen=True)
class Column:
    """Where the values of a column go in the form, and by which field they are read."""

    path: Path
    field: Field


def columns_of(header: Sequence[str], line: int = 1) -> tuple[Column | None, ...]:
    """The columns of a file in their order; None for those that an earlier list of rejects added.

    Raises `OfficeError` (FILE_INVALID): column-unknown and column-twice with the number of the column, whose text is
    never repeated, and columns-missing.
    """
    found: list[Column | None] = []
    for place, name in enumerate(header, 1):
        column = None if name in {LINE_COLUMN, REASON_COLUMN} or not name else _column(name)
        if column is None and name and name not in {LINE_COLUMN, REASON_COLUMN}:
            raise file_problem("column-unknown", line, column=str(place))
        if column is not None and any(one is not None and one.path == column.path for one in found):
            raise file_problem("column-twice", line, column=str(place))
        found.append(column)
    there = {one.path for one in found if one is not None}
    missing = tuple(key for key in NEEDED if (key,) not in there)
    if missing:
        raise file_problem("columns-missing", line, missing=missing)
    return tuple(found)


def raw_form(columns: Sequence[Column | None], cells: Sequence[str]) -> dict[str, Any]:
    """What a row says, as the object that form 1A is read from; empty cells are absent."""
    raw: dict[str, Any] = {}
    lists: dict[str, dict[int, dict[str, Any]]] = {}
    for column, cell in zip(columns, cells, strict=False):
        if column is None or not cell:
            continue
        value = _value(column.field, cell)
        match column.path:
            case (str(key),):
                raw[key] = value
            case (str(key), str(child)):
                _inside(raw, key)[child] = value
            case (str(key), int(position), str(child)):
                lists.setdefault(key, {}).setdefault(position, {})[child] = value
            case _:
                raise LookupError(str(column.path))
    for key, items in lists.items():
        raw[key] = [items[position] for position in sorted(items)]
    return raw


def _inside(raw: dict[str, Any], key: str) -> dict[str, Any]:
    inner = raw.setdefault(key, {})
    return inner if isinstance(inner, dict) else {}


def _column(name: str) -> Column | None:
    known = _known().get(plain(name))
    if known is not None:
        return known
    item = _ITEM.fullmatch(name.strip())
    child = None if item is None else _items().get((plain(item[1]), plain(item[3])))
    if item is None or child is None:
        return None
    return Column((child.path[0], int(item[2]), *child.path[1:]), child.field)


@cache
def _known() -> Mapping[str, Column]:
    """Columns by their plain names; a key of the form goes before a label."""
    labels = {plain(label): column for label, column in _named_by_label()}
    return labels | {plain(name): column for name, column in _named_by_key()}


@cache
def _items() -> Mapping[tuple[str, str], Column]:
    found: dict[tuple[str, str], Column] = {}
    for field in FORM_FIELDS:
        for child in field.fields if field.kind is Kind.LIST else ():
            column = Column((field.key, child.key), child)
            found |= {(plain(_short(field)), plain(name)): column for name in _names(child)}
            found[plain(field.key), plain(child.key)] = column
    return found


def _named_by_key() -> Iterator[tuple[str, Column]]:
    for field in FORM_FIELDS:
        yield field.key, _column_of(field)
        if field.kind is Kind.OBJECT:
            for child in field.fields:
                yield f"{field.key}_{child.key}", Column((field.key, child.key), child)


def _named_by_label() -> Iterator[tuple[str, Column]]:
    for field in FORM_FIELDS:
        if field.kind is Kind.OBJECT:
            for child in field.fields:
                column = Column((field.key, child.key), child)
                yield from ((_inner(field, name), column) for name in _names(child))
        elif field.kind is not Kind.LIST:
            yield from ((name, _column_of(field)) for name in _names(field))


def _column_of(field: Field) -> Column:
    """A column with what it offers in any segment: it is read before the row's segment is known."""
    offered = {one.value: one for like in FORM_FIELDS if like.key == field.key for one in like.choices}
    return Column((field.key,), replace(field, choices=tuple(offered.values())))


def _names(field: Field) -> tuple[str, ...]:
    """The label, and what of it stands before a comma, which would part the columns of a table."""
    return field.label.id, _short(field)


def _short(field: Field) -> str:
    return field.label.id.partition(",")[0]


def _inner(field: Field, name: str, number: int | None = None) -> str:
    """`Dokumen: Fotokopi KTP`, `Ahli waris 1: Hubungan`."""
    counted = "" if number is None else f" {number}"
    return f"{_short(field)}{counted}: {name}"


def template_columns() -> tuple[tuple[str, Column], ...]:
    """The columns of the empty table, each with its heading in the words of the form of the self-employed."""
    return tuple(_headed(one.path) for one in columns_of(TEMPLATE) if one is not None)


def _headed(path: Path) -> tuple[str, Column]:
    field = find_field(str(path[0]), Segment.BPU)
    if field is None:
        raise LookupError(path[0])
    if len(path) == 1:
        return _short(field), Column(path, field)
    child = next(one for one in field.fields if one.key == path[-1])
    return _inner(field, _short(child), path[1] if isinstance(path[1], int) else None), Column(path, child)


def _value(field: Field, cell: str) -> object:
    """What a cell says; a cell that says nothing of the kind stays text, which the reading of the form refuses."""
    match field.kind:
        case Kind.BOOLEAN | Kind.MUST_BE_TRUE:
            return _answer(cell)
        case Kind.CHOICE | Kind.NUMBER_CHOICE:
            return _choice(field, cell)
        case Kind.CHOICES:
            return [_choice(field, one) for one in _SPLIT.split(cell) if one]
        case Kind.DATE:
            return _day(cell)
        case Kind.TIME:
            return _SECONDS.sub(r"\1", cell)
        case Kind.OBJECT | Kind.LIST:
            return _parsed(cell)
        case _:
            return cell


def _answer(cell: str) -> object:
    word = cell.casefold()
    return True if word in _YES else False if word in _NO else cell


def _choice(field: Field, cell: str) -> object:
    word = plain(cell)
    if field.key == "sex" and word in _SEX:
        return _SEX[word]
    for choice in field.choices:
        if word in {plain(str(choice.value)), plain(choice.label.id), plain(choice.label.en)}:
            return choice.value
    return cell


def _day(cell: str) -> str:
    """`1992-08-07` of whatever a spreadsheet made of it, or with the day first as in `07-08-1992`."""
    text = _MIDNIGHT.sub("", cell)
    found = _DAY_FIRST.fullmatch(text)
    if found is None:
        return text
    try:
        return date(int(found[3]), int(found[2]), int(found[1])).isoformat()
    except ValueError:
        return text


def _parsed(cell: str) -> object:
    """An object or a list as JSON."""
    try:
        return json.loads(cell)
    except (ValueError, RecursionError):
        return cell
