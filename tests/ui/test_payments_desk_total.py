"""The payments desk: the payment of a whole list's code taken back in one act."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from counter_app.channels.batch_intake import Bringer
from tests.ui.payments_steps import PAID, REVERSALS, asked, board, click, opened, settle, words
from ui.batches.scene_files import bill, enter_agents, pay, people_file, take_in
from ui.stage import TrainingStage

pytestmark = pytest.mark.usefixtures("qtbot")


def whole_list_paid(stage: TrainingStage) -> None:
    """Four people of a PERISAI agent whose dues one code paid."""
    agent, *_ = enter_agents(stage)
    number = take_in(stage, Bringer(agent=agent), people_file(stage, 4))
    bill(stage, number)
    pay(stage, number)


def ask(stage: TrainingStage, *, whole: bool, row: int = 0) -> None:
    window = opened(stage, PAID)
    window.paid.list.table.selectRow(row)
    click(stage, window.paid.reverse)
    dialog = asked(window)
    assert dialog.whole.isVisible()
    assert not dialog.whole.isChecked()
    QTest.keyClicks(dialog.reason.edit, "Ditolak bank")
    dialog.whole.setChecked(whole)
    click(stage, dialog.yes)
    window.close()


def test_the_payments_of_a_list_are_asked_for_and_taken_back_together(stage: TrainingStage) -> None:
    whole_list_paid(stage)
    assert len(board(stage).paid) == 4
    ask(stage, whole=True)
    assert len(board(stage).asked) == 4
    window = opened(stage, REVERSALS, stage.scenery.supervisor)
    click(stage, window.reversals.approve)
    dialog = asked(window)
    assert dialog.whole.isChecked()
    assert "4 pembatalan, Rp 822.400" in dialog.whole.text()
    click(stage, dialog.yes)
    assert board(stage).asked == ()
    assert {one.reversed for one in board(stage).paid} == {True}
    assert "4 pembayaran dibatalkan; 4 kasus menunggu kode baru" in window.notice.text


def test_one_payment_of_a_list_can_be_taken_back_alone(stage: TrainingStage) -> None:
    whole_list_paid(stage)
    ask(stage, whole=False)
    assert len(board(stage).asked) == 1
    window = opened(stage, REVERSALS, stage.scenery.supervisor)
    click(stage, window.reversals.approve)
    assert not asked(window).whole.isVisible()
    click(stage, asked(window).yes)
    assert sorted(one.reversed for one in board(stage).paid) == [False] * 3 + [True]


def test_a_refusal_leaves_the_whole_list_paid(stage: TrainingStage) -> None:
    whole_list_paid(stage)
    ask(stage, whole=True)
    window = opened(stage, REVERSALS, stage.scenery.supervisor)
    click(stage, window.reversals.refuse)
    QTest.keyClicks(asked(window).reason.edit, "Bank membenarkannya")
    click(stage, asked(window).yes)
    settle(stage)
    assert "4 pembatalan ditolak" in window.notice.text
    assert {one.reversed for one in board(stage).paid} == {False}
    assert "Tidak ada pembatalan" in words(window.reversals)
