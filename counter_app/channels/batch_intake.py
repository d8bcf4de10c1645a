"""Taking in a batch: who brings it, and which of its rows become cases."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from counter_app.channels.agents import SponsorKind, letter_for
from counter_app.channels.agents_register import find_agent, find_sponsor
from counter_app.channels.batch_file import ReadingRules, ReadRow, RejectedRow, findings_of, read_raw
from counter_app.channels.batch_model import (
    BATCH_SERVICE,
    MOST_MEMBERS,
    Batch,
    BatchKind,
    BatchState,
    require_state,
)
from counter_app.channels.batch_ports import BatchWork, KnownToOffice, NewMember
from counter_app.registration.case import CaseState
from counter_app.registration.checklists import documents_asked
from counter_app.registration.consent import CURRENT_VERSION, ConsentPurpose
from counter_app.registration.documents import DocumentItem, DocumentStatus, missing_documents
from counter_app.registration.form import Form1A
from counter_app.registration.known import phone_hash
from counter_app.registration.model import AcceptedForm
from counter_app.registration.records import ConsentRecord
from counter_app.registration.steps import find_open_ticket
from counter_app.shared.errors import ErrorCode, FormErrors, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.shared.ids import case_number, keyed_hash
from counter_app.shared.text import one_line
from counter_app.sheets.model import Cancel, Line, untold
from counter_app.staff.model import Permission

CONSENT_METHOD = "batch_form"
"""How consents came: on the signed paper form that the agent or payer brought."""

_CHUNK = 100


@dataclass(frozen=True)
class TakenRow:
    """A row that became a case: its line in the batch, and what is still missing."""

    line: int
    case: int
    case_number: str
    missing: tuple[DocumentItem, ...]


@dataclass(frozen=True)
class RowsTaken:
    """`batch` is None when no row could be taken, so that none was opened."""

    batch: Batch | None
    taken: tuple[TakenRow, ...]
    rejected: tuple[RejectedRow, ...]


@dataclass(frozen=True)
class RowsSeen:
    """The rows that would become cases, and those that would be rejected, in the order of the file."""

    good: tuple[ReadRow, ...]
    rejected: tuple[RejectedRow, ...]


@dataclass(frozen=True)
class Bringer:
    """Who brings or pays a batch: an agent or a payer, by the register's number, or a partner bank (`spo`)."""

    agent: int | None = None
    sponsor: int | None = None
    spo: bool = False


def find_batch(work: BatchWork, number: str) -> Batch:
    """A batch by its number, if the acting officer may see it. Raises `OfficeError` (NO_SUCH_BATCH)."""
    found = work.batches.find(one_line(number).upper())
    if found is None or not sees_batch(work, found):
        raise OfficeError(ErrorCode.NO_SUCH_BATCH, field="batch")
    return found


def sees_batch(work: BatchWork, batch: Batch) -> bool:
    """Whoever sees only the own records sees the batches that they took in."""
    return work.actor.may(Permission.SEE_ALL) or batch.officer == work.actor.id


def reading_rules(work: BatchWork, bringer: Bringer) -> ReadingRules:
    """By what the rows of somebody's batch are to be read. Raises as `open_batch` does of who brings it."""
    work.actor.require(Permission.SERVE)
    return _rules(work, _kind(work, bringer), bringer.sponsor)


def rules_of(work: BatchWork, number: str) -> ReadingRules:
    """By what further rows of a batch are to be read. Raises as `take_rows` does."""
    batch = _taking(work, number)
    return _rules(work, batch.kind, batch.sponsor)


def _rules(work: BatchWork, kind: BatchKind, sponsor: int | None) -> ReadingRules:
    payer = None if sponsor is None else find_sponsor(work, sponsor)
    return ReadingRules(work.today, work.branch, kind, payer)


