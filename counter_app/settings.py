"""Settings of this PC (file and environment) and of the branch (stored in its database)."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum, unique
from pathlib import Path
from typing import Any, cast

import platformdirs

from counter_app.shared.calendar import DeadlineMode, WorkingCalendar, Zone
from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from counter_app.shared.hours import DayHours, read_hours
from counter_app.shared.text import one_line

APP = "counter-app"
LONGEST_FAST_DAYS = 31
_MAIL_ADDRESS = r"([A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63})?"
_MORNING_AND_AFTERNOON = "08:00-12:00 13:00-15:00"


@unique
class Language(StrEnum):
    ID = "id"
    EN = "en"


@unique
class OfficeKind(StrEnum):
    """Whose counter this is: a branch's, or that of a bank that works for one (Service Point Office)."""

    BRANCH = "branch"
    SPO = "spo"


@unique
class CodeIssuer(StrEnum):
    """Who issues payable codes: the core system of BPJS Ketenagakerjaan, or this office itself."""

    CORE = "core"
    LOCAL = "local"


@unique
class DocumentProfile(StrEnum):
    """Which documents an applicant must bring: the full list, or the present minimum."""

    FULL = "full"
    MINIMAL = "minimal"


@unique
class TransferPlace(StrEnum):
    """Where somebody stands who is sent to another service: at the place of the first arrival, or last."""

    KEPT = "kept"
    LAST = "last"


@unique
class Switch(StrEnum):
    ON = "on"
    OFF = "off"


@unique
class MailSecurity(StrEnum):
    """How the branch's mail server is spoken to: openly, secured after the greeting, or secured from the start."""

    NONE = "none"
    STARTTLS = "starttls"
    TLS = "tls"


@dataclass(frozen=True)
class Settings:
    """Settings of one PC.

    `database` is an SQLAlchemy URL; `papers` the folder that receives printed PDFs; `vault` the folder of the encrypted
    attachments and `keys` that of the keys to them, which several PCs of one branch share. Unless named, both stand
    beside the papers.
    """

    database: str
    papers: Path
    language: Language
    vault: Path | None = None
    keys: Path | None = None

    @property
    def vault_folder(self) -> Path:
        return self.vault or self.papers.parent / "attachments"

    @property
    def keys_folder(self) -> Path:
        return self.keys or self.papers.parent / "keys"


def load_settings(
    environment: Mapping[str, str] | None = None, file: Path | None = None, *, database: str | None = None
) -> Settings:
    """Read the TOML file, then the environment, then `database` from the command line; later ones win.

    Variables: COUNTER_APP_DATABASE, COUNTER_APP_PAPERS, COUNTER_APP_VAULT, COUNTER_APP_KEYS, COUNTER_APP_LANG.
    Raises `OfficeError` (SETTING_UNKNOWN, SETTING_INVALID) and `Unavailable` (FILE_UNREADABLE).
    """
    environment = os.environ if environment is None else environment
    given = _read_file(file or Path(platformdirs.user_config_dir(APP)) / "settings.toml")
    for key, variable in _VARIABLES.items():
        if environment.get(variable):
            given[key] = environment[variable]
    data = Path(platformdirs.user_data_dir(APP))
    language = given.get("language", Language.ID)
    if language not in set(Language):
        raise OfficeError(ErrorCode.SETTING_INVALID, field="language", choices=tuple(Language))
    return Settings(
        database=database or given.get("database") or f"sqlite:///{data / 'branch.db'}",
        papers=Path(given.get("papers") or data / "papers").expanduser(),
        language=Language(language),
        vault=Path(given["vault"]).expanduser() if given.get("vault") else None,
        keys=Path(given["keys"]).expanduser() if given.get("keys") else None,
    )


_VARIABLES = {
    "database": "COUNTER_APP_DATABASE",
    "papers": "COUNTER_APP_PAPERS",
    "vault": "COUNTER_APP_VAULT",
    "keys": "COUNTER_APP_KEYS",
    "language": "COUNTER_APP_LANG",
}


def _read_file(path: Path) -> dict[str, str]:
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as problem:
        raise Unavailable(FailureCode.FILE_UNREADABLE, file=str(path)) from problem
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise Unavailable(FailureCode.FILE_UNREADABLE, file=str(path), reason=str(problem)) from problem
    for key, value in content.items():
        if key not in _VARIABLES:
            raise OfficeError(ErrorCode.SETTING_UNKNOWN, field=key, choices=tuple(_VARIABLES))
        if not isinstance(value, str):
            raise OfficeError(ErrorCode.SETTING_INVALID, field=key, expected="text")
    return content


def _setting(default: object, read: Callable[[str], object]) -> Any:
    return field(default=default, metadata={"read": read})


def _text(least: int, most: int) -> Callable[[str], str]:
    def read(text: str) -> str:
        text = one_line(text)
        if not least <= len(text) <= most:
            raise ValueError(f"{least}-{most} characters")
        return text

    return read


