"""The steps of the schema: up, down, the head, and the models beside it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Engine, make_url

from counter_app.bootstrap import office_open
from counter_app.queueing.operations.announcing import mark_announced, to_announce
from counter_app.queueing.operations.booking import add_booking, booking_slip
from counter_app.queueing.operations.calling import call_next, recall
from counter_app.queueing.operations.undoing import undo
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.staff.model import SYSTEM
from counter_app.storage import backup, schema
from counter_app.storage.engine import make_engine
from counter_app.storage.tables import metadata
from tests.support.branch import TrainingBranch, branch_settings_at
from tests.support.contents import contents
from tests.support.databases import Databases

STEPS = list(zip(("base", *schema.KNOWN), schema.KNOWN, strict=False))


def migrations() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).parent / "migrations"))
    return ScriptDirectory.from_config(config)


def condition(index: Any) -> list[str]:
    """The WHERE of a partial index, and other things that only one back end has."""
    return sorted(f"{key}: {value}" for key, value in index.get("dialect_options", {}).items())


def shape(engine: Engine) -> dict[str, Any]:
    """Tables as the database describes them, with every constraint and the condition of every partial index."""
    look = sa.inspect(engine)
    described: dict[str, Any] = {}
    for table in sorted(set(look.get_table_names()) - {"alembic_version"}):
        described[table] = {
            "columns": [
                (one["name"], str(one["type"]), one["nullable"], str(one["default"])) for one in look.get_columns(table)
            ],
            "primary": look.get_pk_constraint(table),
            "unique": sorted((str(one["name"]), one["column_names"]) for one in look.get_unique_constraints(table)),
            "foreign": sorted(map(repr, look.get_foreign_keys(table))),
            "checks": sorted((str(one["name"]), one["sqltext"]) for one in look.get_check_constraints(table)),
            "indexes": sorted(
                (str(one["name"]), one["column_names"], one["unique"], condition(one))
                for one in look.get_indexes(table)
            ),
            "options": repr(look.get_table_options(table)),
        }
    return described


def test_the_head_that_the_program_knows_is_alembics_head() -> None:
    script = migrations()
    assert script.get_heads() == [schema.HEAD]
    assert [step.revision for step in script.walk_revisions()] == list(reversed(schema.KNOWN))


def test_the_migrated_tables_are_those_of_the_models(databases: Databases) -> None:
    migrated = make_engine(databases.empty(), create=True)
    schema.upgrade(migrated)
    modelled = make_engine(databases.empty(), create=True)
    metadata.create_all(modelled)
    with migrated.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    assert shape(migrated) == shape(modelled)
    migrated.dispose()
    modelled.dispose()


@pytest.mark.parametrize(("below", "above"), STEPS)
def test_every_step_goes_up_and_down_again(database_url: str, below: str, above: str) -> None:
    engine = make_engine(database_url, create=True)
    schema.run_migration(engine, below)
    before = shape(engine)
    schema.run_migration(engine, above)
    assert shape(engine) != before
    schema.run_migration(engine, below)
    assert shape(engine) == before
    engine.dispose()


def test_the_last_step_goes_down_and_up_over_a_branch_at_work(branch: TrainingBranch) -> None:
    branch.finished()
    branch.card_lies_ready()
    engine = branch.office.database.engine
    below = {above: below for below, above in STEPS}[schema.HEAD]
    schema.run_migration(engine, below)
    schema.run_migration(engine, schema.HEAD)
    kept = contents(engine)
    if below == "base":
        assert not any(kept.values())
    else:
        assert kept["tickets"]
        assert branch.office.verify() == ()


def test_calls_come_back_from_the_diary_as_they_were(branch: TrainingBranch) -> None:
    """Announced, repeated, taken back and made anew, at the same moment and later."""
    number = branch.called().number
    branch.on(undo, number)
    branch.call()
    branch.issue("B")
    branch.call(2, branch.colleague)
    first = branch.office.read(to_announce, SYSTEM)[0].id
    branch.office.run(mark_announced, SYSTEM, [first])
    branch.wait(seconds=30)
    branch.on(recall, number)
    engine = branch.office.database.engine
    before = contents(engine)
    assert branch.office.verify() == ()
    schema.run_migration(engine, "0002")
    schema.run_migration(engine, schema.HEAD)
    after = contents(engine)
    assert (after["ticket_calls"], after["announcements"]) == (before["ticket_calls"], before["announcements"])
    branch.issue("K")
    branch.office.run(call_next, branch.supervisor, 3)
    assert len(branch.office.read(to_announce, SYSTEM)) == len(before["announcements"]) - 1


def test_the_program_before_bookings_finds_no_paper_that_it_does_not_know(branch: TrainingBranch) -> None:
    at = branch.clock.now() + timedelta(hours=1)
    booking = branch.office.run(add_booking, branch.officer, "A", at)
    branch.office.run(booking_slip, branch.officer, booking.reference)
    engine = branch.office.database.engine
    schema.run_migration(engine, "0002")
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT kind FROM papers WHERE kind = 'booking_slip'").all() == []
    schema.run_migration(engine, schema.HEAD)
    assert branch.office.verify() == ()


def test_nothing_is_left_of_a_database_that_went_down_to_nothing(database_url: str) -> None:
    engine = make_engine(database_url, create=True)
    schema.run_migration(engine, schema.HEAD)
    schema.run_migration(engine, "base")
    assert sa.inspect(engine).get_table_names() == ["alembic_version"]
    if engine.dialect.name == "postgresql":
        with engine.connect() as connection:
            rest = connection.exec_driver_sql("SELECT count(*) FROM pg_proc WHERE proname = 'refuse_event_change'")
            assert rest.scalar_one() == 0
    engine.dispose()


def test_an_upgrade_of_the_present_version_does_nothing(branch: TrainingBranch) -> None:
    before = contents(branch.office.database.engine)
    assert schema.upgrade(branch.office.database.engine) is None
    assert contents(branch.office.database.engine) == before


def set_revision(url: str, revision: str) -> None:
    engine = make_engine(url)
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})
    engine.dispose()


def test_a_database_newer_than_the_program_is_left_alone(branch_url: str, tmp_path: Path) -> None:
    set_revision(branch_url, "9999")
    engine = make_engine(branch_url)
    before = contents(engine)
    with pytest.raises(Unavailable) as refused, office_open(branch_settings_at(branch_url, tmp_path)):
        pass
    assert (refused.value.code, refused.value.details["revision"]) == (FailureCode.DATABASE_NEWER, "9999")
    with pytest.raises(Unavailable) as refused:
        schema.upgrade(engine)
    assert refused.value.code is FailureCode.DATABASE_NEWER
    assert contents(engine) == before
    engine.dispose()


@pytest.fixture
def older(branch_url: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """A branch's database that is one version behind the program."""
    monkeypatch.setattr(schema, "KNOWN", (*schema.KNOWN, "later"))
    monkeypatch.setattr(schema, "HEAD", "later")
    return branch_url


