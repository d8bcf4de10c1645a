"""Batches: heads, rows, bills and what their papers say."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from counter_app.channels.batch_model import (
    Batch,
    BatchFigures,
    BatchKind,
    BatchRow,
    BatchState,
    Finding,
    figures_of,
)
from counter_app.channels.batch_ports import Bill, BilledMember, ListLine
from counter_app.dues.model import Segment
from counter_app.payments.totals import PaymentMode, is_member_code
from counter_app.registration.case import CaseState
from counter_app.settings import CodeIssuer
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.papers import Paper, PaperKind
from counter_app.storage.engine import locks_rows
from counter_app.storage.stores.batch_members import BatchMembers
from counter_app.storage.stores.many import chunks
from counter_app.storage.stores.papers import SqlPapers
from counter_app.storage.stores.tickets import take_number
from counter_app.storage.stores.totals import total_from
from counter_app.storage.tables import (
    applicants,
    batch_bill_members,
    batch_bills,
    batch_rows,
    batches,
    cards,
    case_documents,
    cases,
    papers,
    payment_codes,
    quotes,
)


def batch_number(day: date, sequence: int) -> str:
    """`KL-261120-0003` (kolektif); not payable."""
    return f"KL-{day:%y%m%d}-{sequence:04d}"


class SqlBatches(BatchMembers):
    def __init__(
        self, connection: sa.Connection, register: SqlPapers, *, now: datetime, today: date, officer: int, key: bytes
    ) -> None:
        super().__init__(connection, now=now, today=today, officer=officer, key=key)
        self._register = register
        self._locks = locks_rows(connection)

    def add(
        self,
        kind: BatchKind,
        *,
        agent: int | None,
        letter: int | None,
        sponsor: int | None,
        ticket: int | None,
    ) -> Batch:
        number = batch_number(self._today, take_number(self._connection, "batch", self._today))
        row = self._connection.execute(
            sa.insert(batches)
            .values(
                number=number,
                kind=kind.value,
                agent=agent,
                letter=letter,
                sponsor=sponsor,
                ticket=ticket,
                state=BatchState.OPEN.value,
                business_day=self._today,
                created_at=self._now,
                officer=self._officer,
            )
            .returning(*batches.columns)
        ).one()
        return _batch_from(row)

    def find(self, number: str) -> Batch | None:
        found = self._batches(batches.c.number == number, lock=self._locks)
        return found[0] if found else None

    def by_id(self, batch: int) -> Batch:
        return self._batches(batches.c.id == batch)[0]

    def of_case(self, case: int) -> Batch | None:
        of = sa.select(batch_rows.c.batch).where(batch_rows.c.case == case)
        found = self._batches(batches.c.id.in_(of))
        return found[0] if found else None

    def listed(self, *, most: int, agent: int | None = None, sponsor: int | None = None) -> tuple[Batch, ...]:
        conditions = []
        if agent is not None:
            conditions.append(batches.c.agent == agent)
        if sponsor is not None:
            conditions.append(batches.c.sponsor == sponsor)
        rows = self._connection.execute(sa.select(batches).where(*conditions).order_by(batches.c.id.desc()).limit(most))
        return tuple(_batch_from(row) for row in rows)

    def of_ticket(self, ticket: int) -> tuple[Batch, ...]:
        return self._batches(batches.c.ticket == ticket)

    def _batches(self, condition: sa.ColumnElement[bool], *, lock: bool = False) -> tuple[Batch, ...]:
        statement = sa.select(batches).where(condition).order_by(batches.c.id)
        rows = self._connection.execute(statement.with_for_update() if lock else statement)
        return tuple(_batch_from(row) for row in rows)

    def set_state(self, batch: Batch, state: BatchState, *, receipt: int | None = None) -> Batch:
        values: dict[str, Any] = {"state": state.value}
        if receipt is not None:
            values["receipt"] = receipt
        row = self._connection.execute(
            sa.update(batches)
            .where(batches.c.id == batch.id, batches.c.state == batch.state.value)
            .values(**values)
            .returning(*batches.columns)
        ).one_or_none()
        if row is None:
            raise OfficeError(ErrorCode.BATCH_STATE, field="batch", batch=batch.number, batch_state=batch.state.value)
        return _batch_from(row)

    def set_ticket(self, batch: Batch, ticket: int) -> Batch:
        self._connection.execute(sa.update(batches).where(batches.c.id == batch.id).values(ticket=ticket))
        return self.by_id(batch.id)

    def last_line(self, batch: int) -> int:
        found = self._connection.execute(
            sa.select(sa.func.max(batch_rows.c.line)).where(batch_rows.c.batch == batch)
        ).scalar_one()
        return int(found or 0)

    def rows(self, batch: int) -> tuple[BatchRow, ...]:
        documents = self._documents(batch)
        totals = self._last(batch, quotes, quotes.c.total)
        codes = self._last(batch, payment_codes, payment_codes.c.code)
        found = self._connection.execute(
            sa.select(
                batch_rows,
                cases.c.number,
                cases.c.state,
                cases.c.erased_at,
                applicants.c.full_name,
                applicants.c.nik,
                cards.c.kpj,
                cards.c.handed_over_at,
            )
            .select_from(batch_rows)
            .outerjoin(cases, cases.c.id == batch_rows.c.case)
            .outerjoin(applicants, applicants.c.id == cases.c.applicant)
            .outerjoin(cards, cards.c.case == cases.c.id)
            .where(batch_rows.c.batch == batch)
            .order_by(batch_rows.c.line)
        )
        return tuple(
            _row_from(row, documents.get(row.case, {}), totals.get(row.case), codes.get(row.case)) for row in found
        )

    def _documents(self, batch: int) -> Mapping[int, Mapping[str, tuple[str, ...]]]:
        """The documents of each case by what became of them."""
        found: dict[int, dict[str, tuple[str, ...]]] = {}
        for row in self._connection.execute(
            sa.select(case_documents.c.case, case_documents.c.item, case_documents.c.status)
            .join(batch_rows, batch_rows.c.case == case_documents.c.case)
            .where(batch_rows.c.batch == batch)
            .order_by(case_documents.c.case, case_documents.c.item)
        ):
            of_case = found.setdefault(row.case, {})
            of_case[row.status] = (*of_case.get(row.status, ()), row.item)
        return found

    def _last(self, batch: int, table: sa.Table, column: sa.ColumnElement[Any]) -> Mapping[int, Any]:
        """A column of the last row that a table has of each case of a batch."""
        last = (
            sa.select(sa.func.max(table.c.id))
            .join(batch_rows, batch_rows.c.case == table.c.case)
            .where(batch_rows.c.batch == batch)
            .group_by(table.c.case)
        )
        rows = self._connection.execute(sa.select(table.c.case, column.label("value")).where(table.c.id.in_(last)))
        return {row.case: row.value for row in rows}

    def figures(self, of: Sequence[int]) -> Mapping[int, BatchFigures]:
        found: dict[int, list[BatchRow]] = {one: [] for one in of}
        for part in chunks(of):
            last = sa.select(quotes.c.total).where(quotes.c.case == batch_rows.c.case)
            total = last.order_by(quotes.c.id.desc()).limit(1).scalar_subquery()
            for row in self._connection.execute(
                sa.select(batch_rows.c.batch, batch_rows.c.line, cases.c.id, cases.c.state, total.label("total"))
                .select_from(batch_rows)
                .outerjoin(cases, cases.c.id == batch_rows.c.case)
                .where(batch_rows.c.batch.in_(part))
            ):
                state = None if row.state is None else CaseState(row.state)
                found[row.batch].append(BatchRow(row.line, None, case=row.id, state=state, total=row.total))
        return {one: figures_of(rows) for one, rows in found.items()}

    def papers(self, batch: int) -> tuple[Paper, ...]:
        bills = (
            sa.select(column).where(batch_bills.c.batch == batch)
            for column in (batch_bills.c.notice, batch_bills.c.slip, batch_bills.c.proof)
        )
        ours = sa.or_(
            papers.c.id.in_(sa.select(batches.c.receipt).where(batches.c.id == batch)),
            *(papers.c.id.in_(one) for one in bills),
            papers.c.id.in_(sa.select(batch_rows.c.card_list).where(batch_rows.c.batch == batch)),
        )
        ids = self._connection.execute(sa.select(papers.c.id).where(ours).order_by(papers.c.id)).scalars()
        return tuple(self._register.by_id(one) for one in ids.all())

    def add_bill(
        self,
        batch: int,
        payment: PaymentMode,
        members: Sequence[BilledMember],
        *,
        notice: int,
        slip: int | None,
        code: str | None,
        issuer: CodeIssuer | None,
        expires_at: datetime | None,
    ) -> Bill:
        row = self._connection.execute(
            sa.insert(batch_bills)
            .values(
                batch=batch,
                payment=payment.value,
                amount=sum(one.amount for one in members),
                issued_at=self._now,
                officer=self._officer,
                notice=notice,
                slip=slip,
                code=code,
                issuer=None if issuer is None else issuer.value,
                expires_at=expires_at,
            )
            .returning(*batch_bills.columns)
        ).one()
        for part in chunks(members):
            self._connection.execute(
                sa.insert(batch_bill_members), [{"bill": row.id, "payment_code": one.code_id} for one in part]
            )
        return _bill_from(row)

    def bills(self, batch: int) -> tuple[Bill, ...]:
        rows = self._connection.execute(
            sa.select(batch_bills).where(batch_bills.c.batch == batch).order_by(batch_bills.c.id)
        )
        return tuple(_bill_from(row) for row in rows)

    def of_paper(self, paper: Paper) -> tuple[Batch, Bill | None]:
        bill = self._connection.execute(
            sa.select(batch_bills).where(
                sa.or_(*(batch_bills.c[name] == paper.id for name in ("notice", "slip", "proof")))
            )
        ).one_or_none()
        if bill is not None:
            return self.by_id(bill.batch), _bill_from(bill)
        listed = sa.select(batch_rows.c.batch).where(batch_rows.c.card_list == paper.id)
        found = self._batches(sa.or_(batches.c.receipt == paper.id, batches.c.id.in_(listed)))
        if not found:
            if paper.kind is PaperKind.BATCH_RECEIPT:
                raise OfficeError(ErrorCode.NO_SUCH_PAPER, field="paper")
            raise LookupError(f"paper {paper.id} of no batch")
        return found[0], None

    def bill_lines(self, bill: int) -> tuple[ListLine, ...]:
        member = sa.select(batch_bill_members.c.payment_code).where(batch_bill_members.c.bill == bill)
        return self._lines(payment_codes.c.id.in_(member))

    def card_lines(self, paper: int) -> tuple[ListLine, ...]:
        return self._lines(batch_rows.c.card_list == paper)

    def _lines(self, condition: sa.ColumnElement[bool]) -> tuple[ListLine, ...]:
        """The rows with their codes for which a condition holds; of several codes of a case the last counts."""
        rows = self._connection.execute(
            sa.select(
                batch_rows.c.line,
                cases.c.number,
                cases.c.erased_at,
                applicants.c.full_name,
                applicants.c.nik,
                payment_codes.c.amount,
                payment_codes.c.code,
                quotes.c.content,
                cards.c.kpj,
            )
            .select_from(payment_codes)
            .join(cases, cases.c.id == payment_codes.c.case)
            .join(batch_rows, batch_rows.c.case == cases.c.id)
            .join(applicants, applicants.c.id == cases.c.applicant)
            .join(quotes, quotes.c.id == payment_codes.c.quote)
            .outerjoin(cards, cards.c.case == cases.c.id)
            .where(condition)
            .order_by(batch_rows.c.line, payment_codes.c.id)
        )
        return tuple({row.line: _line_from(row) for row in rows}.values())


def _batch_from(row: Any) -> Batch:
    return Batch(
        id=row.id,
        number=row.number,
        kind=BatchKind(row.kind),
        agent=row.agent,
        letter=row.letter,
        sponsor=row.sponsor,
        ticket=row.ticket,
        state=BatchState(row.state),
        business_day=row.business_day,
        created_at=row.created_at,
        officer=row.officer,
        receipt=row.receipt,
    )


def _row_from(row: Any, documents: Mapping[str, tuple[str, ...]], total: int | None, code: str | None) -> BatchRow:
    known = row.erased_at is None
    return BatchRow(
        line=row.line,
        source_line=row.source_line,
        findings=tuple(Finding(field, found) for field, found in json.loads(row.findings)),
        case=row.case,
        case_number=row.number,
        state=None if row.state is None else CaseState(row.state),
        full_name=(row.full_name or "") if known else "",
        nik=(row.nik or "") if known else "",
        missing=documents.get("missing", ()),
        received=documents.get("received", ()),
        total=total,
        code=None if code is None or is_member_code(code) else code,
        kpj=row.kpj,
        card_list=row.card_list,
        given_at=row.given_at,
        delivered_at=row.handed_over_at,
    )


def _bill_from(row: Any) -> Bill:
    return Bill(
        id=row.id,
        batch=row.batch,
        payment=PaymentMode(row.payment),
        amount=row.amount,
        issued_at=row.issued_at,
        notice=row.notice,
        total=None if row.code is None else total_from(row),
    )


def _line_from(row: Any) -> ListLine:
    known = row.erased_at is None
    content = json.loads(row.content)
    months = content["months"]
    return ListLine(
        line=row.line,
        case_number=row.number,
        full_name=row.full_name if known else "",
        nik=row.nik if known else "",
        amount=row.amount,
        segment=Segment(content["rows"][0]["segment"]),
        first_month=months[0]["month"] if months else "",
        last_month=months[-1]["month"] if months else "",
        code="" if is_member_code(row.code) else row.code,
        kpj=row.kpj or "",
    )
