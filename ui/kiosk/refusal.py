"""Why there is no ticket now, and what to do instead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, unique

from PySide6.QtCore import QCoreApplication

from counter_app.queueing.hours import Basis
from counter_app.queueing.hours_labels import BASIS_LABELS
from counter_app.settings import Language
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.moments import told_moment
from ui.shared.wording import pick, sentence


@unique
class Refusal(StrEnum):
    OFFLINE = "offline"
    DAY_CLOSED = "day-closed"
    NO_SERVICE = "no-service"
    SWITCHED_OFF = "switched-off"
    CLOSED = "closed"
    LAST_TICKET = "last-ticket"
    SERVICE_LAST = "service-last"
    QUOTA = "quota"
    OTHER = "other"

    @property
    def lasting(self) -> bool:
        """Whether it holds for every visitor until the office changes, not just for this one's choice."""
        return self in _LASTING


_LASTING = frozenset({Refusal.OFFLINE, Refusal.DAY_CLOSED, Refusal.NO_SERVICE, Refusal.CLOSED, Refusal.LAST_TICKET})

_ICONS = {
    Refusal.OFFLINE: "ph.wifi-slash",
    Refusal.DAY_CLOSED: "ph.moon-stars",
    Refusal.NO_SERVICE: "ph.info",
    Refusal.SWITCHED_OFF: "ph.calendar-x",
    Refusal.CLOSED: "ph.moon-stars",
    Refusal.LAST_TICKET: "ph.hourglass-low",
    Refusal.SERVICE_LAST: "ph.hourglass-low",
    Refusal.QUOTA: "ph.users-three",
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
        case ErrorCode.CLOSED_NOW:
            return Refusal.CLOSED
        case ErrorCode.LAST_TICKET_GIVEN:
            return Refusal.SERVICE_LAST
        case ErrorCode.QUOTA_USED_UP:
            return Refusal.QUOTA
        case _:
            return Refusal.OTHER


def refusal_words(refusal: Refusal, problem: OfficeError | None, language: Language) -> RefusalWords:
    """A calm page's worth of words; `problem` is told in its own sentence when it is none of the known ones."""
    title, advice = _words()[refusal]
    if problem is not None and refusal in _BY_HOURS:
        advice = " ".join(part for part in (_why(problem, language), advice, _again(problem, language)) if part)
    if refusal is Refusal.OTHER and problem is not None:
        advice = sentence(problem, language)
    return RefusalWords(title, advice, _ICONS[refusal])


_BY_HOURS = frozenset({Refusal.CLOSED, Refusal.LAST_TICKET, Refusal.SERVICE_LAST, Refusal.QUOTA})


def _why(problem: OfficeError, language: Language) -> str:
    """What is special about a day on which the branch is closed."""
    why = problem.details.get("why")
    if why is None:
        return ""
    text = pick(BASIS_LABELS[Basis(str(why))], language)
    return f"{text[0].upper()}{text[1:]}."


def _again(problem: OfficeError, language: Language) -> str:
    """When numbers are given out again; without such a moment, whom to ask."""
    translate = QCoreApplication.translate
    moment = problem.details.get("opens_at")
    if moment is None:
        return translate("Refusal", "Please ask an officer.")
    again = translate("Refusal", "Numbers are given out again on %1.")
    return again.replace("%1", pick(told_moment(str(moment)), language))


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
        Refusal.CLOSED: (translate("Refusal", "We are closed now"), ""),
        Refusal.LAST_TICKET: (
            translate("Refusal", "Today's last number was given out"),
            translate("Refusal", "Those who wait are served before we close."),
        ),
        Refusal.SERVICE_LAST: (
            translate("Refusal", "Too many people wait for this service"),
            translate("Refusal", "You could not be served before we close."),
        ),
        Refusal.QUOTA: (
            translate("Refusal", "This service is full for today"),
            translate("Refusal", "All numbers of this service were given out."),
        ),
        Refusal.OTHER: (translate("Refusal", "No number was issued"), ask),
    }
