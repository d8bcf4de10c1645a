"""What follows from complete documents: the dues of a registration, or the recorded change of data."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.dues.model import DuesMonth
from counter_app.dues.operations import make_quote
from counter_app.registration.case import CaseState
from counter_app.registration.checking import need_documents
from counter_app.registration.ports import CaseWork
from counter_app.registration.quoting import quote_request
from counter_app.registration.records import Case, StoredQuote
from counter_app.registration.steps import find_case, move_case
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind
from counter_app.shared.papers import Paper, PaperKind
from counter_app.staff.model import Permission

_QUOTED_BEFORE = frozenset({CaseState.NOTIFIED, CaseState.CODE_EXPIRED})


@dataclass(frozen=True)
class DuesNotified:
    case: Case
    quote: StoredQuote
    paper: Paper


def notify_dues(work: CaseWork, number: str, first_month: DuesMonth | None = None) -> DuesNotified:
    """Tell the applicant what the membership costs: quote, paper, event.

    The first dues month is that of today unless another is given. A quote may be made anew until a code was issued
    for it, and after the code has expired. A change of data is never billed here, even one of income or programmes:
    from the month after it, the core system bills the membership by the new data. Raises `OfficeError`:
    DOCUMENTS_MISSING with the items, CASE_STATE (also for every change of data).
    """
    work.actor.require(Permission.SERVE)
    case = find_case(work, number)
    if case.is_change:
        raise OfficeError(ErrorCode.CASE_STATE, state=case.state.value, wanted=CaseState.NOTIFIED.value)
    if case.state not in _QUOTED_BEFORE:
        case = need_documents(work, case)
    quote = make_quote(work.tariff, quote_request(case.form, first_month or DuesMonth.of(work.today)))
    stored = work.cases.add_quote(case.id, quote)
    case = move_case(work, case, CaseState.NOTIFIED, EventKind.DUES_NOTIFIED, quote=stored.id, total=quote.total)
    paper = work.papers.issue(
        PaperKind.DUES_NOTIFICATION, (case.number, str(quote.total)), case=case.id, quote=stored.id
    )
    return DuesNotified(case, stored, paper)


def record_change(work: CaseWork, number: str) -> Case:
    """Record a change of data as made: the person's data here become those of the form, and the case ends.

    Due within 3 x 24 hours after it was asked for (UU 27/2022 art. 30), see `Case.correction_due_at`. Nothing is
    owed for it. Raises `OfficeError`: CASE_STATE (also for a registration), DOCUMENTS_MISSING with the items.
    """
    work.actor.require(Permission.SERVE)
    case = find_case(work, number)
    if not case.is_change or case.state is CaseState.DATA_CHANGED:
        raise OfficeError(ErrorCode.CASE_STATE, state=case.state.value, wanted=CaseState.DATA_CHANGED.value)
    case = need_documents(work, case)
    case = move_case(work, case, CaseState.DATA_CHANGED, EventKind.DATA_CHANGED)
    work.cases.renew_person(case)
    return case
