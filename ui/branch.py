"""The database of this PC as the launcher sees it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from counter_app.bootstrap import (
    DEFAULT_SERVICES,
    Office,
    check_branch_code,
    check_equipment,
    init_branch,
    open_office,
    spo_services,
    upgrade_database,
)
from counter_app.queueing.model import Service
from counter_app.settings import OfficeKind, Settings, read_setting
from counter_app.shared.errors import FailureCode, OfficeError, Unavailable
from counter_app.staff.model import Role, check_secret
from counter_app.staff.operations import add_officer
from counter_app.storage.engine import parse_url
from counter_app.training.scenery import HEADS, NAMES
from ui.launcher.ports import NewBranch


class LocalBranches:
    """Satisfies `ui.launcher.ports.Branches` on the database of the settings."""

    services = DEFAULT_SERVICES

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._opened: Office | None = None

    @property
    def database(self) -> str:
        file = self._file()
        return parse_url(self._settings.database).render_as_string(hide_password=True) if file is None else str(file)

    def _file(self) -> Path | None:
        url = parse_url(self._settings.database)
        return Path(url.database or "").absolute() if url.get_backend_name() == "sqlite" else None

    def open(self) -> Office:
        self.close()
        self._opened = open_office(self._settings)
        return self._opened

    def close(self) -> None:
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def check(self, wanted: NewBranch) -> tuple[OfficeError, ...]:
        checks: list[tuple[Callable[..., Any], tuple[Any, ...]]] = [
            (check_branch_code, (wanted.code,)),
            (read_setting, ("branch_name", wanted.name)),
            (_check_offer, (wanted,)),
        ]
        if wanted.admin_password is not None:
            checks.append((check_secret, (wanted.admin_password, "admin_password")))
        return tuple(error for check, given in checks if (error := _refusal(check, given)) is not None)

    def create(self, wanted: NewBranch) -> None:
        file = self._file()
        if file is not None:
            try:
                file.parent.mkdir(parents=True, exist_ok=True)
            except OSError as problem:
                raise Unavailable(FailureCode.FOLDER_UNWRITABLE, folder=str(file.parent)) from problem
        init_branch(
            self._settings,
            code=wanted.code,
            name=wanted.name,
            training=wanted.training,
            codes=wanted.codes,
            admin_password=wanted.admin_password,
            counters=wanted.counters,
            services=offered(wanted),
            zone=wanted.zone,
            kind=wanted.kind,
        )
        if wanted.training:
            self._add_officers(Role.CLERK if wanted.kind is OfficeKind.SPO else Role.OFFICER)

    def _add_officers(self, at_counter: Role) -> None:
        """People as whom one can enter a training office; they have no passwords."""
        office = open_office(self._settings)
        try:
            for number, name in enumerate(NAMES, 1):
                office.run(add_officer, office.command_line_actor(), f"petugas{number}", name, at_counter, None)
            for sign_in_name, name, role in HEADS:
                office.run(add_officer, office.command_line_actor(), sign_in_name, name, role, None)
        finally:
            office.close()

    def upgrade(self) -> None:
        upgrade_database(self._settings)


def offered(wanted: NewBranch) -> tuple[Service, ...]:
    """The services of a new office. Raises `OfficeError` (FIELD_INVALID) for a letter that an SPO cannot have."""
    if wanted.kind is OfficeKind.SPO:
        return spo_services(wanted.queue_letter)
    return tuple(replace(one, active=one.letter in wanted.services) for one in DEFAULT_SERVICES)


def _check_offer(wanted: NewBranch) -> None:
    check_equipment(wanted.counters, offered(wanted))


def _refusal(check: Callable[..., Any], given: tuple[Any, ...]) -> OfficeError | None:
    try:
        check(*given)
    except OfficeError as error:
        return error
    return None
