"""A form keeps itself: field by field, at any counter, and also when the office could not be reached for a while."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter_app.queueing.model import Ticket
from counter_app.queueing.operations.calling import Called, call_next
from counter_app.queueing.operations.counters import open_counter
from counter_app.queueing.operations.desk import act_on
from counter_app.queueing.operations.serving import start, transfer
from counter_app.registration.drafting import draft_of_ticket
from counter_app.registration.drafts import FormDraft
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.staff.model import Actor
from tests.ui.case_typist import entry, fill_in, focused, go_on, open_page, press, step_of, type_into
from ui.officer.case_model import Step
from ui.officer.case_page import CasePage
from ui.officer.form_saving import PAUSE_MS
from ui.shared.station import Station, Surroundings
from ui.stage import TrainingStage

pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")


class Line:
    """The office behind a line that can be cut."""

    def __init__(self, office: Any) -> None:
        self._office = office
        self.cut = False

    def __getattr__(self, name: str) -> Any:
        return getattr(self._office, name)

    def run(self, operation: Callable[..., Any], actor: Actor, /, *args: Any, **kwargs: Any) -> Any:
        self._need()
        return self._office.run(operation, actor, *args, **kwargs)

    def read(self, operation: Callable[..., Any], actor: Actor, /, *args: Any, **kwargs: Any) -> Any:
        self._need()
        return self._office.read(operation, actor, *args, **kwargs)

    def _need(self) -> None:
        if self.cut:
            raise Unavailable(FailureCode.DATABASE_GONE)


def kept(stage: TrainingStage, ticket: Ticket | None) -> FormDraft | None:
    assert ticket is not None
    return stage.scenery.office.read(draft_of_ticket, stage.officer, ticket.id)


def entries(stage: TrainingStage, page: CasePage) -> dict[str, object]:
    draft = kept(stage, page.panel.model.ticket)
    return {} if draft is None else dict(draft.entries)


def remark(page: CasePage) -> str:
    return page.panel.form.body.head.remark.text()


def with_line(stage: TrainingStage) -> tuple[CasePage, Line]:
    plain = stage.surroundings
    line = Line(plain.office)
    stage.surroundings = Surroundings(line, plain.jobs, plain.theme, plain.speech)
    page = open_page(stage)
    return page, line


def test_a_field_is_kept_the_moment_it_is_left(stage: TrainingStage) -> None:
    page = open_page(stage)
    assert remark(page) == ""
    type_into(page, "full_name", "siti wulandari")
    stage.settle()
    assert entries(stage, page)["full_name"] == "SITI WULANDARI"
    assert remark(page) == "tersimpan 10.31"


def test_a_field_is_kept_after_a_pause_though_nobody_leaves_it(stage: TrainingStage, qtbot: QtBot) -> None:
    page = open_page(stage)
    field = entry(page, "full_name").control
    field.setFocus()
    QTest.keyClicks(field, "siti")
    stage.settle()
    assert entries(stage, page) == {}
    with qtbot.waitSignal(page.panel.form.saver.changed, timeout=10 * PAUSE_MS):
        pass
    assert entries(stage, page)["full_name"] == "siti"


def test_an_untouched_form_leaves_nothing_behind(stage: TrainingStage) -> None:
    page = open_page(stage)
    press(page, Qt.Key.Key_Tab)
    page.panel.show_ticket(None)
    stage.settle()
    assert kept(stage, stage.scenery.office.read(lambda work: work.tickets.in_hand(1), stage.officer)) is None


def test_an_emptied_field_is_empty_in_the_draft_too(stage: TrainingStage) -> None:
    page = open_page(stage)
    type_into(page, "phone", "081234567890")
    line = entry(page, "phone").control
    line.setFocus()
    press(page, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(page, Qt.Key.Key_Delete)
    press(page, Qt.Key.Key_Tab)
    stage.settle()
    assert "phone" not in entries(stage, page)


def test_only_what_changed_is_written(stage: TrainingStage, monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_page(stage)
    type_into(page, "full_name", "siti wulandari")
    stage.settle()
    written: list[set[str]] = []
    whole = page.station.run

    def watched(operation: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        written.append(set(args[1]))
        whole(operation, *args, **kwargs)

    monkeypatch.setattr(page.station, "run", watched)
    type_into(page, "mother_name", "suparmi")
    stage.settle()
    assert written == [{"mother_name", "@touched"}]


def test_an_interrupted_form_goes_on_at_another_counter_at_its_first_empty_field(stage: TrainingStage) -> None:
    page = open_page(stage)
    fill_in(page, phone="")
    page.panel.form.body.form.heirs.add_by_hand()
    stage.settle()
    ticket = page.panel.model.ticket
    assert ticket is not None
    office, second = stage.scenery.office, stage.scenery.officers[1]
    office.run(open_counter, second, 2)
    office.run(act_on, stage.officer, transfer, ticket, service="A", counter=2, reason="Petugas lain")
    stage.scenery.clock.advance(timedelta(minutes=2))
    called = office.run(call_next, second, 2)
    assert isinstance(called, Called)
    served = office.run(act_on, second, start, called.ticket)
    assert served.id == ticket.id

    other = CasePage(stage, served, counter=2)
    other.station.actor = second
    other.show()
    other.activateWindow()
    QTest.qWaitForWindowActive(other)
    other.panel.take_focus()
    assert entry(other, "full_name").text == "SITI WULANDARI"
    assert entry(other, "statements.identity_true").keep() is True
    assert len(other.panel.form.body.form.heirs.cards) == 1
    assert entry(other, "phone").isAncestorOf(focused())
    QTest.keyClicks(focused(), "081234567890")
    other.panel.form.body.form.heirs.cards[0].remove.click()
    go_on(stage, other)
    assert other.panel.notice.text == ""
    assert step_of(other) is Step.DOCUMENTS
    assert kept(stage, served) is None


def test_a_form_is_kept_as_soon_as_the_office_is_there_again(stage: TrainingStage) -> None:
    page, line = with_line(stage)
    type_into(page, "full_name", "siti wulandari")
    stage.settle()
    line.cut = True
    type_into(page, "mother_name", "suparmi")
    stage.settle()
    assert remark(page).startswith("belum tersimpan: ")
    assert page.panel.left_dirty()
    assert entry(page, "mother_name").text == "SUPARMI"
    type_into(page, "birth_place", "klaten")
    stage.settle()
    line.cut = False
    page.panel.model.refresh()
    stage.settle()
    stage.settle()
    assert remark(page) == "tersimpan 10.31"
    assert entries(stage, page)["mother_name"] == "SUPARMI"
    assert entries(stage, page)["birth_place"] == "KLATEN"
    assert not page.panel.left_dirty()


def test_what_was_typed_offline_is_kept_also_when_another_ticket_is_in_hand_by_then(stage: TrainingStage) -> None:
    page, line = with_line(stage)
    ticket = page.panel.model.ticket
    line.cut = True
    type_into(page, "full_name", "siti wulandari")
    stage.settle()
    page.panel.show_ticket(None)
    assert entry(page, "full_name").text == ""
    line.cut = False
    page.station.read(lambda work: work.now, then=lambda _now: None)
    stage.settle()
    stage.settle()
    draft = kept(stage, ticket)
    assert draft is not None
    assert draft.text("full_name") == "SITI WULANDARI"


def test_a_crash_loses_at_most_the_field_in_hand(stage: TrainingStage) -> None:
    page = open_page(stage)
    type_into(page, "full_name", "siti wulandari")
    stage.settle()
    ticket = page.panel.model.ticket
    assert ticket is not None
    field = entry(page, "mother_name").control
    field.setFocus()
    QTest.keyClicks(field, "sup")
    again = CasePage(stage, ticket)
    assert entry(again, "full_name").text == "SITI WULANDARI"
    assert entry(again, "mother_name").text == ""


def test_a_form_that_was_handed_over_leaves_no_draft(stage: TrainingStage) -> None:
    page = open_page(stage)
    ticket = page.panel.model.ticket
    fill_in(page)
    stage.settle()
    assert kept(stage, ticket) is not None
    go_on(stage, page)
    assert step_of(page) is Step.DOCUMENTS
    assert kept(stage, ticket) is None


def test_a_refused_form_stays_kept(stage: TrainingStage) -> None:
    page = open_page(stage)
    fill_in(page, phone="0812")
    go_on(stage, page)
    assert step_of(page) is Step.FORM
    assert entries(stage, page)["@attempted"] is True
    again = CasePage(stage, page.panel.model.ticket)  # type: ignore[arg-type]
    assert entry(again, "phone").message.text() == "Nomor HP 10–13 angka, kurang 6 angka"


def test_the_draft_of_another_segment_comes_back_in_that_segment(stage: TrainingStage) -> None:
    page = open_page(stage)
    ticket = page.panel.model.ticket
    page.panel.form.body.head.segment.buttons["PMI"].click()
    type_into(page, "placement.country", "Taiwan")
    page.panel.show_ticket(None)
    stage.settle()
    page.panel.show_ticket(ticket)
    stage.settle()
    assert entry(page, "placement.country").text == "Taiwan"


def test_two_stations_share_one_office(stage: TrainingStage) -> None:
    page = open_page(stage)
    type_into(page, "full_name", "siti wulandari")
    stage.settle()
    other = Station(stage.surroundings, stage.scenery.officers[1])
    ticket = page.panel.model.ticket
    assert ticket is not None
    found: list[FormDraft | None] = []
    other.read(draft_of_ticket, ticket.id, then=found.append)
    stage.settle()
    assert found[0] is not None
    assert found[0].text("full_name") == "SITI WULANDARI"
