"""Reading form 1A: from an object of JSON to an accepted form, or to every mistake in it by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from counter_app.dues.model import Segment
from counter_app.registration.case import Channel
from counter_app.registration.fields import AgeRule, Circumstances, Field, Kind, Need, Values, of_segment, part_of
from counter_app.registration.form import Form1A
from counter_app.registration.form_doubts import infos_of, warnings_of
from counter_app.registration.form_fields import FORM_FIELDS, SEGMENTS
from counter_app.registration.form_warnings import FormWarning, InfoCode
from counter_app.registration.nik import check_nik
from counter_app.registration.people import HeirRelation
from counter_app.registration.quoting import sector_of
from counter_app.registration.readers import READERS, Place
from counter_app.registration.rules import broken_rules
from counter_app.shared.errors import ErrorCode, OfficeError

USUAL_AGES = AgeRule()
LONGEST_KEY = 60
NOT_EXPORTED = frozenset({"work_location", "work_start", "work_end"})
"""What every self-employed applicant is asked at a counter, but no export of online registrations tells."""
_LEGAL_ORDER = tuple(HeirRelation)


@dataclass(frozen=True)
class AcceptedForm:
    """A form without mistakes. `infos` are notes that need no action."""

    form: Form1A
    warnings: tuple[FormWarning, ...]
    infos: tuple[InfoCode, ...]

    @property
    def open_warnings(self) -> tuple[FormWarning, ...]:
        """Warnings that still need the officer's reason."""
        return tuple(one for one in self.warnings if one.open)


@dataclass(frozen=True)
class RefusedForm:
    """Every mistake found, in the order of the form, each with the path of its field (`heirs[0].full_name`)."""

    errors: tuple[OfficeError, ...]


FormResult = AcceptedForm | RefusedForm


@dataclass(frozen=True)
class _Reading:
    """One run: what is asked of whom, when and by which channel. `stored`: the form was accepted once before."""

    segment: Segment
    circumstances: Circumstances
    stored: bool = False

    def lacks(self, field: Field, values: Mapping[str, object]) -> bool:
        """Whether a field that is not given must be. Conditions came and went with the years, so a stored form is
        asked for nothing but what every form holds.
        """
        if self.stored and (field.needs[self.segment] is Need.CONDITIONAL or field.key in NOT_EXPORTED):
            return False
        return field.needed(self.segment, values, self.circumstances)


def read_form(
    raw: object,
    *,
    registered_on: date,
    minimum_age: int = USUAL_AGES.minimum,
    below_age: int = USUAL_AGES.below,
    channel: Channel = Channel.MANUAL,
    phone_in_use: bool = False,
) -> FormResult:
    """Read one form 1A as JSON holds it; `registered_on` is the local date by which ages are taken.

    A new member is at least `minimum_age` years old, in segment BPU also under `below_age`. `phone_in_use` says that
    another person is registered with the same mobile number, which becomes a warning.

    Absent means: no key, null, or a blank text. Unknown keys are refused by name at every level. Never raises for
    anything that JSON can hold; no error repeats what was entered.
    """
    if not isinstance(raw, Mapping):
        return RefusedForm((OfficeError(ErrorCode.FIELD_INVALID, field="form", expected="object"),))
    ages = replace(USUAL_AGES, minimum=minimum_age, below=below_age)
    circumstances = Circumstances(registered_on, channel, ages, phone_in_use)
    values, problems = _read_whole(raw, _Reading(segment_of(raw) or SEGMENTS[0], circumstances))
    problems += broken_rules(values, circumstances)
    if problems:
        return RefusedForm(tuple(problems))
    form = _form(values, registered_on)
    return AcceptedForm(form, *_remarks(form, circumstances))


def read_stored_form(raw: object, registered_on: date) -> Form1A | None:
    """Read a form that the office accepted on `registered_on` and wrote out by `Form1A.to_dict`; None if it is damaged.

    What the rules and conditions of today would refuse was right when it was accepted, so they are not asked again.
    """
    if not isinstance(raw, Mapping):
        return None
    segment = segment_of(raw)
    if segment is None:
        return None
    values, problems = _read_whole(raw, _Reading(segment, Circumstances(registered_on), stored=True))
    return None if problems else _form(values, registered_on)


def segment_of(raw: Mapping[str, object]) -> Segment | None:
    """The segment that a form names, if it names one that the office knows."""
    named = raw.get("segment")
    return next((one for one in SEGMENTS if one.value == named), None)


def _form(values: Values, on: date) -> Form1A:
    given = {key: value for key, value in values.items() if key != "email_confirmation"}
    if given["effective_date"] is None:
        given["effective_date"] = on
    given["sector"] = sector_of(given)
    given["heirs"] = tuple(sorted(given["heirs"], key=lambda heir: _LEGAL_ORDER.index(heir.relation)))
    return Form1A(**given)


