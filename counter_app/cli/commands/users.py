"""`user`: the officers of a branch."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from counter_app.cli.answer import Answer, Document
from counter_app.cli.command import command
from counter_app.cli.context import Session
from counter_app.cli.inputs import read_secret
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.labels import Label
from counter_app.staff.model import SIGN_IN_ROLES, Officer, Permission, Role
from counter_app.staff.operations import add_officer, change_role, disable_officer, set_password

if TYPE_CHECKING:
    from counter_app.storage.unit_of_work import SqlWork

app = typer.Typer(help="Keep the officers; for administrators.", no_args_is_help=True)

_ROLES = "|".join(SIGN_IN_ROLES)
Name = Annotated[str, typer.Argument(metavar="NAME", help="Sign-in name.")]
SecretFile = Annotated[
    str | None, typer.Option(metavar="FILE", help="File whose first line is the new password; asked twice otherwise.")
]


@command(app, "add")
def add(
    session: Session,
    name: Name,
    *,
    full_name: Annotated[str, typer.Option(help="Name as it stands on papers.")],
    role: Annotated[str, typer.Option(metavar=_ROLES, help="What the officer may do.")],
    new_password_file: SecretFile = None,
) -> Answer:
    """Add an officer."""
    session.actor.require(Permission.ADMINISTER)
    officer = session.run(add_officer, name, full_name, _role(role), _secret(session, name, new_password_file))
    return _answer(officer, Label("Petugas {name} ditambahkan.", "Officer {name} is added."))


@command(app, "disable")
def disable(session: Session, name: Name) -> Answer:
    """Let nobody sign in as this officer any more."""
    officer = session.run(disable_officer, name)
    return _answer(officer, Label("Petugas {name} tidak aktif lagi.", "Officer {name} is no longer active."))


@command(app, "password")
def password(session: Session, name: Name, *, new_password_file: SecretFile = None) -> Answer:
    """Set a new password or PIN: one's own, or anybody's for an administrator."""
    secret = _secret(session, name, new_password_file)
    officer = session.run(set_password, name, secret)
    unlocked = replace(officer, secret=secret, failures=0, locked_until=None)
    return _answer(unlocked, Label("Sandi {name} diganti.", "The password of {name} is changed."))


@command(app, "role")
def change(
    session: Session, name: Name, role: Annotated[str, typer.Argument(metavar=_ROLES, help="The new role.")]
) -> Answer:
    """Change what an officer may do."""
    officer = session.run(change_role, name, _role(role))
    return _answer(officer, Label("Peran {name}: {role}.", "Role of {name}: {role}."))


@command(app, "list")
def list_all(session: Session) -> Answer:
    """List the officers."""

    def look(work: SqlWork) -> tuple[Officer, ...]:
        work.actor.require(Permission.ADMINISTER)
        return work.officers.every()

    officers = session.read(look)
    return Answer({"officers": [_document(one) for one in officers if one.role is not Role.SYSTEM]})


def _role(text: str) -> Role:
    role = text.strip().lower()
    if role not in SIGN_IN_ROLES:
        raise OfficeError(ErrorCode.NOT_A_CHOICE, field="role", choices=SIGN_IN_ROLES)
    return Role(role)


def _secret(session: Session, name: str, file: str | None) -> str:
    session.sign_in()
    prompt = Label(f"Sandi baru {name}", f"New password of {name}")
    return read_secret(file, session.words, prompt, field="new_password_file", twice=True)


def _answer(officer: Officer, headline: Label) -> Answer:
    return Answer(_document(officer), headline)


def _document(officer: Officer) -> Document:
    return {
        "name": officer.name,
        "full_name": officer.full_name,
        "role": officer.role,
        "active": officer.active,
        "has_password": officer.secret is not None,
        "locked_until": officer.locked_until,
    }
