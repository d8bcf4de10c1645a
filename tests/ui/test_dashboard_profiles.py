"""Who serves what: profiles of counters, and of officers at a counter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from counter_app.queueing.operations.calling import Called, call_next
from counter_app.queueing.operations.profiles import set_profile
from counter_app.queueing.profile import Profile, parse_profile
from counter_app.shared.changes import Part
from counter_app.staff.model import Actor
from tests.ui.dashboard_steps import RULE, asked, click, issued, opened, order, press, settle, tell, words
from ui.dashboard.profile_dialog import ProfileDialog
from ui.dashboard.profiles_panel import ProfilesPanel
from ui.dashboard.window import DashboardWindow
from ui.stage import TrainingStage

pytestmark = pytest.mark.usefixtures("qtbot")
PROFILES = 1


def panel_of(stage: TrainingStage, actor: Actor | None = None) -> tuple[DashboardWindow, ProfilesPanel]:
    """The list of who serves what, the day before having been worked."""
    stage.scenery.past_day(16)
    window = opened(stage, RULE, actor)
    click(stage, window.rule.view.buttons[PROFILES])
    return window, window.rule.profiles


def profile_of(stage: TrainingStage, number: int, officer: Actor) -> Profile | None:
    """What is in force for one officer at a counter, beside what the counter serves."""
    own = stage.scenery.office.read(lambda work: work.counters.officer_profiles(number), officer)
    return next((one.profile for one in own if one.officer == officer.name), None)


def shown(panel: ProfilesPanel) -> list[tuple[str, str, str]]:
    return [(row.cells[0].text, row.cells[1].text, row.cells[2].text) for row in panel.list.table.rows]


def give(stage: TrainingStage, number: int, officer: Actor, text: str) -> None:
    stage.scenery.office.run(set_profile, stage.scenery.supervisor, number, parse_profile(text), officer.id)


def put_in_force(stage: TrainingStage, window: DashboardWindow) -> str:
    """Try what was noted on the day before, apply it, and answer what was asked before."""
    click(stage, window.rule.profiles.trial)
    click(stage, window.rule.trial.try_out)
    click(stage, window.rule.trial.apply)
    told = words(asked(window))
    click(stage, asked(window).yes)
    return told


def test_every_counter_is_listed_with_the_officers_who_have_a_profile_of_their_own(stage: TrainingStage) -> None:
    stage.scenery.past_day(16)
    give(stage, 2, stage.scenery.officers[0], "D|A")
    window = opened(stage, RULE)
    click(stage, window.rule.view.buttons[PROFILES])
    panel = window.rule.profiles
    assert shown(panel) == [
        ("1", "semua petugas", "A B C D E F G K"),
        ("2", "semua yang lain", "A B C D E F G K"),
        ("2", "Dewi Lestari", "D → A"),
        ("3", "semua petugas", "A B C D E F G K"),
        ("4", "semua petugas", "A B C D E F G K"),
    ]
    assert "Profil petugas: 1." in panel.noted.text
    panel.pick((2, stage.scenery.officers[0].id))
    assert "Dewi Lestari di loket 2: D Klaim JHT; lalu A Pendaftaran BPU." in words(panel)


def test_a_branch_without_profiles_of_officers_says_so(stage: TrainingStage) -> None:
    _, panel = panel_of(stage)
    assert panel.noted.text == "Tidak ada petugas dengan profil sendiri."
    assert not panel.trial.isVisible()


def test_a_supervisor_changes_what_a_counter_serves(stage: TrainingStage) -> None:
    window, panel = panel_of(stage)
    panel.pick((2, None))
    click(stage, panel.edit)
    dialog = asked(window)
    order(dialog, A=1, B=1, C=0, D=0, E=0, F=-1, G=0, K=3)
    line = dialog.grid.lines[-1]
    line.people.setValue(5)
    line.minutes.setValue(15)
    line.start.setText("10.00")
    line.end.setText("12")
    click(stage, dialog.yes)
    assert shown(panel)[1] == ("2", "semua petugas", "A B → K")
    assert put_in_force(stage, window).count("loket 2 melayani A B → K") == 1
    counter = stage.scenery.office.read(lambda work: work.counters.counter(2), stage.officer)
    assert counter is not None
    assert counter.profile == parse_profile("AB|K", "F", ("K:>5>15m@10:00-12:00",))


def test_a_supervisor_gives_one_officer_a_profile_at_one_counter(stage: TrainingStage) -> None:
    window, panel = panel_of(stage)
    second = stage.scenery.officers[1]
    click(stage, panel.new_own)
    dialog = asked(window)
    dialog.counter.setCurrentIndex(dialog.counter.findData(1))
    dialog.officer.setCurrentIndex(dialog.officer.findData(second.id))
    order(dialog, A=0, B=0, C=0, D=1, E=0, F=-1, G=0, K=0)
    click(stage, dialog.yes)
    assert ("1", "Agus Prasetyo", "D") in shown(panel)
    assert profile_of(stage, 1, second) is None
    assert "Agus Prasetyo di loket 1 melayani D" in put_in_force(stage, window)
    assert profile_of(stage, 1, second) == parse_profile("D", "F")
    assert profile_of(stage, 1, stage.officer) is None


def test_such_a_profile_counts_for_this_officer_at_this_counter_only(stage: TrainingStage) -> None:
    issued(stage, "A", "D")
    first, second = stage.scenery.officers[:2]
    give(stage, 2, second, "D")
    called = stage.scenery.office.run(call_next, second, 2)
    assert isinstance(called, Called)
    assert called.ticket.number == "D001"
    called = stage.scenery.office.run(call_next, first, 1)
    assert isinstance(called, Called)
    assert called.ticket.number == "A001"


def test_a_removed_profile_lets_the_officer_serve_what_the_counter_serves(stage: TrainingStage) -> None:
    stage.scenery.past_day(16)
    officer = stage.scenery.officers[2]
    give(stage, 3, officer, "D")
    window = opened(stage, RULE)
    click(stage, window.rule.view.buttons[PROFILES])
    panel = window.rule.profiles
    panel.pick((3, officer.id))
    click(stage, panel.remove)
    row = next(row for row in panel.list.table.rows if row.key == (3, officer.id))
    assert row.struck
    assert not panel.edit.isEnabled()
    assert "Rina Marlina di loket 3 melayani menurut loketnya" in put_in_force(stage, window)
    assert profile_of(stage, 3, officer) is None
    assert panel.noted.text == "Tidak ada petugas dengan profil sendiri."


def test_what_is_noted_can_be_put_back_before_it_counts(stage: TrainingStage) -> None:
    window, panel = panel_of(stage)
    panel.pick((4, None))
    click(stage, panel.edit)
    order(asked(window), A=0)
    click(stage, asked(window).yes)
    assert panel.trial.isVisible()
    assert panel.remove.text() == "Kembalikan"
    click(stage, panel.remove)
    assert not panel.trial.isVisible()
    assert window.rule.form.change().empty


def test_the_same_profile_as_now_is_no_change(stage: TrainingStage) -> None:
    window, panel = panel_of(stage)
    panel.pick((1, None))
    click(stage, panel.edit)
    click(stage, asked(window).yes)
    assert window.rule.form.change().empty


def test_a_dry_run_tells_what_the_profile_of_one_officer_would_have_done(stage: TrainingStage) -> None:
    window, panel = panel_of(stage)
    changes = window.rule.form.changes
    for number, officer in enumerate(stage.scenery.officers, 1):
        changes.note((number, officer.id), parse_profile("BCDEFGK", "A"))
    window.rule.form.note_edit()
    click(stage, panel.trial)
    click(stage, window.rule.trial.try_out)
    assert window.rule.tried is not None
    outcome = window.rule.tried.outcome
    assert outcome.moved
    assert outcome.changed != outcome.same_rule


def test_a_wrong_time_and_a_profile_without_a_group_are_refused_beside_the_question(stage: TrainingStage) -> None:
    window, panel = panel_of(stage)
    panel.pick((1, None))
    click(stage, panel.edit)
    dialog: ProfileDialog = asked(window)
    line = dialog.grid.lines[0]
    line.start.setText("25.00")
    click(stage, dialog.yes)
    assert "Ada jam yang salah" in words(dialog)
    assert line.start.property("wrong") is True
    assert line.start.hasFocus()
    line.start.setText("13.00")
    line.end.setText("10.00")
    click(stage, dialog.yes)
    assert line.start.property("wrong") is True
    line.start.clear()
    line.end.clear()
    order(dialog, **{one.letter: -1 for one in dialog.grid.lines})
    click(stage, dialog.yes)
    assert "Sedikitnya satu layanan harus masuk kelompok." in words(dialog)
    assert line.start.property("wrong") is False
    assert dialog.isVisible()


def test_another_counter_or_officer_shows_what_would_be_served_there(stage: TrainingStage) -> None:
    stage.scenery.past_day(16)
    give(stage, 2, stage.scenery.officers[1], "D")
    window = opened(stage, RULE)
    click(stage, window.rule.view.buttons[PROFILES])
    click(stage, window.rule.profiles.new_own)
    dialog = asked(window)
    assert {line.place for line in dialog.grid.lines} == {1}
    dialog.counter.setCurrentIndex(dialog.counter.findData(2))
    dialog.officer.setCurrentIndex(dialog.officer.findData(stage.scenery.officers[1].id))
    assert {line.letter: line.place for line in dialog.grid.lines if line.place} == {"D": 1}


def test_a_profile_that_somebody_else_sets_meanwhile_is_shown_and_ends_the_trial(stage: TrainingStage) -> None:
    window, panel = panel_of(stage)
    window.rule.form.changes.note((1, None), parse_profile("AB"))
    window.rule.form.note_edit()
    click(stage, panel.trial)
    click(stage, window.rule.trial.try_out)
    assert window.rule.trial.apply.isEnabled()
    give(stage, 4, stage.scenery.officers[3], "K")
    tell(stage, window, Part.COUNTERS)
    assert not window.rule.trial.apply.isEnabled()
    click(stage, window.rule.view.buttons[PROFILES])
    assert ("4", "Hendra Gunawan", "K") in shown(panel)


def test_the_list_is_worked_with_the_keyboard(stage: TrainingStage) -> None:
    window, panel = panel_of(stage)
    panel.list.table.setFocus()
    panel.pick((1, None))
    press(stage, Qt.Key.Key_Return)
    dialog = asked(window)
    assert dialog.grid.lines[0].order.hasFocus()
    press(stage, Qt.Key.Key_Escape)
    settle(stage)
    assert window.page.dialog is None
