from __future__ import annotations

from datetime import date, datetime, timedelta

from counter_app.queueing.estimate import METHOD
from counter_app.queueing.scoring import KeptPromise, Score, report_of, score_promises
from counter_app.shared.calendar import Zone

DAY = date(2026, 11, 20)
ZONE = Zone.WITA.tzinfo


def promise(service: str, hour: int, wait_minutes: float) -> KeptPromise:
    issued = datetime(2026, 11, 20, hour, 15, tzinfo=ZONE)
    return KeptPromise(service, issued, 300, 600, 1200, issued + timedelta(minutes=wait_minutes))


def test_promises_are_scored_by_service_and_local_hour() -> None:
    scores = score_promises(
        DAY, ZONE, [promise("A", 8, 10), promise("A", 8, 2), promise("A", 9, 30), promise("B", 8, 6)]
    )
    assert scores == (
        Score(DAY, "A", 8, METHOD, 2, 1, 2, 0 + 480, 720),
        Score(DAY, "A", 9, METHOD, 1, 0, 0, 1200, 1800),
        Score(DAY, "B", 8, METHOD, 1, 1, 1, 240, 360),
    )


def test_a_report_adds_up_by_service_hour_and_day() -> None:
    scores = score_promises(DAY, ZONE, [promise("A", 8, 10), promise("A", 9, 30), promise("B", 10, 6)])
    report = report_of(DAY, DAY, scores)
    assert report.total.tickets == 3
    assert (report.total.inside_percent, report.total.below_p90_percent) == (67, 67)
    assert (report.total.mean_error_s, report.total.mean_wait_s) == (480, 920)
    assert [(one.service, one.tickets) for one in report.by_service] == [("A", 2), ("B", 1)]
    assert [(one.hour, one.tickets) for one in report.by_hour] == [(8, 1), (9, 1), (10, 1)]
    assert [(one.method, one.tickets) for one in report.by_method] == [(METHOD, 3)]
    assert [one.business_day for one in report.by_day] == [DAY]


def test_nothing_promised_is_nothing_scored() -> None:
    report = report_of(DAY, DAY, ())
    assert report.total.inside_percent is None
    assert report.by_service == ()
