"""Any order of what may happen to mails while two PCs send and die: nobody gets one more often than it was asked for.

`COUNTER_APP_TEST_MAILS=20` plays twenty times as much.
"""

from __future__ import annotations

import os
from collections import Counter
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from counter_app.bootstrap import open_office
from counter_app.channels.outbox import begin_run, claim, end_run, list_mails, queue_mail, retry_mail, settle, take_next
from counter_app.channels.outbox_model import LEASE, Delivery, Fate, MailKind, MailProblem, MailState
from counter_app.shared.clock import SetClock
from counter_app.staff.model import SYSTEM
from tests.conftest import BranchMaker
from tests.support.branch import MORNING, TrainingBranch, branch_settings_at
from tests.support.databases import Databases

LONGER = int(os.environ.get("COUNTER_APP_TEST_MAILS", "1"))
PEOPLE = 3

senders = st.sampled_from(("satu", "dua"))
answers = st.sampled_from(
    (
        Delivery(Fate.SENT),
        Delivery(Fate.LATER, MailProblem.TRY_LATER),
        Delivery(Fate.NEVER, MailProblem.MESSAGE_REFUSED),
        Delivery(Fate.UNSURE, MailProblem.NO_REPLY, stop=True),
    )
)
HAS_TEXT = {Fate.SENT, Fate.UNSURE}


class Outbox(RuleBasedStateMachine):
    def __init__(self, url: str, folder: Path, cases: list[str]) -> None:
        super().__init__()
        self.clock = SetClock(MORNING)
        self.office = open_office(branch_settings_at(url, folder), self.clock)
        self.cases = cases
        self.asked: Counter[int] = Counter()
        self.given: Counter[int] = Counter()
        self.has: dict[str, int] = {}
        """The mail that each sender took and has not begun to give."""
        self.gives: dict[str, int] = {}
        """The mail whose text each sender is giving to the server."""

    def teardown(self) -> None:
        assert self.office.verify() == ()
        self.office.close()

    @rule(person=st.integers(0, PEOPLE - 1), kind=st.sampled_from(MailKind))
    def queue(self, person: int, kind: MailKind) -> None:
        before = {one.id: one for one in self.office.read(list_mails, SYSTEM)}
        mail = self.office.run(queue_mail, SYSTEM, self.cases[person], kind)
        known = before.get(mail.id)
        self.asked[mail.id] += known is None or known.state is not mail.state

    @rule(sender=senders)
    def begin(self, sender: str) -> None:
        if sender not in self.has and sender not in self.gives:
            self.office.run(begin_run, SYSTEM, sender)

    @rule(sender=senders)
    def take(self, sender: str) -> None:
        if sender not in self.gives:
            ready = self.office.run(take_next, SYSTEM, sender)
            if ready is not None:
                self.has[sender] = ready.mail.id

    @rule(sender=senders)
    def claim(self, sender: str) -> None:
        mail = self.has.pop(sender, None)
        if mail is not None and self.office.run(claim, SYSTEM, mail, sender):
            self.gives[sender] = mail

    @rule(sender=senders, delivery=answers)
    def answer(self, sender: str, delivery: Delivery) -> None:
        mail = self.gives.pop(sender, None)
        if mail is None:
            return
        self.given[mail] += delivery.fate in HAS_TEXT
        self.office.run(settle, SYSTEM, mail, sender, delivery)

    @rule(sender=senders, server_has_it=st.booleans())
    def die(self, sender: str, *, server_has_it: bool) -> None:
        self.has.pop(sender, None)
        mail = self.gives.pop(sender, None)
        if mail is not None:
            self.given[mail] += server_has_it

    @rule(sender=senders)
    def end(self, sender: str) -> None:
        if sender not in self.has and sender not in self.gives:
            self.office.run(end_run, SYSTEM, sender)

    @rule(person=st.integers(0, PEOPLE * 2))
    def retry(self, person: int) -> None:
        found = self.office.read(list_mails, SYSTEM)
        if person < len(found) and found[person].state in {MailState.UNSURE, MailState.GIVEN_UP}:
            self.office.run(retry_mail, SYSTEM, found[person].id)
            self.asked[found[person].id] += 1

    @rule(step=st.sampled_from((timedelta(minutes=1), LEASE, timedelta(hours=7))))
    def wait(self, step: timedelta) -> None:
        self.clock.advance(step)

    @invariant()
    def nobody_gets_a_mail_more_often_than_it_was_asked_for(self) -> None:
        for mail in self.office.read(list_mails, SYSTEM):
            assert self.given[mail.id] <= self.asked[mail.id], mail.state
            if mail.state is MailState.SENT:
                assert self.given[mail.id] >= 1


def test_no_order_of_steps_sends_a_mail_twice(new_branch: BranchMaker, databases: Databases, tmp_path: Path) -> None:
    url = new_branch(2)
    own = branch_settings_at(url, tmp_path)
    clock = SetClock(MORNING)
    made = TrainingBranch(open_office(own, clock), clock, own)
    for key, text in (("smtp_host", "127.0.0.1"), ("mail_sender", "loket@kantor.id"), ("mail_sending", "on")):
        made.set(key, text)
    cases = [made.awaiting(person, email=f"p{person}@contoh.id")[0] for person in range(1, PEOPLE + 1)]
    made.office.close()
    run_state_machine_as_test(
        lambda: Outbox(databases.copy(url), tmp_path, cases),  # type: ignore[arg-type]
        settings=settings(
            max_examples=12 * LONGER,
            stateful_step_count=40,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
