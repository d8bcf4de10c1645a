"""Forecasts, dry runs and kept promises as the command line tells them."""

from __future__ import annotations

from counter_app.cli.answer import Document
from counter_app.queueing.forecast.dry_run import Column, DryRun, Moved
from counter_app.queueing.forecast.figures import WaitFigures
from counter_app.queueing.forecast.what_if import Forecast, WhatIf
from counter_app.queueing.labels import REASON_LABELS
from counter_app.queueing.scoring import PromiseReport, Score
from counter_app.shared.labels import Label

MOST_SHOWN = 20
_ALL = Label("semua", "all")
ASSUMPTION = Label(
    "Kedatangan, lama layanan, dan jam kerja loket tetap seperti hari itu; hanya urutan panggilan yang berubah. "
    "Karcis yang tidak pernah sampai ke loket tidak ikut.",
    "Arrivals, serving times and the hours of the counters stay as they were on that day; only the order of the calls "
    "changes. Tickets that never came to a counter are left out.",
)


def what_if_document(asked: WhatIf) -> Document:
    now, changed = asked.as_it_is, asked.changed
    return {
        "arrivals_from": asked.basis,
        "arrivals_expected": asked.arrivals_expected,
        "runs": asked.runs,
        "ends_p50": now.ends_p50,
        "ends_p90": now.ends_p90,
        "unserved": now.unserved,
        "changed_ends_p50": changed.ends_p50,
        "changed_ends_p90": changed.ends_p90,
        "changed_unserved": changed.unserved,
        "services": [_pair(*pair) for pair in _side_by_side(now, changed)],
    }


def _side_by_side(now: Forecast, changed: Forecast) -> list[tuple[WaitFigures, WaitFigures]]:
    before = {one.service: one for one in (now.total, *now.by_service)}
    after = {one.service: one for one in (changed.total, *changed.by_service)}
    letters = sorted(before.keys() | after.keys())
    return [
        (before.get(letter, WaitFigures(letter, 0)), after.get(letter, WaitFigures(letter, 0))) for letter in letters
    ]


def _pair(before: WaitFigures, after: WaitFigures) -> Document:
    return {
        "service": before.service or _ALL,
        "people": before.people,
        "mean_s": before.mean_s,
        "p90_s": before.p90_s,
        "changed_people": after.people,
        "changed_mean_s": after.mean_s,
        "changed_p90_s": after.p90_s,
    }


def dry_run_document(run: DryRun) -> Document:
    return {
        "assumption": ASSUMPTION,
        "called_earlier": run.earlier,
        "called_later": run.later,
        "not_replayed": run.not_replayed,
        "logged": _column(run.logged),
        "same_rule": _column(run.same_rule),
        "changed_rule": _column(run.changed),
        "tickets": [_moved(one) for one in run.moved],
    }


def shown_dry_run(run: DryRun) -> Document:
    """The same for people: one table, and the first tickets that were called at another place in the order."""
    rows = []
    for name, column in (("logged", run.logged), ("same_rule", run.same_rule), ("changed_rule", run.changed)):
        for kind, figures in (("total", column.total), ("regular", column.regular), ("priority", column.priority)):
            rows.append({"day_as": _NAMES[name], "people_of": _NAMES[kind], **_figures(figures)})
    return {
        "assumption": ASSUMPTION,
        "called_earlier": run.earlier,
        "called_later": run.later,
        "not_replayed": run.not_replayed,
        "columns": rows,
        "tickets": [_moved(one) for one in run.moved[:MOST_SHOWN]],
    }


_NAMES = {
    "logged": Label("sebagaimana tercatat", "as logged"),
    "same_rule": Label("diulang, aturan sama", "replayed, same rule"),
    "changed_rule": Label("diulang, aturan baru", "replayed, changed rule"),
    "total": _ALL,
    "regular": Label("reguler", "regular"),
    "priority": Label("prioritas", "priority"),
}


def _column(column: Column) -> Document:
    return {
        **_figures(column.total),
        "longest_ticket": column.longest,
        "regular": _figures(column.regular),
        "priority_people": _figures(column.priority),
        "services": [{"service": one.service, **_figures(one)} for one in column.by_service],
    }


def _figures(one: WaitFigures) -> Document:
    return {"people": one.people, "mean_s": one.mean_s, "p90_s": one.p90_s, "longest_s": one.longest_s}


def _moved(one: Moved) -> Document:
    return {
        "ticket": one.number,
        "place_before": one.place_before,
        "place_after": one.place_after,
        "wait_before_s": one.wait_before_s,
        "wait_after_s": one.wait_after_s,
        "counter": one.counter,
        "reason": one.reason,
        "reason_text": REASON_LABELS[one.reason],
    }


def promises_document(report: PromiseReport) -> Document:
    return {
        "from": report.first,
        "to": report.last,
        **_score(report.total),
        "by_service": [{"service": one.service, **_score(one)} for one in report.by_service],
        "by_hour": [{"hour": one.hour, **_score(one)} for one in report.by_hour],
        "by_method": [{"method": one.method, **_score(one)} for one in report.by_method],
        "by_day": [{"business_day": one.business_day, **_score(one)} for one in report.by_day],
    }


def _score(one: Score) -> Document:
    return {
        "promised": one.tickets,
        "inside_percent": one.inside_percent,
        "below_p90_percent": one.below_p90_percent,
        "mean_error_s": one.mean_error_s,
        "mean_wait_s": one.mean_wait_s,
    }
