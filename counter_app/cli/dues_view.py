"""Quotes, arrears and tariff rows as the command line tells them."""

from __future__ import annotations

from counter_app.cli.answer import Document
from counter_app.cli.dues_labels import KIND_LABELS, PHASE_LABELS, STANDING_LABELS
from counter_app.cli.labels import VALUES
from counter_app.dues.due_dates import ENDED, Arrears
from counter_app.dues.model import Payer, Quote, QuoteLine, RowSummary, Segment
from counter_app.dues.stored import row_to_dict
from counter_app.dues.tariff import Origin
from counter_app.shared.labels import Label
from counter_app.shared.money import format_rupiah


def shares(quote: Quote) -> Document:
    """What employer and worker bear of the dues of a wage earner; nothing for others."""
    if quote.request.segment is not Segment.PU:
        return {}
    return {"employer_total": quote.borne_by(Payer.EMPLOYER), "worker_total": quote.borne_by(Payer.WORKER)}


def shown_quote(quote: Quote) -> Document:
    """A quote for people: the sums, one row per month and programme, and the basis once."""
    basis = dict.fromkeys(line.basis for month in quote.months for line in month.lines)
    return {
        "total": quote.total,
        **shares(quote),
        "normal_total": quote.normal_total,
        "saving": quote.saving,
        "base": quote.base or None,
        "lines": [{"month": str(month.month), **_shown_line(line)} for month in quote.months for line in month.lines],
        "basis": [{"basis": one} for one in basis],
    }


def _shown_line(line: QuoteLine) -> Document:
    return {
        "programme": line.name,
        "phase": None if line.phase is None else PHASE_LABELS[line.phase],
        "payer": line.payer,
        "base": line.base,
        "normal": line.normal,
        "amount": line.amount,
        "funding": tuple(_source(one.source, one.amount) for one in line.funding),
    }


def _sector(code: str) -> Label:
    return VALUES.get(code, Label(code, code))


def _source(source: str, amount: int) -> Label:
    name, rupiah = VALUES.get(source, Label(source, source)), format_rupiah(amount)
    return Label(f"{name.id} {rupiah}", f"{name.en} {rupiah}")


def arrears_document(arrears: Arrears) -> Document:
    return {
        "standing": arrears.standing,
        "unpaid": arrears.dues,
        "fine": arrears.fine,
        "total": arrears.total,
        "fine_payer": arrears.fine_payer,
        "payable_until": arrears.payable_until,
        "resumes_with": arrears.resumes_with,
        "months": [
            {
                "month": one.month,
                "due_on": one.due_on,
                "amount": one.amount,
                "months_late": one.months_late,
                "fine": one.fine,
            }
            for one in arrears.months
        ],
    }


def shown_arrears(arrears: Arrears) -> Document:
    document = arrears_document(arrears)
    if arrears.standing in ENDED:  # by then the day until which they could be paid has passed
        document |= {"payable_until": None}
    return {
        "standing": STANDING_LABELS[arrears.standing],
        **{key: document[key] for key in ("unpaid", "fine")},
        "amount": arrears.total,
        **{key: document[key] for key in ("fine_payer", "payable_until", "resumes_with")},
        "unpaid_months": document["months"] or None,
    }


def row_document(row: RowSummary, origin: Origin) -> Document:
    """A row, and where it comes from: a file of the program, or one loaded by an officer."""
    return {
        **row_to_dict(row),
        "file": origin.file,
        "source": "packaged" if origin.loaded_at is None else "loaded",
        "loaded_by": origin.officer,
        "loaded_at": origin.loaded_at,
    }


def shown_row(row: RowSummary, origin: Origin) -> Document:
    """A row for people; of the switch only that it is off."""
    return {
        "id": row.id,
        "kind": KIND_LABELS[row.kind],
        "segment": row.segment,
        "programme": row.programme,
        "sector": None if row.sector is None else tuple(_sector(one) for one in row.sector.split(", ")),
        "risk_group": row.risk_group,
        "payer": row.payer,
        "rate": row.rate,
        "valid_from": row.valid_from,
        "valid_to": row.valid_to,
        "enabled": None if row.enabled else False,
        "file": origin.file,
        "loaded_by": origin.officer,
        "loaded_at": origin.loaded_at,
        "basis": row.basis,
    }
