"""What the screen of a counter shows at this moment, with everything that its page needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from counter_app.payments.model import PaymentCode
from counter_app.payments.ports import PaymentWork
from counter_app.queueing.model import Ticket, TicketState
from counter_app.registration.operations import ScreenView, screen_view
from counter_app.registration.ports import CaseWork
from counter_app.registration.screen import Screen, ScreenPage
from counter_app.settings import BranchSettings

THANKS_SHOWN = timedelta(seconds=10)
"""How long the thanks stand before the screen welcomes the next person."""


@dataclass(frozen=True)
class CounterScreen:
    """`page` is the one to show, which falls back to the welcome when the stored one is out of date.

    `view` is what the stored page is about and None on the welcome, `code` the case's latest payment code, `held` the
    number of the ticket in hand, `now` the branch's time.
    """

    counter: int
    page: ScreenPage
    view: ScreenView | None
    code: PaymentCode | None
    held: str | None
    branch: BranchSettings
    now: datetime


def counter_screen(work: PaymentWork, counter: int) -> CounterScreen:
    """The present page of a counter's screen."""
    view = screen_view(work, counter)
    held = work.tickets.in_hand(counter)
    page = ScreenPage.WELCOME if view is None else present_page(work, view.screen)
    if view is not None and _lacks(page, view):
        page = ScreenPage.WELCOME
    code = None
    if page is ScreenPage.CODE and view is not None and view.case is not None:
        codes = work.payment_codes.of_case(view.case.id)
        code = codes[-1] if codes else None
        page = page if codes else ScreenPage.WELCOME
    return CounterScreen(
        counter,
        page,
        None if page is ScreenPage.WELCOME else view,
        code,
        None if held is None else held.number,
        work.branch,
        work.now.astimezone(work.branch.zone.tzinfo),
    )


def present_page(work: CaseWork, screen: Screen) -> ScreenPage:
    """The stored page while it concerns the person at the counter, else the welcome.

    Data, dues and code disappear when the ticket that they were shown with leaves the counter, so that nobody
    reads the data of the person before. A rating may be given until the next person is being served.
    """
    held = work.tickets.in_hand(screen.counter)
    match screen.page:
        case ScreenPage.DATA | ScreenPage.DUES | ScreenPage.BENEFITS | ScreenPage.ESTIMATE | ScreenPage.CODE:
            fits = screen.ticket == (None if held is None else held.id)
        case ScreenPage.RATING:
            fits = screen.ticket is not None and not _next_served(screen, held)
        case ScreenPage.THANKS:
            fits = not _next_served(screen, held) and work.now - screen.shown_at < THANKS_SHOWN
        case ScreenPage.WELCOME:
            fits = True
    return screen.page if fits else ScreenPage.WELCOME


def _next_served(screen: Screen, held: Ticket | None) -> bool:
    return held is not None and held.id != screen.ticket and held.state is TicketState.SERVING


def _lacks(page: ScreenPage, view: ScreenView) -> bool:
    """Whether a page has nothing to show, because it was asked for before there was a case or a quote."""
    match page:
        case ScreenPage.DATA | ScreenPage.CODE:
            return view.case is None
        case ScreenPage.DUES | ScreenPage.BENEFITS:
            return view.case is None or view.quote is None
        case ScreenPage.ESTIMATE:
            return view.screen.asked is None
        case _:
            return False
