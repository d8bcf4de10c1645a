"""Agents with letters of assignment, PERISAI offices, and payers."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate

from counter_app.channels.agents import SponsorKind
from counter_app.channels.agents_register import add_agency, list_agents, list_sponsors
from tests.ui.batches_steps import answer, asked, click, desk, settle, type_into, words
from ui.batches.agents_page import AGENCIES, SPONSORS
from ui.batches.scene_files import NIKS, enter_agents, enter_payers
from ui.batches.scene_steps import AGENTS
from ui.stage import TrainingStage

pytestmark = pytest.mark.usefixtures("qtbot")


def test_expired_letters_are_marked_in_words(stage: TrainingStage) -> None:
    _, _, over = enter_agents(stage)
    window = desk(stage, AGENTS)
    page = window.agents
    by_key = {row.key: text for row, text in zip(page.lists[0].table.rows, page.lists[0].table.texts(), strict=True)}
    assert "8 November 2026" in by_key[over]
    page.lists[0].table.pick(over)
    settle(stage)
    assert "surat kedaluwarsa" in words_of(page.lists[0])
    assert "berakhir 8 November 2026" in page.letters.table.texts()[0]
    assert page.figures[2].accessibleName() == "surat kedaluwarsa: 1"


def words_of(listing: object) -> str:
    return " ".join(cell.text for row in listing.table.rows for cell in row.cells)  # type: ignore[attr-defined]


def test_a_letter_that_ends_soon_is_told(stage: TrainingStage) -> None:
    enter_agents(stage)
    window = desk(stage, AGENTS)
    assert "ya, segera berakhir" in words_of(window.agents.lists[0])
    assert window.agents.figures[1].accessibleName() == "surat berakhir dalam dua pekan: 1"


def test_a_new_letter_makes_an_agent_able_again(stage: TrainingStage) -> None:
    _, _, over = enter_agents(stage)
    window = desk(stage, AGENTS, stage.scenery.supervisor)
    page = window.agents
    page.lists[0].table.pick(over)
    settle(stage)
    click(stage, page.renew)
    dialog = asked(window)
    type_into(stage, dialog.letter.number, "ST/099/2026")
    dialog.letter.last.setDate(QDate(2027, 11, 19))
    click(stage, dialog.yes)
    assert page.agent is not None
    assert page.agent.hindered is None
    assert "Boleh membawa daftar hari ini." in page.standing.text


def test_a_letter_that_ends_before_it_begins_is_refused_at_its_day(stage: TrainingStage) -> None:
    _, _, over = enter_agents(stage)
    window = desk(stage, AGENTS, stage.scenery.supervisor)
    window.agents.lists[0].table.pick(over)
    settle(stage)
    click(stage, window.agents.renew)
    dialog = asked(window)
    type_into(stage, dialog.letter.number, "ST/099/2026")
    dialog.letter.last.setDate(QDate(2026, 1, 1))
    click(stage, dialog.yes)
    assert dialog.fields["valid_until"].complaint


def test_an_agent_is_entered_and_wrong_fields_are_told(stage: TrainingStage) -> None:
    office = stage.scenery.office
    office.run(add_agency, stage.scenery.supervisor, "Wadah Baru", "PKS/1", date(2027, 12, 31))
    window = desk(stage, AGENTS, stage.scenery.supervisor)
    click(stage, window.agents.new)
    dialog = asked(window)
    type_into(stage, dialog.full_name, "Sukarni Lestari")
    type_into(stage, dialog.nik, "331099520385")
    type_into(stage, dialog.letter.number, "ST/1/2026")
    click(stage, dialog.yes)
    assert dialog.fields["nik"].complaint
    dialog.nik.setText(NIKS[0])
    click(stage, dialog.yes)
    (agent,) = office.read(list_agents, stage.officer)
    assert agent.full_name == "SUKARNI LESTARI"
    assert agent.letters[0].number == "ST/1/2026"


def test_an_agent_is_switched_off(stage: TrainingStage) -> None:
    agent, _, _ = enter_agents(stage)
    window = desk(stage, AGENTS, stage.scenery.supervisor)
    window.agents.lists[0].table.pick(agent)
    settle(stage)
    click(stage, window.agents.switch)
    assert window.agents.switch.text() == "Aktifkan"
    assert "nonaktif" in words_of(window.agents.lists[0])


def test_an_officer_may_look_at_agents_and_enter_payers_only(stage: TrainingStage) -> None:
    agent, _, _ = enter_agents(stage)
    window = desk(stage, AGENTS)
    page = window.agents
    page.lists[0].table.pick(agent)
    settle(stage)
    assert not page.new.isEnabled()
    assert not page.renew.isEnabled()
    assert not page.switch.isEnabled()
    click(stage, page.view.buttons[SPONSORS])
    assert page.new.isEnabled()


def test_a_person_who_pays_is_entered_with_a_nik(stage: TrainingStage) -> None:
    window = desk(stage, AGENTS)
    click(stage, window.agents.view.buttons[SPONSORS])
    click(stage, window.agents.new)
    dialog = asked(window)
    dialog.kind.setCurrentIndex(dialog.kind.findData(SponsorKind.PERSON))
    type_into(stage, dialog.payer_name, "Budi Darmawan")
    click(stage, dialog.yes)
    assert dialog.fields["nik"].complaint
    dialog.nik.setText(NIKS[1])
    click(stage, dialog.yes)
    (payer,) = stage.scenery.office.read(list_sponsors, stage.officer)
    assert payer.kind is SponsorKind.PERSON
    assert NIKS[1] not in words(window)


def test_a_group_is_listed_with_what_it_is(stage: TrainingStage) -> None:
    enter_payers(stage)
    window = desk(stage, AGENTS)
    click(stage, window.agents.view.buttons[SPONSORS])
    assert "Wadah/kelompok" in words_of(window.agents.lists[SPONSORS])


def test_an_office_gets_the_agreement_that_follows(stage: TrainingStage) -> None:
    enter_agents(stage)
    window = desk(stage, AGENTS, stage.scenery.supervisor)
    page = window.agents
    click(stage, page.view.buttons[AGENCIES])
    page.lists[AGENCIES].table.selectRow(0)
    settle(stage)
    click(stage, page.renew)
    type_into(stage, asked(window).number, "PKS/77/2026")
    click(stage, asked(window).unlimited)
    answer(stage, window)
    assert page.lists[AGENCIES].table.texts() == ["Wadah Sejahtera Bersama, PKS/77/2026, tanpa batas waktu"]


def test_without_an_office_no_agent_can_be_entered_and_that_is_said(stage: TrainingStage) -> None:
    window = desk(stage, AGENTS, stage.scenery.supervisor)
    assert "Catat wadah PERISAI" in words(window.agents)
    assert not window.agents.new.isEnabled()
