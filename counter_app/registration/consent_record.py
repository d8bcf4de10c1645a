"""Proof of consent in writing (UU 27/2022 art. 24)."""

from __future__ import annotations

from counter_app.registration.ports import CaseWork
from counter_app.registration.steps import find_case
from counter_app.shared.papers import Paper, PaperKind
from counter_app.staff.model import Permission


def issue_consent_record(work: CaseWork, number: str) -> Paper:
    """A paper that shows what the person of a case was asked, told and answered, and what was taken back since.

    May be issued as often as it is asked for; each says how things stand on its day. Raises `OfficeError`:
    NO_SUCH_CASE, CASE_ERASED.
    """
    work.actor.require(Permission.SERVE)
    case = find_case(work, number)
    standing = sorted(f"{one.purpose}={one.granted}/{one.in_force}" for one in work.cases.consents(case.id))
    return work.papers.issue(PaperKind.CONSENT_RECORD, (case.number, *standing), case=case.id)
