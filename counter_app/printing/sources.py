"""What the print desk reads from the office."""

from __future__ import annotations

from typing import Protocol

from counter_app.channels.batch_ports import BatchWork
from counter_app.channels.spo_ports import ExchangeWork
from counter_app.privacy.ports import PrivacyWork
from counter_app.queueing.booking_ports import BookingStore
from counter_app.reporting.ports import ReportStore, ReportWork
from counter_app.shared.papers import Paper
from counter_app.staff.model import Officer
from counter_app.staff.ports import OfficerStore, PaperLog


class PaperReader(PaperLog, Protocol):
    def by_id(self, paper: int) -> Paper: ...


class OfficerReader(OfficerStore, Protocol):
    def by_id(self, officer: int) -> Officer: ...


class ReportReader(ReportStore, Protocol):
    def closing_of(self, paper: int) -> str: ...


class PrintWork(ReportWork, PrivacyWork, ExchangeWork, BatchWork, Protocol):
    @property
    def papers(self) -> PaperReader: ...

    @property
    def officers(self) -> OfficerReader: ...

    @property
    def bookings(self) -> BookingStore: ...

    @property
    def reports(self) -> ReportReader: ...
