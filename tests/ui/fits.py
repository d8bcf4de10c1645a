"""Looks for text that does not fit: cut, elided, larger than what holds it, or lying over other text.

`misfits(window)` knows both kinds of windows; it returns one line for each finding, and none for a good window.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QTextDocument
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QRadioButton,
    QWidget,
)

SLACK = 1.5
"""Pixels by which rounding may take a text over an edge."""
HEADING = 18
"""Pixels that a heading of a table leaves free at its sides."""
MOST_ROUNDS = 6
LARGE = 150
"""Pixels of a line above which a number is placed by its letters, whose line is much taller than they are."""


def misfits(window: QQuickView | QWidget) -> list[str]:
    """What does not fit in a window that is shown (or was, off the screen) at its present size."""
    if isinstance(window, QQuickView):
        return _quick_misfits(window)
    return _widget_misfits(window)


@dataclass(frozen=True)
class _Ink:
    """A text and where its letters are, in the window."""

    item: Any
    text: str
    place: QRectF


# QML


def _quick_misfits(window: QQuickView) -> list[str]:
    inks = _settled_inks(window)
    found = [line for ink in inks for line in _cut(ink)]
    found += [line for ink in inks for line in _outside(ink)]
    return found + _overlaps(inks)


def _settled_inks(window: QQuickView) -> list[_Ink]:
    """The texts once they stay where they are: layouts and fitted fonts take a few rounds after a new size."""
    before: list[QRectF] = []
    inks: list[_Ink] = []
    for _ in range(MOST_ROUNDS):
        QCoreApplication.processEvents()
        window.grabWindow()
        root = window.rootObject()
        inks = [_quick_ink(item) for item in _visible_items(root) if _is_text(item) and item.property("text")]
        after = [ink.place for ink in inks]
        if after == before:
            break
        before = after
    return inks


def _visible_items(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible() or item.opacity() == 0:
        return
    yield item
    for child in item.childItems():
        yield from _visible_items(child)


def _is_text(item: QQuickItem) -> bool:
    names = item.metaObject()
    return names.indexOfProperty("contentWidth") >= 0 and names.indexOfProperty("text") >= 0


def _quick_ink(item: QQuickItem) -> _Ink:
    width, height = float(item.property("contentWidth")), float(item.property("contentHeight"))
    left = _aligned(_alignment(item, "effectiveHorizontalAlignment"), item.width(), width)
    top = _aligned(_alignment(item, "verticalAlignment"), item.height(), height)
    metrics = QFontMetricsF(item.property("font"))
    if height > LARGE and item.property("lineCount") == 1:
        letters = metrics.tightBoundingRect(str(item.property("text")))
        top, height = top + metrics.ascent() + letters.top(), letters.height()
    corner = item.mapToScene(QPointF(left, top))
    opposite = item.mapToScene(QPointF(left + width, top + height))
    return _Ink(item, str(item.property("text")), QRectF(corner, opposite).normalized())


def _alignment(item: QQuickItem, name: str) -> int:
    """An enumeration of QML, which Python cannot read as a property."""
    context = qmlContext(item)
    if context is None:
        return 0
    value: Any = QQmlExpression(context, item, f"Number({name})").evaluate()
    return int(value[0] if isinstance(value, tuple) else value)


def _aligned(alignment: int, room: float, size: float) -> float:
    if alignment & int(Qt.AlignmentFlag.AlignRight.value | Qt.AlignmentFlag.AlignBottom.value):
        return room - size
    if alignment & int(Qt.AlignmentFlag.AlignHCenter.value | Qt.AlignmentFlag.AlignVCenter.value):
        return (room - size) / 2
    return 0.0


def _cut(ink: _Ink) -> Iterator[str]:
    if ink.item.property("truncated"):
        yield f"cut short: {ink.text!r}"
    if ink.place.width() > ink.item.width() + SLACK or ink.place.height() > ink.item.height() + SLACK:
        yield f"larger than its own item: {ink.text!r}"


def _outside(ink: _Ink) -> Iterator[str]:
    """A text beyond an ancestor; what scrolls may be longer than its view, but not wider."""
    holder = ink.item.parentItem()
    place = ink.place
    while holder is not None:
        room = QRectF(holder.mapToScene(QPointF(0, 0)), holder.mapToScene(QPointF(holder.width(), holder.height())))
        scrolls = holder.metaObject().indexOfProperty("contentY") >= 0
        if holder.width() > 0 and holder.height() > 0 and not _within(place, room, tall=scrolls):
            yield f"outside of {holder.objectName() or holder.metaObject().className()}: {ink.text!r}"
            return
        if scrolls:
            return
        holder = holder.parentItem()


def _within(place: QRectF, room: QRectF, *, tall: bool = False) -> bool:
    wide = place.left() >= room.left() - SLACK and place.right() <= room.right() + SLACK
    return wide and (tall or (place.top() >= room.top() - SLACK and place.bottom() <= room.bottom() + SLACK))


def _overlaps(inks: list[_Ink]) -> list[str]:
    """Texts over each other. The height is narrowed: line boxes are taller than their letters."""
    found = []
    for one, other in combinations(inks, 2):
        both = _letters(one.place).intersected(_letters(other.place))
        if both.width() > 2 * SLACK and both.height() > 2 * SLACK:
            found.append(f"over each other: {one.text!r} and {other.text!r}")
    return found


def _letters(place: QRectF) -> QRectF:
    spare = min(place.height() * 0.15, 12)
    return place.adjusted(0, spare, 0, -spare)


# Widgets


def _widget_misfits(window: QWidget) -> list[str]:
    shown = [one for one in window.findChildren(QWidget) if one.isVisibleTo(window) and one.width() > 0]
    inks = [ink for ink in (_widget_ink(one, window) for one in shown) if ink is not None]
    found = [line for one in shown for line in _tight(one)]
    found += [line for ink in inks for line in _beyond(ink, window)]
    return found + _overlaps(inks)


def _tight(widget: QWidget) -> Iterator[str]:
    """Labels and buttons that are smaller than their text."""
    if isinstance(widget, QLabel) and widget.text():
        room = widget.contentsRect().adjusted(0, 0, -2 * widget.margin(), -2 * widget.margin())
        needed = _label_size(widget, room.width())
        if needed.width() > room.width() + SLACK or needed.height() > room.height() + SLACK + _leading(widget):
            yield f"label cut: {widget.text()!r} needs {needed.width()}x{needed.height()}, has {_size(room)}"
        if "…" in widget.text() and not widget.text().rstrip().endswith("…"):
            yield f"label elided: {widget.text()!r}"
    elif isinstance(widget, QHeaderView) and widget.orientation() is Qt.Orientation.Horizontal:
        for section in range(widget.count()):
            title = str(widget.model().headerData(section, Qt.Orientation.Horizontal) or "")
            given, wide = widget.sectionSize(section), widget.fontMetrics().horizontalAdvance(title) + HEADING
            if title and wide > given + SLACK:
                yield f"heading cut: {title!r} needs {wide}, has {given}"
    elif isinstance(widget, QPushButton | QCheckBox | QRadioButton) and widget.text():
        hint = widget.minimumSizeHint()
        if hint.width() > widget.width() + SLACK or hint.height() > widget.height() + SLACK:
            yield f"button cut: {widget.text()!r} needs {hint.width()}x{hint.height()}, has {_size(widget.rect())}"


def _leading(label: QLabel) -> int:
    """Empty pixels around the letters that a tight label may lose without losing ink."""
    return label.fontMetrics().leading() + label.fontMetrics().descent() // 2


def _size(rect: QRect) -> str:
    return f"{rect.width()}x{rect.height()}"


def _label_size(label: QLabel, width: int) -> QRect:
    if label.textFormat() is Qt.TextFormat.RichText or "</" in label.text():
        page = QTextDocument()
        page.setDefaultFont(label.font())
        page.setDocumentMargin(0)
        page.setHtml(label.text())
        if label.wordWrap():
            page.setTextWidth(width)
        return QRect(0, 0, int(page.idealWidth()), int(page.size().height()))
    flags = int(Qt.TextFlag.TextWordWrap.value) if label.wordWrap() else 0
    return QFontMetrics(label.font()).boundingRect(0, 0, width, 100_000, flags, label.text())


def _widget_ink(widget: QWidget, window: QWidget) -> _Ink | None:
    if not isinstance(widget, QLabel | QAbstractButton) or not widget.text() or _scrolled_away(widget, window):
        return None
    if not isinstance(widget, QLabel):
        return _Ink(widget, widget.text(), QRectF(_placed(widget, widget.rect(), window)))
    room = widget.contentsRect()
    needed = _label_size(widget, room.width())
    alignment = widget.alignment()
    place = QRectF(room)
    place.setSize(QRectF(needed).size())
    if alignment & Qt.AlignmentFlag.AlignRight:
        place.moveRight(room.right())
    elif alignment & Qt.AlignmentFlag.AlignHCenter:
        place.moveLeft(room.left() + (room.width() - needed.width()) / 2)
    if alignment & Qt.AlignmentFlag.AlignVCenter:
        place.moveTop(room.top() + (room.height() - needed.height()) / 2)
    elif alignment & Qt.AlignmentFlag.AlignBottom:
        place.moveBottom(room.bottom())
    return _Ink(widget, widget.text(), place.translated(QPointF(widget.mapTo(window, QRect().topLeft()))))


def _placed(widget: QWidget, rect: QRect, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, rect.topLeft()), rect.size())


def _scrolled_away(widget: QWidget, window: QWidget) -> bool:
    """Whether a part that scrolls holds it where it cannot be seen whole now."""
    holder = widget.parentWidget()
    while holder is not None and holder is not window:
        area = holder.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is holder:
            seen = QRect(holder.mapTo(window, holder.rect().topLeft()), holder.size())
            return not seen.contains(_placed(widget, widget.rect(), window))
        holder = area
    return False


def _beyond(ink: _Ink, window: QWidget) -> Iterator[str]:
    holder = ink.item
    while holder is not None and holder is not window:
        holder = holder.parentWidget()
        if holder is None:
            return
        room = QRectF(_placed(holder, holder.rect(), window)) if holder is not window else QRectF(window.rect())
        if not _within(ink.place, room):
            yield f"outside of {holder.objectName() or type(holder).__name__}: {ink.text!r}"
            return
