"""Opening a branch in an empty database."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from counter_app.queueing.model import Counter, Service
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import FIRST_HASH, EventKind, NewEvent, Subject
from counter_app.staff.model import COMMAND_LINE, SYSTEM, Role
from counter_app.storage import tables
from counter_app.storage.engine import failures_named, writing
from counter_app.storage.events import Head, append
from counter_app.storage.stores.counters import SqlCounters

KEY_BYTES = 32


@dataclass(frozen=True)
class NewBranch:
    """What a branch begins with. `admin_secret` is a hash; None only in a training branch."""

    code: str
    training: bool
    settings: Mapping[str, str]
    services: tuple[Service, ...]
    counters: tuple[Counter, ...]
    admin_secret: str | None


def open_branch(engine: Engine, new: NewBranch, now: datetime) -> None:
    """Write the branch, its staff, services and counters, and the first event, in one transaction.

    Raises `OfficeError` (BRANCH_EXISTS) when the database holds a branch.
    """
    with failures_named(), writing(engine).begin() as connection:
        if connection.execute(sa.select(tables.branch.c.id)).first() is not None:
            raise OfficeError(ErrorCode.BRANCH_EXISTS)
        connection.execute(
            sa.insert(tables.branch),
            {
                "id": 1,
                "code": new.code,
                "training": new.training,
                "key": secrets.token_bytes(KEY_BYTES),
                "opened_at": now,
            },
        )
        head = Head(0, FIRST_HASH, now, 1, None)
        connection.execute(
            sa.insert(tables.chain_head),
            {"id": 1, "sequence": 0, "hash": FIRST_HASH, "at": now, "settings_version": 1, "closed_through": None},
        )
        for key, value in new.settings.items():
            connection.execute(sa.insert(tables.settings), {"key": key, "value": value})
        _staff(connection, new)
        counters = SqlCounters(connection, SYSTEM, 1)
        for service in new.services:
            counters.add_service(service)
        for counter in new.counters:
            counters.add_counter(counter)
        opened = NewEvent(EventKind.BRANCH_OPENED, Subject(), {"code": new.code, "training": new.training})
        append(connection, head, [opened], actor=SYSTEM.id, happened_at=now, clock=now)


def _staff(connection: sa.Connection, new: NewBranch) -> None:
    people: list[tuple[str, str, Role, str | None]] = [(SYSTEM.name, "Sistem", Role.SYSTEM, None)]
    if new.training:
        people.append((COMMAND_LINE, "Baris perintah (latihan)", Role.SYSTEM, None))
    if new.admin_secret is not None:
        people.append(("admin", "Administrator", Role.ADMINISTRATOR, new.admin_secret))
    for name, full_name, role, secret in people:
        connection.execute(
            sa.insert(tables.officers).values(
                name=name, full_name=full_name, role=role.value, secret=secret, active=True
            )
        )
