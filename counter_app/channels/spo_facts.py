"""What two offices tell each other of a case, as plain JSON and back; whatever does not fit is refused.

An SPO tells all that it owns of a case (`SpoFacts`), its branch what it owns (`BranchFacts`); see decision record 0013.
Both tell of the handover and of withdrawn consents, which happen at either place.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from counter_app.cards.model import DeliveryMode, LateReason, ReturnReason
from counter_app.channels.spo_model import Problem, refuse
from counter_app.payments.model import CodeState, PaymentKind, PaymentSource
from counter_app.registration.case import CaseState
from counter_app.registration.records import ConsentRecord, DocumentRecord
from counter_app.settings import CodeIssuer

FORMAT = 1
LONGEST_TEXT = 4_000
MOST_IN_LIST = 20_000
_DEEPEST = 12

T = TypeVar("T")


@dataclass(frozen=True)
class QuoteFacts:
    """A dues notification as it was made; `content` as `dues.stored` writes it."""

    at: datetime
    total: int
    content: dict[str, Any]


@dataclass(frozen=True)
class CodeFacts:
    """A payment code; `quote` is the place of its quote among those of the case."""

    code: str
    issuer: CodeIssuer
    quote: int
    amount: int
    carried: int
    state: CodeState
    issued_at: datetime
    expires_at: datetime
    ended_reason: str | None


@dataclass(frozen=True)
class CodeNews:
    code: str
    state: CodeState
    ended_reason: str | None


@dataclass(frozen=True)
class PaymentFacts:
    code: str
    amount: int
    paid_at: datetime
    reference: str
    recorded_at: datetime
    kind: PaymentKind
    reason: str | None
    source: PaymentSource
    reversed_at: datetime | None


@dataclass(frozen=True)
class HandoverFacts:
    """The card in somebody's hands."""

    at: datetime
    receiver: str | None
    relation: str | None
    delivery: DeliveryMode | None


@dataclass(frozen=True)
class CardFacts:
    """The card until it is handed over."""

    paid_on: date
    number_due_on: date
    promised_on: date
    kpj: str | None
    number_issued_at: datetime | None
    ready_at: datetime | None
    delivery: DeliveryMode | None
    sent_at: datetime | None
    sent_reference: str | None
    returned_at: datetime | None
    returned_reason: ReturnReason | None
    late_reason: LateReason | None
    late_note: str | None


@dataclass(frozen=True)
class Withdrawn:
    """A consent that the person took back."""

    purpose: str
    at: datetime


@dataclass(frozen=True)
class SpoFacts:
    """All that an SPO owns of a case. `state` is its own last word: what the branch made of it since is not told."""

    number: str
    state: CaseState
    business_day: date
    created_at: datetime
    cancel_reason: str | None
    form: dict[str, Any]
    documents: tuple[DocumentRecord, ...]
    consents: tuple[ConsentRecord, ...]
    quotes: tuple[QuoteFacts, ...]
    codes: tuple[CodeFacts, ...]
    handover: HandoverFacts | None


@dataclass(frozen=True)
class BranchFacts:
    """All that a branch owns of a case of an SPO. `state` is None until the dues are paid."""

    number: str
    state: CaseState | None
    codes: tuple[CodeNews, ...]
    payments: tuple[PaymentFacts, ...]
    card: CardFacts | None
    handover: HandoverFacts | None
    withdrawn: tuple[Withdrawn, ...]
    erased: bool


@dataclass(frozen=True)
class RefusedItem:
    number: str
    reason: str


@dataclass(frozen=True)
class Contents:
    """What is in a file: the facts, and up to where the receiver's own files were taken in, except `refused`."""

    format: int
    sender: str
    sequence: int
    acknowledged: int
    refused: tuple[RefusedItem, ...]
    cases: tuple[SpoFacts, ...]
    news: tuple[BranchFacts, ...]


def to_plain(value: object) -> object:
    """Plain values of JSON; the same facts give the same values."""
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: to_plain(getattr(value, one.name)) for one in fields(value)}
    match value:
        case Mapping():
            return {str(key): to_plain(one) for key, one in value.items()}
        case list() | tuple():
            return [to_plain(one) for one in value]
        case StrEnum():
            return value.value
        case datetime() | date():
            return value.isoformat()
        case _:
            return value


def write_json(value: object) -> bytes:
    """Canonical JSON: equal facts are equal bytes."""
    return json.dumps(to_plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def read_contents(content: bytes) -> Contents:
    """Raises `OfficeError` (EXCHANGE_REFUSED): NEWER or CONTENTS."""
    try:
        plain = json.loads(content.decode())
        newer = plain["format"] > FORMAT
        found = None if newer else _read(Contents, plain, 0)
    except (ValueError, TypeError, KeyError, LookupError, RecursionError, AttributeError):
        raise refuse(Problem.CONTENTS) from None
    if not isinstance(found, Contents):
        raise refuse(Problem.NEWER)
    return found


def _read(kind: Any, plain: Any, depth: int) -> Any:
    """A value of a kind from plain JSON. Raises `ValueError`, `TypeError` or `KeyError`."""
    if depth > _DEEPEST:
        raise ValueError("too deep")
    if is_dataclass(kind) and isinstance(kind, type):
        return _read_record(kind, plain, depth)
    origin = get_origin(kind)
    if origin is UnionType:
        wanted = next(one for one in get_args(kind) if one is not type(None))
        return None if plain is None else _read(wanted, plain, depth)
    if origin is tuple:
        if not isinstance(plain, list) or len(plain) > MOST_IN_LIST:
            raise ValueError("no list")
        return tuple(_read(get_args(kind)[0], one, depth + 1) for one in plain)
    if origin is dict:
        return _of_type(dict, plain)
    return _read_scalar(kind, plain)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _read_record(kind: Any, plain: Any, depth: int) -> Any:
    given = _of_type(dict, plain)
    hints = _hints(kind)
    if given.keys() != hints.keys():
        raise ValueError("other keys")
    return kind(**{name: _read(hint, given[name], depth + 1) for name, hint in hints.items()})


def _read_scalar(kind: Any, plain: Any) -> Any:
    if kind is datetime:
        moment = datetime.fromisoformat(_text(plain))
        if moment.tzinfo is None:
            raise ValueError("a moment without a zone")
        return moment
    if kind is date:
        return date.fromisoformat(_text(plain))
    if kind is str:
        return _text(plain)
    if kind is int:
        number = _of_type(int, plain)
        if isinstance(number, bool) or abs(number) >= 1 << 53:
            raise ValueError("no number")
        return number
    if kind is bool:
        return _of_type(bool, plain)
    return kind(_text(plain))


def _text(plain: Any) -> str:
    text = _of_type(str, plain)
    if len(text) > LONGEST_TEXT or "\0" in text:
        raise ValueError("no text")
    text.encode()
    return text


def _of_type(kind: type[T], plain: Any) -> T:
    if not isinstance(plain, kind):
        raise TypeError(kind.__name__)
    return plain