def test_a_database_older_than_the_program_is_not_opened(older: str, tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as refused, office_open(branch_settings_at(older, tmp_path)):
        pass
    assert refused.value.code is FailureCode.DATABASE_OLDER


def test_an_sqlite_file_is_copied_before_it_is_migrated(older: str, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = make_engine(older)
    order: list[str] = []
    made: list[Path] = []

    def copy(source: Engine, target: Path) -> None:
        order.append("copy")
        made.append(target)
        backup.backup_file(source, target)

    monkeypatch.setattr(schema, "backup_file", copy)
    monkeypatch.setattr(schema, "run_migration", lambda _engine, target: order.append(target))
    answer = schema.upgrade(engine, "later")
    if engine.dialect.name == "sqlite":
        assert order == ["copy", "later"]
        assert [answer] == made
        copied = make_engine(f"sqlite:///{answer}")
        assert contents(copied) == contents(engine)
        copied.dispose()
        assert made[0].parent == Path(str(make_url(older).database)).parent
        made[0].unlink()
    else:
        assert (order, answer) == (["later"], None)
    engine.dispose()


def test_a_migration_that_fails_leaves_the_database_as_it_was(older: str, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = make_engine(older)
    before = shape(engine)

    def break_in_the_middle(config: Config, _target: str) -> None:
        config.attributes["connection"].exec_driver_sql("CREATE TABLE half (id INTEGER)")
        raise RuntimeError("power cut")

    monkeypatch.setattr("alembic.command.upgrade", break_in_the_middle)
    with pytest.raises(RuntimeError, match="power cut"):
        schema.run_migration(engine, "later")
    assert shape(engine) == before
    engine.dispose()
