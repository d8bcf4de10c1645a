"""The bar at the top: counter, officer, state, connection, clock, and the small menu."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton

from counter_app.settings import Language
from ui.officer.controls import IconLabel, Retranslated, label
from ui.officer.desk_state import Stage
from ui.officer.view_model import DeskModel
from ui.shared.desk_bar import FIND_KEY
from ui.shared.icons import icon
from ui.shared.theme import Mode
from ui.shared.wording import clock_time

HEIGHT = 52


class Header(Retranslated):
    pause_wanted = Signal()
    go_on_wanted = Signal()
    close_wanted = Signal()
    sign_out_wanted = Signal()
    find_wanted = Signal()
    calculator_wanted = Signal()
    tariff_wanted = Signal()
    blank_wanted = Signal()

    def __init__(self, model: DeskModel) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        self.setFixedHeight(HEIGHT)
        self._model = model
        station = model.station
        self._counter, self._who = label("counter"), label()
        self.find_button = QPushButton()
        self.pause = QPushButton()
        self.close_counter = QPushButton()
        self._signal = IconLabel(station.theme, "ph.wifi-high", "on_deep_soft")
        self._connection, self._clock = label("soft"), label("clock")
        self.menu_button = QPushButton()
        self._menu = QMenu(self.menu_button)
        self.calculator_action = QAction(self)
        self.tariff_action = QAction(self)
        self.blank_action = QAction(self)
        self.theme_action = QAction(self)
        self.language_action = QAction(self)
        self.sign_out_action = QAction(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(18, 0, 14, 0)
        line.setSpacing(14)
        line.addWidget(self._counter)
        line.addWidget(self._who, 1)
        line.addWidget(self.find_button)
        line.addWidget(self.pause)
        line.addWidget(self.close_counter)
        line.addSpacing(10)
        line.addWidget(self._signal)
        line.addWidget(self._connection)
        line.addWidget(self._clock)
        line.addWidget(self.menu_button)

    def _connect(self) -> None:
        station = self._model.station
        tools = (self.calculator_action, self.tariff_action, self.blank_action)
        for action in (*tools, self.theme_action, self.language_action, self.sign_out_action):
            self._menu.addAction(action)
            self.addAction(action)
        for action in (self.theme_action, self.sign_out_action):
            self._menu.insertSeparator(action)
        self.menu_button.setMenu(self._menu)
        self.menu_button.setShortcut("Ctrl+M")
        self.theme_action.setShortcut("Ctrl+T")
        self.language_action.setShortcut("Ctrl+L")
        self.calculator_action.triggered.connect(self.calculator_wanted)
        self.tariff_action.triggered.connect(self.tariff_wanted)
        self.blank_action.triggered.connect(self.blank_wanted)
        self.theme_action.triggered.connect(self._other_theme)
        self.language_action.triggered.connect(station.speech.switch)
        self.sign_out_action.triggered.connect(self.sign_out_wanted)
        self.find_button.clicked.connect(self.find_wanted)
        QShortcut(QKeySequence(FIND_KEY), self).activated.connect(self.find_button.click)
        self.pause.clicked.connect(self._pause_or_go_on)
        self.close_counter.clicked.connect(self.close_wanted)
        self._model.changed.connect(self.show_desk)
        self._model.ticked.connect(self.tick)
        self._model.online_changed.connect(self._show_connection)
        station.theme.changed.connect(self.retranslate)

    def _other_theme(self) -> None:
        theme = self._model.station.theme
        theme.use(Mode.LIGHT if theme.mode is Mode.DARK else Mode.DARK)

    def _pause_or_go_on(self) -> None:
        desk = self._model.desk
        if desk is not None and desk.paused:
            self.go_on_wanted.emit()
        else:
            self.pause_wanted.emit()

    def retranslate(self) -> None:
        theme = self._model.station.theme
        self.menu_button.setIcon(icon("ph.list", theme.colour("on_deep")))
        self.menu_button.setShortcut("Ctrl+M")
        self.menu_button.setAccessibleName(self.tr("Menu: tools, theme, language, sign out"))
        self.menu_button.setToolTip(self.tr("Menu (Ctrl+M)"))
        self.find_button.setText(self.tr("Find"))
        self.find_button.setIcon(icon("ph.magnifying-glass", theme.colour("on_deep")))
        self.find_button.setAccessibleName(self.tr("Find a person, a case or a ticket"))
        self.find_button.setToolTip(self.tr("Find (Ctrl+F)"))
        dark = theme.mode is Mode.DARK
        calculator = self.tr("Dues calculator")
        self.calculator_action.setText(f"{calculator}\tF2")
        self.tariff_action.setText(self.tr("Tariff of dues…"))
        self.blank_action.setText(self.tr("Print a blank form 1A"))
        self.theme_action.setText(self.tr("Light theme") if dark else self.tr("Dark theme"))
        self.language_action.setText(
            "English" if self._model.station.speech.language is Language.ID else "Bahasa Indonesia"
        )
        self.sign_out_action.setText(self.tr("Sign out"))
        self.close_counter.setText(self.tr("Close counter"))
        self._show_connection()
        self.show_desk()

    def _show_connection(self) -> None:
        online = self._model.online
        self._signal.show_icon(*(("ph.wifi-high", "on_deep_soft") if online else ("ph.wifi-slash", "amber")))
        self._connection.setText(self.tr("connected") if online else self.tr("no connection"))

    def show_desk(self) -> None:
        desk = self._model.desk
        self.pause.setText(self.tr("Go on") if desk is not None and desk.paused else self.tr("Pause"))
        if desk is None or desk.view.session is None:
            return
        self._counter.setText(self.tr("Counter {number}").format(number=desk.view.counter.number))
        self._who.setText(f"{desk.view.session.officer_name} · {self._state(desk.stage)}")
        self.close_counter.setEnabled(desk.ticket is None)
        self.tick()

    def _state(self, stage: Stage) -> str:
        ticket = self._model.ticket
        number = "" if ticket is None else ticket.number
        words = {
            Stage.FREE: self.tr("Ready to serve"),
            Stage.CALLED: self.tr("Calling {number}"),
            Stage.SERVING: self.tr("Serving {number}"),
            Stage.PAUSED: self.tr("On a pause"),
            Stage.CLOSED: self.tr("Closed"),
        }
        return words[stage].format(number=number)

    def tick(self) -> None:
        desk = self._model.desk
        if desk is not None:
            self._clock.setText(clock_time(self._model.now(), desk.zone, self._model.station.speech.language))
