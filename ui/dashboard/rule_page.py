"""The rule: a change is tried on a past day before it can be put in force; and why each ticket was called."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from counter_app.shared.changes import Part
from counter_app.shared.errors import FormErrors, OfficeError
from counter_app.staff.model import Permission
from ui.dashboard.dry_run_panel import DryRunPanel
from ui.dashboard.profile_changes import Line, Noted, Place
from ui.dashboard.profile_dialog import Asked, ProfileDialog
from ui.dashboard.profile_words import short_order
from ui.dashboard.profiles_panel import ProfilesPanel
from ui.dashboard.reasons_panel import ReasonsPanel
from ui.dashboard.rule_dialogs import ApplyDialog
from ui.dashboard.rule_form import RuleForm
from ui.dashboard.rule_state import Rule, RuleChange, Tried, apply, look, try_out
from ui.shared.controls import row
from ui.shared.desk import Desk, Reading
from ui.shared.page import Page
from ui.shared.parts import GAP, Card, Switch

FORM_WIDTH = 350
CHANGING, PROFILES, REASONS = range(3)
"""The views of the page."""


class RulePage(Page):
    parts = (Part.SETTINGS, Part.QUEUE, Part.COUNTERS)

    def __init__(self, model: Desk) -> None:
        super().__init__(model)
        self.rule: Rule | None = None
        self.tried: Tried | None = None
        self._reading = Reading(model, look, self._show)
        self.view = Switch(3)
        self.form = RuleForm(self.theme)
        self.trial = DryRunPanel(model)
        self.profiles = ProfilesPanel(model, self.form.changes)
        self.reasons = ReasonsPanel(model)
        self._change = Card()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.head.addWidget(self.view)
        changing = QWidget()
        line = row(spacing=GAP)
        changing.setLayout(line)
        self._change.setFixedWidth(FORM_WIDTH)
        self._change.body.addWidget(self.form, 1)
        line.addWidget(self._change)
        line.addWidget(self.trial, 1)
        self.trial.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for view in (changing, self.profiles, self.reasons):
            self._stack.addWidget(view)
        self.whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.view.chosen.connect(self._on_view)
        self.form.edited.connect(self._on_edit)
        self.form.profiles_wanted.connect(lambda: self.view.choose(PROFILES))
        self.profiles.edit_wanted.connect(self.ask_profile)
        self.profiles.own_wanted.connect(self.ask_own_profile)
        self.profiles.trial_wanted.connect(lambda: self.view.choose(CHANGING))
        self.profiles.edited.connect(self.form.note_edit)
        self.trial.try_out.clicked.connect(self.try_out)
        self.trial.apply.clicked.connect(self.ask_apply)
        self.trial.day.chosen.connect(self._enable)

    def retranslate(self) -> None:
        self.name(self.tr("Rule"), self.tr("Who is called next, and why. Try a change on a past day before it counts."))
        self.view.name((self.tr("The rule"), self.tr("Who serves what"), self.tr("Why this ticket?")))
        self._change.name(self.tr("Change"))
        self._enable()

    def _on_view(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self.refresh()

    def refresh(self) -> None:
        if self.view.current == REASONS:
            self.reasons.refresh()
        else:
            self._reading.refresh()

    def leave(self) -> None:
        super().leave()
        self.form.put_back()
        self.view.choose(CHANGING)

    def _show(self, rule: Rule) -> None:
        if self.rule is not None and self._in_force(rule) != self._in_force(self.rule):
            self._forget()  # a trial against another rule says nothing any more
        self.rule = rule
        self.form.show_rule(rule)
        self.profiles.show_lines(rule.services)
        self.trial.show_rule(rule)
        self._enable()

    def _in_force(self, rule: Rule) -> tuple[object, ...]:
        return rule.ratio, rule.max_wait_minutes, rule.counters, rule.own

    def _on_edit(self) -> None:
        if self.tried is not None and self.tried.change != self.form.change():
            self._forget()
        if self.rule is not None:
            self.profiles.show_lines(self.rule.services)
        self._enable()

    def _forget(self) -> None:
        self.tried = None
        self.trial.show_tried(None)

    def _may(self, change: RuleChange) -> bool:
        actor = self.model.station.actor
        return actor.may(Permission.ADMINISTER) or not change.settings

    def _enable(self) -> None:
        change = self.form.change()
        self.trial.try_out.setEnabled(not change.empty)
        is_tried = self.tried is not None and self.tried.change == change
        self.trial.apply.setEnabled(is_tried and self._may(change))
        self.trial.rights.setVisible(not change.empty and not self._may(change))
        self.trial.rights.say(
            self.tr("Only an administrator puts another ratio or maximum wait in force. Trying is free."), holds=None
        )

    # trying and applying

    def try_out(self) -> None:
        day, change = self.trial.day.day, self.form.change()
        if day is not None and not change.empty:
            self.model.station.read(try_out, day, change, then=self._on_tried)

    def _on_tried(self, tried: Tried) -> None:
        if tried.change == self.form.change():
            self.tried = tried
            self.trial.show_tried(tried)
            self._enable()

    def ask_profile(self) -> None:
        """Edit the chosen profile."""
        line = self.profiles.chosen
        if line is None or self.rule is None:
            return
        number, officer = line.place
        title = self.tr("Counter {number} serves").format(number=number)
        if officer is not None:
            title = self.tr("{officer} serves at counter {number}").format(officer=line.officer, number=number)
        self._ask_profile(Asked(line.place, self.form.changes.at, self.rule.services), title)

    def ask_own_profile(self) -> None:
        """A profile of one officer at one counter."""
        rule, line = self.rule, self.profiles.chosen
        if rule is None or not rule.counters or not rule.officers:
            return
        number = rule.counters[0].number if line is None else line.place[0]
        counters = tuple(one.number for one in rule.counters)
        place: Place = number, next(iter(rule.officers))
        asked = Asked(place, self.form.changes.at, rule.services, counters, rule.officers)
        self._ask_profile(asked, self.tr("Profile of an officer at a counter"))

    def _ask_profile(self, asked: Asked, title: str) -> None:
        about = self.tr("Nothing is changed before you have tried it on a past day and applied it.")
        dialog = ProfileDialog(self, self.model, asked, title, about)

        def note() -> None:
            if dialog.profile is not None:
                self.form.changes.note(dialog.place, dialog.profile)
                self.form.note_edit()
                self.profiles.pick(dialog.place)

        dialog.accepted.connect(note)
        self.ask(dialog)

    def ask_apply(self) -> None:
        if self.tried is None:
            return
        dialog = ApplyDialog(self, self.model, self._lines(self.tried.change))
        change = self.tried.change
        dialog.accepted.connect(lambda: self._apply(change))
        self.ask(dialog)

    def _lines(self, change: RuleChange) -> tuple[str, ...]:
        lines = []
        if change.ratio is not None:
            lines.append(self.tr("{ratio} regular tickets to one with priority").format(ratio=change.ratio))
        if change.max_wait_minutes is not None:
            lines.append(self.tr("maximum wait {minutes} minutes").format(minutes=change.max_wait_minutes))
        changed = (one for one in self.form.changes.lines() if one.noted is not Noted.NOTHING)
        lines += [self._profile_line(one) for one in changed]
        return tuple(lines)

    def _profile_line(self, line: Line) -> str:
        number, officer = line.place
        if line.noted is Noted.REMOVED:
            told = self.tr("{officer} at counter {number} serves what the counter serves")
        elif officer is None:
            told = self.tr("counter {number} serves {services}")
        else:
            told = self.tr("{officer} at counter {number} serves {services}")
        return told.format(officer=line.officer, number=number, services=short_order(line.profile))

    def _apply(self, change: RuleChange) -> None:
        self.model.do(apply, change, done=lambda _: self._applied(), refused=self._refuse)

    def _applied(self) -> None:
        self._forget()
        self.form.put_back()
        self.refresh()
        self.model.told.emit(self.tr("The rule is in force from the next call on."))

    def _refuse(self, problem: OfficeError) -> None:
        first = problem.problems[0] if isinstance(problem, FormErrors) else problem
        self.model.station.refused.emit(first)
