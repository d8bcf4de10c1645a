"""What the filled form 1A says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counter_app.printing.content.header import PaperHeader


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
    """Form 1A for signature.

    `headline` says what is applied for, and by which segment. `guardian_name` is set for applicants under
    18 (UU 27/2022 art. 25).
    """

    header: PaperHeader
    applicant_name: str
    sections: tuple[FormSection, ...]
    heirs: tuple[HeirRow, ...]
    statements: tuple[TickLine, ...]
    consents: tuple[TickLine, ...]
    place: str
    signed_on: date
    guardian_name: str | None = None
    headline: str = ""
    consent_version: str = ""
