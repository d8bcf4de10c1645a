"""Whoever comes into the office is found by name, by whatever way they came, until their data are destroyed."""

from __future__ import annotations

from pathlib import Path

from counter_app.finding.operations import find
from counter_app.privacy.operations import apply_retention
from counter_app.registration.operations import cancel_case
from tests.support.branch import TrainingBranch
from tests.support.contents import contents
from tests.support.databases import Databases
from tests.support.online import taken_over
from tests.support.two_offices import two_offices

INDEX = ("name_words", "name_endings", "person_words", "person_pairs")


def test_who_registered_online_is_found_once_taken_over(branch: TrainingBranch, tmp_path: Path) -> None:
    case = taken_over(branch, tmp_path).case.number
    for text in ("daring", "sity daring", "dari"):
        assert [one.case for one in branch.office.read(find, branch.officer, text)] == [case]
    assert branch.office.verify() == ()


def test_who_came_to_the_service_point_is_found_at_the_branch(databases: Databases, tmp_path: Path) -> None:
    with two_offices(databases, tmp_path) as offices:
        number, code = offices.spo.awaiting(full_name="SOEKARTI MAIMUNAH")
        assert offices.branch.office.read(find, offices.branch.supervisor, "maimunah") == ()
        offices.exchange()
        for text in ("sukarti", "maimunnah", number, code):
            found = offices.branch.office.read(find, offices.branch.supervisor, text)
            assert [one.case for one in found] == [number], text
        assert offices.branch.office.verify() == ()
        assert offices.spo.office.verify() == ()


def test_the_words_of_a_name_go_with_the_person_at_the_end_of_keeping(branch: TrainingBranch) -> None:
    gone = branch.registered(1, full_name="SITI MAEMUNAH")
    branch.office.run(cancel_case, branch.officer, gone, "pindah")
    branch.wait(days=31)
    branch.registered(2, full_name="SITI AMINAH", phone="081255550002")
    branch.office.run(apply_retention, branch.administrator)
    assert branch.office.read(find, branch.officer, "maemunah") == ()
    assert len(branch.office.read(find, branch.officer, "siti")) == 1
    left = contents(branch.office.database.engine)
    assert "maemunah" not in repr([left[table] for table in INDEX])
    assert branch.office.verify() == ()
