"""From the form to the dues notification."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counter_app.dues.model import DuesMonth, QuoteRequest
from counter_app.dues.operations import make_quote
from counter_app.queueing.model import IN_HAND, Ticket, TicketState
from counter_app.queueing.operations.steps import find_ticket, need_reason
from counter_app.registration.case import CaseState, Channel, check_transition
from counter_app.registration.consent import CURRENT_VERSION, ConsentPurpose
from counter_app.registration.documents import (
    DocumentItem,
    DocumentStatus,
    missing_documents,
    required_documents,
)
from counter_app.registration.form import Form1A
from counter_app.registration.model import AcceptedForm, FormWarning, read_form
from counter_app.registration.ports import CaseWork
from counter_app.registration.records import Case, ConsentRecord, DocumentRecord, StoredQuote
from counter_app.registration.screen import Screen, ScreenAnswer, ScreenPage
from counter_app.shared.errors import ErrorCode, FormErrors, OfficeError
from counter_app.shared.events import EventKind, EventValue, NewEvent, Subject
from counter_app.shared.ids import case_number, is_case_number, keyed_hash, normalise_code
from counter_app.shared.papers import Paper, PaperKind
from counter_app.shared.text import one_line
from counter_app.staff.model import Permission

LONGEST_NOTE = 200
_OPEN_TICKET = IN_HAND | {TicketState.WAITING, TicketState.PARKED}


@dataclass(frozen=True)
class FormSubmitted:
    """The new case, what is still missing, what was doubted, and the form to be signed."""

    case: Case
    missing: tuple[DocumentItem, ...]
    warnings: tuple[FormWarning, ...]
    paper: Paper


@dataclass(frozen=True)
class DuesNotified:
    case: Case
    quote: StoredQuote
    paper: Paper


def submit_form(
    work: CaseWork, raw: object, ticket_number: str | None = None, channel: Channel = Channel.MANUAL
) -> FormSubmitted:
    """Take in one form 1A and open its case, attached to a ticket if one is given.

    Raises `FormErrors` with every wrong field; `OfficeError`: WARNING_UNCONFIRMED when a doubt needs the officer's
    reason, NIK_REGISTERED when the person has a case already.
    """
    work.actor.require(Permission.SERVE)
    accepted = _accept(work, raw)
    form = accepted.form
    nik_hash = keyed_hash(work.key, "nik", form.nik)
    known = work.cases.running(nik_hash)
    if known is not None:
        raise OfficeError(ErrorCode.NIK_REGISTERED, field="nik", case=known)
    number = case_number(work.branch_code, work.today, work.cases.next_sequence(work.today))
    case = work.cases.add(number, channel, CaseState.REGISTERED, form, nik_hash)
    work.record(EventKind.FORM_SUBMITTED, Subject(case=case.id), channel=channel.value, warnings=len(accepted.warnings))
    missing = _take_documents(work, case)
    work.cases.add_consents(case.id, _consents(work, form))
    if ticket_number is not None:
        case = attach_ticket(work, case, ticket_number)
    paper = work.papers.issue(PaperKind.FORM_1A, (case.number,), case=case.id)
    return FormSubmitted(case, missing, accepted.warnings, paper)


def _accept(work: CaseWork, raw: object) -> AcceptedForm:
    if not isinstance(raw, Mapping):
        raise OfficeError(ErrorCode.FILE_INVALID, field="file", expected="object")
    result = read_form(raw, registered_on=work.today, minimum_age=work.branch.min_age, below_age=work.branch.below_age)
    if not isinstance(result, AcceptedForm):
        raise FormErrors(result.errors)
    unanswered = tuple(warning for warning in result.warnings if warning.open)
    if unanswered:
        raise OfficeError(
            ErrorCode.WARNING_UNCONFIRMED,
            field=unanswered[0].field,
            warnings=tuple(warning.code.value for warning in unanswered),
        )
    return result


def _take_documents(work: CaseWork, case: Case) -> tuple[DocumentItem, ...]:
    statuses = dict(case.form.documents.by_item)
    required = required_documents(case.form.segment, work.branch.document_profile)
    for item in DocumentItem:
        status = statuses.get(item)
        if status is None and item in required:
            status = DocumentStatus.MISSING
        if status is not None:
            work.cases.put_document(case.id, DocumentRecord(item, status))
    return missing_documents(work.branch.document_profile, statuses, case.form.segment)


def _consents(work: CaseWork, form: Form1A) -> tuple[ConsentRecord, ...]:
    return tuple(
        ConsentRecord(purpose.value, form.consents.granted(purpose), CURRENT_VERSION, work.now, "form_1a")
        for purpose in ConsentPurpose
    )


def attach_ticket(work: CaseWork, case: Case, ticket_number: str) -> Case:
    """Tie a ticket of today to a case; a ticket already at a counter makes the case a called one."""
    ticket = find_ticket(work, ticket_number)
    if ticket.state not in _OPEN_TICKET:
        raise OfficeError(
            ErrorCode.TICKET_STATE, field="ticket", ticket=ticket.number, state=ticket.state.value, wanted="attached"
        )
    work.cases.attach(case.id, ticket.id)
    work.record(EventKind.TICKET_ATTACHED, Subject(ticket=ticket.id, case=case.id))
    if ticket.state in IN_HAND and case.state is CaseState.REGISTERED:
        return move_case(work, case, CaseState.CALLED, EventKind.CASE_CALLED)
    return case


def follow_ticket(work: CaseWork, event: NewEvent) -> None:
    """React to a ticket: its cases are called with it, and go back to the queue with it."""
    if event.subject.ticket is None:
        return
    for identity in work.cases.of_ticket(event.subject.ticket):
        case = work.cases.by_id(identity)
        if event.kind is EventKind.TICKET_CALLED:
            if case.state in {CaseState.REGISTERED, CaseState.INCOMPLETE}:
                move_case(work, case, CaseState.CALLED, EventKind.CASE_CALLED)
        elif case.state is CaseState.CALLED:
            move_case(work, case, CaseState.REGISTERED, EventKind.CASE_WAITING)


def find_case(work: CaseWork, number: str) -> Case:
    """A case by its number. Raises `OfficeError` (NO_SUCH_CASE)."""
    case = work.cases.find(one_line(number).upper())
    if case is None:
        raise OfficeError(ErrorCode.NO_SUCH_CASE, field="case", mistyped=not is_case_number(number.strip().upper()))
    return case


def move_case(work: CaseWork, case: Case, target: CaseState, kind: EventKind, /, **details: EventValue) -> Case:
    """Take a case to another state, with its event. Raises `OfficeError` (CASE_STATE)."""
    check_transition(case.state, target)
    after = work.cases.set_state(case, target)
    work.record(kind, Subject(case=case.id), state=target.value, **details)
    return after


def record_document(
    work: CaseWork,
    number: str,
    item_name: str,
    status: DocumentStatus = DocumentStatus.RECEIVED,
    *,
    original_seen: bool = False,
    note: str = "",
) -> tuple[Case, tuple[DocumentItem, ...]]:
    """Note that a document arrived, is missing or is not needed. Returns the case and what is still missing."""
    work.actor.require(Permission.SERVE)
    case = find_case(work, number)
    item = _document(item_name)
    note = one_line(note)
    if len(note) > LONGEST_NOTE:
        raise OfficeError(ErrorCode.OUT_OF_RANGE, field="note", minimum=0, maximum=LONGEST_NOTE)
    work.cases.put_document(case.id, DocumentRecord(item, status, original_seen, note))
    work.record(EventKind.DOCUMENT_RECORDED, Subject(case=case.id), item=item.value, status=status.value)
    return check_documents(work, case)


def _document(name: str) -> DocumentItem:
    try:
        return DocumentItem(name.strip().lower())
    except ValueError:
        raise OfficeError(ErrorCode.NO_SUCH_DOCUMENT, field="document", choices=tuple(DocumentItem)) from None


def check_documents(work: CaseWork, case: Case) -> tuple[Case, tuple[DocumentItem, ...]]:
    """Compare what was brought with what the branch asks for, and say so in the case's state."""
    statuses = {record.item: record.status for record in work.cases.documents(case.id)}
    missing = missing_documents(work.branch.document_profile, statuses, case.form.segment)
    target = CaseState.INCOMPLETE if missing else CaseState.COMPLETE
    if case.state is not target:
        case = move_case(work, case, target, EventKind.DOCUMENTS_CHECKED, missing=len(missing))
    return case, missing


