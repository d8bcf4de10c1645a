"""What the page of the website and JMO reads: registrations for which no case is open, or those that were looked up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import tzinfo
from types import MappingProxyType

from counter_app.channels.online_finding import find_online, list_online
from counter_app.channels.online_model import OnlineRegistration, OnlineState
from counter_app.channels.online_ports import OnlineWork
from counter_app.channels.outbox import queue_mail
from counter_app.channels.outbox_model import Mail, MailKind
from counter_app.channels.outbox_ports import OutboxWork
from counter_app.channels.steps import ChannelStep, cancelled_steps, steps_of
from counter_app.registration.case import CHANNEL_LABELS, CaseState, Channel
from counter_app.settings import Language
from ui.shared.wording import pick


@dataclass(frozen=True)
class Found:
    """`wanted` is what was looked for; empty for the list of those without a case."""

    wanted: str
    registrations: tuple[OnlineRegistration, ...]
    zone: tzinfo


def look(work: OnlineWork, wanted: str) -> Found:
    found = find_online(work, wanted) if wanted else list_online(work)
    return Found(wanted, found, work.branch.zone.tzinfo)


_STATE_OF: Mapping[OnlineState, CaseState] = MappingProxyType(
    {
        OnlineState.REGISTERED: CaseState.REGISTERED,
        OnlineState.AWAITING: CaseState.AWAITING_PAYMENT,
        OnlineState.PAID: CaseState.PAID,
    }
)


def online_steps(known: OnlineRegistration) -> tuple[ChannelStep, ...]:
    """The steps of the website, by the case where there is one, else by what the export tells."""
    if known.case_state is CaseState.CANCELLED:
        return cancelled_steps(known.entry.channel, CaseState.AWAITING_PAYMENT)
    return steps_of(known.entry.channel, known.case_state or _STATE_OF[known.entry.state])


def channel_name(channel: Channel, language: Language) -> str:
    """A channel as briefly as a column has room for."""
    return "JMO" if channel is Channel.JMO else pick(CHANNEL_LABELS[channel], language)


def queue_mails(work: OutboxWork, number: str) -> tuple[Mail, ...]:
    """Queue the payment code and the dues notification of a case; what is queued or sent already stays as it is."""
    return tuple(queue_mail(work, number, kind) for kind in MailKind)
