"""One visit from the kiosk to the card, through the real windows and operations, with a picture of each step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent

from counter_app.cards.operations import card_ready, enter_member_number, hand_over
from counter_app.payments.operations import ReceiptIssued, issue_receipt, notify_dues, record_payment
from counter_app.queueing.model import Outcome, Ticket
from counter_app.queueing.operations.calling import Called, call_next
from counter_app.queueing.operations.serving import finish, start
from counter_app.registration.operations import record_document, show_on_screen, submit_form
from counter_app.registration.screen import ScreenPage
from counter_app.settings import Language
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.shared.papers import Paper
from counter_app.staff.model import SYSTEM, Actor
from counter_app.survey.operations import rate_at_counter
from counter_app.training.morning import Morning
from counter_app.training.people import make_form
from ui.app import ALL_PARTS, Order, make_window, window_station
from ui.pictures import put_away, quiet, still
from ui.shared.direct import DirectExecutor
from ui.shared.jobs import Jobs
from ui.shared.language import Speech
from ui.shared.stage import Size, Window
from ui.shared.station import Surroundings
from ui.shared.theme import Mode, Theme, dress
from ui.stage import application

R = TypeVar("R")
SIZES: dict[str, Size] = {
    "kiosk": (1080, 1920),
    "display": (1920, 1080),
    "officer": (1366, 768),
    "customer": (1280, 800),
}
SERVICE = "A"
_WANTED = {
    "full_name": "SITI WULANDARI",
    "occupation": "pedagang pasar",
    "work_location": "Pasar Cokro, Klaten",
    "monthly_income": 2_350_000,
    "programmes": ["JKK", "JKM", "JHT"],
    "months": 3,
}
MEMBER_NUMBER = "26011234567"
PERSON = 29_001
"""The number of the visitor among the invented people; unlike those of the morning."""


def play(morning: Morning, folder: Path, order: Order) -> tuple[Path, ...]:
    """Play the visit; returns the pictures in their order. Raises `Unavailable` (OUTPUT_FAILED)."""
    made = application()
    with quiet():
        theme = Theme(order.mode or Mode.LIGHT)
        dress(made, theme)
        visit = Visit(morning, folder, theme, Speech(order.language or Language.ID))
        try:
            visit.play()
        finally:
            visit.close()
    return tuple(visit.images)


class Visit:
    """The windows of a branch in one process, and somebody who goes from one to the next."""

    def __init__(self, morning: Morning, folder: Path, theme: Theme, speech: Speech) -> None:
        self._morning = morning
        self._folder = folder
        self._around = Surroundings(morning.office, Jobs(DirectExecutor()), theme, speech)
        self._officer = morning.officers[0]
        self._windows: dict[str, Window] = {}
        self.images: list[Path] = []

    def play(self) -> None:
        """From the kiosk to the card in hand."""
        ticket = self._take_ticket()
        ticket = self._be_called(ticket)
        case = self._register(ticket)
        receipt = self._learn_dues(case)
        self._leave(ticket)
        self._get_card(case, receipt)

    def close(self) -> None:
        for window in self._windows.values():
            put_away(window)
        self._around.speech.use(Language.EN)

    # the steps

    def _take_ticket(self) -> Ticket:
        kiosk: Any = self._open("kiosk", SYSTEM).kiosk
        self._picture("kiosk", "services")
        kiosk.choose(SERVICE)
        self._picture("kiosk", "checklist")
        kiosk.take()
        self._settle()
        self._picture("kiosk", "ticket")
        taken = self._read(lambda work: work.tickets.waiting_tickets(work.today))
        mine: Ticket = max((one for one in taken if one.service == SERVICE), key=lambda one: one.sequence)
        return mine

    def _be_called(self, ticket: Ticket) -> Ticket:
        self._open("display", SYSTEM)
        self._open("officer", self._officer)
        self._picture("officer", "before-the-call")
        self._pass(minutes=4)
        outcome = self._run(call_next, 1)
        while isinstance(outcome, Called) and outcome.ticket.id != ticket.id:
            self._run(finish, self._run(start, outcome.ticket), Outcome.COMPLETED)
            self._pass(minutes=1)
            outcome = self._run(call_next, 1)
        if not isinstance(outcome, Called):
            raise TypeError("the ticket is not in the queue")
        self._picture("display", "call")
        self._picture("officer", "call")
        self._pass(seconds=40)
        serving: Ticket = self._run(start, outcome.ticket)
        self._picture("officer", "form")
        return serving

    def _register(self, ticket: Ticket) -> str:
        form = make_form(Random(PERSON), PERSON, self._read(lambda work: work.today))  # noqa: S311 - an invented person
        form |= _WANTED
        form["documents"] |= {"photo": "missing"}
        self._pass(minutes=5)
        submitted = self._run(submit_form, form, ticket.number)
        self._print(submitted.paper)
        case: str = submitted.case.number
        self._picture("officer", "documents")
        self._open("customer", SYSTEM)
        self._run(show_on_screen, 1, ScreenPage.DATA, case)
        self._picture("customer", "data")
        self._run(record_document, case, "photo", original_seen=True)
        return case

    def _learn_dues(self, case: str) -> ReceiptIssued:
        self._print(self._run(notify_dues, case).paper)
        self._run(show_on_screen, 1, ScreenPage.DUES, case)
        self._picture("officer", "dues")
        self._picture("customer", "dues")
        self._pass(minutes=2)
        receipt: ReceiptIssued = self._run(issue_receipt, case)
        self._print(receipt.receipt, receipt.slip)
        self._run(show_on_screen, 1, ScreenPage.CODE, case)
        self._picture("officer", "payment-code")
        self._picture("customer", "payment-code")
        return receipt

    def _leave(self, ticket: Ticket) -> None:
        self._pass(minutes=1)
        self._run(finish, self._read(lambda work: work.tickets.by_id(ticket.id)), Outcome.COMPLETED)
        self._run(show_on_screen, 1, ScreenPage.RATING)
        self._picture("customer", "rating")
        self._morning.office.run(rate_at_counter, SYSTEM, 1, 4)
        self._picture("customer", "thanks")
        self._picture("officer", "finished")

    def _get_card(self, case: str, receipt: ReceiptIssued) -> None:
        self._pass(minutes=20)
        quote = self._read(lambda work: work.cases.last_quote(work.cases.find(case).id))
        self._run(record_payment, receipt.code.code, quote.quote.total, self._morning.clock.now(), "BRI-0001")
        self._run(enter_member_number, case, MEMBER_NUMBER)
        self._run(card_ready, case)
        self._print(self._run(hand_over, case, None, None).slip)
        self._picture("display", "afterwards")

    # the means

    def _open(self, name: str, actor: Actor) -> Any:
        counter = 1 if name in {"officer", "customer"} else None
        window = make_window(Order(name, counter), self._around, actor)
        self._windows[name] = window
        self._settle()
        return window

    def _run(self, operation: Callable[..., Any], *arguments: Any, **more: Any) -> Any:
        return self._morning.office.run(operation, self._officer, *arguments, **more)

    def _read(self, query: Callable[[Any], R]) -> R:
        return self._morning.office.read(query, self._officer)

    def _print(self, *papers: Paper) -> None:
        for paper in papers:
            self._morning.office.print_paper(paper.id, self._officer)

    def _pass(self, *, minutes: int = 0, seconds: int = 0) -> None:
        self._morning.clock.advance(timedelta(minutes=minutes, seconds=seconds))

    def _settle(self) -> None:
        for _ in range(3):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _picture(self, name: str, step: str) -> None:
        window = self._windows[name]
        window_station(window).changed.emit(ALL_PARTS)
        file = self._folder / f"{len(self.images) + 1:02d}-{name}-{step}.png"
        if not still(window, SIZES[name], self._settle).save(str(file)):
            raise Unavailable(FailureCode.OUTPUT_FAILED, reason=str(file))
        self.images.append(file)
