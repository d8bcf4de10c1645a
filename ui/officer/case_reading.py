"""What the desk reads of the ticket in hand: its case, and where it stands among the published steps."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.channels.steps import ChannelStep, steps_before_form, steps_of_case
from counter_app.payments.desk import CaseDesk, case_desk
from counter_app.payments.ports import PaymentWork
from counter_app.registration.case import Channel
from counter_app.registration.drafting import draft_of_ticket
from counter_app.registration.drafts import FormDraft
from counter_app.settings import OfficeKind


@dataclass(frozen=True)
class CaseLook:
    desk: CaseDesk
    steps: tuple[ChannelStep, ...]
    """Of the case's channel; without a case, of the channel of this office."""


def look(work: PaymentWork, ticket: int) -> CaseLook:
    """The case of a ticket as the desk works on it."""
    desk = case_desk(work, ticket)
    if desk.case is not None:
        return CaseLook(desk, steps_of_case(work, desk.case.case))
    here = Channel.SPO if desk.branch.office_kind is OfficeKind.SPO else Channel.MANUAL
    return CaseLook(desk, steps_before_form(here))


def open_ticket(work: PaymentWork, ticket: int) -> tuple[CaseLook, FormDraft | None]:
    """What the desk shows of a ticket, and the form that was begun at it."""
    return look(work, ticket), draft_of_ticket(work, ticket)
