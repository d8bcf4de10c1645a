"""The applicant's data as the applicant reads them."""

from __future__ import annotations

from counter_app.registration.form import Address, Form1A
from counter_app.registration.people import SEX_LABELS
from counter_app.registration.regions import provinces
from counter_app.settings import Language
from counter_app.shared.ids import grouped
from ui.shared.dates import plain_date
from ui.shared.wording import pick


def person(form: Form1A, language: Language) -> dict[str, str]:
    """What is to be confirmed, by the keys that the data page asks for."""
    return {
        "nik": grouped(form.nik),
        "name": form.full_name,
        "born": f"{form.birth_place.title()}, {plain_date(form.birth_date, language)}",
        "sex": pick(SEX_LABELS[form.sex], language),
        "mother": form.mother_name,
        "father": form.father_name or "–",
        "address": address_line(form.address),
        "phone": phone_number(form.phone),
    }


def address_line(address: Address) -> str:
    """`Dukuh Wunut 12, RT 003/RW 002, Wunut, Tulung, Klaten, Jawa Tengah 57482`."""
    province = f"{provinces()[address.province].name} {address.postal_code or ''}".strip()
    place = f"RT {address.rt}/RW {address.rw}"
    return f"{address.street}, {place}, {address.village}, {address.subdistrict}, {address.regency}, {province}"


def phone_number(phone: str) -> str:
    """`+6281234567890` as people dial it: `0812 3456 7890`."""
    return grouped("0" + phone.removeprefix("+62"))
