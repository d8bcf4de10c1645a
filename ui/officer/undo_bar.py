"""The last click of the officer, which can be taken back while its seconds run down."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QProgressBar, QWidget

from counter_app.queueing.operations.desk import UndoOffer
from counter_app.shared.events import EventKind
from ui.officer.controls import KeyButton, Retranslated, column, label, row
from ui.officer.view_model import DeskModel
from ui.shared.wording import duration, service_name


class UndoBar(Retranslated):
    """Says what was clicked and for how many more seconds it can be taken back."""

    def __init__(self, model: DeskModel) -> None:
        super().__init__()
        self.setProperty("kind", "flat")
        self._model = model
        self._total = 1
        self._text, self._seconds = label(wrap=True), label("soft")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 100)
        self.button = KeyButton(model.station.theme, "Ctrl+Z", "", "small")
        whole = column(self, margin=12, spacing=8)
        line = row()
        line.addWidget(self._text, 1)
        line.addWidget(self._seconds)
        whole.addLayout(line)
        whole.addWidget(self._bar)
        whole.addWidget(self.button)
        self.button.clicked.connect(model.undo)
        model.changed.connect(self.show_desk)
        model.ticked.connect(self.show_desk)
        self.retranslate()

    def retranslate(self) -> None:
        self.button.say(self.tr("Undo"), self.tr("Undo the last click"))
        self.show_desk()

    @property
    def active(self) -> bool:
        """Whether there is a click to take back now."""
        desk = self._model.desk
        return desk is not None and desk.undo_left_s(self._model.now()) > 0

    def show_desk(self) -> None:
        desk = self._model.desk
        self.setVisible(self.active)
        if desk is None or desk.undo is None:
            return
        left = desk.undo_left_s(self._model.now())
        self._text.setText(self._words(desk.undo))
        self._seconds.setText(duration(left, self._model.station.speech.language))
        self._bar.setValue(100 * left // max(desk.undo_s, 1))

    def _words(self, offer: UndoOffer) -> str:
        desk, ticket = self._model.desk, offer.ticket
        if offer.click.step is EventKind.SERVICE_FINISHED and desk is not None:
            service = service_name(desk.services[ticket.service], self._model.station.speech.language)
            return self.tr("{number} goes on to {service}").format(number=ticket.number, service=service)
        words = {
            EventKind.TICKET_CALLED: self.tr("{number} was called"),
            EventKind.TICKET_STARTED: self.tr("{number}: the visit has begun"),
            EventKind.TICKET_PARKED: self.tr("{number} was parked"),
            EventKind.TICKET_RESUMED: self.tr("{number} is back in the queue"),
            EventKind.TICKET_REINSTATED: self.tr("{number} is back in the queue"),
            EventKind.TICKET_TRANSFERRED: self.tr("{number} was transferred"),
            EventKind.TICKET_NO_SHOW: self.tr("{number} did not come"),
            EventKind.TICKET_FINISHED: self.tr("{number} is finished"),
        }
        return words.get(offer.click.step, self.tr("{number}: the last click")).format(number=ticket.number)


class UndoKey(QObject):
    """Lets Ctrl+Z reach the desk from a field in which there is nothing to take back.

    A field keeps the key to itself otherwise, also when nothing was typed into it.
    """

    def __init__(self, parent: QObject, wanted: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._wanted = wanted
        self._field: QLineEdit | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._field is not None and shiboken6.isValid(self._field):
            self._field.removeEventFilter(self)
        self._field = new if isinstance(new, QLineEdit) else None
        if self._field is not None:
            self._field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and isinstance(watched, QLineEdit)
            and not watched.isUndoAvailable()
            and self._wanted()
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)
