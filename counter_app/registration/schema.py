"""Form 1A as JSON Schema, for those who fill it in by program."""

from __future__ import annotations

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


def form_schema(segment: Segment = SEGMENTS[0]) -> dict[str, object]:
    """JSON Schema (draft 2020-12) of the form of one segment: keys, Indonesian titles and descriptions.

    `x-personal-data` names the class of UU 27/2022 art. 4, `x-need` whether a field is mandatory, conditional or
    optional. Rules between fields are checked by `read_form` only.
    """
    head: dict[str, object] = {
        "$schema": DIALECT,
        "title": "Formulir 1A",
        "description": f"Pendaftaran atau perubahan data peserta, segmen {segment.value}.",
    }
    body = _object(of_segment(FORM_FIELDS, segment), segment)
    former = {
        "if": {"properties": {"previously_member": {"const": True}}, "required": ["previously_member"]},
        "then": {"required": ["previous_kpj"]},
    }
    return head | body | former


def _object(fields: tuple[Field, ...], segment: Segment) -> dict[str, object]:
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
            }, "Rupiah per bulan, bilangan bulat."
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
