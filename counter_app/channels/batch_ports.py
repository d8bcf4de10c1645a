"""What batches, agents and payers need of storage."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from counter_app.cards.model import DeliveryMode
from counter_app.cards.ports import CardWork
from counter_app.channels.agents import Agency, Agent, Sponsor, SponsorKind
from counter_app.channels.batch_model import Batch, BatchFigures, BatchKind, BatchRow, BatchState, Finding
from counter_app.dues.model import Quote, Segment
from counter_app.payments.totals import PaymentMode, TotalCode, TotalWork
from counter_app.registration.case import CaseState, Channel
from counter_app.registration.documents import DocumentItem, DocumentStatus
from counter_app.registration.form import Form1A
from counter_app.registration.records import ConsentRecord
from counter_app.settings import CodeIssuer
from counter_app.shared.papers import Paper, PaperKind


@dataclass(frozen=True)
class KnownToOffice:
    """What the office has of many people at once.

    `running` and `members` give the case number by the hash of a NIK: of a case that has not ended, and of one that
    shows a membership. `phones` are pairs of the hashes of a number and of the NIK of who gave it; `kpj` gives the
    hash of the NIK of the person whose number it is.
    """

    running: Mapping[str, str]
    members: Mapping[str, str]
    phones: Collection[tuple[str, str]]
    kpj: Mapping[str, str]


@dataclass(frozen=True)
class NewMember:
    """One accepted form on its way into a batch, and where it stood in the file."""

    number: str
    form: Form1A
    nik_hash: str
    phone_hash: str
    state: CaseState
    documents: Mapping[DocumentItem, DocumentStatus]
    source_line: int | None
    warnings: int


@dataclass(frozen=True)
class BillMember:
    """A case that can be billed: its form, which settles the dues, and the state it is in."""

    line: int
    case: int
    case_number: str
    state: CaseState
    form: Form1A


@dataclass(frozen=True)
class NewBill:
    """The dues of one member: the quote, and the code by which it is paid, alone or within a total."""

    member: BillMember
    quote: Quote
    code: str


@dataclass(frozen=True)
class BilledMember:
    """What was stored for one member of a bill."""

    line: int
    case: int
    case_number: str
    quote: int
    code_id: int
    code: str
    amount: int


@dataclass(frozen=True)
class Bill:
    """Dues notified to members of a batch at one moment; `total` is the code by which all are paid, if there is one."""

    id: int
    batch: int
    payment: PaymentMode
    amount: int
    issued_at: datetime
    notice: int
    total: TotalCode | None


@dataclass(frozen=True)
class ListLine:
    """One line of a printed list, as it stands for ever; the name is gone once the person was erased.

    The dues months are `2026-11`; `code` is empty for a member of a total.
    """

    line: int
    case_number: str
    full_name: str
    nik: str
    amount: int
    segment: Segment
    first_month: str
    last_month: str
    code: str
    kpj: str


class AgentStore(Protocol):
    def add_agency(self, name: str, agreement_number: str, agreement_until: date | None) -> Agency:
        """Raises `OfficeError` (AGENCY_EXISTS) when the name is taken."""
        ...

    def agency(self, agency: int) -> Agency | None: ...

    def agencies(self) -> tuple[Agency, ...]: ...

    def renew_agreement(self, agency: int, number: str, until: date | None) -> Agency: ...

    def add(self, agency: int, full_name: str, nik_hash: str, nik: str, kpj: str | None) -> Agent:
        """Raises `OfficeError` (AGENT_EXISTS) when the person is an agent already."""
        ...

    def find(self, agent: int) -> Agent | None:
        """An agent, locked until the end of the unit of work."""
        ...

    def by_nik_hash(self, nik_hash: str) -> Agent | None: ...

    def every(self) -> tuple[Agent, ...]: ...

    def add_letter(self, agent: int, number: str, valid_from: date, valid_until: date) -> Agent:
        """Raises `OfficeError` (LETTER_EXISTS) when the agent has a letter of this number."""
        ...

    def set_active(self, agent: int, *, active: bool) -> Agent: ...

    def erase(self, agent: int) -> Agent:
        """Take name, NIK, KPJ and the numbers of the letters away; the days of the letters stay."""
        ...

    def idle(self, before: datetime, most: int | None) -> tuple[int, ...]:
        """Agents that were switched off and brought nothing since a moment, without erased ones."""
        ...

    def running_batches(self, *, agent: int | None = None, sponsor: int | None = None) -> tuple[str, ...]:
        """Numbers of batches that still owe a payment or a card."""
        ...


class SponsorStore(Protocol):
    def add(
        self, kind: SponsorKind, name: str, *, nik_hash: str | None, nik: str | None, npwp: str | None, npp: str | None
    ) -> Sponsor:
        """Raises `OfficeError` (SPONSOR_EXISTS) when somebody with the same number is there."""
        ...

    def find(self, sponsor: int) -> Sponsor | None: ...

    def by_nik_hash(self, nik_hash: str) -> Sponsor | None: ...

    def every(self) -> tuple[Sponsor, ...]: ...

    def set_active(self, sponsor: int, *, active: bool) -> Sponsor: ...

    def idle(self, before: datetime, most: int | None) -> tuple[int, ...]:
        """Payers that were switched off and had no batch since a moment, without erased ones."""
        ...

    def erase(self, sponsor: int) -> Sponsor: ...


class BatchStore(Protocol):
    """Batches with everything that is done for many rows at once: no method runs one statement per row."""

    def add(
        self,
        kind: BatchKind,
        *,
        agent: int | None,
        letter: int | None,
        sponsor: int | None,
        ticket: int | None,
    ) -> Batch: ...

    def find(self, number: str) -> Batch | None:
        """A batch by its number, locked until the end of the unit of work."""
        ...

    def by_id(self, batch: int) -> Batch: ...

    def of_case(self, case: int) -> Batch | None: ...

    def listed(self, *, most: int, agent: int | None = None, sponsor: int | None = None) -> tuple[Batch, ...]:
        """The latest first."""
        ...

    def of_ticket(self, ticket: int) -> tuple[Batch, ...]: ...

    def set_state(self, batch: Batch, state: BatchState, *, receipt: int | None = None) -> Batch:
        """Raises `OfficeError` (BATCH_STATE) when the state changed meanwhile."""
        ...

    def set_ticket(self, batch: Batch, ticket: int) -> Batch: ...

    def rows(self, batch: int) -> tuple[BatchRow, ...]:
        """All rows in order."""
        ...

    def last_line(self, batch: int) -> int: ...

    def figures(self, batches: Sequence[int]) -> Mapping[int, BatchFigures]:
        """The figures of some batches, as `figures_of` counts them."""
        ...

    def papers(self, batch: int) -> tuple[Paper, ...]:
        """The papers of a batch as a whole, in the order in which they were issued."""
        ...

    def reserve_numbers(self, count: int) -> int:
        """Take so many case numbers of today; returns the first. Nobody else takes one until the unit of work ends."""
        ...

    def reserve_serials(self, count: int) -> int:
        """Take so many serials of the office's own payment codes; returns the first."""
        ...

    def known(self, nik_hashes: Sequence[str], phone_hashes: Sequence[str], kpjs: Sequence[str]) -> KnownToOffice: ...

    def add_members(
        self,
        batch: int,
        first_line: int,
        channel: Channel,
        members: Sequence[NewMember],
        consents: Sequence[Sequence[ConsentRecord]],
    ) -> tuple[int, ...]:
        """Open a case for each and put it into the batch; drafts of these people go. Returns the cases' ids."""
        ...

    def add_rejected(self, batch: int, first_line: int, rejected: Sequence[tuple[int, Sequence[Finding]]]) -> None:
        """Rows of the file, by their lines there, that were not taken."""
        ...

    def billable(self, batch: int) -> tuple[BillMember, ...]:
        """Members whose documents are complete and who have no code that can be paid, nor paid a part; locked."""
        ...

    def codes_taken(self, codes: Sequence[str]) -> tuple[str, ...]:
        """Those of some codes that were issued before, to a case or for a total."""
        ...

    def bill(
        self, issuer: CodeIssuer, expires_at: Sequence[datetime], bills: Sequence[NewBill]
    ) -> tuple[BilledMember, ...]:
        """Store quotes and codes, and take the cases to waiting for payment.

        Raises `OfficeError` (CASE_STATE) when one changed meanwhile.
        """
        ...

    def issue_papers(self, kind: PaperKind, of: Sequence[tuple[BilledMember, tuple[str, ...]]]) -> Sequence[str]:
        """Register a paper for each member, over these facts; printed when asked for. Returns their numbers."""
        ...

    def add_bill(
        self,
        batch: int,
        payment: PaymentMode,
        members: Sequence[BilledMember],
        *,
        notice: int,
        slip: int | None,
        code: str | None,
        issuer: CodeIssuer | None,
        expires_at: datetime | None,
    ) -> Bill: ...

    def bills(self, batch: int) -> tuple[Bill, ...]: ...

    def of_paper(self, paper: Paper) -> tuple[Batch, Bill | None]:
        """The batch, and for papers of money the bill, that a paper tells of. Raises `LookupError`."""
        ...

    def bill_lines(self, bill: int) -> tuple[ListLine, ...]: ...

    def card_lines(self, paper: int) -> tuple[ListLine, ...]: ...

    def void_codes(self, batch: int) -> tuple[tuple[int, int], ...]:
        """End the codes of a batch that could be paid; returns the ids of their cases and of the codes."""
        ...

    def cancel_members(self, batch: int, reason: str) -> tuple[int, ...]:
        """Cancel the cases of a batch that were not; returns their ids."""
        ...

    def give_cards(self, batch: int, rows: Sequence[BatchRow], paper: int, mode: DeliveryMode) -> None:
        """Cases, cards and rows say that the cards are on their way with who signed the list.

        Raises `OfficeError` (CASE_STATE) when one changed meanwhile.
        """
        ...

    def deliver(self, rows: Sequence[BatchRow]) -> None:
        """The cards are with their members. Raises `OfficeError` (CASE_STATE) when one changed meanwhile."""
        ...


class BatchWork(CardWork, TotalWork, Protocol):
    @property
    def agents(self) -> AgentStore: ...

    @property
    def sponsors(self) -> SponsorStore: ...

    @property
    def batches(self) -> BatchStore: ...
