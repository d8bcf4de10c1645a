"""How scenes and tests of the batches desk open it, a page of it, one batch, or a question."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from counter_app.staff.model import Actor
from ui.batches.window import BatchesWindow, create
from ui.shared.options import WindowOptions
from ui.shared.stage import Stage

SIZES = ((1366, 768), (1280, 720), (1920, 1080))
BATCHES, AGENTS, ONLINE, MAIL, PARTNERS = range(5)


def opened(stage: Stage, page: int = BATCHES, actor: Actor | None = None) -> BatchesWindow:
    window = create(stage.surroundings, WindowOptions(None, actor or stage.officer, fullscreen=False))
    stage.settle()
    if page != BATCHES:
        window.open_page(page)
    stage.settle()
    return window


def held(build: Callable[[Stage], BatchesWindow]) -> Callable[[Stage], QWidget]:
    """The question that a window asks, and the window behind it as long as the question is there."""

    def asked(stage: Stage) -> QWidget:
        window = build(stage)
        dialog = window.page.dialog
        if dialog is None:
            raise LookupError("nothing is asked")
        dialog.destroyed.connect(lambda: window.deleteLater())  # noqa: PLW0108 - holds on to it until then
        return dialog

    return asked


def one_batch(stage: Stage, number: str) -> BatchesWindow:
    window = opened(stage)
    window.batches.open_batch(number)
    stage.settle()
    return window
