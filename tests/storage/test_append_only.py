"""What the database itself makes impossible, whoever asks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError, IntegrityError

from counter_app.cards.operations import enter_member_number
from counter_app.storage.tables import events
from tests.conftest import Begin
from tests.support.branch import TrainingBranch
from tests.support.contents import contents


@pytest.fixture
def branch(begin: Begin) -> TrainingBranch:
    """Two tickets are at counters, and there are three cases: awaiting, with a number, paid."""
    return begin(_two_visits)[0]


def _two_visits(branch: TrainingBranch) -> None:
    branch.called(1)
    branch.issue()
    branch.call(2, branch.colleague)
    branch.issue("B")
    branch.awaiting(1)
    branch.office.run(enter_member_number, branch.officer, branch.paid(2), "26000000002")
    branch.paid(3)


@pytest.fixture
def connection(branch: TrainingBranch) -> Iterator[sa.Connection]:
    """A raw connection to the branch's database."""
    with branch.office.database.engine.connect() as raw:
        yield raw


def fails(connection: sa.Connection, statement: str) -> DBAPIError:
    """The error by which the database refuses a statement that would change something."""
    with pytest.raises(DBAPIError) as refused:
        connection.execute(sa.text(statement))
    connection.rollback()
    return refused.value


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE events SET actor = 1",
        "UPDATE events SET details = '{}' WHERE sequence = 1",
        "DELETE FROM events",
        "DELETE FROM events WHERE sequence = 2",
    ],
)
def test_events_are_neither_changed_nor_removed(
    branch: TrainingBranch, connection: sa.Connection, statement: str
) -> None:
    before = contents(branch.office.database.engine)
    assert "events are append-only" in str(fails(connection, statement).orig)
    assert contents(branch.office.database.engine) == before


def test_events_cannot_be_replaced_or_emptied_out(branch: TrainingBranch, connection: sa.Connection) -> None:
    before = contents(branch.office.database.engine)
    names = ", ".join(f'"{column.name}"' for column in events.columns)
    if connection.dialect.name == "sqlite":
        error = fails(connection, f"INSERT OR REPLACE INTO events ({names}) SELECT {names} FROM events")  # noqa: S608
    else:
        error = fails(connection, "TRUNCATE events")
    assert "events are append-only" in str(error.orig)
    assert contents(branch.office.database.engine) == before


CALL = (
    "UPDATE tickets SET state = 'called', counter = 1 WHERE letter = 'B' AND sequence = 1",
    "UPDATE tickets SET counter = 1 WHERE letter = 'A' AND sequence = 2",
)
TICKET = (
    "INSERT INTO tickets (letter, business_day, sequence, service, state, issued_at, arrived_at, ahead, p10_s, p50_s, "
    "p90_s) VALUES ('A', '2026-11-20', {sequence}, 'A', '{state}', 0, 0, 0, 0, 0, 0)"
)
PAYMENT = (
    "INSERT INTO payments (payment_code, amount, paid_at, reference, recorded_at, officer) "
    "VALUES ({code}, {amount}, 0, '{reference}', 0, 1)"
)
CODE = (
    'INSERT INTO payment_codes (code, issuer, "case", quote, amount, state, issued_at, expires_at, officer) '
    "VALUES ('{code}', 'core', {case}, 1, 1, '{state}', 0, 0, 1)"
)
CASE = (
    "INSERT INTO cases (number, channel, state, applicant, form, form_version, business_day, created_at) "
    "VALUES ('{number}', 'manual', 'registered', {applicant}, '{{}}', 1, '2026-11-20', 0)"
)
SESSION = (
    "INSERT INTO counter_sessions (counter, officer, exclusive, state, opened_at, regular_run) "
    "VALUES ({counter}, {officer}, {exclusive}, 'open', 0, 0)"
)
IMPOSSIBLE = {
    "a number twice": TICKET.format(sequence=1, state="waiting"),
    "a number below one": TICKET.format(sequence=0, state="waiting"),
    "an unknown state": TICKET.format(sequence=9, state="asleep"),
    "a call to no counter": TICKET.format(sequence=9, state="called"),
    "an end without an outcome": TICKET.format(sequence=9, state="finished"),
    "a second ticket at a counter": CALL[0],
    "two tickets swapped to one counter": CALL[1],
    "a second running slice": "INSERT INTO ticket_slices (ticket, kind, started_at) VALUES (1, 'serving', 0)",
    "a slice that ends before it begins": "UPDATE ticket_slices SET ended_at = started_at - 1 WHERE id = 1",
    "a difference without its reason": "UPDATE payments SET kind = 'under' WHERE id = 1",
    "a reason without a difference": "UPDATE payments SET reason = 'x' WHERE id = 1",
    "two payments on one receipt": "UPDATE payments SET receipt = 1",
    "a bank reference twice": PAYMENT.format(code=1, amount=205600, reference="BANK2"),
    "a payment of nothing": PAYMENT.format(code=1, amount=0, reference="NEW"),
    "a payment of no code": PAYMENT.format(code=99, amount=205600, reference="NEW"),
    "a second active code": CODE.format(code="88001", case=1, state="active"),
    "a code given once more": (
        'INSERT INTO payment_codes (code, issuer, "case", quote, amount, state, issued_at, expires_at, officer) '
        "SELECT code, issuer, \"case\", quote, amount, 'void', issued_at, expires_at, officer FROM payment_codes"
    ),
    "a code that is gone": "DELETE FROM payment_codes",
    "a code twice": "UPDATE payment_codes SET code = (SELECT code FROM payment_codes WHERE id = 1) WHERE id = 2",
    "a second case of a person": CASE.format(number="X", applicant=1),
    "a person twice": "UPDATE applicants SET nik_hash = (SELECT nik_hash FROM applicants WHERE id = 1) WHERE id = 2",
    "a second session of a counter": SESSION.format(counter=1, officer=1, exclusive="false"),
    "a second counter of an officer": SESSION.format(counter=3, officer=3, exclusive="true"),
    "a second card of a case": (
        'INSERT INTO cards ("case", applicant, paid_on, number_due_on, promised_on) '
        "VALUES (2, 2, '2026-11-20', '2026-11-20', '2026-11-20')"
    ),
    "a card of another person than the case": 'UPDATE cards SET applicant = 1 WHERE "case" = 2',
    "a member number of two people": "INSERT INTO member_numbers (kpj, applicant) VALUES ('26000000002', 3)",
    "a member number that is another person's": "UPDATE cards SET kpj = '26000000002' WHERE \"case\" = 3",
    "a survey code twice": "INSERT INTO survey_codes (code_hash, ticket, used) VALUES ('x', 1, false)",
    "a rating of five": (
        "INSERT INTO survey_answers (id, business_day, rating, comment) VALUES ('x', '2026-11-20', 5, '')"
    ),
    "a paper's number twice": "UPDATE papers SET number = 'A001' WHERE number = 'A002'",
    "a second chain": "INSERT INTO chain_head (id, sequence, hash, at, settings_version) VALUES (2, 0, '', 0, 1)",
    "a second branch": "UPDATE branch SET id = 2",
    "a name twice": "UPDATE officers SET name = 'rina' WHERE name = 'budi'",
}


@pytest.mark.parametrize("what", IMPOSSIBLE)
def test_the_database_makes_it_impossible(branch: TrainingBranch, connection: sa.Connection, what: str) -> None:
    before = contents(branch.office.database.engine)
    assert isinstance(fails(connection, IMPOSSIBLE[what]), IntegrityError)
    assert contents(branch.office.database.engine) == before
