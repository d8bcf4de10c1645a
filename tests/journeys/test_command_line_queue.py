"""The later steps of the queue on the command line: chosen calls, undo, profiles, release, paper numbers, carrying."""

from __future__ import annotations

import pytest

from tests.journeys.command_line import Shell


def test_a_chosen_call_says_that_it_was_chosen(shell: Shell) -> None:
    for _ in range(2):
        shell.run("ticket", "issue", "--service", "A", at="08:00")
    refused = shell.run("ticket", "call", "--counter", 1, "--ticket", "A002", "--json", at="08:01")
    assert (refused.code, refused.json["error"]["code"]) == (1, "reason-needed")
    called = shell.run(
        *("ticket", "call", "--counter", 1, "--ticket", "A002", "--reason", "ibu menyusui", "--json"), at="08:01"
    ).json
    assert (called["ticket"], called["reason"], called["waited_s"]) == ("A002", "chosen", 60)
    assert "dipilih petugas" in called["explanation"].lower()


def test_every_call_explains_itself_in_the_language_of_the_reader(shell: Shell) -> None:
    shell.run("ticket", "issue", "--service", "A", at="08:00")
    shell.run("ticket", "call", "--counter", 1, at="08:31")
    shown = shell.run("ticket", "show", "A001", "--lang", "en", "--json", at="08:31").json
    assert shown["calls"][0]["reason"] == "maximum-wait"
    assert "maximum wait of 30 minutes" in shown["calls"][0]["explanation"]
    assert "It had waited 31 minutes." in shown["calls"][0]["explanation"]


def test_the_first_priority_turn_of_a_counter_tells_nothing_that_did_not_happen(shell: Shell) -> None:
    shell.run("ticket", "issue", "--service", "A", at="08:00")
    shell.run("ticket", "issue", "--service", "A", "--priority", "sick", at="08:01")
    told = shell.run("ticket", "call", "--counter", 1, "--lang", "en", "--json", at="08:02").json
    assert (told["ticket"], told["reason"]) == ("A002", "priority-turn")
    assert told["explanation"] == (
        "The turn of priority: first when a counter opens, then one for every 2 regular tickets. "
        "It had waited 1 minute."
    )


def test_a_step_is_undone_within_seconds_and_not_later(shell: Shell) -> None:
    shell.run("ticket", "issue", "--service", "A", at="08:00")
    shell.run("ticket", "call", "--counter", 1, at="08:01")
    undone = shell.run("ticket", "undo", "A001", "--json", at="08:01").json
    assert (undone["state"], [one["kind"] for one in undone["slices"]]) == ("waiting", ["waiting"])
    shell.run("ticket", "call", "--counter", 1, at="08:02")
    shell.run("ticket", "start", "A001", at="08:03")
    late = shell.run("ticket", "undo", "A001", "--json", at="08:04")
    assert (late.code, late.json["error"]["code"]) == (1, "undo-too-late")
    assert shell.run("verify").code == 0


def test_one_visit_of_two_services(shell: Shell) -> None:
    shell.run("ticket", "serve", "--counter", 1, "--service", "A", at="08:00")
    on = shell.run(
        *("ticket", "finish", "A001", "--outcome", "completed", "--next-service", "K", "--json"), at="08:10"
    ).json
    assert (on["state"], on["service"], on["origin"]) == ("waiting", "K", "walk_in")
    assert [(one["service"], one["outcome"]) for one in on["parts"]] == [("A", "completed")]


def test_a_profile_is_set_shown_and_obeyed(shell: Shell) -> None:
    shell.run("ticket", "issue", "--service", "A", at="08:00")
    set_up = shell.run(
        *("counter", "profile", 1, "--services", "K", "--finally", "F", "--when", "K:>5@08:00-12:00", "--json"),
        at="08:00",
    ).json
    assert (set_up["services"], set_up["finally"], set_up["when"]) == ("K", "F", ["K:>5@08:00-12:00"])
    assert shell.run("counter", "profile", 1, "--json", at="08:00").json == set_up
    empty = shell.run("ticket", "call", "--counter", 1, "--json", at="08:01")
    assert empty.json["error"]["code"] == "queue-empty"
    wrong = shell.run("counter", "profile", 1, "--services", "K", "--when", "K:soon", "--json", at="08:01")
    assert (wrong.code, wrong.json["error"]["code"]) == (1, "profile-invalid")


