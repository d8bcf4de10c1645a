"""Nothing that is stored ties an answer to the code, the ticket, the order or the time of the vote."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
import sqlalchemy as sa

from counter_app.shared.events import EventKind, Subject
from counter_app.staff.model import SYSTEM
from counter_app.storage.tables import survey_answers
from counter_app.survey.operations import submit_answer
from tests.support.branch import TrainingBranch
from tests.support.contents import contents

ON_SQLITE = pytest.mark.parametrize("databases", ["sqlite"], indirect=True)
ON_POSTGRES = pytest.mark.parametrize("databases", ["postgresql"], indirect=True)
VOTES = 8


def vote(branch: TrainingBranch, comment: str) -> None:
    branch.office.run(submit_answer, SYSTEM, branch.finished().survey_code, 2, None, comment)


def as_stored(branch: TrainingBranch, columns: str) -> list[tuple[object, ...]]:
    """Answers as they lie in the database, in no order that anybody asked for."""
    with branch.office.database.engine.connect() as connection:
        rows = connection.exec_driver_sql(f"SELECT {columns} FROM survey_answers")  # noqa: S608
        return [tuple(row) for row in rows]


def test_a_vote_changes_a_mark_an_answer_and_an_event_that_says_no_more_than_that(branch: TrainingBranch) -> None:
    code = branch.finished().survey_code
    before = contents(branch.office.database.engine)
    branch.wait(minutes=3)
    branch.office.run(submit_answer, SYSTEM, code, 2, None, "lama")
    after = contents(branch.office.database.engine)
    changed = {table for table in after if after[table] != before[table]}
    assert changed == {"survey_codes", "survey_answers", "events", "chain_head"}
    event = branch.office.read(lambda work: list(work.diary.since(0))[-1], SYSTEM)
    assert (event.kind, event.subject, event.details) == (EventKind.SURVEY_CODE_USED, Subject(), {})
    ((_, ticket, used),) = after["survey_codes"]
    assert (ticket, used) == (1, True)


def test_an_answer_knows_its_day_and_nothing_finer(branch: TrainingBranch) -> None:
    columns = {column.name: column for column in survey_answers.columns}
    assert set(columns) == {"id", "business_day", "rating", *(f"u{number}" for number in range(1, 10)), "comment"}
    assert not survey_answers.foreign_keys
    vote(branch, "baik")
    ((identity, day),) = as_stored(branch, "id, business_day")
    assert len(str(identity)) == 32
    assert str(day) == date(2026, 11, 20).isoformat()


def test_the_ids_of_answers_follow_no_order(branch: TrainingBranch) -> None:
    for number in range(VOTES):
        vote(branch, str(number))
    comments = [comment for _, comment in sorted(as_stored(branch, "id, comment"), key=str)]
    assert sorted(map(str, comments)) == [str(number) for number in range(VOTES)]
    lies = [comment for (comment,) in as_stored(branch, "comment")]
    assert lies == comments


@ON_SQLITE
@pytest.mark.parametrize("table", ["survey_answers", "survey_codes"])
def test_sqlite_keeps_no_hidden_row_numbers(branch: TrainingBranch, table: str) -> None:
    vote(branch, "baik")
    with (
        branch.office.database.engine.connect() as connection,
        pytest.raises(sa.exc.OperationalError, match="no such column: rowid"),
    ):
        connection.exec_driver_sql(f"SELECT rowid FROM {table}")  # noqa: S608


@ON_POSTGRES
def test_on_postgresql_all_answers_of_a_day_come_from_one_transaction(branch: TrainingBranch) -> None:
    for number in range(VOTES):
        vote(branch, str(number))
        assert len({row[0] for row in as_stored(branch, "xmin")}) == 1
    branch.wait(days=1)
    vote(branch, "besok")
    by_day = set(as_stored(branch, "xmin, business_day"))
    assert len(by_day) == 2


@ON_POSTGRES
def test_on_postgresql_votes_cast_at_once_leave_no_trace_either(branch: TrainingBranch) -> None:
    codes = [branch.finished().survey_code for _ in range(4 * VOTES)]
    with ThreadPoolExecutor(VOTES) as voters:
        for done in [voters.submit(branch.office.run, submit_answer, SYSTEM, code, 3) for code in codes]:
            done.result()
    stored = as_stored(branch, "xmin")
    assert (len(stored), len(set(stored))) == (4 * VOTES, 1)
    assert branch.office.verify() == ()