def _remarks(form: Form1A, circumstances: Circumstances) -> tuple[tuple[FormWarning, ...], tuple[InfoCode, ...]]:
    nik = check_nik(form.nik, form.birth_date, form.sex, circumstances.on, address_province=form.address.province)
    reasons = frozenset(form.warning_reasons.by_code)
    return warnings_of(vars(form), nik, circumstances, reasons), infos_of(vars(form), nik, circumstances)


def _read_whole(raw: Mapping[str, object], run: _Reading) -> tuple[Values, list[OfficeError]]:
    """The values of the form, and the mistakes, those of parts that the whole form makes necessary last."""
    fields = of_segment(FORM_FIELDS, run.segment)
    values, problems = _read_object(fields, raw, Place("", run.circumstances.on), run)
    for field, part in parts_by_whole_form(fields, run.segment):
        if part_of(values, field.key, part.key) == part.default and run.lacks(part, values):
            problems.append(OfficeError(ErrorCode.FIELD_MISSING, field=f"{field.key}.{part.key}"))
    return values, problems


def parts_by_whole_form(fields: tuple[Field, ...], segment: Segment) -> tuple[tuple[Field, Field], ...]:
    """Objects of a segment's form with those of their fields whose condition looks at the whole form."""
    return tuple((field, part) for field in fields for part in of_segment(field.fields, segment) if part.by_whole_form)


def _read_object(
    fields: tuple[Field, ...], raw: Mapping[str, object], place: Place, run: _Reading
) -> tuple[Values, list[OfficeError]]:
    """The values that could be read, and the mistakes: unknown keys first, then in the order of the fields."""
    known = {field.key for field in fields}
    unknown = [
        OfficeError(ErrorCode.FIELD_UNKNOWN, field=place.at(_shown(key)).path) for key in raw if key not in known
    ]
    values: Values = {}
    mistakes: dict[str, list[OfficeError]] = {}
    absent = []
    for field in fields:
        if _is_absent(field, raw.get(field.key), run.segment):
            absent.append(field)
            continue
        value, mistakes[field.key] = _read_value(field, raw[field.key], place.at(field.key), run)
        if not mistakes[field.key]:
            values[field.key] = value
    for field in absent:
        if not field.by_whole_form and run.lacks(field, values):
            missing = OfficeError(ErrorCode.FIELD_MISSING, field=place.at(field.key).path)
            mistakes[field.key] = [missing]
        else:
            values[field.key] = field.default
    return values, unknown + [one for field in fields for one in mistakes.get(field.key, ())]


def _read_value(field: Field, raw: object, place: Place, run: _Reading) -> tuple[object, list[OfficeError]]:
    try:
        match field.kind:
            case Kind.OBJECT:
                return _read_record(field, raw, place, run)
            case Kind.LIST:
                return _read_list(field, raw, place, run)
            case kind:
                return READERS[kind](raw, field, place), []
    except OfficeError as refusal:
        return None, [refusal]


def _read_record(field: Field, raw: object, place: Place, run: _Reading) -> tuple[object, list[OfficeError]]:
    if not isinstance(raw, Mapping):
        place.refuse("object")
    values, mistakes = _read_object(of_segment(field.fields, run.segment), raw, place, run)
    return (None, mistakes) if mistakes else (field.build(values), [])


def _read_list(field: Field, raw: object, place: Place, run: _Reading) -> tuple[object, list[OfficeError]]:
    if not isinstance(raw, list | tuple):
        place.refuse("list")
    if len(raw) > field.most:
        place.refuse("list", maximum=field.most)
    items = []
    mistakes: list[OfficeError] = []
    for index, one in enumerate(raw):
        try:
            item, wrong = _read_record(field, one, place.item(index), run)
        except OfficeError as refusal:
            item, wrong = None, [refusal]
        items.append(item)
        mistakes += wrong
    return tuple(items), mistakes


def _is_absent(field: Field, raw: object, segment: Segment) -> bool:
    """Whether nothing was given. An object that need not be given may hold nothing but absent values."""
    if isinstance(raw, Mapping):
        known = {child.key for child in field.fields}
        return (
            field.kind is Kind.OBJECT
            and field.needs[segment] is not Need.MANDATORY
            and all(key in known and _is_blank(value) for key, value in raw.items())
        )
    return _is_blank(raw)


def _is_blank(raw: object) -> bool:
    if isinstance(raw, str):
        return not raw.strip()
    return raw is None or (isinstance(raw, list | tuple) and not raw)


def _shown(key: object) -> str:
    """An unknown key as it can be shown anywhere: cut, and with unprintable signs spelled out."""
    text = str(key)[:LONGEST_KEY]
    return text if text.isprintable() else text.encode("unicode_escape", "backslashreplace").decode("ascii")
