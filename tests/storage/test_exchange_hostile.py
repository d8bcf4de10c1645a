"""A partner that signs nonsense: each case that cannot be true is refused by itself, with its reason."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from counter_app.channels.spo_model import Parcel, TakenIn
from counter_app.channels.spo_sending import prepare
from counter_app.channels.spo_taking import take_in
from counter_app.registration.case import CaseState
from counter_app.shared.errors import ErrorCode, OfficeError
from tests.support.contents import contents
from tests.support.databases import Databases
from tests.support.two_offices import Side, TwoOffices, two_offices

Change = Callable[[dict[str, Any]], object]


@pytest.fixture
def offices(databases: Databases, tmp_path: Path) -> Iterator[TwoOffices]:
    with two_offices(databases, tmp_path) as made:
        yield made


def sent_as(sender: Side, receiver: Side, change: Change) -> TakenIn:
    """A file as the sender would sign it, changed before."""
    parcel = sender.office.run(prepare, sender.supervisor).parcel
    plain = json.loads(parcel.content)
    change(plain)
    forged: Parcel = replace(parcel, content=json.dumps(plain).encode(), digest=parcel.envelope.sender + str(id(plain)))
    return receiver.office.run(take_in, receiver.supervisor, forged)


def case(**changes: Any) -> Change:
    """Change the first case of a file."""
    return lambda plain: plain["cases"][0].update(changes)


def code(**changes: Any) -> Change:
    return lambda plain: plain["cases"][0]["codes"][0].update(changes)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (case(number="1234-261120-0001-2"), "case-number"),
        (case(number="5001-261120-0001-0"), "case-number"),
        (case(number="'; DROP TABLE cases; --"), "case-number"),
        (case(state="draft"), "contents"),
        (case(form={}), "contents"),
        (case(form={"segment": "BPU", "nik": "1"}), "contents"),
        (case(quotes=[]), "contents"),
        (code(amount=1), "contents"),
        (code(amount=-205_600, carried=411_200), "contents"),
        (code(code="12x"), "contents"),
        (code(code="9" * 40), "contents"),
        (code(quote=7), "contents"),
        (lambda plain: plain["cases"][0]["quotes"][0]["content"].pop("months"), "contents"),
        (lambda plain: plain["cases"][0]["quotes"][0].update(total=1), "contents"),
    ],
)
def test_a_case_that_cannot_be_is_refused_and_leaves_nothing(offices: TwoOffices, change: Change, reason: str) -> None:
    offices.spo.awaiting(1)
    good, _ = offices.spo.awaiting(2)
    taken = sent_as(offices.spo, offices.branch, change)
    assert [one.reason for one in taken.refused] == [reason]
    assert taken.new == 1
    offices.same(good)
    assert len(contents(offices.branch.office.database.engine)["cases"]) == 1
    assert offices.branch.office.verify() == ()


@pytest.mark.parametrize(
    "change",
    [
        lambda plain: plain.update(sender="5009"),
        lambda plain: plain.update(sequence=99),
        lambda plain: plain.update(news=[], more=1),
        lambda plain: plain["cases"][0].update(created_at="2026-11-20T08:00:00"),
        lambda plain: plain["cases"][0].update(business_day="2026-02-30"),
        lambda plain: plain["cases"][0].update(cancel_reason="x" * 5_000),
        lambda plain: plain["cases"][0]["codes"][0].update(amount=1.5),
        lambda plain: plain["cases"][0]["codes"][0].update(state="gone"),
        lambda plain: plain.update(cases={}),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_as_a_whole(offices: TwoOffices, change: Change) -> None:
    offices.spo.awaiting(1)
    before = contents(offices.branch.office.database.engine)
    with pytest.raises(OfficeError) as refused:
        sent_as(offices.spo, offices.branch, change)
    assert (refused.value.code, refused.value.details["problem"]) == (ErrorCode.EXCHANGE_REFUSED, "contents")
    assert contents(offices.branch.office.database.engine) == before


def test_an_spo_cannot_say_that_somebody_paid(offices: TwoOffices) -> None:
    number, _ = offices.spo.awaiting(1)
    offices.exchange()
    before = offices.branch.view(number)
    for lie in (case(state=CaseState.HANDED_OVER.value), code(state="paid"), case(codes=[])):
        offices.spo.office.run(lambda work: work.exchange.send_everything_again(), offices.spo.administrator)
        taken = sent_as(offices.spo, offices.branch, lie)
        assert [one.reason for one in taken.refused] == ["contents"]
        assert offices.branch.view(number) == before
    both = lambda plain: (case(state=CaseState.PAID.value)(plain), code(state="paid")(plain))  # noqa: E731
    offices.spo.office.run(lambda work: work.exchange.send_everything_again(), offices.spo.administrator)
    sent_as(offices.spo, offices.branch, both)
    there = offices.branch.view(number)
    assert (there["state"], there["payments"], there["card"]) == (CaseState.CODE_EXPIRED, [], None)
    assert offices.branch.office.verify() == ()


def test_a_number_never_comes_to_stand_for_another_person(offices: TwoOffices) -> None:
    number, _ = offices.spo.awaiting(1)
    offices.exchange()
    before = offices.branch.view(number)

    def rename(plain: dict[str, Any]) -> None:
        plain["cases"][0]["form"]["full_name"] = "BUDI"

    offices.spo.office.run(lambda work: work.exchange.send_everything_again(), offices.spo.administrator)
    taken = sent_as(offices.spo, offices.branch, rename)
    assert [one.reason for one in taken.refused] == ["case-form"]
    assert offices.branch.view(number) == before


def test_a_branch_cannot_speak_of_cases_that_the_spo_has_not(offices: TwoOffices) -> None:
    offices.spo.awaiting(1)
    offices.branch.take(offices.spo.send())
    taken = sent_as(offices.branch, offices.spo, lambda plain: plain["news"][0].update(number="5001-261120-0009-0"))
    assert [one.reason for one in taken.refused] == ["case-unknown"]
    taken = sent_as(offices.branch, offices.spo, lambda plain: plain["news"][0].update(state="paid"))
    assert [one.reason for one in taken.refused] == ["contents"]
    assert offices.spo.office.verify() == ()
