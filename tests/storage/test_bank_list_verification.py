"""What somebody changes in taken bank lists behind the office's back is found by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter_app.payments.bank_import import take_bank_list
from counter_app.storage.bank_invariants import BANK_LISTS
from tests.storage.test_verification import findings
from tests.support.banks import bank_file, paid_line
from tests.support.branch import TrainingBranch

NOBODYS_LIST = (
    "INSERT INTO bank_lists (id, name, digest, taken_at, officer, matched, already, unmatched, differs, invalid) "
    "VALUES (9, 'x', 'x', 0, 1, 0, 0, 0, 0, 0)"
)
HARM = {
    "a count of a list": ("UPDATE bank_lists SET differs = differs + 1", {"bank-list-adds-up", "bank-list-as-told"}),
    "a list that nobody took": (
        NOBODYS_LIST,
        {"bank-list-as-told"},
    ),
    "a removed line": (
        "DELETE FROM bank_lines WHERE result = 'differs'",
        {"bank-list-adds-up"},
    ),
    "a removed line of a payment": (
        "DELETE FROM bank_lines WHERE line = 2",
        {"bank-list-adds-up", "bank-payment-has-its-line"},
    ),
    "another payment's line": (
        "UPDATE bank_lines SET payment = (SELECT payment FROM bank_lines WHERE line = 3) WHERE line = 2",
        {"bank-line-is-its-payment", "bank-payment-has-its-line"},
    ),
    "a line without its payment": (
        "UPDATE bank_lines SET payment = NULL WHERE line = 2",
        {"bank-line-is-its-payment", "bank-payment-has-its-line"},
    ),
    "a line's amount": ("UPDATE bank_lines SET amount = amount + 1 WHERE line = 2", {"bank-line-is-its-payment"}),
    "a payment said to be of a list": (
        "UPDATE payments SET source = 'hand' WHERE reference = 'BANK1'",
        {"bank-line-is-its-payment"},
    ),
}


@pytest.mark.parametrize("what", HARM)
def test_what_was_changed_in_a_list_is_found(branch: TrainingBranch, tmp_path: Path, what: str) -> None:
    codes = [branch.awaiting(person)[1] for person in (1, 2, 3)]
    now = branch.wait(minutes=5)
    lines = [paid_line(codes[0], now), paid_line(codes[1], now), paid_line(codes[2], now, amount=1)]
    branch.office.run(take_bank_list, branch.officer, bank_file(tmp_path / "d.csv", lines))
    assert branch.office.verify() == ()
    statement, expected = HARM[what]
    assert findings(branch, statement) == expected


def test_every_invariant_of_bank_lists_was_broken_once() -> None:
    assert set(BANK_LISTS) <= {name for _, names in HARM.values() for name in names}
