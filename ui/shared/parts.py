"""Parts that the pages of the desks are made of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QStackedWidget,
    QWidget,
)

from ui.shared.controls import IconLabel, Retranslated, column, label, row, set_property
from ui.shared.table import Row, Table
from ui.shared.theme import Theme

MARGIN = 20
GAP = 14


def padded(box: QAbstractSpinBox) -> None:
    """Keep the text of a spin box off its edge; the style sheet's padding does not reach it."""
    inside = box.findChild(QLineEdit)
    if inside is not None:
        inside.setTextMargins(8, 0, 0, 0)


def spin_box(least: int, most: int, width: int = 124) -> QSpinBox:
    made = QSpinBox()
    made.setRange(least, most)
    made.setFixedWidth(width)
    padded(made)
    return made


class Card(QFrame):
    """A titled surface; `head` may take more at its right end, `body` takes what the card is about."""

    def __init__(self, *, margin: int = 14) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.title = label("title")
        self.head = row(spacing=10)
        self.head.addWidget(self.title)
        self.head.addStretch(1)
        self.body = column(self, margin=margin, spacing=8)
        self.body.addLayout(self.head)

    def name(self, title: str) -> None:
        self.title.setText(title)


class Listing(QStackedWidget):
    """A table, or in its place a sentence when there is nothing to list."""

    def __init__(self, theme: Theme, sign: str = "ph.check-circle") -> None:
        super().__init__()
        self.table = Table(theme)
        self.sign = sign
        self._nothing = label("soft", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        empty = QWidget()
        whole = column(empty, margin=12, spacing=8)
        whole.addStretch(1)
        self._drawn = IconLabel(theme, sign, "soft", 36)
        whole.addWidget(self._drawn, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addWidget(self._nothing)
        whole.addStretch(2)
        self.addWidget(self.table)
        self.addWidget(empty)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def fill(self, rows: Sequence[Row], nothing: str, sign: str = "") -> None:
        """Another `sign` than the list's own stands above a sentence that means something else."""
        self.table.fill(rows)
        self._drawn.show_icon(sign or self.sign, "soft")
        self._nothing.setText(nothing)
        self.setCurrentIndex(0 if rows else 1)


AROUND = 26
"""Pixels of a view's button beside its words, which are heavier while it is chosen."""


class Switch(QFrame):
    """A few views of one thing, one of them shown."""

    chosen = Signal(int)

    def __init__(self, count: int) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.buttons = [QPushButton() for _ in range(count)]
        line = row(spacing=6)
        self.setLayout(line)
        for number, button in enumerate(self.buttons):
            button.setCheckable(True)
            button.setProperty("kind", "view")
            button.setProperty("extent", "small")
            button.setAutoDefault(False)
            self._group.addButton(button, number)
            line.addWidget(button)
        self.buttons[0].setChecked(True)
        self._group.idToggled.connect(lambda number, on: self.chosen.emit(number) if on else None)

    @property
    def current(self) -> int:
        return self._group.checkedId()

    def name(self, texts: Sequence[str]) -> None:
        for button, text in zip(self.buttons, texts, strict=True):
            button.setText(text)
            button.setAccessibleName(text)
            button.ensurePolished()
            heavy = QFont(button.font())
            heavy.setWeight(QFont.Weight.DemiBold)
            button.setMinimumWidth(QFontMetrics(heavy).horizontalAdvance(text) + AROUND)

    def choose(self, number: int) -> None:
        self.buttons[number].setChecked(True)


class Figure(QFrame):
    """One number that counts, with what it is and a sign when it asks for attention."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._sign = IconLabel(theme, "ph.circle", "soft", 22)
        self._value, self._about = label("figure"), label("soft")
        self._value.setProperty("extent", "small")
        top = row(spacing=8)
        top.addWidget(self._value)
        top.addWidget(self._sign)
        top.addStretch(1)
        whole = column(self, spacing=0)
        whole.setContentsMargins(14, 5, 14, 7)
        whole.addLayout(top)
        whole.addWidget(self._about)
        self._sign.hide()

    def say(self, value: str, about: str, sign: str = "", tone: str = "ink") -> None:
        self._value.setText(value)
        self._about.setText(about)
        self._sign.setVisible(bool(sign))
        if sign:
            self._sign.show_icon(sign, tone)
        set_property(self._value, "tone", tone if sign else "")
        self.setAccessibleName(f"{about}: {value}")


class Statement(QFrame):
    """A sentence with a sign that says whether it holds."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._sign = IconLabel(theme, "ph.circle", "soft", 20)
        self._text = label(wrap=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._text, 1)

    def say(self, text: str, *, holds: bool | None) -> None:
        """`holds` None: it is not known yet."""
        signs = {True: ("ph.check-circle-fill", "primary"), False: ("ph.warning-circle-fill", "danger")}
        self._sign.show_icon(*(("ph.circle", "soft") if holds is None else signs[holds]))
        self._text.setText(text)
        set_property(self._text, "tone", "danger" if holds is False else "")

    @property
    def text(self) -> str:
        return self._text.text()


class Field(Retranslated):
    """A control under its name, with room for a hint or for what is wrong with it."""

    def __init__(self, control: QWidget) -> None:
        super().__init__()
        self.control = control
        self._name, self.below = label("strong"), label("hint", wrap=True)
        self._name.setBuddy(control)
        self._hint, self._doubtful = "", False
        whole = column(self, spacing=4)
        for part in (self._name, control, self.below):
            whole.addWidget(part)
        self.below.hide()

    def say(self, name: str, hint: str = "", *, doubtful: bool = False) -> None:
        """A `doubtful` hint tells of what was entered that it may be a mistake."""
        self._name.setText(name)
        self.control.setAccessibleName(name)
        self._hint, self._doubtful = hint, doubtful
        if not self.complaint:
            self.complain("")

    def complain(self, sentence: str) -> None:
        """Say what is wrong, or with an empty sentence nothing."""
        set_property(self.below, "kind", "error" if sentence else "doubt" if self._doubtful else "hint")
        set_property(self.control, "wrong", value=bool(sentence))
        self.below.setText(sentence or self._hint)
        self.below.setVisible(bool(self.below.text()))
        self.control.setAccessibleDescription(sentence or self._hint)

    @property
    def complaint(self) -> str:
        return self.below.text() if self.below.property("kind") == "error" else ""
