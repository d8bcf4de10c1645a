"""What the simulation sees and does of the office."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Concatenate, ParamSpec, TypeVar

import sqlalchemy as sa

from counter_app.bootstrap import Office
from counter_app.queueing.model import Origin, SessionState, Ticket
from counter_app.registration.records import Case
from counter_app.shared.clock import SetClock
from counter_app.shared.papers import Paper, PaperKind
from counter_app.staff.model import Actor
from counter_app.storage.events import read_head
from counter_app.storage.tables import papers
from counter_app.storage.unit_of_work import SqlWork

P = ParamSpec("P")
R = TypeVar("R")


class World:
    def __init__(self, office: Office, clock: SetClock, kiosk: Actor, officers: tuple[Actor, ...]) -> None:
        self.office = office
        self.clock = clock
        self.kiosk = kiosk
        self._officers = officers
        self._order: dict[int, int] = {}

    def officer(self, counter: int) -> Actor:
        return self._officers[counter - 1]

    def run(
        self, operation: Callable[Concatenate[SqlWork, P], R], actor: Actor, /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        return self.office.run(operation, actor, *args, **kwargs)

    def look(self, query: Callable[[SqlWork], R]) -> R:
        return self.office.read(query, self.kiosk)

    def on_ticket(self, operation: Callable[..., R], actor: Actor, ticket: Ticket, *args: Any) -> R:
        """Run an operation on a ticket as it stands when the unit of work begins."""

        def act(work: SqlWork) -> R:
            now = work.tickets.find(ticket.business_day, ticket.letter, ticket.sequence)
            return operation(work, now, *args)

        return self.office.run(act, actor)

    def print(self, paper: Paper, actor: Actor) -> None:
        self.office.print_paper(paper.id, actor)

    def print_forgotten(self, day: date) -> None:
        """Papers that were issued before the simulation was killed and never printed."""
        for paper in self.look(lambda work: work.papers.of_day(day)):
            if paper.prints == 0:
                self.print(paper, self.kiosk)

    def is_closed(self, day: date) -> bool:
        return self.look(lambda work: work.is_closed(day))

    def last_event_at(self) -> datetime:
        return self.look(lambda work: read_head(work.connection).at)

    def tickets_of_run(self, day: date) -> tuple[Ticket, ...]:
        """The tickets that this run's kiosk issued, in the order of the plan."""

        def query(work: SqlWork) -> tuple[Ticket, ...]:
            rows = work.connection.execute(
                sa.select(papers.c.ticket)
                .where(
                    papers.c.kind == PaperKind.TICKET_SLIP.value,
                    papers.c.business_day == day,
                    papers.c.officer == self.kiosk.id,
                )
                .order_by(papers.c.id)
            )
            mine = (work.tickets.by_id(row.ticket) for row in rows)
            return tuple(one for one in mine if one.origin is not Origin.CARRIED)

        return self.look(query)

    def position_in_run(self, day: date, ticket: int) -> int:
        if ticket not in self._order:
            self._order = {one.id: position for position, one in enumerate(self.tickets_of_run(day))}
        return self._order[ticket]

    def ticket(self, identity: int) -> Ticket:
        return self.look(lambda work: work.tickets.by_id(identity))

    def in_hand(self, counter: int) -> Ticket | None:
        return self.look(lambda work: work.tickets.in_hand(counter))

    def is_open(self, counter: int) -> bool:
        return self._session_state(counter) is SessionState.OPEN

    def is_paused(self, counter: int) -> bool:
        return self._session_state(counter) is SessionState.PAUSED

    def _session_state(self, counter: int) -> SessionState | None:
        session = self.look(lambda work: work.counters.session(counter))
        return None if session is None else session.state

    def case_of(self, ticket: int) -> Case | None:
        def query(work: SqlWork) -> Case | None:
            identities = work.cases.of_ticket(ticket)
            return work.cases.by_id(identities[-1]) if identities else None

        return self.look(query)
