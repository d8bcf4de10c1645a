"""Applicants, cases, their documents, consents and quotes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from counter_app.dues.model import Quote
from counter_app.dues.stored import quote_from_dict, quote_to_dict
from counter_app.queueing.model import Ticket
from counter_app.registration.case import ENDED, CaseState, Channel
from counter_app.registration.documents import DocumentItem, DocumentStatus
from counter_app.registration.form import Form1A
from counter_app.registration.people import Application
from counter_app.registration.reading import read_stored_form
from counter_app.registration.records import Case, ConsentRecord, DocumentRecord, PersonCase, StoredQuote
from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from counter_app.storage.engine import locks_rows
from counter_app.storage.name_index import index_names
from counter_app.storage.prepared import Prepared
from counter_app.storage.stores.tickets import insert_or, take_number, ticket_from
from counter_app.storage.tables import (
    applicants,
    case_documents,
    case_tickets,
    cases,
    consents,
    member_numbers,
    quotes,
    tickets,
)

FORM_VERSION = 1
_OF_TICKET = Prepared(
    sa.select(case_tickets.c.case)
    .join(cases)
    .where(case_tickets.c.ticket == sa.bindparam("of_ticket"), cases.c.erased_at.is_(None))
)
_BY_NUMBER = sa.select(cases).where(cases.c.number == sa.bindparam("wanted"))
_BY_ID = sa.select(cases).where(cases.c.id == sa.bindparam("wanted"))
_FIND, _FIND_LOCKED = Prepared(_BY_NUMBER), Prepared(_BY_NUMBER.with_for_update())
_KNOWN, _KNOWN_LOCKED = Prepared(_BY_ID), Prepared(_BY_ID.with_for_update())
_CANCELLED = CaseState.CANCELLED.value
_ENDED = sorted(state.value for state in ENDED)


class SqlCases:
    def __init__(self, connection: sa.Connection, now: datetime, today: date, officer: int | None) -> None:
        self._connection = connection
        self._officer = officer
        self._now = now
        self._today = today
        self._locks = locks_rows(connection)
        self._last_form: tuple[str, date, Form1A] | None = None

    def next_sequence(self, day: date) -> int:
        return take_number(self._connection, "case", day)

    def running(self, nik_hash: str) -> str | None:
        return self._connection.execute(
            sa.select(cases.c.number)
            .join(applicants)
            .where(applicants.c.nik_hash == nik_hash, cases.c.state.not_in(_ENDED))
        ).scalar_one_or_none()

    def of_person(self, nik_hash: str) -> tuple[PersonCase, ...]:
        rows = self._connection.execute(
            sa.select(cases.c.id, cases.c.number, cases.c.state)
            .join(applicants)
            .where(applicants.c.nik_hash == nik_hash, cases.c.erased_at.is_(None))
            .order_by(cases.c.id)
        )
        return tuple(PersonCase(row.id, row.number, CaseState(row.state)) for row in rows)

    def phone_in_use(self, phone_hash: str, besides_nik_hash: str | None) -> bool:
        found = (
            sa.select(cases.c.id).join(applicants).where(cases.c.phone_hash == phone_hash, cases.c.state != _CANCELLED)
        )
        if besides_nik_hash is not None:
            found = found.where(applicants.c.nik_hash != besides_nik_hash)
        return self._connection.execute(found.limit(1)).first() is not None

    def kpj_of_another(self, kpj: str, nik_hash: str) -> bool:
        found = (
            sa.select(member_numbers.c.kpj)
            .join(applicants)
            .where(member_numbers.c.kpj == kpj, applicants.c.nik_hash != nik_hash)
        )
        return self._connection.execute(found).first() is not None

    def add(
        self, number: str, channel: Channel, state: CaseState, form: Form1A, nik_hash: str, phone_hash: str
    ) -> Case:
        applicant = self._applicant(form, nik_hash)
        try:
            with self._connection.begin_nested():
                row = self._connection.execute(
                    sa.insert(cases)
                    .values(
                        number=number,
                        channel=channel.value,
                        state=state.value,
                        applicant=applicant,
                        form=json.dumps(form.to_dict(), ensure_ascii=False, separators=(",", ":")),
                        form_version=FORM_VERSION,
                        business_day=self._today,
                        created_at=self._now,
                        phone_hash=phone_hash,
                        officer=self._officer,
                    )
                    .returning(cases.c.id)
                ).one()
        except IntegrityError as problem:
            known = self.running(nik_hash)
            if known is None:
                raise
            raise OfficeError(ErrorCode.NIK_REGISTERED, field="nik", case=known) from problem
        return Case(row.id, number, channel, state, applicant, form, self._today, self._now, None, self._officer)

    def _applicant(self, form: Form1A, nik_hash: str) -> int:
        """The applicant's id. Two counters that take in the same person at once meet here: the second one waits.

        A change of data that is only asked for leaves a known applicant as they are.
        """
        new = {"nik_hash": nik_hash, "nik": form.nik, **_changeable(form)}
        known = {"nik": form.nik} | ({} if form.application is Application.CHANGE else _changeable(form))
        statement = (
            insert_or(self._connection.dialect.name, applicants)
            .values(created_at=self._now, **new)
            .on_conflict_do_update(index_elements=[applicants.c.nik_hash], set_=known)
            .returning(applicants.c.id, applicants.c.full_name)
        )
        row = self._connection.execute(statement).one()
        index_names(self._connection, {row.id: row.full_name})
        return int(row.id)

    def renew_person(self, case: Case) -> None:
        self._connection.execute(
            sa.update(applicants).where(applicants.c.id == case.applicant).values(_changeable(case.form))
        )
        index_names(self._connection, {case.applicant: case.form.full_name})

    def find(self, number: str) -> Case | None:
        return self._one(_FIND_LOCKED if self._locks else _FIND, number)

    def by_id(self, case: int) -> Case:
        found = self._one(_KNOWN_LOCKED if self._locks else _KNOWN, case)
        if found is None:
            raise LookupError(f"case {case}")
        return found

    def _one(self, statement: Prepared, wanted: str | int) -> Case | None:
        row = statement.row(self._connection, {"wanted": wanted})
        return None if row is None else self._case_from(row)

    def officer_of(self, case: int) -> int | None:
        found = self._connection.execute(sa.select(cases.c.officer).where(cases.c.id == case))
        officer: int | None = found.scalar_one()
        return officer

    def number_of(self, case: int) -> str:
        """The number of a case, which is left of it even when its form was erased."""
        return str(self._connection.execute(sa.select(cases.c.number).where(cases.c.id == case)).scalar_one())

    def _case_from(self, row: Any) -> Case:
        if not row.form:
            raise OfficeError(ErrorCode.CASE_ERASED, field="case", case=row.number)
        return Case(
            id=row.id,
            number=row.number,
            channel=Channel(row.channel),
            state=CaseState(row.state),
            applicant=row.applicant,
            form=self._form(row.form, row.business_day),
            business_day=row.business_day,
            created_at=row.created_at,
            cancel_reason=row.cancel_reason,
            officer=row.officer,
        )

    def _form(self, text: str, day: date) -> Form1A:
        """The form as it stands there. An operation looks at the same case several times; its form is read once."""
        if self._last_form is not None and self._last_form[:2] == (text, day):
            return self._last_form[2]
        form = read_stored_form(json.loads(text), day)
        if form is None:
            raise Unavailable(FailureCode.DATABASE_DAMAGED, what="form")
        self._last_form = text, day, form
        return form

    def set_state(self, case: Case, state: CaseState, cancel_reason: str | None = None) -> Case:
        row = self._connection.execute(
            sa.update(cases)
            .where(cases.c.id == case.id, cases.c.state == case.state.value)
            .values(state=state.value, cancel_reason=cancel_reason)
            .returning(*cases.columns)
        ).one_or_none()
        if row is None:
            raise OfficeError(ErrorCode.CASE_STATE, state=case.state.value, wanted=state.value)
        return self._case_from(row)

    def attach(self, case: int, ticket: int) -> None:
        known = self._connection.execute(
            sa.select(case_tickets.c.case).where(case_tickets.c.case == case, case_tickets.c.ticket == ticket)
        ).first()
        if known is None:
            self._connection.execute(sa.insert(case_tickets), {"case": case, "ticket": ticket})

    def of_ticket(self, ticket: int) -> tuple[int, ...]:
        rows = _OF_TICKET.rows(self._connection, {"of_ticket": ticket})
        return tuple(row.case for row in rows)

    def tickets_of(self, case: int) -> tuple[Ticket, ...]:
        rows = self._connection.execute(
            sa.select(tickets).join(case_tickets).where(case_tickets.c.case == case).order_by(tickets.c.id)
        )
        return tuple(ticket_from(row) for row in rows)

    def put_document(self, case: int, record: DocumentRecord) -> None:
        self._connection.execute(
            sa.delete(case_documents).where(case_documents.c.case == case, case_documents.c.item == record.item.value)
        )
        self._connection.execute(
            sa.insert(case_documents),
            {
                "case": case,
                "item": record.item.value,
                "status": record.status.value,
                "original_seen": record.original_seen,
                "note": record.note,
            },
        )

    def documents(self, case: int) -> tuple[DocumentRecord, ...]:
        rows = {
            row.item: row
            for row in self._connection.execute(sa.select(case_documents).where(case_documents.c.case == case))
        }
        return tuple(
            DocumentRecord(item, DocumentStatus(row.status), row.original_seen, row.note)
            for item in DocumentItem
            if (row := rows.get(item.value)) is not None
        )

    def add_consents(self, case: int, records: Iterable[ConsentRecord]) -> None:
        self._connection.execute(
            sa.insert(consents),
            [
                {
                    "case": case,
                    "purpose": record.purpose,
                    "granted": record.granted,
                    "text_version": record.text_version,
                    "at": record.at,
                    "method": record.method,
                }
                for record in records
            ],
        )

    def consents(self, case: int) -> tuple[ConsentRecord, ...]:
        rows = self._connection.execute(sa.select(consents).where(consents.c.case == case).order_by(consents.c.purpose))
        return tuple(
            ConsentRecord(row.purpose, row.granted, row.text_version, row.at, row.method, row.withdrawn_at)
            for row in rows
        )

    def add_quote(self, case: int, quote: Quote) -> StoredQuote:
        row = self._connection.execute(
            sa.insert(quotes)
            .values(
                case=case,
                at=self._now,
                total=quote.total,
                content=json.dumps(quote_to_dict(quote), ensure_ascii=False, separators=(",", ":")),
            )
            .returning(quotes.c.id)
        ).one()
        return StoredQuote(row.id, case, self._now, quote)

    def last_quote(self, case: int) -> StoredQuote | None:
        row = self._connection.execute(
            sa.select(quotes).where(quotes.c.case == case).order_by(quotes.c.id.desc()).limit(1)
        ).one_or_none()
        return None if row is None else _quote_from(row)

    def quote(self, quote: int) -> StoredQuote:
        return _quote_from(self._connection.execute(sa.select(quotes).where(quotes.c.id == quote)).one())


def _changeable(form: Form1A) -> dict[str, Any]:
    """What of a person may change while the NIK stays."""
    return {"full_name": form.full_name, "birth_date": form.birth_date}


def _quote_from(row: Any) -> StoredQuote:
    content = json.loads(row.content)
    if content.get("erased"):
        raise OfficeError(ErrorCode.CASE_ERASED, field="case")
    return StoredQuote(row.id, row.case, row.at, quote_from_dict(content))
