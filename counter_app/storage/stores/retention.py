"""What is kept longer than the branch's settings allow."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from counter_app.payments.model import CodeState
from counter_app.privacy.ports import CaseRow
from counter_app.registration.case import BEFORE_PAID, ENDED, CaseState
from counter_app.shared.events import EventKind
from counter_app.storage.engine import locks_rows
from counter_app.storage.stores.erasures import old_online, old_text
from counter_app.storage.stores.persons import case_row_from
from counter_app.storage.tables import (
    applicants,
    attachments,
    cases,
    events,
    form_drafts,
    online_registrations,
    payment_codes,
    payments,
    ticket_reasons,
)

LOOKS = (
    EventKind.CASE_VIEWED,
    EventKind.CASE_SENT,
    EventKind.CASE_GIVEN,
    EventKind.ERASED_THERE,
    EventKind.ATTACHMENT_VIEWED,
    EventKind.PAPER_PRINTED,
    EventKind.PERSON_EXPORTED,
    EventKind.HOLD_SET,
    EventKind.HOLD_RELEASED,
    EventKind.SCREEN_SHOWN,
    EventKind.SCREEN_ANSWERED,
    EventKind.MAIL_SENT,
    EventKind.MAIL_POSTPONED,
    EventKind.MAIL_GIVEN_UP,
    EventKind.MAIL_UNSURE,
    EventKind.MAIL_WITHDRAWN,
)
"""Who only looks at a case does not go on with it."""

ENDINGS = (
    EventKind.CARD_HANDED_OVER,
    EventKind.DATA_CHANGED,
    EventKind.CASE_CANCELLED,
    EventKind.CASE_TAKEN_IN,  # the paired office may have ended it
)
_MEMBERS = ENDED - {CaseState.CANCELLED}


class SqlRetention:
    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self._locks = locks_rows(connection)

    def old_drafts(self, before: datetime, most: int | None) -> tuple[int, ...]:
        held = (
            sa.select(cases.c.id)
            .join(applicants)
            .where(applicants.c.nik_hash == form_drafts.c.nik_hash, cases.c.hold_reason.is_not(None))
        )
        rows = self._connection.execute(
            sa.select(form_drafts.c.id)
            .where(form_drafts.c.changed_at < before, ~sa.exists(held))
            .order_by(form_drafts.c.id)
            .limit(most)
        )
        return tuple(row.id for row in rows)

    def unpaid_cases(self, before: datetime, most: int | None) -> tuple[CaseRow, ...]:
        code = payment_codes.c
        payable = sa.select(code.id).where(
            code.case == cases.c.id,
            sa.or_(
                code.state == CodeState.ACTIVE.value,
                sa.and_(code.state == CodeState.EXPIRED.value, code.expires_at >= before),  # the bank may book late
            ),
        )
        part_paid = (
            sa.select(payments.c.id)
            .select_from(payments.join(payment_codes))
            .where(code.case == cases.c.id, payments.c.reversed_at.is_(None))
        )
        return self._cases(
            before,
            most,
            _in(BEFORE_PAID | {CaseState.CANCELLED}),
            cases.c.erased_at.is_(None),
            ~sa.exists(payable),
            ~sa.exists(part_paid),  # somebody must give the money back first
            ~_told_since(before, events.c.kind.not_in(LOOKS)),
        )

    def cases_with_scans(self, before: datetime, most: int | None) -> tuple[CaseRow, ...]:
        scans = sa.select(attachments.c.id).where(attachments.c.case == cases.c.id)
        return self._cases(before, most, _in(ENDED), sa.exists(scans), ~_told_since(before, events.c.kind.in_(ENDINGS)))

    def cases_with_forms(self, before: datetime, most: int | None) -> tuple[CaseRow, ...]:
        return self._cases(
            before,
            most,
            _in(_MEMBERS),
            cases.c.erased_at.is_(None),
            ~_told_since(before, events.c.kind.in_(ENDINGS)),
        )

    def _cases(self, before: datetime, most: int | None, *conditions: sa.ColumnElement[bool]) -> tuple[CaseRow, ...]:
        statement = (
            sa.select(cases)
            .where(cases.c.created_at < before, cases.c.hold_reason.is_(None), *conditions)
            .order_by(cases.c.id)
            .limit(most)
        )
        if self._locks:
            statement = statement.with_for_update(skip_locked=True, of=cases)
        return tuple(case_row_from(row) for row in self._connection.execute(statement))

    def old_online(self, before: datetime) -> int:
        counted = sa.select(sa.func.count()).select_from(online_registrations).where(old_online(before))
        return int(self._connection.execute(counted).scalar_one())

    def ticket_texts(self, before: datetime) -> int:
        counted = sa.select(sa.func.count()).select_from(ticket_reasons).where(old_text(before))
        return int(self._connection.execute(counted).scalar_one())


def _in(states: Iterable[CaseState]) -> sa.ColumnElement[bool]:
    return cases.c.state.in_(sorted(state.value for state in states))


def _told_since(moment: datetime, condition: sa.ColumnElement[bool]) -> sa.Exists:
    told: Any = sa.select(events.c.sequence).where(
        events.c.case == cases.c.id, events.c.happened_at >= moment, condition
    )
    return sa.exists(told)
