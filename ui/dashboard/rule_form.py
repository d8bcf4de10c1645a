"""The rule as it is, and what is to be different."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QPushButton

from ui.dashboard.profile_changes import Line, Noted, ProfileChanges
from ui.dashboard.profile_words import short_order
from ui.dashboard.rule_state import Rule, RuleChange
from ui.shared.controls import Retranslated, column, label, row
from ui.shared.parts import Listing, spin_box
from ui.shared.table import Cell, Column, Row
from ui.shared.theme import Theme


class RuleForm(Retranslated):
    """`edited` when the change is another one, `profiles_wanted` to see and change who serves what."""

    edited = Signal()
    profiles_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._rule: Rule | None = None
        self.changes = ProfileChanges()
        self.ratio, self.max_wait = spin_box(1, 20), spin_box(1, 480)
        self._names, self._was = (label(), label()), (label("soft"), label("soft"))
        self._head = label("strong")
        self.profiles = Listing(theme, "ph.users")
        self.open_profiles, self.reset = QPushButton(), QPushButton()
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
        self.open_profiles.setProperty("extent", "small")
        self.open_profiles.setAutoDefault(True)
        head.addWidget(self.open_profiles)
        whole.addLayout(head)
        whole.addWidget(self.profiles, 1)
        whole.addWidget(self.reset)
        self.ratio.valueChanged.connect(lambda _: self.note_edit())
        self.max_wait.valueChanged.connect(lambda _: self.note_edit())
        self.profiles.table.opened.connect(self.profiles_wanted)
        self.open_profiles.clicked.connect(self.profiles_wanted)
        self.reset.clicked.connect(self.put_back)
        self.retranslate()

    def retranslate(self) -> None:
        self._names[0].setText(self.tr("Regular per priority"))
        self._names[1].setText(self.tr("Maximum wait"))
        self.ratio.setAccessibleName(self._names[0].text())
        self.max_wait.setAccessibleName(self._names[1].text())
        self.max_wait.setSuffix(self.tr(" minutes"))
        self._head.setText(self.tr("Who serves what"))
        self.open_profiles.setText(self.tr("See and change…"))
        self.reset.setText(self.tr("As it is"))
        self.profiles.table.name(
            self._head.text(), (Column("", 34), Column(self.tr("For whom"), 132), Column(self.tr("Services in order")))
        )
        self._show()

    def show_rule(self, rule: Rule) -> None:
        """Show the rule in force; what was changed here stays changed."""
        change = self.change()
        self._rule = rule
        self.changes.show_rule(rule)
        for spin, asked, value in (
            (self.ratio, change.ratio, rule.ratio),
            (self.max_wait, change.max_wait_minutes, rule.max_wait_minutes),
        ):
            with QSignalBlocker(spin):
                spin.setValue(value if asked is None else asked)
        self._show()

    def _show(self) -> None:
        rule = self._rule
        if rule is None:
            return
        change = self.change()
        was = self.tr("now {value}")
        self._was[0].setText("" if change.ratio is None else was.format(value=rule.ratio))
        self._was[1].setText("" if change.max_wait_minutes is None else was.format(value=rule.max_wait_minutes))
        changed = [self._row(one) for one in self.changes.lines() if one.noted is not Noted.NOTHING]
        self.profiles.fill(changed, self.tr("Everybody serves what they serve now."))
        self.reset.setEnabled(not change.empty)

    def _row(self, line: Line) -> Row:
        removed = line.noted is Noted.REMOVED
        return Row(
            line.place,
            (
                Cell(str(line.place[0]), strong=True),
                Cell(line.officer or self.tr("everybody"), tone="danger" if removed else "primary"),
                Cell(short_order(line.profile), tone="danger" if removed else "primary", strong=True),
            ),
            struck=removed,
        )

    def note_edit(self) -> None:
        """The change is another one."""
        self._show()
        self.edited.emit()

    def change(self) -> RuleChange:
        if self._rule is None:
            return RuleChange()
        ratio = None if self.ratio.value() == self._rule.ratio else self.ratio.value()
        minutes = None if self.max_wait.value() == self._rule.max_wait_minutes else self.max_wait.value()
        return RuleChange(ratio, minutes, dict(self.changes.counters), dict(self.changes.own))

    def put_back(self) -> None:
        """No change."""
        self.changes.clear()
        if self._rule is not None:
            for spin, value in ((self.ratio, self._rule.ratio), (self.max_wait, self._rule.max_wait_minutes)):
                with QSignalBlocker(spin):
                    spin.setValue(value)
        self.note_edit()
