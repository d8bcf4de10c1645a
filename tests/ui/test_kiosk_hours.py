"""The kiosk outside the hours, and with a booking."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from counter_app.queueing.booking import Booking
from counter_app.queueing.hours_ports import HoursWork
from counter_app.queueing.model import Origin
from counter_app.queueing.operations.board import offers
from counter_app.queueing.operations.booking import add_booking, cancel_booking
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.queueing.operations.opening_hours import clear_special_hours, set_quota, set_special_hours
from counter_app.queueing.operations.stopping import Stopped
from counter_app.settings import Language
from counter_app.shared.changes import Changes, Part
from counter_app.shared.moments import short_moment
from counter_app.staff.model import SYSTEM
from counter_app.staff.operations import change_setting
from tests.ui.visitor import Visitor
from ui.shared.wording import pick
from ui.stage import TrainingStage


@pytest.fixture
def visitor(stage: TrainingStage, qtbot: QtBot) -> Iterator[Visitor]:
    made = Visitor(stage, qtbot)
    yield made
    made.leave()


def stopped_services(work: HoursWork) -> dict[str, Stopped]:
    return {one.service.letter: one.stopped for one in offers(work) if one.stopped is not None}


def told(visitor: Visitor, part: Part = Part.SETTINGS) -> None:
    visitor.window.station.changed.emit(Changes(frozenset({part})))
    visitor.settle()


def hours(visitor: Visitor, text: str) -> None:
    """The branch practises its hours, and has these today."""
    office = visitor.stage.surroundings.office
    office.run(change_setting, SYSTEM, "hours_in_training", "on")
    office.run(lambda work: set_special_hours(work, work.today, text), SYSTEM)
    told(visitor)


def booked(visitor: Visitor, minutes: int = 20) -> Booking:
    office = visitor.stage.surroundings.office
    made = office.run(lambda work: add_booking(work, "D", work.now + timedelta(minutes=minutes)), SYSTEM)
    told(visitor, Part.QUEUE)
    return made


def test_a_closed_branch_says_when_numbers_are_given_out_again(visitor: Visitor) -> None:
    hours(visitor, "-")
    assert visitor.page == "refused"
    assert visitor.text("refusal") == "Kantor sedang tutup"
    assert visitor.text("advice").startswith("Jam khusus hari ini. Nomor antrean terbit lagi ")
    assert visitor.text("advice").endswith("pukul 08.00 WIB.")
    visitor.touch("language")
    assert visitor.text("refusal") == "We are closed now"
    office = visitor.stage.surroundings.office
    office.run(change_setting, SYSTEM, "hours_in_training", "off")
    office.run(lambda work: clear_special_hours(work, work.today), SYSTEM)
    told(visitor)
    assert visitor.page == "services"


def test_after_the_last_number_only_a_booking_gives_a_ticket(visitor: Visitor) -> None:
    booking = booked(visitor)
    office = visitor.stage.surroundings.office
    office.run(change_setting, SYSTEM, "last_ticket_minutes", "240")
    clock = office.read(lambda work: work.now.astimezone(work.branch.zone.tzinfo), SYSTEM)
    hours(visitor, f"{clock - timedelta(minutes=30):%H:%M}-{clock + timedelta(minutes=60):%H:%M}")
    assert visitor.text("refusal") == "Nomor terakhir hari ini sudah terbit"
    visitor.touch("booking")
    assert visitor.page == "check-in"
    told(visitor)
    assert visitor.page == "check-in"
    visitor.keys(f"{booking.reference}\n")
    assert visitor.page == "result"


def test_a_full_service_sends_to_another_one(visitor: Visitor) -> None:
    office = visitor.stage.surroundings.office
    clock = office.read(lambda work: work.now.astimezone(work.branch.zone.tzinfo), SYSTEM)
    hours(visitor, f"{clock - timedelta(minutes=30):%H:%M}-{clock + timedelta(minutes=120):%H:%M}")
    office.run(set_quota, SYSTEM, "A", 0)
    told(visitor)
    visitor.touch("service-A")
    assert visitor.text("refusal") == "Layanan ini penuh untuk hari ini"
    assert visitor.text("advice").endswith("pukul 08.00 WIB.")
    visitor.touch("again")
    visitor.touch("service-B")
    visitor.touch("take")
    assert visitor.page == "result"


def test_a_service_that_fills_up_meanwhile_is_refused_when_the_number_is_taken(visitor: Visitor) -> None:
    office = visitor.stage.surroundings.office
    clock = office.read(lambda work: work.now.astimezone(work.branch.zone.tzinfo), SYSTEM)
    hours(visitor, f"{clock - timedelta(minutes=30):%H:%M}-{clock + timedelta(minutes=120):%H:%M}")
    visitor.touch("service-A")
    office.run(set_quota, SYSTEM, "A", 0)
    visitor.touch("take")
    assert visitor.text("refusal") == "Layanan ini penuh untuk hari ini"


def test_a_card_says_why_and_until_when_before_it_is_touched(visitor: Visitor) -> None:
    visitor.stage.scenery.fill_queue(40)
    visitor.stage.scenery.serve_elsewhere()
    office = visitor.stage.surroundings.office
    clock = office.read(lambda work: work.now.astimezone(work.branch.zone.tzinfo), SYSTEM)
    office.run(set_quota, SYSTEM, "B", 0)
    hours(visitor, f"{clock - timedelta(hours=1):%H:%M}-{clock + timedelta(minutes=150):%H:%M}")
    again = office.read(stopped_services, SYSTEM)["B"].opens_at
    assert again is not None
    card = visitor.item("service-B")
    assert (card.property("stopped"), card.property("people")) == (True, "penuh untuk hari ini")
    assert card.property("wait") == f"buka lagi {pick(short_moment(again), Language.ID)}"
    assert visitor.item("service-A").property("people") == "antrean terlalu panjang"
    visitor.touch("language")
    assert card.property("people") == "full for today"
    assert card.property("wait") == f"again {pick(short_moment(again), Language.EN)}"
    assert visitor.item("service-A").property("people") == "queue too long today"
    office.run(set_quota, SYSTEM, "B", None)
    office.run(change_setting, SYSTEM, "last_ticket_by_forecast", "off")
    told(visitor)
    assert not card.property("stopped")


def test_too_long_a_queue_gives_a_number_only_to_whom_priority_brings_in_time(visitor: Visitor) -> None:
    visitor.stage.scenery.serve_elsewhere()
    office = visitor.stage.surroundings.office
    for _ in range(40):
        office.run(issue_ticket, SYSTEM, "A")
    clock = office.read(lambda work: work.now.astimezone(work.branch.zone.tzinfo), SYSTEM)
    hours(visitor, f"{clock - timedelta(hours=1):%H:%M}-{clock + timedelta(minutes=60):%H:%M}")
    visitor.touch("service-A")
    assert visitor.text("wait") == "antrean terlalu panjang"
    assert visitor.text("ahead").startswith("Buka lagi ")
    visitor.touch("take")
    assert (visitor.page, len(visitor.tickets())) == ("confirm", 40)
    visitor.touch("priority")
    visitor.touch("reason-elderly")
    assert visitor.text("wait").endswith("menit")
    visitor.touch("take")
    assert visitor.page == "result"


def test_a_day_without_bookings_shows_no_way_to_check_in(visitor: Visitor) -> None:
    assert not visitor.item("booking").isVisible()
    booking = booked(visitor)
    assert visitor.item("booking").isVisible()
    visitor.stage.surroundings.office.run(cancel_booking, SYSTEM, booking.reference)
    told(visitor, Part.QUEUE)
    assert not visitor.item("booking").isVisible()
    visitor.keys("ABC")
    assert visitor.page == "services"


def test_a_booking_is_checked_in_by_touch(visitor: Visitor) -> None:
    booking = booked(visitor)
    visitor.touch("booking")
    for one in booking.reference:
        visitor.touch(f"key-{one}")
    assert visitor.text("reference").replace(" ", "") == booking.reference
    visitor.touch("check-in")
    assert visitor.page == "result"
    assert visitor.text("number") == "D001"
    assert visitor.text("ahead").startswith("Janji temu Anda pukul ")
    assert visitor.text("wait").startswith("mulai ")
    assert [one.origin for one in visitor.tickets()] == [Origin.BOOKING]


def test_a_scan_on_the_first_page_checks_in_by_itself(visitor: Visitor) -> None:
    booking = booked(visitor)
    visitor.keys(f"{booking.reference}\n")
    assert visitor.text("number") == "D001"


def test_who_comes_at_the_booked_time_reads_the_ordinary_wait(visitor: Visitor) -> None:
    booking = booked(visitor, minutes=1)
    visitor.stage.scenery.clock.advance(timedelta(minutes=2))
    visitor.keys(f"{booking.reference}\n")
    assert visitor.text("ahead") == "Tidak ada orang di depan Anda"


def test_a_wrong_reference_is_told_and_begins_anew(visitor: Visitor) -> None:
    booked(visitor)
    visitor.keys("ABC\n")
    assert (visitor.page, visitor.text("check-in-message")) == ("check-in", "")
    visitor.keys("D2345\n")
    assert visitor.text("check-in-message") == "Tidak ada janji temu dengan referensi ini. Periksa hurufnya."
    visitor.touch("key-X")
    assert (visitor.text("reference"), visitor.text("check-in-message")) == ("X", "")
    visitor.touch("erase")
    assert visitor.text("reference") == ""


def test_a_booking_that_is_checked_in_tells_its_number(visitor: Visitor) -> None:
    booking = booked(visitor)
    booked(visitor)
    visitor.keys(f"{booking.reference}\n")
    visitor.touch("done")
    visitor.keys(f"{booking.reference}\n")
    assert "D001" in visitor.text("check-in-message")


def test_an_untouched_check_in_goes_back(visitor: Visitor) -> None:
    booked(visitor)
    visitor.touch("booking")
    visitor.touch("key-A")
    visitor.wait(44)
    assert visitor.page == "check-in"
    visitor.wait(1)
    assert visitor.page == "services"
    visitor.touch("booking")
    assert visitor.text("reference") == ""
