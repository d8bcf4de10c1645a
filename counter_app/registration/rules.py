"""Rules between the fields of a form: what may not be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from counter_app.dues.model import PlacementPhase, Programme, Segment
from counter_app.registration.ages import age_limits, may_join_jp, months_after
from counter_app.registration.fields import Circumstances, Values
from counter_app.registration.form import Heir, Placement, Project
from counter_app.registration.form_conditions import has_number, registers_again
from counter_app.registration.nik import full_years
from counter_app.registration.occupations import find_job
from counter_app.registration.people import Application, BusinessScale, Citizenship
from counter_app.shared.errors import ErrorCode, OfficeError

COMPULSORY = (Programme.JKK, Programme.JKM)
_OF_SCALE = {
    BusinessScale.SMALL: (Programme.JHT,),
    BusinessScale.MEDIUM: (Programme.JHT, Programme.JP),
    BusinessScale.LARGE: (Programme.JHT, Programme.JP),
}
"""What an employer must take besides the compulsory programmes (Perpres 109/2013 art. 6(3))."""

Problems = Iterator[OfficeError]
Rule = Callable[[Values, Circumstances], Problems]


def broken_rules(values: Values, circumstances: Circumstances) -> list[OfficeError]:
    """Mistakes between fields, judged on those fields that could be read."""
    return [problem for rule in _RULES for problem in rule(values, circumstances)]


def mandatory_programmes(values: Values, circumstances: Circumstances) -> tuple[Programme, ...]:
    """What the applicant of this form must take, by segment, occupation and employer."""
    match values.get("segment"):
        case Segment.BPU:
            job = find_job(values.get("occupation", ""))
            further: tuple[Programme, ...] = (Programme.JHT,) if job is not None and job.jht_required else ()
        case Segment.PU:
            scale = values.get("business_scale")
            further = () if scale is None else _OF_SCALE.get(scale, ())
            if not _jp_open(values, circumstances):
                further = tuple(one for one in further if one is not Programme.JP)
        case _:
            further = ()
    return COMPULSORY + further


def _jp_open(values: Values, circumstances: Circumstances) -> bool:
    """Whether age still allows JP; who is in it already stays, so a change of data is not asked."""
    born: date | None = values.get("birth_date")
    if born is None or values.get("application") is Application.CHANGE:
        return True
    return may_join_jp(born, circumstances.on)


def _invalid(field: str, expected: str) -> OfficeError:
    return OfficeError(ErrorCode.FIELD_INVALID, field=field, expected=expected)


def _age(values: Values, circumstances: Circumstances) -> Problems:
    born: date | None = values.get("birth_date")
    if born is None:
        return
    segment = values.get("segment", Segment.BPU)
    minimum, below = age_limits(segment, values.get("application"), circumstances.ages)
    age = full_years(born, circumstances.on)
    if age < minimum or (below is not None and age >= below):
        limits = {"youngest": minimum} if below is None else {"minimum": minimum, "maximum": below - 1}
        yield OfficeError(ErrorCode.OUT_OF_RANGE, field="birth_date", **limits)


def _programmes(values: Values, circumstances: Circumstances) -> Problems:
    chosen: frozenset[Programme] | None = values.get("programmes")
    if chosen is None:
        return
    mandatory = mandatory_programmes(values, circumstances)
    missing = tuple(one.value for one in mandatory if one not in chosen)
    if missing:
        needed = tuple(one.value for one in mandatory)
        yield OfficeError(ErrorCode.PROGRAMME_MISSING, field="programmes", missing=missing, mandatory=needed)
    if Programme.JP in chosen and not _jp_open(values, circumstances):
        yield _invalid("programmes", "pension-month-away")


def _former_number(values: Values, circumstances: Circumstances) -> Problems:
    known = values.get("previously_member") is not None
    if known and values.get("previous_kpj") is not None and not has_number(values, circumstances):
        yield _invalid("previous_kpj", "previous-membership")
    if known and values.get("reactivation") is not None and not registers_again(values, circumstances):
        yield _invalid("reactivation", "returning-member")


def _email_twice(values: Values, _: Circumstances) -> Problems:
    confirmation = values.get("email_confirmation")
    if confirmation is not None and "email" in values and confirmation != values["email"]:
        yield _invalid("email_confirmation", "same-as-email")


def _others_are_others(values: Values, _: Circumstances) -> Problems:
    """A guardian, a sponsor and an heir are somebody else than the applicant."""
    heirs: tuple[Heir, ...] = values.get("heirs", ())
    persons = [(key, values.get(key)) for key in ("guardian", "sponsor")]
    persons += [(f"heirs[{index}]", heir) for index, heir in enumerate(heirs)]
    for path, person in persons:
        if person is not None and person.nik is not None and person.nik == values.get("nik"):
            yield _invalid(f"{path}.nik", "another-person")


def _heirs(values: Values, circumstances: Circumstances) -> Problems:
    """Heirs are born, and each is named once: by NIK, or by name, relation and birth date."""
    heirs: tuple[Heir, ...] = values.get("heirs", ())
    for index, heir in enumerate(heirs):
        if heir.birth_date is not None and heir.birth_date > circumstances.on:
            yield _invalid(f"heirs[{index}].birth_date", "past-date")
        if any(_same_person(heir, other) for other in heirs[:index]):
            yield _invalid(f"heirs[{index}].{'full_name' if heir.nik is None else 'nik'}", "different-heirs")


def _same_person(one: Heir, other: Heir) -> bool:
    if one.nik is not None and other.nik is not None:
        return one.nik == other.nik
    return (one.full_name, one.relation, one.birth_date) == (other.full_name, other.relation, other.birth_date)


def _foreign_papers(values: Values, _: Circumstances) -> Problems:
    if values.get("foreign_papers") is not None and values.get("citizenship") is Citizenship.WNI:
        yield _invalid("foreign_papers", "foreign-citizen")


def _project(values: Values, _: Circumstances) -> Problems:
    """Dues of a project are of the wages month by month, or of the contract value once for the whole project."""
    project: Project | None = values.get("project")
    if project is None:
        return
    if project.end < project.start:
        yield _invalid("project.end", "not-before-start")
    if project.contract_value is None:
        return
    if values.get("monthly_income"):
        yield _invalid("project.contract_value", "wage-or-contract-value")
    if values.get("months", 1) != 1:
        yield OfficeError(ErrorCode.NOT_A_CHOICE, field="months", choices=("1",))


def _placement(values: Values, circumstances: Circumstances) -> Problems:
    placement: Placement | None = values.get("placement")
    if placement is None:
        return
    if placement.jht_monthly and Programme.JHT not in values.get("programmes", {Programme.JHT}):
        yield _invalid("placement.jht_monthly", "jht-chosen")
    if placement.agency is None and PlacementPhase.BEFORE in placement.phases:
        yield _invalid("placement.phases", "agency-for-before")
    if values.get("application") is not Application.CHANGE:
        yield from _departure(placement, circumstances.on)


def _departure(placement: Placement, on: date) -> Problems:
    """The cover before the work is bought before leaving. Who goes without an agency registers in the last month
    before departure or later: Permenaker 4/2023 art. 9-10 leaves no exception, so this is no mere warning.
    """
    leaves = placement.departure_date
    if PlacementPhase.BEFORE in placement.phases and leaves < on:
        yield _invalid("placement.departure_date", "future-date")
    if placement.agency is None and leaves > months_after(on, 1):
        yield _invalid("placement.departure_date", "within-a-month")


_RULES: tuple[Rule, ...] = (
    _age,
    _programmes,
    _former_number,
    _email_twice,
    _others_are_others,
    _heirs,
    _foreign_papers,
    _project,
    _placement,
)
