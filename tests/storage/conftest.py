"""A second PC, and hands that do something at the same time."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from counter_app.bootstrap import Office
from tests.support.branch import TrainingBranch


@pytest.fixture
def other(branch: TrainingBranch) -> Iterator[Office]:
    """The office on another PC."""
    office = branch.another_pc()
    yield office
    office.close()


@pytest.fixture
def hands() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(2) as executor:
        yield executor
