"""The same writes as the operations, by the bare sqlite3 module: what the disk and SQLite alone cost."""

from __future__ import annotations

import sqlite3
import time
from itertools import count
from pathlib import Path

_DAY = "2026-11-23"


def connect(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, isolation_level=None)
    for pragma in ("foreign_keys=ON", "synchronous=FULL", "journal_mode=WAL"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    return connection


class RawOffice:
    """Writes rows of the shape that the operations write, without any rule."""

    def __init__(self, file: Path) -> None:
        self.connection = connect(file)
        row = self.connection.execute("SELECT sequence FROM chain_head").fetchone()
        self._event = count(row[0] + 1)
        self._serial = count(1)

    def issue(self) -> None:
        run = self.connection.execute
        now = time.time_ns() // 1000
        serial = next(self._serial)
        run("BEGIN IMMEDIATE")
        sequence = run(
            "INSERT INTO sequences VALUES ('ticket:A', ?, 1) "
            "ON CONFLICT (series, business_day) DO UPDATE SET last = last + 1 RETURNING last",
            (_DAY,),
        ).fetchone()[0]
        ticket = run(
            "INSERT INTO tickets (letter, business_day, sequence, service, state, issued_at, arrived_at, ahead, p10_s, "
            "p50_s, p90_s) VALUES ('A', ?, ?, 'A', 'waiting', ?, ?, 0, 0, 0, 0)",
            (_DAY, sequence, now, now),
        ).lastrowid
        run("INSERT INTO ticket_slices (ticket, kind, started_at) VALUES (?, 'waiting', ?)", (ticket, now))
        run("INSERT INTO survey_codes VALUES (?, ?, 0)", (f"{serial:064x}", ticket))
        run(
            "INSERT INTO papers (kind, business_day, number, verification, issued_at, officer, ticket, prints) "
            "VALUES ('ticket_slip', ?, ?, 'ABCDEFGH', ?, 1, ?, 0)",
            (_DAY, f"A{sequence:03d}", now, ticket),
        )
        self._event_for(ticket, "queue.ticket_issued", now)
        run("COMMIT")

    def call(self, ticket: int) -> None:
        run = self.connection.execute
        now = time.time_ns() // 1000
        run("BEGIN IMMEDIATE")
        run(
            "UPDATE tickets SET state = 'called', counter = 1, officer = 1, calls = 1, last_called_at = ? WHERE id = ?",
            (now, ticket),
        )
        run("UPDATE ticket_slices SET ended_at = ? WHERE ticket = ? AND ended_at IS NULL", (now, ticket))
        run(
            "INSERT INTO ticket_slices (ticket, kind, started_at, counter, officer) VALUES (?, 'walking', ?, 1, 1)",
            (ticket, now),
        )
        run(
            "INSERT INTO ticket_calls (ticket, counter, officer, at, number, reason, waited_s, regular_run) "
            "VALUES (?, 1, 1, ?, 1, 'arrival', 10, 0)",
            (ticket, now),
        )
        run("UPDATE counter_sessions SET regular_run = regular_run + 1 WHERE id = 1")
        self._event_for(ticket, "queue.ticket_called", now)
        run("COMMIT")

    def put_aside(self, ticket: int) -> None:
        """Free the counter, outside the measured time."""
        self.connection.execute("UPDATE tickets SET state = 'no_show' WHERE id = ?", (ticket,))

    def _event_for(self, ticket: int | None, kind: str, now: int) -> None:
        event = next(self._event)
        self.connection.execute(
            "INSERT INTO events (sequence, at, happened_at, clock_behind_us, kind, actor, ticket, details, hash) "
            "VALUES (?, ?, ?, 0, ?, 1, ?, ?, ?)",
            (event, now, now, kind, ticket, '{"sequence":1,"service":"A"}', f"{event:064x}"),
        )
        self.connection.execute("UPDATE chain_head SET sequence = ?, hash = ?, at = ?", (event, f"{event:064x}", now))
