"""Whatever somebody changes about cards behind the office's back, verifying finds it by name."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
import sqlalchemy as sa

from counter_app.cards.model import DeliveryMode, ReturnReason
from counter_app.cards.operations import card_returned, enter_member_number, hand_over, send_card
from counter_app.storage.verification import verify
from tests.conftest import Begin
from tests.support.branch import TrainingBranch
from tests.support.signatures import SIGNATURE


@pytest.fixture
def worked(begin: Begin) -> TrainingBranch:
    """Cases with cards: 1 paid, 2 numbered, 3 ready, 4 sent, 5 returned, 6 handed over and signed for."""
    return begin(_work)[0]


def _work(branch: TrainingBranch) -> None:
    branch.paid(1)
    branch.office.run(enter_member_number, branch.officer, branch.paid(2), "26011234567")
    branch.card_lies_ready(3)
    sent, back, gone = (branch.card_lies_ready(person) for person in (4, 5, 6))
    for case in (sent, back):
        branch.office.run(send_card, branch.officer, case, DeliveryMode.POST)
    branch.office.run(card_returned, branch.officer, back, ReturnReason.REFUSED)
    branch.office.run(hand_over, branch.officer, gone, signature=SIGNATURE)
    assert branch.office.verify() == ()


def findings(branch: TrainingBranch, harm: str) -> set[str]:
    engine = branch.office.database.engine
    if engine.dialect.name == "sqlite":
        with closing(sqlite3.connect(str(engine.url.database), isolation_level=None)) as raw:
            changed = raw.execute(harm).rowcount
    else:
        with engine.begin() as connection:
            connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
            changed = connection.execute(sa.text(harm)).rowcount
    assert changed
    return {finding.check for finding in verify(engine)} - {"references"}


TAMPERED = {
    "a number without its step": (
        'UPDATE cards SET number_issued_at = 1 WHERE "case" = 1',
        {"card-has-number-as-case"},
    ),
    "a number taken away": ('UPDATE cards SET number_issued_at = NULL WHERE "case" = 2', {"card-has-number-as-case"}),
    "a card that is not ready": ('UPDATE cards SET ready_at = NULL WHERE "case" = 3', {"card-is-ready-as-case"}),
    "a card that was never sent": (
        'UPDATE cards SET sent_at = NULL WHERE "case" = 4',
        {"card-is-sent-as-case", "card-went-some-way"},
    ),
    "a way that is forgotten": ('UPDATE cards SET delivery = NULL WHERE "case" = 4', {"card-went-some-way"}),
    "a return that never was": (
        'UPDATE cards SET returned_at = NULL WHERE "case" = 5',
        {"card-is-sent-as-case", "returned-card-has-reason"},
    ),
    "a return without reason": (
        'UPDATE cards SET returned_reason = NULL WHERE "case" = 5',
        {"returned-card-has-reason"},
    ),
    "a card back in the drawer": (
        'UPDATE cards SET handed_over_at = NULL WHERE "case" = 6',
        {"card-is-handed-over-as-case", "card-went-some-way", "signed-card-is-handed-over"},
    ),
    "a signature for another card": (
        'UPDATE card_signatures SET "case" = 3',
        {"signed-card-is-handed-over"},
    ),
    "a state without its card": (
        "UPDATE cases SET state = 'card_ready' WHERE id = 4",
        {"case-as-told", "card-is-sent-as-case"},
    ),
    "an erased case that is signed for": (
        "UPDATE cases SET form = '', erased_at = 1, phone_hash = NULL WHERE id = 6",
        {"erasure-as-told", "erased-case-is-empty"},
    ),
}


@pytest.mark.parametrize("what", TAMPERED)
def test_it_is_found(worked: TrainingBranch, what: str) -> None:
    harm, expected = TAMPERED[what]
    assert findings(worked, harm) == expected
