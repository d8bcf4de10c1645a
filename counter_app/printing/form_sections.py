"""How form 1A is divided on paper: the sections of the blank and of the filled form, in the order of the page."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.dues.model import Segment
from counter_app.registration.fields import Field, of_segment
from counter_app.registration.form_fields import FORM_FIELDS

OTHER = "Keterangan lain"

_SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Pengajuan",
        (
            "segment",
            "application",
            "effective_date",
            "branch_code",
            "previously_member",
            "previous_kpj",
            "reactivation",
        ),
    ),
    (
        "Tempat bekerja",
        ("employer_kind", "business_scale", "risk_group", "labour_intensive", "organisation", "employee_number"),
    ),
    (
        "Identitas sesuai KTP",
        (
            "nik",
            "family_card_number",
            "full_name",
            "birth_place",
            "birth_date",
            "sex",
            "citizenship",
            "marital_status",
            "salutation",
            "blood_type",
            "mother_name",
            "father_name",
            "npwp",
            "title_before",
            "title_after",
            "foreign_papers",
        ),
    ),
    ("Alamat dan kontak", ("address", "mailing_address", "phone", "home_phone", "email", "email_confirmation")),
    (
        "Pekerjaan",
        ("occupation", "sector", "monthly_income", "work_location", "work_start", "work_end", "project", "placement"),
    ),
    ("Program dan iuran", ("programmes", "months", "paid_by_state_budget", "sponsor", "bank_account")),
    ("Orang tua atau wali", ("guardian",)),
)

OWN_PLACE = frozenset({"heirs", "statements", "consents"})
"""Parts that have a place of their own on the page."""

OFFICE_ONLY = frozenset({"documents", "warning_reasons"})
"""Parts that the officer fills in while the applicant stands at the counter; they are on no form 1A."""


@dataclass(frozen=True)
class FieldSection:
    title: str
    fields: tuple[Field, ...]


def sections_of(segment: Segment) -> tuple[FieldSection, ...]:
    """The fields that a segment knows, section by section; a field that no section names goes to the last one."""
    fields = {one.key: one for one in of_segment(FORM_FIELDS, segment)}
    named = [FieldSection(title, tuple(fields[key] for key in keys if key in fields)) for title, keys in _SECTIONS]
    placed = {key for _, keys in _SECTIONS for key in keys} | OWN_PLACE | OFFICE_ONLY
    rest = FieldSection(OTHER, tuple(one for key, one in fields.items() if key not in placed))
    return tuple(one for one in (*named, rest) if one.fields)


def field_of(segment: Segment, key: str) -> Field:
    """One field of a segment's form. Raises `LookupError` for one that the segment does not know."""
    for field in of_segment(FORM_FIELDS, segment):
        if field.key == key:
            return field
    raise LookupError(key)
