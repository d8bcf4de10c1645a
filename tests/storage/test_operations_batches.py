"""A batch from the agent's list to the cards with their members."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from counter_app.channels import batch_intake
from counter_app.channels.agents import SponsorKind
from counter_app.channels.agents_register import renew_letter, set_agent_active
from counter_app.channels.batch_billing import bill_batch, cancel_batch, receive_batch
from counter_app.channels.batch_board import batches_of_ticket, list_batches, view_batch
from counter_app.channels.batch_cards import confirm_delivery, give_cards
from counter_app.channels.batch_file import ReadingRules, read_batch_file
from counter_app.channels.batch_intake import Bringer, add_row, import_batch, open_batch, reading_rules, take_rows
from counter_app.channels.batch_model import BatchKind, BatchStage
from counter_app.payments.operations import record_payment
from counter_app.payments.totals import PaymentMode
from counter_app.registration.case import CaseState, Channel
from counter_app.registration.operations import cancel_case, record_document, submit_form
from counter_app.shared.errors import ErrorCode, FormErrors
from counter_app.shared.papers import PaperKind
from counter_app.sheets.model import Cancel
from counter_app.staff.model import SYSTEM, Role
from tests.support.batches import (
    LETTER,
    billed_batch,
    cards_lie_ready,
    import_rows,
    make_agent,
    make_sponsor,
    pay_total,
    people,
    person_row,
    state_of,
    write_rows,
)
from tests.support.branch import TrainingBranch
from tests.support.contents import contents, refused
from tests.support.forms import make_form


@pytest.fixture
def perisai(branch: TrainingBranch) -> Bringer:
    return Bringer(agent=make_agent(branch).id)


def test_a_batch_goes_from_the_list_to_the_cards(branch: TrainingBranch, perisai: Bringer, tmp_path: Path) -> None:
    billed = billed_batch(branch, perisai, people(1, 3), tmp_path, PaymentMode.ONE)
    number = billed.batch.number
    assert billed.slip is not None
    assert billed.bill.amount == sum(one.amount for one in billed.members)
    assert pay_total(branch, billed).members == 3
    cards_lie_ready(branch, billed)
    given = branch.office.run(give_cards, branch.officer, number)
    assert [one.line for one in given.rows] == [1, 2, 3]
    assert state_of(branch, number) is BatchStage.GIVEN
    assert [one.line for one in branch.office.run(confirm_delivery, branch.officer, number, [2])] == [2]
    assert len(branch.office.run(confirm_delivery, branch.officer, number)) == 2
    assert branch.office.run(confirm_delivery, branch.officer, number, [2]) == ()
    view = branch.office.run(view_batch, branch.officer, number)
    assert view.stage is BatchStage.DELIVERED
    assert {one.state for one in view.rows} == {CaseState.HANDED_OVER}
    kinds = [PaperKind.BATCH_RECEIPT, PaperKind.BATCH_DUES, PaperKind.BATCH_CODE, PaperKind.BATCH_PAYMENT]
    assert [one.kind for one in view.papers] == [*kinds, PaperKind.CARD_LIST]
    for paper in view.papers:
        assert branch.office.preview_paper(paper.id, branch.officer).startswith(b"%PDF")
    assert branch.office.verify() == ()


def test_bad_rows_are_told_with_every_reason_and_good_ones_taken(
    branch: TrainingBranch, perisai: Bringer, tmp_path: Path
) -> None:
    branch.registered(9)
    rows = [
        person_row(1),
        person_row(2, nik="123", phone="1"),
        person_row(9),
        person_row(1),
        person_row(3, sex="M"),
        person_row(4, application="change", previously_member="true", previous_kpj="17000000001"),
        person_row(5, sex="M", warning_reasons_nik_sex_differs="KTP baru diperbaiki"),
    ]
    done = import_rows(branch, perisai, rows, tmp_path)
    assert [one.line for one in done.taken] == [1, 2]
    reasons = [(one.line.number, [problem.code for problem in one.problems]) for one in done.rejected]
    assert reasons == [
        (3, [ErrorCode.FIELD_INVALID, ErrorCode.FIELD_INVALID]),
        (4, [ErrorCode.NIK_REGISTERED]),
        (5, [ErrorCode.ROW_TWICE]),
        (6, [ErrorCode.WARNING_UNCONFIRMED]),
        (7, [ErrorCode.NOT_A_CHOICE]),
    ]
    assert done.batch is not None
    view = branch.office.run(view_batch, branch.officer, done.batch.number)
    assert (view.figures.valid, view.figures.rejected) == (2, 5)
    assert next(one.findings[0].code for one in view.rows if not one.valid) == "field-invalid"
    assert branch.office.verify() == ()


def test_a_file_without_a_good_row_opens_no_batch(branch: TrainingBranch, perisai: Bringer, tmp_path: Path) -> None:
    before = contents(branch.office.database.engine)
    done = import_rows(branch, perisai, [person_row(1, nik="1"), person_row(2, nik="2")], tmp_path)
    assert (done.batch, done.taken, len(done.rejected)) == (None, (), 2)
    after = contents(branch.office.database.engine)
    assert {key for key in before if before[key] != after[key]} <= {"sequences"}


def test_the_same_file_twice_takes_nobody_twice(branch: TrainingBranch, perisai: Bringer, tmp_path: Path) -> None:
    import_rows(branch, perisai, people(1, 4), tmp_path)
    again = import_rows(branch, perisai, people(1, 5), tmp_path)
    assert (len(again.taken), len(again.rejected)) == (1, 4)
    assert {one.problems[0].code for one in again.rejected} == {ErrorCode.NIK_REGISTERED}


def test_an_expired_letter_refuses_the_batch_and_says_when_it_ended(branch: TrainingBranch, perisai: Bringer) -> None:
    batch = branch.office.run(open_batch, branch.officer, perisai)
    branch.wait(days=60)
    error = refused(branch, ErrorCode.LETTER_EXPIRED, open_batch, branch.officer, perisai)
    assert error.details["until"] == LETTER[1].isoformat()
    refused(branch, ErrorCode.LETTER_EXPIRED, reading_rules, branch.officer, perisai)
    refused(branch, ErrorCode.LETTER_EXPIRED, add_row, branch.officer, batch.number, make_form(1))
    renewed = (LETTER[0].replace(year=2027), LETTER[1].replace(year=2027))
    assert perisai.agent is not None
    branch.office.run(renew_letter, branch.supervisor, perisai.agent, "ST/046/2027", *renewed)
    assert branch.office.run(open_batch, branch.officer, perisai).letter != batch.letter
    branch.office.run(set_agent_active, branch.supervisor, perisai.agent, active=False)
    refused(branch, ErrorCode.AGENT_INACTIVE, open_batch, branch.officer, perisai)


def test_people_are_added_by_form_until_the_documents_are_received(branch: TrainingBranch, perisai: Bringer) -> None:
    batch = branch.office.run(open_batch, branch.officer, perisai)
    refused(branch, ErrorCode.BATCH_EMPTY, receive_batch, branch.officer, batch.number)
    taken = branch.office.run(add_row, branch.officer, batch.number, make_form(1))
    assert (taken.line, taken.missing) == (1, ())
    with pytest.raises(FormErrors):
        branch.office.run(add_row, branch.officer, batch.number, make_form(2, nik="1", sex="X"))
    refused(branch, ErrorCode.NIK_REGISTERED, add_row, branch.officer, batch.number, make_form(1))
    branch.office.run(receive_batch, branch.officer, batch.number)
    refused(branch, ErrorCode.BATCH_STATE, add_row, branch.officer, batch.number, make_form(2))
    case = branch.office.read(lambda work: work.cases.by_id(taken.case), SYSTEM)
    assert (case.channel, case.state) == (Channel.PERISAI, CaseState.COMPLETE)


def test_who_lacks_documents_is_billed_later_and_apart(
    branch: TrainingBranch, perisai: Bringer, tmp_path: Path
) -> None:
    rows = [person_row(1), person_row(2, documents_kk="missing", documents_photo=...)]
    billed = billed_batch(branch, perisai, rows, tmp_path, PaymentMode.ONE)
    assert ([one.line for one in billed.members], billed.left) == ([1], (2,))
    late = branch.office.run(view_batch, branch.officer, billed.batch.number).rows[1]
    assert set(late.missing) == {"kk", "photo"}
    assert late.case_number is not None
    for item in late.missing:
        branch.office.run(record_document, branch.officer, late.case_number, item)
    second = branch.office.run(bill_batch, branch.officer, billed.batch.number, PaymentMode.EACH)
    assert [one.line for one in second.members] == [2]
    refused(branch, ErrorCode.NOTHING_TO_BILL, bill_batch, branch.officer, billed.batch.number, PaymentMode.ONE)
    pay_total(branch, billed)
    assert state_of(branch, billed.batch.number) is BatchStage.BILLED
    alone = second.members[0]
    branch.office.run(record_payment, branch.officer, alone.code, alone.amount, branch.clock.now(), "SIP0002")
    assert state_of(branch, billed.batch.number) is BatchStage.PAID
    assert branch.office.verify() == ()


def test_each_person_has_papers_and_a_code_of_their_own(
    branch: TrainingBranch, perisai: Bringer, tmp_path: Path
) -> None:
    billed = billed_batch(branch, perisai, people(1, 2), tmp_path, PaymentMode.EACH)
    assert billed.slip is None
    papers = branch.office.read(lambda work: work.papers.of_case(billed.members[0].case), SYSTEM)
    assert [one.kind for one in papers] == [PaperKind.DUES_NOTIFICATION, PaperKind.PAYMENT_CODE_SLIP]
    for paper in (*papers, billed.notice):
        assert branch.office.preview_paper(paper.id, branch.officer).startswith(b"%PDF")
    assert branch.office.verify() == ()


def test_one_ticket_of_service_g_serves_the_batch(branch: TrainingBranch, perisai: Bringer) -> None:
    other, mine = branch.issue("A").ticket, branch.issue("G").ticket
    refused(branch, ErrorCode.FIELD_INVALID, open_batch, branch.officer, perisai, other.number)
    batch = branch.office.run(open_batch, branch.officer, perisai, mine.number)
    for person in (1, 2):
        branch.office.run(add_row, branch.officer, batch.number, make_form(person))
    found = branch.office.read(batches_of_ticket, branch.officer, mine.id)
    assert [(one.batch.number, one.figures.valid) for one in found] == [(batch.number, 2)]
    assert branch.office.verify() == ()


@pytest.mark.parametrize(
    ("kind", "batch_kind"), [(SponsorKind.COMPANY, BatchKind.SPONSOR), (SponsorKind.GROUP, BatchKind.GROUP)]
)
def test_one_payer_has_many_members(
    branch: TrainingBranch, tmp_path: Path, kind: SponsorKind, batch_kind: BatchKind
) -> None:
    sponsor = make_sponsor(branch, kind)
    billed = billed_batch(branch, Bringer(sponsor=sponsor.id), people(1, 2), tmp_path, PaymentMode.ONE)
    assert (billed.batch.kind, billed.batch.channel) == (batch_kind, Channel.MANUAL)
    form = branch.office.read(lambda work: work.cases.by_id(billed.members[0].case), SYSTEM).form
    assert form.sponsor is not None
    assert (form.sponsor.name, form.sponsor.npp) == (sponsor.name, "JJ010203")
    assert (form.organisation is not None) is (kind is SponsorKind.GROUP)
    view = branch.office.run(view_batch, branch.officer, billed.batch.number)
    assert view.few is (kind is SponsorKind.GROUP)
    pay_total(branch, billed)
    assert [one.bringer for one in branch.office.read(list_batches, branch.officer)] == [sponsor.name]
    assert branch.office.verify() == ()


def test_a_batch_is_given_up_as_a_whole_before_anybody_paid(
    branch: TrainingBranch, perisai: Bringer, tmp_path: Path
) -> None:
    billed = billed_batch(branch, perisai, people(1, 3), tmp_path, PaymentMode.ONE)
    number = billed.batch.number
    refused(branch, ErrorCode.REASON_NEEDED, cancel_batch, branch.officer, number, "")
    branch.office.run(cancel_batch, branch.officer, number, "agen menarik daftarnya")
    assert state_of(branch, number) is BatchStage.CANCELLED
    refused(branch, ErrorCode.BATCH_STATE, cancel_batch, branch.officer, number, "sekali lagi")
    assert len(import_rows(branch, perisai, people(1, 3), tmp_path).taken) == 3
    assert branch.office.verify() == ()


def test_cards_go_only_to_an_agent_with_a_letter_and_come_back_if_need_be(
    branch: TrainingBranch, perisai: Bringer, tmp_path: Path
) -> None:
    billed = billed_batch(branch, perisai, people(1, 2), tmp_path, PaymentMode.ONE)
    number = billed.batch.number
    refused(branch, ErrorCode.NO_CARD_READY, give_cards, branch.officer, number)
    pay_total(branch, billed)
    cards_lie_ready(branch, billed)
    refused(branch, ErrorCode.NO_SUCH_ROW, give_cards, branch.officer, number, [7])
    branch.office.run(give_cards, branch.officer, number, [1])
    refused(branch, ErrorCode.CASE_STATE, confirm_delivery, branch.officer, number, [2])
    branch.wait(days=60)
    refused(branch, ErrorCode.LETTER_EXPIRED, give_cards, branch.officer, number)
    assert branch.office.verify() == ()


def test_a_wish_to_stop_leaves_nothing_behind(branch: TrainingBranch, perisai: Bringer, tmp_path: Path) -> None:
    rules = branch.office.read(reading_rules, branch.officer, perisai)
    path = write_rows(tmp_path / "rows.csv", people(1, 150))
    told: list[float] = []
    read = read_batch_file(path, rules, told.append)
    assert told[-1] == 1.0
    assert told == sorted(told)
    stop = Cancel()

    def watch(done: float) -> None:
        stop.wanted = done > 0.5

    refused(branch, ErrorCode.STOPPED, import_batch, branch.officer, perisai, read.rows, told=watch, cancel=stop)
    assert branch.office.read(list_batches, branch.officer) == ()


def test_a_row_of_a_later_file_goes_into_the_batch_that_is_open(
    branch: TrainingBranch, perisai: Bringer, tmp_path: Path
) -> None:
    done = import_rows(branch, perisai, [person_row(1), person_row(2, nik="1")], tmp_path)
    assert done.batch is not None
    rules = ReadingRules(
        branch.clock.now().date(), branch.office.read(lambda work: work.branch, SYSTEM), done.batch.kind
    )
    read = read_batch_file(write_rows(tmp_path / "more.csv", [person_row(2)], ";"), rules)
    more = branch.office.run(take_rows, branch.officer, done.batch.number, read.rows)
    assert [one.line for one in more.taken] == [3]
    assert branch.office.verify() == ()


def test_rejected_rows_leave_the_room_to_members(
    branch: TrainingBranch, perisai: Bringer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch_intake, "MOST_MEMBERS", 3)
    batch = branch.office.run(open_batch, branch.officer, perisai)
    rules = branch.office.read(reading_rules, branch.officer, perisai)
    bad = read_batch_file(write_rows(tmp_path / "bad.csv", [person_row(1, nik="1")] * 9), rules)
    good = read_batch_file(write_rows(tmp_path / "good.csv", people(1, 3)), rules)
    assert len(branch.office.run(take_rows, branch.officer, batch.number, bad.rows).rejected) == 9
    assert len(branch.office.run(take_rows, branch.officer, batch.number, good.rows).taken) == 3
    more = read_batch_file(write_rows(tmp_path / "more.csv", people(4, 4)), rules)
    refused(branch, ErrorCode.BATCH_FULL, take_rows, branch.officer, batch.number, more.rows)
    assert branch.office.verify() == ()


def test_a_cancelled_member_is_no_longer_waited_for(branch: TrainingBranch, perisai: Bringer, tmp_path: Path) -> None:
    billed = billed_batch(branch, perisai, people(1, 2), tmp_path, PaymentMode.EACH)
    first, second = billed.members
    branch.office.run(cancel_case, branch.officer, first.case_number, "mengundurkan diri")
    branch.office.run(record_payment, branch.officer, second.code, second.amount, branch.clock.now(), "R1")
    assert state_of(branch, billed.batch.number) is BatchStage.PAID


def test_a_person_taken_in_meanwhile_at_a_counter_is_rejected(
    branch: TrainingBranch, perisai: Bringer, tmp_path: Path
) -> None:
    rules = branch.office.read(reading_rules, branch.officer, perisai)
    read = read_batch_file(write_rows(tmp_path / "rows.csv", people(1, 2)), rules)
    branch.office.run(submit_form, branch.officer, make_form(2))
    done = branch.office.run(import_batch, branch.officer, perisai, read.rows)
    assert (len(done.taken), [one.problems[0].code for one in done.rejected]) == (1, [ErrorCode.NIK_REGISTERED])


def test_a_clerk_sees_only_the_batches_taken_in_by_the_clerk(
    branch: TrainingBranch, perisai: Bringer, tmp_path: Path
) -> None:
    billed = billed_batch(branch, perisai, people(1, 1), tmp_path, PaymentMode.ONE)
    clerk = replace(branch.colleague, role=Role.CLERK)
    assert branch.office.read(list_batches, clerk) == ()
    refused(branch, ErrorCode.NO_SUCH_BATCH, view_batch, clerk, billed.batch.number)
