"""Queries about bank lists that find nothing in a sound database, by the name of the invariant that they guard."""

from __future__ import annotations

BANK_LISTS = {
    "bank-list-adds-up": (
        "SELECT l.id FROM bank_lists l LEFT JOIN bank_lines b ON b.list = l.id "
        "GROUP BY l.id, l.matched, l.already, l.unmatched, l.differs, l.invalid "
        "HAVING sum(CASE WHEN b.result = 'matched' THEN 1 ELSE 0 END) <> l.matched "
        "OR sum(CASE WHEN b.result = 'already' THEN 1 ELSE 0 END) <> l.already "
        "OR sum(CASE WHEN b.result = 'unmatched' THEN 1 ELSE 0 END) <> l.unmatched "
        "OR sum(CASE WHEN b.result = 'differs' THEN 1 ELSE 0 END) <> l.differs "
        "OR sum(CASE WHEN b.result = 'invalid' THEN 1 ELSE 0 END) <> l.invalid"
    ),
    "bank-line-is-its-payment": (
        "SELECT b.list || ' ' || b.line FROM bank_lines b LEFT JOIN payments p ON p.id = b.payment "
        "LEFT JOIN payment_codes c ON c.id = p.payment_code LEFT JOIN batch_bills t ON t.code = b.code "
        "WHERE b.result IN ('matched', 'already') AND (CASE WHEN p.id IS NULL "
        "THEN t.paid_at IS NULL OR t.amount <> b.amount ELSE p.amount <> b.amount OR c.code <> b.code END "
        "OR b.result = 'matched' AND p.source <> 'bank')"
    ),
    "bank-payment-has-its-line": (
        "SELECT p.id FROM payments p WHERE p.source = 'bank' AND (SELECT count(*) FROM bank_lines b "
        "WHERE b.payment = p.id AND b.result = 'matched') <> 1 "
        "AND NOT EXISTS (SELECT 1 FROM batch_bill_members m WHERE m.payment_code = p.payment_code)"
    ),
}
