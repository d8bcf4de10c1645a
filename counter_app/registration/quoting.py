"""What a form asks the dues for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counter_app.dues.model import DuesMonth, Programme, QuoteRequest, Sector, Segment
from counter_app.registration.fields import part_of
from counter_app.registration.form import Form1A
from counter_app.registration.occupations import find_job

Values = Mapping[str, Any]


def quote_request(form: Form1A, first_month: DuesMonth) -> QuoteRequest:
    """The dues of an accepted form, from this month on."""
    return _request(vars(form), first_month)


def early_request(values: Values, first_month: DuesMonth) -> QuoteRequest | None:
    """The dues of a form that is still filled in, by the values read so far; None while something decisive is open.

    While the sector is open, the dues are those of other sectors, which know the shorter relief.
    """
    return _request(values, first_month) if _decided(values) else None


def _decided(values: Values) -> bool:
    if "programmes" not in values:
        return False
    match values.get("segment"):
        case Segment.BPU:
            return {"monthly_income", "months"} <= values.keys()
        case Segment.PU:
            return {"monthly_income", "risk_group"} <= values.keys()
        case Segment.JAKON:
            return "monthly_income" in values or part_of(values, "project", "contract_value") is not None
        case Segment.PMI:
            saves = Programme.JHT in values["programmes"]
            paid = part_of(values, "placement", "phases") is not None
            return "months" in values and paid and (not saves or bool(part_of(values, "placement", "jht_monthly")))
        case _:
            return False


def _request(values: Values, first_month: DuesMonth) -> QuoteRequest:
    return QuoteRequest(
        segment=values["segment"],
        monthly_income=values.get("monthly_income", 0),
        programmes=values["programmes"],
        first_month=first_month,
        months=values.get("months", 1),
        sector=sector_of(values),
        state_paid=values.get("paid_by_state_budget", False),
        risk_group=values.get("risk_group"),
        labour_intensive=values.get("labour_intensive", False),
        contract_value=part_of(values, "project", "contract_value"),
        vat_included=bool(part_of(values, "project", "vat_included")),
        phases=part_of(values, "placement", "phases") or frozenset(),
        jht_monthly=part_of(values, "placement", "jht_monthly") or 0,
    )


def sector_of(values: Values) -> Sector:
    """What the form says, else what the occupation settles; only BPU dues look at it."""
    if values.get("sector") is not None:
        return Sector(values["sector"])
    job = find_job(values.get("occupation", "")) if values["segment"] is Segment.BPU else None
    return Sector.OTHER if job is None or job.sector is None else job.sector
