"""What counters and officers serve, with what is to be different and is not in force yet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto, unique

from counter_app.queueing.profile import Profile
from ui.dashboard.rule_state import OwnPlace, Rule

Place = tuple[int, int | None]
"""A counter, and one officer at it; None: everybody who has no profile of their own there."""


@unique
class Noted(Enum):
    """What is noted of a profile: nothing, another one, or that it goes."""

    NOTHING = auto()
    CHANGED = auto()
    REMOVED = auto()


@dataclass(frozen=True)
class Line:
    """A profile as it would be; `officer` is a full name, empty for the counter's own."""

    place: Place
    officer: str
    profile: Profile
    noted: Noted


class ProfileChanges:
    """The profiles in force, and those noted to replace them. What equals the one in force is no change."""

    def __init__(self) -> None:
        self._rule: Rule | None = None
        self.counters: dict[int, Profile] = {}
        self.own: dict[OwnPlace, Profile | None] = {}

    def show_rule(self, rule: Rule) -> None:
        """Take in what is in force; what others made so meanwhile is no change any more."""
        self._rule = rule
        in_force = {one.number: one.profile for one in rule.counters}
        self.counters = {n: one for n, one in self.counters.items() if n in in_force and in_force[n] != one}
        self.own = {place: one for place, one in self.own.items() if rule.own.get(place) != one}

    def clear(self) -> None:
        self.counters, self.own = {}, {}

    def at(self, place: Place) -> Profile:
        """What would be served at a place; an officer without an own profile serves what the counter serves."""
        number, officer = place
        rule = self._rule
        if officer is not None and rule is not None:
            key = number, officer
            own = self.own[key] if key in self.own else rule.own.get(key)
            if own is not None:
                return own
        in_force = {one.number: one.profile for one in rule.counters} if rule is not None else {}
        return self.counters.get(number) or in_force.get(number, Profile(()))

    def note(self, place: Place, profile: Profile) -> None:
        number, officer = place
        if self._rule is None:
            return
        if officer is None:
            self.counters[number] = profile
        else:
            self.own[number, officer] = profile
        self.show_rule(self._rule)

    def remove(self, place: OwnPlace) -> None:
        """Note that an officer is to serve what the counter serves; one who was only noted is forgotten."""
        self.own[place] = None
        if self._rule is not None:
            self.show_rule(self._rule)

    def forget(self, place: Place) -> None:
        """Leave one place as it is."""
        number, officer = place
        if officer is None:
            self.counters.pop(number, None)
        else:
            self.own.pop((number, officer), None)

    def lines(self) -> tuple[Line, ...]:
        """Every counter, each followed by the officers who have or would have a profile of their own there."""
        rule = self._rule
        if rule is None:
            return ()
        found: list[Line] = []
        for counter in rule.counters:
            number = counter.number
            noted = Noted.CHANGED if number in self.counters else Noted.NOTHING
            found.append(Line((number, None), "", self.at((number, None)), noted))
            own = [place for place in {**rule.own, **self.own} if place[0] == number]
            found += sorted((self._own_line(rule, place) for place in own), key=lambda one: one.officer)
        return tuple(found)

    def _own_line(self, rule: Rule, place: OwnPlace) -> Line:
        name = rule.officers.get(place[1], "")
        if place not in self.own:
            return Line(place, name, rule.own[place], Noted.NOTHING)
        profile = self.own[place]
        if profile is None:
            return Line(place, name, rule.own[place], Noted.REMOVED)
        return Line(place, name, profile, Noted.CHANGED)
