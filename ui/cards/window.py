"""The cards desk: signing in, and the board of promises."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from counter_app.finding.operations import OpenedCase
from counter_app.shared.errors import OfficeError
from counter_app.staff.model import Actor, Permission, Role
from ui.cards.board_page import BoardPage
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


def _has_card(opened: OpenedCase) -> bool:
    return opened.card is not None


class CardsWindow(QWidget):
    @undressed()
    def __init__(self, surroundings: Surroundings, options: WindowOptions) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._nobody = options.actor
        self.station = Station(surroundings, options.actor)
        self.model = Desk(self.station)
        self.header = DeskBar(self.model, lambda: self.tr("Cards desk"))
        self.sign_in = SignInPage(self.station, Permission.SERVE)
        self.notice = NoticeBar(surroundings.theme)
        self.board = BoardPage(self.model, options.counter)
        self._whole = QStackedWidget()
        self.finder = Finder(self, self.model, self.header, Onward(self._go_on_words, _has_card, self._go_on))
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
        below = column(inside, spacing=0)
        bar = row()
        bar.setContentsMargins(20, 10, 20, 0)
        bar.addWidget(self.notice)
        below.addLayout(bar)
        below.addWidget(self.board, 1)
        self._whole.addWidget(self.sign_in)
        self._whole.addWidget(inside)
        whole.addWidget(self._whole, 1)

    def _connect(self) -> None:
        self.sign_in.entered.connect(self.enter)
        self.header.sign_out_wanted.connect(self.sign_out)
        self.station.refused.connect(self._on_refused)
        self.station.unavailable.connect(self._on_unavailable)
        self.model.online_changed.connect(self._on_online)
        self.model.told.connect(lambda text: self.notice.say(text, Tone.GOOD, self.tr("Close")))
        self.board.doing.failed.connect(lambda text: self.notice.say(text, Tone.BAD, self.tr("Close")))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._name_window()
            self.notice.clear()
        super().changeEvent(event)

    def _name_window(self) -> None:
        self.setWindowTitle(self.tr("Cards desk"))

    @property
    def page(self) -> Page:
        """The page in front."""
        return self.board

    def enter(self, actor: Actor) -> None:
        """Somebody signed in who may serve."""
        self.station.actor = actor
        self.model.start()
        self.header.enter()
        self._whole.setCurrentIndex(1)
        self.notice.clear()
        self.board.arrive()

    def sign_out(self) -> None:
        """Back to the first page; nothing that was opened or typed stays for the next person."""
        self.board.leave()
        self.model.stop()
        self.notice.clear()
        self.header.leave()
        if self._nobody.role is Role.SYSTEM:
            self.station.actor = self._nobody
        self._whole.setCurrentIndex(0)
        self.sign_in.reset()

    def _go_on_words(self) -> str:
        return self.tr("Go to the card")

    def _go_on(self, opened: OpenedCase, then: Callable[[], None], _refused: object) -> None:
        then()
        self.board.go_to(opened.number)

    # what the office says

    def _on_refused(self, problem: OfficeError) -> None:
        if self.model.running:
            self.notice.say(sentence(problem, self.station.speech.language), Tone.BAD, self.tr("Close"))

    def _on_unavailable(self, problem: object) -> None:
        if self.model.running:
            told = sentence(problem, self.station.speech.language)  # type: ignore[arg-type]
            text = self.tr("{problem} The board is that of the last reading.").format(problem=told)
            self.notice.say(text, Tone.BAD, self.tr("Close"))

    def _on_online(self) -> None:
        if self.model.online:
            self.notice.clear()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.model.stop()
        super().closeEvent(event)


def create(surroundings: Surroundings, options: WindowOptions) -> CardsWindow:
    """The cards desk, at a counter or at none; unless `options.actor` may serve, somebody has to sign in."""
    window = CardsWindow(surroundings, options)
    if options.fullscreen:
        window.setWindowState(Qt.WindowState.WindowFullScreen)
    return window
