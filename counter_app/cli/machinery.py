"""The costly half of administration: what needs the database's own tools. Imported only when a command runs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import URL

from counter_app.bootstrap import DEFAULT_SERVICES, folders_of, init_branch, office_open, spo_services, upgrade_database
from counter_app.queueing.model import Counter, Service
from counter_app.settings import CodeIssuer, OfficeKind, Settings
from counter_app.shared.errors import FailureCode, OfficeError, Unavailable
from counter_app.staff.model import SYSTEM
from counter_app.storage import schema, tables
from counter_app.storage.backup import Copied, attachments_beside, backup_branch, restore_attachments, restore_file
from counter_app.storage.engine import make_engine, parse_url
from counter_app.storage.unit_of_work import SqlWork
from counter_app.storage.vault import Vault

__all__ = ["attachments_beside", "backup_branch", "create", "describe", "migrate", "restore", "upgrade_existing"]


@dataclass(frozen=True)
class BranchFound:
    """What a database holds. `database` is its address without the password."""

    database: str
    code: str
    name: str
    training: bool
    payment_codes: CodeIssuer
    services: tuple[Service, ...]
    counters: tuple[Counter, ...]


@dataclass(frozen=True)
class Upgraded:
    """The version that a database has now, and the copy made before it changed, if it did."""

    revision: str
    safety_copy: Path | None


def _file(url: URL) -> Path | None:
    return Path(url.database or "") if url.get_backend_name() == "sqlite" else None


def migrate(settings: Settings) -> Upgraded:
    """Bring an existing database to the present version."""
    engine = make_engine(settings.database)
    try:
        if schema.current_revision(engine) is None:
            raise Unavailable(FailureCode.DATABASE_MISSING, file=_shown(settings))
    finally:
        engine.dispose()
    return Upgraded(schema.HEAD, upgrade_database(settings))


def upgrade_existing(settings: Settings) -> Upgraded | None:
    """Upgrade the branch that a database holds; None when it holds none yet."""
    file = _file(parse_url(settings.database))
    if file is not None and not file.exists():
        return None
    engine = make_engine(settings.database)
    try:
        if schema.current_revision(engine) is None:
            return None
        copy = schema.upgrade(engine)
        return Upgraded(schema.HEAD, copy) if schema.has_branch(engine) else None
    finally:
        engine.dispose()


def create(
    settings: Settings,
    *,
    code: str,
    name: str,
    training: bool,
    codes: CodeIssuer,
    admin_password: str | None,
    now: datetime | None,
    kind: OfficeKind = OfficeKind.BRANCH,
    queue_letter: str = "",
) -> None:
    """Make a branch, and the folder of its file. Raises as `init_branch` does, and FOLDER_UNWRITABLE."""
    with _clean_place(_file(parse_url(settings.database))):
        init_branch(
            settings,
            code=code,
            name=name,
            training=training,
            codes=codes,
            admin_password=admin_password,
            now=now,
            kind=kind,
            services=DEFAULT_SERVICES if kind is OfficeKind.BRANCH else spo_services(queue_letter),
        )


@contextmanager
def _clean_place(file: Path | None) -> Iterator[None]:
    """The folder of a new file is there; and an empty file that a failure leaves behind is not."""
    if file is None:
        yield
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise Unavailable(FailureCode.FOLDER_UNWRITABLE, folder=str(file.parent)) from problem
    existed = file.exists()
    try:
        yield
    except (Unavailable, OfficeError):
        if not existed and file.is_file() and not file.stat().st_size:
            file.unlink()
        raise


def describe(settings: Settings) -> BranchFound:
    """Open a database and say what branch it holds."""

    def look(work: SqlWork) -> BranchFound:
        return BranchFound(
            database=_shown(settings),
            code=work.branch_code,
            name=work.branch.branch_name,
            training=work.training,
            payment_codes=work.branch.payment_codes,
            services=work.counters.services(),
            counters=work.counters.counters(),
        )

    with office_open(settings) as office:
        return office.read(look, SYSTEM)


def _shown(settings: Settings) -> str:
    return parse_url(settings.database).render_as_string(hide_password=True)


@dataclass(frozen=True)
class Restored:
    """The version of a database that was brought back, and what became of its attachments."""

    revision: str
    attachments: Copied


def restore(settings: Settings, source: Path) -> Restored:
    """Make a backup the database of these settings, and bring its attachments back.

    Raises `OfficeError` (TARGET_EXISTS) and `Unavailable`. A backup that a newer program made is not kept.
    """
    url = parse_url(settings.database)
    target = _file(url)
    if target is None:
        raise Unavailable(FailureCode.DATABASE_URL, backend=url.get_backend_name())
    if not source.exists():
        raise Unavailable(FailureCode.FILE_UNREADABLE, file=str(source))
    restore_file(source, target)
    try:
        revision = _known_revision(settings)
        return Restored(revision, restore_attachments(source, _vault(settings)))
    except Unavailable:
        target.unlink()
        raise


def _vault(settings: Settings) -> Vault:
    """The vault of a database that may be too old to be opened."""
    engine = make_engine(settings.database)
    try:
        with engine.begin() as connection:
            key = bytes(connection.execute(sa.select(tables.branch.c.key)).scalar_one())
    finally:
        engine.dispose()
    return Vault(folders_of(settings), key, lambda: True)


def _known_revision(settings: Settings) -> str:
    engine = make_engine(settings.database)
    try:
        revision = schema.current_revision(engine)
    finally:
        engine.dispose()
    if revision not in schema.KNOWN:
        raise Unavailable(FailureCode.DATABASE_NEWER, revision=revision)
    return str(revision)
