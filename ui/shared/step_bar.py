"""The published steps of a channel side by side: what was done, what is done now, what comes later."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy

from counter_app.channels.steps import STEP_MARK_LABELS, ChannelStep, StepMark
from ui.shared.controls import IconLabel, Retranslated, label, row, set_property
from ui.shared.language import Speech
from ui.shared.theme import Theme
from ui.shared.wording import pick

SIGN = 20
NARROWEST = 34
"""Letters that a step is given room for at least; longer ones get room by their length."""
STEP_SIGNS = {
    StepMark.DONE: ("ph.check-circle-fill", "primary"),
    StepMark.NOW: ("ph.arrow-circle-right-fill", "on_amber_tint"),
    StepMark.LATER: ("ph.circle", "soft"),
}
"""How a step is marked in every window."""


class _Step(QFrame):
    """One step: its sign and number with a line to the next one, and its words below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "step")
        whole = QGridLayout(self)
        whole.setContentsMargins(8, 6, 8, 6)
        whole.setHorizontalSpacing(6)
        whole.setVerticalSpacing(2)
        self._sign = IconLabel(theme, *STEP_SIGNS[StepMark.LATER], SIGN)
        self._number, self.words = label("strong"), label("soft", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        head = row(spacing=6)
        head.addWidget(self._sign)
        head.addWidget(self._number, 1)
        whole.addLayout(head, 0, 0)
        whole.addWidget(self.words, 1, 0)
        whole.setRowStretch(1, 1)

    def say(self, step: ChannelStep, words: str, mark: str) -> None:
        self._sign.show_icon(*STEP_SIGNS[step.mark])
        now = step.mark is StepMark.NOW
        self._number.setText(f"{step.number} · {mark}" if now else str(step.number))
        self.words.setText(words)
        set_property(self, "now", value=now)
        for part in (self._number, self.words):
            set_property(part, "tone", "on_amber_tint" if now else "")
        self.setAccessibleName(f"{step.number}. {words}: {mark}")
        self.setToolTip(f"{words}: {mark}")


class StepBar(Retranslated):
    """All steps of one channel; hidden while there is nothing to show."""

    def __init__(self, theme: Theme, speech: Speech) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)  # as high as its words at a width
        self._theme, self._speech = theme, speech
        self._line = row(spacing=0)
        self._line.setContentsMargins(6, 4, 6, 4)
        self.setLayout(self._line)
        self._steps: list[_Step] = []
        self.shown: tuple[ChannelStep, ...] = ()
        self.hide()

    def show_steps(self, steps: Sequence[ChannelStep]) -> None:
        self.shown = tuple(steps)
        while len(self._steps) < len(steps):
            made = _Step(self._theme)
            self._steps.append(made)
            self._line.addWidget(made)
        self.setVisible(bool(steps))
        self.retranslate()

    def retranslate(self) -> None:
        for number, part in enumerate(self._steps):
            part.setVisible(number < len(self.shown))
            if number < len(self.shown):
                step = self.shown[number]
                words = pick(step.label, self._speech.language)
                part.say(step, words, pick(STEP_MARK_LABELS[step.mark], self._speech.language))
                self._line.setStretch(number, max(len(words), NARROWEST))
            else:
                self._line.setStretch(number, 0)

    def labels(self) -> tuple[QLabel, ...]:
        """The words of the steps that are shown."""
        return tuple(one.words for one in self._steps[: len(self.shown)])
