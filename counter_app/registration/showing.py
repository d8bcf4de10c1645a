"""The screen that faces the applicant: what it is asked to show, what the applicant answers, what it has to show."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.dues.model import QuoteRequest
from counter_app.queueing.model import Ticket
from counter_app.registration.own_records import sees_case
from counter_app.registration.ports import CaseWork
from counter_app.registration.records import Case, StoredQuote
from counter_app.registration.screen import Screen, ScreenAnswer, ScreenPage
from counter_app.registration.steps import find_case
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.staff.model import Permission

ANSWERED = frozenset({ScreenPage.DATA, ScreenPage.DUES, ScreenPage.BENEFITS, ScreenPage.CODE})
"""Pages that the applicant answers."""


@dataclass(frozen=True)
class ScreenView:
    """What the screen of a counter has to show: its page with the ticket, the case and the quote behind it.

    The form of the case holds what the applicant is to confirm before anything is signed: NIK, name, birth date, sex,
    names of both parents, address.
    """

    screen: Screen
    ticket: Ticket | None
    case: Case | None
    quote: StoredQuote | None


def show_on_screen(work: CaseWork, counter: int, page: ScreenPage, number: str | None = None) -> None:
    """Show a page to the applicant at a counter, about the ticket in hand there and a case."""
    work.actor.require(Permission.SERVE)
    held = work.tickets.in_hand(counter)
    ticket = None if held is None else held.id
    if page in {ScreenPage.RATING, ScreenPage.THANKS}:
        before = work.screens.of_counter(counter)
        ticket = ticket or (None if before is None else before.ticket)
    case = None if number is None else find_case(work, number).id
    work.screens.show(counter, page, ticket, case)
    work.record(EventKind.SCREEN_SHOWN, Subject(ticket=ticket, case=case, counter=counter), page=page.value)


def show_estimate(work: CaseWork, counter: int, asked: QuoteRequest) -> None:
    """Show what a membership would cost and give, to somebody who only wants to know."""
    work.actor.require(Permission.SERVE)
    held = work.tickets.in_hand(counter)
    ticket = None if held is None else held.id
    work.screens.show(counter, ScreenPage.ESTIMATE, ticket, None, asked)
    work.record(EventKind.SCREEN_SHOWN, Subject(ticket=ticket, counter=counter), page=ScreenPage.ESTIMATE.value)


def answer_on_screen(work: CaseWork, counter: int, answer: ScreenAnswer) -> None:
    """What the applicant touched on the page that is shown."""
    screen = work.screens.of_counter(counter)
    if screen is None or screen.page not in ANSWERED:
        return
    work.screens.answer(counter, answer)
    work.record(
        EventKind.SCREEN_ANSWERED,
        Subject(ticket=screen.ticket, case=screen.case, counter=counter),
        page=screen.page.value,
        answer=answer.value,
    )


def screen_view(work: CaseWork, counter: int) -> ScreenView | None:
    """The present page of a counter's screen; None before anything was shown."""
    screen = work.screens.of_counter(counter)
    if screen is None:
        return None
    case = None if screen.case is None else _shown_case(work, screen.case)
    quote = None if case is None else work.cases.last_quote(case.id)
    ticket = None if screen.ticket is None else work.tickets.by_id(screen.ticket)
    return ScreenView(screen, ticket, case, quote)


def _shown_case(work: CaseWork, case: int) -> Case | None:
    """The case of a page; None when its data were erased since the page was shown, or are not for who asks."""
    if not sees_case(work, case):
        return None
    try:
        return work.cases.by_id(case)
    except OfficeError as problem:
        if problem.code is not ErrorCode.CASE_ERASED:
            raise
        return None
