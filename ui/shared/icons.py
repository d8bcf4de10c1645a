"""Icons of qtawesome for Widgets and QML, drawn in the colours of the theme."""

from __future__ import annotations

import qtawesome
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtQuick import QQuickImageProvider

DEFAULT_SIZE = 64


def icon(name: str, colour: str) -> QIcon:
    """An icon such as `ph.user-plus` in one colour."""
    drawn: QIcon = qtawesome.icon(name, color=colour)
    return drawn


class IconProvider(QQuickImageProvider):
    """Serves `image://icon/ph.user-plus/0B6B4F` to QML, at the size that the item asks for."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Pixmap)

    def requestPixmap(self, name: str, size: QSize, requested: QSize) -> QPixmap:
        drawn, _, colour = name.rpartition("/")
        wanted = requested if requested.width() > 0 else QSize(DEFAULT_SIZE, DEFAULT_SIZE)
        size.setWidth(wanted.width())
        size.setHeight(wanted.height())
        return icon(drawn, f"#{colour}").pixmap(wanted)
