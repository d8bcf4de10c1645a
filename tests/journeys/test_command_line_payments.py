"""Codes and payments by the command line: voided, issued anew, in parts, too much, taken back, told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.command_line import DAY, FORM, Ran, Shell, supervisor

DUES = 205_600


@pytest.fixture
def code(shell: Shell) -> str:
    """The code of a case that waits for its payment."""
    case = shell.run("form", "submit", "--file", FORM, "--json", at="08:00").json["case"]
    shell.run("case", "document", case, "photo", at="08:01")
    shell.run("case", "notify", case, at="08:02")
    return str(shell.run("case", "receipt", case, "--json", at="08:03").json["payment_code"])


def record(shell: Shell, code: str, amount: int, reference: str, *more: object) -> Ran:
    told = ("--code", code, "--amount", amount, "--at", f"{DAY}T08:30", "--reference", reference)
    return shell.run("payment", "record", *told, *more, "--json", at="08:40")


def test_a_code_is_voided_and_issued_anew(shell: Shell, code: str) -> None:
    assert shell.run("code", "void", code, "--json", at="08:10").error["code"] == "reason-needed"
    void = shell.run("code", "void", code, "--reason", "salah cetak", "--json", at="08:10").json
    assert (void["state"], void["ended_reason"], void["payable"]) == ("void", "salah cetak", False)
    new = shell.run("code", "reissue", void["case"], "--reason", "salah cetak", "--json", at="08:11").json
    assert (new["replaces"], new["state"], new["amount"]) == (code, "active", DUES)
    assert new["papers"][0]["kind"] == "payment_code_slip"
    again = shell.run("code", "reissue", new["code"], "--reason", "slip hilang", "--json", at="08:12").json
    assert again["replaces"] == new["code"]
    assert shell.run("code", "check", again["code"], "--json", at="08:13").json["payable"] is True
    stale = shell.run("code", "reissue", code, "--reason", "slip hilang", at="08:14")
    assert (stale.code, "kode terbaru kasus ini: aktif" in stale.err) == (1, True), stale
    assert shell.run("verify", "--json").code == 0


def test_a_code_whose_end_has_passed_is_told_as_one_that_ran_out(shell: Shell, code: str) -> None:
    assert [one["code"] for one in shell.run("payment", "list", "--json", at="09:00").json["awaiting"]] == [code]
    later = ("--now", "2026-12-20T09:00")
    told = shell.run("code", "check", code, "--json", *later).json
    assert (told["state"], told["payable"]) == ("expired", False)
    assert "kedaluwarsa" in shell.run("code", "check", code, *later).out
    assert shell.run("payment", "list", "--json", *later).json["awaiting"] == []


def test_a_part_the_rest_and_too_much_are_recorded_with_receipts(shell: Shell, code: str) -> None:
    refused = record(shell, code, 100_000, "BRI-1")
    assert refused.error["code"] == "amount-differs"
    part = record(shell, code, 100_000, "BRI-1", "--reason", "membayar dua kali").json
    assert (part["kind"], part["rest"], part["state"]) == ("under", DUES - 100_000, "awaiting_payment")
    assert Path(part["papers"][0]["path"]).read_bytes().startswith(b"%PDF-")
    rest = record(shell, code, DUES - 100_000, "BRI-2").json
    assert (rest["kind"], rest["rest"], rest["credit"], rest["state"]) == ("rest", 0, 0, "paid")
    extra = record(shell, code, 5_000, "BRI-3", "--reason", "dibayar lebih").json
    assert (extra["kind"], extra["credit"]) == ("over", 5_000)
    board = shell.run("payment", "list", "--json", at="09:00").json
    assert [one["amount"] for one in board["payments"]] == [5_000, DUES - 100_000, 100_000]
    assert [one["difference"] for one in board["differences"]] == [5_000]
    told = shell.run("case", "show", part["case"], "--json", at="09:01").json
    assert [one["kind"] for one in told["payments"]] == ["under", "rest", "over"]
    assert told["payment"]["reference"] == "BRI-3"
    again = shell.run("payment", "receipt", extra["payment"], "--json", at="09:02").json
    assert again["papers"][0]["number"] == extra["papers"][0]["number"]
    assert shell.run("verify", "--json").code == 0


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_payment_is_taken_back_by_two_people(shell: Shell, code: str, language: str) -> None:
    shell = shell.speaking(language)
    second = supervisor(shell)
    payment = record(shell, code, DUES, "BRI-1").json["payment"]
    asked = shell.run("payment", "reverse", payment, "--reason", "salah kode bayar", at="08:45")
    assert asked.code == 0
    assert "payment decide" in asked.out
    alone = shell.run("payment", "decide", payment, "--approve", "--json", at="08:46")
    assert alone.error["code"] == "second-person"
    listed = shell.run("payment", "list", code, "--json", at="08:46").json
    assert [one["payment_id"] for one in listed["asked"]] == [payment]
    done = shell.run("payment", "decide", payment, "--approve", *second, "--json", at="08:47").json
    assert (done["approved"], done["owed_again"], done["state"]) == (True, True, "code_expired")
    for command in (("payment", "list"), ("code", "check", code), ("case", "show", done["case"])):
        shown = shell.run(*command, at="08:48")
        assert (shown.code, shown.err) == (0, ""), shown
    assert shell.run("verify", "--json").code == 0


def test_a_reversal_is_told_with_its_reasons_and_people(shell: Shell, code: str) -> None:
    second = supervisor(shell)
    payment = record(shell, code, DUES + 1_000, "BRI-1", "--reason", "dibulatkan pembayar").json["payment"]
    shell.run("payment", "reverse", payment, "--reason", "salah kode bayar", at="08:45")
    decide = ("payment", "decide", payment, "--approve", "--reason", "bukti milik orang lain", *second)
    done = shell.run(*decide, "--json", at="08:47").json
    assert (done["reason"], done["difference_reason"]) == ("salah kode bayar", "dibulatkan pembayar")
    assert (done["decided_by"], done["decision"]) == ("Sari Dewi", "bukti milik orang lain")
    (told,) = shell.run("payment", "list", "--json", at="08:48").json["reversals"]
    assert told["payment_id"] == payment
    for key in ("reason", "asked_by", "asked_at", "decided_by", "decided_at", "decision"):
        assert told[key] == done[key], key
    shown = shell.run("payment", "list", at="08:48").out
    for words in ("Diminta oleh", "Diputuskan oleh", "Diputuskan pada", "salah kode bayar", "Sari Dewi"):
        assert words in shown, words


def test_a_refusal_says_why(shell: Shell, code: str) -> None:
    second = supervisor(shell)
    payment = record(shell, code, DUES, "BRI-1").json["payment"]
    shell.run("payment", "reverse", payment, "--reason", "salah kode bayar", at="08:45")
    bare = shell.run("payment", "decide", payment, "--refuse", *second, "--json", at="08:46")
    assert bare.error["code"] == "reason-needed"
    done = shell.run(
        "payment", "decide", payment, "--refuse", "--reason", "bukti benar", *second, "--json", at="08:46"
    ).json
    assert (done["approved"], done["state"], done["reversed_at"]) == (False, "paid", None)


@pytest.mark.parametrize(
    ("on", "advice", "months"),
    [("2026-11-20", "paid-ahead", 0), ("2027-02-16", "pay-arrears", 1), ("2027-05-01", "pay-anew", 0)],
)
def test_the_standing_of_a_member_is_told_for_any_day(
    shell: Shell, code: str, on: str, advice: str, months: int
) -> None:
    case = record(shell, code, DUES, "BRI-1").json["case"]
    told = shell.run("payment", "standing", case, "--on", on, "--json", at="09:00").json
    assert (told["advice"], told["months_in_arrears"], told["first_month"]) == (advice, months, "2026-11")
    for language in ("id", "en"):
        shown = shell.speaking(language).run("payment", "standing", case, "--on", on, at="09:00")
        assert (shown.code, shown.err) == (0, "")
        if advice == "pay-anew":
            assert not {"Jatuh tempo berikutnya", "Next due date", "2027-04-30", "30-04-2027"} & set(
                shown.out.replace("  ", "\n").splitlines()
            )
            assert "berakhir kepesertaan" not in shown.out


def test_a_core_code_that_is_typed_twice_must_be_the_same(shell: Shell) -> None:
    assert shell.run("settings", "set", "payment_codes", "core", at="07:59").code == 0
    case = shell.run("form", "submit", "--file", FORM, "--json", at="08:00").json["case"]
    shell.run("case", "document", case, "photo", at="08:01")
    shell.run("case", "notify", case, at="08:02")
    typed = ("case", "receipt", case, "--core-code", "880012345678", "--core-code-again")
    assert shell.run(*typed, "880012345687", "--json", at="08:03").error["code"] == "codes-differ"
    assert shell.run(*typed, "8800 1234 5678", "--json", at="08:03").json["payment_code"] == "880012345678"
