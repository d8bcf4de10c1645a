"""What a window is opened with."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.staff.model import Actor


@dataclass(frozen=True)
class WindowOptions:
    """`counter` is None for windows that belong to no counter."""

    counter: int | None
    actor: Actor
    fullscreen: bool
