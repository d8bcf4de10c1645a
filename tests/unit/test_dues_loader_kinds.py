"""Mistakes in the rows of workers, projects and migrant workers are named by file, row and key."""

from __future__ import annotations

import pytest

from counter_app.dues.loader import packaged_tariff, read_tariff
from counter_app.dues.model import Programme, Segment
from tests.unit.test_dues_loader import mistake, place

WORKERS = """
format = 1
segment = "PU"

[[offer]]
id = "OFFER"
valid_from = "2015-07"
basis = "law"
mandatory = ["JKM"]
optional = ["JP"]
automatic = ["JKP"]
automatic_with = ["JP"]
periods = [1]

[[base]]
id = "BASE"
valid_from = "2015-07"
basis = "law"
of = "wage"

[[rate]]
id = "JKM"
valid_from = "2015-07"
basis = "law"
programme = "JKM"
payer = "employer"
percent = "0.30"

[[rate]]
id = "JP"
valid_from = "2015-07"
basis = "law"
programme = "JP"
payer = "worker"
percent = "1"

[[ceiling]]
id = "CEILING"
valid_from = "2015-07"
basis = "law"
programme = "JP"
amount = 7_000_000

[[funding]]
id = "JKP"
valid_from = "2015-07"
basis = "law"
programme = "JKP"
sources = [["government", "0.22"], ["JKM", "0.14"]]

[[relief]]
id = "HALF"
valid_from = "2025-02"
basis = "law"
programmes = ["JKM"]
sectors = ["transport", "other"]
factor = "1/2"
excludes_state_paid = false
labour_intensive = true
enabled = true

[[due]]
id = "DUE"
valid_from = "2015-07"
basis = "law"
day = 15
months_after = 1
next_working_day = true
fine_percent = "2"
fine_payer = "employer"
grace_months = 3
"""

PROJECTS = """
format = 1
segment = "JAKON"

[[offer]]
id = "OFFER"
valid_from = "2015-07"
basis = "law"
mandatory = ["JKM"]
optional = []
periods = [1]

[[base]]
id = "BASE"
valid_from = "2015-07"
basis = "law"
of = "wage"

[[rate]]
id = "JKM"
valid_from = "2015-07"
basis = "law"
programme = "JKM"
payer = "employer"
percent = "0.30"

[[slices]]
id = "SLICES"
valid_from = "2015-07"
basis = "law"
programme = "JKM"
payer = "employer"
slices = [[0, "0.03"], [100_000_000, "0.02"]]

[[vat]]
id = "VAT"
valid_from = "2015-07"
basis = "law"
percent = "11"
"""

MIGRANTS = """
format = 1
segment = "PMI"

[[offer]]
id = "OFFER"
valid_from = "2023-03"
basis = "law"
mandatory = ["JKM"]
optional = ["JHT"]
longest_contract = 60

[[package]]
id = "BEFORE"
valid_from = "2023-03"
basis = "law"
phase = "before"
programmes = ["JKM"]
payer = "member"
amount = 37_500

[[package]]
id = "DURING"
valid_from = "2023-03"
basis = "law"
phase = "during"
programmes = ["JKM"]
payer = "member"
prices = [[6, 108_000], [12, 189_000]]
extra_month = 13_500

[[savings]]
id = "JHT"
valid_from = "2023-03"
basis = "law"
programme = "JHT"
payer = "member"
choices = [50_000, 100_000]
"""

STARTS = 'valid_from = "2015-07"'
BEGUN = 'valid_from = "2023-03"'


def started(row: str, begin: str = STARTS) -> tuple[str, str]:
    """A row's first month, and a later one."""
    old = f'id = "{row}"\n{begin}'
    return old, old.replace(begin, 'valid_from = "2024-01"')


@pytest.mark.parametrize("text", [WORKERS, PROJECTS, MIGRANTS])
def test_the_good_samples_load(text: str) -> None:
    assert read_tariff({"good.toml": text}).rows


