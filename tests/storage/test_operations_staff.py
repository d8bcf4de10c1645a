"""Officers, signing in and settings."""

from __future__ import annotations

from datetime import timedelta

import pytest

from counter_app.shared.errors import ErrorCode
from counter_app.shared.events import EventKind
from counter_app.staff.model import SYSTEM, Actor, Role, SignedIn, SignInLocked, SignInRefused
from counter_app.staff.operations import (
    add_officer,
    change_role,
    change_setting,
    disable_officer,
    find_officer,
    set_password,
)
from tests.support.branch import TrainingBranch
from tests.support.contents import refused

PASSWORD = "kata sandi rina"  # noqa: S105 - of an invented officer
PIN = "271828"


def kinds(branch: TrainingBranch) -> list[EventKind]:
    return branch.office.read(lambda work: [event.kind for event in work.diary.since(0)], SYSTEM)


def test_an_officer_is_added_and_found_by_name(branch: TrainingBranch) -> None:
    added = branch.office.run(add_officer, branch.administrator, " Joko.W ", "  Joko   Widada ", Role.CLERK, PASSWORD)
    found = branch.office.read(find_officer, branch.administrator, "JOKO.W")
    assert found == added
    assert (found.name, found.full_name, found.role, found.active) == ("joko.w", "Joko Widada", Role.CLERK, True)
    assert found.secret is not None
    assert PASSWORD not in found.secret
    assert kinds(branch)[-1] is EventKind.OFFICER_ADDED


@pytest.mark.parametrize(
    ("name", "full_name", "role", "secret", "code", "field"),
    [
        ("rina", "Rina Kedua", Role.OFFICER, None, ErrorCode.OFFICER_EXISTS, "name"),
        ("RINA ", "Rina Kedua", Role.OFFICER, None, ErrorCode.OFFICER_EXISTS, "name"),
        ("r", "Rina", Role.OFFICER, None, ErrorCode.FIELD_INVALID, "name"),
        ("rina dua", "Rina", Role.OFFICER, None, ErrorCode.FIELD_INVALID, "name"),
        ("joko", "  ", Role.OFFICER, None, ErrorCode.FIELD_INVALID, "full_name"),
        ("joko", "J" * 101, Role.OFFICER, None, ErrorCode.FIELD_INVALID, "full_name"),
        ("joko", "Joko", Role.SYSTEM, None, ErrorCode.NOT_A_CHOICE, "role"),
        ("joko", "Joko", Role.OFFICER, "12345", ErrorCode.SECRET_TOO_WEAK, "password"),
        ("joko", "Joko", Role.OFFICER, "123456", ErrorCode.SECRET_TOO_WEAK, "password"),
        ("joko", "Joko", Role.OFFICER, "pendek", ErrorCode.SECRET_TOO_WEAK, "password"),
    ],
)
def test_a_bad_officer_is_not_added(
    branch: TrainingBranch, name: str, full_name: str, role: Role, secret: str | None, code: ErrorCode, field: str
) -> None:
    error = refused(branch, code, add_officer, branch.administrator, name, full_name, role, secret)
    assert error.field == field


@pytest.mark.parametrize("name", ["rina", "sari"])
def test_only_an_administrator_keeps_officers_and_settings(branch: TrainingBranch, name: str) -> None:
    actor = branch.actor(name)
    refused(branch, ErrorCode.NOT_ALLOWED, add_officer, actor, "joko", "Joko", Role.OFFICER, None)
    refused(branch, ErrorCode.NOT_ALLOWED, set_password, actor, "budi", PASSWORD)
    refused(branch, ErrorCode.NOT_ALLOWED, change_role, actor, "budi", Role.SUPERVISOR)
    refused(branch, ErrorCode.NOT_ALLOWED, disable_officer, actor, "budi")
    refused(branch, ErrorCode.NOT_ALLOWED, change_setting, actor, "max_calls", "2")


@pytest.mark.parametrize("name", ["nobody", "system", "cli", ""])
def test_there_is_no_keeping_an_officer_who_is_not_there(branch: TrainingBranch, name: str) -> None:
    actor = branch.administrator
    refused(branch, ErrorCode.NO_SUCH_OFFICER, set_password, actor, name, PASSWORD)
    refused(branch, ErrorCode.NO_SUCH_OFFICER, change_role, actor, name, Role.OFFICER)
    refused(branch, ErrorCode.NO_SUCH_OFFICER, disable_officer, actor, name)


def test_officers_set_their_own_password_and_sign_in_with_it(branch: TrainingBranch) -> None:
    rina = branch.officer
    assert branch.office.sign_in("rina", PIN) == SignInRefused(4)
    branch.office.run(set_password, rina, "rina", PIN)
    assert branch.office.sign_in(" Rina ", PIN) == SignedIn(rina)
    assert kinds(branch)[-3:] == [
        EventKind.SIGN_IN_REFUSED,
        EventKind.OFFICER_SECRET_CHANGED,
        EventKind.OFFICER_SIGNED_IN,
    ]
    refused(branch, ErrorCode.SECRET_TOO_WEAK, set_password, rina, "rina", "000000")


def test_an_administrator_sets_anybodys_password(branch: TrainingBranch) -> None:
    branch.office.run(set_password, branch.administrator, "budi", PASSWORD)
    assert branch.office.sign_in("budi", PASSWORD) == SignedIn(branch.colleague)


