"""What is to be different from now on: counters, the rule, the last ticket."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QSignalBlocker, Qt, QTime, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QTimeEdit,
    QWidget,
)

from counter_app.queueing.profile import Profile
from counter_app.settings import Language
from ui.dashboard.profile_changes import Place
from ui.dashboard.profile_words import short_order
from ui.dashboard.what_if_state import Answer, Counters, Question
from ui.shared.controls import Retranslated, column, label, row
from ui.shared.parts import padded, spin_box

BOX_HEIGHT = 27
BOX_SIGN = 36
"""Of a box, what is not its text."""
MOST_SHOWN = 5
"""Counters that are seen without scrolling."""


class CounterBox(QCheckBox):
    """A counter with who sits there; a long name is cut at its end, and whole in the tip."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._whole = ""

    def name(self, text: str) -> None:
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._elide()

    def _elide(self) -> None:
        room = self.width() - BOX_SIGN
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()


class WhatIfForm(Retranslated):
    """`asked` when the question changed, `profile_wanted` to ask for another profile."""

    asked = Signal()
    profile_wanted = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._counters = Counters()
        self._profiles: dict[int, Profile] = {}
        self._ratio, self._minutes = 0, 0
        self.boxes: dict[int, CounterBox] = {}
        self._heads = (label("strong"), label("strong"), label("strong"))
        self.more, self.fewer, self.reset, self.profile = (QPushButton() for _ in range(4))
        self._served = label("strong", wrap=True)
        self._served.hide()
        self.ratio, self.max_wait = spin_box(1, 20), spin_box(1, 480)
        self.limited, self.last = QCheckBox(), QTimeEdit()
        padded(self.last)
        self.last.setEnabled(False)
        self._names = (label(), label())
        self.error = label("error", wrap=True)
        self.error.hide()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        whole = column(self, spacing=8)
        whole.addWidget(self._heads[0])
        steps = row()
        for button in (self.fewer, self.more):
            button.setProperty("extent", "small")
            button.setAutoDefault(True)
            steps.addWidget(button, 1)
        whole.addLayout(steps)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        self._scroll = scroll
        inside = QWidget()
        self._rows = column(inside, spacing=0)
        self._rows.addStretch(1)
        scroll.setWidget(inside)
        whole.addWidget(scroll)
        whole.addSpacing(4)
        rule = row()
        rule.addWidget(self._heads[1], 1)
        self.profile.setProperty("extent", "small")
        self.profile.setAutoDefault(True)
        rule.addWidget(self.profile)
        whole.addLayout(rule)
        whole.addWidget(self._served)
        for name, spin in zip(self._names, (self.ratio, self.max_wait), strict=True):
            line = row()
            line.addWidget(name, 1)
            line.addWidget(spin)
            name.setBuddy(spin)
            whole.addLayout(line)
        whole.addWidget(self._heads[2])
        self.last.setFixedWidth(124)
        whole.addLayout(self._last_line())
        whole.addWidget(self.error)
        whole.addStretch(1)
        whole.addWidget(self.reset)

    def _last_line(self) -> QHBoxLayout:
        line = row()
        line.addWidget(self.limited, 1)
        line.addWidget(self.last)
        return line

    def _connect(self) -> None:
        self.more.clicked.connect(lambda: self._step(works=True))
        self.fewer.clicked.connect(lambda: self._step(works=False))
        self.ratio.valueChanged.connect(lambda _: self.asked.emit())
        self.max_wait.valueChanged.connect(lambda _: self.asked.emit())
        self.limited.toggled.connect(self._on_limited)
        self.last.timeChanged.connect(lambda _: self.asked.emit())
        self.profile.clicked.connect(self.profile_wanted)
        self.reset.clicked.connect(self.put_back)

    def _on_limited(self, limited: bool) -> None:
        self.last.setEnabled(limited)
        self.asked.emit()

    def use_language(self, language: Language) -> None:
        """How times are written."""
        self._language = language
        self.last.setDisplayFormat("HH.mm" if language is Language.ID else "HH:mm")

    def retranslate(self) -> None:
        for head, text in zip(self._heads, (self.tr("Counters"), self.tr("Rule"), self.tr("Tickets")), strict=True):
            head.setText(text)
        self.more.setText(self.tr("One more"))
        self.fewer.setText(self.tr("One fewer"))
        self.more.setAccessibleName(self.tr("One more counter"))
        self.fewer.setAccessibleName(self.tr("One fewer counter"))
        self.reset.setText(self.tr("As it is"))
        self._names[0].setText(self.tr("Regular per priority"))
        self._names[1].setText(self.tr("Maximum wait"))
        self.ratio.setAccessibleName(self._names[0].text())
        self.max_wait.setAccessibleName(self._names[1].text())
        self.max_wait.setSuffix(self.tr(" minutes"))
        self.profile.setText(self.tr("Services…"))
        self.profile.setAccessibleName(self.tr("What a counter serves"))
        self.limited.setText(self.tr("Last ticket at"))
        self.last.setAccessibleName(self.tr("Last ticket at"))
        self._name_boxes()

    def _name_boxes(self) -> None:
        for number, box in self.boxes.items():
            session = self._counters.sessions.get(number)
            who = self.tr("not open") if session is None else session.officer_name
            if session is not None and not self._counters.works(number):
                who = self.tr("{officer}, paused").format(officer=who)
            counter = self.tr("Counter {number}").format(number=number)
            box.name(f"{counter} · {who}")
        told = self.tr("Counter {number}: {services}")
        served = (told.format(number=n, services=short_order(one)) for n, one in sorted(self._profiles.items()))
        self._served.setText("\n".join(served))
        self._served.setVisible(bool(self._profiles))

    # what is there, and what is asked

    def show_answer(self, answer: Answer) -> None:
        """Show the counters and the rule in force; what was changed here stays changed."""
        before = self.question()
        fresh = set(answer.counters.sessions) != set(self.boxes)
        self._counters = answer.counters
        self._ratio, self._minutes = answer.ratio, answer.max_wait_minutes
        if fresh:
            self._make_boxes()
        for number, box in self.boxes.items():
            works = answer.counters.works(number)
            asked = number in before.opened or (works and number not in before.closed)
            _check(box, on=asked)
        if before.ratio is None:
            _set(self.ratio, answer.ratio)
        if before.max_wait_minutes is None:
            _set(self.max_wait, answer.max_wait_minutes)
        if before.last_ticket is None and not self.limited.isChecked():
            local = answer.now.astimezone(answer.zone)
            with QSignalBlocker(self.last):
                self.last.setTime(QTime(min(local.hour + 2, 23), 0))
        self._name_boxes()
        self._enable()

    def _make_boxes(self) -> None:
        for box in self.boxes.values():
            box.deleteLater()
        self.boxes = {}
        for number in self._counters.sessions:
            box = CounterBox()
            box.toggled.connect(lambda _: self._on_box())
            self.boxes[number] = box
            self._rows.insertWidget(self._rows.count() - 1, box)
        self._scroll.setFixedHeight(min(len(self.boxes), MOST_SHOWN) * BOX_HEIGHT + 4)

    def _on_box(self) -> None:
        self._enable()
        self.asked.emit()

    def _enable(self) -> None:
        checked = [box.isChecked() for box in self.boxes.values()]
        self.more.setEnabled(not all(checked))
        self.fewer.setEnabled(any(checked))

    def _step(self, *, works: bool) -> None:
        """Open the first counter that does not work, or close the last that does."""
        boxes = list(self.boxes.values())
        for box in boxes if works else reversed(boxes):
            if box.isChecked() is not works:
                box.setChecked(works)
                return

    def question(self) -> Question:
        opened, closed = [], []
        for number, box in self.boxes.items():
            works = self._counters.works(number)
            if box.isChecked() and not works:
                opened.append(number)
            elif works and not box.isChecked():
                closed.append(number)
        ratio = self.ratio.value() if self._ratio and self.ratio.value() != self._ratio else None
        minutes = self.max_wait.value() if self._minutes and self.max_wait.value() != self._minutes else None
        at = self.last.time()
        last = time(at.hour(), at.minute()) if self.limited.isChecked() else None
        return Question(tuple(opened), tuple(closed), ratio, minutes, last, dict(self._profiles))

    def profile_at(self, place: Place) -> Profile:
        """What a counter would serve."""
        number = place[0]
        return self._profiles.get(number) or self._counters.profiles.get(number, Profile(()))

    def note_profile(self, number: int, profile: Profile) -> None:
        """Ask with another profile of a counter; the same as now is no change."""
        self._profiles.pop(number, None)
        if profile != self._counters.profiles.get(number):
            self._profiles[number] = profile
        self._name_boxes()
        self.asked.emit()

    def put_back(self) -> None:
        """Ask for the day as it is."""
        self._profiles = {}
        self._name_boxes()
        for number, box in self.boxes.items():
            _check(box, on=self._counters.works(number))
        _set(self.ratio, self._ratio)
        _set(self.max_wait, self._minutes)
        _check(self.limited, on=False)
        self.last.setEnabled(False)
        self._enable()
        self.asked.emit()


def _check(box: QCheckBox, *, on: bool) -> None:
    """Tick a box, or take the tick away, without asking anew."""
    with QSignalBlocker(box):
        box.setChecked(on)


def _set(spin: QSpinBox, value: int) -> None:
    with QSignalBlocker(spin):
        spin.setValue(value)
