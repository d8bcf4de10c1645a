"""What the queue ought to look like, kept in plain Python beside the real one."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from counter_app.queueing.model import SLICE_OF, SliceKind, TicketState
from counter_app.staff.model import Actor, Permission, Role
from tests.unit.office_samples import CALL_GAP_S, MAX_CALLS, MAX_WAIT_MINUTES, PROFILES, TOLERANCE_MINUTES

MAX_WAIT = timedelta(minutes=MAX_WAIT_MINUTES)
HELD = (TicketState.CALLED, TicketState.SERVING)
LEFT_OVER = (TicketState.WAITING, TicketState.PARKED)
UNANSWERED = (TicketState.WAITING, TicketState.CALLED)
"""States that a transfer leads on from without anybody having answered the calls; these go on counting."""


@dataclass
class Place:
    """A ticket as it should be."""

    number: str
    day: date
    service: str
    priority: bool
    arrived_at: datetime
    state: TicketState = TicketState.WAITING
    for_counter: int | None = None
    counter: int | None = None
    officer: int | None = None
    calls: int = 0
    last_called_at: datetime | None = None
    due_back_at: datetime | None = None
    ended_at: datetime | None = None
    slices: list[tuple[SliceKind, datetime, datetime | None]] = field(default_factory=list)
    absences: list[tuple[datetime, datetime]] = field(default_factory=list)
    """From a no-show to the reinstatement, when nobody was there."""

    def __post_init__(self) -> None:
        self.slices.append((SliceKind.WAITING, self.arrived_at, None))

    def move(self, state: TicketState, now: datetime) -> None:
        came_from = self.state
        kind, start, end = self.slices[-1]
        if end is None:
            self.slices[-1] = (kind, start, now)
        if self.state is TicketState.NO_SHOW and self.ended_at is not None:
            self.absences.append((self.ended_at, now))
        if state in SLICE_OF:
            self.slices.append((SLICE_OF[state], now, None))
        self.state = state
        self.ended_at = None if state in SLICE_OF else now
        if state in LEFT_OVER:
            self.counter = self.officer = None
            if came_from not in UNANSWERED:
                self.calls = 0

    def may_be_held_by(self, actor: Actor) -> bool:
        return self.officer in (None, actor.id) or actor.may(Permission.SUPERVISE)

    def gap_is_over(self, now: datetime) -> bool:
        return self.last_called_at is not None and now - self.last_called_at >= timedelta(seconds=CALL_GAP_S)

    def may_be_recalled(self, now: datetime) -> bool:
        return self.state is TicketState.CALLED and self.calls < MAX_CALLS and self.gap_is_over(now)

    def may_be_given_up(self, now: datetime) -> bool:
        return self.state is TicketState.CALLED and self.calls >= MAX_CALLS and self.gap_is_over(now)

    def may_be_called(self, now: datetime) -> bool:
        """A call that nobody answered has its gap, also when somebody was sent on in between."""
        return self.calls == 0 or self.gap_is_over(now)

    def may_turn_up(self, now: datetime) -> bool:
        if self.state is not TicketState.NO_SHOW or self.ended_at is None:
            return False
        return now - self.ended_at <= timedelta(minutes=TOLERANCE_MINUTES)

    def told(self) -> tuple[object, ...]:
        """What the database must say of it."""
        return (
            self.day,
            self.number,
            self.service,
            self.state,
            self.arrived_at,
            self.for_counter,
            self.counter,
            self.officer,
            self.calls,
            self.ended_at,
            tuple(self.slices),
        )

    def tiles(self) -> bool:
        """Whether the slices follow each other from the issue on, but for the times of absence."""
        starts = [start for _, start, _ in self.slices]
        ends = [end for _, _, end in self.slices]
        gaps = [(end, start) for end, start in zip(ends, starts[1:], strict=False) if end != start]
        return starts[0] == self.arrived_at and ends[-1] == self.ended_at and gaps == self.gaps_expected()

    def gaps_expected(self) -> list[tuple[datetime, datetime]]:
        return [(gone, back) for gone, back in self.absences if gone != back]


@dataclass
class Desk:
    """A counter's session as it should be."""

    officer: int
    exclusive: bool
    opened_on: date
    paused: bool = False
    regular_run: int = 2
    """Up to the ratio, beyond which it makes no difference."""


@dataclass
class Shadow:
    """The whole queue as it should be."""

    places: list[Place] = field(default_factory=list)
    desks: dict[int, Desk] = field(default_factory=dict)
    closed: set[date] = field(default_factory=set)

    def held_at(self, counter: int) -> Place | None:
        return next((one for one in self.places if one.counter == counter and one.state in HELD), None)

    def may_open(self, counter: int, actor: Actor) -> bool:
        """Whether an officer may sit down at a counter, or sits there."""
        desk = self.desks.get(counter)
        if desk is not None:
            return actor.role is Role.SYSTEM or desk.officer == actor.id
        return actor.role is Role.SYSTEM or not any(
            one.exclusive and one.officer == actor.id for one in self.desks.values()
        )

    def may_call(self, counter: int, actor: Actor) -> bool:
        desk = self.desks.get(counter)
        return (
            self.may_open(counter, actor) and self.held_at(counter) is None and not (desk is not None and desk.paused)
        )

    def may_manage(self, counter: int, actor: Actor) -> bool:
        desk = self.desks.get(counter)
        return desk is not None and (desk.officer == actor.id or actor.may(Permission.SUPERVISE))

    def sit_down(self, counter: int, actor: Actor, today: date) -> Desk:
        fresh = Desk(actor.id, exclusive=actor.role is not Role.SYSTEM, opened_on=today)
        return self.desks.setdefault(counter, fresh)

    def eligible(self, counter: int, today: date, now: datetime) -> list[Place]:
        letters = PROFILES[counter].letters
        return [
            one
            for one in self.places
            if one.day == today
            and one.state is TicketState.WAITING
            and one.service in letters
            and one.for_counter in (None, counter)
            and one.may_be_called(now)
        ]

    def return_parked(self, now: datetime) -> None:
        for one in self.places:
            if one.state is TicketState.PARKED and one.due_back_at is not None and one.due_back_at <= now:
                one.move(TicketState.WAITING, now)

    def may_close(self, day: date, today: date) -> bool:
        in_hand = any(one.day == day and one.state in HELD for one in self.places)
        earlier = any(one.day < day and one.day not in self.closed for one in self.places)
        return day <= today and day not in self.closed and not in_hand and not earlier

    def close(self, day: date, now: datetime) -> None:
        for one in self.places:
            if one.day == day and one.state in LEFT_OVER:
                one.move(TicketState.EXPIRED, now)
        for counter, desk in list(self.desks.items()):
            if desk.opened_on <= day and self.held_at(counter) is None:
                self.leave(counter)
        self.closed.add(day)

    def leave(self, counter: int) -> None:
        """An officer leaves a counter; who waited for that one only may be called at any."""
        del self.desks[counter]
        for one in self.places:
            if one.for_counter == counter and one.state in LEFT_OVER:
                one.for_counter = None
