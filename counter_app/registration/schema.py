"""Form 1A as JSON Schema, for those who fill it in by program."""

from __future__ import annotations

from typing import Any

from counter_app.dues.model import Segment
from counter_app.registration.fields import Field, Kind, Need, of_segment
from counter_app.registration.form_fields import FORM_FIELDS, SEGMENTS

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_TEXTS = {
    Kind.DATE: ("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "Tanggal, TTTT-BB-HH."),
    Kind.TIME: ("^[0-9]{1,2}[:.][0-9]{2}$", "Jam, JJ:MM; jam selesai boleh melewati tengah malam."),
    Kind.NIK: ("^([0-9][ .-]*){16}$", "16 digit; spasi, titik, dan tanda hubung diabaikan."),
    Kind.FAMILY_CARD: ("^([0-9][ .-]*){16}$", "16 digit, tidak berakhir 0000."),
    Kind.NPWP: ("^([0-9][ .-]*){15,16}$", "15 digit, atau 16 digit sejak 2024."),
    Kind.MOBILE: (r"^(\+?62|0)[ .()/-]*8[0-9 .()/-]+$", "Nomor seluler 10–13 digit, diawali 08 atau +62."),
    Kind.TELEPHONE: (r"^(\+?62|0)[0-9 .()/-]+$", "Nomor telepon dengan kode wilayah."),
    Kind.EMAIL: ("^[^@ ]+@[^@ ]+$", "Alamat surel."),
}


def form_schema(segment: Segment | None = None) -> dict[str, object]:
    """JSON Schema (draft 2020-12) of the form: keys, Indonesian titles and descriptions.

    Of one segment, or of all: then `properties` hold what the segments share, and `segment` decides which of the
    definitions the form has to fit besides. `x-personal-data` names the class of UU 27/2022 art. 4, `x-need` whether a
    field is mandatory, conditional or optional. Of the rules between fields the schema holds the plain conditions;
    `read_form` checks them all.
    """
    head: dict[str, object] = {"$schema": DIALECT, "title": "Formulir 1A"}
    if segment is not None:
        described = {"description": f"Pendaftaran atau perubahan data peserta, segmen {segment.value}."}
        return head | described | _form(segment)
    return head | {
        "description": "Pendaftaran atau perubahan data peserta; isian menurut segmen.",
        "type": "object",
        "additionalProperties": False,
        "required": [field.key for field in _SHARED if field.needs[SEGMENTS[0]] is Need.MANDATORY],
        "properties": {field.key: _common(field) for field in FORM_FIELDS},
        "allOf": [
            _if({"segment": {"const": one.value}}) | {"then": {"$ref": f"#/$defs/{one.value}"}} for one in SEGMENTS
        ],
        "$defs": {one.value: _form(one, _SHARED) for one in SEGMENTS},
    }


def _is_shared(field: Field) -> bool:
    """Whether a field is the same in all segments."""
    same = set(field.needs) == set(SEGMENTS) and len(set(field.needs.values())) == 1
    return same and all(_is_shared(child) for child in field.fields)


_SHARED = tuple(field for field in FORM_FIELDS if _is_shared(field))


def _common(field: Field) -> dict[str, object]:
    """What can be said of a key without knowing the segment."""
    if field in _SHARED:
        return _property(field, SEGMENTS[0])
    return {"title": field.label.id, "description": "Menurut segmen.", "x-personal-data": field.data.value}


def _form(segment: Segment, told: tuple[Field, ...] = ()) -> dict[str, Any]:
    """The form of one segment, and the fields that must be given when others say so; `told` are described already."""
    fields = of_segment(FORM_FIELDS, segment)
    body = _object(fields, segment)
    body["properties"] |= {field.key: True for field in told}
    conditional = {field.key for field in fields if field.needs[segment] is Need.CONDITIONAL}
    body["allOf"] = [_given(key, when) for key, when in _CONDITIONS if key in conditional]
    return body


def _if(values: dict[str, object]) -> dict[str, object]:
    """The condition that the form holds these values."""
    return {"if": {"properties": values, "required": list(values)}}


def _given(key: str, when: dict[str, object]) -> dict[str, object]:
    present = {"required": [key], "properties": {key: {"not": {"type": "null"}}}}
    return _if(when) | {"then": present}


_CONDITIONS: tuple[tuple[str, dict[str, object]], ...] = (
    ("previous_kpj", {"previously_member": {"const": True}}),
    ("previous_kpj", {"application": {"const": "change"}}),
    ("reactivation", {"previously_member": {"const": True}, "application": {"const": "new"}}),
    ("business_scale", {"employer_kind": {"const": "private"}}),
    ("foreign_papers", {"citizenship": {"const": "WNA"}}),
)
"""Keys that must be given, and the values that other keys have then."""


def _object(fields: tuple[Field, ...], segment: Segment) -> dict[str, Any]:
    required = [field.key for field in fields if field.needs[segment] is Need.MANDATORY]
    return {
        "type": "object",
        "additionalProperties": False,
        "required": required,
        "properties": {field.key: _property(field, segment) for field in fields},
    }


def _property(field: Field, segment: Segment) -> dict[str, object]:
    need = field.needs[segment]
    body, description = _body(field, segment)
    if field.when is not None:
        description = f"{description} Wajib {field.when.id}.".strip()
    about: dict[str, object] = {"title": field.label.id, "description": description or field.label.id}
    tail: dict[str, object] = {"x-need": need.value, "x-personal-data": field.data.value}
    if need is not Need.MANDATORY:
        body = {"anyOf": [body, {"type": "null"}]}
    return about | body | tail


def _body(field: Field, segment: Segment) -> tuple[dict[str, object], str]:
    """The constraints of a present value, and the same in words."""
    match field.kind:
        case Kind.OBJECT:
            return _object(of_segment(field.fields, segment), segment), ""
        case Kind.LIST:
            item = _object(of_segment(field.fields, segment), segment)
            return {"type": "array", "items": item, "maxItems": field.most}, f"Paling banyak {field.most}."
        case Kind.CHOICE | Kind.NUMBER_CHOICE:
            return {"enum": [one.value for one in field.choices]}, _listed(field)
        case Kind.CHOICES:
            allowed = {"enum": [one.value for one in field.choices]}
            return {"type": "array", "items": allowed, "uniqueItems": True, "minItems": 1}, _listed(field)
        case _:
            return _scalar(field)


def _scalar(field: Field) -> tuple[dict[str, object], str]:
    span = f"{field.least}–{field.most}" if field.least != field.most else str(field.most)
    match field.kind:
        case Kind.BOOLEAN:
            return {"type": "boolean"}, "Ya atau tidak."
        case Kind.MUST_BE_TRUE:
            return {"const": True}, "Harus disetujui."
        case Kind.MONEY:
            return {
                "type": "integer",
                "minimum": field.least,
                "maximum": field.most,
            }, "Rupiah, bilangan bulat."
        case Kind.DIGITS | Kind.PADDED:
            least = 1 if field.kind is Kind.PADDED else field.least
            return {"type": "string", "pattern": f"^([0-9][ .-]*){{{least},{field.most}}}$"}, f"{span} digit."
        case Kind.TEXT | Kind.NAME | Kind.CODE:
            return {"type": "string", "minLength": field.least, "maxLength": field.most}, f"{span} karakter."
        case kind:
            pattern, words = _TEXTS[kind]
            return {"type": "string", "pattern": pattern}, words


def _listed(field: Field) -> str:
    return "; ".join(f"{one.value}: {one.label.id}" for one in field.choices) + "."
