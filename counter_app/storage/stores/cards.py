"""Member numbers, promised cards, and the signatures for them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from counter_app.cards.model import CardPromise, DeliveryMode, LateReason, ReturnReason
from counter_app.cards.ports import HeldCard, NumberTarget
from counter_app.registration.case import CaseState, Channel
from counter_app.registration.people import Reactivation
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.storage.engine import locks_rows
from counter_app.storage.stores.tickets import insert_or
from counter_app.storage.tables import applicants, cards, cases, member_numbers, payment_codes

T = TypeVar("T")

_AT_ONCE = 500
"""Values in one list of a statement; SQLite allows some thousands."""
_OPEN = cards.c.handed_over_at.is_(None)
_OF_TARGET = (cases.c.id, cases.c.number, cases.c.applicant, cases.c.state, cases.c.channel, cases.c.form)
_OF_CARD = (cards, cases.c.number.label("case_number"), cases.c.state.label("case_state"))


class SqlCards:
    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self._locks = locks_rows(connection)

    def add(self, case: int, paid_on: date, number_due_on: date, promised_on: date) -> None:
        promise = {"case": case, "paid_on": paid_on, "number_due_on": number_due_on, "promised_on": promised_on}
        self._connection.execute(sa.insert(cards).values(applicant=_applicant_of(case), **promise))

    def remove(self, case: int) -> None:
        self._connection.execute(sa.delete(cards).where(cards.c.case == case, cards.c.kpj.is_(None)))

    def of_case(self, case: int) -> CardPromise | None:
        found = self._many(cards.c.case == case)
        return found[0] if found else None

    def give_number(self, case: int, kpj: str, at: datetime) -> CardPromise:
        self._own([(kpj, _applicant_of(case))])
        try:
            with self._connection.begin_nested():
                return self.update(case, kpj=kpj, number_issued_at=at)
        except IntegrityError as problem:
            raise OfficeError(ErrorCode.KPJ_USED, field="kpj") from problem

    def _own(self, owned: Iterable[tuple[str, Any]]) -> None:
        for kpj, applicant in owned:
            self._connection.execute(
                insert_or(self._connection.dialect.name, member_numbers)
                .values(kpj=kpj, applicant=applicant)
                .on_conflict_do_nothing(index_elements=[member_numbers.c.kpj])
            )

    def targets(self, numbers: Collection[str]) -> Mapping[str, NumberTarget]:
        found: dict[str, NumberTarget] = {}
        for some in _parts(sorted(numbers)):
            statement = (
                sa.select(*_OF_TARGET, cards.c.kpj)
                .outerjoin(cards, cards.c.case == cases.c.id)
                .where(cases.c.number.in_(some))
                .order_by(cases.c.id)
            )
            if self._locks:
                statement = statement.with_for_update(of=cases)
            found |= {row.number: _target_from(row) for row in self._connection.execute(statement)}
        return found

    def owners(self, kpjs: Collection[str]) -> Mapping[str, int]:
        found: dict[str, int] = {}
        for some in _parts(sorted(kpjs)):
            rows = self._connection.execute(sa.select(member_numbers).where(member_numbers.c.kpj.in_(some)))
            found |= {row.kpj: row.applicant for row in rows}
        return found

    def give_numbers(self, given: Iterable[tuple[NumberTarget, str]], at: datetime) -> None:
        chosen = list(given)
        if not chosen:
            return
        owned = [{"kpj": kpj, "applicant": target.applicant} for target, kpj in chosen]
        self._connection.execute(
            insert_or(self._connection.dialect.name, member_numbers).on_conflict_do_nothing(
                index_elements=[member_numbers.c.kpj]
            ),
            owned,
        )
        self._connection.execute(
            sa.update(cards)
            .where(cards.c.case == sa.bindparam("of_case"))
            .values(kpj=sa.bindparam("new_kpj"), number_issued_at=at),
            [{"of_case": target.case, "new_kpj": kpj} for target, kpj in chosen],
        )
        for some in _parts([target.case for target, _ in chosen]):
            self._connection.execute(
                sa.update(cases).where(cases.c.id.in_(some)).values(state=CaseState.NUMBER_ISSUED.value)
            )

    def update(self, case: int, **values: Any) -> CardPromise:
        self._connection.execute(sa.update(cards).where(cards.c.case == case).values(**values))
        return self._many(cards.c.case == case)[0]

    def open_until(self, last: date) -> tuple[CardPromise, ...]:
        return self._many(cards.c.promised_on <= last, _OPEN)

    def sent_before(self, moment: datetime) -> tuple[CardPromise, ...]:
        return self._many(_OPEN, cards.c.sent_at < moment, cards.c.returned_at.is_(None))

    def open_cards(self, most: int) -> tuple[HeldCard, ...]:
        return tuple(self._held(_OPEN, most=most))

    def open_count(self) -> int:
        return int(self._connection.execute(sa.select(sa.func.count()).select_from(cards).where(_OPEN)).scalar_one())

    def by_nik(self, nik_hash: str) -> tuple[HeldCard, ...]:
        return tuple(self._held(applicants.c.nik_hash == nik_hash))

    def by_kpj(self, kpj: str) -> tuple[HeldCard, ...]:
        return tuple(self._held(cards.c.kpj == kpj))

    def by_code(self, code: str) -> tuple[HeldCard, ...]:
        coded = sa.select(payment_codes.c.case).where(payment_codes.c.code == code)
        return tuple(self._held(cards.c.case.in_(coded)))

    def by_number(self, number: str) -> tuple[HeldCard, ...]:
        return tuple(self._held(cases.c.number == number))

    def by_name(self, part: str, most: int) -> tuple[HeldCard, ...]:
        name = sa.func.lower(applicants.c.full_name)
        return tuple(self._held(_OPEN, name.contains(part.lower(), autoescape=True), most=most))

    def of_people(self, people: Collection[int]) -> tuple[HeldCard, ...]:
        return tuple(self._held(cards.c.applicant.in_(sorted(set(people)))))

    def _many(self, *conditions: sa.ColumnElement[bool]) -> tuple[CardPromise, ...]:
        rows = self._connection.execute(
            sa.select(*_OF_CARD).join(cases).where(*conditions).order_by(cards.c.promised_on, cards.c.case)
        )
        return tuple(_card_from(row) for row in rows)

    def _held(self, *conditions: sa.ColumnElement[bool], most: int | None = None) -> Iterator[HeldCard]:
        statement = (
            sa.select(*_OF_CARD, cases.c.channel, applicants.c.full_name, applicants.c.nik)
            .select_from(
                cards.join(cases, cases.c.id == cards.c.case).join(applicants, applicants.c.id == cases.c.applicant)
            )
            .where(cases.c.erased_at.is_(None), *conditions)
            .order_by(cards.c.promised_on, cards.c.case)
            .limit(most)
        )
        for row in self._connection.execute(statement):
            yield HeldCard(_card_from(row), row.full_name, row.nik, Channel(row.channel))


def _parts(values: Sequence[T]) -> Iterator[Sequence[T]]:
    return (values[start : start + _AT_ONCE] for start in range(0, len(values), _AT_ONCE))


def _applicant_of(case: int) -> sa.ScalarSelect[Any]:
    return sa.select(cases.c.applicant).where(cases.c.id == case).scalar_subquery()


def _card_from(row: Any) -> CardPromise:
    return CardPromise(
        case=row.case,
        case_number=row.case_number,
        state=row.case_state,
        paid_on=row.paid_on,
        number_due_on=row.number_due_on,
        promised_on=row.promised_on,
        kpj=row.kpj,
        number_issued_at=row.number_issued_at,
        ready_at=row.ready_at,
        handed_over_at=row.handed_over_at,
        receiver=row.receiver,
        relation=row.relation,
        delivery=None if row.delivery is None else DeliveryMode(row.delivery),
        sent_at=row.sent_at,
        sent_reference=row.sent_reference,
        returned_at=row.returned_at,
        returned_reason=None if row.returned_reason is None else ReturnReason(row.returned_reason),
        late_reason=None if row.late_reason is None else LateReason(row.late_reason),
        late_note=row.late_note,
    )


def _target_from(row: Any) -> NumberTarget:
    """The number that is kept is read from the stored form: reading the whole form costs a hundred times as much."""
    form = json.loads(row.form) if row.form else {}
    same = form.get("reactivation") == Reactivation.SAME_NUMBER.value
    return NumberTarget(
        case=row.id,
        applicant=row.applicant,
        state=CaseState(row.state),
        channel=Channel(row.channel),
        erased=not row.form,
        kpj=row.kpj,
        kept_kpj=form.get("previous_kpj") if same else None,
    )
