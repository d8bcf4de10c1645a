"""A queue played forward or over again, by the office's own rule."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import NamedTuple

from counter_app.queueing.profile import Profile
from counter_app.queueing.rule import Choice, Head, RuleSettings, run_after, who_is_next

LOOK_AGAIN = timedelta(minutes=1)
"""How soon a free counter looks again at a line that its conditions keep from it for now."""
_COMES, _LOOKS = 0, 1


@dataclass(frozen=True)
class Stay:
    """One time at a counter: `held` is how long it keeps the counter busy, from the call on.

    The person waits for it from `away` after the end of the stay before.
    """

    service: str
    held: timedelta
    away: timedelta = timedelta()
    for_counter: int | None = None


@dataclass(frozen=True)
class Person:
    """`arrived_at` is the arrival by which the place is kept; nobody can be called before `comes_at`."""

    ticket: int
    priority: bool
    arrived_at: datetime
    comes_at: datetime
    stays: tuple[Stay, ...]
    booked_for: datetime | None = None


@dataclass(frozen=True)
class Desk:
    """A counter: it calls within its spells, from `free_at` on, and needs `turnaround` after each stay."""

    counter: int
    profile: Profile
    spells: tuple[tuple[datetime, datetime], ...]
    free_at: datetime
    regular_run: int
    turnaround: timedelta = timedelta()


@dataclass(frozen=True)
class PlayedCall:
    """A call as it was played. `waits_since` is when the person began to wait for this stay."""

    ticket: int
    stay: int
    service: str
    counter: int
    at: datetime
    ends_at: datetime
    waits_since: datetime
    choice: Choice

    @property
    def waited(self) -> timedelta:
        return self.at - self.waits_since


class _Due(NamedTuple):
    """Something to come, in its order."""

    at: datetime
    kind: int
    order: int
    subject: int
    stay: int


class _Waits(NamedTuple):
    """Somebody in a line, in the order of the rule: by arrival, then by ticket."""

    arrived_at: datetime
    ticket: int
    person: int
    stay: int
    since: datetime
    head: Head


_LineKey = tuple[str, bool, int | None]


class _Play:
    def __init__(self, people: Sequence[Person], desks: Sequence[Desk], rule: RuleSettings, until: datetime) -> None:
        self._people = people
        self._desks = desks
        self._rule = rule
        self._until = until
        self._runs = [desk.regular_run for desk in desks]
        self._free = [desk.free_at for desk in desks]
        self._idle: list[int] = []
        self._lines: dict[_LineKey, list[_Waits]] = defaultdict(list)
        self._lengths: dict[str, int] = defaultdict(int)
        self._count = 0
        self._agenda: list[_Due] = []
        self._keys = [_keys(desk) for desk in desks]
        self._counted = [frozenset(desk.profile.counted) for desk in desks]
        self.calls: list[PlayedCall] = []

    def run(self) -> tuple[PlayedCall, ...]:
        for number, person in enumerate(self._people):
            self._at(person.comes_at, _COMES, number)
        for number, desk in enumerate(self._desks):
            self._at(desk.free_at, _LOOKS, number)
        while self._agenda:
            due = heapq.heappop(self._agenda)
            if due.at >= self._until:
                break
            if due.kind == _COMES:
                self._come(due)
            else:
                self._look(due.subject, due.at)
        return tuple(self.calls)

    def _at(self, moment: datetime, kind: int, subject: int, stay: int = 0) -> None:
        self._count += 1
        heapq.heappush(self._agenda, _Due(moment, kind, self._count, subject, stay))

    def _come(self, due: _Due) -> None:
        person = self._people[due.subject]
        stay = person.stays[due.stay]
        head = Head(person.ticket, stay.service, person.priority, person.arrived_at, person.booked_for)
        waits = _Waits(person.arrived_at, person.ticket, due.subject, due.stay, due.at, head)
        heapq.heappush(self._lines[stay.service, person.priority, stay.for_counter], waits)
        self._lengths[stay.service] += 1
        for number in tuple(self._idle):
            if self._desks[number].profile.place(stay.service) is not None:
                self._idle.remove(number)
                self._at(due.at, _LOOKS, number)

    def _look(self, number: int, now: datetime) -> None:
        """A counter that is free looks whom it can call."""
        if now < self._free[number]:
            return
        desk = self._desks[number]
        spell = next(((start, end) for start, end in desk.spells if now < end), None)
        if spell is None:
            return
        if now < spell[0]:
            self._at(spell[0], _LOOKS, number)
            return
        heads = self._heads(number)
        choice = who_is_next((waits.head for waits in heads), desk.profile, self._rule, self._runs[number], now)
        if choice is not None:
            self._call(number, next(one for one in heads if one.ticket == choice.head.ticket), choice, now)
            return
        if number not in self._idle:
            self._idle.append(number)
        if heads:
            self._at(now + LOOK_AGAIN, _LOOKS, number)

    def _heads(self, number: int) -> list[_Waits]:
        found = [line[0] for key in self._keys[number] if (line := self._lines.get(key))]
        counted = self._counted[number]
        if not counted:
            return found
        return [
            one._replace(head=replace(one.head, waiting=self._lengths[one.head.service]))
            if one.head.service in counted
            else one
            for one in found
        ]

    def _call(self, number: int, waits: _Waits, choice: Choice, now: datetime) -> None:
        desk, person = self._desks[number], self._people[waits.person]
        stay = person.stays[waits.stay]
        heapq.heappop(self._lines[stay.service, person.priority, stay.for_counter])
        self._lengths[stay.service] -= 1
        if number in self._idle:
            self._idle.remove(number)
        ends_at = now + stay.held
        self.calls.append(
            PlayedCall(person.ticket, waits.stay, stay.service, desk.counter, now, ends_at, waits.since, choice)
        )
        self._runs[number] = min(run_after(choice, self._runs[number]), self._rule.priority_ratio)
        self._free[number] = ends_at + desk.turnaround
        self._at(self._free[number], _LOOKS, number)
        following = waits.stay + 1
        if following < len(person.stays):
            self._at(ends_at + person.stays[following].away, _COMES, waits.person, following)


def _keys(desk: Desk) -> tuple[_LineKey, ...]:
    return tuple(
        (letter, in_priority, counter)
        for letter in desk.profile.letters
        for in_priority in (False, True)
        for counter in (None, desk.counter)
    )


def play(
    people: Iterable[Person], desks: Iterable[Desk], rule: RuleSettings, until: datetime
) -> tuple[PlayedCall, ...]:
    """Every call before `until`, in order, when each counter calls by the rule as soon as it is free.

    The same people and counters give the same calls. A visit that has begun is served to its end.
    """
    return _Play(tuple(people), tuple(desks), rule, until).run()
