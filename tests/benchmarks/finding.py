"""Search among a million people, by every kind of text, on each back end.

`python -m tests.benchmarks.finding [--people N] [--rounds N] [--tries N] [--write]`; `--write` puts the table into
docs/measurements.md. Exits 1 when a bound is missed. The index is filled by the migration, as when a branch upgrades.
With `--tries` of more than one the quickest of so many counts, which leaves out what other work on the machine costs.
"""

from __future__ import annotations

import argparse
import random
import statistics
import string
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from counter_app.bootstrap import Office, open_office
from counter_app.finding.operations import find
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.shared.clock import SetClock
from counter_app.staff.model import Actor, Role
from counter_app.storage import schema
from counter_app.storage.engine import make_engine
from tests.benchmarks.crowd import backends
from tests.benchmarks.figures import Figure, timed
from tests.benchmarks.people import COMMON, OLD, Person, code_of, insert_people, kpj_of, people
from tests.benchmarks.run import table, write
from tests.support.branch import MORNING, branch_settings_at, make_branch

BEGIN, END = "<!-- finding: begin -->", "<!-- finding: end -->"
PEOPLE = 1_000_000
MOST_MS = 50.0
BELOW = "0009"
"""The revision before the index."""
CLERKS = ("whole name", "one very common word", "two common words, each with a slip")
CLERK = Actor(3, "clerk", Role.CLERK)
"""One in five hundred cases is this officer's."""


def build(url: str, folder: Path, count: int) -> float:
    """A branch with so many people. Returns the seconds in which their index was filled."""
    make_branch(url, folder)
    engine = make_engine(url)
    schema.run_migration(engine, BELOW)
    with engine.begin() as connection:
        key = bytes(connection.exec_driver_sql("SELECT key FROM branch").scalar_one())
        insert_people(connection, key, count, "1234", MORNING)
    began = time.perf_counter()
    schema.run_migration(engine, schema.HEAD)
    spent = time.perf_counter() - began
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("VACUUM ANALYZE" if engine.dialect.name == "postgresql" else "PRAGMA optimize")
    engine.dispose()
    return spent


def slip(chance: random.Random, word: str) -> str:
    """A word with one letter wrong, missing, extra or swapped."""
    place, letter = chance.randrange(len(word) - 1), chance.choice(string.ascii_uppercase)
    return chance.choice(
        (
            word[:place] + letter + word[place + 1 :],
            word[:place] + word[place + 1 :],
            word[:place] + letter + word[place:],
            word[:place] + word[place + 1] + word[place] + word[place + 2 :],
        )
    )


def wrong_digit(chance: random.Random, number: str) -> str:
    place = chance.randrange(len(number))
    return f"{number[:place]}{(int(number[place]) + chance.randint(1, 9)) % 10}{number[place + 1 :]}"


Kinds = dict[str, Callable[[random.Random, Person], str]]


def _named(person: Person, least: int = 1) -> list[str]:
    return [word for word in person.name.split() if len(word) >= 5][:least] or [person.name]


