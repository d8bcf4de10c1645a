"""A signature as it was drawn, in its frame."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.cards.signature import HEIGHT, WIDTH, Signature
from ui.shared.theme import RADIUS_FIELD, Theme

INK = 2.4
"""Pixels of a line, as of a pen on paper."""


class SignatureView(QWidget):
    """Shows the lines, or a sentence in their place while there are none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._signature: Signature | None = None
        self._instead, self._tone = "", "soft"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.update)

    @property
    def signature(self) -> Signature | None:
        return self._signature

    def show_signature(self, signature: Signature | None, instead: str, tone: str = "soft") -> None:
        self._signature, self._instead, self._tone = signature, instead, tone
        self.setAccessibleName(instead)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(340, 204)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(self._theme.colour("field")), 1))
        painter.setBrush(QColor(self._theme.colour("surface")))
        painter.drawRoundedRect(frame, RADIUS_FIELD, RADIUS_FIELD)
        self._draw_base_line(painter, frame)
        if self._signature is None:
            painter.setPen(QColor(self._theme.colour(self._tone)))
            inside = frame.adjusted(16, 8, -16, -8)
            painter.drawText(inside, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._instead)
        else:
            self._draw_strokes(painter, frame, self._signature)
        painter.end()

    def _draw_base_line(self, painter: QPainter, frame: QRectF) -> None:
        painter.setPen(QPen(QColor(self._theme.colour("line")), 1))
        height = frame.top() + frame.height() * 0.82
        painter.drawLine(QPointF(frame.left() + 16, height), QPointF(frame.right() - 16, height))

    def _draw_strokes(self, painter: QPainter, frame: QRectF, signature: Signature) -> None:
        scale = min(frame.width() / WIDTH, frame.height() / HEIGHT)
        left = frame.left() + (frame.width() - WIDTH * scale) / 2
        top = frame.top() + (frame.height() - HEIGHT * scale) / 2
        pen = QPen(QColor(self._theme.colour("ink")), INK)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in signature.strokes:
            points = [QPointF(left + x * scale, top + y * scale) for x, y in stroke]
            path = QPainterPath(points[0])
            for point in points[1:]:
                path.lineTo(point)
            if len(points) == 1:
                path.lineTo(points[0] + QPointF(0.1, 0.1))
            painter.drawPath(path)
