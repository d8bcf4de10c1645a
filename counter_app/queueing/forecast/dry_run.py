"""Dry run: a logged day over again under another rule, side by side with the rule as it was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import pairwise

from counter_app.queueing.forecast.engine import Desk, Person, PlayedCall, Stay, play
from counter_app.queueing.forecast.figures import WaitFigures, wait_figures
from counter_app.queueing.forecast.logged import LoggedDesk, LoggedTicket
from counter_app.queueing.profile import Profile
from counter_app.queueing.rule import Reason, RuleSettings

LONGEST_TURNAROUND = timedelta(minutes=3)
"""A counter that called nobody for longer was not on the way from one visit to the next."""
_WORKS_ON = timedelta(hours=6)
"""In the replay the last counters may stay longer than they did, so that nobody is left."""


@dataclass(frozen=True)
class RuleChange:
    """Another rule, other profiles of some counters, and of some officers at a counter.

    `own` is by counter and officer; None: this officer serves there what the counter serves.
    """

    rule: RuleSettings
    profiles: Mapping[int, Profile] = field(default_factory=dict)
    own: Mapping[tuple[int, int], Profile | None] = field(default_factory=dict)

    def profile_at(self, desk: LoggedDesk, shared: Mapping[int, Profile]) -> Profile:
        """What a counter of the day would have served; `shared`: what the counters serve as it is."""
        at_counter = self.profiles.get(desk.counter)
        place = desk.counter, desk.officer or 0
        if place in self.own:
            return self.own[place] or at_counter or shared.get(desk.counter, desk.profile)
        return desk.profile if desk.own or at_counter is None else at_counter


@dataclass(frozen=True)
class Column:
    """One way that the day went, or would have gone: first waits, by service and by class."""

    total: WaitFigures
    by_service: tuple[WaitFigures, ...]
    regular: WaitFigures
    priority: WaitFigures
    longest: str | None
    """Number of the ticket that waited longest."""


@dataclass(frozen=True)
class Moved:
    """A ticket that the changed rule calls at another place in the order; waits in seconds."""

    number: str
    place_before: int
    place_after: int
    wait_before_s: int
    wait_after_s: int
    counter: int
    reason: Reason


@dataclass(frozen=True)
class DryRun:
    """`logged` is what happened; `same_rule` the replay under the rule as it is, to compare `changed` with.

    `not_replayed`: tickets that never came to a counter or did not wait, and are in none of the columns.
    """

    logged: Column
    same_rule: Column
    changed: Column
    earlier: int
    later: int
    moved: tuple[Moved, ...]
    not_replayed: int


def dry_run(
    tickets: Sequence[LoggedTicket],
    desks: Sequence[LoggedDesk],
    rule: RuleSettings,
    change: RuleChange,
    shared: Mapping[int, Profile] | None = None,
) -> DryRun:
    """Replay a logged day under a rule and under a changed one. `shared`: the counters' profiles as they are.

    What is taken as it was: who came when, how long each visit kept its counter (from the call on, with the walk), how
    long people were away between two visits, when counters worked. Each counter needs its usual pause between two
    visits. Tickets that never came to a counter are left out, because nobody knows how long they would have taken.
    The outcome depends on the log and the rule alone.
    """
    played = [one for one in tickets if one.stays and one.stays[0].waits_since is not None]
    people = [_person(one) for one in played]
    places = _desks(tickets, desks, rule)
    until = max((stay.ended_at for one in tickets for stay in one.stays), default=None)
    if until is None:
        empty = _column([], {})
        return DryRun(empty, empty, empty, 0, 0, (), len(tickets))
    same = play(people, places, rule, until + _WORKS_ON)
    profiles = {one.counter: change.profile_at(one, shared or {}) for one in desks}
    changed_places = [replace(one, profile=profiles[one.counter]) for one in places]
    changed = play(people, changed_places, change.rule, until + _WORKS_ON)
    named = {one.ticket: one for one in played}
    moved = tuple(_moved(same, changed, named))
    return DryRun(
        logged=_column([_logged_wait(one) for one in played], named),
        same_rule=_column(list(_first_waits(same, named)), named),
        changed=_column(list(_first_waits(changed, named)), named),
        earlier=sum(one.place_after < one.place_before for one in moved),
        later=sum(one.place_after > one.place_before for one in moved),
        moved=moved,
        not_replayed=len(tickets) - len(played),
    )


@dataclass(frozen=True)
class _Wait:
    ticket: int
    service: str
    seconds: float


def _person(one: LoggedTicket) -> Person:
    stays: list[Stay] = []
    ended: datetime | None = None
    for stay in one.stays:
        since = stay.waits_since or stay.called_at
        away = timedelta() if ended is None else max(since - ended, timedelta())
        counter = stay.counter if stay.reserved else None
        stays.append(Stay(stay.service, stay.ended_at - stay.called_at, away, counter))
        ended = stay.ended_at
    comes_at = one.stays[0].waits_since or one.arrived_at
    return Person(one.ticket, one.priority, one.arrived_at, comes_at, tuple(stays), one.booked_for)


def _desks(tickets: Sequence[LoggedTicket], desks: Sequence[LoggedDesk], rule: RuleSettings) -> list[Desk]:
    """The counters as they worked, without the time that went to people who had no wait to replay."""
    taken: dict[int, list[tuple[datetime, datetime]]] = defaultdict(list)
    for one in tickets:
        if one.stays and one.stays[0].waits_since is None:
            for stay in one.stays:
                taken[stay.counter].append((stay.called_at, stay.ended_at))
    pauses = _turnarounds(tickets)
    found: list[Desk] = []
    for desk in desks:
        spells = tuple(_longer(_minus(desk.spells, taken[desk.counter])))
        if spells:
            pause = pauses.get(desk.counter, timedelta())
            found.append(Desk(desk.counter, desk.profile, spells, spells[0][0], rule.priority_ratio, pause))
    return found


def _longer(spells: Sequence[tuple[datetime, datetime]]) -> Iterator[tuple[datetime, datetime]]:
    for number, (start, end) in enumerate(spells, 1):
        yield start, end + _WORKS_ON if number == len(spells) else end


def _minus(
    spells: Iterable[tuple[datetime, datetime]], taken: Iterable[tuple[datetime, datetime]]
) -> list[tuple[datetime, datetime]]:
    """What is left of some stretches without others."""
    left = list(spells)
    for begins, ends in taken:
        parts = [((start, min(end, begins)), (max(start, ends), end)) for start, end in left]
        left = [part for pair in parts for part in pair if part[0] < part[1]]
    return sorted(left)


def _turnarounds(tickets: Sequence[LoggedTicket]) -> dict[int, timedelta]:
    """By counter, the usual time from the end of a visit to the next call while somebody waited for it."""
    stays = sorted((stay for one in tickets for stay in one.stays), key=lambda stay: stay.called_at)
    by_counter: dict[int, list[timedelta]] = defaultdict(list)
    for counter in {stay.counter for stay in stays}:
        for before, after in pairwise(stay for stay in stays if stay.counter == counter):
            gap = after.called_at - before.ended_at
            waited = after.waits_since is not None and after.waits_since <= before.ended_at
            if waited and timedelta() <= gap <= LONGEST_TURNAROUND:
                by_counter[counter].append(gap)
    return {counter: sorted(gaps)[len(gaps) // 2] for counter, gaps in by_counter.items()}


def _logged_wait(one: LoggedTicket) -> _Wait:
    first = one.stays[0]
    return _Wait(one.ticket, first.service, (first.called_at - (first.waits_since or first.called_at)).total_seconds())


def _first_waits(calls: Iterable[PlayedCall], named: Mapping[int, LoggedTicket]) -> Iterator[_Wait]:
    return (
        _Wait(call.ticket, call.service, call.waited.total_seconds())
        for call in calls
        if call.stay == 0 and call.ticket in named
    )


def _column(waits: list[_Wait], named: Mapping[int, LoggedTicket]) -> Column:
    by_service: dict[str, list[float]] = defaultdict(list)
    by_class: dict[bool, list[float]] = defaultdict(list)
    for one in waits:
        by_service[one.service].append(one.seconds)
        by_class[named[one.ticket].priority].append(one.seconds)
    longest = max(waits, key=lambda one: one.seconds, default=None)
    return Column(
        total=wait_figures("", [one.seconds for one in waits]),
        by_service=tuple(wait_figures(letter, found) for letter, found in sorted(by_service.items())),
        regular=wait_figures("", by_class[False]),
        priority=wait_figures("", by_class[True]),
        longest=None if longest is None else named[longest.ticket].number,
    )


def _moved(
    same: Sequence[PlayedCall], changed: Sequence[PlayedCall], named: Mapping[int, LoggedTicket]
) -> Iterator[Moved]:
    """First calls whose place in the order of all first calls differs."""
    before = {call.ticket: (place, call) for place, call in enumerate(_first(same), 1)}
    for place, call in enumerate(_first(changed), 1):
        place_before, call_before = before.get(call.ticket, (place, call))
        if place != place_before:
            yield Moved(
                named[call.ticket].number,
                place_before,
                place,
                round(call_before.waited.total_seconds()),
                round(call.waited.total_seconds()),
                call.counter,
                call.choice.reason,
            )


def _first(calls: Sequence[PlayedCall]) -> list[PlayedCall]:
    return [call for call in calls if call.stay == 0]
