"""The case: one person's way from the form to the card in hand, shared by all channels."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum, unique
from types import MappingProxyType

from counter_app.registration.labels import Label
from counter_app.shared.errors import ErrorCode, OfficeError


@unique
class Channel(StrEnum):
    """By which of the four ways a person registers; the website and JMO share one way."""

    MANUAL = "manual"
    SPO = "spo"
    WEB = "web"
    JMO = "jmo"
    PERISAI = "perisai"

    @property
    def online(self) -> bool:
        """Whether the person fills in the form without anybody at a counter."""
        return self in (Channel.WEB, Channel.JMO)


@unique
class CaseState(StrEnum):
    DRAFT = "draft"
    REGISTERED = "registered"
    CALLED = "called"
    INCOMPLETE = "incomplete"
    COMPLETE = "complete"
    NOTIFIED = "notified"
    AWAITING_PAYMENT = "awaiting_payment"
    CODE_EXPIRED = "code_expired"
    PAID = "paid"
    NUMBER_ISSUED = "number_issued"
    CARD_READY = "card_ready"
    CARD_SENT = "card_sent"
    HANDED_OVER = "handed_over"
    DATA_CHANGED = "data_changed"
    CANCELLED = "cancelled"


CASE_STATE_LABELS: Mapping[CaseState, Label] = MappingProxyType(
    {
        CaseState.DRAFT: Label("Draf", "Draft"),
        CaseState.REGISTERED: Label("Terdaftar", "Registered"),
        CaseState.CALLED: Label("Dipanggil", "Called"),
        CaseState.INCOMPLETE: Label("Dokumen kurang", "Documents missing"),
        CaseState.COMPLETE: Label("Dokumen lengkap", "Documents complete"),
        CaseState.NOTIFIED: Label("Iuran diberitahukan", "Dues notified"),
        CaseState.AWAITING_PAYMENT: Label("Menunggu pembayaran", "Awaiting payment"),
        CaseState.CODE_EXPIRED: Label("Kode bayar kedaluwarsa", "Payment code expired"),
        CaseState.PAID: Label("Lunas", "Paid"),
        CaseState.NUMBER_ISSUED: Label("Nomor peserta terbit", "Member number issued"),
        CaseState.CARD_READY: Label("Kartu siap", "Card ready"),
        CaseState.CARD_SENT: Label("Kartu dikirim", "Card sent"),
        CaseState.HANDED_OVER: Label("Kartu diserahkan", "Card handed over"),
        CaseState.DATA_CHANGED: Label("Perubahan data dicatat", "Change of data recorded"),
        CaseState.CANCELLED: Label("Batal", "Cancelled"),
    }
)

CHANNEL_LABELS: Mapping[Channel, Label] = MappingProxyType(
    {
        Channel.MANUAL: Label("Loket kantor cabang", "Branch counter"),
        Channel.SPO: Label("Service Point Office", "Service Point Office"),
        Channel.WEB: Label("Situs web", "Website"),
        Channel.JMO: Label("Aplikasi JMO", "JMO application"),
        Channel.PERISAI: Label("Agen PERISAI", "PERISAI agent"),
    }
)

_CHECKED = frozenset({CaseState.COMPLETE, CaseState.INCOMPLETE})

_FORWARD: Mapping[CaseState, frozenset[CaseState]] = {
    CaseState.DRAFT: frozenset({CaseState.REGISTERED}),
    CaseState.REGISTERED: _CHECKED | {CaseState.CALLED},
    # A called person may go back to the queue (transfer, no-show, parked) before anything was checked.
    CaseState.CALLED: _CHECKED | {CaseState.REGISTERED},
    # Who fetches a missing document is called again.
    CaseState.INCOMPLETE: _CHECKED | {CaseState.CALLED},
    # A change of data ends here: nothing is owed for it.
    CaseState.COMPLETE: _CHECKED | {CaseState.NOTIFIED, CaseState.DATA_CHANGED},
    # A quote may be made again until a code is issued for it.
    CaseState.NOTIFIED: frozenset({CaseState.NOTIFIED, CaseState.AWAITING_PAYMENT}),
    CaseState.AWAITING_PAYMENT: frozenset({CaseState.PAID, CaseState.CODE_EXPIRED}),
    # Dues months move on while a code lies unused: the same quote gets a new code, or a new quote is made first.
    CaseState.CODE_EXPIRED: frozenset({CaseState.AWAITING_PAYMENT, CaseState.NOTIFIED}),
    # Until there is a number a payment may be reversed; then the dues are owed again.
    CaseState.PAID: frozenset({CaseState.NUMBER_ISSUED, CaseState.CODE_EXPIRED}),
    CaseState.NUMBER_ISSUED: frozenset({CaseState.CARD_READY}),
    CaseState.CARD_READY: frozenset({CaseState.HANDED_OVER, CaseState.CARD_SENT}),
    # What was sent arrives, or comes back and lies ready again.
    CaseState.CARD_SENT: frozenset({CaseState.HANDED_OVER, CaseState.CARD_READY}),
    CaseState.HANDED_OVER: frozenset(),
    CaseState.DATA_CHANGED: frozenset(),
    CaseState.CANCELLED: frozenset(),
}

BEFORE_PAID: frozenset[CaseState] = frozenset(
    {
        CaseState.DRAFT,
        CaseState.REGISTERED,
        CaseState.CALLED,
        CaseState.INCOMPLETE,
        CaseState.COMPLETE,
        CaseState.NOTIFIED,
        CaseState.AWAITING_PAYMENT,
        CaseState.CODE_EXPIRED,
    }
)
"""States from which a case can still be cancelled."""

ENDED: frozenset[CaseState] = frozenset({CaseState.HANDED_OVER, CaseState.DATA_CHANGED, CaseState.CANCELLED})
"""States after which the person may open another case."""

MEMBERSHIP: frozenset[CaseState] = frozenset({CaseState.HANDED_OVER, CaseState.DATA_CHANGED})
"""States in which a case ends that show that its person is a member."""

CORRECTION_TIME = timedelta(hours=72)
"""Wrong data are corrected within 3 x 24 hours after it was asked for (UU 27/2022 art. 30)."""

TRANSITIONS: Mapping[CaseState, frozenset[CaseState]] = MappingProxyType(
    {state: onward | {CaseState.CANCELLED} if state in BEFORE_PAID else onward for state, onward in _FORWARD.items()}
)


def may_follow(state: CaseState, target: CaseState) -> bool:
    return target in TRANSITIONS[state]


def check_transition(state: CaseState, target: CaseState) -> None:
    """Raise `OfficeError` (CASE_STATE with `state` and `wanted`) unless `target` may follow `state`."""
    if not may_follow(state, target):
        raise OfficeError(ErrorCode.CASE_STATE, state=state.value, wanted=target.value)
