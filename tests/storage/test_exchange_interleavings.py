"""Whatever two offices do, and in whatever order their files arrive, they end with the same view of every case."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter_app.cards.model import DeliveryMode
from counter_app.cards.operations import card_arrived, card_ready, enter_member_number, hand_over, send_card
from counter_app.payments.operations import ask_reversal, decide_reversal, expire_codes, issue_receipt
from counter_app.privacy.operations import withdraw_consent
from counter_app.registration.consent import ConsentPurpose
from counter_app.registration.operations import cancel_case
from counter_app.shared.errors import OfficeError
from counter_app.storage.exchanging import FileMade
from tests.support.databases import Databases
from tests.support.two_offices import TwoOffices, two_offices

STEPS = (
    *("register", "cancel", "expire", "reissue", "pay", "pay", "pay and number", "reverse"),
    *("ready", "send card", "hand over here", "hand over there", "arrived", "withdraw here", "withdraw there"),
    *("spo writes", "branch writes", "branch takes", "spo takes", "old file", "hour", "night", "night"),
)


@dataclass
class World:
    """Two offices, the cases there are, and the files that were written and may arrive."""

    offices: TwoOffices
    cases: list[str] = field(default_factory=list)
    to_branch: list[FileMade] = field(default_factory=list)
    to_spo: list[FileMade] = field(default_factory=list)

    def number(self, chosen: int) -> str:
        return self.cases[chosen % len(self.cases)] if self.cases else "none"

    def play(self, step: str, chosen: int) -> None:
        """Try a step; what is refused changes nothing."""
        branch, spo = self.offices.branch, self.offices.spo
        number = self.number(chosen)
        purpose = list(ConsentPurpose)[1 + chosen % 2]
        steps: dict[str, Callable[[], Any]] = {
            "register": lambda: self.cases.append(spo.awaiting(1 + chosen)[0]),
            "cancel": lambda: spo.office.run(cancel_case, spo.supervisor, number, "batal"),
            "expire": lambda: self.expire(chosen),
            "reissue": lambda: spo.office.run(issue_receipt, spo.supervisor, number),
            "pay": lambda: self.pay(number),
            "reverse": lambda: self.reverse(number),
            "pay and number": lambda: self.pay_and_number(number),
            "ready": lambda: branch.office.run(card_ready, branch.supervisor, number),
            "send card": lambda: branch.office.run(send_card, branch.supervisor, number, DeliveryMode.SPO),
            "hand over here": lambda: branch.office.run(hand_over, branch.supervisor, number, "Ani", "anak"),
            "hand over there": lambda: spo.office.run(hand_over, spo.supervisor, number),
            "arrived": lambda: spo.office.run(card_arrived, spo.supervisor, number),
            "withdraw here": lambda: branch.office.run(withdraw_consent, branch.supervisor, number, purpose),
            "withdraw there": lambda: spo.office.run(withdraw_consent, spo.supervisor, number, purpose),
            "spo writes": lambda: self.to_branch.append(spo.send()),
            "branch writes": lambda: self.to_spo.append(branch.send()),
            "branch takes": lambda: branch.take(self.to_branch[-1 - chosen % 2]),
            "spo takes": lambda: spo.take(self.to_spo[-1 - chosen % 2]),
            "old file": lambda: branch.take(self.to_branch[0]),
            "night": self.offices.exchange,
            "hour": lambda: self.offices.clock.advance(timedelta(hours=1)),
        }
        try:
            steps[step]()
        except (OfficeError, IndexError, ValueError):
            return

    def expire(self, chosen: int) -> None:
        self.offices.clock.advance(timedelta(days=8))
        side = (self.offices.branch, self.offices.spo)[chosen % 2]
        side.office.run(expire_codes, side.supervisor)

    def pay(self, number: str) -> None:
        branch = self.offices.branch
        for code in branch.office.read(lambda work: work.payment_codes.of_case(_id(work, number)), branch.supervisor):
            try:
                branch.pay(code.code, f"BANK{code.id}")
            except OfficeError:
                continue

    def pay_and_number(self, number: str) -> None:
        self.pay(number)
        branch = self.offices.branch
        kpj = f"26{self.cases.index(number):09d}"
        branch.office.run(enter_member_number, branch.supervisor, number, kpj)

    def reverse(self, number: str) -> None:
        branch = self.offices.branch
        for payment in branch.office.read(lambda work: work.exchange.payments(_id(work, number)), branch.supervisor):
            branch.office.run(ask_reversal, branch.supervisor, payment.id, "salah buku")
            branch.office.run(decide_reversal, branch.administrator, payment.id, approve=True, reason="benar")


def _id(work: Any, number: str) -> int:
    kept = work.exchange.kept(number)
    if kept is None:
        raise ValueError(number)
    return int(kept.id)


@pytest.fixture
def worlds(databases: Databases, tmp_path: Path) -> Iterator[Callable[[], World]]:
    numbers = count(1)
    with ExitStack() as stack:

        def make() -> World:
            stack.close()  # the world before ends
            return World(stack.enter_context(two_offices(databases, tmp_path / str(next(numbers)))))

        yield make


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(steps=st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 3)), min_size=12, max_size=32))
def test_any_interleaving_ends_in_equal_views(worlds: Callable[[], World], steps: list[tuple[str, int]]) -> None:
    world = worlds()
    for step in ("register", "register", "night"):
        world.play(step, len(world.cases))
    for step, chosen in steps:
        world.play(step, chosen)
    world.offices.settle()
    held_back = {
        one.number
        for side in (world.offices.branch, world.offices.spo)
        for one in side.office.read(lambda work: work.exchange.refusals(), side.supervisor)
    }
    for number in world.cases:
        if number not in held_back:
            world.offices.same(number)
    assert world.offices.branch.office.verify() == ()
    assert world.offices.spo.office.verify() == ()
