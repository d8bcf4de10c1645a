"""The wait still expected of each person in line: the queue played forward by the office's own rule."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta

from counter_app.queueing.forecast.drawing import Drawing, desk, person
from counter_app.queueing.forecast.engine import play
from counter_app.queueing.forecast.figures import quantile
from counter_app.queueing.forecast.snapshot import Snapshot
from counter_app.queueing.model import Promise

FEWEST_RUNS, MOST_RUNS = 9, 30
_PEOPLE_PLAYED = 900
"""People of all runs together: enough for steady ranges, few enough for a desk that looks often."""
_LONGEST = timedelta(hours=14)
_WIDER, _SHARE = 1.2, 0.1
"""The range is made so many times as wide, and by this share of the wait wider on both sides: nobody tells the play of
officers' pauses, of who goes home and who does not come. Fitted on simulated days."""


def waits_in_line(now: Snapshot) -> dict[int, Promise]:
    """By ticket, how long it takes from now, in seconds, and how many are called before.

    Nobody else is reckoned to come. Whom no counter calls at all is missing. The same queue gives the same figures.
    """
    runs = min(max(_PEOPLE_PLAYED // max(len(now.people), 1), FEWEST_RUNS), MOST_RUNS)
    waits: dict[int, list[int]] = defaultdict(list)
    ahead: dict[int, list[int]] = defaultdict(list)
    for run in range(runs):
        drawing = Drawing(now.paces, f"in-line/{run}")
        people = [person(one, drawing, now.now) for one in now.people]
        spells = _spells(now)
        desks = [desk(one, drawing, now.now, () if one.paused else spells) for one in now.counters]
        for before, call in enumerate(play(people, desks, now.rule, now.now + _LONGEST)):
            waits[call.ticket].append(int((call.at - now.now).total_seconds()))
            ahead[call.ticket].append(before)
    opens_s = int((_spells(now)[0][0] - now.now).total_seconds())
    return {ticket: _promise(sorted(found), sorted(ahead[ticket]), opens_s) for ticket, found in waits.items()}


def _promise(waits_s: list[int], ahead: list[int], opens_s: int) -> Promise:
    """From the waits of all runs; nobody is called within `opens_s` seconds."""
    low, middle, high = (quantile(waits_s, share) or 0 for share in (0.1, 0.5, 0.9))
    more = _SHARE * (middle - opens_s)
    low = max(opens_s, round(middle - _WIDER * (middle - low) - more))
    return Promise(quantile(ahead, 0.5) or 0, low, middle, round(middle + _WIDER * (high - middle) + more))


def _spells(now: Snapshot) -> tuple[tuple[datetime, datetime], ...]:
    """When people are called: between the breaks to come."""
    starts, spells = now.now, []
    for closes, opens in now.breaks:
        spells.append((starts, closes))
        starts = opens
    return tuple(one for one in (*spells, (starts, now.now + _LONGEST)) if one[0] < one[1])
