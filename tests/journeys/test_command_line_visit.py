"""One visit end to end with the real command, from an empty folder to a closed and proven day."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from tests.journeys.command_line import DAY, FORM, Shell

ELEMENTS = ",".join(f"U{number}=4" for number in range(1, 10))
TICKET_KEYS = {"ticket", "service", "business_day", "issued_at", "ahead", "survey_code"}
WAIT_KEYS = {"wait_p10_s", "wait_p50_s", "wait_p90_s"}


AS_PROCESSES = {"init", "form", "payment", "day", "verify"}
"""Commands of the visit that run as a user runs them; a process takes longer than what it does."""


def answer(shell: Shell, at: str, *arguments: object) -> Any:
    """The JSON answer of a command that must succeed and be silent otherwise."""
    ran = (shell.process if arguments[0] in AS_PROCESSES else shell.run)(*arguments, "--json", at=at)
    assert (ran.code, ran.err) == (0, ""), ran
    return ran.json


def _is_pdf(path: str) -> bool:
    return Path(path).read_bytes().startswith(b"%PDF-")


def test_one_visit_from_an_empty_folder_to_a_proven_day(tmp_path: Path) -> None:
    shell = Shell(tmp_path, tmp_path / "new" / "folder" / "branch.db")
    _branch_is_made(shell)
    survey_code = _ticket_is_called(shell)
    case, payment_code = _case_gets_its_code(shell)
    _visit_ends(shell, survey_code)
    _money_and_card(shell, case, payment_code)
    _day_is_closed(shell, case)


def _branch_is_made(shell: Shell) -> None:
    arguments = ("init", "--training", "--branch-code", "1234", "--branch-name", "Kantor Cabang Klaten")
    made = answer(shell, "07:30", *arguments, "--payment-codes", "local")
    assert [one["service"] for one in made["services"]] == list("ABCDEFGK")
    assert [one["counter"] for one in made["counters"]] == [1, 2, 3, 4]
    assert made["branch"] == {"code": "1234", "name": "Kantor Cabang Klaten"}
    assert str(shell.database) in made["database"]


def _ticket_is_called(shell: Shell) -> str:
    issued = answer(shell, "08:00", "ticket", "issue", "--service", "A")
    assert issued.keys() >= TICKET_KEYS | WAIT_KEYS
    assert (issued["ticket"], issued["business_day"], issued["ahead"]) == ("A001", DAY, 0)
    moment = datetime.fromisoformat(issued["issued_at"])
    assert (moment.hour, moment.utcoffset()) == (8, timedelta(hours=7))
    called = answer(shell, "08:05", "ticket", "call", "--counter", 1)
    assert (called["ticket"], called["counter"], called["reason"]) == ("A001", 1, "arrival")
    assert called["waited_s"] == 300
    assert called["reason_text"]
    started = answer(shell, "08:06", "ticket", "start", "A001", "--counter", 1)
    assert [one["kind"] for one in started["slices"]] == ["waiting", "walking", "serving"]
    assert [one["seconds"] for one in started["slices"]] == [300, 60, 0]
    return str(issued["survey_code"])


def _case_gets_its_code(shell: Shell) -> tuple[str, str]:
    submitted = answer(shell, "08:10", "form", "submit", "--file", FORM, "--ticket", "A001")
    assert (submitted["state"], submitted["missing_documents"]) == ("called", ["photo"])
    case = submitted["case"]
    assert _is_pdf(submitted["papers"][0]["path"])
    complete = answer(shell, "08:11", "case", "document", case, "photo", "--original-seen")
    assert (complete["state"], complete["missing_documents"]) == ("complete", [])
    notified = answer(shell, "08:12", "case", "notify", case)
    assert (notified["total"], notified["normal_total"], notified["saving"]) == (205_600, 236_400, 30_800)
    assert [one["total"] for one in notified["months"]] == [63_400, 63_400, 78_800]
    receipt = answer(shell, "08:13", "case", "receipt", case)
    assert receipt["state"] == "awaiting_payment"
    assert [one["kind"] for one in receipt["papers"]] == ["document_receipt", "payment_code_slip"]
    assert all(_is_pdf(one["path"]) for one in receipt["papers"])
    return case, receipt["payment_code"]


def _visit_ends(shell: Shell, survey_code: str) -> None:
    finished = answer(shell, "08:20", "ticket", "finish", "A001", "--outcome", "completed")
    assert (finished["state"], finished["outcome"]) == ("finished", "completed")
    answer(shell, "08:21", "survey", "submit", "--code", survey_code, "--rating", 4, "--skm", ELEMENTS)
    index = shell.run("survey", "index", "--json", at="08:22").json
    assert (index["respondents"], index["index"], index["grade"]) == (1, 100.0, "A")


def _money_and_card(shell: Shell, case: str, payment_code: str) -> None:
    checked = shell.run("code", "check", f"{payment_code[:4]} {payment_code[4:]}", "--json", at="08:30").json
    assert (checked["case"], checked["amount"], checked["payable"]) == (case, 205_600, True)
    payment = ("payment", "record", "--code", payment_code, "--at", f"{DAY}T08:40", "--reference", "BRI-1")
    paid = answer(shell, "08:50", *payment, "--amount", "Rp 205.600")
    assert (paid["matched"], paid["already"], paid["paid_at"]) == (1, 0, f"{DAY}T08:40:00+07:00")
    again = shell.run(*payment, "--amount", "205600", "--json", at="08:51").json
    assert (again["matched"], again["already"]) == (0, 1)
    due = shell.run("card", "due", "--on", "2026-11-26", "--json", at="08:52").json
    assert [(one["case"], one["promised_on"], one["urgency"]) for one in due["cards"]] == [(case, "2026-11-27", "soon")]
    answer(shell, "09:00", "card", "number", case, "26011234567")
    answer(shell, "09:01", "card", "ready", case)
    handed = answer(shell, "09:02", "card", "hand-over", case)
    assert (handed["state"], handed["papers"][0]["kind"]) == ("handed_over", "card_handover")


def _day_is_closed(shell: Shell, case: str) -> None:
    closed = answer(shell, "16:00", "day", "close")
    assert (closed["issued"], closed["finished"], closed["expired"], closed["adds_up"]) == (1, 1, 0, True)
    assert closed["payments"] == {"count": 1, "amount": 205_600}
    assert _is_pdf(closed["path"])
    seen = answer(shell, "16:01", "case", "show", case)
    events = [one["event"] for one in seen["events"]]
    assert events[0] == "cases.form_submitted"
    assert events[-1] == "cases.case_viewed"
    assert seen["applicant"]["nik"] == "3310********0003"
    proven = answer(shell, "16:02", "verify")
    assert (proven["ok"], proven["findings"]) == (True, [])


def test_a_broken_chain_is_found_and_makes_verify_fail(shell: Shell) -> None:
    shell.run("ticket", "issue", "--service", "A", at="08:00")
    with closing(sqlite3.connect(shell.database)) as connection:
        connection.execute("DROP TRIGGER IF EXISTS events_are_not_changed")
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE events SET details = '{\"sequence\":7}' WHERE kind = 'queue.ticket_issued'")
        connection.commit()
    ran = shell.run("verify", "--json")
    assert ran.code == 1
    assert ran.json["ok"] is False
    assert {one["check"] for one in ran.json["findings"]} >= {"chain"}


def test_the_lifecycle_of_a_ticket_that_nobody_answers(shell: Shell) -> None:
    for at, *command in (
        ("08:00", "ticket", "issue", "--service", "A", "--priority", "elderly"),
        ("08:05", "ticket", "call", "--counter", 2),
        ("08:06", "ticket", "recall", "A001"),
        ("08:07", "ticket", "recall", "A001"),
        ("08:08", "ticket", "no-show", "A001"),
        ("08:20", "ticket", "reinstate", "A001"),
        ("08:21", "ticket", "call", "--counter", 2),
        ("08:22", "ticket", "start", "A001"),
        ("08:23", "ticket", "park", "A001", "--reason", "ambil KK", "--minutes", 20),
        ("08:30", "ticket", "resume", "A001"),
        ("08:31", "ticket", "transfer", "A001", "--service", "F", "--counter", 3, "--reason", "hanya bertanya"),
        ("08:32", "ticket", "call", "--counter", 3),
        ("08:33", "ticket", "start", "A001"),
    ):
        ran = shell.run(*command, at=at)
        assert ran.code == 0, (command, ran)
    finished = shell.run("ticket", "finish", "A001", "--outcome", "information", "--json", at="08:40").json
    assert (finished["service"], finished["counter"], finished["priority"]) == ("F", 3, "elderly")
    assert [one["kind"] for one in finished["slices"]] == [
        *("waiting", "walking", "walking", "walking", "waiting", "walking", "serving", "parked"),
        *("waiting", "waiting", "walking", "serving"),
    ]
    assert len(finished["calls"]) == 3
    assert shell.run("verify").code == 0


def test_options_of_all_commands_may_stand_before_or_after(shell: Shell) -> None:
    elsewhere = Shell(shell.folder, shell.folder / "nowhere.db")
    url = f"sqlite:///{shell.database}"
    before = elsewhere.run("--database", url, "--json", "--lang", "en", "queue")
    after = elsewhere.run("queue", "--database", url, "--json", "--lang", "en")
    assert before.json == after.json
    assert before.json["services"][0]["name"] == "Registration of self-employed members (BPU)"
    assert elsewhere.run("--database", "sqlite:////no/such.db", "queue", "--database", url).code == 0


def test_papers_can_be_printed_again_as_copies(shell: Shell) -> None:
    slip = shell.run("ticket", "issue", "--service", "A", "--print", "--json", at="08:00").json["papers"][0]
    copy = shell.run("ticket", "print", "A001", "--json", at="08:01").json["papers"][0]
    assert copy["verification"] == slip["verification"]
    assert copy["path"] != slip["path"]
    case = shell.run("form", "submit", "--file", FORM, "--json", at="08:02").json["case"]
    for chosen in ((), ("form_1a",), ("F1A-261120-0001",)):
        printed = shell.run("case", "print", case, *chosen, "--json", at="08:03").json
        assert [one["number"] for one in printed["papers"]] == ["F1A-261120-0001"]
    shell.run("ticket", "cancel", "A001", "--reason", "salah ambil", at="08:04")
    shell.run("day", "close", at="16:00")
    assert shell.run("day", "print", "--json", at="16:01").json["path"].endswith("salinan-1.pdf")


def test_a_verification_code_says_which_paper_it_proves_and_nothing_of_the_person(shell: Shell) -> None:
    paper = shell.run("form", "submit", "--file", FORM, "--json", at="08:02").json["papers"][0]
    proof = shell.run("code", "check", paper["verification"].lower(), "--json").json
    assert proof["papers"] == [{"kind": "form_1a", "number": "F1A-261120-0001", "day": DAY}]


def test_a_backup_becomes_a_database_and_nothing_is_overwritten(shell: Shell) -> None:
    shell.run("ticket", "issue", "--service", "A", at="08:00")
    copy = shell.folder / "copy.db"
    assert shell.run("backup", copy).code == 0
    assert shell.run("backup", copy, "--json").error["code"] == "target-exists"
    assert shell.run("restore", copy, "--json").error["field"] == "database"
    restored = Shell(shell.folder, shell.folder / "other" / "restored.db")
    assert restored.run("restore", copy).code == 0
    assert restored.position() == shell.position()
    assert restored.run("verify").code == 0
    assert restored.run("migrate", "--json").json["upgraded"] is False


def test_totals_of_answers_give_the_index_that_the_ministry_computed(shell: Shell) -> None:
    totals = "respondents,U1,U2,U3,U4,U5,U6,U7,U8,U9\n29,105,101,100,116,102,105,106,105,115\n0" + ",0" * 9 + "\n"
    first, second = shell.run("survey", "compute", "--file", "-", "--json", typed=totals).json["units"]
    assert (first["respondents"], first["index"], first["grade"]) == (29, 91.48, "A")
    assert [one["element"] for one in first["elements"]] == [f"U{number}" for number in range(1, 10)]
    assert (second["respondents"], second["index"]) == (0, None)


def test_settings_are_read_and_changed(shell: Shell) -> None:
    assert shell.run("settings", "get", "max_calls", "--json").json == {"key": "max_calls", "value": 3}
    assert shell.run("settings", "set", "zone", "wita", "--json", at="07:30").json == {"key": "zone", "value": "WITA"}
    assert shell.run("settings", "get", "--json").json["settings"]["zone"] == "WITA"
    issued = shell.run("ticket", "issue", "--service", "A", "--json", at="09:00").json
    assert issued["issued_at"].endswith("T09:00:00+08:00")
