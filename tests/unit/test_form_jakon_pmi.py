"""Form 1A of a construction worker and of a migrant worker."""

from __future__ import annotations

from typing import Any

import pytest

from counter_app.dues.model import PlacementPhase, Programme
from counter_app.registration.model import AcceptedForm, RefusedForm
from tests.unit.form_samples import accepted, example, mistakes_of, part, read, warning_codes


def jakon(**project: Any) -> list[tuple[str, str | None]]:
    return mistakes_of(read(example(segment="JAKON", project=part("project", "JAKON", **project))))


def mistakes(segment: str, **changes: Any) -> list[tuple[str, str | None]]:
    return mistakes_of(read(example(segment=segment, **changes)))


def pmi(**placement: Any) -> AcceptedForm:
    return accepted(segment="PMI", placement=part("placement", "PMI", **placement))


def refused(**placement: Any) -> list[tuple[str, str | None]]:
    return mistakes("PMI", placement=part("placement", "PMI", **placement))


def test_the_construction_sample_is_accepted_as_it_stands() -> None:
    result = accepted(segment="JAKON")
    assert result.warnings == ()
    assert result.infos == ()
    project = result.form.project
    assert project is not None
    assert (project.contract_value, project.vat_included) == (777_000_000, True)
    assert (result.form.monthly_income, result.form.months) == (0, 1)


@pytest.mark.parametrize("key", ["organisation", "project", "occupation", "programmes"])
def test_what_a_construction_worker_must_tell(key: str) -> None:
    assert mistakes("JAKON", **{key: ...}) == [("field-missing", key)]


@pytest.mark.parametrize("key", ["name", "start", "end"])
def test_what_must_be_told_of_a_project(key: str) -> None:
    assert jakon(**{key: ...}) == [("field-missing", f"project.{key}")]


def test_a_project_does_not_end_before_it_begins() -> None:
    assert jakon(end="2026-11-30") == [("field-invalid", "project.end")]
    one_day = part("project", "JAKON", end="2026-12-01")
    assert accepted(segment="JAKON", project=one_day).form.project is not None


def test_dues_are_of_the_wage_or_of_the_contract_value() -> None:
    without = part("project", "JAKON", contract_value=...)
    assert mistakes("JAKON", project=without) == [("field-missing", "monthly_income")]
    form = accepted(segment="JAKON", project=without, monthly_income=3_000_000, months=6).form
    assert (form.monthly_income, form.months) == (3_000_000, 6)
    assert mistakes("JAKON", monthly_income=3_000_000) == [("field-invalid", "project.contract_value")]


def test_a_contract_value_is_paid_once() -> None:
    assert mistakes("JAKON", months=3) == [("not-a-choice", "months")]


@pytest.mark.parametrize("value", [0, -1, 10**12 + 1])
def test_a_contract_value_is_within_belief(value: int) -> None:
    assert jakon(contract_value=value) == [("out-of-range", "project.contract_value")]


def test_a_project_that_cannot_be_read_asks_for_no_wage() -> None:
    assert jakon(start="besok") == [("field-invalid", "project.start")]


def test_construction_covers_accident_and_death_alone() -> None:
    assert mistakes("JAKON", programmes=["JKK", "JKM", "JHT"]) == [("not-a-choice", "programmes[2]")]
    assert mistakes("JAKON", programmes=["JKK"]) == [("programme-missing", "programmes")]


def test_a_foreigner_on_a_building_site_is_pointed_out() -> None:
    assert warning_codes(accepted(segment="JAKON", citizenship="WNA")) == ["foreign-citizen"]


def test_the_migrant_sample_is_accepted_as_it_stands() -> None:
    result = accepted(segment="PMI")
    assert result.warnings == ()
    assert result.infos == ()
    placement = result.form.placement
    assert placement is not None
    assert placement.phases == set(PlacementPhase)
    assert (placement.jht_monthly, result.form.months) == (100_000, 24)


@pytest.mark.parametrize("key", ["placement", "months", "programmes", "occupation"])
def test_what_a_migrant_worker_must_tell(key: str) -> None:
    assert mistakes("PMI", **{key: ...}) == [("field-missing", key)]


@pytest.mark.parametrize("key", ["country", "departure_date", "phases"])
def test_what_must_be_told_of_a_placement(key: str) -> None:
    assert refused(**{key: ...}) == [("field-missing", f"placement.{key}")]


def test_a_migrant_worker_is_an_indonesian_citizen() -> None:
    assert mistakes("PMI", citizenship="WNA") == [("not-a-choice", "citizenship")]


def test_a_migrant_worker_is_at_least_18() -> None:
    grown_up = {"birth_date": "2008-11-20", "nik": "3310156011080006"}
    assert accepted(segment="PMI", **grown_up).form.guardian is None
    result = read(example(segment="PMI", birth_date="2008-11-21", nik="3310156111080006"))
    assert isinstance(result, RefusedForm)
    assert [(error.field, dict(error.details)) for error in result.errors] == [("birth_date", {"youngest": 18})]
    elder = {"birth_date": "1955-08-07", "nik": "3310154708550006"}
    assert accepted(segment="PMI", **elder).form.placement is not None


def test_the_passport_is_needed_from_the_departure_on() -> None:
    assert refused(passport_number=...) == [("field-missing", "placement.passport_number")]
    form = pmi(passport_number=..., phases=["before"]).form
    assert form.placement is not None
    assert form.placement.passport_number is None


def test_savings_are_told_with_old_age_savings_only() -> None:
    assert refused(jht_monthly=...) == [("field-missing", "placement.jht_monthly")]
    assert refused(jht_monthly=70_000) == [("not-a-choice", "placement.jht_monthly")]
    assert mistakes("PMI", programmes=["JKK", "JKM"]) == [("field-invalid", "placement.jht_monthly")]
    without = accepted(
        segment="PMI", programmes=["JKK", "JKM"], placement=part("placement", "PMI", jht_monthly=None)
    ).form
    assert Programme.JHT not in without.programmes
    assert without.placement is not None
    assert without.placement.jht_monthly == 0


def test_who_goes_alone_registers_within_the_month_before_departure() -> None:
    alone = {"agency": ..., "phases": ["during"]}
    assert pmi(**alone, departure_date="2026-12-20").form.placement is not None
    assert refused(**alone, departure_date="2026-12-21") == [("field-invalid", "placement.departure_date")]
    assert pmi(departure_date="2027-10-01").form.placement is not None


def test_who_is_abroad_already_can_still_register() -> None:
    assert pmi(agency=..., phases=["during"], departure_date="2026-01-10").form.placement is not None


def test_cover_before_the_work_comes_through_an_agency_and_before_leaving() -> None:
    assert refused(agency=..., departure_date="2026-12-01") == [("field-invalid", "placement.phases")]
    assert refused(departure_date="2026-11-19") == [("field-invalid", "placement.departure_date")]
    assert pmi(departure_date="2026-11-20").form.placement is not None


def test_a_change_of_data_does_not_ask_when_the_journey_was() -> None:
    change = {"application": "change", "previous_kpj": "17123456789"}
    for placement in (
        {"departure_date": "2026-01-10"},
        {"agency": ..., "phases": ["during"], "departure_date": "2027-10-01"},
    ):
        form = accepted(segment="PMI", **change, placement=part("placement", "PMI", **placement)).form
        assert form.placement is not None


@pytest.mark.parametrize("months", [0, 61, "24", True])
def test_a_contract_abroad_is_counted_in_months(months: object) -> None:
    assert mistakes("PMI", months=months) == [("not-a-choice", "months")]
    assert accepted(segment="PMI", months=31).form.months == 31
