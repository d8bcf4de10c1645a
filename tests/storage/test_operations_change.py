"""Changes of data, members who come again, and people who are known."""

from __future__ import annotations

from typing import Any

import pytest

from counter_app.cards.operations import enter_member_number, find_card
from counter_app.payments.desk import case_desk, suggested_outcome
from counter_app.queueing.model import Outcome
from counter_app.registration.documents import DocumentStatus
from counter_app.registration.model import CaseState, WarningCode
from counter_app.registration.operations import (
    cancel_case,
    find_case,
    known_person,
    last_form,
    notify_dues,
    phone_in_use,
    record_change,
    record_document,
    submit_form,
)
from counter_app.registration.records import Case
from counter_app.shared.errors import ErrorCode
from counter_app.shared.events import EventKind
from counter_app.staff.model import SYSTEM
from tests.support.branch import TrainingBranch
from tests.support.contents import contents, refused
from tests.support.forms import make_form, make_nik

KPJ = "26000000001"
"""The number that `TrainingBranch.member` gives to the first person."""
CHANGE: dict[str, Any] = {"application": "change", "previously_member": True, "previous_kpj": KPJ}
AGAIN: dict[str, Any] = {"previously_member": True, "previous_kpj": KPJ, "reactivation": "same_number"}


def case_of(branch: TrainingBranch, number: str) -> Case:
    return branch.office.read(find_case, SYSTEM, number)


def people(branch: TrainingBranch) -> list[str]:
    return [person[3] for person in contents(branch.office.database.engine)["applicants"]]


def test_a_recorded_change_ends_its_case_and_renews_the_person(branch: TrainingBranch) -> None:
    branch.member()
    change = branch.registered(1, **CHANGE, full_name="SITI WULAN SARI")
    assert people(branch) == ["SITI WULANDARI"]
    case = branch.office.run(record_change, branch.officer, change)
    assert (case.state, people(branch)) == (CaseState.DATA_CHANGED, ["SITI WULAN SARI"])
    last = branch.office.read(lambda work: work.diary.of_case(case.id), SYSTEM)[-1]
    assert (last.kind, dict(last.details)) == (EventKind.DATA_CHANGED, {"state": "data_changed"})
    assert suggested_outcome(case.state) is Outcome.COMPLETED
    assert branch.office.verify() == ()


def test_a_change_that_is_given_up_leaves_the_person_as_before(branch: TrainingBranch) -> None:
    branch.member()
    change = branch.registered(1, **CHANGE, full_name="SITI WULAN SARI")
    branch.office.run(cancel_case, branch.officer, change, "batal pindah nama")
    assert people(branch) == ["SITI WULANDARI"]


def test_a_change_is_asked_for_once_and_never_billed(branch: TrainingBranch) -> None:
    change = branch.registered(1, **CHANGE)
    refused(branch, ErrorCode.CASE_STATE, notify_dues, branch.officer, change)
    branch.office.run(record_change, branch.officer, change)
    refused(branch, ErrorCode.CASE_STATE, record_change, branch.officer, change)
    refused(branch, ErrorCode.CASE_STATE, notify_dues, branch.officer, change)
    refused(branch, ErrorCode.CASE_STATE, cancel_case, branch.officer, change, "terlambat")


def test_a_registration_is_not_recorded_as_a_change(branch: TrainingBranch) -> None:
    case = branch.registered(1)
    error = refused(branch, ErrorCode.CASE_STATE, record_change, branch.officer, case)
    assert error.details["wanted"] == "data_changed"


def test_a_change_waits_for_its_documents(branch: TrainingBranch) -> None:
    change = branch.registered(1, **CHANGE, documents={"ktp": "missing"})
    error = refused(branch, ErrorCode.DOCUMENTS_MISSING, record_change, branch.officer, change)
    assert error.details["missing"] == ("ktp",)
    branch.office.run(record_document, branch.officer, change, "ktp", DocumentStatus.RECEIVED)
    assert branch.office.run(record_change, branch.officer, change).state is CaseState.DATA_CHANGED


def test_the_desk_says_until_when_a_change_must_be_recorded(branch: TrainingBranch) -> None:
    ticket = branch.serving()
    change = branch.office.run(submit_form, branch.officer, make_form(1, **CHANGE), ticket.number).case
    shown = branch.office.read(case_desk, branch.officer, ticket.id).case
    assert shown is not None
    assert shown.is_change
    assert shown.correction_due_at is not None
    assert (shown.correction_due_at - change.created_at).total_seconds() == 72 * 3600
    branch.office.run(record_change, branch.officer, change.number)
    shown = branch.office.read(case_desk, branch.officer, ticket.id).case
    assert shown is not None
    assert shown.correction_due_at is None


