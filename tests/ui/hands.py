"""Clocks for a field in which a hand types, or a scanner that sends a whole code at once."""

from __future__ import annotations


class Scanner:
    """Each look at the clock is one key later, `key_s` seconds."""

    def __init__(self, key_s: float = 0.01) -> None:
        self._key_s = key_s
        self._seconds = 0.0

    def __call__(self) -> float:
        self._seconds += self._key_s
        return self._seconds


class Hand(Scanner):
    def __init__(self) -> None:
        super().__init__(0.2)
