"""The step bar of a batch: the published steps of its channel, marked by how far the batch as a whole has come."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from counter_app.channels.batch_model import Batch, BatchStage
from counter_app.channels.steps import ChannelStep, steps_of
from counter_app.registration.case import CaseState

_STATE_OF: Mapping[BatchStage, CaseState] = MappingProxyType(
    {
        BatchStage.OPEN: CaseState.CALLED,
        BatchStage.RECEIVED: CaseState.COMPLETE,
        BatchStage.BILLED: CaseState.AWAITING_PAYMENT,
        BatchStage.PAID: CaseState.PAID,
        BatchStage.CARDS_READY: CaseState.CARD_READY,
        BatchStage.GIVEN: CaseState.CARD_SENT,
        BatchStage.DELIVERED: CaseState.HANDED_OVER,
        BatchStage.CANCELLED: CaseState.CANCELLED,
    }
)
"""The state that all members have reached in a stage; whoever brings an open list stands at the counter."""


def steps_of_batch(batch: Batch, stage: BatchStage) -> tuple[ChannelStep, ...]:
    """Every step of a batch's channel with its mark; of a cancelled batch none is `NOW`."""
    return steps_of(batch.channel, _STATE_OF[stage])
