"""What every paper carries, from the office's records."""

from __future__ import annotations

from datetime import datetime

from counter_app.printing.content import PaperHeader
from counter_app.printing.sources import PrintWork
from counter_app.shared.papers import Paper
from counter_app.staff.model import SYSTEM, Role


def paper_header(work: PrintWork, paper: Paper) -> PaperHeader:
    """The header of an issued paper; the case is named even when its form was erased."""
    officer = work.officers.by_id(paper.officer)
    session = work.counters.session_of(officer.id)
    return PaperHeader(
        branch_name=work.branch.branch_name,
        branch_code=work.branch_code,
        branch_address=work.branch.branch_address,
        branch_phone=work.branch.branch_phone,
        paper_number=paper.number,
        verification=paper.verification,
        case_number=None if paper.case is None else work.cases.number_of(paper.case),
        officer_name="" if officer.id == SYSTEM.id else officer.full_name,
        counter=None if session is None or officer.role is Role.SYSTEM else session.counter,
        issued_at=local(work, paper.issued_at),
        zone_label=work.branch.zone.value,
        copy_number=paper.prints,
        training=work.training,
    )


def local(work: PrintWork, moment: datetime) -> datetime:
    """A moment on the branch's wall clock."""
    return moment.astimezone(work.branch.zone.tzinfo)


def subject(identity: int | None) -> int:
    """The id of what a paper is about. Raises `LookupError` for a paper without it."""
    if identity is None:
        raise LookupError("a paper without its subject")
    return identity
