"""Any order of codes, payments and reversals, against a few sums kept in plain Python.

`COUNTER_APP_TEST_PAYMENTS=20` plays twenty times as much.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from counter_app.bootstrap import open_office
from counter_app.cards.operations import enter_member_number
from counter_app.payments.model import CodeState, PaymentCode, received
from counter_app.payments.operations import (
    ask_reversal,
    decide_reversal,
    expire_codes,
    issue_receipt,
    payments_board,
    record_payment,
    reissue_code,
    void_code,
)
from counter_app.payments.recording import SETTLED
from counter_app.registration.model import CaseState
from counter_app.registration.operations import find_case
from counter_app.shared.clock import SetClock
from counter_app.shared.errors import OfficeError
from tests.conftest import BranchMaker
from tests.support.branch import DUES, MORNING, TrainingBranch, branch_settings_at

LONGER = int(os.environ.get("COUNTER_APP_TEST_PAYMENTS", "1"))

cases = st.integers(0, 1)
amounts = st.sampled_from((1, 5_600, 100_000, DUES - 1, DUES, DUES + 7))
picks = st.integers(0, 9)


@dataclass
class Books:
    """What must stand: the amount of each payment that was taken, and which of them count no more."""

    taken: dict[int, tuple[str, int]] = field(default_factory=dict)
    undone: set[int] = field(default_factory=set)

    def standing(self, case: str) -> int:
        return sum(amount for one, (of, amount) in self.taken.items() if of == case and one not in self.undone)


class Payments(RuleBasedStateMachine):
    def __init__(self, url: str, folder: Path) -> None:
        super().__init__()
        clock = SetClock(MORNING)
        here = branch_settings_at(url, folder)
        self.branch = TrainingBranch(open_office(here, clock), clock, here)
        self.officer, self.supervisor = self.branch.officer, self.branch.supervisor
        self.cases = [self.branch.awaiting(person)[0] for person in (1, 2)]
        self.books = Books()
        self.references = 0

    def teardown(self) -> None:
        self.branch.office.close()

    def attempt(self, operation: Callable[..., Any], *args: Any, **more: Any) -> Any:
        """Run it; None when the office refuses."""
        self.branch.wait(minutes=1)
        try:
            return self.branch.office.run(operation, more.pop("by", self.officer), *args, **more)
        except OfficeError:
            return None

    def codes(self, case: str) -> tuple[PaymentCode, ...]:
        return self.branch.office.read(lambda work: work.payment_codes.of_case(find_case(work, case).id), self.officer)

    @rule(case=cases, pick=picks, amount=amounts, rest=st.booleans(), reason=st.sampled_from((None, "surat bank")))
    def pay(self, case: int, pick: int, amount: int, rest: bool, reason: str | None) -> None:
        codes = self.codes(self.cases[case])
        code = codes[pick % len(codes)]
        if rest:
            amount = max(1, code.due - self.books.standing(self.cases[case]))
        self.references += 1
        at = max(code.issued_at, self.branch.clock.now()) if pick % 2 else code.issued_at
        done = self.attempt(record_payment, code.code, amount, at, f"R{self.references}", difference_reason=reason)
        if done is not None:
            self.books.taken[done.payment.id] = (self.cases[case], amount)

    @rule(pick=picks, approve=st.booleans())
    def take_back(self, pick: int, approve: bool) -> None:
        if not self.books.taken:
            return
        payment = list(self.books.taken)[pick % len(self.books.taken)]
        self.attempt(ask_reversal, payment, "salah kode")
        done = self.attempt(decide_reversal, payment, approve, "sudah diperiksa", by=self.supervisor)
        if done is not None and approve:
            self.books.undone.add(payment)

    @rule(case=cases, pick=picks)
    def change_the_code(self, case: int, pick: int) -> None:
        number = self.cases[case]
        match pick % 4:
            case 0:
                self.attempt(void_code, self.codes(number)[-1].code, "salah cetak")
            case 1:
                self.attempt(reissue_code, number, "slip hilang")
            case 2:
                self.attempt(issue_receipt, number)
            case _:
                self.branch.wait(days=8)
                self.attempt(expire_codes)

    @rule(case=cases)
    def issue_the_number(self, case: int) -> None:
        self.attempt(enter_member_number, self.cases[case], f"2600000000{case}")

    @invariant()
    def what_was_taken_stands(self) -> None:
        with self.branch.office.database.read(self.officer) as work:
            for number in self.cases:
                case = find_case(work, number)
                payments, codes = work.payments.of_case(case.id), work.payment_codes.of_case(case.id)
                assert received(payments) == self.books.standing(number)
                paid = [code for code in codes if code.state is CodeState.PAID]
                assert bool(paid) == (case.state in SETTLED)
                assert all(received(payments) >= code.due for code in paid)
                active = [code for code in codes if code.state is CodeState.ACTIVE]
                assert (len(active) == 1) == (case.state is CaseState.AWAITING_PAYMENT)
            board = payments_board(work)
            wrong = {row.case_number: row.difference for row in board.differences}
            for number in self.cases:
                standing = self.books.standing(number)
                assert (number in wrong) == (standing not in {0, DUES})
                assert wrong.get(number, 0) in {0, standing - DUES}

    @invariant()
    def the_database_proves_itself(self) -> None:
        assert self.branch.office.verify() == ()


def test_whatever_is_paid_and_taken_back_the_sums_stand(new_branch: BranchMaker, tmp_path: Path) -> None:
    played = settings(
        max_examples=8 * LONGER,
        stateful_step_count=18,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(lambda: Payments(new_branch(4), tmp_path), settings=played)  # type: ignore[arg-type]
