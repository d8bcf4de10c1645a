"""Services, counters, sessions and serving times."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from counter_app.queueing.estimate import ServingFigures
from counter_app.queueing.model import Counter, CounterSession, Service, SessionState
from counter_app.queueing.ports import OfficerProfile, ServiceLine
from counter_app.queueing.profile import Profile, read_conditions, read_groups, write_conditions, write_groups
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.staff.model import Actor
from counter_app.storage.engine import locks_rows
from counter_app.storage.prepared import Prepared
from counter_app.storage.stores.tickets import insert_or
from counter_app.storage.tables import counter_sessions, counters, officer_profiles, officers, services, tickets

_SERVICE = [services.c.letter, services.c.name_id, services.c.name_en, services.c.active]
_OWN = sa.and_(
    officer_profiles.c.officer == counter_sessions.c.officer, officer_profiles.c.counter == counter_sessions.c.counter
)
_PROFILE = ("profile", "conditions", "finally_services")
_SERVED = [sa.func.coalesce(officer_profiles.c[name], counters.c[name]).label(name) for name in _PROFILE]
"""What a session serves: the officer's own profile at the counter, else the counter's."""
_WITH_NAMES = (
    sa.select(counter_sessions, officers.c.full_name, *_SERVED)
    .select_from(counter_sessions)
    .join(officers)
    .join(counters)
    .outerjoin(officer_profiles, _OWN)
)
_SESSION = _WITH_NAMES.where(counter_sessions.c.state != sa.literal_column("'closed'"))
_ONE_SERVICE = sa.select(*_SERVICE).where(services.c.letter == sa.bindparam("of_letter"))
_ONE_COUNTER = sa.select(counters).where(counters.c.number == sa.bindparam("of_number"))
_AT_COUNTER = _SESSION.where(counter_sessions.c.counter == sa.bindparam("at_counter"))
_ONE_SESSION = Prepared(_AT_COUNTER)
_LOCKED_SESSION = Prepared(_AT_COUNTER.with_for_update(of=counter_sessions))
_SET_RUN = Prepared(
    sa.update(counter_sessions)
    .where(counter_sessions.c.id == sa.bindparam("known_id"))
    .values(regular_run=sa.bindparam("run"))
)
_READY = (
    sa.select(sa.func.count())
    .select_from(counter_sessions)
    .join(counters)
    .outerjoin(officer_profiles, _OWN)
    .where(
        counter_sessions.c.state == sa.literal_column("'open'"),
        (_SERVED[0].element + _SERVED[2].element).contains(sa.bindparam("of_letter", type_=sa.Text)),
    )
)
_HERE = (
    tickets.c.business_day == sa.bindparam("day", type_=sa.Date),
    tickets.c.state == sa.literal_column("'waiting'"),
    tickets.c.service == sa.bindparam("of_letter", type_=sa.Text),
)
_LINE = Prepared(
    sa.select(
        *_SERVICE,
        services.c.served,
        services.c.sum_s,
        services.c.squares_s2,
        sa.select(sa.func.count()).select_from(tickets).where(*_HERE).scalar_subquery().label("waiting"),
        sa.select(sa.func.count(tickets.c.priority)).where(*_HERE).scalar_subquery().label("in_priority"),
        _READY.scalar_subquery().label("ready"),
    ).where(services.c.letter == sa.bindparam("of_letter", type_=sa.Text))
)


def profile_from(row: Any) -> Profile:
    return Profile(read_groups(row.profile), tuple(row.finally_services), read_conditions(row.conditions.split()))


def _profile_values(profile: Profile) -> dict[str, str]:
    return {
        "profile": write_groups(profile.groups),
        "conditions": " ".join(write_conditions(profile)),
        "finally_services": "".join(profile.finally_services),
    }


def _session_from(row: Any) -> CounterSession:
    return CounterSession(
        id=row.id,
        counter=row.counter,
        profile=profile_from(row),
        officer=row.officer,
        officer_name=row.full_name,
        state=SessionState(row.state),
        reason=row.reason,
        opened_at=row.opened_at,
        closed_at=row.closed_at,
        regular_run=row.regular_run,
    )


class SqlCounters:
    def __init__(self, connection: sa.Connection, actor: Actor, priority_ratio: int) -> None:
        self._connection = connection
        self._actor = actor
        self._first_run = priority_ratio
        self._locks = locks_rows(connection)

    def services(self) -> tuple[Service, ...]:
        rows = self._connection.execute(sa.select(*_SERVICE).order_by(services.c.letter))
        return tuple(Service(row.letter, row.name_id, row.name_en, row.active) for row in rows)

    def service(self, letter: str) -> Service | None:
        row = self._connection.execute(_ONE_SERVICE, {"of_letter": letter}).one_or_none()
        return None if row is None else Service(row.letter, row.name_id, row.name_en, row.active)

    def add_service(self, service: Service) -> None:
        self._connection.execute(
            sa.insert(services),
            {
                "letter": service.letter,
                "name_id": service.name_id,
                "name_en": service.name_en,
                "active": service.active,
            },
        )

    def add_counter(self, counter: Counter) -> None:
        self._connection.execute(sa.insert(counters), {"number": counter.number, **_profile_values(counter.profile)})

    def counters(self) -> tuple[Counter, ...]:
        rows = self._connection.execute(sa.select(counters).order_by(counters.c.number))
        return tuple(Counter(row.number, profile_from(row)) for row in rows)

    def counter(self, number: int) -> Counter | None:
        row = self._connection.execute(_ONE_COUNTER, {"of_number": number}).one_or_none()
        return None if row is None else Counter(row.number, profile_from(row))

    def session(self, counter: int, *, lock: bool = False) -> CounterSession | None:
        statement = _LOCKED_SESSION if lock and self._locks else _ONE_SESSION
        row = statement.row(self._connection, {"at_counter": counter})
        return None if row is None else _session_from(row)

    def session_of(self, officer: int) -> CounterSession | None:
        row = self._connection.execute(_SESSION.where(counter_sessions.c.officer == officer)).first()
        return None if row is None else _session_from(row)

    def session_by_id(self, session: int) -> CounterSession:
        return _session_from(self._connection.execute(_WITH_NAMES.where(counter_sessions.c.id == session)).one())

    def sessions(self) -> tuple[CounterSession, ...]:
        rows = self._connection.execute(_SESSION.order_by(counter_sessions.c.counter))
        return tuple(_session_from(row) for row in rows)

    def open_session(self, counter: int, at: datetime, *, exclusive: bool) -> CounterSession:
        """A new session's `regular_run` lets a waiting priority ticket go first."""
        try:
            with self._connection.begin_nested():
                self._connection.execute(
                    sa.insert(counter_sessions),
                    {
                        "counter": counter,
                        "officer": self._actor.id,
                        "exclusive": exclusive,
                        "state": SessionState.OPEN.value,
                        "opened_at": at,
                        "regular_run": self._first_run,
                    },
                )
        except IntegrityError as problem:
            taken = self.session(counter)
            if taken is not None:
                raise OfficeError(ErrorCode.COUNTER_TAKEN, counter=counter, officer=taken.officer_name) from problem
            elsewhere = self.session_of(self._actor.id)
            raise OfficeError(
                ErrorCode.OFFICER_BUSY, counter=None if elsewhere is None else elsewhere.counter
            ) from problem
        session = self.session(counter)
        if session is None:
            raise LookupError(f"session of counter {counter}")
        return session

    def set_session(
        self, session: CounterSession, state: SessionState, reason: str | None, closed_at: datetime | None
    ) -> CounterSession:
        self._connection.execute(
            sa.update(counter_sessions)
            .where(counter_sessions.c.id == session.id)
            .values(state=state.value, reason=reason, closed_at=closed_at)
        )
        return self.session_by_id(session.id)

    def set_run(self, session: int, regular_run: int) -> None:
        _SET_RUN.run(self._connection, {"known_id": session, "run": regular_run})

    def line(self, letter: str, day: date) -> ServiceLine | None:
        row = _LINE.row(self._connection, {"of_letter": letter, "day": day})
        if row is None:
            return None
        return ServiceLine(
            Service(row.letter, row.name_id, row.name_en, row.active),
            row.waiting - row.in_priority,
            row.in_priority,
            row.ready,
            ServingFigures(row.served, row.sum_s, row.squares_s2),
        )

    def add_serving(self, service: str, seconds: int) -> None:
        self._count(service, 1, seconds, seconds * seconds)

    def remove_serving(self, service: str, seconds: int) -> None:
        self._count(service, -1, -seconds, -seconds * seconds)

    def _count(self, service: str, number: int, seconds: int, squares: int) -> None:
        self._connection.execute(
            sa.update(services)
            .where(services.c.letter == service)
            .values(
                served=services.c.served + number,
                sum_s=services.c.sum_s + seconds,
                squares_s2=services.c.squares_s2 + squares,
            )
        )

    def set_profile(self, counter: int, profile: Profile, officer: int | None) -> None:
        values = _profile_values(profile)
        if officer is None:
            self._connection.execute(sa.update(counters).where(counters.c.number == counter).values(values))
            return
        keys = [officer_profiles.c.officer, officer_profiles.c.counter]
        self._connection.execute(
            insert_or(self._connection.dialect.name, officer_profiles)
            .values(officer=officer, counter=counter, **values)
            .on_conflict_do_update(index_elements=keys, set_=values)
        )

    def clear_profile(self, counter: int, officer: int) -> bool:
        cleared = self._connection.execute(
            sa.delete(officer_profiles).where(
                officer_profiles.c.counter == counter, officer_profiles.c.officer == officer
            )
        )
        return bool(cleared.rowcount)

    def officer_profiles(self, counter: int) -> tuple[OfficerProfile, ...]:
        rows = self._connection.execute(
            sa.select(officer_profiles, officers.c.name)
            .join(officers)
            .where(officer_profiles.c.counter == counter)
            .order_by(officers.c.name)
        )
        return tuple(OfficerProfile(row.name, profile_from(row)) for row in rows)
