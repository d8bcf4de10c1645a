"""Who is called as somebody typed, in every spelling and with a slip of the finger, as all searches ask it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from counter_app.naming.matching import Typed, meaning, read_name


class NameIndex(Protocol):
    """`officer` restricts an answer to the people of cases that this officer took in."""

    def named(self, typed: Sequence[Typed], most: int, officer: int | None) -> tuple[int, ...]:
        """People with every typed word whole in their names, the latest first; a name of just that word before all."""
        ...

    def alike(self, typed: Sequence[Typed], most: int, officer: int | None) -> tuple[int, ...]:
        """People to whose names the typed words may answer otherwise; whether they do is for `matching.score`."""
        ...


def typed_name(text: str) -> tuple[Typed, ...]:
    """What was typed of a name; nothing when there are too few letters to look for one."""
    return tuple(meaning(word) for word in read_name(text))


def people_called(
    index: NameIndex, typed: Sequence[Typed], most: int, pool: int, officer: int | None
) -> tuple[int, ...]:
    """`most` people with just these words, and when there are fewer, `pool` others who may answer."""
    people = index.named(typed, most, officer)
    return people if len(people) >= most else people + index.alike(typed, pool, officer)
