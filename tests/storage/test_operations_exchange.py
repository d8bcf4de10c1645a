"""Cases on their way between a Service Point Office and its branch, and the news on their way back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from counter_app.cards.operations import card_ready, enter_member_number, hand_over
from counter_app.channels.spo_pairing import exchange_view
from counter_app.payments.operations import expire_codes, issue_receipt, record_payment
from counter_app.privacy.operations import apply_retention, export_person, withdraw_consent
from counter_app.registration.case import CaseState, Channel
from counter_app.registration.consent import ConsentPurpose
from counter_app.registration.operations import cancel_case, notify_dues, record_document, submit_form
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind
from tests.support.branch import DUES
from tests.support.contents import contents
from tests.support.databases import Databases
from tests.support.forms import make_form
from tests.support.two_offices import SPO_CODE, TwoOffices, two_offices


@pytest.fixture
def offices(databases: Databases, tmp_path: Path) -> Iterator[TwoOffices]:
    with two_offices(databases, tmp_path) as made:
        yield made


def sound(offices: TwoOffices) -> None:
    assert offices.branch.office.verify() == ()
    assert offices.spo.office.verify() == ()


def test_a_case_of_the_spo_comes_to_the_branch_and_its_card_comes_back(offices: TwoOffices) -> None:
    branch, spo = offices.branch, offices.spo
    number, code = spo.awaiting()
    assert number.startswith(SPO_CODE)
    taken, _ = offices.exchange()
    assert (taken.new, taken.refused) == (1, ())
    assert offices.same(number)["state"] is CaseState.AWAITING_PAYMENT
    branch.pay(code)
    branch.office.run(enter_member_number, branch.supervisor, number, "26000000001")
    _, back = offices.exchange()
    assert (back.changed, back.refused) == (1, ())
    here = offices.same(number)
    assert here["state"] is CaseState.NUMBER_ISSUED
    assert here["card"]["kpj"] == "26000000001"
    branch.office.run(card_ready, branch.supervisor, number)
    offices.exchange()
    spo.office.run(hand_over, spo.clerk, number, None, None)
    offices.exchange()
    assert offices.same(number)["state"] is CaseState.HANDED_OVER
    sound(offices)
    channel = branch.office.read(lambda work: work.cases.find(number), branch.supervisor)
    assert channel is not None
    assert channel.channel is Channel.SPO
    assert channel.form.branch_code == "1234"


def test_taking_a_file_in_twice_changes_nothing(offices: TwoOffices) -> None:
    offices.spo.awaiting()
    made = offices.spo.send()
    offices.branch.take(made)
    before = contents(offices.branch.office.database.engine)
    assert offices.branch.take(made).already
    assert contents(offices.branch.office.database.engine) == before


def test_what_was_not_acknowledged_is_sent_again_and_changes_nothing(offices: TwoOffices) -> None:
    number, _ = offices.spo.awaiting()
    lost = offices.spo.send()
    second = offices.spo.send()
    assert (lost.cases, second.cases) == (1, 1)
    assert offices.branch.take(second).new == 1
    with pytest.raises(OfficeError) as refused:
        offices.branch.take(lost)
    assert refused.value.details["problem"] == "older"
    third = offices.spo.send()
    taken = offices.branch.take(third)
    assert (taken.new, taken.changed, taken.unchanged) == (0, 0, 1)
    offices.spo.take(offices.branch.send())
    assert offices.spo.send().cases == 0
    offices.same(number)
    sound(offices)


def test_each_office_does_only_what_is_its_own(offices: TwoOffices) -> None:
    number, code = offices.spo.awaiting()
    offices.exchange()
    branch, spo = offices.branch, offices.spo
    elsewhere = [
        (branch, lambda work: cancel_case(work, number, "salah")),
        (branch, lambda work: record_document(work, number, "ktp")),
        (branch, lambda work: notify_dues(work, number)),
        (spo, lambda work: enter_member_number(work, number, "26000000001")),
    ]
    branch.pay(code)
    offices.exchange()
    for side, step in elsewhere:
        before = contents(side.office.database.engine)
        with pytest.raises(OfficeError) as refused:
            side.office.run(step, side.supervisor)
        assert refused.value.code in {ErrorCode.CASE_ELSEWHERE, ErrorCode.CASE_STATE}
        assert contents(side.office.database.engine) == before
    assert refused.value.code is ErrorCode.CASE_ELSEWHERE


def test_money_counts_more_than_a_case_being_cancelled(offices: TwoOffices) -> None:
    number, code = offices.spo.awaiting()
    offices.exchange()
    offices.branch.pay(code)
    offices.spo.office.run(cancel_case, offices.spo.clerk, number, "tidak jadi")
    offices.settle()
    assert offices.same(number)["state"] is CaseState.PAID
    sound(offices)


def test_a_newer_code_is_void_once_the_older_one_turns_out_to_be_paid(offices: TwoOffices) -> None:
    number, code = offices.spo.awaiting()
    offices.exchange()
    paid_at = offices.clock.now()
    offices.clock.set(paid_at.replace(day=28, month=11))
    spo = offices.spo
    spo.office.run(expire_codes, spo.clerk)
    spo.office.run(issue_receipt, spo.clerk, number)
    branch = offices.branch
    branch.office.run(record_payment, branch.supervisor, code, DUES, paid_at, "BANK7")
    offices.settle()
    here = offices.same(number)
    assert here["state"] is CaseState.PAID
    assert sorted(state.value for state, _ in here["codes"].values()) == ["paid", "void"]
    sound(offices)


def test_a_person_with_a_case_at_the_branch_is_refused_until_that_one_ends(offices: TwoOffices) -> None:
    mine = offices.branch.office.run(submit_form, offices.branch.supervisor, make_form(1)).case.number
    number, _ = offices.spo.awaiting(1)
    other, _ = offices.spo.awaiting(2)
    taken, back = offices.exchange()
    assert [(one.number, one.reason) for one in taken.refused] == [(number, "nik-registered")]
    assert [one.number for one in back.refused_there] == [number]
    offices.same(other)
    offices.branch.office.run(cancel_case, offices.branch.supervisor, mine, "mendaftar di SPO")
    taken, back = offices.exchange()
    assert (taken.new, taken.refused, back.refused_there) == (1, (), ())
    offices.same(number)
    sound(offices)


def test_what_the_branch_erased_stays_erased_and_the_spo_hears_of_it(offices: TwoOffices) -> None:
    number, _ = offices.spo.awaiting()
    offices.exchange()
    branch, spo = offices.branch, offices.spo
    offices.clock.advance(timedelta(days=50))
    done = branch.office.run(apply_retention, branch.administrator)
    assert done.due.case_numbers == (number,)
    offices.settle()
    view = spo.office.read(exchange_view, spo.supervisor)
    assert [(one.number, one.erased_there) for one in view.open_cases] == [(number, True)]
    assert spo.office.run(apply_retention, spo.administrator).due.case_numbers == (number,)
    offices.settle()
    for side in (branch, spo):
        assert side.office.read(exchange_view, side.supervisor).open_cases == ()
        with pytest.raises(OfficeError) as refused:
            side.view(number)
        assert refused.value.code is ErrorCode.CASE_ERASED
    sound(offices)


def test_sending_and_taking_in_stand_in_the_trail_of_the_person(offices: TwoOffices) -> None:
    number, code = offices.spo.awaiting()
    offices.exchange()
    offices.branch.pay(code)
    offices.exchange()
    for side, kinds in (
        (offices.spo, {EventKind.CASE_SENT, EventKind.CASE_TAKEN_IN, EventKind.PAYMENT_TAKEN_IN}),
        (offices.branch, {EventKind.CASE_SENT, EventKind.CASE_TAKEN_IN, EventKind.QUOTE_TAKEN_IN}),
    ):
        report = side.office.run(export_person, side.supervisor, number).report
        assert kinds <= {step.kind for step in report.trail}


def test_a_consent_taken_back_at_either_office_is_taken_back_at_both(offices: TwoOffices) -> None:
    number, _ = offices.spo.awaiting()
    offices.exchange()
    branch = offices.branch
    branch.office.run(withdraw_consent, branch.supervisor, number, ConsentPurpose.CONTACT)
    offices.exchange()
    withdrawn = [one.purpose for one in offices.same(number)["consents"] if one.withdrawn_at is not None]
    assert withdrawn == [ConsentPurpose.CONTACT.value]
    sound(offices)
