"""The published steps of the case in hand above the work on it: the bar where there is room, else one line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent

from counter_app.channels.steps import ChannelStep
from ui.officer.controls import Retranslated, column
from ui.shared.language import Speech
from ui.shared.step_bar import StepBar
from ui.shared.step_line import StepLine
from ui.shared.theme import Theme

ROOMY = 1040
"""Pixels of width from which every step is shown in words; a desk as wide as that is high enough too."""


class ChannelSteps(Retranslated):
    def __init__(self, theme: Theme, speech: Speech) -> None:
        super().__init__()
        self.line, self.bar = StepLine(theme, speech), StepBar(theme, speech)
        whole = column(self, spacing=0)
        whole.addWidget(self.line)
        whole.addWidget(self.bar)
        self.shown: tuple[ChannelStep, ...] = ()
        self._drawn: tuple[bool, tuple[ChannelStep, ...]] | None = None
        self.hide()

    def show_steps(self, steps: Sequence[ChannelStep]) -> None:
        self.shown = tuple(steps)
        self.setVisible(bool(steps))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        roomy = self.width() >= ROOMY
        if self._drawn == (roomy, self.shown):
            return
        self._drawn = (roomy, self.shown)
        self.bar.show_steps(self.shown if roomy else ())
        self.line.show_steps(() if roomy else self.shown)
