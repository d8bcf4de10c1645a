from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.dues.loader import packaged_tariff
from counter_app.dues.model import DuesMonth, Programme, QuoteRequest, Sector, Segment
from counter_app.dues.quote import quote
from counter_app.dues.stored import quote_from_dict, quote_to_dict, row_to_dict
from counter_app.shared.errors import FailureCode, Unavailable
from tests.unit.dues_samples import DATA, THREE, ask, lump_requests, requests, wage_requests


def stored() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(
        json.dumps(quote_to_dict(quote(packaged_tariff(), ask("2026-12", months=3, programmes=THREE))))
    )
    return document


@given(st.one_of(requests, wage_requests, lump_requests))
def test_a_stored_quote_comes_back_as_it_was(request: QuoteRequest) -> None:
    answer = quote(packaged_tariff(), request)
    text = json.dumps(quote_to_dict(answer))
    again = quote_from_dict(json.loads(text))
    assert again == answer
    assert json.dumps(quote_to_dict(again)) == text


def test_the_document_holds_what_the_command_line_answers() -> None:
    document = stored()
    assert (document["total"], document["normal_total"], document["saving"]) == (102_000, 110_400, 8_400)
    first = document["months"][0]
    assert (first["month"], first["total"]) == ("2026-12", 28_400)
    assert first["lines"][0] == {
        "programme": "JKK",
        "payer": "member",
        "amount": 5_000,
        "normal": 10_000,
        "basis": "PP 44/2015 Lampiran II; PP 50/2025 Pasal 4 ayat (1)",
        "rows": ["BPU-JKK-2015", "PP50-N"],
        "base": None,
        "together": [],
        "phase": None,
        "funding": [],
    }
    assert document["request"]["programmes"] == ["JKK", "JKM", "JHT"]


def test_the_document_keeps_the_rows_word_for_word() -> None:
    rows = {row["id"]: row for row in stored()["rows"]}
    assert rows["PP50-N"] == row_to_dict(packaged_tariff().summaries["PP50-N"])
    assert rows["PP50-N"]["valid_to"] == "2026-12"
    assert rows["BPU-JKK-2015"]["valid_to"] is None


def _change_total(document: dict[str, Any]) -> None:
    document["total"] += 1


def _change_line(document: dict[str, Any]) -> None:
    document["months"][1]["lines"][0]["amount"] -= 1


def _drop_rows(document: dict[str, Any]) -> None:
    del document["rows"]


def _empty_months(document: dict[str, Any]) -> None:
    document["months"] = []


def _spoil_month(document: dict[str, Any]) -> None:
    document["months"][0]["month"] = "December"


def _spoil_programme(document: dict[str, Any]) -> None:
    document["months"][0]["lines"][0]["programme"] = "XXX"


def _spoil_format(document: dict[str, Any]) -> None:
    document["format"] = None


@pytest.mark.parametrize(
    "damage",
    [_change_total, _change_line, _drop_rows, _empty_months, _spoil_month, _spoil_programme, _spoil_format],
)
def test_a_damaged_document_is_not_reprinted(damage: Callable[[dict[str, Any]], None]) -> None:
    document = stored()
    damage(document)
    with pytest.raises(Unavailable) as caught:
        quote_from_dict(document)
    assert caught.value.code is FailureCode.DATABASE_DAMAGED


def test_a_document_of_a_later_program_is_refused() -> None:
    document = stored() | {"format": 3}
    with pytest.raises(Unavailable) as caught:
        quote_from_dict(document)
    assert caught.value.code is FailureCode.DATABASE_NEWER


def stored_by_the_first_version() -> dict[str, Any]:
    document: dict[str, Any] = json.loads((DATA / "quote_format_1.json").read_text("utf-8"))
    return document


def test_a_document_of_the_first_version_reads_as_what_it_says() -> None:
    answer = quote_from_dict(stored_by_the_first_version())
    assert (answer.total, answer.normal_total, answer.base) == (221_000, 236_400, 2_400_000)
    assert answer.request == QuoteRequest(Segment.BPU, 2_350_000, THREE, DuesMonth(2026, 12), 3, Sector.OTHER)
    assert [str(month.month) for month in answer.months] == ["2026-12", "2027-01", "2027-02"]
    first = answer.months[0].lines[0]
    assert (first.programme, first.amount, first.normal) == (Programme.JKK, 12_000, 24_000)
    assert first.rows == ("BPU-JKK-2015", "PP50-N")
    assert [row.id for row in answer.rows][-1] == "BPU-JHT-2015"
    assert answer.months == quote(packaged_tariff(), answer.request).months


def test_a_document_of_the_first_version_is_written_in_the_present_format() -> None:
    answer = quote_from_dict(stored_by_the_first_version())
    again = quote_to_dict(answer)
    assert again["format"] == 2
    assert quote_from_dict(json.loads(json.dumps(again))) == answer


@pytest.mark.parametrize("damage", [_change_total, _change_line, _drop_rows, _empty_months, _spoil_programme])
def test_a_damaged_document_of_the_first_version_is_not_reprinted(damage: Callable[[dict[str, Any]], None]) -> None:
    document = stored_by_the_first_version()
    damage(document)
    with pytest.raises(Unavailable) as caught:
        quote_from_dict(document)
    assert caught.value.code is FailureCode.DATABASE_DAMAGED
