"""Queries about payment codes and payments that find nothing in a sound database."""

from __future__ import annotations

_STANDING = (
    "(SELECT coalesce(sum(p.amount), 0) FROM payments p JOIN payment_codes x ON x.id = p.payment_code "
    'WHERE x."case" = c."case" AND p.reversed_at IS NULL)'
)

PAYMENTS = {
    "paid-code-has-payment": (
        f"SELECT c.id FROM payment_codes c WHERE c.state = 'paid' AND {_STANDING} < c.amount + c.carried"  # noqa: S608
    ),
    "active-code-is-owed": (
        "SELECT c.id FROM payment_codes c WHERE c.state = 'active' AND c.amount <= "
        "(SELECT coalesce(sum(p.amount), 0) FROM payments p WHERE p.payment_code = c.id AND p.reversed_at IS NULL)"
    ),
    "paid-by-one-code": (
        'SELECT c."case" FROM payment_codes c WHERE c.state = \'paid\' GROUP BY c."case" HAVING count(*) > 1'
    ),
    "payment-equals-code": (
        "SELECT p.id FROM payments p JOIN payment_codes c ON c.id = p.payment_code "
        "WHERE p.kind = 'exact' AND p.amount <> c.amount OR p.kind IN ('under', 'rest') AND p.amount > c.amount"
    ),
    "code-equals-quote": (
        "SELECT c.id FROM payment_codes c JOIN quotes q ON q.id = c.quote WHERE q.total <> c.amount + c.carried"
    ),
    "reversal-was-decided": (
        "SELECT p.id FROM payments p WHERE (p.reversed_at IS NOT NULL) <> EXISTS "
        "(SELECT 1 FROM payment_reversals r WHERE r.payment = p.id AND r.approved AND r.decided_at = p.reversed_at) "
        "AND NOT EXISTS (SELECT 1 FROM payment_codes c "  # an SPO knows of it by its branch, where it was decided
        'JOIN exchange_cases e ON e."case" = c."case" WHERE c.id = p.payment_code AND NOT e.taken_in)'
    ),
    "receipt-of-its-case": (
        "SELECT p.id FROM payments p JOIN payment_codes c ON c.id = p.payment_code JOIN papers a ON a.id = p.receipt "
        'WHERE a.kind <> \'payment_receipt\' OR a."case" <> c."case"'
    ),
    "erased-payment-is-silent": (
        'SELECT c.id FROM payment_codes c JOIN cases k ON k.id = c."case" WHERE k.erased_at IS NOT NULL '
        "AND (coalesce(c.ended_reason, '') <> '' OR EXISTS (SELECT 1 FROM payments p WHERE p.payment_code = c.id "
        "AND (coalesce(p.reason, '') <> '' OR EXISTS (SELECT 1 FROM payment_reversals r WHERE r.payment = p.id "
        "AND (r.reason <> '' OR coalesce(r.decision, '') <> '')))))"
    ),
}