def _number(least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not text.strip().isascii() or not text.strip().isdigit() or not least <= int(text) <= most:
            raise ValueError(f"{least}-{most}")
        return int(text)

    return read


def _choice(choices: type[StrEnum]) -> Callable[[str], StrEnum]:
    def read(text: str) -> StrEnum:
        for one in choices:
            if one.value.casefold() == text.strip().casefold():
                return one
        raise ValueError(", ".join(choices))

    return read


def _pattern(pattern: str, expected: str) -> Callable[[str], str]:
    compiled = re.compile(pattern, re.ASCII)

    def read(text: str) -> str:
        if not compiled.fullmatch(text.strip()):
            raise ValueError(expected)
        return text.strip()

    return read


def _digits(text: str) -> str:
    """How many digits a code has: `8-12`, `11`, or nothing for the general setting."""
    bare = "".join(text.split())
    span = [part for part in bare.partition("-") if part != "-"] if "-" in bare else [bare, bare]
    numbers = [int(part) for part in span if re.fullmatch(r"\d{1,2}", part, re.ASCII)]
    if bare and (len(numbers) != 2 or not 8 <= numbers[0] <= numbers[1] <= 18):  # noqa: PLR2004
        raise ValueError("code-digits")
    return bare


def _dates(text: str) -> tuple[date, ...]:
    try:
        return tuple(sorted(date.fromisoformat(part) for part in text.replace(",", " ").split()))
    except ValueError:
        raise ValueError("2026-11-20 2026-11-21") from None


def _period(text: str) -> tuple[date, ...]:
    days = _dates(text)
    if days and (len(days) != 2 or (days[1] - days[0]).days > LONGEST_FAST_DAYS):  # noqa: PLR2004
        raise ValueError("the first and the last day, up to a month apart, or nothing")
    return days


def _lines(text: str) -> tuple[str, ...]:
    parts = tuple(line for part in text.split(";") if (line := one_line(part)))
    if not parts or any(len(part) > 80 for part in parts):  # noqa: PLR2004
        raise ValueError("1 or more, separated by ;, each up to 80 characters")
    return parts


@dataclass(frozen=True)
class BranchSettings:
    """Settings of the branch. Each has a default, a reader that refuses nonsense, and is obeyed somewhere."""

    branch_name: str = _setting("Kantor Cabang", _text(3, 80))
    branch_address: str = _setting("", _text(0, 160))
    branch_phone: str = _setting("", _text(0, 40))
    zone: Zone = _setting(Zone.WIB, _choice(Zone))
    office_kind: OfficeKind = _setting(OfficeKind.BRANCH, _choice(OfficeKind))
    spo_branch_code: str = _setting("", _pattern(r"(\d{4})?", "4 digits or nothing"))
    document_profile: DocumentProfile = _setting(DocumentProfile.FULL, _choice(DocumentProfile))
    document_profile_pu: DocumentProfile = _setting(DocumentProfile.FULL, _choice(DocumentProfile))
    document_profile_jakon: DocumentProfile = _setting(DocumentProfile.FULL, _choice(DocumentProfile))
    document_profile_pmi: DocumentProfile = _setting(DocumentProfile.FULL, _choice(DocumentProfile))
    missing_documents_minutes: int = _setting(120, _number(5, 480))
    attachment_max_mb: int = _setting(10, _number(1, 50))
    payment_codes: CodeIssuer = _setting(CodeIssuer.CORE, _choice(CodeIssuer))
    local_code_prefix: str = _setting("", _pattern(r"\d{0,7}", "0-7 digits"))
    core_code_min_digits: int = _setting(8, _number(8, 18))
    core_code_max_digits: int = _setting(18, _number(8, 18))
    code_digits_manual: str = _setting("", _digits)
    code_digits_spo: str = _setting("", _digits)
    code_digits_web: str = _setting("", _digits)
    code_digits_jmo: str = _setting("", _digits)
    code_digits_perisai: str = _setting("", _digits)
    code_valid_days: int = _setting(7, _number(1, 90))
    card_days: int = _setting(7, _number(1, 60))
    card_deadline_mode: DeadlineMode = _setting(DeadlineMode.CALENDAR, _choice(DeadlineMode))
    card_arrival_days: int = _setting(14, _number(1, 90))
    closed_days: tuple[date, ...] = _setting((), _dates)
    opened_days: tuple[date, ...] = _setting((), _dates)
    hours_monday: DayHours = _setting(read_hours(_MORNING_AND_AFTERNOON), read_hours)
    hours_tuesday: DayHours = _setting(read_hours(_MORNING_AND_AFTERNOON), read_hours)
    hours_wednesday: DayHours = _setting(read_hours(_MORNING_AND_AFTERNOON), read_hours)
    hours_thursday: DayHours = _setting(read_hours(_MORNING_AND_AFTERNOON), read_hours)
    hours_friday: DayHours = _setting(read_hours("08:00-11:30 13:00-15:00"), read_hours)
    hours_saturday: DayHours = _setting(DayHours(), read_hours)
    hours_sunday: DayHours = _setting(DayHours(), read_hours)
    ramadan_days: tuple[date, ...] = _setting((), _period)
    ramadan_hours: DayHours = _setting(read_hours("08:00-12:00 12:30-14:30"), read_hours)
    ramadan_friday_hours: DayHours = _setting(read_hours("08:00-11:30 12:30-14:30"), read_hours)
    last_ticket_minutes: int = _setting(30, _number(0, 240))
    last_ticket_by_forecast: Switch = _setting(Switch.ON, _choice(Switch))
    issue_in_break: Switch = _setting(Switch.ON, _choice(Switch))
    hours_in_training: Switch = _setting(Switch.OFF, _choice(Switch))
    booking_early_minutes: int = _setting(60, _number(0, 480))
    booking_late_minutes: int = _setting(15, _number(0, 240))
    payment_places: tuple[str, ...] = _setting(
        (
            "Teller, ATM, mobile banking, dan internet banking bank mitra",
            "Kantor pos dan gerai ritel",
            "Aplikasi JMO dan dompet digital",
        ),
        _lines,
    )
    priority_ratio: int = _setting(2, _number(1, 20))
    max_wait_minutes: int = _setting(30, _number(1, 480))
    max_calls: int = _setting(3, _number(1, 10))
    call_gap_seconds: int = _setting(30, _number(0, 600))
    no_show_tolerance_minutes: int = _setting(30, _number(0, 480))
    transfer_place: TransferPlace = _setting(TransferPlace.KEPT, _choice(TransferPlace))
    undo_seconds: int = _setting(10, _number(0, 60))
    auto_call_seconds: int = _setting(0, _number(0, 60))
    park_minutes: int = _setting(15, _number(1, 480))
    service_minutes: int = _setting(15, _number(1, 240))
    sign_in_attempts: int = _setting(5, _number(1, 20))
    lock_minutes: int = _setting(15, _number(1, 1440))
    min_age: int = _setting(15, _number(15, 18))
    below_age: int = _setting(65, _number(56, 80))
    roll_width_mm: int = _setting(80, _number(58, 80))
    jht_development_percent: int = _setting(5, _number(0, 15))
    data_contact: str = _setting("", _text(0, 120))
    mail_sending: Switch = _setting(Switch.OFF, _choice(Switch))
    mail_sender: str = _setting("", _pattern(_MAIL_ADDRESS, "name@example.org, or nothing"))
    smtp_host: str = _setting("", _pattern(r"([A-Za-z0-9]([A-Za-z0-9.:-]{0,118}[A-Za-z0-9])?)?", "name of a server"))
    smtp_port: int = _setting(587, _number(1, 65535))
    smtp_security: MailSecurity = _setting(MailSecurity.STARTTLS, _choice(MailSecurity))
    smtp_user: str = _setting("", _text(0, 120))
    retention_draft_days: int = _setting(30, _number(1, 365))
    retention_scan_days: int = _setting(90, _number(1, 3650))
    retention_form_days: int = _setting(1825, _number(90, 36500))
    retention_ticket_days: int = _setting(365, _number(30, 3650))

    def calendar(self) -> WorkingCalendar:
        return WorkingCalendar(self.closed_days, self.opened_days)


SETTING_KEYS = tuple(one.name for one in fields(BranchSettings))


def read_setting(key: str, text: str) -> object:
    """The value of one setting from text.

    Raises `OfficeError`: SETTING_UNKNOWN or SETTING_INVALID, with what would be right.
    """
    for one in fields(BranchSettings):
        if one.name == key:
            try:
                return one.metadata["read"](text)
            except ValueError as problem:
                raise OfficeError(ErrorCode.SETTING_INVALID, field=key, expected=str(problem)) from None
    raise OfficeError(ErrorCode.SETTING_UNKNOWN, field=key, choices=SETTING_KEYS)


def write_setting(value: object) -> str:
    """The text of a value, such that `read_setting` gives the value back."""
    if isinstance(value, tuple):
        parts = cast("tuple[object, ...]", value)
        dates = all(isinstance(part, date) for part in parts)
        return (" " if dates else "; ").join(str(part) for part in parts)
    return str(value)


def branch_settings(stored: Mapping[str, str]) -> BranchSettings:
    """The branch's settings from their stored texts; what is not stored has its default."""
    values: dict[str, Any] = {key: read_setting(key, text) for key, text in stored.items()}
    return BranchSettings(**values)


def check_together(settings: BranchSettings) -> None:
    """Rules between settings. Raises `OfficeError` (SETTING_INVALID) at the one to change."""
    if settings.core_code_min_digits > settings.core_code_max_digits:
        raise OfficeError(
            ErrorCode.SETTING_INVALID,
            field="core_code_min_digits",
            expected=f"<= {settings.core_code_max_digits}",
        )
    if settings.roll_width_mm not in {58, 80}:
        raise OfficeError(ErrorCode.SETTING_INVALID, field="roll_width_mm", expected="58, 80")
    if settings.mail_sending is Switch.ON and not (settings.smtp_host and settings.mail_sender):
        raise OfficeError(ErrorCode.SETTING_INVALID, field="mail_sending", expected="smtp_host, mail_sender")
    if settings.smtp_user and settings.smtp_security is MailSecurity.NONE:  # the password would be read on the way
        raise OfficeError(ErrorCode.SETTING_INVALID, field="smtp_security", expected="starttls, tls")
