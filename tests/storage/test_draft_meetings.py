"""Two counters that write in one draft; what the draft holds afterwards is what both wrote."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter_app.bootstrap import Office
from counter_app.registration.operations import draft_of_ticket, keep_draft
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind
from tests.storage.meeting import held, until_somebody_waits
from tests.support.branch import TrainingBranch
from tests.support.contents import told

PATHS = ["nik", "full_name", "address.rt", "months", "programmes", "heirs[0].full_name", "heirs[19].sex", "@scroll"]
UNKNOWN = ["", "nick", "heirs[20].sex", "heirs[-1].sex", "address", "@Scroll", "\ud800"]

values = (
    st.text(max_size=500)
    | st.text(st.characters(), max_size=20)
    | st.booleans()
    | st.integers(-(10**15), 10**15)
    | st.floats(-1e15, 1e15)
    | st.lists(st.text(max_size=30), max_size=5)
)
parts = st.dictionaries(st.sampled_from(PATHS), st.none() | values, max_size=5)


def test_two_counters_keep_what_each_typed(branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor) -> None:
    ticket = branch.serving().number

    def type_name() -> None:
        for length in range(1, 13):
            other.run(keep_draft, branch.colleague, ticket, {"full_name": "S" * length, "@scroll": length})

    def type_nik() -> None:
        for length in range(1, 13):
            branch.office.run(keep_draft, branch.officer, ticket, {"nik": "3" * length, "@opened": ["x"] * length})

    for one in [hands.submit(write) for write in (type_name, type_nik)]:
        one.result(20)
    draft = branch.office.read(lambda work: work.drafts.all(), branch.officer)[0]
    assert dict(draft.entries) == {"full_name": "S" * 12, "@scroll": 12, "nik": "3" * 12, "@opened": ["x"] * 12}
    kinds = [kind for kind, _ in told(branch.office.database.engine)]
    assert kinds.count(EventKind.DRAFT_STARTED) == 1


@pytest.mark.parametrize("databases", ["postgresql"], indirect=True)
def test_two_counters_that_begin_at_once_begin_one_draft(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor
) -> None:
    ticket = branch.serving().number
    with held(branch.office, keep_draft, branch.officer, ticket, {"nik": "33"}) as first:
        asked = hands.submit(other.run, keep_draft, branch.colleague, ticket, {"full_name": "SITI"})
        until_somebody_waits(branch)
    second = asked.result(20)
    assert (second.id, dict(second.entries)) == (first.id, {"nik": "33", "full_name": "SITI"})
    kinds = [kind for kind, _ in told(branch.office.database.engine)]
    assert kinds.count(EventKind.DRAFT_STARTED) == 1


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(keeps=st.lists(st.tuples(parts, st.none() | st.sampled_from(UNKNOWN)), max_size=5))
def test_what_was_kept_is_loaded_unchanged(
    branch: TrainingBranch, keeps: list[tuple[dict[str, Any], str | None]]
) -> None:
    """An unknown path among the others is refused by name, and nothing of that keeping happened."""
    issued = branch.issue().ticket
    expected: dict[str, Any] = {}
    for part, unknown in keeps:
        if unknown is None:
            branch.office.run(keep_draft, branch.officer, issued.number, part)
            expected = {path: one for path, one in (expected | part).items() if one is not None}
        else:
            with pytest.raises(OfficeError) as refusal:
                branch.office.run(keep_draft, branch.officer, issued.number, part | {unknown: "x"})
            assert refusal.value.code is ErrorCode.FIELD_UNKNOWN
            assert refusal.value.field in {unknown, "\\ud800"}
    draft = branch.office.read(draft_of_ticket, branch.officer, issued.id)
    loaded = {} if draft is None else dict(draft.entries)
    assert loaded == expected
    assert {path: type(one) for path, one in loaded.items()} == {path: type(one) for path, one in expected.items()}
