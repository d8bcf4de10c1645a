"""The version of the database: creating, upgrading, and refusing what is not ours or newer than ourselves."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.storage.backup import backup_file
from counter_app.storage.engine import APPLICATION_ID, failures_named, writing
from counter_app.storage.tables import branch

HEAD = "0010"
"""The revision that this program works with; tested to be Alembic's head."""

KNOWN = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010")
"""All revisions from the first to the head, in order."""


def current_revision(engine: Engine) -> str | None:
    """The database's revision, or None for an empty database.

    Raises `Unavailable` (DATABASE_NOT_OURS) for a database of another program.
    """
    with failures_named(), engine.connect() as connection:
        names = set(sa.inspect(connection).get_table_names())
        if not names:
            return None
        if not {"alembic_version", "branch", "chain_head"} <= names or not _marked(connection):
            raise Unavailable(FailureCode.DATABASE_NOT_OURS)
        return str(connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar_one())


def _marked(connection: sa.Connection) -> bool:
    if connection.dialect.name != "sqlite":
        return True
    return bool(connection.execute(sa.text("PRAGMA application_id")).scalar_one() == APPLICATION_ID)


def check_revision(engine: Engine) -> None:
    """Raises `Unavailable`: DATABASE_MISSING (empty), DATABASE_NEWER than this program, DATABASE_OLDER."""
    revision = current_revision(engine)
    if revision is None:
        raise Unavailable(FailureCode.DATABASE_MISSING, file=engine.url.render_as_string(hide_password=True))
    if revision not in KNOWN:
        raise Unavailable(FailureCode.DATABASE_NEWER, revision=revision)
    if revision != HEAD:
        raise Unavailable(FailureCode.DATABASE_OLDER, revision=revision)


def check_branch(engine: Engine) -> None:
    """Raises `Unavailable` as `check_revision` does, and DATABASE_MISSING when the database holds no branch yet."""
    check_revision(engine)
    if not has_branch(engine):
        raise Unavailable(FailureCode.DATABASE_MISSING, file=engine.url.render_as_string(hide_password=True))


def has_branch(engine: Engine) -> bool:
    """Whether a database holds a branch already."""
    with failures_named(), engine.connect() as connection:
        return connection.execute(sa.select(branch.c.id)).first() is not None


def upgrade(engine: Engine, target: str = HEAD) -> Path | None:
    """Bring a database to a revision; an existing SQLite file is copied beside itself first.

    Returns the copy's path, if one was made. Raises `Unavailable` as `current_revision` does, and DATABASE_NEWER.
    """
    revision = current_revision(engine)
    if revision is not None and revision not in KNOWN:
        raise Unavailable(FailureCode.DATABASE_NEWER, revision=revision)
    if revision == target:
        return None
    copy = None
    if revision is not None and engine.dialect.name == "sqlite":
        file = Path(engine.url.database or "")
        copy = file.with_name(f"{file.stem}.{revision}.{datetime.now(UTC):%Y%m%dT%H%M%S}.backup{file.suffix}")
        backup_file(engine, copy)
    run_migration(engine, target)
    return copy


def run_migration(engine: Engine, target: str) -> None:
    """Run Alembic's steps up or down to `target` in one transaction."""
    from alembic import command  # costs a tenth of a second, and only an upgrade needs it
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with failures_named(), writing(engine).begin() as connection:
        config.attributes["connection"] = connection
        if connection.dialect.name == "postgresql":
            connection.execute(sa.text(f"SELECT pg_advisory_xact_lock({APPLICATION_ID})"))
        order = ("base", *KNOWN)
        with_revision = sa.inspect(connection).has_table("alembic_version")
        now = (
            connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
            if with_revision
            else None
        ) or "base"
        if order.index(target) >= order.index(now):
            command.upgrade(config, target)
        else:
            command.downgrade(config, target)
        if connection.dialect.name == "sqlite":
            connection.execute(sa.text(f"PRAGMA application_id = {APPLICATION_ID}"))
