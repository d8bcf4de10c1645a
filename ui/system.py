"""What windows need of the system: a display, and the libraries that Qt loads.

Nothing here imports Qt before it is known that this can work: Qt itself ends the process where a library or the
display is missing, and people should read a sentence instead.
"""

from __future__ import annotations

import ctypes
import os
import re
import sys
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from pathlib import Path

from counter_app.shared.errors import FailureCode, Unavailable

PLATFORM = "QT_QPA_PLATFORM"
OFFSCREEN = "offscreen"

_SONAME = re.compile(r"\b(lib[\w.+-]+?\.so(?:\.\d+)*)")
_NUMBERED = re.compile(r"^(lib.+?)\.so(?:\.(\d+))?")

PACKAGES: Mapping[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libXext.so.6": "libxext6",
    "libXrandr.so.2": "libxrandr2",
    "libICE.so.6": "libice6",
    "libSM.so.6": "libsm6",
    "libasound.so.2": "libasound2",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdrm.so.2": "libdrm2",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libpulse-mainloop-glib.so.0": "libpulse-mainloop-glib0",
    "libpulse.so.0": "libpulse0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""Debian packages of the libraries that the windows of PySide6 load."""


def package_of(library: str) -> str:
    """The Debian package of a library; by Debian's rule for names where it is not listed."""
    known = PACKAGES.get(library)
    match = _NUMBERED.match(library)
    if known is not None or match is None:
        return known or library
    name, number = match[1].lower().replace("_", "-"), match[2] or ""
    return f"{name}-{number}" if name[-1].isdigit() and number else f"{name}{number}"


def missing_library(text: str) -> Unavailable | None:
    """The failure of which a loader's message speaks, if it names a library."""
    match = _SONAME.search(text)
    if match is None:
        return None
    return Unavailable(FailureCode.LIBRARY_MISSING, library=match[1], package=package_of(match[1]))


@contextmanager
def libraries_named() -> Iterator[None]:
    """Turn the failure to load a library into `Unavailable` (LIBRARY_MISSING) with its Debian package."""
    try:
        yield
    except (ImportError, OSError, RuntimeError) as problem:
        failure = missing_library(str(problem))
        if failure is None:
            raise
        raise failure from problem


def require_display(environment: Mapping[str, str] = os.environ, system: str = sys.platform) -> None:
    """Raises `Unavailable` (DISPLAY_MISSING) where there is nothing to show windows on."""
    named = any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", PLATFORM))
    if system.startswith("linux") and not named:
        raise Unavailable(FailureCode.DISPLAY_MISSING)


def has_display(environment: Mapping[str, str] = os.environ, system: str = sys.platform) -> bool:
    """Whether windows can be shown to somebody."""
    try:
        require_display(environment, system)
    except Unavailable:
        return False
    return environment.get(PLATFORM) not in {OFFSCREEN, "minimal"}


def go_offscreen(environment: MutableMapping[str, str] = os.environ) -> None:
    """Draw without a display from now on; before Qt is imported."""
    environment[PLATFORM] = OFFSCREEN


def require_platform(plugins: Path, environment: Mapping[str, str] = os.environ, system: str = sys.platform) -> None:
    """Try what Qt would end the process for: the platform's plugin, and the display that it is to reach.

    `plugins` is Qt's folder of platform plugins. Raises `Unavailable`: LIBRARY_MISSING, DISPLAY_MISSING.
    """
    platform = environment.get(PLATFORM, "").partition(":")[0]
    by_x11 = platform == "xcb" or (not platform and not environment.get("WAYLAND_DISPLAY"))
    if not system.startswith("linux") or not by_x11:
        return
    with libraries_named():
        ctypes.CDLL(str(plugins / "libqxcb.so"))
        xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if refused:
        raise Unavailable(FailureCode.DISPLAY_MISSING)
