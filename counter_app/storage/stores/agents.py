"""Agencies, agents with their letters, and payers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from counter_app.channels.agents import Agency, Agent, Letter, Sponsor, SponsorKind
from counter_app.registration.case import CaseState
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.storage.engine import locks_rows
from counter_app.storage.stores.persons import ERASED
from counter_app.storage.tables import agencies, agent_letters, agents, batch_rows, batches, cases, sponsors

_SETTLED = (CaseState.HANDED_OVER.value, CaseState.CANCELLED.value)


class SqlAgents:
    def __init__(self, connection: sa.Connection, now: datetime) -> None:
        self._connection = connection
        self._now = now
        self._locks = locks_rows(connection)

    def add_agency(self, name: str, agreement_number: str, agreement_until: date | None) -> Agency:
        values = {
            "name": name,
            "agreement_number": agreement_number,
            "agreement_until": agreement_until,
            "active": True,
            "created_at": self._now,
        }
        return _agency_from(_insert(self._connection, agencies, values, ErrorCode.AGENCY_EXISTS, "name"))

    def agency(self, agency: int) -> Agency | None:
        row = self._connection.execute(sa.select(agencies).where(agencies.c.id == agency)).one_or_none()
        return None if row is None else _agency_from(row)

    def agencies(self) -> tuple[Agency, ...]:
        return tuple(
            _agency_from(row) for row in self._connection.execute(sa.select(agencies).order_by(agencies.c.name))
        )

    def renew_agreement(self, agency: int, number: str, until: date | None) -> Agency:
        row = self._connection.execute(
            sa.update(agencies)
            .where(agencies.c.id == agency)
            .values(agreement_number=number, agreement_until=until)
            .returning(*agencies.columns)
        ).one()
        return _agency_from(row)

    def add(self, agency: int, full_name: str, nik_hash: str, nik: str, kpj: str | None) -> Agent:
        values = {
            "agency": agency,
            "full_name": full_name,
            "nik_hash": nik_hash,
            "nik": nik,
            "kpj": kpj,
            "active": True,
            "created_at": self._now,
        }
        return self._known(_insert(self._connection, agents, values, ErrorCode.AGENT_EXISTS, "nik").id)

    def find(self, agent: int) -> Agent | None:
        return self._one(agents.c.id == agent)

    def by_nik_hash(self, nik_hash: str) -> Agent | None:
        return self._one(agents.c.nik_hash == nik_hash)

    def _one(self, condition: sa.ColumnElement[bool]) -> Agent | None:
        found = self._many(condition, lock=self._locks)
        return found[0] if found else None

    def every(self) -> tuple[Agent, ...]:
        return self._many()

    def _known(self, agent: int) -> Agent:
        return self._many(agents.c.id == agent)[0]

    def _many(self, *conditions: sa.ColumnElement[bool], lock: bool = False) -> tuple[Agent, ...]:
        statement = sa.select(agents).where(*conditions).order_by(agents.c.full_name, agents.c.id)
        rows = self._connection.execute(statement.with_for_update() if lock else statement).all()
        houses = {one.id: one for one in self.agencies()}
        letters: dict[int, list[Letter]] = {}
        of_these = sa.select(agents.c.id).where(*conditions)
        for row in self._connection.execute(
            sa.select(agent_letters).where(agent_letters.c.agent.in_(of_these)).order_by(agent_letters.c.id)
        ):
            letters.setdefault(row.agent, []).append(_letter_from(row))
        return tuple(_agent_from(row, houses[row.agency], letters.get(row.id, ())) for row in rows)

    def add_letter(self, agent: int, number: str, valid_from: date, valid_until: date) -> Agent:
        values = {
            "agent": agent,
            "number": number,
            "valid_from": valid_from,
            "valid_until": valid_until,
            "entered_at": self._now,
        }
        _insert(self._connection, agent_letters, values, ErrorCode.LETTER_EXISTS, "letter")
        return self._known(agent)

    def set_active(self, agent: int, *, active: bool) -> Agent:
        self._connection.execute(sa.update(agents).where(agents.c.id == agent).values(active=active))
        return self._known(agent)

    def erase(self, agent: int) -> Agent:
        gone = {"full_name": "", "nik_hash": f"{ERASED}{agent}", "nik": "", "kpj": None}
        self._connection.execute(
            sa.update(agents).where(agents.c.id == agent).values(**gone, active=False, erased_at=self._now)
        )
        number = sa.literal(ERASED) + sa.cast(agent_letters.c.id, sa.Text)
        self._connection.execute(sa.update(agent_letters).where(agent_letters.c.agent == agent).values(number=number))
        return self._known(agent)

    def idle(self, before: datetime, most: int | None) -> tuple[int, ...]:
        return _idle(self._connection, agents, batches.c.agent, before, most)

    def running_batches(self, *, agent: int | None = None, sponsor: int | None = None) -> tuple[str, ...]:
        whose = batches.c.agent == agent if agent is not None else batches.c.sponsor == sponsor
        owed = (
            sa.select(batch_rows.c.line)
            .join(cases, cases.c.id == batch_rows.c.case)
            .where(batch_rows.c.batch == batches.c.id, cases.c.state.not_in(_SETTLED))
        )
        rows = self._connection.execute(
            sa.select(batches.c.number)
            .where(whose, batches.c.state != "cancelled", sa.exists(owed))
            .order_by(batches.c.id)
        )
        return tuple(row.number for row in rows)


class SqlSponsors:
    def __init__(self, connection: sa.Connection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    def add(
        self, kind: SponsorKind, name: str, *, nik_hash: str | None, nik: str | None, npwp: str | None, npp: str | None
    ) -> Sponsor:
        values = {
            "kind": kind.value,
            "name": name,
            "nik_hash": nik_hash,
            "nik": nik,
            "npwp": npwp,
            "npp": npp,
            "active": True,
            "created_at": self._now,
        }
        return _sponsor_from(_insert(self._connection, sponsors, values, ErrorCode.SPONSOR_EXISTS, "name"))

    def find(self, sponsor: int) -> Sponsor | None:
        return self._one(sponsors.c.id == sponsor)

    def by_nik_hash(self, nik_hash: str) -> Sponsor | None:
        return self._one(sponsors.c.nik_hash == nik_hash)

    def _one(self, condition: sa.ColumnElement[bool]) -> Sponsor | None:
        row = self._connection.execute(sa.select(sponsors).where(condition)).one_or_none()
        return None if row is None else _sponsor_from(row)

    def every(self) -> tuple[Sponsor, ...]:
        rows = self._connection.execute(sa.select(sponsors).order_by(sponsors.c.name, sponsors.c.id))
        return tuple(_sponsor_from(row) for row in rows)

    def set_active(self, sponsor: int, *, active: bool) -> Sponsor:
        return self._change(sponsor, active=active)

    def idle(self, before: datetime, most: int | None) -> tuple[int, ...]:
        return _idle(self._connection, sponsors, batches.c.sponsor, before, most)

    def erase(self, sponsor: int) -> Sponsor:
        known = self._change(sponsor, active=False)
        gone: dict[str, Any] = {"name": "", "npwp": None, "npp": None, "erased_at": self._now}
        if known.nik is not None:
            gone |= {"nik": "", "nik_hash": f"{ERASED}{sponsor}"}
        return self._change(sponsor, **gone)

    def _change(self, sponsor: int, **values: Any) -> Sponsor:
        row = self._connection.execute(
            sa.update(sponsors).where(sponsors.c.id == sponsor).values(**values).returning(*sponsors.columns)
        ).one()
        return _sponsor_from(row)


def _insert(connection: sa.Connection, table: sa.Table, values: dict[str, Any], taken: ErrorCode, field: str) -> Any:
    """A new row of a table whose own unique values may be taken."""
    try:
        with connection.begin_nested():
            return connection.execute(sa.insert(table).values(**values).returning(*table.columns)).one()
    except IntegrityError as problem:
        raise OfficeError(taken, field=field) from problem


def _idle(
    connection: sa.Connection, table: sa.Table, of: sa.ColumnElement[int | None], before: datetime, most: int | None
) -> tuple[int, ...]:
    """Rows that are switched off and old, whose batches are old as well and owe nothing."""
    owed = (
        sa.select(batch_rows.c.line)
        .join(cases, cases.c.id == batch_rows.c.case)
        .where(batch_rows.c.batch == batches.c.id, cases.c.state.not_in(_SETTLED))
    )
    busy = sa.select(batches.c.id).where(of == table.c.id, sa.or_(batches.c.created_at >= before, sa.exists(owed)))
    rows = connection.execute(
        sa.select(table.c.id)
        .where(sa.not_(table.c.active), table.c.erased_at.is_(None), table.c.created_at < before, ~sa.exists(busy))
        .order_by(table.c.id)
        .limit(most)
    )
    return tuple(row.id for row in rows)


def _agency_from(row: Any) -> Agency:
    return Agency(row.id, row.name, row.agreement_number, row.agreement_until, row.active)


def _letter_from(row: Any) -> Letter:
    return Letter(row.id, row.number, row.valid_from, row.valid_until)


def _agent_from(row: Any, agency: Agency, letters: Sequence[Letter]) -> Agent:
    return Agent(
        id=row.id,
        agency=agency,
        full_name=row.full_name,
        nik=row.nik,
        kpj=row.kpj,
        active=row.active,
        created_at=row.created_at,
        letters=tuple(letters),
        erased=row.erased_at is not None,
    )


def _sponsor_from(row: Any) -> Sponsor:
    return Sponsor(
        id=row.id,
        kind=SponsorKind(row.kind),
        name=row.name,
        nik=row.nik,
        npwp=row.npwp,
        npp=row.npp,
        active=row.active,
        created_at=row.created_at,
        erased=row.erased_at is not None,
    )
