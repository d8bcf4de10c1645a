"""What a counter's screen shows to the applicant, and what the applicant answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, unique

from counter_app.dues.model import QuoteRequest


@unique
class ScreenPage(StrEnum):
    WELCOME = "welcome"
    DATA = "data"
    DUES = "dues"
    BENEFITS = "benefits"
    ESTIMATE = "estimate"
    CODE = "code"
    SIGNATURE = "signature"
    RATING = "rating"
    THANKS = "thanks"


@unique
class ScreenAnswer(StrEnum):
    """`agreed`: the data are right, the dues are understood, it was signed. `question`: the applicant wants to ask."""

    AGREED = "agreed"
    QUESTION = "question"


@dataclass(frozen=True)
class Screen:
    """`asked` is what an estimate without a case is about."""

    counter: int
    page: ScreenPage
    ticket: int | None
    case: int | None
    answer: ScreenAnswer | None
    shown_at: datetime
    asked: QuoteRequest | None = None
