"""What is done for all people of a batch at once, in a few statements whatever their number."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from counter_app.cards.model import DeliveryMode
from counter_app.channels.batch_model import BatchRow, Finding
from counter_app.channels.batch_ports import KnownToOffice, NewMember
from counter_app.queueing.model import ENDED as VISIT_ENDED
from counter_app.registration.case import ENDED, MEMBERSHIP, CaseState, Channel
from counter_app.registration.records import ConsentRecord
from counter_app.storage.engine import Overtaken
from counter_app.storage.name_index import index_names
from counter_app.storage.stores.batch_money import BatchMoney, cases_of
from counter_app.storage.stores.cases import FORM_VERSION
from counter_app.storage.stores.many import chunks, take_numbers
from counter_app.storage.stores.tickets import insert_or
from counter_app.storage.stores.totals import set_case_states
from counter_app.storage.tables import (
    applicants,
    batch_rows,
    cards,
    case_documents,
    cases,
    consents,
    form_drafts,
    member_numbers,
    tickets,
)

_RUNNING = sorted(state.value for state in ENDED)
_MEMBERSHIP = sorted(state.value for state in MEMBERSHIP)


class BatchMembers(BatchMoney):
    def reserve_numbers(self, count: int) -> int:
        return take_numbers(self._connection, "case", self._today, count)

    def known(self, nik_hashes: Sequence[str], phone_hashes: Sequence[str], kpjs: Sequence[str]) -> KnownToOffice:
        running: dict[str, str] = {}
        members: dict[str, str] = {}
        phones: set[tuple[str, str]] = set()
        owners: dict[str, str] = {}
        of_person = sa.select(applicants.c.nik_hash, cases.c.number, cases.c.state).join(
            cases, cases.c.applicant == applicants.c.id
        )
        for part in chunks(nik_hashes):
            for row in self._connection.execute(
                of_person.where(applicants.c.nik_hash.in_(part), cases.c.erased_at.is_(None)).order_by(cases.c.id)
            ):
                if row.state not in _RUNNING:
                    running[row.nik_hash] = row.number
                if row.state in _MEMBERSHIP:
                    members[row.nik_hash] = row.number
        for part in chunks(phone_hashes):
            found = sa.select(cases.c.phone_hash, applicants.c.nik_hash).join(applicants)
            phones |= {
                (row.phone_hash, row.nik_hash)
                for row in self._connection.execute(
                    found.where(cases.c.phone_hash.in_(part), cases.c.state != CaseState.CANCELLED.value)
                )
            }
        for part in chunks(kpjs):
            whose = sa.select(member_numbers.c.kpj, applicants.c.nik_hash).join(applicants)
            rows = self._connection.execute(whose.where(member_numbers.c.kpj.in_(part)))
            owners |= {row.kpj: row.nik_hash for row in rows}
        return KnownToOffice(running, members, frozenset(phones), owners)

    def add_members(
        self,
        batch: int,
        first_line: int,
        channel: Channel,
        members: Sequence[NewMember],
        consents_of: Sequence[Sequence[ConsentRecord]],
    ) -> tuple[int, ...]:
        people = self._add_people(members)
        try:
            with self._connection.begin_nested():
                ids = self._add_cases(channel, members, people)
        except IntegrityError as problem:  # somebody opened a case for one of them, which is seen the next time
            raise Overtaken from problem
        of = [ids[one.number] for one in members]
        self._insert(
            case_documents,
            (
                {"case": case, "item": item.value, "status": status.value, "original_seen": False, "note": ""}
                for case, one in zip(of, members, strict=True)
                for item, status in one.documents.items()
            ),
        )
        self._insert(
            consents,
            (
                {
                    "case": case,
                    "purpose": record.purpose,
                    "granted": record.granted,
                    "text_version": record.text_version,
                    "at": record.at,
                    "method": record.method,
                }
                for case, records in zip(of, consents_of, strict=True)
                for record in records
            ),
        )
        self._insert(
            batch_rows,
            (
                {
                    "batch": batch,
                    "line": first_line + place,
                    "case": case,
                    "source_line": one.source_line,
                    "findings": "[]",
                }
                for place, (case, one) in enumerate(zip(of, members, strict=True))
            ),
        )
        self._drop_drafts([one.nik_hash for one in members])
        return tuple(of)

    def _add_people(self, members: Sequence[NewMember]) -> Mapping[str, int]:
        """Ids by the hash of the NIK; in one order for everybody, so that nobody waits for each other."""
        statement = insert_or(self._connection.dialect.name, applicants)
        given = statement.excluded
        statement = statement.on_conflict_do_update(
            index_elements=[applicants.c.nik_hash],
            set_={"nik": given.nik, "full_name": given.full_name, "birth_date": given.birth_date},
        ).returning(applicants.c.id, applicants.c.nik_hash, applicants.c.full_name)
        rows = self._connection.execute(
            statement,
            [
                {
                    "nik_hash": one.nik_hash,
                    "nik": one.form.nik,
                    "full_name": one.form.full_name,
                    "birth_date": one.form.birth_date,
                    "created_at": self._now,
                }
                for one in sorted(members, key=lambda one: one.nik_hash)
            ],
        ).all()
        index_names(self._connection, {row.id: row.full_name for row in rows})
        return {row.nik_hash: row.id for row in rows}

    def _add_cases(
        self, channel: Channel, members: Sequence[NewMember], people: Mapping[str, int]
    ) -> Mapping[str, int]:
        rows = self._connection.execute(
            sa.insert(cases).returning(cases.c.id, cases.c.number),
            [
                {
                    "number": one.number,
                    "channel": channel.value,
                    "state": one.state.value,
                    "applicant": people[one.nik_hash],
                    "form": json.dumps(one.form.to_dict(), ensure_ascii=False, separators=(",", ":")),
                    "form_version": FORM_VERSION,
                    "business_day": self._today,
                    "created_at": self._now,
                    "phone_hash": one.phone_hash,
                    "officer": self._officer,
                }
                for one in members
            ],
        )
        return {row.number: row.id for row in rows}

    def _drop_drafts(self, nik_hashes: Sequence[str]) -> None:
        """Drafts of these people at visits that ended; one that goes on at a counter stays there."""
        ended = sorted(state.value for state in VISIT_ENDED)
        over = sa.select(tickets.c.id).where(tickets.c.id == form_drafts.c.ticket, tickets.c.state.in_(ended))
        for part in chunks(nik_hashes):
            self._connection.execute(
                sa.delete(form_drafts).where(
                    form_drafts.c.nik_hash.in_(part), sa.or_(form_drafts.c.ticket.is_(None), over.exists())
                )
            )

    def add_rejected(self, batch: int, first_line: int, rejected: Sequence[tuple[int, Sequence[Finding]]]) -> None:
        self._insert(
            batch_rows,
            (
                {
                    "batch": batch,
                    "line": first_line + place,
                    "case": None,
                    "source_line": line,
                    "findings": json.dumps([[one.field, one.code] for one in findings], separators=(",", ":")),
                }
                for place, (line, findings) in enumerate(rejected)
            ),
        )

    def cancel_members(self, batch: int, reason: str) -> tuple[int, ...]:
        rows = self._connection.execute(
            sa.update(cases)
            .where(cases.c.id.in_(cases_of(batch)), cases.c.state != CaseState.CANCELLED.value)
            .values(state=CaseState.CANCELLED.value, cancel_reason=reason)
            .returning(cases.c.id)
        )
        return tuple(sorted(row.id for row in rows))

    def give_cards(self, batch: int, rows: Sequence[BatchRow], paper: int, mode: DeliveryMode) -> None:
        of = [one.case for one in rows if one.case is not None]
        set_case_states(self._connection, of, CaseState.CARD_READY, CaseState.CARD_SENT)
        for part in chunks(of):
            self._connection.execute(
                sa.update(cards)
                .where(cards.c.case.in_(part))
                .values(
                    delivery=mode.value,
                    sent_at=self._now,
                    sent_reference=None,
                    returned_at=None,
                    returned_reason=None,
                    receiver=None,
                    relation=None,
                )
            )
            self._connection.execute(
                sa.update(batch_rows)
                .where(batch_rows.c.batch == batch, batch_rows.c.case.in_(part))
                .values(card_list=paper, given_at=self._now)
            )

    def deliver(self, rows: Sequence[BatchRow]) -> None:
        of = [one.case for one in rows if one.case is not None]
        set_case_states(self._connection, of, CaseState.CARD_SENT, CaseState.HANDED_OVER)
        for part in chunks(of):
            self._connection.execute(sa.update(cards).where(cards.c.case.in_(part)).values(handed_over_at=self._now))
