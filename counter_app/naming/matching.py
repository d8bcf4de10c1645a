"""How well a name answers to the words that somebody typed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from counter_app.naming.words import beginnings, fold, middles, slips, typed_words, words_of

MOST_WORDS = 8
"""Of what was typed; nobody types more of a name."""
SHORTEST = 2
"""Letters without which a name is not looked for."""


class Fit(IntEnum):
    """How a typed word answers to a word of a name; the better the smaller."""

    WHOLE = 0
    BEGINNING = 1
    SLIP = 2
    MIDDLE = 3


@dataclass(frozen=True)
class Typed:
    """One typed word with all that it may mean, folded."""

    whole: str
    beginnings: tuple[str, ...]
    slips: frozenset[str]
    middles: tuple[str, ...]

    def fit(self, word: str) -> Fit | None:
        """How it answers to a folded word of a name; None when it does not."""
        if word == self.whole:
            return Fit.WHOLE
        if word.startswith(self.beginnings):
            return Fit.BEGINNING
        if word in self.slips:
            return Fit.SLIP
        return Fit.MIDDLE if any(part in word for part in self.middles) else None


def meaning(word: str) -> Typed:
    return Typed(fold(word), beginnings(word), slips(word), middles(word))


def read_name(text: str) -> tuple[str, ...]:
    """The typed words of a name; none when there are too few letters to look for one."""
    words = typed_words(text)[:MOST_WORDS]
    return words if any(sum(map(str.isalpha, word)) >= SHORTEST for word in words) else ()


Score = tuple[int, int, int]
"""The worst fit, the sum of all, and how many words of the name nobody asked for; the better the smaller."""


def score(typed: Iterable[Typed], name: str) -> Score | None:
    """How well a name answers; None unless each typed word answers to a word of the name."""
    words = words_of(name)
    fits = [min((fit for word in words if (fit := one.fit(word)) is not None), default=None) for one in typed]
    found = [fit for fit in fits if fit is not None]
    if not found or len(found) < len(fits):
        return None
    return max(found), sum(found), len(words) - len(found)
