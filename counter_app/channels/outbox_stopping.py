"""Somebody decides that an e-mail is not sent: the applicant was told otherwise, or will not be asked again."""

from __future__ import annotations

from counter_app.channels.outbox_model import Mail, MailState, check_mail_state
from counter_app.channels.outbox_ports import OutboxWork
from counter_app.registration.own_records import require_own_case
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.staff.model import Permission


def stop_mail(work: OutboxWork, mail: int) -> Mail:
    """Give a mail up that waits, or that was perhaps sent; what was last wrong with it stays told.

    Raises `OfficeError`: NO_SUCH_MAIL, MAIL_STATE (also while it is being sent).
    """
    work.actor.require(Permission.SERVE)
    unknown = OfficeError(ErrorCode.NO_SUCH_MAIL, field="mail")
    found = work.outbox.find(mail)
    if found is None:
        raise unknown
    require_own_case(work, found.case, unknown)
    if found.state is MailState.GIVEN_UP:
        return found
    check_mail_state(found.state, MailState.GIVEN_UP)
    changed = None if found.state is MailState.SENDING else work.outbox.change(found, MailState.GIVEN_UP)
    if changed is None:
        raise OfficeError(ErrorCode.MAIL_STATE, field="mail", state=found.state.value)
    work.record(EventKind.MAIL_GIVEN_UP, Subject(case=found.case), mail=found.id, mail_kind=found.kind.value)
    return changed
