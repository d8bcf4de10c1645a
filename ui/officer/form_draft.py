"""What stands in the fields of form 1A, kept by ticket so that nothing typed is lost, and the form made of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from counter_app.registration.fields import Field, Kind, of_segment
from counter_app.registration.form_fields import FORM_FIELDS, SEGMENTS
from counter_app.registration.people import Application, Citizenship
from counter_app.registration.rules import COMPULSORY
from ui.officer.form_texts import raw_of, shown

SEGMENT = SEGMENTS[0]
FIELDS: Mapping[str, Field] = {one.key: one for one in of_segment(FORM_FIELDS, SEGMENT)}
REASONS = "warning_reasons"
UNTYPED = frozenset({Kind.CHOICE, Kind.NUMBER_CHOICE, Kind.CHOICES, Kind.BOOLEAN, Kind.MUST_BE_TRUE})
"""Kinds that are chosen; all others are typed."""

_ANSWERED = ("statements.", "consents.")
_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


@dataclass
class Draft:
    """The entries by path (`heirs[0].full_name`), typed ones as they were typed.

    `opened` are the optional groups that were opened; `touched` the paths whose entry was changed by hand; `attempted`:
    the form was submitted once, so that every mistake shows.
    """

    entries: dict[str, object] = field(default_factory=dict)
    heirs: int = 0
    opened: set[str] = field(default_factory=set)
    touched: set[str] = field(default_factory=set)
    attempted: bool = False
    scroll: int = 0

    @property
    def dirty(self) -> bool:
        return bool(self.touched) or self.heirs > 0


def new_draft() -> Draft:
    """An empty form, with what nearly every applicant at a counter chooses."""
    return Draft(
        {
            "application": Application.NEW.value,
            "citizenship": Citizenship.WNI.value,
            "programmes": [one.value for one in COMPULSORY],
            "months": 1,
        }
    )


def draft_of(form: Mapping[str, Any]) -> Draft:
    """A draft of a form as JSON holds it."""
    entries = dict(_flatten(FIELDS, form, ""))
    opened = {key for key, one in FIELDS.items() if one.kind is Kind.OBJECT and key in form}
    return Draft(entries, heirs=len(form.get("heirs", ())), opened=opened)


def draft_again(form: Mapping[str, Any]) -> Draft:
    """A draft of a form that is filled in once more: statements and consents are asked anew."""
    draft = draft_of(form)
    draft.entries = {path: kept for path, kept in draft.entries.items() if not path.startswith(_ANSWERED)}
    draft.touched = {path for path, kept in draft.entries.items() if kept}
    return draft


def _flatten(fields: Mapping[str, Field], raw: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, object]]:
    for key, value in raw.items():
        one, path = fields[key], f"{prefix}{key}"
        inner = {child.key: child for child in one.fields}
        if one.kind is Kind.OBJECT:
            yield from _flatten(inner, value, f"{path}.")
        elif one.kind is Kind.LIST:
            for index, item in enumerate(value):
                yield from _flatten(inner, item, f"{path}[{index}].")
        else:
            yield path, value if one.kind in UNTYPED else shown(one.kind, value)


def field_at(path: str) -> Field:
    """The description of the field at a path."""
    head, *rest = (step[0] for step in _STEP.findall(path) if step[0])
    found = FIELDS[head]
    for key in rest:
        found = next(child for child in found.fields if child.key == key)
    return found


def form_of(entries: Mapping[str, object], counts: Callable[[str], bool]) -> dict[str, Any]:
    """The form as JSON holds it, of the entries at the paths that count."""
    form: dict[str, Any] = {"segment": SEGMENT.value}
    for path, entry in entries.items():
        if counts(path):
            kind = field_at(path).kind
            _put(form, path, entry if kind in UNTYPED else raw_of(kind, str(entry)))
    return form


def _put(form: dict[str, Any], path: str, value: object) -> None:
    steps: list[str | int] = [key or int(index) for key, index in _STEP.findall(path)]
    place: Any = form
    for step, following in pairwise(steps):
        fresh: Any = [] if isinstance(following, int) else {}
        if isinstance(step, int):
            while len(place) <= step:
                place.append({})
            place = place[step]
        else:
            place = place.setdefault(step, fresh)
    place[steps[-1]] = value
