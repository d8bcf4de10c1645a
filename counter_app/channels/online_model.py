"""Registrations made on the website or in JMO, as an export of the core system tells them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, unique
from types import MappingProxyType

from counter_app.registration.case import CaseState, Channel
from counter_app.shared.errors import OfficeError
from counter_app.shared.ids import mask_name, mask_nik
from counter_app.shared.labels import Label
from counter_app.sheets.model import Line, Note

MOST_ROWS = 20_000
"""One unit of work takes a whole export; other counters wait for it."""

HELP_SERVICE = "F"
"""The queue's service for people whom the online path sent to a counter."""

Content = Mapping[str, object]
"""What an export tells of a person, by keys of form 1A (`street` for the address), as the form's readers accept it."""


@unique
class OnlineState(StrEnum):
    """How far a registration has come by the last export."""

    REGISTERED = "registered"
    """There is no payment code yet."""
    AWAITING = "awaiting"
    PAID = "paid"


@unique
class HelpReason(StrEnum):
    """Why somebody who wanted to register online needs a counter. A code, because the diary holds it."""

    DUKCAPIL_MISMATCH = "dukcapil-mismatch"
    NO_ACTIVATION = "no-activation"
    NO_CODE = "no-code"
    OTHER = "other-trouble"


ONLINE_STATE_LABELS: Mapping[OnlineState, Label] = MappingProxyType(
    {
        OnlineState.REGISTERED: Label("Terdaftar, belum ada kode", "Registered, no code yet"),
        OnlineState.AWAITING: Label("Menunggu pembayaran", "Awaiting payment"),
        OnlineState.PAID: Label("Lunas menurut data daring", "Paid, by the online data"),
    }
)

HELP_LABELS: Mapping[HelpReason, Label] = MappingProxyType(
    {
        HelpReason.DUKCAPIL_MISMATCH: Label(
            "Bantuan daring: data Dukcapil tidak cocok", "Online help: data do not match the population register"
        ),
        HelpReason.NO_ACTIVATION: Label(
            "Bantuan daring: e-mail aktivasi atau OTP tidak diterima", "Online help: no activation mail or OTP came"
        ),
        HelpReason.NO_CODE: Label("Bantuan daring: kode iuran tidak diterima", "Online help: no payment code came"),
        HelpReason.OTHER: Label("Bantuan daring: kendala lain", "Online help: other trouble"),
    }
)


@dataclass(frozen=True)
class OnlineEntry:
    """One registration as an export tells it; amounts in rupiah, moments aware.

    `code` is the payment code of the core system. `paid_at`, `reference` and `kpj` are set as far as it has come.
    """

    content: Content
    channel: Channel
    code: str | None
    amount: int | None
    registered_at: datetime | None = None
    expires_at: datetime | None = None
    paid_at: datetime | None = None
    reference: str | None = None
    kpj: str | None = None
    paid: bool = False

    @property
    def nik(self) -> str:
        return str(self.content["nik"])

    @property
    def email(self) -> str | None:
        given = self.content.get("email")
        return None if given is None else str(given)

    @property
    def state(self) -> OnlineState:
        if self.paid or self.paid_at is not None:
            return OnlineState.PAID
        return OnlineState.REGISTERED if self.code is None else OnlineState.AWAITING


@dataclass(frozen=True)
class OnlineRegistration:
    """A registration that the office knows. `case` is the case that was opened for it, with its number and state."""

    id: int
    entry: OnlineEntry
    imported_at: datetime
    changed_at: datetime
    case: int | None = None
    case_number: str | None = None
    case_state: CaseState | None = None

    @property
    def masked_name(self) -> str:
        return mask_name(str(self.entry.content["full_name"]))

    @property
    def masked_nik(self) -> str:
        return mask_nik(self.entry.nik)

    @property
    def masked_email(self) -> str | None:
        return None if self.entry.email is None else mask_email(self.entry.email)


def mask_email(address: str) -> str:
    """An address as lists show it: `s***@example.org`."""
    local, _, domain = address.rpartition("@")
    return f"{local[:1]}***@{domain}"


def same_email(address: str) -> str:
    """An address as it is compared; capitals make no difference to any mail service that people use."""
    return address.strip().casefold()


@dataclass(frozen=True)
class OnlineRow:
    """A line of an export: its registration, or everything that is wrong with it."""

    line: Line
    entry: OnlineEntry | None
    problems: tuple[OfficeError, ...] = ()


@dataclass(frozen=True)
class OnlineFile:
    """An export that was read; nothing of it is in the database yet. `notes` say how it was read."""

    header: tuple[str, ...]
    rows: tuple[OnlineRow, ...]
    notes: tuple[Note, ...] = ()
