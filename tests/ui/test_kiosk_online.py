"""The kiosk for people whom the website or JMO refused."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from counter_app.channels.online_help import help_reason
from counter_app.channels.online_model import HelpReason
from counter_app.queueing.model import Priority
from counter_app.queueing.operations.desk import notes
from counter_app.queueing.operations.opening_hours import set_quota
from counter_app.shared.changes import Changes, Part
from counter_app.staff.model import SYSTEM
from counter_app.staff.operations import change_setting
from tests.ui.reading import words
from tests.ui.visitor import Visitor
from ui.stage import TrainingStage


@pytest.fixture
def visitor(stage: TrainingStage, qtbot: QtBot) -> Iterator[Visitor]:
    made = Visitor(stage, qtbot)
    yield made
    made.leave()


def reason_of(visitor: Visitor) -> HelpReason | None:
    """What the officer will read on the only ticket."""
    [ticket] = visitor.tickets()
    assert ticket.service == "F"
    return visitor.stage.surroundings.office.read(lambda work: help_reason(notes(work, ticket)), SYSTEM)


@pytest.mark.parametrize("reason", HelpReason)
def test_who_was_refused_says_why_and_gets_a_ticket_for_help(reason: HelpReason, visitor: Visitor) -> None:
    visitor.touch("online-help")
    visitor.touch(f"help-{reason.value}")
    visitor.touch("take")
    assert visitor.text("number") == "F001"
    assert reason_of(visitor) is reason


def test_the_last_page_says_what_the_number_is_for(visitor: Visitor) -> None:
    visitor.touch("online-help")
    shown = words(visitor.window)
    assert "Apa kendalanya?" in shown
    visitor.touch("help-dukcapil-mismatch")
    shown = words(visitor.window)
    assert "Bantuan pendaftaran daring" in shown
    assert "Data saya tidak cocok" in shown


def test_priority_goes_with_it(visitor: Visitor) -> None:
    visitor.touch("online-help")
    visitor.touch("help-no-code")
    visitor.touch("priority")
    visitor.touch("reason-elderly")
    visitor.touch("take")
    assert visitor.tickets()[0].priority is Priority.ELDERLY


def test_back_leads_to_the_reasons_and_then_to_the_services(visitor: Visitor) -> None:
    visitor.touch("online-help")
    visitor.touch("help-no-code")
    visitor.touch("back")
    assert visitor.page == "help"
    visitor.touch("back")
    assert visitor.page == "services"


def test_an_untouched_question_goes_back(visitor: Visitor) -> None:
    visitor.touch("online-help")
    visitor.wait(45)
    assert visitor.page == "services"


def test_a_ticket_of_the_same_service_has_no_reason_when_none_was_asked_for(visitor: Visitor) -> None:
    visitor.touch("online-help")
    visitor.touch("back")
    visitor.touch("service-F")
    visitor.touch("take")
    assert reason_of(visitor) is None


def test_without_the_service_nobody_is_led_to_it(visitor: Visitor) -> None:
    office = visitor.stage.surroundings.office
    office.run(change_setting, SYSTEM, "hours_in_training", "on")
    office.run(set_quota, SYSTEM, "F", 0)
    visitor.window.station.changed.emit(Changes(frozenset({Part.QUEUE})))
    visitor.settle()
    visitor.touch("online-help")
    visitor.touch("help-no-code")
    assert visitor.page == "refused"
    assert visitor.tickets() == ()
