"""Estimates, what if, dry run and kept promises on the command line."""

from __future__ import annotations

from tests.journeys.command_line import Shell


def a_morning(shell: Shell) -> None:
    """Three people come; two are served, one still waits while the third is at the counter."""
    for number, letter in enumerate("AFA"):
        shell.run("ticket", "issue", "--service", letter, at=f"08:0{number}")
    shell.run("ticket", "call", "--counter", 1, at="08:05")
    shell.run("ticket", "start", "A001", at="08:06")
    shell.run("ticket", "finish", "A001", "--outcome", "completed", at="08:20")
    shell.run("ticket", "call", "--counter", 1, at="08:21")
    shell.run("ticket", "start", "F001", at="08:22")


def test_the_queue_tells_who_waits_and_how_long_still(shell: Shell) -> None:
    a_morning(shell)
    assert {one["service"] for one in shell.run("queue", "--json", at="08:23").json["services"]} >= {"A", "F"}
    told = shell.run("queue", "estimate", "--json", at="08:23").json
    assert [one["ticket"] for one in told["tickets"]] == ["A002"]
    assert all(one["wait_p10_s"] <= one["wait_p50_s"] <= one["wait_p90_s"] for one in told["services"])
    assert all(one["wait_p50_s"] > 0 for one in told["services"])


def test_options_may_stand_before_the_command_of_the_queue(shell: Shell) -> None:
    a_morning(shell)
    assert "tickets" in shell.run("queue", "--json", "estimate", at="08:23").json


def test_what_if_compares_the_day_with_a_change(shell: Shell) -> None:
    a_morning(shell)
    asked = shell.run(
        "queue", "what-if", "--open", 2, "--ratio", 3, "--last-ticket", "12:00", "--json", at="08:40"
    ).json
    assert asked["arrivals_from"] == "today"
    assert asked["arrivals_expected"] > 0
    everybody = asked["services"][0]
    assert everybody["changed_mean_s"] <= everybody["mean_s"]
    assert asked["ends_p50"] <= asked["ends_p90"]
    assert "Banyaknya percobaan" in shell.run("queue", "what-if", at="08:40").out


PROFILE = ("--profile", "1=F", "--finally", "1=A", "--when", "1=A:>9@08:00-14:00")


def test_what_if_and_dry_run_take_another_profile_as_the_counter_does(shell: Shell) -> None:
    a_morning(shell)
    shell.run("ticket", "issue", "--service", "F", at="08:30")
    asked = shell.run("queue", "what-if", *PROFILE, "--json", at="08:40").json
    (of_f,) = [one for one in asked["services"] if one["service"] == "F"]
    assert of_f["changed_mean_s"] < of_f["mean_s"]
    assert asked["changed_unserved"] > asked["unserved"] == 0, "after two o'clock the counter takes no A"
    run = shell.run("queue", "dry-run", "--on", "2026-11-20", *PROFILE, "--json", at="09:00").json
    assert run["changed_rule"]["people"] == run["same_rule"]["people"]
    for command in (("what-if",), ("dry-run", "--on", "2026-11-20")):
        for options, code, field in (
            (("--profile", "one=A"), "field-invalid", "profile"),
            (("--finally", "2=F"), "field-missing", "profile"),
            (("--profile", "2=A", "--when", "2=A:soon"), "profile-invalid", "when"),
            (("--profile", "2=AZ"), "no-such-service", "service"),
            (("--profile", "77=A"), "no-such-counter", "profile"),
        ):
            refused = shell.run("queue", *command, *options, "--json", at="08:40")
            assert (refused.code, refused.error["code"], refused.error["field"]) == (1, code, field)


def test_what_if_refuses_what_cannot_be(shell: Shell) -> None:
    a_morning(shell)
    for options, code in (
        (("--open", 55), "no-such-counter"),
        (("--close", 3), "counter-not-open"),
        (("--last-ticket", "noon"), "field-invalid"),
    ):
        refused = shell.run("queue", "what-if", *options, "--json", at="08:40")
        assert (refused.code, refused.json["error"]["code"]) == (1, code)


def test_a_dry_run_replays_the_day_beside_the_log(shell: Shell) -> None:
    a_morning(shell)
    run = shell.run(
        "queue", "dry-run", "--on", "2026-11-20", "--ratio", 1, "--profile", "1=F|A", "--json", at="09:00"
    ).json
    assert run["logged"]["people"] == run["same_rule"]["people"] == run["changed_rule"]["people"]
    assert run["not_replayed"] == 2
    assert run["assumption"]
    assert "sebagaimana tercatat" in shell.run("queue", "dry-run", "--on", "2026-11-20", at="09:00").out
    refused = shell.run("queue", "dry-run", "--on", "2026-11-20", "--profile", "x=A", "--json", at="09:00")
    assert refused.json["error"]["field"] == "profile"


def test_promises_are_reported_against_what_happened(shell: Shell) -> None:
    a_morning(shell)
    report = shell.run("report", "promises", "--json", at="09:00").json
    assert report["promised"] == 2
    assert {one["service"] for one in report["by_service"]} == {"A", "F"}
    assert 0 <= report["inside_percent"] <= report["below_p90_percent"] <= 100
    longer = shell.run("report", "promises", "--from", "2026-11-01", "--to", "2026-11-30", "--json", at="09:00").json
    assert longer["promised"] == 2
    assert "Dalam rentang" in shell.run("report", "promises", at="09:00").out
