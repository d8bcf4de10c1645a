"""Whatever somebody changes behind the office's back, verifying finds it by name."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from counter_app.payments.operations import expire_codes, issue_receipt
from counter_app.queueing.operations.serving import park
from counter_app.reporting.operations import close_day
from counter_app.staff.model import SYSTEM
from counter_app.storage.verification import verify
from counter_app.survey.operations import submit_answer
from tests.conftest import Begin
from tests.support.branch import MORNING, TrainingBranch

DROP_TRIGGERS = {
    "sqlite": ("DROP TRIGGER events_no_update", "DROP TRIGGER events_no_delete", "DROP TRIGGER events_no_replace"),
    "postgresql": ("DROP TRIGGER events_append_only ON events",),
}


@pytest.fixture
def worked(begin: Begin) -> TrainingBranch:
    """A branch after some work, without the triggers that guard its diary.

    Tickets: 1 finished, 2 parked, 3 waiting. Cases and codes: 1 card ready, 2 awaiting payment, 3 expired, then a
    new code, 4 notified. Everything is sound.
    """
    return begin(_work)[0]


def _work(branch: TrainingBranch) -> None:
    vote = branch.finished().survey_code
    branch.office.run(submit_answer, SYSTEM, vote, 4)
    branch.wait(minutes=1)
    branch.on(park, branch.serving().number, "mengambil foto")
    branch.wait(minutes=1)
    branch.issue()
    third, _ = branch.awaiting(3)
    branch.wait(days=8)
    branch.office.run(close_day, branch.supervisor, MORNING.date())
    branch.office.run(expire_codes, SYSTEM)
    branch.issue()
    branch.card_lies_ready(1)
    branch.awaiting(2)
    branch.office.run(issue_receipt, branch.officer, third)
    branch.notified(4)
    assert branch.office.verify() == ()
    engine = branch.office.database.engine
    with engine.begin() as connection:
        for statement in DROP_TRIGGERS[engine.dialect.name]:
            connection.execute(sa.text(statement))


def findings(branch: TrainingBranch, *harm: str) -> set[str]:
    """The names of what verifying finds after some statements; foreign keys do not stop them."""
    engine = branch.office.database.engine
    if engine.dialect.name == "sqlite":
        with closing(sqlite3.connect(str(engine.url.database), isolation_level=None)) as raw:
            changed = [raw.execute(statement).rowcount for statement in harm]
    else:
        with engine.begin() as connection:
            connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
            changed = [connection.execute(sa.text(statement)).rowcount for statement in harm]
    assert all(changed)
    return {finding.check for finding in verify(engine)}


TAMPERED = {
    "an event's words": ('UPDATE events SET details = \'{"service":"B"}\' WHERE sequence = 9', {"chain"}),
    "who did it": ("UPDATE events SET actor = 1 WHERE sequence = 9", {"chain"}),
    "when it happened": ("UPDATE events SET at = at + 1 WHERE sequence = 9", {"chain", "time-forwards"}),
    "the time before all others": (
        "UPDATE events SET at = 0 WHERE sequence = 12",
        {"chain", "time-forwards"},
    ),
    "the hash": ("UPDATE events SET hash = 'x' WHERE sequence = 9", {"chain"}),
    "a removed event": ("DELETE FROM events WHERE sequence = 4", {"chain"}),
    "the last event removed": (
        "DELETE FROM events WHERE sequence = (SELECT max(sequence) FROM events)",
        {"chain-head"},
    ),
    "an event that is no event": (
        "UPDATE events SET kind = 'queue.ticket_eaten' WHERE sequence = 9",
        {"chain", "ticket-as-told"},
    ),
    "an event that cannot be read": ("UPDATE events SET details = '{' WHERE sequence = 9", {"chain", "ticket-as-told"}),
    "an event from the end of time": (
        "UPDATE events SET at = 9000000000000000000 WHERE sequence = 9",
        {"chain"},
    ),
    "the head of the chain": ("UPDATE chain_head SET sequence = sequence + 1", {"chain-head"}),
    "a ticket's state": ("UPDATE tickets SET state = 'cancelled' WHERE id = 4", {"ticket-as-told"}),
    "a removed slice": ("DELETE FROM ticket_slices WHERE id = 2", {"ticket-as-told"}),
    "a stretched slice": (
        "UPDATE ticket_slices SET ended_at = ended_at + 1 WHERE id = 3",
        {"ticket-as-told", "visit-tiled"},
    ),
    "an added slice": (
        "INSERT INTO ticket_slices (ticket, kind, started_at, ended_at) VALUES (1, 'serving', 0, 1)",
        {"ticket-as-told", "visit-tiled"},
    ),
    "a removed ticket": ("DELETE FROM tickets WHERE id = 3", {"ticket-as-told", "numbers-as-counted"}),
    "another number": ("UPDATE tickets SET sequence = 9 WHERE id = 3", {"ticket-as-told", "numbers-gapless"}),
    "a number more than was counted": (
        "UPDATE sequences SET last = 9 WHERE series = 'ticket:A'",
        {"numbers-as-counted"},
    ),
    "a call without its reason": (
        "DELETE FROM ticket_calls WHERE ticket = 1",
        {"call-has-reason", "promise-score"},
    ),
    "a removed survey code": ("DELETE FROM survey_codes WHERE ticket = 3", {"ticket-has-survey-code"}),
    "a code marked as used": ("UPDATE survey_codes SET used = true WHERE ticket = 3", {"survey-as-told"}),
    "an added answer": (
        "INSERT INTO survey_answers (id, business_day, rating, comment) VALUES ('x', '2026-11-20', 4, '')",
        {"survey-as-told"},
    ),
    "a removed answer": ("DELETE FROM survey_answers", {"survey-as-told"}),
    "a removed slip": ("DELETE FROM papers WHERE ticket = 3", {"ticket-has-slip"}),
    "a removed paper": ("DELETE FROM papers WHERE kind = 'document_receipt' AND \"case\" = 2", {"papers-gapless"}),
    "a case's state": ("UPDATE cases SET state = 'complete' WHERE id = 4", {"case-as-told"}),
    "a case said to be paid": ("UPDATE cases SET state = 'paid' WHERE id = 4", {"case-as-told", "paid-case-has-card"}),
    "a case said to await payment": (
        "UPDATE cases SET state = 'awaiting_payment' WHERE id = 4",
        {"case-as-told", "awaiting-case-has-code"},
    ),
    "a removed card": ('DELETE FROM cards WHERE "case" = 2', {"paid-case-has-card"}),
    "a quote's total": ("UPDATE quotes SET total = total - 1 WHERE id = 4", {"quote-as-told"}),
    "a removed quote": ("DELETE FROM quotes WHERE id = 4", {"quote-as-told"}),
    "a code's amount": (
        "UPDATE payment_codes SET amount = amount + 1 WHERE state = 'active'",
        {"code-as-told", "code-equals-quote"},
    ),
    "a code said to be void": (
        "UPDATE payment_codes SET state = 'void' WHERE state = 'active'",
        {"code-as-told", "awaiting-case-has-code"},
    ),
    "an expired code said to be paid": (
        "UPDATE payment_codes SET state = 'paid' WHERE state = 'expired'",
        {"code-as-told", "paid-code-has-payment"},
    ),
    "a payment's amount": (
        "UPDATE payments SET amount = amount - 1",
        {"payment-as-told", "payment-equals-code", "paid-code-has-payment"},
    ),
    "a removed payment": ("DELETE FROM payments", {"payment-as-told", "paid-code-has-payment"}),
    "a payment said to be reversed": (
        "UPDATE payments SET reversed_at = recorded_at",
        {"reversal-as-told", "reversal-was-decided", "paid-code-has-payment"},
    ),
    "a receipt of another case": (
        "UPDATE payments SET receipt = (SELECT max(id) FROM papers WHERE kind = 'document_receipt')",
        {"receipt-of-its-case"},
    ),
    "a figure of a closing": ("UPDATE closings SET figures = replace(figures, '1', '2')", {"closing-figures"}),
    "a session's officer": (
        "UPDATE counter_sessions SET officer = 1 WHERE id = 1",
        {"session-as-told"},
    ),
    "a session's end": (
        "UPDATE counter_sessions SET closed_at = closed_at + 1000000 WHERE state = 'closed'",
        {"session-as-told"},
    ),
    "a session's counter": ("UPDATE counter_sessions SET counter = 4 WHERE id = 1", {"session-as-told"}),
    "a removed session": ("DELETE FROM counter_sessions WHERE id = 1", {"session-as-told"}),
    "a removed closing": ("DELETE FROM closings", {"closing-as-told", "promise-score"}),
}


@pytest.mark.parametrize("what", TAMPERED)
def test_it_is_found(worked: TrainingBranch, what: str) -> None:
    harm, expected = TAMPERED[what]
    assert findings(worked, harm) - {"references"} == expected


def test_amounts_changed_everywhere_at_once_still_differ_from_the_diary(worked: TrainingBranch) -> None:
    found = findings(
        worked,
        "UPDATE payments SET amount = amount * 2",
        "UPDATE payment_codes SET amount = amount * 2",
        "UPDATE quotes SET total = total * 2",
    )
    assert found == {"payment-as-told", "code-as-told", "quote-as-told"}


def test_a_ticket_waiting_in_a_closed_day_is_found(worked: TrainingBranch) -> None:
    found = findings(worked, "UPDATE tickets SET state = 'waiting' WHERE state = 'expired'")
    assert found == {"ticket-as-told", "closed-day-has-ended"}


def test_a_damaged_file_is_found(worked: TrainingBranch) -> None:
    engine = worked.office.database.engine
    if engine.dialect.name != "sqlite":
        pytest.skip("one file is an SQLite matter")
    worked.office.close()
    file = Path(str(engine.url.database))
    with closing(sqlite3.connect(file)) as raw:
        (page,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'ix_tickets_heads'").fetchone()
        (size,) = raw.execute("PRAGMA page_size").fetchone()
    content = bytearray(file.read_bytes())
    content[(page - 1) * size + size - 60 : page * size] = b"\0" * 60
    file.write_bytes(content)
    assert "file-intact" in {finding.check for finding in verify(engine)}


def test_a_finding_names_the_thing_by_its_id_only(worked: TrainingBranch) -> None:
    engine = worked.office.database.engine
    findings(worked, "UPDATE tickets SET state = 'cancelled' WHERE id = 4")
    assert [(one.check, one.subject) for one in verify(engine)] == [("ticket-as-told", "ticket 4")]
