"""Online registrations and e-mails as answers; lists show names, NIK and addresses masked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from counter_app.channels.online_file import read_online_file, write_online_rejects
from counter_app.channels.online_finding import OnlineImported, import_online, online_rules
from counter_app.channels.online_model import OnlineFile, OnlineRegistration, OnlineRow
from counter_app.channels.outbox_model import Mail
from counter_app.cli.answer import Answer, Document
from counter_app.registration.case import Channel
from counter_app.shared.errors import Unavailable
from counter_app.shared.labels import Label
from counter_app.sheets.model import untold

if TYPE_CHECKING:
    from counter_app.cli.context import Session

MOST_TOLD = 100
"""Rejected rows that the answer itself names; the file has all of them."""


def online_document(known: OnlineRegistration) -> Document:
    entry = known.entry
    return {
        "name": known.masked_name,
        "nik": known.masked_nik,
        "email": known.masked_email,
        "channel": entry.channel,
        "state": entry.state if known.case_state is None else known.case_state,
        "code": entry.code,
        "amount": entry.amount,
        "registered_at": entry.registered_at,
        "expires_at": entry.expires_at,
        "paid_at": entry.paid_at,
        "imported_at": known.imported_at,
        "case": known.case_number,
    }


def online_held(known: OnlineRegistration) -> Document:
    """All that is held of a registration, for its person; of one with a case the rest stands there."""
    entry = known.entry
    told: Document = {
        "channel": entry.channel,
        "imported_at": known.imported_at,
        "changed_at": known.changed_at,
        "case": known.case_number,
    }
    if known.case_number is not None:
        return told
    return told | {
        "form": dict(entry.content),
        "code": entry.code,
        "amount": entry.amount,
        "registered_at": entry.registered_at,
        "expires_at": entry.expires_at,
        "paid_at": entry.paid_at,
        "reference": entry.reference,
        "kpj": entry.kpj,
    }


def mail_document(mail: Mail) -> Document:
    return {
        "mail": mail.id,
        "case": mail.case_number,
        "kind": mail.kind,
        "state": mail.state,
        "attempts": mail.attempts,
        "problem": mail.problem,
        "queued_at": mail.queued_at,
        "next_at": mail.next_at if mail.state.value == "waiting" else None,
        "sent_at": mail.sent_at,
    }


def import_export(
    session: Session, file: Path, channel: Channel, rejects: Path, told: Callable[[float], None] = untold
) -> Answer:
    """Take in an export; rows that cannot be kept are written to `rejects`, which must be a new file."""
    read = read_online_file(file, session.read(online_rules, channel), told)
    done = session.run(import_online, read.rows)
    written, failure = _write(session, read, done.rejected, rejects)
    document: Document = {
        "batch": None,
        "accepted": done.accepted,
        **_counts(done),
        "rejected": len(done.rejected),
        "rejects_file": written,
        "problems": [_problem(session, one) for one in done.rejected[:MOST_TOLD]],
    }
    headline = Label(
        "{accepted} pendaftaran daring diterima ({added} baru, {changed} berubah), {rejected} ditolak.",
        "{accepted} online registrations accepted ({added} new, {changed} changed), {rejected} rejected.",
    )
    shown = {key: one for key, one in document.items() if key != "batch"}
    return Answer(document, headline, shown, failure=failure)


def _counts(done: OnlineImported) -> Document:
    return {"added": done.added, "changed": done.changed, "unchanged": done.unchanged, "already_cases": done.taken}


def _problem(session: Session, rejected: OnlineRow) -> Document:
    return {
        "line": rejected.line.number,
        "findings": tuple(one.code.value for one in rejected.problems),
        "message": "; ".join(session.words.refusal(one) for one in rejected.problems),
    }


def _write(
    session: Session, read: OnlineFile, rejected: tuple[OnlineRow, ...], target: Path
) -> tuple[str | None, Unavailable | None]:
    """That the rejects cannot be written does not undo what was taken."""
    if not rejected:
        return None, None
    try:
        write_online_rejects(target, read.header, rejected, session.words.refusal)
    except Unavailable as problem:
        return None, problem
    return str(target.absolute()), None
