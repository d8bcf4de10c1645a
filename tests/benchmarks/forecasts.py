"""How long forecasts take: on a heavy day, so that ordinary ones are quicker."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from statistics import median

from counter_app.queueing.estimate import Pace
from counter_app.queueing.forecast.snapshot import CounterNow, InLine, Snapshot
from counter_app.queueing.forecast.what_if import Basis, Change, Stream, what_if
from counter_app.queueing.profile import Profile
from counter_app.queueing.rule import RuleSettings

NOW = datetime(2026, 11, 20, 2, tzinfo=UTC)
LETTERS = "ABCDEFGK"
COUNTERS, WAITING, TO_COME = 8, 80, 200


def heavy_day() -> tuple[Snapshot, tuple[Stream, ...]]:
    everything = Profile((tuple("ABC"), tuple("DE"), tuple("FGK")))
    came = [NOW - timedelta(seconds=40 * number) for number in range(WAITING)]
    snapshot = Snapshot(
        now=NOW,
        people=tuple(
            InLine(number, LETTERS[number % 8], number % 8 == 0, moment, moment) for number, moment in enumerate(came)
        ),
        counters=tuple(
            CounterNow(number, everything, 2, serving="A", since=NOW - timedelta(minutes=number))
            for number in range(1, COUNTERS + 1)
        ),
        closed={COUNTERS + 1: everything},
        paces={letter: Pace(600 + 60 * number, 300**2) for number, letter in enumerate(LETTERS)},
        rule=RuleSettings(2, timedelta(minutes=30)),
    )
    streams = tuple(Stream(letter, False, NOW, NOW + timedelta(hours=5), TO_COME / len(LETTERS)) for letter in LETTERS)
    return snapshot, streams


def what_if_seconds(rounds: int) -> float:
    """Median time of one answer, in seconds."""
    snapshot, streams = heavy_day()
    spent = []
    for _ in range(rounds):
        began = time.perf_counter()
        what_if(snapshot, streams, Basis.HISTORY, Change(opened=(COUNTERS + 1,)))
        spent.append(time.perf_counter() - began)
    return median(spent)
