"""Single people of a batch: late documents, own slips, doubts, leaving the list; codes that ran out, core codes."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from counter_app.channels.batch_intake import Bringer, open_batch
from counter_app.payments.totals import PaymentMode
from counter_app.registration.case import CaseState
from counter_app.registration.documents import DocumentItem
from counter_app.settings import CodeIssuer
from counter_app.shared.changes import Part
from counter_app.shared.papers import PaperKind
from counter_app.staff.operations import change_setting
from tests.ui.batches_steps import (
    agents_batch,
    answer,
    asked,
    click,
    desk,
    fill,
    opened,
    seen,
    settle,
    tell,
    type_into,
    words,
)
from ui.batches.batch_acts import Act
from ui.batches.scene_files import bill, enter_payers, form_cells, write_sheet
from ui.batches.window import BatchesWindow
from ui.stage import TrainingStage

pytestmark = pytest.mark.usefixtures("qtbot")


def choose(stage: TrainingStage, window: BatchesWindow, line: int) -> None:
    window.batches.pane.list.table.pick(line)
    settle(stage)


# documents that come later


def test_some_documents_of_one_person_come_later_and_then_the_rest(stage: TrainingStage) -> None:
    number = agents_batch(stage, 2, complete=False)
    window = opened(stage, number)
    button = window.batches.pane.buttons[Act.DOCUMENTS]
    assert not button.isEnabled()
    choose(stage, window, 1)
    click(stage, button)
    dialog = asked(window)
    before = seen(stage, number).rows[0].missing
    assert {item.value for item in dialog.items} == set(before)
    for item, box in dialog.items.items():
        box.setChecked(item is DocumentItem.KTP)
    click(stage, dialog.yes)
    row = seen(stage, number).rows[0]
    assert set(before) - set(row.missing) == {"ktp"}
    assert row.state is CaseState.INCOMPLETE
    choose(stage, window, 1)
    click(stage, button)
    answer(stage, window)
    assert [one.state for one in seen(stage, number).rows] == [CaseState.COMPLETE, CaseState.INCOMPLETE]
    assert not button.isEnabled()


def test_without_a_tick_no_document_has_come(stage: TrainingStage) -> None:
    window = opened(stage, agents_batch(stage, 1, complete=False))
    choose(stage, window, 1)
    click(stage, window.batches.pane.buttons[Act.DOCUMENTS])
    dialog = asked(window)
    for box in dialog.items.values():
        box.setChecked(False)
    assert not dialog.yes.isEnabled()


def test_documents_of_everybody_come_after_the_receipt_and_the_dues_can_be_notified(stage: TrainingStage) -> None:
    number = agents_batch(stage, 3, complete=False)
    window = opened(stage, number)
    pane = window.batches.pane
    click(stage, pane.buttons[Act.RECEIVE])
    assert "3" in words(asked(window))
    answer(stage, window)
    assert "Belum ada yang dokumennya lengkap" in words(pane)
    assert not pane.buttons[Act.BILL].isVisible()
    first = seen(stage, number).batch.receipt
    click(stage, pane.buttons[Act.DOCUMENTS_ALL])
    answer(stage, window)
    assert seen(stage, number).batch.receipt != first
    assert [(one.kind, one.prints) for one in seen(stage, number).papers] == [(PaperKind.BATCH_RECEIPT, 1)]
    assert {row.state for row in seen(stage, number).rows} == {CaseState.COMPLETE}
    assert pane.buttons[Act.BILL].isVisible()
    assert not pane.buttons[Act.DOCUMENTS_ALL].isVisible()


# leaving the list


def test_who_withdraws_is_taken_off_with_a_reason_and_the_total_is_made_anew(stage: TrainingStage) -> None:
    number = agents_batch(stage, 3)
    bill(stage, number)
    window = opened(stage, number)
    pane = window.batches.pane
    choose(stage, window, 2)
    click(stage, pane.buttons[Act.DROP])
    dialog = asked(window)
    assert "Kode bayar total ikut batal" in words(dialog)
    click(stage, dialog.yes)
    assert dialog.reason.error.isVisible()
    type_into(stage, dialog.reason.edit, "Mengundurkan diri")
    click(stage, dialog.yes)
    view = seen(stage, number)
    assert view.rows[1].state is CaseState.CANCELLED
    assert view.figures.members == 2
    assert not pane.buttons[Act.PAY].isVisible()
    click(stage, pane.buttons[Act.BILL])
    answer(stage, window)
    total = seen(stage, number).bills[-1].total
    assert total is not None
    assert total.amount == sum(row.total or 0 for row in view.rows if row.line != 2)


def test_who_has_paid_cannot_be_taken_off(stage: TrainingStage) -> None:
    number = agents_batch(stage, 2)
    bill(stage, number)
    window = opened(stage, number)
    total = seen(stage, number).bills[0].total
    assert total is not None
    click(stage, window.batches.pane.buttons[Act.PAY])
    type_into(stage, asked(window).amount, str(total.amount))
    type_into(stage, asked(window).reference, "SIP5")
    answer(stage, window)
    choose(stage, window, 1)
    assert not window.batches.pane.buttons[Act.DROP].isVisible()


# own codes


def test_the_slip_of_one_person_and_those_of_everybody_are_printed(stage: TrainingStage) -> None:
    number = agents_batch(stage, 3)
    bill(stage, number, PaymentMode.EACH)
    window = opened(stage, number)
    pane = window.batches.pane
    choose(stage, window, 1)
    click(stage, pane.buttons[Act.SLIP])
    assert "PI-261120-0001, KB-261120-0001" in window.notice.text
    click(stage, pane.buttons[Act.SLIPS])
    dialog = asked(window)
    assert dialog.yes.text() == "Cetak 4 kertas"
    click(stage, dialog.again)
    assert dialog.yes.text() == "Cetak 6 kertas"
    click(stage, dialog.yes)
    assert "6 kertas" in window.notice.text


def test_who_pays_by_a_total_has_no_slip_of_the_own(stage: TrainingStage) -> None:
    number = agents_batch(stage, 2)
    bill(stage, number)
    window = opened(stage, number)
    choose(stage, window, 1)
    assert not window.batches.pane.buttons[Act.SLIP].isVisible()
    assert not window.batches.pane.buttons[Act.SLIPS].isVisible()


def test_a_total_that_ran_out_is_notified_again(stage: TrainingStage) -> None:
    number = agents_batch(stage, 2)
    bill(stage, number)
    window = opened(stage, number)
    pane = window.batches.pane
    assert not pane.buttons[Act.BILL].isVisible()
    stage.scenery.clock.advance(timedelta(days=40))
    tell(stage, window, Part.BATCHES)
    assert "beri tahu iurannya lagi" in words(pane)
    click(stage, pane.buttons[Act.BILL])
    answer(stage, window)
    totals = [one.total for one in seen(stage, number).bills]
    assert len({one.code for one in totals if one is not None}) == 2


# codes of the core system


def core_codes(stage: TrainingStage) -> None:
    stage.scenery.office.run(change_setting, stage.scenery.kiosk, "payment_codes", CodeIssuer.CORE.value)


def test_a_core_code_of_the_total_is_typed_twice(stage: TrainingStage) -> None:
    core_codes(stage)
    number = agents_batch(stage, 2)
    window = opened(stage, number)
    click(stage, window.batches.pane.buttons[Act.RECEIVE])
    answer(stage, window)
    click(stage, window.batches.pane.buttons[Act.BILL])
    dialog = asked(window)
    entry = dialog.entry
    click(stage, dialog.yes)
    assert "sistem inti" in entry.once.complaint
    type_into(stage, entry.first, "880000000017")
    click(stage, dialog.yes)
    assert entry.twice.complaint
    type_into(stage, entry.again, "880000000071")
    click(stage, dialog.yes)
    assert entry.twice.complaint
    entry.again.clear()
    type_into(stage, entry.again, "880000000017")
    click(stage, dialog.yes)
    total = seen(stage, number).bills[0].total
    assert total is not None
    assert total.code == "880000000017"


def test_core_codes_of_the_people_come_from_a_file_which_must_name_everybody(stage: TrainingStage) -> None:
    core_codes(stage)
    number = agents_batch(stage, 2)
    window = opened(stage, number)
    click(stage, window.batches.pane.buttons[Act.RECEIVE])
    answer(stage, window)
    click(stage, window.batches.pane.buttons[Act.BILL])
    dialog = asked(window)
    dialog.modes[PaymentMode.EACH].setChecked(True)
    click(stage, dialog.yes)
    assert dialog.fields["codes"].complaint == "Pilih berkas kode bayar orang-orangnya."
    dialog.take_file(write_sheet("kode.csv", ("row", "code"), [("1", "880000000001")]))
    click(stage, dialog.yes)
    assert dialog.fields["codes"].complaint == "Berkas ini tidak memuat kode untuk baris 2."
    dialog.take_file(write_sheet("kode.csv", ("row", "code"), [("1", "880000000001"), ("2", "880000000002")]))
    click(stage, dialog.yes)
    assert [row.code for row in seen(stage, number).rows] == ["880000000001", "880000000002"]


# doubts and the empty table


def test_a_doubt_is_answered_by_a_reason_and_kept_on_the_form(stage: TrainingStage) -> None:
    _, group = enter_payers(stage)
    number = stage.scenery.office.run(open_batch, stage.officer, Bringer(sponsor=group)).number
    window = opened(stage, number)
    click(stage, window.batches.pane.buttons[Act.ADD_PERSON])
    dialog = asked(window)
    form = stage.scenery.example_form()
    fill(dialog, form_cells(form | {"sex": "F" if form["sex"] == "M" else "M"}))
    assert not dialog.reason.isVisible()
    click(stage, dialog.yes)
    assert dialog.reason.isVisible()
    type_into(stage, dialog.reason, "KTP-el sudah dibetulkan")
    click(stage, dialog.yes)
    case = seen(stage, number).rows[0].case or 0
    kept = stage.scenery.office.read(lambda work: work.cases.by_id(case), stage.officer).form
    assert list(kept.warning_reasons.by_code.values()) == ["KTP-el sudah dibetulkan"]


def test_an_empty_table_is_saved_and_never_over_another_file(stage: TrainingStage, tmp_path: Path) -> None:
    enter_payers(stage)
    window = desk(stage)
    click(stage, window.batches.new)
    dialog = asked(window)
    path = tmp_path / "kosong.csv"
    dialog.save_blank(path)
    settle(stage)
    assert path.read_text("utf-8-sig").startswith("Segmen kepesertaan,NIK,")
    assert "kosong.csv" in words(dialog)
    path.write_text("mine")
    dialog.save_blank(path)
    settle(stage)
    assert dialog.error.isVisible()
    assert path.read_text() == "mine"
