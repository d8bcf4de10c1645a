"""Who serves what: every counter, and each officer who has a profile of their own there."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from counter_app.queueing.model import Service
from counter_app.settings import Language
from ui.dashboard.profile_changes import Line, Noted, Place, ProfileChanges
from ui.dashboard.profile_words import NONE, short_conditions, short_order, whole_profile
from ui.shared.controls import Retranslated, column, label, row
from ui.shared.desk import Desk
from ui.shared.parts import Card, Listing, Statement
from ui.shared.table import Cell, Column, Row

_SIGNS = {Noted.NOTHING: "", Noted.CHANGED: "ph.pencil-simple", Noted.REMOVED: "ph.trash"}


class ProfilesPanel(Retranslated):
    """`edit_wanted` and `own_wanted` ask the page for a question; `edited` when a profile is removed or put back."""

    edit_wanted = Signal()
    own_wanted = Signal()
    trial_wanted = Signal()
    edited = Signal()

    def __init__(self, model: Desk, changes: ProfileChanges) -> None:
        super().__init__()
        self._model, self._changes = model, changes
        self._services: Mapping[str, Service] = {}
        self._card = Card()
        self.list = Listing(model.station.theme)
        self.edit, self.remove, self.new_own, self.trial = (QPushButton() for _ in range(4))
        self._words = label(wrap=True)
        self.noted = Statement(model.station.theme)
        for button in (self.new_own, self.edit, self.remove):
            button.setProperty("extent", "small")
            button.setAutoDefault(True)
            self._card.head.addWidget(button)
        self._card.body.addWidget(self.list, 1)
        self._card.body.addWidget(self._words)
        foot = row()
        foot.addWidget(self.noted, 1, Qt.AlignmentFlag.AlignVCenter)
        self.trial.setProperty("kind", "primary")
        self.trial.setAutoDefault(True)
        foot.addWidget(self.trial)
        self._card.body.addLayout(foot)
        column(self).addWidget(self._card)
        self.list.table.picked.connect(self._show_words)
        self.list.table.opened.connect(self._open)
        self.edit.clicked.connect(self.edit_wanted)
        self.new_own.clicked.connect(self.own_wanted)
        self.remove.clicked.connect(self._remove)
        self.trial.clicked.connect(self.trial_wanted)
        self.retranslate()

    @property
    def _language(self) -> Language:
        return self._model.station.speech.language

    def retranslate(self) -> None:
        self._card.name(self.tr("Who serves what"))
        self.new_own.setText(self.tr("Profile of an officer…"))
        self.edit.setText(self.tr("Change…"))
        self.trial.setText(self.tr("To the dry run"))
        self.list.table.name(
            self._card.title.text(),
            (
                Column(self.tr("Counter"), 76),
                Column(self.tr("For whom"), 320),
                Column(self.tr("Services in order")),
                Column(self.tr("Finally"), 84),
                Column(self.tr("Only when"), 280),
            ),
        )
        self.show_lines(self._services)

    def show_lines(self, services: Mapping[str, Service]) -> None:
        self._services = services
        self.list.fill([self._row(line) for line in self._changes.lines()], self.tr("There are no counters."))
        self._show_words()

    def _row(self, line: Line) -> Row:
        number, officer = line.place
        tone = "primary" if line.noted is Noted.CHANGED else "danger" if line.noted is Noted.REMOVED else ""
        strong = line.noted is Noted.CHANGED
        who = self.tr("everybody else") if self._has_own(number) else self.tr("everybody")
        return Row(
            line.place,
            (
                Cell(str(number), strong=officer is None),
                Cell(line.officer or who, "ph.user" if officer else "ph.users", tone, strong=bool(officer)),
                Cell(short_order(line.profile), _SIGNS[line.noted], tone, strong=strong),
                Cell(" ".join(line.profile.finally_services) or NONE, tone=tone),
                Cell(short_conditions(line.profile, self._language), tone=tone),
            ),
            struck=line.noted is Noted.REMOVED,
        )

    def _has_own(self, number: int) -> bool:
        return any(one.place[0] == number and one.officer for one in self._changes.lines())

    @property
    def chosen(self) -> Line | None:
        key = self.list.table.key
        return next((one for one in self._changes.lines() if one.place == key), None)

    def pick(self, place: Place) -> None:
        self.list.table.pick(place)

    def _show_words(self) -> None:
        line = self.chosen
        self._words.setVisible(line is not None)
        if line is not None:
            self._words.setText(self._sentence(line))
        self.edit.setEnabled(line is not None and line.noted is not Noted.REMOVED)
        self._name_remove(line)
        lines = self._changes.lines()
        own = sum(1 for one in lines if one.officer and one.noted is not Noted.REMOVED)
        changed = sum(1 for one in lines if one.noted is not Noted.NOTHING)
        if changed:
            told = self.tr("Changes noted: {count}. They count only after the dry run, when they are applied.")
            self.noted.say(told.format(count=changed), holds=None)
        else:
            told = self.tr("Profiles of officers: {count}. Everybody else serves what the counter serves.")
            self.noted.say(
                told.format(count=own) if own else self.tr("No officer has a profile of their own."), holds=True
            )
        self.trial.setVisible(bool(changed))

    def _name_remove(self, line: Line | None) -> None:
        """A profile of an officer can go; anything that is noted can be put back."""
        noted = line is not None and line.noted is not Noted.NOTHING
        self.remove.setText(self.tr("Put back") if noted else self.tr("Remove"))
        self.remove.setEnabled(line is not None and (noted or bool(line.officer)))
        self.remove.setToolTip("" if noted else self.tr("Let this officer serve what the counter serves"))

    def _sentence(self, line: Line) -> str:
        text = whole_profile(line.profile, self._services, self._language)
        number, officer = line.place
        if officer is None:
            return self.tr("Counter {number}: {services}").format(number=number, services=text)
        told = self.tr("{officer} at counter {number}: {services}")
        return told.format(officer=line.officer, number=number, services=text)

    def _open(self) -> None:
        if self.edit.isEnabled():
            self.edit_wanted.emit()

    def _remove(self) -> None:
        line = self.chosen
        if line is None:
            return
        number, officer = line.place
        if line.noted is not Noted.NOTHING:
            self._changes.forget(line.place)
        elif officer is not None:
            self._changes.remove((number, officer))
        self.edited.emit()
