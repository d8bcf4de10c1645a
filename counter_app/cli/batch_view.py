"""Batches, agents and payers as the command line tells them."""

from __future__ import annotations

from counter_app.channels.agents import Agency, Agent, Letter, Sponsor
from counter_app.channels.batch_board import BatchLine, BatchView
from counter_app.channels.batch_labels import BATCH_STAGE_LABELS
from counter_app.channels.batch_model import (
    Batch,
    BatchFigures,
    BatchKind,
    BatchRow,
    BatchStage,
)
from counter_app.channels.batch_ports import Bill
from counter_app.cli.answer import Document
from counter_app.cli.context import paper_document
from counter_app.cli.wording import Words
from counter_app.shared.ids import mask_nik


def batch_document(view: BatchView) -> Document:
    """A batch with everything on it. NIKs are masked."""
    return {
        **_head(view.batch, view.figures, view.stage),
        "agent": None if view.agent is None else view.agent.id,
        "sponsor": None if view.sponsor is None else view.sponsor.id,
        "ticket": view.ticket,
        "few_members": view.few,
        "rows": [row_document(one) for one in view.rows],
        "bills": [bill_document(one) for one in view.bills],
        "papers": [paper_document(one) | {"prints": one.prints} for one in view.papers],
    }


def shown_batch(view: BatchView, words: Words) -> Document:
    """An opened batch as people read it: its stage by name, its people with their findings in sentences."""
    shown = {key: one for key, one in batch_document(view).items() if key not in {"state", "rows"}}
    return shown | {"few_members": shown_few(view), "listed_people": [_shown_row(one, words) for one in view.rows]}


def shown_few(view: BatchView) -> bool | None:
    """Whether a group is small; of others nobody asks."""
    return view.few if view.batch.kind is BatchKind.GROUP else None


def _shown_row(row: BatchRow, words: Words) -> Document:
    told = row_document(row)
    findings = "; ".join(words.finding(one.field, one.code) for one in row.findings)
    more = {"sequence": told.pop("row"), "file_line": told.pop("line")}
    return more | told | {"findings": findings or None}


def line_document(line: BatchLine) -> Document:
    return _head(line.batch, line.figures, line.stage) | {"brought_by": line.bringer}


def shown_line(line: BatchLine) -> Document:
    """A batch as people read it in a list."""
    return {key: one for key, one in line_document(line).items() if key in _LISTED}


_LISTED = ("batch", "kind", "stage", "business_day", "accepted", "paid", "given", "delivered", "amount", "brought_by")


def _head(batch: Batch, figures: BatchFigures, stage: BatchStage) -> Document:
    return {
        "batch": batch.number,
        "kind": batch.kind,
        "state": stage.value,
        "stage": BATCH_STAGE_LABELS[stage],
        "business_day": batch.business_day,
        "created_at": batch.created_at,
        "accepted": figures.valid,
        "rejected": figures.rejected,
        "cancelled": figures.cancelled,
        "incomplete": figures.incomplete,
        "awaiting": figures.awaiting,
        "paid": figures.paid,
        "ready": figures.ready,
        "given": figures.given,
        "delivered": figures.delivered,
        "amount": figures.amount,
    }


def row_document(row: BatchRow) -> Document:
    """A row; the name is told to who opened the batch."""
    return {
        "row": row.line,
        "line": row.source_line,
        "case": row.case_number,
        "state": row.state,
        "full_name": row.full_name or None,
        "nik": mask_nik(row.nik) if row.nik else None,
        "missing_documents": row.missing,
        "amount": row.total,
        "payment_code": row.code,
        "kpj": row.kpj,
        "given_at": row.given_at,
        "delivered_at": row.delivered_at,
        "findings": [f"{one.field}: {one.code}" if one.field else one.code for one in row.findings],
    }


def bill_document(bill: Bill) -> Document:
    total = bill.total
    return {
        "payment": bill.payment,
        "amount": bill.amount,
        "issued_at": bill.issued_at,
        "payment_code": None if total is None else total.code,
        "expires_at": None if total is None else total.expires_at,
        "paid_at": None if total is None else total.paid_at,
        "reference": None if total is None else total.reference,
        "voided_at": None if total is None else total.voided_at,
    }


def agency_document(agency: Agency) -> Document:
    return {
        "agency": agency.id,
        "name": agency.name,
        "agreement": agency.agreement_number,
        "agreement_until": agency.agreement_until,
        "active": agency.active,
    }


def agent_document(agent: Agent) -> Document:
    """An agent with everything that the office holds of them; the NIK is kept masked."""
    return {
        "agent": agent.id,
        "full_name": agent.full_name,
        "nik": agent.nik,
        "kpj": agent.kpj,
        "agency": agent.agency.id,
        "agency_name": agent.agency.name,
        "active": agent.active,
        "known_since": agent.created_at,
        "letters": [_letter(one) for one in agent.letters],
    }


def _letter(letter: Letter) -> Document:
    return {"letter": letter.number, "valid_from": letter.valid_from, "valid_until": letter.valid_until}


def sponsor_document(sponsor: Sponsor) -> Document:
    return {
        "sponsor": sponsor.id,
        "kind": sponsor.kind,
        "name": sponsor.name,
        "nik": sponsor.nik,
        "npwp": sponsor.npwp,
        "npp": sponsor.npp,
        "active": sponsor.active,
        "known_since": sponsor.created_at,
    }
