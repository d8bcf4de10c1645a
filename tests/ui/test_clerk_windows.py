"""A bank clerk at every window for staff: the own records only, nothing to administer, and a reason for what is not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from counter_app.cards.operations import card_ready, enter_member_number
from counter_app.channels.agents import SponsorKind
from counter_app.channels.agents_register import add_sponsor
from counter_app.channels.batch_intake import Bringer, open_batch
from counter_app.payments.operations import issue_receipt, record_payment
from counter_app.registration.operations import keep_draft, notify_dues, submit_form
from counter_app.staff.model import Actor, Role
from counter_app.staff.operations import add_officer, set_password
from tests.ui.officer_steps import issued
from tests.ui.payments_steps import BANK
from ui.batches.scene_steps import ONLINE, PARTNERS
from ui.batches.window import create as create_batches
from ui.cards.window import create as create_cards
from ui.dashboard.window import create as create_dashboard
from ui.officer.window import create as create_officer
from ui.payments.window import create as create_payments
from ui.shared.options import WindowOptions
from ui.shared.table import Table
from ui.stage import TrainingStage

pytestmark = pytest.mark.usefixtures("qtbot")
SECRET = "gerbang 7 kayu"  # noqa: S105 - of a test


@dataclass(frozen=True)
class World:
    """What one clerk made, and a colleague who would like to see it; `traces` are words that would tell of it."""

    stage: TrainingStage
    owner: Actor
    colleague: Actor
    cases: tuple[str, ...]
    code: str
    traces: tuple[str, ...]


@pytest.fixture
def world(stage: TrainingStage) -> World:
    office, scenery = stage.scenery.office, stage.scenery
    owner, colleague = (
        office.run(add_officer, scenery.kiosk, name, name.capitalize(), Role.CLERK, None).actor
        for name in ("tono", "wati")
    )
    cases, codes = [], []
    for _ in range(2):
        form = scenery.example_form("Siti Wulandari")
        form["documents"]["photo"] = "received"
        number = office.run(submit_form, owner, form).case.number
        office.run(notify_dues, owner, number)
        cases.append(number)
        codes.append(office.run(issue_receipt, owner, number).code)
    office.run(record_payment, owner, codes[1].code, codes[1].amount, scenery.clock.now(), "BRI1")
    office.run(enter_member_number, owner, cases[1], "26000000001")
    office.run(card_ready, owner, cases[1])
    [ticket] = issued(stage, "A")
    office.run(keep_draft, owner, ticket.number, {"full_name": "Siti Wulandari"})
    code = codes[0].code
    return World(stage, owner, colleague, tuple(cases), code, (*cases, code, "Siti", "SITI", "S. W", "Wulandari"))


def show(world: World, create: Any, actor: Actor, counter: int | None = None) -> Any:
    window = create(world.stage.surroundings, WindowOptions(counter, actor, fullscreen=False))
    window.show()
    window.activateWindow()
    settle(world)
    return window


def settle(world: World) -> None:
    world.stage.settle()
    world.stage.settle()


def told(widget: QWidget) -> str:
    """Everything on a window, also in its tables and behind its pages."""
    parts: list[QLabel | QAbstractButton] = [*widget.findChildren(QLabel), *widget.findChildren(QAbstractButton)]
    lines = [one.text() for one in parts]
    for table in widget.findChildren(Table):
        lines += table.texts()
    return "\n".join(lines)


def through_pages(world: World, window: Any) -> str:
    """What all pages of a desk show, one after another."""
    seen = [told(window)]
    for number in range(len(window.pages)):
        window.open_page(number)
        settle(world)
        seen.append(told(window))
    return "\n".join(seen)


def test_the_payments_desk_shows_the_own_payments_only(world: World) -> None:
    seen = through_pages(world, show(world, create_payments, world.colleague))
    assert [one for one in world.traces if one in seen] == []
    mine = through_pages(world, show(world, create_payments, world.owner))
    assert all(number in mine for number in world.cases)


def test_a_colleagues_code_is_unknown_at_the_payments_desk(world: World) -> None:
    window = show(world, create_payments, world.colleague)
    panel = window.awaiting.panel
    panel.code.setFocus()
    QTest.keyClicks(panel.code, world.code)
    QTest.keyClick(panel.code, Qt.Key.Key_Return)
    settle(world)
    assert panel.fields["code"].complaint
    assert panel.owed is None


def test_the_cards_desk_shows_and_finds_the_own_cards_only(world: World) -> None:
    for actor, expected in ((world.colleague, []), (world.owner, [world.cases[1]])):
        window = show(world, create_cards, actor)
        for wanted in ("siti", world.cases[1], "26000000001"):
            window.board.search.clear()
            QTest.keyClicks(window.board.search.edit, wanted)
            settle(world)
            assert [row.key for row in window.board.list.table.rows] == expected
        if actor is world.colleague:
            window.board.search.clear()
            settle(world)
            assert [one for one in world.traces if one in told(window)] == []


def test_the_batches_desk_shows_the_own_batches_only(world: World) -> None:
    office = world.stage.scenery.office
    payer = office.run(add_sponsor, world.owner, SponsorKind.VILLAGE, "Desa Wunut").id
    batch = office.run(open_batch, world.owner, Bringer(sponsor=payer)).number
    assert batch not in through_pages(world, show(world, create_batches, world.colleague))
    assert batch in through_pages(world, show(world, create_batches, world.owner))


def test_what_a_clerk_may_not_do_at_the_batches_desk_says_why(world: World) -> None:
    window = show(world, create_batches, world.owner)
    window.open_page(PARTNERS)
    settle(world)
    page = window.partners
    buttons = (page.take, page.send, page.night, page.give, page.print_keys, page.renew, page.pair)
    assert not any(one.isEnabled() for one in buttons)
    assert {one.toolTip() for one in buttons} == {"Untuk penyelia", "Untuk administrator"}
    assert "Untuk penyelia" in told(page)


def test_lists_that_name_everybody_are_withheld_with_the_reason(world: World) -> None:
    payments = show(world, create_payments, world.owner)
    payments.open_page(BANK)
    settle(world)
    assert not payments.bank.file.choose.isEnabled()
    assert "petugas bank hanya melihat datanya sendiri" in told(payments.bank.file)
    batches = show(world, create_batches, world.owner)
    batches.open_page(ONLINE)
    settle(world)
    page = batches.online
    assert not any(one.isEnabled() for one in (page.search, page.look_up, page.take_in))
    assert "Petugas bank hanya melihat datanya sendiri" in told(page)
    assert batches.notice.text == ""
    mine = show(world, create_payments, world.stage.officer)
    mine.open_page(BANK)
    settle(world)
    assert mine.bank.file.choose.isEnabled()


def test_the_officer_station_gives_a_clerk_the_own_case_only(world: World) -> None:
    window = show(world, create_officer, world.colleague, 2)
    assert [one for one in world.traces if one in told(window)] == []


def test_the_dashboard_does_not_open_for_a_clerk(world: World) -> None:
    office = world.stage.scenery.office
    office.run(set_password, world.stage.scenery.administrator, "tono", SECRET)
    window = show(world, create_dashboard, world.stage.scenery.kiosk)
    page = window.sign_in
    assert not any("Tono" in one.text() for one in page.training_buttons)
    QTest.keyClicks(page.name, "tono")
    QTest.keyClicks(page.secret, SECRET)
    QTest.mouseClick(page.enter, Qt.MouseButton.LeftButton)
    settle(world)
    assert page.isVisible()
    assert "Minta petugas yang berhak" in page.error.text()
