"""The published steps of a card's channel in one line: a sign for each, and the words of the one to be taken now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from counter_app.channels.steps import STEP_MARK_LABELS, ChannelStep, StepMark
from counter_app.settings import Language
from ui.shared.controls import IconLabel, Retranslated, column, label, row, rule
from ui.shared.theme import Theme
from ui.shared.wording import pick

SIGN = 20
_SIGNS = {
    StepMark.DONE: ("ph.check-circle-fill", "primary"),
    StepMark.NOW: ("ph.arrow-circle-right-fill", "on_amber_tint"),
    StepMark.LATER: ("ph.circle", "soft"),
}


class ChannelLine(Retranslated):
    """Each sign tells its step when the mouse rests on it; hidden while a card has no steps."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = label("soft", wrap=True)
        self._line = row(spacing=4)
        self._signs: list[tuple[IconLabel, QWidget]] = []
        self._language = Language.ID
        self.shown: tuple[ChannelStep, ...] = ()
        whole = column(self, spacing=4)
        whole.addLayout(self._line)
        whole.addWidget(self._words)
        self.hide()

    def show_steps(self, steps: Sequence[ChannelStep], language: Language) -> None:
        self.shown, self._language = tuple(steps), language
        while len(self._signs) < len(steps):
            self._add_sign()
        self.setVisible(bool(steps))
        self.retranslate()

    def _add_sign(self) -> None:
        sign, between = IconLabel(self._theme, *_SIGNS[StepMark.LATER], SIGN), rule()
        self._line.addWidget(between, 1, Qt.AlignmentFlag.AlignVCenter)
        self._line.addWidget(sign)
        self._signs.append((sign, between))

    def retranslate(self) -> None:
        told = [self._told(one) for one in self.shown]
        for place, (sign, between) in enumerate(self._signs):
            there = place < len(self.shown)
            sign.setVisible(there)
            between.setVisible(there and place > 0)
            if there:
                sign.show_icon(*_SIGNS[self.shown[place].mark])
                sign.setToolTip(told[place])
                sign.setAccessibleName(told[place])
        self.setAccessibleName("\n".join(told))
        self._words.setText(self._now())

    def _told(self, step: ChannelStep) -> str:
        mark = pick(STEP_MARK_LABELS[step.mark], self._language)
        return f"{step.number}. {pick(step.label, self._language)}: {mark}"

    def _now(self) -> str:
        count = len(self.shown)
        now = next((one for one in self.shown if one.mark is StepMark.NOW), None)
        if now is not None:
            text = self.tr("Step {number} of {count}: {words}")
            return text.format(number=now.number, count=count, words=pick(now.label, self._language))
        if all(one.mark is StepMark.DONE for one in self.shown):
            return self.tr("All {count} steps are done.").format(count=count)
        return ""
