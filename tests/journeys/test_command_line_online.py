"""Online registrations and e-mail on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.journeys.command_line import Shell
from tests.support.forms import make_nik
from tests.support.mail_server import HOST, mail_server
from tests.support.online import AMOUNT, code_of, export, person

NOON = "12:00"


def done(shell: Shell, *arguments: str) -> Any:
    ran = shell.run(*arguments, "--json", at=NOON)
    assert ran.code == 0, ran
    return ran.json


def refused(shell: Shell, *arguments: str) -> Any:
    ran = shell.run(*arguments, "--json", at=NOON)
    assert ran.code == 1, ran
    return ran.error


def test_an_export_becomes_a_case_that_is_paid(shell: Shell, tmp_path: Path) -> None:
    rows = export(tmp_path, person(1), person(2, NIK="123"))
    taken = done(shell, "online", "import", str(rows))
    assert (taken["accepted"], taken["added"], taken["rejected"]) == (1, 1, 1)
    rejects = Path(taken["rejects_file"])
    assert rejects.name == "ekspor-ditolak.csv"
    assert "123" in rejects.read_text("utf-8-sig")
    again = done(
        shell, "form", "import", "--file", str(rows), "--channel", "online", "--rejects", str(tmp_path / "x.csv")
    )
    assert (again["accepted"], again["unchanged"], again["batch"]) == (1, 1, None)
    (found,) = done(shell, "online", "find", "siti1@contoh.id")["registrations"]
    assert (found["name"], found["nik"], found["code"]) == ("S*** D*** B***", "3310********0001", code_of(1))
    assert done(shell, "online", "list")["registrations"] == [found]
    case = done(shell, "online", "take-over", make_nik(1), "--contact")
    assert (case["state"], case["channel"], case["amount"]) == ("awaiting_payment", "web", AMOUNT)
    assert [one["kind"] for one in case["papers"]] == ["dues_notification", "payment_code_slip"]
    steps = done(shell, "case", "steps", case["case"])["steps"]
    assert [one["mark"] for one in steps] == ["done"] * 5 + ["now", "later"]
    paid = ("--code", code_of(1), "--amount", str(AMOUNT), "--at", "2026-11-20T10:00", "--reference", "B1")
    done(shell, "payment", "record", *paid)
    assert done(shell, "case", "show", case["case"])["state"] == "paid"
    assert done(shell, "verify")["findings"] == []


def test_what_is_still_to_be_asked_is_told_by_name(shell: Shell, tmp_path: Path) -> None:
    done(shell, "online", "import", str(export(tmp_path, person(1, No_HP=""))))
    missing = refused(shell, "online", "take-over", make_nik(1))
    assert [one["field"] for one in missing["fields"]] == ["phone"]
    given = tmp_path / "tambahan.json"
    given.write_text('{"phone": "081298765432"}', "utf-8")
    assert done(shell, "online", "take-over", make_nik(1), "--file", str(given))["state"] == "awaiting_payment"


def test_who_was_refused_online_gets_a_ticket(shell: Shell) -> None:
    answer = done(shell, "online", "help")
    assert answer["ticket"] == "F001"
    assert answer["papers"][0]["kind"] == "ticket_slip"
    assert done(shell, "online", "help", "--ticket", "F001", "--reason", "no-code")["ticket"] == "F001"
    assert refused(shell, "online", "help", "--ticket", "F009")["code"] == "no-such-ticket"


def test_codes_go_out_by_mail(shell: Shell, tmp_path: Path) -> None:
    assert refused(shell, "mail", "send")["code"] == "mail-off"
    with mail_server() as running:
        for key, text in (
            ("smtp_host", HOST),
            ("smtp_port", str(running.port)),
            ("smtp_security", "none"),
            ("mail_sender", "loket@kantor.id"),
            ("mail_sending", "on"),
        ):
            done(shell, "settings", "set", key, text)
        assert done(shell, "mail", "test", "--to", "uji@contoh.id")["sent"] is True
        done(shell, "online", "import", str(export(tmp_path, person(1))))
        case = done(shell, "online", "take-over", make_nik(1))["case"]
        assert [one["state"] for one in done(shell, "mail", "list")["mails"]] == ["waiting", "waiting"]
        assert done(shell, "mail", "send")["sent"] == 2
        told = done(shell, "mail", "list", "--case", case)["mails"]
    assert [(one["kind"], one["state"]) for one in told] == [("code", "sent"), ("dues", "sent")]
    assert done(shell, "mail", "queue", case, "code")["state"] == "sent"
    assert refused(shell, "mail", "retry", str(told[0]["mail"]))["code"] == "mail-state"
    assert len(running.post.arrived) == 3


def test_the_password_of_the_mail_server_is_kept_from_a_file(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "sandi.txt"
    file.write_text("rahasia-77\n", "utf-8")
    assert done(shell, "mail", "password", "--file", str(file)) == {"kept": True}
