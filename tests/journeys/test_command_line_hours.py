"""Opening hours and bookings on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.command_line import Shell

HEADER = "reference,service,date,time,priority\n"
MONDAY = "2026-11-23"


def write(shell: Shell, content: str | bytes) -> Path:
    path = shell.folder / "bookings.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_hours_are_shown_for_now_and_the_days_to_come(shell: Shell) -> None:
    shown = shell.run("hours", "show", "--days", 3, "--json", at="12:00").json
    assert (shown["now_open"], shown["obeyed"]) == ("break", False)
    assert shown["opens_at"] == "2026-11-20T13:00:00+07:00"
    assert shown["closes_at"] == "2026-11-20T15:00:00+07:00"
    assert shown["last_ticket_at"] == "2026-11-20T14:30:00+07:00"
    assert [(one["day"], one["hours"]) for one in shown["days"]] == [
        ("2026-11-20", "08:00-11:30 13:00-15:00"),
        ("2026-11-21", "-"),
        ("2026-11-22", "-"),
    ]


def test_a_day_is_given_hours_of_its_own_and_loses_them_again(shell: Shell) -> None:
    assert shell.run("hours", "set", MONDAY, "08:00-11:00", at="08:00").code == 0
    shown = shell.run("hours", "show", "--on", MONDAY, "--days", 2, "--json", at="08:01").json
    assert [(one["hours"], one["basis_of_hours"]) for one in shown["days"]] == [
        ("08:00-11:00", "special"),
        ("08:00-12:00 13:00-15:00", "weekday"),
    ]
    closed = shell.run("hours", "set", MONDAY, "tutup", "--json", at="08:02").json
    assert (closed["hours"], closed["weekday"]) == ("-", "Senin")
    assert shell.run("hours", "clear", MONDAY, "--json", at="08:03").json["basis_of_hours"] == "weekday"
    wrong = shell.run("hours", "set", MONDAY, "pagi", at="08:04")
    assert (wrong.code, "08:00-12:00 13:00-15:00" in wrong.err) == (1, True)


def test_a_quota_is_set_shown_and_lifted(shell: Shell) -> None:
    assert shell.run("hours", "quota", "--service", "a", "--most", 40, at="08:00").code == 0
    assert shell.run("hours", "show", "--json", at="08:01").json["quotas"] == [{"service": "A", "quota": 40}]
    shell.run("hours", "quota", "--service", "A", at="08:02")
    assert shell.run("hours", "show", "--json", at="08:03").json["quotas"] == []


def test_hours_bind_the_kiosk_and_not_the_command_line(shell: Shell) -> None:
    shell.run("settings", "set", "hours_in_training", "on", at="08:00")
    assert shell.run("ticket", "issue", "--service", "A", "--json", at="23:00").json["ticket"] == "A001"


def test_settings_of_hours_are_told_as_text(shell: Shell) -> None:
    done = shell.run("settings", "set", "hours_saturday", "08.00-11.00", "--json", at="08:00").json
    assert done == {"key": "hours_saturday", "value": "08:00-11:00"}
    every = shell.run("settings", "get", "--json", at="08:01").json["settings"]
    assert (every["hours_saturday"], every["hours_sunday"], every["ramadan_days"]) == ("08:00-11:00", "-", [])


def test_a_booking_becomes_a_ticket(shell: Shell) -> None:
    made = shell.run("booking", "add", "--service", "D", "--at", "2026-11-20T09:00", "--json", at="08:00").json
    assert (made["service"], made["booked_for"], made["state"]) == ("D", "2026-11-20T09:00:00+07:00", "booked")
    reference = made["booking"]
    issued = shell.run("ticket", "issue", "--booking", reference, "--json", at="08:50").json
    assert (issued["ticket"], issued["booking"], issued["punctuality"]) == ("D001", reference, "early")
    assert "D001" in shell.run("ticket", "issue", "--booking", reference, at="08:51").err
    listed = shell.run("booking", "list", "--json", at="08:52").json["bookings"]
    assert [(one["booking"], one["state"]) for one in listed] == [(reference, "checked_in")]
    assert shell.run("verify", at="08:53").code == 0


def test_a_booking_is_cancelled(shell: Shell) -> None:
    made = shell.run("booking", "add", "--service", "A", "--at", f"{MONDAY}T09:00", "--json", at="08:00").json
    reference = made["booking"]
    assert shell.run("booking", "cancel", reference.lower(), at="08:01").out.startswith("Dibatalkan.")
    listed = shell.run("booking", "list", "--on", MONDAY, "--days", 2, "--json", at="08:02").json["bookings"]
    assert [one["state"] for one in listed] == ["cancelled"]
    refused = shell.run("ticket", "issue", "--booking", reference, "--json", at="08:03").json["error"]
    assert (refused["code"], refused["state"]) == ("booking-state", "cancelled")


@pytest.mark.parametrize(
    ("given", "code", "field"),
    [
        ((), "usage", "service"),
        (("--booking", "ABCD2345", "--service", "A"), "field-unknown", "service"),
        (("--booking", "ABCD2345", "--priority", "sick"), "field-unknown", "priority"),
        (("--booking", "ABCD2345"), "no-such-booking", "booking"),
    ],
)
def test_a_ticket_needs_a_service_or_a_booking(shell: Shell, given: tuple[str, ...], code: str, field: str) -> None:
    error = shell.run("ticket", "issue", *given, "--json", at="08:00").json["error"]
    assert (error["code"], error["field"]) == (code, field)


def test_who_comes_too_early_reads_when_to_come_back(shell: Shell) -> None:
    made = shell.run("booking", "add", "--service", "A", "--at", "2026-11-20T13:30", "--json", at="08:00").json
    early = shell.run("ticket", "issue", "--booking", made["booking"], at="08:01")
    assert "Lapor kedatangan mulai Jumat, 20 November 2026 pukul 12.30 WIB." in early.err
    english = shell.speaking("en").run("ticket", "issue", "--booking", made["booking"], at="08:01")
    assert "Check in from Friday, 20 November 2026 at 12:30 WIB on." in english.err


def test_a_file_of_bookings_is_imported_and_a_second_time_changes_nothing(shell: Shell) -> None:
    file = write(shell, "\ufeff" + HEADER.replace(",", ";") + f"JMO0001;A;{MONDAY};09.00;\nJMO0002;B;{MONDAY};09.00;\n")
    assert shell.run("booking", "import", file, "--json", at="08:00").json == {"added": 2, "unchanged": 0}
    position = shell.position()
    assert shell.run("booking", "import", file, "--json", at="08:01").json == {"added": 0, "unchanged": 2}
    assert shell.position() == position
    piped = shell.run("booking", "import", "-", "--json", at="08:02", typed=HEADER + f"JMO0003,A,{MONDAY},09:00,\n")
    assert piped.json["added"] == 1


def test_a_wrong_file_is_reported_line_by_line_and_nothing_is_imported(shell: Shell) -> None:
    file = write(
        shell, HEADER + f"JMO0001,A,{MONDAY},09:00,\nJMO0002,A,{MONDAY},9,\n3310154708920003,A,{MONDAY},09:00,\n"
    )
    ran = shell.run("booking", "import", file, "--json", at="08:00")
    error = ran.json["error"]
    assert (ran.code, error["code"], error["rows"]) == (1, "rows-invalid", 2)
    assert [(one["line"], one["column"], one["problem"]) for one in error["fields"]] == [
        (3, "time", "time"),
        (4, "reference", "nik"),
    ]
    assert "3310154708920003" not in ran.out
    assert shell.run("booking", "list", "--on", MONDAY, "--json", at="08:01").json["bookings"] == []
    text = shell.run("booking", "import", file, at="08:02").err.splitlines()
    assert text[0].endswith("Tidak ada yang diimpor: 2 baris salah. Betulkan, lalu impor ulang.")
    assert "baris 3" in text[1]


def test_ten_thousand_wrong_rows_make_a_short_report(shell: Shell) -> None:
    file = write(shell, HEADER + "x,x,x,x,x\n" * 10_000)
    ran = shell.run("booking", "import", file, at="08:00")
    assert (ran.code, len(ran.err.splitlines())) == (1, 101)
    assert "9900" in ran.err.splitlines()[0]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "empty"),
        (HEADER.encode("utf-16"), "not-utf8"),
        (b"refer\xe9nce,service\n", "not-utf8"),
        (b"PK\x03\x04\x00\x00", "booking-header"),
        (b'{"reference": 1}', "booking-header"),
    ],
)
def test_a_file_of_another_kind_is_refused(shell: Shell, content: bytes, problem: str) -> None:
    error = shell.run("booking", "import", write(shell, content), "--json", at="08:00").json["error"]
    assert (error["code"], error["problem"]) == ("file-invalid", problem)


@pytest.mark.parametrize("language", ["id", "en"])
def test_people_read_words_and_no_keys(shell: Shell, language: str) -> None:
    speaking = shell.speaking(language)
    speaking.run("booking", "add", "--service", "A", "--at", "2026-11-20T09:00", "--priority", "sick", at="08:00")
    speaking.run("hours", "quota", "--service", "A", "--most", 3, at="08:00")
    told = speaking.run("hours", "show", at="08:01").out + speaking.run("booking", "list", at="08:01").out
    assert "_" not in told
    assert not {"weekday", "break", "booked"} & set(told.split()) or language == "en"
