"""A quote on the customer screen."""

from __future__ import annotations

import pytest

from counter_app.dues.loader import packaged_tariff
from counter_app.dues.model import DuesMonth, Programme, Quote, QuoteRequest, Sector, Segment
from counter_app.dues.quote import quote
from counter_app.settings import Language
from ui.customer.dues_table import dues, grouped_months, words


def quoted(first: str, months: int, sector: Sector = Sector.OTHER, *, state: bool = False) -> Quote:
    request = QuoteRequest(
        segment=Segment.BPU,
        monthly_income=2_350_000,
        programmes=frozenset({Programme.JKK, Programme.JKM, Programme.JHT}),
        first_month=DuesMonth.parse(first),
        months=months,
        sector=sector,
        state_paid=state,
    )
    return quote(packaged_tariff(), request)


def test_equal_months_share_a_column() -> None:
    told = dues(quoted("2026-11", 12), Language.ID)
    assert told["columns"] == [{"title": "Nov–Des 2026", "months": 2}, {"title": "Jan–Okt 2027", "months": 10}]
    assert told["monthly"] == ["63.400", "78.800"]
    assert told["sums"] == ["126.800", "788.000"]
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
    told = dues(quoted("2026-11", 1), Language.EN)
    assert told["columns"] == [{"title": "Nov 2026", "months": 1}]
    assert told["sums"] == []
    assert told["rows"][0] == {"programme": "JKK", "amounts": ["12.000"]}


def test_the_relief_is_told_with_its_law() -> None:
    told = dues(quoted("2026-11", 3), Language.ID)
    assert (told["saving"], told["percent"], told["reduced"]) == ("Rp 30.800", 50, ["JKK", "JKM"])
    assert told["reducedMonths"] == "Nov–Des 2026"
    assert told["law"] == "PP 50/2025 Pasal 4 ayat (1)"


def test_without_a_relief_the_law_of_the_tariff_stands_there() -> None:
    told = dues(quoted("2027-05", 3), Language.ID)
    assert (told["saving"], told["percent"], told["reducedMonths"]) == ("", 0, "")
    assert told["law"] == "PP 44/2015 Lampiran II; PP 44/2015; PP 46/2015 Lampiran"


def test_dues_that_the_state_pays_say_so() -> None:
    assert dues(quoted("2026-11", 1, state=True), Language.ID)["statePaid"] is True
    assert dues(quoted("2026-11", 1), Language.ID)["statePaid"] is False


def test_amounts_are_spelled_out_in_both_languages() -> None:
    assert words(205_600, Language.ID) == "dua ratus lima ribu enam ratus rupiah"
    assert words(205_600, Language.EN) == "two hundred and five thousand, six hundred rupiah"
