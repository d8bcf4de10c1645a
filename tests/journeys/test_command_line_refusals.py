"""Wrong input: a clear message that names the field, the right exit code, and nothing changed."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.journeys.command_line import DAY, FORM, Shell

CHECK = ("nik", "check", "3310154708920003")
QUOTE = ("dues", "quote", "--segment", "BPU", "--first-month", "2026-11")


def quote(programmes: str = "JKK,JKM", income: object = 2_350_000, months: object = 3) -> tuple[object, ...]:
    return (*QUOTE, "--programmes", programmes, "--income", income, "--months", months)


REFUSED: dict[str, tuple[tuple[object, ...], str, str]] = {
    "an income of nothing": (quote(income=0), "out-of-range", "monthly_income"),
    "an income of a quadrillion": (quote(income=10**15), "out-of-range", "monthly_income"),
    "an income in words": (quote(income="dua juta"), "field-invalid", "monthly_income"),
    "two months": (quote(months=2), "not-a-choice", "months"),
    "an unknown programme": (quote("JKK,JKM,XYZ"), "programme-unknown", "programmes"),
    "a missing programme": (quote("JKK"), "programme-missing", "programmes"),
    "a month that is none": ((*quote(), "--first-month", "2026-13"), "field-invalid", "first_month"),
    "a worker without a risk group": ((*quote(), "--segment", "PU"), "field-missing", "risk_group"),
    "a risk group of six": ((*quote(), "--segment", "PU", "--risk", 6), "not-a-choice", "risk_group"),
    "a risk group of somebody without an employer": ((*quote(), "--risk", 1), "field-invalid", "risk_group"),
    "a segment that is none": ((*quote(), "--segment", "PNS"), "not-a-choice", "segment"),
    "dues without an income": ((*QUOTE, "--programmes", "JKK,JKM", "--months", 1), "field-missing", "monthly_income"),
    "a migrant worker without a phase": (
        (*QUOTE, "--programmes", "JKK,JKM", "--months", 12, "--segment", "PMI"),
        "field-missing",
        "phases",
    ),
    "a due date of a segment that pays once": (
        ("dues", "due", "--segment", "PMI", "--month", "2026-11"),
        "not-a-choice",
        "segment",
    ),
    "a tariff file that is no TOML": (("tariff", "load", FORM), "field-invalid", "file"),
    "a birth date that is none": (
        ("nik", "check", "3310154708920003", "--born", "1992-02-30"),
        "field-invalid",
        "born",
    ),
    "a third sex": (("nik", "check", "3310154708920003", "--sex", "X"), "not-a-choice", "sex"),
    "an unknown service": (("ticket", "issue", "--service", "Z"), "no-such-service", "service"),
    "a counter that is not there": (("ticket", "call", "--counter", "9" * 30), "no-such-counter", "counter"),
    "a ticket that is not there": (("ticket", "show", "A9999999999"), "no-such-ticket", "ticket"),
    "a day that is none": (("ticket", "show", "A001", "--on", "2026-02-30"), "field-invalid", "on"),
    "a time that is none": (("queue", "--now", "besok"), "field-invalid", "now"),
    "a time far away": (("queue", "--now", "9999-12-31T23:59:59Z"), "field-invalid", "now"),
    "a case that is not there": (("case", "show", "1234-261120-0001-X"), "no-such-case", "case"),
    "a document that is none": (("case", "document", "x", "sim"), "no-such-case", "case"),
    "a payment code with letters": (("code", "check", "1234O000000160"), "code-malformed", "code"),
    "a verification code of no paper": (("code", "check", "ABCD2345"), "no-such-paper", "code"),
    "an amount in words": (
        ("payment", "record", "--code", "1", "--amount", "x", "--at", DAY, "--reference", "x"),
        "field-invalid",
        "amount",
    ),
    "a payment time that is none": (
        ("payment", "record", "--code", "1", "--amount", "1", "--at", "kemarin", "--reference", "x"),
        "field-invalid",
        "at",
    ),
    "a survey code of nobody": (("survey", "submit", "--code", "X", "--rating", 4), "survey-code-unknown", "code"),
    "a rating of five": (("survey", "submit", "--code", "X", "--rating", 5), "out-of-range", "rating"),
    "eight answers": (
        ("survey", "submit", "--code", "X", "--rating", 4, "--skm", "U1=3"),
        "field-missing",
        "skm",
    ),
    "answers out of form": (
        ("survey", "submit", "--code", "X", "--rating", 4, "--skm", "U1=3,U1=4"),
        "field-invalid",
        "skm",
    ),
    "a period that ends before it begins": (
        ("survey", "index", "--from", DAY, "--to", "2026-11-19"),
        "field-invalid",
        "to",
    ),
    "a day that has not come": (("day", "close", "--on", "2027-01-01"), "day-not-over", "on"),
    "a report of an open day": (("day", "print"), "no-such-paper", "on"),
    "a setting that is none": (("settings", "get", "colour"), "setting-unknown", "key"),
    "a setting out of range": (("settings", "set", "max_calls", "99"), "setting-invalid", "max_calls"),
    "a role that is none": (
        ("user", "add", "budi", "--full-name", "Budi", "--role", "boss", "--new-password-file", "x"),
        "not-a-choice",
        "role",
    ),
    "no password for a new officer": (
        ("user", "add", "budi", "--full-name", "Budi", "--role", "officer"),
        "field-missing",
        "new_password_file",
    ),
    "an empty database address": (("queue", "--database", ""), "field-missing", "database"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_wrong_input_is_refused_at_its_field_and_changes_nothing(case: str, shell: Shell) -> None:
    command, code, field = REFUSED[case]
    before = shell.position()
    ran = shell.run(*command, "--json", at=None if "--now" in command else "08:00")
    assert ran.code == 1
    assert (ran.error["code"], ran.error["field"]) == (code, field)
    assert f"({field})" in ran.error["message"] or ran.error["message"].startswith(f"{field}:")
    assert shell.position() == before
    told = shell.speaking("en").run(*command, at=None if "--now" in command else "08:00")
    assert (told.code, told.out) == (1, "")
    assert field in told.err


@pytest.mark.parametrize(
    ("nik", "errors"),
    [
        ("331015470892000", ["nik-length"]),
        ("33101547O8920003", ["nik-not-digits"]),
        ("3310153002920003", ["nik-date"]),
        ("3310154708920000", ["nik-serial"]),
    ],
)
def test_a_wrong_nik_is_an_answer_and_no_error(nik: str, errors: list[str], shell: Shell) -> None:
    ran = shell.run("nik", "check", nik, "--json")
    assert (ran.code, ran.json["valid"], ran.json["errors"]) == (0, False, errors)


def test_a_right_nik_tells_what_is_in_it(shell: Shell) -> None:
    found = shell.run("nik", "check", "3310.1547 0892-0003", "--born", "1992-08-08", "--sex", "m", "--json").json
    assert (found["valid"], found["province"], found["birth_date"], found["sex"]) == (
        *(True, "Jawa Tengah"),
        *("1992-08-07", "F"),
    )
    assert found["warnings"] == ["nik-birth-date-differs", "nik-sex-differs"]


def form(**changes: object) -> str:
    return json.dumps({**json.loads(FORM.read_text("utf-8")), **changes})


def submit(shell: Shell, text: str | bytes) -> Any:
    """What is said about a form file that must be refused without any change."""
    file = shell.folder / "form.json"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    before = shell.position()
    ran = shell.run("form", "submit", "--file", file, "--json", at="08:00")
    assert (ran.code, shell.position()) == (1, before)
    return ran.error


def test_every_mistake_of_a_form_is_named(shell: Shell) -> None:
    error = submit(
        shell,
        form(nik="331015470892", birth_date="1992-02-30", monthly_income=10**15, months=2, colour="red", heirs=[{}]),
    )
    assert error["code"] == "form-invalid"
    assert {(one["field"], one["code"]) for one in error["fields"]} == {
        ("colour", "field-unknown"),
        ("nik", "field-invalid"),
        ("birth_date", "field-invalid"),
        ("monthly_income", "out-of-range"),
        ("months", "not-a-choice"),
        ("heirs[0].full_name", "field-missing"),
        ("heirs[0].relation", "field-missing"),
    }
    told = shell.run("form", "submit", "--file", shell.folder / "form.json", at="08:00").err
    assert all(one["field"] in told for one in error["fields"])
    assert "331015470892" not in told


def test_a_doubt_needs_the_officers_reason(shell: Shell) -> None:
    error = submit(shell, form(birth_date="1992-08-08"))
    assert (error["code"], error["warnings"]) == ("warning-unconfirmed", ["nik-birth-date-differs"])
    assert "nik-birth-date-differs" in error["message"]


@pytest.mark.parametrize(
    ("text", "problem", "line"),
    [
        ('{\n "nik": "1",,\n}', "not-json", 2),
        ('{"a": 1,\n "b": {"c": "{:\\"", \n"\\u0063": 2}}', "key-twice", 3),
        (b'{\n "nik": "\xe9"}', "not-utf8", 2),
        ('{"a": NaN}', "not-json", None),
        ('{"a": ' + "9" * 5000 + "}", "not-json", None),
        ("[" * 100_000, "not-json", None),
        (" " * (1024 * 1024 + 1), "file-too-large", None),
        ("", "not-json", 1),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_by_line(
    text: str | bytes, problem: str, line: int | None, shell: Shell
) -> None:
    error = submit(shell, text)
    assert (error["code"], error["field"], error["problem"]) == ("file-invalid", "file", problem)
    assert error.get("line") == line


def test_a_form_comes_from_standard_input_too(shell: Shell) -> None:
    ran = shell.run("form", "submit", "--file", "-", "--json", at="08:00", typed=form(effective_date=None))
    assert ran.json["state"] == "registered"
    again = shell.run("form", "submit", "--file", "-", "--json", at="08:01", typed=form())
    assert (again.code, again.error["code"], again.error["case"]) == (1, "nik-registered", ran.json["case"])


def awaiting(shell: Shell) -> str:
    """A case that waits for its payment; returns the code."""
    case = shell.run("form", "submit", "--file", FORM, "--json", at="08:00").json["case"]
    shell.run("case", "document", case, "photo", at="08:01")
    shell.run("case", "notify", case, at="08:02")
    return str(shell.run("case", "receipt", case, "--json", at="08:03").json["payment_code"])


def test_payments_that_do_not_fit_their_code_are_refused(shell: Shell) -> None:
    code = awaiting(shell)
    wrong_digit = code[:-1] + str((int(code[-1]) + 1) % 10)
    before = shell.position()
    record = ("payment", "record", "--reference", "BRI-1", "--json")
    for number, amount, at, expected, field in (
        (wrong_digit, "205600", f"{DAY}T08:10", "code-check-failed", "code"),
        (code, "205.601", f"{DAY}T08:10", "amount-differs", "amount"),
        (code, "205600", f"{DAY}T09:10", "time-in-future", "at"),
        (code, "205600", f"{DAY}T07:10", "paid-before-code", "at"),
    ):
        ran = shell.run(*record, "--code", number, "--amount", amount, "--at", at, at="08:30")
        assert (ran.code, ran.error["code"], ran.error["field"]) == (1, expected, field)
    assert shell.position() == before


def test_the_office_says_why_a_step_is_not_possible(shell: Shell) -> None:
    assert shell.run("ticket", "call", "--counter", 1, "--json", at="07:59").error["code"] == "queue-empty"
    shell.run("ticket", "issue", "--service", "A", at="08:00")
    shell.run("ticket", "issue", "--service", "A", at="08:00")
    shell.run("ticket", "call", "--counter", 1, at="08:01")
    before = shell.position()
    for command, code in (
        (("ticket", "call", "--counter", 1), "counter-busy"),
        (("ticket", "start", "A002"), "ticket-state"),
        (("ticket", "start", "A001", "--counter", 2), "wrong-counter"),
        (("ticket", "no-show", "A001"), "calls-not-used-up"),
        (("ticket", "recall", "A001"), "recall-too-soon"),
        (("ticket", "cancel", "A002"), "reason-needed"),
        (("counter", "close", 1), "counter-busy"),
        (("counter", "pause", 2, "--reason", "rehat"), "counter-not-open"),
        (("day", "close"), "day-not-over"),
    ):
        ran = shell.run(*command, "--json", at="08:01")
        assert (ran.code, ran.error["code"]) == (1, code), command
    assert shell.position() == before


def test_documents_that_are_missing_hold_back_the_dues(shell: Shell) -> None:
    case = shell.run("form", "submit", "--file", FORM, "--json", at="08:00").json["case"]
    before = shell.position()
    ran = shell.run("case", "notify", case, "--json", at="08:01")
    assert (ran.error["code"], ran.error["missing"], shell.position()) == ("documents-missing", ["photo"], before)


@pytest.mark.parametrize(
    ("row", "problem", "column"),
    [
        ("29,105", "columns", None),
        ("29,105,101,100,116,102,105,106,105,x", "not-a-number", "U9"),
        ("29,5,101,100,116,102,105,106,105,115", "out-of-range", "U1"),
    ],
)
def test_wrong_totals_are_refused_by_line_and_column(row: str, problem: str, column: str | None, shell: Shell) -> None:
    text = f"respondents,U1,U2,U3,U4,U5,U6,U7,U8,U9\n{row}\n"
    error = shell.run("survey", "compute", "--file", "-", "--json", typed=text).error
    assert (error["code"], error["line"], error["problem"]) == ("file-invalid", 2, problem)
    assert error.get("column") == column


@pytest.mark.parametrize(
    ("command", "field"),
    [
        (("ticket", "issue"), "service"),
        (("ticket", "finish", "A001"), "outcome"),
        (("ticket", "finish", "A001", "--outcome", "done"), "outcome"),
        (("ticket", "call", "--counter", "x"), "counter"),
        (("queue", "--lang", "fr"), "lang"),
        (("queue", "--colour"), None),
        (("sing",), None),
    ],
)
def test_wrong_usage_ends_with_two(command: tuple[str, ...], field: str | None, shell: Shell) -> None:
    ran = shell.run(*command, "--json")
    assert (ran.code, ran.error["code"], ran.error.get("field")) == (2, "usage", field)
    told = shell.run(*command)
    assert (told.code, told.out) == (2, "")
    assert "--help" in told.err
