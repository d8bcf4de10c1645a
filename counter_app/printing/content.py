"""Everything that a paper shows, as plain values that were already decided elsewhere.

Moments are aware; a page shows them in the zone of its header. Amounts are whole rupiah, figures are counts,
and a text may be as long as it was typed: pages wrap, they never cut.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

RollWidth = Literal[58, 80]
"""Width of the thermal roll in millimetres."""

DocumentStatus = Literal["received", "missing", "not_needed"]
CodeIssuer = Literal["core", "local"]


@dataclass(frozen=True)
class PaperHeader:
    """What every paper carries.

    `officer_name` is empty when a kiosk issued the paper. `copy_number` is 0 on the original and n on the
    n-th SALINAN. `zone_label` is WIB, WITA or WIT.
    """

    branch_name: str
    branch_code: str
    branch_address: str
    branch_phone: str
    paper_number: str
    verification: str
    case_number: str | None
    officer_name: str
    counter: int | None
    issued_at: datetime
    zone_label: str
    copy_number: int = 0
    training: bool = False


@dataclass(frozen=True)
class TicketSlip:
    """The queue ticket. Waits are minutes, the range p50 to p90; None when nothing can be promised yet."""

    header: PaperHeader
    number: str
    service_name: str
    priority: str | None
    ahead: int
    wait_low_min: int | None
    wait_high_min: int | None
    survey_code: str
    checklist: tuple[str, ...]
    roll: RollWidth = 80


@dataclass(frozen=True)
class FormEntry:
    """One field of the form; an empty value is shown as a dash."""

    label: str
    value: str


@dataclass(frozen=True)
class FormSection:
    title: str
    entries: tuple[FormEntry, ...]


@dataclass(frozen=True)
class HeirRow:
    name: str
    relation: str
    birth_date: date | None
    sex: str
    nik: str = ""
    phone: str = ""


@dataclass(frozen=True)
class TickLine:
    text: str
    ticked: bool


@dataclass(frozen=True)
class FilledForm1A:
    """Form 1A for signature. `guardian_name` is set for applicants under 18 (UU 27/2022 art. 25)."""

    header: PaperHeader
    applicant_name: str
    sections: tuple[FormSection, ...]
    heirs: tuple[HeirRow, ...]
    statements: tuple[TickLine, ...]
    consents: tuple[TickLine, ...]
    place: str
    signed_on: date
    guardian_name: str | None = None


@dataclass(frozen=True)
class DuesLine:
    """One programme in one dues month; `programme` is the short name that heads its column."""

    programme: str
    normal: int
    payable: int
    basis: str


@dataclass(frozen=True)
class DuesMonth:
    """`month` is any day of the dues month."""

    month: date
    lines: tuple[DuesLine, ...]


@dataclass(frozen=True)
class DuesNotification:
    """The quote on paper. `nik` is printed as given, full or masked. Totals follow from the months."""

    header: PaperHeader
    applicant_name: str
    nik: str
    segment: str
    programmes: tuple[str, ...]
    dues_base: int
    income: int | None
    bracket_from: int | None
    bracket_to: int | None
    months: tuple[DuesMonth, ...]
    due_date: date | None
    legal_footer: str
    benefits: tuple[str, ...]

    @property
    def normal_total(self) -> int:
        return sum(line.normal for month in self.months for line in month.lines)

    @property
    def total(self) -> int:
        return sum(line.payable for month in self.months for line in month.lines)

    @property
    def saving(self) -> int:
        return self.normal_total - self.total


@dataclass(frozen=True)
class DocumentRow:
    item: str
    status: DocumentStatus
    original_seen: bool
    note: str = ""


@dataclass(frozen=True)
class DocumentReceipt:
    """What was handed in, what is still missing, what went back into the applicant's hands."""

    header: PaperHeader
    applicant_name: str
    rows: tuple[DocumentRow, ...]
    returned: tuple[str, ...]


@dataclass(frozen=True)
class PaymentCodeSlip:
    """A code to pay with. `internal_reference` is ours and is labelled as not payable."""

    header: PaperHeader
    applicant_name: str
    code: str
    amount: int
    period: str
    expires_at: datetime | None
    where_to_pay: tuple[str, ...]
    issuer: CodeIssuer
    internal_reference: str


@dataclass(frozen=True)
class CardHandover:
    """`relation` of the receiver to the member, such as 'peserta sendiri'."""

    header: PaperHeader
    member_name: str
    kpj: str
    receiver_name: str
    relation: str
    handed_over_on: date


@dataclass(frozen=True)
class ServiceFigures:
    """Tickets of one service on one day; issued must be the sum of the five ends."""

    service: str
    issued: int
    finished: int
    no_show: int
    cancelled: int
    expired: int
    carried: int

    @property
    def ended(self) -> int:
        return self.finished + self.no_show + self.cancelled + self.expired + self.carried


@dataclass(frozen=True)
class CounterFigures:
    """One officer's session at one counter; `average_service_s` is None when nobody was served."""

    counter: int
    officer: str
    opened_at: datetime
    closed_at: datetime | None
    called: int
    finished: int
    average_service_s: int | None


@dataclass(frozen=True)
class CountedAmount:
    count: int
    amount: int


@dataclass(frozen=True)
class PaperRange:
    """Papers of one kind issued that day; first and last are None when there were none."""

    kind: str
    first: str | None
    last: str | None
    count: int
    gapless: bool


@dataclass(frozen=True)
class SurveySummary:
    """The SKM index of the day, 25 to 100; None without answers."""

    respondents: int
    index: Decimal | None
    grade: str | None


@dataclass(frozen=True)
class ClosingReport:
    header: PaperHeader
    day: date
    services: tuple[ServiceFigures, ...]
    counters: tuple[CounterFigures, ...]
    dues_notified: CountedAmount
    codes_issued: CountedAmount
    payments: CountedAmount
    papers: tuple[PaperRange, ...]
    survey: SurveySummary
    chain_position: int
    chain_hash: str
    supervisor_name: str


PaperContent = (
    TicketSlip | FilledForm1A | DuesNotification | DocumentReceipt | PaymentCodeSlip | CardHandover | ClosingReport
)
