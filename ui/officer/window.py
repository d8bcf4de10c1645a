"""The officer station: signing in, taking a counter, and the desk."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from counter_app.queueing.operations.desk import SessionEnd
from counter_app.shared.errors import OfficeError
from counter_app.staff.model import Actor, Role
from ui.officer.counter_choice import CounterPage
from ui.officer.desk_page import DeskPage
from ui.officer.leave_dialog import LeaveDialog
from ui.officer.start_bar import StartBar
from ui.officer.view_model import DeskModel
from ui.shared.controls import TrainingBand, column
from ui.shared.dressing import undressed
from ui.shared.options import WindowOptions
from ui.shared.sign_in import SignInPage
from ui.shared.station import Station, Surroundings

SIZE = (1366, 768)
SMALLEST = (1280, 700)


class OfficerWindow(QWidget):
    @undressed()
    def __init__(self, surroundings: Surroundings, options: WindowOptions) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._options = options
        self._nobody = options.actor
        self.station = Station(surroundings, options.actor)
        self.model = DeskModel(self.station)
        self._leaving = False
        self._leave_dialog: LeaveDialog | None = None
        self.bar = StartBar(self.station)
        self.sign_in = SignInPage(self.station)
        self.counters = CounterPage(self.station)
        self.desk = DeskPage(self.model)
        self.pages = QStackedWidget()
        self._lay_out(training=surroundings.office.training)
        self._connect()
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        self._name_window()
        self.sign_in.name.setFocus()
        if options.actor.role is not Role.SYSTEM:
            self.enter(options.actor)

    def _lay_out(self, *, training: bool) -> None:
        whole = column(self, spacing=0)
        band: QFrame = TrainingBand()
        whole.addWidget(band)
        band.setVisible(training)
        whole.addWidget(self.bar)
        for page in (self.sign_in, self.counters, self.desk):
            self.pages.addWidget(page)
        whole.addWidget(self.pages, 1)

    def _connect(self) -> None:
        self.sign_in.entered.connect(self.enter)
        self.counters.opened.connect(self.sit_down)
        self.counters.back.connect(self.sign_out)
        self.model.counter_lost.connect(self._on_counter_lost)
        self.model.released.connect(self._on_released)
        self.desk.sign_out_wanted.connect(self._ask_sign_out)
        self.station.refused.connect(self._on_refused)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._name_window()
        super().changeEvent(event)

    def _name_window(self) -> None:
        self.setWindowTitle(self.tr("Officer station"))

    # from page to page

    def _show_page(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        self.bar.setVisible(page is not self.desk)

    def enter(self, actor: Actor) -> None:
        """Somebody signed in: go on at their counter, at the one given, or let them choose."""
        self.station.actor = actor
        self._show_page(self.counters)
        self.counters.arrive(self._options.counter)

    def sit_down(self, counter: int) -> None:
        self._show_page(self.desk)
        self.desk.sit_down(counter)

    def sign_out(self) -> None:
        """Back to the first page; an open session stays as it is."""
        self.model.get_up()
        self.station.actor = self._nobody if self._nobody.role is Role.SYSTEM else self.station.actor
        self._show_page(self.sign_in)
        self.sign_in.reset()

    def _on_counter_lost(self) -> None:
        self._show_page(self.counters)
        self.counters.say_closed()
        self.counters.arrive(None)

    def _on_released(self, end: SessionEnd) -> None:
        if end.session.reason is not None and self.pages.currentWidget() is self.counters:
            self.counters.news.hide()
            self.counters.say_released(end)

    def _on_refused(self, problem: OfficeError) -> None:
        if self.pages.currentWidget() is self.counters:
            self.counters.refuse(problem)

    # leaving

    def _ask_sign_out(self) -> None:
        self._ask_leave(self.sign_out)

    def _ask_leave(self, leave: object) -> None:
        desk = self.model.desk
        if desk is None or self._leave_dialog is not None or not callable(leave):
            return
        if self.desk.dialog is not None:
            self.desk.dialog.reject()
        self._leave_dialog = LeaveDialog(self, self.model, desk, typed=self.desk.typed())
        self._leave_dialog.leave.connect(leave)
        self._leave_dialog.finished.connect(self._on_leave_answered)
        self._leave_dialog.open()

    def _on_leave_answered(self) -> None:
        self._leave_dialog = None
        self.activateWindow()

    def _close_now(self) -> None:
        self._leaving = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask once what becomes of the counter; a second wish to close is obeyed, and the ticket stays in hand."""
        if self._leaving or self.model.desk is None or self._leave_dialog is not None:
            self.model.get_up()
            event.accept()
            return
        event.ignore()
        self._ask_leave(self._close_now)


def create(surroundings: Surroundings, options: WindowOptions) -> OfficerWindow:
    """The officer station; `options.actor` of the system role means that somebody has to sign in."""
    window = OfficerWindow(surroundings, options)
    if options.fullscreen:
        window.setWindowState(Qt.WindowState.WindowFullScreen)
    return window
