"""Databases of both back ends and a training branch in them, for every test that asks for one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol, TypeVar

import pytest

from counter_app.bootstrap import Office, open_office
from counter_app.shared.clock import SetClock
from tests.support.beginnings import Beginnings
from tests.support.branch import MORNING, TrainingBranch, branch_settings_at, make_branch
from tests.support.databases import BACKENDS, POSTGRES, Databases, PostgresServer, SqliteFiles
from tests.support.statements import compiled_once

T = TypeVar("T")
BranchMaker = Callable[[int], str]


class Begin(Protocol):
    def __call__(self, play: Callable[[TrainingBranch], T]) -> tuple[TrainingBranch, T]: ...


LONGEST_FIRST = (
    "test_mixed_concurrency",
    "test_desks_fit",
    "test_hostile_files",
    "test_command_line_visit",
    "test_main",
    "test_concurrency",
)
"""Modules that take minutes; one that began at the end would be waited for."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    places = {name: place for place, name in enumerate(LONGEST_FIRST)}
    items.sort(key=lambda item: places.get(item.path.stem, len(places)))


@pytest.fixture(scope="session", autouse=True)
def statements() -> Iterator[None]:
    """Statements are compiled once in a test run."""
    with compiled_once():
        yield


@pytest.fixture(scope="session", params=BACKENDS)
def databases(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Databases]:
    """Makes databases of one back end; each test that depends on it runs once with each."""
    made: Databases
    if request.param == "sqlite":
        made = SqliteFiles(tmp_path_factory.mktemp("databases"))
    else:
        server = os.environ.get(POSTGRES)
        if not server:
            pytest.skip(f"{POSTGRES} names no PostgreSQL server (python -m tests.support.postgres start FOLDER)")
        made = PostgresServer(server)
    yield made
    made.close()


@pytest.fixture
def database_url(databases: Databases) -> Iterator[str]:
    """An empty database."""
    url = databases.empty()
    yield url
    databases.drop(url)


@pytest.fixture(scope="session")
def new_branch(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> BranchMaker:
    """Gives the URL of a new training branch with so many counters; branches are copied from one made once."""
    made: dict[int, str] = {}
    folder = tmp_path_factory.mktemp("templates")

    def copy(counters: int = 4) -> str:
        if counters not in made:
            empty = databases.empty()
            make_branch(empty, folder, counters=counters)
            made[counters] = empty
        return databases.copy(made[counters])

    return copy


@pytest.fixture(scope="session")
def beginnings(databases: Databases, new_branch: BranchMaker, tmp_path_factory: pytest.TempPathFactory) -> Beginnings:
    """Branches in which something happened already."""
    return Beginnings(databases, new_branch, lambda: tmp_path_factory.mktemp("beginning"))


@pytest.fixture
def begin(beginnings: Beginnings, databases: Databases, tmp_path: Path) -> Iterator[Begin]:
    """Gives a copy of a branch in which something happened already, and what that told."""
    with ExitStack() as stack:

        def copy(play: Callable[[TrainingBranch], T]) -> tuple[TrainingBranch, T]:
            made, told = beginnings.copy(play, tmp_path)
            stack.callback(databases.drop, made.settings.database)
            stack.callback(made.office.close)
            return made, told

        yield copy


@pytest.fixture
def branch_url(new_branch: BranchMaker, databases: Databases) -> Iterator[str]:
    """A database with a training branch as it stands in the morning."""
    url = new_branch(4)
    yield url
    databases.drop(url)


@pytest.fixture
def branch(branch_url: str, tmp_path: Path) -> Iterator[TrainingBranch]:
    """A training branch on the morning of 20 November 2026, at eight o'clock, with a clock to set."""
    settings = branch_settings_at(branch_url, tmp_path)
    clock = SetClock(MORNING)
    office = open_office(settings, clock)
    yield TrainingBranch(office, clock, settings)
    office.close()


@pytest.fixture
def office(branch: TrainingBranch) -> Office:
    return branch.office


@pytest.fixture
def clock(branch: TrainingBranch) -> SetClock:
    return branch.clock
