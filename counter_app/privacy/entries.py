"""What stands in a form or a draft, field by field, in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, time
from typing import Any, cast

from counter_app.dues.model import Segment
from counter_app.privacy.model import Entry
from counter_app.registration.fields import Field, Kind, of_segment
from counter_app.registration.form_fields import FORM_FIELDS
from counter_app.shared.labels import Label
from counter_app.shared.money import format_rupiah

_STEP = re.compile(r"([^.\[\]]+)(?:\[([0-9]+)\])?")
_YES, _NO = Label("Ya", "Yes"), Label("Tidak", "No")


def entries_of(form: Mapping[str, object]) -> tuple[Entry, ...]:
    """Every value of a form, in the order of the paper; what the form's description does not know comes last."""
    return tuple(_of_object(form, _asked(FORM_FIELDS, form.get("segment")), "", None))


def _asked(fields: tuple[Field, ...], named: object) -> tuple[Field, ...]:
    """The fields that the form's segment knows, at every depth; a draft without a segment shows each key once."""
    segment = next((one for one in Segment if one.value == named), None)
    known = fields if segment is None else of_segment(fields, segment)
    first = {field.key: field for field in reversed(known)}
    ordered = dict.fromkeys(field.key for field in known)
    return tuple(replace(first[key], fields=_asked(first[key].fields, named)) for key in ordered)


def entries_of_draft(values: Mapping[str, object]) -> tuple[Entry, ...]:
    """The values of a draft by their paths (`heirs[0].full_name`); notes of the window begin with `@`."""
    return entries_of(_nested({path: value for path, value in values.items() if not path.startswith("@")}))


def _of_object(
    values: Mapping[str, object], fields: Sequence[Field], prefix: str, within: Label | None
) -> Iterator[Entry]:
    for field in fields:
        if field.key in values:
            yield from _of_field(field, values[field.key], prefix + field.key, _inside(within, field.label))
    known = {field.key for field in fields}
    for key in sorted(values.keys() - known):
        yield Entry(prefix + key, _inside(within, Label(key, key)), _text(values[key]))


def _of_field(field: Field, value: object, path: str, label: Label) -> Iterator[Entry]:
    if field.kind is Kind.OBJECT and isinstance(value, Mapping):
        yield from _of_object(value, field.fields, f"{path}.", label)
    elif field.kind is Kind.LIST and isinstance(value, Sequence) and not isinstance(value, str):
        for position, item in enumerate(value):
            numbered = Label(f"{label.id} {position + 1}", f"{label.en} {position + 1}")
            if isinstance(item, Mapping):
                yield from _of_object(item, field.fields, f"{path}[{position}].", numbered)
            elif item is not None:
                yield Entry(f"{path}[{position}]", numbered, _text(item))
    else:
        yield Entry(path, label, _shown(field, value))


def _inside(within: Label | None, label: Label) -> Label:
    return label if within is None else Label(f"{within.id}: {label.id}", f"{within.en}: {label.en}")


def _shown(field: Field, value: object) -> str:
    if field.kind is Kind.MONEY and isinstance(value, int):
        return format_rupiah(value)
    if field.choices and isinstance(value, list):
        return ", ".join(_choice(field, one) for one in value)
    if isinstance(value, str) and field.kind in {Kind.DATE, Kind.TIME}:
        return _moment(field.kind, value)
    return _choice(field, value)


def _moment(kind: Kind, text: str) -> str:
    """A stored day as `20-11-2026`, an hour as `08.30`; what was begun in a draft stays as it was typed."""
    try:
        if kind is Kind.DATE:
            return f"{date.fromisoformat(text):%d-%m-%Y}"
        return f"{time.fromisoformat(text):%H.%M}"
    except ValueError:
        return text


def _choice(field: Field, value: object) -> str:
    return next((one.label.id for one in field.choices if one.value == value), _text(value))


def _text(value: object) -> str:
    match value:
        case bool():
            return (_YES if value else _NO).id
        case Mapping():
            return "; ".join(f"{key}: {_text(one)}" for key, one in value.items())
        case list():
            return ", ".join(_text(one) for one in value)
        case _:
            return "" if value is None else str(value)


def _nested(values: Mapping[str, object]) -> dict[str, object]:
    """Paths as the objects and lists that they lead into; holes in a list are closed."""
    tree: dict[str, Any] = {}
    for path in sorted(values):
        steps: list[str | int] = []
        for name, index in _STEP.findall(path):
            steps.append(name)
            if index:
                steps.append(int(index))
        _put(tree, steps, values[path])
    return cast("dict[str, object]", _lists(tree))


def _put(tree: dict[Any, Any], steps: Sequence[str | int], value: object) -> None:
    for step in steps[:-1]:
        inner = tree.setdefault(step, {})
        if not isinstance(inner, dict):  # the draft also holds a value for the whole
            inner = tree[step] = {"": inner}
        tree = inner
    if steps:
        tree[steps[-1]] = value


def _lists(tree: object) -> object:
    if not isinstance(tree, dict):
        return tree
    if tree and all(isinstance(key, int) for key in tree):
        return [_lists(tree[position]) for position in sorted(tree)]
    return {str(key): _lists(value) for key, value in tree.items()}
