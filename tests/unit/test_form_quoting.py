"""What dues a form asks for, finished or not."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given, settings

from counter_app.dues.model import DuesMonth, PlacementPhase, Programme, QuoteRequest, Sector, Segment
from counter_app.registration.form_dues import LONGEST_CONTRACT
from counter_app.registration.form_work import SAVINGS_ABROAD
from counter_app.registration.glance import glance
from counter_app.registration.model import AcceptedForm, quote_request
from counter_app.settings import BranchSettings
from tests.unit.form_samples import TODAY, accepted, example, forms_of_all_segments, part, read

DECEMBER = DuesMonth(2026, 12)
BRANCH = BranchSettings()


def _asked(**changes: Any) -> QuoteRequest:
    return quote_request(accepted(**changes).form, DECEMBER)


def _early(**changes: Any) -> QuoteRequest | None:
    return glance(example(**changes), TODAY, BRANCH).dues


def test_bpu_dues_follow_income_sector_and_payer() -> None:
    asked = _asked(paid_by_state_budget=True, occupation="kurir", sector=...)
    assert (asked.segment, asked.monthly_income, asked.months) == (Segment.BPU, 2_350_000, 3)
    assert asked.sector is Sector.TRANSPORT
    assert asked.state_paid
    assert asked.first_month == DECEMBER


def test_wage_earners_dues_follow_wage_and_risk() -> None:
    asked = _asked(segment="PU", labour_intensive=True, months=3)
    assert (asked.risk_group, asked.labour_intensive, asked.monthly_income, asked.months) == (2, True, 2_850_000, 3)
    assert Programme.JP in asked.programmes


def test_construction_dues_follow_the_contract_or_the_wage() -> None:
    asked = _asked(segment="JAKON")
    assert (asked.contract_value, asked.vat_included, asked.monthly_income) == (777_000_000, True, 0)
    by_wage = _asked(
        segment="JAKON", monthly_income="Rp 3.000.000", project=part("project", "JAKON", contract_value=...)
    )
    assert (by_wage.contract_value, by_wage.monthly_income) == (None, 3_000_000)


def test_migrant_dues_follow_contract_phases_and_savings() -> None:
    asked = _asked(segment="PMI")
    assert (asked.months, asked.phases, asked.jht_monthly) == (24, frozenset(PlacementPhase), 100_000)
    assert asked.monthly_income == 0


@given(raw=forms_of_all_segments)
@settings(max_examples=60, deadline=None)
def test_a_form_asks_for_the_same_dues_before_and_after_it_is_accepted(raw: dict[str, Any]) -> None:
    result = read(raw)
    assert isinstance(result, AcceptedForm)
    assert glance(raw, TODAY, BRANCH).dues == quote_request(result.form, DuesMonth.of(TODAY))


@pytest.mark.parametrize(
    ("segment", "decisive"),
    [
        ("BPU", ["programmes", "monthly_income", "months", "segment"]),
        ("PU", ["programmes", "monthly_income", "risk_group", "segment"]),
        ("JAKON", ["programmes", "project", "segment"]),
        ("PMI", ["programmes", "months", "placement", "segment"]),
    ],
)
def test_no_dues_are_told_while_something_decisive_is_open(segment: str, decisive: list[str]) -> None:
    assert _early(segment=segment, nik=..., full_name="", statements=...) is not None
    for key in decisive:
        raw = example(segment=segment)
        del raw[key]
        assert glance(raw, TODAY, BRANCH).dues is None, key


def test_savings_abroad_are_awaited_once_they_are_chosen() -> None:
    without = part("placement", "PMI", jht_monthly=...)
    assert _early(segment="PMI", placement=without) is None
    assert _early(segment="PMI", placement=without, programmes=["JKK", "JKM"]) is not None


def test_the_form_offers_what_the_tariff_for_work_abroad_knows() -> None:
    tariff = tomllib.loads((files("resources") / "tariffs" / "pmi.toml").read_text("utf-8"))
    assert tuple(tariff["savings"][-1]["choices"]) == SAVINGS_ABROAD
    assert tariff["offer"][-1]["longest_contract"] == LONGEST_CONTRACT
