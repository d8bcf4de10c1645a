"""What is served at a counter, and by whom."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.queueing.operations.counters import find_counter, profile_at
from counter_app.queueing.operations.issuing import find_service
from counter_app.queueing.ports import QueueWork
from counter_app.queueing.profile import Profile, write_conditions, write_groups
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.staff.model import Permission


def set_profile(work: QueueWork, number: int, profile: Profile, officer: int | None = None) -> Profile:
    """Set what a counter serves from now on, or what one officer serves at it.

    Raises `OfficeError`: NOT_ALLOWED, NO_SUCH_COUNTER, NO_SUCH_SERVICE.
    """
    work.actor.require(Permission.SUPERVISE)
    find_counter(work, number)
    _check_services(work, profile)
    work.counters.set_profile(number, profile, officer)
    work.record(
        EventKind.PROFILE_SET,
        Subject(counter=number, officer=officer),
        groups=write_groups(profile.groups),
        finally_services="".join(profile.finally_services),
        conditions=" ".join(write_conditions(profile)),
        freed=_free_strangers(work, number),
    )
    return profile


def check_profiles(work: QueueWork, profiles: Mapping[int, Profile]) -> None:
    """Whether counters could serve so. Raises `OfficeError` (NO_SUCH_COUNTER at `profile`, NO_SUCH_SERVICE)."""
    known = sorted(one.number for one in work.counters.counters())
    for number, profile in profiles.items():
        if number not in known:
            raise OfficeError(ErrorCode.NO_SUCH_COUNTER, field="profile", choices=tuple(map(str, known)))
        _check_services(work, profile)


def _check_services(work: QueueWork, profile: Profile) -> None:
    for letter in profile.letters:
        find_service(work, letter)


def _free_strangers(work: QueueWork, number: int) -> int:
    """Who waits for this counter only, for a service that is not served there any more, may be called at any."""
    return work.tickets.free_reserved(number, profile_at(work, number).letters)


def clear_profile(work: QueueWork, number: int, officer: int) -> Profile:
    """Let an officer serve at a counter what it serves otherwise; returns that."""
    work.actor.require(Permission.SUPERVISE)
    counter = find_counter(work, number)
    if work.counters.clear_profile(number, officer):
        freed = _free_strangers(work, number)
        work.record(EventKind.PROFILE_SET, Subject(counter=number, officer=officer), groups=None, freed=freed)
    return counter.profile