def open_batch(work: BatchWork, bringer: Bringer, ticket: str | None = None) -> Batch:
    """Open a batch for an agent or a payer, served by one ticket of service G if one is given.

    Raises `OfficeError`: FIELD_MISSING, NO_SUCH_AGENT, AGENT_INACTIVE, AGREEMENT_EXPIRED, LETTER_MISSING,
    LETTER_EXPIRED, LETTER_NOT_YET, NO_SUCH_SPONSOR, SPONSOR_INACTIVE, NO_SUCH_TICKET, TICKET_STATE, FIELD_INVALID at
    `ticket` for one of another service.
    """
    work.actor.require(Permission.SERVE)
    kind = _kind(work, bringer)
    letter = None if bringer.agent is None else letter_for(find_agent(work, bringer.agent), work.today).id
    batch = work.batches.add(
        kind,
        agent=bringer.agent,
        letter=letter,
        sponsor=bringer.sponsor,
        ticket=None if ticket is None else _ticket(work, ticket),
    )
    work.record(
        EventKind.BATCH_OPENED,
        Subject(ticket=batch.ticket),
        batch=batch.id,
        batch_kind=kind.value,
        agent=bringer.agent,
        sponsor=bringer.sponsor,
    )
    return batch


def serve_batch(work: BatchWork, number: str, ticket: str) -> Batch:
    """Go on with a batch at another ticket of today. Raises as `open_batch` does of the ticket."""
    work.actor.require(Permission.SERVE)
    return work.batches.set_ticket(find_batch(work, number), _ticket(work, ticket))


def _kind(work: BatchWork, bringer: Bringer) -> BatchKind:
    if [bringer.agent is not None, bringer.sponsor is not None, bringer.spo].count(True) != 1:
        raise OfficeError(ErrorCode.FIELD_MISSING, field="agent", missing=("agent", "sponsor"))
    if bringer.agent is not None:
        letter_for(find_agent(work, bringer.agent), work.today)
        return BatchKind.PERISAI
    if bringer.spo:
        return BatchKind.SPO
    payer = find_sponsor(work, bringer.sponsor or 0)
    if not payer.active:
        raise OfficeError(ErrorCode.SPONSOR_INACTIVE, field="sponsor")
    return BatchKind.GROUP if payer.kind is SponsorKind.GROUP else BatchKind.SPONSOR


def _ticket(work: BatchWork, number: str) -> int:
    ticket = find_open_ticket(work, number)
    if ticket.service != BATCH_SERVICE:
        raise OfficeError(ErrorCode.FIELD_INVALID, field="ticket", expected="batch-ticket")
    return ticket.id


def import_batch(
    work: BatchWork,
    bringer: Bringer,
    rows: Sequence[ReadRow],
    *,
    ticket: str | None = None,
    documents_received: bool = False,
    told: Callable[[float], None] = untold,
    cancel: Cancel | None = None,
) -> RowsTaken:
    """Open a batch with the rows of a file, all in one unit of work; nothing is opened when no row can be taken.

    `documents_received` says that every document asked for was brought for everybody. Raises as `open_batch` and
    `take_rows` do.
    """
    reading_rules(work, bringer)
    judged, rejected = _judge(work, rows)
    if not judged:
        return RowsTaken(None, (), rejected)
    batch = open_batch(work, bringer, ticket)
    return _take(work, batch, judged, rejected, documents_received=documents_received, told=told, cancel=cancel)


def preview_rows(work: BatchWork, rows: Sequence[ReadRow]) -> RowsSeen:
    """What taking these rows in would come to just now; nothing of it is kept. Raises `OfficeError` (NOT_ALLOWED)."""
    work.actor.require(Permission.SERVE)
    judged, rejected = _judge(work, rows)
    return RowsSeen(tuple(one.row for one in judged), rejected)


