"""What a broken constraint may say: its name, and nothing of the row (PostgreSQL would quote it all)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from counter_app.staff.model import SYSTEM
from counter_app.storage.tables import applicants, payments
from tests.support.branch import MORNING, TrainingBranch
from tests.support.forms import make_nik

ROW = {
    "nik_hash": "f" * 64,
    "nik": make_nik(1),
    "full_name": "ZULAIKHA",
    "birth_date": MORNING.date(),
    "created_at": MORNING,
}
HIDDEN = (make_nik(1), "ZULAIKHA", "f" * 64, "BRIVA7712")


def twice(connection: sa.Connection) -> None:
    connection.execute(sa.insert(applicants), ROW)
    connection.execute(sa.insert(applicants), ROW)


def without_name(connection: sa.Connection) -> None:
    connection.execute(sa.insert(applicants), ROW | {"full_name": None})


def of_nobody(connection: sa.Connection) -> None:
    row = {"payment_code": 99, "amount": -1, "paid_at": MORNING, "reference": "BRIVA7712", "recorded_at": MORNING}
    connection.execute(sa.insert(payments), row | {"officer": 1})


def malformed(connection: sa.Connection) -> None:
    connection.execute(sa.select(sa.cast(sa.literal("ZULAIKHA"), sa.Integer) / sa.literal(0)))
    connection.execute(sa.text("INSERT INTO applicants (id) VALUES (:nik)"), {"nik": "ZULAIKHA"})


def words(problem: BaseException | None) -> Iterator[str]:
    """What an error and all that led to it say."""
    while problem is not None:
        yield str(problem)
        yield repr(problem.args)
        problem = problem.__cause__ or problem.__context__


@pytest.mark.parametrize("act", [twice, without_name, of_nobody, malformed])
def test_a_broken_constraint_names_no_value(branch: TrainingBranch, act: Any) -> None:
    with pytest.raises(DBAPIError) as failure:
        branch.office.run(lambda work: act(work.connection), SYSTEM)
    said = list(words(failure.value))
    assert len(said) > 1
    assert [one for one in said if any(word in one for word in HIDDEN) or "DETAIL" in one] == []


def test_the_constraint_itself_is_named(branch: TrainingBranch) -> None:
    with pytest.raises(DBAPIError) as failure:
        branch.office.run(lambda work: twice(work.connection), SYSTEM)
    assert "nik_hash" in str(failure.value)
