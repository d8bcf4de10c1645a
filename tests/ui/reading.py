"""What can be read in a public window, and another PC at which the officers work."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QMetaProperty
from PySide6.QtQuick import QQuickItem, QQuickView

from counter_app.bootstrap import Office, open_office
from counter_app.settings import Language, Settings
from ui.stage import TrainingStage


@contextmanager
def another_pc(stage: TrainingStage, folder: Path) -> Iterator[Office]:
    """A second office on the stage's database, with the same clock."""
    settings = Settings(f"sqlite:///{folder / 'branch.db'}", folder / "papers", Language.ID)
    office = open_office(settings, stage.scenery.clock)
    yield office
    office.close()


def words(window: QQuickView) -> list[str]:
    """Every text that is to be seen now."""
    return [str(item.property("text")) for item in items(window.rootObject()) if item.property("text")]


def everything_said(window: QQuickView) -> str:
    """Every text property of every item, seen or not, in one."""
    said: list[str] = []
    for item in items(window.rootObject(), hidden=True):
        meta = item.metaObject()
        names = (
            str(meta.property(index).name()) for index in range(meta.propertyCount()) if _told(meta.property(index))
        )
        said.extend(str(item.property(name)) for name in names)
    return "\n".join(said)


def items(item: QQuickItem, *, hidden: bool = False) -> Iterator[QQuickItem]:
    if not hidden and not item.isVisible():
        return
    yield item
    for child in item.childItems():
        yield from items(child, hidden=hidden)


def _told(property_: QMetaProperty) -> bool:
    return str(property_.typeName()) in {"QString", "QVariant", "QVariantMap", "QVariantList"}
