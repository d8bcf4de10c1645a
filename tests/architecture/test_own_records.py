"""Nothing reads somebody's records past the one rule that a bank clerk sees only the own ones."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import counter_app

ROOT = Path(counter_app.__file__).parent
AREAS = ("registration", "payments", "cards", "channels", "privacy", "finding", "printing")
READS = {
    "cases": {"find", "of_person", "of_ticket", "running"},
    "drafts": {"find", "of_ticket", "of_person", "all", "open"},
    "attachments": {"find"},
    "payment_codes": {"find"},
    "payments": {"by_id", "by_reference"},
    "payment_lists": {"awaiting", "recorded", "differing", "reversals_asked"},
    "totals": {"find"},
    "cards": {"open_until", "open_cards", "by_nik", "by_kpj", "by_code", "by_number", "by_name", "targets"},
    "persons": {"by_nik_hash", "case_row"},
    "papers": {"by_verification"},
    "online": {"of_person", "of_email", "of_code", "open"},
    "outbox": {"find", "listed"},
    "exchange": {"kept"},
    "finding": {"named", "alike", "cases_of", "by_nik", "by_phone", "by_kpj", "by_code", "by_number", "by_ticket"},
    "batches": {"find", "listed", "of_ticket"},
}
"""How records are found by what somebody types, touches or lists; not by an id that another record holds."""

RULE = {
    *("own_records", "only_of", "own_draft", "sees_case", "require_own_case", "find_case", "sees_batch"),
    *("SEE_ALL", "SUPERVISE", "ADMINISTER", "_require"),
}
"""The rule by its functions, and the rights that a clerk has not; `_require` of online registrations asks for one."""

WITHOUT = {
    "registration/steps.py:follow_ticket": "a reaction: nobody is shown anything",
    "registration/submitting.py:check_person": "tells the number of a case only by the rule",
    "payments/recording.py:_known": "asked after the code was found by the rule",
    "payments/totals.py:find_total": "its callers ask for the members' cases",
    "privacy/persons.py:find_person": "asked after a right that a clerk has not",
    "privacy/persons.py:_holds": "asked after a right that a clerk has not",
    "privacy/report.py:person_report": "asked after a right that a clerk has not",
    "cards/numbers.py:__init__": "each line asks by itself",
    "cards/collecting.py:_by_number": "its caller asks",
    "cards/collecting.py:_by_name": "its caller asks",
    "channels/batch_board.py:list_batches": "`_lines` asks for each batch",
    "channels/batch_board.py:batches_of_ticket": "`_lines` asks for each batch",
    "channels/spo_branch_news.py:take_branch_facts": "a file of a partner, after a right that a clerk has not",
    "channels/spo_spo_cases.py:take_spo_facts": "a file of a partner, after a right that a clerk has not",
}
"""Functions that read without asking, each with its reason."""


def reading() -> Iterator[tuple[str, ast.FunctionDef]]:
    """Every function that finds records, by file and name."""
    for area in AREAS:
        for path in sorted((ROOT / area).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.FunctionDef) and any(map(_reads, ast.walk(node))):
                    yield f"{path.relative_to(ROOT)}:{node.name}", node


def _reads(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Attribute)
        and node.attr in READS.get(node.value.attr, set())
    )


def _names(node: ast.FunctionDef) -> set[str]:
    return {one.id for one in ast.walk(node) if isinstance(one, ast.Name)} | {
        one.attr for one in ast.walk(node) if isinstance(one, ast.Attribute)
    }


def test_every_reading_of_records_asks_whose_they_are() -> None:
    found = list(reading())
    assert len(found) > 20
    careless = [place for place, node in found if not RULE & _names(node) and place not in WITHOUT]
    assert careless == []


def test_no_exception_is_left_over() -> None:
    assert set(WITHOUT) <= {place for place, _ in reading()}
