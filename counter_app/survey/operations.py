"""Casting one anonymous vote per finished visit, and reading the index."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind
from counter_app.shared.ids import keyed_hash, normalise_code
from counter_app.survey.model import Index, compute_index, read_answer, respondents_needed
from counter_app.survey.ports import SurveyWork


@dataclass(frozen=True)
class PeriodIndex:
    """The index of a period, the ratings by face, and how many respondents the standard asks for."""

    index: Index
    ratings: tuple[int, int, int, int]
    finished: int
    needed: int


def submit_answer(
    work: SurveyWork, code: str, rating: int, elements: Mapping[str, int] | None = None, comment: str = ""
) -> None:
    """Cast the vote of a ticket.

    Raises `OfficeError`: SURVEY_CODE_UNKNOWN, SURVEY_TOO_EARLY before the visit is finished, SURVEY_CODE_USED. The
    diary learns that some code was used, neither which nor what was answered.
    """
    answer = read_answer(rating, elements, comment)
    code_hash = keyed_hash(work.key, "survey", normalise_code(code))
    state = work.survey.code(code_hash)
    if state is None:
        raise OfficeError(ErrorCode.SURVEY_CODE_UNKNOWN, field="code")
    if not state.finished:
        raise OfficeError(ErrorCode.SURVEY_TOO_EARLY, field="code")
    if not work.survey.use(code_hash):
        raise OfficeError(ErrorCode.SURVEY_CODE_USED, field="code")
    work.survey.store(answer, work.today)
    work.record(EventKind.SURVEY_CODE_USED)


def period_index(work: SurveyWork, first: date, last: date) -> PeriodIndex:
    """The index of the answers given from `first` to `last`, both included."""
    if last < first:
        raise OfficeError(ErrorCode.FIELD_INVALID, field="to", expected=f">= {first.isoformat()}")
    totals = work.survey.totals(first, last)
    return PeriodIndex(
        compute_index(totals.respondents, totals.element_totals),
        totals.ratings,
        totals.finished,
        respondents_needed(totals.finished),
    )
