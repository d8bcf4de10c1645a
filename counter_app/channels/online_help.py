"""Help for people whom the online path sent to a counter: a ticket of service F with the reason on it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from counter_app.channels.online_model import HELP_LABELS, HELP_SERVICE, HelpReason
from counter_app.queueing.hours_ports import HoursWork
from counter_app.queueing.model import Priority, Ticket
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.queueing.operations.opening_hours import issue_at_kiosk
from counter_app.queueing.ports import Issued, Note, QueueWork
from counter_app.registration.ports import CaseWork
from counter_app.registration.steps import find_open_ticket
from counter_app.shared.events import EventKind, Subject
from counter_app.staff.model import Permission

_CODES = frozenset(reason.value for reason in HelpReason)


class HelpWork(CaseWork, HoursWork, Protocol):
    """Tickets within the kiosk's hours, and cases."""


def issue_help_ticket(
    work: QueueWork, reason: HelpReason = HelpReason.DUKCAPIL_MISMATCH, priority: Priority | None = None
) -> Issued:
    """A ticket of service F for somebody whom the online path sent to a counter, with the reason on it.

    Raises `OfficeError` (NO_SUCH_SERVICE, DAY_CLOSED).
    """
    issued = issue_ticket(work, HELP_SERVICE, priority)
    _note(work, issued.ticket, reason)
    return issued


def issue_help_at_kiosk(work: HelpWork, reason: HelpReason, priority: Priority | None = None) -> Issued:
    """The same at the kiosk, within its hours and the quota of the service; raises as `issue_at_kiosk` does too."""
    issued = issue_at_kiosk(work, HELP_SERVICE, priority)
    _note(work, issued.ticket, reason)
    return issued


def note_online_help(work: CaseWork, ticket_number: str, reason: HelpReason) -> Ticket:
    """Note on a ticket of today why the person could not register online.

    Raises `OfficeError` (NO_SUCH_TICKET, TICKET_STATE).
    """
    work.actor.require(Permission.SERVE)
    ticket = find_open_ticket(work, ticket_number)
    _note(work, ticket, reason)
    return ticket


def _note(work: QueueWork, ticket: Ticket, reason: HelpReason) -> None:
    """For the officer as a note in words, for the figures as a code in the diary."""
    work.tickets.note_reason(ticket.id, work.now, reason.value, HELP_LABELS[reason].id)
    work.record(EventKind.ONLINE_HELP_NOTED, Subject(ticket=ticket.id, counter=ticket.counter), reason=reason.value)


def help_reason(notes: Iterable[Note]) -> HelpReason | None:
    """What hindered the person of a ticket online, by its notes, the latest first; None for anybody else."""
    return next((HelpReason(note.step) for note in notes if note.step in _CODES), None)
