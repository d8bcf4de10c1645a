"""The figures of a day and its closing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from counter_app.payments.operations import expire_codes
from counter_app.queueing.model import IN_HAND, TicketState
from counter_app.queueing.operations.counters import end_session
from counter_app.queueing.operations.estimating import promise_report, score_day
from counter_app.queueing.operations.steps import step
from counter_app.reporting.model import (
    Counted,
    DayFigures,
    PaperFigures,
    PromiseFigures,
    QueueProof,
    ServiceFigures,
    SessionFigures,
)
from counter_app.reporting.ports import ReportWork
from counter_app.shared.calendar import business_day
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.shared.papers import Paper, PaperKind
from counter_app.staff.model import Permission
from counter_app.survey.operations import period_index


@dataclass(frozen=True)
class DayClosed:
    figures: DayFigures
    paper: Paper


def day_figures(work: ReportWork, day: date) -> DayFigures:
    """The figures of a day as it stands now."""
    survey = period_index(work, day, day).index
    position, chain = work.reports.position()
    return DayFigures(
        day=day,
        services=work.reports.services(day),
        numbers_gapless=work.reports.numbers_gapless(day),
        sessions=work.reports.sessions(day),
        dues_notified=work.reports.dues_notified(day),
        codes_issued=work.reports.codes_issued(day),
        payments=work.reports.payments(day),
        reversals=work.reports.reversals(day),
        papers=work.reports.papers(day),
        respondents=survey.respondents,
        index=survey.index,
        grade=None if survey.grade is None else survey.grade.value,
        chain_position=position,
        chain_hash=chain,
        proof=work.reports.queue_proof(day),
        promises=_promises(work, day),
    )


def _promises(work: ReportWork, day: date) -> PromiseFigures:
    total = promise_report(work, day).total
    return PromiseFigures(total.tickets, total.inside, total.below_p90, total.mean_error_s)


def close_day(work: ReportWork, day: date) -> DayClosed:
    """Close a business day: what still waits expires, counters close, the sum is proven and the report issued.

    The figures are those before the report itself is numbered. Raises `OfficeError`: DAY_NOT_OVER for a future day or
    while tickets are at a counter (named), DAY_CLOSED twice, EARLIER_DAY_OPEN while one before it stands open,
    DAY_DOES_NOT_ADD_UP when the proof fails.
    """
    work.actor.require(Permission.SUPERVISE)
    if day > work.today:
        raise OfficeError(ErrorCode.DAY_NOT_OVER, field="on", tickets=())
    work.work_alone()  # a ticket issued while the day is counted would be missing from its proof
    if work.is_closed(day):
        raise OfficeError(ErrorCode.DAY_CLOSED, field="on", day=day.isoformat())
    earlier = work.reports.earlier_open(day)
    if earlier is not None:
        raise OfficeError(ErrorCode.EARLIER_DAY_OPEN, field="on", day=earlier.isoformat())
    _expire_tickets(work, day)
    _close_counters(work, day)
    expire_codes(work)
    score_day(work, day)
    work.write_down()  # so that the proof sees it
    figures = day_figures(work, day)
    if not figures.adds_up:
        raise OfficeError(ErrorCode.DAY_DOES_NOT_ADD_UP, day=day.isoformat())
    paper = work.papers.issue(PaperKind.CLOSING_REPORT, (day.isoformat(), figures.chain_hash))
    text = write_figures(figures)
    work.reports.close(day, text, paper)
    work.record(
        EventKind.DAY_CLOSED,
        Subject(),
        day=day.isoformat(),
        issued=figures.total("issued"),
        figures=hashlib.sha256(text.encode()).hexdigest(),
    )
    return DayClosed(figures, paper)


def _expire_tickets(work: ReportWork, day: date) -> None:
    left = work.tickets.left_over(day)
    in_hand = tuple(ticket.number for ticket in left if ticket.state in IN_HAND)
    if in_hand:
        raise OfficeError(ErrorCode.DAY_NOT_OVER, field="on", tickets=in_hand)
    for ticket in left:
        step(work, ticket, TicketState.EXPIRED, EventKind.TICKET_EXPIRED, {}, ended_at=work.now)


def _close_counters(work: ReportWork, day: date) -> None:
    """Close what was opened on the day or before it; counters that work on a later day go on."""
    for session in work.counters.sessions():
        opened_on = business_day(session.opened_at, work.branch.zone)
        if opened_on <= day and work.tickets.in_hand(session.counter) is None:
            end_session(work, session, None, EventKind.COUNTER_CLOSED)


def write_figures(figures: DayFigures) -> str:
    """Figures as the closing keeps them."""
    return json.dumps(asdict(figures), default=str, sort_keys=True, separators=(",", ":"))


def read_figures(text: str) -> DayFigures:
    """The figures that `write_figures` wrote. Of days closed before there were such, proof and promises are empty."""
    raw: Mapping[str, Any] = json.loads(text)
    return DayFigures(
        day=date.fromisoformat(raw["day"]),
        services=tuple(ServiceFigures(**one) for one in raw["services"]),
        numbers_gapless=raw["numbers_gapless"],
        sessions=tuple(_session(one) for one in raw["sessions"]),
        dues_notified=Counted(**raw["dues_notified"]),
        codes_issued=Counted(**raw["codes_issued"]),
        payments=Counted(**raw["payments"]),
        reversals=Counted(**raw.get("reversals", {"count": 0, "amount": 0})),
        papers=tuple(PaperFigures(**one) for one in raw["papers"]),
        respondents=raw["respondents"],
        index=None if raw["index"] is None else Decimal(raw["index"]),
        grade=raw["grade"],
        chain_position=raw["chain_position"],
        chain_hash=raw["chain_hash"],
        proof=QueueProof(**raw.get("proof", {})),
        promises=PromiseFigures(**raw.get("promises", {})),
    )


def _session(raw: Mapping[str, Any]) -> SessionFigures:
    closed_at = raw["closed_at"]
    return SessionFigures(
        counter=raw["counter"],
        officer=raw["officer"],
        opened_at=datetime.fromisoformat(raw["opened_at"]),
        closed_at=None if closed_at is None else datetime.fromisoformat(closed_at),
        called=raw["called"],
        finished=raw["finished"],
        average_s=raw["average_s"],
    )
