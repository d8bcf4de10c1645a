"""One field finds people, cases and tickets; masked, and only what an officer may see."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings

from counter_app.channels.batch_intake import Bringer
from counter_app.finding.operations import MOST_FOUND, Found, FoundBy, FoundKind, find, open_found
from counter_app.privacy.model import ErasureGround
from counter_app.privacy.operations import erase_person
from counter_app.registration.case import CaseState
from counter_app.registration.operations import attach_ticket, cancel_case, find_case, record_change, submit_form
from counter_app.shared.errors import ErrorCode
from counter_app.shared.events import EventKind
from counter_app.staff.model import Actor, Role
from counter_app.staff.operations import add_officer
from tests.conftest import Begin
from tests.support.batches import import_rows, make_agent, people
from tests.support.branch import TrainingBranch
from tests.support.contents import contents, refused
from tests.support.forms import make_form, make_nik
from tests.unit.test_name_words import slipped

NAMES = ("SITI WULANDARI", "SOEKARNO DJOJOHADIKOESOEMO", "MUHAMMAD RAKHMAT", "I MADE SUARDANA", "SUPARMAN")
INDEX = ("name_words", "name_endings", "person_words", "person_pairs")


def look(branch: TrainingBranch, text: str, actor: Actor | None = None) -> tuple[Found, ...]:
    return branch.office.read(find, actor or branch.officer, text)


def cases_of(found: tuple[Found, ...]) -> list[str | None]:
    return [one.case for one in found]


def named(branch: TrainingBranch, *names: str) -> list[str]:
    """The numbers of new cases of people with these names."""
    return [
        branch.registered(person, full_name=name, phone=f"0812555500{person:02d}")
        for person, name in enumerate(names, 1)
    ]


@pytest.fixture
def peopled(begin: Begin) -> tuple[TrainingBranch, list[str]]:
    return begin(_people)


def _people(branch: TrainingBranch) -> list[str]:
    return named(branch, *NAMES)


@pytest.mark.parametrize(
    ("text", "by"),
    [
        (make_nik(1), FoundBy.NIK),
        (f" {make_nik(1)[:6]} {make_nik(1)[6:12]}-{make_nik(1)[12:]} ", FoundBy.NIK),
        ("0812-5555-0001", FoundBy.PHONE),
        ("+62 812 5555 0001", FoundBy.PHONE),
        ("26000000001", FoundBy.KPJ),
        ("Wulandari", FoundBy.NAME),
        ("siti wulandari", FoundBy.NAME),
        ("WULANDARI, SITI", FoundBy.NAME),
        ("wulan", FoundBy.NAME_PART),
        ("siti w", FoundBy.NAME_PART),
        ("landar", FoundBy.NAME_PART),
        ("sity wulandary", FoundBy.NAME_SLIP),
        ("w1landari", FoundBy.NAME_SLIP),
    ],
)
def test_a_person_is_found_by_each_of_the_numbers_and_by_parts_of_the_name(
    branch: TrainingBranch, text: str, by: FoundBy
) -> None:
    case = branch.card_lies_ready(1, phone="081255550001")
    branch.registered(2, full_name="BUDI SANTOSO", phone="081255550002")
    (found,) = look(branch, text)
    assert (found.kind, found.by, found.case) == (FoundKind.PERSON, by, case)
    assert (found.name, found.nik, found.state) == ("S*** W***", f"{make_nik(1)[:4]}********0001", CaseState.CARD_READY)


def test_a_case_is_found_by_its_number_and_by_its_payment_code(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    for text in (case, case.lower(), case.replace("-", "")):
        (found,) = look(branch, text)
        assert (found.kind, found.by, found.case, found.cases) == (FoundKind.CASE, FoundBy.CASE_NUMBER, case, 1)
    for text in (code.code, " ".join((code.code[:4], code.code[4:8], code.code[8:]))):
        (found,) = look(branch, text)
        assert (found.kind, found.by, found.case) == (FoundKind.CASE, FoundBy.CODE, case)


def test_todays_ticket_is_found_with_its_case_and_without_one(branch: TrainingBranch) -> None:
    case = branch.registered()
    number = branch.issue().ticket.number
    (alone,) = look(branch, number)
    assert (alone.kind, alone.ticket, alone.case, alone.can_be_opened) == (FoundKind.TICKET, number, None, False)
    branch.office.run(lambda work: attach_ticket(work, find_case(work, case), number), branch.officer)
    for text in (number, number.lower(), "a1", "A 001"):
        (tied,) = look(branch, text)
        assert (tied.ticket, tied.case, tied.name, tied.can_be_opened) == (number, case, "S*** W***", True)
    branch.wait(days=3)
    assert look(branch, number) == ()


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("sukarno", 2),
        ("Soekarno Joyohadikusumo", 2),
        ("djoyohadikoesumo", 2),
        ("mohammad rahmat", 3),
        ("muhamad rachmat", 3),
        ("made suardana", 4),
        ("i made", 4),
        ("soeparman", 5),
    ],
)
def test_a_name_is_found_in_every_spelling(peopled: tuple[TrainingBranch, list[str]], text: str, person: int) -> None:
    branch, numbers = peopled
    assert cases_of(look(branch, text)) == [numbers[person - 1]]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "s",
        "1",
        "12345678",
        "999",
        "A999",
        "%",
        "_",
        "''",
        "zzzzzz",
        "siti zzzzzz",
        "0000-000000-0000-0",
        "\0",
        "{",
    ],
)
def test_nobody_is_found_by_what_nobody_has(peopled: tuple[TrainingBranch, list[str]], text: str) -> None:
    branch, _ = peopled
    assert look(branch, text) == ()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(slipped())
@example(("soekarno", "soikarno"))
@example(("soekarno", "sekarno"))
@example(("tjahjo", "tahjo"))
def test_a_person_is_found_by_every_one_letter_slip_and_never_unmasked(
    branch: TrainingBranch, slip: tuple[str, str]
) -> None:
    word, typed = slip
    name = f"SITI {word.upper()} Q"
    case = _only_person(branch, name)
    for text in (typed, f"siti {typed}", f"{typed} siit"):
        found = look(branch, text)
        assert case in cases_of(found)
        assert all(part not in repr(found) for part in (make_nik(1), word.upper(), "SITI", "555500"))
    assert branch.office.verify() == ()


def _only_person(branch: TrainingBranch, name: str) -> str:
    """The only person of the branch gets this name by a new case."""
    running = branch.office.read(lambda work: work.cases.of_person(_hash(work)), branch.officer)
    if running:
        branch.office.run(cancel_case, branch.officer, running[-1].number, "uji")
    return branch.registered(1, full_name=name)


def _hash(work: object) -> str:
    from counter_app.registration.drafting import person_hash

    return person_hash(work, make_nik(1)) or ""  # type: ignore[arg-type]


def test_whoever_is_called_just_that_comes_first_then_the_latest(branch: TrainingBranch) -> None:
    numbers = named(branch, "SUPARMAN", "SUPARMAN HADI", "SUPARMANTO", "EKO SUPARMAN", "SUPARNAN")
    order = [numbers[place] for place in (0, 3, 1, 2, 4)]
    assert cases_of(look(branch, "suparman")) == order


def test_a_person_is_shown_once_with_the_latest_case_and_how_many_there_are(branch: TrainingBranch) -> None:
    first = branch.registered(1)
    branch.office.run(cancel_case, branch.officer, first, "uji")
    second = branch.registered(1)
    (found,) = look(branch, "wulandari")
    assert (found.case, found.cases) == (second, 2)


def test_more_people_than_anybody_reads_are_not_shown(branch: TrainingBranch) -> None:
    for person in range(1, MOST_FOUND + 6):
        branch.registered(person, phone=f"0812555500{person:02d}")
    latest = look(branch, "siti wulandari")
    assert len(latest) == MOST_FOUND
    assert latest[0].nik.endswith("0025")
    assert len(look(branch, "siti wulandary")) == MOST_FOUND


def test_opening_is_recorded_and_searching_is_not(branch: TrainingBranch) -> None:
    number = branch.registered()
    before = contents(branch.office.database.engine)["events"]
    assert look(branch, "wulandari")
    assert contents(branch.office.database.engine)["events"] == before
    case = branch.office.run(open_found, branch.colleague, number).desk.case
    event = branch.office.read(lambda work: work.diary.of_case(case.id), branch.officer)[-1]
    assert (event.kind, event.actor) == (EventKind.CASE_VIEWED, branch.colleague.id)
    assert case.form.full_name == "SITI WULANDARI"


def test_what_is_opened_tells_the_card_and_the_other_cases_of_the_person(branch: TrainingBranch) -> None:
    first = branch.registered(1)
    branch.office.run(cancel_case, branch.officer, first, "uji")
    case = branch.card_lies_ready(1)
    branch.registered(2, phone="081255550002")
    opened = branch.office.run(open_found, branch.officer, case)
    assert (opened.number, opened.batch) == (case, None)
    assert opened.card is not None
    assert opened.card.kpj == "26000000001"
    assert [(one.number, one.state) for one in opened.others] == [(first, CaseState.CANCELLED)]
    other = branch.office.run(open_found, branch.officer, first)
    assert (other.card, [one.number for one in other.others]) == (None, [case])


def test_whoever_came_in_a_batch_is_opened_with_it(branch: TrainingBranch, tmp_path: Path) -> None:
    agent = make_agent(branch)
    batch = import_rows(branch, Bringer(agent=agent.id), people(1, 3), tmp_path).batch
    (found,) = look(branch, "anggota b")
    assert batch is not None
    assert found.case is not None
    assert branch.office.run(open_found, branch.officer, found.case).batch == batch.number
    branch.office.run(add_officer, branch.administrator, "lia", "Lia", Role.CLERK, None)
    refused(branch, ErrorCode.NO_SUCH_CASE, open_found, branch.actor("lia"), found.case)


def test_an_erased_person_is_found_by_nothing_personal(peopled: tuple[TrainingBranch, list[str]]) -> None:
    branch, numbers = peopled
    branch.office.run(cancel_case, branch.officer, numbers[1], "uji")
    branch.office.run(erase_person, branch.administrator, numbers[1], ErasureGround.REQUEST)
    for text in ("sukarno", "djojohadikoesoemo", make_nik(2), "081255550002"):
        assert look(branch, text) == ()
    (found,) = look(branch, numbers[1])
    assert (found.name, found.nik, found.erased, found.can_be_opened) == ("", "", True, False)
    left = repr([contents(branch.office.database.engine)[table] for table in INDEX])
    assert "sukarno" not in left
    assert "kusumo" not in left
    assert branch.office.verify() == ()
    refused(branch, ErrorCode.CASE_ERASED, open_found, branch.officer, numbers[1])


def test_a_changed_name_takes_the_place_of_the_old_one(branch: TrainingBranch) -> None:
    branch.member()
    change = {"application": "change", "previously_member": True, "previous_kpj": "26000000001"}
    number = branch.registered(1, **change, full_name="SITI MAEMUNAH")
    assert look(branch, "maemunah") == ()
    branch.office.run(record_change, branch.officer, number)
    assert look(branch, "wulandari") == ()
    assert len(look(branch, "maemunah")) == 1
    assert branch.office.verify() == ()


def test_a_clerk_finds_the_own_records_only(branch: TrainingBranch) -> None:
    branch.office.run(add_officer, branch.administrator, "lia", "Lia", Role.CLERK, None)
    clerk = branch.actor("lia")
    other, _ = branch.awaiting(1, phone="081255550001")
    form = make_form(2, full_name="SITI WULANDARI PUTRI", phone="081255550002")
    own = branch.office.run(submit_form, clerk, form).case.number
    ticket = branch.issue().ticket.number
    branch.office.run(lambda work: attach_ticket(work, find_case(work, other), ticket), branch.officer)
    for text in ("wulandari", "siti wulandari", "wulan", "wulandary", "landar", make_nik(2), "081255550002", own):
        assert cases_of(look(branch, text, clerk)) == [own], text
    code = branch.office.read(lambda work: work.payment_codes.of_case(find_case(work, other).id), branch.officer)
    for text in (make_nik(1), "081255550001", other, code[-1].code):
        assert look(branch, text, clerk) == (), text
    assert cases_of(look(branch, ticket, clerk)) == [None]
    refused(branch, ErrorCode.NO_SUCH_CASE, open_found, clerk, other)


def test_a_clerk_is_not_told_of_the_other_cases_of_an_own_person(branch: TrainingBranch) -> None:
    branch.office.run(add_officer, branch.administrator, "lia", "Lia", Role.CLERK, None)
    clerk = branch.actor("lia")
    first = branch.registered(1)
    branch.office.run(cancel_case, branch.officer, first, "uji")
    own = branch.office.run(submit_form, clerk, make_form(1)).case.number
    (found,) = look(branch, "wulandari", clerk)
    assert (found.case, found.cases) == (own, 1)
    assert branch.office.run(open_found, clerk, own).others == ()
    assert [one.number for one in branch.office.run(open_found, branch.officer, own).others] == [first]


def test_a_clerk_finds_the_own_people_among_many_of_others_with_the_name(branch: TrainingBranch) -> None:
    branch.office.run(add_officer, branch.administrator, "lia", "Lia", Role.CLERK, None)
    clerk = branch.actor("lia")
    own = branch.office.run(submit_form, clerk, make_form(1, phone="081255550001")).case.number
    for person in range(2, MOST_FOUND + 4):
        branch.registered(person, phone=f"0812555500{person:02d}")
    for text in ("siti wulandari", "siti wulandary"):
        assert own not in cases_of(look(branch, text))
        assert cases_of(look(branch, text, clerk)) == [own]
