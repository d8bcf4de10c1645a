"""Reading a filled form 1A back: from the fields of its PDF to the JSON that the office takes in.

What was typed is passed on as it is, so that the form's own reading names what is wrong with it; only what a paper
writes in another way than JSON is turned: dates, ticked boxes, lists.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from counter_app.dues.model import Segment, parse_segment
from counter_app.printing.blank_form import HEIRS, NO, YES
from counter_app.printing.form_sections import OFFICE_ONLY
from counter_app.registration.fields import Field, Kind, of_segment
from counter_app.registration.form_fields import FORM_FIELDS
from counter_app.shared.errors import ErrorCode, OfficeError

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every oddity that it gets over

_DATE = re.compile(r"([0-9]{1,2})[-./ ]([0-9]{1,2})[-./ ]([0-9]{4})")
_OFF = frozenset({"", "Off"})


def values_of_pdf(pdf: bytes) -> dict[str, object]:
    """The form as JSON holds it, for `read_form`. Blanks that were left empty are left out.

    Raises `OfficeError`: FILE_INVALID for anything but a fillable form 1A, NOT_A_CHOICE at `segment`.
    """
    typed = _typed(pdf)
    segment = parse_segment(typed.get("segment", ""))
    fields = (one for one in of_segment(FORM_FIELDS, segment) if one.key not in OFFICE_ONLY)
    return _object(fields, typed, "", segment)


def _typed(pdf: bytes) -> dict[str, str]:
    """What stands in each field, by its whole name."""
    try:
        fields = PdfReader(BytesIO(pdf)).get_fields() or {}
    except (PyPdfError, ValueError, OSError) as problem:
        raise OfficeError(ErrorCode.FILE_INVALID, field="file", problem="no-form-1a") from problem
    if "segment" not in fields:
        raise OfficeError(ErrorCode.FILE_INVALID, field="file", problem="no-form-1a")
    values = {name: field.get("/V") for name, field in fields.items()}
    return {name: str(value).removeprefix("/").strip() for name, value in values.items() if value is not None}


def _object(fields: Any, typed: Mapping[str, str], prefix: str, segment: Segment) -> dict[str, object]:
    values = {field.key: _value(field, typed, prefix + field.key, segment) for field in fields}
    return {key: value for key, value in values.items() if value not in (None, "", [], {})}


def _value(field: Field, typed: Mapping[str, str], path: str, segment: Segment) -> object:
    match field.kind:
        case Kind.OBJECT:
            return _object(of_segment(field.fields, segment), typed, f"{path}.", segment)
        case Kind.LIST:
            parts = of_segment(field.fields, segment)
            rows = (_object(parts, typed, f"{path}[{number}].", segment) for number in range(HEIRS))
            return [row for row in rows if row]
        case Kind.CHOICES:
            return [one.value for one in field.choices if typed.get(f"{path}.{one.value}", "") not in _OFF]
        case _:
            return _scalar(field, typed.get(path, ""))


def _scalar(field: Field, text: str) -> object:
    match field.kind:
        case Kind.MUST_BE_TRUE:
            return text not in _OFF
        case Kind.BOOLEAN:
            return _answer(text)
        case Kind.DATE:
            return _iso(text)
        case Kind.CHOICE | Kind.NUMBER_CHOICE:
            return _chosen(field, text)
        case _:
            return text


def _answer(text: str) -> object:
    """Yes or no where both could be ticked; a box that stands alone is ticked or not."""
    return {YES: True, NO: False, "Yes": True, "Off": False}.get(text, text or None)


def _iso(text: str) -> str:
    found = _DATE.fullmatch(text)
    return f"{found[3]}-{int(found[2]):02d}-{int(found[1]):02d}" if found else text


def _chosen(field: Field, text: str) -> object:
    """The value of what was chosen; some viewers store its wording instead."""
    for choice in field.choices:
        if text in {str(choice.value), choice.label.id}:
            return choice.value
    return None if text in _OFF else text
