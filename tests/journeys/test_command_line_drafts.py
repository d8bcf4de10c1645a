"""Forms that are begun at one counter, and changes of data, by the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.journeys.command_line import FORM, Shell


def part(folder: Path, **keys: object) -> Path:
    """A file with part of a form."""
    file = folder / "part.json"
    file.write_text(json.dumps(keys), "utf-8")
    return file


def ok(shell: Shell, at: str, *arguments: object) -> Any:
    ran = shell.run(*arguments, "--json", at=at)
    assert ran.code == 0, ran.out + ran.err
    return ran.json


def test_a_form_that_was_begun_is_kept_shown_and_handed_over(shell: Shell, tmp_path: Path) -> None:
    ok(shell, "08:00", "ticket", "issue", "--service", "A")
    form = json.loads(FORM.read_text("utf-8"))
    first = {key: form[key] for key in list(form)[:9]} | {"mother_name": "KELIRU"}
    saved = ok(shell, "08:02", "form", "draft", "save", "--ticket", "A001", "--file", part(tmp_path, **first))
    assert (saved["ticket"], saved["entries"]["mother_name"]) == ("A001", "KELIRU")
    ok(shell, "08:04", "form", "draft", "save", "--ticket", "A001", "--file", FORM)
    shown = ok(shell, "08:05", "form", "draft", "show", "A001")
    assert shown["entries"]["address.rt"] == form["address"]["rt"]
    assert shown["entries"]["mother_name"] == form["mother_name"]
    done = ok(shell, "08:06", "form", "draft", "submit", "A001")
    assert (done["state"], [one["kind"] for one in done["papers"]]) == ("registered", ["form_1a"])
    assert ok(shell, "08:07", "form", "draft", "list") == {"drafts": []}
    assert shell.run("form", "draft", "submit", "A001", "--json", at="08:08").error["code"] == "no-such-draft"


def test_lists_of_drafts_mask_their_people(shell: Shell, tmp_path: Path) -> None:
    ok(shell, "08:00", "ticket", "issue", "--service", "A")
    nik = "3310154708920003"
    typed = part(tmp_path, nik=nik, full_name="SITI WULANDARI", heirs=[{"full_name": "BUDI"}])
    ok(shell, "08:02", "form", "draft", "save", "--ticket", "A001", "--file", typed)
    for text in (
        shell.run("form", "draft", "list", at="08:03").out,
        shell.run("form", "draft", "save", "--ticket", "A001", "--file", typed, at="08:03").out,
        shell.run("form", "draft", "drop", "A001", at="08:04").out,
    ):
        assert "3310********0003" in text
        assert nik not in text
        assert "WULANDARI" not in text
    assert shell.run("form", "draft", "show", "A001", "--json", at="08:05").error["code"] == "no-such-draft"


def test_an_unknown_key_of_a_draft_is_named(shell: Shell, tmp_path: Path) -> None:
    ok(shell, "08:00", "ticket", "issue", "--service", "A")
    typed = part(tmp_path, address={"rt": "3", "colour": "red"})
    ran = shell.run("form", "draft", "save", "--ticket", "A001", "--file", typed, "--json", at="08:02")
    assert (ran.code, ran.error["code"], ran.error["field"]) == (1, "field-unknown", "address.colour")
    no_object = tmp_path / "list.json"
    no_object.write_text("[]", "utf-8")
    ran = shell.run("form", "draft", "save", "--ticket", "A001", "--file", no_object, "--json", at="08:02")
    assert ran.error["code"] == "file-invalid"


def test_a_change_of_data_is_recorded_in_time(shell: Shell, tmp_path: Path) -> None:
    form = json.loads(FORM.read_text("utf-8")) | {
        "application": "change",
        "previously_member": True,
        "previous_kpj": "19012345678",
        "documents": {"ktp": "received"},
    }
    case = ok(shell, "09:00", "form", "submit", "--file", part(tmp_path, **form))["case"]
    seen = ok(shell, "09:01", "case", "show", case)
    assert (seen["application"], seen["correction_due_at"][:16]) == ("change", "2026-11-23T09:00")
    changed = ok(shell, "09:05", "case", "change", case)
    assert changed["state"] == "data_changed"
    assert shell.run("case", "change", case, "--json", at="09:06").error["code"] == "case-state"
