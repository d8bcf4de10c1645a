"""One visit from the kiosk to the card, through the real windows and operations, with a picture of each step."""

from __future__ import annotations

from datetime import date
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from counter_app.queueing.model import Outcome, Ticket
from counter_app.queueing.operations.serving import finish
from counter_app.registration.consent_record import issue_consent_record
from counter_app.registration.documents import DocumentItem
from counter_app.registration.operations import show_on_screen
from counter_app.registration.records import Case
from counter_app.registration.screen import ScreenPage
from counter_app.settings import Language
from counter_app.staff.model import SYSTEM
from counter_app.survey.operations import rate_at_counter
from counter_app.training.morning import Morning
from counter_app.training.people import make_form
from counter_app.training.scans import sheet
from ui.app import Order
from ui.officer.case_model import Step
from ui.officer.form_draft import draft_of
from ui.pictures import quiet
from ui.shared.language import Speech
from ui.shared.theme import Mode, Theme, dress
from ui.stage import application
from ui.visit_card import get_card
from ui.visit_means import COUNTER, Means

SERVICE = "A"
_WANTED = {
    "full_name": "SITI WULANDARI",
    "occupation": "pedagang pasar",
    "work_location": "Pasar Cokro, Klaten",
    "monthly_income": 2_350_000,
    "programmes": ["JKK", "JKM", "JHT"],
    "months": 3,
}
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
        theme, speech = Theme(order.mode or Mode.LIGHT), Speech(order.language or Language.ID)
        dress(made, theme)
        means = Means(morning, folder, theme, speech)
        try:
            Visit(means).play()
        finally:
            means.close()
            speech.use(Language.EN)
    return tuple(means.images)


class Visit:
    """Somebody who goes from one window of the branch to the next."""

    def __init__(self, means: Means) -> None:
        self._means = means

    def play(self) -> None:
        """From the kiosk to the card in hand."""
        means = self._means
        taken = self._take_ticket()
        means.open("officer", means.officer)
        means.picture("officer", "before-the-call")
        ticket = means.be_called(taken, "call")
        window: Any = means.refresh("officer")
        panel = window.desk.case
        self._register(panel)
        case = panel.model.number
        self._learn_dues(panel)
        self._leave(ticket, case)
        get_card(means, case)
        self._print_the_rest(case)

    def _take_ticket(self) -> Ticket:
        means = self._means
        kiosk: Any = means.open("kiosk", SYSTEM).kiosk
        means.picture("kiosk", "services")
        kiosk.choose(SERVICE)
        means.picture("kiosk", "checklist")
        kiosk.take()
        means.settle()
        means.picture("kiosk", "ticket")
        return means.last_ticket(SERVICE)

    def _register(self, panel: Any) -> None:
        means = self._means
        form = _form_of_a_woman(means.read(lambda work: work.today))
        typed = {key: value for key, value in form.items() if key not in {"documents", "segment"}}
        panel.form.show_draft(draft_of(typed), panel.model.desk)
        means.let_pass(minutes=4)
        means.picture("officer", "form")
        self._go_on(panel)
        means.picture("officer", "documents")
        means.open("customer", SYSTEM)
        self._show(panel, Step.DOCUMENTS)
        means.picture("customer", "data")
        panel.model.receive_all()
        means.settle()
        means.morning.office.attach(means.officer, panel.model.number, DocumentItem.KTP.value, sheet(PERSON))
        panel.model.refresh()
        means.settle()
        means.picture("officer", "scan")
        self._go_on(panel)

    def _learn_dues(self, panel: Any) -> None:
        means = self._means
        self._go_on(panel)
        self._show(panel, Step.DUES)
        means.picture("officer", "dues")
        means.picture("customer", "dues")
        means.run(show_on_screen, COUNTER, ScreenPage.BENEFITS, panel.model.number)
        means.picture("customer", "benefits")
        means.let_pass(minutes=2)
        self._go_on(panel)
        self._go_on(panel)
        self._show(panel, Step.CODE)
        means.picture("officer", "payment-code")
        means.picture("customer", "payment-code")

    def _leave(self, ticket: Ticket, case: str) -> None:
        means = self._means
        means.let_pass(minutes=1)
        means.run(issue_consent_record, case)
        means.run(finish, means.read(lambda work: work.tickets.by_id(ticket.id)), Outcome.COMPLETED)
        means.run(show_on_screen, COUNTER, ScreenPage.RATING)
        means.picture("customer", "rating")
        means.morning.office.run(rate_at_counter, SYSTEM, COUNTER, 4)
        means.picture("customer", "thanks")
        means.picture("officer", "finished")

    def _print_the_rest(self, case: str) -> None:
        """Papers that nobody has printed at a window."""
        means = self._means
        found: Case = means.read(lambda work: work.cases.find(case))
        for paper in means.read(lambda work: work.papers.of_case(found.id)):
            if paper.prints == 0:
                means.morning.office.print_paper(paper.id, means.officer)

    def _go_on(self, panel: Any) -> None:
        """The large button of the officer's window."""
        panel.go_on()
        self._means.settle()

    def _show(self, panel: Any, step: Step) -> None:
        panel.model.show_on_screen(step)
        self._means.settle()
