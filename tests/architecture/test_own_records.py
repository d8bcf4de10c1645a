"""Nothing reads somebody's records past the one rule that a bank clerk sees only the own ones."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import counter_app
import ui

ROOT = Path(counter_app.__file__).parent
UI = Path(ui.__file__).parent
AREAS = tuple(
    ROOT / area
    for area in ("registration", "payments", "cards", "channels", "privacy", "finding", "printing", "survey", "cli")
)
DESKS = tuple(UI / name for name in ("officer", "payments", "cards", "batches", "dashboard", "shared"))
READS = {
    "cases": {"find", "of_person", "of_ticket", "running"},
    "drafts": {"find", "of_ticket", "of_person", "all", "open"},
    "attachments": {"find"},
    "payment_codes": {"find"},
    "payments": {"by_id", "by_reference", "reversed_as"},
    "payment_lists": {"awaiting", "recorded", "differing", "reversals_asked"},
    "totals": {"find", "by_reference"},
    "cards": {
        *("open_until", "open_cards", "owners", "by_nik", "by_kpj", "by_code", "by_number", "by_name", "of_people"),
        "targets",
    },
    "persons": {"by_nik_hash", "case_row"},
    "papers": {"by_id"},
    "online": {"of_person", "of_email", "of_code", "open"},
    "outbox": {"find", "listed"},
    "exchange": {"kept", "changed", "refusals", "open_cases", "untold"},
    "screens": {"of_counter"},
    "signatures": {"drawn"},
    "finding": {"named", "alike", "cases_of", "by_nik", "by_phone", "by_kpj", "by_code", "by_number", "by_ticket"},
    "batches": {"find", "listed", "of_ticket"},
}
"""How records are found by what somebody types, touches or lists; not by an id that another record holds."""

HELD = {
    "cases": {"by_id", "officer_of", "number_of", "tickets_of", "documents", "consents", "last_quote", "quote"},
    "attachments": {"same", "of_case"},
    "payment_codes": {"by_id", "of_case"},
    "payments": {"of_code", "of_case", "of_receipt"},
    "reversals": {"undecided", "of_payment"},
    "cards": {"of_case"},
    "signatures": {"of_case"},
    "papers": {"of_case"},
    "diary": {"of_case", "of_ticket"},
    "persons": {"by_id", "row_of", "case_rows", "quotes", "drafts", "certificate", "told_of"},
    "outbox": {"of_paper", "of_case"},
    "exchange": {"kept_by_id", "quotes", "payments"},
    "totals": {"of_member", "of_batch", "members", "newer_than", "newer_codes"},
    "batches": {
        *("by_id", "of_case", "rows", "last_line", "figures", "papers", "billable", "codes_taken", "bills", "of_paper"),
        *("bill_lines", "card_lines"),
    },
}
"""What is read by the id of a record that is already in hand, which was found by a way that asks."""

TELLS_NOTHING = {
    "cases": {"phone_in_use", "kpj_of_another"},
    "attachments": {"uses", "addresses"},
    "payment_codes": {"lapsed"},
    "cards": {"open_count", "sent_before"},
    "online": {"known"},
    "outbox": {"due", "is_due", "abandoned"},
    "exchange": {"own_keys", "partners", "head", "taken_file"},
    "batches": {"known"},
}
"""A yes or no, a sum, an office; or what the office itself does by the clock, and shows nobody."""

WRITES = {
    *("next_sequence", "next_serial", "next_file", "reserve_numbers", "reserve_serials", "add", "renew_person"),
    *("set_state", "attach", "put_document", "add_consents", "add_quote", "write", "set_person", "move", "drop"),
    *("drop_submitted", "remove", "set_receipt", "reverse", "ask", "decide", "give_number", "give_numbers", "update"),
    *("draw", "forget_drawn", "keep", "show", "answer", "issue", "count_print", "set_hold", "withdraw_consent"),
    *("change", "lock", "tie", "hold", "release", "add_keys", "send_everything_again", "pair", "looked_through"),
    *("mark_sent", "acknowledge", "add_taken", "set_refusals", "attempt", "add_case", "heard", "erased_there"),
    *("add_code", "set_code", "add_payment", "set_reversed", "put_card", "put_handover", "give", "pay", "end", "void"),
    *("reinstate", "set_ticket", "add_members", "add_rejected", "bill", "issue_papers", "add_bill", "void_codes"),
    *("cancel_members", "give_cards", "deliver"),
}
"""What changes a record, for which it was found before."""

RULE = {
    *("own_records", "only_of", "own_draft", "sees_case", "require_own_case", "find_case", "sees_batch"),
    *("SEE_ALL", "SUPERVISE", "ADMINISTER", "_require"),
}
"""The rule by its functions, and the rights that a clerk has not; `_require` of online registrations asks for one."""

WITHOUT = {
    "registration/showing.py:answer_on_screen": "what the applicant touches; nobody is shown anything",
    "registration/showing.py:screen_view": "the case of the page only by the rule, in `_shown_case`",
    "payments/receipts.py:payment_receipt": "of a payment that its callers found by the rule",
    "cards/signing.py:signing_at": "only what `_shown` finds, by the rule",
    "cards/signing.py:drawn_for": "only what `signing_at` finds, by the rule",
    "survey/operations.py:rate_at_counter": "what the applicant touches; nobody is shown anything",
    "channels/outbox.py:settle": "what became of a mail; nobody is shown anything",
    "channels/outbox.py:_ready": "the office sends; nobody is shown anything",
    "channels/spo_pairing.py:_open_cases": "`exchange_view` asks for a right that a clerk has not",
    "cli/commands/batches.py:pay_total": "the receipt of what was just paid by the rule",
    "payments/board_state.py:record": "the receipt of what was just paid by the rule",
    "batches/batch_doing.py:_ask_pay": "the receipt of what was just paid by the rule",
    "batches/batch_doing.py:done": "the receipt of what was just paid by the rule",
    "officer/desk_state.py:_begun": "a yes or no about the ticket in the own hand",
    "registration/steps.py:follow_ticket": "a reaction: nobody is shown anything",
    "registration/submitting.py:check_person": "tells the number of a case only by the rule",
    "payments/recording.py:_known": "asked after the code was found by the rule",
    "payments/totals.py:find_total": "its callers ask for the members' cases",
    "privacy/persons.py:find_person": "asked after a right that a clerk has not",
    "privacy/persons.py:_holds": "asked after a right that a clerk has not",
    "privacy/report.py:person_report": "asked after a right that a clerk has not",
    "cards/numbers.py:__init__": "each line asks by itself",
    "cards/collecting.py:_by_number": "its caller asks",
    "channels/batch_board.py:list_batches": "`_lines` asks for each batch",
    "channels/batch_board.py:batches_of_ticket": "`_lines` asks for each batch",
    "channels/spo_branch_news.py:take_branch_facts": "a file of a partner, after a right that a clerk has not",
    "channels/spo_spo_cases.py:take_spo_facts": "a file of a partner, after a right that a clerk has not",
}
"""Functions that read without asking, each with its reason."""

STORES = {"TotalStore": "totals", "PaperLog": "papers", "Diary": "diary", "PrivacyDiary": "diary"}
"""Stores whose name in a unit of work no port of an area tells."""


def ways() -> Iterator[tuple[str, str]]:
    """Every way that the ports offer to the records of people: the store, and its method."""
    trees = [ast.parse(path.read_text("utf-8")) for path in ROOT.rglob("*.py") if "Protocol" in path.read_text("utf-8")]
    classes = [node for tree in trees for node in tree.body if isinstance(node, ast.ClassDef)]
    names = dict(STORES)
    for one in classes:
        for method in one.body:
            if isinstance(method, ast.FunctionDef) and isinstance(method.returns, ast.Name):
                names.setdefault(method.returns.id, method.name)
    for one in classes:
        if names.get(one.name) in {*READS, *HELD}:
            yield from ((names[one.name], node.name) for node in one.body if isinstance(node, ast.FunctionDef))


def reading() -> Iterator[tuple[str, ast.FunctionDef]]:
    """Every function that finds records, by file and name."""
    for folder in (*AREAS, *DESKS):
        for path in sorted(one for one in folder.rglob("*.py") if "scene" not in one.stem):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.FunctionDef) and any(map(_reads, ast.walk(node))):
                    yield f"{path.relative_to(ROOT if folder in AREAS else UI)}:{node.name}", node


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


def test_every_way_to_the_records_is_known_here() -> None:
    found = set(ways())
    known = {
        (store, way) for told in (READS, HELD, TELLS_NOTHING) for store, all_ways in told.items() for way in all_ways
    }
    assert [way for way in sorted(found - known) if way[1] not in WRITES] == []
    assert sorted(known - found) == []
    assert {store for store, _ in found} == {*READS, *HELD}
