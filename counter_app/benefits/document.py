"""A statement of benefits as plain values, for programs that read it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

from counter_app.benefits.model import BenefitStatement, JhtProjection, Scholarship
from counter_app.shared.labels import Label


def statement_to_dict(statement: BenefitStatement) -> dict[str, Any]:
    """The statement by the names of its fields, with the sums that follow from them. Money is whole rupiah; labels,
    days and codes stay as they are.
    """
    plain: dict[str, Any] = _plain(statement)
    return plain


def _plain(value: object) -> Any:
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if not is_dataclass(value) or isinstance(value, Label):
        return value
    document = {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    match value:
        case JhtProjection():
            document["development"] = value.development
        case Scholarship():
            document["most"] = value.most
        case _:
            return document
    return document