def add_row(work: BatchWork, number: str, raw: object, *, documents_received: bool = False) -> TakenRow:
    """Add one person by form 1A as an object.

    Raises `FormErrors` with every wrong field, and `OfficeError` as `submit_form` and `take_rows` do.
    """
    if not isinstance(raw, Mapping):
        raise OfficeError(ErrorCode.FILE_INVALID, field="file", expected="object")
    row = read_raw(raw, Line(0, ()), rules_of(work, number))
    if row.form is None:
        raise row.problems[0] if len(row.problems) == 1 else FormErrors(row.problems)
    done = take_rows(work, number, [row], documents_received=documents_received, keep_rejected=False)
    if done.rejected:
        raise done.rejected[0].problems[0]
    return done.taken[0]


def take_rows(
    work: BatchWork,
    number: str,
    rows: Sequence[ReadRow],
    *,
    documents_received: bool = False,
    keep_rejected: bool = True,
    told: Callable[[float], None] = untold,
    cancel: Cancel | None = None,
) -> RowsTaken:
    """Make cases of the rows that registration accepts; the others are told with every reason.

    Who is registered already, or stands twice in the file, is rejected. Raises `OfficeError`: NO_SUCH_BATCH,
    BATCH_STATE, BATCH_FULL, STOPPED, and of the agent as `open_batch` does.
    """
    batch = _taking(work, number)
    judged, rejected = _judge(work, rows)
    return _take(
        work,
        batch,
        judged,
        rejected,
        documents_received=documents_received,
        keep_rejected=keep_rejected,
        told=told,
        cancel=cancel,
    )


def _take(
    work: BatchWork,
    batch: Batch,
    judged: Sequence[_Judged],
    rejected: tuple[RejectedRow, ...],
    *,
    documents_received: bool,
    keep_rejected: bool = True,
    told: Callable[[float], None],
    cancel: Cancel | None,
) -> RowsTaken:
    last = work.batches.last_line(batch.id)
    if work.batches.figures([batch.id])[batch.id].valid + len(judged) > MOST_MEMBERS:
        raise OfficeError(ErrorCode.BATCH_FULL, field="file", maximum=MOST_MEMBERS)
    told(0.2)
    members = _members(work, judged, documents_received=documents_received)
    taken = _open_cases(work, batch, last + 1, members, told, cancel or Cancel())
    if keep_rejected:
        work.batches.add_rejected(
            batch.id,
            last + 1 + len(taken),
            [(one.line.number, findings_of(one.problems)) for one in rejected[:MOST_MEMBERS]],
        )
    work.record(EventKind.BATCH_ROWS_TAKEN, batch=batch.id, accepted=len(taken), rejected=len(rejected))
    told(1.0)
    return RowsTaken(batch, taken, rejected)


def _taking(work: BatchWork, number: str) -> Batch:
    work.actor.require(Permission.SERVE)
    batch = find_batch(work, number)
    require_state(batch, BatchState.OPEN)
    if batch.agent is not None:
        letter_for(find_agent(work, batch.agent), work.today)
    return batch


@dataclass(frozen=True)
class _Judged:
    """An accepted row with the hashes by which its person and telephone are found."""

    row: ReadRow
    form: Form1A
    warnings: int
    nik_hash: str
    phone_hash: str


def _judge(work: BatchWork, rows: Sequence[ReadRow]) -> tuple[list[_Judged], tuple[RejectedRow, ...]]:
    """The rows that may become cases, and the rejected ones in the order of the file.

    From here on nobody else opens a case, so that what is known stays true to the end of the unit of work.
    """
    work.batches.reserve_numbers(0)
    read = [_judged(work, row, row.form) for row in rows if row.form is not None]
    known = work.batches.known(
        [one.nik_hash for one in read],
        [one.phone_hash for one in read],
        [one.form.previous_kpj for one in read if one.form.previous_kpj is not None],
    )
    first: dict[str, int] = {}
    good: list[_Judged] = []
    bad = {row.line.number: RejectedRow(row.line, row.problems) for row in rows if row.form is None}
    for one in read:
        problem = _refusal(work, one, known, first.setdefault(one.nik_hash, one.row.line.number))
        if problem is None:
            doubted = any(number == one.phone_hash and who != one.nik_hash for number, who in known.phones)
            good.append(replace(one, warnings=one.warnings + doubted))
        else:
            bad[one.row.line.number] = RejectedRow(one.row.line, (problem,))
    return good, tuple(bad[number] for number in sorted(bad))


