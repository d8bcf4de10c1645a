"""Certificates of erasure: what was destroyed is told in the diary, and read from there for every copy."""

from __future__ import annotations

from counter_app.privacy.model import Erased, ErasureFacts, ErasureGround
from counter_app.privacy.ports import Emptied, PrivacyWork
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.shared.papers import Paper, PaperKind


def issue_certificate(work: PrivacyWork, ground: ErasureGround) -> Paper:
    """A new certificate, which the erasures that follow name; its page says what all of them destroyed."""
    return work.papers.issue(PaperKind.ERASURE_CERTIFICATE, (ground.value, work.now.isoformat()))


def tell_erased(
    work: PrivacyWork, kind: EventKind, paper: Paper, ground: ErasureGround, counts: Emptied, case: int | None = None
) -> None:
    """Put into the diary what was destroyed, by kinds and counts only."""
    found = {one.value: counts[one] for one in Erased if counts[one]}
    work.record(kind, Subject(case=case), paper=paper.id, ground=ground.value, **found)


def erasure_facts(work: PrivacyWork, paper: int) -> ErasureFacts:
    """What the certificate with this paper id says. Raises `LookupError` for a paper that is none."""
    told = work.persons.told_of(paper)
    if not told:
        raise LookupError(f"paper {paper} is no certificate")
    counts = Emptied()
    for event in told:
        counts.update({one: int(event.details.get(one.value) or 0) for one in Erased})
    cases = sorted({event.subject.case for event in told if event.subject.case is not None})
    return ErasureFacts(
        ground=ErasureGround(str(told[0].details["ground"])),
        at=told[-1].happened_at,
        officer=work.officers.by_id(told[0].actor).full_name,
        counts=tuple((one, counts[one]) for one in Erased if counts[one]),
        case_numbers=tuple(work.cases.number_of(case) for case in cases),
    )


def find_certificate(work: PrivacyWork, number: str) -> Paper:
    """A certificate by its number. Raises `OfficeError` (NO_SUCH_PAPER)."""
    paper = work.persons.certificate(number.strip().upper())
    if paper is None:
        raise OfficeError(ErrorCode.NO_SUCH_PAPER, field="paper", kind=PaperKind.ERASURE_CERTIFICATE.value)
    return paper
