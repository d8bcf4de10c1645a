"""What the dues need of storage."""

from __future__ import annotations

from typing import Protocol

from counter_app.dues.loading import LoadedFile
from counter_app.dues.tariff import Tariff
from counter_app.staff.ports import Work


class TariffStore(Protocol):
    def every(self) -> tuple[LoadedFile, ...]:
        """The files that administrators loaded, by name."""
        ...

    def put(self, name: str, content: str) -> None:
        """Keep a file under its name, in the place of one that has it, and let every PC notice."""
        ...


class TariffWork(Work, Protocol):
    @property
    def tariff(self) -> Tariff:
        """The tariff of the branch: files that came with the program, and loaded ones in the place of their namesakes.

        Raises `OfficeError` (TARIFF_INVALID) when these do not agree with each other, as may be after an upgrade.
        """
        ...

    @property
    def tariffs(self) -> TariffStore: ...

    def work_alone(self) -> None:
        """Let no other unit of work commit until this one ends."""
        ...
