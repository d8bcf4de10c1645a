"""Finding the person that a request is about."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.privacy.ports import CaseRow, Person, PrivacyWork
from counter_app.registration.drafting import person_hash
from counter_app.registration.nik import compact_nik
from counter_app.registration.own_records import require_own_case
from counter_app.registration.steps import normalise_case_number
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.ids import is_case_number


@dataclass(frozen=True)
class Found:
    """Who was asked for, with all cases, the newest last. `person` is None for a NIK that is
    only that of a draft, an online registration, an agent or a payer.
    """

    nik_hash: str
    nik: str
    person: Person | None
    cases: tuple[CaseRow, ...]


def find_person(work: PrivacyWork, nik_or_case: str) -> Found:
    """The person with a NIK, or of a case, as typed.

    Raises `OfficeError`: NO_SUCH_PERSON, and CASE_ERASED for a case whose person was erased.
    """
    number = normalise_case_number(nik_or_case)
    if is_case_number(number):
        row = work.persons.case_row(number)
        if row is None:
            raise OfficeError(ErrorCode.NO_SUCH_PERSON, field="person")
        return _of_person(work, work.persons.by_id(row.applicant), number)
    nik_hash = person_hash(work, nik_or_case)
    person = None if nik_hash is None else work.persons.by_nik_hash(nik_hash)
    if person is not None:
        return _of_person(work, person, number)
    if nik_hash is None or not _holds(work, nik_hash):
        raise OfficeError(ErrorCode.NO_SUCH_PERSON, field="person")
    return Found(nik_hash, compact_nik(nik_or_case), None, ())


def _holds(work: PrivacyWork, nik_hash: str) -> bool:
    """Whether anything is kept of a person who has no case."""
    return bool(work.persons.drafts(nik_hash) or work.online.of_person(nik_hash)) or _brings(work, nik_hash)


def _brings(work: PrivacyWork, nik_hash: str) -> bool:
    """Whether a person is an agent, or pays for others."""
    return work.agents.by_nik_hash(nik_hash) is not None or work.sponsors.by_nik_hash(nik_hash) is not None


def _of_person(work: PrivacyWork, person: Person, number: str) -> Found:
    if person.erased:
        raise OfficeError(ErrorCode.CASE_ERASED, field="case", case=number)
    return Found(person.nik_hash, person.nik, person, work.persons.case_rows(person.id))


def find_row(work: PrivacyWork, number: str) -> CaseRow:
    """A case whose form may be erased or not, locked, if the acting officer may see it. Raises NO_SUCH_CASE."""
    typed = normalise_case_number(number)
    row = work.persons.case_row(typed)
    refusal = OfficeError(ErrorCode.NO_SUCH_CASE, field="case", mistyped=not is_case_number(typed))
    if row is None:
        raise refusal
    require_own_case(work, row.id, refusal)
    return row
