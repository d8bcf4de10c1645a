"""What reports need of storage."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from counter_app.cards.ports import CardWork
from counter_app.payments.ports import PaymentWork
from counter_app.reporting.model import Counted, PaperFigures, QueueProof, ServiceFigures, SessionFigures
from counter_app.shared.papers import Paper
from counter_app.survey.ports import SurveyWork


class ReportStore(Protocol):
    def services(self, day: date) -> tuple[ServiceFigures, ...]: ...

    def numbers_gapless(self, day: date) -> bool:
        """Whether the ticket numbers of each service run from 1 without a gap."""
        ...

    def queue_proof(self, day: date) -> QueueProof:
        """The tickets of a day held against the diary, each with its times, calls and announcements."""
        ...

    def sessions(self, day: date) -> tuple[SessionFigures, ...]: ...

    def dues_notified(self, day: date) -> Counted:
        """Cases notified on a day with the amount of their last quote of that day."""
        ...

    def codes_issued(self, day: date) -> Counted: ...

    def payments(self, day: date) -> Counted:
        """Payments recorded on a day, whatever became of them later."""
        ...

    def reversals(self, day: date) -> Counted:
        """Payments taken back on a day, whenever they were recorded."""
        ...

    def papers(self, day: date) -> tuple[PaperFigures, ...]: ...

    def earlier_open(self, day: date) -> date | None:
        """The first day before `day` that issued tickets and was not closed."""
        ...

    def close(self, day: date, figures: str, paper: Paper) -> None: ...

    def closing(self, day: date) -> tuple[str, Paper] | None:
        """The stored figures and the paper of a closed day."""
        ...

    def position(self) -> tuple[int, str]:
        """Sequence and hash of the last event of the diary."""
        ...


class ReportWork(CardWork, PaymentWork, SurveyWork, Protocol):
    def work_alone(self) -> None:
        """Keep every other unit of work from committing until this one ends."""
        ...

    def write_down(self) -> None:
        """Append what was recorded so far to the diary, where it can be read; for a unit of work that works alone."""
        ...

    @property
    def reports(self) -> ReportStore: ...
