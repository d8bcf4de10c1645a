"""What a search found, as rows of two lines: who and what, and why it is there."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from counter_app.finding.labels import KIND_LABELS, WHY_LABELS
from counter_app.finding.operations import Found, FoundKind
from counter_app.registration.model import CASE_STATE_LABELS
from ui.shared.station import Station
from ui.shared.theme import RADIUS_FIELD, SMALL, TEXT, Tokens
from ui.shared.wording import pick, ticket_state

FOUND = Qt.ItemDataRole.UserRole
FIRST, SECOND, WHY = FOUND + 1, FOUND + 2, FOUND + 3
ROW_HEIGHT = 54
EDGE = 12
Index = QModelIndex | QPersistentModelIndex


class FoundModel(QAbstractListModel):
    """Everything masked as the office tells it; only opening shows more."""

    def __init__(self, station: Station, parent: QObject) -> None:
        super().__init__(parent)
        self._station = station
        self._rows: tuple[Found, ...] = ()

    def show_rows(self, rows: tuple[Found, ...]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (self._first(found), self._second(found), self._why(found))))
            case _ if role == FOUND:
                return found
            case _ if role == FIRST:
                return self._first(found)
            case _ if role == SECOND:
                return self._second(found)
            case _ if role == WHY:
                return self._why(found)
        return None

    def _first(self, found: Found) -> str:
        parts = [found.ticket, found.name, found.nik]
        return " · ".join(part for part in parts if part) or found.case or ""

    def _second(self, found: Found) -> str:
        language = self._station.speech.language
        parts = [found.case if self._first(found) != found.case else None]
        if found.state is not None:
            parts.append(pick(CASE_STATE_LABELS[found.state], language))
        elif found.ticket_state is not None:
            parts.append(ticket_state(found.ticket_state, language))
        return " · ".join(part for part in parts if part)

    def _why(self, found: Found) -> str:
        language = self._station.speech.language
        why = pick(WHY_LABELS[found.by], language)
        return why if found.kind is not FoundKind.PERSON else f"{pick(KIND_LABELS[found.kind], language)} · {why}"


class FoundDelegate(QStyledItemDelegate):
    """Who above, the case below, and at the right why it was found."""

    def __init__(self, station: Station, parent: QObject) -> None:
        super().__init__(parent)
        self._station = station

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(240, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._station.theme.tokens
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(QColor(tokens.tint))
            painter.drawRoundedRect(area.adjusted(2, 2, -2, -2), RADIUS_FIELD, RADIUS_FIELD)
        inside = area.adjusted(EDGE, 0, -EDGE, 0)
        used = _words(painter, inside, 8, index.data(WHY), _font(SMALL), _soft(tokens, selected=selected), right=True)
        first = inside.adjusted(0, 0, -used - EDGE, 0)
        ink = tokens.on_tint if selected else tokens.ink
        _words(painter, first, 8, index.data(FIRST), _font(TEXT, QFont.Weight.DemiBold), ink)
        _words(painter, inside, 29, index.data(SECOND), _font(SMALL), _soft(tokens, selected=selected))
        painter.restore()


def _soft(tokens: Tokens, *, selected: bool) -> str:
    return tokens.on_tint if selected else tokens.soft


def _words(
    painter: QPainter, inside: QRect, top: int, text: str, font: QFont, colour: str, *, right: bool = False
) -> int:
    """Draw a line, cut where there is no room. Returns its width in pixels."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    place = QRect(inside.left(), inside.top() + top, inside.width(), 20)
    painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, shown)
    return QFontMetrics(font).horizontalAdvance(shown)


def _font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont()
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font
