"""What a committed unit of work changed, so that each window refreshes just that."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, unique


@unique
class Part(StrEnum):
    """Parts of the office that a window shows."""

    QUEUE = "queue"
    COUNTERS = "counters"
    CASES = "cases"
    PAYMENTS = "payments"
    CARDS = "cards"
    SURVEY = "survey"
    STAFF = "staff"
    SETTINGS = "settings"
    PAPERS = "papers"
    DAY = "day"
    SCREEN = "screen"
    BATCHES = "batches"


@dataclass(frozen=True)
class Changes:
    """Parts changed and the ids concerned; `last_event` is the feed's position after them."""

    parts: frozenset[Part] = frozenset()
    tickets: frozenset[int] = frozenset()
    cases: frozenset[int] = frozenset()
    last_event: int = 0
