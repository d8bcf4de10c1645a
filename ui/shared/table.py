"""A table of rows in words: one look for every list of the desks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.shared.icons import icon
from ui.shared.theme import SMALL, Theme

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 30
KEY = Qt.ItemDataRole.UserRole
_TABULAR = QFont.Tag("tnum")


@dataclass(frozen=True)
class Column:
    """`width` in pixels; 0 takes what is left."""

    title: str
    width: int = 0
    right: bool = False


@dataclass(frozen=True)
class Cell:
    """`tone` names the colour of the sign and the text; the words say the same."""

    text: str
    icon: str = ""
    tone: str = ""
    strong: bool = False
    about: str = ""
    """What the cell says at length, where its column is narrow."""


@dataclass(frozen=True)
class Row:
    """`key` is what the row is about; the selection follows it from one reading to the next."""

    key: Any
    cells: tuple[Cell, ...]
    struck: bool = False


class Rows(QAbstractTableModel):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._columns: tuple[Column, ...] = ()
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> bool:
        """Show rows; answers whether other ones than before, or in another order."""
        same = [row.key for row in rows] == [row.key for row in self._rows]
        if not same:
            self.beginResetModel()
        self._rows = tuple(rows)
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self._columns) - 1))
        return not same

    def set_columns(self, columns: Sequence[Column]) -> None:
        if tuple(columns) != self._columns:
            self.beginResetModel()
            self._columns = tuple(columns)
            self._rows = ()
            self.endResetModel()

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == KEY:
            return row.key
        cell = row.cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return cell.about or cell.text
        return self._look(row, cell, self._columns[index.column()], role)

    def _look(self, row: Row, cell: Cell, column: Column, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DecorationRole if cell.icon:
                return icon(cell.icon, self._theme.colour(cell.tone or "soft"))
            case Qt.ItemDataRole.ForegroundRole if cell.tone:
                return QColor(self._theme.colour(cell.tone))
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.FontRole:
                return _font(cell, column, struck=row.struck)
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        column = self._columns[section]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


def _font(cell: Cell, column: Column, *, struck: bool) -> QFont:
    font = QFont()
    font.setPixelSize(SMALL + 1)
    if column.right:
        font.setFeature(_TABULAR, 1)
    if cell.strong:
        font.setWeight(QFont.Weight.Bold)
    font.setStrikeOut(struck)
    return font


class Table(QTableView):
    """`picked` when another row is chosen or none, `opened` by Enter or a double click."""

    picked = Signal()
    opened = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._rows = Rows(theme)
        self.setModel(self._rows)
        self.setProperty("kind", "bare")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.selectionModel().selectionChanged.connect(lambda *_: self.picked.emit())
        self.doubleClicked.connect(lambda _: self.opened.emit())
        theme.changed.connect(self.viewport().update)

    def name(self, name: str, columns: Sequence[Column]) -> None:
        """Say what the table holds, in the language in force."""
        self.setAccessibleName(name)
        rows = self._rows.rows
        self._rows.set_columns(columns)
        header = self.horizontalHeader()
        for number, column in enumerate(columns):
            header.setSectionResizeMode(
                number, QHeaderView.ResizeMode.Fixed if column.width else QHeaderView.ResizeMode.Stretch
            )
            if column.width:
                self.setColumnWidth(number, column.width)
        if rows and len(rows[0].cells) == len(columns):
            self.fill(rows)

    def fill(self, rows: Sequence[Row]) -> None:
        """Show rows; the chosen one stays chosen while it is there."""
        key, place = self.key, self.verticalScrollBar().value()
        if not self._rows.show_rows(rows):
            return
        for number, row in enumerate(rows):
            if key is not None and row.key == key:
                self.selectRow(number)
                break
        else:
            self.picked.emit()
        self.verticalScrollBar().setValue(place)

    @property
    def key(self) -> Any:
        """What the chosen row is about; None when none is chosen."""
        chosen = self.selectionModel().selectedRows()
        return chosen[0].data(KEY) if chosen else None

    def pick(self, key: object) -> None:
        for number, row in enumerate(self._rows.rows):
            if row.key == key:
                self.selectRow(number)

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows.rows

    def texts(self) -> list[str]:
        """The rows as a screen reader reads them."""
        return [", ".join(cell.about or cell.text for cell in row.cells) for row in self._rows.rows]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
            event.accept()
        else:
            super().keyPressEvent(event)
