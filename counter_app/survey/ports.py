"""What the survey needs of storage."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from counter_app.registration.ports import CaseWork
from counter_app.staff.ports import Work
from counter_app.survey.model import Answer


@dataclass(frozen=True)
class CodeState:
    """A survey code: whether the visit is finished, and whether the vote was cast."""

    finished: bool
    used: bool


@dataclass(frozen=True)
class Totals:
    """Sums of a period: answers to each element, ratings by value 1 to 4, finished visits."""

    respondents: int
    element_totals: tuple[int, ...]
    ratings: tuple[int, int, int, int]
    finished: int


class SurveyStore(Protocol):
    def code(self, code_hash: str) -> CodeState | None: ...

    def use(self, code_hash: str) -> bool:
        """Mark a code as used; false when it was used already."""
        ...

    def store(self, answer: Answer, day: date) -> None:
        """Keep an answer under a random id and its day, in no order and tied to nothing."""
        ...

    def totals(self, first: date, last: date) -> Totals: ...


class SurveyWork(Work, Protocol):
    @property
    def survey(self) -> SurveyStore: ...


class CounterSurveyWork(CaseWork, SurveyWork, Protocol):
    """The survey at the end of a visit, on the counter's own screen."""
