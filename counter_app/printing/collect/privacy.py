"""The papers on personal data: proof of consent, the report "data saya", certificate of destruction."""

from __future__ import annotations

from counter_app.printing.collect.header import local, paper_header, subject
from counter_app.printing.collect.person import chapters_of
from counter_app.printing.content import (
    ConsentAnswer,
    ConsentRecordPaper,
    ErasureCertificate,
    MyData,
    NoticeText,
    TrailRow,
)
from counter_app.printing.sources import PrintWork
from counter_app.printing.texts import CONSENT_METHODS
from counter_app.printing.trail_words import details_words, step_words
from counter_app.privacy.labels import ERASED_LABELS, GROUND_LABELS
from counter_app.privacy.operations import erasure_facts, report_of_case
from counter_app.registration.consent import (
    GUARDIAN_PREFACE,
    ConsentPurpose,
    branch_notice,
    consent_text,
)
from counter_app.registration.people import GUARDIAN_LABELS
from counter_app.registration.records import ConsentRecord
from counter_app.shared.ids import mask_nik
from counter_app.shared.papers import Paper

_PURPOSES = tuple(ConsentPurpose)


def consent_record(work: PrintWork, paper: Paper) -> ConsentRecordPaper:
    """Raises `OfficeError` (CASE_ERASED)."""
    case = work.cases.by_id(subject(paper.case))
    guardian = case.form.guardian
    records = sorted(work.cases.consents(case.id), key=lambda one: _PURPOSES.index(ConsentPurpose(one.purpose)))
    return ConsentRecordPaper(
        header=paper_header(work, paper),
        applicant_name=case.form.full_name,
        nik=mask_nik(case.form.nik),
        answers=tuple(_answer(work, one, paper) for one in records),
        notice=tuple(NoticeText(part.title.id, part.text.id) for part in branch_notice(work.branch)),
        preface="" if guardian is None else GUARDIAN_PREFACE.id,
        guardian="" if guardian is None else f"{guardian.full_name} ({GUARDIAN_LABELS[guardian.relation].id})",
        guardian_name="" if guardian is None else guardian.full_name,
    )


def _answer(work: PrintWork, record: ConsentRecord, paper: Paper) -> ConsentAnswer:
    """As it stood when the paper was issued: a copy says nothing that the original did not."""
    withdrawn = record.withdrawn_at if record.withdrawn_at and record.withdrawn_at <= paper.issued_at else None
    asked = consent_text(ConsentPurpose(record.purpose), record.text_version)
    return ConsentAnswer(
        title=asked.title.id,
        text=asked.text.id,
        version=record.text_version,
        granted=record.granted,
        at=local(work, record.at),
        method=CONSENT_METHODS.get(record.method, record.method),
        compulsory=asked.compulsory,
        withdrawn_at=None if withdrawn is None else local(work, withdrawn),
    )


def _contact(work: PrintWork) -> str:
    """Whom to ask about personal data: as set, else the branch."""
    branch = work.branch
    return branch.data_contact or ", ".join(part for part in (branch.branch_name, branch.branch_phone) if part)


def my_data(work: PrintWork, paper: Paper) -> MyData:
    """What is held of the person at the time of printing. Raises `OfficeError` (CASE_ERASED)."""
    report = report_of_case(work, subject(paper.case))
    return MyData(
        header=paper_header(work, paper),
        full_name=report.full_name,
        nik=report.nik,
        birth_date=report.birth_date,
        known_since=None if report.known_since is None else local(work, report.known_since),
        made_at=local(work, report.made_at),
        chapters=chapters_of(report, work.branch.zone),
        trail=tuple(
            TrailRow(
                at=local(work, one.at),
                what=step_words(one.kind),
                officer=one.officer,
                case_number=one.case_number or "",
                details=details_words(one.details),
            )
            for one in report.trail
        ),
        contact=_contact(work),
    )


def erasure_certificate(work: PrintWork, paper: Paper) -> ErasureCertificate:
    facts = erasure_facts(work, paper.id)
    return ErasureCertificate(
        header=paper_header(work, paper),
        ground=GROUND_LABELS[facts.ground].id,
        at=local(work, facts.at),
        officer=facts.officer,
        counts=tuple((ERASED_LABELS[kind].id, count) for kind, count in facts.counts),
        case_numbers=facts.case_numbers,
    )
