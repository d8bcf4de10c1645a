"""Signing for a card with a finger on the screen in front of the applicant, while the officer watches it come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter_app.bootstrap import Office
from counter_app.cards.operations import (
    Signing,
    ask_signature,
    card_ready,
    enter_member_number,
    hand_over,
    signing_at,
)
from counter_app.payments.operations import record_payment
from counter_app.queueing.model import Outcome
from counter_app.queueing.operations.serving import finish
from counter_app.registration.operations import find_case, show_on_screen
from counter_app.registration.screen import ScreenPage
from counter_app.shared.changes import Part
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.training.scenery import Progress, Visit
from tests.ui.applicant import COUNTER, Applicant
from tests.ui.reading import another_pc
from ui.stage import TrainingStage

LINE = ((200, 300), (400, 150), (600, 450), (800, 200))
"""Places in the frame of 1000 by 600."""


@pytest.fixture
def office(stage: TrainingStage, tmp_path: Path) -> Iterator[Office]:
    with another_pc(stage, tmp_path) as made:
        yield made


@pytest.fixture
def applicant(stage: TrainingStage, qtbot: QtBot, office: Office) -> Iterator[Applicant]:
    made = Applicant(stage, qtbot, office)
    yield made
    made.leave()


def asked(applicant: Applicant, receiver: str | None = None, relation: str | None = None) -> Visit:
    """Somebody stands at the counter whose card lies ready, and is asked to sign."""
    office, officer = applicant.office, applicant.stage.officer
    visit = applicant.stage.scenery.bring_to(Progress.RECEIPT)
    case = office.run(find_case, officer, str(visit.case))
    code = office.run(lambda work: work.payment_codes.of_case(case.id), officer)[-1]
    office.run(record_payment, officer, code.code, code.amount, office.clock.now(), "BRI-0001")
    office.run(enter_member_number, officer, case.number, case.kept_kpj or "26012345678")
    office.run(card_ready, officer, case.number)
    ask(applicant, visit, receiver, relation)
    return visit


def ask(applicant: Applicant, visit: Visit, receiver: str | None = None, relation: str | None = None) -> None:
    applicant.office.run(ask_signature, applicant.stage.officer, COUNTER, str(visit.case), receiver, relation)
    applicant.tell(Part.SCREEN)


def seen(applicant: Applicant) -> Signing | None:
    """What the officer sees at the other PC."""
    return applicant.office.read(signing_at, applicant.stage.officer, COUNTER)


def draw(applicant: Applicant, line: tuple[tuple[int, int], ...] = LINE) -> None:
    pad = applicant.item("pad")

    def place(point: tuple[int, int]) -> QPoint:
        inside = QPointF(point[0] / 1000 * pad.width(), point[1] / 600 * pad.height())
        return pad.mapToScene(inside).toPoint()

    window = applicant.window
    QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place(line[0]))
    for point in line[1:]:
        QTest.mouseMove(window, place(point))
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place(line[-1]))
    applicant.settle()


def test_a_signature_is_drawn_and_the_officer_sees_it_come(applicant: Applicant) -> None:
    visit = asked(applicant)
    form = applicant.office.run(find_case, applicant.stage.officer, str(visit.case)).form
    assert applicant.page == "signature"
    assert applicant.text("person-member") == form.full_name
    assert applicant.text("statement") == "Saya telah menerima kartu ini."
    assert not applicant.item("done").isEnabled()
    draw(applicant)
    assert not applicant.item("sign-here").isVisible()
    applicant.touch("done")
    signing = seen(applicant)
    assert signing is not None
    assert signing.signature is not None
    drawn = signing.signature.strokes[0]
    near = [min(abs(x - a) + abs(y - b) for x, y in drawn) for a, b in LINE]
    assert max(near) < 6
    assert "Terima kasih. Tanda tangan Anda sudah diterima petugas." in applicant.words()
    assert not applicant.item("done").isVisible()
    applicant.office.run(hand_over, applicant.stage.officer, str(visit.case), drawn_at=COUNTER)
    applicant.tell(Part.SCREEN, Part.CARDS)
    assert applicant.page == "welcome"


def test_what_was_drawn_can_be_wiped_away(applicant: Applicant) -> None:
    asked(applicant)
    assert not applicant.item("clear").isEnabled()
    draw(applicant)
    applicant.touch("clear")
    assert applicant.item("sign-here").isVisible()
    assert not applicant.item("done").isEnabled()


def test_who_is_not_content_signs_again(applicant: Applicant) -> None:
    asked(applicant)
    draw(applicant)
    applicant.touch("done")
    assert applicant.text("clear") == "Tanda tangani lagi"
    applicant.touch("clear")
    signing = seen(applicant)
    assert signing is not None
    assert signing.signature is None
    assert applicant.item("sign-here").isVisible()
    draw(applicant, ((100, 100), (900, 500)))
    applicant.touch("done")
    signing = seen(applicant)
    assert signing is not None
    assert signing.signature is not None


def test_the_officer_asks_again_and_the_frame_is_empty(applicant: Applicant) -> None:
    visit = asked(applicant)
    draw(applicant)
    applicant.stage.scenery.clock.advance(timedelta(seconds=1))
    ask(applicant, visit, "Budi Santosa", "suami")
    assert applicant.item("sign-here").isVisible()
    assert applicant.text("statement") == "Saya, Budi Santosa (suami), telah menerima kartu ini."


def test_a_mere_touch_is_no_signature(applicant: Applicant) -> None:
    asked(applicant)
    draw(applicant, ((500, 300), (505, 302)))
    applicant.touch("done")
    assert applicant.text("done") == "Tanda tangani dahulu"
    assert seen(applicant) is not None
    draw(applicant)
    assert applicant.text("done") == "Selesai"
    applicant.touch("done")
    signing = seen(applicant)
    assert signing is not None
    assert signing.signature is not None


def test_a_finger_that_leaves_the_frame_stays_at_its_edge(applicant: Applicant) -> None:
    asked(applicant)
    draw(applicant, ((500, 300), (1020, 640), (-20, -20)))
    applicant.touch("done")
    signing = seen(applicant)
    assert signing is not None
    assert signing.signature is not None
    assert all(0 <= x <= 1000 and 0 <= y <= 600 for stroke in signing.signature.strokes for x, y in stroke)


def test_the_frame_is_empty_for_the_next_person(applicant: Applicant) -> None:
    visit = asked(applicant)
    draw(applicant)
    applicant.touch("done")
    applicant.officer_does(finish, visit, Outcome.COMPLETED)
    assert applicant.page == "welcome"
    assert applicant.window.customer.pen.property("drawn") == ""
    assert applicant.window.customer.pen.property("about") == {}


def test_a_lost_connection_keeps_the_lines_until_the_next_touch(
    applicant: Applicant, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(applicant)
    draw(applicant)
    real = type(applicant.window.station.office).run

    def gone(*_args: object, **_kwargs: object) -> None:
        raise Unavailable(FailureCode.DATABASE_GONE)

    monkeypatch.setattr(type(applicant.window.station.office), "run", gone)
    applicant.touch("done")
    monkeypatch.setattr(type(applicant.window.station.office), "run", real)
    assert applicant.item("done").isEnabled()
    applicant.touch("done")
    signing = seen(applicant)
    assert signing is not None
    assert signing.signature is not None


def test_another_page_takes_the_place_of_signing(applicant: Applicant) -> None:
    visit = asked(applicant)
    applicant.office.run(show_on_screen, applicant.stage.officer, COUNTER, ScreenPage.DATA, str(visit.case))
    applicant.tell(Part.SCREEN)
    assert applicant.page == "data"
