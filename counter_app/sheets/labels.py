"""What faults and notes of a file are called."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.shared.expected_words import PROBLEMS
from counter_app.shared.labels import Label
from counter_app.sheets.model import FaultCode, NoteCode

FAULT_LABELS: Mapping[FaultCode, Label] = {code: PROBLEMS[code.value] for code in FaultCode}

NOTE_LABELS: Mapping[NoteCode, Label] = {
    NoteCode.ENCODING: Label("pengodean {value}", "encoding {value}"),
    NoteCode.DELIMITER: Label("pemisah {value}", "delimiter {value}"),
    NoteCode.MERGED_CELLS: Label("{value} rentang sel digabung", "{value} ranges of merged cells"),
    NoteCode.OTHER_SHEETS: Label(
        "{value} lembar lain tidak dibaca; yang dibaca lembar pertama",
        "{value} other sheets were not read; the first one was",
    ),
}
