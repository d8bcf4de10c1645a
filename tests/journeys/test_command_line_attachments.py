"""Scans, their key and the list of missing documents on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.journeys.command_line import FORM, Shell
from tests.support.scans import jpeg, pdf

DOCUMENTS = {"ktp": "received", "kk": "received", "photo": "missing", "business_letter": "received"}


@pytest.fixture
def case(shell: Shell) -> str:
    """A case with a ticket at counter 1; the photograph is missing."""
    for step in (
        ("ticket", "issue", "--service", "A"),
        ("ticket", "call", "--counter", 1),
        ("ticket", "start", "A001"),
    ):
        assert shell.run(*step, at="08:00").code == 0
    form = json.loads(FORM.read_text("utf-8")) | {"documents": DOCUMENTS}
    submitted = shell.run(
        "form", "submit", "--file", "-", "--ticket", "A001", "--json", typed=json.dumps(form), at="08:05"
    )
    return str(submitted.json["case"])


@pytest.fixture
def photo(shell: Shell) -> Path:
    """A photograph under a name that says something else."""
    file = shell.folder / "catatan.txt"
    file.write_bytes(jpeg())
    return file


def test_a_scan_is_attached_listed_written_out_and_taken_away(shell: Shell, case: str, photo: Path) -> None:
    attached = shell.run("case", "attach", case.replace("-", ""), "photo", photo, "--json", at="08:06").json
    assert (attached["case"], attached["state"], attached["document"]) == (case, "complete", "photo")
    assert (attached["media_type"], attached["size"], attached["pages"]) == ("image/jpeg", len(jpeg()), 1)
    listed = shell.run("case", "attachments", case, "--json", at="08:07").json
    assert [one["attachment"] for one in listed["attachments"]] == [attached["attachment"]]
    out = shell.folder / "foto.jpg"
    written = shell.run("case", "attachment", attached["attachment"], "--out", out, "--json", at="08:08").json
    assert (written["path"], out.read_bytes()) == (str(out), jpeg())
    gone = shell.run("case", "detach", attached["attachment"], "--reason", "wrong_person", "--json", at="08:09")
    assert gone.json["attachment"] == attached["attachment"]
    assert shell.run("case", "attachments", case, "--json", at="08:10").json["attachments"] == []
    events = [one["event"] for one in shell.run("case", "show", case, "--json", at="08:11").json["events"]]
    assert [one for one in events if "attachment" in one] == [
        "cases.attachment_added",
        "cases.attachment_viewed",
        "cases.attachment_removed",
    ]
    assert shell.run("verify").code == 0


def test_people_read_of_attachments_in_their_language(shell: Shell, case: str, photo: Path) -> None:
    told = shell.run("case", "attach", case, "photo", photo, at="08:06")
    assert f"Lampiran 1 pada kasus {case}." in told.out
    assert "JPEG" in shell.speaking("en").run("case", "attachments", case, at="08:07").out
    assert "ada dan cocok" in shell.run("key", "show", at="08:08").out


def test_a_file_is_not_what_its_name_says(shell: Shell, case: str) -> None:
    letter = shell.folder / "ktp.jpg"
    letter.write_text("Yang terhormat,")
    ran = shell.run("case", "attach", case, "photo", letter, "--json", at="08:06")
    assert (ran.code, ran.error["code"], ran.error["field"]) == (1, "attachment-type", "file")
    assert shell.run("case", "attach", case, "photo", shell.folder / "none.jpg", at="08:06").code == 3
    unknown = shell.run("case", "attach", case, "sim", letter, "--json", at="08:06")
    assert "passport" in unknown.error["choices"]


def test_a_scan_is_never_written_over_a_file(shell: Shell, case: str, photo: Path) -> None:
    shell.run("case", "attach", case, "photo", photo, at="08:06")
    before = shell.position()
    ran = shell.run("case", "attachment", 1, "--out", photo, "--json", at="08:07")
    assert (ran.error["code"], ran.error["field"]) == ("target-exists", "out")
    assert shell.position() == before
    assert shell.run("case", "attachment", 9, "--out", "x.jpg", "--json", at="08:07").error["code"] == (
        "no-such-attachment"
    )


def test_a_backup_with_its_key_brings_everything_to_another_pc(shell: Shell, case: str, photo: Path) -> None:
    shell.run("case", "attach", case, "photo", photo, at="08:06")
    copy, key = shell.folder / "usb" / "copy.db", shell.folder / "safe" / "kunci.txt"
    backed = shell.run("backup", copy, "--json").json
    assert backed["attachments_folder"] == f"{copy}.attachments"
    assert "key export" in shell.run("backup", shell.folder / "usb" / "second.db").out
    assert shell.run("key", "export", key, "--json").json["path"] == str(key)
    other = Shell(shell.folder / "other", shell.folder / "other" / "branch.db")
    other.folder.mkdir()
    restored = other.run("restore", copy, "--json").json
    assert (restored["attachments_copied"], restored["attachments_lost"]) == (1, 0)
    missing = other.run("case", "attachment", 1, "--out", other.folder / "foto.jpg", "--json", at="09:00")
    assert (missing.code, missing.error["code"]) == (3, "key-missing")
    assert other.run("key", "show", "--json").json["key_state"] == "key_absent"
    assert other.run("key", "import", key, "--json").json["key_state"] == "key_present"
    assert other.run("case", "attachment", 1, "--out", other.folder / "foto.jpg", at="09:00").code == 0
    assert (other.folder / "foto.jpg").read_bytes() == jpeg()


def test_a_key_is_for_administrators(shell: Shell) -> None:
    shown = shell.run("key", "show", "--json").json
    assert (shown["key_state"], shown["attachments"]) == ("key_absent", 0)
    assert Path(shown["path"]).parent == shell.folder / "keys"
    ran = shell.run("key", "export", shell.folder / "kunci.txt", "--json")
    assert (ran.code, ran.error["code"]) == (3, "key-missing")


def test_folders_of_attachments_and_keys_are_set_by_the_environment(shell: Shell, case: str, photo: Path) -> None:
    shared = shell.with_environment(
        COUNTER_APP_VAULT=str(shell.folder / "share"), COUNTER_APP_KEYS=str(shell.folder / "stick")
    )
    shared.run("case", "attach", case, "photo", photo, at="08:06")
    assert len(list((shell.folder / "share").rglob("*/??/*"))) == 1
    assert len(list((shell.folder / "stick").glob("*.key"))) == 1
    assert not (shell.folder / "attachments").exists()


def test_the_list_of_missing_documents_keeps_the_place(shell: Shell, case: str) -> None:
    given = shell.run("case", "missing", case, "--ticket", "A001", "--json", at="08:10").json
    assert (given["state"], given["missing_documents"]) == ("incomplete", ["photo"])
    assert given["due_back_at"] == "2026-11-20T10:10:00+07:00"
    assert given["papers"][0]["kind"] == "missing_documents"
    assert shell.run("ticket", "show", "A001", "--json", at="08:11").json["state"] == "parked"
    pages = shell.folder / "foto.pdf"
    pages.write_bytes(pdf())
    assert shell.run("case", "attach", case, "photo", pages, "--json", at="08:30").json["state"] == "complete"
    ran = shell.run("case", "missing", case, "--json", at="08:31")
    assert (ran.code, ran.error["code"]) == (1, "case-state")


def test_a_registration_is_no_change_of_data(shell: Shell, case: str) -> None:
    ran = shell.run("case", "change", case, "--json", at="08:10")
    assert (ran.code, ran.error["code"]) == (1, "case-state")
