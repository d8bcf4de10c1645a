"""The empty form 1A of a segment: which blanks it has, derived from the fields of the form.

The path of a blank is that of its field in the form's JSON (`address.street`, `heirs[0].full_name`); a list of
values to choose several from has one blank per value (`programmes.JHT`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum, unique

from counter_app.dues.model import Segment
from counter_app.printing.form_sections import field_of, sections_of
from counter_app.registration.consent import CURRENT_VERSION, ConsentPurpose, consent_text
from counter_app.registration.fields import Choice, Field, Kind, Need, of_segment
from counter_app.registration.form_fields import FORM_FIELDS

EDITION = "2026-11"
"""The edition of the paper; a new one when its layout or its statements change."""

HEIRS = 5
MOST_TICKED = 8
"""A list of more values is not printed out: it is chosen from a list, or written."""

MOST_OF_HEIR = 3
"""The same for an heir, who has two lines of the page."""

DATE_DIGITS, TIME_DIGITS, PHONE_DIGITS, LONG_NUMBER = 8, 4, 13, 16


@unique
class Shape(StrEnum):
    """How a blank looks: a line to write on, cells for single signs, boxes to tick."""

    LINE = "line"
    CELLS = "cells"
    DATE = "date"
    TIME = "time"
    MONEY = "money"
    ONE_OF = "one_of"
    LIST = "list"
    TICK = "tick"
    FIXED = "fixed"


@dataclass(frozen=True)
class Option:
    """One value to choose; `value` is what the form's JSON holds."""

    value: str
    label: str


@dataclass(frozen=True)
class Blank:
    """One thing to fill in.

    `most` is the number of signs, 0 for any; `when` says in words when it must be given; `value` is printed already.
    `span` is the width in columns of twelve where it is not that of the shape. What is `typed` only stands on the form
    for the screen, not on the one for the pen.
    """

    path: str
    label: str
    shape: Shape
    need: Need
    when: str = ""
    most: int = 0
    options: tuple[Option, ...] = ()
    value: str = ""
    span: int = 0
    typed: bool = False


@dataclass(frozen=True)
class BlankGroup:
    """Blanks that belong together; without a title they follow straight on."""

    blanks: tuple[Blank, ...]
    title: str = ""
    when: str = ""


@dataclass(frozen=True)
class BlankSection:
    title: str
    groups: tuple[BlankGroup, ...]


@dataclass(frozen=True)
class AskedConsent:
    """One purpose with the text that is asked, and its box."""

    blank: Blank
    title: str
    text: str
    compulsory: bool


@dataclass(frozen=True)
class BranchHead:
    """The branch as the head of the form names it; without a name there is a line to write it on."""

    name: str = ""
    code: str = ""
    address: str = ""
    phone: str = ""


@dataclass(frozen=True)
class BlankForm1A:
    branch: BranchHead
    segment: Segment
    sections: tuple[BlankSection, ...]
    heirs: tuple[tuple[Blank, ...], ...]
    statements: tuple[Blank, ...]
    consents: tuple[AskedConsent, ...]
    consent_version: str
    guardian: bool
    edition: str = EDITION

    def blanks(self) -> Iterator[Blank]:
        """Every blank, in the order of the page."""
        for section in self.sections:
            for group in section.groups:
                yield from group.blanks
        for heir in self.heirs:
            yield from heir
        yield from self.statements
        yield from (one.blank for one in self.consents)


def blank_form(segment: Segment, branch: BranchHead = BranchHead()) -> BlankForm1A:
    """The empty form of a segment."""
    heirs = of_segment(field_of(segment, "heirs").fields, segment)
    statements = of_segment(field_of(segment, "statements").fields, segment)
    sections = tuple(BlankSection(one.title, tuple(_groups(one.fields, segment))) for one in sections_of(segment))
    return BlankForm1A(
        branch=branch,
        segment=segment,
        sections=sections,
        heirs=tuple(_heir(heirs, f"heirs[{number}]", segment) for number in range(HEIRS)),
        statements=tuple(_tick(field, f"statements.{field.key}", segment) for field in statements),
        consents=tuple(_consents(segment)),
        consent_version=CURRENT_VERSION,
        guardian=any(one.key == "guardian" for one in of_segment(FORM_FIELDS, segment)),
    )


_HEIR_SPANS = {Shape.LINE: 5, Shape.LIST: 3, Shape.ONE_OF: 4, Shape.DATE: 3}
_HEIR_CELLS = {LONG_NUMBER: 5, PHONE_DIGITS: 4}


