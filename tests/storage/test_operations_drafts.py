"""Forms that are begun, interrupted and gone on with."""

from __future__ import annotations

import pytest

from counter_app.bootstrap import Office
from counter_app.payments.desk import case_desk
from counter_app.queueing.model import Outcome
from counter_app.queueing.operations.serving import cancel, finish, park, start, transfer
from counter_app.queueing.operations.steps import find_ticket
from counter_app.registration.drafts import FormDraft, flatten
from counter_app.registration.operations import (
    draft_of_person,
    draft_of_ticket,
    drop_draft,
    keep_draft,
    known_person,
    list_drafts,
    submit_draft,
    submit_form,
    take_over_draft,
)
from counter_app.shared.errors import ErrorCode
from counter_app.shared.events import EventKind
from counter_app.staff.model import SYSTEM
from tests.support.branch import TrainingBranch
from tests.support.contents import contents, refused, told
from tests.support.forms import make_form, make_nik

BEGUN = {"nik": make_nik(1), "full_name": "Siti W", "heirs[1].full_name": "", "months": 3, "programmes": ["JKK"]}


def keep(branch: TrainingBranch, ticket: str, **entries: object) -> FormDraft:
    """Keep entries; a path cannot be a keyword, so `_` in front of a key stands for `@`."""
    named = {f"@{key[1:]}" if key.startswith("_") else key: value for key, value in entries.items()}
    return branch.office.run(keep_draft, branch.officer, ticket, named)


def begun(branch: TrainingBranch, counter: int = 1) -> FormDraft:
    """A draft at the ticket that is being served at a counter."""
    return branch.office.run(keep_draft, branch.officer, branch.serving(counter).number, BEGUN)


def at_ticket(branch: TrainingBranch, number: str) -> FormDraft | None:
    return branch.office.read(lambda work: draft_of_ticket(work, find_ticket(work, number).id), SYSTEM)


def kinds(branch: TrainingBranch) -> list[EventKind]:
    return [kind for kind, _ in told(branch.office.database.engine)]


def test_only_what_was_typed_is_written_and_the_rest_stays(branch: TrainingBranch, other: Office) -> None:
    ticket = branch.serving().number
    branch.office.run(keep_draft, branch.officer, ticket, BEGUN)
    branch.wait(seconds=4)
    after = keep(branch, ticket, full_name="Siti Wulandari", months=None, _touched=["nik"])
    seen = other.read(lambda work: draft_of_ticket(work, find_ticket(work, ticket).id), branch.colleague)
    assert seen == after
    wanted = BEGUN | {"full_name": "Siti Wulandari", "@touched": ["nik"]}
    assert dict(after.entries) == {path: value for path, value in wanted.items() if path != "months"}
    assert (after.changed_at - after.started_at).seconds == 4


def test_the_diary_tells_of_a_draft_once_and_nothing_of_what_is_in_it(branch: TrainingBranch) -> None:
    ticket = branch.serving().number
    before = len(kinds(branch))
    for name in ("SITI", "SITI W", "SITI WULANDARI"):
        keep(branch, ticket, full_name=name, nik=make_nik(1))
    ((kind, details),) = told(branch.office.database.engine)[before:]
    assert kind is EventKind.DRAFT_STARTED
    assert "SITI" not in details
    assert make_nik(1) not in details
    assert branch.office.verify() == ()


@pytest.mark.parametrize("path", ["nick", "address", "heirs", "heirs[20].full_name", "heirs[01].sex", "@", "nik.x", ""])
def test_an_unknown_path_is_refused_by_name(branch: TrainingBranch, path: str) -> None:
    ticket = branch.serving().number
    error = refused(branch, ErrorCode.FIELD_UNKNOWN, keep_draft, branch.officer, ticket, {"nik": "33", path: "x"})
    assert error.field == path


