"""Loading a newer tariff: checked as a whole, in use everywhere at once, and old quotes untouched."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from counter_app.bootstrap import Office
from counter_app.dues.loader import packaged_texts
from counter_app.dues.model import DuesMonth, Programme, QuoteRequest, Segment
from counter_app.dues.operations import load_tariff_file, make_quote
from counter_app.registration.operations import find_case, notify_dues
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind
from counter_app.staff.model import SYSTEM
from counter_app.storage.unit_of_work import SqlWork
from tests.support.branch import DUES, TrainingBranch
from tests.support.contents import refused

BPU = packaged_texts()["bpu.toml"]
JKM = 'id = "BPU-JKM-2015"\nvalid_from = "2015-07"\n'
NEW_JKM = """
[[rate]]
id = "BPU-JKM-2027"
valid_from = "2027-01"
basis = "PP baru"
programme = "JKM"
payer = "member"
amount = 7_000
"""
NEWER = BPU.replace(JKM, JKM + 'valid_to = "2026-12"\n') + NEW_JKM
REQUEST = QuoteRequest(Segment.BPU, 1_000_000, frozenset({Programme.JKK, Programme.JKM}), DuesMonth(2026, 12), 3)


def load(branch: TrainingBranch, text: str = NEWER, name: str = "bpu.toml") -> None:
    branch.office.run(load_tariff_file, branch.administrator, name, text)


def total(office: Office) -> int:
    return office.read(lambda work: make_quote(work.tariff, REQUEST).total, SYSTEM)


def loaded(work: SqlWork) -> list[tuple[str, str]]:
    return [(one.name, one.officer) for one in work.tariffs.every()]


def events(branch: TrainingBranch) -> list[dict[str, object]]:
    def told(work: SqlWork) -> list[dict[str, object]]:
        return [dict(one.details) for one in work.diary.since(0) if one.kind is EventKind.TARIFF_LOADED]

    return branch.office.read(told, SYSTEM)


def test_a_newer_file_is_used_from_then_on(branch: TrainingBranch) -> None:
    assert total(branch.office) == 8_400 + 16_800 + 16_800
    done = branch.office.run(load_tariff_file, branch.administrator, "BPU.toml", NEWER)
    assert (done.file, done.added, done.closed, done.rows) == ("bpu.toml", ("BPU-JKM-2027",), ("BPU-JKM-2015",), 10)
    assert total(branch.office) == 8_400 + 17_000 + 17_000
    assert branch.office.read(loaded, SYSTEM) == [("bpu.toml", "dewi")]
    assert events(branch) == [{"file": "bpu.toml", "rows": 10}]
    assert branch.office.verify() == ()


def test_another_pc_uses_it_at_once(branch: TrainingBranch, other: Office) -> None:
    assert total(other) == 42_000
    load(branch)
    assert total(other) == 42_400


def test_it_is_still_there_after_a_restart(branch: TrainingBranch) -> None:
    load(branch)
    again = branch.another_pc()
    assert total(again) == 42_400
    origin = again.read(lambda work: work.tariff.origins["BPU-JKM-2027"], SYSTEM)
    again.close()
    assert (origin.file, origin.officer, origin.loaded_at) == ("bpu.toml", "dewi", branch.clock.now())


def test_a_changed_setting_keeps_the_loaded_tariff(branch: TrainingBranch) -> None:
    load(branch)
    branch.set("max_calls", "4")
    assert total(branch.office) == 42_400


def test_a_file_of_another_name_adds_its_rows(branch: TrainingBranch) -> None:
    more = 'format = 1\nsegment = "BPU"\n' + NEW_JKM.replace("JKM-2027", "RELIEF").replace("[[rate]]", "[[relief]]")
    more = more.split("programme")[0] + (
        'programmes = ["JKK", "JKM"]\nsectors = ["other"]\nfactor = "1/2"\nexcludes_state_paid = true\n'
    )
    load(branch, more, "relief-2027.toml")
    assert total(branch.office) == 3 * 8_400
    load(branch)
    assert branch.office.read(loaded, SYSTEM) == [("bpu.toml", "dewi"), ("relief-2027.toml", "dewi")]
    assert total(branch.office) == 8_400 + 8_500 + 8_500


def test_a_quote_that_was_told_never_changes(branch: TrainingBranch) -> None:
    case = branch.notified()
    load(branch)

    def told(work: SqlWork) -> int:
        stored = work.cases.last_quote(find_case(work, case).id)
        assert stored is not None
        assert "BPU-JKM-2027" not in {row.id for row in stored.quote.rows}
        return stored.quote.total

    assert branch.office.read(told, SYSTEM) == DUES
    renewed = branch.office.run(notify_dues, branch.officer, case, DuesMonth(2027, 2)).quote.quote
    assert "BPU-JKM-2027" in {row.id for row in renewed.rows}


def test_only_an_administrator_loads_a_tariff(branch: TrainingBranch) -> None:
    for actor in (branch.officer, branch.supervisor):
        refused(branch, ErrorCode.NOT_ALLOWED, load_tariff_file, actor, "bpu.toml", NEWER)


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("bpu.toml", NEWER.replace("amount = 7_000", "amount = 0"), ErrorCode.TARIFF_INVALID),
        ("bpu.toml", BPU + NEW_JKM, ErrorCode.TARIFF_INVALID),
        ("other.toml", NEWER, ErrorCode.TARIFF_INVALID),
        ("bpu.toml", BPU.replace("amount = 6_800", "amount = 6_900"), ErrorCode.TARIFF_ROW_CHANGED),
        ("bpu.toml", 'format = 1\nsegment = "BPU"\n', ErrorCode.TARIFF_ROW_CHANGED),
        ("../bpu.toml", NEWER, ErrorCode.FIELD_INVALID),
    ],
)
def test_a_wrong_file_is_refused_and_changes_nothing(
    branch: TrainingBranch, name: str, text: str, code: ErrorCode
) -> None:
    refused(branch, code, load_tariff_file, branch.administrator, name, text)
    assert total(branch.office) == 42_000
    assert branch.office.read(loaded, SYSTEM) == []


def test_a_loaded_row_is_kept_once_its_month_has_begun(branch: TrainingBranch) -> None:
    load(branch)
    dearer = NEWER.replace("7_000", "7_200")
    load(branch, dearer)
    assert total(branch.office) == 42_800
    branch.wait(days=60)
    error = refused(branch, ErrorCode.TARIFF_ROW_CHANGED, load_tariff_file, branch.administrator, "bpu.toml", NEWER)
    assert (error.details["file"], error.details["row"]) == ("bpu.toml", "BPU-JKM-2027")


def test_files_that_contradict_each_other_hinder_quotes_only_until_they_are_mended(branch: TrainingBranch) -> None:
    """As after an upgrade, when the program comes with a row that an earlier loaded file holds, too."""
    twice = 'format = 1\nsegment = "BPU"\n' + NEW_JKM.replace("BPU-JKM-2027", "BPU-JKM-2015")

    def put(work: SqlWork) -> None:
        work.tariffs.put("extra.toml", twice)

    branch.office.run(put, branch.administrator)
    with pytest.raises(OfficeError) as caught:
        total(branch.office)
    assert (caught.value.code, caught.value.details["file"]) == (ErrorCode.TARIFF_INVALID, "extra.toml")
    assert branch.issue().ticket.number == "A001"
    load(branch, 'format = 1\nsegment = "BPU"\n', "extra.toml")
    assert total(branch.office) == 42_000


def test_of_two_files_at_the_same_time_the_later_is_compared_with_the_earlier(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor
) -> None:
    begun = NEWER.replace("2026-12", "2026-10").replace("2027-01", "2026-11").replace("JKM-2027", "JKM-{}")
    texts = {office: begun.format(name) for name, office in (("ONE", branch.office), ("TWO", other))}

    def attempt(office: Office) -> ErrorCode | None:
        try:
            office.run(load_tariff_file, branch.administrator, "bpu.toml", texts[office])
        except OfficeError as problem:
            return problem.code
        return None

    assert set(hands.map(attempt, texts)) == {None, ErrorCode.TARIFF_ROW_CHANGED}
    assert len(events(branch)) == 1
