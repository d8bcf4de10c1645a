"""The wait still expected of each person in the queue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from counter_app.queueing.estimate import LineNow, QueueNow, expected_wait
from counter_app.queueing.model import Promise

Waits = tuple[int, str, bool, datetime]
"""Ticket, service, whether in priority, and arrival."""


def expected_waits(queue: QueueNow, people: Iterable[Waits], now: datetime) -> dict[int, Promise]:
    """By ticket, the wait from `now` on, in seconds, as that of somebody who joins behind those who came before.

    Of the other class everybody who waits is taken into account, because the ratio mixes them whoever came first.
    """
    in_order = sorted(people, key=lambda one: (one[3], one[0]))
    everybody = Counter((service, priority) for _, service, priority, _ in in_order)
    oldest: dict[str, float] = {}
    before: Counter[tuple[str, bool]] = Counter()
    waits: dict[int, Promise] = {}
    for ticket, service, priority, arrived_at in in_order:
        oldest.setdefault(service, max(0.0, (now - arrived_at).total_seconds()))
        lines = _lines(before, everybody, oldest, priority=priority)
        waits[ticket] = expected_wait(replace(queue, lines=lines), service, priority=priority)
        before[service, priority] += 1
    return waits


def _lines(
    before: Mapping[tuple[str, bool], int],
    everybody: Mapping[tuple[str, bool], int],
    oldest: Mapping[str, float],
    *,
    priority: bool,
) -> dict[str, LineNow]:
    letters = {letter for letter, _ in everybody}
    regular, prior = (everybody, before) if priority else (before, everybody)
    return {
        letter: LineNow(regular.get((letter, False), 0), prior.get((letter, True), 0), oldest.get(letter, 0.0))
        for letter in letters
    }
