"""Registrations of the website and JMO: exports, looking up, taking over, and help for those who were refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter_app.channels.online_finding import find_online
from counter_app.channels.online_model import HelpReason
from counter_app.channels.online_takeover import take_over_online
from counter_app.channels.steps import StepMark
from counter_app.registration.case import CaseState, Channel
from tests.ui.batches_steps import answer, asked, click, desk, settle, type_into, words
from ui.batches.channel_scenes import ONLINE_HEADER, export_file, register_online
from ui.batches.scene_files import write_sheet
from ui.batches.scene_steps import ONLINE
from ui.batches.window import BatchesWindow
from ui.stage import TrainingStage

pytestmark = pytest.mark.usefixtures("qtbot")


def looked_up(stage: TrainingStage, text: str) -> BatchesWindow:
    window = desk(stage, ONLINE)
    type_into(stage, window.online.search, text)
    click(stage, window.online.look_up)
    return window


def test_an_export_is_seen_before_it_is_taken_in(stage: TrainingStage) -> None:
    window = desk(stage, ONLINE)
    window.online.take_file(export_file(stage, 8, wrong=2))
    settle(stage)
    dialog = asked(window)
    assert dialog.figures[1].accessibleName() == "dapat diterima: 6"
    assert "NIK: " in dialog.list.table.texts()[0]
    assert window.online.list.table.rows == ()
    click(stage, dialog.yes)
    assert "6 baru, 0 berubah" in dialog.standing.text
    click(stage, dialog.no)
    assert len(window.online.list.table.rows) == 6


def test_the_same_export_again_changes_nothing(stage: TrainingStage) -> None:
    window = desk(stage, ONLINE)
    path = export_file(stage, 3)
    for told in ("3 baru", "0 baru, 0 berubah, 3 tetap"):
        window.online.take_file(path)
        settle(stage)
        click(stage, asked(window).yes)
        assert told in asked(window).standing.text
        click(stage, asked(window).no)


def test_the_list_masks_names_numbers_and_addresses(stage: TrainingStage) -> None:
    register_online(stage, 1, name="Sulastri Handayani")
    window = desk(stage, ONLINE)
    window.online.list.table.selectRow(0)
    settle(stage)
    shown = words(window.online) + " ".join(window.online.list.table.texts())
    assert "S*** H***" in shown
    assert "s***@contoh.id" in shown
    assert "Sulastri" not in shown


@pytest.mark.parametrize("what", ["code", "nik", "email"])
def test_somebody_is_looked_up_by_code_nik_or_address(what: str, stage: TrainingStage) -> None:
    (code, _) = register_online(stage, 2)
    (known,) = stage.scenery.office.read(find_online, stage.officer, code)
    text = {"code": code, "nik": known.entry.nik, "email": str(known.entry.email)}[what]
    window = looked_up(stage, text)
    assert [row.key for row in window.online.list.table.rows] == [known.id]
    assert window.online.chosen is not None
    assert window.online.take_over.isEnabled()


def test_nothing_found_says_what_may_be_the_matter(stage: TrainingStage) -> None:
    window = looked_up(stage, "260900099999")
    assert "Sudahkah ekspor terbaru dimasukkan?" in words(window.online)


def test_a_registration_is_taken_over_with_its_papers(stage: TrainingStage) -> None:
    (code,) = register_online(stage, 1)
    window = looked_up(stage, code)
    click(stage, window.online.take_over)
    answer(stage, window)
    (known,) = stage.scenery.office.read(find_online, stage.officer, code)
    assert known.case_state is CaseState.AWAITING_PAYMENT
    assert "PI-261120-0001, KB-261120-0001" in window.notice.text
    assert f"Kasus {known.case_number} sudah dibuka." in words(window.online)
    assert "Menunggu pembayaran" in window.online.list.table.texts()[0]
    assert not window.online.take_over.isEnabled()


def test_what_the_export_is_silent_about_is_asked_for(stage: TrainingStage) -> None:
    form = stage.scenery.example_form()
    row = (form["nik"], form["full_name"], "", "", "", "260900077777", "28400", "JMO", "", "", "")
    path: Path = write_sheet("online.csv", ONLINE_HEADER, [row])
    window = desk(stage, ONLINE)
    window.online.take_file(path)
    settle(stage)
    click(stage, asked(window).yes)
    click(stage, asked(window).no)
    window.online.list.table.selectRow(0)
    click(stage, window.online.take_over)
    dialog = asked(window)
    click(stage, dialog.yes)
    assert dialog.fields["phone"].complaint
    type_into(stage, dialog.given["phone"], "081234567890")
    type_into(stage, dialog.given["monthly_income"], "1000000")
    click(stage, dialog.yes)
    (known,) = stage.scenery.office.read(find_online, stage.officer, "260900077777")
    assert known.case_number is not None
    case = stage.scenery.office.read(lambda work: work.cases.by_id(known.case or 0), stage.officer)
    assert case.channel is Channel.JMO


def test_the_step_bar_follows_a_registration(stage: TrainingStage) -> None:
    (code,) = register_online(stage, 1)
    window = looked_up(stage, code)
    marks = [step.mark for step in window.online.steps.shown]
    assert len(marks) == 7
    assert marks.index(StepMark.NOW) == 5


def test_a_registration_without_a_code_cannot_be_taken_over(stage: TrainingStage) -> None:
    register_online(stage, 7)
    window = desk(stage, ONLINE)
    key = next(row.key for row in window.online.list.table.rows if "belum ada kode" in row.cells[4].text)
    window.online.list.table.pick(key)
    settle(stage)
    assert not window.online.take_over.isEnabled()
    assert "belum ada kode bayar" in window.online.standing.text


def test_what_was_taken_over_elsewhere_is_refused_in_a_sentence(stage: TrainingStage) -> None:
    (code,) = register_online(stage, 1)
    window = looked_up(stage, code)
    click(stage, window.online.take_over)
    stage.scenery.office.run(take_over_online, stage.officer, code)
    answer(stage, window)
    assert asked(window).error.isVisible()


def test_who_was_refused_online_gets_a_ticket_with_the_reason(stage: TrainingStage) -> None:
    window = desk(stage, ONLINE)
    click(stage, window.online.help)
    dialog = asked(window)
    dialog.reason.setCurrentIndex(dialog.reason.findData(HelpReason.NO_CODE))
    click(stage, dialog.yes)
    assert "F001" in window.notice.text


def test_the_reason_is_noted_on_a_ticket_that_is_there(stage: TrainingStage) -> None:
    window = desk(stage, ONLINE)
    click(stage, window.online.help)
    answer(stage, window)
    click(stage, window.online.help)
    type_into(stage, asked(window).ticket, "F001")
    assert asked(window).yes.text() == "Catat di karcis"
    answer(stage, window)
    assert "F001" in window.notice.text


def test_leaving_the_page_forgets_who_was_looked_up(stage: TrainingStage) -> None:
    (code,) = register_online(stage, 1)
    window = looked_up(stage, code)
    window.open_page(0)
    settle(stage)
    assert window.online.search.text() == ""
    assert window.online.found is None
