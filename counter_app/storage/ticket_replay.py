"""What the diary says of one ticket: its events replayed, a click that was taken back as if it had not been made."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from counter_app.queueing.model import ALLOWED, ENDED, IN_HAND, SLICE_OF, Origin, SliceKind, TicketState
from counter_app.settings import TransferPlace
from counter_app.shared.events import EventKind

STATE_AFTER = {
    EventKind.TICKET_ISSUED: TicketState.WAITING,
    EventKind.TICKET_CALLED: TicketState.CALLED,
    EventKind.TICKET_RECALLED: TicketState.CALLED,
    EventKind.TICKET_STARTED: TicketState.SERVING,
    EventKind.TICKET_PARKED: TicketState.PARKED,
    EventKind.TICKET_RESUMED: TicketState.WAITING,
    EventKind.TICKET_TRANSFERRED: TicketState.WAITING,
    EventKind.TICKET_NO_SHOW: TicketState.NO_SHOW,
    EventKind.TICKET_REINSTATED: TicketState.WAITING,
    EventKind.TICKET_FINISHED: TicketState.FINISHED,
    EventKind.TICKET_CANCELLED: TicketState.CANCELLED,
    EventKind.TICKET_EXPIRED: TicketState.EXPIRED,
    EventKind.TICKET_RELEASED: TicketState.WAITING,
    EventKind.SERVICE_FINISHED: TicketState.WAITING,
    EventKind.WALK_IN_SERVED: TicketState.SERVING,
    EventKind.TICKET_BROUGHT_OVER: TicketState.PARKED,
    EventKind.TICKET_CARRIED: TicketState.CARRIED,
    EventKind.PAPER_NUMBER_ENTERED: TicketState.WAITING,
}
TOLD_KINDS = (*STATE_AFTER, EventKind.TICKET_UNDONE, EventKind.TICKET_ANNOUNCED)
_ORIGIN = {
    EventKind.TICKET_ISSUED: Origin.ISSUED,
    EventKind.WALK_IN_SERVED: Origin.WALK_IN,
    EventKind.TICKET_BROUGHT_OVER: Origin.CARRIED,
    EventKind.PAPER_NUMBER_ENTERED: Origin.PAPER,
}
_FIGURES = ("reason", "waited_s", "regular_run", "place", "ratio", "max_wait_s")

Slices = list[tuple[str, datetime, datetime | None, int | None, int | None]]
"""Kind, beginning, end, counter and officer of each stretch of a visit."""


@dataclass
class CallTold:
    """A call as `ticket_calls` must hold it: counter, officer, moment, the figures of its reason, when taken back."""

    counter: int | None
    officer: int
    at: datetime
    figures: tuple[Any, ...]
    undone_at: datetime | None = None

    @property
    def announced(self) -> bool:
        """Whether it is from a time in which calls were announced by their own rows."""
        return self.figures[4] is not None


@dataclass
class Announcing:
    """A call or a repeated one as the waiting room was to hear it. `needed`: its row cannot be missing."""

    counter: int | None
    at: datetime
    needed: bool
    taken_back_at: datetime | None = None


@dataclass
class TicketTold:
    """A ticket as it must be by its events. `arrived_at` is None where these do not say it."""

    state: TicketState = TicketState.WAITING
    letter: object = None
    service: object = None
    sequence: object = None
    priority: object = None
    origin: Origin = Origin.ISSUED
    issued_at: datetime | None = None
    arrived_at: datetime | None = None
    ended_at: datetime | None = None
    last_called_at: datetime | None = None
    outcome: object = None
    counter: int | None = None
    officer: int | None = None
    carried_from: object = None
    carried_to: object = None
    paper: object = None
    slices: Slices = field(default_factory=list)
    parts: list[tuple[Any, ...]] = field(default_factory=list)
    calls: list[CallTold] = field(default_factory=list)
    announcements: list[Announcing] = field(default_factory=list)
    heard: dict[Any, datetime] = field(default_factory=dict)


def replay(events: Iterable[Any]) -> TicketTold:
    """A ticket as rows of its events tell it, in their order. Raises `ValueError` for details that make no sense."""
    told = TicketTold()
    steps: list[tuple[Any, Mapping[str, Any]]] = []
    for row in events:
        details = json.loads(row.details)
        match row.kind:
            case EventKind.TICKET_ANNOUNCED:
                told.heard[details.get("announcement")] = row.happened_at
            case EventKind.TICKET_UNDONE:
                if not steps or details.get("step") != steps[-1][0].kind:
                    raise ValueError("another step was taken back than the last one")
                if steps.pop()[0].kind == EventKind.TICKET_CALLED:
                    _take_call_back(told, row.happened_at)
            case _:
                _hear_call(told, row, details)
                steps.append((row, details))
    for row, details in steps:
        _follow(told, row, details)
    return told


def _hear_call(told: TicketTold, row: Any, details: Mapping[str, Any]) -> None:
    if row.kind == EventKind.TICKET_CALLED:
        figures = tuple(details.get(name) for name in _FIGURES)
        told.calls.append(CallTold(row.counter, row.actor, row.happened_at, figures))
    if row.kind in {EventKind.TICKET_CALLED, EventKind.TICKET_RECALLED} and told.calls:
        told.announcements.append(Announcing(row.counter, row.happened_at, told.calls[-1].announced))


def _take_call_back(told: TicketTold, at: datetime) -> None:
    told.calls[-1].undone_at = at
    for one in told.announcements:
        one.taken_back_at = one.taken_back_at or at


def _follow(told: TicketTold, row: Any, details: Mapping[str, Any]) -> None:
    """Go on by one step. Raises `ValueError` for one that the lifecycle does not have."""
    kind = EventKind(row.kind)
    origin = _ORIGIN.get(kind)
    _check_step(told, kind, origin)
    if origin is not None:
        _begin(told, origin, row, details)
    if origin is Origin.PAPER:
        _from_paper(told, row, details)
        return
    _remember(told, kind, row, details)
    told.state = STATE_AFTER[kind]
    if told.state in {TicketState.WAITING, TicketState.PARKED}:
        told.counter = told.officer = None
    elif kind in {EventKind.TICKET_CALLED, EventKind.WALK_IN_SERVED}:
        told.counter, told.officer = row.counter, row.actor
    told.ended_at = row.happened_at if told.state in ENDED else None
    _slice(told, row.happened_at)


def _check_step(told: TicketTold, kind: EventKind, origin: Origin | None) -> None:
    """A ticket begins once, and goes only from one state to another that may follow; nobody is called twice."""
    begun = told.issued_at is not None
    if begun == (origin is not None):
        raise ValueError("a ticket that begins twice, or does not begin")
    if begun and STATE_AFTER[kind] not in ALLOWED[told.state]:
        raise ValueError("a step that does not follow the one before")
    if kind is EventKind.TICKET_CALLED and told.state is not TicketState.WAITING:
        raise ValueError("somebody was called who did not wait")


def _begin(told: TicketTold, origin: Origin, row: Any, details: Mapping[str, Any]) -> None:
    told.letter = told.service = details.get("service")
    told.sequence, told.priority = details.get("sequence"), details.get("priority")
    told.origin = Origin.BOOKING if "booking" in details else origin
    told.issued_at = row.happened_at
    if told.origin in {Origin.ISSUED, Origin.WALK_IN}:
        told.arrived_at = row.happened_at
    elif "arrives" in details:
        told.arrived_at = datetime.fromisoformat(details["arrives"])
    told.carried_from = details.get("carried_from")
    told.paper = details.get("paper")


def _remember(told: TicketTold, kind: EventKind, row: Any, details: Mapping[str, Any]) -> None:
    """What a step changes beside the state."""
    match kind:
        case EventKind.TICKET_CALLED | EventKind.TICKET_RECALLED:
            told.last_called_at = row.happened_at
        case EventKind.TICKET_TRANSFERRED | EventKind.SERVICE_FINISHED:
            if kind is EventKind.SERVICE_FINISHED:
                holder = (told.counter, told.officer)
                told.parts.append((details.get("service"), *holder, details.get("outcome"), row.happened_at))
            told.service = details.get("to_service")
            if details.get("place") == TransferPlace.LAST.value:
                told.arrived_at = row.happened_at
        case EventKind.TICKET_FINISHED:
            told.outcome = details.get("outcome")
        case EventKind.TICKET_CARRIED:
            told.carried_to = details.get("to_ticket")
        case _:
            pass


def _slice(told: TicketTold, at: datetime) -> None:
    if told.slices and told.slices[-1][2] is None:
        kind, began, _, counter, officer = told.slices[-1]
        told.slices[-1] = (kind, began, at, counter, officer)
    running = SLICE_OF.get(told.state)
    if running is not None:
        holder = (told.counter, told.officer) if told.state in IN_HAND else (None, None)
        told.slices.append((running.value, at, None, *holder))


def _from_paper(told: TicketTold, row: Any, details: Mapping[str, Any]) -> None:
    """A paper number's ticket begins at its own times, which were typed in later."""
    issued_at = datetime.fromisoformat(details["issued_at"])
    told.issued_at = told.arrived_at = issued_at
    waited, served = SliceKind.WAITING.value, SliceKind.SERVING.value
    if "started_at" not in details:
        told.slices.append((waited, issued_at, None, None, None))
        return
    started_at, ended_at = (datetime.fromisoformat(details[key]) for key in ("started_at", "ended_at"))
    told.slices += [(waited, issued_at, started_at, None, None), (served, started_at, ended_at, row.counter, row.actor)]
    told.state, told.ended_at, told.outcome = TicketState.FINISHED, ended_at, details.get("outcome")
    told.counter, told.officer = row.counter, row.actor
