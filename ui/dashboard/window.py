"""The supervisor's dashboard: signing in, and its pages."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from counter_app.shared.errors import OfficeError
from counter_app.staff.model import Actor, Permission, Role
from ui.dashboard.bookings_page import BookingsPage
from ui.dashboard.closing_page import ClosingPage
from ui.dashboard.hours_page import HoursPage
from ui.dashboard.live_page import LivePage
from ui.dashboard.navigation import Navigation
from ui.dashboard.promises_page import PromisesPage
from ui.dashboard.rule_page import RulePage
from ui.dashboard.what_if_page import WhatIfPage
from ui.shared.controls import NoticeBar, Tone, TrainingBand, column, row
from ui.shared.desk import Desk
from ui.shared.desk_bar import DeskBar
from ui.shared.dressing import undressed
from ui.shared.finder import Finder
from ui.shared.options import WindowOptions
from ui.shared.page import Page
from ui.shared.sign_in import SignInPage
from ui.shared.station import Station, Surroundings
from ui.shared.wording import sentence

SIZE = (1366, 768)
SMALLEST = (1280, 700)


class DashboardWindow(QWidget):
    @undressed()
    def __init__(self, surroundings: Surroundings, options: WindowOptions) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._nobody = options.actor
        self.station = Station(surroundings, options.actor)
        self.model = Desk(self.station)
        self.header = DeskBar(self.model, lambda: self.tr("Supervisor's dashboard"))
        self.sign_in = SignInPage(self.station, Permission.SUPERVISE)
        self.navigation = Navigation(surroundings.theme)
        self.notice = NoticeBar(surroundings.theme)
        self.live = LivePage(self.model)
        self.what_if = WhatIfPage(self.model)
        self.rule = RulePage(self.model)
        self.promises = PromisesPage(self.model)
        self.bookings = BookingsPage(self.model)
        self.hours = HoursPage(self.model)
        self.closing = ClosingPage(self.model)
        self.pages: tuple[Page, ...] = (
            self.live,
            self.what_if,
            self.rule,
            self.promises,
            self.bookings,
            self.hours,
            self.closing,
        )
        self._stack, self._whole = QStackedWidget(), QStackedWidget()
        self.finder = Finder(self, self.model, self.header)
        self._lay_out(training=surroundings.office.training)
        self._connect()
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        self._name_window()
        self.sign_in.name.setFocus()
        if options.actor.may(Permission.SUPERVISE) and options.actor.role is not Role.SYSTEM:
            self.enter(options.actor)

    def _lay_out(self, *, training: bool) -> None:
        whole = column(self, spacing=0)
        band: QFrame = TrainingBand()
        whole.addWidget(band)
        band.setVisible(training)
        whole.addWidget(self.header)
        inside = QWidget()
        line = row(spacing=0)
        inside.setLayout(line)
        line.addWidget(self.navigation)
        right = column(spacing=0)
        bar = row()
        bar.setContentsMargins(20, 10, 20, 0)
        bar.addWidget(self.notice)
        right.addLayout(bar)
        for page in self.pages:
            self._stack.addWidget(page)
        right.addWidget(self._stack, 1)
        line.addLayout(right, 1)
        self._whole.addWidget(self.sign_in)
        self._whole.addWidget(inside)
        whole.addWidget(self._whole, 1)

    def _connect(self) -> None:
        self.sign_in.entered.connect(self.enter)
        self.navigation.wanted.connect(self.open_page)
        self.header.sign_out_wanted.connect(self.sign_out)
        self.station.refused.connect(self._on_refused)
        self.station.unavailable.connect(self._on_unavailable)
        self.model.online_changed.connect(self._on_online)
        self.model.told.connect(lambda text: self.notice.say(text, Tone.GOOD, self.tr("Close")))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._name_window()
            self.notice.clear()
        super().changeEvent(event)

    def _name_window(self) -> None:
        self.setWindowTitle(self.tr("Supervisor's dashboard"))

    # from page to page

    def enter(self, actor: Actor) -> None:
        """Somebody signed in who may supervise."""
        self.station.actor = actor
        self.model.start()
        self.header.enter()
        self._whole.setCurrentIndex(1)
        self.open_page(0)

    def open_page(self, number: int) -> None:
        before = self.page
        self.navigation.show_page(number)
        if before is not self.pages[number]:
            before.leave()
        self.notice.clear()
        self._stack.setCurrentIndex(number)
        self.navigation.buttons[number].setFocus()
        self.page.arrive()

    @property
    def page(self) -> Page:
        """The page in front."""
        return self.pages[self._stack.currentIndex()]

    def sign_out(self) -> None:
        """Back to the first page; nothing that was typed on a page stays for the next person."""
        self.page.leave()
        self.model.stop()
        self.notice.clear()
        self.header.leave()
        if self._nobody.role is Role.SYSTEM:
            self.station.actor = self._nobody
        self._whole.setCurrentIndex(0)
        self.sign_in.reset()

    # what the office says

    def _on_refused(self, problem: OfficeError) -> None:
        if self.model.running:
            self.notice.say(sentence(problem, self.station.speech.language), Tone.BAD, self.tr("Close"))

    def _on_unavailable(self, problem: object) -> None:
        if self.model.running:
            told = sentence(problem, self.station.speech.language)  # type: ignore[arg-type]
            text = self.tr("{problem} The figures are those of the last reading.").format(problem=told)
            self.notice.say(text, Tone.BAD, self.tr("Close"))

    def _on_online(self) -> None:
        if self.model.online:
            self.notice.clear()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.model.stop()
        super().closeEvent(event)


def create(surroundings: Surroundings, options: WindowOptions) -> DashboardWindow:
    """The dashboard; unless `options.actor` is a supervisor or an administrator, somebody has to sign in."""
    window = DashboardWindow(surroundings, options)
    if options.fullscreen:
        window.setWindowState(Qt.WindowState.WindowFullScreen)
    return window
