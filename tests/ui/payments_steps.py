"""What the tests of the payments desk do again and again."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_app.payments.board import AwaitedPayment, PaymentsBoard
from counter_app.payments.operations import payments_board
from counter_app.shared.changes import Changes, Part
from counter_app.staff.model import Actor
from tests.ui.dashboard_steps import Key, click, press, settle, words
from ui.payments.scenes import opened as opened_hidden
from ui.payments.window import PaymentsWindow
from ui.shared.question import Question
from ui.stage import TrainingStage

__all__ = ["Key", "asked", "board", "click", "fill_in", "opened", "press", "scan", "settle", "tell", "words"]
AWAITING, PAID, REVERSALS, BANK, CASE = range(5)


def opened(stage: TrainingStage, page: int = AWAITING, actor: Actor | None = None) -> PaymentsWindow:
    """The payments desk of the officer of counter 1, or as somebody else."""
    window = opened_hidden(stage, page, actor)
    window.show()
    window.activateWindow()
    settle(stage)
    return window


def board(stage: TrainingStage, text: str = "") -> PaymentsBoard:
    return stage.scenery.office.read(payments_board, stage.officer, text)


def tell(stage: TrainingStage, window: PaymentsWindow, *parts: Part) -> None:
    """What the change feed does when another process changed something."""
    window.station.changed.emit(Changes(frozenset(parts or (Part.PAYMENTS,))))
    settle(stage)


def asked(window: PaymentsWindow) -> Any:
    """The question that is open over the page."""
    dialog = window.page.dialog
    assert isinstance(dialog, Question)
    return cast("Any", dialog)


def scan(stage: TrainingStage, window: PaymentsWindow, code: str) -> None:
    """What a scanner does in the field of the code: all digits at once, then Enter."""
    field = window.awaiting.panel.code
    field.setFocus()
    QTest.keyClicks(field, code)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(stage)


def fill_in(
    stage: TrainingStage, window: PaymentsWindow, one: AwaitedPayment, amount: str, reference: str = "BRI-0001"
) -> None:
    """Scan a code and type what stands on the proof."""
    scan(stage, window, one.code)
    panel = window.awaiting.panel
    panel.amount.clear()
    QTest.keyClicks(panel.amount, amount)
    QTest.keyClicks(panel.reference, reference)
    settle(stage)
