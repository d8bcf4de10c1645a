"""The payments desk: signing in, and its pages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from counter_app.finding.operations import OpenedCase
from counter_app.shared.errors import OfficeError
from counter_app.staff.model import Actor, Permission, Role
from ui.payments.awaiting_page import AwaitingPage
from ui.payments.bank_page import BankPage
from ui.payments.board_page import BoardPage
from ui.payments.case_page import CasePage
from ui.payments.navigation import Navigation
from ui.payments.paid_page import PaidPage
from ui.payments.reversals_page import ReversalsPage
from ui.shared.controls import NoticeBar, Tone, TrainingBand, column, row
from ui.shared.desk import Desk
from ui.shared.desk_bar import DeskBar
from ui.shared.dressing import undressed
from ui.shared.find_dialog import Onward
from ui.shared.finder import NARROW_KEY, Finder
from ui.shared.options import WindowOptions
from ui.shared.page import Page
from ui.shared.sign_in import SignInPage
from ui.shared.station import Station, Surroundings
from ui.shared.wording import sentence

SIZE = (1366, 768)
SMALLEST = (1280, 700)
CASE = 4


def _has_dues(opened: OpenedCase) -> bool:
    return not opened.desk.is_change


class PaymentsWindow(QWidget):
    @undressed()
    def __init__(self, surroundings: Surroundings, options: WindowOptions) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._nobody = options.actor
        self.station = Station(surroundings, options.actor)
        self.model = Desk(self.station)
        self.header = DeskBar(self.model, lambda: self.tr("Payments desk"))
        self.sign_in = SignInPage(self.station, Permission.SERVE)
        self.navigation = Navigation(surroundings.theme)
        self.notice = NoticeBar(surroundings.theme)
        self.awaiting, self.paid = AwaitingPage(self.model), PaidPage(self.model)
        self.reversals, self.bank = ReversalsPage(self.model), BankPage(self.model)
        self.case = CasePage(self.model)
        self.pages: tuple[Page, ...] = (self.awaiting, self.paid, self.reversals, self.bank, self.case)
        self._stack, self._whole = QStackedWidget(), QStackedWidget()
        self.finder = Finder(self, self.model, self.header, Onward(self._go_on_words, _has_dues, self._go_on))
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
        band = TrainingBand()
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
        for page in self.pages:
            if isinstance(page, BoardPage):
                page.counted.connect(self.navigation.show_asked)
                page.case_wanted.connect(self.open_case)
            if isinstance(page, BoardPage | CasePage):
                page.papers.warned.connect(lambda text: self.notice.say(text, Tone.NOTICE, self.tr("Close")))
        QShortcut(QKeySequence(NARROW_KEY), self).activated.connect(self._narrow)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._name_window()
            self.notice.clear()
        super().changeEvent(event)

    def _name_window(self) -> None:
        self.setWindowTitle(self.tr("Payments desk"))

    # from page to page

    def enter(self, actor: Actor) -> None:
        """Somebody signed in who may record payments."""
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
        if not self.navigation.stepping:
            self._first(number).setFocus()

    def open_case(self, number: str) -> None:
        self.open_page(CASE)
        self.case.open_case(number)

    @property
    def page(self) -> Page:
        """The page in front."""
        return self.pages[self._stack.currentIndex()]

    def _first(self, number: int) -> QWidget:
        """Where the keyboard goes on a page: a scanner's field, or its list."""
        return (
            self.awaiting.panel.code,
            self.paid.list.table,
            self.reversals.list.table,
            self.bank.first,
            self.case.entry,
        )[number]

    def _go_on_words(self) -> str:
        return self.tr("Go to the dues of this case")

    def _go_on(self, opened: OpenedCase, then: Callable[[], None], _refused: object) -> None:
        """A case that was found from any page is shown on its own one."""
        then()
        self.open_case(opened.number)

    def _narrow(self) -> None:
        field = {0: self.awaiting.search, 1: self.paid.search, CASE: self.case.entry}.get(self._stack.currentIndex())
        if field is not None and self.model.running:
            field.setFocus()
            field.selectAll()

    def sign_out(self) -> None:
        """Back to the first page; nothing that was typed on a page stays for the next person."""
        self.page.leave()
        self.awaiting.forget()
        self.bank.forget()
        self.case.forget()
        for search in (self.awaiting.search, self.paid.search):
            search.clear()
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
            text = self.tr("{problem} What you see is the last reading; nothing can be recorded now.").format(
                problem=told
            )
            self.notice.say(text, Tone.BAD, self.tr("Close"))

    def _on_online(self) -> None:
        if self.model.online:
            self.notice.clear()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.bank.progress.cancel.wanted = True
        self.model.stop()
        super().closeEvent(event)


def create(surroundings: Surroundings, options: WindowOptions) -> PaymentsWindow:
    """The payments desk; unless `options.actor` is an officer, somebody has to sign in."""
    window = PaymentsWindow(surroundings, options)
    if options.fullscreen:
        window.setWindowState(Qt.WindowState.WindowFullScreen)
    return window
