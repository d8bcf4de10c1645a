"""Why there is no ticket now, and what to do instead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, unique

from PySide6.QtCore import QCoreApplication

from counter_app.settings import Language
from counter_app.shared.errors import ErrorCode, OfficeError
from ui.shared.wording import sentence


@unique
class Refusal(StrEnum):
    OFFLINE = "offline"
    DAY_CLOSED = "day-closed"
    NO_SERVICE = "no-service"
    SWITCHED_OFF = "switched-off"
    OTHER = "other"

    @property
    def lasting(self) -> bool:
        """Whether it holds for every visitor until the office changes, not just for this one's choice."""
        return self in _LASTING


_LASTING = frozenset({Refusal.OFFLINE, Refusal.DAY_CLOSED, Refusal.NO_SERVICE})

_ICONS = {
    Refusal.OFFLINE: "ph.wifi-slash",
    Refusal.DAY_CLOSED: "ph.moon-stars",
    Refusal.NO_SERVICE: "ph.info",
    Refusal.SWITCHED_OFF: "ph.calendar-x",
    Refusal.OTHER: "ph.info",
}


@dataclass(frozen=True)
class RefusalWords:
    title: str
    advice: str
    icon: str


def refusal_of(problem: OfficeError) -> Refusal:
    match problem.code:
        case ErrorCode.DAY_CLOSED:
            return Refusal.DAY_CLOSED
        case ErrorCode.NO_SUCH_SERVICE:
            return Refusal.SWITCHED_OFF
        case _:
            return Refusal.OTHER


def refusal_words(refusal: Refusal, problem: OfficeError | None, language: Language) -> RefusalWords:
    """A calm page's worth of words; `problem` is told in its own sentence when it is none of the known ones."""
    title, advice = _words()[refusal]
    if refusal is Refusal.OTHER and problem is not None:
        advice = sentence(problem, language)
    return RefusalWords(title, advice, _ICONS[refusal])


def _words() -> dict[Refusal, tuple[str, str]]:
    translate = QCoreApplication.translate
    ask = translate("Refusal", "Please ask an officer.")
    return {
        Refusal.OFFLINE: (
            translate("Refusal", "This machine is not connected"),
            translate("Refusal", "Please ask an officer for a number. The machine comes back by itself."),
        ),
        Refusal.DAY_CLOSED: (
            translate("Refusal", "Today's queue is closed"),
            translate("Refusal", "Please come again on the next working day, or ask an officer."),
        ),
        Refusal.NO_SERVICE: (translate("Refusal", "No service is open"), ask),
        Refusal.SWITCHED_OFF: (
            translate("Refusal", "This service is not available now"),
            translate("Refusal", "Please choose another service, or ask an officer."),
        ),
        Refusal.OTHER: (translate("Refusal", "No number was issued"), ask),
    }
