from __future__ import annotations

from pathlib import Path

import pytest

from counter_app.dues.loader import load_tariff, packaged_tariff, read_tariff
from counter_app.dues.model import DuesMonth, Segment
from counter_app.dues.quote import quote
from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from tests.unit.dues_samples import ask

GOOD = """
format = 1
segment = "BPU"

[[offer]]
id = "OFFER"
valid_from = "2015-07"
basis = "law"
mandatory = ["JKK"]
optional = ["JKM"]
periods = [1, 3]

[[base]]
id = "BASE"
valid_from = "2015-07"
basis = "law"
brackets = [[0, 1_000_000], [1_100_000, 1_200_000]]

[[rate]]
id = "JKK"
valid_from = "2015-07"
basis = "law"
programme = "JKK"
payer = "member"
percent = "1"

[[rate]]
id = "JKM"
valid_from = "2015-07"
basis = "law"
programme = "JKM"
payer = "member"
amount = 6_800

[[relief]]
id = "HALF"
valid_from = "2026-01"
valid_to = "2026-03"
basis = "law"
programmes = ["JKK", "JKM"]
sectors = ["transport"]
factor = "1/2"
excludes_state_paid = true
"""

SECOND_RATE = """
[[rate]]
id = "{id}"
valid_from = "{first}"
basis = "law"
programme = "JKK"
payer = "member"
percent = "2"
"""

SECOND_RELIEF = """
[[relief]]
id = "MORE"
valid_from = "2026-03"
basis = "law"
programmes = ["JKM"]
sectors = ["transport", "other"]
factor = "1/4"
excludes_state_paid = true
"""


def mistake(text: str, **more: str) -> OfficeError:
    with pytest.raises(OfficeError) as caught:
        read_tariff({"bad.toml": text, **more})
    assert caught.value.code is ErrorCode.TARIFF_INVALID
    return caught.value


def place(error: OfficeError) -> tuple[object, ...]:
    return tuple(error.details[key] for key in ("file", "row", "key", "problem"))


def test_the_good_sample_loads_and_quotes() -> None:
    tariff = read_tariff({"good.toml": GOOD})
    assert quote(tariff, ask("2026-02", monthly_income=1_100_000)).total == 18_800


