"""Services in plain words: what people come for, before what it is called."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from counter_app.queueing.model import Service
from counter_app.settings import Language
from ui.shared.wording import service_name

_UNKNOWN_ICON = "ph.ticket"
_MEMBERS = ("A", "Pendaftaran BPU")
_AT_SPO = "Pendaftaran BPU di SPO"
"""The one service of a Service Point Office, whatever its letter."""


@dataclass(frozen=True)
class PlainWords:
    title: str
    subtitle: str
    icon: str


def plain_words(service: Service, language: Language) -> PlainWords:
    """What the kiosk says of a service. A branch that named a service itself sees that name."""
    key = _MEMBERS if service.name_id == _AT_SPO else (service.letter, service.name_id)
    known = _known().get(key)
    return known or PlainWords(service_name(service, language), "", _UNKNOWN_ICON)


def _known() -> dict[tuple[str, str], PlainWords]:
    """The services that every branch begins with, by letter and name, in the language in force."""
    translate = QCoreApplication.translate
    return {
        _MEMBERS: PlainWords(
            translate("PlainWords", "Become a member"),
            translate("PlainWords", "Traders, drivers, the self-employed"),
            "ph.user-plus",
        ),
        ("B", "Pendaftaran PU dan badan usaha"): PlainWords(
            translate("PlainWords", "Register a company"),
            translate("PlainWords", "Employers and their workers"),
            "ph.buildings",
        ),
        ("C", "Jasa konstruksi dan pekerja migran"): PlainWords(
            translate("PlainWords", "Building project, work abroad"),
            translate("PlainWords", "Construction and migrant workers"),
            "mdi6.account-hard-hat-outline",
        ),
        ("D", "Klaim JHT"): PlainWords(
            translate("PlainWords", "Claim old-age savings"),
            translate("PlainWords", "Payout of the JHT balance"),
            "ph.currency-circle-dollar",
        ),
        ("E", "Klaim JKK, JKM, dan JP"): PlainWords(
            translate("PlainWords", "Claim for accident, death, pension"),
            translate("PlainWords", "JKK, JKM, and JP"),
            "ph.first-aid-kit",
        ),
        ("F", "Informasi, pengaduan, bantuan daring"): PlainWords(
            translate("PlainWords", "Information, changes, complaints"),
            translate("PlainWords", "Also help with online registration"),
            "ph.info",
        ),
        ("G", "Kolektif dan PERISAI"): PlainWords(
            translate("PlainWords", "Register a group"),
            translate("PlainWords", "Groups and PERISAI agents"),
            "ph.users-three",
        ),
        ("K", "Pengambilan kartu"): PlainWords(
            translate("PlainWords", "Collect a member card"),
            translate("PlainWords", "First dues already paid"),
            "ph.identification-card",
        ),
    }
