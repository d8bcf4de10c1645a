"""What a command answers, and the same as plain values of JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from decimal import Decimal

from counter_app.dues.model import DuesMonth
from counter_app.settings import Language
from counter_app.shared.errors import Unavailable
from counter_app.shared.labels import Label

Document = dict[str, object]


@dataclass(frozen=True)
class Answer:
    """What a command has to say.

    `document` is the answer for programs; its values may be enums, moments, amounts and labels. People read
    `headline`, filled in from the document, and the document itself or, where that would be too much, `shown`.
    `text` replaces both. `failure` is what went wrong after the work was done and stored, `warning` what people should
    know beside the answer, filled in from the document too.
    """

    document: Document
    headline: Label | None = None
    shown: Document | None = None
    text: str | None = None
    failure: Unavailable | None = None
    warning: Label | None = None
    exit_code: int = 0


def in_language(label: Label, language: Language) -> str:
    return label.en if language is Language.EN else label.id


def to_json(value: object, zone: tzinfo, language: Language) -> object:
    """Plain values: moments as ISO 8601 in the branch's zone, labels in the language, everything else as it is."""
    match value:
        case Mapping():
            return {str(key): to_json(one, zone, language) for key, one in value.items()}
        case list() | tuple() | frozenset():
            return [to_json(one, zone, language) for one in value]
        case datetime():
            return value.astimezone(zone).isoformat()
        case date():
            return value.isoformat()
        case Label():
            return in_language(value, language)
        case Decimal():
            return float(value)
        case DuesMonth():
            return str(value)
        case _:
            return value
