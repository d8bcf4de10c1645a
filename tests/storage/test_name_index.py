"""The index of names is what the applicants are called, whoever writes at the same time; anything else is found out."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter_app.bootstrap import Office
from counter_app.channels.batch_intake import Bringer
from counter_app.finding.operations import find
from counter_app.naming.words import words_of
from counter_app.registration.operations import submit_form
from counter_app.storage import schema
from counter_app.storage.name_index import index_names
from counter_app.storage.tables import applicants, name_words, person_pairs, person_words
from counter_app.storage.unit_of_work import SqlWork
from counter_app.storage.verification import verify
from tests.storage.meeting import until_somebody_waits
from tests.support.batches import import_rows, make_agent, people
from tests.support.branch import TrainingBranch
from tests.support.contents import contents
from tests.support.forms import make_form

POSTGRES_ONLY = pytest.mark.parametrize("databases", ["postgresql"], indirect=True)
WORD = st.sampled_from(["SITI", "AMINAH", "SOEKARNO", "SUKARNO", "NUR", "MADE", "Q", "-", "MUHAMMAD"])
NAMES = st.dictionaries(st.integers(1, 3), st.lists(WORD, max_size=4).map(" ".join), min_size=1)


def rename(work: SqlWork, names: dict[int, str]) -> None:
    for person, name in names.items():
        work.connection.execute(sa.update(applicants).where(applicants.c.id == person).values(full_name=name))
    index_names(work.connection, names)


def index_of(branch: TrainingBranch) -> dict[int, set[str]]:
    statement = sa.select(person_words.c.person, name_words.c.word).join(name_words)
    found: dict[int, set[str]] = {}
    with branch.office.database.engine.connect() as connection:
        for row in connection.execute(statement):
            found.setdefault(row.person, set()).add(row.word)
    return found


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(NAMES, min_size=1, max_size=4))
def test_the_index_is_the_names_after_whatever_they_were_changed_to(
    branch: TrainingBranch, steps: list[dict[int, str]]
) -> None:
    if not contents(branch.office.database.engine)["applicants"]:
        for person in (1, 2, 3):
            branch.registered(person, phone=f"0812555500{person:02d}")
    for names in steps:
        branch.office.run(rename, branch.officer, names)
        assert verify(branch.office.database.engine) == ()
        held = index_of(branch)
        assert all(held.get(person, set()) == set(words_of(name)) for person, name in names.items())


def test_a_batch_of_people_is_found_at_once(branch: TrainingBranch, tmp_path: Path) -> None:
    agent = make_agent(branch)
    import_rows(branch, Bringer(agent=agent.id), people(1, 40), tmp_path)
    assert len(branch.office.read(find, branch.officer, "anggota ab")) == 1
    assert branch.office.verify() == ()


def test_an_upgrade_makes_the_same_index_as_the_work_of_the_branch(branch: TrainingBranch) -> None:
    names = ("SITI WULANDARI", "SOEKARNO", "NUR SITI AMINAH", "李 小龍")
    for person, name in enumerate(names, 1):
        branch.registered(person, full_name=name, phone=f"0812555500{person:02d}")
    engine = branch.office.database.engine
    before = index_of(branch)
    schema.run_migration(engine, "0009")
    schema.run_migration(engine, schema.HEAD)
    assert index_of(branch) == before
    assert branch.office.verify() == ()
    branch.registered(9, full_name="KETUT SITI", phone="081255550099")
    assert branch.office.verify() == ()


TAMPERED = {
    "a word that is not of the name": (
        "INSERT INTO person_words VALUES (1, 3)",
        {"found-by-the-name", "pair-of-a-name", "name-is-paired"},
    ),
    "a word that is missing": (
        "DELETE FROM person_words WHERE person = 1 AND word = 2",
        {"found-by-the-name", "pair-of-a-name", "name-is-paired"},
    ),
    "a name that was changed alone": ("UPDATE applicants SET full_name = 'SITI' WHERE id = 1", {"found-by-the-name"}),
    "a pair that is missing": ("DELETE FROM person_pairs WHERE person = 1", {"name-is-paired"}),
    "a mononym that is not told": ("DELETE FROM person_pairs WHERE person = 3", {"name-is-paired"}),
    "a pair of strangers": ("INSERT INTO person_pairs VALUES (2, 3, 1)", {"pair-of-a-name"}),
    "a mononym of two words": ("INSERT INTO person_pairs VALUES (1, 1, 1)", {"pair-of-a-name"}),
    "a word of nobody": ("INSERT INTO name_words VALUES (99, 'ny')", {"name-word-is-somebodys"}),
    "an ending that is missing": ("DELETE FROM name_endings WHERE ending = 'iti'", {"endings-of-the-word"}),
    "an ending of no word": ("INSERT INTO name_endings VALUES ('xyz', 98)", {"endings-of-the-word"}),
}


@pytest.mark.parametrize(("harm", "checks"), TAMPERED.values(), ids=TAMPERED.keys())
def test_an_index_that_is_not_the_names_is_told(branch: TrainingBranch, harm: str, checks: set[str]) -> None:
    for person, name in enumerate(("SITI WULANDARI", "BUDI WULANDARI", "SUPARMAN"), 1):
        branch.registered(person, full_name=name, phone=f"0812555500{person:02d}")
    assert branch.office.verify() == ()
    with branch.office.database.engine.begin() as connection:
        assert connection.exec_driver_sql(harm).rowcount
    assert {finding.check for finding in branch.office.verify()} == checks


def test_a_unit_of_work_that_fails_leaves_the_index_as_it_was(branch: TrainingBranch) -> None:
    branch.registered()
    before = contents(branch.office.database.engine)

    def fail(work: SqlWork) -> None:
        rename(work, {1: "BUDI SANTOSO"})
        raise LookupError

    with pytest.raises(LookupError):
        branch.office.run(fail, branch.officer)
    assert contents(branch.office.database.engine) == before


@POSTGRES_ONLY
def test_a_word_that_is_taken_out_while_another_person_gets_it_stays(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor
) -> None:
    branch.registered(1)
    with branch.office.database.write(branch.officer) as work:
        rename(work, {1: ""})
        asked = hands.submit(other.run, submit_form, branch.colleague, make_form(2, phone="081255550002"))
        until_somebody_waits(branch)
    asked.result(20)
    assert len(branch.office.read(find, branch.officer, "wulandari")) == 1
    assert branch.office.verify() == ()


@POSTGRES_ONLY
def test_a_word_that_another_person_just_got_is_not_taken_out(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor
) -> None:
    branch.registered(1)
    with branch.office.database.write(branch.officer) as work:
        submit_form(work, make_form(2, phone="081255550002"))
        asked = hands.submit(other.run, rename, branch.colleague, {1: ""})
        until_somebody_waits(branch)
        work.flush()
    asked.result(20)
    assert len(branch.office.read(find, branch.officer, "wulandari")) == 1
    assert branch.office.verify() == ()


def test_the_pairs_of_a_name_are_as_many_as_its_words_make(branch: TrainingBranch) -> None:
    branch.registered(1, full_name="SITI NUR AMINAH SITI")
    with branch.office.database.engine.connect() as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(person_pairs)).scalar_one() == 3
