"""What a counter serves, in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time

from PySide6.QtCore import QCoreApplication

from counter_app.queueing.model import Service
from counter_app.queueing.profile import Condition, Profile
from counter_app.settings import Language
from ui.shared.wording import service_name

NONE = "–"


def short_order(profile: Profile) -> str:
    """`A B → K`: what stands side by side is alike, what comes after the arrow is called after it."""
    return " → ".join(" ".join(group) for group in profile.groups)


def short_conditions(profile: Profile, language: Language) -> str:
    told = (f"{letter}: {_condition(one, language)}" for letter, one in sorted(profile.conditions.items()))
    return "; ".join(told) or NONE


def whole_profile(profile: Profile, services: Mapping[str, Service], language: Language) -> str:
    """A profile as one would say it, with the names of the services."""
    translate = QCoreApplication.translate
    groups = [", ".join(_named(letter, services, language) for letter in group) for group in profile.groups]
    text = "; ".join(
        [groups[0], *(translate("Profile", "then %1").replace("%1", one) for one in groups[1:])] if groups else []
    )
    told = [f"{text}."]
    if profile.finally_services:
        last = ", ".join(_named(letter, services, language) for letter in profile.finally_services)
        told.append(translate("Profile", "Only when nobody waits for those: %1.").replace("%1", last))
    for letter, one in sorted(profile.conditions.items()):
        sentence = translate("Profile", "%1 only: %2.").replace("%1", letter)
        told.append(sentence.replace("%2", _condition(one, language)))
    return " ".join(told)


def _named(letter: str, services: Mapping[str, Service], language: Language) -> str:
    service = services.get(letter)
    return letter if service is None else f"{letter} {service_name(service, language)}"


def _condition(condition: Condition, language: Language) -> str:
    """`more than 5 wait or one over 15 min, 10:00–12:00`."""
    translate = QCoreApplication.translate
    lines = []
    if condition.more_than is not None:
        lines.append(translate("Profile", "more than %1 wait").replace("%1", str(condition.more_than)))
    if condition.longer_than_minutes is not None:
        lines.append(translate("Profile", "one over %1 min").replace("%1", str(condition.longer_than_minutes)))
    hours = _hours(condition, language)
    return ", ".join(filter(None, (translate("Profile", " or ").join(lines), hours)))


def _hours(condition: Condition, language: Language) -> str:
    translate = QCoreApplication.translate
    start, end = (clock(one, language) for one in (condition.start, condition.end))
    if start and end:
        return f"{start}–{end}"
    if start:
        return translate("Profile", "from %1").replace("%1", start)
    return translate("Profile", "until %1").replace("%1", end) if end else ""


def clock(moment: time | None, language: Language) -> str:
    """A time of day as it is written here; empty for none."""
    if moment is None:
        return ""
    return f"{moment:%H.%M}" if language is Language.ID else f"{moment:%H:%M}"
