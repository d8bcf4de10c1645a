"""A ticket as the command line tells it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from counter_app.cli.answer import Document
from counter_app.queueing.labels import REASON_LABELS, explanation
from counter_app.queueing.model import NO_PROMISE, Promise, Ticket
from counter_app.queueing.operations.reading import TicketDetails, ticket_details
from counter_app.queueing.ports import CallRecord
from counter_app.queueing.rule import Reason
from counter_app.registration.own_records import own_records

if TYPE_CHECKING:
    from counter_app.storage.unit_of_work import SqlWork


def ticket_document(work: SqlWork, ticket: Ticket) -> Document:
    """A ticket with its state, time slices, calls and those cases that the acting officer may see. Nothing personal."""
    details = ticket_details(work, ticket)
    own = own_records(work, work.cases.of_ticket(ticket.id), lambda case: case)
    cases = [work.cases.by_id(case).number for case in own]
    return {
        "ticket": ticket.number,
        "service": ticket.service,
        "business_day": ticket.business_day,
        "state": ticket.state,
        "priority": ticket.priority,
        "issued_at": ticket.issued_at,
        **promise_document(details.promise),
        "counter": ticket.counter,
        "for_counter": ticket.for_counter,
        "due_back_at": ticket.due_back_at,
        "ended_at": ticket.ended_at,
        "outcome": ticket.outcome,
        "origin": ticket.origin,
        "booked_for": ticket.booked_for,
        "parts": [
            {
                "service": one.service,
                "counter": one.counter,
                "outcome": one.outcome,
                "finished_at": one.finished_at,
            }
            for one in details.parts
        ],
        "cases": cases,
        "slices": _slices(details, work.now),
        "calls": [_call(one) for one in details.calls],
    }


def promise_document(promise: Promise) -> Document:
    return {
        "ahead": promise.ahead,
        "wait_p10_s": promise.p10_s,
        "wait_p50_s": promise.p50_s,
        "wait_p90_s": promise.p90_s,
    }


def wait_document(wait: Promise | None) -> Document:
    """The wait of somebody in line; nothing of one whom no counter would call."""
    return dict.fromkeys(promise_document(NO_PROMISE)) if wait is None else promise_document(wait)


def _slices(details: TicketDetails, now: datetime) -> list[Document]:
    """The slices; one that runs is measured up to now."""
    return [
        {
            "kind": one.kind,
            "started_at": one.started_at,
            "ended_at": one.ended_at,
            "seconds": int(((one.ended_at or now) - one.started_at).total_seconds()),
            "counter": one.counter,
        }
        for one in details.slices
    ]


def _call(call: CallRecord) -> Document:
    return {
        "number": call.number,
        "counter": call.counter,
        "called_at": call.at,
        "undone_at": call.undone_at,
        **reason_document(call),
    }


def reason_document(call: CallRecord) -> Document:
    """Why a ticket was called: the code, the same in words, and the figures behind it."""
    reason = Reason(call.reason)
    return {
        "reason": reason.value,
        "reason_text": REASON_LABELS[reason],
        "explanation": explanation(call),
        "waited_s": call.waited_s,
        "regular_run": call.regular_run,
    }
