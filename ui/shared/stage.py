"""What a scene is given: a training branch that can be brought to any state, and a way to let a window settle.

A scene builds one window in one telling state. The tour renders all scenes; the tests look for text that does not fit.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtQuick import QQuickView
from PySide6.QtWidgets import QWidget

from counter_app.staff.model import Actor
from ui.shared.station import Surroundings

Window = QWidget | QQuickView
Size = tuple[int, int]


class Stage(Protocol):
    """`scenery` is a `counter_app.training.scenery.Scenery`."""

    @property
    def surroundings(self) -> Surroundings: ...

    @property
    def scenery(self) -> Any: ...

    @property
    def officer(self) -> Actor:
        """The officer of counter 1."""
        ...

    def settle(self) -> None:
        """Let jobs end and events be handled until nothing is left to do."""
        ...


@dataclass(frozen=True)
class Scene:
    """`name` begins with the window's name, as `kiosk-services`; the first size is the window's main one."""

    window: str
    name: str
    sizes: tuple[Size, ...]
    build: Callable[[Stage], Window]
