"""Benefit files: what is accepted, and that each mistake is named by file, row and key."""

from __future__ import annotations

from datetime import date

import pytest

from counter_app.benefits.document import statement_to_dict
from counter_app.benefits.loader import packaged_benefits, read_benefits
from counter_app.dues.model import Programme
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.labels import Label
from tests.unit.benefit_samples import PU, told

GOOD = """
format = 1
programme = "JKM"
segments = ["BPU"]

[[payout_age]]
id = "AGE"
valid_from = "2015-07-01"
basis = "law"
age = 56

[[scholarship]]
id = "SCHOOL"
valid_from = "2015-07-01"
basis = "law"
per_child = 5_000_000
children = 2
conditions = { id = "syarat", en = "conditions" }

[[pension_limits]]
id = "LIMITS"
year = 2015
basis = "law"
minimum = 300_000
maximum = 3_600_000

[[formula]]
id = "FORMULA"
valid_from = "2015-07-01"
basis = "law"
percent = "1"
least_months = 180
words = { id = "rumus", en = "formula" }

[[line]]
key = "death"
occasion = "death"
family = "other_death"
title = { id = "Santunan", en = "Payment" }

[[line.row]]
id = "OLD"
valid_from = "2015-07-01"
valid_to = "2019-12-01"
basis = "law"
rupiah = 1_000_000
words = { id = "{rupiah}.", en = "{rupiah}." }

[[line.row]]
id = "NEW"
valid_from = "2019-12-02"
basis = "law"
factor = "3/5"
wage_cap = 5_000_000
words = { id = "sebagian[ = {rupiah}]", en = "a part[ = {rupiah}]" }

[[line]]
key = "scholarship"
occasion = "scholarship"
title = { id = "Beasiswa", en = "Scholarship" }

[[line.row]]
id = "SCHOLARSHIP"
valid_from = "2015-07-01"
basis = "law"
rupiah = 10_000_000
words = { id = "Sampai {rupiah}", en = "Up to {rupiah}" }
"""

NEW_FROM = 'id = "NEW"\nvalid_from = "2019-12-02"'
OLD_TO = 'valid_to = "2019-12-01"'


def mistake(text: str) -> tuple[object, ...]:
    with pytest.raises(OfficeError) as caught:
        read_benefits({"bad.toml": text})
    assert caught.value.code is ErrorCode.TARIFF_INVALID
    return tuple(caught.value.details[key] for key in ("row", "key", "problem"))


def test_the_good_sample_loads() -> None:
    catalogue = read_benefits({"good.toml": GOOD})
    old, new = catalogue.lines[0].rows
    assert (old.sum(9_000_000), new.sum(2_000_000), new.sum(9_000_000)) == (1_000_000, 1_200_000, 3_000_000)
    assert new.sum(0) is None
    assert catalogue.lines[0].programme is Programme.JKM


@pytest.mark.parametrize(
    ("old", "new", "row", "key", "problem"),
    [
        ("format = 1", "format = ", None, None, "not-toml"),
        ("format = 1", "format = 9", None, "format", "not-a-choice"),
        ("format = 1", "format = 1\nmore = 1", None, "more", "unknown-key"),
        ('programme = "JKM"', 'programme = "XYZ"', None, "programme", "not-a-choice"),
        ('programme = "JKM"', "", None, "programme", "missing"),
        ('segments = ["BPU"]', 'segments = ["BPU", "BPU"]', None, "segments", "twice"),
        ('id = "AGE"', "", "payout_age 1", "id", "missing"),
        ("[[payout_age]]", "[payout_age]", None, "payout_age", "wrong-type"),
        ("age = 56", 'age = "56"', "AGE", "age", "wrong-type"),
        ("age = 56", "age = 0", "AGE", "age", "not-positive"),
        ('key = "death"', "", "line 1", "key", "missing"),
        ('occasion = "death"', 'occasion = "party"', "death", "occasion", "not-a-choice"),
        ('title = { id = "Santunan", en = "Payment" }', 'title = "Santunan"', "death", "title", "wrong-type"),
        ('title = { id = "Santunan", en = "Payment" }', 'title = { id = "Santunan" }', "death", "en", "missing"),
        (NEW_FROM, NEW_FROM.replace("12-02", "12-32"), "NEW", "valid_from", "wrong-format"),
        (NEW_FROM, NEW_FROM.replace("12-02", "12-03"), "death", "valid_from", "gap"),
        (NEW_FROM, NEW_FROM.replace("12-02", "12-01"), "death", "valid_from", "overlap"),
        (OLD_TO, "", "death", "valid_from", "overlap"),
        (OLD_TO, 'valid_to = "2015-06-30"', "OLD", "valid_to", "ends-before-start"),
        ('id = "NEW"', 'id = "OLD"', "OLD", "id", "twice"),
        ("rupiah = 1_000_000", 'rupiah = 1_000_000\nfactor = "2"', "OLD", "factor", "both-or-neither"),
        ("rupiah = 1_000_000", "rupiah = 1_000_000\nwage_cap = 1", "OLD", "wage_cap", "both-or-neither"),
        ("rupiah = 1_000_000", "", "OLD", "words", "wrong-format"),
        ('words = { id = "{rupiah}.", en', 'words = { id = "sejuta.", en', "OLD", "words", "wrong-format"),
        ('factor = "3/5"', 'factor = "0,6"', "NEW", "factor", "wrong-format"),
        ('factor = "3/5"', 'factor = "0"', "NEW", "factor", "not-positive"),
        ("per_child = 5_000_000", "", "SCHOOL", "per_child", "both-or-neither"),
        ("children = 2", "children = 3", "SCHOLARSHIP", "rupiah", "wrong-format"),
        ("maximum = 3_600_000", "maximum = 1", "LIMITS", "maximum", "not-ascending"),
        ('percent = "1"', 'percent = "1%"', "FORMULA", "percent", "wrong-format"),
        ('key = "scholarship"', 'key = "death"', "death", "key", "twice"),
    ],
)
def test_each_mistake_is_named_by_its_row_and_key(
    old: str, new: str, row: str | None, key: str | None, problem: str
) -> None:
    assert GOOD.count(old) >= 1, old
    assert mistake(GOOD.replace(old, new, 1)) == (row, key, problem)


def test_limits_must_follow_each_other_by_year() -> None:
    again = GOOD[GOOD.index("[[pension_limits]]") : GOOD.index("[[formula]]")].replace('"LIMITS"', '"AGAIN"')
    assert mistake(GOOD + again) == ("pension_limits", "year", "not-ascending")


def test_the_packaged_files_load_and_keep_both_laws() -> None:
    catalogue = packaged_benefits()
    assert {line.programme for line in catalogue.lines} == set(Programme)
    bases = {row.basis for line in catalogue.lines for row in line.rows}
    assert {"PP 44/2015", "PP 82/2019", "PP 46/2015", "PP 45/2015", "PP 37/2021", "PP 6/2025"} <= bases
    assert {one.scholarship.basis for one in catalogue.scholarships} == {"PP 44/2015", "PP 82/2019"}


def test_a_statement_becomes_plain_values_with_its_sums() -> None:
    document = statement_to_dict(told(PU, born=date(1985, 1, 1)))
    assert list(document)[:4] == ["on", "segment", "base", "lines"]
    assert document["scholarship"]["now"]["most"] == 174_000_000
    assert (
        document["projection"]["development"] == document["projection"]["balance"] - document["projection"]["paid_in"]
    )
    assert isinstance(document["lines"][0]["title"], Label)
    assert document["pension"]["schedule"][0]["age"] == 56
