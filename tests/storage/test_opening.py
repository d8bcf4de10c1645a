"""Opening a database: ours, nobody's, somebody else's."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from counter_app.bootstrap import init_branch, office_open
from counter_app.settings import CodeIssuer
from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from counter_app.shared.events import EventKind
from counter_app.staff.model import SYSTEM, Role, SignedIn
from counter_app.storage.engine import make_engine, parse_url
from tests.support.branch import MORNING, branch_settings_at, make_branch

PASSWORD = "rahasia kantor"  # noqa: S105 - of an invented branch


def open_real(url: str, folder: Path, code: str = "3310", password: str | None = PASSWORD) -> None:
    init_branch(
        branch_settings_at(url, folder),
        code=code,
        name="Kantor Cabang Klaten",
        training=False,
        codes=CodeIssuer.CORE,
        admin_password=password,
        now=MORNING,
        counters=2,
    )


def failure(url: str, folder: Path) -> FailureCode:
    with pytest.raises(Unavailable) as failed, office_open(branch_settings_at(url, folder)):
        pass
    return failed.value.code


def test_a_new_branch_has_its_services_counters_and_administrator(database_url: str, tmp_path: Path) -> None:
    open_real(database_url, tmp_path)
    with office_open(branch_settings_at(database_url, tmp_path)) as office:
        assert (office.branch_code, office.training) == ("3310", False)
        assert office.read(lambda work: [one.letter for one in work.counters.services()], SYSTEM) == list("ABCDEFGK")
        assert office.read(lambda work: [one.number for one in work.counters.counters()], SYSTEM) == [1, 2]
        signed_in = office.sign_in("admin", PASSWORD)
        assert isinstance(signed_in, SignedIn)
        assert signed_in.actor.role is Role.ADMINISTRATOR
        with pytest.raises(OfficeError) as refused:
            office.command_line_actor()
        assert refused.value.code is ErrorCode.SIGN_IN_NEEDED
        first = office.read(lambda work: list(work.diary.since(0)), SYSTEM)[0]
        assert (first.kind, first.details) == (EventKind.BRANCH_OPENED, {"code": "3310", "training": False})
        assert office.verify() == ()


def test_every_branch_has_a_key_of_its_own(database_url: str, branch_url: str, tmp_path: Path) -> None:
    make_branch(database_url, tmp_path)
    with (
        office_open(branch_settings_at(database_url, tmp_path)) as one,
        office_open(branch_settings_at(branch_url, tmp_path)) as other,
    ):
        assert len(one.database.identity.key) == 32
        assert one.database.identity.key != other.database.identity.key


def test_a_database_holds_one_branch(branch_url: str, tmp_path: Path) -> None:
    with pytest.raises(OfficeError) as refused:
        open_real(branch_url, tmp_path)
    assert refused.value.code is ErrorCode.BRANCH_EXISTS


@pytest.mark.parametrize(
    ("code", "password", "error"),
    [
        ("331", PASSWORD, ErrorCode.FIELD_INVALID),
        ("33100", PASSWORD, ErrorCode.FIELD_INVALID),
        ("331a", PASSWORD, ErrorCode.FIELD_INVALID),
        ("３３１０", PASSWORD, ErrorCode.FIELD_INVALID),
        ("3310", None, ErrorCode.FIELD_MISSING),
        ("3310", "pendek", ErrorCode.SECRET_TOO_WEAK),
    ],
)
def test_a_branch_that_is_not_well_described_is_not_opened(
    database_url: str, tmp_path: Path, code: str, password: str | None, error: ErrorCode
) -> None:
    with pytest.raises(OfficeError) as refused:
        open_real(database_url, tmp_path, code, password)
    assert refused.value.code is error
    assert failure(database_url, tmp_path) is FailureCode.DATABASE_MISSING


def test_an_empty_database_has_no_office(database_url: str, tmp_path: Path) -> None:
    assert failure(database_url, tmp_path) is FailureCode.DATABASE_MISSING


def test_the_database_of_another_program_is_refused(database_url: str, tmp_path: Path) -> None:
    engine = make_engine(database_url, create=True)
    with engine.begin() as connection:
        connection.execute(sa.text("CREATE TABLE alembic_version (version_num TEXT)"))
        connection.execute(sa.text("CREATE TABLE songs (id INTEGER)"))
    engine.dispose()
    assert failure(database_url, tmp_path) is FailureCode.DATABASE_NOT_OURS
    with pytest.raises(Unavailable) as failed:
        open_real(database_url, tmp_path)
    assert failed.value.code is FailureCode.DATABASE_NOT_OURS


def test_another_programs_sqlite_file_is_not_touched(tmp_path: Path) -> None:
    file = tmp_path / "music.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE songs (id INTEGER)")
    before = file.read_bytes()
    assert failure(f"sqlite:///{file}", tmp_path) is FailureCode.DATABASE_NOT_OURS
    with pytest.raises(Unavailable):
        open_real(f"sqlite:///{file}", tmp_path)
    assert file.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["music.db"]


def test_a_file_that_is_no_database_is_not_touched(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Yang terhormat, " * 500)
    before = file.read_bytes()
    assert failure(f"sqlite:///{file}", tmp_path) is FailureCode.DATABASE_NOT_OURS
    with pytest.raises(Unavailable) as failed:
        open_real(f"sqlite:///{file}", tmp_path)
    assert failed.value.code is FailureCode.DATABASE_NOT_OURS
    assert file.read_bytes() == before


def test_looking_for_a_database_does_not_make_one(tmp_path: Path) -> None:
    file = tmp_path / "branch.db"
    assert failure(f"sqlite:///{file}", tmp_path) is FailureCode.DATABASE_MISSING
    assert not file.exists()


def test_a_database_in_a_folder_that_is_not_there_is_gone(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as failed:
        open_real(f"sqlite:///{tmp_path / 'missing' / 'branch.db'}", tmp_path)
    assert failed.value.code is FailureCode.DATABASE_GONE


@pytest.mark.parametrize(
    "url", ["", "branch.db", "sqlite://", "sqlite:///:memory:", "mysql://localhost/branch", "http://localhost", "://"]
)
def test_an_address_that_is_no_database_is_refused(url: str) -> None:
    with pytest.raises(Unavailable) as failed:
        parse_url(url)
    assert failed.value.code is FailureCode.DATABASE_URL


def test_a_server_that_does_not_answer_is_gone(tmp_path: Path) -> None:
    pytest.importorskip("psycopg")
    assert failure("postgresql://nobody@127.0.0.1:1/branch", tmp_path) is FailureCode.DATABASE_GONE


def test_a_failure_never_shows_a_password(tmp_path: Path, database_url: str) -> None:
    with pytest.raises(Unavailable) as failed, office_open(branch_settings_at(database_url, tmp_path)):
        pass
    password = sa.make_url(database_url).password
    if password is not None:
        assert str(password) not in repr(failed.value.details)
