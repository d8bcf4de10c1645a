"""What the desk shows of a person's rights: consents, hold, and whether the data may be erased."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.privacy.ports import PrivacyWork
from counter_app.registration.case import ENDED
from counter_app.registration.consent import ConsentPurpose
from counter_app.registration.records import ConsentRecord


@dataclass(frozen=True)
class PrivacyView:
    """`ended`: only then may the data be erased."""

    consents: tuple[ConsentRecord, ...]
    hold_reason: str | None
    ended: bool
    erased: bool


def privacy_view(work: PrivacyWork, case: int) -> PrivacyView:
    row = work.persons.row_of(case)
    asked = list(ConsentPurpose)
    consents = sorted(work.cases.consents(case), key=lambda one: asked.index(ConsentPurpose(one.purpose)))
    return PrivacyView(tuple(consents), row.hold_reason, row.state in ENDED, row.erased_at is not None)
