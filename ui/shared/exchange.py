"""What runs of the office as a whole come back with: files for partner offices, and e-mails.

The office does these outside of one unit of work, so windows know them by what can be read from them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from counter_app.channels.outbox_model import MailProblem
from counter_app.channels.spo_model import TakenIn
from counter_app.shared.errors import OfficeError, Unavailable


class MadeFile(Protocol):
    """A file for a partner. `left`: cases that go with the next one."""

    @property
    def path(self) -> Path: ...

    @property
    def office(self) -> str: ...

    @property
    def sequence(self) -> int: ...

    @property
    def cases(self) -> int: ...

    @property
    def left(self) -> int: ...


class RefusedFile(Protocol):
    """A file of the folder that was not taken in, with the refusal."""

    @property
    def path(self) -> Path: ...

    @property
    def problem(self) -> OfficeError | Unavailable: ...


class NightRun(Protocol):
    @property
    def taken(self) -> tuple[TakenIn, ...]: ...

    @property
    def refused(self) -> tuple[RefusedFile, ...]: ...

    @property
    def made(self) -> tuple[MadeFile, ...]: ...


class MailRun(Protocol):
    """How many were sent, postponed, given up, perhaps sent. `busy`: another PC sends; `problem` ended the run."""

    @property
    def sent(self) -> int: ...

    @property
    def postponed(self) -> int: ...

    @property
    def given_up(self) -> int: ...

    @property
    def unsure(self) -> int: ...

    @property
    def busy(self) -> bool: ...

    @property
    def problem(self) -> MailProblem | None: ...
