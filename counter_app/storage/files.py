"""Files that are there whole, and stay there after a power cut, or are not there at all."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from counter_app.shared.errors import FailureCode, Unavailable

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_OWNER_ONLY = 0o700
_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK})
"""What file systems answer that know no hard links: those of USB sticks, and some of the network."""


@contextmanager
def folder_failures(folder: Path) -> Iterator[None]:
    """Turn what hinders writing into `Unavailable`: DISK_FULL or FOLDER_UNWRITABLE."""
    try:
        yield
    except OSError as problem:
        code = FailureCode.DISK_FULL if problem.errno in _FULL else FailureCode.FOLDER_UNWRITABLE
        raise Unavailable(code, folder=str(folder)) from problem


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner can look into, and those above it."""
    folder.mkdir(mode=_OWNER_ONLY, parents=True, exist_ok=True)


def write_whole(target: Path, content: bytes) -> None:
    """Write a file that only its owner can read; one of that name is replaced. Raises `Unavailable`."""
    with folder_failures(target.parent), _written(target, content) as part:
        part.replace(target)
        sync_folder(target.parent)


def write_new(target: Path, content: bytes) -> bool:
    """Write a file unless there is one of that name; among several writers exactly one does it. Says whether it did.

    Raises `Unavailable`.
    """
    with folder_failures(target.parent), _written(target, content) as part:
        if target.exists():
            return False
        try:
            os.link(part, target)
        except FileExistsError:
            return False
        except OSError as problem:
            if problem.errno not in _NO_LINKS:
                raise
            part.replace(target)
        sync_folder(target.parent)
        return True


@contextmanager
def _written(target: Path, content: bytes) -> Iterator[Path]:
    """The content in a file beside the target, which is gone at the end of the block."""
    make_folder(target.parent)
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=target.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        yield part
    finally:
        part.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make a new name itself survive a power cut; Windows has no handle for this."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
