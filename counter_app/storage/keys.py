"""The key to a branch's attachments, in a file of its own beside no data."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from counter_app.shared.ids import keyed_hash
from counter_app.storage.files import write_new

KEY_BYTES = 32
_TITLE = "loket-cabang attachment key 1"
_FINGERPRINT_LENGTH = 16


@dataclass(frozen=True)
class KeyFile:
    """Where a branch's key lies. `fingerprint` names the branch and tells nothing of the key."""

    folder: Path
    fingerprint: str

    @property
    def path(self) -> Path:
        return self.folder / f"{self.fingerprint}.key"

    def read(self) -> bytes | None:
        """The key; None when there is no file. Raises `Unavailable`: KEY_WRONG, FILE_UNREADABLE."""
        key = _read(self.path, self.fingerprint)
        if key == b"":
            raise Unavailable(FailureCode.KEY_WRONG, folder=str(self.folder))
        return key

    def make(self) -> None:
        """Make a new key, unless another PC was faster. Raises `Unavailable`."""
        write_new(self.path, _text(self.fingerprint, secrets.token_bytes(KEY_BYTES)))

    def export(self, target: Path) -> None:
        """Copy the key to a new file. Raises `OfficeError` (TARGET_EXISTS), `Unavailable` (KEY_MISSING, …)."""
        key = self.read()
        if key is None:
            raise Unavailable(FailureCode.KEY_MISSING, folder=str(self.folder))
        if not write_new(target, _text(self.fingerprint, key)):
            raise OfficeError(ErrorCode.TARGET_EXISTS, field="to")

    def bring_in(self, source: Path, fits: Callable[[bytes], bool]) -> bool:
        """Take over an exported key; False when it is here already.

        Raises `OfficeError` (TARGET_EXISTS) when another key is here, `Unavailable`: FILE_UNREADABLE, KEY_WRONG for
        what is no key of this branch or does not open its attachments.
        """
        key = _read(source, self.fingerprint)
        if key is None:
            raise Unavailable(FailureCode.FILE_UNREADABLE, file=str(source))
        if not key or not fits(key):
            raise Unavailable(FailureCode.KEY_WRONG, folder=str(source))
        if write_new(self.path, _text(self.fingerprint, key)):
            return True
        if _read(self.path, self.fingerprint) != key:
            raise OfficeError(ErrorCode.TARGET_EXISTS, field="key")
        return False


def key_file(folder: Path, branch_key: bytes) -> KeyFile:
    """The place of a branch's key; every copy of the branch's database names the same."""
    return KeyFile(folder, keyed_hash(branch_key, "attachment-key", "fingerprint")[:_FINGERPRINT_LENGTH])


def _text(fingerprint: str, key: bytes) -> bytes:
    return f"{_TITLE}\n{fingerprint}\n{key.hex()}\n".encode("ascii")


def _read(file: Path, fingerprint: str) -> bytes | None:
    """The key in a file, None without a file, nothing when it is no key of this branch."""
    try:
        lines = file.read_text("ascii").splitlines()
        title, name, text = lines
        key = bytes.fromhex(text)
    except FileNotFoundError:
        return None
    except OSError as problem:
        raise Unavailable(FailureCode.FILE_UNREADABLE, file=str(file), reason=problem.strerror) from problem
    except ValueError:
        return b""
    return key if (title, name, len(key)) == (_TITLE, fingerprint, KEY_BYTES) else b""
