"""Payments through the step that gave codes several of them: what there was stays, and codes begin to last."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from counter_app.storage import schema
from tests.support.branch import TrainingBranch
from tests.support.contents import contents
from tests.support.paying import WHY, paid, taken_back


def test_payments_of_before_are_exact_and_recorded_by_hand(branch: TrainingBranch) -> None:
    branch.paid(1)
    branch.awaiting(2)
    engine = branch.office.database.engine
    before = contents(engine)
    schema.run_migration(engine, "0003")
    schema.run_migration(engine, schema.HEAD)
    after = contents(engine)
    assert [row[:11] for row in after["payments"]] == [row[:11] for row in before["payments"]]
    assert after["payment_codes"] == before["payment_codes"]
    assert branch.office.verify() == ()
    branch.paid(3)
    with pytest.raises(DBAPIError, match="a payment code lasts"), engine.begin() as connection:
        connection.execute(sa.text("DELETE FROM payment_codes"))


def test_going_back_keeps_the_first_payment_that_stands(branch: TrainingBranch) -> None:
    _, code = branch.awaiting()
    taken_back(branch, paid(branch, code).payment.id)
    paid(branch, code, reference="BRI0002")
    paid(branch, code, 1_000, "BRI0003", difference_reason=WHY)
    engine = branch.office.database.engine
    schema.run_migration(engine, "0003")
    with engine.connect() as connection:
        rows = connection.execute(sa.text("SELECT reference FROM payments")).all()
    assert [row.reference for row in rows] == ["BRI0002"]
