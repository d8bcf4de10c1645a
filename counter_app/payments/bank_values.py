"""Amounts and times as banks write them."""

from __future__ import annotations

import re
from datetime import datetime, time

from counter_app.payments.bank_model import DateStyle, DecimalStyle
from counter_app.shared.money import MOST_RUPIAH

_CREDIT = re.compile(r"\s*(?:CR|K|KR)\.?$", re.IGNORECASE)
_PREFIX = re.compile(r"^(?:Rp|IDR)\.?\s*", re.IGNORECASE)
_AMOUNTS = {
    DecimalStyle.COMMA: re.compile(r"(\d+|\d{1,3}(?:\.\d{3})+)(?:,0{1,2}|,-)?", re.ASCII),
    DecimalStyle.POINT: re.compile(r"(\d+|\d{1,3}(?:,\d{3})+)(?:\.0{1,2})?", re.ASCII),
}
_LONGEST = 40
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ](?P<clock>\d.*))?", re.ASCII)
_STYLES = {
    DateStyle.DAY_FIRST: re.compile(
        r"(?P<day>\d{1,2})[-/. ](?P<month>\d{1,2}|[A-Za-z]{3,9})[-/. ](?P<year>\d{4}|\d\d)(?:[T ,]+(?P<clock>\d.*))?",
        re.ASCII,
    ),
    DateStyle.MONTH_FIRST: re.compile(
        r"(?P<month>\d{1,2}|[A-Za-z]{3,9})[-/. ](?P<day>\d{1,2}),?[-/. ](?P<year>\d{4}|\d\d)(?:[T ,]+(?P<clock>\d.*))?",
        re.ASCII,
    ),
    DateStyle.COMPACT: re.compile(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?:[T ]?(?P<clock>\d.*))?", re.ASCII),
}
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d)(?:[.,]\d{1,6})?)?(?P<zone>Z|[+-]\d\d:?\d\d)?",
    re.ASCII,
)
_PLAIN_CLOCK = re.compile(r"(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)?(?P<zone>)", re.ASCII)
_ZONE_NAME = re.compile(r"\s*(WIB|WITA|WIT)$", re.IGNORECASE)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("jan", "januari", "january"),
            ("feb", "februari", "february", "pebruari"),
            ("mar", "maret", "march"),
            ("apr", "april"),
            ("mei", "may"),
            ("jun", "juni", "june"),
            ("jul", "juli", "july"),
            ("agu", "agt", "ags", "agustus", "aug", "august"),
            ("sep", "sept", "september"),
            ("okt", "oktober", "oct", "october"),
            ("nov", "november", "nopember", "nop"),
            ("des", "desember", "dec", "december"),
        ),
        1,
    )
    for name in names
}
_CENTURY = 2000


def read_amount(text: str, style: DecimalStyle) -> int | None:
    """Whole rupiah above nothing as a bank writes them, `36.800,00 CR`; None for anything else, a debit too."""
    bare = _PREFIX.sub("", _CREDIT.sub("", text.strip().removeprefix("+"))).strip()
    found = _AMOUNTS[style].fullmatch(bare) if len(bare) <= _LONGEST else None
    if found is None:
        return None
    amount = int(found[1].replace(".", "").replace(",", ""))
    return amount if 0 < amount <= MOST_RUPIAH else None


def read_paid_at(day: str, clock: str, style: DateStyle) -> tuple[datetime, bool] | None:
    """A moment, and whether it stands for a whole day; None when it is none.

    `clock` is the time when it stands in a column of its own. Without an offset the moment has no zone.
    """
    text = _ZONE_NAME.sub("", day.strip())
    found = (_ISO.fullmatch(text) or _STYLES[style].fullmatch(text)) if len(text) <= _LONGEST else None
    if found is None:
        return None
    told = _ZONE_NAME.sub("", clock.strip()) or found["clock"] or ""
    try:
        date = datetime(_year(found["year"]), _month(found["month"]), int(found["day"]))  # noqa: DTZ001 - the branch's
        return (_at(date, told), False) if told else (date, True)
    except (ValueError, KeyError):
        return None


def _year(text: str) -> int:
    return int(text) if len(text) > 2 else _CENTURY + int(text)  # noqa: PLR2004


def _month(text: str) -> int:
    return int(text) if text.isdigit() else _MONTHS[text.lower()]


def _at(day: datetime, clock: str) -> datetime:
    """Raises ValueError for what is no time."""
    found = _CLOCK.fullmatch(clock) or _PLAIN_CLOCK.fullmatch(clock)
    if found is None:
        raise ValueError("no time of the day")
    moment = datetime.combine(day, time(int(found["hour"]), int(found["minute"]), int(found["second"] or 0)))
    if not found["zone"]:
        return moment
    return datetime.fromisoformat(f"{moment.isoformat()}{found['zone'].replace('Z', '+00:00')}")
