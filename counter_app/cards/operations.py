"""What the office does with member numbers and cards, in one place: what the rest of the office imports."""

from __future__ import annotations

from counter_app.cards.board import BoardCard, CardBoard, card_board
from counter_app.cards.collecting import FoundCard, collect, find_for_collection
from counter_app.cards.delivery import (
    HandedOver,
    card_arrived,
    card_returned,
    hand_over,
    note_late_reason,
    send_card,
    settle_sent_cards,
)
from counter_app.cards.numbers import (
    NumberFile,
    NumberResult,
    NumberRow,
    NumbersPreview,
    RowOutcome,
    import_member_numbers,
    preview_member_numbers,
    read_number_file,
    write_number_rejects,
)
from counter_app.cards.signing import (
    Signing,
    ask_signature,
    forget_drawings,
    sign_again_on_screen,
    sign_on_screen,
    signature_of,
    signing_at,
)
from counter_app.cards.steps import (
    DueCard,
    card_ready,
    cards_due,
    enter_member_number,
    find_card,
    promise_card,
    withdraw_promise,
)

__all__ = [
    "BoardCard",
    "CardBoard",
    "DueCard",
    "FoundCard",
    "HandedOver",
    "NumberFile",
    "NumberResult",
    "NumberRow",
    "NumbersPreview",
    "RowOutcome",
    "Signing",
    "ask_signature",
    "card_arrived",
    "card_board",
    "card_ready",
    "card_returned",
    "cards_due",
    "collect",
    "enter_member_number",
    "find_card",
    "find_for_collection",
    "forget_drawings",
    "hand_over",
    "import_member_numbers",
    "note_late_reason",
    "preview_member_numbers",
    "promise_card",
    "read_number_file",
    "send_card",
    "settle_sent_cards",
    "sign_again_on_screen",
    "sign_on_screen",
    "signature_of",
    "signing_at",
    "withdraw_promise",
    "write_number_rejects",
]
