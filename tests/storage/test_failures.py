"""When the surroundings fail: a code for the message, nothing half done, and work goes on afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.engine import Engine

from counter_app.bootstrap import Office
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.queueing.operations.reading import queue
from counter_app.registration.operations import submit_form
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.staff.model import SYSTEM
from counter_app.storage import engine as engines
from tests.support.branch import TrainingBranch
from tests.support.contents import contents
from tests.support.forms import make_form

ON_SQLITE = pytest.mark.parametrize("databases", ["sqlite"], indirect=True)
ON_POSTGRES = pytest.mark.parametrize("databases", ["postgresql"], indirect=True)


def failure(office: Office, operation: Callable[..., object], *arguments: object) -> FailureCode:
    with pytest.raises(Unavailable) as failed:
        office.run(operation, SYSTEM, *arguments)
    return failed.value.code


@contextmanager
def at_every_checkout(engine: Engine, statement: str, afterwards: str) -> Iterator[None]:
    """Run a statement on each connection that is taken from the pool, and another one in the end."""
    wanted = [statement]

    def act(connection: Any, _record: object, _proxy: object) -> None:
        connection.execute(wanted[0]).fetchone()

    sa.event.listen(engine, "checkout", act)
    yield
    wanted[0] = afterwards
    engine.connect().close()
    sa.event.remove(engine, "checkout", act)


def pages(engine: Engine) -> int:
    with engine.connect() as connection:
        return int(connection.exec_driver_sql("PRAGMA page_count").scalar_one())


def until_it_fails(office: Office, operation: Callable[[int], object]) -> tuple[FailureCode, int]:
    """The failure, and how often the operation went well before."""
    for number in range(1, 2_000):
        before = contents(office.database.engine) if number % 5 == 0 else None
        try:
            operation(number)
        except Unavailable as problem:
            assert before is None or contents(office.database.engine) == before
            return problem.code, number - 1
    raise AssertionError("never failed")


@ON_SQLITE
@pytest.mark.parametrize("room", range(4))
def test_a_full_disk_stops_the_work_and_harms_nothing(branch: TrainingBranch, room: int) -> None:
    office, engine = branch.office, branch.office.database.engine
    limit = f"PRAGMA max_page_count={pages(engine) + room}"
    with at_every_checkout(engine, limit, "PRAGMA max_page_count=1000000"):
        failed, went_well = until_it_fails(office, lambda _: office.run(issue_ticket, SYSTEM, "A"))
        assert failed is FailureCode.DISK_FULL
        assert len(office.read(lambda work: work.tickets.left_over(work.today), SYSTEM)) == went_well
    assert branch.issue().ticket.sequence == went_well + 1
    assert office.verify() == ()


@ON_SQLITE
@pytest.mark.parametrize("room", range(0, 12, 2))
def test_a_disk_that_fills_up_inside_a_form_is_named_too(branch: TrainingBranch, room: int) -> None:
    office, engine = branch.office, branch.office.database.engine
    limit = f"PRAGMA max_page_count={pages(engine) + room}"
    with at_every_checkout(engine, limit, "PRAGMA max_page_count=1000000"):
        failed, went_well = until_it_fails(
            office, lambda person: office.run(submit_form, branch.officer, make_form(person))
        )
        assert failed is FailureCode.DISK_FULL
    branch.registered(went_well + 1)
    assert office.verify() == ()


@ON_SQLITE
def test_a_read_only_file_is_named(branch: TrainingBranch) -> None:
    engine = branch.office.database.engine
    with engine.connect() as connection:
        raw = connection.connection.dbapi_connection
        assert raw is not None
    sa.event.listen(engine, "checkout", lambda raw, *_: raw.execute("PRAGMA query_only=ON"))
    assert failure(branch.office, issue_ticket, "A") is FailureCode.DATABASE_READ_ONLY


@ON_POSTGRES
def test_a_read_only_server_is_named(branch: TrainingBranch) -> None:
    name = branch.office.database.engine.url.database
    with branch.office.database.engine.begin() as connection:
        connection.exec_driver_sql(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    branch.office.close()
    assert failure(branch.office, issue_ticket, "A") is FailureCode.DATABASE_READ_ONLY


@ON_SQLITE
def test_a_writer_waits_for_a_while_and_then_says_that_the_database_is_busy(
    branch: TrainingBranch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "PATIENCE_S", 0.05)
    branch.issue()
    other = branch.another_pc()
    with other.database.write(SYSTEM):
        assert failure(branch.office, issue_ticket, "A") is FailureCode.DATABASE_BUSY
        assert branch.office.read(queue, SYSTEM)[0].waiting == 1
    assert branch.issue().ticket.number == "A002"
    other.close()


@ON_POSTGRES
def test_a_locked_row_is_waited_for_a_while_too(branch: TrainingBranch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "PATIENCE_S", 0.05)
    branch.issue()
    impatient = branch.another_pc()
    with branch.office.database.write(SYSTEM) as work:
        work.tickets.next_sequence("A", work.today)
        assert failure(impatient, issue_ticket, "A") is FailureCode.DATABASE_BUSY
        assert impatient.run(issue_ticket, SYSTEM, "B").ticket.number == "B001"
    assert impatient.run(issue_ticket, SYSTEM, "A").ticket.number == "A003"
    impatient.close()


@ON_POSTGRES
def test_a_lost_connection_undoes_the_work_and_the_next_one_connects_anew(branch: TrainingBranch) -> None:
    other = branch.another_pc()

    def cut(work: Any) -> None:
        issue_ticket(work, "A")
        backend = work.connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
        with other.database.engine.connect() as connection:
            connection.execute(sa.text("SELECT pg_terminate_backend(:backend, 5000)"), {"backend": backend})

    assert failure(branch.office, cut) is FailureCode.DATABASE_GONE
    assert branch.issue().ticket.number == "A001"
    assert branch.office.verify() == ()
    other.close()


@ON_POSTGRES
def test_a_connection_lost_between_two_operations_goes_unnoticed(branch: TrainingBranch) -> None:
    branch.issue()
    other = branch.another_pc()
    with other.database.engine.connect() as connection:
        connection.exec_driver_sql(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    assert branch.issue().ticket.number == "A002"
    other.close()