def test_after_the_tries_of_the_branch_an_officer_is_locked_for_a_while(branch: TrainingBranch) -> None:
    branch.set("sign_in_attempts", "2")
    branch.set("lock_minutes", "10")
    branch.office.run(set_password, branch.officer, "rina", PIN)
    until = branch.clock.now() + timedelta(minutes=10)
    answers = [branch.office.sign_in("rina", secret) for secret in ("271829", "271829", PIN)]
    assert answers == [SignInRefused(1), SignInLocked(until), SignInLocked(until)]
    branch.wait(minutes=10)
    assert branch.office.sign_in("rina", PIN) == SignedIn(branch.officer)


def test_a_new_password_unlocks(branch: TrainingBranch) -> None:
    branch.set("sign_in_attempts", "1")
    assert isinstance(branch.office.sign_in("rina", PIN), SignInLocked)
    branch.office.run(set_password, branch.administrator, "rina", PIN)
    assert branch.office.sign_in("rina", PIN) == SignedIn(branch.officer)


def test_success_forgets_the_failures_before_it(branch: TrainingBranch) -> None:
    branch.set("sign_in_attempts", "2")
    branch.office.run(set_password, branch.officer, "rina", PIN)
    for secret, expected in (("271829", SignInRefused(1)), (PIN, SignedIn(branch.officer))) * 2:
        assert branch.office.sign_in("rina", secret) == expected


def test_an_unknown_name_is_answered_like_a_wrong_password(branch: TrainingBranch) -> None:
    assert branch.office.sign_in("siapa", PIN) == SignInRefused(5)
    assert branch.office.sign_in("system", PIN) == SignInRefused(4)


def test_who_is_disabled_cannot_sign_in_any_more(branch: TrainingBranch) -> None:
    branch.office.run(set_password, branch.officer, "rina", PIN)
    assert not branch.office.run(disable_officer, branch.administrator, "rina").active
    assert branch.office.sign_in("rina", PIN) == SignInRefused(4)


def test_a_role_can_be_changed(branch: TrainingBranch) -> None:
    changed = branch.office.run(change_role, branch.administrator, "rina", Role.SUPERVISOR)
    assert changed.role is Role.SUPERVISOR
    assert branch.officer == Actor(changed.id, "rina", Role.SUPERVISOR)
    error = refused(branch, ErrorCode.NOT_A_CHOICE, change_role, branch.administrator, "rina", Role.SYSTEM)
    assert error.field == "role"


def test_the_last_administrator_stays(branch: TrainingBranch) -> None:
    refused(branch, ErrorCode.LAST_ADMINISTRATOR, change_role, branch.administrator, "dewi", Role.OFFICER)
    refused(branch, ErrorCode.LAST_ADMINISTRATOR, disable_officer, branch.administrator, "dewi")
    branch.office.run(change_role, branch.administrator, "sari", Role.ADMINISTRATOR)
    branch.office.run(disable_officer, branch.supervisor, "dewi")
    refused(branch, ErrorCode.LAST_ADMINISTRATOR, disable_officer, branch.supervisor, "sari")


@pytest.mark.parametrize(
    ("key", "text", "code", "field"),
    [
        ("colour", "red", ErrorCode.SETTING_UNKNOWN, "colour"),
        ("max_calls", "0", ErrorCode.SETTING_INVALID, "max_calls"),
        ("max_calls", "three", ErrorCode.SETTING_INVALID, "max_calls"),
        ("zone", "GMT", ErrorCode.SETTING_INVALID, "zone"),
        ("roll_width_mm", "60", ErrorCode.SETTING_INVALID, "roll_width_mm"),
        ("closed_days", "2026-13-01", ErrorCode.SETTING_INVALID, "closed_days"),
    ],
)
def test_a_bad_setting_is_refused(branch: TrainingBranch, key: str, text: str, code: ErrorCode, field: str) -> None:
    assert refused(branch, code, change_setting, branch.administrator, key, text).field == field


def test_settings_that_contradict_each_other_are_refused(branch: TrainingBranch) -> None:
    branch.set("core_code_max_digits", "12")
    error = refused(
        branch, ErrorCode.SETTING_INVALID, change_setting, branch.administrator, "core_code_min_digits", "13"
    )
    assert (error.field, error.details["expected"]) == ("core_code_min_digits", "<= 12")


@pytest.mark.parametrize("text", ["siapa\0", "\ud800"])
def test_signs_that_no_database_holds_are_refused_or_left_out(branch: TrainingBranch, text: str) -> None:
    assert branch.office.sign_in(text, f"{PIN}{text}") == SignInRefused(5)
    refused(branch, ErrorCode.NO_SUCH_OFFICER, disable_officer, branch.administrator, text)
    refused(branch, ErrorCode.FIELD_INVALID, add_officer, branch.administrator, text, "Joko", Role.OFFICER, None)
    refused(branch, ErrorCode.SECRET_TOO_WEAK, set_password, branch.officer, "rina", f"kata sandi {text}")
    branch.set("branch_name", f"Kantor Klaten{text[-1]}")
    assert branch.office.read(lambda work: work.branch.branch_name, SYSTEM) == "Kantor Klaten"
