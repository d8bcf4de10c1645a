"""Words that several parts of the batches desk share."""

from __future__ import annotations

from collections.abc import Iterable

from counter_app.channels.batch_file import RejectedRow
from counter_app.registration.form_fields import find_field
from counter_app.settings import Language
from counter_app.shared.errors import ErrorCode, FormErrors, OfficeError
from counter_app.sheets.labels import NOTE_LABELS
from counter_app.sheets.model import Note, NoteCode
from ui.shared.wording import pick, sentence

DASH = "–"
MOST_MISTAKES = 6
"""Mistakes of one row that a sentence names; who mends these finds the others."""


def capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def field_name(path: str, language: Language) -> str:
    """What a field of form 1A is called; its key for what is no field of it."""
    found = find_field(path)
    return path if found is None else pick(found.label, language)


def mistake(problem: OfficeError, language: Language) -> str:
    """A refusal with the name of the field at which it stands."""
    told = sentence(problem, language)
    if problem.field is None or find_field(problem.field) is None or problem.code in _OF_THE_ROW:
        return told
    return f"{field_name(problem.field, language)}: {told}"


_OF_THE_ROW = frozenset(
    {ErrorCode.ROW_TWICE, ErrorCode.NIK_REGISTERED, ErrorCode.MEMBER_ALREADY, ErrorCode.WARNING_UNCONFIRMED}
)
"""Refusals that speak of the person and not of how a field was filled in."""


def mistakes(problems: Iterable[OfficeError], language: Language) -> str:
    every = [
        one for problem in problems for one in (problem.problems if isinstance(problem, FormErrors) else (problem,))
    ]
    told = " ".join(mistake(one, language) for one in every[:MOST_MISTAKES])
    more = len(every) - MOST_MISTAKES
    return f"{told} (+{more})" if more > 0 else told


def row_mistakes(row: RejectedRow, language: Language) -> str:
    return mistakes(row.problems, language)


def reading_notes(notes: Iterable[Note], language: Language) -> str:
    """How a file was read."""
    told = [one for one in notes if one.code is not NoteCode.ENCODING]
    return capital(", ".join(pick(NOTE_LABELS[one.code], language).format(value=_shown(one.value)) for one in told))


def _shown(value: object) -> str:
    return "TAB" if value == "\t" else str(value)
