"""What the office needs of whatever puts papers into hands."""

from __future__ import annotations

from typing import Protocol


class PaperPrinter(Protocol):
    def print(self, name: str, pdf: bytes) -> str:
        """Print one paper under a file name without folder and return where it went.

        Raises `Unavailable` (PRINTER_FAILED, DISK_FULL, FOLDER_UNWRITABLE) when it did not come out.
        """
        ...
