"""Bank lists and mappings as the command line tells them."""

from __future__ import annotations

from collections.abc import Sequence

from counter_app.cli.answer import Document
from counter_app.cli.context import Session
from counter_app.cli.wording import Words
from counter_app.payments.bank_model import COLUMNS, BankFile, BankMapping, BankOutcome, BankPreview, BankResult
from counter_app.sheets.labels import NOTE_LABELS
from counter_app.sheets.model import Note

MOST_SHOWN = 20


def list_document(session: Session, file: BankFile, preview: BankPreview) -> Document:
    return {
        "file": file.name,
        "mapping": file.mapping,
        "lines_read": len(preview.outcomes),
        "matched": preview.count(BankResult.MATCHED),
        "already": preview.count(BankResult.ALREADY),
        "reversed_before": [_line(session, one) for one in preview.reversed],
        "to_check": len(preview.rejected),
        "unmatched": [_line(session, one) for one in preview.of(BankResult.UNMATCHED)],
        "amount_differs": [_line(session, one) for one in preview.of(BankResult.DIFFERS)],
        "invalid": [_line(session, one) for one in preview.of(BankResult.INVALID)],
    }


def shown_document(document: Document) -> Document:
    """The answer for people: of each kind of line the first ones, which a rejects file holds all of."""
    return {
        key: [_shown_line(one) for one in value[:MOST_SHOWN]] if isinstance(value, list) else value
        for key, value in document.items()
    }


def _shown_line(line: object) -> object:
    """A line with its reason as a sentence; the code of it is for programs."""
    if not isinstance(line, dict) or "message" not in line:
        return line
    return {key: value for key, value in line.items() if key != "message"} | {"reason": line["message"]}


def _line(session: Session, one: BankOutcome) -> Document:
    """A line that was not recorded; `due` is what its code owes instead of the amount."""
    document: Document = {"line": one.row.line.number}
    if one.row.entry is not None:
        entry = one.row.entry
        document |= {"code": entry.code, "amount": entry.amount}
        if one.problem is not None and one.result is BankResult.DIFFERS:
            document |= {"due": one.problem.details["expected"]}
        document |= {"paid_at": session.in_branch(entry.paid_at), "reference": entry.reference}
    if one.problem is not None:
        document |= {"reason": one.problem.code.value, "message": session.words.refusal(one.problem)}
    return document


def told_notes(notes: Sequence[Note], words: Words) -> list[str]:
    return [words.fill(NOTE_LABELS[one.code], {"value": _shown(one.value)}) for one in notes]


def _shown(value: str | int) -> str:
    return "tab" if value == "\t" else str(value)


def mapping_document(mapping: BankMapping) -> Document:
    """A mapping with the bank's name of each column; None where it is a usual one."""
    return {
        "mapping": mapping.name,
        **{key: mapping.columns.get(key) for key in COLUMNS},
        "dates": mapping.dates,
        "decimals": mapping.decimals,
        "delimiter": None if mapping.delimiter is None else _shown(mapping.delimiter),
        "skip": mapping.skip,
    }
