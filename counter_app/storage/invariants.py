"""Queries that find nothing in a sound database, by the name of the invariant that they guard."""

from __future__ import annotations

from counter_app.storage.bank_invariants import BANK_LISTS
from counter_app.storage.batch_invariants import BATCHES
from counter_app.storage.card_invariants import CARDS
from counter_app.storage.name_proof import NAMES
from counter_app.storage.online_invariants import ONLINE
from counter_app.storage.payment_invariants import PAYMENTS

NEVER = {
    "numbers-gapless": (
        "SELECT letter || ' ' || business_day FROM tickets GROUP BY letter, business_day "
        "HAVING count(*) <> max(sequence) OR min(sequence) <> 1"
    ),
    "numbers-as-counted": (
        "SELECT s.series FROM sequences s WHERE s.series LIKE 'ticket:%' AND s.last <> "
        "(SELECT count(*) FROM tickets t WHERE t.letter = substr(s.series, 8) AND t.business_day = s.business_day) "
        "UNION SELECT 'ticket:' || t.letter FROM tickets t LEFT JOIN sequences s "
        "ON s.series = 'ticket:' || t.letter AND s.business_day = t.business_day WHERE s.last IS NULL"
    ),
    "cases-as-counted": (
        "SELECT s.business_day FROM sequences s WHERE s.series = 'case' AND s.last <> "
        "(SELECT count(*) FROM cases k WHERE k.business_day = s.business_day AND "
        'k.id NOT IN (SELECT e."case" FROM exchange_cases e WHERE e.taken_in))'
    ),
    "local-codes-as-counted": (
        "SELECT s.last FROM sequences s WHERE s.series = 'payment-code' AND s.last <> "
        "(SELECT count(*) FROM payment_codes c WHERE c.issuer = 'local' AND c.code NOT LIKE '%/%' "
        'AND c."case" NOT IN (SELECT e."case" FROM exchange_cases e WHERE e.taken_in)) '
        "+ (SELECT count(*) FROM batch_bills b WHERE b.issuer = 'local')"
    ),
    "papers-gapless": (
        "SELECT s.series || ' ' || s.business_day FROM sequences s WHERE s.series LIKE 'paper:%' AND s.last <> "
        "(SELECT count(*) FROM papers p WHERE p.business_day = s.business_day "
        "AND p.kind <> 'ticket_slip' AND p.number LIKE substr(s.series, 7) || '-%')"
    ),
    "ticket-has-survey-code": (
        "SELECT t.id FROM tickets t LEFT JOIN survey_codes c ON c.ticket = t.id WHERE c.ticket IS NULL"
    ),
    "ticket-has-slip": (
        "SELECT t.id FROM tickets t WHERE t.id NOT IN "
        "(SELECT p.ticket FROM papers p WHERE p.kind = 'ticket_slip' AND p.ticket IS NOT NULL)"
    ),
    **PAYMENTS,
    "paid-case-has-card": (
        'SELECT k.id FROM cases k LEFT JOIN cards c ON c."case" = k.id '
        "WHERE (k.state IN ('paid', 'number_issued', 'card_ready', 'card_sent', 'handed_over')) "
        '<> (c."case" IS NOT NULL)'
    ),
    **CARDS,
    **BANK_LISTS,
    **BATCHES,
    **NAMES,
    **ONLINE,
    "awaiting-case-has-code": (
        "SELECT k.id FROM cases k WHERE (k.state = 'awaiting_payment') <> "
        "EXISTS (SELECT 1 FROM payment_codes c WHERE c.\"case\" = k.id AND c.state = 'active')"
    ),
    "erased-case-is-empty": (
        "SELECT k.id FROM cases k WHERE (k.erased_at IS NULL) <> (k.form <> '') OR k.erased_at IS NOT NULL "
        "AND (k.phone_hash IS NOT NULL OR k.cancel_reason IS NOT NULL OR k.hold_reason IS NOT NULL "
        'OR EXISTS (SELECT 1 FROM attachments a WHERE a."case" = k.id) '
        'OR EXISTS (SELECT 1 FROM card_signatures s WHERE s."case" = k.id) '
        'OR EXISTS (SELECT 1 FROM case_tickets t WHERE t."case" = k.id))'
    ),
    "erased-person-is-empty": (
        "SELECT a.id FROM applicants a WHERE (a.nik_hash LIKE 'erased:%') <> (a.nik = '') OR a.nik = '' "
        "AND (a.full_name <> '' OR EXISTS (SELECT 1 FROM cases k WHERE k.applicant = a.id AND k.erased_at IS NULL) "
        "OR EXISTS (SELECT 1 FROM member_numbers n WHERE n.applicant = a.id))"
    ),
    "carried-ticket-goes-on": (
        "SELECT t.id FROM tickets t LEFT JOIN carried_tickets c ON c.carried_from = t.id "
        "WHERE (t.state = 'carried') <> (c.ticket IS NOT NULL)"
    ),
    "brought-ticket-was-carried": (
        "SELECT t.id FROM tickets t LEFT JOIN carried_tickets c ON c.ticket = t.id "
        "WHERE (t.origin = 'carried') <> (c.ticket IS NOT NULL)"
    ),
    "carried-ticket-is-the-same": (
        "SELECT n.id FROM carried_tickets c JOIN tickets n ON n.id = c.ticket JOIN tickets o ON o.id = c.carried_from "
        "WHERE n.business_day <= o.business_day OR n.letter <> o.service "
        "OR coalesce(n.priority, '') <> coalesce(o.priority, '')"
    ),
    "paper-ticket-has-its-number": (
        "SELECT t.id FROM tickets t LEFT JOIN paper_tickets p ON p.ticket = t.id "
        "WHERE (t.origin = 'paper') <> (p.ticket IS NOT NULL)"
    ),
    "closed-day-has-ended": (
        "SELECT t.id FROM tickets t JOIN closings c ON c.business_day = t.business_day "
        "WHERE t.state IN ('waiting', 'called', 'serving', 'parked')"
    ),
    "booking-as-ticket": (
        "SELECT t.id FROM tickets t LEFT JOIN bookings b ON b.ticket = t.id "
        "WHERE (t.origin = 'booking') <> (b.id IS NOT NULL) OR b.business_day <> t.business_day "
        "OR t.booked_for <> b.booked_for"
    ),
    "booking-slip-has-booking": (
        "SELECT p.id FROM papers p LEFT JOIN bookings b ON b.paper = p.id "
        "WHERE p.kind = 'booking_slip' AND b.id IS NULL"
    ),
    "booking-of-closed-day": (
        "SELECT b.id FROM bookings b JOIN closings c ON c.business_day = b.business_day WHERE b.state = 'booked'"
    ),
}
