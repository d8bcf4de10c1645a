"""Words that a person reads, in both languages of the interface."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Label:
    """One wording in Indonesian (the language of papers) and in English."""

    id: str
    en: str