def notify_dues(work: CaseWork, number: str, first_month: DuesMonth | None = None) -> DuesNotified:
    """Tell the applicant what the membership costs: quote, paper, event.

    The first dues month is that of today unless another is given. A quote may be made anew until a code was issued
    for it, and after the code has expired. Raises `OfficeError`: DOCUMENTS_MISSING with the items, CASE_STATE.
    """
    work.actor.require(Permission.SERVE)
    case = find_case(work, number)
    if case.state not in {CaseState.NOTIFIED, CaseState.CODE_EXPIRED}:
        case, missing = check_documents(work, case)
        if missing:
            raise OfficeError(ErrorCode.DOCUMENTS_MISSING, field="documents", missing=missing)
    quote = make_quote(work.tariff, _request(case.form, first_month or DuesMonth.of(work.today)))
    stored = work.cases.add_quote(case.id, quote)
    case = move_case(work, case, CaseState.NOTIFIED, EventKind.DUES_NOTIFIED, quote=stored.id, total=quote.total)
    paper = work.papers.issue(
        PaperKind.DUES_NOTIFICATION, (case.number, str(quote.total)), case=case.id, quote=stored.id
    )
    return DuesNotified(case, stored, paper)


def _request(form: Form1A, first_month: DuesMonth) -> QuoteRequest:
    return QuoteRequest(
        segment=form.segment,
        sector=form.sector,
        monthly_income=form.monthly_income,
        programmes=form.programmes,
        first_month=first_month,
        months=form.months,
        state_paid=form.paid_by_state_budget,
    )


