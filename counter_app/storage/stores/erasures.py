"""Taking personal values out of the tables, so that ids, states, times and amounts still fit the diary."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from counter_app.privacy.model import Erased
from counter_app.privacy.ports import Emptied
from counter_app.privacy.reduction import reduced_quote
from counter_app.storage.name_index import index_names
from counter_app.storage.stores.persons import ERASED
from counter_app.storage.tables import (
    applicants,
    card_signatures,
    cards,
    case_documents,
    case_tickets,
    cases,
    counter_screens,
    form_drafts,
    member_numbers,
    online_registrations,
    papers,
    payment_codes,
    payment_reversals,
    payments,
    quotes,
    ticket_reasons,
)

NO_BIRTH_DATE = date(1, 1, 1)
_CARD_TEXTS = ("receiver", "relation", "sent_reference", "late_note")


class SqlErasures:
    """On SQLite what was deleted is also overwritten in the file; see `scrub` for the journal."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA secure_delete=ON").close()

    def empty_case(self, case: int, at: datetime) -> Emptied:
        """The form and everything that hangs on it. What was emptied before is not counted again."""
        counts = Emptied(
            {
                Erased.FORMS: self._change(
                    sa.update(cases)
                    .where(cases.c.id == case, cases.c.erased_at.is_(None))
                    .values(form="", cancel_reason=None, phone_hash=None, hold_reason=None, erased_at=at)
                ),
                Erased.DOCUMENT_NOTES: self._change(
                    sa.update(case_documents)
                    .where(case_documents.c.case == case, case_documents.c.note != "")
                    .values(note="")
                ),
                Erased.QUOTES: self._reduce_quotes(case),
                Erased.CARD_RECEIVERS: self._change(
                    sa.update(cards)
                    .where(cards.c.case == case, sa.or_(*(cards.c[one].is_not(None) for one in _CARD_TEXTS)))
                    .values(dict.fromkeys(_CARD_TEXTS))
                ),
                Erased.PAYMENT_TEXTS: self._silence_payments(case),
                Erased.SIGNATURES: self._change(sa.delete(card_signatures).where(card_signatures.c.case == case)),
                Erased.ONLINE: self._drop_online(online_registrations.c.case == case),
            }
        )
        counts.update(self._cut_tickets(case))
        return counts

    def _silence_payments(self, case: int) -> int:
        """What officers wrote about codes and payments; that there was a reason stays."""
        codes = sa.select(payment_codes.c.id).where(payment_codes.c.case == case)
        of_case = sa.select(payments.c.id).where(payments.c.payment_code.in_(codes))
        reversals = payment_reversals.c
        return (
            self._change(
                sa.update(payment_codes)
                .where(payment_codes.c.case == case, payment_codes.c.ended_reason != "")
                .values(ended_reason="")
            )
            + self._change(
                sa.update(payments).where(payments.c.payment_code.in_(codes), payments.c.reason != "").values(reason="")
            )
            + self._change(
                sa.update(payment_reversals)
                .where(reversals.payment.in_(of_case), reversals.decided_by.is_not(None))
                .where(sa.or_(reversals.reason != "", reversals.decision != ""))
                .values(reason="", decision="")
            )
            + self._change(
                sa.update(payment_reversals)
                .where(reversals.payment.in_(of_case), reversals.decided_by.is_(None), reversals.reason != "")
                .values(reason="")
            )
        )

    def _reduce_quotes(self, case: int) -> int:
        reduced = 0
        for row in self._connection.execute(
            sa.select(quotes.c.id, quotes.c.content).where(quotes.c.case == case)
        ).all():
            content = json.loads(row.content)
            if not content.get("erased"):
                text = json.dumps(reduced_quote(content), ensure_ascii=False, separators=(",", ":"))
                reduced += self._change(sa.update(quotes).where(quotes.c.id == row.id).values(content=text))
        return reduced

    def _cut_tickets(self, case: int) -> Emptied:
        """A ticket without its case tells of nobody; what was typed about it goes as well."""
        of_case = sa.select(case_tickets.c.ticket).where(case_tickets.c.case == case)
        counts = Emptied(
            {
                Erased.TICKET_TEXTS: self._change(
                    sa.delete(ticket_reasons).where(ticket_reasons.c.ticket.in_(of_case))
                ),
                Erased.TICKET_LINKS: self._change(sa.delete(case_tickets).where(case_tickets.c.case == case)),
            }
        )
        self._change(sa.update(papers).where(papers.c.case == case).values(ticket=None))
        self._change(
            sa.update(counter_screens)
            .where(counter_screens.c.case == case)
            .values(page="welcome", ticket=None, case=None, answer=None, asked=None, drawn=None)
        )
        return counts

    def empty_index(self, case: int) -> Emptied:
        codes = sa.select(payment_codes.c.id).where(payment_codes.c.case == case)
        gone = sa.literal(ERASED) + sa.cast(payments.c.id, sa.Text)
        self._change(sa.update(cards).where(cards.c.case == case).values(kpj=None))
        references = self._change(
            sa.update(payments)
            .where(payments.c.payment_code.in_(codes), payments.c.reference != gone)
            .values(reference=gone)
        )
        return Emptied({Erased.PAYMENT_REFERENCES: references})

    def empty_identity(self, person: int) -> Emptied:
        gone = f"{ERASED}{person}"
        numbers = self._change(sa.delete(member_numbers).where(member_numbers.c.applicant == person))
        changed = self._change(
            sa.update(applicants)
            .where(applicants.c.id == person, applicants.c.nik_hash != gone)
            .values(nik_hash=gone, nik="", full_name="", birth_date=NO_BIRTH_DATE)
        )
        index_names(self._connection, {person: ""})
        return Emptied({Erased.IDENTITIES: changed, Erased.MEMBER_NUMBERS: numbers})

    def drop_online(self, nik_hash: str) -> Emptied:
        return Emptied({Erased.ONLINE: self._drop_online(online_registrations.c.nik_hash == nik_hash)})

    def drop_old_online(self, before: datetime, most: int) -> Emptied:
        chosen = sa.select(online_registrations.c.id).where(old_online(before)).limit(most)
        return Emptied({Erased.ONLINE: self._drop_online(online_registrations.c.id.in_(chosen))})

    def _drop_online(self, condition: sa.ColumnElement[bool]) -> int:
        return self._change(sa.delete(online_registrations).where(condition))

    def drop_drafts(self, nik_hash: str) -> Emptied:
        return self._drop_drafts(form_drafts.c.nik_hash == nik_hash)

    def drop_draft(self, draft: int) -> Emptied:
        return self._drop_drafts(form_drafts.c.id == draft)

    def _drop_drafts(self, condition: sa.ColumnElement[bool]) -> Emptied:
        return Emptied({Erased.DRAFTS: self._change(sa.delete(form_drafts).where(condition))})

    def drop_ticket_texts(self, before: datetime, most: int) -> Emptied:
        chosen = sa.select(ticket_reasons.c.id).where(old_text(before)).order_by(ticket_reasons.c.id).limit(most)
        dropped = self._change(sa.delete(ticket_reasons).where(ticket_reasons.c.id.in_(chosen)))
        return Emptied({Erased.TICKET_TEXTS: dropped})

    def _change(self, statement: Any) -> int:
        return int(self._connection.execute(statement).rowcount)


def old_text(before: datetime) -> sa.ColumnElement[bool]:
    """Texts on tickets from before a moment, unless the ticket is one of a case on hold."""
    held = (
        sa.select(case_tickets.c.ticket)
        .join(cases, cases.c.id == case_tickets.c.case)
        .where(case_tickets.c.ticket == ticket_reasons.c.ticket, cases.c.hold_reason.is_not(None))
    )
    return sa.and_(ticket_reasons.c.at < before, ~sa.exists(held))


def old_online(before: datetime) -> sa.ColumnElement[bool]:
    """Online registrations without a case, told of last before a moment, unless the person's data are on hold."""
    held = (
        sa.select(cases.c.id)
        .join(applicants)
        .where(applicants.c.nik_hash == online_registrations.c.nik_hash, cases.c.hold_reason.is_not(None))
    )
    return sa.and_(online_registrations.c.case.is_(None), online_registrations.c.changed_at < before, ~sa.exists(held))
