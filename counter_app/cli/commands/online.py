"""`online`: people who registered on the website or in JMO."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from counter_app.channels.online_finding import find_online, list_online
from counter_app.channels.online_help import issue_help_ticket, note_online_help
from counter_app.channels.online_model import HELP_LABELS, HelpReason
from counter_app.channels.online_takeover import take_over_online
from counter_app.cli.answer import Answer, Document
from counter_app.cli.command import command
from counter_app.cli.commands.batch_import import Rejects, check_target, free_name
from counter_app.cli.context import Session
from counter_app.cli.inputs import read_text_file
from counter_app.cli.json_file import parse_json
from counter_app.cli.online_view import import_export, online_document
from counter_app.dues.model import DuesMonth
from counter_app.queueing.model import Priority
from counter_app.registration.case import Channel
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.labels import Label

app = typer.Typer(help="Go on with people who registered on the website or in JMO.", no_args_is_help=True)

Wanted = Annotated[str, typer.Argument(metavar="TEXT", help="NIK, e-mail address or payment code, whole.")]


@command(app, "import")
def take_in(
    session: Session,
    file: Annotated[str, typer.Argument(metavar="FILE", help="CSV or XLSX that the core system exported.")],
    *,
    channel: Annotated[Channel, typer.Option(metavar="web|jmo", help="Of rows that name none.")] = Channel.WEB,
    rejects: Rejects = None,
) -> Answer:
    """Keep the registrations of an export; the same export again changes nothing."""
    session.sign_in()
    if not channel.online:
        raise OfficeError(ErrorCode.NOT_A_CHOICE, field="channel", choices=(Channel.WEB.value, Channel.JMO.value))
    check_target(rejects)
    target = Path(rejects) if rejects is not None else free_name(Path(file))
    return import_export(session, Path(file), channel, target)


@command(app, "find")
def find(session: Session, text: Wanted) -> Answer:
    """Look a registration up; names and addresses are shown masked."""
    found = session.read(find_online, text)
    if not found:
        raise OfficeError(ErrorCode.NO_SUCH_ONLINE, field="online")
    return Answer({"registrations": [online_document(one) for one in found]})


@command(app, "list")
def show(session: Session) -> Answer:
    """Show registrations for which no case is open yet, the latest first."""
    return Answer({"registrations": [online_document(one) for one in session.read(list_online)]})


@command(app, "take-over")
def take_over(
    session: Session,
    text: Wanted,
    *,
    file: Annotated[
        str | None,
        typer.Option(metavar="FORM.json", help="What the person said beside, by keys of form 1A; - is standard input."),
    ] = None,
    ticket: Annotated[str | None, typer.Option(metavar="F001", help="Ticket of the visit.")] = None,
    first_month: Annotated[
        str | None, typer.Option(metavar="YYYY-MM", help="First dues month; that of the registration unless given.")
    ] = None,
    contact: Annotated[
        bool | None, typer.Option("--contact/--no-contact", help="The answer to the consent to messages, asked now.")
    ] = None,
) -> Answer:
    """Open a case, awaiting payment or paid as the export says, with its dues notification and code slip."""
    given = None if file is None else parse_json(read_text_file(file, "file"), "file")
    if given is not None and not isinstance(given, dict):
        raise OfficeError(ErrorCode.FILE_INVALID, field="file", expected="object")
    month = None if first_month is None else DuesMonth.parse(first_month)
    done = session.run(take_over_online, text, given, ticket=ticket, first_month=month, contact=contact)
    printed = session.print_papers(f"case print {done.case.number}", done.notification, done.slip)
    document: Document = {
        "case": done.case.number,
        "state": done.case.state,
        "channel": done.case.channel,
        "payment_code": done.code.code,
        "amount": done.code.amount,
        "expires_at": done.code.expires_at,
        "paid": done.payment is not None,
        "papers": printed.papers,
    }
    return Answer(document, Label("Kasus {case}: {state}.", "Case {case}: {state}."), failure=printed.failure)


@command(app, "help")
def give_help(
    session: Session,
    *,
    reason: Annotated[HelpReason, typer.Option(help="What hindered it.")] = HelpReason.DUKCAPIL_MISMATCH,
    ticket: Annotated[
        str | None, typer.Option(metavar="F001", help="Ticket of today to note it on; a new one unless given.")
    ] = None,
    priority: Annotated[Priority | None, typer.Option(help="Reason to be served with priority.")] = None,
) -> Answer:
    """A ticket of service F for somebody whom the online registration refused, with the reason on it."""
    if ticket is not None:
        number = session.run(note_online_help, ticket, reason).number
        return Answer({"ticket": number, "reason": HELP_LABELS[reason]}, Label("Dicatat.", "Noted."))
    issued = session.run(issue_help_ticket, reason, priority)
    printed = session.print_papers("ticket show", issued.paper)
    return Answer(
        {"ticket": issued.ticket.number, "reason": HELP_LABELS[reason], "papers": printed.papers},
        Label("Karcis {ticket}.", "Ticket {ticket}."),
        failure=printed.failure,
    )
