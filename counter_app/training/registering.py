"""A registration at a simulated counter, stage by stage, of any segment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from counter_app.payments.operations import issue_receipt
from counter_app.queueing.model import Outcome, Ticket
from counter_app.registration.consent_record import issue_consent_record
from counter_app.registration.drafts import flatten
from counter_app.registration.missing_slip import give_missing_slip
from counter_app.registration.model import CaseState, DocumentItem, DocumentStatus
from counter_app.registration.operations import (
    attach_ticket,
    cancel_case,
    draft_of_ticket,
    keep_draft,
    notify_dues,
    record_change,
    record_document,
    show_on_screen,
    submit_draft,
)
from counter_app.registration.records import Case
from counter_app.registration.screen import ScreenPage
from counter_app.staff.model import Actor
from counter_app.training.plan import Visitor
from counter_app.training.scans import sheet

if TYPE_CHECKING:
    from counter_app.training.simulated_day import SimulatedDay

_SCANNED = 3
"""Every so many applicants have their identity card scanned."""


def register(day: SimulatedDay, visitor: Visitor, ticket: Ticket, officer: Actor) -> Outcome | None:
    """One stage of a registration; the outcome when it is at its end."""
    case = day.world.case_of(ticket.id)
    if case is None:
        _fill_in(day, day.plan.form(visitor.index), ticket, officer)
        return None
    if case.state is CaseState.REGISTERED:  # back from fetching a document, before the queue was told
        case = day.world.run(attach_ticket, officer, case, ticket.number)
    return go_on(day, visitor, ticket, case, officer)


def _fill_in(day: SimulatedDay, form: dict[str, Any], ticket: Ticket, officer: Actor) -> None:
    """The first half of the form at one stage, the rest and the hand-over at the next."""
    entries = flatten(form)
    paths = list(entries)
    if day.world.look(lambda work: draft_of_ticket(work, ticket.id)) is None:
        day.world.run(keep_draft, officer, ticket.number, {path: entries[path] for path in paths[: len(paths) // 2]})
        return
    day.world.run(keep_draft, officer, ticket.number, {path: entries[path] for path in paths[len(paths) // 2 :]})
    submitted = day.world.run(submit_draft, officer, ticket.number)
    day.world.print(submitted.paper, officer)
    if submitted.missing:
        slip = day.world.run(give_missing_slip, officer, submitted.case.number, ticket.number)
        day.world.print(slip.paper, officer)
    elif ticket.counter is not None:
        day.world.run(show_on_screen, officer, ticket.counter, ScreenPage.DATA, submitted.case.number)


def go_on(day: SimulatedDay, visitor: Visitor, ticket: Ticket, case: Case, officer: Actor) -> Outcome | None:
    """From the documents to the payment code, or to the recorded change."""
    match case.state:
        case CaseState.CALLED | CaseState.INCOMPLETE | CaseState.REGISTERED:
            _check_documents(day, visitor, case, officer)
        case CaseState.COMPLETE if case.is_change:
            day.world.run(record_change, officer, case.number)
            return Outcome.COMPLETED
        case CaseState.COMPLETE:
            day.world.print(day.world.run(notify_dues, officer, case.number).paper, officer)
            if ticket.counter is not None:
                page = ScreenPage.BENEFITS if visitor.answers_skm else ScreenPage.DUES
                day.world.run(show_on_screen, officer, ticket.counter, page, case.number)
        case CaseState.NOTIFIED if visitor.agrees:
            issued = day.world.run(issue_receipt, officer, case.number)
            day.world.print(issued.receipt, officer)
            day.world.print(issued.slip, officer)
            if visitor.rates:
                day.world.print(day.world.run(issue_consent_record, officer, case.number), officer)
        case CaseState.NOTIFIED:
            day.world.run(cancel_case, officer, case.number, "ingin berunding dengan keluarga")
        case CaseState.CANCELLED:
            return Outcome.INFORMATION
        case _:
            return Outcome.COMPLETED
    return None


def _check_documents(day: SimulatedDay, visitor: Visitor, case: Case, officer: Actor) -> None:
    missing = [
        record.item
        for record in day.world.look(lambda work: work.cases.documents(case.id))
        if record.status is DocumentStatus.MISSING
    ]
    for item in missing or [DocumentItem.KTP]:
        seen = item is DocumentItem.KTP
        day.world.run(record_document, officer, case.number, item.value, original_seen=seen)
    if visitor.index % _SCANNED == 0:
        day.world.office.attach(officer, case.number, DocumentItem.KTP.value, sheet(visitor.index))
