"""The one rule by which somebody sees only the records that they made themselves: the clerk of a partner bank.

Whoever lacks `Permission.SEE_ALL` sees the cases that they took in, and the drafts that they wrote in last. Everything
that hangs on a case (documents, scans, papers, dues, codes, payments, the card) is seen with the case. Every operation
that reads, lists or searches asks here; what is not one's own is answered as if it did not exist.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from counter_app.registration.drafts import FormDraft
from counter_app.registration.ports import CaseWork
from counter_app.shared.errors import OfficeError
from counter_app.staff.model import Permission

T = TypeVar("T")


def sees_case(work: CaseWork, case: int) -> bool:
    """Whether the acting officer may see a case, by its id."""
    return work.actor.may(Permission.SEE_ALL) or work.cases.officer_of(case) == work.actor.id


def require_own_case(work: CaseWork, case: int | None, refusal: OfficeError) -> None:
    """Raise `refusal`, which says that there is no such thing, unless the acting officer may see the case.

    None is for what belongs to no case; everybody may see that.
    """
    if case is not None and not sees_case(work, case):
        raise refusal


def own_records(work: CaseWork, found: Iterable[T], case_of: Callable[[T], int]) -> tuple[T, ...]:
    """Those of some records whose case the acting officer may see."""
    if work.actor.may(Permission.SEE_ALL):
        return tuple(found)
    return tuple(one for one in found if sees_case(work, case_of(one)))


def only_of(work: CaseWork) -> int | None:
    """Whose cases alone the acting officer may see, by the officer's id; None for everybody's. For a search."""
    return None if work.actor.may(Permission.SEE_ALL) else work.actor.id


def own_draft(work: CaseWork, draft: FormDraft | None) -> FormDraft | None:
    """A draft, unless it is somebody else's and the acting officer sees only the own ones."""
    if draft is None or work.actor.may(Permission.SEE_ALL) or draft.officer == work.actor.id:
        return draft
    return None
