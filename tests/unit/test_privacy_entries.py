"""A form in words, a quote without its income, and the letters about a breach."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from counter_app.dues.loader import packaged_tariff
from counter_app.dues.model import QuoteRequest
from counter_app.dues.operations import make_quote
from counter_app.dues.stored import quote_to_dict
from counter_app.privacy.entries import entries_of, entries_of_draft
from counter_app.privacy.incident import UNKNOWN, incident_letters, read_incident
from counter_app.privacy.labels import ERASED_LABELS, GROUND_LABELS, PROCESSING_LABELS
from counter_app.privacy.model import BY_HAND, Erased, ErasureGround
from counter_app.privacy.reduction import reduced_quote
from counter_app.registration.consent import branch_notice
from counter_app.settings import BranchSettings
from counter_app.shared.changes import Part
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind
from tests.unit.dues_samples import MIGRANT, PLAIN, PROJECT, WORKER

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
FACTS = {
    "noticed_at": "2026-11-20T09:00:00+07:00",
    "what_data": "nama dan nomor telepon 12 pemohon",
    "when_and_how": "map formulir tertinggal di tempat umum pada 19 November 2026",
    "handling": "map sudah ditemukan kembali; isinya diperiksa",
}


def values(form: dict[str, Any]) -> dict[str, tuple[str, str]]:
    return {one.key: (one.label.id, one.value) for one in entries_of(form)}


def test_values_are_told_in_words() -> None:
    told = values(
        {
            "segment": "BPU",
            "previously_member": False,
            "sex": "F",
            "monthly_income": 2_350_000,
            "programmes": ["JKK", "JKM"],
            "address": {"street": "Jalan Mawar 1", "province": "33"},
            "heirs": [{"full_name": "BUDI", "relation": "spouse"}, {"full_name": "SRI", "relation": "child"}],
            "documents": {"ktp": "received"},
        }
    )
    assert told["previously_member"][1] == "Tidak"
    assert told["sex"] == ("Jenis kelamin", "Perempuan")
    assert told["monthly_income"][1] == "Rp 2.350.000"
    assert told["programmes"][1] == "Jaminan Kecelakaan Kerja, Jaminan Kematian"
    assert told["address.province"] == ("Alamat sesuai KTP: Provinsi", "Jawa Tengah")
    assert told["heirs[1].full_name"] == ("Ahli waris 2: Nama lengkap sesuai KTP", "SRI")
    assert told["documents.ktp"][1] == "Diterima"


def test_days_and_hours_are_written_as_on_every_paper() -> None:
    told = values({"segment": "BPU", "birth_date": "1992-08-07", "work_start": "05:00", "effective_date": "besok"})
    assert told["birth_date"][1] == "07-08-1992"
    assert told["work_start"][1] == "05.00"
    assert told["effective_date"][1] == "besok"


def test_nothing_that_stands_in_a_form_is_left_out() -> None:
    told = values({"a_key_of_later": {"x": [1, True, None]}, "heirs": ["odd"], "address": "odd"})
    assert told["a_key_of_later"][1] == "x: 1, Ya, "
    assert (told["heirs[0]"][1], told["address"][1]) == ("odd", "odd")


def test_a_draft_is_told_by_its_paths() -> None:
    draft = {"heirs[1].full_name": "SRI", "address.street": "Jalan Mawar 1", "@opened": "heirs", "nik": "33", "": "x"}
    assert {one.key: one.value for one in entries_of_draft(draft)} == {
        "nik": "33",
        "address.street": "Jalan Mawar 1",
        "heirs[0].full_name": "SRI",
    }


def test_a_draft_that_holds_a_thing_and_its_part_tells_both() -> None:
    told = [one.value for one in entries_of_draft({"address": "Solo", "address.street": "Jalan Mawar 1"})]
    assert sorted(told) == ["Jalan Mawar 1", "Solo"]


@pytest.mark.parametrize("request_", [PLAIN, WORKER, PROJECT, MIGRANT], ids=lambda one: one.segment.value)
def test_a_reduced_quote_keeps_amounts_and_no_income(request_: QuoteRequest) -> None:
    income = 2_417_000 if request_.monthly_income else 0
    stored = quote_to_dict(make_quote(packaged_tariff(), replace(request_, monthly_income=income)))
    reduced = reduced_quote(stored)
    assert (reduced["erased"], reduced["total"], len(reduced["months"])) == (
        True,
        stored["total"],
        len(stored["months"]),
    )
    assert [[line["amount"] for line in month["lines"]] for month in reduced["months"]] == [
        [line["amount"] for line in month["lines"]] for month in stored["months"]
    ]
    text = json.dumps(reduced)
    assert [
        word for word in ('"base":', "2417000", "monthly_income", "contract_value", "100000000") if word in text
    ] == []


def test_both_letters_say_what_the_law_asks() -> None:
    letters = incident_letters(read_incident(FACTS), BranchSettings(data_contact="data@contoh.id"), NOW)
    assert set(letters) == {"subjek-data", "lembaga"}
    for text in letters.values():
        assert all(FACTS[key] in text for key in ("what_data", "when_and_how", "handling"))
        assert "20-11-2026 09.00 WIB" in text
        assert "data@contoh.id" in text
        assert "$" not in text
    assert "23-11-2026 09.00 WIB" in letters["lembaga"]
    assert UNKNOWN in letters["lembaga"]


def test_the_time_to_tell_is_three_days() -> None:
    facts = read_incident(FACTS)
    assert facts.tell_until - facts.noticed_at == timedelta(hours=72)


@pytest.mark.parametrize(
    ("facts", "code", "field"),
    [
        ([], ErrorCode.FILE_INVALID, "file"),
        ({}, ErrorCode.FIELD_MISSING, "noticed_at"),
        (FACTS | {"handling": ""}, ErrorCode.FIELD_MISSING, "handling"),
        (FACTS | {"noticed_at": "kemarin"}, ErrorCode.FIELD_INVALID, "noticed_at"),
        (FACTS | {"noticed_at": "2026-11-20T09:00:00"}, ErrorCode.FIELD_INVALID, "noticed_at"),
        (FACTS | {"colour": "red"}, ErrorCode.FIELD_UNKNOWN, "colour"),
        (FACTS | {"persons": 12}, ErrorCode.OUT_OF_RANGE, "persons"),
        (FACTS | {"handling": "x" * 3000}, ErrorCode.OUT_OF_RANGE, "handling"),
    ],
)
def test_facts_that_do_not_make_a_letter_are_refused(facts: object, code: ErrorCode, field: str) -> None:
    with pytest.raises(OfficeError) as refused:
        read_incident(facts)
    assert (refused.value.code, refused.value.field) == (code, field)


def test_the_notice_follows_the_settings_of_the_branch() -> None:
    branch = BranchSettings(
        branch_name="Kantor Cabang Klaten",
        branch_phone="0272-321000",
        retention_draft_days=14,
        retention_scan_days=61,
        retention_form_days=777,
        retention_ticket_days=333,
    )
    notice = {one.key: one.text for one in branch_notice(branch)}
    for days in (14, 61, 777, 333):
        assert f"{days} hari" in notice["retention"].id
        assert f"{days} days" in notice["retention"].en
    assert "Kantor Cabang Klaten, 0272-321000" in notice["rights"].id
    contact = BranchSettings(data_contact="pejabat data, data@contoh.id")
    assert contact.data_contact in {one.key: one.text for one in branch_notice(contact)}["rights"].id


def test_every_word_that_a_certificate_and_a_trail_need_is_there() -> None:
    assert set(ERASED_LABELS) == set(Erased)
    assert set(GROUND_LABELS) == set(ErasureGround)
    assert ErasureGround.RETENTION not in BY_HAND
    of_cases = {kind for kind in EventKind if kind.part in {Part.CASES, Part.CARDS, Part.PAYMENTS, Part.PAPERS}}
    assert of_cases - set(PROCESSING_LABELS) == set()
