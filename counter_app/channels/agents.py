"""PERISAI agents with their letters of assignment, and payers: who brings or pays for many people at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum, unique
from types import MappingProxyType

from counter_app.registration.people import SponsorRelation
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.labels import Label

YOUNGEST_AGENT = 18
"""An agent is an Indonesian citizen of at least 18 years and a BPU member (Perban BPJS TK 1/2023 art. 7)."""

SOON_DAYS = 14
"""So many days before its end a letter of assignment is told to run out."""


@dataclass(frozen=True)
class Agency:
    """A PERISAI office (wadah): an organisation with a cooperation agreement (PKS) with the branch."""

    id: int
    name: str
    agreement_number: str
    agreement_until: date | None
    active: bool


@dataclass(frozen=True)
class Letter:
    """A letter of assignment (surat tugas), in force on both its days."""

    id: int
    number: str
    valid_from: date
    valid_until: date

    def in_force(self, on: date) -> bool:
        return self.valid_from <= on <= self.valid_until


@dataclass(frozen=True)
class Agent:
    """One agent. `nik` is masked; `letters` stand in the order in which they were entered."""

    id: int
    agency: Agency
    full_name: str
    nik: str
    kpj: str | None
    active: bool
    created_at: datetime
    letters: tuple[Letter, ...]
    erased: bool = False

    def letter_on(self, day: date) -> Letter | None:
        """The letter by which the agent works on a day: of those in force the one that lasts longest."""
        ours = [one for one in self.letters if one.in_force(day)]
        return max(ours, key=lambda one: (one.valid_until, one.id), default=None)


@unique
class SponsorKind(StrEnum):
    COMPANY = "company"
    VILLAGE = "village"
    GROUP = "group"
    """A group (wadah) whose members are registered and pay together."""
    PERSON = "person"


SPONSOR_KIND_LABELS: Mapping[SponsorKind, Label] = MappingProxyType(
    {
        SponsorKind.COMPANY: Label("Perusahaan", "Company"),
        SponsorKind.VILLAGE: Label("Pemerintah desa", "Village government"),
        SponsorKind.GROUP: Label("Wadah/kelompok", "Group"),
        SponsorKind.PERSON: Label("Perseorangan", "Person"),
    }
)

RELATION_OF: Mapping[SponsorKind, SponsorRelation] = MappingProxyType(
    {
        SponsorKind.COMPANY: SponsorRelation.DONOR,
        SponsorKind.VILLAGE: SponsorRelation.GOVERNMENT,
        SponsorKind.GROUP: SponsorRelation.GROUP,
        SponsorKind.PERSON: SponsorRelation.DONOR,
    }
)
"""What a payer is to the member on a form that does not say it."""


@dataclass(frozen=True)
class Sponsor:
    """One payer of many members. `nik` of a person is masked; an organisation has `npwp` and `npp` where known."""

    id: int
    kind: SponsorKind
    name: str
    nik: str | None
    npwp: str | None
    npp: str | None
    active: bool
    created_at: datetime
    erased: bool = False


def letter_for(agent: Agent, on: date) -> Letter:
    """The letter by which an agent may bring a batch on a day.

    Raises `OfficeError`: AGENT_INACTIVE, AGREEMENT_EXPIRED of the agency, LETTER_MISSING, LETTER_EXPIRED with the day
    on which the last one ended, LETTER_NOT_YET with the day on which the next one begins.
    """
    if not agent.active or not agent.agency.active:
        raise OfficeError(ErrorCode.AGENT_INACTIVE, field="agent", agent=agent.id)
    until = agent.agency.agreement_until
    if until is not None and until < on:
        raise OfficeError(ErrorCode.AGREEMENT_EXPIRED, field="agent", agency=agent.agency.id, until=until.isoformat())
    letter = agent.letter_on(on)
    if letter is not None:
        return letter
    over = max((one.valid_until for one in agent.letters if one.valid_until < on), default=None)
    if over is not None:
        raise OfficeError(ErrorCode.LETTER_EXPIRED, field="agent", agent=agent.id, until=over.isoformat())
    begins = min((one.valid_from for one in agent.letters), default=None)
    if begins is not None:
        raise OfficeError(ErrorCode.LETTER_NOT_YET, field="agent", agent=agent.id, begins=begins.isoformat())
    raise OfficeError(ErrorCode.LETTER_MISSING, field="agent", agent=agent.id)


def runs_out_soon(agent: Agent, on: date) -> bool:
    """Whether the letter in force ends within two weeks, so that a new one should be asked for."""
    letter = agent.letter_on(on)
    return letter is not None and (letter.valid_until - on).days <= SOON_DAYS
