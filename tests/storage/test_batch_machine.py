"""A batch under any order of clicks: each person's state as a plain list says it, and totals that always add up."""

from __future__ import annotations

import shutil
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from counter_app.bootstrap import open_office
from counter_app.cards.model import ReturnReason
from counter_app.cards.operations import card_ready, card_returned, enter_member_number
from counter_app.channels.batch_billing import BatchBilled, bill_batch, receive_batch
from counter_app.channels.batch_board import batch_view
from counter_app.channels.batch_cards import confirm_delivery, give_cards
from counter_app.channels.batch_intake import Bringer, add_row, find_batch, open_batch
from counter_app.channels.batch_model import BatchState
from counter_app.payments.model import CodeState
from counter_app.payments.operations import expire_codes, record_payment
from counter_app.payments.totals import PaymentMode, record_total_payment
from counter_app.registration.case import CaseState
from counter_app.registration.operations import cancel_case
from counter_app.shared.clock import SetClock
from counter_app.shared.errors import OfficeError
from tests.support.batches import LETTER, make_agent
from tests.support.branch import MORNING, TrainingBranch, branch_settings_at, make_branch
from tests.support.forms import make_form

MOST_PEOPLE = 5
PAYABLE = {CaseState.AWAITING_PAYMENT}
BILLABLE = {CaseState.COMPLETE, CaseState.CODE_EXPIRED}
lines = st.integers(1, MOST_PEOPLE)


@cache
def template() -> bytes:
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/branch.db"
        make_branch(url, Path(folder))
        return (Path(folder) / "branch.db").read_bytes()


class BatchMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp())
        (self.folder / "branch.db").write_bytes(template())
        pc = branch_settings_at(f"sqlite:///{self.folder}/branch.db", self.folder)
        self.clock = SetClock(MORNING)
        self.branch = TrainingBranch(open_office(pc, self.clock), self.clock, pc)
        self.officer = self.branch.officer
        self.run = self.branch.office.run
        agent = make_agent(self.branch)
        self.number = self.run(open_batch, self.officer, Bringer(agent=agent.id)).number
        self.people: dict[int, CaseState] = {}
        self.cases: dict[int, str] = {}
        self.bills: list[BatchBilled] = []
        self.open_totals: dict[int, set[int]] = {}
        self.references = 0

    def teardown(self) -> None:
        assert self.branch.office.verify() == ()
        self.branch.office.close()
        shutil.rmtree(self.folder)

    @property
    def state(self) -> BatchState:
        return self.branch.office.read(find_batch, self.officer, self.number).state

    @property
    def letter_is_over(self) -> bool:
        return self.clock.now().date() > LETTER[1]

    def reference(self) -> str:
        self.references += 1
        return f"SIP{self.references}"

    def close_total(self, *members: int) -> None:
        """A total one of whose members left it is void, and the others wait for a new code."""
        for bill, of in list(self.open_totals.items()):
            if of & set(members):
                del self.open_totals[bill]
                for line in of - set(members):
                    if self.people[line] is CaseState.AWAITING_PAYMENT:
                        self.people[line] = CaseState.CODE_EXPIRED

    @precondition(lambda self: len(self.people) < MOST_PEOPLE)
    @rule()
    def add(self) -> None:
        line = len(self.people) + 1
        try:
            taken = self.run(add_row, self.officer, self.number, make_form(line))
        except OfficeError:
            assert self.state is not BatchState.OPEN or self.letter_is_over
            return
        assert taken.line == line
        self.people[line], self.cases[line] = CaseState.COMPLETE, taken.case_number

    @rule()
    def receive(self) -> None:
        before = self.state
        living = [one for one in self.people.values() if one is not CaseState.CANCELLED]
        try:
            self.run(receive_batch, self.officer, self.number)
        except OfficeError:
            assert before is not BatchState.OPEN or not living

    @rule(payment=st.sampled_from(PaymentMode))
    def bill(self, payment: PaymentMode) -> None:
        before = self.state
        self.lapse()
        due = {line for line, state in self.people.items() if state in BILLABLE}
        try:
            billed = self.run(bill_batch, self.officer, self.number, payment)
        except OfficeError:
            assert before is BatchState.OPEN or not due
            return
        assert {one.line for one in billed.members} == due
        assert billed.bill.amount == sum(one.amount for one in billed.members)
        for line in due:
            self.people[line] = CaseState.AWAITING_PAYMENT
        if payment is PaymentMode.ONE:
            self.open_totals[len(self.bills)] = due
        self.bills.append(billed)

    @precondition(lambda self: self.open_totals)
    @rule(choice=st.integers(0, 9))
    def pay_total(self, choice: int) -> None:
        self.lapse()
        if not self.open_totals:
            return
        bill = sorted(self.open_totals)[choice % len(self.open_totals)]
        total = self.bills[bill].bill.total
        assert total is not None
        payment = (total.code, total.amount, self.clock.now(), self.reference())
        assert self.run(record_total_payment, self.officer, *payment).members == len(self.open_totals[bill])
        for line in self.open_totals.pop(bill):
            self.people[line] = CaseState.PAID

    @rule(line=lines)
    def pay_alone(self, line: int) -> None:
        self.lapse()
        in_total = any(line in of for of in self.open_totals.values())
        if self.people.get(line) not in PAYABLE or in_total:
            return
        code = self.codes(line)[-1]
        self.run(record_payment, self.officer, code, self.amounts(line), self.clock.now(), self.reference())
        self.people[line] = CaseState.PAID

    def codes(self, line: int) -> list[str]:
        return [one.code for bill in self.bills for one in bill.members if one.line == line]

    def amounts(self, line: int) -> int:
        return [one.amount for bill in self.bills for one in bill.members if one.line == line][-1]

    @rule(line=lines)
    def cancel(self, line: int) -> None:
        if line not in self.people:
            return
        self.lapse()
        try:
            self.run(cancel_case, self.officer, self.cases[line], "mengundurkan diri")
        except OfficeError:
            return
        self.people[line] = CaseState.CANCELLED
        self.close_total(line)

    @rule(days=st.sampled_from([1, 3, 9]))
    def wait(self, days: int) -> None:
        if self.clock.now() + timedelta(days=days) < MORNING + timedelta(days=40):
            self.branch.wait(days=days)
            self.lapse()

    def lapse(self) -> None:
        """What the office does at any step with codes: those whose time is over run out."""
        self.run(expire_codes, self.officer)
        for bill in list(self.open_totals):
            total = self.bills[bill].bill.total
            assert total is not None
            if total.state_on(self.clock.now()) is CodeState.EXPIRED:
                del self.open_totals[bill]
        view = self.branch.office.read(lambda work: batch_view(work, find_batch(work, self.number)), self.officer)
        for row in view.rows:
            if self.people[row.line] is CaseState.AWAITING_PAYMENT and row.state is CaseState.CODE_EXPIRED:
                self.people[row.line] = CaseState.CODE_EXPIRED

    @rule(line=lines)
    def make_card(self, line: int) -> None:
        if self.people.get(line) is CaseState.PAID:
            self.run(enter_member_number, self.officer, self.cases[line], f"26{line:09d}")
            self.run(card_ready, self.officer, self.cases[line])
            self.people[line] = CaseState.CARD_READY

    @rule()
    def give(self) -> None:
        ready = {line for line, state in self.people.items() if state is CaseState.CARD_READY}
        try:
            given = self.run(give_cards, self.officer, self.number)
        except OfficeError:
            assert not ready or self.letter_is_over
            return
        assert {one.line for one in given.rows} == ready
        self.people |= dict.fromkeys(ready, CaseState.CARD_SENT)

    @rule(line=lines)
    def come_back(self, line: int) -> None:
        if self.people.get(line) is CaseState.CARD_SENT:
            self.run(card_returned, self.officer, self.cases[line], ReturnReason.NOT_DELIVERED)
            self.people[line] = CaseState.CARD_READY

    @rule(line=lines)
    def deliver(self, line: int) -> None:
        if self.people.get(line) is CaseState.CARD_SENT:
            self.run(confirm_delivery, self.officer, self.number, [line])
            self.people[line] = CaseState.HANDED_OVER

    @invariant()
    def everybody_is_where_the_list_says(self) -> None:
        view = self.branch.office.read(lambda work: batch_view(work, find_batch(work, self.number)), self.officer)
        assert {one.line: one.state for one in view.rows} == self.people
        for bill in view.bills:
            if bill.total is not None and bill.total.voided_at is None:
                assert bill.amount == bill.total.amount


TestBatchMachine = BatchMachine.TestCase
TestBatchMachine.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
