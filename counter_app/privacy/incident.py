"""A breach of personal data: what the persons and the agency must be told within 3 × 24 hours (UU 27/2022 art. 46).

The letters go out in Indonesian. Facts that are not known yet are said to be unknown: the time runs all the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from importlib.resources import files
from string import Template

from counter_app.settings import BranchSettings
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.text import one_line

TO_TELL_WITHIN = timedelta(days=3)
LONGEST_FACT = 2000
UNKNOWN = "belum diketahui"
LETTERS = ("subjek-data", "lembaga")
"""To each person concerned, and to the agency (lembaga pelindungan data pribadi)."""


@dataclass(frozen=True)
class Incident:
    """The facts of a breach, in Indonesian words. The time to tell runs from `noticed_at`."""

    noticed_at: datetime
    what_data: str
    when_and_how: str
    handling: str
    persons: str = UNKNOWN
    consequences: str = UNKNOWN
    advice: str = UNKNOWN
    signed_by: str = ""

    @property
    def tell_until(self) -> datetime:
        return self.noticed_at + TO_TELL_WITHIN


_TEXTS = tuple(one.name for one in fields(Incident) if one.name != "noticed_at")
_NEEDED = ("what_data", "when_and_how", "handling")


def read_incident(raw: object) -> Incident:
    """The facts as a JSON object. Raises `OfficeError`: FILE_INVALID, FIELD_UNKNOWN, FIELD_MISSING, FIELD_INVALID."""
    if not isinstance(raw, Mapping):
        raise OfficeError(ErrorCode.FILE_INVALID, field="file", expected="object")
    for key in raw:
        if key not in {"noticed_at", *_TEXTS}:
            raise OfficeError(ErrorCode.FIELD_UNKNOWN, field=str(key), choices=("noticed_at", *_TEXTS))
    for key in ("noticed_at", *_NEEDED):
        if not raw.get(key):
            raise OfficeError(ErrorCode.FIELD_MISSING, field=key)
    return Incident(
        noticed_at=_moment(raw["noticed_at"]), **{key: _fact(key, raw[key]) for key in _TEXTS if key in raw}
    )


def _moment(value: object) -> datetime:
    try:
        moment = datetime.fromisoformat(str(value))
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise OfficeError(ErrorCode.FIELD_INVALID, field="noticed_at", expected="moment")
    return moment


def _fact(key: str, value: object) -> str:
    text = one_line(value) if isinstance(value, str) else ""
    if not text or len(text) > LONGEST_FACT:
        raise OfficeError(ErrorCode.OUT_OF_RANGE, field=key, minimum=1, maximum=LONGEST_FACT)
    return text


def incident_letters(incident: Incident, branch: BranchSettings, now: datetime) -> dict[str, str]:
    """Both letters as Markdown, by their names; whoever sends them puts in the addressee."""
    zone = branch.zone.tzinfo
    facts = {key: getattr(incident, key) for key in _TEXTS} | {
        "noticed_at": f"{incident.noticed_at.astimezone(zone):%d-%m-%Y %H.%M} {branch.zone.value}",
        "tell_until": f"{incident.tell_until.astimezone(zone):%d-%m-%Y %H.%M} {branch.zone.value}",
        "today": f"{now.astimezone(zone):%d-%m-%Y}",
        "branch_name": branch.branch_name,
        "branch_address": branch.branch_address,
        "contact": branch.data_contact or branch.branch_phone or branch.branch_name,
    }
    return {name: Template(_text(name)).substitute(facts) for name in LETTERS}


def _text(name: str) -> str:
    return (files("resources") / "privacy" / f"insiden-{name}.md").read_text("utf-8")
