"""A quote on the customer screen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from counter_app.dues.loader import packaged_tariff
from counter_app.dues.model import DuesMonth, Payer, PlacementPhase, Programme, Quote, QuoteRequest, Sector, Segment
from counter_app.dues.quote import quote
from counter_app.settings import Language
from counter_app.shared.money import parse_rupiah
from ui.customer.dues import dues, law_told, regulations, words
from ui.customer.dues_table import grouped_months

TWO = frozenset({Programme.JKK, Programme.JKM})
THREE = TWO | {Programme.JHT}
FOUR = THREE | {Programme.JP}


def quoted(first: str, months: int, sector: Sector = Sector.OTHER, *, state: bool = False) -> Quote:
    request = QuoteRequest(
        segment=Segment.BPU,
        monthly_income=2_350_000,
        programmes=THREE,
        first_month=DuesMonth.parse(first),
        months=months,
        sector=sector,
        state_paid=state,
    )
    return quote(packaged_tariff(), request)


def of_wage(first: str = "2026-11", months: int = 1, wage: int = 12_000_000, **changes: Any) -> Quote:
    request = QuoteRequest(Segment.PU, wage, FOUR, DuesMonth.parse(first), months, risk_group=2)
    return quote(packaged_tariff(), replace(request, **changes))


def rows(asked: Quote) -> list[list[str]]:
    """Labels and amounts of the table, in English."""
    told = dues(asked, None, Language.EN)
    return [[row["label"], *(row["amounts"] or [row["note"]])] for row in told["rows"]]


def test_equal_months_share_a_column() -> None:
    asked = quoted("2026-11", 12)
    told = dues(asked, None, Language.ID)
    assert told["columns"] == [
        {"title": "Nov–Des 2026", "note": "2 months"},
        {"title": "Jan–Okt 2027", "note": "10 months"},
    ]
    assert rows(asked)[-2:] == [["Each month", "63.400", "78.800"], ["Together", "126.800", "788.000"]]
    assert told["total"] == "Rp 914.800"


@pytest.mark.parametrize("sector", list(Sector))
@pytest.mark.parametrize("months", [1, 3, 6, 12])
def test_the_columns_add_up_to_the_total(sector: Sector, months: int) -> None:
    asked = quoted("2026-10", months, sector)
    groups = grouped_months(asked.months)
    assert sum(one.count for one in groups) == months
    assert sum(one.total for one in groups) == asked.total
    assert len(groups) <= 3


def test_a_single_month_needs_no_sums() -> None:
    asked = quoted("2026-11", 1)
    assert dues(asked, None, Language.EN)["columns"] == [{"title": "Nov 2026", "note": ""}]
    assert rows(asked) == [
        ["Work accident (JKK)", "12.000"],
        ["Death (JKM)", "3.400"],
        ["Old age (JHT)", "48.000"],
        ["Each month", "63.400"],
    ]


def test_of_a_wage_each_side_has_its_column_and_job_loss_costs_nothing() -> None:
    asked = of_wage(months=6)
    assert rows(asked) == [
        ["Work accident (JKK)", "64.800", "–"],
        ["Death (JKM)", "36.000", "–"],
        ["Old age (JHT)", "444.000", "240.000"],
        ["Pension (JP)", "221.726", "110.863"],
        ["Job loss (JKP)", "no extra dues"],
        ["Each month", "766.526", "350.863"],
        ["Together, 6 months", "4.599.156", "2.105.178"],
    ]


def test_of_a_wage_the_own_share_is_large_and_the_whole_follows() -> None:
    told = dues(of_wage(months=6), None, Language.EN)
    assert (told["caption"], told["total"]) == ("From your wage each month", "Rp 350.863")
    assert told["words"].startswith("three hundred and fifty thousand")
    assert [(one["label"], one["amount"]) for one in told["whole"]] == [
        ("The employer pays", "Rp 766.526"),
        ("Together a month", "Rp 1.117.389"),
        ("Together for 6 months", "Rp 6.704.334"),
    ]


def test_a_wage_of_which_nothing_is_taken_says_who_pays() -> None:
    told = dues(of_wage(wage=2_389_000, programmes=TWO), None, Language.EN)
    assert (told["total"], told["words"]) == ("Rp 0", "The employer pays all dues.")


def test_a_change_of_the_wage_ceiling_has_a_line_of_its_own() -> None:
    asked = of_wage("2026-01", months=6)
    told = dues(asked, None, Language.EN)
    groups = grouped_months(asked.months)
    assert len(groups) == 2
    assert [row["label"] for row in told["rows"] if row["strong"]] == [
        "Each month, Jan–Feb 2026",
        "Each month, Mar–Jun 2026",
        "Together, 6 months",
    ]
    assert told["head"] == "Rupiah a month, Jan–Feb 2026"
    assert told["caption"] == "From your wage each month, Jan–Feb 2026"


@pytest.mark.parametrize("group", range(1, 6))
@pytest.mark.parametrize("months", [1, 3, 12])
def test_the_shares_of_a_wage_add_up_to_the_whole(group: int, months: int) -> None:
    asked = of_wage("2026-02", months, risk_group=group)
    told = dues(asked, None, Language.EN)
    last = told["rows"][-1]["amounts"]
    assert [parse_rupiah(one, "amount") for one in last] == [
        asked.borne_by(Payer.EMPLOYER),
        asked.borne_by(Payer.WORKER),
    ]
    assert sum(parse_rupiah(one, "amount") for one in last) == asked.total


def test_a_project_is_reckoned_on_its_value_without_tax() -> None:
    request = QuoteRequest(Segment.JAKON, 0, TWO, DuesMonth(2026, 11), 1, contract_value=777_000_000)
    plain = quote(packaged_tariff(), request)
    taxed = quote(packaged_tariff(), replace(request, vat_included=True))
    assert rows(plain)[0] == ["Contract value without VAT (PPN)", "777.000.000"]
    assert rows(taxed) == [
        ["Contract value with VAT (PPN)", "777.000.000"],
        ["Contract value without VAT (PPN)", "700.000.000"],
        ["Work accident (JKK)", "1.150.000"],
        ["Death (JKM)", "150.000"],
        ["Together", "1.300.000"],
    ]
    assert dues(taxed, None, Language.EN)["caption"] == "Paid by the contractor"


def test_a_project_whose_wages_are_known_is_reckoned_by_month() -> None:
    asked = quote(packaged_tariff(), QuoteRequest(Segment.JAKON, 4_500_000, TWO, DuesMonth(2026, 11), 3))
    assert rows(asked)[-1] == ["Together", "275.400"]
    assert dues(asked, None, Language.EN)["about"] == "Wage Rp 4.500.000 · 2 programmes · 3 months"


def test_a_migrant_worker_sees_the_phases_and_the_savings() -> None:
    request = QuoteRequest(
        Segment.PMI, 0, THREE, DuesMonth(2026, 11), 24, phases=frozenset(PlacementPhase), jht_monthly=100_000
    )
    asked = quote(packaged_tariff(), request)
    assert [[one.replace("\u00a0", " ") for one in row] for row in rows(asked)] == [
        ["Before work (JKK + JKM)", "37.500"],
        ["During and after work, 24 months (JKK + JKM)", "332.500"],
        ["Old age (JHT), 24 months × 100.000", "2.400.000"],
        ["Together", "2.770.000"],
    ]
    told = dues(asked, None, Language.EN)
    assert (told["about"], told["total"]) == ("Contract of 24 months · 3 programmes", "Rp 2.770.000")


def test_the_relief_is_told_with_its_law() -> None:
    told = law_told(quoted("2026-11", 3), Language.EN).replace("\u2060", "").replace("\u00a0", " ")
    assert told == "You save Rp 30.800: relief of 50 % on JKK, JKM, Nov–Dec 2026 (PP 50/2025 Pasal 4 ayat (1))"


def test_a_relief_of_what_the_employer_pays_saves_the_employer() -> None:
    asked = of_wage("2025-06", 1, wage=4_000_000, labour_intensive=True)
    assert law_told(asked, Language.EN).startswith("The employer saves Rp 10.800: relief of 50 % on JKK")


def test_without_a_relief_the_laws_of_the_tariff_stand_there() -> None:
    told = law_told(quoted("2027-05", 3), Language.EN).replace("\u00a0", " ")
    assert told == "By law: PP 44/2015; PP 46/2015"


def test_laws_are_named_once_and_do_not_break() -> None:
    bases = ("PP 44/2015 Lampiran II; PP 49/2023", "PP 44/2015 jo. PP 82/2019", "Permenaker 4/2023 Pasal 18 ayat (1)")
    assert regulations(bases) == tuple(
        one.replace(" ", "\u00a0") for one in ("PP 44/2015", "PP 49/2023", "PP 82/2019", "Permenaker 4/2023")
    )


def test_dues_that_the_state_pays_say_so() -> None:
    assert dues(quoted("2026-11", 1, state=True), None, Language.EN)["caption"] == "Paid by the government"
    assert dues(quoted("2026-11", 1), None, Language.EN)["caption"] == "To be paid"


def test_amounts_are_spelled_out_in_both_languages() -> None:
    assert words(205_600, Language.ID) == "dua ratus lima ribu enam ratus rupiah"
    assert words(205_600, Language.EN) == "two hundred and five thousand, six hundred rupiah"
