"""Taking in form 1A: the case is opened, tied to its ticket, and the form printed for signature."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from counter_app.registration.case import CaseState, Channel
from counter_app.registration.checklists import documents_asked
from counter_app.registration.consent import CURRENT_VERSION, ConsentPurpose
from counter_app.registration.documents import DocumentItem, DocumentStatus, missing_documents
from counter_app.registration.drafts import assemble
from counter_app.registration.form import Form1A
from counter_app.registration.known import member_case, phone_hash, phone_in_use
from counter_app.registration.model import AcceptedForm, FormWarning, read_form
from counter_app.registration.own_records import own_draft, own_records
from counter_app.registration.people import Application
from counter_app.registration.ports import CaseWork
from counter_app.registration.records import Case, ConsentRecord, DocumentRecord
from counter_app.registration.steps import attach_ticket, find_open_ticket
from counter_app.settings import OfficeKind
from counter_app.shared.errors import ErrorCode, FormErrors, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.shared.ids import case_number, keyed_hash
from counter_app.shared.papers import Paper, PaperKind
from counter_app.staff.model import Permission


@dataclass(frozen=True)
class FormSubmitted:
    """The new case, what is still missing, what was doubted, and the form to be signed."""

    case: Case
    missing: tuple[DocumentItem, ...]
    warnings: tuple[FormWarning, ...]
    paper: Paper


def submit_form(
    work: CaseWork, raw: object, ticket_number: str | None = None, channel: Channel = Channel.MANUAL
) -> FormSubmitted:
    """Take in one form 1A and open its case, attached to a ticket if one is given. The ticket's draft goes.

    Who names no branch of membership becomes a member of this one, or of the branch that this SPO works for; what comes
    in at the counter of an SPO has its channel.

    Raises `FormErrors` with every wrong field; `OfficeError`: WARNING_UNCONFIRMED when a doubt needs the officer's
    reason, NIK_REGISTERED when the person has a running case, MEMBER_ALREADY when a member wants to become a new one
    without saying so, KPJ_USED when the former member number is another person's.
    """
    work.actor.require(Permission.SERVE)
    if channel is Channel.MANUAL and work.branch.office_kind is OfficeKind.SPO:
        channel = Channel.SPO
    accepted = _accept(work, raw, channel)
    home = work.branch.spo_branch_code or work.branch_code
    form = replace(accepted.form, branch_code=accepted.form.branch_code or home)
    nik_hash = keyed_hash(work.key, "nik", form.nik)
    check_person(work, form, nik_hash)
    number = case_number(work.branch_code, work.today, work.cases.next_sequence(work.today))
    case = work.cases.add(number, channel, CaseState.REGISTERED, form, nik_hash, phone_hash(work, form.phone))
    work.record(EventKind.FORM_SUBMITTED, Subject(case=case.id), channel=channel.value, warnings=len(accepted.warnings))
    missing = _take_documents(work, case)
    work.cases.add_consents(case.id, _consents(work, form))
    if ticket_number is not None:
        case = attach_ticket(work, case, ticket_number)
    work.drafts.drop_submitted(case.id, nik_hash)
    paper = work.papers.issue(PaperKind.FORM_1A, (case.number,), case=case.id)
    return FormSubmitted(case, missing, accepted.warnings, paper)


def submit_draft(work: CaseWork, ticket_number: str) -> FormSubmitted:
    """Take in the form that was begun at a ticket. Raises as `submit_form` does, and NO_SUCH_DRAFT."""
    work.actor.require(Permission.SERVE)
    ticket = find_open_ticket(work, ticket_number, lock=False)
    draft = own_draft(work, work.drafts.of_ticket(ticket.id))
    if draft is None:
        raise OfficeError(ErrorCode.NO_SUCH_DRAFT, field="ticket")
    return submit_form(work, assemble(draft.entries), ticket.number)


def _accept(work: CaseWork, raw: object, channel: Channel) -> AcceptedForm:
    if not isinstance(raw, Mapping):
        raise OfficeError(ErrorCode.FILE_INVALID, field="file", expected="object")
    result = _read(work, raw, channel)
    if phone_in_use(work, result.form.phone, result.form.nik):
        result = _read(work, raw, channel, phone_in_use=True)
    unanswered = tuple(warning for warning in result.warnings if warning.open)
    if unanswered:
        raise OfficeError(
            ErrorCode.WARNING_UNCONFIRMED,
            field=unanswered[0].field,
            warnings=tuple(warning.code.value for warning in unanswered),
        )
    return result


def _read(work: CaseWork, raw: Mapping[str, object], channel: Channel, *, phone_in_use: bool = False) -> AcceptedForm:
    result = read_form(
        raw,
        registered_on=work.today,
        minimum_age=work.branch.min_age,
        below_age=work.branch.below_age,
        channel=channel,
        phone_in_use=phone_in_use,
    )
    if not isinstance(result, AcceptedForm):
        raise FormErrors(result.errors)
    return result


def check_person(work: CaseWork, form: Form1A, nik_hash: str) -> None:
    """One running case at a time; and who is a member asks for a change, or comes back as a former member.

    Raises `OfficeError`: NIK_REGISTERED, MEMBER_ALREADY, KPJ_USED.
    """
    running = work.cases.running(nik_hash)
    if running is not None:
        own = own_records(work, work.cases.of_person(nik_hash), lambda one: one.id)
        shown = running if any(one.number == running for one in own) else None
        raise OfficeError(ErrorCode.NIK_REGISTERED, field="nik", case=shown)
    if form.application is Application.NEW and not form.previously_member:
        member = member_case(work.cases.of_person(nik_hash))
        if member is not None:
            raise OfficeError(ErrorCode.MEMBER_ALREADY, field="nik", case=member.number)
    if form.previous_kpj is not None and work.cases.kpj_of_another(form.previous_kpj, nik_hash):
        raise OfficeError(ErrorCode.KPJ_USED, field="previous_kpj")


def _take_documents(work: CaseWork, case: Case) -> tuple[DocumentItem, ...]:
    statuses = dict(case.form.documents.by_item)
    required = documents_asked(work.branch, case.form)
    for item in DocumentItem:
        status = statuses.get(item)
        if status is None and item in required:
            status = DocumentStatus.MISSING
        if status is not None:
            work.cases.put_document(case.id, DocumentRecord(item, status))
    return missing_documents(required, statuses)


def _consents(work: CaseWork, form: Form1A) -> tuple[ConsentRecord, ...]:
    return tuple(
        ConsentRecord(purpose.value, form.consents.granted(purpose), CURRENT_VERSION, work.now, "form_1a")
        for purpose in ConsentPurpose
    )
