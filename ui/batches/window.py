"""The batches desk: signing in, and its pages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from counter_app.finding.operations import OpenedCase
from counter_app.shared.errors import OfficeError
from counter_app.staff.model import Actor, Permission, Role
from ui.batches.agents_page import AgentsPage
from ui.batches.batches_page import BatchesPage
from ui.batches.mail_page import MailPage
from ui.batches.navigation import Navigation
from ui.batches.online_page import OnlinePage
from ui.batches.partners_page import PartnersPage
from ui.shared.controls import NoticeBar, Tone, TrainingBand, column, row
from ui.shared.desk import Desk
from ui.shared.desk_bar import DeskBar
from ui.shared.dressing import undressed
from ui.shared.find_dialog import Onward
from ui.shared.finder import Finder
from ui.shared.options import WindowOptions
from ui.shared.page import Page
from ui.shared.sign_in import SignInPage
from ui.shared.station import Station, Surroundings
from ui.shared.wording import sentence

SIZE = (1366, 768)
SMALLEST = (1280, 700)


def _in_batch(opened: OpenedCase) -> bool:
    return opened.batch is not None


class BatchesWindow(QWidget):
    @undressed()
    def __init__(self, surroundings: Surroundings, options: WindowOptions) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._nobody = options.actor
        self.station = Station(surroundings, options.actor)
        self.model = Desk(self.station)
        self.header = DeskBar(self.model, lambda: self.tr("Batches and channels"))
        self.sign_in = SignInPage(self.station, Permission.SERVE)
        self.navigation = Navigation(surroundings.theme)
        self.notice = NoticeBar(surroundings.theme)
        self.batches = BatchesPage(self.model)
        self.agents = AgentsPage(self.model)
        self.online = OnlinePage(self.model)
        self.mail = MailPage(self.model)
        self.partners = PartnersPage(self.model)
        self.pages: tuple[Page, ...] = (self.batches, self.agents, self.online, self.mail, self.partners)
        self._stack, self._whole = QStackedWidget(), QStackedWidget()
        self.finder = Finder(self, self.model, self.header, Onward(self._go_on_words, _in_batch, self._go_on))
        self._lay_out(training=surroundings.office.training)
        self._connect()
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        self._name_window()
        self.sign_in.name.setFocus()
        if options.actor.may(Permission.SERVE) and options.actor.role is not Role.SYSTEM:
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
        for warned in (self.batches.papers.warned, self.online.papers.warned, self.partners.warned):
            warned.connect(lambda text: self.notice.say(text, Tone.BAD, self.tr("Close")))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._name_window()
            self.notice.clear()
        super().changeEvent(event)

    def _name_window(self) -> None:
        self.setWindowTitle(self.tr("Batches and channels"))

    # from page to page

    def enter(self, actor: Actor) -> None:
        """Somebody signed in who may serve."""
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

    def _go_on_words(self) -> str:
        return self.tr("Go to the batch")

    def _go_on(self, opened: OpenedCase, then: Callable[[], None], _refused: object) -> None:
        """Somebody who was found is chosen in the batch in which they came."""
        then()
        if opened.batch is not None:
            self.open_page(0)
            self.batches.open_batch(opened.batch, opened.number)

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
            text = self.tr("{problem} What is shown is of the last reading.").format(problem=told)
            self.notice.say(text, Tone.BAD, self.tr("Close"))

    def _on_online(self) -> None:
        if self.model.online:
            self.notice.clear()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.model.stop()
        super().closeEvent(event)


def create(surroundings: Surroundings, options: WindowOptions) -> BatchesWindow:
    """The batches desk; unless `options.actor` may serve, somebody has to sign in."""
    window = BatchesWindow(surroundings, options)
    if options.fullscreen:
        window.setWindowState(Qt.WindowState.WindowFullScreen)
    return window
