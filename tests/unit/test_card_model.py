from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.cards.model import SOON_DAYS, CardPromise, Urgency, read_kpj, urgency
from counter_app.shared.errors import ErrorCode, OfficeError

PROMISED = date(2026, 11, 27)
CARD = CardPromise(
    case=1,
    case_number="1234-261120-0001-0",
    state="paid",
    paid_on=date(2026, 11, 20),
    number_due_on=date(2026, 11, 23),
    promised_on=PROMISED,
    kpj=None,
    number_issued_at=None,
    ready_at=None,
    handed_over_at=None,
    receiver=None,
    relation=None,
)


@given(st.from_regex(r"\A[0-9]{11}\Z").filter(lambda text: len(set(text)) > 1))
def test_a_member_number_is_read_with_or_without_its_spaces(kpj: str) -> None:
    for typed in (kpj, f" {kpj[:2]} {kpj[2:]}\n", f"{kpj[:4]}-{kpj[4:]}"):
        assert read_kpj(typed) == kpj


@pytest.mark.parametrize(
    "text", ["", "2601123456", "260112345678", "2601123456x", "00000000000", "٢٦٠١١٢٣٤٥٦٧", "2601123456²", "1" * 13]
)
def test_what_is_no_member_number_is_refused(text: str) -> None:
    with pytest.raises(OfficeError) as refused:
        read_kpj(text)
    assert refused.value.code is ErrorCode.KPJ_MALFORMED
    assert refused.value.field == "kpj"
    assert dict(refused.value.details) == {"digits": 11}


@pytest.mark.parametrize(
    ("days_left", "standing"),
    [
        (30, Urgency.LATER),
        (SOON_DAYS + 1, Urgency.LATER),
        (SOON_DAYS, Urgency.SOON),
        (1, Urgency.SOON),
        (0, Urgency.TODAY),
        (-1, Urgency.LATE),
        (-400, Urgency.LATE),
    ],
)
def test_a_promise_grows_urgent_day_by_day(days_left: int, standing: Urgency) -> None:
    assert urgency(CARD, PROMISED - timedelta(days=days_left)) is standing


@given(st.integers(-100, 100))
def test_a_card_handed_over_is_a_promise_kept_whenever_one_looks(days: int) -> None:
    handed_over = replace(CARD, handed_over_at=datetime(2026, 12, 1, tzinfo=UTC))
    assert urgency(handed_over, PROMISED + timedelta(days=days)) is Urgency.KEPT
