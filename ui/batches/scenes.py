"""The telling states of the batches desk: lists, files, one batch from its first row to the cards."""

from __future__ import annotations

from datetime import timedelta

from counter_app.channels.batch_intake import Bringer, open_batch
from counter_app.payments.totals import PaymentMode
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.staff.model import SYSTEM
from counter_app.staff.operations import change_setting
from ui.batches.batch_acts import Act
from ui.batches.batch_import import BatchImport, Into
from ui.batches.batch_pane import PAPERS, REJECTED
from ui.batches.channel_scenes import channel_scenes
from ui.batches.open_dialog import Way
from ui.batches.scene_files import (
    LONG_NAME,
    bill,
    enter_agents,
    enter_payers,
    give,
    hostile_file,
    make_cards,
    pay,
    people_file,
    take_in,
)
from ui.batches.scene_steps import SIZES, held, one_batch, opened
from ui.batches.window import BatchesWindow
from ui.shared.stage import Scene, Stage


def _sign_in(stage: Stage) -> BatchesWindow:
    window = opened(stage, actor=SYSTEM)
    stage.settle()
    return window


def _list(stage: Stage) -> BatchesWindow:
    """One batch in nearly every stage."""
    agent, second, _ = enter_agents(stage)
    village, group = enter_payers(stage)
    ways = (Bringer(agent=agent), Bringer(sponsor=village), Bringer(sponsor=group), Bringer(agent=second))
    numbers = []
    for place, bringer in enumerate((*ways, ways[0], ways[1])):
        numbers.append(take_in(stage, bringer, people_file(stage, 5 + 3 * place, wrong=place % 2)))
        stage.scenery.clock.advance(timedelta(minutes=7))
    for number in numbers[1:]:
        bill(stage, number)
    for number in numbers[2:]:
        pay(stage, number)
    for number in numbers[3:]:
        make_cards(stage, number)
    give(stage, numbers[4], 1, 2)
    give(stage, numbers[5], *range(1, 19))
    window = opened(stage)
    window.batches.list.table.selectRow(1)
    return window


def _empty(stage: Stage) -> BatchesWindow:
    return opened(stage)


def _offline(stage: Stage) -> BatchesWindow:
    window = _list(stage)
    window.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    return window


def _new(stage: Stage) -> BatchesWindow:
    enter_agents(stage)
    enter_payers(stage)
    window = opened(stage)
    window.batches.ask_new()
    stage.settle()
    return window


def _new_expired(stage: Stage) -> BatchesWindow:
    _, _, over = enter_agents(stage)
    window = opened(stage)
    window.batches.ask_new()
    stage.settle()
    window.batches.dialog.choose(Way.AGENT, over)  # type: ignore[union-attr]
    return window


def _importing(stage: Stage, path_of: str) -> BatchesWindow:
    village, _ = enter_payers(stage)
    window = opened(stage)
    path = hostile_file() if path_of == "hostile" else people_file(stage, 40, wrong=7)
    dialog = BatchImport(window.batches, window.model, path, Into(Bringer(sponsor=village)))
    window.batches.doing.begin_import(dialog)
    stage.settle()
    return window


def _preview(stage: Stage) -> BatchesWindow:
    return _importing(stage, "people")


def _hostile(stage: Stage) -> BatchesWindow:
    return _importing(stage, "hostile")


def _taken(stage: Stage) -> BatchesWindow:
    window = _preview(stage)
    window.batches.dialog.yes.click()  # type: ignore[union-attr]
    stage.settle()
    return window


def _open_list(stage: Stage) -> BatchesWindow:
    agent, _, _ = enter_agents(stage)
    return one_batch(stage, take_in(stage, Bringer(agent=agent), people_file(stage, 14, wrong=3), complete=False))


def _nobody_yet(stage: Stage) -> BatchesWindow:
    _, group = enter_payers(stage)
    number = stage.surroundings.office.run(open_batch, stage.officer, Bringer(sponsor=group)).number
    return one_batch(stage, number)


def _person(stage: Stage) -> BatchesWindow:
    window = _nobody_yet(stage)
    window.batches.act(Act.ADD_PERSON)
    stage.settle()
    window.batches.dialog.answer()  # type: ignore[union-attr]
    stage.settle()
    return window


