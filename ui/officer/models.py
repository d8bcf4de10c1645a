"""The list of people who wait, and how a row of it is drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from counter_app.queueing.operations.board import WaitingPerson
from ui.officer.desk_state import Desk
from ui.shared.icons import icon
from ui.shared.station import Station
from ui.shared.theme import RADIUS_CARD, SMALL, TITLE, Tokens
from ui.shared.urgency import Urgency, urgency
from ui.shared.wording import duration, priority_name, service_name, wait_range

ROW = Qt.ItemDataRole.UserRole
ROW_HEIGHT = 58
LEFT = 92
"""Pixels for the number and the wait still expected."""
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class QueueRow:
    """A person who waits, in words. `seconds` is the wait so far.

    `left` is the wait still expected: empty when it is over, None when nobody can tell.
    """

    ticket: int
    number: str
    about: str
    seconds: int
    left: str | None
    urgency: Urgency
    next: bool


class QueueModel(QAbstractListModel):
    """The queue of a counter; `now` moves the waiting times on without another reading."""

    def __init__(self, station: Station, late: Callable[[], str], left: Callable[[str], str]) -> None:
        super().__init__()
        self._station = station
        self._late = late
        self._in = left
        self._rows: list[QueueRow] = []

    def show_desk(self, desk: Desk, now: datetime) -> None:
        """Show the queue as it stands; rows come and go at the end, so that the list stays where it was scrolled to."""
        rows = [self._row(desk, person, now) for person in desk.view.waiting]
        before, after = len(self._rows), len(rows)
        if after > before:
            self.beginInsertRows(QModelIndex(), before, after - 1)
            self._rows = rows
            self.endInsertRows()
        elif after < before:
            self.beginRemoveRows(QModelIndex(), after, before - 1)
            self._rows = rows
            self.endRemoveRows()
        self._rows = rows
        if rows:
            self.dataChanged.emit(self.index(0), self.index(after - 1))

    def _row(self, desk: Desk, person: WaitingPerson, now: datetime) -> QueueRow:
        language = self._station.speech.language
        about = service_name(desk.services[person.service], language)
        if person.priority is not None:
            about = f"{about} · {priority_name(person.priority, language)}"
        seconds = desk.waited_s(person, now)
        is_next = desk.view.next is not None and desk.view.next.head.ticket == person.ticket
        left = self._left(person, desk.age_s(now))
        late = urgency(seconds, desk.view.wait_target_s)
        return QueueRow(person.ticket, person.number, about, seconds, left, late, is_next)

    def _left(self, person: WaitingPerson, age_s: int) -> str | None:
        """The wait still expected, as a range."""
        if person.wait is None:
            return None
        low, high = (max(0, seconds - age_s) for seconds in (person.wait.p50_s, person.wait.p90_s))
        return wait_range(low, high, self._station.speech.language)

    def wait_text(self, row: QueueRow) -> str:
        waited = duration(row.seconds, self._station.speech.language, rounded=True)
        return f"{waited} · {self._late()}" if row.urgency is Urgency.LATE else waited

    def wait_short(self, row: QueueRow) -> str:
        """The wait alone, where there is no room to say that it is past the target; its sign still says so."""
        return duration(row.seconds, self._station.speech.language, rounded=True)

    def left_text(self, row: QueueRow) -> str:
        return "" if row.left is None else self._in(row.left)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return ", ".join(filter(None, (row.number, row.about, self.wait_text(row), self.left_text(row))))
        if role == Qt.ItemDataRole.ToolTipRole:
            return " · ".join(filter(None, (row.number, row.about, self.left_text(row))))
        return None


_SIGNS = {
    Urgency.LATE: ("ph.warning-circle", "danger"),
    Urgency.SOON: ("ph.clock", "on_amber_tint"),
    Urgency.CALM: ("", "soft"),
}


class QueueDelegate(QStyledItemDelegate):
    """Number large, service and priority above, waiting time with its sign below."""

    def __init__(self, station: Station, model: QueueModel, parent: QObject) -> None:
        super().__init__(parent)
        self._station = station
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(120, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: QueueRow = index.data(ROW)
        tokens = self._station.theme.tokens
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.next:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.tint))
            painter.drawRoundedRect(area.adjusted(0, 2, 0, -2), RADIUS_CARD - 4, RADIUS_CARD - 4)
        if option.state & QStyle.StateFlag.State_Selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 3, -1, -3), RADIUS_CARD - 4, RADIUS_CARD - 4)
        self._number(painter, area, row, tokens)
        self._words(painter, area, row, tokens)
        painter.restore()

    def _number(self, painter: QPainter, area: QRect, row: QueueRow, tokens: Tokens) -> None:
        painter.setFont(_font(TITLE, QFont.Weight.Bold))
        painter.setPen(QColor(tokens.on_tint if row.next else tokens.ink))
        painter.drawText(QRect(area.left() + 10, area.top() + 6, LEFT, 24), Qt.AlignmentFlag.AlignVCenter, row.number)
        painter.setFont(_font(SMALL))
        painter.setPen(QColor(tokens.on_tint if row.next else tokens.soft))
        left = self._model.left_text(row)
        painter.drawText(QRect(area.left() + 10, area.top() + 29, LEFT, 18), Qt.AlignmentFlag.AlignVCenter, left)

    def _words(self, painter: QPainter, area: QRect, row: QueueRow, tokens: Tokens) -> None:
        left = area.left() + 10 + LEFT
        width = area.right() - left - 6
        font = _font(SMALL)
        painter.setFont(font)
        painter.setPen(QColor(tokens.on_tint if row.next else tokens.soft))
        about = QFontMetrics(font).elidedText(row.about, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(left, area.top() + 9, width, 18), Qt.AlignmentFlag.AlignVCenter, about)
        sign, token = _SIGNS[row.urgency]
        colour = getattr(tokens, token)
        shift = 0
        if sign:
            icon(sign, colour).paint(painter, QRect(left, area.top() + 30, 16, 16))
            shift = 21
        strong = _font(SMALL, QFont.Weight.DemiBold)
        painter.setFont(strong)
        painter.setPen(QColor(colour if sign else tokens.on_tint if row.next else tokens.soft))
        waited = self.wait_that_fits(row, strong, width - shift)
        painter.drawText(QRect(left + shift, area.top() + 29, width - shift, 18), Qt.AlignmentFlag.AlignVCenter, waited)

    def wait_that_fits(self, row: QueueRow, font: QFont, room: int) -> str:
        """The wait in `room` pixels, rather short than cut."""
        whole = self._model.wait_text(row)
        return whole if QFontMetrics(font).horizontalAdvance(whole) <= room else self._model.wait_short(row)


def _font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont()
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font
