"""The applicant's data as the applicant reads them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.registration.form import Address, Form1A, Guardian
from counter_app.registration.people import GUARDIAN_LABELS, SEX_LABELS
from counter_app.registration.regions import provinces
from counter_app.settings import Language
from counter_app.shared.ids import grouped
from ui.shared.dates import plain_date
from ui.shared.wording import pick


def person(form: Form1A, language: Language) -> dict[str, str]:
    """The seven things that are to be confirmed, by the keys that the data page asks for, and a minor's guardian."""
    return {
        "nik": grouped(form.nik),
        "name": form.full_name,
        "born": plain_date(form.birth_date, language),
        "sex": pick(SEX_LABELS[form.sex], language),
        "mother": form.mother_name,
        "father": form.father_name or QCoreApplication.translate("Person", "not filled in"),
        "address": address_line(form.address),
        "guardian": "" if form.guardian is None else guardian_line(form.guardian, language),
    }


def address_line(address: Address) -> str:
    """`Dukuh Wunut 12, RT 003/RW 002, Wunut, Tulung, Klaten, Jawa Tengah 57482`."""
    province = f"{provinces()[address.province].name} {address.postal_code or ''}".strip()
    place = f"RT {address.rt}/RW {address.rw}"
    return f"{address.street}, {place}, {address.village}, {address.subdistrict}, {address.regency}, {province}"


def guardian_line(guardian: Guardian, language: Language) -> str:
    """`SITI WULANDARI (orang tua)`."""
    return f"{guardian.full_name} ({pick(GUARDIAN_LABELS[guardian.relation], language).lower()})"
