"""What stands in the fields of form 1A, by path, and the form made of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from counter_app.dues.model import Segment
from counter_app.registration.fields import Field, Kind, of_segment
from counter_app.registration.form_fields import FORM_FIELDS
from counter_app.registration.people import Application, Citizenship
from counter_app.registration.rules import COMPULSORY
from ui.officer.form_texts import raw_of, shown

SEGMENT = "segment"
APPLICATION = "application"
REASONS = "warning_reasons"
HEIRS = "heirs"
NOT_TYPED = frozenset({"documents"})
"""Keys of the form that have a step of their own."""
UNTYPED = frozenset({Kind.CHOICE, Kind.NUMBER_CHOICE, Kind.CHOICES, Kind.BOOLEAN, Kind.MUST_BE_TRUE})
"""Kinds that are chosen; all others are typed."""

_ANSWERED = ("statements.", "consents.")
_ANEW = (*_ANSWERED, f"{REASONS}.", "effective_date", APPLICATION)
_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_HEIR = re.compile(rf"{HEIRS}\[(\d+)\]\.")
_OPENED, _TOUCHED, _ATTEMPTED, _HEIRS, _SCROLL = "@opened", "@touched", "@attempted", "@heirs", "@scroll"
_MONTHS = "months"
_PAID, _ABROAD = "@months_paid", "@months_abroad"
"""The months of a migrant worker are those of the contract, in other segments those that are paid at once."""


@lru_cache
def fields_of(segment: Segment) -> Mapping[str, Field]:
    """The fields that a segment knows, by key."""
    return MappingProxyType({one.key: one for one in of_segment(FORM_FIELDS, segment)})


def field_at(path: str, segment: Segment) -> Field | None:
    """The description of the field at a path; None where the segment does not know it."""
    head, *rest = (step[0] for step in _STEP.findall(path) if step[0])
    found = fields_of(segment).get(head)
    for key in rest:
        if found is None:
            return None
        found = next((child for child in found.fields if child.key == key and segment in child.needs), None)
    return found


@dataclass
class Draft:
    """The entries by path (`heirs[0].full_name`), typed ones as they were typed; also those of other segments.

    `opened` are the optional groups that were opened; `touched` the paths whose entry was changed by hand; `attempted`:
    the form was submitted once, so that every mistake shows.
    """

    entries: dict[str, object] = field(default_factory=dict)
    heirs: int = 0
    opened: set[str] = field(default_factory=set)
    touched: set[str] = field(default_factory=set)
    attempted: bool = False
    scroll: int = 0
    aside: dict[str, object] = field(default_factory=dict)
    """Values of fields that mean something else in the present segment, by the name of a note."""

    @property
    def segment(self) -> Segment:
        return Segment(str(self.entries.get(SEGMENT, Segment.BPU.value)))

    @property
    def dirty(self) -> bool:
        return bool(self.touched) or self.heirs > 0

    def stored(self) -> dict[str, object]:
        """What is kept of it by path: what is not empty, and notes about the fields, which begin with `@`."""
        notes = {
            _OPENED: sorted(self.opened),
            _TOUCHED: sorted(self.touched),
            _ATTEMPTED: self.attempted,
            _HEIRS: self.heirs,
            _SCROLL: self.scroll,
        }
        kept = {path: value for path, value in (self.entries | self.aside).items() if value not in (None, "", [])}
        return kept | {note: value for note, value in notes.items() if value}


def stored_draft(entries: Mapping[str, Any]) -> Draft:
    """The draft that was kept so."""
    return Draft(
        entries={path: value for path, value in entries.items() if not path.startswith("@")},
        heirs=int(entries.get(_HEIRS, 0)),
        opened=set(entries.get(_OPENED, ())),
        touched=set(entries.get(_TOUCHED, ())),
        attempted=bool(entries.get(_ATTEMPTED)),
        scroll=int(entries.get(_SCROLL, 0)),
        aside={note: entries[note] for note in (_PAID, _ABROAD) if note in entries},
    )


def new_draft(segment: Segment = Segment.BPU) -> Draft:
    """An empty form, with what nearly every applicant at a counter chooses."""
    usual = {
        SEGMENT: Segment.BPU.value,
        APPLICATION: Application.NEW.value,
        "citizenship": Citizenship.WNI.value,
        "programmes": [one.value for one in COMPULSORY],
        _MONTHS: 1,
    }
    return in_segment(Draft(usual), segment)


def in_segment(draft: Draft, segment: Segment) -> Draft:
    """The draft with another segment chosen. What that one does not know is kept, and waits to be shown again."""
    before, after = (_ABROAD if one is Segment.PMI else _PAID for one in (draft.segment, segment))
    entries, aside = draft.entries | {SEGMENT: segment.value}, dict(draft.aside)
    if before != after:
        aside[before] = entries.pop(_MONTHS, None)
        entries[_MONTHS] = aside.pop(after, None if after == _ABROAD else 1)
    return replace(draft, entries=entries, aside=aside)


def draft_of(form: Mapping[str, Any]) -> Draft:
    """A draft of a form as JSON holds it."""
    fields = fields_of(Segment(form.get(SEGMENT, Segment.BPU)))
    known = {key: value for key, value in form.items() if key in fields and key not in NOT_TYPED}
    entries = {SEGMENT: Segment.BPU.value} | dict(_flatten(fields, known, ""))
    opened = {key for key, one in fields.items() if one.kind is Kind.OBJECT and key in form}
    return Draft(entries, heirs=len(form.get(HEIRS, ())), opened=opened)


def draft_again(form: Mapping[str, Any]) -> Draft:
    """A draft of a form that is filled in once more: statements, consents and reasons are asked anew."""
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


def filled_in(draft: Draft, older: Draft, entries: Mapping[str, object]) -> Draft:
    """The draft with its empty fields taken from an older form of the person, and some entries set.

    The older form stands for what is usual in its segment, so its choices count unless they were made by hand; what
    an applicant declares or an officer explains is asked anew.
    """
    taken = {
        path: value
        for path, value in older.entries.items()
        if not path.startswith(_ANEW) and path != SEGMENT and (path not in draft.touched or not draft.entries.get(path))
    }
    if draft.heirs:
        taken = {path: value for path, value in taken.items() if heir_of(path) is None}
    filled = in_segment(draft, older.segment) if SEGMENT not in draft.touched else draft
    return replace(
        filled,
        entries=filled.entries | taken | dict(entries),
        heirs=draft.heirs or older.heirs,
        opened=draft.opened | older.opened,
        touched=draft.touched | {path for path, value in taken.items() if value} | entries.keys(),
    )


def heir_of(path: str) -> int | None:
    """Which heir, counted from 0, a path is about."""
    found = _HEIR.match(path)
    return None if found is None else int(found[1])


def form_of(entries: Mapping[str, object], segment: Segment, counts: Callable[[str], bool]) -> dict[str, Any]:
    """The form as JSON holds it, of the entries at the paths that count and that the segment knows."""
    form: dict[str, Any] = {SEGMENT: segment.value}
    for path, entry in entries.items():
        field = field_at(path, segment) if counts(path) else None
        if field is not None:
            _put(form, path, entry if field.kind in UNTYPED else raw_of(field.kind, str(entry)))
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
