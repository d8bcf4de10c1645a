"""What a newer tariff file may change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from counter_app.dues.loader import packaged_tariff, packaged_texts, read_tariff
from counter_app.dues.loading import LoadedFile, TariffChange, check_change, check_file_name, tariff_with, texts_with
from counter_app.dues.model import DuesMonth
from counter_app.dues.quote import quote
from counter_app.dues.tariff import Tariff
from counter_app.shared.errors import ErrorCode, OfficeError
from tests.unit.dues_samples import WORKER, ask, ask_of

NOW = DuesMonth(2026, 11)
BPU, PU = packaged_texts()["bpu.toml"], packaged_texts()["pu.toml"]

NEW_JKM = """
[[rate]]
id = "BPU-JKM-2027"
valid_from = "2027-02"
basis = "PP baru"
programme = "JKM"
payer = "member"
amount = 7_000
"""
JKM = 'id = "BPU-JKM-2015"\nvalid_from = "2015-07"\n'
DUE = 'id = "BPU-DUE-2015"\nvalid_from = "2015-07"\n'
CLOSED_JKM = JKM + 'valid_to = "2027-01"\n'
RELIEF_ENDS = 'valid_to = "2026-12"\nbasis = "PP 50/2025'


def text(before: str, after: str, source: str = BPU) -> str:
    assert source.count(before) == 1, before
    return source.replace(before, after)


def tariff(bpu: str = BPU, pu: str = PU, **more: str) -> Tariff:
    return read_tariff({**packaged_texts(), "bpu.toml": bpu, "pu.toml": pu, **more})


def change(after: Tariff, before: Tariff | None = None) -> TariffChange:
    return check_change(before or packaged_tariff(), after, "bpu.toml", NOW)


def refused_row(after: Tariff, before: Tariff | None = None) -> object:
    with pytest.raises(OfficeError) as caught:
        change(after, before)
    assert (caught.value.code, caught.value.field) == (ErrorCode.TARIFF_ROW_CHANGED, "file")
    assert caught.value.details["file"] == "bpu.toml"
    return caught.value.details["row"]


def test_a_changed_law_is_a_closed_row_and_a_new_one() -> None:
    after = tariff(text(JKM, CLOSED_JKM) + NEW_JKM)
    assert change(after) == TariffChange("bpu.toml", ("BPU-JKM-2027",), ("BPU-JKM-2015",), (), (), 10)
    assert [month.total for month in quote(after, ask("2026-12", months=3)).months] == [8_400, 16_800, 17_000]


def test_the_same_file_again_changes_nothing() -> None:
    assert change(tariff()) == TariffChange("bpu.toml", (), (), (), (), 9)


def test_a_row_may_move_to_another_file() -> None:
    start = BPU.index("[[due]]")
    moved = 'format = 1\nsegment = "BPU"\n' + BPU[start:]
    done = change(tariff(BPU[:start], **{"due.toml": moved}))
    assert (done.added, done.removed, done.rows) == ((), (), 8)


@pytest.mark.parametrize(
    ("before", "after", "row"),
    [
        ("amount = 6_800", "amount = 6_900", "BPU-JKM-2015"),
        (DUE, DUE.replace("2015-07", "2015-08"), "BPU-DUE-2015"),
        (JKM, JKM.replace("2015-07", "2015-06"), "BPU-JKM-2015"),
        ('basis = "PP 46/2015 Lampiran"', 'basis = "PP 99/2026"', "BPU-JHT-2015"),
        ("[20_200_000, 20_700_000],", "[20_200_000, 20_800_000],", "BPU-BASE-2015"),
        ("lapse_after = 3", "lapse_after = 4", "BPU-DUE-2015"),
        (RELIEF_ENDS, RELIEF_ENDS.replace("2026-12", "2027-12"), "PP50-N"),
        ('valid_to = "2021-01"', 'valid_to = "2021-02"', "PP49-2020"),
    ],
)
def test_a_row_that_was_in_force_is_not_changed(before: str, after: str, row: str) -> None:
    assert refused_row(tariff(text(before, after))) == row


def test_a_row_that_was_in_force_is_not_left_out() -> None:
    start = BPU.index('[[relief]]\nid = "PP49-2020"')
    without = BPU[:start] + BPU[BPU.index("# Half of JKK") :]
    assert refused_row(tariff(without)) == "PP49-2020"


def test_a_row_may_be_closed_earlier_even_in_the_past() -> None:
    ended = tariff(text(RELIEF_ENDS, RELIEF_ENDS.replace("2026-12", "2026-10")))
    assert change(ended).closed == ("PP50-N",)
    assert quote(ended, ask("2026-11")).total == 16_800


def test_a_closed_row_is_not_opened_again() -> None:
    closed = tariff(text(JKM, CLOSED_JKM) + NEW_JKM)
    assert refused_row(tariff(), closed) == "BPU-JKM-2015"


def test_rows_of_the_future_may_change_and_go() -> None:
    closed = text(JKM, CLOSED_JKM)
    before = tariff(closed + NEW_JKM)
    dearer = change(tariff(closed + NEW_JKM.replace("7_000", "7_200")), before)
    assert (dearer.changed, dearer.closed) == (("BPU-JKM-2027",), ())
    renamed = change(tariff(closed + NEW_JKM.replace('"BPU-JKM-2027"', '"BPU-JKM-NEW"')), before)
    assert (renamed.added, renamed.removed) == (("BPU-JKM-NEW",), ("BPU-JKM-2027",))


def test_the_month_that_has_begun_is_no_future() -> None:
    closed = text(JKM, CLOSED_JKM.replace("2027-01", "2026-10"))
    begun = NEW_JKM.replace("2027-02", "2026-11")
    before = tariff(closed + begun)
    assert refused_row(tariff(closed + begun.replace("7_000", "7_200")), before) == "BPU-JKM-2027"


def test_the_switch_of_a_relief_may_be_turned_both_ways() -> None:
    switched = tariff(pu=text("enabled = false", "enabled = true", PU))
    assert change(switched).changed == ("PP7-2025-EXTENSION",)
    relieved = quote(switched, ask_of(WORKER, "2025-09", labour_intensive=True))
    assert relieved.saving == 6_000
    assert change(packaged_tariff(), switched).changed == ("PP7-2025-EXTENSION",)
    assert quote(packaged_tariff(), ask_of(WORKER, "2025-09", labour_intensive=True)).saving == 0


def test_a_switched_off_row_is_changed_as_little_as_another() -> None:
    after = tariff(pu=text('valid_to = "2026-01"', 'valid_to = "2026-06"', PU))
    assert refused_row(after) == "PP7-2025-EXTENSION"


@pytest.mark.parametrize("name", ["bpu.toml", " BPU.TOML ", "tarif-2027.toml", "1.toml"])
def test_a_file_is_kept_under_its_name_in_lower_case(name: str) -> None:
    assert check_file_name(name) == name.strip().lower()


@pytest.mark.parametrize(
    "name", ["", "bpu", ".toml", "-.toml", "a/b.toml", "..\\b.toml", "tarif 2027.toml", "é.toml", "x" * 70 + ".toml"]
)
def test_a_name_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(OfficeError) as caught:
        check_file_name(name)
    assert (caught.value.code, caught.value.field) == (ErrorCode.FIELD_INVALID, "file")


def loaded(name: str, content: str) -> LoadedFile:
    return LoadedFile(name, content, "dewi", datetime(2026, 11, 20, 1, tzinfo=UTC))


def test_without_loaded_files_the_tariff_is_the_packaged_one() -> None:
    assert tariff_with(()) == packaged_tariff()
    assert {origin.officer for origin in packaged_tariff().origins.values()} == {None}


def test_a_loaded_file_stands_in_the_place_of_its_namesake() -> None:
    mine = loaded("bpu.toml", text(JKM, CLOSED_JKM) + NEW_JKM)
    mixed = tariff_with((mine,))
    assert quote(mixed, ask("2027-02")).total == 17_000
    origin = mixed.origins["BPU-JKM-2027"]
    assert (origin.file, origin.officer, origin.loaded_at) == ("bpu.toml", "dewi", mine.loaded_at)
    assert mixed.origins["PU-JKM-2015"].officer is None


def test_the_newest_of_each_name_is_taken() -> None:
    texts = texts_with((loaded("bpu.toml", "old"), loaded("x.toml", "more")), {"bpu.toml": "new"})
    assert list(texts) == ["bpu.toml", "jakon.toml", "pmi.toml", "pu.toml", "x.toml"]
    assert (texts["bpu.toml"], texts["x.toml"], texts["pu.toml"]) == ("new", "more", PU)


@pytest.mark.parametrize("spoil", [lambda old: old + "[[rate]]", lambda old: old.replace('"JKM"', '"JKX"')])
def test_a_loaded_file_that_contradicts_itself_is_named(spoil: Callable[[str], str]) -> None:
    with pytest.raises(OfficeError) as caught:
        tariff_with((loaded("bpu.toml", spoil(BPU)),))
    assert (caught.value.code, caught.value.details["file"]) == (ErrorCode.TARIFF_INVALID, "bpu.toml")