def _crowd(stage: Stage) -> BatchesWindow:
    village, _ = enter_payers(stage)
    number = take_in(stage, Bringer(sponsor=village), people_file(stage, 200, wrong=5))
    bill(stage, number, PaymentMode.EACH)
    return one_batch(stage, number)


def _long_names(stage: Stage) -> BatchesWindow:
    agent, _, _ = enter_agents(stage)
    number = take_in(stage, Bringer(agent=agent), people_file(stage, 9, name=LONG_NAME))
    bill(stage, number)
    return one_batch(stage, number)


def _dues(stage: Stage) -> BatchesWindow:
    agent, _, _ = enter_agents(stage)
    number = take_in(stage, Bringer(agent=agent), people_file(stage, 12))
    window = one_batch(stage, number)
    window.batches.act(Act.RECEIVE)
    window.batches.dialog.answer()  # type: ignore[union-attr]
    stage.settle()
    window.batches.act(Act.BILL)
    stage.settle()
    return window


def _payment(stage: Stage) -> BatchesWindow:
    window = _long_names(stage)
    window.batches.act(Act.PAY)
    stage.settle()
    return window


def _given(stage: Stage) -> BatchesWindow:
    agent, _, _ = enter_agents(stage)
    number = take_in(stage, Bringer(agent=agent), people_file(stage, 12))
    bill(stage, number)
    pay(stage, number)
    make_cards(stage, number)
    give(stage, number, 1, 4, 5)
    window = one_batch(stage, number)
    window.batches.pane.list.table.selectRow(1)
    return window


def _papers(stage: Stage) -> BatchesWindow:
    """The papers of a batch whose members all have their cards."""
    agent, _, _ = enter_agents(stage)
    number = take_in(stage, Bringer(agent=agent), people_file(stage, 3))
    bill(stage, number)
    pay(stage, number)
    make_cards(stage, number)
    give(stage, number, 1, 2, 3)
    window = one_batch(stage, number)
    window.batches.pane.view.choose(PAPERS)
    window.batches.pane.papers.table.selectRow(4)
    return window


def _rejected(stage: Stage) -> BatchesWindow:
    window = _open_list(stage)
    window.batches.pane.view.choose(REJECTED)
    return window


def _asked_of_one(stage: Stage, window: BatchesWindow, act: Act) -> BatchesWindow:
    window.batches.pane.list.table.selectRow(0)
    window.batches.act(act)
    stage.settle()
    return window


def _documents(stage: Stage) -> BatchesWindow:
    return _asked_of_one(stage, _open_list(stage), Act.DOCUMENTS)


def _drop(stage: Stage) -> BatchesWindow:
    return _asked_of_one(stage, _long_names(stage), Act.DROP)


def _slips(stage: Stage) -> BatchesWindow:
    window = _crowd(stage)
    window.batches.act(Act.SLIPS)
    stage.settle()
    return window


def _core_code(stage: Stage) -> BatchesWindow:
    stage.surroundings.office.run(change_setting, stage.scenery.kiosk, "payment_codes", "core")
    return _dues(stage)


def _cancel(stage: Stage) -> BatchesWindow:
    window = _open_list(stage)
    window.batches.act(Act.CANCEL)
    stage.settle()
    return window


def scenes() -> tuple[Scene, ...]:
    pages = (
        ("list", _list),
        ("sign-in", _sign_in),
        ("empty", _empty),
        ("offline", _offline),
        ("open-list", _open_list),
        ("nobody-yet", _nobody_yet),
        ("crowd", _crowd),
        ("long-names", _long_names),
        ("given", _given),
        ("papers", _papers),
        ("rejected", _rejected),
    )
    questions = (
        ("new", _new, (600, 380)),
        ("new-expired", _new_expired, (600, 380)),
        ("preview", _preview, (940, 660)),
        ("hostile", _hostile, (940, 210)),
        ("taken", _taken, (940, 640)),
        ("person", _person, (880, 690)),
        ("dues", _dues, (620, 230)),
        ("payment", _payment, (540, 400)),
        ("core-code", _core_code, (620, 400)),
        ("documents", _documents, (620, 280)),
        ("drop", _drop, (540, 320)),
        ("slips", _slips, (540, 200)),
        ("cancel", _cancel, (540, 300)),
    )
    return (
        *(Scene("batches", f"batches-{name}", SIZES, build) for name, build in pages),
        *(Scene("batches", f"batches-{name}", (size,), held(build)) for name, build, size in questions),
        *channel_scenes(),
    )
