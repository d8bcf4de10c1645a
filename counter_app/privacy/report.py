"""Gathering everything that the office holds about one person, and what it did with it."""

from __future__ import annotations

from collections.abc import Iterator

from counter_app.cards.operations import signature_of
from counter_app.cards.signature import Signature
from counter_app.channels.agents import SponsorKind
from counter_app.channels.batch_model import Batch
from counter_app.privacy.bringers import roles_of
from counter_app.privacy.entries import entries_of
from counter_app.privacy.model import BatchHeld, CaseHeld, PersonReport, TicketHeld, TrailStep
from counter_app.privacy.persons import Found, find_person
from counter_app.privacy.ports import CaseRow, PrivacyWork
from counter_app.shared.changes import Part
from counter_app.shared.errors import Unavailable
from counter_app.shared.events import Event


def person_report(work: PrivacyWork, found: Found) -> PersonReport:
    """The report as of now; reading it is told in the diary by the operation that gives it away."""
    cases = tuple(_case(work, row) for row in found.cases)
    person = found.person
    return PersonReport(
        made_at=work.now,
        full_name="" if person is None else person.full_name,
        nik=found.nik,
        birth_date=None if person is None else person.birth_date,
        known_since=None if person is None else person.created_at,
        cases=cases,
        drafts=work.persons.drafts(found.nik_hash),
        online=work.online.of_person(found.nik_hash),
        roles=roles_of(work, found.nik_hash),
        trail=_trail(work, cases),
    )


def report_of_case(work: PrivacyWork, case: int) -> PersonReport:
    """The report on the person of a case, for the paper. Raises `OfficeError` (CASE_ERASED)."""
    return person_report(work, find_person(work, work.persons.row_of(case).number))


def _case(work: PrivacyWork, row: CaseRow) -> CaseHeld:
    codes, payments = work.payment_codes.of_case(row.id), work.payments.of_case(row.id)
    return CaseHeld(
        id=row.id,
        number=row.number,
        state=row.state,
        channel=row.channel,
        business_day=row.business_day,
        created_at=row.created_at,
        cancel_reason=row.cancel_reason,
        hold_reason=row.hold_reason,
        erased_at=row.erased_at,
        form=row.form,
        entries=entries_of(row.form),
        documents=work.cases.documents(row.id),
        attachments=work.attachments.of_case(row.id),
        consents=work.cases.consents(row.id),
        quotes=work.persons.quotes(row.id),
        codes=codes,
        payments=payments,
        reversals=tuple(one for paid in payments for one in work.reversals.of_payment(paid.id)),
        card=work.cards.of_case(row.id),
        signed=work.signatures.of_case(row.id) is not None,
        signature=_signature(work, row.id),
        papers=work.papers.of_case(row.id),
        mails=work.outbox.of_case(row.id),
        tickets=tuple(
            TicketHeld(ticket, work.tickets.slices(ticket.id), work.tickets.notes(ticket.id))
            for ticket in work.cases.tickets_of(row.id)
        ),
        batch=_batch(work, row.id),
    )


def _batch(work: PrivacyWork, case: int) -> BatchHeld | None:
    batch = work.batches.of_case(case)
    if batch is None:
        return None
    row = next(one for one in work.batches.rows(batch.id) if one.case == case)
    return BatchHeld(batch.number, batch.kind, _through(work, batch), row.line, row.given_at)


def _through(work: PrivacyWork, batch: Batch) -> str:
    """The organisation behind a batch; that of a person is told without the name, which is another's data."""
    if batch.agent is not None:
        agent = work.agents.find(batch.agent)
        return "" if agent is None else agent.agency.name
    sponsor = None if batch.sponsor is None else work.sponsors.find(batch.sponsor)
    return "" if sponsor is None or sponsor.kind is SponsorKind.PERSON else sponsor.name


def _signature(work: PrivacyWork, case: int) -> Signature | None:
    try:
        return signature_of(work, case)
    except Unavailable:
        return None


def _trail(work: PrivacyWork, cases: tuple[CaseHeld, ...]) -> tuple[TrailStep, ...]:
    """Every processing of art. 31 and 32: the events of the cases, and those of drafts at the person's tickets."""
    told = {event.sequence: event for case in cases for event in _events(work, case)}
    numbers = {case.id: case.number for case in cases}
    names: dict[int, str] = {}
    return tuple(
        TrailStep(
            at=event.happened_at,
            kind=event.kind,
            officer=names.setdefault(event.actor, work.officers.by_id(event.actor).full_name),
            case_number=None if event.subject.case is None else numbers.get(event.subject.case),
            details=event.details,
        )
        for _, event in sorted(told.items())
    )


def _events(work: PrivacyWork, case: CaseHeld) -> Iterator[Event]:
    yield from work.diary.of_case(case.id)
    for held in case.tickets:
        of_ticket = work.diary.of_ticket(held.ticket.id)
        yield from (one for one in of_ticket if one.kind.part is Part.CASES and one.subject.case is None)
