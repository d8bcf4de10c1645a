from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from counter_app.dues.loader import packaged_tariff
from counter_app.dues.model import (
    DuesMonth,
    IncomeWarning,
    Payer,
    Programme,
    QuoteRequest,
    Sector,
    Segment,
    income_warnings,
)
from counter_app.dues.operations import list_tariff_rows, make_quote
from counter_app.dues.quote import quote
from counter_app.dues.rows import Percent, Rate
from counter_app.dues.tariff import Tariff
from counter_app.shared.errors import ErrorCode, OfficeError
from tests.unit.dues_samples import PLAIN, TWO, ask, incomes, requests

TARIFF = packaged_tariff()


def refusal(request: QuoteRequest, tariff: Tariff = TARIFF) -> OfficeError:
    with pytest.raises(OfficeError) as caught:
        make_quote(tariff, request)
    return caught.value


@given(requests)
def test_a_quote_of_many_months_is_the_sum_of_quotes_of_one(request: QuoteRequest) -> None:
    answer = quote(TARIFF, request)
    singles = [
        quote(TARIFF, replace(request, months=1, first_month=request.first_month.plus(offset)))
        for offset in range(request.months)
    ]
    assert answer.months == tuple(month for single in singles for month in single.months)
    assert answer.total == sum(single.total for single in singles)
    assert answer.normal_total == sum(single.normal_total for single in singles)
    assert {row.id for row in answer.rows} == {row.id for single in singles for row in single.rows}


@given(requests)
def test_amounts_are_positive_whole_and_never_above_normal(request: QuoteRequest) -> None:
    answer = quote(TARIFF, request)
    lines = [line for month in answer.months for line in month.lines]
    assert all(type(line.amount) is int and 0 < line.amount <= line.normal for line in lines)
    assert answer.saving == answer.normal_total - answer.total >= 0
    assert len(lines) == request.months * len(request.programmes)


@given(requests, incomes)
def test_a_higher_income_never_owes_less(request: QuoteRequest, other: int) -> None:
    lower, upper = sorted((request.monthly_income, other))
    small = quote(TARIFF, replace(request, monthly_income=lower))
    large = quote(TARIFF, replace(request, monthly_income=upper))
    assert small.total <= large.total
    assert small.normal_total <= large.normal_total


@given(requests)
def test_dues_paid_from_the_state_budget_are_not_halved(request: QuoteRequest) -> None:
    answer = quote(TARIFF, replace(request, state_paid=True))
    assert not {"PP50-T", "PP50-N"} & {row.id for row in answer.rows}
    assert {line.payer for month in answer.months for line in month.lines} == {Payer.GOVERNMENT}
    assert request.first_month < DuesMonth(2021, 2) or answer.saving == 0


@given(requests)
def test_jht_is_never_relieved(request: QuoteRequest) -> None:
    lines = [line for month in quote(TARIFF, request).months for line in month.lines]
    assert all(line.amount == line.normal for line in lines if line.programme is Programme.JHT)


def test_lines_stand_in_the_order_of_the_programmes_whatever_the_request_said() -> None:
    request = ask("2024-01", programmes=frozenset([Programme.JHT, Programme.JKM, Programme.JKK]))
    assert [line.programme for line in quote(TARIFF, request).months[0].lines] == ["JKK", "JKM", "JHT"]


@pytest.mark.parametrize("income", [0, -1, 1_000_000_001])
def test_an_income_outside_the_range_is_refused(income: int) -> None:
    error = refusal(replace(PLAIN, monthly_income=income))
    assert (error.code, error.field) == (ErrorCode.OUT_OF_RANGE, "monthly_income")
    assert dict(error.details) == {"minimum": 1, "maximum": 1_000_000_000}


@pytest.mark.parametrize("months", [0, -1, 2, 4, 24])
def test_only_1_3_6_or_12_months_can_be_paid(months: int) -> None:
    error = refusal(replace(PLAIN, months=months))
    assert (error.code, error.field) == (ErrorCode.NOT_A_CHOICE, "months")
    assert error.details["choices"] == ("1", "3", "6", "12")


@pytest.mark.parametrize(
    ("programmes", "missing"),
    [({Programme.JKK}, ("JKM",)), ({Programme.JHT}, ("JKK", "JKM")), (set(), ("JKK", "JKM"))],
)
def test_jkk_and_jkm_cannot_be_left_out(programmes: set[Programme], missing: tuple[str, ...]) -> None:
    error = refusal(replace(PLAIN, programmes=frozenset(programmes)))
    assert (error.code, error.field) == (ErrorCode.PROGRAMME_MISSING, "programmes")
    assert error.details["missing"] == missing


@pytest.mark.parametrize("programme", [Programme.JP, Programme.JKP])
def test_a_bpu_member_is_not_offered_pension_or_unemployment(programme: Programme) -> None:
    error = refusal(replace(PLAIN, programmes=TWO | {programme}))
    assert (error.code, error.field) == (ErrorCode.PROGRAMME_NOT_OFFERED, "programmes")
    assert error.details["not_offered"] == (programme,)
    assert error.details["choices"] == ("JKK", "JKM", "JHT")


def test_a_segment_without_rows_is_not_quoted() -> None:
    bpu_only = Tariff(tuple(row for row in TARIFF.rows if row.segment is Segment.BPU))
    error = refusal(replace(PLAIN, segment=Segment.PU, risk_group=1), bpu_only)
    assert (error.code, error.field) == (ErrorCode.TARIFF_UNKNOWN, "first_month")


