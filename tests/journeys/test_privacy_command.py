"""`privacy`: the rights of a person, typed."""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import Any

import pytest

from counter_app.cli.commands.privacy import Ground
from counter_app.privacy.model import BY_HAND
from tests.journeys.command_line import FORM, Shell

NIK = json.loads(FORM.read_text("utf-8"))["nik"]
NAME = json.loads(FORM.read_text("utf-8"))["full_name"]


@pytest.fixture
def case(shell: Shell) -> str:
    """A case that was cancelled, so that it may be erased."""
    number = str(shell.run("form", "submit", "--file", FORM, "--json", at="08:00").json["case"])
    assert shell.run("case", "cancel", number, "--reason", "pindah ke kota lain", at="08:05").code == 0
    return number


def text_of(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def test_the_report_goes_into_a_file_that_only_the_owner_reads(shell: Shell, case: str) -> None:
    target = shell.folder / "laporan.json"
    done = shell.run("privacy", "export", NIK, "--out", target, "--json", at="09:00")
    assert (done.code, done.json["cases"]) == (0, [case])
    report = json.loads(target.read_text("utf-8"))
    assert (report["nik"], report["full_name"]) == (NIK, NAME)
    assert report["cases"][0]["form"]["mother_name"] in text_of(report["cases"][0]["entries"])
    assert {"cases.form_submitted", "cases.case_cancelled", "papers.paper_printed"} <= {
        one["event"] for one in report["processing"]
    }
    assert stat.S_IMODE(target.stat().st_mode) & 0o077 == 0
    assert Path(done.json["papers"][0]["path"]).exists()
    assert NIK not in done.out
    assert NAME not in done.out


def test_a_report_never_replaces_a_file(shell: Shell, case: str) -> None:
    target = shell.folder / "laporan.json"
    target.write_text("milik orang lain")
    before = shell.position()
    refused = shell.run("privacy", "export", case, "--out", target, "--json", at="09:00")
    assert (refused.code, refused.error["code"], refused.error["field"]) == (1, "target-exists", "out")
    assert (shell.position(), target.read_text()) == (before, "milik orang lain")


def test_an_erased_person_is_gone_and_the_branch_is_sound(shell: Shell, case: str) -> None:
    form_1a = next(shell.papers.glob("F1A-*.pdf"))
    done = shell.run("privacy", "erase", case, "--reason", "request", "--json", at="09:00")
    assert (done.code, done.json["cases"], done.json["scrubbed"]) == (0, [case], True)
    assert done.json["erased"]["identities"] == 1
    assert str(form_1a) in text_of(done.json["to_destroy"])
    assert Path(done.json["papers"][0]["path"]).name.startswith("BA-")
    shown = shell.run("case", "show", case, "--json", at="09:01")
    assert (shown.code, shown.error["code"], shown.error["case"]) == (1, "case-erased", case)
    assert shell.run("verify", "--json").json["ok"] is True
    assert shell.run("day", "close", "--json", at="16:00").code == 0
    left = shell.database.read_bytes()
    assert NIK.encode() not in left
    assert NAME.encode() not in left


def test_a_certificate_comes_out_again_as_a_copy(shell: Shell, case: str) -> None:
    done = shell.run("privacy", "erase", NIK, "--reason", "unlawful", "--json", at="09:00").json
    again = shell.run("privacy", "certificate", done["papers"][0]["number"], "--json", at="09:05").json
    assert (again["reason"], again["cases"], again["erased"]) == ("unlawful", [case], done["erased"])
    assert again["papers"][0]["path"].endswith("-salinan-1.pdf")
    unknown = shell.run("privacy", "certificate", "BA-261120-0099", "--json", at="09:05")
    assert (unknown.code, unknown.error["code"]) == (1, "no-such-paper")


def test_a_hold_stops_the_erasure_until_it_is_released(shell: Shell, case: str) -> None:
    assert shell.run("privacy", "hold", case, "--reason", "gugatan di pengadilan", at="09:00").code == 0
    refused = shell.run("privacy", "erase", case, "--reason", "request", "--json", at="09:01")
    assert (refused.code, refused.error["code"]) == (1, "legal-hold")
    assert shell.run("privacy", "release", case, at="09:02").code == 0
    assert shell.run("privacy", "erase", case, "--reason", "request", at="09:03").code == 0


def test_retention_is_tried_before_it_is_done(shell: Shell, case: str) -> None:
    later = ("--now", "2027-01-04T08:00")
    tried = shell.run("privacy", "retention", "--dry-run", "--json", *later).json
    assert (tried["unpaid_cases"], tried["cases"], tried["dry_run"]) == (1, [case], True)
    done = shell.run("privacy", "retention", "--json", *later).json
    assert (done["cases"], done["erased"]["forms"], len(done["papers"])) == ([case], 1, 1)
    again = shell.run("privacy", "retention", "--json", *later)
    assert (again.code, again.json["cases"], "papers" in again.json) == (0, [], False)
    assert shell.run("verify", "--json").json["ok"] is True


def test_a_consent_is_withdrawn_once(shell: Shell, case: str) -> None:
    done = shell.run("privacy", "withdraw", case, "contact", "--json", at="09:00").json
    withdrawn = {one["purpose"]: one["withdrawn_at"] for one in done["consents"]}
    assert withdrawn["contact"] == "2026-11-20T09:00:00+07:00"
    assert withdrawn["registration"] is None
    for purpose, code in (("contact", "consent-not-given"), ("registration", "consent-compulsory")):
        refused = shell.run("privacy", "withdraw", case, purpose, "--json", at="09:01")
        assert (refused.code, refused.error["code"]) == (1, code)


def test_the_notice_names_the_branch_s_own_contact_and_times(shell: Shell) -> None:
    shell.run("settings", "set", "data_contact", "data@contoh.id", at="08:00")
    shell.run("settings", "set", "retention_scan_days", "61", at="08:00")
    told = shell.run("privacy", "notice").out
    assert "data@contoh.id" in told
    assert "61 hari" in told
    assert "61 days" in shell.speaking("en").run("privacy", "notice").out


def test_both_letters_about_a_breach_are_written(shell: Shell) -> None:
    facts: dict[str, Any] = {
        "noticed_at": "2026-11-20T09:00:00+07:00",
        "what_data": "nama 12 pemohon",
        "when_and_how": "map tertinggal",
        "handling": "map ditemukan kembali",
    }
    letters = ("privacy", "incident", "-", "--out", shell.folder / "surat", "--json")
    done = shell.run(*letters, at="09:00", typed=json.dumps(facts))
    assert (done.code, done.json["tell_until"]) == (0, "2026-11-23T09:00:00+07:00")
    assert all("nama 12 pemohon" in Path(path).read_text("utf-8") for path in done.json["paths"])
    again = shell.run(*letters, at="09:00", typed=json.dumps(facts))
    assert (again.code, again.error["code"]) == (1, "target-exists")


@pytest.mark.parametrize("language", ["id", "en"])
def test_answers_are_told_in_words(shell: Shell, case: str, language: str) -> None:
    spoken = shell.speaking(language)
    for command in (("retention", "--dry-run"), ("erase", case, "--reason", "request"), ("retention",)):
        ran = spoken.run("privacy", *command, at="10:00")
        assert (ran.code, ran.err) == (0, ""), ran
        assert "_" not in ran.out.replace(str(shell.folder), "")


def test_every_ground_but_the_office_s_own_may_be_named() -> None:
    assert {one.value for one in Ground} == {one.value for one in BY_HAND}
