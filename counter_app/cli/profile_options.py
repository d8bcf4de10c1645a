"""Profiles of several counters in one command, in the notation of `counter profile` behind the counter's number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Annotated

import typer

from counter_app.queueing.profile import Profile, parse_profile
from counter_app.shared.errors import ErrorCode, OfficeError

ProfileOption = Annotated[
    list[str] | None, typer.Option("--profile", metavar="N=AB|K", help="What this counter serves instead.")
]
FinallyOption = Annotated[
    list[str] | None,
    typer.Option("--finally", metavar="N=F", help="Services this counter calls only when nobody waits for the others."),
]
WhenOption = Annotated[
    list[str] | None,
    typer.Option("--when", metavar="N=K:>5>15m@10:00-12:00", help="This counter takes a service only so."),
]


def read_profiles(
    groups: Iterable[str] | None, last: Iterable[str] | None, when: Iterable[str] | None
) -> dict[int, Profile]:
    """Profiles by counter. Raises `OfficeError`: FIELD_INVALID, PROFILE_INVALID, FIELD_MISSING without `--profile`."""
    services = dict(_of_counter(text, "profile", "2=AB|K") for text in groups or ())
    finally_services = dict(_of_counter(text, "finally", "2=F") for text in last or ())
    conditions: dict[int, list[str]] = defaultdict(list)
    for number, condition in (_of_counter(text, "when", "2=K:>5") for text in when or ()):
        conditions[number].append(condition)
    if not finally_services.keys() | conditions.keys() <= services.keys():
        raise OfficeError(ErrorCode.FIELD_MISSING, field="profile")
    return {
        number: parse_profile(text, finally_services.get(number, ""), conditions[number])
        for number, text in services.items()
    }


def _of_counter(text: str, field: str, expected: str) -> tuple[int, str]:
    number, _, rest = text.partition("=")
    number = number.strip()
    if not (number.isascii() and number.isdigit()):
        raise OfficeError(ErrorCode.FIELD_INVALID, field=field, expected=expected)
    return int(number), rest
