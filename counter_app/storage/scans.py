"""Whether bytes are a photograph or scan that can be read, told by looking into them."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

from counter_app.registration.attachments import MediaType
from counter_app.shared.errors import ErrorCode, OfficeError

MEGABYTE = 1024 * 1024
MOST_PIXELS = 55_000_000
"""A4 at 600 dpi has 35 million pixels, the photograph of a good telephone 50 million."""
MOST_PAGES = 50
_SHRINK = 8

_SIGNS: tuple[tuple[bytes, MediaType], ...] = (
    (b"\xff\xd8\xff", MediaType.JPEG),
    (b"\x89PNG\r\n\x1a\n", MediaType.PNG),
    (b"%PDF-", MediaType.PDF),
)

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every oddity that it gets over


@dataclass(frozen=True)
class ScanFacts:
    media_type: MediaType
    pages: int


def check_scan(content: bytes, megabytes: int) -> ScanFacts:
    """What a scan is: JPEG or PNG that decodes to the end, or PDF of 1 to 50 pages without a password.

    Raises `OfficeError`: ATTACHMENT_TOO_LARGE by bytes, ATTACHMENT_TYPE for everything else, pictures of more pixels
    than any scanner makes included: they are made to fill the memory.
    """
    if len(content) > megabytes * MEGABYTE:
        raise OfficeError(ErrorCode.ATTACHMENT_TOO_LARGE, field="file", megabytes=megabytes)
    for sign, media_type in _SIGNS:
        if content.startswith(sign):
            return ScanFacts(media_type, _pages(content, _READERS[media_type]))
    raise OfficeError(ErrorCode.ATTACHMENT_TYPE, field="file")


def _pages(content: bytes, read: Callable[[bytes], int]) -> int:
    """How many pages a reader finds; it raises whatever a damaged or hostile file makes it raise."""
    try:
        pages = read(content)
    except Exception as problem:
        raise OfficeError(ErrorCode.ATTACHMENT_TYPE, field="file") from problem
    if not 1 <= pages <= MOST_PAGES:
        raise OfficeError(ErrorCode.ATTACHMENT_TYPE, field="file")
    return pages


def _read_jpeg(content: bytes) -> int:
    """Decode at an eighth of the size: every byte is read all the same."""
    from PIL.JpegImagePlugin import JpegImageFile  # costly to import; the readers are needed only here

    with JpegImageFile(BytesIO(content)) as image:
        _check_pixels(image.size)
        image.draft(image.mode, (image.width // _SHRINK, image.height // _SHRINK))
        image.load()
    return 1


def _read_png(content: bytes) -> int:
    from PIL.PngImagePlugin import PngImageFile

    with PngImageFile(BytesIO(content)) as image:
        _check_pixels(image.size)
        image.verify()
    with PngImageFile(BytesIO(content)) as image:
        image.load()
    return 1


def _check_pixels(size: tuple[int, int]) -> None:
    if size[0] * size[1] > MOST_PIXELS:
        raise ValueError("more pixels than any scanner makes")


def _read_pdf(content: bytes) -> int:
    from pypdf import PdfReader

    with PdfReader(BytesIO(content)) as document:
        return 0 if document.is_encrypted else len(document.pages)


_READERS: dict[MediaType, Callable[[bytes], int]] = {
    MediaType.JPEG: _read_jpeg,
    MediaType.PNG: _read_png,
    MediaType.PDF: _read_pdf,
}
