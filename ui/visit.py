"""One visit from the kiosk to the card, through the real windows and operations, with a picture of each step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import count, cycle
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent

from counter_app.cards.operations import card_ready, enter_member_number, hand_over
from counter_app.payments.model import PaymentCode
from counter_app.payments.operations import record_payment
from counter_app.queueing.model import Outcome, Ticket, TicketState
from counter_app.queueing.operations.board import DeskView, desk_view
from counter_app.queueing.operations.calling import Called, call_next
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.queueing.operations.serving import finish, start
from counter_app.registration.consent_record import issue_consent_record
from counter_app.registration.documents import DocumentItem
from counter_app.registration.operations import show_on_screen
from counter_app.registration.records import Case
from counter_app.registration.screen import ScreenPage
from counter_app.settings import Language
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.staff.model import SYSTEM, Actor
from counter_app.survey.operations import rate_at_counter
from counter_app.training.morning import Morning
from counter_app.training.people import make_form
from counter_app.training.scans import sheet
from ui.app import ALL_PARTS, Order, make_window, window_station
from ui.officer.case_model import Step
from ui.officer.form_draft import draft_of
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
COUNTER = 1
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


def _form_of_a_woman(day: date) -> dict[str, Any]:
    """The form that the visitor brings."""
    forms = (make_form(Random(seed), PERSON, day) for seed in count())  # noqa: S311 - an invented person, no secret
    return next(form for form in forms if form["sex"] == "F") | _WANTED


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
        self._case = ""
        self._comes, self._calls = cycle("ADAFABKA"), cycle((2, 3, 4))
        self.images: list[Path] = []

    def play(self) -> None:
        """From the kiosk to the card in hand."""
        ticket = self._be_called(self._take_ticket())
        self._refresh("officer")
        window: Any = self._windows["officer"]
        panel = window.desk.case
        self._register(panel)
        self._case = panel.model.number
        self._learn_dues(panel)
        self._leave(ticket)
        self._get_card(self._case)

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
        self._open("officer", self._officer)
        self._picture("officer", "before-the-call")
        while not self._is_next(ticket):
            self._pass(minutes=1)
            self._others_work()
        self._open("display", SYSTEM)  # one that stood here all the time would announce the other calls first
        outcome = self._run(call_next, COUNTER)
        if not isinstance(outcome, Called) or outcome.ticket.id != ticket.id:
            raise TypeError("another ticket was called than the officer saw")
        self._picture("display", "call")
        self._picture("officer", "call")
        self._pass(seconds=40)
        serving: Ticket = self._run(start, outcome.ticket)
        return serving

    def _is_next(self, ticket: Ticket) -> bool:
        desk: DeskView = self._read(lambda work: desk_view(work, COUNTER))
        return desk.next_number == ticket.number

    def _others_work(self) -> None:
        """Somebody comes; the other counter that serves longest takes the next person."""
        office, kiosk = self._morning.office, self._morning.kiosk
        office.run(issue_ticket, kiosk, next(self._comes))
        number = next(self._calls)
        officer = self._morning.officers[number - 1]
        held = self._read(lambda work: work.tickets.in_hand(number))
        if held is not None:
            held = office.run(start, officer, held) if held.state is TicketState.CALLED else held
            office.run(finish, officer, held, Outcome.COMPLETED)
        office.run(call_next, officer, number)

    def _register(self, panel: Any) -> None:
        form = _form_of_a_woman(self._read(lambda work: work.today))
        typed = {key: value for key, value in form.items() if key not in {"documents", "segment"}}
        panel.form.show_draft(draft_of(typed), panel.model.desk)
        self._pass(minutes=4)
        self._picture("officer", "form")
        self._go_on(panel)
        self._picture("officer", "documents")
        self._open("customer", SYSTEM)
        self._show(panel, Step.DOCUMENTS)
        self._picture("customer", "data")
        panel.model.receive_all()
        self._settle()
        self._morning.office.attach(self._officer, panel.model.number, DocumentItem.KTP.value, sheet(PERSON))
        panel.model.refresh()
        self._settle()
        self._picture("officer", "scan")
        self._go_on(panel)

    def _learn_dues(self, panel: Any) -> None:
        self._go_on(panel)
        self._show(panel, Step.DUES)
        self._picture("officer", "dues")
        self._picture("customer", "dues")
        self._run(show_on_screen, COUNTER, ScreenPage.BENEFITS, panel.model.number)
        self._picture("customer", "benefits")
        self._pass(minutes=2)
        self._go_on(panel)
        self._go_on(panel)
        self._show(panel, Step.CODE)
        self._picture("officer", "payment-code")
        self._picture("customer", "payment-code")

    def _leave(self, ticket: Ticket) -> None:
        self._pass(minutes=1)
        self._run(issue_consent_record, self._case)
        self._run(finish, self._read(lambda work: work.tickets.by_id(ticket.id)), Outcome.COMPLETED)
        self._run(show_on_screen, COUNTER, ScreenPage.RATING)
        self._picture("customer", "rating")
        self._morning.office.run(rate_at_counter, SYSTEM, COUNTER, 4)
        self._picture("customer", "thanks")
        self._picture("officer", "finished")

    def _get_card(self, case: str) -> None:
        self._pass(minutes=20)
        found: Case = self._read(lambda work: work.cases.find(case))
        code: PaymentCode = self._read(lambda work: work.payment_codes.of_case(found.id))[-1]
        self._run(record_payment, code.code, code.amount, self._morning.clock.now(), "BRI-0001")
        self._run(enter_member_number, case, MEMBER_NUMBER)
        self._run(card_ready, case)
        self._run(hand_over, case, None, None)
        for paper in self._read(lambda work: work.papers.of_case(found.id)):
            if paper.prints == 0:
                self._morning.office.print_paper(paper.id, self._officer)

    # the means

    def _open(self, name: str, actor: Actor) -> Any:
        counter = COUNTER if name in {"officer", "customer"} else None
        window = make_window(Order(name, counter), self._around, actor)
        self._windows[name] = window
        self._settle()
        return window

    def _run(self, operation: Callable[..., Any], *arguments: Any, **more: Any) -> Any:
        return self._morning.office.run(operation, self._officer, *arguments, **more)

    def _read(self, query: Callable[[Any], R]) -> R:
        return self._morning.office.read(query, self._officer)

    def _go_on(self, panel: Any) -> None:
        """The large button of the officer's window."""
        panel.go_on()
        self._settle()

    def _show(self, panel: Any, step: Step) -> None:
        panel.model.show_on_screen(step)
        self._settle()

    def _pass(self, *, minutes: int = 0, seconds: int = 0) -> None:
        self._morning.clock.advance(timedelta(minutes=minutes, seconds=seconds))

    def _settle(self) -> None:
        for _ in range(3):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _refresh(self, name: str) -> Window:
        """The change feed of this process: everything may have changed."""
        window = self._windows[name]
        window_station(window).changed.emit(ALL_PARTS)
        self._settle()
        return window

    def _picture(self, name: str, step: str) -> None:
        window = self._refresh(name)
        file = self._folder / f"{len(self.images) + 1:02d}-{name}-{step}.png"
        if not still(window, SIZES[name], self._settle).save(str(file)):
            raise Unavailable(FailureCode.OUTPUT_FAILED, reason=str(file))
        self.images.append(file)
