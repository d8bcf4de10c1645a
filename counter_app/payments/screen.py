"""What the screen of a counter shows at this moment, with everything that its page needs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from counter_app.benefits.model import BenefitStatement
from counter_app.benefits.operations import benefits_of_quote
from counter_app.dues.model import Quote
from counter_app.dues.operations import make_quote
from counter_app.payments.model import PaymentCode, received
from counter_app.payments.ports import PaymentWork
from counter_app.payments.totals import is_member_code
from counter_app.queueing.model import Ticket, TicketState
from counter_app.registration.case import CaseState
from counter_app.registration.operations import ScreenView, screen_view
from counter_app.registration.ports import CaseWork
from counter_app.registration.screen import Screen, ScreenPage
from counter_app.settings import BranchSettings
from counter_app.shared.errors import OfficeError

THANKS_SHOWN = timedelta(seconds=10)
"""How long the thanks stand before the screen welcomes the next person."""

_WITH_BENEFITS = frozenset({ScreenPage.DUES, ScreenPage.BENEFITS, ScreenPage.ESTIMATE})


@dataclass(frozen=True)
class CounterScreen:
    """`page` is the one to show, which falls back to the welcome when the stored one is out of date.

    `view` is what the stored page is about and None on the welcome, `code` the case's latest payment code, `received`
    the rupiah that came in for it, `held` the number of the ticket in hand, `now` the branch's time. `estimate` is the
    reckoned answer on the estimate page, `benefits` what the membership gives by the law of today where dues are shown;
    None when that law is not known.
    """

    counter: int
    page: ScreenPage
    view: ScreenView | None
    code: PaymentCode | None
    held: str | None
    branch: BranchSettings
    now: datetime
    estimate: Quote | None = None
    benefits: BenefitStatement | None = None
    received: int = 0

    @property
    def quote(self) -> Quote | None:
        """The dues that the page is about: those of the case, or the estimate."""
        if self.page is ScreenPage.ESTIMATE:
            return self.estimate
        stored = None if self.view is None else self.view.quote
        return None if stored is None else stored.quote


def counter_screen(work: PaymentWork, counter: int) -> CounterScreen:
    """The present page of a counter's screen."""
    view = screen_view(work, counter)
    held = work.tickets.in_hand(counter)
    page = ScreenPage.WELCOME if view is None else present_page(work, view.screen)
    if view is not None and _lacks(page, view):
        page = ScreenPage.WELCOME
    code = None
    if page is ScreenPage.CODE and view is not None and view.case is not None:
        codes = [one for one in work.payment_codes.of_case(view.case.id) if not is_member_code(one.code)]
        code = codes[-1] if codes else None
        page = page if codes else ScreenPage.WELCOME
    estimate = _estimate(work, view.screen) if page is ScreenPage.ESTIMATE and view is not None else None
    if page is ScreenPage.ESTIMATE and estimate is None:
        page = ScreenPage.WELCOME
    shown = CounterScreen(
        counter,
        page,
        None if page is ScreenPage.WELCOME else view,
        code,
        None if held is None else held.number,
        work.branch,
        work.now.astimezone(work.branch.zone.tzinfo),
        estimate,
        received=0 if code is None else received(work.payments.of_code(code.id)),
    )
    return replace(shown, benefits=_benefits(work, shown))


def _estimate(work: PaymentWork, screen: Screen) -> Quote | None:
    """The dues that were asked for; None when the tariff of today has no answer."""
    try:
        return None if screen.asked is None else make_quote(work.tariff, screen.asked)
    except OfficeError:
        return None


def _benefits(work: PaymentWork, shown: CounterScreen) -> BenefitStatement | None:
    if shown.page not in _WITH_BENEFITS or shown.quote is None:
        return None
    case = None if shown.view is None else shown.view.case
    try:
        return benefits_of_quote(work, shown.quote, None if case is None else case.form.birth_date)
    except OfficeError:
        return None


def present_page(work: CaseWork, screen: Screen) -> ScreenPage:
    """The stored page while it concerns the person at the counter, else the welcome.

    Data, dues, code and what is signed for disappear when the ticket that they were shown with leaves the counter, so
    that nobody reads the data of the person before. A rating may be given until the next person is being served.
    """
    held = work.tickets.in_hand(screen.counter)
    match screen.page:
        case (
            ScreenPage.DATA
            | ScreenPage.DUES
            | ScreenPage.BENEFITS
            | ScreenPage.ESTIMATE
            | ScreenPage.CODE
            | ScreenPage.SIGNATURE
        ):
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
        case ScreenPage.SIGNATURE:
            return view.case is None or view.case.state is not CaseState.CARD_READY
        case _:
            return False
