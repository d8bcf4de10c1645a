"""Cards on the command line: the board, lists of numbers, sending, lateness, collection."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.journeys.command_line import DAY, FORM, Shell
from tests.support.forms import ALL_DOCUMENTS, make_nik

KPJ = "26011234567"


def paid(shell: Shell, person: int = 1) -> str:
    """A new case that is paid, two hours after the one of the person before."""
    hour = 6 + 2 * person
    form = json.loads(FORM.read_text("utf-8")) | {"nik": make_nik(person), "documents": ALL_DOCUMENTS}
    case = shell.run("form", "submit", "--file", "-", "--json", typed=json.dumps(form), at=f"{hour:02d}:00").json[
        "case"
    ]
    assert shell.run("case", "notify", case, at=f"{hour:02d}:01").code == 0
    receipt = shell.run("case", "receipt", case, "--json", at=f"{hour:02d}:02").json
    payment = (
        "--code",
        receipt["payment_code"],
        "--amount",
        "205600",
        "--at",
        f"{DAY}T{hour:02d}:03",
        "--reference",
        case,
    )
    assert shell.run("payment", "record", *payment, at=f"{hour:02d}:04").code == 0
    return str(case)


def card(shell: Shell, *arguments: object, at: str = "13:00") -> Any:
    ran = shell.run("card", *arguments, "--json", at=at)
    assert ran.code == 0, ran.out
    return ran.json


def ready(shell: Shell, person: int = 1, kpj: str = KPJ) -> str:
    case = paid(shell, person)
    card(shell, "number", case, kpj, at=f"{7 + 2 * person:02d}:00")
    card(shell, "ready", case, at=f"{7 + 2 * person:02d}:01")
    return case


def test_a_card_is_sent_comes_back_is_sent_again_and_arrives(shell: Shell) -> None:
    case = ready(shell)
    sent = card(shell, "send", case.replace("-", ""), "--by", "post", "--reference", "RR 12")
    assert (sent["state"], sent["delivery"], sent["sent_reference"]) == ("card_sent", "post", "RR 12")
    back = card(shell, "returned", case, "--reason", "moved_away")
    assert (back["state"], back["returned_reason"]) == ("card_ready", "moved_away")
    assert card(shell, "send", case, "--by", "agent")["returned_reason"] is None
    assert card(shell, "arrived", case)["state"] == "handed_over"
    shown = shell.run("case", "show", case, "--json", at="13:10").json["card"]
    assert (shown["delivery"], shown["sent_at"] is None) == ("agent", False)
    assert shell.run("verify").code == 0


def test_the_board_counts_and_names_what_is_to_be_done(shell: Shell) -> None:
    waiting, lying = paid(shell, 1), ready(shell, 2)
    card(shell, "late", waiting, "--reason", "number_not_issued")
    board = card(shell, "board", "--on", "2026-11-28")
    assert (board["number_due"], board["ready"]) == ([waiting], [lying])
    assert (board["number_due_count"], board["ready_count"], board["late_count"], board["more"]) == (1, 1, 2, 0)
    assert {one["late_reason"] for one in board["cards"]} == {None, "number_not_issued"}
    assert {one["holder"] for one in board["cards"]} == {"S*** W***"}
    assert [one["case"] for one in card(shell, "board", KPJ)["cards"]] == [lying]
    for language, word in (("id", "nomor peserta belum terbit"), ("en", "member number not issued yet")):
        told = shell.speaking(language).run("card", "board", "--on", "2026-11-28", at="13:00")
        assert word in told.out
        assert "SITI" not in told.out


def test_another_reason_needs_a_note(shell: Shell) -> None:
    case = paid(shell)
    refused = shell.run("card", "late", case, "--reason", "other_reason", "--json", at="13:00")
    assert (refused.code, refused.error["code"], refused.error["field"]) == (1, "field-missing", "note")
    noted = card(shell, "late", case, "--reason", "other_reason", "--note", "listrik padam")
    assert noted["late_note"] == "listrik padam"


def test_a_list_of_numbers_is_looked_at_then_taken_and_its_rest_written_out(shell: Shell) -> None:
    first, second = paid(shell, 1), paid(shell, 2)
    file, rejects = shell.folder / "nomor.csv", shell.folder / "ditolak.csv"
    file.write_text(f"Kasus;KPJ\n{first};{KPJ}\n{second};123\n", "utf-8")
    preview = card(shell, "import", "--file", file, "--preview")
    assert (preview["accepted"], preview["rejected"], preview["preview"]) == (1, 1, True)
    assert card(shell, "due", "--on", "2026-11-27")["cards"][0]["kpj"] is None
    done = card(shell, "import", "--file", file, "--rejects", rejects)
    assert (done["accepted"], done["already"], done["rejected"]) == (1, 0, 1)
    assert [(one["line"], one["code"]) for one in done["problems"]] == [(3, "kpj-malformed")]
    assert done["rejects_file"] == str(rejects)
    assert "11 digit" in rejects.read_text("utf-8-sig")
    again = card(shell, "import", "--file", file)
    assert (again["accepted"], again["already"], again["rejected"]) == (0, 1, 1)
    told = shell.run("card", "import", "--file", file, at="13:00").out
    assert told.startswith("0 nomor peserta diterima, 1 sudah ada, 1 ditolak.")


def test_a_file_that_is_no_list_is_refused_whole(shell: Shell) -> None:
    file = shell.folder / "salah.csv"
    file.write_text("nama,alamat\na,b\n", "utf-8")
    refused = shell.run("card", "import", "--file", file, "--json", at="13:00")
    assert (refused.code, refused.error["code"]) == (1, "file-invalid")


def test_who_comes_is_found_and_the_ticket_is_tied(shell: Shell) -> None:
    case, other = ready(shell, 1), ready(shell, 2, "26011234568")
    assert shell.run("ticket", "issue", "--service", "K", at="13:00").code == 0
    found = card(shell, "collect", make_nik(1))["cards"]
    assert [(one["case"], one["may_collect"]) for one in found] == [(case, True)]
    assert make_nik(1) not in shell.run("card", "collect", make_nik(1), at="13:00").out
    both = shell.run("card", "collect", "siti", "--ticket", "K001", "--json", at="13:01")
    assert (both.code, both.error["code"], sorted(both.error["choices"])) == (1, "not-a-choice", sorted([case, other]))
    nobody = shell.run("card", "collect", "zzz", "--ticket", "K001", at="13:01")
    assert (nobody.code, "Tidak ada kartu yang cocok" in nobody.err) == (1, True)
    tied = card(shell, "collect", KPJ, "--ticket", "k001", at="13:02")
    assert (tied["case"], tied["ticket"]) == (case, "K001")
    assert shell.run("case", "show", case, "--json", at="13:03").json["tickets"] == ["K001"]


@pytest.mark.parametrize("mode", ["pickup", "agent"])
def test_a_card_is_handed_over_by_hand_with_its_slip(shell: Shell, mode: str) -> None:
    case = ready(shell)
    receiver = ("--receiver", "Joko", "--relation", "agen PERISAI")
    handed = card(shell, "hand-over", case, "--by", mode, *receiver)
    assert (handed["delivery"], handed["papers"][0]["kind"]) == (mode, "card_handover")


def test_a_signature_is_asked_for_and_missed(shell: Shell) -> None:
    case = ready(shell)
    assert card(shell, "sign", case, "--counter", 1)["counter"] == 1
    refused = shell.run("card", "hand-over", case, "--signed-at", 1, "--json", at="13:00")
    assert (refused.code, refused.error["code"]) == (1, "not-signed")
