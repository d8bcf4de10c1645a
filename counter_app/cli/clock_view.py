"""The warning that the branch's time stands still."""

from __future__ import annotations

from dataclasses import replace

from counter_app.cli.answer import Answer
from counter_app.cli.context import Session
from counter_app.queueing.operations.standstill import clock_behind
from counter_app.shared.labels import Label

_BEHIND = Label(
    "Perhatian: jam PC ini tertinggal {clock_behind_s} dari waktu cabang. Sampai jam menyusul, waktu cabang berhenti: "
    "lama tunggu tidak bertambah, yang ditunda tidak kembali sendiri, dan jeda panggil ulang tidak lewat. "
    "Betulkan jam PC; langkah selanjutnya ada di panduan operasi (docs/operations.md).",
    "Attention: the clock of this PC lies {clock_behind_s} behind the branch's time. Until it has caught up the "
    "branch's time stands still: waits do not grow, parked people do not return by themselves, and the gap after a "
    "call does not end. Set the clock right; what to do then is told in docs/operations.md.",
)


def with_clock(session: Session, answer: Answer) -> Answer:
    """The answer, with how far the clock lies behind where that matters."""
    behind = session.read(clock_behind)
    if not behind:
        return answer
    document = answer.document | {"clock_behind_s": int(behind.total_seconds())}
    shown = answer.document if answer.shown is None else answer.shown
    return replace(answer, document=document, shown=shown, warning=_BEHIND)
