"""A case from the form at a bank's counter to the card in hand, on the command line, with two databases."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from tests.journeys.command_line import FORM, Ran, Shell


@pytest.fixture
def offices(tmp_path: Path) -> tuple[Shell, Shell]:
    """A branch and a bank that works for it, each with its own database and folders; not yet paired."""
    shells = []
    for code, more in (("1234", ()), ("5001", ("--office", "spo", "--queue-letter", "S"))):
        folder = tmp_path / code
        folder.mkdir()
        shell = Shell(folder, folder / "office.db")
        made = shell.run("init", "--training", "--branch-code", code, "--payment-codes", "local", *more, at="07:00")
        assert made.code == 0, made
        shells.append(shell)
    return shells[0], shells[1]


def ok(ran: Ran) -> Ran:
    assert ran.code == 0, ran
    return ran


def scanned_key(shell: Shell) -> tuple[str, str]:
    """What a scanner reads from the printed key page, and the fingerprint that a person types from it."""
    told = ok(shell.run("spo", "key", "--json", at="07:30")).json
    pdf = pypdfium2.PdfDocument(told["papers"][0]["path"])
    codes = zxingcpp.read_barcodes(pdf[0].render(scale=2).to_pil())
    text = pdf[0].get_textpage().get_text_range()
    assert told["fingerprint"].split()[0] in text
    [qr] = codes
    assert qr.text == told["key_text"]
    return qr.text, told["fingerprint"]


def pair(branch: Shell, spo: Shell) -> None:
    for here, there in ((branch, spo), (spo, branch)):
        key, fingerprint = scanned_key(there)
        ok(here.run("spo", "pair", key, "--fingerprint", fingerprint, at="07:40"))


def test_from_the_form_at_the_bank_to_the_card_in_hand(offices: tuple[Shell, Shell], tmp_path: Path) -> None:
    branch, spo = offices
    pair(branch, spo)
    ticket = ok(spo.run("ticket", "issue", "--service", "S", "--json", at="08:00")).json["ticket"]
    assert ticket == "S001"
    ok(spo.run("form", "blank", "--out", tmp_path / "kosong.pdf"))
    ok(spo.run("ticket", "call", "--counter", 1, at="08:05"))
    ok(spo.run("ticket", "start", ticket, "--counter", 1, at="08:06"))
    case = ok(spo.run("form", "submit", "--file", FORM, "--ticket", ticket, "--json", at="08:10")).json["case"]
    assert case.startswith("5001-")
    ok(spo.run("case", "document", case, "photo", at="08:12"))
    ok(spo.run("case", "notify", case, at="08:15"))
    code = ok(spo.run("case", "receipt", case, "--json", at="08:20")).json
    ok(spo.run("ticket", "finish", ticket, "--outcome", "completed", at="08:25"))

    night = tmp_path / "malam"
    mistyped = spo.run("spo", "nightly", "--folder", night, "--json", at="16:00")
    assert (mistyped.code, mistyped.error["code"], night.exists()) == (3, "folder-unwritable", False)
    night.mkdir()
    ok(spo.run("spo", "nightly", "--folder", night, at="16:00"))
    [file] = night.glob("*.lkx")
    assert b"SITI" not in file.read_bytes().upper()
    taken = ok(branch.run("spo", "nightly", "--folder", night, "--json", at="16:30")).json["taken"]
    assert [one["new"] for one in taken] == [1]
    shown = ok(branch.run("case", "show", case, "--json", at="16:31")).json
    assert (shown["channel"], shown["state"]) == ("spo", "awaiting_payment")
    elsewhere = branch.run("case", "cancel", case, "--reason", "salah", "--json", at="16:32")
    assert (elsewhere.code, elsewhere.error["code"]) == (1, "case-elsewhere")

    paid = ("--code", code["payment_code"], "--amount", code["amount"], "--at", "2026-11-20T15:00", "--reference", "B1")
    ok(branch.run("payment", "record", *paid, at="16:40"))
    ok(branch.run("card", "number", case, "26000000001", at="16:50"))
    ok(branch.run("card", "ready", case, at="17:00"))
    ok(branch.run("spo", "nightly", "--folder", night, at="17:10"))
    back = ok(spo.run("spo", "nightly", "--folder", night, "--json", at="17:20")).json["taken"]
    assert [one["changed"] for one in back][-1] == 1
    there = ok(spo.run("case", "show", case, "--json", at="17:25")).json
    assert (there["state"], there["card"]["kpj"]) == ("card_ready", "26000000001")
    ok(spo.run("card", "hand-over", case, at="17:30"))
    ok(spo.run("spo", "nightly", "--folder", night, at="17:40"))
    ok(branch.run("spo", "nightly", "--folder", night, at="17:50"))
    assert ok(branch.run("case", "show", case, "--json", at="17:55")).json["state"] == "handed_over"
    for shell in offices:
        assert ok(shell.run("verify", "--json")).json["findings"] == []
        listed = ok(shell.run("spo", "list", "--json", at="18:00")).json
        assert listed["partners"][0]["fingerprint"]


def test_single_files_go_both_ways_and_a_wrong_one_says_why(offices: tuple[Shell, Shell], tmp_path: Path) -> None:
    branch, spo = offices
    pair(branch, spo)
    ok(spo.run("form", "submit", "--file", FORM, at="08:10"))
    file = tmp_path / "kirim.lkx"
    assert ok(spo.run("spo", "export", "--out", file, "--json", at="16:00")).json["cases"] == 1
    assert spo.run("spo", "export", "--out", file, "--json", at="16:01").error["code"] == "target-exists"
    assert ok(branch.run("spo", "import", file, "--json", at="16:10")).json["new"] == 1
    position = branch.position()
    again = ok(branch.run("spo", "import", file, at="16:11"))
    assert "sudah diambil" in again.out
    assert branch.position() == position
    file.write_bytes(file.read_bytes()[:-100])
    cut = branch.run("spo", "import", file, at="16:12")
    assert cut.code == 1
    assert "terpotong" in cut.err
    assert "Nothing was changed" in branch.speaking("en").run("spo", "import", FORM, at="16:13").err
    assert branch.position() == position


def test_a_refused_file_makes_the_night_end_with_1(offices: tuple[Shell, Shell], tmp_path: Path) -> None:
    branch, spo = offices
    pair(branch, spo)
    night = tmp_path / "malam"
    night.mkdir()
    ok(spo.run("spo", "nightly", "--folder", night, at="16:00"))
    [file] = night.glob("*.lkx")
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    ran = branch.run("spo", "nightly", "--folder", night, "--json", at="16:10")
    assert ran.code == 1
    assert [one["reason"] for one in ran.json["refused_files"]] == ["exchange-refused"]
    assert file.exists()
    assert len(ran.json["made"]) == 1


def test_an_office_without_keys_or_partner_says_what_to_do(offices: tuple[Shell, Shell], tmp_path: Path) -> None:
    branch, _ = offices
    assert branch.run("spo", "export", "--out", tmp_path / "x", "--json").error["code"] == "no-exchange-key"
    ok(branch.run("spo", "key"))
    assert branch.run("spo", "export", "--out", tmp_path / "x", "--json").error["code"] == "no-partner"
    wrong = branch.run("spo", "pair", "LKX1:B:1", "--fingerprint", "x", "--json")
    assert (wrong.code, wrong.error["code"]) == (1, "exchange-refused")
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("letter", ["A", "1", "SS", ""])
def test_an_spo_has_a_queue_letter_of_its_own(tmp_path: Path, letter: str) -> None:
    shell = Shell(tmp_path, tmp_path / "office.db")
    wanted = ("--branch-code", "5001", "--office", "spo", "--queue-letter", letter)
    ran = shell.run("init", "--training", *wanted, "--json")
    assert (ran.code, ran.error["code"]) == (1, "field-invalid")
