"""What one process changes, the windows of the others show at once."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

import pytest
import sqlalchemy as sa
from pytestqt.qtbot import QtBot

from counter_app.bootstrap import Office
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.shared.changes import Changes, Part
from counter_app.shared.errors import FailureCode, Unavailable
from ui.shared.jobs import Feed, Watcher

ROOT = Path(__file__).parents[2]
TARGET_S = 0.1
ROUNDS = 8
PATIENCE_MS = 10_000


@dataclass
class OtherPc:
    """A process on the same database, and the office of this one."""

    office: Office
    process: subprocess.Popen[str]

    def issue(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write("issue\n")
        self.process.stdin.flush()

    def committed_at(self) -> float:
        """The moment on the system's monotonic clock, which all processes share."""
        assert self.process.stdout is not None
        return float(self.process.stdout.readline())


@pytest.fixture
def other_pc(office: Office) -> Iterator[OtherPc]:
    url = office.database.engine.url.render_as_string(hide_password=False)
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.feed_worker", url],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    yield OtherPc(office, process)
    process.communicate(timeout=20)


def test_a_change_of_another_process_is_read_within_a_tenth_of_a_second(other_pc: OtherPc) -> None:
    feed = other_pc.office.feed()
    took = []
    for _ in range(ROUNDS):
        other_pc.issue()
        changes = feed.wait(5)
        seen = time.monotonic()
        took.append(seen - other_pc.committed_at())
        assert changes is not None
        assert Part.QUEUE in changes.parts
        assert len(changes.tickets) == 1
    feed.close()
    assert median(took) < TARGET_S


def test_a_window_hears_of_another_process(other_pc: OtherPc, qtbot: QtBot) -> None:
    watcher = Watcher(other_pc.office.feed)
    heard: list[Changes] = []
    watcher.changed.connect(heard.append)
    watcher.start()
    qtbot.waitUntil(lambda: _is_listening(other_pc.office), timeout=PATIENCE_MS)
    took = []
    for _ in range(ROUNDS):
        before = len(heard)
        other_pc.issue()
        qtbot.waitUntil(partial(_has_more, heard, before), timeout=PATIENCE_MS)
        took.append(time.monotonic() - other_pc.committed_at())
    watcher.stop()
    assert median(took) < TARGET_S
    assert [one.last_event for one in heard] == sorted(one.last_event for one in heard)


def _has_more(heard: list[Changes], before: int) -> bool:
    return len(heard) > before


def _is_listening(office: Office) -> bool:
    """Whether a feed is open: on PostgreSQL by its LISTEN, on SQLite by its entry beside the file."""
    if office.database.engine.dialect.name == "sqlite":
        return any(Path(f"{office.database.engine.url.database}.listeners").glob("*"))
    with office.database.engine.connect() as connection:
        listening = sa.text("SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'LISTEN %'")
        return bool(connection.execute(listening).scalar_one())


def test_what_this_process_changes_is_heard_as_well(office: Office) -> None:
    feed = office.feed()
    office.run(issue_ticket, office.command_line_actor(), "A")
    changes = feed.wait(5)
    feed.close()
    assert changes is not None
    assert changes.tickets


def test_nothing_is_heard_when_nothing_happens(office: Office) -> None:
    feed = office.feed()
    assert feed.wait(0.05) is None
    feed.close()


def test_a_lost_wake_up_is_caught_by_the_next_look(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    if office.database.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL sends its wake-up with the commit")
    monkeypatch.setattr(socket.socket, "sendto", lambda *_: 0)
    feed = office.feed()
    office.run(issue_ticket, office.command_line_actor(), "A")
    changes = feed.wait(0.2)
    feed.close()
    assert changes is not None
    assert Part.QUEUE in changes.parts


def test_several_changes_come_in_one_answer_and_none_twice(office: Office) -> None:
    feed = office.feed()
    actor = office.command_line_actor()
    for _ in range(3):
        office.run(issue_ticket, actor, "A")
    tickets: set[int] = set()
    count = 0
    while (changes := feed.wait(0.2)) is not None:
        count += len(changes.tickets)
        tickets |= changes.tickets
    feed.close()
    assert len(tickets) == 3
    assert count == 3


class BreakingFeed:
    """Breaks once, as when the server restarts."""

    def __init__(self) -> None:
        self.opened = 0

    def open(self) -> Feed:
        self.opened += 1
        if self.opened == 2:
            raise Unavailable(FailureCode.DATABASE_GONE)
        return self

    def wait(self, timeout_s: float) -> Changes | None:
        if self.opened == 1:
            raise Unavailable(FailureCode.DATABASE_GONE)
        return Changes(last_event=round(timeout_s * 100))

    def close(self) -> None:
        """Nothing is open."""


def test_a_watcher_says_that_the_database_is_gone_and_that_it_is_back(qtbot: QtBot) -> None:
    feed = BreakingFeed()
    watcher = Watcher(feed.open, pause_s=0.02)
    said: list[str] = []
    watcher.lost.connect(lambda: said.append("lost"))
    watcher.found.connect(lambda: said.append("found"))
    watcher.changed.connect(lambda _changes: said.append("changed"))
    watcher.start()
    qtbot.waitUntil(lambda: "changed" in said, timeout=PATIENCE_MS)
    watcher.stop()
    assert said[:3] == ["lost", "found", "changed"]
    assert feed.opened == 3
