"""What a counter serves: groups of services in order, conditions on some of them, and what is left for the end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import time

from counter_app.shared.errors import ErrorCode, OfficeError

Groups = tuple[tuple[str, ...], ...]
"""Services by their letters, an earlier group before a later one."""

LONGEST_WAIT_MINUTES = 480
_LETTERS = re.compile(r"[A-Z]+(\|[A-Z]+)*", re.ASCII)
_CONDITION = re.compile(
    r"(?P<letter>[A-Z]):"
    r"(?:>(?P<count>\d{1,3}))?(?:>(?P<minutes>\d{1,3})m)?"
    r"(?:@(?P<start>\d\d:\d\d)?-(?P<end>\d\d:\d\d)?)?",
    re.ASCII,
)


@dataclass(frozen=True)
class Condition:
    """When a counter takes a service.

    The line must be longer than `more_than` people, or its first must have waited longer than `longer_than_minutes`;
    with neither, any line will do. The local time must lie from `start` on and before `end`.
    """

    more_than: int | None = None
    longer_than_minutes: int | None = None
    start: time | None = None
    end: time | None = None


@dataclass(frozen=True)
class Profile:
    """`finally_services` are called only when nobody waits for a service of the groups."""

    groups: Groups
    finally_services: tuple[str, ...] = ()
    conditions: Mapping[str, Condition] = field(default_factory=dict)

    @property
    def letters(self) -> tuple[str, ...]:
        """Every service that may be called here, in order."""
        return (*(letter for group in self.groups for letter in group), *self.finally_services)

    @property
    def counted(self) -> tuple[str, ...]:
        """Services whose line must be counted before one can choose."""
        return tuple(letter for letter, condition in self.conditions.items() if condition.more_than is not None)

    def place(self, letter: str) -> int | None:
        """The number of the group of a service, from 1; 0 for what is left for the end, None for what is not served."""
        for number, group in enumerate(self.groups, 1):
            if letter in group:
                return number
        return 0 if letter in self.finally_services else None


def read_groups(text: str) -> Groups:
    """`AB|K` as the groups `(A, B)` before `(K,)`."""
    return tuple(tuple(group) for group in text.split("|"))


def write_groups(groups: Groups) -> str:
    return "|".join("".join(group) for group in groups)


def parse_profile(groups: str, finally_services: str = "", conditions: Iterable[str] = ()) -> Profile:
    """A profile as somebody types it: `AB|K`, `F` and conditions such as `K:>5>15m@10:00-12:00`.

    The condition says: take K when more than 5 wait or the first of them waits longer than 15 minutes, and only from
    10 to 12 o'clock. Raises `OfficeError` (PROFILE_INVALID) at `services`, `finally` or `when`.
    """
    order, last = groups.strip().upper(), finally_services.strip().upper()
    if not _LETTERS.fullmatch(order):
        raise OfficeError(ErrorCode.PROFILE_INVALID, field="services")
    if last and not (last.isascii() and last.isalpha()):
        raise OfficeError(ErrorCode.PROFILE_INVALID, field="finally")
    profile = Profile(read_groups(order), tuple(last), read_conditions(conditions))
    if len(set(profile.letters)) != len(profile.letters):
        raise OfficeError(ErrorCode.PROFILE_INVALID, field="services")
    if not set(profile.conditions) <= set(profile.letters):
        raise OfficeError(ErrorCode.PROFILE_INVALID, field="when")
    return profile


def read_conditions(texts: Iterable[str]) -> dict[str, Condition]:
    """Conditions by the letters of their services. Raises `OfficeError` (PROFILE_INVALID) at `when`."""
    return dict(map(_condition, texts))


def _condition(text: str) -> tuple[str, Condition]:
    found = _CONDITION.fullmatch(text.strip())
    if found is None or not any(found[name] for name in ("count", "minutes", "start", "end")):
        raise OfficeError(ErrorCode.PROFILE_INVALID, field="when")
    try:
        start, end = (None if found[name] is None else time.fromisoformat(found[name]) for name in ("start", "end"))
    except ValueError:
        raise OfficeError(ErrorCode.PROFILE_INVALID, field="when") from None
    if start is not None and end is not None and start >= end:
        raise OfficeError(ErrorCode.PROFILE_INVALID, field="when")
    count, minutes = (None if found[name] is None else int(found[name]) for name in ("count", "minutes"))
    if minutes is not None and minutes > LONGEST_WAIT_MINUTES:
        raise OfficeError(ErrorCode.PROFILE_INVALID, field="when")
    return found["letter"], Condition(count, minutes, start, end)


def write_condition(letter: str, condition: Condition) -> str:
    """A condition as `parse_profile` reads it."""
    count = "" if condition.more_than is None else f">{condition.more_than}"
    minutes = "" if condition.longer_than_minutes is None else f">{condition.longer_than_minutes}m"
    window = ""
    if condition.start is not None or condition.end is not None:
        window = f"@{_clock(condition.start)}-{_clock(condition.end)}"
    return f"{letter}:{count}{minutes}{window}"


def _clock(moment: time | None) -> str:
    return "" if moment is None else f"{moment:%H:%M}"


def write_conditions(profile: Profile) -> tuple[str, ...]:
    return tuple(write_condition(letter, condition) for letter, condition in sorted(profile.conditions.items()))
