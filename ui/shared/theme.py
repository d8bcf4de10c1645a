"""Colours, sizes and type: one system for every window, light and dark, fed to palette, style sheet and QML."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum, unique
from functools import cache
from importlib.resources import files
from pathlib import Path
from string import Template

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

FAMILY = "Source Sans Pro"
_FACES = ("Regular", "It", "Semibold", "Bold", "Black")

STEP = 4
"""Spacing goes in steps of 4 px."""
RADIUS_FIELD = 8
RADIUS_CARD = 12
TEXT = 15
SMALL = 13
TITLE = 18
NUMBER = 44


@unique
class Mode(StrEnum):
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Tokens:
    """The colours by what they are for. Every text colour is tested against the grounds it may stand on."""

    ink: str
    soft: str
    paper: str
    surface: str
    line: str
    primary: str
    on_primary: str
    deep: str
    on_deep: str
    on_deep_soft: str
    tint: str
    on_tint: str
    amber: str
    on_amber: str
    amber_tint: str
    on_amber_tint: str
    danger: str
    danger_tint: str
    field: str
    focus: str


TOKENS = {
    Mode.LIGHT: Tokens(
        ink="#10231C",
        soft="#41524B",
        paper="#F4F7F4",
        surface="#FFFFFF",
        line="#D8E2DB",
        primary="#0A5F46",
        on_primary="#FFFFFF",
        deep="#053125",
        on_deep="#FFFFFF",
        on_deep_soft="#B9D8CB",
        tint="#E3F1EA",
        on_tint="#075039",
        amber="#F2A900",
        on_amber="#10231C",
        amber_tint="#FFF4D6",
        on_amber_tint="#5A3E00",
        danger="#962019",
        danger_tint="#FBE9E7",
        field="#7E9188",
        focus="#0A5F46",
    ),
    Mode.DARK: Tokens(
        ink="#EAF2EE",
        soft="#B4C7BE",
        paper="#0D1613",
        surface="#16221D",
        line="#2C3D36",
        primary="#4CC79C",
        on_primary="#04150F",
        deep="#061F18",
        on_deep="#F4FBF8",
        on_deep_soft="#B9D8CB",
        tint="#173528",
        on_tint="#BDF0DA",
        amber="#F2B933",
        on_amber="#10231C",
        amber_tint="#38290A",
        on_amber_tint="#FFE3A3",
        danger="#FF9D93",
        danger_tint="#3B1714",
        field="#6E857A",
        focus="#4CC79C",
    ),
}


def load_fonts() -> None:
    """Register the packaged font with Qt, so that nothing depends on fonts of the system."""
    folder = files("font_source_sans_pro") / "files"
    for face in _FACES:
        if QFontDatabase.addApplicationFontFromData((folder / f"SourceSansPro-{face}.ttf").read_bytes()) < 0:
            raise RuntimeError(f"font face {face} cannot be loaded")


class Theme(QObject):
    """The theme in force. Windows listen to `changed`; QML reads the properties of the context object `Theme`."""

    changed = Signal()

    def __init__(self, mode: Mode = Mode.LIGHT) -> None:
        super().__init__()
        self._mode = mode

    @property
    def mode(self) -> Mode:
        return self._mode

    @property
    def tokens(self) -> Tokens:
        return TOKENS[self._mode]

    def use(self, mode: Mode) -> None:
        """Switch while running."""
        self._mode = mode
        application = QApplication.instance()
        if isinstance(application, QApplication):
            dress(application, self)
        self.changed.emit()

    def colour(self, name: str) -> str:
        return str(getattr(self.tokens, name))

    family = Property(str, lambda _self: FAMILY, constant=True)
    dark = Property(bool, lambda self: self._mode is Mode.DARK, notify=changed)
    c = Property(dict, lambda self: asdict(self.tokens), notify=changed)
    """The colours by name, as `Theme.c.primary` in QML."""


def dress(application: QApplication, theme: Theme) -> None:
    """Font, palette and style sheet of the whole application; nothing is drawn anew when it wears them already."""
    sheet = style_sheet(theme.mode)
    if application.styleSheet() == sheet:
        return
    application.setStyle("Fusion")
    font = QFont(FAMILY)
    font.setPixelSize(TEXT)
    application.setFont(font)
    application.setPalette(palette(theme.tokens))
    application.setStyleSheet(sheet)


def palette(tokens: Tokens) -> QPalette:
    """Qt's own palette, for what the style sheet does not reach."""
    made = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, tokens.paper),
        (QPalette.ColorRole.WindowText, tokens.ink),
        (QPalette.ColorRole.Base, tokens.surface),
        (QPalette.ColorRole.AlternateBase, tokens.paper),
        (QPalette.ColorRole.Text, tokens.ink),
        (QPalette.ColorRole.PlaceholderText, tokens.soft),
        (QPalette.ColorRole.Button, tokens.surface),
        (QPalette.ColorRole.ButtonText, tokens.ink),
        (QPalette.ColorRole.Highlight, tokens.primary),
        (QPalette.ColorRole.HighlightedText, tokens.on_primary),
        (QPalette.ColorRole.ToolTipBase, tokens.surface),
        (QPalette.ColorRole.ToolTipText, tokens.ink),
        (QPalette.ColorRole.Link, tokens.primary),
    ):
        made.setColor(role, QColor(colour))
    made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, QColor(tokens.soft))
    made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, QColor(tokens.soft))
    return made


@cache
def style_sheet(mode: Mode) -> str:
    """The one style sheet. Kinds of controls are told apart by the dynamic property `kind`."""
    values = {
        **asdict(TOKENS[mode]),
        "field_radius": RADIUS_FIELD,
        "card_radius": RADIUS_CARD,
        "small": SMALL,
        "icons": Path(str(files("resources") / "icons")).as_posix(),
        "mode": mode.value,
    }
    return Template((files("ui.shared") / "style.qss").read_text("utf-8")).substitute(values)
