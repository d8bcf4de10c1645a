"""What the office forgets of online registrations, and what it tells their persons."""

from __future__ import annotations

import json
from pathlib import Path

import sqlalchemy as sa

from counter_app.channels.online_finding import find_online, list_online
from counter_app.cli.person_view import person_document
from counter_app.privacy.erasure import erase_person
from counter_app.privacy.model import Erased, ErasureGround
from counter_app.privacy.persons import find_person
from counter_app.privacy.report import person_report
from counter_app.privacy.retention import apply_retention
from counter_app.registration.operations import cancel_case
from counter_app.storage.tables import online_registrations
from tests.support.branch import TrainingBranch
from tests.support.contents import contents
from tests.support.forms import make_nik
from tests.support.online import code_of, export, person, take_in, taken_over


def everything(branch: TrainingBranch) -> str:
    return repr(contents(branch.office.database.engine))


def test_a_person_sees_what_an_export_told(branch: TrainingBranch, tmp_path: Path) -> None:
    take_in(branch, export(tmp_path, person(1)))
    report = branch.office.read(lambda work: person_report(work, find_person(work, make_nik(1))), branch.administrator)
    (known,) = report.online
    assert known.entry.code == code_of(1)
    document = json.dumps(person_document(report), default=str)
    assert "siti1@contoh.id" in document
    assert "SITI DARING B" in document


def test_a_person_with_a_case_sees_it_with_the_mails(branch: TrainingBranch, tmp_path: Path) -> None:
    for key, text in (("smtp_host", "127.0.0.1"), ("mail_sender", "loket@kantor.id"), ("mail_sending", "on")):
        branch.set(key, text)
    case = taken_over(branch, tmp_path).case.number
    report = branch.office.read(lambda work: person_report(work, find_person(work, case)), branch.administrator)
    assert len(report.cases[0].mails) == 2
    assert report.online[0].case_number == case


def test_erasing_a_person_leaves_nothing_of_the_export(branch: TrainingBranch, tmp_path: Path) -> None:
    take_in(branch, export(tmp_path, person(1), person(2)))
    case = taken_over(branch, tmp_path, 2).case.number
    branch.office.run(cancel_case, branch.officer, case, "mendaftar di cabang lain")
    for number in (1, 2):
        erased = branch.office.run(erase_person, branch.administrator, make_nik(number), ErasureGround.REQUEST)
        assert erased.counts[Erased.ONLINE] == 1
        assert branch.office.read(find_online, branch.officer, make_nik(number)) == ()
    left = everything(branch)
    for value in ("DARING", "siti1", "siti2", make_nik(1), make_nik(2)):
        assert value not in left
    assert branch.office.verify() == ()


def test_registrations_that_nobody_came_for_are_forgotten(branch: TrainingBranch, tmp_path: Path) -> None:
    take_in(branch, export(tmp_path, person(1)))
    branch.wait(days=20)
    take_in(branch, export(tmp_path, person(2), name="baru.csv"))
    branch.wait(days=11)
    dry = branch.office.run(apply_retention, branch.administrator, dry_run=True)
    assert dry.due.online == 1
    done = branch.office.run(apply_retention, branch.administrator)
    assert done.counts[Erased.ONLINE] == 1
    assert [one.entry.nik for one in branch.office.read(list_online, branch.officer)] == [make_nik(2)]
    assert branch.office.verify() == ()


def test_once_there_is_a_case_the_data_are_kept_once(branch: TrainingBranch, tmp_path: Path) -> None:
    taken_over(branch, tmp_path)
    with branch.office.database.engine.connect() as connection:
        (row,) = connection.execute(sa.select(online_registrations)).all()
    assert (row.content, row.reference, row.kpj) == ("", None, None)


def test_the_diary_holds_nothing_of_an_export(branch: TrainingBranch, tmp_path: Path) -> None:
    taken_over(branch, tmp_path)
    diary = repr(contents(branch.office.database.engine)["events"])
    for value in ("DARING", "siti1", make_nik(1), "081234560001", code_of(1)):
        assert value not in diary
