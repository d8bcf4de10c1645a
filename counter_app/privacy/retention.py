"""The end of keeping: what lay longer than the branch's settings allow is destroyed (UU 27/2022 art. 42 and 44).

- Drafts of forms that nobody changed for `retention_draft_days`, and cases without a payment that were cancelled or
  untouched for that long: nobody became a member by them, so nothing personal of them stays. A case that is still
  open is cancelled first; one whose code may still be paid is not touched.
- Online registrations for which no case was opened, as long after the last export that told of them.
- Scans of documents, `retention_scan_days` after the card was handed over or the case ended otherwise.
- Forms of members, `retention_form_days` after the same; NIK, name, member number, case number and dates stay as the
  index by which the office answers a member.
- What was stored for scans that never came to be attached, after a day.
- Agents and persons who paid for others, once they are switched off and brought nothing for `retention_form_days`.
- What officers typed on tickets, `retention_ticket_days` afterwards. The tickets stay as figures without identity.

Nothing of a case on hold is touched. The diary holds no personal values and is never shortened.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from counter_app.payments.operations import expire_codes
from counter_app.privacy.bringers import IdleBringers, forget_bringers, idle_bringers
from counter_app.privacy.certificates import issue_certificate, tell_erased
from counter_app.privacy.erasure import drop_scans, empty_form, empty_wholly, printed_papers
from counter_app.privacy.model import ErasureGround
from counter_app.privacy.ports import CaseRow, Emptied, PrivacyWork
from counter_app.registration.attaching import sweep_vault
from counter_app.registration.case import ENDED, MEMBERSHIP
from counter_app.registration.steps import end_case, find_case
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind
from counter_app.shared.papers import Paper, PaperKind
from counter_app.staff.model import Permission

MOST_AT_ONCE = 100
"""Cases, drafts and texts of each kind in one unit of work, so that nobody at a counter waits long for it."""
WHY_CANCELLED = "masa penyimpanan tanpa pembayaran berakhir"


@dataclass(frozen=True)
class RetentionDue:
    """What is kept too long now."""

    drafts: tuple[int, ...]
    unpaid: tuple[CaseRow, ...]
    scans: tuple[CaseRow, ...]
    forms: tuple[CaseRow, ...]
    ticket_texts: int
    bringers: IdleBringers
    online: int = 0

    @property
    def case_numbers(self) -> tuple[str, ...]:
        return tuple(sorted({row.number for row in (*self.unpaid, *self.scans, *self.forms)}))

    @property
    def anything(self) -> bool:
        loose = self.drafts or self.online or self.ticket_texts or self.bringers
        return bool(self.case_numbers or loose)


@dataclass(frozen=True)
class RetentionDone:
    """What was found and, unless that was a dry run, destroyed. `counts` and `paper` are empty when nothing was.

    `more` says that the run has to go on with `paper` as its certificate.
    """

    due: RetentionDue
    counts: Emptied
    paper: Paper | None
    printed: tuple[Paper, ...]
    more: bool


def apply_retention(
    work: PrivacyWork, *, dry_run: bool = False, paper: Paper | None = None, most: int = MOST_AT_ONCE
) -> RetentionDone:
    """Destroy what is kept too long, at most `most` of each kind, or with `dry_run` say only what there is.

    A run is one or more of these units of work: the first issues the certificate, which the others are given; when it
    is interrupted, what is done is done and certified, and the next run goes on. Raises `OfficeError`: NOT_ALLOWED,
    NO_SUCH_PAPER for a paper that is no certificate.
    """
    work.actor.require(Permission.ADMINISTER)
    if dry_run:
        return RetentionDone(_due(work, None), Emptied(), None, (), more=False)
    expire_codes(work)
    work.later(sweep_vault)
    due = _due(work, most)
    if not due.anything:
        return RetentionDone(due, Emptied(), paper, (), more=False)
    if paper is None:
        paper = issue_certificate(work, ErasureGround.RETENTION)
    elif paper.kind is not PaperKind.ERASURE_CERTIFICATE:
        raise OfficeError(ErrorCode.NO_SUCH_PAPER, field="paper", kind=PaperKind.ERASURE_CERTIFICATE.value)
    printed = printed_papers(work, (*due.unpaid, *due.forms))
    total = _destroy_cases(work, due, paper) + _destroy_loose(work, due, paper, most)
    full = (due.drafts, due.unpaid, due.scans, due.forms, due.bringers)
    more = any(len(one) >= most for one in full) or due.ticket_texts > most or due.online > most
    return RetentionDone(due, total, paper, printed, more=more)


def _due(work: PrivacyWork, most: int | None) -> RetentionDue:
    branch = work.branch
    unpaid_before = work.now - timedelta(days=branch.retention_draft_days)
    unpaid = work.retention.unpaid_cases(unpaid_before, most)
    forms = work.retention.cases_with_forms(work.now - timedelta(days=branch.retention_form_days), most)
    emptied = {row.id for row in (*unpaid, *forms)}
    scans = work.retention.cases_with_scans(work.now - timedelta(days=branch.retention_scan_days), most)
    return RetentionDue(
        drafts=work.retention.old_drafts(unpaid_before, most),
        unpaid=unpaid,
        scans=tuple(row for row in scans if row.id not in emptied),
        forms=forms,
        online=work.retention.old_online(unpaid_before),
        ticket_texts=work.retention.ticket_texts(work.now - timedelta(days=branch.retention_ticket_days)),
        bringers=idle_bringers(work, work.now - timedelta(days=branch.retention_form_days), most),
    )


def _destroy_cases(work: PrivacyWork, due: RetentionDue, paper: Paper) -> Emptied:
    total = Emptied()
    for rows, destroy in ((due.unpaid, _forget), (due.forms, empty_form), (due.scans, drop_scans)):
        for row in rows:
            counts = destroy(work, row)
            tell_erased(work, EventKind.RETENTION_APPLIED, paper, ErasureGround.RETENTION, counts, row.id)
            total += counts
    return total


def _forget(work: PrivacyWork, row: CaseRow) -> Emptied:
    """A case by which nobody became a member; the person too, unless there are other cases."""
    if row.state not in ENDED:
        end_case(work, find_case(work, row.number), WHY_CANCELLED)
    counts = empty_wholly(work, row)
    others = (one for one in work.persons.case_rows(row.applicant) if one.id != row.id)
    if any(one.erased_at is None or one.state in MEMBERSHIP for one in others):
        return counts
    return counts + work.erasures.empty_identity(row.applicant)


def _destroy_loose(work: PrivacyWork, due: RetentionDue, paper: Paper, most: int) -> Emptied:
    """Drafts, online registrations, texts on tickets, agents and payers: what belongs to no case."""
    counts = forget_bringers(work, due.bringers)
    for draft in due.drafts:
        counts += work.erasures.drop_draft(draft)
    if due.online:
        old = work.now - timedelta(days=work.branch.retention_draft_days)
        counts += work.erasures.drop_old_online(old, most)
    if due.ticket_texts:
        before = work.now - timedelta(days=work.branch.retention_ticket_days)
        counts += work.erasures.drop_ticket_texts(before, most)
    if counts:
        tell_erased(work, EventKind.RETENTION_APPLIED, paper, ErasureGround.RETENTION, counts)
    return counts
