"""What a simulated scan holds."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

_PAPER = (0xF4, 0xF7, 0xF4)


def sheet(number: int) -> bytes:
    """An empty sheet as JPEG, of another size for every number."""
    file = BytesIO()
    Image.new("RGB", (856 + number % 400, 540), _PAPER).save(file, "JPEG", quality=60)
    return file.getvalue()
