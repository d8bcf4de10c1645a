"""`mail`: the outbox, and the branch's mail server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from counter_app.channels.outbox import list_mails, mails_of_case, queue_mail, retry_mail
from counter_app.channels.outbox_model import MAIL_STATE_LABELS, PROBLEM_LABELS, Fate, MailKind, MailState
from counter_app.cli.answer import Answer, Document
from counter_app.cli.command import command
from counter_app.cli.commands.cases import CaseNumber
from counter_app.cli.context import Session
from counter_app.cli.inputs import read_secret
from counter_app.cli.online_view import mail_document
from counter_app.registration.form_fields import find_field
from counter_app.registration.readers import READERS, Place
from counter_app.shared.labels import Label
from counter_app.staff.model import Permission

if TYPE_CHECKING:
    from counter_app.channels.outbox_model import Mail

app = typer.Typer(help="Send payment codes and dues notifications by e-mail.", no_args_is_help=True)

_PASSWORD = Label("Sandi server e-mail", "Password of the mail server")


@command(app, "send")
def send(session: Session) -> Answer:
    """Send what is due now; fit to be run by a clock. Exits 1 when the server makes trouble."""
    done = session.office.send_mail(session.actor)
    document: Document = {
        "sent": done.sent,
        "postponed": done.postponed,
        "given_up": done.given_up,
        "unsure": done.unsure,
        "busy": done.busy,
        "problem": None if done.problem is None else PROBLEM_LABELS[done.problem],
    }
    if done.busy:
        return Answer(document, Label("PC lain sedang mengirim.", "Another PC is sending."))
    headline = Label("{sent} e-mail terkirim.", "{sent} e-mails sent.")
    return Answer(document, headline, exit_code=0 if done.problem is None else 1)


@command(app, "list")
def show(
    session: Session,
    *,
    state: Annotated[list[MailState] | None, typer.Option(help="Only these; may be given again.")] = None,
    case: Annotated[str | None, typer.Option(metavar="CASE", help="Only those of a case.")] = None,
) -> Answer:
    """Show e-mails with what became of them, the latest first; addresses are never shown."""
    wanted = tuple(state or MailState)
    if case is None:
        found = session.read(list_mails, wanted)
    else:
        found = tuple(one for one in reversed(session.read(mails_of_case, case)) if one.state in wanted)
    return Answer({"mails": [mail_document(one) for one in found]})


@command(app, "queue")
def queue(
    session: Session,
    case: CaseNumber,
    kind: Annotated[MailKind, typer.Argument(help="What to send.")],
) -> Answer:
    """Queue the payment code or the dues notification of a case; what was sent is not sent twice."""
    return _answer(session.run(queue_mail, case, kind))


@command(app, "retry")
def retry(session: Session, mail: Annotated[int, typer.Argument(metavar="ID", help="Number of the e-mail.")]) -> Answer:
    """Queue an e-mail again that was given up, withdrawn, or perhaps sent: ask the applicant first."""
    return _answer(session.run(retry_mail, mail))


@command(app, "test")
def test(session: Session, *, to: Annotated[str, typer.Option(metavar="ADDRESS", help="Where to.")]) -> Answer:
    """Send an e-mail that says nothing, to see whether the settings are right; for supervisors."""
    session.actor.require(Permission.SUPERVISE)
    field = find_field("email")
    if field is None:
        raise LookupError("email")
    address = str(READERS[field.kind](to, field, Place("to", session.today())))
    delivery = session.office.test_mail(session.actor, address)
    if delivery.fate is Fate.SENT:
        return Answer({"sent": True}, Label("E-mail uji terkirim.", "The test e-mail is sent."))
    problem = None if delivery.problem is None else PROBLEM_LABELS[delivery.problem]
    return Answer({"sent": False, "problem": problem}, Label("Tidak terkirim.", "Not sent."), exit_code=1)


@command(app, "password")
def password(
    session: Session,
    *,
    file: Annotated[str | None, typer.Option(metavar="FILE", help="File whose first line is the password.")] = None,
) -> Answer:
    """Keep the password of the mail server on this PC, beside the keys and outside of the database; administrators."""
    session.actor.require(Permission.ADMINISTER)
    secret = read_secret(file, session.words, _PASSWORD, field="file", twice=True)
    session.office.keep_mail_password(session.actor, secret)
    return Answer({"kept": True}, Label("Sandi disimpan di PC ini.", "The password is kept on this PC."))


def _answer(mail: Mail) -> Answer:
    headline = Label(
        f"E-mail {mail.id}: {MAIL_STATE_LABELS[mail.state].id}.",
        f"E-mail {mail.id}: {MAIL_STATE_LABELS[mail.state].en}.",
    )
    return Answer(mail_document(mail), headline)