@pytest.mark.parametrize(
    ("old", "new", "row", "key", "problem"),
    [
        ('of = "wage"', 'of = "income"', "BASE", "of", "not-a-choice"),
        ('of = "wage"', 'of = "wage"\nbrackets = [[0, 1]]', "BASE", "brackets", "both-or-neither"),
        ('of = "wage"', "", "BASE", "brackets", "both-or-neither"),
        ("periods = [1]", "periods = [1]\nlongest_contract = 60", "OFFER", "periods", "both-or-neither"),
        ("periods = [1]", "", "OFFER", "periods", "both-or-neither"),
        ("periods = [1]", "longest_contract = 0", "OFFER", "longest_contract", "not-positive"),
        ('automatic = ["JKP"]', 'automatic = ["JP"]', "OFFER", "automatic", "twice"),
        ('automatic_with = ["JP"]', 'automatic_with = ["JHT"]', "OFFER", "automatic_with", "not-a-choice"),
        ('percent = "0.30"', 'percent = "0.30"\nrisk_group = 0', "JKM", "risk_group", "too-small"),
        ('percent = "0.30"', 'percent = "0.30"\nrisk_group = 6', "JKM", "risk_group", "too-large"),
        ('percent = "0.30"', 'percent = "0.30"\nrisk_group = "1"', "JKM", "risk_group", "wrong-type"),
        ('percent = "0.30"', 'percent = "0.30"\nrisk_group = 1', "JKM", "valid_from", "gap"),
        ("amount = 7_000_000", "amount = 0", "CEILING", "amount", "not-positive"),
        ("amount = 7_000_000", "", "CEILING", "amount", "missing"),
        (*started("CEILING"), "JP", "valid_from", "gap"),
        (*started("JKP"), "OFFER", "valid_from", "gap"),
        (*started("BASE"), "JKM", "valid_from", "gap"),
        ('["government", "0.22"]', '["state", "0.22"]', "JKP", "sources", "not-a-choice"),
        ('["government", "0.22"]', '["JKP", "0.22"]', "JKP", "sources", "not-a-choice"),
        ('["government", "0.22"]', '["JKM", "0.22"]', "JKP", "sources", "twice"),
        ('["government", "0.22"]', '["government"]', "JKP", "sources", "wrong-format"),
        ('["government", "0.22"]', '["government", 0.22]', "JKP", "sources", "wrong-type"),
        ('["government", "0.22"]', '["government", "0,22"]', "JKP", "sources", "wrong-format"),
        ('["government", "0.22"]', '[1, "0.22"]', "JKP", "sources", "wrong-type"),
        ('[["government", "0.22"], ["JKM", "0.14"]]', "[]", "JKP", "sources", "missing"),
        ("enabled = true", 'enabled = "yes"', "HALF", "enabled", "wrong-type"),
        ("labour_intensive = true", "labour_intensive = 1", "HALF", "labour_intensive", "wrong-type"),
        ("day = 15", "day = 0", "DUE", "day", "too-small"),
        ("day = 15", "day = 32", "DUE", "day", "too-large"),
        ("day = 15", "day = true", "DUE", "day", "wrong-type"),
        ("months_after = 1", "months_after = -1", "DUE", "months_after", "too-small"),
        ("months_after = 1", "", "DUE", "months_after", "missing"),
        ("next_working_day = true", "", "DUE", "next_working_day", "missing"),
        ('fine_payer = "employer"', "", "DUE", "fine_percent", "one-of-two"),
        ('fine_payer = "employer"', 'fine_payer = "boss"', "DUE", "fine_payer", "not-a-choice"),
        ("grace_months = 3", "grace_months = 0", "DUE", "grace_months", "too-small"),
        ("grace_months = 3", "grace_days = 3", "DUE", "grace_days", "unknown-key"),
    ],
)
def test_a_mistake_in_the_rows_of_workers_is_named(old: str, new: str, row: str, key: str, problem: str) -> None:
    assert WORKERS.count(old) == 1
    assert place(mistake(WORKERS.replace(old, new))) == ("bad.toml", row, key, problem)


@pytest.mark.parametrize(
    ("old", "new", "row", "key", "problem"),
    [
        ('[[0, "0.03"]', '[[1, "0.03"]', "SLICES", "slices", "not-from-zero"),
        ('[100_000_000, "0.02"]', '[0, "0.02"]', "SLICES", "slices", "not-ascending"),
        ('[100_000_000, "0.02"]', '[100_000_000, "0"]', "SLICES", "slices", "not-positive"),
        ('[100_000_000, "0.02"]', "[100_000_000, 2]", "SLICES", "slices", "wrong-type"),
        ('[100_000_000, "0.02"]', '["100", "0.02"]', "SLICES", "slices", "wrong-type"),
        ('[[0, "0.03"], [100_000_000, "0.02"]]', "[]", "SLICES", "slices", "missing"),
        ('percent = "11"', 'percent = "11 %"', "VAT", "percent", "wrong-format"),
        ('percent = "11"', "", "VAT", "percent", "missing"),
        ("optional = []", 'optional = ["JKK"]', "OFFER", "valid_from", "gap"),
    ],
)
def test_a_mistake_in_the_rows_of_projects_is_named(old: str, new: str, row: str, key: str, problem: str) -> None:
    assert PROJECTS.count(old) == 1
    assert place(mistake(PROJECTS.replace(old, new))) == ("bad.toml", row, key, problem)


def test_once_one_programme_has_slices_all_have() -> None:
    more = PROJECTS.replace("optional = []", 'optional = ["JKK"]') + (
        '[[rate]]\nid = "JKK"\nvalid_from = "2015-07"\nbasis = "law"\nprogramme = "JKK"\npayer = "employer"\n'
        'percent = "1.74"\n'
    )
    error = mistake(more)
    assert place(error) == ("bad.toml", "OFFER", "valid_from", "gap")
    assert (error.details["programme"], error.details["month"]) == ("JKK", "2015-07")


