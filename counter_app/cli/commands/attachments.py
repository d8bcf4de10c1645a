"""`case attach` and its like: scans of documents."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from counter_app.cli.answer import Answer, Document
from counter_app.cli.command import command
from counter_app.cli.commands.cases import CaseNumber, DocumentName
from counter_app.cli.context import Session
from counter_app.cli.inputs import read_scan
from counter_app.registration.attaching import attachments_of, remove_attachment, view_attachment
from counter_app.registration.attachments import Attachment, RemovalReason
from counter_app.registration.operations import find_case, normalise_case_number
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.labels import Label

app = typer.Typer()

AttachmentNumber = Annotated[int, typer.Argument(help="Number of the attachment.", metavar="ATTACHMENT")]


def attachment_document(attachment: Attachment) -> Document:
    return {
        "attachment": attachment.id,
        "document": attachment.item,
        "media_type": attachment.media_type,
        "size": attachment.size,
        "pages": attachment.pages,
        "added_at": attachment.added_at,
    }


@command(app, "attach")
def attach(
    session: Session,
    case: CaseNumber,
    item: DocumentName,
    file: Annotated[str, typer.Argument(metavar="FILE", help="JPEG, PNG or PDF; - is standard input.")],
) -> Answer:
    """Attach a scan to a document, which is received thereby; it is stored encrypted."""
    number = normalise_case_number(case)
    done = session.office.attach(session.actor, number, item, read_scan(file))
    found = session.read(find_case, number)
    return Answer(
        {"case": found.number, "state": found.state} | attachment_document(done),
        Label("Lampiran {attachment} pada kasus {case}.", "Attachment {attachment} of case {case}."),
    )


@command(app, "attachments")
def listed(session: Session, case: CaseNumber) -> Answer:
    """List the scans of a case."""
    number = normalise_case_number(case)
    found = session.read(attachments_of, number)
    return Answer({"case": number, "attachments": [attachment_document(one) for one in found]})


@command(app, "attachment")
def attachment(
    session: Session,
    attachment: AttachmentNumber,
    *,
    out: Annotated[str, typer.Option(metavar="FILE", help="The new file.")],
) -> Answer:
    """Write a scan to a file, decrypted; that it was looked at is recorded."""
    from counter_app.storage.files import write_new  # costly, see context.py

    target = Path(out).absolute()
    if target.exists():
        raise OfficeError(ErrorCode.TARGET_EXISTS, field="out")
    found, content = session.run(view_attachment, attachment)
    if not write_new(target, content):
        raise OfficeError(ErrorCode.TARGET_EXISTS, field="out")
    return Answer(attachment_document(found) | {"path": str(target)})


@command(app, "detach")
def detach(
    session: Session,
    attachment: AttachmentNumber,
    *,
    reason: Annotated[RemovalReason, typer.Option(help="Why it goes.")],
) -> Answer:
    """Take a scan away; its content is deleted with the last attachment that has it."""
    gone = session.run(remove_attachment, attachment, reason)
    return Answer(
        attachment_document(gone), Label("Lampiran {attachment} dihapus.", "Attachment {attachment} is gone.")
    )
