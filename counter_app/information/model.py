"""Information cards: what an applicant may want to read, in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum, unique

from counter_app.shared.labels import Label


@unique
class Audience(StrEnum):
    """For whom a card is meant: whoever comes, officers at the counter, or both."""

    APPLICANT = "applicant"
    OFFICER = "officer"
    EVERYONE = "everyone"

    def includes(self, reader: Audience) -> bool:
        return self in {reader, Audience.EVERYONE} or reader is Audience.EVERYONE


AUDIENCE_LABELS = {
    Audience.APPLICANT: Label("pemohon", "applicants"),
    Audience.OFFICER: Label("petugas", "officers"),
    Audience.EVERYONE: Label("semua", "everybody"),
}

HISTORICAL = Label("Keterangan lama, tidak berlaku lagi.", "Old information, no longer in force.")
"""Stands above every historical card."""


@unique
class InfoChannel(StrEnum):
    """The four ways to register."""

    MANUAL = "manual"
    SPO = "spo"
    ONLINE = "online"
    PERISAI = "perisai"


@dataclass(frozen=True, slots=True)
class Card:
    """One card. `icon` is a Phosphor name, `body` paragraphs, `steps` a numbered list or nothing.

    `as_of` is the day whose knowledge the text holds. A `historical` card tells what was once true; `replaced_by` says
    what is true now, and must be shown with it. `channel` is set where the steps are those of a way to register.
    """

    key: str
    order: int
    audience: Audience
    icon: str
    title: Label
    body: tuple[Label, ...]
    steps: tuple[Label, ...]
    source: str
    as_of: date
    historical: bool
    replaced_by: Label | None
    channel: InfoChannel | None
