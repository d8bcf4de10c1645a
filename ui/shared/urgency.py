"""How a time stands against its target: symbol, colour and words follow from it in every window."""

from __future__ import annotations

from enum import StrEnum, unique

WARN_SHARE = 0.8
"""Share of a target from which it is shown as nearly passed."""


@unique
class Urgency(StrEnum):
    CALM = "calm"
    SOON = "soon"
    LATE = "late"


def urgency(seconds: int, target_s: int) -> Urgency:
    """How a time stands against its target, both in seconds."""
    if seconds >= target_s:
        return Urgency.LATE
    return Urgency.SOON if seconds >= WARN_SHARE * target_s else Urgency.CALM
