"""The outbox: mails are queued with what they tell of, and sent afterwards by one run at a time."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta

from counter_app.channels.outbox_model import (
    LEASE,
    Delivery,
    Fate,
    Mail,
    MailKind,
    MailProblem,
    MailState,
    MailToSend,
    check_mail_state,
    next_try,
)
from counter_app.channels.outbox_ports import OutboxWork
from counter_app.channels.outbox_text import subject_of, text_of
from counter_app.payments.model import CodeState, PaymentCode
from counter_app.registration.case import CaseState
from counter_app.registration.consent import ConsentPurpose
from counter_app.registration.own_records import own_records, require_own_case
from counter_app.registration.records import Case
from counter_app.registration.steps import find_case, normalise_case_number
from counter_app.settings import Switch
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, NewEvent, Subject
from counter_app.shared.papers import Paper
from counter_app.staff.model import Permission

MOST_LISTED = 200
_KIND_OF = {kind.paper.value: kind for kind in MailKind}
_OWED = frozenset({CaseState.NOTIFIED, CaseState.AWAITING_PAYMENT, CaseState.CODE_EXPIRED})
"""States in which it makes sense to tell somebody of dues."""
_TOLD = {
    MailState.SENT: EventKind.MAIL_SENT,
    MailState.WAITING: EventKind.MAIL_POSTPONED,
    MailState.GIVEN_UP: EventKind.MAIL_GIVEN_UP,
    MailState.UNSURE: EventKind.MAIL_UNSURE,
    MailState.WITHDRAWN: EventKind.MAIL_WITHDRAWN,
}


def queue_mail(work: OutboxWork, number: str, kind: MailKind) -> Mail:
    """Queue the last paper of a kind of a case for its applicant; what is queued or sent already stays as it is.

    Raises `OfficeError`: NO_SUCH_CASE, MAIL_OFF, NO_MAIL_ADDRESS, CONSENT_NOT_GIVEN, NO_SUCH_PAPER, NO_SUCH_CODE.
    """
    work.actor.require(Permission.SERVE)
    _require_on(work)
    case = find_case(work, normalise_case_number(number))
    paper = _last_paper(work, case.id, kind)
    if paper is None:
        raise OfficeError(ErrorCode.NO_SUCH_PAPER, field="kind", kind=kind.paper.value)
    problem = _problem(work, case, kind, paper)
    if problem is not None:
        raise _refusal(problem, case)
    known = work.outbox.of_paper(paper.id)
    if known is None:
        return _queue(work, case.id, kind, paper)
    return known if known.state in {MailState.WAITING, MailState.SENDING, MailState.SENT} else _again(work, known)


def _refusal(problem: MailProblem, case: Case) -> OfficeError:
    match problem:
        case MailProblem.NO_ADDRESS:
            return OfficeError(ErrorCode.NO_MAIL_ADDRESS, field="email")
        case MailProblem.NO_CONSENT:
            return OfficeError(ErrorCode.CONSENT_NOT_GIVEN, field="contact")
        case _:
            wanted = CaseState.AWAITING_PAYMENT.value
            return OfficeError(ErrorCode.CASE_STATE, field="case", state=case.state.value, wanted=wanted)


def mail_paper(work: OutboxWork, issued: NewEvent) -> None:
    """React to a paper: who registered online gets dues and code by e-mail, if the office may send it."""
    kind = _KIND_OF.get(str(issued.details.get("paper")))
    if kind is None or issued.subject.case is None or work.branch.mail_sending is Switch.OFF:
        return
    case = work.cases.by_id(issued.subject.case)
    paper = _last_paper(work, case.id, kind)
    if case.channel.online and paper is not None and _problem(work, case, kind, paper) is None:
        _queue(work, case.id, kind, paper)


def retry_mail(work: OutboxWork, mail: int) -> Mail:
    """Queue a mail again that was not sent, or perhaps not: somebody decided that it should be.

    Raises `OfficeError`: NO_SUCH_MAIL, MAIL_STATE, MAIL_OFF.
    """
    work.actor.require(Permission.SERVE)
    _require_on(work)
    found = _find(work, mail)
    if found.state is MailState.WAITING:
        return found
    return _again(work, found)


def list_mails(work: OutboxWork, states: Collection[MailState] = (), most: int = MOST_LISTED) -> tuple[Mail, ...]:
    """Mails in these states, or in any, the latest first."""
    work.actor.require(Permission.SERVE)
    return own_records(work, work.outbox.listed(tuple(states) or tuple(MailState), most), lambda one: one.case)


def mails_of_case(work: OutboxWork, number: str) -> tuple[Mail, ...]:
    """The mails of a case, the first one first. Raises `OfficeError` (NO_SUCH_CASE)."""
    work.actor.require(Permission.SERVE)
    return work.outbox.of_case(find_case(work, normalise_case_number(number)).id)


def mail_due(work: OutboxWork) -> bool:
    """Whether a run would find something to do now. Raises `OfficeError` (NOT_ALLOWED)."""
    work.actor.require(Permission.SERVE)
    return work.branch.mail_sending is Switch.ON and work.outbox.is_due(work.now)


def begin_run(work: OutboxWork, holder: str) -> bool:
    """Whether this run may send now: one does at a time, over all PCs. Raises `OfficeError` (MAIL_OFF).

    Mails that a run before was giving to the server when it died become unsure.
    """
    work.actor.require(Permission.SERVE)
    _require_on(work)
    if not work.outbox.hold(holder, work.now, work.now + LEASE):
        return False
    for mail in work.outbox.abandoned(holder):
        _change(work, mail, MailState.UNSURE, MailProblem.SENDER_DIED)
    return True


def end_run(work: OutboxWork, holder: str) -> None:
    work.outbox.release(holder)


def take_next(work: OutboxWork, holder: str) -> MailToSend | None:
    """The next mail to be sent, with its words; None when there is none, or when another run sends by now.

    What may not be sent any more is withdrawn on the way.
    """
    if not work.outbox.hold(holder, work.now, work.now + LEASE):
        return None
    while (mail := work.outbox.due(work.now)) is not None:
        ready = _ready(work, mail)
        if isinstance(ready, MailToSend):
            return ready
        _change(work, mail, MailState.WITHDRAWN, ready)
    return None


def claim(work: OutboxWork, mail: int, holder: str) -> bool:
    """Say, before the server is given the text, that this run is sending the mail; False when another one is."""
    found = _find(work, mail)
    if found.state is not MailState.WAITING:
        return False
    return work.outbox.change(found, MailState.SENDING, sender=holder) is not None


def settle(work: OutboxWork, mail: int, holder: str, delivery: Delivery) -> Mail:
    """Keep what came of a run's try; the paper counts as printed once it was sent.

    An answer that comes after somebody queued the mail again, or after another run began with it, changes nothing.
    """
    found = _find(work, mail)
    if _overtaken(found, holder, delivery.fate):
        return found
    match delivery.fate:
        case Fate.SENT:
            work.papers.count_print(work.papers.by_id(found.paper))
            return _change(work, found, MailState.SENT, None)
        case Fate.UNSURE if found.state is MailState.UNSURE:  # others took this run for dead
            return found
        case Fate.UNSURE:
            return _change(work, found, MailState.UNSURE, delivery.problem)
        case Fate.NEVER:
            return _change(work, found, MailState.GIVEN_UP, delivery.problem)
        case Fate.LATER:
            delay = next_try(found.attempts + 1)
            target = MailState.GIVEN_UP if delay is None else MailState.WAITING
            return _change(work, found, target, delivery.problem, delay=delay)
        case Fate.TAKEN:
            return found


def _overtaken(mail: Mail, holder: str, fate: Fate) -> bool:
    match mail.state:
        case MailState.SENDING:
            return mail.sender != holder
        case MailState.WAITING:  # not claimed: the server was not even given the text
            return fate in {Fate.SENT, Fate.UNSURE}
        case state:
            return state is not MailState.UNSURE


def _ready(work: OutboxWork, mail: Mail) -> MailToSend | MailProblem:
    try:
        case = work.cases.by_id(mail.case)
    except OfficeError:  # erased
        return MailProblem.DATA_ERASED
    paper = work.papers.by_id(mail.paper)
    problem = _problem(work, case, mail.kind, paper)
    quote = work.cases.last_quote(case.id)
    if problem is not None or case.form.email is None or quote is None:
        return problem or MailProblem.NO_ADDRESS
    return MailToSend(
        mail,
        case.form.email,
        subject_of(work, mail.kind),
        text_of(work, mail.kind, case, _active(work, case.id), quote.quote.total),
        paper,
        f"{mail.id}.{paper.verification}".lower(),
    )


def _problem(work: OutboxWork, case: Case, kind: MailKind, paper: Paper) -> MailProblem | None:
    """Why a mail may not be sent now: no address, no consent in force, something newer, or a code that ended."""
    if case.form.email is None:
        return MailProblem.NO_ADDRESS
    contact = ConsentPurpose.CONTACT.value
    if not any(one.purpose == contact and one.in_force for one in work.cases.consents(case.id)):
        return MailProblem.NO_CONSENT
    last = _last_paper(work, case.id, kind)
    if case.state not in _OWED or last is None or last.id != paper.id:
        return MailProblem.OUTDATED
    if kind is MailKind.CODE:
        code = _active(work, case.id)
        if code is None or code.expires_at < work.now or code.quote != paper.quote:
            return MailProblem.CODE_ENDED
    return None


def _active(work: OutboxWork, case: int) -> PaymentCode | None:
    return next((one for one in work.payment_codes.of_case(case) if one.state is CodeState.ACTIVE), None)


def _last_paper(work: OutboxWork, case: int, kind: MailKind) -> Paper | None:
    return next((one for one in reversed(work.papers.of_case(case)) if one.kind is kind.paper), None)


def _require_on(work: OutboxWork) -> None:
    if work.branch.mail_sending is Switch.OFF:
        raise OfficeError(ErrorCode.MAIL_OFF)


def _find(work: OutboxWork, mail: int) -> Mail:
    unknown = OfficeError(ErrorCode.NO_SUCH_MAIL, field="mail")
    found = work.outbox.find(mail)
    if found is None:
        raise unknown
    require_own_case(work, found.case, unknown)
    return found


def _queue(work: OutboxWork, case: int, kind: MailKind, paper: Paper) -> Mail:
    mail = work.outbox.add(case, kind, paper.id, work.now)
    work.record(EventKind.MAIL_QUEUED, Subject(case=case), mail=mail.id, mail_kind=kind.value)
    return mail


def _again(work: OutboxWork, mail: Mail) -> Mail:
    check_mail_state(mail.state, MailState.WAITING)
    queued = work.outbox.change(mail, MailState.WAITING, attempts=0, next_at=work.now, problem=None)
    if queued is None:
        raise OfficeError(ErrorCode.MAIL_STATE, field="mail", state=mail.state.value)
    work.record(EventKind.MAIL_QUEUED, Subject(case=mail.case), mail=mail.id, mail_kind=mail.kind.value)
    return queued


def _change(
    work: OutboxWork, mail: Mail, state: MailState, problem: MailProblem | None, *, delay: timedelta | None = None
) -> Mail:
    """Raises `OfficeError` (MAIL_STATE) when somebody else changed it meanwhile."""
    check_mail_state(mail.state, state)
    tried = state is not MailState.WITHDRAWN and problem is not MailProblem.SENDER_DIED
    changed = work.outbox.change(
        mail,
        state,
        attempts=mail.attempts + tried,
        next_at=work.now + (delay or timedelta()),
        problem=None if problem is None else problem.value,
        sent_at=work.now if state is MailState.SENT else None,
    )
    if changed is None:
        raise OfficeError(ErrorCode.MAIL_STATE, field="mail", state=mail.state.value)
    details = {} if problem is None else {"problem": problem.value}
    work.record(_TOLD[state], Subject(case=mail.case), mail=mail.id, mail_kind=mail.kind.value, **details)
    return changed
