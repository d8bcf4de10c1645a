"""The customer screen in its telling states."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from counter_app.cards.operations import ask_signature, card_ready, enter_member_number
from counter_app.dues.model import DuesMonth, PlacementPhase, Programme, QuoteRequest, Segment
from counter_app.payments.operations import record_payment
from counter_app.queueing.model import Outcome
from counter_app.queueing.operations.serving import finish
from counter_app.queueing.operations.steps import find_ticket
from counter_app.queueing.ports import QueueWork
from counter_app.registration.documents import required_documents
from counter_app.registration.operations import find_case, notify_dues, show_estimate, show_on_screen, submit_form
from counter_app.registration.screen import ScreenPage
from counter_app.settings import DocumentProfile
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.staff.model import SYSTEM
from counter_app.survey.operations import rate_at_counter
from ui.customer.rating import Rating
from ui.customer.scene_forms import ABROAD, ABROAD_BEFORE, CHILD, LONG_NAME, PROJECT, SMALL_EMPLOYER, WAGE
from ui.customer.window import CustomerWindow, create
from ui.shared.options import WindowOptions
from ui.shared.stage import Scene, Size, Stage

ALL: tuple[Size, ...] = ((1280, 800), (1920, 1080), (1024, 768), (800, 1280))
COUNTER = 1
SERVING, FORM, NOTIFIED, RECEIPT, FINISHED = 2, 3, 5, 6, 7
"""Steps of `counter_app.training.scenery.Progress`."""
NUMBER = "26012345678"
DRAWN = (
    "120,400 150,320 180,260 210,235 235,230 250,250 250,290 235,340 210,390 215,415 260,420 300,380 330,300;"
    "340,380 370,345 400,320 410,350 400,380 430,365 470,340 480,365 510,355 540,310 555,340 590,365 620,350 760,290;"
    "700,250 704,254"
)
"""A signature of nobody."""
WORK, LATER = "work", "later"
"""Groups of the benefits page."""


def scenes() -> tuple[Scene, ...]:
    return (
        _scene("welcome", _open),
        _scene("welcome-number", _welcome_number),
        _scene("data", lambda stage: _page(stage, FORM, ScreenPage.DATA)),
        _scene("data-long-name", lambda stage: _page(stage, FORM, ScreenPage.DATA, full_name=LONG_NAME)),
        _scene("data-child", lambda stage: _data(stage, CHILD)),
        _scene("data-abroad", lambda stage: _data(stage, ABROAD)),
        _scene("data-questioned", _data_questioned),
        _scene("dues", lambda stage: _page(stage, NOTIFIED, ScreenPage.DUES)),
        _scene("dues-year", _dues_year),
        _scene("dues-one-month", _dues_one_month),
        _scene("dues-wage", lambda stage: _dues(stage, WAGE)),
        _scene("dues-wage-two-programmes", lambda stage: _dues(stage, WAGE | SMALL_EMPLOYER)),
        _scene("dues-project", lambda stage: _dues(stage, PROJECT)),
        _scene("dues-abroad", lambda stage: _dues(stage, ABROAD)),
        _scene("dues-abroad-before", lambda stage: _dues(stage, ABROAD | ABROAD_BEFORE)),
        _scene("benefits", lambda stage: _benefits(stage, {})),
        _scene("benefits-work", lambda stage: _benefits(stage, {}, WORK)),
        _scene("benefits-later", lambda stage: _benefits(stage, {}, LATER)),
        _scene("benefits-wage-work", lambda stage: _benefits(stage, WAGE, WORK)),
        _scene("benefits-wage-later", lambda stage: _benefits(stage, WAGE, LATER)),
        _scene("benefits-project", lambda stage: _benefits(stage, PROJECT)),
        _scene("benefits-abroad", lambda stage: _benefits(stage, ABROAD)),
        _scene("benefits-abroad-work", lambda stage: _benefits(stage, ABROAD, WORK)),
        _scene("benefits-opened", _benefits_opened),
        _scene("estimate", lambda stage: _estimate(stage, Segment.BPU)),
        _scene("estimate-wage", lambda stage: _estimate(stage, Segment.PU)),
        _scene("estimate-abroad", lambda stage: _estimate(stage, Segment.PMI)),
        _scene("estimate-benefits", _estimate_benefits),
        _scene("code", lambda stage: _page(stage, RECEIPT, ScreenPage.CODE)),
        _scene("signature", _signature),
        _scene("signature-signed", _signature_signed),
        _scene("signature-another", _signature_another),
        _scene("rating", lambda stage: _page(stage, FINISHED, ScreenPage.RATING)),
        _scene("rating-reasons", _rating_reasons),
        _scene("rating-questions", _rating_questions),
        _scene("rating-early", lambda stage: _page(stage, RECEIPT, ScreenPage.RATING)),
        _scene("thanks", _thanks),
        _scene("offline", _offline),
    )


def _scene(name: str, build: Callable[[Stage], CustomerWindow]) -> Scene:
    return Scene("customer", f"customer-{name}", ALL, build)


def _open(stage: Stage) -> CustomerWindow:
    window = create(stage.surroundings, WindowOptions(COUNTER, SYSTEM, fullscreen=False))
    stage.settle()
    return window


def _show(stage: Stage, page: ScreenPage, case: str | None) -> None:
    stage.surroundings.office.run(show_on_screen, stage.officer, COUNTER, page, case)


def _page(stage: Stage, progress: int, page: ScreenPage, full_name: str | None = None) -> CustomerWindow:
    visit = stage.scenery.bring_to(min(progress, RECEIPT), full_name=full_name)
    _show(stage, page, visit.case)
    if progress == FINISHED:
        stage.surroundings.office.run(_finish, stage.officer, visit.ticket.number)
    return _open(stage)


def _finish(work: QueueWork, number: str) -> None:
    finish(work, find_ticket(work, number), Outcome.COMPLETED)


def _welcome_number(stage: Stage) -> CustomerWindow:
    stage.scenery.bring_to(SERVING)
    return _open(stage)


def _data_questioned(stage: Stage) -> CustomerWindow:
    window = _page(stage, FORM, ScreenPage.DATA)
    window.customer.question()
    stage.settle()
    return window


def _data(stage: Stage, changes: Mapping[str, Any]) -> CustomerWindow:
    case = _submitted(stage, changes)
    _show(stage, ScreenPage.DATA, case)
    return _open(stage)


def _submitted(stage: Stage, changes: Mapping[str, Any]) -> str:
    """A case for a form with other fields than the usual one, all documents received; None leaves a field out."""
    visit = stage.scenery.bring_to(SERVING)
    form = stage.scenery.example_form() | dict(changes)
    phases = [PlacementPhase(one) for one in form.get("placement", {}).get("phases", ())]
    asked = required_documents(Segment(form["segment"]), DocumentProfile.FULL, phases=phases)
    form["documents"] = dict.fromkeys(asked, "received")
    written = {key: value for key, value in form.items() if value is not None}
    case: str = stage.surroundings.office.run(submit_form, stage.officer, written, visit.ticket.number).case.number
    return case


def _dues(stage: Stage, changes: Mapping[str, Any], page: ScreenPage = ScreenPage.DUES) -> CustomerWindow:
    """A notification for a form with other months, programmes or another segment than the usual one."""
    case = _submitted(stage, changes)
    stage.surroundings.office.run(notify_dues, stage.officer, case)
    _show(stage, page, case)
    return _open(stage)


def _benefits(stage: Stage, changes: Mapping[str, Any], group: str = "") -> CustomerWindow:
    window = _dues(stage, changes, ScreenPage.BENEFITS)
    if group:
        window.customer.chooseGroup(group)
        stage.settle()
    return window


def _benefits_opened(stage: Stage) -> CustomerWindow:
    window = _dues(stage, {})
    window.customer.openBenefits()
    stage.settle()
    return window


def _estimate(stage: Stage, segment: Segment) -> CustomerWindow:
    stage.scenery.bring_to(SERVING)
    month = DuesMonth.of(stage.surroundings.office.clock.now().date())
    two = frozenset({Programme.JKK, Programme.JKM})
    asked = {
        Segment.BPU: QuoteRequest(segment, 1_000_000, two | {Programme.JHT}, month, 12),
        Segment.PU: QuoteRequest(segment, 12_000_000, two | {Programme.JHT, Programme.JP}, month, 12, risk_group=3),
        Segment.PMI: QuoteRequest(segment, 0, two, month, 24, phases=frozenset(PlacementPhase)),
    }[segment]
    stage.surroundings.office.run(show_estimate, stage.officer, COUNTER, asked)
    return _open(stage)


def _estimate_benefits(stage: Stage) -> CustomerWindow:
    window = _estimate(stage, Segment.BPU)
    window.customer.openBenefits()
    stage.settle()
    return window


def _dues_year(stage: Stage) -> CustomerWindow:
    return _dues(stage, {"months": 12, "full_name": LONG_NAME, "monthly_income": 20_500_000})


def _dues_one_month(stage: Stage) -> CustomerWindow:
    return _dues(stage, {"months": 1, "programmes": ["JKK", "JKM"]})


def _card_ready(stage: Stage, full_name: str | None = None) -> str:
    """The number of a case whose card lies ready; its person stands at the counter."""
    office, officer = stage.surroundings.office, stage.officer
    case = str(stage.scenery.bring_to(RECEIPT, full_name=full_name).case)
    found = office.read(find_case, officer, case)
    code = office.read(lambda work: work.payment_codes.of_case(found.id), officer)[-1]
    office.run(record_payment, officer, code.code, code.amount, office.clock.now(), "BRI-0001")
    office.run(enter_member_number, officer, case, found.kept_kpj or NUMBER)
    office.run(card_ready, officer, case)
    return case


def _signature(stage: Stage) -> CustomerWindow:
    stage.surroundings.office.run(ask_signature, stage.officer, COUNTER, _card_ready(stage))
    return _open(stage)


def _signature_signed(stage: Stage) -> CustomerWindow:
    window = _signature(stage)
    window.customer.pen.done(DRAWN)
    stage.settle()
    return window


def _signature_another(stage: Stage) -> CustomerWindow:
    """Somebody else collects the card of a long name."""
    case = _card_ready(stage, LONG_NAME)
    stage.surroundings.office.run(ask_signature, stage.officer, COUNTER, case, LONG_NAME, "saudara kandung")
    return _open(stage)


def _rate(window: CustomerWindow, rating: int) -> Rating:
    window.customer.chosen.rate(rating)
    return window.customer.chosen


def _rating_reasons(stage: Stage) -> CustomerWindow:
    window = _page(stage, FINISHED, ScreenPage.RATING)
    _rate(window, 2)
    stage.settle()
    return window


def _rating_questions(stage: Stage) -> CustomerWindow:
    window = _page(stage, FINISHED, ScreenPage.RATING)
    _rate(window, 3).ask()
    stage.settle()
    return window


def _thanks(stage: Stage) -> CustomerWindow:
    _page(stage, FINISHED, ScreenPage.RATING).close()
    stage.surroundings.office.run(rate_at_counter, SYSTEM, COUNTER, 4)
    return _open(stage)


def _offline(stage: Stage) -> CustomerWindow:
    window = _page(stage, FORM, ScreenPage.DATA)
    window.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    return window
