"""What the papers on personal data say (UU 27/2022)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from counter_app.printing.content.form import FormEntry
from counter_app.printing.content.header import PaperHeader


@dataclass(frozen=True)
class ConsentAnswer:
    """One purpose as it was asked and answered. `method` in words, such as `pada formulir 1A`."""

    title: str
    text: str
    version: str
    granted: bool
    at: datetime
    method: str
    compulsory: bool = False
    withdrawn_at: datetime | None = None


@dataclass(frozen=True)
class NoticeText:
    title: str
    text: str


@dataclass(frozen=True)
class ConsentRecordPaper:
    """Proof of consent (art. 24).

    `preface`, `guardian` (with the relation) and `guardian_name` are set where a parent or guardian consented
    (art. 25).
    """

    header: PaperHeader
    applicant_name: str
    nik: str
    answers: tuple[ConsentAnswer, ...]
    notice: tuple[NoticeText, ...]
    preface: str = ""
    guardian: str = ""
    guardian_name: str = ""


@dataclass(frozen=True)
class DataFacts:
    """A part of a report that is read field by field."""

    title: str
    entries: tuple[FormEntry, ...]


@dataclass(frozen=True)
class DataTable:
    """A part of a report that is a table; `columns` with their shares of the width."""

    title: str
    columns: tuple[tuple[str, float], ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class DataChapter:
    """What is held of one case or draft."""

    title: str
    blocks: tuple[DataFacts | DataTable, ...]


@dataclass(frozen=True)
class TrailRow:
    """One processing: when, what, by whom, in which case."""

    at: datetime
    what: str
    officer: str
    case_number: str
    details: str = ""


@dataclass(frozen=True)
class MyData:
    """Everything that the office holds about a person, with the processing trail (art. 32)."""

    header: PaperHeader
    full_name: str
    nik: str
    birth_date: date | None
    known_since: datetime | None
    made_at: datetime
    chapters: tuple[DataChapter, ...]
    trail: tuple[TrailRow, ...]
    contact: str = ""


@dataclass(frozen=True)
class ErasureCertificate:
    """Berita acara: what was destroyed, why and when. It names nobody whose data are gone."""

    header: PaperHeader
    ground: str
    at: datetime
    officer: str
    counts: tuple[tuple[str, int], ...]
    case_numbers: tuple[str, ...]
