"""Casting one anonymous vote per finished visit, and reading the index."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from counter_app.payments.screen import present_page
from counter_app.registration.screen import ScreenPage
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.shared.ids import keyed_hash, normalise_code, survey_code
from counter_app.survey.model import Index, compute_index, read_answer, respondents_needed
from counter_app.survey.ports import CodeState, CounterSurveyWork, SurveyWork


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
    _find_code(work, code_hash)
    if not work.survey.use(code_hash):
        raise OfficeError(ErrorCode.SURVEY_CODE_USED, field="code")
    work.survey.store(answer, work.today)
    work.record(EventKind.SURVEY_CODE_USED)


def check_code(work: SurveyWork, code: str) -> None:
    """Whether a ticket may vote now, without voting. Raises what `submit_answer` raises for the code."""
    state = _find_code(work, keyed_hash(work.key, "survey", normalise_code(code)))
    if state.used:
        raise OfficeError(ErrorCode.SURVEY_CODE_USED, field="code")


def _find_code(work: SurveyWork, code_hash: str) -> CodeState:
    state = work.survey.code(code_hash)
    if state is None:
        raise OfficeError(ErrorCode.SURVEY_CODE_UNKNOWN, field="code")
    if not state.finished:
        raise OfficeError(ErrorCode.SURVEY_TOO_EARLY, field="code")
    return state


def rate_at_counter(
    work: CounterSurveyWork,
    counter: int,
    rating: int,
    elements: Mapping[str, int] | None = None,
    comment: str = "",
) -> None:
    """Cast the vote of the visit that the counter's screen asks about, without a code, and thank for it.

    The officer sees by the page that a rating was given, never which. Raises `OfficeError`: SURVEY_TOO_EARLY while the
    screen asks for no rating or the visit is not finished, SURVEY_CODE_USED when it was rated before.
    """
    screen = work.screens.of_counter(counter)
    if screen is None or screen.ticket is None or present_page(work, screen) is not ScreenPage.RATING:
        raise OfficeError(ErrorCode.SURVEY_TOO_EARLY, field="counter", counter=counter)
    submit_answer(work, survey_code(work.key, screen.ticket), rating, elements, comment)
    work.screens.show(counter, ScreenPage.THANKS, screen.ticket, None)
    work.record(EventKind.SCREEN_SHOWN, Subject(ticket=screen.ticket, counter=counter), page=ScreenPage.THANKS.value)


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
