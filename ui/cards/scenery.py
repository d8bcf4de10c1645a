"""Invented cards in every state, made by the operations themselves: for the pictures of the desk and its tests."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

from counter_app.cards.model import DeliveryMode, LateReason, ReturnReason
from counter_app.cards.operations import (
    ask_signature,
    card_ready,
    card_returned,
    enter_member_number,
    hand_over,
    note_late_reason,
    send_card,
    sign_on_screen,
)
from counter_app.payments.operations import issue_receipt, record_payment
from counter_app.queueing.model import Ticket
from counter_app.queueing.operations.calling import Called, call_next
from counter_app.queueing.operations.counters import open_counter
from counter_app.queueing.operations.desk import act_on
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.queueing.operations.serving import start
from counter_app.registration.operations import notify_dues, submit_form
from counter_app.staff.model import SYSTEM, Actor
from ui.cards.sections import Section
from ui.cards.window import CardsWindow, create
from ui.shared.options import WindowOptions
from ui.shared.stage import Stage

COUNTER = 1
LONG_NAME = "Raden Roro Siti Nurhalizah Kusumaningrat"
DRAWN = (
    "120,400 180,260 230,230 250,290 210,390 260,420 330,300;340,380 400,320 470,370 540,310 760,290;700,260 702,264"
)
"""A signature of nobody, as a screen sends it."""
Step = Callable[[Any, str], object]


def number(work: Any, case: str) -> None:
    """A member number that no other invented card has."""
    found = work.cases.find(case)
    enter_member_number(work, case, found.kept_kpj or f"2601{found.id:07d}")


def ready(work: Any, case: str) -> None:
    number(work, case)
    card_ready(work, case)


def sent(mode: DeliveryMode) -> Step:
    def step(work: Any, case: str) -> None:
        ready(work, case)
        send_card(work, case, mode, "P26113000123" if mode is DeliveryMode.POST else None)

    return step


def returned(work: Any, case: str) -> None:
    sent(DeliveryMode.POST)(work, case)
    card_returned(work, case, ReturnReason.MOVED_AWAY)


def late(reason: LateReason, before: Step) -> Step:
    def step(work: Any, case: str) -> None:
        before(work, case)
        note_late_reason(work, case, reason)

    return step


def given(work: Any, case: str) -> None:
    ready(work, case)
    hand_over(work, case)


def paid(_work: Any, _case: str) -> None:
    """Nothing more than the payment."""


def make_cards(stage: Stage, steps: Sequence[Step], full_name: str | None = None) -> list[str]:
    """One paid case for each step, which then takes it on; the numbers of the cases."""
    forms = [stage.scenery.example_form(full_name) for _ in steps]

    def make(work: Any) -> list[str]:
        return [_make(work, form, step) for form, step in zip(forms, steps, strict=True)]

    return stage.surroundings.office.run(make, stage.officer)


def _make(work: Any, form: dict[str, Any], step: Step) -> str:
    form["documents"]["photo"] = "received"
    case = submit_form(work, form).case.number
    notify_dues(work, case)
    code = issue_receipt(work, case).code
    record_payment(work, code.code, code.amount, work.now, f"BRI{code.id:06d}")
    step(work, case)
    return case


def week(stage: Stage) -> dict[str, list[str]]:
    """Ten days of cards up to a Monday, when some promises are broken; the cases by what they are."""
    clock = stage.scenery.clock
    post, agent = sent(DeliveryMode.POST), sent(DeliveryMode.AGENT)
    made = {
        "late": make_cards(stage, (number, ready, late(LateReason.BLANKS_OUT, number), ready)),
        "number_late": make_cards(stage, (paid,)),
        "given": make_cards(stage, (given,)),
    }
    clock.advance(timedelta(days=3))
    made["today"] = make_cards(stage, (ready, number, ready))
    made["returned"] = make_cards(stage, (returned,))
    clock.advance(timedelta(days=1))
    made["soon"] = make_cards(stage, (ready, number, post, agent, sent(DeliveryMode.EMAIL)))
    clock.advance(timedelta(days=6))
    made["paid"] = make_cards(stage, (paid, paid))
    return made


def at_counter(stage: Stage) -> Ticket:
    """Somebody who comes for a card is served at counter 1."""
    office, officer = stage.surroundings.office, stage.officer
    office.run(open_counter, officer, COUNTER)
    office.run(issue_ticket, stage.scenery.kiosk, "K")
    outcome = office.run(call_next, officer, COUNTER)
    if not isinstance(outcome, Called):
        raise TypeError("nobody waits for a card")
    office.run(act_on, officer, start, outcome.ticket)
    return outcome.ticket


def signed(stage: Stage, case: str) -> None:
    """A card is handed over at counter 1, with a signature on the screen."""
    office, officer = stage.surroundings.office, stage.officer
    office.run(ask_signature, officer, COUNTER, case)
    office.run(sign_on_screen, SYSTEM, COUNTER, DRAWN)
    office.run(hand_over, officer, case, drawn_at=COUNTER)


def opened(stage: Stage, case: str | None = None, actor: Actor | None = None) -> CardsWindow:
    """The cards desk of an officer who is signed in, or as somebody else; perhaps with a card chosen."""
    acting = stage.officer if actor is None else actor
    window = create(stage.surroundings, WindowOptions(None, acting, fullscreen=False))
    stage.settle()
    if case is not None:
        choose(stage, window, case)
    return window


def choose(stage: Stage, window: CardsWindow, case: str, section: Section = Section.ALL) -> None:
    """Choose a card of a section."""
    window.board.choose(section)
    window.board.list.table.pick(case)
    stage.settle()
