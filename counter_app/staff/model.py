"""Officers, what they may do, and how they prove who they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, unique
from itertools import pairwise

from counter_app.shared.errors import ErrorCode, OfficeError

SHORTEST_PASSWORD = 8
SHORTEST_PIN = 6
LONGEST_SECRET = 128


@unique
class Role(StrEnum):
    OFFICER = "officer"
    CLERK = "clerk"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"
    SYSTEM = "system"


@unique
class Permission(StrEnum):
    SERVE = "serve"
    """Work at a counter: tickets, forms, papers, payments, cards."""
    SUPERVISE = "supervise"
    """Close the day, correct others, read the survey's index."""
    ADMINISTER = "administer"
    """Officers, settings, backup, upgrade."""
    SEE_ALL = "see-all"
    """The records of every officer; who has it not sees the own ones only (`registration.own_records`)."""


_MAY = {
    Role.OFFICER: {Permission.SERVE, Permission.SEE_ALL},
    Role.CLERK: {Permission.SERVE},
    Role.SUPERVISOR: {Permission.SERVE, Permission.SEE_ALL, Permission.SUPERVISE},
    Role.ADMINISTRATOR: set(Permission),
    Role.SYSTEM: set(Permission),
}

SIGN_IN_ROLES = tuple(role for role in Role if role is not Role.SYSTEM)


@dataclass(frozen=True)
class Actor:
    """Who acts: an officer, or the office itself (kiosk, command line in training)."""

    id: int
    name: str
    role: Role

    def may(self, permission: Permission) -> bool:
        return permission in _MAY[self.role]

    def require(self, permission: Permission) -> None:
        """Raises `OfficeError` (NOT_ALLOWED) when the role does not carry the permission."""
        if not self.may(permission):
            raise OfficeError(ErrorCode.NOT_ALLOWED, permission=permission.value, role=self.role.value)


SYSTEM = Actor(1, "system", Role.SYSTEM)
"""The office itself, first officer of every database; nobody can sign in as it."""

COMMAND_LINE = "cli"
"""Name of the built-in officer for whom a training database takes the command line."""


@dataclass(frozen=True)
class Officer:
    """A member of staff. `secret` is an argon2id hash, or None while no password was set."""

    id: int
    name: str
    full_name: str
    role: Role
    secret: str | None
    failures: int
    locked_until: datetime | None
    active: bool

    @property
    def actor(self) -> Actor:
        return Actor(self.id, self.name, self.role)


@dataclass(frozen=True)
class SignedIn:
    actor: Actor


@dataclass(frozen=True)
class SignInRefused:
    """Unknown name or wrong secret (not told apart), with the tries that are left."""

    tries_left: int


@dataclass(frozen=True)
class SignInLocked:
    until: datetime


SignInOutcome = SignedIn | SignInRefused | SignInLocked


def check_secret(secret: str, field: str) -> None:
    """A PIN of at least 6 digits or a password of at least 8 characters.

    Runs and repetitions (`123456`, `000000`) are refused. Raises `OfficeError` (SECRET_TOO_WEAK).
    """
    least = SHORTEST_PIN if secret.isdigit() else SHORTEST_PASSWORD
    steps = {ord(after) - ord(before) for before, after in pairwise(secret)}
    if not least <= len(secret) <= LONGEST_SECRET or not secret.isprintable() or steps in ({0}, {1}, {-1}):
        raise OfficeError(
            ErrorCode.SECRET_TOO_WEAK,
            field=field,
            least_characters=SHORTEST_PASSWORD,
            least_digits=SHORTEST_PIN,
        )


def check_name(name: str) -> str:
    """A sign-in name: 2 to 40 lower-case letters of a to z, digits, dots or dashes. Returns it in lower case."""
    name = name.strip().lower()
    if not 2 <= len(name) <= 40 or not name.isascii() or not all(one.isalnum() or one in ".-_" for one in name):  # noqa: PLR2004
        raise OfficeError(ErrorCode.FIELD_INVALID, field="name", expected="a-z 0-9 . - _ (2-40)")
    return name