def test_an_unknown_path_is_named_so_that_it_can_be_shown(branch: TrainingBranch) -> None:
    ticket = branch.serving().number
    error = refused(branch, ErrorCode.FIELD_UNKNOWN, keep_draft, branch.officer, ticket, {"a\n" * 99: "x"})
    assert error.field == "a\\n" * 30


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("x" * 501, ErrorCode.OUT_OF_RANGE),
        (["x" * 501], ErrorCode.OUT_OF_RANGE),
        (["x"] * 401, ErrorCode.OUT_OF_RANGE),
        (10**16, ErrorCode.OUT_OF_RANGE),
        (float("nan"), ErrorCode.OUT_OF_RANGE),
        ({"x": "y"}, ErrorCode.FIELD_INVALID),
        ([1], ErrorCode.FIELD_INVALID),
        ([["x"]], ErrorCode.FIELD_INVALID),
    ],
)
def test_what_no_field_can_hold_is_refused(branch: TrainingBranch, value: object, code: ErrorCode) -> None:
    ticket = branch.serving().number
    assert refused(branch, code, keep_draft, branch.officer, ticket, {"occupation": value}).field == "occupation"


def test_a_draft_does_not_grow_without_end(branch: TrainingBranch) -> None:
    ticket = branch.serving().number
    names = [f"@{one}{two}" for one in "abcdefghijklmnopqrst" for two in "abcdefghijklmnopqrstu"]
    refused(branch, ErrorCode.OUT_OF_RANGE, keep_draft, branch.officer, ticket, dict.fromkeys(names[:401], "x"))
    branch.office.run(keep_draft, branch.officer, ticket, dict.fromkeys(names[:400], "x"))
    refused(branch, ErrorCode.OUT_OF_RANGE, keep_draft, branch.officer, ticket, {"nik": "33"})


def test_a_draft_needs_a_ticket_whose_visit_goes_on(branch: TrainingBranch) -> None:
    refused(branch, ErrorCode.NO_SUCH_TICKET, keep_draft, branch.officer, "A009", BEGUN)
    waiting = branch.issue().ticket.number
    keep(branch, waiting, full_name="SITI")
    branch.on(cancel, waiting, "tidak jadi")
    refused(branch, ErrorCode.TICKET_STATE, keep_draft, branch.officer, waiting, BEGUN)


def test_a_draft_goes_with_its_ticket_to_another_counter(branch: TrainingBranch) -> None:
    draft = begun(branch)
    branch.on(park, "A001", "mengambil KK", 5)
    assert at_ticket(branch, "A001") == draft
    keep(branch, "A001", mother_name="SUPARMI")
    branch.wait(minutes=5)
    branch.on(start, branch.call().number)
    branch.on(transfer, "A001", service=None, counter=2, reason="ganti loket")
    ticket = branch.on(start, branch.call(2, branch.colleague).number, actor=branch.colleague)
    desk = branch.office.read(case_desk, branch.colleague, ticket.id)
    assert desk.draft is not None
    assert (desk.draft.id, desk.draft.text("mother_name")) == (draft.id, "SUPARMI")


def test_handing_over_the_form_ends_its_draft(branch: TrainingBranch) -> None:
    begun(branch)
    branch.office.run(submit_form, branch.officer, make_form(1), "A001")
    assert at_ticket(branch, "A001") is None
    assert contents(branch.office.database.engine)["form_draft_entries"] == []
    assert branch.office.verify() == ()


def test_a_form_that_is_refused_leaves_its_draft(branch: TrainingBranch) -> None:
    draft = begun(branch)
    refused(branch, ErrorCode.FORM_INVALID, submit_form, branch.officer, make_form(1, months=2), "A001")
    assert at_ticket(branch, "A001") == draft


def test_a_form_also_ends_what_its_person_left_at_an_ended_visit(branch: TrainingBranch) -> None:
    begun(branch)
    branch.on(finish, "A001", Outcome.INCOMPLETE)
    elsewhere = branch.serving().number
    keep(branch, elsewhere, nik=make_nik(2))
    branch.office.run(submit_form, branch.officer, make_form(1))
    left = branch.office.read(list_drafts, branch.officer)
    assert [draft.text("nik") for draft in left] == [make_nik(2)]


