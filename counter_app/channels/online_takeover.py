"""Opening a case for somebody who registered online: from the payment code on it is a case like any other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from counter_app.cards.operations import enter_member_number
from counter_app.channels.online_finding import find_online
from counter_app.channels.online_form import fitted, form_of
from counter_app.channels.online_model import OnlineEntry, OnlineRegistration, OnlineState
from counter_app.channels.online_ports import OnlineWork
from counter_app.dues.model import DuesMonth
from counter_app.payments.codes import code_expiry, expire_codes
from counter_app.payments.model import PaymentCode, read_core_code
from counter_app.payments.recording import PaymentRecorded, record_payment
from counter_app.registration.case import CaseState
from counter_app.registration.consent import CURRENT_VERSION, ONLINE_VERSION, ConsentPurpose
from counter_app.registration.form import Form1A
from counter_app.registration.known import phone_hash
from counter_app.registration.records import Case, ConsentRecord, StoredQuote
from counter_app.registration.steps import attach_ticket
from counter_app.registration.submitting import check_person
from counter_app.settings import CodeIssuer
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.shared.ids import case_number, keyed_hash
from counter_app.shared.papers import Paper, PaperKind
from counter_app.staff.model import Permission

METHOD_ONLINE = "online"
METHOD_ASKED = "asked_at_counter"


@dataclass(frozen=True)
class OnlineTakenOver:
    """The case with its dues and code, the two papers, and the payment that the export told of, if it did."""

    case: Case
    quote: StoredQuote
    code: PaymentCode
    notification: Paper
    slip: Paper
    payment: PaymentRecorded | None


def take_over_online(
    work: OnlineWork,
    wanted: str,
    given: Mapping[str, object] | None = None,
    *,
    ticket: str | None = None,
    first_month: DuesMonth | None = None,
    contact: bool | None = None,
) -> OnlineTakenOver:
    """Open the case of an online registration, found by NIK, e-mail or code, in the state that the export tells.

    `given` is what the person said where the export is silent, by keys of form 1A; `contact` the answer to the consent
    to messages, when it was asked here. The quote must come to the amount of the code. A payment is recorded when the
    export tells its time and reference, and then the member number, if it tells that too.

    Raises `FormErrors` for what is still to be asked, `OfficeError`: NO_SUCH_ONLINE, ONLINE_AMBIGUOUS, ONLINE_TAKEN,
    ONLINE_UNFINISHED, DUES_DIFFER, NIK_REGISTERED, MEMBER_ALREADY, CODE_MALFORMED, CODE_USED, NO_SUCH_TICKET,
    TICKET_STATE, and what a payment and a member number are refused with.
    """
    work.actor.require(Permission.SERVE)
    known = work.online.lock(_chosen(find_online(work, wanted)).id)
    entry = known.entry
    if known.case is not None:
        raise OfficeError(ErrorCode.ONLINE_TAKEN, field="online", case=known.case_number)
    if entry.code is None or entry.amount is None:
        raise OfficeError(ErrorCode.ONLINE_UNFINISHED, field="online")
    code_text = read_core_code(entry.code, work.branch, entry.channel)
    told = frozenset(entry.content) | frozenset(given or {})
    begun = form_of(entry.content, given or {}, work.today, contact=contact)
    month = first_month or DuesMonth.of(_local(work, entry.registered_at or work.now))
    form, quote = fitted(work.tariff, begun, entry.amount, month, told)
    case = _open(work, entry, form, contact=contact)
    work.online.tie(known.id, case.id)
    work.record(
        EventKind.ONLINE_TAKEN_OVER,
        Subject(case=case.id),
        state=case.state.value,
        channel=case.channel.value,
        registration=known.id,
    )
    if ticket is not None:
        case = attach_ticket(work, case, ticket)
    stored = work.cases.add_quote(case.id, quote)
    work.record(EventKind.DUES_NOTIFIED, Subject(case=case.id), quote=stored.id, total=quote.total)
    code = _code(work, case, entry, code_text, stored)
    facts = (case.number, str(quote.total))
    notification = work.papers.issue(PaperKind.DUES_NOTIFICATION, facts, case=case.id, quote=stored.id)
    printed = (case.number, code.code, str(code.amount))
    slip = work.papers.issue(PaperKind.PAYMENT_CODE_SLIP, printed, case=case.id, quote=stored.id)
    payment = _pay(work, entry, code)
    if payment is not None and entry.kpj is not None:
        enter_member_number(work, case.number, entry.kpj)
    expire_codes(work)
    return OnlineTakenOver(work.cases.by_id(case.id), stored, code, notification, slip, payment)


def _chosen(found: tuple[OnlineRegistration, ...]) -> OnlineRegistration:
    """The one that is meant: of several, the one for which there is no case yet."""
    open_ones = tuple(one for one in found if one.case is None)
    if len(open_ones) > 1:
        raise OfficeError(ErrorCode.ONLINE_AMBIGUOUS, field="online", count=len(open_ones))
    if open_ones:
        return open_ones[0]
    if not found:
        raise OfficeError(ErrorCode.NO_SUCH_ONLINE, field="online")
    return found[0]


def _local(work: OnlineWork, moment: datetime) -> datetime:
    return moment.astimezone(work.branch.zone.tzinfo)


def _open(work: OnlineWork, entry: OnlineEntry, form: Form1A, *, contact: bool | None) -> Case:
    nik_hash = keyed_hash(work.key, "nik", form.nik)
    check_person(work, form, nik_hash)
    number = case_number(work.branch_code, work.today, work.cases.next_sequence(work.today))
    state = CaseState.AWAITING_PAYMENT
    case = work.cases.add(number, entry.channel, state, form, nik_hash, phone_hash(work, form.phone))
    work.cases.add_consents(case.id, _consents(work, entry, form, asked=contact is not None))
    return case


def _consents(work: OnlineWork, entry: OnlineEntry, form: Form1A, *, asked: bool) -> Iterator[ConsentRecord]:
    there = min(entry.registered_at or work.now, work.now)
    for purpose in ConsentPurpose:
        here = asked and purpose is ConsentPurpose.CONTACT
        yield ConsentRecord(
            purpose.value,
            form.consents.granted(purpose),
            CURRENT_VERSION if here else ONLINE_VERSION,
            work.now if here else there,
            METHOD_ASKED if here else METHOD_ONLINE,
        )


def _code(work: OnlineWork, case: Case, entry: OnlineEntry, text: str, quote: StoredQuote) -> PaymentCode:
    """The code of the core system, from when the export says, until when it says."""
    issued_at = min(one for one in (entry.registered_at, entry.paid_at, work.now) if one is not None)
    expires_at = entry.expires_at or code_expiry(work, case)
    if entry.paid_at is not None:
        expires_at = max(expires_at, entry.paid_at)
    amount = quote.quote.total
    code = work.payment_codes.add(text, CodeIssuer.CORE, case.id, quote.id, amount, issued_at, expires_at)
    work.record(
        EventKind.PAYMENT_CODE_ISSUED,
        Subject(case=case.id),
        issuer=CodeIssuer.CORE.value,
        amount=amount,
        code_id=code.id,
    )
    return code


def _pay(work: OnlineWork, entry: OnlineEntry, code: PaymentCode) -> PaymentRecorded | None:
    """What the export tells of a payment; without its time and reference it is recorded as any other, later."""
    if entry.state is not OnlineState.PAID or entry.paid_at is None or entry.reference is None:
        return None
    done = record_payment(work, code.code, code.amount, min(entry.paid_at, work.now), entry.reference)
    return done if isinstance(done, PaymentRecorded) else None
