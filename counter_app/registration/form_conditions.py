"""When a conditional field of form 1A must be given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counter_app.dues.model import PlacementPhase, Programme
from counter_app.registration.fields import Circumstances, part_of
from counter_app.registration.nik import full_years
from counter_app.registration.occupations import find_job
from counter_app.registration.people import Application, Citizenship, EmployerKind

Values = Mapping[str, Any]


def has_number(values: Values, _: Circumstances) -> bool:
    """A former member, and a member whose data change, name the number (KPJ) that they have."""
    return values.get("previously_member") is True or values.get("application") is Application.CHANGE


def registers_again(values: Values, _: Circumstances) -> bool:
    """A former member who registers anew keeps the old number or gets another one."""
    return values.get("previously_member") is True and values.get("application") is not Application.CHANGE


def comes_online(_: Values, circumstances: Circumstances) -> bool:
    return circumstances.channel.online


def is_minor(values: Values, circumstances: Circumstances) -> bool:
    born = values.get("birth_date")
    ages = circumstances.ages
    return born is not None and ages.minimum <= full_years(born, circumstances.on) < ages.adult


def sector_open(values: Values, _: Circumstances) -> bool:
    occupation = values.get("occupation")
    job = find_job(occupation) if occupation else None
    return occupation is not None and (job is None or job.sector is None)


def is_private(values: Values, _: Circumstances) -> bool:
    """An organiser of the state is no business, so it has no scale of one."""
    return values.get("employer_kind") is EmployerKind.PRIVATE


def is_foreign(values: Values, _: Circumstances) -> bool:
    return values.get("citizenship") is Citizenship.WNA


def wage_reckoned(values: Values, _: Circumstances) -> bool:
    """A construction project pays of the wages, or of the contract value where these are not known."""
    return values.get("project") is not None and part_of(values, "project", "contract_value") is None


def works_abroad(values: Values, _: Circumstances) -> bool:
    """From the departure on there is a passport; before, often not yet."""
    return PlacementPhase.DURING in (values.get("phases") or ())


def saves_abroad(values: Values, _: Circumstances) -> bool:
    """Whether a migrant worker's form asks for old-age savings; of the whole form."""
    return Programme.JHT in (values.get("programmes") or ()) and values.get("placement") is not None
