"""A bank clerk sees the own records only, in everything that reads, lists or searches, and administers nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from counter_app.cards.numbers import NumberRow
from counter_app.cards.operations import (
    ask_signature,
    card_arrived,
    card_board,
    card_ready,
    card_returned,
    cards_due,
    collect,
    enter_member_number,
    find_card,
    find_for_collection,
    hand_over,
    preview_member_numbers,
    signature_of,
    signing_at,
)
from counter_app.channels.spo_pairing import adopt_keys, exchange_view, give_case, issue_key_page
from counter_app.channels.spo_sending import prepare
from counter_app.payments.desk import case_desk, continue_case, record_print, view_desk_case
from counter_app.payments.operations import (
    ask_reversal,
    find_code,
    issue_payment_receipt,
    issue_receipt,
    payments_board,
    record_payment,
    void_code,
)
from counter_app.payments.screen import counter_screen
from counter_app.payments.standing import standing
from counter_app.privacy.operations import erase_person, export_person, set_hold, withdraw_consent
from counter_app.registration.attaching import attach_document, attachments_of, remove_attachment, view_attachment
from counter_app.registration.attachments import RemovalReason
from counter_app.registration.consent import ConsentPurpose
from counter_app.registration.consent_record import issue_consent_record
from counter_app.registration.missing_slip import give_missing_slip
from counter_app.registration.operations import (
    attach_ticket,
    cancel_case,
    draft_of_person,
    draft_of_ticket,
    drop_draft,
    find_case,
    keep_draft,
    known_person,
    last_form,
    list_drafts,
    notify_dues,
    record_change,
    record_document,
    screen_view,
    show_on_screen,
    submit_draft,
    submit_form,
    take_over_draft,
    view_case,
)
from counter_app.registration.screen import ScreenPage
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.sheets.model import Line
from counter_app.staff.model import Actor, Permission, Role
from counter_app.staff.operations import add_officer, change_setting, set_password
from tests.conftest import Begin
from tests.support.branch import TrainingBranch
from tests.support.forms import make_form, make_nik
from tests.support.scans import jpeg

Read = Callable[[Any, "World"], Any]
UNKNOWN = {
    ErrorCode.NO_SUCH_CASE,
    ErrorCode.NO_SUCH_CODE,
    ErrorCode.NO_SUCH_DRAFT,
    ErrorCode.NO_SUCH_PAYMENT,
    ErrorCode.NO_SUCH_PAPER,
    ErrorCode.NO_SUCH_ATTACHMENT,
    ErrorCode.NO_SUCH_PERSON,
}


@dataclass(frozen=True)
class World:
    """Everything that one clerk made, and a colleague who would like to see it."""

    branch: TrainingBranch
    owner: Actor
    colleague: Actor
    case: str
    case_id: int
    nik: str
    code: str
    payment: int
    paper: int
    attachment: int
    ticket: str
    ticket_id: int
    draft_ticket: str
    draft_ticket_id: int
    draft: int
    draft_nik: str
    open_ticket: str


@pytest.fixture
def world(begin: Begin) -> World:
    branch, told = begin(_a_clerks_day)
    return World(branch, **told)


def _a_clerks_day(branch: TrainingBranch) -> dict[str, Any]:
    office = branch.office
    owner, colleague = (
        office.run(add_officer, branch.administrator, name, name.capitalize(), Role.CLERK, None).actor
        for name in ("tono", "wati")
    )
    ticket, draft_ticket, open_ticket = (branch.issue().ticket for _ in range(3))
    branch.call(1, owner)
    done = office.run(submit_form, owner, make_form(1), ticket.number)
    case = done.case
    attachment = office.run(attach_document, owner, case.number, "ktp", jpeg())
    office.run(notify_dues, owner, case.number)
    code = office.run(issue_receipt, owner, case.number).code
    office.run(show_on_screen, owner, 1, ScreenPage.DATA, case.number)
    payment = office.run(record_payment, owner, code.code, code.amount, branch.clock.now(), "BANK1").payment
    office.run(enter_member_number, owner, case.number, "26000000001")
    office.run(card_ready, owner, case.number)
    draft = office.run(keep_draft, owner, draft_ticket.number, {"nik": make_nik(2), "full_name": "ANI"})
    return {
        "owner": owner,
        "colleague": colleague,
        "case": case.number,
        "case_id": case.id,
        "nik": make_nik(1),
        "code": code.code,
        "payment": payment.id,
        "paper": done.paper.id,
        "attachment": attachment.id,
        "ticket": ticket.number,
        "ticket_id": ticket.id,
        "draft_ticket": draft_ticket.number,
        "draft_ticket_id": draft_ticket.id,
        "draft": draft.id,
        "draft_nik": make_nik(2),
        "open_ticket": open_ticket.number,
    }


def done(operation: Callable[..., None], *args: Any) -> bool:
    operation(*args)
    return True


SEEN: dict[str, Read] = {
    "find_case": lambda work, it: find_case(work, it.case),
    "view_case": lambda work, it: view_case(work, it.case),
    "known_person": lambda work, it: known_person(work, it.nik),
    "known_person of a draft": lambda work, it: known_person(work, it.draft_nik),
    "last_form": lambda work, it: last_form(work, it.nik),
    "draft_of_ticket": lambda work, it: draft_of_ticket(work, it.draft_ticket_id),
    "draft_of_person": lambda work, it: draft_of_person(work, it.draft_nik),
    "list_drafts": lambda work, _: list_drafts(work),
    "keep_draft": lambda work, it: keep_draft(work, it.draft_ticket, {"phone": "0812"}),
    "take_over_draft": lambda work, it: take_over_draft(work, it.draft, it.open_ticket),
    "drop_draft": lambda work, it: done(drop_draft, work, it.draft),
    "screen_view": lambda work, _: (shown := screen_view(work, 1)) is not None and shown.case,
    "counter_screen": lambda work, _: (shown := counter_screen(work, 1).view) is not None and shown.case,
    "attachments_of": lambda work, it: attachments_of(work, it.case),
    "view_attachment": lambda work, it: view_attachment(work, it.attachment),
    "remove_attachment": lambda work, it: remove_attachment(work, it.attachment, RemovalReason.UNREADABLE),
    "issue_consent_record": lambda work, it: issue_consent_record(work, it.case),
    "withdraw_consent": lambda work, it: withdraw_consent(work, it.case, ConsentPurpose.CONTACT),
    "case_desk": lambda work, it: case_desk(work, it.ticket_id).case,
    "case_desk with a draft": lambda work, it: case_desk(work, it.draft_ticket_id).draft,
    "view_desk_case": lambda work, it: view_desk_case(work, it.case),
    "continue_case": lambda work, it: continue_case(work, it.case, it.open_ticket),
    "attach by collect": lambda work, it: collect(work, it.open_ticket, it.case),
    "record_print": lambda work, it: record_print(work, it.paper),
    "paper content": lambda work, it: it.branch.office.desk.content(work, it.paper),
    "find_code": lambda work, it: find_code(work, it.code),
    "record_payment again": lambda work, it: record_payment(
        work, it.code, work.payment_codes.find(it.code).amount, work.now, "BANK1"
    ),
    "issue_payment_receipt": lambda work, it: issue_payment_receipt(work, it.payment),
    "payments_board": lambda work, _: payments_board(work).paid,
    "standing": lambda work, it: standing(work, it.case),
    "find_card": lambda work, it: find_card(work, it.case),
    "cards_due": lambda work, it: cards_due(work, find_card_day(work, it)),
    "card_board": lambda work, _: card_board(work).cards,
    "find_for_collection by NIK": lambda work, it: find_for_collection(work, it.nik),
    "find_for_collection by name": lambda work, _: find_for_collection(work, "siti"),
    "find_for_collection by a slip": lambda work, _: find_for_collection(work, "siti wulandri"),
    "find_for_collection by code": lambda work, it: find_for_collection(work, it.code),
    "find_for_collection by number": lambda work, it: find_for_collection(work, it.case),
    "ask_signature": lambda work, it: done(ask_signature, work, 1, it.case),
    "hand_over": lambda work, it: hand_over(work, it.case),
}
"""What the owner gets, and the colleague does not, by the name of the operation."""


def find_card_day(work: Any, it: World) -> Any:
    return work.cards.of_case(it.case_id).promised_on


NOT_EVEN_TRIED: dict[str, Read] = {
    "cancel_case": lambda work, it: cancel_case(work, it.case, "batal"),
    "record_document": lambda work, it: record_document(work, it.case, "ktp"),
    "notify_dues": lambda work, it: notify_dues(work, it.case),
    "issue_receipt": lambda work, it: issue_receipt(work, it.case),
    "void_code": lambda work, it: void_code(work, it.code, "salah"),
    "record_change": lambda work, it: record_change(work, it.case),
    "give_missing_slip": lambda work, it: give_missing_slip(work, it.case),
    "attach_document": lambda work, it: attach_document(work, it.case, "kk", jpeg()),
    "submit_draft": lambda work, it: submit_draft(work, it.draft_ticket),
    "ask_reversal": lambda work, it: ask_reversal(work, it.payment, "salah"),
    "enter_member_number": lambda work, it: enter_member_number(work, it.case, "26000000002"),
    "card_ready": lambda work, it: card_ready(work, it.case),
    "card_returned": lambda work, it: card_returned(work, it.case, None),  # type: ignore[arg-type]
    "card_arrived": lambda work, it: card_arrived(work, it.case),
    "show_on_screen": lambda work, it: show_on_screen(work, 1, ScreenPage.DATA, it.case),
}
"""Steps that are refused to the colleague as if there were no such thing, whatever the state of the case."""

ADMINISTRATION: dict[str, Read] = {
    "add_officer": lambda work, _: add_officer(work, "baru", "Baru", Role.CLERK, None),
    "set_password": lambda work, _: set_password(work, "dewi", "Rahasia-88"),
    "change_setting": lambda work, _: change_setting(work, "card_days", "9"),
    "export_person": lambda work, it: export_person(work, it.nik),
    "erase_person": lambda work, it: erase_person(work, it.nik, None),  # type: ignore[arg-type]
    "set_hold": lambda work, it: set_hold(work, it.case, "sengketa"),
    "adopt_keys": lambda work, _: adopt_keys(work, None),  # type: ignore[arg-type]
    "issue_key_page": lambda work, _: issue_key_page(work),
    "exchange_view": lambda work, _: exchange_view(work),
    "give_case": lambda work, it: give_case(work, it.case, "wati"),
    "prepare": lambda work, _: prepare(work),
}


@pytest.mark.parametrize("name", SEEN)
def test_the_owner_sees_it_and_the_colleague_does_not(world: World, name: str) -> None:
    office = world.branch.office
    refusal, seen = None, None
    try:
        seen = office.run(SEEN[name], world.colleague, world)
    except OfficeError as problem:
        refusal = problem
    assert not seen
    assert refusal is None or (refusal.code in UNKNOWN and world.case not in str(dict(refusal.details)))
    assert office.run(SEEN[name], world.owner, world)


@pytest.mark.parametrize("name", NOT_EVEN_TRIED)
def test_a_step_on_a_colleagues_record_finds_nothing(world: World, name: str) -> None:
    with pytest.raises(OfficeError) as refused:
        world.branch.office.run(NOT_EVEN_TRIED[name], world.colleague, world)
    assert refused.value.code in UNKNOWN


@pytest.mark.parametrize("name", ADMINISTRATION)
def test_a_clerk_administers_nothing(world: World, name: str) -> None:
    with pytest.raises(OfficeError) as refused:
        world.branch.office.run(ADMINISTRATION[name], world.owner, world)
    assert refused.value.code is ErrorCode.NOT_ALLOWED


def test_a_member_list_says_of_a_colleagues_case_what_it_says_of_none(world: World) -> None:
    def judged(case: str) -> list[object]:
        rows = [NumberRow(Line(1, (case, "26000000001"), None), case, "26000000001")]
        preview = world.branch.office.run(preview_member_numbers, world.colleague, rows)
        return [one.outcome for one in preview.results]

    assert judged(world.case) == judged("1234-261120-9999-X")


def test_signatures_are_part_of_the_record(world: World) -> None:
    office = world.branch.office
    assert office.read(signature_of, world.colleague, world.case_id) is None
    assert office.read(signing_at, world.colleague, 1) is None


def test_a_second_form_of_the_same_person_does_not_tell_whose_the_first_is(world: World) -> None:
    with pytest.raises(OfficeError) as refused:
        world.branch.office.run(submit_form, world.colleague, make_form(1))
    assert (refused.value.code, refused.value.details["case"]) == (ErrorCode.NIK_REGISTERED, None)


def test_everybody_else_sees_the_records_of_all(world: World) -> None:
    branch = world.branch
    for actor in (branch.officer, branch.supervisor, branch.administrator):
        assert branch.office.run(view_case, actor, world.case).number == world.case
        assert branch.office.read(list_drafts, actor)


def test_a_supervisor_gives_a_case_to_a_colleague(world: World) -> None:
    office = world.branch.office
    office.run(give_case, world.branch.supervisor, world.case, "wati")
    assert office.run(view_case, world.colleague, world.case).officer == world.colleague.id
    with pytest.raises(OfficeError):
        office.run(view_case, world.owner, world.case)
    assert office.verify() == ()


def test_only_the_clerk_lacks_the_sight_of_all() -> None:
    assert {role for role in Role if not Actor(1, "x", role).may(Permission.SEE_ALL)} == {Role.CLERK}
    assert {one for one in Permission if Actor(1, "x", Role.CLERK).may(one)} == {Permission.SERVE}


def test_a_colleagues_case_is_not_tied_to_another_ticket(world: World) -> None:
    office = world.branch.office
    case = office.read(lambda work: work.cases.by_id(world.case_id), world.owner)
    assert office.run(attach_ticket, world.owner, case, world.open_ticket).number == world.case
