"""Opens one window in a process of its own; the only place of `ui` that builds the office."""

from __future__ import annotations

import logging
import signal
import socket
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import platformdirs
import shiboken6
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLibraryInfo,
    QMessageLogContext,
    QObject,
    QSize,
    QSocketNotifier,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickView
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.bootstrap import Office
from counter_app.settings import APP, Language, Settings
from counter_app.shared.changes import Changes, Part
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.staff.model import Actor
from ui.branch import LocalBranches
from ui.launcher.ports import PUBLIC, Kind, Place
from ui.launcher.window import LauncherWindow
from ui.log import catch_bugs, keep_log
from ui.preferences import Preferences, load_preferences, preferences_file, save_preferences
from ui.shared.jobs import Jobs, Watcher
from ui.shared.language import Speech
from ui.shared.mail_rounds import MailRounds
from ui.shared.notice import BugNotice
from ui.shared.options import WindowOptions
from ui.shared.stage import Window
from ui.shared.station import Station, Surroundings
from ui.shared.theme import Mode, Theme, dress, load_fonts
from ui.stations import StationProcesses
from ui.system import libraries_named, require_platform

LOG = logging.getLogger(__name__)
TITLE = "Loket Cabang"
LARGEST_SHARE = 0.92
"""How much of the screen a window takes at most when it opens."""
ALL_PARTS = Changes(frozenset(Part))


@dataclass(frozen=True)
class Order:
    """Which window to open, and how. `language` and `mode` are None where the launcher's own memory decides."""

    window: str
    counter: int | None = None
    fullscreen: bool = False
    language: Language | None = None
    mode: Mode | None = None


def _none(_place: Place) -> list[str]:
    return []


def make_application() -> QApplication:
    """The application object. Raises `Unavailable` (LIBRARY_MISSING, DISPLAY_MISSING)."""
    require_platform(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms")
    QCoreApplication.setApplicationName(APP)
    application = QApplication([APP])
    application.setApplicationDisplayName(TITLE)
    QGuiApplication.setDesktopFileName(APP)
    load_fonts()
    return application


def log_folder() -> Path:
    return Path(platformdirs.user_data_dir(APP)) / "log"


def run_window(order: Order, open_office: Callable[[], Office], actor: Callable[[Office], Actor]) -> int:
    """Open a window and work until it is closed; returns the exit code.

    Raises `Unavailable` where the office or the display cannot be reached, and what `actor` raises.
    """
    application, log = begin(order)
    office = open_office()
    acting = actor(office)
    jobs, outside = Jobs(), Jobs(name="outside")
    outside.broke.connect(jobs.broke)
    theme, speech = Theme(order.mode or Mode.LIGHT), Speech(order.language or Language.ID)
    dress(application, theme)
    with libraries_named():
        window = make_window(order, Surroundings(office, jobs, theme, speech, outside), acting)
    watcher = watch(office, window_station(window))
    rounds = mail_rounds(order, office, outside)
    keys = FullscreenKey(window) if isinstance(window, QQuickView) else None  # F11 has a meaning at the desk
    show(window, fullscreen=order.fullscreen)
    try:
        return work(application, jobs, theme, log)
    finally:
        watcher.stop()
        if rounds is not None:
            rounds.stop()
        for one in (outside, jobs):
            one.stop()
        office.close()
        del keys
        shiboken6.delete(window)  # before what its QML is bound to


def run_launcher(
    order: Order, settings: Settings, *, at_once: tuple[Place, ...] = (), options: Callable[[Place], list[str]] = _none
) -> int:
    """Open the launcher and work until it is closed; the windows that it opened close with it.

    `at_once` are windows to open with it, and `options` gives more arguments for the command of a window.
    """
    application, log = begin(order)
    file = preferences_file()
    kept = load_preferences(file)
    theme = Theme(order.mode or kept.mode)
    speech = Speech(order.language or kept.language or settings.language)
    dress(application, theme)
    jobs, branches = Jobs(), LocalBranches(settings)

    def more(place: Place) -> list[str]:
        return ["--lang", speech.language.value, "--theme", theme.mode.value, *options(place)]

    environment = {"COUNTER_APP_DATABASE": settings.database, "COUNTER_APP_PAPERS": str(settings.papers)}
    stations = StationProcesses(environment, more)
    window = LauncherWindow(branches, stations, jobs, theme, speech, counter=kept.counter)
    window.home.fullscreen.setChecked(kept.fullscreen)
    watchers: list[Watcher] = []
    window.opened.connect(lambda station: watchers.append(watch(station.office, station)))
    window.model.look()
    show(window, fullscreen=order.fullscreen)
    for place in at_once:
        stations.open(place, fullscreen=False)
    try:
        return work(application, jobs, theme, log)
    finally:
        counter = window.home.tiles[Kind.OFFICER].place.counter
        filling = window.home.fullscreen.isChecked()
        save_preferences(file, Preferences(speech.language, theme.mode, counter, filling))
        stations.close_all()
        for watcher in watchers:
            watcher.stop()
        jobs.stop()
        branches.close()


def begin(order: Order) -> tuple[QApplication, Path | None]:
    """The application, which ends on signals from now on, and its log file."""
    with libraries_named():
        application = make_application()
    stop_on_signals(application)
    log = keep_log(log_folder(), order.window if order.counter is None else f"{order.window}-{order.counter}")
    qInstallMessageHandler(_log_qt)
    return application, log


def work(application: QApplication, jobs: Jobs, theme: Theme, log: Path | None) -> int:
    """Handle events until the last window is closed or somebody ends the process."""
    bugs = Bugs(jobs, theme, log)
    try:
        return application.exec()
    finally:
        qInstallMessageHandler(None)
        del bugs


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if kind is not QtMsgType.QtDebugMsg:
        LOG.warning("Qt: %s", message)


def make_window(order: Order, surroundings: Surroundings, actor: Actor) -> Window:
    """The window of a folder, as `officer`."""
    create = import_module(f"ui.{order.window}.window").create
    window: Window = create(surroundings, WindowOptions(order.counter, actor, order.fullscreen))
    return window


def window_station(window: Window) -> Station:
    station = getattr(window, "station", None)
    if not isinstance(station, Station):
        raise TypeError("a window without a station")
    return station


def watch(office: Office, station: Station) -> Watcher:
    """Let a window hear of what all processes change, and of the database going away and coming back."""
    watcher = Watcher(office.feed)

    def found() -> None:
        station.available.emit()
        station.changed.emit(ALL_PARTS)  # what happened meanwhile was not heard

    watcher.changed.connect(station.changed)
    watcher.lost.connect(lambda: station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE)))
    watcher.found.connect(found)
    watcher.start()
    return watcher


