"""The data of people in batches, of agents and of payers: told, erased and forgotten."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from counter_app.channels.agents import SponsorKind
from counter_app.channels.agents_register import add_sponsor, list_agents, set_agent_active, set_sponsor_active
from counter_app.channels.batch_board import view_batch
from counter_app.channels.batch_cards import confirm_delivery, give_cards
from counter_app.channels.batch_intake import Bringer
from counter_app.payments.totals import PaymentMode
from counter_app.printing.content import CardList, MyData
from counter_app.privacy.model import Erased, ErasureGround
from counter_app.privacy.operations import apply_retention, erase_agent, erase_person, export_person
from counter_app.registration.operations import cancel_case
from counter_app.shared.errors import ErrorCode
from counter_app.staff.model import SYSTEM
from tests.support.batches import (
    AGENT_NIK,
    billed_batch,
    cards_lie_ready,
    import_rows,
    make_agent,
    make_sponsor,
    pay_total,
    people,
)
from tests.support.branch import TrainingBranch
from tests.support.contents import contents, refused
from tests.support.forms import make_nik


def delivered(branch: TrainingBranch, bringer: Bringer, folder: Path, count: int = 2) -> str:
    """The number of a batch whose cards are with their members."""
    billed = billed_batch(branch, bringer, people(1, count), folder, PaymentMode.ONE)
    pay_total(branch, billed)
    cards_lie_ready(branch, billed)
    branch.office.run(give_cards, branch.officer, billed.batch.number)
    branch.office.run(confirm_delivery, branch.officer, billed.batch.number)
    return billed.batch.number


def everything(branch: TrainingBranch) -> str:
    return str(contents(branch.office.database.engine))


def test_a_member_is_told_by_which_batch_the_data_came_and_through_whom(branch: TrainingBranch, tmp_path: Path) -> None:
    agent = make_agent(branch)
    number = delivered(branch, Bringer(agent=agent.id), tmp_path)
    done = branch.office.run(export_person, branch.supervisor, make_nik(1))
    held = done.report.cases[0].batch
    assert held is not None
    assert (held.number, held.line, held.through) == (number, 1, agent.agency.name)
    assert agent.full_name not in str(done.report)
    assert done.paper is not None
    _, paper = branch.office.read(branch.office.desk.content, branch.supervisor, done.paper.id)
    assert isinstance(paper, MyData)
    assert number in str(paper)


def test_an_agent_and_a_payer_may_ask_for_their_own_data(branch: TrainingBranch) -> None:
    make_agent(branch)
    branch.office.run(add_sponsor, branch.officer, SponsorKind.PERSON, "Sukarni Lestari", nik=AGENT_NIK)
    done = branch.office.run(export_person, branch.supervisor, AGENT_NIK)
    assert [one.role for one in done.report.roles] == ["agent", "payer"]
    assert {one.name for one in done.report.roles} == {"SUKARNI LESTARI"}
    assert (done.report.cases, done.paper) == ((), None)


def test_an_erased_member_leaves_the_lists_without_a_name(branch: TrainingBranch, tmp_path: Path) -> None:
    number = delivered(branch, Bringer(agent=make_agent(branch).id), tmp_path)
    branch.office.run(erase_person, branch.administrator, make_nik(1), ErasureGround.REQUEST)
    view = branch.office.run(view_batch, branch.officer, number)
    assert [one.full_name for one in view.rows] == ["", "ANGGOTA B"]
    paper = view.papers[-1]
    _, content = branch.office.read(branch.office.desk.content, branch.officer, paper.id)
    assert isinstance(content, CardList)
    assert [one.name for one in content.rows] == ["", "ANGGOTA B"]
    assert branch.office.preview_paper(paper.id, branch.officer).startswith(b"%PDF")
    assert branch.office.verify() == ()


def test_an_agent_is_erased_once_nothing_is_owed_and_the_papers_still_print(
    branch: TrainingBranch, tmp_path: Path
) -> None:
    agent = make_agent(branch)
    open_one = import_rows(branch, Bringer(agent=agent.id), people(7, 7), tmp_path)
    assert open_one.batch is not None
    error = refused(branch, ErrorCode.BATCH_RUNNING, erase_agent, branch.administrator, agent.id)
    assert error.details["batch"] == open_one.batch.number
    refused(branch, ErrorCode.NOT_ALLOWED, erase_agent, branch.supervisor, agent.id)
    number = delivered(branch, Bringer(agent=agent.id), tmp_path)
    case = open_one.taken[0].case_number
    branch.office.run(cancel_case, branch.officer, case, "mengundurkan diri")
    done = branch.office.run(erase_agent, branch.administrator, agent.id)
    assert done.counts[Erased.BRINGERS] == 1
    assert branch.office.preview_paper(done.paper.id, branch.administrator).startswith(b"%PDF")
    stored = everything(branch)
    assert not any(text in stored for text in (agent.full_name, agent.nik, "ST/045/2026"))
    for paper in branch.office.run(view_batch, branch.officer, number).papers:
        assert branch.office.preview_paper(paper.id, branch.officer).startswith(b"%PDF")
    assert branch.office.read(list_agents, branch.officer) == ()
    assert branch.office.verify() == ()


def test_erasing_a_person_takes_the_agent_too(branch: TrainingBranch) -> None:
    agent = make_agent(branch)
    done = branch.office.run(erase_person, branch.administrator, AGENT_NIK, ErasureGround.REQUEST)
    assert done.counts[Erased.BRINGERS] == 1
    assert agent.full_name not in everything(branch)
    refused(branch, ErrorCode.NO_SUCH_PERSON, export_person, branch.supervisor, AGENT_NIK)


@pytest.mark.parametrize("switched_off", [True, False])
def test_who_was_switched_off_and_brings_nothing_is_forgotten_in_time(
    branch: TrainingBranch, tmp_path: Path, *, switched_off: bool
) -> None:
    agent = make_agent(branch)
    payer = branch.office.run(add_sponsor, branch.officer, SponsorKind.PERSON, "Budi Santosa", nik="3310154102850007")
    company = make_sponsor(branch)
    delivered(branch, Bringer(agent=agent.id), tmp_path)
    if switched_off:
        branch.office.run(set_agent_active, branch.supervisor, agent.id, active=False)
        for one in (payer, company):
            branch.office.run(set_sponsor_active, branch.supervisor, one.id, active=False)
    settings = branch.office.read(lambda work: work.branch, SYSTEM)
    branch.clock.advance(timedelta(days=settings.retention_form_days + 1))
    done = branch.office.run(apply_retention, branch.administrator)
    assert done.counts[Erased.BRINGERS] == (2 if switched_off else 0)
    stored = everything(branch)
    assert (agent.full_name in stored) is not switched_off
    assert ("BUDI SANTOSA" in stored) is not switched_off
    assert company.name in stored
    assert branch.office.verify() == ()


def test_no_event_of_a_batch_tells_of_anybody(branch: TrainingBranch, tmp_path: Path) -> None:
    agent = make_agent(branch)
    number = delivered(branch, Bringer(agent=agent.id), tmp_path)
    branch.office.run(view_batch, branch.officer, number)
    diary = str(contents(branch.office.database.engine)["events"])
    for secret in ("ANGGOTA", "SUKARNI", AGENT_NIK, make_nik(1), make_nik(2), "ST/045", "SIP0001"):
        assert secret not in diary
