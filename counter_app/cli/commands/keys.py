"""`key`: the key to the attachments of a branch, which no backup holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from counter_app.cli.answer import Answer, Document
from counter_app.cli.command import command
from counter_app.cli.context import Session
from counter_app.shared.labels import Label
from counter_app.staff.model import Permission

if TYPE_CHECKING:
    from counter_app.storage.vault import Vault

app = typer.Typer(help="Keep the key to the attachments; for administrators.", no_args_is_help=True)


def _vault(session: Session) -> Vault:
    session.actor.require(Permission.ADMINISTER)
    return session.office.database.vault


def _told(session: Session, vault: Vault) -> Document:
    return {
        "fingerprint": vault.key.fingerprint,
        "path": str(vault.key.path),
        "key_state": vault.key_state(),
        "attachments_folder": str(vault.folder),
        "attachments": session.read(lambda work: work.attachments.count()),
    }


@command(app, "show")
def show(session: Session) -> Answer:
    """Say where the key lies and whether it fits the attachments; the key itself is not shown."""
    return Answer(_told(session, _vault(session)))


@command(app, "export")
def export(session: Session, to: Annotated[str, typer.Argument(metavar="TO", help="The new file.")]) -> Answer:
    """Copy the key to a file for safe keeping, or for another PC of the branch."""
    vault = _vault(session)
    target = Path(to).absolute()
    vault.key.export(target)
    return Answer(
        {"fingerprint": vault.key.fingerprint, "path": str(target)},
        Label(
            "Kunci disalin. Simpan terpisah dari cadangan: siapa pun yang memegang keduanya dapat membaca lampiran.",
            "The key is copied. Keep it apart from the backups: whoever holds both can read the attachments.",
        ),
    )


@command(app, "import")
def import_key(
    session: Session, source: Annotated[str, typer.Argument(metavar="FROM", help="The exported key.")]
) -> Answer:
    """Take over the key of this branch; another key is never overwritten."""
    vault = _vault(session)
    added = vault.import_key(Path(source))
    headline = Label("Kunci sudah ada di sini.", "The key is here already.")
    return Answer(
        _told(session, vault),
        Label("Kunci dipasang.", "The key is in its place.") if added else headline,
    )