@pytest.mark.parametrize(
    ("old", "new", "row", "key", "problem"),
    [
        ("format = 1", "format = ", None, None, "not-toml"),
        ("format = 1", "", None, "format", "missing"),
        ("format = 1", "format = 2", None, "format", "not-a-choice"),
        ('segment = "BPU"', 'segment = "XXX"', None, "segment", "not-a-choice"),
        ('segment = "BPU"', 'segment = "BPU"\nrates = 1', None, "rates", "unknown-key"),
        ("[[base]]", "[base]", None, "base", "wrong-type"),
        ('id = "BASE"', "", "base 1", "id", "missing"),
        ('id = "BASE"', "id = 7", "base 1", "id", "wrong-type"),
        ('id = "JKM"', 'id = ""', "rate 2", "id", "missing"),
        ('id = "JKM"', 'id = "JKK"', "JKK", "id", "twice"),
        (
            'id = "BASE"\nvalid_from = "2015-07"',
            'id = "BASE"\nvalid_from = "2015-13"',
            "BASE",
            "valid_from",
            "wrong-format",
        ),
        (
            'id = "BASE"\nvalid_from = "2015-07"',
            'id = "BASE"\nvalid_from = 2015-07-01',
            "BASE",
            "valid_from",
            "wrong-type",
        ),
        ('id = "BASE"\nvalid_from = "2015-07"', 'id = "BASE"', "BASE", "valid_from", "missing"),
        ('id = "BASE"\nvalid_from = "2015-07"', 'id = "BASE"\nvalid_from = "2016-01"', "JKK", "valid_from", "gap"),
        ('id = "JKM"\nvalid_from = "2015-07"', 'id = "JKM"\nvalid_from = "2016-01"', "OFFER", "valid_from", "gap"),
        ('valid_to = "2026-03"', 'valid_to = "2025-12"', "HALF", "valid_to", "ends-before-start"),
        ('valid_to = "2026-03"', 'valid_too = "2026-03"', "HALF", "valid_too", "unknown-key"),
        ("[[0, 1_000_000]", "[[1000, 1_000_000]", "BASE", "brackets", "not-from-zero"),
        ("[[0, 1_000_000]", "[[0, 0]", "BASE", "brackets", "not-positive"),
        ("[[0, 1_000_000]", "[[0]", "BASE", "brackets", "wrong-format"),
        ("[[0, 1_000_000]", "[[]", "BASE", "brackets", "wrong-format"),
        ("[[0, 1_000_000]", "[[0, 1e6]", "BASE", "brackets", "wrong-type"),
        ("[1_100_000, 1_200_000]", "[0, 1_200_000]", "BASE", "brackets", "not-ascending"),
        ("[1_100_000, 1_200_000]", "[1_100_000, 900_000]", "BASE", "brackets", "not-ascending"),
        ("[[0, 1_000_000], [1_100_000, 1_200_000]]", "[]", "BASE", "brackets", "missing"),
        ("1_200_000]", "1_200_050]", "JKK", "percent", "not-whole-rupiah"),
        ("1_200_000]", "1_200_100]", "HALF", "factor", "not-whole-rupiah"),
        ('programme = "JKM"', 'programme = "JKN"', "JKM", "programme", "not-a-choice"),
        (
            'id = "JKM"\nvalid_from = "2015-07"',
            'id = "JKM"\npercent = "1"\nvalid_from = "2015-07"',
            "JKM",
            "percent",
            "both-or-neither",
        ),
        ("amount = 6_800", "", "JKM", "percent", "both-or-neither"),
        ("amount = 6_800", "amount = 0", "JKM", "amount", "not-positive"),
        ("amount = 6_800", "amount = -1", "JKM", "amount", "not-positive"),
        ("amount = 6_800", "amount = 6800.0", "JKM", "amount", "wrong-type"),
        ("amount = 6_800", "amount = true", "JKM", "amount", "wrong-type"),
        ('percent = "1"', "percent = 1", "JKK", "percent", "wrong-type"),
        ('percent = "1"', 'percent = "0"', "JKK", "percent", "not-positive"),
        ('percent = "1"', 'percent = "101"', "JKK", "percent", "too-large"),
        ('percent = "1"', 'percent = "1,5"', "JKK", "percent", "wrong-format"),
        ('percent = "1"', 'percent = "-1"', "JKK", "percent", "wrong-format"),
        ('factor = "1/2"', 'factor = "0.5"', "HALF", "factor", "wrong-format"),
        ('factor = "1/2"', 'factor = "1/0"', "HALF", "factor", "wrong-format"),
        ('factor = "1/2"', 'factor = "0/2"', "HALF", "factor", "not-positive"),
        ('factor = "1/2"', 'factor = "3/2"', "HALF", "factor", "too-large"),
        ("excludes_state_paid = true", "excludes_state_paid = 1", "HALF", "excludes_state_paid", "wrong-type"),
        ('sectors = ["transport"]', "sectors = []", "HALF", "sectors", "missing"),
        ('sectors = ["transport"]', 'sectors = ["sea"]', "HALF", "sectors", "not-a-choice"),
        ('sectors = ["transport"]', 'sectors = ["other", "other"]', "HALF", "sectors", "twice"),
        ('optional = ["JKM"]', 'optional = ["JKK"]', "OFFER", "optional", "twice"),
        ('mandatory = ["JKK"]\noptional = ["JKM"]', "mandatory = []\noptional = []", "OFFER", "mandatory", "missing"),
        ("periods = [1, 3]", "periods = [3, 1]", "OFFER", "periods", "not-ascending"),
        ("periods = [1, 3]", "periods = []", "OFFER", "periods", "not-ascending"),
        ("periods = [1, 3]", "periods = [0, 1]", "OFFER", "periods", "not-positive"),
    ],
)
def test_a_mistake_is_named_by_file_row_and_key(
    old: str, new: str, row: str | None, key: str | None, problem: str
) -> None:
    assert GOOD.count(old) == 1
    assert place(mistake(GOOD.replace(old, new))) == ("bad.toml", row, key, problem)