def test_a_member_does_not_become_a_new_one_unseen(branch: TrainingBranch) -> None:
    member = branch.member()
    error = refused(branch, ErrorCode.MEMBER_ALREADY, submit_form, branch.officer, make_form(1))
    assert (error.field, error.details["case"]) == ("nik", member)
    change = branch.registered(1, **CHANGE)
    error = refused(branch, ErrorCode.NIK_REGISTERED, submit_form, branch.officer, make_form(1, **AGAIN))
    assert error.details["case"] == change
    branch.office.run(record_change, branch.officer, change)
    error = refused(branch, ErrorCode.MEMBER_ALREADY, submit_form, branch.officer, make_form(1))
    assert error.details["case"] == change
    assert branch.registered(1, **AGAIN)


def test_a_reactivated_member_keeps_the_old_number(branch: TrainingBranch) -> None:
    first = branch.member()
    again = branch.paid(1, **AGAIN)
    assert case_of(branch, again).kept_kpj == KPJ
    refused(branch, ErrorCode.KPJ_DIFFERS, enter_member_number, branch.officer, again, "26000000009")
    card = branch.office.run(enter_member_number, branch.officer, again)
    assert card.kpj == KPJ
    assert branch.office.read(find_card, SYSTEM, first).kpj == KPJ
    assert branch.office.verify() == ()


def test_a_new_number_must_be_entered(branch: TrainingBranch) -> None:
    branch.member()
    again = branch.paid(1, **AGAIN | {"reactivation": "new_number"})
    assert refused(branch, ErrorCode.FIELD_MISSING, enter_member_number, branch.officer, again).field == "kpj"
    assert branch.office.run(enter_member_number, branch.officer, again, "26000000009").kpj == "26000000009"


def test_a_member_number_never_belongs_to_two_people(branch: TrainingBranch) -> None:
    branch.member(1)
    error = refused(branch, ErrorCode.KPJ_USED, submit_form, branch.officer, make_form(2, **AGAIN))
    assert error.field == "previous_kpj"
    second = branch.paid(2)
    refused(branch, ErrorCode.KPJ_USED, enter_member_number, branch.officer, second, KPJ)


def test_a_person_is_known_by_the_cases_there_were(branch: TrainingBranch) -> None:
    def known() -> tuple[str | None, ...]:
        found = branch.office.read(known_person, branch.officer, make_nik(1))
        assert found is not None
        return tuple(None if one is None else one.number for one in (found.running, found.ended, found.member))

    assert branch.office.read(known_person, branch.officer, make_nik(1)) is None
    first = branch.registered(1)
    assert known() == (first, None, None)
    branch.office.run(cancel_case, branch.officer, first, "keliru")
    assert known() == (None, first, None)
    member = branch.member(1)
    assert known() == (None, member, member)
    again = branch.registered(1, **AGAIN)
    assert known() == (again, member, member)
    branch.office.run(cancel_case, branch.officer, again, "tidak jadi")
    assert known() == (None, again, member)


def test_the_last_form_of_a_person_fills_in_the_next_one_and_is_told(branch: TrainingBranch) -> None:
    assert branch.office.run(last_form, branch.officer, make_nik(1)) is None
    cancelled = branch.registered(1, full_name="SITI LAMA")
    branch.office.run(cancel_case, branch.officer, cancelled, "keliru")
    form = branch.office.run(last_form, branch.officer, make_nik(1))
    assert form is not None
    assert form.full_name == "SITI LAMA"
    member = case_of(branch, branch.member(1))
    branch.office.run(cancel_case, branch.officer, branch.registered(1, **CHANGE), "batal")
    assert branch.office.run(last_form, branch.colleague, make_nik(1)) == member.form
    event = branch.office.read(lambda work: work.diary.of_case(member.id), SYSTEM)[-1]
    assert (event.kind, event.actor) == (EventKind.CASE_VIEWED, branch.colleague.id)


@pytest.mark.parametrize("phone", ["0812-3456-7890", "+62 812 3456 7890"])
def test_a_telephone_number_of_another_person_is_doubted(branch: TrainingBranch, phone: str) -> None:
    def used(person: int, number: str = phone) -> bool:
        return branch.office.read(phone_in_use, branch.officer, number, make_nik(person))

    first: dict[str, Any] = {"phone": "081234567890"}
    assert not used(2)
    case = branch.registered(1, **first)
    assert used(2)
    assert branch.office.read(phone_in_use, branch.officer, phone, "")
    assert not used(1)
    assert not used(2, "0812-3456-7891")
    assert not used(2, "tidak ada")
    warnings = branch.office.run(submit_form, branch.officer, make_form(2, **first)).warnings
    assert [(one.code, one.field) for one in warnings] == [(WarningCode.PHONE_IN_USE, "phone")]
    branch.office.run(cancel_case, branch.officer, case, "keliru")
    assert used(1)
    assert not used(2)
