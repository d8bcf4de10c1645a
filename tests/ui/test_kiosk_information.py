"""Reading at the kiosk: cards with the figures of the day, the ways to register, and back to the queue numbers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, QSize
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from counter_app.benefits.operations import information_cards
from counter_app.information.model import Audience, InfoChannel
from counter_app.information.operations import channel_steps
from counter_app.reporting.operations import close_day
from counter_app.settings import Language
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.staff.model import SYSTEM
from counter_app.storage.unit_of_work import SqlWork
from tests.ui.reading import items, words
from tests.ui.touching import showing
from tests.ui.visitor import Visitor
from ui.kiosk.scenes import SIZES, scenes
from ui.shared.stage import Scene
from ui.stage import TrainingStage

CHANNELS = {
    InfoChannel.MANUAL: 8,
    InfoChannel.SPO: 8,
    InfoChannel.ONLINE: 7,
    InfoChannel.PERISAI: 5,
}


@pytest.fixture
def reader(stage: TrainingStage, qtbot: QtBot) -> Iterator[Visitor]:
    """A visitor who has touched the button on the first page."""
    made = Visitor(stage, qtbot)
    made.touch("information")
    yield made
    made.leave()


def shown(reader: Visitor) -> list[str]:
    """The texts on the page, as they are read."""
    return [
        str(one.property("text")).replace("\u00a0", " ")
        for one in items(reader.window.rootObject())
        if one.property("text") and all(part.opacity() > 0 for part in _within(one))
    ]


def _within(item: QQuickItem) -> Iterator[QQuickItem]:
    """The item and everything that holds it."""
    holder: QQuickItem | None = item
    while holder is not None:
        yield holder
        holder = holder.parentItem()


def tiles(reader: Visitor) -> list[str]:
    return [
        one.objectName().removeprefix("card-")
        for one in items(reader.window.rootObject())
        if one.objectName().startswith("card-")
    ]


def find(reader: Visitor, key: str) -> None:
    """Turn the shelves until the card is there, and touch it."""
    while key not in tiles(reader):
        reader.touch("next")
    reader.touch(f"card-{key}")


def test_every_card_for_applicants_is_on_a_shelf_and_none_for_officers(reader: Visitor) -> None:
    known = reader.stage.surroundings.office.read(information_cards, SYSTEM, Audience.APPLICANT)
    seen = tiles(reader)
    reader.touch("next")
    seen += tiles(reader)
    assert sorted(seen) == sorted(one.key for one in known if one.channel is None)
    assert "values-of-2018" not in seen


@pytest.mark.parametrize(("channel", "count"), CHANNELS.items(), ids=str)
def test_each_way_to_register_shows_its_steps_word_by_word(reader: Visitor, channel: InfoChannel, count: int) -> None:
    find(reader, "channels")
    reader.touch(f"card-channel-{channel.value}")
    steps = [one.id for one in channel_steps(channel)]
    seen = shown(reader)
    assert len(steps) == count
    assert [text for text in seen if text in steps] == steps
    numbers = [int(text) for text in seen if text.isdigit()]
    assert [one for one in numbers if one <= 8] == list(range(1, count + 1))


def test_amounts_are_those_of_the_law_of_the_day(reader: Visitor) -> None:
    find(reader, "headline-price")
    told = " ".join(shown(reader))
    for amount in ("Rp 36.800", "Rp 28.400", "Rp 16.800", "November 2026"):
        assert amount in told
    assert "{" not in told


def test_a_card_tells_its_source(reader: Visitor) -> None:
    find(reader, "history")
    assert reader.text("source") == "Sumber: Panduan pendaftaran 2018; UU 24/2011. Keadaan per 21 November 2026."


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", ["jp", "jkk", "online-form", "channel-online"])
def test_a_long_card_is_read_page_by_page_and_nothing_is_left_out(
    reader: Visitor, size: tuple[int, int], key: str
) -> None:
    reader.window.resize(QSize(*size))
    reader.settle()
    if key.startswith("channel-"):
        find(reader, "channels")
    find(reader, key)
    known = reader.stage.surroundings.office.read(information_cards, SYSTEM, Audience.APPLICANT)
    card = next(one for one in known if one.key == key)
    wanted = sorted(one.id for one in (*card.body, *card.steps))
    read: list[str] = []
    for _ in range(int(reader.item("text").property("pages"))):
        read += [text for text in shown(reader) if text in wanted]
        if reader.item("next").isVisible() and reader.item("next").isEnabled():
            reader.touch("next")
    assert sorted(read) == wanted


def test_one_gets_back_the_way_one_came(reader: Visitor) -> None:
    find(reader, "channels")
    reader.touch("card-channel-spo")
    reader.touch("back")
    assert reader.page == "card"
    assert "Empat cara mendaftar" in shown(reader)
    reader.touch("back")
    assert reader.page == "information"
    reader.touch("back")
    assert reader.page == "services"
    reader.touch("service-A")
    reader.touch("take")
    assert [one.number for one in reader.tickets()] == ["A001"]


def test_the_shelf_is_the_one_that_was_left(reader: Visitor) -> None:
    find(reader, "history")
    reader.touch("back")
    assert reader.text("pages") == "2 / 2"
    assert "history" in tiles(reader)


def test_who_reads_is_left_in_peace_and_who_is_gone_makes_room(reader: Visitor) -> None:
    reader.touch("language")
    find(reader, "jkm")
    reader.wait(89)
    reader.touch("source")
    reader.wait(89)
    assert reader.page == "card"
    reader.wait(1)
    assert reader.page == "services"
    assert reader.stage.surroundings.speech.language is Language.ID


def test_a_card_speaks_the_other_language_while_it_is_open(reader: Visitor) -> None:
    find(reader, "health-insurance")
    reader.touch("language")
    assert "Not BPJS Kesehatan" in shown(reader)
    assert reader.page == "card"


def test_reading_goes_on_without_the_office(reader: Visitor) -> None:
    find(reader, "welcome")
    reader.window.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    reader.settle()
    assert reader.page == "card"


def test_information_is_there_when_the_queue_is_closed(stage: TrainingStage, qtbot: QtBot) -> None:
    stage.surroundings.office.run(lambda work: close_day(work, work.today), SYSTEM)
    visitor = Visitor(stage, qtbot)
    visitor.touch("information")
    assert visitor.page == "information"
    visitor.touch("back")
    assert visitor.page == "refused"
    visitor.leave()


def test_without_a_connection_nothing_is_offered_to_read(stage: TrainingStage, qtbot: QtBot) -> None:
    visitor = Visitor(stage, qtbot)
    visitor.window.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    visitor.settle()
    assert not visitor.item("information").isVisible()
    visitor.leave()


def test_a_broken_tariff_takes_away_only_the_cards_with_figures(stage: TrainingStage, qtbot: QtBot) -> None:
    visitor = Visitor(stage, qtbot)

    def spoil(work: SqlWork) -> None:
        work.tariffs.put("bpu.toml", "format = 0")

    stage.surroundings.office.run(spoil, stage.officer)
    visitor.touch("information")
    assert "welcome" in tiles(visitor)
    assert "headline-price" not in tiles(visitor)
    visitor.leave()


@pytest.mark.parametrize("size", SIZES)
def test_everything_to_touch_is_large_enough(reader: Visitor, size: tuple[int, int]) -> None:
    reader.window.resize(QSize(*size))
    reader.settle()
    for name in ("card-welcome", "next", "before", "back", "language"):
        assert min(reader.item(name).width(), reader.item(name).height()) >= 72, name
    find(reader, "channels")
    for name in ("card-channel-manual", "card-channel-perisai", "back"):
        assert min(reader.item(name).width(), reader.item(name).height()) >= 72, name


@pytest.mark.parametrize(
    "scene", [one for one in scenes() if one.name in {"kiosk-information", "kiosk-card-jp"}], ids=lambda one: one.name
)
@pytest.mark.parametrize("chosen", ["stage", "stage_en_dark"])
def test_the_buttons_stay_within_the_window(scene: Scene, chosen: str, request: pytest.FixtureRequest) -> None:
    stage: TrainingStage = request.getfixturevalue(chosen)
    with showing(scene, stage) as window:
        for size in scene.sizes:
            window.resize(QSize(*size))
            stage.settle()
            window.grabWindow()
            ring = next(one for one in items(window.rootObject()) if one.objectName() == "ring")
            assert ring.mapToScene(QPointF(ring.width(), 0)).x() <= size[0] - 30, size
            assert words(window)
