"""Partner offices: their keys, and what each of them has and lacks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from counter_app.channels.spo_model import ExchangedCase, Parcel, Partner, PublicKeys, Refused
from counter_app.registration.case import CaseState, Channel
from counter_app.settings import OfficeKind
from counter_app.shared.events import EventKind
from counter_app.storage.stores.exchange_facts import ExchangeFacts
from counter_app.storage.stores.tickets import insert_or
from counter_app.storage.tables import (
    cases,
    chain_head,
    events,
    exchange_cases,
    exchange_files,
    exchange_keys,
    exchange_partners,
    exchange_refusals,
)


class SqlExchange(ExchangeFacts):
    def __init__(self, connection: sa.Connection, office: str, kind: OfficeKind, now: datetime, officer: int) -> None:
        super().__init__(connection, now, officer)
        self._office = office
        self._kind = kind

    def own_keys(self, at: datetime | None = None) -> PublicKeys | None:
        statement = sa.select(exchange_keys).order_by(exchange_keys.c.id.desc()).limit(1)
        if at is not None:
            statement = statement.where(exchange_keys.c.made_at <= at)
        row = self._connection.execute(statement).one_or_none()
        if row is None:
            return None
        keys = PublicKeys(self._office, self._kind, bytes(row.sign_key), bytes(row.seal_key))
        return keys if keys.fingerprint == row.fingerprint else None

    def add_keys(self, keys: PublicKeys) -> None:
        self._connection.execute(
            sa.insert(exchange_keys),
            {
                "sign_key": keys.sign_key,
                "seal_key": keys.seal_key,
                "fingerprint": keys.fingerprint,
                "made_at": self._now,
                "officer": self._officer,
            },
        )

    def send_everything_again(self) -> None:
        self._connection.execute(sa.update(exchange_cases).values(acknowledged=False))

    def partners(self) -> tuple[Partner, ...]:
        rows = self._connection.execute(sa.select(exchange_partners).order_by(exchange_partners.c.office))
        return tuple(_partner_from(row) for row in rows)

    def pair(self, keys: PublicKeys) -> Partner:
        known = {
            "kind": keys.kind.value,
            "sign_key": keys.sign_key,
            "seal_key": keys.seal_key,
            "fingerprint": keys.fingerprint,
            "paired_at": self._now,
            "officer": self._officer,
            "taken": 0,
        }
        row = self._connection.execute(
            insert_or(self._connection.dialect.name, exchange_partners)
            .values(office=keys.office, sent=0, position=0, **known)
            .on_conflict_do_update(index_elements=[exchange_partners.c.office], set_=known)
            .returning(*exchange_partners.columns)
        ).one()
        self._connection.execute(
            sa.update(exchange_cases).where(exchange_cases.c.partner == row.id).values(acknowledged=False)
        )
        return _partner_from(row)

    def next_file(self, partner: Partner) -> int:
        changed = (
            sa.update(exchange_partners)
            .where(exchange_partners.c.id == partner.id)
            .values(sent=exchange_partners.c.sent + 1)
            .returning(exchange_partners.c.sent)
        )
        return int(self._connection.execute(changed).scalar_one())

    def changed(self, partner: Partner) -> tuple[int, ...]:
        since = sa.select(events.c.case).where(events.c.sequence > partner.position, events.c.case.is_not(None))
        told = exchange_cases.c.case
        statement = (
            sa.select(cases.c.id)
            .outerjoin(exchange_cases, told == cases.c.id)
            .where(
                cases.c.channel == Channel.SPO.value,
                sa.or_(told.is_(None), exchange_cases.c.acknowledged.is_(sa.false()), cases.c.id.in_(since)),
            )
            .order_by(cases.c.id)
        )
        if self._kind is OfficeKind.BRANCH:
            statement = statement.where(exchange_cases.c.partner == partner.id)
        else:
            statement = statement.where(cases.c.erased_at.is_(None))
        return tuple(row.id for row in self._connection.execute(statement))

    def head(self) -> int:
        return int(self._connection.execute(sa.select(chain_head.c.sequence)).scalar_one())

    def looked_through(self, partner: Partner, position: int) -> None:
        self._connection.execute(
            sa.update(exchange_partners).where(exchange_partners.c.id == partner.id).values(position=position)
        )

    def mark_sent(self, case: int, partner: Partner, sent_hash: str, sequence: int) -> None:
        self._remember(case, partner.id, sent_hash=sent_hash, sent_in=sequence, acknowledged=False)

    def acknowledge(self, partner: Partner, through: int, refused: Mapping[str, str]) -> None:
        ours = exchange_cases.c.partner == partner.id
        have = sa.and_(ours, exchange_cases.c.sent_in <= through)
        self._connection.execute(sa.update(exchange_cases).where(have).values(acknowledged=True, refused_there=None))
        for number, reason in refused.items():
            case = sa.select(cases.c.id).where(cases.c.number == number).scalar_subquery()
            self._connection.execute(
                sa.update(exchange_cases)
                .where(ours, exchange_cases.c.case == case)
                .values(acknowledged=False, refused_there=reason)
            )

    def taken_file(self, digest: str) -> bool:
        found = sa.select(exchange_files.c.digest).where(exchange_files.c.digest == digest)
        return self._connection.execute(found).first() is not None

    def add_taken(self, partner: Partner, parcel: Parcel, at: datetime) -> None:
        self._connection.execute(
            sa.insert(exchange_files),
            {
                "digest": parcel.digest,
                "partner": partner.id,
                "sequence": parcel.envelope.sequence,
                "taken_at": at,
                "officer": self._officer,
            },
        )
        self._connection.execute(
            sa.update(exchange_partners)
            .where(exchange_partners.c.id == partner.id)
            .values(taken=parcel.envelope.sequence)
        )

    def set_refusals(self, partner: Partner, refused: Iterable[Refused], taken: Iterable[str], at: datetime) -> None:
        table = exchange_refusals
        new = {one.number: one for one in refused}
        for number in {*taken, *new}:
            self._connection.execute(sa.delete(table).where(table.c.partner == partner.id, table.c.number == number))
        if new:
            rows = [
                {"partner": partner.id, "number": one.number, "reason": one.reason, "at": at} for one in new.values()
            ]
            self._connection.execute(sa.insert(table), rows)

    def refusals(self, partner: Partner | None = None) -> tuple[Refused, ...]:
        statement = sa.select(exchange_refusals).order_by(exchange_refusals.c.number)
        if partner is not None:
            statement = statement.where(exchange_refusals.c.partner == partner.id)
        return tuple(Refused(row.number, row.reason) for row in self._connection.execute(statement))

    def open_cases(self) -> tuple[ExchangedCase, ...]:
        told = exchange_cases
        statement = (
            sa.select(told, cases.c.number, cases.c.state, exchange_partners.c.office)
            .join(cases, cases.c.id == told.c.case)
            .join(exchange_partners, exchange_partners.c.id == told.c.partner)
            .where(
                sa.or_(cases.c.erased_at.is_(None), told.c.taken_in),
                sa.or_(
                    told.c.acknowledged.is_(sa.false()),
                    told.c.refused_there.is_not(None),
                    told.c.erased_there,
                ),
            )
            .order_by(cases.c.id)
        )
        return tuple(_exchanged_from(row) for row in self._connection.execute(statement))

    def untold(self, partner: Partner, telling: Collection[EventKind]) -> tuple[ExchangedCase, ...]:
        told = exchange_cases
        since = sa.select(events.c.case).where(
            events.c.sequence > partner.position,
            events.c.case.is_not(None),
            events.c.kind.in_([kind.value for kind in telling]),
        )
        statement = (
            sa.select(cases.c.number, cases.c.state)
            .outerjoin(told, told.c.case == cases.c.id)
            .where(
                cases.c.channel == Channel.SPO.value,
                sa.or_(cases.c.erased_at.is_(None), told.c.taken_in),
                sa.or_(told.c.case.is_(None), cases.c.id.in_(since)),
            )
            .order_by(cases.c.id)
        )
        if self._kind is OfficeKind.BRANCH:
            statement = statement.where(told.c.partner == partner.id)
        return tuple(
            ExchangedCase(
                number=row.number,
                state=CaseState(row.state),
                office=partner.office,
                sent_in=None,
                acknowledged=False,
                refused_there=None,
                erased_there=False,
            )
            for row in self._connection.execute(statement)
        )


def _partner_from(row: Any) -> Partner:
    keys = PublicKeys(row.office, OfficeKind(row.kind), bytes(row.sign_key), bytes(row.seal_key))
    return Partner(row.id, keys, row.paired_at, row.sent, row.taken, row.position)


def _exchanged_from(row: Any) -> ExchangedCase:
    return ExchangedCase(
        number=row.number,
        state=CaseState(row.state),
        office=row.office,
        sent_in=row.sent_in,
        acknowledged=row.acknowledged,
        refused_there=row.refused_there,
        erased_there=row.erased_there,
    )
