"""Whatever is changed behind the office's back in batches, totals and the register of agents is found."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa

from counter_app.channels.batch_cards import confirm_delivery, give_cards
from counter_app.channels.batch_intake import Bringer, open_batch
from counter_app.payments.totals import PaymentMode
from counter_app.privacy.operations import erase_agent
from tests.conftest import Begin
from tests.support.batches import billed_batch, cards_lie_ready, make_agent, make_sponsor, pay_total, people, person_row
from tests.support.branch import TrainingBranch

TAMPERED = {
    "a removed batch": ("DELETE FROM batches WHERE state = 'open'", {"batches-as-counted"}),
    "an amount of a total": ("UPDATE batch_bills SET amount = amount + 1 WHERE id = 1", {"bill-equals-its-codes"}),
    "a member left out": (
        "DELETE FROM batch_bill_members WHERE payment_code = (SELECT max(payment_code) FROM batch_bill_members)",
        {"bill-equals-its-codes", "code-of-total-is-in-it"},
    ),
    "another code of a total": (
        "UPDATE batch_bills SET code = '1' WHERE id = 1",
        {"code-of-total-is-in-it"},
    ),
    "a total said to be paid": (
        "UPDATE batch_bills SET paid_at = issued_at, reference = 'x', proof = notice WHERE id = 2",
        {"total-is-paid-as-a-whole"},
    ),
    "a total said to be void": (
        "UPDATE batch_bills SET voided_at = issued_at WHERE id = 2",
        {"void-total-has-no-code"},
    ),
    "a bill of another batch": (
        "UPDATE batch_bills SET batch = 2 WHERE id = 1",
        {"bill-is-of-its-batch", "billed-batch-has-bill"},
    ),
    "another channel": (
        "UPDATE cases SET channel = 'web' WHERE id = 1",
        {"batch-row-is-of-its-channel"},
    ),
    "a row without its case": (
        'UPDATE batch_rows SET "case" = NULL WHERE batch = 1 AND line = 1',
        {"rejected-row-has-findings", "bill-is-of-its-batch"},
    ),
    "an open batch said to be received": ("UPDATE batches SET state = 'received' WHERE id = 3", {"batch-was-received"}),
    "a billed batch said to be received": (
        "UPDATE batches SET state = 'received' WHERE id = 1",
        {"billed-batch-has-bill"},
    ),
    "a card said to be given": (
        "UPDATE batch_rows SET card_list = (SELECT max(id) FROM papers), given_at = 0 WHERE batch = 2 AND line = 1",
        {"given-card-was-ready"},
    ),
    "a letter of another time": ("UPDATE agent_letters SET valid_from = '2026-12-30'", {"letter-is-of-the-agent"}),
    "a name after erasure": (
        "UPDATE agents SET erased_at = 1 WHERE id = 1",
        {"erased-agent-is-empty"},
    ),
    "a payer without a name": ("UPDATE sponsors SET name = ''", {"erased-payer-is-empty"}),
    "a number of codes": (
        "UPDATE sequences SET last = last + 1 WHERE series = 'payment-code'",
        {"local-codes-as-counted"},
    ),
}


@pytest.fixture
def worked(begin: Begin) -> TrainingBranch:
    """A batch whose cards are given, a payer's batch that waits for its payment, and an open one."""
    return begin(_work)[0]


def _work(branch: TrainingBranch) -> None:
    perisai = Bringer(agent=make_agent(branch).id)
    folder = branch.settings.papers.parent
    done = billed_batch(branch, perisai, [*people(1, 2), person_row(3, nik="1")], folder, PaymentMode.ONE)
    pay_total(branch, done)
    cards_lie_ready(branch, done)
    branch.office.run(give_cards, branch.officer, done.batch.number, [1])
    branch.office.run(confirm_delivery, branch.officer, done.batch.number, [1])
    payer = Bringer(sponsor=make_sponsor(branch).id)
    billed_batch(branch, payer, people(4, 5), folder, PaymentMode.ONE)
    branch.office.run(open_batch, branch.officer, perisai)
    assert branch.office.verify() == ()


@pytest.mark.parametrize("what", TAMPERED)
def test_it_is_found(worked: TrainingBranch, what: str) -> None:
    harm, expected = TAMPERED[what]
    engine = worked.office.database.engine
    with engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF").close()
        connection.execute(sa.text(harm))
        connection.commit()
    assert {one.check for one in worked.office.verify()} - {"references"} == expected


def test_an_erased_agent_leaves_a_sound_branch(branch: TrainingBranch, tmp_path: Path) -> None:
    agent = make_agent(branch)
    done = billed_batch(branch, Bringer(agent=agent.id), people(1, 1), tmp_path, PaymentMode.ONE)
    pay_total(branch, done)
    cards_lie_ready(branch, done)
    branch.office.run(give_cards, branch.officer, done.batch.number)
    branch.office.run(confirm_delivery, branch.officer, done.batch.number)
    branch.office.run(erase_agent, branch.administrator, agent.id)
    assert branch.office.verify() == ()