def mail_rounds(order: Order, office: Office, jobs: Jobs) -> MailRounds | None:
    """The rounds of a desk, begun; public windows send no e-mails."""
    if Kind(order.window) in PUBLIC:
        return None
    rounds = MailRounds(office, jobs)
    rounds.start()
    return rounds


class Bugs(QObject):
    """Shows the first unexpected error of this process; all of them are logged."""

    def __init__(self, jobs: Jobs, theme: Theme, log: Path | None) -> None:
        super().__init__()
        self._theme, self._log = theme, log
        self._notice: BugNotice | None = None
        jobs.broke.connect(self.tell)
        catch_bugs(self.tell)

    def tell(self, _problem: object) -> None:
        if self._notice is None:
            self._notice = BugNotice(self._theme, self._log, QApplication.activeWindow())
            self._notice.show()


def stop_on_signals(application: QApplication) -> None:
    """End gracefully on SIGINT and SIGTERM, also when they come before the first event is handled."""
    ours, theirs = socket.socketpair()
    for end in (ours, theirs):
        end.setblocking(False)
    signal.set_wakeup_fd(theirs.fileno())
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: None)
    notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, application)
    notifier.activated.connect(lambda: (ours.recv(64), application.exit(), theirs.fileno()))


class FullscreenKey(QObject):
    """F11 fills the screen with a window, or gives the screen back."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_F11:
            full = self._window.windowState() & Qt.WindowState.WindowFullScreen
            show(self._window, fullscreen=not full)
            return True
        return super().eventFilter(watched, event)


def show(window: Window, *, fullscreen: bool) -> None:
    """Show a window, not larger than the screen has room for."""
    if fullscreen:
        window.showFullScreen()
        return
    room = window.screen().availableSize() * LARGEST_SHARE
    if isinstance(window, QQuickView) and (window.width() > room.width() or window.height() > room.height()):
        window.resize(window.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    elif isinstance(window, QWidget):
        window.resize(window.size().boundedTo(QSize(room.width(), room.height())))
    window.show()
