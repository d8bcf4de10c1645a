"""PERISAI agents, payers and their batches by command, from the letter of assignment to the delivered cards."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

from counter_app.channels.batch_columns import TEMPLATE
from tests.journeys.command_line import FORM, Shell, supervisor
from tests.support.batches import AGENT_NIK, people, person_row, write_rows

LETTER = ("--letter", "ST/045/2026", "--valid-from", "2026-01-01", "--valid-until", "2026-12-31")


def answer(shell: Shell, *arguments: object, at: str = "08:00") -> Any:
    ran = shell.run(*arguments, "--json", at=at)
    assert (ran.code, ran.err) == (0, ""), ran
    return ran.json


@pytest.fixture
def agent(shell: Shell) -> int:
    """The number of an agent whose letter is in force."""
    agency = answer(shell, "agent", "agency", "Wadah Sejahtera", "--agreement", "PKS/12")["agency"]
    made = answer(shell, "agent", "add", "Sukarni Lestari", "--agency", agency, "--nik", AGENT_NIK, *LETTER)
    assert made["may_bring"]
    return int(made["agent"])


def test_a_batch_by_command_from_the_file_to_the_cards(shell: Shell, agent: int, tmp_path: Path) -> None:
    rows = write_rows(tmp_path / "rows.csv", [*people(1, 2), person_row(3, nik="1")])
    ticket = answer(shell, "ticket", "issue", "--service", "G")["ticket"]
    took = answer(shell, "form", "import", "--file", rows, "--channel", "perisai", "--agent", agent, "--ticket", ticket)
    assert (took["accepted"], took["rejected"]) == (2, 1)
    with Path(took["rejects_file"]).open(encoding="utf-8-sig") as file:
        (rejected,) = csv.DictReader(file)
    assert rejected["baris_asal"] == "4"
    assert "NIK" in rejected["alasan"]
    batch = took["batch"]
    assert answer(shell, "batch", "receive", batch)["state"] == "received"
    billed = answer(shell, "batch", "bill", batch, "--payment", "one")
    assert billed["members"] == 2
    assert [one["kind"] for one in billed["papers"]] == ["batch_dues", "batch_code"]
    shown = shell.run("batch", "show", batch).out
    assert "Orang dalam daftar:" in shown
    assert "NIK (nik):" in shown
    assert "Iuran diberitahukan" in shown
    assert not [one for one in ("Baris tarif", "billed", "field-invalid", "kurang dari 10") if one in shown]
    paid = answer(
        shell,
        "batch",
        "pay",
        "--code",
        billed["payment_code"],
        "--amount",
        billed["amount"],
        "--at",
        "2026-11-20T08:00",
        "--reference",
        "SIP1",
        at="08:30",
    )
    assert (paid["matched"], paid["paid"], paid["state"]) == (1, 2, "paid")
    paid_again = ("--code", billed["payment_code"], "--amount", billed["amount"], "--at", "2026-11-20T08:00")
    again = answer(shell, "payment", "record", *paid_again, "--reference", "SIP1", at="08:31")
    assert (again["matched"], again["already"]) == (0, 1)
    payment = answer(shell, "payment", "list", at="08:32")["payments"][0]["payment_id"]
    bounced = ("--whole-list", "--reason", "ditolak bank")
    assert answer(shell, "payment", "reverse", payment, *bounced, at="08:33")["payments"] == 2
    decide = ("payment", "decide", payment, "--refuse", *bounced, *supervisor(shell))
    refused = answer(shell, *decide, at="08:34")
    assert (refused["payments"], refused["approved"]) == (2, False)
    for number, row in enumerate(took["rows"], 1):
        answer(shell, "card", "number", row["case"], f"260000000{number:02d}", at="09:00")
        answer(shell, "card", "ready", row["case"], at="09:00")
    assert answer(shell, "batch", "give", batch, at="09:10")["cards"] == 2
    assert answer(shell, "batch", "deliver", batch, "--row", 1, at="10:00")["delivered"] == 1
    assert answer(shell, "batch", "deliver", batch, at="10:10")["state"] == "delivered"
    (listed,) = answer(shell, "batch", "list", at="10:11")["batches"]
    assert (listed["batch"], listed["brought_by"]) == (batch, "SUKARNI LESTARI · Wadah Sejahtera")
    assert answer(shell, "batch", "print", batch, at="10:12")["papers"][-1]["kind"] == "card_list"
    assert shell.run("verify").code == 0


def test_an_expired_letter_is_refused_in_clear_words(shell: Shell, tmp_path: Path) -> None:
    agency = answer(shell, "agent", "agency", "Wadah Sejahtera", "--agreement", "PKS/12")["agency"]
    old = ("--letter", "ST/1", "--valid-from", "2025-01-01", "--valid-until", "2025-12-31")
    made = answer(shell, "agent", "add", "Sukarni", "--agency", agency, "--nik", AGENT_NIK, *old)
    assert (made["may_bring"], made["hindered_by"]) == (False, "letter-expired")
    rows = write_rows(tmp_path / "rows.csv", people(1, 1))
    command = ("form", "import", "--file", rows, "--channel", "perisai", "--agent", made["agent"])
    ran = shell.run(*command, at="08:00")
    assert ran.code == 1
    assert "Surat tugas agen ini berakhir pada Rabu, 31 Desember 2025." in ran.err
    refused = shell.run(*command, "--json", at="08:00").error
    assert (refused["code"], refused["until"]) == ("letter-expired", "2025-12-31")
    answer(shell, "agent", "letter", made["agent"], *LETTER)
    assert answer(shell, *command)["accepted"] == 1


def test_a_payer_and_a_group_have_batches_too(shell: Shell, tmp_path: Path) -> None:
    rows = write_rows(tmp_path / "rows.csv", people(1, 2))
    payer = answer(shell, "sponsor", "add", "PT Peduli", "--kind", "company", "--npp", "JJ010203")
    took = answer(shell, "form", "import", "--file", rows, "--channel", "sponsor", "--sponsor", payer["sponsor"])
    assert took["accepted"] == 2
    group = answer(shell, "sponsor", "add", "Paguyuban Pedagang", "--kind", "group")
    opened = answer(shell, "batch", "open", "--sponsor", group["sponsor"])
    assert (opened["kind"], opened["few_members"]) == ("group", True)
    assert "Wadah kurang dari 10 orang" in shell.run("batch", "show", opened["batch"]).out
    added = answer(shell, "batch", "add", opened["batch"], "--file", FORM, "--documents-received")
    assert added["accepted"] == 1
    assert [one["name"] for one in answer(shell, "sponsor", "list")["sponsors"]] == ["PT Peduli", "Paguyuban Pedagang"]
    cancelled = answer(shell, "batch", "cancel", took["batch"], "--reason", "salah berkas")
    assert cancelled["state"] == "cancelled"
    spo = write_rows(tmp_path / "spo.csv", people(5, 5))
    assert answer(shell, "form", "import", "--file", spo, "--channel", "spo")["accepted"] == 1


def test_a_file_of_bad_rows_opens_no_batch_and_rejects_are_never_overwritten(
    shell: Shell, agent: int, tmp_path: Path
) -> None:
    rows = write_rows(tmp_path / "rows.csv", [person_row(1, nik="1")])
    command = ("form", "import", "--file", rows, "--channel", "perisai", "--agent", agent)
    first, second = answer(shell, *command), answer(shell, *command)
    assert (first["batch"], first["accepted"], first["rejected"]) == (None, 0, 1)
    assert {Path(one["rejects_file"]).name for one in (first, second)} == {"rows-ditolak.csv", "rows-ditolak-2.csv"}
    assert (
        shell.run(*command, "--rejects", first["rejects_file"], "--json", at="08:00").error["code"] == "target-exists"
    )
    assert shell.run("form", "import", "--file", rows, "--channel", "perisai", at="08:00").code == 2


def test_codes_of_the_core_system_come_from_a_list(shell: Shell, agent: int, tmp_path: Path) -> None:
    shell.run("settings", "set", "payment_codes", "core", at="07:30")
    rows = write_rows(tmp_path / "rows.csv", people(1, 2))
    took = answer(shell, "form", "import", "--file", rows, "--channel", "perisai", "--agent", agent)
    answer(shell, "batch", "receive", took["batch"])
    codes = write_rows(
        tmp_path / "codes.csv", [{"row": "1", "code": "880000000001"}, {"row": "2", "code": "880000000002"}]
    )
    answer(shell, "batch", "bill", took["batch"], "--payment", "each", "--codes", codes)
    shown = answer(shell, "batch", "show", took["batch"])
    assert [one["payment_code"] for one in shown["rows"]] == ["880000000001", "880000000002"]


def test_documents_come_later_and_everybody_has_a_slip_of_the_own(shell: Shell, agent: int, tmp_path: Path) -> None:
    rows = write_rows(tmp_path / "rows.csv", [person_row(1, documents_kk="missing"), person_row(2)])
    took = answer(shell, "form", "import", "--file", rows, "--channel", "perisai", "--agent", agent)
    assert took["rows"][0]["missing_documents"] == ["kk"]
    came = answer(shell, "batch", "documents", took["batch"], "--row", 1)
    assert (came["members"], came["incomplete"]) == (1, 0)
    assert came["papers"] == []
    answer(shell, "batch", "receive", took["batch"])
    answer(shell, "batch", "bill", took["batch"], "--payment", "each")
    papers = answer(shell, "batch", "print", took["batch"], "--each")["papers"]
    assert [one["kind"] for one in papers] == ["dues_notification", "payment_code_slip"] * 2
    assert all(Path(one["path"]).is_file() for one in papers)
    assert shell.run("batch", "documents", took["batch"], "--row", 9, at="08:00").code == 1


def test_the_empty_table_can_be_filled_in_and_brought(shell: Shell, agent: int, tmp_path: Path) -> None:
    blank = tmp_path / "blank.csv"
    made = answer(shell, "batch", "blank", "--out", blank)
    row = person_row(1)
    assert "Dokumen: Fotokopi KTP" in made["columns"]
    filled = [{name: row.get(key, "") for name, key in zip(made["columns"], TEMPLATE, strict=True)}]
    rows = write_rows(tmp_path / "filled.csv", filled, ";")
    took = answer(shell, "form", "import", "--file", rows, "--channel", "perisai", "--agent", agent)
    assert took["accepted"] == 1
    assert shell.run("batch", "blank", "--out", blank, at="08:00").code == 1


def test_agents_and_payers_are_shown_switched_off_and_erased(shell: Shell, agent: int) -> None:
    shown = answer(shell, "agent", "show", agent)
    assert (shown["nik"], shown["full_name"]) == ("3310********0007", "SUKARNI LESTARI")
    assert AGENT_NIK not in str(shown)
    assert not answer(shell, "agent", "disable", agent)["may_bring"]
    assert answer(shell, "agent", "enable", agent)["may_bring"]
    assert answer(shell, "agent", "erase", agent)["erased"]
    assert answer(shell, "agent", "list")["agents"] == []
    payer = answer(shell, "sponsor", "add", "Budi Santosa", "--kind", "person", "--nik", AGENT_NIK)["sponsor"]
    assert answer(shell, "sponsor", "show", payer)["nik"] == "3310********0007"
    answer(shell, "sponsor", "disable", payer)
    answer(shell, "sponsor", "erase", payer)
    assert answer(shell, "sponsor", "list")["sponsors"] == []
    assert AGENT_NIK.encode() not in shell.database.read_bytes()


@pytest.mark.parametrize("language", ["id", "en"])
def test_people_read_words_about_a_batch(shell: Shell, agent: int, tmp_path: Path, language: str) -> None:
    rows = write_rows(tmp_path / "rows.csv", [*people(1, 2), person_row(3, nik="1")])
    speaking = shell.speaking(language)
    took = speaking.run("form", "import", "--file", rows, "--channel", "perisai", "--agent", agent, at="08:00")
    assert took.code == 0
    number = next(word.rstrip(":") for word in took.out.split() if word.startswith("KL-"))
    for command in (("receive",), ("bill",), ("show",)):
        more = ("--payment", "one") if command == ("bill",) else ()
        ran = speaking.run("batch", *command, number, *more, at="08:01")
        assert ran.code == 0, ran
        assert "_" not in ran.out.replace(str(tmp_path), "")