@pytest.mark.parametrize(
    ("old", "new", "row", "key", "problem"),
    [
        ("amount = 37_500", "", "BEFORE", "prices", "both-or-neither"),
        ("amount = 37_500", "amount = 37_500\nprices = [[6, 1]]", "BEFORE", "prices", "both-or-neither"),
        ("amount = 37_500", "amount = 0", "BEFORE", "amount", "not-positive"),
        ('phase = "before"', 'phase = "after"', "BEFORE", "phase", "not-a-choice"),
        ('phase = "before"', 'phase = "during"', "DURING", "valid_from", "overlap"),
        ("[[6, 108_000]", "[[0, 108_000]", "DURING", "prices", "not-positive"),
        ("[12, 189_000]", "[6, 189_000]", "DURING", "prices", "not-ascending"),
        ("[12, 189_000]", "[12, 100_000]", "DURING", "prices", "not-ascending"),
        ("[12, 189_000]", "[12]", "DURING", "prices", "wrong-format"),
        ("[12, 189_000]", '[12, "189000"]', "DURING", "prices", "wrong-type"),
        ("extra_month = 13_500", "", "DURING", "extra_month", "missing"),
        ("choices = [50_000, 100_000]", "choices = [100_000, 50_000]", "JHT", "choices", "not-ascending"),
        ("choices = [50_000, 100_000]", "choices = []", "JHT", "choices", "not-ascending"),
        (*started("JHT", BEGUN), "OFFER", "valid_from", "gap"),
        (*started("DURING", BEGUN), "OFFER", "valid_from", "gap"),
    ],
)
def test_a_mistake_in_the_rows_of_migrants_is_named(old: str, new: str, row: str, key: str, problem: str) -> None:
    assert MIGRANTS.count(old) == 1
    assert place(mistake(MIGRANTS.replace(old, new))) == ("bad.toml", row, key, problem)


@pytest.mark.parametrize(
    ("text", "kind", "row"),
    [
        (WORKERS, "ceiling", "CEILING"),
        (WORKERS, "funding", "JKP"),
        (WORKERS, "base", "BASE"),
        (WORKERS, "relief", "HALF"),
        (WORKERS, "due", "DUE"),
        (PROJECTS, "slices", "SLICES"),
        (PROJECTS, "vat", "VAT"),
        (MIGRANTS, "savings", "JHT"),
    ],
)
def test_two_rows_that_answer_the_same_in_one_month_overlap(text: str, kind: str, row: str) -> None:
    start = text.index(f"[[{kind}]]")
    end = text.find("\n[[", start)
    again = text[start : end if end > 0 else None].replace(f'id = "{row}"', 'id = "AGAIN"')
    error = mistake(text + "\n" + again)
    assert (place(error), error.details["other"]) == (("bad.toml", "AGAIN", "valid_from", "overlap"), row)


def test_a_relief_that_is_switched_off_overlaps_with_none() -> None:
    start = WORKERS.index("[[relief]]")
    again = (
        WORKERS[start : WORKERS.index("\n[[", start)]
        .replace('"HALF"', '"OFF"')
        .replace("enabled = true", "enabled = false")
    )
    assert len(read_tariff({"good.toml": WORKERS + again}).rows) == 9


def test_one_rate_for_all_and_one_for_a_risk_group_overlap() -> None:
    group = (
        '\n[[rate]]\nid = "GROUP"\nvalid_from = "2020-01"\nbasis = "law"\nprogramme = "JKM"\npayer = "employer"\n'
        'percent = "1"\nrisk_group = 2\n'
    )
    assert place(mistake(WORKERS + group)) == ("bad.toml", "GROUP", "valid_from", "overlap")


def test_a_programme_is_either_billed_or_funded() -> None:
    billed = (
        '\n[[rate]]\nid = "BILL"\nvalid_from = "2020-01"\nbasis = "law"\nprogramme = "JKP"\npayer = "worker"\n'
        "amount = 1\n"
    )
    assert place(mistake(WORKERS + billed)) == ("bad.toml", "JKP", "valid_from", "overlap")


def test_a_wage_as_the_base_leaves_fractions_where_the_law_rounds_nothing() -> None:
    members = PROJECTS.replace('segment = "JAKON"', 'segment = "BPU"')
    assert place(mistake(members)) == ("bad.toml", "JKM", "percent", "not-whole-rupiah")


def test_every_packaged_segment_prices_what_it_offers_for_ever() -> None:
    for segment in Segment:
        last = packaged_tariff().seasons(segment)[-1]
        assert last.offer is not None
        assert {Programme.JKK, Programme.JKM} <= set(last.offer.mandatory)
