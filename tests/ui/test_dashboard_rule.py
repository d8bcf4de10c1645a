"""What a supervisor can ask of the rest of the day, and how a rule is changed."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication

from counter_app.queueing.operations.calling import call_next
from counter_app.queueing.operations.counters import open_counter
from counter_app.queueing.operations.profiles import set_profile
from counter_app.queueing.profile import parse_profile
from counter_app.shared.changes import Part
from counter_app.staff.model import Actor
from counter_app.staff.operations import change_setting
from tests.ui.dashboard_steps import RULE, WHAT_IF, asked, click, issued, let_pass, opened, order, settle, tell, words
from ui.dashboard.window import DashboardWindow, create
from ui.shared.jobs import Jobs
from ui.shared.options import WindowOptions
from ui.shared.station import Surroundings
from ui.stage import TrainingStage

pytestmark = pytest.mark.usefixtures("qtbot")


def busy_morning(stage: TrainingStage) -> None:
    """People wait for two counters that serve."""
    stage.scenery.fill_queue(12, over_minutes=60)
    for number, officer in enumerate(stage.scenery.officers[:2], 1):
        stage.scenery.office.run(open_counter, officer, number)
        stage.scenery.office.run(call_next, officer, number)


def contrast(window: DashboardWindow, number: int) -> str:
    return window.what_if._contrasts[number].accessibleName()


# what if


def test_without_a_change_both_sides_are_the_same(stage: TrainingStage) -> None:
    busy_morning(stage)
    window = opened(stage, WHAT_IF)
    outcome = window.what_if.answer.outcome  # type: ignore[union-attr]
    assert outcome.as_it_is == outcome.changed
    assert not any(cell.icon for row in window.what_if.list.table.rows for cell in row.cells)


def test_one_more_counter_shortens_the_waits_and_the_day_side_by_side(stage: TrainingStage) -> None:
    busy_morning(stage)
    window = opened(stage, WHAT_IF)
    before = window.what_if.answer.outcome.as_it_is.total.mean_s  # type: ignore[union-attr]
    click(stage, window.what_if.form.more)
    answer = window.what_if.answer
    assert answer is not None
    assert answer.question.opened == (3,)
    assert answer.outcome.as_it_is.total.mean_s == before
    assert answer.outcome.changed.total.mean_s < before
    assert contrast(window, 0).startswith("Rata-rata tunggu: ")
    assert any(cell.icon == "ph.arrow-down" for row in window.what_if.list.table.rows for cell in row.cells)


def test_one_counter_fewer_makes_them_longer(stage: TrainingStage) -> None:
    busy_morning(stage)
    window = opened(stage, WHAT_IF)
    click(stage, window.what_if.form.fewer)
    answer = window.what_if.answer
    assert answer is not None
    assert answer.question.closed == (2,)
    assert answer.outcome.changed.total.mean_s > answer.outcome.as_it_is.total.mean_s


class Held:
    """Work that is done when the test says so."""

    def __init__(self) -> None:
        self.left: deque[Callable[[], None]] = deque()

    def submit(self, work: Callable[[], None]) -> None:
        self.left.append(work)

    def shutdown(self, *, wait: bool = True) -> None:
        del wait

    def work(self) -> None:
        while self.left:
            self.left.popleft()()
            QCoreApplication.processEvents()


def test_the_window_goes_on_while_the_answer_is_reckoned(stage: TrainingStage) -> None:
    busy_morning(stage)
    executor, given = Held(), stage.surroundings
    surroundings = Surroundings(given.office, Jobs(executor), given.theme, given.speech)
    window = create(surroundings, WindowOptions(None, stage.scenery.supervisor, fullscreen=False))
    window.show()
    window.open_page(WHAT_IF)
    executor.work()
    click(stage, window.what_if.form.more)
    click(stage, window.what_if.form.more)
    assert window.what_if.basis.text() == "Menghitung…"
    assert window.what_if.answer.question.empty  # type: ignore[union-attr]
    executor.work()
    assert window.what_if.answer.question.opened == (3, 4)  # type: ignore[union-attr]
    assert "Masih diperkirakan datang" in window.what_if.basis.text()


def test_an_answer_comes_in_less_than_a_second(stage: TrainingStage) -> None:
    stage.scenery.fill_queue(200, over_minutes=180)
    stage.scenery.serve_elsewhere()
    window = opened(stage, WHAT_IF)
    began = time.perf_counter()
    window.what_if.form.ratio.setValue(5)
    settle(stage)
    assert time.perf_counter() - began < 1.5  # with drawing, on a busy machine
    assert window.what_if.answer.question.ratio == 5  # type: ignore[union-attr]


def test_a_long_wait_is_compared_in_minutes_and_told_in_hours(stage: TrainingStage) -> None:
    stage.scenery.fill_queue(24, over_minutes=120)
    stage.scenery.serve_elsewhere()
    window = opened(stage, WHAT_IF)
    click(stage, window.what_if.form.fewer)
    click(stage, window.what_if.form.fewer)
    assert " jam " in contrast(window, 0)
    cells = window.what_if.list.table.rows[0].cells
    assert all(cell.text.endswith(" mnt") and " jam " not in cell.text for cell in cells[3:])


def test_who_sits_at_a_counter_stands_beside_it(stage: TrainingStage) -> None:
    busy_morning(stage)
    window = opened(stage, WHAT_IF)
    assert [box.text() for box in window.what_if.form.boxes.values()] == [
        "Loket 1 · Dewi Lestari",
        "Loket 2 · Agus Prasetyo",
        "Loket 3 · belum buka",
        "Loket 4 · belum buka",
    ]


def test_the_last_ticket_is_written_as_times_are_in_the_language(stage: TrainingStage) -> None:
    window = opened(stage, WHAT_IF)
    assert "." in window.what_if.form.last.text()
    stage.surroundings.speech.switch()
    settle(stage)
    assert ":" in window.what_if.form.last.text()


def test_one_may_ask_what_another_profile_would_do(stage: TrainingStage) -> None:
    busy_morning(stage)
    window = opened(stage, WHAT_IF)
    click(stage, window.what_if.form.profile)
    dialog = asked(window)
    dialog.counter.setCurrentIndex(1)
    order(dialog, A=1, B=0, C=0, D=2, E=0, F=0, G=0, K=0)
    click(stage, dialog.yes)
    answer = window.what_if.answer
    assert answer is not None
    assert answer.question.profiles == {2: parse_profile("A|D")}
    assert answer.outcome.changed != answer.outcome.as_it_is
    assert "Loket 2: A → D" in words(window.what_if.form)
    click(stage, window.what_if.form.reset)
    assert window.what_if.answer.question.empty  # type: ignore[union-attr]


def test_a_last_ticket_in_the_past_is_refused_beside_the_change(stage: TrainingStage) -> None:
    busy_morning(stage)
    window = opened(stage, WHAT_IF)
    form = window.what_if.form
    form.limited.setChecked(True)
    form.last.setTime(form.last.time().addSecs(-6 * 3600))
    settle(stage)
    assert form.error.isVisible()
    click(stage, form.reset)
    assert not form.error.isVisible()
    assert window.what_if.answer.question.empty  # type: ignore[union-attr]


def test_a_day_after_which_nobody_comes_says_so(stage: TrainingStage) -> None:
    busy_morning(stage)
    window = opened(stage, WHAT_IF)
    let_pass(stage, window, hours=10)
    window.what_if.refresh()
    settle(stage)
    assert window.what_if.basis.text() == "Hari ini tidak ada lagi yang diperkirakan datang."


def test_asking_changes_nothing(stage: TrainingStage) -> None:
    busy_morning(stage)
    before = stage.scenery.office.read(lambda work: work.reports.position(), stage.officer)
    _ = stage.scenery.supervisor
    before = stage.scenery.office.read(lambda work: work.reports.position(), stage.officer)
    window = opened(stage, WHAT_IF)
    click(stage, window.what_if.form.more)
    window.what_if.form.max_wait.setValue(5)
    settle(stage)
    assert stage.scenery.office.read(lambda work: work.reports.position(), stage.officer) == before


# the rule


def past(stage: TrainingStage, actor: Actor | None = None) -> DashboardWindow:
    stage.scenery.past_day(16)
    return opened(stage, RULE, actor)


def test_a_change_can_be_applied_only_after_it_was_tried(stage: TrainingStage) -> None:
    window = past(stage, stage.scenery.administrator)
    trial, form = window.rule.trial, window.rule.form
    assert not trial.try_out.isEnabled()
    form.ratio.setValue(4)
    assert not trial.apply.isEnabled()
    click(stage, trial.try_out)
    assert trial.apply.isEnabled()
    assert "Jumat, 20 November 2026" in trial.told.text
    assert trial.waits.table.texts()[0].startswith("Semua, 16, ")
    form.ratio.setValue(5)
    assert not trial.apply.isEnabled()
    assert trial.waits.table.texts() == []


def test_an_applied_rule_is_in_force_at_once(stage: TrainingStage) -> None:
    window = past(stage, stage.scenery.administrator)
    window.rule.form.ratio.setValue(4)
    window.rule.form.max_wait.setValue(10)
    click(stage, window.rule.trial.try_out)
    click(stage, window.rule.trial.apply)
    assert "4 karcis reguler untuk satu karcis prioritas" in words(asked(window))
    click(stage, asked(window).yes)
    branch = stage.scenery.office.read(lambda work: work.branch, stage.officer)
    assert (branch.priority_ratio, branch.max_wait_minutes) == (4, 10)
    assert "Aturan berlaku mulai panggilan berikutnya." in window.notice.text
    assert window.rule.form.change().empty


def test_a_supervisor_may_try_another_ratio_but_not_put_it_in_force(stage: TrainingStage) -> None:
    window = past(stage)
    window.rule.form.ratio.setValue(4)
    click(stage, window.rule.trial.try_out)
    assert not window.rule.trial.apply.isEnabled()
    assert "hanya diberlakukan administrator" in words(window.rule.trial)


def test_a_trial_says_nothing_any_more_when_the_rule_was_changed_meanwhile(stage: TrainingStage) -> None:
    window = past(stage, stage.scenery.administrator)
    window.rule.form.max_wait.setValue(10)
    click(stage, window.rule.trial.try_out)
    assert window.rule.trial.apply.isEnabled()
    stage.scenery.office.run(change_setting, stage.scenery.administrator, "priority_ratio", "5")
    tell(stage, window, Part.SETTINGS)
    assert not window.rule.trial.apply.isEnabled()
    assert window.rule.form.ratio.value() == 5
    assert window.rule.form.max_wait.value() == 10


def test_what_was_typed_is_gone_when_the_page_is_left(stage: TrainingStage) -> None:
    window = past(stage)
    window.rule.form.ratio.setValue(7)
    window.open_page(WHAT_IF)
    window.open_page(RULE)
    settle(stage)
    assert window.rule.form.ratio.value() == 2


# why this ticket


def test_every_call_of_today_is_listed_with_its_reason_and_found_by_any_word(stage: TrainingStage) -> None:
    issued(stage, "A", "D", "A")
    office, officers = stage.scenery.office, stage.scenery.officers
    for number, officer in enumerate(officers[:3], 1):
        office.run(call_next, officer, number)
    window = opened(stage, RULE)
    click(stage, window.rule.view.buttons[2])
    reasons = window.rule.reasons
    assert [row.cells[1].text for row in reasons.list.table.rows] == ["A002", "D001", "A001"]
    assert "Datang paling awal di kelompok layanan ke-1." in reasons.list.table.texts()[0]
    reasons.search.setText("agus")
    assert [row.cells[1].text for row in reasons.list.table.rows] == ["D001"]
    reasons.list.table.selectRow(0)
    assert "D001: Datang paling awal" in words(reasons)
    reasons.search.setText("tidak ada begini")
    assert "Tidak ada panggilan hari ini dengan kata itu." in words(reasons)


def test_the_reason_names_the_figures_of_the_rule_at_that_moment(stage: TrainingStage) -> None:
    issued(stage, "A")
    window = opened(stage)
    let_pass(stage, window, minutes=31)
    stage.scenery.office.run(set_profile, stage.scenery.supervisor, 1, parse_profile("A"))
    stage.scenery.office.run(call_next, stage.officer, 1)
    window.open_page(RULE)
    click(stage, window.rule.view.buttons[2])
    assert "Batas tunggu 30 menit tercapai" in window.rule.reasons.list.table.texts()[0]
