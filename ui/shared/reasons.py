"""The reasons that people pick after a rating, in the words that are stored and reported."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

REASONS: Mapping[str, str] = {
    "waiting": "Waktu tunggu",
    "friendliness": "Keramahan",
    "clarity": "Kejelasan",
    "requirements": "Persyaratan",
    "place": "Tempat",
}
"""Keys of `Reasons.qml` and the words for them: an answer reads the same in whatever language it was given."""


def comment_of(picked: Iterable[str]) -> str:
    """The comment of an answer, as `Waktu tunggu, Kejelasan`; unknown keys are left out."""
    chosen = set(picked)
    return ", ".join(word for key, word in REASONS.items() if key in chosen)
