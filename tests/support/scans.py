"""Scans of invented documents, sound and otherwise."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from PIL import Image
from pypdf import PdfWriter


def jpeg(shade: int = 128, size: tuple[int, int] = (64, 48)) -> bytes:
    return _image("JPEG", shade, size)


def png(shade: int = 128, size: tuple[int, int] = (64, 48)) -> bytes:
    return _image("PNG", shade, size)


def _image(kind: str, shade: int, size: tuple[int, int]) -> bytes:
    written = BytesIO()
    Image.linear_gradient("L").resize(size).point([min(255, level // 2 + shade // 2) for level in range(256)]).save(
        written, kind
    )
    return written.getvalue()


def noise_jpeg(size: tuple[int, int]) -> bytes:
    """A large photograph."""
    written = BytesIO()
    Image.effect_noise(size, 80).convert("RGB").save(written, "JPEG", quality=95)
    return written.getvalue()


def pdf(pages: int = 1, password: str | None = None) -> bytes:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(200, 300)
    if password is not None:
        writer.encrypt(password, algorithm="AES-256")
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def huge_png(width: int, height: int) -> bytes:
    """A small file of very many black pixels."""
    packer = zlib.compressobj(9)
    row = bytes(1 + width // 8)
    data = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
