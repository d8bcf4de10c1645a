"""Making sure that what was erased does not lie on in the database's files.

An UPDATE or DELETE alone does not destroy: SQLite keeps the former page in its journal until that is written anew, and
PostgreSQL keeps the former row until it is vacuumed. (That SQLite overwrites deleted bytes within its pages is turned
on where rows are erased.) Backups, and copies of the disk, are beyond the program.
"""

from __future__ import annotations

from contextlib import closing

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from counter_app.storage.engine import failures_named
from counter_app.storage.tables import (
    agent_letters,
    agents,
    applicants,
    attachments,
    card_signatures,
    cards,
    case_documents,
    cases,
    counter_screens,
    form_draft_entries,
    form_drafts,
    member_numbers,
    name_endings,
    name_words,
    online_registrations,
    payment_codes,
    payment_reversals,
    payments,
    person_pairs,
    person_words,
    quotes,
    sponsors,
    ticket_reasons,
)

PERSONAL = (
    agent_letters,
    agents,
    applicants,
    attachments,
    card_signatures,
    cards,
    case_documents,
    cases,
    counter_screens,
    form_draft_entries,
    form_drafts,
    member_numbers,
    name_endings,
    name_words,
    online_registrations,
    payment_codes,
    payment_reversals,
    payments,
    person_pairs,
    person_words,
    quotes,
    sponsors,
    ticket_reasons,
)
"""Tables that hold personal values."""


def scrub(engine: Engine) -> bool:
    """Destroy what erased rows left behind.

    False when somebody was reading an older state meanwhile: then it lies on until the journal is written anew, which
    happens by itself in the course of work, at the latest when the last station closes. Raises `Unavailable`.
    """
    with failures_named():
        if engine.dialect.name == "sqlite":
            return _empty_journal(engine)
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            for table in PERSONAL:
                connection.execute(sa.text(f"VACUUM {table.name}"))
    return True


def _empty_journal(engine: Engine) -> bool:
    with closing(engine.raw_connection()) as connection, closing(connection.cursor()) as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        answer = cursor.fetchone()
    return answer is not None and answer[0] == 0
