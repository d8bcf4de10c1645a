"""The filled form 1A, section by section."""

from __future__ import annotations

from datetime import date, time
from enum import StrEnum

from counter_app.dues.model import Programme
from counter_app.printing.content import FilledForm1A, FormEntry, FormSection, HeirRow, PaperHeader, TickLine
from counter_app.printing.formats import format_day
from counter_app.printing.sources import PrintWork
from counter_app.registration.consent import ConsentPurpose, consent_text
from counter_app.registration.form import Address, Form1A
from counter_app.registration.model import FORM_FIELDS, provinces
from counter_app.registration.people import HEIR_LABELS, SEX_LABELS
from counter_app.shared.money import format_rupiah

_FIELDS = {one.key: one for one in FORM_FIELDS}

_SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Pengajuan",
        ("segment", "application", "effective_date", "previously_member", "previous_kpj", "organisation", "sponsor"),
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
            "blood_type",
            "marital_status",
            "citizenship",
            "mother_name",
            "father_name",
            "npwp",
            "address",
            "mailing_address",
        ),
    ),
    ("Kontak", ("phone", "home_phone", "email")),
    (
        "Pekerjaan dan kepesertaan",
        (
            "occupation",
            "sector",
            "work_location",
            "work_start",
            "work_end",
            "monthly_income",
            "programmes",
            "months",
            "paid_by_state_budget",
            "bank_account",
        ),
    ),
)


def filled_form(work: PrintWork, header: PaperHeader, identity: int) -> FilledForm1A:
    """Form 1A of a case as it was accepted, for signature."""
    case = work.cases.by_id(identity)
    form = case.form
    return FilledForm1A(
        header=header,
        applicant_name=form.full_name,
        sections=tuple(
            FormSection(title, tuple(_entry(form, key) for key in keys if key in _FIELDS)) for title, keys in _SECTIONS
        ),
        heirs=tuple(
            HeirRow(
                heir.full_name,
                HEIR_LABELS[heir.relation].id,
                heir.birth_date,
                "" if heir.sex is None else SEX_LABELS[heir.sex].id,
                heir.nik or "",
                heir.phone or "",
            )
            for heir in form.heirs
        ),
        statements=tuple(
            TickLine(one.label.id, bool(getattr(form.statements, one.key))) for one in _FIELDS["statements"].fields
        ),
        consents=tuple(
            TickLine(consent_text(ConsentPurpose(one.purpose), one.text_version).text.id, one.granted)
            for one in work.cases.consents(case.id)
        ),
        place=form.address.regency,
        signed_on=case.business_day,
        guardian_name=None if form.guardian is None else form.guardian.full_name,
    )


def _entry(form: Form1A, key: str) -> FormEntry:
    value = getattr(form, key)
    return FormEntry(_FIELDS[key].label.id, "" if value is None else _shown(key, value))


def _shown(key: str, value: object) -> str:
    match value:
        case bool():
            return "Ya" if value else "Tidak"
        case Address():
            return address_line(value)
        case frozenset():
            return " + ".join(one.value for one in Programme if one in value)
        case StrEnum():
            return next((one.label.id for one in _FIELDS[key].choices if one.value == value.value), value.value)
        case date():
            return format_day(value)
        case time():
            return f"{value:%H.%M}"
        case int():
            return format_rupiah(value) if key == "monthly_income" else f"{value} bulan"
        case str():
            return value
        case _:
            return _parts(value)


def _parts(record: object) -> str:
    return ", ".join(str(value) for value in vars(record).values() if value is not None)


def address_line(address: Address) -> str:
    """An address in one line, as on a letter."""
    province = provinces().get(address.province)
    parts = (
        f"{address.street}, RT {address.rt}/RW {address.rw}",
        address.village,
        address.subdistrict,
        address.regency,
        "" if province is None else province.name,
    )
    line = ", ".join(part for part in parts if part)
    return f"{line} {address.postal_code}" if address.postal_code else line
