"""A day and its proof: what stands in the way of closing it, or the report of its closing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from counter_app.channels.spo_pairing import exchange_view
from counter_app.channels.spo_ports import ExchangeWork
from counter_app.queueing.model import IN_HAND, Service, Ticket
from counter_app.queueing.operations.carrying import carry_over
from counter_app.queueing.operations.desk import act_on, all_services
from counter_app.queueing.operations.reading import call_proof
from counter_app.queueing.ports import CallProof, Issued
from counter_app.reporting.model import DayFigures
from counter_app.reporting.operations import day_figures, read_figures
from counter_app.reporting.ports import ReportWork
from counter_app.shared.papers import Paper


@dataclass(frozen=True)
class Closing:
    """`left`: tickets that have not ended; `earlier_open`: a day before this one that must be closed first."""

    today: date
    day: date
    now: datetime
    zone: tzinfo
    figures: DayFigures
    left: tuple[Ticket, ...]
    earlier_open: date | None
    calls: CallProof
    report: Paper | None
    services: Mapping[str, Service]

    @property
    def closed(self) -> bool:
        return self.report is not None

    @property
    def in_hand(self) -> tuple[Ticket, ...]:
        """Tickets at a counter: they have to come to an end first."""
        return tuple(one for one in self.left if one.state in IN_HAND)

    @property
    def waiting(self) -> tuple[Ticket, ...]:
        """Tickets that would expire, unless they are carried over."""
        return tuple(one for one in self.left if one.state not in IN_HAND)

    @property
    def can_close(self) -> bool:
        return not self.closed and not self.in_hand and self.earlier_open is None and self.figures.adds_up


def look(work: ReportWork, day: date | None) -> Closing:
    """A day as it stands. When none is given: the oldest one that is open, else today."""
    wanted = day or work.reports.earlier_open(work.today) or work.today
    closing = work.reports.closing(wanted)
    return Closing(
        today=work.today,
        day=wanted,
        now=work.now,
        zone=work.branch.zone.tzinfo,
        figures=day_figures(work, wanted) if closing is None else read_figures(closing[0]),
        left=work.tickets.left_over(wanted) if closing is None else (),
        earlier_open=work.reports.earlier_open(wanted) if closing is None else None,
        calls=call_proof(work, wanted),
        report=None if closing is None else closing[1],
        services={service.letter: service for service in all_services(work)},
    )


def may_exchange(work: ExchangeWork) -> bool:
    """Whether there are partner offices that a file can be written for."""
    seen = exchange_view(work)
    return seen.keys is not None and bool(seen.partners)


def carry(work: ReportWork, tickets: tuple[Ticket, ...]) -> tuple[Issued, ...]:
    """Carry some tickets over to the next working day, all of them or none."""
    return tuple(act_on(work, carry_over, ticket) for ticket in tickets)
