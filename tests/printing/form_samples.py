"""Forms of all segments as JSON holds them, of invented people."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from counter_app.dues.model import Segment
from counter_app.registration.consent import CURRENT_VERSION, ConsentPurpose
from counter_app.registration.form import Form1A
from counter_app.registration.model import AcceptedForm, read_form
from counter_app.registration.records import ConsentRecord
from tests.support.forms import sample

TODAY = date(2026, 11, 20)
ANSWERED = datetime(2026, 11, 20, 1, 25, tzinfo=UTC)


def raw(segment: Segment = Segment.BPU, **changes: Any) -> dict[str, Any]:
    """A form that the office accepts; the value `...` removes a key."""
    return {key: value for key, value in (sample(segment.value) | changes).items() if value is not ...}


def form(segment: Segment = Segment.BPU, **changes: Any) -> Form1A:
    result = read_form(raw(segment, **changes), registered_on=TODAY)
    assert isinstance(result, AcceptedForm), [(one.code.value, one.field, dict(one.details)) for one in result.errors]
    return result.form


def consents(*, contact: bool = True, survey: bool = False) -> tuple[ConsentRecord, ...]:
    """Answers in the order in which storage gives them."""
    granted = {ConsentPurpose.REGISTRATION: True, ConsentPurpose.CONTACT: contact, ConsentPurpose.SURVEY: survey}
    return tuple(
        ConsentRecord(one.value, granted[one], CURRENT_VERSION, ANSWERED, "form_1a") for one in sorted(ConsentPurpose)
    )
