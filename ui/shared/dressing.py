"""A window is put together first and dressed once, when it is whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication


@contextmanager
def undressed() -> Iterator[None]:
    """Take the style sheet off the application while a large part of a window is made.

    With a style sheet on the application Qt styles a widget anew each time that it, or one that it stands in, gets a
    parent; a panel of a thousand widgets that is made from the inside outwards takes three times as long.
    """
    application = QApplication.instance()
    sheet = application.styleSheet() if isinstance(application, QApplication) else ""
    if not isinstance(application, QApplication) or not sheet:
        yield
        return
    application.setStyleSheet("")
    try:
        yield
    finally:
        application.setStyleSheet(sheet)
