"""Whom a counter may call now, and by which rule."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

from counter_app.queueing.model import Ticket
from counter_app.queueing.ports import QueueWork
from counter_app.queueing.profile import Profile
from counter_app.queueing.rule import Head, RuleSettings
from counter_app.settings import BranchSettings


def rule_of(branch: BranchSettings) -> RuleSettings:
    """The rule that the branch's settings make."""
    return RuleSettings(branch.priority_ratio, timedelta(minutes=branch.max_wait_minutes), branch.zone)


def changed_rule(rule: RuleSettings, ratio: int | None, max_wait_minutes: int | None) -> RuleSettings:
    """A rule with other figures; None leaves one as it is."""
    return replace(
        rule,
        priority_ratio=rule.priority_ratio if ratio is None else ratio,
        max_wait=rule.max_wait if max_wait_minutes is None else timedelta(minutes=max_wait_minutes),
    )


def candidates(work: QueueWork, profile: Profile, counter: int, passed_over: Collection[int] = ()) -> tuple[Head, ...]:
    """The heads of the lines that a counter may call from.

    Lines are counted only when a condition asks for it, because counting costs more than looking at the first.
    """
    called_before = work.now - timedelta(seconds=work.branch.call_gap_seconds)
    heads = work.tickets.heads(work.today, profile.letters, counter, called_before, passed_over)
    if not profile.counted:
        return heads
    lengths = work.tickets.lengths(work.today, profile.counted)
    return tuple(replace(head, waiting=lengths.get(head.service, 0)) for head in heads)


def head_of(ticket: Ticket) -> Head:
    """A waiting ticket as the rule sees it."""
    return Head(ticket.id, ticket.service, ticket.priority is not None, ticket.arrived_at, ticket.booked_for)
