"""`init`, `migrate`, `backup`, `restore`, `verify`: the database itself."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from counter_app.cli.answer import Answer, Document
from counter_app.cli.command import command
from counter_app.cli.context import Session
from counter_app.cli.field_labels import FIELDS
from counter_app.cli.inputs import read_moment, read_secret
from counter_app.settings import CodeIssuer, OfficeKind
from counter_app.shared.calendar import Zone
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.labels import Label
from counter_app.staff.model import SYSTEM, Permission

if TYPE_CHECKING:
    from counter_app.cli.machinery import BranchFound, Upgraded
    from counter_app.storage.backup import Copied

app = typer.Typer()

TRAINING_CODE = "0000"
TRAINING_NAME = "Kantor Cabang Latihan"


@command(app, "init")
def init(
    session: Session,
    *,
    branch_code: Annotated[str | None, typer.Option(metavar="NNNN", help="Code of the branch, 4 digits.")] = None,
    branch_name: Annotated[str | None, typer.Option(metavar="TEXT", help="Name of the branch.")] = None,
    training: Annotated[bool, typer.Option("--training", help="A branch for training, demos and tests.")] = False,
    payment_codes: Annotated[
        CodeIssuer, typer.Option(help="Who issues payment codes: the core system, or this office.")
    ] = CodeIssuer.CORE,
    admin_password_file: Annotated[
        str | None, typer.Option(metavar="FILE", help="File with the password of the administrator `admin`.")
    ] = None,
    office: Annotated[
        OfficeKind, typer.Option(help="Whose counter this is: a branch's, or that of a bank that works for one.")
    ] = OfficeKind.BRANCH,
    queue_letter: Annotated[str, typer.Option(metavar="LETTER", help="Letter of the queue numbers of an SPO.")] = "S",
) -> Answer:
    """Make the branch's database with services, counters and an administrator, or upgrade it."""
    from counter_app.cli import machinery  # costly, see context.py

    upgraded = machinery.upgrade_existing(session.settings)
    if upgraded is None:
        if session.given.now is not None and not training:
            raise OfficeError(ErrorCode.TRAINING_ONLY, field="now")
        moment = None if session.given.now is None else read_moment(session.given.now, "now")
        if moment is not None and moment.tzinfo is None:
            moment = moment.replace(tzinfo=Zone.WIB.tzinfo)
        machinery.create(
            session.settings,
            code=branch_code or _ask(session, "branch_code", TRAINING_CODE if training else None),
            name=branch_name or _ask(session, "branch_name", TRAINING_NAME if training else None),
            training=training,
            codes=payment_codes,
            admin_password=_admin_password(session, admin_password_file, training=training),
            now=moment,
            kind=office,
            queue_letter=queue_letter.strip().upper(),
        )
        found = machinery.describe(session.settings)
    else:
        found = machinery.describe(session.settings)
        _require_same(found, branch_code, training=training)
    return _initialised(found, upgraded)


def _ask(session: Session, field: str, default: str | None) -> str:
    if default is not None:
        return default
    if not sys.stdin.isatty():
        raise OfficeError(ErrorCode.FIELD_MISSING, field=field)
    return str(typer.prompt(session.words.field(field), err=True))


def _admin_password(session: Session, file: str | None, *, training: bool) -> str | None:
    """The administrator's password; a training branch can do without."""
    if training and file is None:
        return None
    return read_secret(file, session.words, FIELDS["admin_password"], field="admin_password_file", twice=True)


def _require_same(found: BranchFound, code: str | None, *, training: bool) -> None:
    """An existing branch is never turned into another one. Raises `OfficeError` (BRANCH_EXISTS)."""
    if code is not None and code != found.code:
        raise OfficeError(ErrorCode.BRANCH_EXISTS, field="branch_code")
    if training and not found.training:
        raise OfficeError(ErrorCode.BRANCH_EXISTS, field="training")


def _initialised(found: BranchFound, upgraded: Upgraded | None) -> Answer:
    document: Document = {
        "database": found.database,
        "branch": {"code": found.code, "name": found.name},
        "training": found.training,
        "payment_codes": found.payment_codes,
        "created": upgraded is None,
        "safety_copy": None if upgraded is None or upgraded.safety_copy is None else str(upgraded.safety_copy),
        "services": [
            {"service": one.letter, "name": Label(one.name_id, one.name_en)} for one in found.services if one.active
        ],
        "counters": [{"counter": one.number, "services": list(one.profile.letters)} for one in found.counters],
    }
    if upgraded is None:
        return Answer(document, Label("Cabang siap.", "The branch is ready."))
    return Answer(document, Label("Cabang sudah ada; tidak diubah.", "The branch exists; it stays as it is."))


@command(app, "migrate")
def migrate(session: Session) -> Answer:
    """Bring the database to the present version, after making a safety copy of it."""
    from counter_app.cli import machinery  # costly, see context.py

    done = machinery.migrate(session.settings)
    copy = done.safety_copy
    document: Document = {
        "revision": done.revision,
        "upgraded": copy is not None,
        "safety_copy": None if copy is None else str(copy),
    }
    if copy is None:
        return Answer(document, Label("Sudah versi terkini.", "Up to date already."))
    return Answer(document, Label("Basis data dimutakhirkan.", "The database is upgraded."))


@command(app, "backup")
def backup(session: Session, to: Annotated[str, typer.Argument(metavar="TO", help="The new file.")]) -> Answer:
    """Copy the database to a new file, and the attachments beside it, while others go on working."""
    from counter_app.cli import machinery  # costly, see context.py

    session.actor.require(Permission.ADMINISTER)
    target = Path(to).absolute()
    database = session.office.database
    copied = machinery.backup_branch(database.engine, database.vault, target)
    told: Document = {"path": str(target), "size": target.stat().st_size}
    if not any(_copied(copied).values()):
        return Answer(told | _copied(copied), Label("Cadangan selesai.", "The backup is made."), shown=told)
    return Answer(
        told | {"attachments_folder": str(machinery.attachments_beside(target))} | _copied(copied),
        Label(
            "Cadangan selesai. Kunci lampiran tidak ikut; simpan tersendiri dengan: counter-app key export.",
            "The backup is made. The key to the attachments is not in it; keep it apart by: counter-app key export.",
        ),
    )


def _copied(copied: Copied) -> Document:
    return {
        "attachments_copied": copied.copied,
        "attachments_present": copied.present,
        "attachments_lost": copied.lost,
    }


@command(app, "restore")
def restore(session: Session, source: Annotated[str, typer.Argument(metavar="FROM", help="The backup.")]) -> Answer:
    """Make a backup the database; an existing one is never overwritten."""
    from counter_app.cli import machinery  # costly, see context.py

    done = machinery.restore(session.settings, Path(source))
    return Answer(
        {"database": session.settings.database, "revision": done.revision} | _copied(done.attachments),
        Label(
            "Cadangan dipulihkan. Periksa dengan: counter-app verify.", "Restored. Check it with: counter-app verify."
        ),
    )


@command(app, "verify")
def verify(session: Session) -> Answer:
    """Prove the diary's chain and every invariant of the database."""
    findings = session.office.verify()
    position, chain = session.office.read(lambda work: work.reports.position(), SYSTEM)
    return Answer(
        {
            "ok": not findings,
            "findings": [{"check": one.check, "subject": one.subject} for one in findings],
            "chain_position": position,
            "chain_hash": chain,
        },
        Label("Ada yang tidak benar.", "Something is wrong.") if findings else Label("Semuanya utuh.", "All is sound."),
        exit_code=1 if findings else 0,
    )
