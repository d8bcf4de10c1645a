"""Looking for people and cases: by the index of names, and by the numbers that belong to them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice

import sqlalchemy as sa

from counter_app.finding.model import CaseRow
from counter_app.registration.case import CaseState, Channel
from counter_app.storage.stores.name_search import NameSearch
from counter_app.storage.tables import (
    applicants,
    batch_bill_members,
    batch_bills,
    case_tickets,
    cases,
    member_numbers,
    payment_codes,
)


class SqlFinding(NameSearch):
    def cases_of(self, people: Collection[int], officer: int | None) -> tuple[CaseRow, ...]:
        return tuple(self._cases(officer, cases.c.applicant.in_(sorted(people))))

    def by_nik(self, nik_hash: str, officer: int | None) -> tuple[CaseRow, ...]:
        return tuple(self._cases(officer, applicants.c.nik_hash == nik_hash))

    def by_phone(self, phone_hash: str, most: int, officer: int | None) -> tuple[CaseRow, ...]:
        whose = sa.select(cases.c.applicant).distinct().where(cases.c.phone_hash == phone_hash)
        if officer is not None:
            whose = whose.where(cases.c.officer == officer)
        rows = self._connection.execute(whose.order_by(cases.c.applicant.desc()).limit(most))
        return self.cases_of([row.applicant for row in rows], officer)

    def by_kpj(self, kpj: str, officer: int | None) -> tuple[CaseRow, ...]:
        owner = sa.select(member_numbers.c.applicant).where(member_numbers.c.kpj == kpj)
        return tuple(self._cases(officer, cases.c.applicant.in_(owner)))

    def by_code(self, code: str, most: int, officer: int | None) -> tuple[CaseRow, ...]:
        own = sa.select(payment_codes.c.case).where(payment_codes.c.code == code)
        of_total = (
            sa.select(payment_codes.c.case)
            .join(batch_bill_members, batch_bill_members.c.payment_code == payment_codes.c.id)
            .join(batch_bills, batch_bills.c.id == batch_bill_members.c.bill)
            .where(batch_bills.c.code == code)
        )
        found = self._cases(officer, cases.c.id.in_(own.union(of_total)))
        return tuple(islice(found, most))

    def by_number(self, number: str, officer: int | None) -> tuple[CaseRow, ...]:
        return tuple(self._cases(officer, cases.c.number == number))

    def by_ticket(self, ticket: int, officer: int | None) -> tuple[CaseRow, ...]:
        tied = sa.select(case_tickets.c.case).where(case_tickets.c.ticket == ticket)
        return tuple(self._cases(officer, cases.c.id.in_(tied)))

    def _cases(self, officer: int | None, *conditions: sa.ColumnElement[bool]) -> Iterator[CaseRow]:
        statement = (
            sa.select(
                cases.c.id,
                cases.c.number,
                cases.c.state,
                cases.c.channel,
                cases.c.business_day,
                cases.c.erased_at,
                cases.c.applicant,
                applicants.c.full_name,
                applicants.c.nik,
            )
            .join(applicants, applicants.c.id == cases.c.applicant)
            .where(*conditions)
            .order_by(cases.c.id)
        )
        if officer is not None:
            statement = statement.where(cases.c.officer == officer)
        for row in self._connection.execute(statement):
            yield CaseRow(
                row.id,
                row.number,
                CaseState(row.state),
                Channel(row.channel),
                row.business_day,
                row.erased_at is not None,
                row.applicant,
                row.full_name,
                row.nik,
            )
