"""`benefits` and `info`: told without an office, to people and to programs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from counter_app.settings import Language
from tests.journeys.command_line import Ran, Shell

SHOW = ("benefits", "show", "--segment", "BPU", "--programmes", "JKK,JKM,JHT", "--income", "Rp 1.000.000")


@pytest.fixture
def nowhere(tmp_path: Path) -> Shell:
    """A folder without any database."""
    return Shell(tmp_path, tmp_path / "none.db")


def lines_by_key(ran: Ran) -> dict[tuple[str, str], Any]:
    assert ran.code == 0, ran
    return {(line["programme"], line["key"]): line for line in ran.json["lines"]}


def test_benefits_are_told_as_json_with_old_and_present_values(nowhere: Shell) -> None:
    ran = nowhere.run(*SHOW, "--on", "2026-11-21", "--born", "1990-05-05", "--json")
    line = lines_by_key(ran)["JKM", "funeral"]
    assert (line["now"]["rupiah"], line["before"]["rupiah"]) == (10_000_000, 3_000_000)
    assert line["now"]["valid_from"] == "2019-12-02"
    assert [one["total"] for one in ran.json["family"]] == [70_000_000, 42_000_000]
    assert ran.json["projection"]["until_age"] == 56
    assert not nowhere.database.exists()


def test_the_law_of_another_day_is_told_on_demand(nowhere: Shell) -> None:
    line = lines_by_key(nowhere.run(*SHOW, "--on", "2019-12-01", "--json"))["JKM", "funeral"]
    assert (line["now"]["rupiah"], line["before"]) == (3_000_000, None)


def test_a_branch_reckons_with_the_development_that_it_assumes(shell: Shell) -> None:
    asked = (*SHOW, "--on", "2026-11-21", "--born", "1990-05-05")
    shell.run("settings", "set", "jht_development_percent", "7")
    told = shell.run(*asked, "--json").json["projection"]
    assert told == shell.run(*asked, "--development", 7, "--json").json["projection"]
    assert told != shell.run(*asked, "--development", 5, "--json").json["projection"]


def test_the_assumed_development_can_be_given(nowhere: Shell) -> None:
    told = {
        percent: nowhere.run(*SHOW, "--on", "2026-11-21", "--development", percent, "--json").json["projection"]
        for percent in (0, 5, 15)
    }
    assert told[0]["balance"] == told[0]["paid_in"]
    assert nowhere.run(*SHOW, "--on", "2026-11-21", "--json").json["projection"] == told[5]
    refused = nowhere.run(*SHOW, "--development", 16, "--json")
    assert (refused.code, refused.error["field"]) == (1, "development")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--segment", "PU", "--programmes", "JKK,JKM,JHT,JP", "--income", "6000000", "--born", "1985-07-16"),
        ("--segment", "JAKON", "--programmes", "JKK,JKM"),
        ("--segment", "PMI", "--programmes", "JKK,JKM,JHT", "--jht-monthly", "100.000"),
    ],
)
@pytest.mark.parametrize("language", [*Language])
def test_every_segment_is_told_to_people_without_a_key(
    nowhere: Shell, arguments: tuple[str, ...], language: Language
) -> None:
    ran = nowhere.speaking(language.value).run("benefits", "show", *arguments)
    assert (ran.code, ran.err) == (0, "")
    assert not re.search(r"\b[a-z]+_[a-z_0-9]+\b", ran.out)


def test_people_read_old_values_under_present_ones(nowhere: Shell) -> None:
    lines = nowhere.run(*SHOW, "--on", "2026-11-21").out.splitlines()
    place = next(number for number, line in enumerate(lines) if "Biaya pemakaman: Rp 10.000.000." in line)
    assert "Dahulu: Rp 3.000.000. (PP 44/2015)" in lines[place + 1]


def test_wrong_input_is_refused_at_its_field(nowhere: Shell) -> None:
    for arguments, field in (
        (("--on", "21-11-2026"), "on"),
        (("--on", "2014-01-01"), "first_month"),
        (("--born", "x"), "born"),
        (("--segment", "XX"), "segment"),
        (("--programmes", "JP,JKK,JKM"), "programmes"),
        (("--income", "0"), "monthly_income"),
    ):
        refused = nowhere.run(*SHOW, *arguments, "--json")
        assert (refused.code, refused.error["field"]) == (1, field), arguments


def test_cards_are_listed_and_shown(nowhere: Shell) -> None:
    listed = nowhere.run("info", "list", "--audience", "applicant", "--on", "2026-11-21", "--json").json["cards"]
    assert "welcome" in [one["key"] for one in listed]
    assert not any(one["historical"] for one in listed)
    assert "Selamat datang" in nowhere.run("info", "list").out
    text = nowhere.run("info", "show", "headline-price", "--on", "2026-11-21").out
    assert "Rp 28.400" in text
    assert "Welcome" in nowhere.run("info", "show", "welcome", "--lang", "en").out


def test_a_historical_card_first_says_what_is_true_now(nowhere: Shell) -> None:
    text = nowhere.run("info", "show", "values-of-2018", "--on", "2026-11-21").out
    assert text.index("tidak berlaku lagi") < text.index("Rp 42.000.000") < text.index("16.200.000")


def test_the_steps_of_a_channel_are_listed(nowhere: Shell) -> None:
    assert len(nowhere.run("info", "steps", "perisai", "--json").json["steps"]) == 5
    assert nowhere.run("info", "steps", "manual").out.count("\n") == 10
    for arguments, field in ((("steps", "post"), "channel"), (("show", "nothing"), "card")):
        refused = nowhere.run("info", *arguments, "--json")
        assert (refused.code, refused.error["field"]) == (1, field)
