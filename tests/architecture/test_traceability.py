"""The table of what the two articles hold and where it is: every place and every test named in it exists."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

import counter_app
from counter_app.information.loader import packaged_cards

ROOT = Path(counter_app.__file__).parent.parent
TABLE = ROOT / "docs" / "traceability.md"

CODE = re.compile(r"`([^`]+)`")
PLACE = re.compile(r"(counter_app|ui|resources|tests|docs)/\S+")
CARD = re.compile(r"cards? `([a-z0-9-]+)`")
NOT_YET = "**not yet**"
MOST_OPEN = 6
"""Rows that may wait for later work."""


@cache
def rows() -> tuple[tuple[str, str, str], ...]:
    """Item, place and proof of every row."""
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if line.startswith("| ")]
    cells = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]
    assert all(len(row) == 3 for row in cells)
    return tuple((row[0], row[1], row[2]) for row in cells if row[0] != "Item")


def named(text: str) -> list[str]:
    """Files and tests that a cell names."""
    return [name for name in CODE.findall(text) if PLACE.fullmatch(name)]


@cache
def functions_in(path: Path) -> frozenset[str]:
    return frozenset(
        node.name for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.FunctionDef)
    )


def exists(name: str) -> bool:
    file, _, test = name.partition("::")
    path = ROOT / file
    return path.is_file() and (not test or test in functions_in(path))


@pytest.mark.parametrize("row", rows(), ids=[row[0][:60] for row in rows()])
def test_every_place_and_test_of_a_row_exists(row: tuple[str, str, str]) -> None:
    assert [name for cell in row for name in named(cell) if not exists(name)] == []


def test_every_row_has_a_place_and_a_proof_or_says_that_it_has_not_yet() -> None:
    for item, place, proof in rows():
        assert place, item
        if NOT_YET in place or NOT_YET in proof:
            assert NOT_YET in place, item
            assert proof == NOT_YET, item
        else:
            assert any("::" in name for name in named(proof)), item
            assert named(place) or CARD.search(place), item
            assert all(name.startswith("tests/") for name in named(proof)), item


def test_every_card_that_is_named_exists() -> None:
    cards = {one.key for one in packaged_cards()}
    assert {key for _, place, _ in rows() for key in CARD.findall(place)} <= cards


def test_few_items_wait_for_later_work() -> None:
    assert len([item for item, place, _ in rows() if NOT_YET in place]) <= MOST_OPEN
    assert len(rows()) > 60
