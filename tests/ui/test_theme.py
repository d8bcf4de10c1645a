"""Text can be read on every ground that it stands on, in both themes."""

from __future__ import annotations

import pytest

from ui.shared.theme import TOKENS, Mode, style_sheet

DESK = 4.5
PUBLIC = 7.0
CONTROL = 3.0

ON_PUBLIC_WINDOWS = (
    ("ink", "paper"),
    ("ink", "surface"),
    ("ink", "tint"),
    ("ink", "amber_tint"),
    ("ink", "danger_tint"),
    ("soft", "paper"),
    ("soft", "surface"),
    ("soft", "tint"),
    ("primary", "paper"),
    ("primary", "surface"),
    ("on_primary", "primary"),
    ("on_deep", "deep"),
    ("on_deep_soft", "deep"),
    ("amber", "deep"),
    ("on_tint", "tint"),
    ("on_tint", "surface"),
    ("on_amber", "amber"),
    ("on_amber_tint", "amber_tint"),
    ("danger", "paper"),
    ("danger", "surface"),
    ("danger", "danger_tint"),
)
ON_DESKS = (*ON_PUBLIC_WINDOWS, ("primary", "tint"), ("danger", "tint"), ("soft", "amber_tint"))
EDGES = (("field", "surface"), ("field", "paper"), ("focus", "surface"), ("focus", "paper"), ("primary", "surface"))


def luminance(colour: str) -> float:
    """Relative luminance of WCAG 2."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(mode: Mode, text: str, ground: str) -> float:
    tokens = TOKENS[mode]
    dark, light = sorted((luminance(getattr(tokens, text)), luminance(getattr(tokens, ground))))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize(("text", "ground"), ON_DESKS)
def test_text_can_be_read_at_a_desk(mode: Mode, text: str, ground: str) -> None:
    assert contrast(mode, text, ground) >= DESK


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize(("text", "ground"), ON_PUBLIC_WINDOWS)
def test_text_can_be_read_by_everybody_on_public_windows(mode: Mode, text: str, ground: str) -> None:
    assert contrast(mode, text, ground) >= PUBLIC


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_of_controls_can_be_seen(mode: Mode, edge: str, ground: str) -> None:
    assert contrast(mode, edge, ground) >= CONTROL


@pytest.mark.parametrize("mode", Mode)
def test_the_style_sheet_knows_every_colour_and_picture(mode: Mode) -> None:
    sheet = style_sheet(mode)
    assert "$" not in sheet
    assert f"check-{mode.value}.png" in sheet