def test_two_rates_of_a_programme_in_the_same_month_overlap() -> None:
    error = mistake(GOOD + SECOND_RATE.format(id="NEW", first="2030-01"))
    assert place(error) == ("bad.toml", "NEW", "valid_from", "overlap")
    assert error.details["other"] == "JKK"


def test_two_reliefs_of_a_programme_and_sector_in_the_same_month_overlap() -> None:
    assert place(mistake(GOOD + SECOND_RELIEF)) == ("bad.toml", "MORE", "valid_from", "overlap")
    apart = SECOND_RELIEF.replace('"2026-03"', '"2026-04"')
    assert len(read_tariff({"good.toml": GOOD + apart}).rows) == 6


@pytest.mark.parametrize("kind", ["offer", "base"])
def test_a_second_offer_or_base_in_the_same_month_overlaps(kind: str) -> None:
    start = GOOD.index(f"[[{kind}]]")
    table = GOOD[start : GOOD.index("\n[[", start)].replace('id = "', 'id = "NEW-')
    assert place(mistake(GOOD + table)) == ("bad.toml", f"NEW-{kind.upper()}", "valid_from", "overlap")


def test_rows_of_different_files_are_checked_against_each_other() -> None:
    more = 'format = 1\nsegment = "BPU"\n' + SECOND_RATE.format(id="NEW", first="2030-01")
    assert place(mistake(GOOD, **{"more.toml": more}))[:2] == ("more.toml", "NEW")


def test_the_same_programme_of_another_segment_does_not_overlap() -> None:
    other = 'format = 1\nsegment = "PMI"\n' + SECOND_RATE.format(id="NEW", first="2030-01").replace(
        'percent = "2"', "amount = 50_000"
    )
    tariff = read_tariff({"good.toml": GOOD, "pmi.toml": other})
    assert tariff.season(Segment.PMI, DuesMonth(2030, 1)) is not None
    assert tariff.season(Segment.PMI, DuesMonth(2029, 12)) is None


def test_a_changed_rate_is_a_closed_row_and_a_new_one() -> None:
    old = 'id = "JKK"\nvalid_from = "2015-07"'
    closed = GOOD.replace(old, old + '\nvalid_to = "2029-12"')
    tariff = read_tariff({"good.toml": closed + SECOND_RATE.format(id="NEW", first="2030-01")})
    answer = quote(tariff, ask("2029-12", months=3))
    assert [month.total for month in answer.months] == [16_800, 26_800, 26_800]
    assert answer.saving == 0


def test_files_are_read_from_paths(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(GOOD, encoding="utf-8")
    assert [row.id for row in load_tariff([path]).rows] == ["OFFER", "BASE", "JKK", "JKM", "HALF"]


def test_a_missing_file_is_a_failure_of_the_surroundings(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as caught:
        load_tariff([tmp_path / "none.toml"])
    assert caught.value.code is FailureCode.FILE_UNREADABLE
    assert caught.value.details["file"] == "none.toml"


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    path = tmp_path / "latin.toml"
    path.write_bytes(b'basis = "\xe9"')
    with pytest.raises(OfficeError) as caught:
        load_tariff([path])
    assert place(caught.value) == ("latin.toml", None, None, "not-utf8")


def test_the_packaged_tariff_loads_once_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    packaged_tariff.cache_clear()
    assert packaged_tariff() is packaged_tariff()
    assert all(row.basis for row in packaged_tariff().rows)
