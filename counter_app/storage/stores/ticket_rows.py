"""How a ticket and its last step stand in the database."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from counter_app.queueing.model import Origin, Outcome, Priority, Ticket, TicketState
from counter_app.queueing.ports import LastStep
from counter_app.shared.events import EventKind
from counter_app.storage.columns import EPOCH
from counter_app.storage.tables import tickets

_KEPT_APART = {"ahead", "p10_s", "p50_s", "p90_s", "exclusive", "undo"}
TICKET_COLUMNS = [column for column in tickets.columns if column.name not in _KEPT_APART]
_MICROSECOND = timedelta(microseconds=1)
_MOMENTS = frozenset({"arrived_at", "last_called_at", "due_back_at", "ended_at"})


def all_tickets() -> sa.Select[Any]:
    """Tickets with all that `ticket_from` reads."""
    return sa.select(*TICKET_COLUMNS)


def ticket_from(row: Any) -> Ticket:
    return Ticket(
        id=row.id,
        letter=row.letter,
        business_day=row.business_day,
        sequence=row.sequence,
        service=row.service,
        priority=None if row.priority is None else Priority(row.priority),
        state=TicketState(row.state),
        issued_at=row.issued_at,
        arrived_at=row.arrived_at,
        for_counter=row.for_counter,
        counter=row.counter,
        officer=row.officer,
        calls=row.calls,
        last_called_at=row.last_called_at,
        due_back_at=row.due_back_at,
        ended_at=row.ended_at,
        outcome=None if row.outcome is None else Outcome(row.outcome),
        origin=Origin(row.origin),
        booked_for=row.booked_for,
    )


def write_step(step: LastStep | None) -> str | None:
    if step is None:
        return None
    content = {
        "kind": step.kind.value,
        "at": _number(step.at),
        "actor": step.actor,
        "state": step.state.value,
        "before": {
            key: _number(value) if isinstance(value, datetime) else getattr(value, "value", value)
            for key, value in step.before.items()
        },
        "effect": dict(step.effect),
    }
    return json.dumps(content, separators=(",", ":"))


def read_step(text: str | None) -> LastStep | None:
    if text is None:
        return None
    content: dict[str, Any] = json.loads(text)
    return LastStep(
        kind=EventKind(content["kind"]),
        at=_moment(content["at"]),
        actor=content["actor"],
        state=TicketState(content["state"]),
        before={
            key: _moment(value) if key in _MOMENTS and value is not None else value
            for key, value in content["before"].items()
        },
        effect=content["effect"],
    )


def _number(moment: datetime) -> int:
    return (moment - EPOCH) // _MICROSECOND


def _moment(number: int) -> datetime:
    return EPOCH + timedelta(microseconds=number)