def _judged(work: BatchWork, row: ReadRow, accepted: AcceptedForm) -> _Judged:
    form = replace(accepted.form, branch_code=accepted.form.branch_code or work.branch_code)
    nik_hash = keyed_hash(work.key, "nik", form.nik)
    return _Judged(row, form, len(accepted.warnings), nik_hash, phone_hash(work, form.phone))


def _refusal(work: BatchWork, one: _Judged, known: KnownToOffice, first_line: int) -> OfficeError | None:
    """What registration would refuse at the counter, by what the office knows of the person.

    Whoever sees only the own records is not told the number of a case.
    """
    form, sees = one.form, work.actor.may(Permission.SEE_ALL)
    if first_line != one.row.line.number:
        return OfficeError(ErrorCode.ROW_TWICE, field="nik", line=first_line)
    if one.nik_hash in known.running:
        return OfficeError(ErrorCode.NIK_REGISTERED, field="nik", case=known.running[one.nik_hash] if sees else None)
    if not form.previously_member and one.nik_hash in known.members:
        return OfficeError(ErrorCode.MEMBER_ALREADY, field="nik", case=known.members[one.nik_hash] if sees else None)
    if form.previous_kpj is not None and known.kpj.get(form.previous_kpj, one.nik_hash) != one.nik_hash:
        return OfficeError(ErrorCode.KPJ_USED, field="previous_kpj")
    return None


def _members(work: BatchWork, judged: Sequence[_Judged], *, documents_received: bool) -> list[NewMember]:
    first = work.batches.reserve_numbers(len(judged)) if judged else 0
    unsaid = DocumentStatus.RECEIVED if documents_received else DocumentStatus.MISSING
    members = []
    for place, one in enumerate(judged):
        asked = documents_asked(work.branch, one.form)
        said = one.form.documents.by_item
        states = {item: said.get(item, unsaid) for item in DocumentItem if item in said or item in asked}
        complete = not missing_documents(asked, states)
        members.append(
            NewMember(
                number=case_number(work.branch_code, work.today, first + place),
                form=one.form,
                nik_hash=one.nik_hash,
                phone_hash=one.phone_hash,
                state=CaseState.COMPLETE if complete else CaseState.INCOMPLETE,
                documents=states,
                source_line=one.row.line.number or None,
                warnings=one.warnings,
            )
        )
    return members


def _open_cases(
    work: BatchWork,
    batch: Batch,
    first_line: int,
    members: Sequence[NewMember],
    told: Callable[[float], None],
    cancel: Cancel,
) -> tuple[TakenRow, ...]:
    taken: list[TakenRow] = []
    channel = batch.channel
    for start in range(0, len(members), _CHUNK):
        cancel.check()
        chunk = members[start : start + _CHUNK]
        ids = work.batches.add_members(
            batch.id, first_line + start, channel, chunk, [_consents(work, one.form) for one in chunk]
        )
        for place, (case, one) in enumerate(zip(ids, chunk, strict=True)):
            missing = missing_documents(documents_asked(work.branch, one.form), one.documents)
            work.record(
                EventKind.FORM_SUBMITTED,
                Subject(case=case),
                channel=channel.value,
                warnings=one.warnings,
                batch=batch.id,
            )
            work.record(EventKind.DOCUMENTS_CHECKED, Subject(case=case), state=one.state.value, missing=len(missing))
            taken.append(TakenRow(first_line + start + place, case, one.number, missing))
        told(0.2 + 0.8 * len(taken) / len(members))
    return tuple(taken)


def _consents(work: BatchWork, form: Form1A) -> tuple[ConsentRecord, ...]:
    return tuple(
        ConsentRecord(purpose.value, form.consents.granted(purpose), CURRENT_VERSION, work.now, CONSENT_METHOD)
        for purpose in ConsentPurpose
    )
