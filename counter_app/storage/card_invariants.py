"""What a sound database never has among its cards."""

from __future__ import annotations

_CARDS = 'SELECT k.id FROM cards c JOIN cases k ON k.id = c."case" WHERE '

CARDS = {
    "card-has-number-as-case": _CARDS + "(k.state = 'paid') <> (c.number_issued_at IS NULL)",
    "card-is-ready-as-case": (
        _CARDS + "(k.state IN ('card_ready', 'card_sent', 'handed_over')) <> (c.ready_at IS NOT NULL)"
    ),
    "card-is-sent-as-case": (
        _CARDS + "(k.state = 'card_sent') <> "
        "(c.sent_at IS NOT NULL AND c.returned_at IS NULL AND c.handed_over_at IS NULL)"
    ),
    "card-is-handed-over-as-case": _CARDS + "(k.state = 'handed_over') <> (c.handed_over_at IS NOT NULL)",
    "card-went-some-way": (
        _CARDS + "(c.sent_at IS NOT NULL OR c.handed_over_at IS NOT NULL) <> (c.delivery IS NOT NULL)"
    ),
    "returned-card-has-reason": _CARDS + "(c.returned_at IS NULL) <> (c.returned_reason IS NULL)",
    "signed-card-is-handed-over": (
        'SELECT s."case" FROM card_signatures s JOIN cards c ON c."case" = s."case" WHERE c.handed_over_at IS NULL'
    ),
}
"""Queries that find nothing, by the name of the invariant that they guard."""
