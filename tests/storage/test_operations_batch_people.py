"""Single people of a batch: documents that come later, and the papers of each."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter_app.channels.agents import SponsorKind
from counter_app.channels.batch_billing import bill_batch, receive_batch
from counter_app.channels.batch_board import view_batch
from counter_app.channels.batch_intake import Bringer
from counter_app.channels.batch_people import documents_arrived, papers_of_people
from counter_app.payments.totals import PaymentMode
from counter_app.printing.content import BatchReceipt
from counter_app.registration.case import CaseState
from counter_app.registration.documents import ITEM_LABELS, DocumentItem, DocumentStatus
from counter_app.registration.operations import record_document
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.papers import PaperKind
from counter_app.staff.model import SYSTEM
from tests.support.batches import billed_batch, import_rows, make_agent, make_sponsor, pay_total, people, person_row
from tests.support.branch import TrainingBranch
from tests.support.contents import contents, refused


@pytest.fixture
def perisai(branch: TrainingBranch) -> Bringer:
    return Bringer(agent=make_agent(branch).id)


@pytest.fixture
def lacking(branch: TrainingBranch, perisai: Bringer, tmp_path: Path) -> str:
    """The number of a batch: all documents of the first are there, of the second two are missing, of the third one."""
    rows = [
        person_row(1),
        person_row(2, documents_kk="missing", documents_photo=...),
        person_row(3, documents_kk="missing"),
    ]
    done = import_rows(branch, perisai, rows, tmp_path)
    assert done.batch is not None
    return done.batch.number


def states(branch: TrainingBranch, number: str) -> list[CaseState | None]:
    return [one.state for one in branch.office.run(view_batch, branch.officer, number).rows]


def test_some_documents_come_and_later_the_rest(branch: TrainingBranch, lacking: str) -> None:
    (row,) = branch.office.run(documents_arrived, branch.officer, lacking, [2], [DocumentItem.KK]).rows
    assert row.line == 2
    second = branch.office.run(view_batch, branch.officer, lacking).rows[1]
    assert (second.state, second.missing) == (CaseState.INCOMPLETE, ("photo",))
    branch.office.run(documents_arrived, branch.officer, lacking, [2])
    assert states(branch, lacking) == [CaseState.COMPLETE, CaseState.COMPLETE, CaseState.INCOMPLETE]
    assert branch.office.verify() == ()


def test_documents_of_everybody_come_at_once_and_a_second_time_changes_nothing(
    branch: TrainingBranch, lacking: str
) -> None:
    done = branch.office.run(documents_arrived, branch.officer, lacking)
    assert ([one.line for one in done.rows], done.receipt) == ([2, 3], None)
    assert set(states(branch, lacking)) == {CaseState.COMPLETE}
    before = contents(branch.office.database.engine)
    assert branch.office.run(documents_arrived, branch.officer, lacking).rows == ()
    assert contents(branch.office.database.engine) == before
    assert branch.office.verify() == ()


def test_documents_that_come_after_the_receipt_make_a_new_one_of_what_is_here(
    branch: TrainingBranch, lacking: str
) -> None:
    office, officer = branch.office, branch.officer
    first = office.run(receive_batch, officer, lacking).paper
    came = office.run(documents_arrived, officer, lacking, [2], [DocumentItem.KK]).receipt
    assert came is not None
    assert office.run(documents_arrived, officer, lacking, [3], [DocumentItem.PHOTO]).receipt is None
    assert office.run(view_batch, officer, lacking).papers == (came,)
    content = office.read(office.desk.content, officer, came.id)[1]
    assert isinstance(content, BatchReceipt)
    assert content.rows[1].received == ("KTP", "KK", "surat usaha")
    assert content.rows[1].missing == (ITEM_LABELS[DocumentItem.PHOTO].id,)
    with pytest.raises(OfficeError) as refused:
        office.read(office.desk.content, officer, first.id)
    assert refused.value.code is ErrorCode.NO_SUCH_PAPER
    assert office.verify() == ()


def test_the_receipt_of_a_payer_is_signed_under_the_payers_name(branch: TrainingBranch, tmp_path: Path) -> None:
    sponsor = make_sponsor(branch, SponsorKind.VILLAGE)
    done = import_rows(branch, Bringer(sponsor=sponsor.id), people(1, 1), tmp_path)
    assert done.batch is not None
    paper = branch.office.run(receive_batch, branch.officer, done.batch.number).paper
    content = branch.office.read(branch.office.desk.content, branch.officer, paper.id)[1]
    assert isinstance(content, BatchReceipt)
    assert content.giver == sponsor.name


def test_what_was_noted_of_a_document_stays_when_it_comes(branch: TrainingBranch, lacking: str) -> None:
    row = branch.office.run(view_batch, branch.officer, lacking).rows[2]
    assert row.case_number is not None
    missing = (row.case_number, "kk", DocumentStatus.MISSING)
    branch.office.run(record_document, branch.officer, *missing, original_seen=True, note="fotokopi buram")
    branch.office.run(documents_arrived, branch.officer, lacking, [3])
    (kept,) = [
        one
        for one in branch.office.read(lambda work: work.cases.documents(row.case or 0), SYSTEM)
        if one.item is DocumentItem.KK
    ]
    assert (kept.status.value, kept.original_seen, kept.note) == ("received", True, "fotokopi buram")


def test_a_line_that_is_not_there_is_refused(branch: TrainingBranch, lacking: str) -> None:
    assert refused(branch, ErrorCode.NO_SUCH_ROW, documents_arrived, branch.officer, lacking, [9]).details["line"] == 9
    refused(branch, ErrorCode.NO_SUCH_ROW, papers_of_people, branch.officer, lacking, [9])
    refused(branch, ErrorCode.NO_SUCH_BATCH, documents_arrived, branch.officer, "KL-261120-0099")


def test_everybody_who_pays_by_an_own_code_has_two_papers(
    branch: TrainingBranch, perisai: Bringer, tmp_path: Path
) -> None:
    billed = billed_batch(branch, perisai, people(1, 3), tmp_path, PaymentMode.EACH)
    found = branch.office.read(papers_of_people, branch.officer, billed.batch.number)
    assert [one.kind for one in found] == [PaperKind.DUES_NOTIFICATION, PaperKind.PAYMENT_CODE_SLIP] * 3
    (_, slip) = branch.office.read(papers_of_people, branch.officer, billed.batch.number, [2])
    assert slip == found[3]


def test_after_a_new_code_only_the_papers_of_the_new_one_are_printed(
    branch: TrainingBranch, perisai: Bringer, tmp_path: Path
) -> None:
    billed = billed_batch(branch, perisai, people(1, 1), tmp_path, PaymentMode.EACH)
    before = branch.office.read(papers_of_people, branch.officer, billed.batch.number)
    branch.wait(days=40)
    branch.office.run(bill_batch, branch.officer, billed.batch.number, PaymentMode.EACH)
    after = branch.office.read(papers_of_people, branch.officer, billed.batch.number)
    assert len(after) == 2
    assert {one.number for one in before}.isdisjoint(one.number for one in after)


def test_who_pays_by_a_total_or_has_paid_has_no_slip(branch: TrainingBranch, perisai: Bringer, tmp_path: Path) -> None:
    billed = billed_batch(branch, perisai, people(1, 2), tmp_path, PaymentMode.ONE)
    assert branch.office.read(papers_of_people, branch.officer, billed.batch.number) == ()
    pay_total(branch, billed)
    assert branch.office.read(papers_of_people, branch.officer, billed.batch.number) == ()
