"""One batch after another on the batches desk: received, billed, paid, and its cards handed out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_app.channels.batch_model import BatchStage, BatchState
from counter_app.channels.steps import StepMark
from counter_app.registration.case import CaseState
from counter_app.shared.changes import Part
from counter_app.shared.papers import PaperKind
from tests.ui.batches_steps import (
    Key,
    agents_batch,
    answer,
    asked,
    click,
    marks,
    opened,
    press,
    seen,
    settle,
    tell,
    type_into,
    words,
)
from ui.batches.batch_acts import Act
from ui.batches.batch_pane import PAPERS, REJECTED, TO_DO
from ui.batches.scene_files import bill, give, make_cards
from ui.shared.question import Question
from ui.stage import TrainingStage

pytestmark = pytest.mark.usefixtures("qtbot")


def test_a_batch_goes_from_its_receipt_to_the_cards_with_each_step_in_the_bar(stage: TrainingStage) -> None:
    number = agents_batch(stage)
    window = opened(stage, number)
    pane = window.batches.pane
    assert marks(window).index(StepMark.NOW) == 2
    press(stage, Key.Key_Return, ctrl=True)
    assert "Terima dokumen 4 orang?" in words(asked(window))
    answer(stage, window)
    assert "TK-261120-0001" in window.notice.text
    assert seen(stage, number).batch.state is BatchState.RECEIVED
    click(stage, pane.buttons[Act.BILL])
    answer(stage, window)
    assert "PK-261120-0001, KT-261120-0001" in window.notice.text
    assert marks(window).index(StepMark.NOW) == 3
    total = seen(stage, number).bills[0].total
    assert total is not None
    click(stage, pane.buttons[Act.PAY])
    dialog = asked(window)
    type_into(stage, dialog.amount, str(total.amount))
    type_into(stage, dialog.reference, "SIP00000041")
    click(stage, dialog.yes)
    assert "Lunas untuk 4 orang" in window.notice.text
    assert marks(window).index(StepMark.NOW) == 4
    make_cards(stage, number)
    tell(stage, window, Part.CARDS)
    click(stage, pane.buttons[Act.GIVE])
    answer(stage, window)
    assert "4 kartu dalam pengantaran" in window.notice.text
    pane.list.table.selectRow(2)
    click(stage, pane.buttons[Act.DELIVER])
    assert [row.state for row in seen(stage, number).rows].count(CaseState.HANDED_OVER) == 1
    click(stage, pane.buttons[Act.DELIVER_ALL])
    answer(stage, window)
    assert seen(stage, number).stage is BatchStage.DELIVERED
    assert marks(window) == [StepMark.DONE] * 5
    assert "Semua sudah menerima kartu" in words(pane)
    papers = [one.kind for one in seen(stage, number).papers]
    assert papers[-1] is PaperKind.CARD_LIST


def test_the_steps_of_the_bar_are_those_that_were_published(stage: TrainingStage) -> None:
    window = opened(stage, agents_batch(stage))
    texts = [label.text() for label in window.batches.pane.steps.labels()]
    assert texts[1] == "Mendatangi agen PERISAI terdekat"
    assert len(texts) == 5


def test_a_wrong_amount_is_refused_at_its_field_and_nothing_is_paid(stage: TrainingStage) -> None:
    number = agents_batch(stage)
    bill(stage, number)
    window = opened(stage, number)
    click(stage, window.batches.pane.buttons[Act.PAY])
    dialog = asked(window)
    type_into(stage, dialog.amount, "1000")
    type_into(stage, dialog.reference, "SIP1")
    click(stage, dialog.yes)
    assert dialog.fields["amount"].complaint
    assert seen(stage, number).figures.paid == 0


def test_each_person_gets_a_code_of_the_own_where_that_was_chosen(stage: TrainingStage) -> None:
    number = agents_batch(stage)
    window = opened(stage, number)
    click(stage, window.batches.pane.buttons[Act.RECEIVE])
    answer(stage, window)
    click(stage, window.batches.pane.buttons[Act.BILL])
    dialog = asked(window)
    each = next(button for mode, button in dialog.modes.items() if mode.value == "each")
    each.setChecked(True)
    click(stage, dialog.yes)
    codes = {row.code for row in seen(stage, number).rows}
    assert len(codes) == 4
    assert not any("/" in str(code) for code in codes)
    assert "4 belum membayar" in words(window.batches.pane)


def test_the_cards_of_a_batch_are_confirmed_only_when_they_are_on_their_way(stage: TrainingStage) -> None:
    number = agents_batch(stage)
    bill(stage, number)
    window = opened(stage, number)
    window.batches.pane.list.table.selectRow(0)
    assert Act.DELIVER not in [act for act, button in window.batches.pane.buttons.items() if button.isVisible()]


def test_who_has_to_act_is_a_view_of_its_own(stage: TrainingStage) -> None:
    number = agents_batch(stage, 3, complete=False)
    window = opened(stage, number)
    pane = window.batches.pane
    click(stage, pane.view.buttons[TO_DO])
    assert len(pane.list.table.rows) == 3
    assert "Dokumen kurang" in pane.list.table.texts()[0]
    click(stage, pane.view.buttons[REJECTED])
    assert "Tidak ada baris yang ditolak" in words(pane)


def test_giving_a_batch_up_needs_a_reason(stage: TrainingStage) -> None:
    number = agents_batch(stage)
    window = opened(stage, number)
    click(stage, window.batches.pane.buttons[Act.CANCEL])
    answer(stage, window)
    assert asked(window).reason.error.isVisible()
    type_into(stage, asked(window).reason.edit, "Dibawa dua kali")
    answer(stage, window)
    assert seen(stage, number).stage is BatchStage.CANCELLED
    assert not any(button.isVisible() for button in window.batches.pane.buttons.values())


def test_a_paid_batch_cannot_be_given_up(stage: TrainingStage) -> None:
    number = agents_batch(stage)
    bill(stage, number)
    window = opened(stage, number)
    assert window.batches.pane.buttons[Act.CANCEL].isVisible()
    total = seen(stage, number).bills[0].total
    assert total is not None
    click(stage, window.batches.pane.buttons[Act.PAY])
    type_into(stage, asked(window).amount, str(total.amount))
    type_into(stage, asked(window).reference, "SIP77")
    answer(stage, window)
    assert not window.batches.pane.buttons[Act.CANCEL].isVisible()


def test_a_paper_is_shown_and_printed_again_as_a_copy(stage: TrainingStage) -> None:
    number = agents_batch(stage)
    bill(stage, number)
    window = opened(stage, number)
    pane = window.batches.pane
    click(stage, pane.view.buttons[PAPERS])
    pane.papers.table.selectRow(0)
    click(stage, pane.paper_bar.print_paper)
    assert "TK-261120-0001" in window.notice.text
    assert pane.papers.table.rows[0].cells[2].text == "1×"


def test_a_broken_printer_is_told_and_the_work_is_done(stage: TrainingStage) -> None:
    number = agents_batch(stage)
    window = opened(stage, number)
    stage.scenery.break_printer()
    click(stage, window.batches.pane.buttons[Act.RECEIVE])
    answer(stage, window)
    assert "Tidak tercetak" in window.notice.text
    assert seen(stage, number).batch.state is BatchState.RECEIVED


def test_what_others_do_with_a_batch_is_seen(stage: TrainingStage) -> None:
    number = agents_batch(stage)
    window = opened(stage, number)
    bill(stage, number)
    tell(stage, window, Part.BATCHES)
    assert window.batches.pane.buttons[Act.PAY].isVisible()


def test_a_second_press_while_the_first_runs_is_no_second_wish(stage: TrainingStage) -> None:
    number = agents_batch(stage)
    bill(stage, number)
    window = opened(stage, number)
    button = window.batches.pane.buttons[Act.PAY]
    for _ in range(2):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(stage)
    assert len([one for one in window.findChildren(Question) if one.isVisible()]) == 1


def test_cards_given_elsewhere_show_up_as_to_be_confirmed(stage: TrainingStage) -> None:
    number = agents_batch(stage, 2)
    bill(stage, number)
    window = opened(stage, number)
    total = seen(stage, number).bills[0].total
    assert total is not None
    click(stage, window.batches.pane.buttons[Act.PAY])
    type_into(stage, asked(window).amount, str(total.amount))
    type_into(stage, asked(window).reference, "SIP78")
    answer(stage, window)
    make_cards(stage, number)
    give(stage, number, 1)
    tell(stage, window, Part.CARDS)
    assert "1 dari 2" in words(window.batches.pane)
