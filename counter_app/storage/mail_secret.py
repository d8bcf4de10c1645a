"""The password of the branch's mail server, in a file of its own beside the other keys and outside of the database."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from counter_app.storage.files import write_whole

LONGEST = 256
_TITLE = "loket-cabang mail password 1"


@dataclass(frozen=True)
class MailSecret:
    """Where a branch's password lies on this PC. `fingerprint` names the branch, as that of its key file does."""

    folder: Path
    fingerprint: str

    @property
    def path(self) -> Path:
        return self.folder / f"{self.fingerprint}.mail"

    def keep(self, password: str) -> None:
        """Keep a password, readable for its owner only, in the place of an earlier one.

        Raises `OfficeError` (FIELD_INVALID) for what no server can take, `Unavailable`: DISK_FULL, FOLDER_UNWRITABLE.
        """
        if not 1 <= len(password) <= LONGEST or not password.isprintable():
            raise OfficeError(ErrorCode.FIELD_INVALID, field="password", expected=f"1-{LONGEST}")
        write_whole(self.path, f"{_TITLE}\n{self.fingerprint}\n{password}\n".encode())

    def read(self) -> str:
        """Raises `Unavailable` (MAIL_PASSWORD_MISSING), also for a file of another branch or a damaged one."""
        try:
            title, name, password = self.path.read_text("utf-8").removesuffix("\n").split("\n")
        except (OSError, ValueError):
            title = name = password = ""
        if (title, name) != (_TITLE, self.fingerprint) or not password:
            raise Unavailable(FailureCode.MAIL_PASSWORD_MISSING, folder=str(self.folder))
        return password
