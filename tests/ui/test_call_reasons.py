"""Why a ticket, in words with figures, the same before and after the call."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from counter_app.queueing.ports import CallRecord
from counter_app.queueing.rule import Choice, Head, Reason, RuleSettings
from counter_app.settings import Language
from counter_app.shared.calendar import Zone
from ui.shared.call_reasons import reason_with_figures, why_called, why_next
from ui.shared.wording import wait_range

NOW = datetime(2026, 11, 20, 3, 24, tzinfo=UTC)
BOOKED = NOW + timedelta(minutes=21)
RULE = RuleSettings(2, timedelta(minutes=30))
ZONE = Zone.WIB.tzinfo

TOLD = (
    (Reason.MAXIMUM_WAIT, 0, 1, "menunggu paling lama, melewati batas 30 mnt (12 mnt)", "longest wait, beyond"),
    (Reason.PRIORITY_TURN, 2, 1, "giliran prioritas, 1 tiap 2 reguler (12 mnt)", "priority's turn, 1 for every 2"),
    (Reason.REGULAR_TURN, 1, 1, "giliran reguler ke-2 dari 2 sebelum prioritas (12 mnt)", "regular turn 2 of 2"),
    (Reason.ARRIVAL, 0, 2, "datang paling awal, kelompok layanan ke-2 (12 mnt)", "service group 2 (12 min)"),
    (Reason.FINALLY, 0, 0, "layanan utama loket ini kosong (12 mnt)", "nobody waits for what this counter"),
    (Reason.CHOSEN, 0, None, "dipilih petugas dengan alasan (12 mnt)", "chosen by an officer"),
    (Reason.EARLY_BOOKING, 0, 1, "janji temu pukul 10.45, tidak ada yang lain menunggu (12 mnt)", "booked for 10:45"),
)


@pytest.mark.parametrize(("reason", "run", "place", "indonesian", "english"), TOLD, ids=lambda one: str(one)[:18])
def test_a_reason_reads_the_same_before_and_after_the_call(
    reason: Reason, run: int, place: int | None, indonesian: str, english: str
) -> None:
    head = Head(1, "A", False, NOW - timedelta(minutes=12), BOOKED)
    before = why_next(Choice(head, reason, 720, run, place), RULE)
    after = why_called(CallRecord(1, 1, 2, NOW, 1, reason.value, 720, run, place, RULE), BOOKED)
    assert before == after
    assert reason_with_figures(before, ZONE, Language.ID).replace("\N{NO-BREAK SPACE}", " ") == indonesian
    assert english in reason_with_figures(after, ZONE, Language.EN).replace("\N{NO-BREAK SPACE}", " ")


def test_a_call_of_long_ago_is_told_without_figures_that_nobody_kept() -> None:
    old = why_called(CallRecord(1, 1, 2, NOW, 1, "priority-turn", 720, 2))
    assert reason_with_figures(old, ZONE, Language.ID) == "giliran prioritas (12\N{NO-BREAK SPACE}mnt)"


@pytest.mark.parametrize(
    ("low", "high", "told"),
    [
        (0, 59, ""),
        (0, 60, "0–1 mnt"),
        (290, 700, "4–12 mnt"),
        (600, 600, "10 mnt"),
        (3700, 9000, "1–3 jam"),
        (600, 9000, "1–3 jam"),
    ],
)
def test_a_wait_is_told_as_a_range(low: int, high: int, told: str) -> None:
    assert wait_range(low, high, Language.ID) == told
