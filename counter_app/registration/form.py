"""Form 1A as the office holds it: read, normalised, and able to be written out and read again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date, time
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from counter_app.dues.model import PlacementPhase, Programme, Sector, Segment
from counter_app.registration.consent import ConsentPurpose
from counter_app.registration.documents import DocumentItem, DocumentStatus
from counter_app.registration.people import (
    Application,
    BloodType,
    BusinessScale,
    Citizenship,
    EmployerKind,
    GuardianRelation,
    HeirRelation,
    MaritalStatus,
    Reactivation,
    ResidencePermit,
    Salutation,
    Sex,
    SponsorRelation,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


@dataclass(frozen=True)
class Address:
    """An address as on the identity card; `rt` and `rw` have three digits, `province` is a code."""

    street: str
    rt: str
    rw: str
    village: str
    subdistrict: str
    regency: str
    province: str
    postal_code: str | None = None


@dataclass(frozen=True)
class Heir:
    full_name: str
    relation: HeirRelation
    birth_date: date | None = None
    sex: Sex | None = None
    nik: str | None = None
    phone: str | None = None


@dataclass(frozen=True)
class Guardian:
    """The parent or guardian who consents for a member under 18."""

    full_name: str
    nik: str
    relation: GuardianRelation
    phone: str


@dataclass(frozen=True)
class Sponsor:
    """Who registers the applicant or pays the dues; a person by NIK, an organisation by NPP."""

    name: str
    relation: SponsorRelation
    nik: str | None = None
    npp: str | None = None


@dataclass(frozen=True)
class Organisation:
    """The group (wadah) or place of work through which the applicant comes."""

    name: str
    npp: str | None = None
    unit_name: str | None = None
    unit_code: str | None = None


@dataclass(frozen=True)
class ForeignPapers:
    """Papers of a foreign citizen; `residence_permit_kind` is KITAS or KITAP."""

    passport_number: str
    residence_permit_kind: ResidencePermit
    residence_permit_number: str
    work_permit_number: str | None = None


@dataclass(frozen=True)
class Project:
    """JAKON: the construction project. `contract_value` in rupiah, where the wages are not known."""

    name: str
    start: date
    end: date
    contract_number: str | None = None
    owner: str | None = None
    contract_value: int | None = None
    vat_included: bool = False


@dataclass(frozen=True)
class Placement:
    """PMI: work abroad. `agency` is the placing company; None for a migrant worker on their own."""

    country: str
    departure_date: date
    phases: frozenset[PlacementPhase]
    agency: str | None = None
    passport_number: str | None = None
    jht_monthly: int = 0


@dataclass(frozen=True)
class BankAccount:
    bank: str
    number: str
    holder: str


@dataclass(frozen=True)
class Statements:
    """The three statements of the applicant; a form without them all is not accepted."""

    identity_true: bool
    age_allowed: bool
    will_comply: bool


@dataclass(frozen=True)
class Consents:
    """The applicant's answer for each purpose; see `consent` for what was asked."""

    registration: bool
    contact: bool
    survey: bool

    def granted(self, purpose: ConsentPurpose) -> bool:
        return bool(getattr(self, purpose.value))


@dataclass(frozen=True)
class DocumentStates:
    """What the form says of each document; an item that is not in it was not spoken of."""

    by_item: Mapping[DocumentItem, DocumentStatus]

    def __hash__(self) -> int:
        return hash(frozenset(self.by_item.items()))


@dataclass(frozen=True)
class WarningReasons:
    """Why the officer accepted a form in spite of a warning, by the code of the warning."""

    by_code: Mapping[str, str]

    def __hash__(self) -> int:
        return hash(frozenset(self.by_code.items()))


NO_DOCUMENTS = DocumentStates(MappingProxyType({}))
NO_REASONS = WarningReasons(MappingProxyType({}))


@dataclass(frozen=True, kw_only=True)
class Form1A:
    """One accepted form. Names are in capitals, telephone numbers begin with `+62`, income is rupiah a month.

    `work_end` earlier than `work_start` is past midnight. `sector` is what the form says, else that of the job; only
    BPU forms are asked for it, because the relief that it decides is theirs (PP 50/2025). `months` are those paid at
    once, for a migrant worker those of the contract abroad. `heirs` stand in the order of the law.
    """

    segment: Segment
    application: Application
    effective_date: date
    previously_member: bool
    nik: str
    full_name: str
    birth_place: str
    birth_date: date
    sex: Sex
    citizenship: Citizenship
    mother_name: str
    address: Address
    phone: str
    occupation: str
    sector: Sector
    programmes: frozenset[Programme]
    months: int
    statements: Statements
    consents: Consents
    monthly_income: int = 0
    work_location: str | None = None
    work_start: time | None = None
    work_end: time | None = None
    previous_kpj: str | None = None
    reactivation: Reactivation | None = None
    employer_kind: EmployerKind | None = None
    business_scale: BusinessScale | None = None
    risk_group: int | None = None
    labour_intensive: bool = False
    foreign_papers: ForeignPapers | None = None
    project: Project | None = None
    placement: Placement | None = None
    family_card_number: str | None = None
    salutation: Salutation | None = None
    title_before: str | None = None
    title_after: str | None = None
    blood_type: BloodType | None = None
    marital_status: MaritalStatus | None = None
    father_name: str | None = None
    npwp: str | None = None
    mailing_address: Address | None = None
    home_phone: str | None = None
    email: str | None = None
    organisation: Organisation | None = None
    employee_number: str | None = None
    branch_code: str | None = None
    sponsor: Sponsor | None = None
    paid_by_state_budget: bool = False
    guardian: Guardian | None = None
    bank_account: BankAccount | None = None
    heirs: tuple[Heir, ...] = ()
    documents: DocumentStates = NO_DOCUMENTS
    warning_reasons: WarningReasons = NO_REASONS

    def to_dict(self) -> dict[str, object]:
        """An object of JSON that `read_form` accepts and reads as an equal form; what is absent is left out."""
        written = _json_object(self)
        if self.segment is not Segment.BPU:
            del written["sector"]
        return written


def _json_object(record: DataclassInstance) -> dict[str, object]:
    """The fields of a record that differ from their defaults, so that a segment's form holds no keys of another."""
    values = ((one.name, getattr(record, one.name), one.default) for one in fields(record))
    return {key: _json(value) for key, value, usual in values if usual is MISSING or value != usual}


def _json(value: object) -> object:
    match value:
        case frozenset():
            return [one.value for kind in (Programme, PlacementPhase) for one in kind if one in value]
        case tuple():
            return [_json(one) for one in value]
        case DocumentStates(by_item=states):
            return {item.value: status.value for item, status in states.items()}
        case WarningReasons(by_code=reasons):
            return dict(reasons)
        case _:
            return _json_object(value) if is_dataclass(value) and not isinstance(value, type) else _json_scalar(value)


def _json_scalar(value: object) -> object:
    match value:
        case StrEnum():
            return value.value
        case time():
            return f"{value:%H:%M}"
        case date():
            return value.isoformat()
        case _:
            return value
