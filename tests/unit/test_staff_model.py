from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.staff.model import (
    LONGEST_SECRET,
    SIGN_IN_ROLES,
    SYSTEM,
    Actor,
    Officer,
    Permission,
    Role,
    check_name,
    check_secret,
)

RIGHTS = {
    Role.OFFICER: {Permission.SERVE, Permission.SEE_ALL},
    Role.CLERK: {Permission.SERVE},
    Role.SUPERVISOR: {Permission.SERVE, Permission.SEE_ALL, Permission.SUPERVISE},
    Role.ADMINISTRATOR: set(Permission),
    Role.SYSTEM: set(Permission),
}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("permission", Permission)
def test_a_role_carries_its_rights_and_no_others(role: Role, permission: Permission) -> None:
    actor = Actor(7, "ani", role)
    assert actor.may(permission) == (permission in RIGHTS[role])
    if actor.may(permission):
        actor.require(permission)
        return
    with pytest.raises(OfficeError) as refused:
        actor.require(permission)
    assert refused.value.code is ErrorCode.NOT_ALLOWED
    assert dict(refused.value.details) == {"permission": permission.value, "role": role.value}


def test_nobody_signs_in_as_the_office_itself() -> None:
    assert SYSTEM.role not in SIGN_IN_ROLES
    assert set(SIGN_IN_ROLES) == set(Role) - {Role.SYSTEM}


def test_an_officer_acts_under_the_own_name_and_role() -> None:
    officer = Officer(7, "ani", "Ani Contoh", Role.CLERK, None, 0, datetime(2026, 11, 20, tzinfo=UTC), active=True)
    assert officer.actor == Actor(7, "ani", Role.CLERK)


@pytest.mark.parametrize(
    "secret", ["482915", "112233", "12345679", "loketku8", "pass word", "12345a78", "x1" * 64, "ç" * 7 + "a"]
)
def test_a_secret_that_is_long_and_uneven_is_accepted(secret: str) -> None:
    check_secret(secret, "password")


@pytest.mark.parametrize(
    "secret",
    [
        "",
        "48291",
        "loket12",
        "123456",
        "654321",
        "000000",
        "aaaaaaaa",
        "abcdefgh",
        "hgfedcba",
        "x1" * (LONGEST_SECRET // 2) + "y",
        "rahasia\n123",
        "rahasia\0123",
    ],
)
def test_a_weak_secret_is_refused_with_what_would_do(secret: str) -> None:
    with pytest.raises(OfficeError) as refused:
        check_secret(secret, "admin_password")
    assert refused.value.code is ErrorCode.SECRET_TOO_WEAK
    assert refused.value.field == "admin_password"
    assert dict(refused.value.details) == {"least_characters": 8, "least_digits": 6}


@given(st.text(max_size=140))
def test_a_refusal_never_tells_the_secret(secret: str) -> None:
    try:
        check_secret(secret, "password")
    except OfficeError as refusal:
        assert secret not in refusal.details.values()  # noqa: PT017 - either way is right
        assert str(refusal) == "secret-too-weak"  # noqa: PT017


@pytest.mark.parametrize(
    ("typed", "name"), [(" Ani ", "ani"), ("a.b-c_1", "a.b-c_1"), ("99", "99"), ("X" * 40, "x" * 40)]
)
def test_names_are_kept_in_lower_case(typed: str, name: str) -> None:
    assert check_name(typed) == name


@pytest.mark.parametrize("typed", ["", "a", "x" * 41, "ani budi", "ani/budi", "añi", "ani\0", "ani\nbudi", "аni"])
def test_what_is_no_name_is_refused(typed: str) -> None:
    with pytest.raises(OfficeError) as refused:
        check_name(typed)
    assert (refused.value.code, refused.value.field) == (ErrorCode.FIELD_INVALID, "name")
