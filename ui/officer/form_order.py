"""The order in which the keyboard goes through a part of a window: that in which its layouts show it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from ui.officer.form_entries import Entry

_TAB = Qt.FocusPolicy.TabFocus.value


def chain(part: QWidget, before: QWidget) -> None:
    """Let Tab go from `before` through `part`, from top to bottom.

    Qt puts widgets that were made later behind all others of the window, wherever they stand.
    """
    for stop in stops(part):
        QWidget.setTabOrder(before, stop)
        before = stop


def stops(part: QWidget) -> Iterator[QWidget]:
    """Where the keyboard can stop inside a widget, in the order of its layouts."""
    if isinstance(part, Entry):
        yield from part.stops()
        return
    if part.focusPolicy().value & _TAB and part.focusProxy() is None:
        yield part
        return
    if isinstance(part, QScrollArea):
        inside = part.widget()
        if inside is not None:
            yield from stops(inside)
        return
    layout = part.layout()
    if layout is not None:
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        widget, inner = (None, None) if item is None else (item.widget(), item.layout())
        if widget is not None:
            yield from stops(widget)
        elif inner is not None:
            yield from _laid_out(inner)