@pytest.mark.parametrize(
    ("options", "missing"), [(("--finally", "F"), "services"), (("--when", "A:>3"), "services"), (("--clear",), "of")]
)
def test_half_a_profile_is_wrong_usage_and_nothing_is_left_out_silently(
    shell: Shell, options: tuple[str, ...], missing: str
) -> None:
    half = shell.run("counter", "profile", 1, *options, at="08:00")
    assert half.code == 2
    assert f"--{missing}" in half.err


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("id", "yang menunggu baru saja dipanggil; boleh lagi dalam 20 dtk."),
        ("en", "who waits was called a moment ago; again in 20 s."),
    ],
)
def test_a_counter_that_can_call_nobody_says_why_and_until_when(shell: Shell, language: str, sentence: str) -> None:
    nobody = shell.run("ticket", "call", "--counter", 1, "--json", at="08:00")
    assert (nobody.code, nobody.error["code"], nobody.error["why"]) == (1, "queue-empty", "nobody-waits")
    shell.run("ticket", "issue", "--service", "A", at="08:00:00")
    shell.run("ticket", "call", "--counter", 1, at="08:01:00")
    shell.run("ticket", "transfer", "A001", "--service", "F", "--reason", "salah layanan", at="08:01:10")
    told = shell.speaking(language).run("ticket", "call", "--counter", 1, at="08:01:10")
    assert sentence in told.err
    shell.run("counter", "profile", 1, "--services", "F", "--when", "F:@09:30-10:00", at="08:02:00")
    later = shell.run("ticket", "call", "--counter", 1, "--json", at="08:02:00").error
    assert (later["why"], later["from_at"]) == ("not-yet-by-profile", "2026-11-20T09:30+07:00")
    assert "pukul 09.30 WIB" in later["message"]


def test_a_counter_is_released_and_its_person_waits_again(shell: Shell) -> None:
    shell.run("ticket", "issue", "--service", "A", at="08:00")
    shell.run("ticket", "call", "--counter", 1, at="08:01")
    released = shell.run("counter", "release", 1, "--reason", "petugas sakit", "--json", at="08:02").json
    assert (released["state"], released["ticket"]) == ("closed", "A001")
    assert shell.run("ticket", "show", "A001", "--json", at="08:02").json["state"] == "waiting"


def test_paper_numbers_are_entered_waiting_or_served(shell: Shell) -> None:
    entered = shell.run("ticket", "paper", "A001", "--at", "2026-11-20T08:05", "--json", at="09:00").json
    assert (entered["ticket"], entered["exchanged"], entered["state"]) == ("A001", False, "waiting")
    served = shell.run(
        *("ticket", "paper", "A002", "--at", "2026-11-20T08:06", "--counter", 2, "--started", "2026-11-20T08:10"),
        *("--ended", "2026-11-20T08:20", "--outcome", "completed", "--json"),
        at="09:00",
    ).json
    assert (served["state"], [one["seconds"] for one in served["slices"]]) == ("finished", [240, 600])
    half = shell.run("ticket", "paper", "A003", "--at", "2026-11-20T08:06", "--counter", 2, "--json", at="09:00")
    assert (half.code, half.json["error"]["field"]) == (1, "started")
    assert shell.run("verify").code == 0


@pytest.mark.parametrize("named", [("A001",), ()])
def test_who_is_left_goes_over_to_the_next_working_day(shell: Shell, named: tuple[str, ...]) -> None:
    shell.run("ticket", "issue", "--service", "A", at="08:00")
    carried = shell.run("ticket", "carry", *named, "--json", at="15:00").json["carried"]
    assert carried == [{"ticket": "A001", "business_day": "2026-11-23"}]
    closed = shell.run("day", "close", "--json", at="15:01").json
    assert (closed["carried"], closed["expired"]) == (1, 0)


def test_a_clock_that_lies_behind_is_told_with_the_queue_and_the_closing(shell: Shell) -> None:
    shell.run("ticket", "issue", "--service", "A", at="12:00")
    right = shell.run("queue", "--json", at="12:00")
    assert "clock_behind_s" not in right.json
    behind = shell.run("queue", "--json", at="08:30")
    assert behind.json["clock_behind_s"] == 12_600
    told = shell.run("queue", at="08:30")
    assert "tertinggal 3 jam 30 mnt dari waktu cabang" in told.err
    assert "tertinggal" not in told.out
    assert shell.run("day", "close", "--json", at="11:50").json["clock_behind_s"] == 600


def test_the_slip_of_a_booking_is_printed_with_it_and_again(shell: Shell) -> None:
    made = shell.run(
        *("booking", "add", "--service", "A", "--at", "2026-11-20T10:00", "--print", "--json"), at="08:00"
    ).json
    (paper,) = made["papers"]
    assert (paper["kind"], paper["number"]) == ("booking_slip", "JT-261120-0001")
    (again,) = shell.run("booking", "print", made["booking"], "--json", at="08:05").json["papers"]
    assert again["path"].endswith("JT-261120-0001-salinan-1.pdf")
    used = shell.run("ticket", "issue", "--booking", made["booking"], "--json", at="09:30")
    assert used.code == 0
    refused = shell.run("booking", "print", made["booking"], "--json", at="09:31")
    assert (refused.code, refused.json["error"]["code"]) == (1, "booking-state")
    assert shell.run("verify").code == 0
