"""What a sound database never has among its batches, totals, agents and payers."""

from __future__ import annotations

_REVERSED = "EXISTS (SELECT 1 FROM payments p WHERE p.payment_code = c.id AND p.reversed_at IS NOT NULL)"
_MEMBERS = (
    "SELECT b.id FROM batch_bills b JOIN batch_bill_members m ON m.bill = b.id "
    "JOIN payment_codes c ON c.id = m.payment_code "
)

BATCHES = {
    "batches-as-counted": (
        "SELECT s.business_day FROM sequences s WHERE s.series = 'batch' AND s.last <> "
        "(SELECT count(*) FROM batches b WHERE b.business_day = s.business_day)"
    ),
    "bill-equals-its-codes": (
        "SELECT b.id FROM batch_bills b WHERE b.amount <> coalesce((SELECT sum(c.amount) FROM batch_bill_members m "
        "JOIN payment_codes c ON c.id = m.payment_code WHERE m.bill = b.id), 0)"
    ),
    "code-of-total-is-in-it": (
        "SELECT c.id FROM payment_codes c LEFT JOIN batch_bill_members m ON m.payment_code = c.id "
        "LEFT JOIN batch_bills b ON b.id = m.bill WHERE (c.code LIKE '%/%') <> (b.code IS NOT NULL) "
        "OR b.code IS NOT NULL AND c.code NOT LIKE b.code || '/%'"
    ),
    "total-is-paid-as-a-whole": (
        _MEMBERS + "WHERE b.code IS NOT NULL AND (b.paid_at IS NOT NULL AND c.state IN ('active', 'expired') "
        "AND NOT " + _REVERSED + " OR b.paid_at IS NULL AND c.state = 'paid')"
    ),
    "void-total-has-no-code": _MEMBERS + "WHERE b.voided_at IS NOT NULL AND c.state = 'active'",
    "bill-is-of-its-batch": (
        _MEMBERS + 'LEFT JOIN batch_rows r ON r.batch = b.batch AND r."case" = c."case" WHERE r.line IS NULL'
    ),
    "batch-row-is-of-its-channel": (
        'SELECT k.id FROM batch_rows r JOIN batches b ON b.id = r.batch JOIN cases k ON k.id = r."case" '
        "WHERE k.channel <> CASE WHEN b.kind IN ('perisai', 'spo') THEN b.kind ELSE 'manual' END"
    ),
    "rejected-row-has-findings": (
        "SELECT r.batch FROM batch_rows r WHERE (r.\"case\" IS NULL) <> (r.findings <> '[]')"
    ),
    "batch-was-received": (
        "SELECT b.id FROM batches b WHERE b.state = 'open' AND b.receipt IS NOT NULL "
        "OR b.state IN ('received', 'billed') AND b.receipt IS NULL"
    ),
    "billed-batch-has-bill": (
        "SELECT b.id FROM batches b WHERE b.state IN ('open', 'received', 'billed') AND (b.state = 'billed') <> "
        "EXISTS (SELECT 1 FROM batch_bills i WHERE i.batch = b.id)"
    ),
    "given-card-was-ready": (
        'SELECT k.id FROM batch_rows r JOIN cases k ON k.id = r."case" '
        "WHERE r.card_list IS NOT NULL AND k.state NOT IN ('card_ready', 'card_sent', 'handed_over')"
    ),
    "letter-is-of-the-agent": (
        "SELECT b.id FROM batches b JOIN agent_letters l ON l.id = b.letter WHERE l.agent <> b.agent "
        "OR b.business_day NOT BETWEEN l.valid_from AND l.valid_until"
    ),
    "erased-agent-is-empty": (
        "SELECT a.id FROM agents a WHERE (a.erased_at IS NULL) <> (a.full_name <> '') "
        "OR a.erased_at IS NOT NULL AND (a.nik <> '' OR a.kpj IS NOT NULL OR a.active)"
    ),
    "erased-payer-is-empty": (
        "SELECT s.id FROM sponsors s WHERE (s.erased_at IS NULL) <> (s.name <> '') "
        "OR s.erased_at IS NOT NULL AND (s.npwp IS NOT NULL OR s.npp IS NOT NULL OR s.active)"
    ),
}
"""Queries that find nothing, by the name of the invariant that they guard."""