def test_what_is_not_asked_of_a_segment_does_not_change_its_dues() -> None:
    more = replace(PLAIN, risk_group=5, labour_intensive=True, contract_value=10**9, vat_included=True, jht_monthly=7)
    assert quote(TARIFF, more).months == quote(TARIFF, PLAIN).months


@pytest.mark.parametrize(("first", "months", "bare"), [("2015-06", 1, "2015-06"), ("9999-11", 3, "10000-01")])
def test_a_month_outside_of_all_rows_is_refused(first: str, months: int, bare: str) -> None:
    error = refusal(ask(first, months=months))
    assert (error.code, error.field) == (ErrorCode.TARIFF_UNKNOWN, "first_month")
    assert error.details["month"] == bare


def test_a_prepayment_that_outlives_a_programmes_rows_is_refused() -> None:
    closed = tuple(
        replace(row, validity=replace(row.validity, last=DuesMonth(2026, 12))) if row.id == "BPU-JKM-2015" else row
        for row in TARIFF.rows
    )
    assert quote(Tariff(closed), ask("2026-12")).total == 8_400
    error = refusal(ask("2026-12", months=3), Tariff(closed))
    assert (error.code, error.details["month"]) == (ErrorCode.TARIFF_UNKNOWN, "2027-01")


def test_an_offer_that_has_not_begun_is_refused() -> None:
    late = tuple(
        replace(row, validity=replace(row.validity, first=DuesMonth(2026, 12))) if row.id == "BPU-OFFER-2015" else row
        for row in TARIFF.rows
    )
    assert refusal(ask("2026-11"), Tariff(late)).code is ErrorCode.TARIFF_UNKNOWN


def test_a_tariff_without_rows_knows_no_month() -> None:
    assert refusal(PLAIN, Tariff(())).code is ErrorCode.TARIFF_UNKNOWN


def test_an_unchecked_row_that_leaves_a_fraction_is_a_bug_not_a_rounded_amount() -> None:
    odd = tuple(
        replace(row, charge=Percent(row.charge.value / 1_000_000))
        if isinstance(row, Rate) and isinstance(row.charge, Percent)
        else row
        for row in TARIFF.rows
    )
    with pytest.raises(ValueError, match="fraction of a rupiah"):
        quote(Tariff(odd), PLAIN)


@pytest.mark.parametrize(("income", "warned"), [(1, True), (499_999, True), (500_000, False), (5_000_000, False)])
def test_a_small_income_was_perhaps_told_per_day(income: int, warned: bool) -> None:
    assert income_warnings(income) == ((IncomeWarning.PERHAPS_DAILY,) if warned else ())


def test_the_tariff_lists_all_rows_or_those_of_a_month() -> None:
    assert [row.id for row in list_tariff_rows(TARIFF)] == [row.id for row in TARIFF.rows]
    in_force = {row.id: row for row in list_tariff_rows(TARIFF, DuesMonth(2026, 2))}
    assert "PP50-T" in in_force
    assert not {"PP50-N", "PP49-2020"} & in_force.keys()
    assert list_tariff_rows(TARIFF, DuesMonth(2015, 6)) == ()
    of_migrants = list_tariff_rows(TARIFF, segment=Segment.PMI)
    assert {row.segment for row in of_migrants} == {Segment.PMI}
    assert list_tariff_rows(TARIFF, DuesMonth(2022, 12), Segment.PMI) == ()


def test_listed_rows_read_like_the_law() -> None:
    rows = {row.id: row for row in list_tariff_rows(TARIFF)}
    assert rows["BPU-JKK-2015"].rate == "1 %"
    assert rows["BPU-JKM-2015"].rate == "Rp 6.800"
    assert rows["BPU-BASE-2015"].rate == "Rp 1.000.000 – Rp 20.700.000"
    assert rows["BPU-OFFER-2015"].rate == "1 / 3 / 6 / 12"
    assert rows["PU-JHT-WORKER-2015"].payer is Payer.WORKER
    assert (rows["PU-JKK-3-2015"].rate, rows["PU-JKK-3-2015"].risk_group) == ("0,89 %", 3)
    assert rows["PU-BASE-2015"].rate == "upah sebulan"
    assert rows["PU-JP-CEILING-2026-03"].rate == "≤ Rp 11.086.300"
    assert rows["PU-JKP-2025"].rate == "0,22 % pemerintah + 0,14 % JKK"
    assert rows["PU-DUE-2021"].rate == "tanggal 15 bulan ke-1 sesudahnya; denda 2 % sebulan"
    assert rows["BPU-DUE-2015"].rate == "tanggal 15 bulan iuran"
    assert (rows["PP7-2025"].enabled, rows["PP7-2025"].sector) == (True, "padat karya")
    assert not rows["PP7-2025-EXTENSION"].enabled
    assert rows["JAKON-JKK-VALUE-2015"].rate == "0,21 % – 0,09 %"
    assert rows["PPN-2022"].rate == "11 %"
    assert rows["PMI-OFFER-2023"].rate == "1 – 60"
    assert rows["PMI-BEFORE-2023"].rate == "Rp 37.500"
    assert rows["PMI-DURING-2023"].rate.endswith("Rp 332.500 (24 bln); + Rp 13.500/bln")
    assert rows["PMI-JHT-2023"].rate.startswith("Rp 50.000 / Rp 100.000 /")
    relief = rows["PP50-T"]
    assert (relief.programme, relief.sector, relief.rate) == ("JKK, JKM", Sector.TRANSPORT, "× 1/2")
    assert (str(relief.valid_from), str(relief.valid_to)) == ("2026-01", "2027-03")
