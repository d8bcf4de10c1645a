"""One field that finds a person, a case or a ticket while somebody types; what is found stays masked."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView
from shiboken6 import isValid

from counter_app.finding.operations import LONGEST_TEXT, MOST_FOUND, Found, find
from counter_app.shared.errors import OfficeError, Unavailable
from ui.shared.controls import Retranslated, column, label
from ui.shared.search_rows import FOUND, ROW_HEIGHT, FoundDelegate, FoundModel
from ui.shared.station import Station
from ui.shared.wording import sentence

PAUSE_MS = 150
"""After the last key, so that a name is looked for once and not letter by letter."""
ROWS_SHOWN = 5
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS_SHOWN, Qt.Key.Key_PageUp: -ROWS_SHOWN}


class SearchLine(QLineEdit):
    """The keyboard stays here while the arrows walk through the list."""

    moved = Signal(int)
    entered = Signal()
    left = Signal()
    """Esc in an empty field; in a filled one it empties it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MOVES:
            self.moved.emit(_MOVES[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class SearchBox(Retranslated):
    """The field, what was found below it, and a sentence about it.

    `chosen` carries the `Found` that was pressed or entered; whoever opens it does so by an operation that records it.
    """

    chosen = Signal(object)
    shown = Signal()
    """The list changed."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station = station
        self._asked = self._answered_for = ""
        self._answered: tuple[Found, ...] | None = None
        self._problem: OfficeError | Unavailable | None = None
        self._enter = False
        self.line, self.list, self.hint = SearchLine(), QListView(), label("soft", wrap=True)
        self._rows = FoundModel(station, self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._lay_out()
        self._timer.timeout.connect(self._ask)
        self.line.textEdited.connect(self._on_typed)
        self.line.textChanged.connect(self._on_changed)
        self.line.moved.connect(self._move)
        self.line.entered.connect(self._on_enter)
        self.list.clicked.connect(self._choose)
        station.theme.changed.connect(self.list.viewport().update)
        station.unavailable.connect(self._fail)
        self.retranslate()

    def _lay_out(self) -> None:
        self.setFocusProxy(self.line)
        self.line.setMaxLength(LONGEST_TEXT)
        self.line.setClearButtonEnabled(True)
        self.list.setModel(self._rows)
        self.list.setItemDelegate(FoundDelegate(self._station, self.list))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.hide()
        whole = column(self, spacing=8)
        for part in (self.line, self.list, self.hint):
            whole.addWidget(part)

    def retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("NIK, name, phone, code, KPJ, case or ticket"))
        self.line.setAccessibleName(self.tr("Find a person, a case or a ticket"))
        self.list.setAccessibleName(self.tr("What was found"))
        self._show()

    @property
    def current(self) -> Found | None:
        """What Enter would choose."""
        index = self.list.currentIndex()
        return index.data(FOUND) if index.isValid() else None

    def look_for(self, text: str) -> None:
        """Put a text into the field and look for it at once."""
        self.line.setText(text)
        self._ask()

    # asking

    def _on_typed(self) -> None:
        self._enter = False
        self._timer.start()

    def _on_changed(self, text: str) -> None:
        if not text.strip():
            self._timer.stop()
            self._asked = self._answered_for = ""
            self._answered, self._problem = None, None
            self._show()

    def _ask(self) -> None:
        self._timer.stop()
        text = self.line.text().strip()
        if text:
            self._asked = text
            self._station.read(find, text, then=partial(self._on_found, text), refused=partial(self._refuse, text))

    def _on_found(self, text: str, found: tuple[Found, ...]) -> None:
        """Only the answer to the latest question counts."""
        if not isValid(self) or text != self._asked:
            return
        self._answer(text, found, None)
        if self._enter and len(found) == 1:
            self._choose(self.list.currentIndex())
        self._enter = False

    def _refuse(self, text: str, problem: OfficeError) -> None:
        if isValid(self) and text == self._asked:
            self._answer(text, (), problem)

    def _fail(self, failure: Unavailable) -> None:
        """The connection was lost, perhaps over another question than this field's."""
        if self._asked != self._answered_for:
            self._answer("", (), failure)

    def _answer(self, text: str, found: tuple[Found, ...], problem: OfficeError | Unavailable | None) -> None:
        self._answered_for, self._answered, self._problem = text, found, problem
        self._show()

    # showing

    def show_list(self, *, shown: bool) -> None:
        """Put the list away while something of it is read, or show it again."""
        found = self._answered or ()
        self.list.setVisible(shown and bool(found))
        if shown:
            self.hint.setText(self._words(found))

    def _show(self) -> None:
        found = self._answered or ()
        self._rows.show_rows(found)
        self.list.setVisible(bool(found))
        self.list.setFixedHeight(ROW_HEIGHT * min(len(found), ROWS_SHOWN) + 4)
        if found:
            self.list.setCurrentIndex(self._rows.index(0, 0))
        self.hint.setText(self._words(found))
        self.shown.emit()

    def _words(self, found: tuple[Found, ...]) -> str:
        if self._problem is not None:
            return sentence(self._problem, self._station.speech.language)
        if self._answered is None:
            return self.tr("Names and numbers stay covered until something is opened. Opening is recorded.")
        if not found:
            return self.tr("Nothing found. Check the number, or type another part of the name.")
        if len(found) == MOST_FOUND:
            return self.tr("Only the first {count} are shown. Type more of the name, or a number.").format(
                count=MOST_FOUND
            )
        return self.tr("Choose with the arrow keys and Enter.")

    # choosing

    def _move(self, steps: int) -> None:
        count = self._rows.rowCount()
        if count:
            row = min(max(self.list.currentIndex().row() + steps, 0), count - 1)
            self.list.setCurrentIndex(self._rows.index(row, 0))

    def _on_enter(self) -> None:
        """Choose what is marked; what was just typed is looked for first."""
        if self._timer.isActive() or self.line.text().strip() != self._answered_for:
            self._enter = True
            self._ask()
        elif self._answered:
            self._choose(self.list.currentIndex())

    def _choose(self, index: QModelIndex) -> None:
        found = index.data(FOUND) if index.isValid() else None
        if isinstance(found, Found):
            self.chosen.emit(found)
