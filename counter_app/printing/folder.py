"""A printer that is a folder of PDF files."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from counter_app.shared.errors import FailureCode, Unavailable

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def paper_file_name(paper_number: str, copy_number: int = 0) -> str:
    """`TT-261120-0007.pdf` for the original, `TT-261120-0007-salinan-2.pdf` for the second copy."""
    suffix = f"-salinan-{copy_number}" if copy_number else ""
    return f"{paper_number}{suffix}.pdf"


class PdfFolder:
    """Writes each paper whole or not at all; the folder is made when it is missing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def print(self, name: str, pdf: bytes) -> str:
        """Write `pdf` as `name` and return its path.

        A file of that name is replaced: it is the same paper, printed again after a failure. Raises
        `Unavailable` with DISK_FULL or FOLDER_UNWRITABLE; `ValueError` for a name that holds a folder.
        """
        if not name or name in {".", ".."} or Path(name).name != name or "\\" in name:
            raise ValueError("a paper's file name holds no folder")
        try:
            return str(self._write(name, pdf))
        except OSError as failure:
            reason = errno.errorcode.get(failure.errno or 0, "unknown")
            code = FailureCode.DISK_FULL if failure.errno in _FULL else FailureCode.FOLDER_UNWRITABLE
            raise Unavailable(code, folder=str(self._folder), reason=reason) from failure

    def _write(self, name: str, pdf: bytes) -> Path:
        self._folder.mkdir(parents=True, exist_ok=True)
        target = self._folder / name
        handle, temporary = tempfile.mkstemp(prefix=".", suffix=".part", dir=self._folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(pdf)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).replace(target)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
        _sync_folder(self._folder)
        return target


def _sync_folder(folder: Path) -> None:
    """Make the new name itself survive a power cut; Windows has no handle for this."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
