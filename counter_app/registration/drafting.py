"""Drafts of form 1A: kept field by field, so that an interrupted form goes on at any counter."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.queueing.model import IN_HAND
from counter_app.registration.drafts import MOST_ENTRIES, FormDraft, check_entry
from counter_app.registration.nik import LENGTH, compact_nik
from counter_app.registration.own_records import own_draft
from counter_app.registration.ports import CaseWork
from counter_app.registration.steps import find_open_ticket
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.shared.ids import keyed_hash
from counter_app.staff.model import Permission


def keep_draft(work: CaseWork, ticket_number: str, entries: Mapping[str, object]) -> FormDraft:
    """Keep what was typed in some fields at a ticket of today; all other fields of its draft stay as they are.

    `entries` are texts, numbers, flags or lists of texts by path; None removes a path. The first keeping starts the
    draft and is told in the diary; later ones are not, so that no window refreshes while somebody types. Nothing is
    asked of the content. Raises `OfficeError`: NO_SUCH_TICKET, TICKET_STATE, and as `drafts.check_entry` does.
    """
    work.actor.require(Permission.SERVE)
    if len(entries) > MOST_ENTRIES:
        raise _too_many()
    for path, value in entries.items():
        check_entry(path, "" if value is None else value)
    ticket = find_open_ticket(work, ticket_number, lock=False)
    draft, started = work.drafts.open(ticket.id)
    if not started and own_draft(work, draft) is None:
        raise OfficeError(ErrorCode.NO_SUCH_DRAFT, field="ticket")
    draft = work.drafts.write(draft, entries)
    if len(draft.entries) > MOST_ENTRIES:
        raise _too_many()
    if "nik" in entries:
        work.drafts.set_person(draft.id, person_hash(work, draft.text("nik")))
    if started:
        work.record(EventKind.DRAFT_STARTED, Subject(ticket=ticket.id), draft=draft.id)
    return draft


def _too_many() -> OfficeError:
    return OfficeError(ErrorCode.OUT_OF_RANGE, field="entries", minimum=0, maximum=MOST_ENTRIES)


def person_hash(work: CaseWork, nik: str) -> str | None:
    """By what a person is found; None for what cannot be a NIK."""
    digits = compact_nik(nik)
    whole = len(digits) == LENGTH and digits.isascii() and digits.isdigit()
    return keyed_hash(work.key, "nik", digits) if whole else None


def draft_of_ticket(work: CaseWork, ticket: int) -> FormDraft | None:
    """The draft that goes on at a ticket, wherever the ticket was parked, transferred or called to since."""
    work.actor.require(Permission.SERVE)
    return own_draft(work, work.drafts.of_ticket(ticket))


def draft_of_person(work: CaseWork, nik: str, besides_ticket: int | None = None) -> FormDraft | None:
    """The draft of a person that was written in last, apart from that of one ticket; also one of an earlier day."""
    work.actor.require(Permission.SERVE)
    person = person_hash(work, nik)
    return None if person is None else own_draft(work, work.drafts.of_person(person, besides_ticket))


def list_drafts(work: CaseWork) -> tuple[FormDraft, ...]:
    """All drafts, the one written in last first."""
    work.actor.require(Permission.SERVE)
    return tuple(one for one in work.drafts.all() if own_draft(work, one) is not None)


def take_over_draft(work: CaseWork, draft_id: int, ticket_number: str) -> FormDraft:
    """Go on with a draft at another ticket of today; what was begun at that ticket itself makes way for it.

    Raises `OfficeError`: NO_SUCH_DRAFT, NO_SUCH_TICKET, TICKET_STATE, WRONG_COUNTER while another officer has the
    draft's ticket in hand.
    """
    work.actor.require(Permission.SERVE)
    draft = _find(work, draft_id)
    ticket = find_open_ticket(work, ticket_number, lock=False)
    if draft.ticket == ticket.id:
        return draft
    earlier = None if draft.ticket is None else work.tickets.by_id(draft.ticket)
    if earlier is not None and earlier.state in IN_HAND and earlier.officer != work.actor.id:
        raise OfficeError(ErrorCode.WRONG_COUNTER, field="draft", counter=earlier.counter)
    begun = own_draft(work, work.drafts.of_ticket(ticket.id))
    if begun is not None:
        work.drafts.drop(begun.id)
    moved = work.drafts.move(draft.id, ticket.id)
    work.record(EventKind.DRAFT_TAKEN_OVER, Subject(ticket=ticket.id), draft=draft.id, from_ticket=draft.ticket)
    return moved


def drop_draft(work: CaseWork, draft_id: int) -> None:
    """Throw a draft away. Raises `OfficeError` (NO_SUCH_DRAFT)."""
    work.actor.require(Permission.SERVE)
    draft = _find(work, draft_id)
    work.drafts.drop(draft.id)
    work.record(EventKind.DRAFT_DROPPED, Subject(ticket=draft.ticket), draft=draft.id)


def _find(work: CaseWork, draft: int) -> FormDraft:
    found = own_draft(work, work.drafts.find(draft))
    if found is None:
        raise OfficeError(ErrorCode.NO_SUCH_DRAFT, field="draft")
    return found