def test_who_comes_again_goes_on_with_the_form_of_the_other_day(branch: TrainingBranch) -> None:
    draft = begun(branch)
    branch.on(finish, "A001", Outcome.INCOMPLETE)
    branch.wait(days=1)
    again = branch.serving()
    keep(branch, again.number, nik=" ".join(make_nik(1)))
    found = branch.office.read(draft_of_person, branch.officer, make_nik(1), again.id)
    assert found == draft
    moved = branch.office.run(take_over_draft, branch.officer, draft.id, again.number)
    assert (moved.id, moved.ticket, moved.entries) == (draft.id, again.id, draft.entries)
    assert at_ticket(branch, again.number) == moved
    assert branch.office.read(list_drafts, branch.officer) == (moved,)
    assert kinds(branch)[-1] is EventKind.DRAFT_TAKEN_OVER
    assert branch.office.read(draft_of_person, branch.officer, make_nik(1), again.id) is None
    assert branch.office.verify() == ()


def test_a_draft_is_not_taken_from_under_a_colleagues_hands(branch: TrainingBranch) -> None:
    draft = begun(branch)
    branch.issue()
    second = branch.on(start, branch.call(2, branch.colleague).number, actor=branch.colleague)
    error = refused(branch, ErrorCode.WRONG_COUNTER, take_over_draft, branch.colleague, draft.id, second.number)
    assert error.details["counter"] == 1
    branch.on(park, "A001", "pulang dulu")
    assert branch.office.run(take_over_draft, branch.colleague, draft.id, second.number).ticket == second.id


def test_taking_over_at_the_same_ticket_changes_nothing(branch: TrainingBranch) -> None:
    draft = begun(branch)
    before = kinds(branch)
    assert branch.office.run(take_over_draft, branch.officer, draft.id, "A001") == draft
    assert kinds(branch) == before


def test_a_draft_is_thrown_away_by_hand_once(branch: TrainingBranch) -> None:
    draft = begun(branch)
    branch.office.run(drop_draft, branch.officer, draft.id)
    assert kinds(branch)[-1] is EventKind.DRAFT_DROPPED
    assert at_ticket(branch, "A001") is None
    refused(branch, ErrorCode.NO_SUCH_DRAFT, drop_draft, branch.officer, draft.id)
    refused(branch, ErrorCode.NO_SUCH_DRAFT, take_over_draft, branch.officer, draft.id, "A001")


def test_a_person_is_found_by_a_whole_nik_only(branch: TrainingBranch) -> None:
    ticket = branch.serving().number
    keep(branch, ticket, nik=make_nik(1))
    known = branch.office.read(known_person, branch.officer, make_nik(1))
    assert known is not None
    assert known.draft == at_ticket(branch, ticket)
    assert (known.running, known.ended, known.member) == (None, None, None)
    for gone in (make_nik(1)[:-1], None):
        keep(branch, ticket, nik=gone)
        assert branch.office.read(draft_of_person, branch.officer, make_nik(1)) is None
        assert branch.office.read(known_person, branch.officer, make_nik(1)) is None
    assert branch.office.read(draft_of_person, branch.officer, "") is None


def test_a_draft_becomes_the_form_that_was_typed_in_it(branch: TrainingBranch) -> None:
    ticket = branch.serving().number
    typed = flatten(make_form(1)) | {"birth_date": "7-8-1992", "work_start": "05.00", "monthly_income": "Rp 2.350.000"}
    typed |= {"heirs[4].full_name": "Budi", "heirs[4].relation": "sibling", "@opened": ["sponsor"]}
    branch.office.run(keep_draft, branch.officer, ticket, typed)
    form = branch.office.run(submit_draft, branch.officer, ticket).case.form
    same = branch.office.run(submit_form, branch.officer, make_form(2)).case.form
    assert (form.birth_date, form.work_start, form.monthly_income) == (
        same.birth_date,
        same.work_start,
        same.monthly_income,
    )
    assert (form.address, form.programmes, form.statements) == (same.address, same.programmes, same.statements)
    assert form.heirs == (*same.heirs, form.heirs[-1])
    assert form.heirs[-1].full_name == "BUDI"
    refused(branch, ErrorCode.NO_SUCH_DRAFT, submit_draft, branch.officer, ticket)