def kinds() -> Kinds:
    """What is typed, by kind; the hardest last."""
    common = COMMON[:12]
    return {
        "NIK": lambda _, person: person.nik,
        "NIK with a wrong digit": lambda chance, person: wrong_digit(chance, person.nik),
        "the first half of a NIK": lambda _, person: person.nik[:8],
        "telephone": lambda _, person: "0" + person.phone[3:],
        "payment code": lambda _, person: code_of(person.id // 10 + 1),
        "KPJ": lambda _, person: kpj_of(person.id // 10 + 1),
        "case number": lambda _, person: person.case,
        "ticket of today": lambda _chance, _person: "A001",
        "whole name": lambda _, person: person.name,
        "two words of a name, turned round": lambda _, person: " ".join(reversed(person.name.split()[:2])),
        "a rare word": lambda _, person: person.name.split()[-1],
        "a name with a slip in one word": lambda chance, person: " ".join(
            [slip(chance, _named(person)[0]), *(word for word in person.name.split() if word != _named(person)[0])]
        ),
        "a name with a slip in every word": lambda chance, person: " ".join(
            slip(chance, word) if len(word) > 3 else word for word in person.name.split()
        ),
        "old spelling": lambda chance, person: f"{chance.choice(OLD)} {person.name.split()[0]}",
        "beginning of a name": lambda chance, person: person.name[: chance.randint(2, 9)],
        "beginnings of two words": lambda chance, person: " ".join(
            word[: chance.randint(1, 4)] for word in person.name.split()[:2]
        ),
        "middle of a word": lambda chance, person: _named(person)[0][chance.randint(1, 3) :],
        "nobody": lambda chance, _: "".join(chance.choices("qxzvwkfgb", k=8)),
        "nobody, two words": lambda chance, person: "".join(chance.choices("qxzvwkfgb", k=7)) + f" {person.name[:6]}",
        "one very common word": lambda chance, _: chance.choice(common),
        "a very common word with a slip": lambda chance, _: slip(chance, chance.choice(common)),
        "two very common words": lambda chance, _: " ".join(chance.sample(common, 2)),
        "three very common words": lambda chance, _: " ".join(chance.sample(common, 3)),
        "common word, common word with a slip": lambda chance, _: " ".join(
            (chance.choice(common), slip(chance, chance.choice(common)))
        ),
        "two common words, each with a slip": lambda chance, _: " ".join(
            slip(chance, word) for word in chance.sample(common, 2)
        ),
        "three common words, each with a slip": lambda chance, _: " ".join(
            slip(chance, word) for word in chance.sample(common, 3)
        ),
        "beginnings of two common words": lambda chance, _: " ".join(
            word[: chance.randint(1, 3)] for word in chance.sample(common, 2)
        ),
    }


@dataclass(frozen=True)
class Asked:
    """How many texts of each kind, and how often each; the quickest time counts."""

    rounds: int
    tries: int


def measure(
    office: Office, actor: Actor, count: int, asked: Asked, only: tuple[str, ...] = ()
) -> Iterator[tuple[str, list[float], int]]:
    """Each kind with the milliseconds of its searches, and how many of them found somebody."""
    chance = random.Random(7)
    known = {one.id: one for one in islice(people(count, "1234", MORNING.date()), count) if one.id % 97 == 1}
    some = list(known.values())
    for name, ask in kinds().items():
        if only and name not in only:
            continue
        texts = [ask(chance, chance.choice(some)) for _ in range(asked.rounds)]
        office.read(find, actor, texts[0])
        spent: list[float] = []
        found = 0
        for text in texts:
            times = timed(lambda text=text: office.read(find, actor, text), asked.tries)  # type: ignore[misc]
            spent.append(min(times))
            found += bool(office.read(find, actor, text))
        print(f"{name}: {statistics.median(spent):.1f} ms", file=sys.stderr, flush=True)
        yield name, spent, found


def figure(backend: str, name: str, spent: list[float], found: int) -> Figure:
    late = statistics.quantiles(spent, n=100)[98]
    times = f"p50 {statistics.median(spent):.1f}, p99 {late:.1f}, longest {max(spent):.1f} ms"
    value = f"{times}; {found} of {len(spent)} found"
    return Figure(f"{backend}: {name}", value, f"p99 < {MOST_MS:.0f} ms", late < MOST_MS)


def all_figures(name: str, url: str, folder: Path, count: int, asked: Asked) -> list[Figure]:
    fill = build(url, folder, count)
    settings = branch_settings_at(url, folder)
    office = open_office(settings, SetClock(MORNING))
    office.run(issue_ticket, office.command_line_actor(), "A")
    officer = Actor(2, "rina", Role.OFFICER)
    measured = list(measure(office, officer, count, asked))
    every = [time for _, spent, _ in measured for time in spent]
    found = [figure(name, "all kinds together", every, sum(some for *_, some in measured))]
    found += [figure(name, *one) for one in measured]
    found += [figure(f"{name}, bank clerk", *one) for one in measure(office, CLERK, count, asked, CLERKS)]
    office.close()
    return [*found, Figure(f"{name}: index of {count:,} people filled by the migration", f"{fill:.0f} s", "-", True)]


def main() -> int:
    parser = argparse.ArgumentParser(description="Search among a million people")
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--rounds", type=int, default=200, help="texts of each kind")
    parser.add_argument("--tries", type=int, default=1, help="of which the quickest counts")
    parser.add_argument("--write", action="store_true", help="write the table to docs/measurements.md")
    options = parser.parse_args()
    asked = Asked(options.rounds, options.tries)
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory() as folder, backends() as places:
        for name, databases in places:
            figures += all_figures(name, databases.empty(), Path(folder), options.people, asked)
    print(table(figures))
    if options.write:
        write(table(figures), BEGIN, END)
    return 0 if all(one.kept for one in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
