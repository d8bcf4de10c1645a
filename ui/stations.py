"""The windows of this PC as processes of their own."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal, Slot

from ui.launcher.ports import Condition, Place, PlaceState

PATIENCE_MS = 5000
"""How long a window may take to close before its process is ended."""
_CLOSED = PlaceState()


class StationProcesses(QObject):
    """Satisfies `ui.launcher.ports.Stations`.

    `environment` carries what must not stand in a list of processes: an address of a database can hold a password.
    """

    changed = Signal()

    def __init__(self, environment: Mapping[str, str], options: Callable[[Place], list[str]]) -> None:
        super().__init__()
        self._environment = QProcessEnvironment.systemEnvironment()
        for name, value in environment.items():
            self._environment.insert(name, value)
        self._options = options
        self._running: dict[Place, QProcess] = {}
        self._states: dict[Place, PlaceState] = {}

    def state(self, place: Place) -> PlaceState:
        return self._states.get(place, _CLOSED)

    def open_places(self) -> tuple[Place, ...]:
        return tuple(self._running)

    def open(self, place: Place, *, fullscreen: bool) -> None:
        if place in self._running:
            return
        process = QProcess(self)
        process.setProcessEnvironment(self._environment)
        process.finished.connect(self._ended)  # no lambda: what a process holds of its parent would die in its own end
        process.errorOccurred.connect(self._failed)
        self._running[place] = process
        self._put(place, PlaceState(Condition.OPEN))
        counter = [] if place.counter is None else ["--counter", str(place.counter)]
        filling = ["--fullscreen"] if fullscreen else []
        options = self._options(place)
        process.start(sys.executable, ["-m", "ui.main", place.kind.value, *counter, *filling, *options])

    def close(self, place: Place) -> None:
        process = self._running.get(place)
        if process is not None:
            process.terminate()
            QTimer.singleShot(PATIENCE_MS, process, process.kill)

    def close_all(self) -> None:
        """Close every window and wait until its process has ended."""
        for process in self._running.values():
            process.terminate()
        for process in tuple(self._running.values()):
            if not process.waitForFinished(PATIENCE_MS):
                process.kill()
                process.waitForFinished(PATIENCE_MS)

    def _told_by(self) -> tuple[Place, QProcess] | None:
        """Whose process sends the signal; None when it was told of already."""
        sender = self.sender()
        return next(((place, one) for place, one in self._running.items() if one is sender), None)

    @Slot(int, QProcess.ExitStatus)
    def _ended(self, code: int, status: QProcess.ExitStatus) -> None:
        found = self._told_by()
        if found is None:
            return
        place, process = found
        self._running.pop(place)
        well = code == 0 and status is QProcess.ExitStatus.NormalExit
        said = process.readAllStandardError().toStdString().strip()
        last = said.splitlines()[-1] if said else ""
        self._put(place, _CLOSED if well else PlaceState(Condition.FAILED, last))
        process.deleteLater()

    @Slot(QProcess.ProcessError)
    def _failed(self, error: QProcess.ProcessError) -> None:
        found = self._told_by()
        if found is not None and error is QProcess.ProcessError.FailedToStart:
            place, process = found
            self._running.pop(place)
            self._put(place, PlaceState(Condition.FAILED, process.errorString()))
            process.deleteLater()

    def _put(self, place: Place, state: PlaceState) -> None:
        self._states[place] = state
        self.changed.emit()
