"""Issued papers, collected from a real branch: every kind, copies, and what is left when a person was erased."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import get_args

import pytest

from counter_app.dues.model import Segment
from counter_app.printing.content import (
    ConsentRecordPaper,
    DuesNotification,
    ErasureCertificate,
    FilledForm1A,
    MissingDocumentsSlip,
    MyData,
    PaperContent,
)
from counter_app.printing.desk import COLLECTED
from counter_app.printing.render import PAGES
from counter_app.printing.trail_words import STEPS, details_words
from counter_app.privacy.model import ErasureGround
from counter_app.privacy.operations import erase_person, export_person, withdraw_consent
from counter_app.queueing.model import Priority
from counter_app.queueing.operations.booking import add_booking, booking_slip, check_in_at_kiosk
from counter_app.registration.consent import ConsentPurpose
from counter_app.registration.consent_record import issue_consent_record
from counter_app.registration.missing_slip import give_missing_slip
from counter_app.registration.operations import cancel_case, notify_dues, record_document, submit_form, view_case
from counter_app.shared.calendar import Zone
from counter_app.shared.changes import Part
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind
from counter_app.shared.papers import Paper, PaperKind
from counter_app.staff.model import SYSTEM
from tests.printing.reading import scanned, sheets, text_of
from tests.support.branch import TrainingBranch
from tests.support.forms import make_form
from tests.support.person import PERSONAL, personal_visit


def content(branch: TrainingBranch, paper: Paper) -> PaperContent:
    return branch.office.read(branch.office.desk.content, branch.supervisor, paper.id)[1]


def papers_of(branch: TrainingBranch, number: str) -> dict[PaperKind, Paper]:
    case = branch.office.read(lambda work: work.persons.case_row(number), SYSTEM)
    assert case is not None
    return {one.kind: one for one in branch.office.read(lambda work: work.papers.of_case(case.id), SYSTEM)}


def test_every_kind_of_paper_is_collected_and_has_a_page() -> None:
    assert set(COLLECTED) == set(PaperKind)
    assert set(PAGES) == set(get_args(PaperContent))


@pytest.mark.parametrize("segment", list(Segment))
def test_form_and_dues_of_every_segment_come_from_the_case(branch: TrainingBranch, segment: Segment) -> None:
    form = make_form(1, segment.value)
    done = branch.office.run(submit_form, branch.officer, form)
    paper = content(branch, done.paper)
    assert isinstance(paper, FilledForm1A)
    assert paper.applicant_name == form["full_name"]
    assert [line.ticked for line in paper.consents] == [True, True, False]
    notified = branch.office.run(notify_dues, branch.officer, done.case.number)
    dues = content(branch, notified.paper)
    assert isinstance(dues, DuesNotification)
    assert dues.total == notified.quote.quote.total
    assert dues.benefits is not None
    assert dues.benefits.segment is segment
    assert form["full_name"] in text_of(branch.office.preview_paper(notified.paper.id, branch.officer))


def test_a_copy_of_the_dues_tells_the_benefits_of_the_day_of_issue(branch: TrainingBranch) -> None:
    done = branch.office.run(notify_dues, branch.officer, branch.registered())
    before = content(branch, done.paper)
    branch.wait(days=900)
    after = content(branch, done.paper)
    assert isinstance(before, DuesNotification)
    assert isinstance(after, DuesNotification)
    assert after.benefits == before.benefits
    assert after == before


def test_the_slip_of_missing_documents_says_the_same_whenever_it_is_printed(branch: TrainingBranch) -> None:
    ticket = branch.serving().number
    documents = {"ktp": "received", "kk": "missing", "photo": "missing", "business_letter": "not_needed"}
    case = branch.office.run(submit_form, branch.officer, make_form(1, documents=documents), ticket).case.number
    given = branch.office.run(give_missing_slip, branch.officer, case, ticket)
    first = content(branch, given.paper)
    assert isinstance(first, MissingDocumentsSlip)
    assert first.items[0].item == "Fotokopi kartu keluarga (KK)"
    assert first.ticket == ticket
    assert first.kept_until == given.due_back_at
    assert all(one.where for one in first.items)
    branch.office.run(record_document, branch.officer, case, "kk")
    branch.wait(hours=3)
    assert content(branch, given.paper) == first
    assert "Tempat Anda dijaga sampai pukul" in text_of(branch.office.preview_paper(given.paper.id, branch.officer))


def test_the_proof_of_consent_says_how_things_stood_on_its_day(branch: TrainingBranch) -> None:
    case = branch.registered()
    before = branch.office.run(issue_consent_record, branch.officer, case)
    branch.wait(days=3)
    branch.office.run(withdraw_consent, branch.officer, case, ConsentPurpose.CONTACT)
    after = branch.office.run(issue_consent_record, branch.officer, case)
    assert before.verification != after.verification
    first, second = content(branch, before), content(branch, after)
    assert isinstance(first, ConsentRecordPaper)
    assert isinstance(second, ConsentRecordPaper)
    assert [one.granted for one in first.answers] == [True, True, False]
    assert [one.withdrawn_at is None for one in first.answers] == [True, True, True]
    assert [one.withdrawn_at is None for one in second.answers] == [True, False, True]
    assert "DITARIK" in text_of(branch.office.preview_paper(after.id, branch.officer))


def test_the_privacy_notice_on_the_proof_names_the_branch_settings(branch: TrainingBranch) -> None:
    branch.set("retention_scan_days", "45")
    branch.set("data_contact", "Ibu Tri, ruang 3")
    paper = branch.office.run(issue_consent_record, branch.officer, branch.registered())
    text = text_of(branch.office.preview_paper(paper.id, branch.officer))
    assert "hasil pindai dokumen 45 hari" in text
    assert "Hubungi: Ibu Tri, ruang 3." in text


def test_the_report_shows_everything_with_the_trail_in_words(branch: TrainingBranch) -> None:
    case = personal_visit(branch)
    exported = branch.office.run(export_person, branch.supervisor, case)
    assert exported.paper is not None
    paper = content(branch, exported.paper)
    assert isinstance(paper, MyData)
    text = text_of(branch.office.preview_paper(exported.paper.id, branch.supervisor))
    for key in ("nik", "full_name", "mother_name", "phone", "street", "heir", "kpj", "reference", "note", "text"):
        assert PERSONAL[key] in text, key
    assert all(row.what in STEPS.values() for row in paper.trail)
    assert "Formulir 1A diterima" in text
    assert "Data disalin untuk pemiliknya" in text


def test_what_can_be_told_of_a_person_has_words() -> None:
    parts = {Part.CASES, Part.PAYMENTS, Part.CARDS, Part.PAPERS, Part.SCREEN}
    assert {kind for kind in EventKind if kind.part in parts} <= set(STEPS)


def test_details_of_the_trail_are_words_and_numbers_of_papers() -> None:
    assert details_words({"paper": "dues_notification", "number": "PI-261120-0007"}) == (
        "Pemberitahuan iuran, PI-261120-0007"
    )
    assert details_words({"item": "ktp", "status": "received"}) == "Fotokopi KTP, Diterima"
    assert details_words({"draft": 3, "total": 36_800}) == ""


def test_a_certificate_names_what_was_destroyed_and_nobody(branch: TrainingBranch) -> None:
    case = personal_visit(branch)
    branch.wait(days=400)
    erased = branch.office.run(erase_person, branch.administrator, case, ErasureGround.REQUEST)
    paper = content(branch, erased.paper)
    assert isinstance(paper, ErasureCertificate)
    assert paper.case_numbers == (case,)
    assert dict(paper.counts)["Isian formulir 1A"] == 1
    text = text_of(branch.office.preview_paper(erased.paper.id, branch.administrator))
    assert case in text
    assert not any(value in text for value in PERSONAL.values())


def test_papers_of_an_erased_case_are_refused_but_for_those_that_name_nobody(branch: TrainingBranch) -> None:
    case = personal_visit(branch)
    branch.office.run(export_person, branch.supervisor, case)
    branch.office.run(issue_consent_record, branch.officer, case)
    issued = papers_of(branch, case)
    branch.wait(days=400)
    branch.office.run(erase_person, branch.administrator, case, ErasureGround.REQUEST)
    assert len(issued) > 5
    for paper in issued.values():
        with pytest.raises(OfficeError) as refusal:
            branch.office.preview_paper(paper.id, branch.officer)
        assert refusal.value.code is ErrorCode.CASE_ERASED


def test_a_slip_without_names_is_printed_even_for_an_erased_case(branch: TrainingBranch) -> None:
    form = make_form(1, documents={"ktp": "received", "kk": "missing", "photo": "received"})
    case = branch.office.run(submit_form, branch.officer, form).case.number
    given = branch.office.run(give_missing_slip, branch.officer, case)
    branch.office.run(cancel_case, branch.officer, case, "pindah ke kota lain")
    branch.office.run(erase_person, branch.administrator, case, ErasureGround.REQUEST)
    slip = content(branch, given.paper)
    assert slip.header.case_number == case


def test_a_long_history_runs_over_pages_that_are_numbered(branch: TrainingBranch) -> None:
    case = personal_visit(branch)
    for _ in range(60):
        branch.wait(minutes=1)
        branch.office.run(view_case, branch.officer, case)
    exported = branch.office.run(export_person, branch.supervisor, case)
    assert exported.paper is not None
    pages = sheets(branch.office.preview_paper(exported.paper.id, branch.supervisor))
    assert len(pages) >= 3
    for number, page in enumerate(pages, start=1):
        assert f"Halaman {number} dari {len(pages)}" in page.text


@pytest.mark.parametrize("segment", list(Segment))
def test_the_report_shows_each_answer_of_the_form_once(branch: TrainingBranch, segment: Segment) -> None:
    case = branch.office.run(submit_form, branch.officer, make_form(1, segment.value)).case.number
    exported = branch.office.run(export_person, branch.supervisor, case)
    keys = [entry.key for entry in exported.report.cases[0].entries]
    assert len(keys) == len(set(keys))
    assert all(entry.label.id != entry.key for entry in exported.report.cases[0].entries)


def test_the_slip_of_a_booking_brings_its_holder_in(branch: TrainingBranch) -> None:
    """What a scanner reads from the printed paper checks in at the kiosk."""
    branch.set("booking_early_minutes", "30")
    at = datetime(2026, 11, 23, 9, 30, tzinfo=Zone.WIB.tzinfo)
    booking = branch.office.run(add_booking, branch.officer, "A", at, Priority.ELDERLY)
    paper = branch.office.run(booking_slip, branch.officer, booking.reference)
    assert (paper.kind, paper.number) == (PaperKind.BOOKING_SLIP, "JT-261120-0001")
    printed = branch.office.preview_paper(paper.id, branch.officer)
    text = text_of(printed)
    for told in (
        "Senin, 23 November 2026",
        "09.30 WIB",
        "Pendaftaran",
        "Prioritas lansia",
        f"{booking.reference[:4]} {booking.reference[4:]}",
        "mulai pukul 09.00 WIB",
        "Setelah pukul 09.45 WIB",
        "JT-261120-0001",
    ):
        assert told in text
    ((_, read),) = scanned(printed)
    branch.clock.set(at - timedelta(minutes=10))
    assert branch.office.run(check_in_at_kiosk, SYSTEM, read).booking.id == booking.id
    assert branch.office.verify() == ()


def test_a_booking_has_one_slip_and_none_after_it_was_used(branch: TrainingBranch) -> None:
    booking = branch.office.run(add_booking, branch.officer, "A", branch.clock.now() + timedelta(hours=1))
    first = branch.office.run(booking_slip, branch.officer, booking.reference)
    assert branch.office.run(booking_slip, branch.colleague, booking.reference.lower()).id == first.id
    branch.office.run(check_in_at_kiosk, SYSTEM, booking.reference)
    with pytest.raises(OfficeError) as refusal:
        branch.office.run(booking_slip, branch.officer, booking.reference)
    assert refusal.value.code is ErrorCode.BOOKING_STATE
    assert branch.office.verify() == ()
