"""Signing in, keeping officers and keeping the branch's settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from functools import cache
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from counter_app.settings import check_together, read_setting, write_setting
from counter_app.shared.errors import ErrorCode, FormErrors, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.shared.text import one_line
from counter_app.staff.model import (
    SIGN_IN_ROLES,
    Actor,
    Officer,
    Permission,
    Role,
    SignedIn,
    SignInLocked,
    SignInOutcome,
    SignInRefused,
    check_name,
    check_secret,
)
from counter_app.staff.ports import StaffWork


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()  # argon2id with the library's current parameters


@cache
def _nobody() -> str:
    """A hash to verify against when there is no such officer, so that the answer takes the same time."""
    return _hasher().hash("nobody")


def hash_secret(secret: str) -> str:
    return _hasher().hash(secret)


def _fits(stored: str | None, secret: str) -> bool:
    try:
        _hasher().verify(stored or _nobody(), secret)
    except (VerificationError, InvalidHashError, UnicodeEncodeError):
        return False
    return stored is not None


def sign_in(work: StaffWork, name: str, secret: str) -> SignInOutcome:
    """Check who somebody is. Failures are counted; after the branch's number of tries the officer is locked.

    The refusal is an outcome, not an error, because its count must be stored.
    """
    officer = work.officers.by_name(one_line(name).lower())
    if officer is not None and officer.locked_until is not None and officer.locked_until > work.now:
        return SignInLocked(officer.locked_until)
    fits = _fits(officer.secret if officer is not None and officer.active else None, secret)
    if officer is None:
        work.record(EventKind.SIGN_IN_REFUSED)
        return SignInRefused(work.branch.sign_in_attempts)
    about = Subject(officer=officer.id)
    if fits:
        if officer.failures:
            work.officers.set_failures(officer.id, 0, None)
        work.record(EventKind.OFFICER_SIGNED_IN, about)
        return SignedIn(officer.actor)
    return _count_failure(work, officer, about)


def _count_failure(work: StaffWork, officer: Officer, about: Subject) -> SignInOutcome:
    failures = officer.failures + 1
    work.record(EventKind.SIGN_IN_REFUSED, about, failures=failures)
    if failures < work.branch.sign_in_attempts:
        work.officers.set_failures(officer.id, failures, None)
        return SignInRefused(work.branch.sign_in_attempts - failures)
    until = work.now + timedelta(minutes=work.branch.lock_minutes)
    work.officers.set_failures(officer.id, 0, until)
    work.record(EventKind.OFFICER_LOCKED, about, minutes=work.branch.lock_minutes)
    return SignInLocked(until)


def training_officers(work: StaffWork) -> tuple[Officer, ...]:
    """Whom one may enter as without a password. Raises `OfficeError` (TRAINING_ONLY) in a real database."""
    if not work.training:
        raise OfficeError(ErrorCode.TRAINING_ONLY)
    return tuple(one for one in work.officers.every() if one.active and one.role is not Role.SYSTEM)


def enter_training(work: StaffWork, name: str) -> Actor:
    """Enter a training database as one of its officers. Raises `OfficeError` (TRAINING_ONLY, NO_SUCH_OFFICER)."""
    for officer in training_officers(work):
        if officer.name == name:
            work.record(EventKind.OFFICER_SIGNED_IN, Subject(officer=officer.id))
            return officer.actor
    raise OfficeError(ErrorCode.NO_SUCH_OFFICER, field="name")


def add_officer(work: StaffWork, name: str, full_name: str, role: Role, secret: str | None) -> Officer:
    """Add an officer. Without a secret nobody can sign in as this officer until one is set."""
    work.actor.require(Permission.ADMINISTER)
    if role not in SIGN_IN_ROLES:
        raise OfficeError(ErrorCode.NOT_A_CHOICE, field="role", choices=SIGN_IN_ROLES)
    full_name = one_line(full_name)
    if not full_name or len(full_name) > 100:  # noqa: PLR2004
        raise OfficeError(ErrorCode.FIELD_INVALID, field="full_name", expected="1-100")
    if secret is not None:
        check_secret(secret, "password")
    officer = work.officers.add(check_name(name), full_name, role, None if secret is None else hash_secret(secret))
    work.record(EventKind.OFFICER_ADDED, Subject(officer=officer.id), role=role.value)
    return officer


def find_officer(work: StaffWork, name: str) -> Officer:
    """Raises `OfficeError` (NO_SUCH_OFFICER)."""
    officer = work.officers.by_name(one_line(name).lower())
    if officer is None or officer.role is Role.SYSTEM:
        raise OfficeError(ErrorCode.NO_SUCH_OFFICER, field="name")
    return officer


def set_password(work: StaffWork, name: str, secret: str) -> Officer:
    """Set an officer's password or PIN: one's own, or anybody's for an administrator. Unlocks."""
    officer = find_officer(work, name)
    if officer.id != work.actor.id:
        work.actor.require(Permission.ADMINISTER)
    check_secret(secret, "password")
    work.officers.set_secret(officer.id, hash_secret(secret))
    work.officers.set_failures(officer.id, 0, None)
    work.record(EventKind.OFFICER_SECRET_CHANGED, Subject(officer=officer.id))
    return officer


