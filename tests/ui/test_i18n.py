"""Every text of every window exists in Indonesian, and the files that Qt loads are those of the sources."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from resources.i18n.update import HERE, folders, release, update

FOLDERS = [folder for folder in folders() if folder.name != "__pycache__"]
NAMES = [folder.name for folder in FOLDERS]
_PLACES = re.compile(r"%(?:\d|n)|\{\w*\}")


def messages(file: Path) -> Iterator[tuple[str, str, ET.Element]]:
    """Context, source and translation of each text."""
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - a file of this repository
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            yield context.findtext("name", ""), message.findtext("source", ""), translation


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_left_untranslated(name: str) -> None:
    left = [
        (context, source)
        for context, source, translation in messages(HERE / f"{name}.id.ts")
        if translation.get("type") == "unfinished" or not "".join(translation.itertext()).strip()
    ]
    assert left == []


@pytest.mark.parametrize("name", NAMES)
def test_a_translation_holds_the_same_places(name: str) -> None:
    different = [
        source
        for _, source, translation in messages(HERE / f"{name}.id.ts")
        if sorted(set(_PLACES.findall(source))) != sorted(set(_PLACES.findall("".join(translation.itertext()))))
    ]
    assert different == []


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES)
def test_the_sources_hold_no_text_that_was_not_collected(folder: Path, tmp_path: Path) -> None:
    kept = HERE / f"{folder.name}.id.ts"
    fresh = tmp_path / kept.name
    fresh.write_bytes(kept.read_bytes())
    update(folder, fresh)
    assert {one[:2] for one in messages(fresh)} == {one[:2] for one in messages(kept)}


@pytest.mark.parametrize("name", NAMES)
def test_the_file_that_qt_loads_says_what_the_source_says(name: str, tmp_path: Path) -> None:
    kept, fresh = HERE / f"{name}.id.qm", tmp_path / f"{name}.id.qm"
    release(HERE / f"{name}.id.ts", fresh)
    ours, new = QTranslator(), QTranslator()
    assert ours.load(str(kept))
    assert new.load(str(fresh))
    for context, source, _ in messages(HERE / f"{name}.id.ts"):
        assert ours.translate(context, source) == new.translate(context, source) != "", source
