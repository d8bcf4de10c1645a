"""The rule as it is, and what is to be different."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QPushButton

from counter_app.queueing.model import Counter
from counter_app.queueing.profile import Profile, write_conditions, write_groups
from ui.dashboard.rule_state import Rule, RuleChange
from ui.shared.controls import Retranslated, column, label, row
from ui.shared.parts import Listing, spin_box
from ui.shared.table import Cell, Column, Row
from ui.shared.theme import Theme


class RuleForm(Retranslated):
    """`edited` when the change is another one, `profile_wanted` for the chosen counter."""

    edited = Signal()
    profile_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._rule: Rule | None = None
        self._profiles: dict[int, Profile] = {}
        self.ratio, self.max_wait = spin_box(1, 20), spin_box(1, 480)
        self._names, self._was = (label(), label()), (label("soft"), label("soft"))
        self._head = label("strong")
        self.profiles = Listing(theme)
        self.edit_profile, self.reset = QPushButton(), QPushButton()
        whole = column(self, spacing=8)
        for name, spin, was in zip(self._names, (self.ratio, self.max_wait), self._was, strict=True):
            line = row()
            line.addWidget(name, 1)
            line.addWidget(was)
            line.addWidget(spin)
            name.setBuddy(spin)
            whole.addLayout(line)
        head = row()
        head.addWidget(self._head, 1)
        self.edit_profile.setProperty("extent", "small")
        self.edit_profile.setAutoDefault(True)
        head.addWidget(self.edit_profile)
        whole.addLayout(head)
        whole.addWidget(self.profiles, 1)
        whole.addWidget(self.reset)
        self.ratio.valueChanged.connect(lambda _: self._on_edit())
        self.max_wait.valueChanged.connect(lambda _: self._on_edit())
        self.profiles.table.picked.connect(self._enable)
        self.profiles.table.opened.connect(self.profile_wanted)
        self.edit_profile.clicked.connect(self.profile_wanted)
        self.reset.clicked.connect(self.put_back)
        self.retranslate()

    def retranslate(self) -> None:
        self._names[0].setText(self.tr("Regular per priority"))
        self._names[1].setText(self.tr("Maximum wait"))
        self.ratio.setAccessibleName(self._names[0].text())
        self.max_wait.setAccessibleName(self._names[1].text())
        self.max_wait.setSuffix(self.tr(" minutes"))
        self._head.setText(self.tr("What the counters serve"))
        self.edit_profile.setText(self.tr("Change…"))
        self.reset.setText(self.tr("As it is"))
        self.profiles.table.name(
            self._head.text(),
            (
                Column("", 34),
                Column(self.tr("Services")),
                Column(self.tr("Finally"), 74),
                Column(self.tr("Conditions"), 110),
            ),
        )
        self._show()

    def show_rule(self, rule: Rule) -> None:
        """Show the rule in force; what was changed here stays changed."""
        change = self.change()
        self._rule = rule
        for spin, asked, value in (
            (self.ratio, change.ratio, rule.ratio),
            (self.max_wait, change.max_wait_minutes, rule.max_wait_minutes),
        ):
            with QSignalBlocker(spin):
                spin.setValue(value if asked is None else asked)
        self._show()
        self._enable()

    def _show(self) -> None:
        rule = self._rule
        if rule is None:
            return
        change = self.change()
        was = self.tr("now {value}")
        self._was[0].setText("" if change.ratio is None else was.format(value=rule.ratio))
        self._was[1].setText("" if change.max_wait_minutes is None else was.format(value=rule.max_wait_minutes))
        self.profiles.fill([self._row(one) for one in rule.counters], "")

    def _row(self, counter: Counter) -> Row:
        changed = counter.number in self._profiles
        profile = self.profile_of(counter)
        conditions = write_conditions(profile)
        return Row(
            counter.number,
            (
                Cell(str(counter.number), strong=True),
                Cell(
                    write_groups(profile.groups).replace("|", " | "),
                    "ph.pencil-simple" if changed else "",
                    "primary" if changed else "",
                    strong=changed,
                ),
                Cell("".join(profile.finally_services) or "–"),
                Cell(", ".join(conditions) or "–"),
            ),
        )

    def _enable(self) -> None:
        self.edit_profile.setEnabled(self.counter is not None)
        self.reset.setEnabled(not self.change().empty)

    def _on_edit(self) -> None:
        self._show()
        self._enable()
        self.edited.emit()

    @property
    def counter(self) -> Counter | None:
        """The chosen counter."""
        key = self.profiles.table.key
        counters = () if self._rule is None else self._rule.counters
        return next((one for one in counters if one.number == key), None)

    def profile_of(self, counter: Counter) -> Profile:
        """What a counter would serve."""
        return self._profiles.get(counter.number, counter.profile)

    def note_profile(self, counter: Counter, profile: Profile) -> None:
        """Keep what a counter is to serve; the same as now is no change."""
        if profile == counter.profile:
            self._profiles.pop(counter.number, None)
        else:
            self._profiles[counter.number] = profile
        self._on_edit()

    def change(self) -> RuleChange:
        if self._rule is None:
            return RuleChange()
        ratio = None if self.ratio.value() == self._rule.ratio else self.ratio.value()
        minutes = None if self.max_wait.value() == self._rule.max_wait_minutes else self.max_wait.value()
        return RuleChange(ratio, minutes, dict(self._profiles))

    def put_back(self) -> None:
        """No change."""
        self._profiles = {}
        if self._rule is not None:
            for spin, value in ((self.ratio, self._rule.ratio), (self.max_wait, self._rule.max_wait_minutes)):
                with QSignalBlocker(spin):
                    spin.setValue(value)
        self._on_edit()
