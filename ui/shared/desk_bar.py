"""The bar at the top: branch, who is signed in, connection, clock, and the small menu."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton

from counter_app.settings import Language
from counter_app.shared.changes import Changes, Part
from counter_app.staff.labels import ROLE_LABELS
from counter_app.staff.ports import StaffWork
from ui.shared.controls import IconLabel, Retranslated, label
from ui.shared.desk import Desk
from ui.shared.icons import icon
from ui.shared.station import concerns
from ui.shared.theme import Mode
from ui.shared.wording import clock_time, pick

HEIGHT = 52
FIND_KEY = "Ctrl+F"
"""Of no button, which would wait a tenth of a second for its look while somebody types or scans already."""


def _branch(work: StaffWork) -> tuple[str, str, tzinfo]:
    """The branch's name, the full name of whoever acts, and the zone."""
    officer = work.officers.by_name(work.actor.name)
    return work.branch.branch_name, "" if officer is None else officer.full_name, work.branch.zone.tzinfo


class DeskBar(Retranslated):
    """`name` is what the window is called while nobody is signed in, in the language in force."""

    sign_out_wanted = Signal()
    find_wanted = Signal()

    def __init__(self, model: Desk, name: Callable[[], str]) -> None:
        super().__init__()
        self._name = name
        self.setProperty("kind", "bar")
        self.setFixedHeight(HEIGHT)
        self._model = model
        self._branch, self._officer = "", ""
        self._zone: tzinfo | None = None
        self._title, self._who = label("counter"), label()
        self._signal = IconLabel(model.station.theme, "ph.wifi-high", "on_deep_soft")
        self._connection, self._clock = label("soft"), label("clock")
        self.find_button, self.menu_button = QPushButton(), QPushButton()
        self._menu = QMenu(self.menu_button)
        self.theme_action, self.language_action, self.sign_out_action = QAction(self), QAction(self), QAction(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(18, 0, 14, 0)
        line.setSpacing(14)
        line.addWidget(self._title)
        line.addWidget(self._who, 1)
        line.addWidget(self.find_button)
        line.addSpacing(10)
        for part in (self._signal, self._connection, self._clock, self.menu_button):
            line.addWidget(part)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        station = self._model.station
        for action in (self.theme_action, self.language_action, self.sign_out_action):
            self._menu.addAction(action)
            self.addAction(action)
        self._menu.insertSeparator(self.sign_out_action)
        self.menu_button.setMenu(self._menu)
        self.find_button.clicked.connect(self.find_wanted)
        QShortcut(QKeySequence(FIND_KEY), self).activated.connect(self.find_button.click)
        self.theme_action.setShortcut("Ctrl+T")
        self.language_action.setShortcut("Ctrl+L")
        self.theme_action.triggered.connect(self._other_theme)
        self.language_action.triggered.connect(station.speech.switch)
        self.sign_out_action.triggered.connect(self.sign_out_wanted)
        self._model.ticked.connect(self.tick)
        self._model.online_changed.connect(self._show_connection)
        self._model.changed.connect(self._on_changes)
        station.theme.changed.connect(self.retranslate)

    def _other_theme(self) -> None:
        theme = self._model.station.theme
        theme.use(Mode.LIGHT if theme.mode is Mode.DARK else Mode.DARK)

    def _on_changes(self, changes: Changes) -> None:
        if concerns(changes, Part.SETTINGS, Part.STAFF):
            self.enter()

    def enter(self) -> None:
        """Somebody signed in: name them."""
        self._model.station.read(_branch, then=self._show)

    def leave(self) -> None:
        self._officer, self._zone = "", None
        self.retranslate()

    def _show(self, told: tuple[str, str, tzinfo]) -> None:
        self._branch, self._officer, self._zone = told
        self.retranslate()

    def retranslate(self) -> None:
        theme = self._model.station.theme
        language = self._model.station.speech.language
        self._title.setText("Loket Cabang")
        role = pick(ROLE_LABELS[self._model.station.actor.role], language)
        parts = [self._branch, f"{self._officer} ({role})"] if self._officer else [self._name()]
        self._who.setText(" · ".join(part for part in parts if part))
        self.find_button.setText(self.tr("Find"))
        self.find_button.setIcon(icon("ph.magnifying-glass", theme.colour("on_deep")))
        self.find_button.setAccessibleName(self.tr("Find a person, a case or a ticket"))
        self.find_button.setToolTip(self.tr("Find (Ctrl+F)"))
        self.find_button.setVisible(bool(self._officer))
        self.menu_button.setIcon(icon("ph.list", theme.colour("on_deep")))
        self.menu_button.setShortcut("Ctrl+M")
        self.menu_button.setAccessibleName(self.tr("Menu: theme, language, sign out"))
        self.menu_button.setToolTip(self.tr("Menu (Ctrl+M)"))
        dark = theme.mode is Mode.DARK
        self.theme_action.setText(self.tr("Light theme") if dark else self.tr("Dark theme"))
        self.language_action.setText("English" if language is Language.ID else "Bahasa Indonesia")
        self.sign_out_action.setText(self.tr("Sign out"))
        self.sign_out_action.setVisible(bool(self._officer))
        self._show_connection()
        self.tick()

    def _show_connection(self) -> None:
        online = self._model.online
        self._signal.show_icon(*(("ph.wifi-high", "on_deep_soft") if online else ("ph.wifi-slash", "amber")))
        self._connection.setText(self.tr("connected") if online else self.tr("no connection"))

    def tick(self) -> None:
        text = ""
        if self._zone is not None:
            text = clock_time(self._model.now(), self._zone, self._model.station.speech.language)
        self._clock.setText(text)
