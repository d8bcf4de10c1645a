"""The slips of the roll: queue ticket, booking, missing documents."""

from __future__ import annotations

from datetime import timedelta
from typing import cast

from counter_app.printing.collect.header import local, paper_header, subject
from counter_app.printing.content import BookingSlip, MissingDocumentsSlip, MissingItem, RollWidth, TicketSlip
from counter_app.printing.sources import PrintWork
from counter_app.printing.texts import PRIORITY_LABELS, WHERE_TO_GET
from counter_app.registration.checklists import checklist
from counter_app.registration.documents import ITEM_LABELS
from counter_app.registration.missing_slip import missing_slip
from counter_app.shared.ids import survey_code
from counter_app.shared.papers import Paper


def ticket_slip(work: PrintWork, paper: Paper) -> TicketSlip:
    ticket = work.tickets.by_id(subject(paper.ticket))
    promise = work.tickets.promise(ticket.id)
    service = work.counters.service(ticket.letter)
    return TicketSlip(
        header=paper_header(work, paper),
        number=ticket.number,
        service_name="" if service is None else service.name_id,
        priority=None if ticket.priority is None else PRIORITY_LABELS[ticket.priority],
        ahead=promise.ahead,
        wait_low_min=promise.p50_s // 60,
        wait_high_min=-(-promise.p90_s // 60),
        survey_code=survey_code(work.key, ticket.id),
        checklist=tuple(one.id for one in checklist(ticket.letter, work.branch)),
        roll=_roll(work),
    )


def booking_slip(work: PrintWork, paper: Paper) -> BookingSlip:
    """What is booked, and how early and late one may come by the settings of today."""
    booking = work.bookings.of_paper(paper.id)
    service = work.counters.service(booking.service)
    booked_for = local(work, booking.booked_for)
    return BookingSlip(
        header=paper_header(work, paper),
        reference=booking.reference,
        service_name="" if service is None else service.name_id,
        priority=None if booking.priority is None else PRIORITY_LABELS[booking.priority],
        booked_for=booked_for,
        opens_at=booked_for - timedelta(minutes=work.branch.booking_early_minutes),
        late_from=booked_for + timedelta(minutes=work.branch.booking_late_minutes),
        checklist=tuple(one.id for one in checklist(booking.service, work.branch)),
        roll=_roll(work),
    )


def missing_documents_slip(work: PrintWork, paper: Paper) -> MissingDocumentsSlip:
    """What was missing when the slip was given, whatever came since."""
    told = missing_slip(work, paper)
    return MissingDocumentsSlip(
        header=paper_header(work, paper),
        items=tuple(MissingItem(ITEM_LABELS[item].id, WHERE_TO_GET[item]) for item in told.missing),
        ticket="" if paper.ticket is None else work.tickets.by_id(paper.ticket).number,
        kept_until=None if told.due_back_at is None else local(work, told.due_back_at),
        roll=_roll(work),
    )


def _roll(work: PrintWork) -> RollWidth:
    return cast("RollWidth", work.branch.roll_width_mm)
