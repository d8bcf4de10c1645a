"""Files to and from partner offices: what of it needs the disk and the private keys, around the units of work."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from counter_app.channels.spo_model import Parcel, Partner, PublicKeys, TakenIn, ToSend
from counter_app.channels.spo_pairing import KeyPage, adopt_keys, issue_key_page, own_keys
from counter_app.channels.spo_sending import prepare
from counter_app.channels.spo_taking import sender_of, take_in
from counter_app.shared.errors import ErrorCode, OfficeError, Unavailable
from counter_app.staff.model import Actor, Permission
from counter_app.storage.files import folder_failures, write_new
from counter_app.storage.sealing import KeyRing, PrivateKeys, read_outside, read_sealed, seal, unseal
from counter_app.storage.unit_of_work import Database, SqlWork

P = ParamSpec("P")
R = TypeVar("R")

SUFFIX = ".lkx"
_NAME = re.compile(r"(\d{4})-(\d{4})-(\d{8})\.lkx", re.ASCII)
MOST_FILES = 1_000
"""Files that one nightly run looks at; a folder with more is not ours."""


class Runs(Protocol):
    """An office, as far as it is needed here."""

    @property
    def database(self) -> Database: ...

    def run(
        self, operation: Callable[Concatenate[SqlWork, P], R], /, actor: Actor, *args: P.args, **kwargs: P.kwargs
    ) -> R: ...

    def read(
        self, operation: Callable[Concatenate[SqlWork, P], R], /, actor: Actor, *args: P.args, **kwargs: P.kwargs
    ) -> R: ...


@dataclass(frozen=True)
class FileMade:
    """A file for a partner. `left`: cases that go with the next one."""

    path: Path
    office: str
    sequence: int
    cases: int
    left: int


@dataclass(frozen=True)
class FileRefused:
    """A file of the folder that was not taken in, with the refusal."""

    path: Path
    problem: OfficeError | Unavailable


@dataclass(frozen=True)
class NightDone:
    taken: tuple[TakenIn, ...]
    refused: tuple[FileRefused, ...]
    made: tuple[FileMade, ...]


def _ring(office: Runs) -> KeyRing:
    return KeyRing(office.database.vault.key.folder)


def make_keys(office: Runs, actor: Actor, *, renew: bool = False) -> KeyPage:
    """The page with this office's keys; the first time, and to `renew` them, new keys are made.

    Raises `OfficeError` (NOT_ALLOWED), `Unavailable`.
    """
    actor.require(Permission.ADMINISTER)
    known = office.read(lambda work: work.exchange.own_keys(), actor)
    if known is None or renew:
        kind = office.read(lambda work: work.branch.office_kind, actor)
        office.run(adopt_keys, actor, _ring(office).make(office.database.identity.code, kind))
    else:
        _ring(office).read(known)
    return office.run(issue_key_page, actor)


def make_file(office: Runs, actor: Actor, target: Path, partner: str | None = None) -> FileMade:
    """Write the next file for a partner: it is there whole or not at all.

    Its number is taken first, so that after a failure in between the next file has another one and holds the same
    cases. Raises `OfficeError`: as `prepare` does, and TARGET_EXISTS; `Unavailable`.
    """
    if target.exists():
        raise OfficeError(ErrorCode.TARGET_EXISTS, field="out")
    private = _ring(office).read(office.read(own_keys, actor))
    return _write(office.run(prepare, actor, partner), private, target)


def _write(ready: ToSend, private: PrivateKeys, target: Path) -> FileMade:
    if not write_new(target, seal(ready.parcel, private, ready.partner.keys)):
        raise OfficeError(ErrorCode.TARGET_EXISTS, field="out")
    return FileMade(target, ready.partner.office, ready.parcel.envelope.sequence, ready.cases, ready.left)


def take_file(office: Runs, actor: Actor, file: Path) -> TakenIn:
    """Take in a file of a partner, all of it or nothing. Taken in before, it changes nothing.

    Raises `OfficeError`: NOT_ALLOWED, NO_EXCHANGE_KEY, EXCHANGE_REFUSED with the problem; `Unavailable`.
    """
    actor.require(Permission.SUPERVISE)
    sealed = read_outside(read_sealed(file))
    own: PublicKeys = office.read(own_keys, actor)
    sender: Partner = office.read(sender_of, actor, Parcel(sealed.envelope, b""))
    parcel = unseal(sealed, _ring(office).read(own), own, sender.keys)
    return office.run(take_in, actor, parcel)


def exchange_nightly(office: Runs, actor: Actor, folder: Path) -> NightDone:
    """Take in what lies for this office in a folder, in order, then write the next file for every partner there.

    A file that was taken in is deleted; one that is refused stays and is reported, and the run goes on. Of the own
    files for a partner only the last one stays, because each holds all that the partner has not acknowledged. Fit to
    be run by a clock: it asks nothing and may be run again at any time. A folder that is not there is never made: it is
    a share that is not connected, or a slip of the finger. Raises as `make_file` does, FOLDER_UNWRITABLE.
    """
    actor.require(Permission.SUPERVISE)
    with folder_failures(folder):
        names = sorted(file for file in folder.iterdir() if _NAME.fullmatch(file.name))[:MOST_FILES]
    code = office.database.identity.code
    taken: list[TakenIn] = []
    refused: list[FileRefused] = []
    for file in (one for one in names if one.name[5:9] == code):
        try:
            taken.append(take_file(office, actor, file))
        except (OfficeError, Unavailable) as problem:
            if isinstance(problem, OfficeError) and problem.code is not ErrorCode.EXCHANGE_REFUSED:
                raise
            refused.append(FileRefused(file, problem))
        else:
            _forget(file)
    return NightDone(tuple(taken), tuple(refused), tuple(_send_all(office, actor, folder, names)))


def _send_all(office: Runs, actor: Actor, folder: Path, names: list[Path]) -> Iterator[FileMade]:
    private = _ring(office).read(office.read(own_keys, actor))
    code = office.database.identity.code
    for partner in office.read(lambda work: work.exchange.partners(), actor):
        ready = office.run(prepare, actor, partner.office)
        target = folder / file_name(code, partner.office, ready.parcel.envelope.sequence)
        yield _write(ready, private, target)
        for old in names:
            if old.name.startswith(f"{code}-{partner.office}-") and old != target:
                _forget(old)


def file_name(sender: str, receiver: str, sequence: int) -> str:
    """`5001-1234-00000007.lkx`."""
    return f"{sender}-{receiver}-{sequence:08d}{SUFFIX}"


def _forget(file: Path) -> None:
    """What cannot be deleted now is taken for known, and deleted, by the next run."""
    with suppress(OSError):
        file.unlink()
