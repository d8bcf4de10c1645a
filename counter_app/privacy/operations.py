"""What a person may ask of the office about the own data, and holding data for the law (UU 27/2022 art. 5-13)."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.privacy.bringers import BringerErased, erase_agent, erase_payer
from counter_app.privacy.certificates import erasure_facts, find_certificate
from counter_app.privacy.erasure import PersonErased, erase_person
from counter_app.privacy.model import PersonReport
from counter_app.privacy.persons import find_person, find_row
from counter_app.privacy.ports import PrivacyWork
from counter_app.privacy.report import person_report, report_of_case
from counter_app.privacy.retention import RetentionDone, apply_retention
from counter_app.queueing.operations.steps import need_reason
from counter_app.registration.consent import ConsentPurpose, consent_text
from counter_app.registration.records import ConsentRecord
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.shared.papers import Paper, PaperKind
from counter_app.staff.model import Permission

__all__ = [
    "BringerErased",
    "PersonErased",
    "PersonExported",
    "RetentionDone",
    "apply_retention",
    "erase_agent",
    "erase_payer",
    "erase_person",
    "erasure_facts",
    "export_person",
    "find_certificate",
    "release_hold",
    "report_of_case",
    "set_hold",
    "withdraw_consent",
]


@dataclass(frozen=True)
class PersonExported:
    """The report, and its paper; there is none for a person without a case."""

    report: PersonReport
    paper: Paper | None


def export_person(work: PrivacyWork, nik_or_case: str) -> PersonExported:
    """Everything that the office holds about a person, with the processing trail (UU 27/2022 art. 7 and 32).

    For supervisors: the report holds more than any counter needs. Raises `OfficeError`: NOT_ALLOWED, NO_SUCH_PERSON,
    CASE_ERASED.
    """
    work.actor.require(Permission.SUPERVISE)
    found = find_person(work, nik_or_case)
    for row in found.cases:
        work.record(EventKind.PERSON_EXPORTED, Subject(case=row.id))
    if not found.cases:
        work.record(EventKind.PERSON_EXPORTED, drafts=len(work.persons.drafts(found.nik_hash)))
        return PersonExported(person_report(work, found), None)
    newest = found.cases[-1]
    paper = work.papers.issue(PaperKind.MY_DATA, (newest.number,), case=newest.id)
    return PersonExported(person_report(work, found), paper)


def set_hold(work: PrivacyWork, number: str, reason: str | None) -> None:
    """Keep a case's data from any erasure, by hand or by retention, until the hold is released (art. 44(1)c).

    A hold that stands already gets the new reason. Raises `OfficeError`: NO_SUCH_CASE, CASE_ERASED, REASON_NEEDED.
    """
    work.actor.require(Permission.ADMINISTER)
    text = need_reason(reason)
    row = find_row(work, number)
    if row.erased_at is not None:
        raise OfficeError(ErrorCode.CASE_ERASED, field="case", case=row.number)
    work.persons.set_hold(row.id, text)
    work.record(EventKind.HOLD_SET, Subject(case=row.id))


def release_hold(work: PrivacyWork, number: str) -> None:
    """Let a case's data follow the rules of retention again. Nothing happens to a case that is not held.

    The reason of the hold goes with it; the diary keeps who held it from when to when. Raises NO_SUCH_CASE.
    """
    work.actor.require(Permission.ADMINISTER)
    row = find_row(work, number)
    if row.hold_reason is None:
        return
    work.persons.set_hold(row.id, None)
    work.record(EventKind.HOLD_RELEASED, Subject(case=row.id))


def withdraw_consent(work: PrivacyWork, number: str, purpose: ConsentPurpose) -> tuple[ConsentRecord, ...]:
    """Note that the person takes back a consent; it holds from now on (UU 27/2022 art. 9 and 40).

    What was granted before stays as proof (art. 24). Returns all consents of the case. Raises `OfficeError`:
    NO_SUCH_CASE, CONSENT_COMPULSORY for registration, CONSENT_NOT_GIVEN.
    """
    work.actor.require(Permission.SERVE)
    row = find_row(work, number)
    if consent_text(purpose).compulsory:
        raise OfficeError(ErrorCode.CONSENT_COMPULSORY, field="purpose", purpose=purpose.value)
    given = any(one.in_force for one in work.cases.consents(row.id) if one.purpose == purpose.value)
    if not given:
        raise OfficeError(ErrorCode.CONSENT_NOT_GIVEN, field="purpose", purpose=purpose.value)
    work.persons.withdraw_consent(row.id, purpose.value, work.now)
    work.record(EventKind.CONSENT_WITHDRAWN, Subject(case=row.id), purpose=purpose.value)
    return work.cases.consents(row.id)
