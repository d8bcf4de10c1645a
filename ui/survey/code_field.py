"""The slip's code as it is typed or scanned."""

from __future__ import annotations

from counter_app.shared.ids import READABLE, SURVEY_CODE_LENGTH, grouped

GROUP = 4
GROUPS = SURVEY_CODE_LENGTH // GROUP


class CodeField:
    """Takes readable characters only; small letters count as large ones.

    Past the full length the oldest character goes, so that a scan into a half-filled field reads right.
    """

    def __init__(self) -> None:
        self._code = ""

    @property
    def code(self) -> str:
        return self._code

    @property
    def full(self) -> bool:
        return len(self._code) == SURVEY_CODE_LENGTH

    def add(self, text: str) -> bool:
        """Add what is readable of a text; tells whether anything was."""
        readable = "".join(one for one in text.upper() if one in READABLE)
        self._code = (self._code + readable)[-SURVEY_CODE_LENGTH:]
        return bool(readable)

    def erase(self) -> None:
        self._code = self._code[:-1]

    def clear(self) -> None:
        self._code = ""

    def groups(self) -> list[str]:
        """Three groups of four; what is still missing is empty."""
        shown = grouped(self._code, GROUP).split()
        return shown + [""] * (GROUPS - len(shown))
