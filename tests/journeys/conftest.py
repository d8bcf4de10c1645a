from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.command_line import Shell


@pytest.fixture(scope="session")
def training_branch(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    """A new training branch whose own office issues payment codes; tests work on copies of it."""
    folder = tmp_path_factory.mktemp("training")
    shell = Shell(folder, folder / "branch.db")
    made = shell.run("init", "--training", "--branch-code", "1234", "--payment-codes", "local", at="07:00")
    assert made.code == 0, made
    return shell


@pytest.fixture
def shell(training_branch: Shell, tmp_path: Path) -> Shell:
    return training_branch.copy_to(tmp_path)
