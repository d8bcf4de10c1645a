"""The launcher: the first start of a branch, and after it the windows of this PC."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from counter_app import __version__
from counter_app.settings import Language
from ui.launcher.controls import label, panel, plain
from ui.launcher.home import HomePage
from ui.launcher.leave_dialog import LeaveDialog
from ui.launcher.ports import Branches, Stations
from ui.launcher.trouble import TroublePage
from ui.launcher.view_model import LauncherModel, Page
from ui.launcher.wizard import Wizard
from ui.shared.dressing import undressed
from ui.shared.icons import icon
from ui.shared.jobs import Jobs
from ui.shared.language import Speech
from ui.shared.nightly import NightlyDialog, Occasion
from ui.shared.station import Station
from ui.shared.theme import STEP, Mode, Theme

SIZE = (1120, 740)
SMALLEST = (1064, 680)
BAR = 64
FOOT = 40


class LauncherWindow(QMainWindow):
    """What `counter-app` alone opens."""

    opened = Signal(object)
    """The `Station` on the branch's office, once it is open."""

    @undressed()
    def __init__(
        self,
        branches: Branches,
        stations: Stations,
        jobs: Jobs,
        theme: Theme,
        speech: Speech,
        *,
        counter: int | None = None,
    ) -> None:
        super().__init__()
        self.model = LauncherModel(branches, jobs, theme, speech)
        self._stations = stations
        self.dialog: NightlyDialog | None = None
        self._offered = False
        self.home = HomePage(stations, theme, counter)
        self.wizard = Wizard(branches, theme, speech)
        self.trouble = TroublePage(theme, branches.database)
        self._stack = QStackedWidget()
        for page in (self.trouble, self.wizard, self.home):
            self._stack.addWidget(page)
        middle = panel("page")
        column = plain(QVBoxLayout(middle))
        column.addWidget(self._bar())
        column.addWidget(self._band())
        column.addWidget(self._offline())
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot(branches.database))
        self.setCentralWidget(middle)
        self.resize(*SIZE)
        self.setMinimumSize(*SMALLEST)
        self._connect()
        self.speak()

    @property
    def station(self) -> Station | None:
        return self.model.station

    def _bar(self) -> QWidget:
        bar = panel("bar")
        bar.setFixedHeight(BAR)
        self.product, self.branch = label("counter", "Loket Cabang"), label()
        self.language, self.look = QPushButton(), QPushButton()
        row = QHBoxLayout(bar)
        row.setContentsMargins(7 * STEP, 0, 7 * STEP, 0)
        row.setSpacing(4 * STEP)
        row.addWidget(self.product)
        row.addWidget(self.branch, 1)
        row.addWidget(self.look)
        row.addWidget(self.language)
        return bar

    def _band(self) -> QWidget:
        self.band = panel("band")
        self._band_text = label()
        row = QHBoxLayout(self.band)
        row.setContentsMargins(7 * STEP, STEP, 7 * STEP, STEP)
        row.addStretch()
        row.addWidget(self._band_text)
        row.addStretch()
        return self.band

    def _offline(self) -> QWidget:
        self.offline = panel("bad")
        self._offline_text = label()
        row = QHBoxLayout(self.offline)
        row.setContentsMargins(7 * STEP, 2 * STEP, 7 * STEP, 2 * STEP)
        row.addWidget(self._offline_text)
        return self.offline

    def _foot(self, database: str) -> QWidget:
        foot = panel("side")
        foot.setFixedHeight(FOOT)
        self._database_sign, self._database = QLabel(), label("soft", database)
        self._database.setToolTip(database)
        row = QHBoxLayout(foot)
        row.setContentsMargins(7 * STEP, 0, 7 * STEP, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(self._database_sign)
        row.addWidget(self._database, 1)
        row.addWidget(label("soft", __version__))
        return foot

    def _connect(self) -> None:
        model = self.model
        model.changed.connect(self._show)
        model.opened.connect(self.opened)
        model.refused.connect(self.wizard.refuse)
        model.theme.changed.connect(self._show)
        self.wizard.finished.connect(model.create)
        self.trouble.again_wanted.connect(model.look)
        self.trouble.upgrade_wanted.connect(model.upgrade)
        self.home.exchange.wanted.connect(self.ask_exchange)
        self.language.clicked.connect(model.switch_language)
        self.look.clicked.connect(model.switch_theme)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.speak()

    def speak(self) -> None:
        self.setWindowTitle(self.tr("Loket Cabang"))
        self._band_text.setText(self.tr("TRAINING – nothing here is real"))
        self._offline_text.setText(self.tr("The database cannot be reached. The program goes on trying by itself."))
        self._database.setAccessibleName(self.tr("Database"))
        self._show()

    def _show(self) -> None:
        model, tokens = self.model, self.model.theme.tokens
        home = model.home
        indonesian, light = model.speech.language is Language.ID, model.theme.mode is Mode.LIGHT
        self.language.setText("English" if indonesian else "Bahasa Indonesia")
        self.language.setIcon(icon("ph.translate", tokens.on_deep))
        self.look.setText(self.tr("Dark") if light else self.tr("Light"))
        self.look.setIcon(icon("ph.moon" if light else "ph.sun", tokens.on_deep))
        self._database_sign.setPixmap(icon("ph.database", tokens.soft).pixmap(18, 18))
        spo = " · SPO" if home is not None and home.exchange is not None and "SPO" not in home.name else ""
        self.branch.setText("" if home is None else f"{home.name} · {home.code}{spo}")
        self.band.setVisible(home is not None and home.training)
        self.offline.setVisible(model.offline)
        self.wizard.set_busy(busy=model.busy)
        self.trouble.tell(model.failure, model.speech.language, busy=model.busy)
        if home is not None:
            self.home.show_counters(home.counters)
            self.home.exchange.tell(home.exchange)
        before = self._stack.currentWidget()
        pages: dict[Page, QWidget] = {Page.SETUP: self.wizard, Page.HOME: self.home}
        page = pages.get(model.page, self.trouble)
        self._stack.setCurrentWidget(page)
        if (before is not page or page is self.trouble) and isinstance(page, Wizard | HomePage | TroublePage):
            page.begin()

    def ask_exchange(self, occasion: Occasion = Occasion.ASKED) -> None:
        """The exchange of a Service Point Office with its branch, as the office itself does it by a clock."""
        desk = self.model.desk
        if desk is None or self.dialog is not None:
            return
        self.dialog = NightlyDialog(self, desk, occasion)
        self.dialog.finished.connect(lambda _: self._exchanged(occasion))
        self.dialog.open()

    def _exchanged(self, occasion: Occasion) -> None:
        self.dialog = None
        if occasion is Occasion.LEAVING:
            self.close()

    def _offers_exchange(self) -> bool:
        """Whether an SPO is left with something that its branch has not heard; asked once."""
        exchange = None if self.model.home is None else self.model.home.exchange
        if self._offered or exchange is None or not exchange.paired or not exchange.waiting or self.model.offline:
            return False
        self._offered = True
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        """The windows that were opened here close with the launcher; so it asks first."""
        if self._offers_exchange():
            event.ignore()
            self.ask_exchange(Occasion.LEAVING)
        elif not self._stations.open_places() or LeaveDialog(self).exec() == LeaveDialog.DialogCode.Accepted:
            for place in self._stations.open_places():
                self._stations.close(place)
            event.accept()
        else:
            event.ignore()