def change_role(work: StaffWork, name: str, role: Role) -> Officer:
    work.actor.require(Permission.ADMINISTER)
    officer = find_officer(work, name)
    if role not in SIGN_IN_ROLES:
        raise OfficeError(ErrorCode.NOT_A_CHOICE, field="role", choices=SIGN_IN_ROLES)
    if role is not Role.ADMINISTRATOR:
        _keep_an_administrator(work, officer)
    work.officers.set_role(officer.id, role)
    work.record(EventKind.OFFICER_ROLE_CHANGED, Subject(officer=officer.id), role=role.value)
    return replace(officer, role=role)


def disable_officer(work: StaffWork, name: str) -> Officer:
    """Nobody signs in as this officer any more; what the officer did stays on record."""
    work.actor.require(Permission.ADMINISTER)
    officer = find_officer(work, name)
    _keep_an_administrator(work, officer)
    work.officers.set_active(officer.id, active=False)
    work.record(EventKind.OFFICER_DISABLED, Subject(officer=officer.id))
    return replace(officer, active=False)


def _keep_an_administrator(work: StaffWork, officer: Officer) -> None:
    others = [
        one for one in work.officers.every() if one.role is Role.ADMINISTRATOR and one.active and one.id != officer.id
    ]
    if officer.role is Role.ADMINISTRATOR and not others:
        raise OfficeError(ErrorCode.LAST_ADMINISTRATOR, field="name")


def change_setting(work: StaffWork, key: str, text: str) -> object:
    """Change one setting of the branch and return it as read.

    Raises `OfficeError` (SETTING_UNKNOWN, SETTING_INVALID).
    """
    work.actor.require(Permission.ADMINISTER)
    value: Any = read_setting(key, text)
    check_together(replace(work.branch, **{key: value}))
    work.settings.put(key, write_setting(value))
    work.record(EventKind.SETTING_CHANGED, setting=key)
    return value


def change_settings(work: StaffWork, values: Mapping[str, str]) -> None:
    """Change several settings together, or none. Raises `FormErrors` with a refusal for each wrong one."""
    work.actor.require(Permission.ADMINISTER)
    problems: list[OfficeError] = []
    read: dict[str, Any] = {}
    for key, text in values.items():
        try:
            read[key] = read_setting(key, text)
        except OfficeError as problem:
            problems.append(problem)
    if problems:
        raise FormErrors(tuple(problems))
    check_together(replace(work.branch, **read))
    for key, value in read.items():
        work.settings.put(key, write_setting(value))
        work.record(EventKind.SETTING_CHANGED, setting=key)
