"""The scores of promised waits, computed anew from the tickets and their calls and held against the stored ones."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import sqlalchemy as sa

from counter_app.queueing.scoring import Score, score_promises
from counter_app.shared.calendar import Zone
from counter_app.storage.stores.forecasts import SqlForecasts
from counter_app.storage.tables import closings

Difference = tuple[str, str]
"""Name of the check, and the business day that breaks it."""

CHECK = "promise-score"


def score_differences(connection: sa.Connection) -> Iterator[Difference]:
    """Closed days whose scores are not those of their tickets, and scores of days that are not closed.

    The hours of a score are those of the zone that the branch had when the day was closed, which may be another one
    now; so each of the three is tried. Days closed before promises were scored have no scores.
    """
    forecasts = SqlForecasts(connection, Zone.WIB)
    stored: dict[date, list[Score]] = defaultdict(list)
    for score in forecasts.scores(date.min, date.max):
        stored[score.business_day].append(score)
    for row in connection.execute(sa.select(closings.c.business_day, closings.c.figures)):
        found = stored.pop(row.business_day, [])
        scored = "promises" in json.loads(row.figures)
        if (scored or found) and not _kept(forecasts, row.business_day, found):
            yield CHECK, f"day {row.business_day}"
    for day in sorted(stored):
        yield CHECK, f"day {day}"


def _kept(forecasts: SqlForecasts, day: date, found: list[Score]) -> bool:
    """Whether the stored scores are those of the day's tickets, by whatever method these were promised."""
    promises = forecasts.kept_promises(day)
    plain = [replace(one, method="") for one in found]
    return any(
        [replace(one, method="") for one in score_promises(day, zone.tzinfo, promises)] == plain for zone in Zone
    )
