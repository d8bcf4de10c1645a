"""What a counter serves, or what one officer serves at it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtWidgets import QComboBox, QWidget

from counter_app.queueing.model import Service
from counter_app.queueing.profile import Profile
from counter_app.shared.errors import OfficeError
from ui.dashboard.profile_changes import Place
from ui.dashboard.profile_grid import ProfileGrid
from ui.shared.controls import column, label, row
from ui.shared.desk import Desk
from ui.shared.question import Question

WIDTH = 960


@dataclass(frozen=True)
class Asked:
    """Whose profile is asked for: `place` at first; with `counters` or `officers` another one may be chosen."""

    place: Place
    profile_at: Callable[[Place], Profile]
    services: Mapping[str, Service]
    counters: tuple[int, ...] = ()
    officers: Mapping[int, str] = field(default_factory=dict)


class ProfileDialog(Question):
    """`profile` is what was noted for `place`; None until then."""

    def __init__(self, parent: QWidget, model: Desk, asked: Asked, title: str, about: str) -> None:
        super().__init__(parent, model.station)
        self.setMinimumWidth(WIDTH)
        self._asked = asked
        self.profile: Profile | None = None
        self.ask(title, about, self.tr("Note the change"))
        self.counter, self.officer = QComboBox(), QComboBox()
        for number in asked.counters:
            self.counter.addItem(self.tr("Counter {number}").format(number=number), number)
        for officer, name in asked.officers.items():
            self.officer.addItem(name, officer)
        self._choose()
        self.grid = ProfileGrid(asked.services, asked.profile_at(self.place), model.station.speech.language)
        self.body.addWidget(self.grid)
        hint = label("hint", wrap=True)
        hint.setText(
            self.tr(
                "Services of one group are alike: who came first is called first. A later group has its turn when "
                "nobody waits for an earlier one; “finally” when nobody waits for any group. A service with a "
                "condition is called only while it holds."
            )
        )
        self.body.addWidget(hint)
        for choice in (self.counter, self.officer):
            choice.currentIndexChanged.connect(lambda _: self.grid.show_profile(asked.profile_at(self.place)))
        (self.counter if asked.counters else self.grid.first()).setFocus()

    def _choose(self) -> None:
        line = row(spacing=14)
        for choice, title in ((self.counter, self.tr("At")), (self.officer, self.tr("Officer"))):
            if not choice.count():
                choice.hide()
                continue
            name = label("strong")
            name.setText(title)
            name.setBuddy(choice)
            choice.setAccessibleName(title)
            part = column(spacing=4)
            part.addWidget(name)
            part.addWidget(choice)
            line.addLayout(part, 1)
        number, officer = self._asked.place
        self.counter.setCurrentIndex(max(0, self.counter.findData(number)))
        self.officer.setCurrentIndex(max(0, self.officer.findData(officer)))
        self.body.addLayout(line)

    @property
    def place(self) -> Place:
        number, officer = self._asked.place
        if self.counter.count():
            number = self.counter.currentData()
        return number, self.officer.currentData() if self.officer.count() else officer

    def answer(self) -> None:
        try:
            self.profile = self.grid.read()
        except OfficeError as problem:
            if problem.field == "when":
                self.say(self.tr("A time is wrong: write it as 10:00, the first before the second."))
            else:
                self.say(self.tr("At least one service must be in a group."))
            return
        self.accept()
