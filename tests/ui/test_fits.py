"""The search for text that does not fit finds what it is for, in both kinds of windows."""

from __future__ import annotations

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QUrl
from PySide6.QtQuick import QQuickView
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fits import misfits

LONG = "Surat keterangan usaha dari kelurahan"
TEXTS = {
    "fits": f'Text {{ text: "{LONG}" }}',
    "cut short": f'Text {{ text: "{LONG}"; width: 60; elide: Text.ElideRight }}',
    "larger than its own item": f'Text {{ text: "{LONG}"; width: 60 }}',
    "outside of": f'Rectangle {{ width: 60; height: 30; Text {{ text: "{LONG}" }} }}',
    "over each other": f'Item {{ Text {{ text: "{LONG}" }} Text {{ x: 20; text: "{LONG}" }} }}',
    "invisible": f'Text {{ visible: false; text: "{LONG}"; width: 60 }}',
}


@pytest.mark.parametrize("kind", TEXTS)
def test_a_text_in_qml(kind: str, tmp_path: Path, qtbot: QtBot) -> None:  # noqa: ARG001 - brings the application
    file = tmp_path / "Window.qml"
    file.write_text(f"import QtQuick\nItem {{ width: 600; height: 200\n{TEXTS[kind]} }}", "utf-8")
    window = QQuickView()
    window.setSource(QUrl.fromLocalFile(str(file)))
    window.show()
    found = misfits(window)
    if kind in {"fits", "invisible"}:
        assert found == []
    else:
        assert any(line.startswith(kind) for line in found)
    shiboken6.delete(window)


@pytest.fixture
def panel(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(600, 200)
    return made


def test_a_label_with_room_fits(panel: QWidget) -> None:
    QLabel(LONG, panel).setGeometry(10, 10, 580, 40)
    panel.show()
    assert misfits(panel) == []


def test_a_label_without_room_is_cut(panel: QWidget) -> None:
    QLabel(LONG, panel).setGeometry(10, 10, 60, 20)
    panel.show()
    assert any(line.startswith("label cut") for line in misfits(panel))


def test_a_button_without_room_is_cut(panel: QWidget) -> None:
    QPushButton(LONG, panel).setGeometry(10, 10, 60, 30)
    panel.show()
    assert any(line.startswith("button cut") for line in misfits(panel))


def test_labels_over_each_other_are_found(panel: QWidget) -> None:
    QLabel(LONG, panel).setGeometry(10, 10, 580, 40)
    QLabel(LONG, panel).setGeometry(30, 15, 560, 40)
    panel.show()
    assert any(line.startswith("over each other") for line in misfits(panel))


def test_a_label_beyond_its_holder_is_found(panel: QWidget) -> None:
    card = QWidget(panel)
    card.setGeometry(10, 10, 100, 40)
    QLabel(LONG, card).setGeometry(60, 0, 400, 40)
    panel.show()
    assert any(line.startswith("outside of") for line in misfits(panel))
