"""Any order of everything that can be done with cards, against cards kept in plain Python.

`COUNTER_APP_TEST_CARDS=20` plays twenty times as much.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from counter_app.bootstrap import open_office
from counter_app.cards.model import CardPromise, DeliveryMode, LateReason, ReturnReason, Urgency
from counter_app.cards.numbers import NumberRow
from counter_app.cards.operations import (
    RowOutcome,
    ask_signature,
    card_arrived,
    card_board,
    card_ready,
    card_returned,
    enter_member_number,
    find_card,
    hand_over,
    import_member_numbers,
    note_late_reason,
    send_card,
    sign_on_screen,
    signature_of,
)
from counter_app.reporting.operations import close_day
from counter_app.shared.clock import SetClock
from counter_app.shared.errors import OfficeError
from counter_app.sheets.model import Line
from counter_app.staff.model import SYSTEM
from tests.conftest import BranchMaker
from tests.support.branch import MORNING, TrainingBranch, branch_settings_at
from tests.support.databases import Databases
from tests.support.signatures import DRAWN

LONGER = int(os.environ.get("COUNTER_APP_TEST_CARDS", "1"))
PEOPLE = 3
ARRIVAL_DAYS = 14
NUMBERS = ("26011234561", "26011234562", "26011234563", "2601123456", "11111111111")

which = st.integers(0, PEOPLE - 1)
kpjs = st.sampled_from(NUMBERS)
modes = st.sampled_from(tuple(DeliveryMode))


@dataclass
class Shadow:
    """A card as it ought to be."""

    case: str
    number: int
    state: str = "paid"
    kpj: str | None = None
    mode: DeliveryMode | None = None
    sent_on: date | None = None
    returned: ReturnReason | None = None
    reason: LateReason | None = None
    drawn: bool = False

    @property
    def section(self) -> str:
        """Where it stands on the board."""
        if self.state == "card_ready":
            return "returned" if self.returned else "ready"
        return {"paid": "number_due", "card_sent": "sent"}.get(self.state, "")


def well_formed(kpj: str) -> bool:
    return len(kpj) == 11 and len(set(kpj)) > 1


class Cards(RuleBasedStateMachine):
    def __init__(self, url: str, folder: Path, cases: list[str]) -> None:
        super().__init__()
        own = branch_settings_at(url, folder)
        self.clock = SetClock(MORNING)
        self.branch = TrainingBranch(open_office(own, self.clock), self.clock, own)
        self.by = self.branch.officer
        self.closer = self.branch.supervisor
        self.cards = [Shadow(case, self.branch.office.read(find_card, self.by, case).case) for case in cases]
        self.closed: set[date] = set()

    def teardown(self) -> None:
        found = self.branch.office.verify()
        self.branch.office.close()
        assert found == ()

    @property
    def today(self) -> date:
        return self.clock.now().astimezone(MORNING.tzinfo).date()

    def may(self, allowed: bool, act: Callable[[], object]) -> bool:
        """Do something; it must be refused exactly when it is not allowed."""
        try:
            act()
        except OfficeError:
            assert not allowed
            return False
        assert allowed
        return True

    def run(self, operation: Callable[..., object], *args: object, **kwargs: object) -> Callable[[], object]:
        return lambda: self.branch.office.run(operation, self.by, *args, **kwargs)

    def owner(self, kpj: str) -> Shadow | None:
        return next((one for one in self.cards if one.kpj == kpj), None)

    @rule(one=which, kpj=kpjs)
    def a_number_is_entered(self, one: int, kpj: str) -> None:
        card = self.cards[one]
        allowed = card.state == "paid" and well_formed(kpj) and self.owner(kpj) is None
        if self.may(allowed, self.run(enter_member_number, card.case, kpj)):
            card.state, card.kpj = "number_issued", kpj

    @rule(rows=st.lists(st.tuples(which, kpjs), max_size=4))
    def a_list_of_numbers_comes(self, rows: list[tuple[int, str]]) -> None:
        given = [
            NumberRow(Line(place + 2, (self.cards[one].case, kpj)), self.cards[one].case, kpj)
            for place, (one, kpj) in enumerate(rows)
        ]
        done = self.branch.office.run(import_member_numbers, self.by, given)
        for (one, kpj), result in zip(rows, done.results, strict=True):
            card = self.cards[one]
            if card.kpj == kpj:
                assert result.outcome is RowOutcome.ALREADY
            elif card.state == "paid" and well_formed(kpj) and self.owner(kpj) is None:
                assert result.outcome is RowOutcome.ISSUED
                card.state, card.kpj = "number_issued", kpj
            else:
                assert result.outcome is RowOutcome.REFUSED

    @rule(one=which)
    def a_card_is_ready(self, one: int) -> None:
        card = self.cards[one]
        if self.may(card.state == "number_issued", self.run(card_ready, card.case)):
            card.state = "card_ready"

    @rule(one=which, mode=modes)
    def a_card_is_sent(self, one: int, mode: DeliveryMode) -> None:
        card = self.cards[one]
        from_states = ("card_ready", "number_issued") if mode.digital else ("card_ready",)
        allowed = card.state in from_states and mode is not DeliveryMode.PICKUP
        if self.may(allowed, self.run(send_card, card.case, mode)):
            card.state, card.mode, card.sent_on, card.returned = "card_sent", mode, self.today, None

    @rule(one=which, reason=st.sampled_from(tuple(ReturnReason)))
    def a_card_comes_back(self, one: int, reason: ReturnReason) -> None:
        card = self.cards[one]
        if self.may(card.state == "card_sent", self.run(card_returned, card.case, reason)):
            card.state, card.returned = "card_ready", reason

    @rule(one=which)
    def a_card_arrives(self, one: int) -> None:
        card = self.cards[one]
        if self.may(card.state == "card_sent", self.run(card_arrived, card.case)):
            card.state = "handed_over"

    @rule(one=which, mode=modes, named=st.booleans())
    def a_card_is_handed_over(self, one: int, mode: DeliveryMode, *, named: bool) -> None:
        card = self.cards[one]
        receiver = ("Budi", "suami") if named else (None, None)
        allowed = card.state == "card_ready" and mode.by_hand and (named or mode is DeliveryMode.PICKUP)
        if self.may(allowed, self.run(hand_over, card.case, *receiver, mode=mode)):
            card.state, card.mode = "handed_over", mode

    @rule(one=which, signs=st.booleans())
    def somebody_is_asked_to_sign(self, one: int, *, signs: bool) -> None:
        card = self.cards[one]
        if not self.may(card.state == "card_ready", self.run(ask_signature, 1, card.case)):
            return
        if signs:
            assert self.branch.office.run(sign_on_screen, SYSTEM, 1, DRAWN)
        if self.may(signs, self.run(hand_over, card.case, drawn_at=1)):
            card.state, card.mode, card.drawn = "handed_over", DeliveryMode.PICKUP, True

    @rule(one=which, reason=st.sampled_from(tuple(LateReason)), noted=st.booleans())
    def a_reason_is_noted(self, one: int, reason: LateReason, *, noted: bool) -> None:
        card = self.cards[one]
        allowed = card.state != "handed_over" and (noted or reason is not LateReason.OTHER)
        if self.may(allowed, self.run(note_late_reason, card.case, reason, "catatan" if noted else None)):
            card.reason = reason

    @rule(days=st.sampled_from((1, 1, 3, 10)), close=st.booleans())
    def days_go_by(self, days: int, *, close: bool) -> None:
        self.clock.advance(timedelta(days=days))
        if not close or self.today in self.closed:
            return
        self.branch.office.run(close_day, self.closer, self.today)
        self.closed.add(self.today)
        for card in self.cards:
            long_ago = card.sent_on is not None and (self.today - card.sent_on).days > ARRIVAL_DAYS
            by_itself = card.mode not in {DeliveryMode.AGENT, DeliveryMode.SPO}
            if card.state == "card_sent" and long_ago and by_itself:
                card.state = "handed_over"

    @invariant()
    def every_card_is_as_it_ought_to_be(self) -> None:
        for card in self.cards:
            real: CardPromise = self.branch.office.read(find_card, self.by, card.case)
            assert (real.state, real.kpj, real.delivery) == (card.state, card.kpj, card.mode)
            assert (real.returned_reason, real.late_reason) == (card.returned, card.reason)
            assert (real.handed_over_at is not None) == (card.state == "handed_over")
            signed = self.branch.office.read(signature_of, self.by, card.number)
            assert (signed is not None) == card.drawn

    @invariant()
    def the_board_shows_every_open_card_where_it_belongs(self) -> None:
        board = self.branch.office.read(card_board, self.by, self.today)
        open_cards = [card for card in self.cards if card.state != "handed_over"]
        assert sorted(one.card.case_number for one in board.cards) == sorted(card.case for card in open_cards)
        for section in ("number_due", "sent", "returned"):
            shown = {one.card.case_number for one in getattr(board, section)}
            assert shown == {card.case for card in open_cards if card.section == section}
        left = (date(2026, 11, 27) - self.today).days
        wanted = (
            Urgency.LATE if left < 0 else Urgency.TODAY if left == 0 else Urgency.SOON if left < 3 else Urgency.LATER
        )
        for one in board.cards:
            assert one.urgency is (Urgency.SENT if one.card.on_its_way else wanted)


def test_cards_stay_true_whatever_is_done_with_them(
    new_branch: BranchMaker, databases: Databases, tmp_path: Path
) -> None:
    url = new_branch(2)
    own = branch_settings_at(url, tmp_path)
    clock = SetClock(MORNING)
    made = TrainingBranch(open_office(own, clock), clock, own)
    cases = [made.paid(person) for person in range(1, PEOPLE + 1)]
    made.office.close()
    run_state_machine_as_test(
        lambda: Cards(databases.copy(url), tmp_path, cases),  # type: ignore[arg-type]
        settings=settings(
            max_examples=12 * LONGER,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
