"""What a sound database never has among its online registrations and e-mails."""

from __future__ import annotations

ONLINE = {
    "online-case-holds-the-data": (
        "SELECT r.id FROM online_registrations r WHERE (r.\"case\" IS NULL) <> (r.content <> '')"
    ),
    "online-case-came-online": (
        'SELECT r.id FROM online_registrations r JOIN cases k ON k.id = r."case" WHERE k.channel <> r.channel'
    ),
    "online-code-of-its-case": (
        'SELECT r.id FROM online_registrations r WHERE r."case" IS NOT NULL AND NOT EXISTS '
        '(SELECT 1 FROM payment_codes c WHERE c."case" = r."case" AND c.code = r.code)'
    ),
    "mail-of-its-case": (
        'SELECT m.id FROM outbox m JOIN papers p ON p.id = m.paper WHERE p."case" <> m."case" '
        "OR p.kind <> CASE m.kind WHEN 'code' THEN 'payment_code_slip' ELSE 'dues_notification' END"
    ),
    "sent-mail-was-printed": (
        "SELECT m.id FROM outbox m JOIN papers p ON p.id = m.paper WHERE m.state = 'sent' AND p.prints = 0"
    ),
}
"""Queries that find nothing, by the name of the invariant that they guard."""
