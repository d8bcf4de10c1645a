"""What the payments desk asks, in its telling states."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.payments.scenes import differs, replaced_code, reversals
from ui.payments.window import PaymentsWindow
from ui.shared.page import Page
from ui.shared.question import Question
from ui.shared.stage import Scene, Size, Stage


def _held(page: Page, window: PaymentsWindow) -> QWidget:
    """The question over a page, and the window that it stands before as long as it is there."""
    question = page.dialog
    if not isinstance(question, Question):
        raise TypeError("no question was asked")
    question.destroyed.connect(lambda: window.deleteLater())  # noqa: PLW0108 - holds on to it until then
    return question


def _difference(amount: str, *, answered: bool = False) -> Callable[[Stage], QWidget]:
    def build(stage: Stage) -> QWidget:
        window = differs(stage, amount)
        window.awaiting.panel.try_record()
        stage.settle()
        question = _held(window.awaiting, window)
        if answered and isinstance(question, Question):  # without a reason
            question.answer()
            stage.settle()
        return question

    return build


def _decide(stage: Stage) -> QWidget:
    window = reversals(stage)
    window.reversals.decide(approve=True)
    stage.settle()
    return _held(window.reversals, window)


def _void(stage: Stage) -> QWidget:
    window = replaced_code(stage)
    window.case.ask_void()
    stage.settle()
    return _held(window.case, window)


def _reissue(stage: Stage) -> QWidget:
    window = replaced_code(stage)
    window.case.ask_reissue()
    stage.settle()
    return _held(window.case, window)


def dialog_scenes() -> tuple[Scene, ...]:
    scenes: tuple[tuple[str, Size, Callable[[Stage], QWidget]], ...] = (
        ("difference", (540, 390), _difference("100.000")),
        ("difference-under", (540, 390), _difference("10.000")),
        ("difference-no-reason", (540, 420), _difference("100.000", answered=True)),
        ("decide", (540, 290), _decide),
        ("case-void", (540, 300), _void),
        ("case-reissue", (540, 300), _reissue),
    )
    return tuple(Scene("payments", f"payments-{name}", (size,), build) for name, size, build in scenes)
