"""Forms as the command line tells them: handed over, and begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.cli.answer import Answer, Document
from counter_app.cli.context import Session
from counter_app.cli.labels import VALUES
from counter_app.registration.drafts import FormDraft
from counter_app.registration.model import FormWarning
from counter_app.registration.nik import LENGTH, compact_nik
from counter_app.registration.operations import FormSubmitted
from counter_app.shared.ids import mask_name, mask_nik
from counter_app.shared.labels import Label

if TYPE_CHECKING:
    from counter_app.storage.unit_of_work import SqlWork


def submitted_answer(session: Session, done: FormSubmitted) -> Answer:
    """The new case; its form is printed for signature."""
    printed = session.print_papers(f"case print {done.case.number}", done.paper)
    return Answer(
        {
            "case": done.case.number,
            "state": done.case.state,
            "missing_documents": done.missing,
            "warnings": [_warning(one) for one in done.warnings],
            "papers": printed.papers,
        },
        Label("Formulir diterima, kasus {case}.", "The form is accepted, case {case}."),
        failure=printed.failure,
    )


def _warning(warning: FormWarning) -> Document:
    return {
        "code": warning.code.value,
        "field": warning.field,
        "confirmed": warning.confirmed,
        "message": VALUES[warning.code],
    }


def draft_document(work: SqlWork, draft: FormDraft) -> Document:
    """A draft with everything that was typed in it."""
    return _head(work, draft) | {"entries": dict(draft.entries)}


def draft_line(work: SqlWork, draft: FormDraft) -> Document:
    """A draft as lists show it, with the person's data masked."""
    nik = compact_nik(draft.text("nik"))
    return _head(work, draft) | {
        "full_name": mask_name(draft.text("full_name")) or None,
        "nik": mask_nik(nik) if len(nik) == LENGTH else None,
        "count": len(draft.entries),
    }


def _head(work: SqlWork, draft: FormDraft) -> Document:
    ticket = None if draft.ticket is None else work.tickets.by_id(draft.ticket)
    return {
        "draft": draft.id,
        "ticket": None if ticket is None else ticket.number,
        "business_day": None if ticket is None else ticket.business_day,
        "officer": work.officers.by_id(draft.officer).name,
        "started_at": draft.started_at,
        "changed_at": draft.changed_at,
    }