def cancel_case(work: CaseWork, number: str, reason: str | None) -> Case:
    """Give a case up before it is paid. Its payment code, if there is one, must not be paid any more."""
    work.actor.require(Permission.SERVE)
    case = find_case(work, number)
    text = need_reason(reason)
    check_transition(case.state, CaseState.CANCELLED)
    after = work.cases.set_state(case, CaseState.CANCELLED, text)
    work.record(EventKind.CASE_CANCELLED, Subject(case=case.id), state=CaseState.CANCELLED.value)
    return after


def view_case(work: CaseWork, number: str) -> Case:
    """Open a case to read it; that somebody did is recorded (UU 27/2022 art. 31)."""
    work.actor.require(Permission.SERVE)
    case = find_case(work, normalise_case_number(number))
    work.record(EventKind.CASE_VIEWED, Subject(case=case.id))
    return case


def normalise_case_number(text: str) -> str:
    """A case number as typed, with or without its dashes."""
    bare = normalise_code(text)
    if len(bare) < 15:  # noqa: PLR2004 - 4 of branch, 6 of date, 4 of sequence, 1 check
        return bare
    return f"{bare[:4]}-{bare[4:10]}-{bare[10:-1]}-{bare[-1]}"


@dataclass(frozen=True)
class ScreenView:
    """What the screen of a counter has to show: its page with the ticket, the case and the quote behind it."""

    screen: Screen
    ticket: Ticket | None
    case: Case | None
    quote: StoredQuote | None


def show_on_screen(work: CaseWork, counter: int, page: ScreenPage, number: str | None = None) -> None:
    """Show a page to the applicant at a counter, about the ticket in hand there and a case."""
    work.actor.require(Permission.SERVE)
    held = work.tickets.in_hand(counter)
    ticket = None if held is None else held.id
    if page in {ScreenPage.RATING, ScreenPage.THANKS}:
        before = work.screens.of_counter(counter)
        ticket = ticket or (None if before is None else before.ticket)
    case = None if number is None else find_case(work, number)
    _show(work, counter, page, ticket, None if case is None else case.id)


def _show(work: CaseWork, counter: int, page: ScreenPage, ticket: int | None, case: int | None) -> None:
    work.screens.show(counter, page, ticket, case)
    work.record(EventKind.SCREEN_SHOWN, Subject(ticket=ticket, case=case, counter=counter), page=page.value)


def answer_on_screen(work: CaseWork, counter: int, answer: ScreenAnswer) -> None:
    """What the applicant touched on the page that is shown."""
    screen = work.screens.of_counter(counter)
    if screen is None or screen.page not in {ScreenPage.DATA, ScreenPage.DUES, ScreenPage.CODE}:
        return
    work.screens.answer(counter, answer)
    work.record(
        EventKind.SCREEN_ANSWERED,
        Subject(ticket=screen.ticket, case=screen.case, counter=counter),
        page=screen.page.value,
        answer=answer.value,
    )


def screen_view(work: CaseWork, counter: int) -> ScreenView | None:
    """The present page of a counter's screen; None before anything was shown."""
    screen = work.screens.of_counter(counter)
    if screen is None:
        return None
    case = None if screen.case is None else work.cases.by_id(screen.case)
    quote = None if case is None else work.cases.last_quote(case.id)
    ticket = None if screen.ticket is None else work.tickets.by_id(screen.ticket)
    return ScreenView(screen, ticket, case, quote)
