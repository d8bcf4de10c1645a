"""Dues of every segment, due dates, arrears and the tariff, from the command line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from counter_app.dues.loader import packaged_texts
from counter_app.settings import Language
from tests.journeys.command_line import Shell

BPU = packaged_texts()["bpu.toml"]
JKM = 'id = "BPU-JKM-2015"\nvalid_from = "2015-07"\n'
NEWER = (
    BPU.replace(JKM, JKM + 'valid_to = "2026-12"\n')
    + '\n[[rate]]\nid = "BPU-JKM-2027"\nvalid_from = "2027-01"\nbasis = "PP baru"\nprogramme = "JKM"\n'
    + 'payer = "member"\namount = 7_000\n'
)
QUOTES: Mapping[str, tuple[object, ...]] = {
    "BPU": ("--programmes", "JKK,JKM,JHT", "--income", 1_000_000, "--months", 3),
    "PU": ("--programmes", "JKK,JKM,JHT,JP", "--income", "12.000.000", "--months", 1, "--risk", 2),
    "JAKON": ("--programmes", "JKK,JKM", "--months", 1, "--contract-value", "111.000.000", "--vat-included"),
    "PMI": (
        *("--programmes", "JKK,JKM,JHT", "--months", 18, "--phase", "before,during"),
        *("--jht-monthly", 100_000),
    ),
}
TOTALS = {
    "BPU": 93_600,
    "PU": 64_800 + 36_000 + 684_000 + 332_589,
    "JAKON": 240_000,
    "PMI": 37_500 + 270_000 + 1_800_000,
}


def quote(segment: str, *more: object) -> tuple[object, ...]:
    return ("dues", "quote", "--segment", segment, "--first-month", "2026-11", *QUOTES[segment], *more)


def without_database(shell: Shell) -> Shell:
    return replace(shell, database=shell.folder / "none.db")


@pytest.mark.parametrize("segment", QUOTES)
def test_dues_of_every_segment_are_quoted_with_and_without_a_database(segment: str, shell: Shell) -> None:
    told = shell.run(*quote(segment, "--json")).json
    assert told["total"] == told["normal_total"] - told["saving"] == TOTALS[segment]
    assert sum(line["amount"] for month in told["months"] for line in month["lines"]) == told["total"]
    for month in told["months"]:
        for line in month["lines"]:
            assert {"programme", "payer", "amount", "normal", "basis"} <= line.keys()
            assert line["basis"]
    assert without_database(shell).run(*quote(segment, "--json")).json == told


def test_a_wage_earners_quote_tells_who_bears_what(shell: Shell) -> None:
    told = shell.run(*quote("PU", "--json")).json
    assert (told["employer_total"], told["worker_total"]) == (766_526, 350_863)
    lines: list[dict[str, Any]] = told["months"][0]["lines"]
    assert [(line["programme"], line["payer"], line["base"]) for line in lines[4:]] == [
        ("JP", "employer", 11_086_300),
        ("JP", "worker", 11_086_300),
        ("JKP", "employer", 5_000_000),
    ]
    assert lines[-1]["funding"] == [{"source": "government", "amount": 11_000}, {"source": "JKK", "amount": 7_000}]


def test_a_migrant_workers_quote_tells_what_one_amount_covers(shell: Shell) -> None:
    (month,) = shell.run(*quote("PMI", "--json")).json["months"]
    assert [(line["programme"], line["together"], line["phase"]) for line in month["lines"]] == [
        ("JKK", ["JKK", "JKM"], "before"),
        ("JKK", ["JKK", "JKM"], "during"),
        ("JHT", [], None),
    ]


def test_a_labour_intensive_industry_had_half_of_jkk(shell: Shell) -> None:
    asked = quote("PU", "--labour-intensive", "--first-month", "2025-03", "--json")
    assert shell.run(*asked).json["saving"] == 32_400


@pytest.mark.parametrize("segment", QUOTES)
@pytest.mark.parametrize("language", [*Language])
def test_people_read_the_quote_of_every_segment(segment: str, language: Language, shell: Shell) -> None:
    ran = without_database(shell).speaking(language.value).run(*quote(segment))
    assert (ran.code, ran.err) == (0, "")
    assert "_" not in ran.out
    assert "PP " in ran.out or "Permenaker" in ran.out


def test_the_sources_of_jkp_are_told(shell: Shell) -> None:
    assert "pemerintah Rp 11.000, JKK Rp 7.000" in shell.run(*quote("PU")).out
    assert "government Rp 11.000, JKK Rp 7.000" in shell.speaking("en").run(*quote("PU")).out


@pytest.mark.parametrize(
    ("segment", "month", "day"), [("BPU", "2026-11", "2026-11-16"), ("PU", "2026-07", "2026-08-18")]
)
def test_the_due_date_of_a_month(segment: str, month: str, day: str, shell: Shell) -> None:
    asked = ("dues", "due", "--segment", segment, "--month", month)
    assert shell.run(*asked, "--json").json == {"segment": segment, "month": month, "due_on": day}
    assert without_database(shell).run(*asked, "--json").json["due_on"] == day


def test_the_due_date_follows_the_branchs_holidays(shell: Shell) -> None:
    shell.run("settings", "set", "closed_days", "2026-11-16", at="08:00")
    asked = ("dues", "due", "--segment", "BPU", "--month", "2026-11", "--json")
    assert shell.run(*asked).json["due_on"] == "2026-11-17"
    assert without_database(shell).run(*asked).json["due_on"] == "2026-11-16"


def arrears(segment: str, *more: object) -> tuple[object, ...]:
    wage = ("--programmes", "JKK,JKM", "--income", 5_000_000)
    return ("dues", "arrears", "--segment", segment, *wage, "--paid-through", "2026-08", *more)


def test_arrears_of_an_employer_are_told_with_the_fine(shell: Shell) -> None:
    told = shell.run(*arrears("PU", "--risk", 1, "--on", "2026-11-20"), "--json").json
    assert (told["standing"], told["fine_payer"], told["payable_until"]) == ("in-arrears", "employer", None)
    assert (told["unpaid"], told["fine"], told["total"]) == (54_000, 1_620, 55_620)
    assert told["months"][0] == {
        "month": "2026-09",
        "due_on": "2026-10-15",
        "amount": 27_000,
        "months_late": 2,
        "fine": 1_080,
    }


def test_arrears_are_reckoned_to_the_office_s_present_day(shell: Shell) -> None:
    told = shell.run(*arrears("BPU"), "--json", at="08:00").json
    assert (told["on"], told["standing"], told["payable_until"]) == ("2026-11-20", "in-arrears", "2026-11-30")
    assert len(told["months"]) == 3


@pytest.mark.parametrize(
    ("more", "standing", "words"),
    [((), "lapsed", "Keadaan kepesertaan       berakhir\n"), (("--jht-claimed",), "inactive", "nonaktif")],
)
def test_a_membership_that_lapsed_owes_nothing_of_before(
    more: tuple[str, ...], standing: str, words: str, shell: Shell
) -> None:
    asked = arrears("BPU", "--on", "2026-12-01", *more)
    told = shell.run(*asked, "--json").json
    assert (told["standing"], told["total"], told["months"], told["resumes_with"]) == (standing, 0, [], "2026-12")
    assert words in shell.run(*asked).out


def test_the_tariff_is_listed_by_month_and_segment_and_says_where_it_comes_from(shell: Shell) -> None:
    rows = shell.run("tariff", "list", "--month", "2026-11", "--segment", "pu", "--json").json["rows"]
    assert {row["segment"] for row in rows} == {"PU"}
    assert "PU-JP-CEILING-2026-03" in {row["id"] for row in rows}
    assert "PU-JP-CEILING-2025-03" not in {row["id"] for row in rows}
    assert {(row["file"], row["source"], row["loaded_by"]) for row in rows} == {("pu.toml", "packaged", None)}
    everything = shell.run("tariff", "list", "--json").json["rows"]
    assert without_database(shell).run("tariff", "list", "--json").json["rows"] == everything
    assert {row["segment"] for row in everything} == {"BPU", "PU", "JAKON", "PMI"}


def test_people_read_the_sectors_of_a_relief_in_words(shell: Shell) -> None:
    told = shell.run("tariff", "list", "--month", "2020-09", "--segment", "BPU").out
    assert "transportasi, sektor lain" in told
    assert "transport, other" not in told


def newer_file(folder: Path, text: str = NEWER) -> Path:
    file = folder / "bpu.toml"
    file.write_text(text, "utf-8")
    return file


def test_a_newer_tariff_is_loaded_and_used_at_once(shell: Shell) -> None:
    before = shell.run(*quote("BPU", "--first-month", "2027-01", "--json")).json["total"]
    done = shell.run("tariff", "load", newer_file(shell.folder), "--json", at="08:00").json
    assert done == {
        "file": "bpu.toml",
        "row_count": 10,
        "added": ["BPU-JKM-2027"],
        "closed": ["BPU-JKM-2015"],
        "changed": [],
        "removed": [],
    }
    assert shell.run(*quote("BPU", "--first-month", "2027-01", "--json")).json["total"] == before + 600
    rows = {row["id"]: row for row in shell.run("tariff", "list", "--json").json["rows"]}
    told = [rows["BPU-JKM-2027"][key] for key in ("file", "source", "loaded_by", "loaded_at")]
    assert told == ["bpu.toml", "loaded", "cli", "2026-11-20T08:00:00+07:00"]
    assert rows["PU-JKM-2015"]["source"] == "packaged"
    assert "cli" in shell.run("tariff", "list", "--segment", "BPU").out


@pytest.mark.parametrize(
    ("text", "code", "field"),
    [
        (NEWER.replace("7_000", "0"), "tariff-invalid", "amount"),
        (BPU.replace("6_800", "6_900"), "tariff-row-changed", "file"),
        ("\ufffd" * 3, "tariff-invalid", None),
    ],
)
def test_a_wrong_tariff_file_is_refused_by_file_and_row(text: str, code: str, field: str | None, shell: Shell) -> None:
    before = shell.position()
    ran = shell.run("tariff", "load", newer_file(shell.folder, text), "--json", at="08:00")
    assert (ran.code, ran.error["code"], ran.error.get("field")) == (1, code, field)
    assert "bpu.toml" in ran.error["message"]
    assert shell.position() == before
    told = shell.speaking("en").run("tariff", "load", newer_file(shell.folder, text), at="08:00")
    assert (told.code, told.out) == (1, "")


def test_a_tariff_file_that_is_not_there_is_a_failure_of_the_surroundings(shell: Shell) -> None:
    ran = shell.run("tariff", "load", shell.folder / "none.toml", "--json", at="08:00")
    assert (ran.code, ran.error["code"]) == (3, "file-unreadable")


def test_a_database_that_cannot_be_opened_is_not_passed_over(shell: Shell) -> None:
    broken = without_database(shell)
    broken.database.write_bytes(b"nothing of ours" * 100)
    ran = broken.run(*quote("BPU", "--json"))
    assert (ran.code, ran.error["code"]) == (3, "database-not-ours")
