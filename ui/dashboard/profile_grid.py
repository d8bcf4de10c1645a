"""A profile to be edited: one line a service, with its place in the order and when it is taken."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QScrollArea, QSpinBox, QWidget

from counter_app.queueing.model import Service
from counter_app.queueing.profile import Condition, Profile, parse_profile, read_conditions
from counter_app.settings import Language
from counter_app.shared.errors import ErrorCode, OfficeError
from ui.dashboard.profile_words import NONE, clock
from ui.shared.controls import Retranslated, column, label, set_property
from ui.shared.parts import spin_box
from ui.shared.wording import service_name

NOT_HERE, FINALLY = 0, -1
"""Beside the numbers of the groups, from 1."""
UNSET = -1
MOST_PEOPLE, MOST_MINUTES = 999, 480
ROW_HEIGHT, MOST_ROWS = 44, 9
TIME_WIDTH, SPIN_WIDTH, ORDER_WIDTH = 78, 92, 150


class ServiceLine:
    """The controls of one service."""

    def __init__(self, letter: str, groups: int) -> None:
        self.letter = letter
        self.name = label()
        self.order = QComboBox()
        self.order.addItem("", NOT_HERE)
        for number in range(1, groups + 1):
            self.order.addItem("", number)
        self.order.addItem("", FINALLY)
        self.order.setFixedWidth(ORDER_WIDTH)
        self.people, self.minutes = _figure(MOST_PEOPLE), _figure(MOST_MINUTES)
        self.start, self.end = _moment(), _moment()
        self.order.currentIndexChanged.connect(lambda _: self.enable())
        self.enable()

    @property
    def conditions(self) -> tuple[QSpinBox | QLineEdit, ...]:
        return self.people, self.minutes, self.start, self.end

    def enable(self) -> None:
        """Conditions belong to a service that is served."""
        for control in self.conditions:
            control.setEnabled(self.place != NOT_HERE)

    @property
    def place(self) -> int:
        return int(self.order.currentData())

    def show_service(self, profile: Profile, language: Language) -> None:
        place = profile.place(self.letter)
        wanted = NOT_HERE if place is None else place or FINALLY
        self.order.setCurrentIndex(self.order.findData(wanted))
        one = profile.conditions.get(self.letter, Condition())
        self.people.setValue(UNSET if one.more_than is None else one.more_than)
        self.minutes.setValue(UNSET if one.longer_than_minutes is None else one.longer_than_minutes)
        self.start.setText(clock(one.start, language))
        self.end.setText(clock(one.end, language))

    def condition(self) -> str:
        """The condition as `parse_profile` reads it; empty for none."""
        if self.place == NOT_HERE:
            return ""
        start, end = (edit.text().strip().replace(".", ":") for edit in (self.start, self.end))
        people = f">{self.people.value()}" if self.people.value() != UNSET else ""
        minutes = f">{self.minutes.value()}m" if self.minutes.value() != UNSET else ""
        hours = f"@{_full(start)}-{_full(end)}" if start or end else ""
        text = f"{people}{minutes}{hours}"
        return f"{self.letter}:{text}" if text else ""


class ProfileGrid(Retranslated):
    """Shows a profile and reads it back; groups are numbered, and what is left empty is no condition."""

    def __init__(self, services: Mapping[str, Service], profile: Profile, language: Language) -> None:
        super().__init__()
        self._services, self._language, self._profile = services, language, profile
        letters = [one for one, service in services.items() if service.active or one in profile.letters]
        self.lines = [ServiceLine(letter, len(letters)) for letter in letters]
        self._heads = [label("soft", wrap=True) for _ in range(6)]
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 10, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        for place, head in enumerate(self._heads):
            head.setAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(head, 0, place)
        for number, line in enumerate(self.lines, 1):
            for place, control in enumerate((line.name, line.order, *line.conditions)):
                grid.addWidget(control, number, place)
        grid.setColumnStretch(0, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedHeight(min(len(self.lines), MOST_ROWS) * ROW_HEIGHT + 40)
        column(self).addWidget(scroll)
        self.retranslate()
        self.show_profile(profile)

    def retranslate(self) -> None:
        names = (
            self.tr("Service"),
            self.tr("Order"),
            self.tr("More people than"),
            self.tr("or waits over (min)"),
            self.tr("From"),
            self.tr("Until"),
        )
        for head, name in zip(self._heads, names, strict=True):
            head.setText(name)
        for line in self.lines:
            service = f"{line.letter} · {service_name(self._services[line.letter], self._language)}"
            line.name.setText(service)
            for place in range(line.order.count()):
                line.order.setItemText(place, self._order(int(line.order.itemData(place))))
            for control, name in zip((line.order, *line.conditions), names[1:], strict=True):
                control.setAccessibleName(f"{service}: {name}")

    def _order(self, place: int) -> str:
        if place == NOT_HERE:
            return self.tr("not here")
        return self.tr("finally") if place == FINALLY else self.tr("group {number}").format(number=place)

    def show_profile(self, profile: Profile) -> None:
        self._profile = profile
        for line in self.lines:
            line.show_service(profile, self._language)

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.lines[0].order if self.lines else self

    def read(self) -> Profile:
        """The profile as it stands. Raises `OfficeError` (PROFILE_INVALID); the line that is wrong shows it."""
        self._check_lines()
        groups = sorted({line.place for line in self.lines if line.place > 0})
        order = "|".join(self._in(place) for place in groups)
        return parse_profile(order, self._in(FINALLY), filter(None, (line.condition() for line in self.lines)))

    def _in(self, place: int) -> str:
        """The letters of a group, those of before in the order of before."""
        known = {letter: number for number, letter in enumerate(self._profile.letters)}
        letters = [line.letter for line in self.lines if line.place == place]
        return "".join(sorted(letters, key=lambda one: (known.get(one, len(known)), one)))

    def _check_lines(self) -> None:
        wrong: ServiceLine | None = None
        for line in self.lines:
            good = _reads(line.condition())
            for edit in (line.start, line.end):
                set_property(edit, "wrong", value=not good)
            wrong = wrong or (None if good else line)
        if wrong is not None:
            wrong.start.setFocus()
            raise OfficeError(ErrorCode.PROFILE_INVALID, field="when")


def _reads(text: str) -> bool:
    try:
        read_conditions((text,) if text else ())
    except OfficeError:
        return False
    return True


def _full(moment: str) -> str:
    """`8:00` and `8` as `08:00`."""
    hour, _, minute = moment.partition(":")
    return f"{hour:0>2}:{minute or '00'}" if moment else ""


def _figure(most: int) -> QSpinBox:
    made = spin_box(UNSET, most, SPIN_WIDTH)
    made.setSpecialValueText(NONE)
    return made


def _moment() -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(NONE)
    made.setMaxLength(5)
    made.setFixedWidth(TIME_WIDTH)
    return made
