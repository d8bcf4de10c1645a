"""A form that was begun: what stands in its fields, by path, as it was typed."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from types import MappingProxyType
from typing import Any

from counter_app.registration.fields import Field, Kind
from counter_app.registration.form_fields import FORM_FIELDS
from counter_app.shared.errors import ErrorCode, OfficeError

LONGEST_ENTRY = 500
"""Characters of a text in a draft."""
MOST_ENTRIES = 400
"""Entries of a draft, and texts in a list."""
MOST_NUMBER = 10**15
LONGEST_PATH = 60

DraftValue = str | int | float | bool | list[str]

_NOTE = re.compile(r"@[a-z_]{1,30}")
_INDEX = re.compile(r"\[(0|[1-9][0-9]{0,2})\]")
_STEP = re.compile(r"([^.\[\]]+)|\[([0-9]+)\]")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[\s./-]+([0-9]{1,2})[\s./-]+([0-9]{4})")
_DEEPEST = 3
"""Objects and lists of a form lie at most two deep; what lies deeper is no form."""


@dataclass(frozen=True)
class FormDraft:
    """The entries by path (`heirs[0].full_name`), and notes of the window that shows them (`@opened`).

    A draft belongs to the `ticket` at which it goes on; `officer` wrote in it last.
    """

    id: int
    ticket: int | None
    entries: Mapping[str, DraftValue]
    started_at: datetime
    changed_at: datetime
    officer: int

    def text(self, path: str) -> str:
        """What stands in a field that is typed; empty when nothing does."""
        value = self.entries.get(path, "")
        return value.strip() if isinstance(value, str) else ""


def field_at(path: str) -> Field | None:
    """The field of form 1A at a path, whatever segment knows it; None when there is no such field."""
    found = _leaves().get(_INDEX.sub("[]", path))
    if found is None or any(int(index) >= most for index, most in zip(_INDEX.findall(path), found.items, strict=True)):
        return None
    return found.field


def check_entry(path: str, value: object) -> None:
    """Whether a draft can hold a value at a path; whether it is right for the field is asked when it is submitted.

    Raises `OfficeError` at the path: FIELD_UNKNOWN, FIELD_INVALID (not a text, number, flag or list of texts),
    OUT_OF_RANGE (too long or too large).
    """
    if field_at(path) is None and not _NOTE.fullmatch(path):
        raise OfficeError(ErrorCode.FIELD_UNKNOWN, field=_shown(path))
    match value:
        case str():
            _check_length(path, len(value), LONGEST_ENTRY)
        case bool():
            pass
        case int() | float():
            if not math.isfinite(value) or abs(value) > MOST_NUMBER:
                raise OfficeError(ErrorCode.OUT_OF_RANGE, field=path, minimum=-MOST_NUMBER, maximum=MOST_NUMBER)
        case list() if all(isinstance(one, str) for one in value):
            _check_length(path, len(value), MOST_ENTRIES)
            _check_length(path, max(map(len, value), default=0), LONGEST_ENTRY)
        case _:
            raise OfficeError(ErrorCode.FIELD_INVALID, field=path, expected="entry")


def _check_length(path: str, length: int, most: int) -> None:
    if length > most:
        raise OfficeError(ErrorCode.OUT_OF_RANGE, field=path, minimum=0, maximum=most)


def _shown(path: str) -> str:
    """An unknown path as it can be shown anywhere: cut, and with unprintable signs spelled out."""
    text = path[:LONGEST_PATH]
    return text if text.isprintable() else text.encode("unicode_escape", "backslashreplace").decode("ascii")


@dataclass(frozen=True)
class _Leaf:
    """A field that holds a value, and how many items the lists around it may have."""

    field: Field
    items: tuple[int, ...] = ()


@cache
def _leaves() -> Mapping[str, _Leaf]:
    return MappingProxyType(dict(_walk(FORM_FIELDS, "", ())))


def _walk(fields: tuple[Field, ...], prefix: str, items: tuple[int, ...]) -> Iterator[tuple[str, _Leaf]]:
    for one in fields:
        match one.kind:
            case Kind.OBJECT:
                yield from _walk(one.fields, f"{prefix}{one.key}.", items)
            case Kind.LIST:
                yield from _walk(one.fields, f"{prefix}{one.key}[].", (*items, one.most))
            case _:
                yield f"{prefix}{one.key}", _Leaf(one, items)


def flatten(form: Mapping[str, object]) -> dict[str, object]:
    """The values of a form, or of a part of one, by path."""
    return dict(_flat(form, "", _DEEPEST))


def _flat(value: object, path: str, depth: int) -> Iterator[tuple[str, object]]:
    if isinstance(value, Mapping) and depth:
        for key, one in value.items():
            yield from _flat(one, f"{path}.{key}" if path else str(key), depth - 1)
    elif isinstance(value, list) and value and depth and all(isinstance(one, Mapping) for one in value):
        for index, one in enumerate(value):
            yield from _flat(one, f"{path}[{index}]", depth)
    else:
        yield path, value


def assemble(entries: Mapping[str, DraftValue]) -> dict[str, object]:
    """The form as JSON holds it, made of the entries of a draft: notes left out, lists without gaps."""
    form: dict[Any, Any] = {}
    for path, value in entries.items():
        field = field_at(path)
        if field is not None:
            steps: list[str | int] = [key or int(index) for key, index in _STEP.findall(path)]
            _put(form, steps, _iso_date(value) if field.kind is Kind.DATE else value)
    return {key: _closed(value) for key, value in form.items()}


def _put(form: dict[Any, Any], steps: list[str | int], value: DraftValue) -> None:
    place = form
    for step in steps[:-1]:
        place = place.setdefault(step, {})
    place[steps[-1]] = value


def _closed(value: Any) -> object:
    """A list for an object that is keyed by numbers."""
    if not isinstance(value, dict):
        return value
    if all(isinstance(key, int) for key in value):
        return [_closed(value[index]) for index in sorted(value)]
    return {key: _closed(one) for key, one in value.items()}


def _iso_date(value: DraftValue) -> DraftValue:
    """A date as windows show it, day first, in the form's order; anything else stays as it was typed."""
    found = _DAY_FIRST.fullmatch(value.strip()) if isinstance(value, str) else None
    return value if found is None else f"{found[3]}-{int(found[2]):02d}-{int(found[1]):02d}"
