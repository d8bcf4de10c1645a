"""Reading what was typed: days, moments, secrets and files."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path

import typer

from counter_app.cli.wording import Words
from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from counter_app.shared.labels import Label

LARGEST_FILE = 1024 * 1024
LARGEST_SECRET_FILE = 1024
LARGEST_SCAN = 50 * 1024 * 1024
"""The most that a branch can allow for a scan (`attachment_max_mb`)."""
STANDARD_INPUT = "-"
FIRST_YEAR, LAST_YEAR = 1900, 2100

_ONCE_MORE = Label("Sekali lagi", "Once more")
_DIFFERENT = Label("Keduanya tidak sama.", "The two are not the same.")


class MissingOption(typer.TyperException):
    """An option that the command needs unless another one is given: wrong usage, as of a required one."""

    def __init__(self, field: str) -> None:
        self.field, self.option_name = field, f"--{field}"
        super().__init__(self.option_name)


def read_day(text: str, field: str) -> date:
    """A local date as `2026-11-20`. Raises `OfficeError` (FIELD_INVALID)."""
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        day = None
    if day is None or len(text.strip()) != len("2026-11-20") or not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise OfficeError(ErrorCode.FIELD_INVALID, field=field, expected="date")
    return day


def read_optional_day(text: str | None, field: str) -> date | None:
    return None if text is None else read_day(text, field)


def read_moment(text: str, field: str) -> datetime:
    """A moment as ISO 8601, aware or not. Raises `OfficeError` (FIELD_INVALID)."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        moment = None
    if moment is None or not FIRST_YEAR < moment.year < LAST_YEAR:
        raise OfficeError(ErrorCode.FIELD_INVALID, field=field, expected="moment")
    return moment


def read_text_file(name: str, field: str, largest: int = LARGEST_FILE) -> str:
    """A text file, or standard input for `-`.

    Raises `OfficeError` (FILE_INVALID) for a file too large or not UTF-8, `Unavailable` (FILE_UNREADABLE).
    """
    try:
        raw = _read_bytes(name, largest + 1)
    except OSError as problem:
        raise Unavailable(FailureCode.FILE_UNREADABLE, file=name, reason=problem.strerror) from problem
    if len(raw) > largest:
        raise OfficeError(ErrorCode.FILE_INVALID, field=field, problem="file-too-large", maximum=largest)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = raw.count(b"\n", 0, problem.start) + 1
        raise OfficeError(ErrorCode.FILE_INVALID, field=field, problem="not-utf8", line=line) from problem


def read_scan(name: str) -> bytes:
    """A picture or PDF, or standard input for `-`; of a file that is too large the part that shows it.

    Raises `Unavailable` (FILE_UNREADABLE).
    """
    try:
        return _read_bytes(name, LARGEST_SCAN + 1)
    except OSError as problem:
        raise Unavailable(FailureCode.FILE_UNREADABLE, file=name, reason=problem.strerror) from problem


def _read_bytes(name: str, most: int) -> bytes:
    if name == STANDARD_INPUT:
        return sys.stdin.buffer.read(most)
    with Path(name).open("rb") as file:
        return file.read(most)


def read_secret(file: str | None, words: Words, prompt: Label, *, field: str, twice: bool = False) -> str:
    """A password or PIN: the first line of a file, or typed unseen on a terminal, `twice` if it is a new one.

    Raises `OfficeError` (FIELD_MISSING at `field`) when there is neither file nor terminal.
    """
    if file is not None:
        first = read_text_file(file, field, LARGEST_SECRET_FILE).splitlines()[:1]
        if not first or not first[0]:
            raise OfficeError(ErrorCode.FILE_INVALID, field=field, problem="empty")
        return first[0]
    if not sys.stdin.isatty():
        raise OfficeError(ErrorCode.FIELD_MISSING, field=field)
    while True:
        secret = _ask_unseen(words.pick(prompt))
        if not twice or _ask_unseen(words.pick(_ONCE_MORE)) == secret:
            return secret
        typer.echo(words.pick(_DIFFERENT), err=True)


def _ask_unseen(prompt: str) -> str:
    return str(typer.prompt(prompt, hide_input=True, err=True))
