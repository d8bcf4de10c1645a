"""Who takes a card, as it was typed."""

from __future__ import annotations

from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.text import one_line

LONGEST = 100


def read_receiver(receiver: str | None, relation: str | None) -> tuple[str | None, str | None]:
    """A receiver with the relation to the member, or nobody: the member.

    Raises `OfficeError`: FIELD_MISSING when one is given without the other, OUT_OF_RANGE.
    """
    name, how = one_line(receiver or ""), one_line(relation or "")
    if bool(name) != bool(how):
        raise OfficeError(ErrorCode.FIELD_MISSING, field="relation" if name else "receiver")
    for field, text in (("receiver", name), ("relation", how)):
        if len(text) > LONGEST:
            raise OfficeError(ErrorCode.OUT_OF_RANGE, field=field, minimum=1, maximum=LONGEST)
    return name or None, how or None


def read_note(field: str, text: str | None) -> str | None:
    """A line that may be left out. Raises `OfficeError` (OUT_OF_RANGE)."""
    line = one_line(text or "")
    if len(line) > LONGEST:
        raise OfficeError(ErrorCode.OUT_OF_RANGE, field=field, minimum=0, maximum=LONGEST)
    return line or None
