"""Erasing a person: every personal value goes, and what is left adds up (UU 27/2022 art. 43 to 45)."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.privacy.bringers import erase_roles
from counter_app.privacy.certificates import issue_certificate, tell_erased
from counter_app.privacy.model import BY_HAND, Erased, ErasureGround
from counter_app.privacy.persons import Found, find_person
from counter_app.privacy.ports import CaseRow, Emptied, PrivacyWork
from counter_app.registration.attaching import remove_attachments
from counter_app.registration.case import ENDED
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind
from counter_app.shared.papers import Paper
from counter_app.staff.model import Permission


@dataclass(frozen=True)
class PersonErased:
    """What was erased, the certificate, and the papers that were printed with the person's data: they must go too."""

    counts: Emptied
    case_numbers: tuple[str, ...]
    paper: Paper
    printed: tuple[Paper, ...]


def erase_person(work: PrivacyWork, nik_or_case: str, ground: ErasureGround) -> PersonErased:
    """Erase everything that tells who a person was, in all the person's cases. It cannot be undone.

    Case numbers, states, times, amounts, payment codes, paper numbers and consents without identity stay, so that the
    books and the diary still add up; the same NIK is a new person afterwards. Raises `OfficeError`: NOT_ALLOWED,
    NO_SUCH_PERSON, CASE_ERASED, CASE_RUNNING, LEGAL_HOLD, NOT_A_CHOICE for the ground of the office's own retention.
    """
    work.actor.require(Permission.ADMINISTER)
    if ground not in BY_HAND:
        raise OfficeError(ErrorCode.NOT_A_CHOICE, field="reason", choices=BY_HAND)
    found = find_person(work, nik_or_case)
    _refuse(found)
    printed = printed_papers(work, found.cases)
    paper = issue_certificate(work, ground)
    total = Emptied()
    for row in found.cases:
        counts = empty_wholly(work, row)
        if row is found.cases[-1]:
            counts += _empty_person(work, found)
        tell_erased(work, EventKind.PERSON_ERASED, paper, ground, counts, row.id)
        total += counts
    if not found.cases:
        total = _empty_person(work, found)
        tell_erased(work, EventKind.PERSON_ERASED, paper, ground, total)
    return PersonErased(total, tuple(row.number for row in found.cases), paper, printed)


def _refuse(found: Found) -> None:
    for row in found.cases:
        if row.hold_reason is not None:
            raise OfficeError(ErrorCode.LEGAL_HOLD, field="case", case=row.number)
        if row.state not in ENDED:
            raise OfficeError(ErrorCode.CASE_RUNNING, field="case", case=row.number)


def _empty_person(work: PrivacyWork, found: Found) -> Emptied:
    counts = work.erasures.drop_drafts(found.nik_hash) + erase_roles(work, found.nik_hash)
    counts += work.erasures.drop_online(found.nik_hash)
    return counts if found.person is None else counts + work.erasures.empty_identity(found.person.id)


def empty_wholly(work: PrivacyWork, row: CaseRow) -> Emptied:
    """Everything of a case but its number, states, times and amounts."""
    return empty_form(work, row) + work.erasures.empty_index(row.id)


def empty_form(work: PrivacyWork, row: CaseRow) -> Emptied:
    """Everything of a case but its number, states, times, amounts, member number and bank references."""
    return drop_scans(work, row) + work.erasures.empty_case(row.id, work.now)


def drop_scans(work: PrivacyWork, row: CaseRow) -> Emptied:
    """The attachments of a case; their content goes from the vault when this unit of work is committed."""
    return Emptied({Erased.ATTACHMENTS: remove_attachments(work, row.id)})


def printed_papers(work: PrivacyWork, rows: tuple[CaseRow, ...]) -> tuple[Paper, ...]:
    """Papers of these cases that were printed: the office cannot erase what lies in a folder or in a drawer."""
    return tuple(paper for row in rows for paper in work.papers.of_case(row.id) if paper.prints)
