"""Why a ticket is next, or was called: in words, with the figures that decide."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from counter_app.queueing.labels import REASON_LABELS
from counter_app.queueing.ports import CallRecord
from counter_app.queueing.rule import Choice, Reason, RuleSettings
from counter_app.settings import Language
from counter_app.shared.labels import Label
from ui.shared.wording import clock_time, duration, pick

NO_BREAK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True)
class Why:
    """A reason with its figures; `rule` is that of the moment, and unknown for calls of long ago."""

    reason: Reason
    waited_s: int
    regular_run: int
    place: int | None
    rule: RuleSettings | None
    booked_for: datetime | None = None


def why_next(choice: Choice, rule: RuleSettings) -> Why:
    """Why a ticket would be called now."""
    return Why(
        choice.reason, choice.waited_s, choice.regular_run, choice.place, rule, booked_for=choice.head.booked_for
    )


def why_called(call: CallRecord, booked_for: datetime | None = None) -> Why:
    """Why a ticket was called, from the stored call."""
    return Why(Reason(call.reason), call.waited_s, call.regular_run, call.place, call.rule, booked_for)


def reason_with_figures(why: Why, zone: tzinfo, language: Language) -> str:
    """One phrase that reads the same before and after the call, as `datang paling awal (12 mnt)`."""
    waited = duration(why.waited_s, language, rounded=True)
    words = pick(_words(why, zone), language) + pick(_group(why.place), language)
    return f"{words} ({waited.replace(' ', NO_BREAK)})"


def _words(why: Why, zone: tzinfo) -> Label:
    if why.reason is Reason.EARLY_BOOKING and why.booked_for is not None:
        return Label(
            f"janji temu pukul {clock_time(why.booked_for, zone, Language.ID)}, tidak ada yang lain menunggu",
            f"booked for {clock_time(why.booked_for, zone, Language.EN)}, nobody else waits",
        )
    if why.rule is None:
        return REASON_LABELS[why.reason]
    return _by_rule(why.reason, why.regular_run, why.rule)


def _by_rule(reason: Reason, run: int, rule: RuleSettings) -> Label:
    ratio, limit_s = rule.priority_ratio, int(rule.max_wait.total_seconds())
    match reason:
        case Reason.MAXIMUM_WAIT:
            return Label(
                f"menunggu paling lama, melewati batas {duration(limit_s, Language.ID, rounded=True)}",
                f"longest wait, beyond the limit of {duration(limit_s, Language.EN, rounded=True)}",
            )
        case Reason.PRIORITY_TURN:
            return Label(f"giliran prioritas, 1 tiap {ratio} reguler", f"priority's turn, 1 for every {ratio} regular")
        case Reason.REGULAR_TURN:
            return Label(
                f"giliran reguler ke-{run + 1} dari {ratio} sebelum prioritas",
                f"regular turn {run + 1} of {ratio} before priority",
            )
        case _:
            return REASON_LABELS[reason]


def _group(place: int | None) -> Label:
    """The group of services of the counter, where it is not the first."""
    if not place or place == 1:
        return Label("", "")
    return Label(f", kelompok layanan ke-{place}", f", service group {place}")
