"""The published steps of a channel in one line, for windows without room for the bar; a click shows all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from counter_app.channels.steps import STEP_MARK_LABELS, ChannelStep, StepMark
from ui.shared.controls import IconLabel, Retranslated, column, label, row, rule, set_property
from ui.shared.icons import icon
from ui.shared.language import Speech
from ui.shared.step_bar import STEP_SIGNS
from ui.shared.theme import Theme
from ui.shared.wording import pick

SIGN = 18
BETWEEN = 8
WIDTH = 470
"""Of the list of all steps, in pixels."""
KEY = "Alt+0"


class _Row(QFrame):
    """One step of the list: its sign, number and words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "step")
        line = row(spacing=10)
        line.setContentsMargins(10, 6, 10, 6)
        self.setLayout(line)
        self._sign = IconLabel(theme, *STEP_SIGNS[StepMark.LATER], 20)
        self.words = label(wrap=True)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.words, 1)

    def say(self, step: ChannelStep, words: str, mark: str) -> None:
        now = step.mark is StepMark.NOW
        self._sign.show_icon(*STEP_SIGNS[step.mark])
        self.words.setText(f"{step.number}. {words}")
        set_property(self, "now", value=now)
        set_property(self.words, "tone", "on_amber_tint" if now else "")
        self.setAccessibleName(f"{step.number}. {words}: {mark}")


class StepsPopup(QFrame):
    """All steps in words, over the window until something else is clicked or Esc is pressed."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setFixedWidth(WIDTH)
        self._theme = theme
        inside = QFrame()
        inside.setProperty("kind", "card")
        self._whole = column(self, spacing=0)
        self._whole.addWidget(inside)
        self._rows: list[_Row] = []
        self._title = label("title")
        self._list: QVBoxLayout = column(inside, margin=12, spacing=2)
        self._title.setContentsMargins(10, 2, 10, 6)
        self._list.addWidget(self._title)

    def say(self, title: str, told: Sequence[tuple[ChannelStep, str, str]]) -> None:
        """`told` holds each step with its words and its mark in words."""
        self._title.setText(title)
        while len(self._rows) < len(told):
            made = _Row(self._theme)
            self._rows.append(made)
            self._list.addWidget(made)
        for place, part in enumerate(self._rows):
            part.setVisible(place < len(told))
            if place < len(told):
                part.say(*told[place])

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(one.words.text() for one in self._rows if not one.isHidden())

    def open_below(self, place: QWidget) -> None:
        """Below a part of a window and flush with its right side, within the screen."""
        self.ensurePolished()
        self.setFixedHeight(self._whole.heightForWidth(WIDTH))
        corner = place.mapToGlobal(QPoint(place.width() - WIDTH, place.height() + 4))
        room = place.screen().availableGeometry()
        x = min(max(corner.x(), room.left()), room.right() - WIDTH)
        y = min(corner.y(), room.bottom() - self.height())
        self.move(x, max(y, room.top()))
        self.show()


class StepLine(Retranslated):
    """A sign for each step, and the words of the one to be taken now; hidden while there is nothing to show.

    `narrow`: the words stand below the signs.
    """

    def __init__(self, theme: Theme, speech: Speech, *, narrow: bool = False) -> None:
        super().__init__()
        self._theme, self._speech = theme, speech
        self._signs: list[tuple[IconLabel, QWidget]] = []
        self._words = label(wrap=True)
        self._row = row(spacing=4)
        self.all = QToolButton()
        self.all.setProperty("kind", "plain")
        self.all.setIconSize(QSize(18, 18))
        self.popup = StepsPopup(theme, self)
        self.shown: tuple[ChannelStep, ...] = ()
        self._lay_out(narrow=narrow)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.all.clicked.connect(self.show_all)
        shortcut = QShortcut(QKeySequence(KEY), self)
        shortcut.activated.connect(self.show_all)
        theme.changed.connect(self._draw)
        self._draw()
        self.hide()

    def _lay_out(self, *, narrow: bool) -> None:
        whole, line = column(self, spacing=4), row(spacing=14)
        line.addLayout(self._row)
        line.addWidget(QWidget() if narrow else self._words, 1)
        line.addWidget(self.all)
        whole.addLayout(line)
        if narrow:
            whole.addWidget(self._words)

    def _draw(self) -> None:
        self.all.setIcon(icon("ph.caret-down", self._theme.colour("soft")))

    def show_steps(self, steps: Sequence[ChannelStep]) -> None:
        self.shown = tuple(steps)
        while len(self._signs) < len(steps):
            self._add_sign()
        self.setVisible(bool(steps))
        self.retranslate()

    def _add_sign(self) -> None:
        sign, between = IconLabel(self._theme, *STEP_SIGNS[StepMark.LATER], SIGN), rule()
        between.setFixedWidth(BETWEEN)
        self._row.addWidget(between, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(sign)
        self._signs.append((sign, between))

    def retranslate(self) -> None:
        language = self._speech.language
        told = [(one, pick(one.label, language), pick(STEP_MARK_LABELS[one.mark], language)) for one in self.shown]
        for place, (sign, between) in enumerate(self._signs):
            there = place < len(told)
            sign.setVisible(there)
            between.setVisible(there and place > 0)
            if there:
                step, words, mark = told[place]
                sign.show_icon(*STEP_SIGNS[step.mark])
                sign.setToolTip(f"{step.number}. {words}: {mark}")
                sign.setAccessibleName(sign.toolTip())
        self._words.setText(self._now())
        self.setAccessibleName(self._now())
        self.all.setAccessibleName(self.tr("All steps of this registration"))
        self.all.setToolTip(f"{self.all.accessibleName()} ({KEY})")
        self.popup.say(self.tr("Steps of the registration"), told)
        if not told:
            self.popup.hide()

    def _now(self) -> str:
        """The step to be taken now; of a case that ended, how far it came."""
        count = len(self.shown)
        now = next((one for one in self.shown if one.mark is StepMark.NOW), None)
        if now is not None:
            words = pick(now.label, self._speech.language)
            return self.tr("Step {number} of {count}: {words}").format(number=now.number, count=count, words=words)
        done = sum(one.mark is StepMark.DONE for one in self.shown)
        if done == count:
            return self.tr("All {count} steps are done.").format(count=count)
        return self.tr("{done} of {count} steps were done.").format(done=done, count=count)

    @property
    def text(self) -> str:
        return self._words.text()

    def show_all(self) -> None:
        if self.shown:
            self.popup.open_below(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.show_all()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self.popup.isVisible():
            self.popup.open_below(self)
