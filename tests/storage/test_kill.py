"""A writer killed at any moment: what it had acknowledged is there, nothing is there twice, and the rest works on.

20 kills for each back end; COUNTER_APP_TEST_KILLS asks for more.
"""

from __future__ import annotations

import os
import random
import time
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

import sqlalchemy as sa

from counter_app.storage.engine import make_engine
from counter_app.storage.tables import cases, papers, payment_codes, payments
from counter_app.storage.verification import verify
from tests.storage.workers import Place, work_until_killed

KILLS = int(os.environ.get("COUNTER_APP_TEST_KILLS", "20"))
MOST_TOLD = 12
"""A life is counted in what the writer tells, so that a slow machine shortens none; then it ends at some moment."""
LAST_MOMENT_S = 0.03
VERIFY_EVERY = 10
PERSONS_EACH = 1_000

STORED = {
    "ticket": sa.select(papers.c.number).where(papers.c.kind == "ticket_slip"),
    "case": sa.select(cases.c.number),
    "receipt": sa.select(papers.c.number).where(papers.c.kind == "document_receipt"),
    "code": sa.select(payment_codes.c.code),
    "payment": sa.select(payments.c.reference),
}


def listen(told: Connection, seconds: float, most: int | None = None) -> list[tuple[str, str]]:
    """What arrives within so many seconds, or until the other end is dead, or has told enough."""
    heard: list[tuple[str, str]] = []
    until = time.monotonic() + seconds
    try:
        while told.poll(max(0.0, until - time.monotonic())):
            heard.append(told.recv())
            if time.monotonic() > until or len(heard) == most:
                break
    except EOFError:
        return heard
    return heard


def stored(url: str) -> dict[str, list[str]]:
    engine = make_engine(url)
    with engine.connect() as connection:
        found = {kind: list(connection.execute(query).scalars()) for kind, query in STORED.items()}
    engine.dispose()
    return found


def assert_sound(url: str) -> None:
    engine = make_engine(url)
    assert verify(engine) == ()
    engine.dispose()


def kill_writers(place: Place, kills: int) -> dict[str, set[str]]:
    """Start and kill so many writers, each after a random life; everything that they acknowledged.

    After each death everything acknowledged so far must be there, once.
    """
    chance = random.Random(20261120)
    context = get_context("forkserver")
    context.set_forkserver_preload(["tests.storage.workers"])
    acknowledged: dict[str, set[str]] = {kind: set() for kind in STORED}
    for kill in range(kills):
        ours, theirs = context.Pipe(duplex=False)
        writer = context.Process(target=work_until_killed, args=(place, kill * PERSONS_EACH + 1, theirs))
        writer.start()
        theirs.close()
        assert ours.poll(60), "the writer never began"
        heard = listen(ours, 60, chance.randint(1, MOST_TOLD))
        heard += listen(ours, chance.uniform(0, LAST_MOMENT_S))
        writer.kill()
        writer.join()
        heard += listen(ours, 60)
        ours.close()
        for kind, number in heard:
            assert number not in acknowledged[kind], "given twice"
            acknowledged[kind].add(number)
        for kind, numbers in stored(place.url).items():
            assert acknowledged[kind] <= set(numbers)
            assert len(numbers) == len(set(numbers))
        if kill % VERIFY_EVERY == 0:
            assert_sound(place.url)
    return acknowledged


def test_a_killed_writer_loses_nothing_that_it_had_acknowledged(branch_url: str, tmp_path: Path) -> None:
    acknowledged = kill_writers(Place(branch_url, tmp_path, time.monotonic()), KILLS)
    assert all(acknowledged.values()), "too short a life to prove anything"
    assert_sound(branch_url)
