"""Form 1A of somebody who registered online: what the export tells, what the NIK tells, and what was asked since."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import product

from counter_app.channels.online_model import Content
from counter_app.dues.model import DuesMonth, Programme, Quote, QuoteRequest, Sector
from counter_app.dues.operations import make_quote
from counter_app.dues.tariff import Tariff
from counter_app.registration.case import Channel
from counter_app.registration.form import Form1A
from counter_app.registration.model import AcceptedForm, read_form, read_stored_form
from counter_app.registration.nik import check_nik
from counter_app.registration.quoting import quote_request
from counter_app.registration.reading import NOT_EXPORTED
from counter_app.shared.errors import ErrorCode, FormErrors, OfficeError

NOT_TOLD = "TIDAK TERCANTUM"
"""Stands where the export says nothing and the office need not know: the core system has it."""

MUST_KNOW = ("full_name", "phone", "monthly_income")
"""What is asked of the person when the export does not say it."""

_PLACES = ("street", "village", "subdistrict", "regency")
_PROGRAMMES = (("JKK", "JKM", "JHT"), ("JKK", "JKM"))
_MONTHS = (1, 3, 6, 12)
_ASKED_THERE = {"identity_true": True, "age_allowed": True, "will_comply": True}


def form_of(content: Content, given: Mapping[str, object], on: date, *, contact: bool | None = None) -> Form1A:
    """The form as far as it is known, with NOT_TOLD for the rest; `given` is what the officer was told, by key.

    The online path goes no further without the three statements and the consent to be registered, so they were given.
    `contact` is the answer to the consent that was asked at the counter. Raises `FormErrors` with what is still missing
    or wrong.
    """
    raw = _raw(content, given, on, contact=contact)
    missing = tuple(OfficeError(ErrorCode.FIELD_MISSING, field=key) for key in MUST_KNOW if raw.get(key) in (None, ""))
    if missing:
        raise FormErrors(missing)
    read = read_form(raw, registered_on=on, channel=Channel.MANUAL)
    if isinstance(read, AcceptedForm):
        return read.form
    form = read_stored_form(raw, on)
    if form is None:
        raise FormErrors(tuple(one for one in read.errors if one.field not in NOT_EXPORTED))
    return form


def _raw(content: Content, given: Mapping[str, object], on: date, *, contact: bool | None) -> dict[str, object]:
    told = {key: value for key, value in content.items() if key not in {"street", "contact"}}
    nik = check_nik(str(content["nik"]), None, None, on)
    address: dict[str, object] = {**dict.fromkeys(_PLACES, NOT_TOLD), "rt": "000", "rw": "000"}
    address["province"] = nik.nik[:2]
    if "street" in content:
        address["street"] = content["street"]
    asked = given.get("address")
    return {
        "segment": "BPU",
        "previously_member": False,
        "citizenship": "WNI",
        "birth_place": NOT_TOLD,
        "birth_date": None if nik.birth_date is None else nik.birth_date.isoformat(),
        "sex": None if nik.sex is None else nik.sex.value,
        "mother_name": NOT_TOLD,
        "occupation": NOT_TOLD,
        "programmes": list(_PROGRAMMES[0]),
        "months": 1,
        **told,
        **{key: value for key, value in given.items() if key != "nik"},
        "address": address | (dict(asked) if isinstance(asked, Mapping) else {}),
        "statements": _ASKED_THERE,
        "consents": {
            "registration": True,
            "contact": bool(content.get("contact")) if contact is None else contact,
            "survey": False,
        },
    }


def fitted(
    tariff: Tariff, form: Form1A, amount: int, first_month: DuesMonth, told: frozenset[str]
) -> tuple[Form1A, Quote]:
    """The form with the dues that come to the amount of the code, and their quote.

    Programmes, months and sector that nobody told are those by which the reckoning comes to that amount. Raises
    `OfficeError` (DUES_DIFFER) with what the form as it stands comes to.
    """
    first: Quote | None = None
    for one in _candidates(form, told):
        reckoned = _reckon(tariff, quote_request(one, first_month))
        if reckoned is not None and reckoned.total == amount:
            return one, reckoned
        first = first or reckoned
    expected = make_quote(tariff, quote_request(form, first_month)).total if first is None else first.total
    raise OfficeError(ErrorCode.DUES_DIFFER, field="amount", amount=amount, expected=expected)


def _reckon(tariff: Tariff, request: QuoteRequest) -> Quote | None:
    try:
        return make_quote(tariff, request)
    except OfficeError:  # no such choice in that month
        return None


def _candidates(form: Form1A, told: frozenset[str]) -> Iterator[Form1A]:
    """The form as it is first, then what else it may have been."""
    yield form
    programmes = [form.programmes]
    if "programmes" not in told:
        programmes = [frozenset(Programme(one) for one in names) for names in _PROGRAMMES]
    months = [form.months] if "months" in told else list(_MONTHS)
    sectors = [form.sector] if told & {"sector", "occupation"} else list(Sector)
    for chosen, count, sector in product(programmes, months, sectors):
        yield replace(form, programmes=chosen, months=count, sector=sector)