def _heir(fields: tuple[Field, ...], path: str, segment: Segment) -> tuple[Blank, ...]:
    """The blanks of one heir, on two lines: first who it is, then the numbers."""
    blanks = [blank for field in fields for blank in _blanks(field, f"{path}.{field.key}", segment)]
    narrow = [
        replace(one, shape=shape, span=_HEIR_SPANS.get(shape) or _HEIR_CELLS.get(one.most, 0))
        for one in blanks
        for shape in (Shape.LIST if len(one.options) > MOST_OF_HEIR else one.shape,)
    ]
    return tuple(sorted(narrow, key=lambda one: one.shape in {Shape.DATE, Shape.CELLS}))


def _consents(segment: Segment) -> Iterator[AskedConsent]:
    for field in of_segment(field_of(segment, "consents").fields, segment):
        asked = consent_text(ConsentPurpose(field.key))
        yield AskedConsent(
            _tick(field, f"consents.{field.key}", segment), asked.title.id, asked.text.id, asked.compulsory
        )


def _groups(fields: tuple[Field, ...], segment: Segment) -> Iterator[BlankGroup]:
    """Single blanks run together; an object of the form stands under its own label."""
    loose: list[Blank] = []
    for field in fields:
        if field.kind is not Kind.OBJECT:
            loose += _blanks(field, field.key, segment)
            continue
        if loose:
            yield BlankGroup(tuple(loose))
            loose = []
        parts = tuple(
            blank
            for part in of_segment(field.fields, segment)
            for blank in _blanks(part, f"{field.key}.{part.key}", segment)
        )
        when = "" if field.needs[segment] is Need.MANDATORY else _when(field, segment) or "bila ada"
        yield BlankGroup(parts, field.label.id, when)
    if loose:
        yield BlankGroup(tuple(loose))


def _when(field: Field, segment: Segment) -> str:
    """In words, when a conditional field must be given."""
    return field.when.id if field.when is not None and field.needs[segment] is Need.CONDITIONAL else ""


def _blanks(field: Field, path: str, segment: Segment) -> Iterator[Blank]:
    if field.kind is Kind.CHOICES:
        options = tuple(_option(choice) for choice in field.choices)
        yield Blank(path, field.label.id, Shape.TICK, field.needs[segment], _when(field, segment), options=options)
        return
    if field.key == "segment":
        need = field.needs[segment]
        yield Blank(path, field.label.id, Shape.FIXED, need, value=segment.value, typed=True)
        return
    shape, most = _shape(field)
    options = _YES_NO if field.kind is Kind.BOOLEAN else tuple(_option(choice) for choice in field.choices)
    typed = field.key == "email_confirmation"
    yield Blank(path, field.label.id, shape, field.needs[segment], _when(field, segment), most, options, typed=typed)


YES, NO = "yes", "no"
_YES_NO = (Option(YES, "Ya"), Option(NO, "Tidak"))


def _option(choice: Choice) -> Option:
    """A value in words, after its abbreviation where it has one (`JKK`, `WNI`)."""
    code, spoken = str(choice.value), choice.label.id
    abbreviated = len(code) > 1 and code.isupper() and code not in spoken
    return Option(code, f"{code} – {spoken}" if abbreviated else spoken)


def _tick(field: Field, path: str, segment: Segment) -> Blank:
    return Blank(path, field.label.id, Shape.TICK, field.needs[segment])


_SHAPES = {
    Kind.NIK: (Shape.CELLS, LONG_NUMBER),
    Kind.FAMILY_CARD: (Shape.CELLS, LONG_NUMBER),
    Kind.NPWP: (Shape.CELLS, LONG_NUMBER),
    Kind.MOBILE: (Shape.CELLS, PHONE_DIGITS),
    Kind.TELEPHONE: (Shape.CELLS, PHONE_DIGITS),
    Kind.DATE: (Shape.DATE, DATE_DIGITS),
    Kind.TIME: (Shape.TIME, TIME_DIGITS),
    Kind.MONEY: (Shape.MONEY, 0),
    Kind.BOOLEAN: (Shape.ONE_OF, 0),
}


def _shape(field: Field) -> tuple[Shape, int]:
    match field.kind:
        case Kind.DIGITS | Kind.PADDED | Kind.CODE:
            return Shape.CELLS, field.most
        case Kind.CHOICE | Kind.NUMBER_CHOICE:
            return (Shape.ONE_OF if len(field.choices) <= MOST_TICKED else Shape.LIST), 0
        case kind:
            return _SHAPES.get(kind, (Shape.LINE, field.most))
