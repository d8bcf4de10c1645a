"""The log of one window's process: what happened where, and nothing about persons."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Any

from counter_app.shared.errors import OfficeError, Unavailable

LOG = logging.getLogger("ui")
LARGEST_FILE = 512 * 1024
FILES_KEPT = 3


class BareFormatter(logging.Formatter):
    """Leaves out the words of foreign errors: they may quote what somebody typed."""

    def formatException(self, ei: Any) -> str:
        return bare_traceback(ei[1])


def bare_traceback(problem: BaseException | None) -> str:
    """Files, lines and kinds of errors, down to the first cause. Only the office's own codes are quoted."""
    lines: list[str] = []
    while problem is not None:
        code = f": {problem.code.value}" if isinstance(problem, OfficeError | Unavailable) else ""
        lines[:0] = [*(f"  {one}" for one in _places(problem.__traceback__)), f"{type(problem).__name__}{code}"]
        problem = problem.__cause__ or problem.__context__
    return "\n".join(lines)


def _places(trace: TracebackType | None) -> list[str]:
    return [f"{Path(one.filename).name}:{one.lineno} {one.name}" for one in traceback.extract_tb(trace)]


def keep_log(folder: Path, name: str) -> Path | None:
    """Log this process into `NAME.log`; None where the folder cannot be written, and then to standard error only."""
    file = folder / f"{name}.log"
    handlers: list[logging.Handler] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handlers.append(RotatingFileHandler(file, maxBytes=LARGEST_FILE, backupCount=FILES_KEPT, encoding="utf-8"))
    except OSError:
        handlers.append(logging.StreamHandler())
    for handler in handlers:
        handler.setFormatter(BareFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=handlers, force=True)
    for own in ("ui", "counter_app"):
        logging.getLogger(own).setLevel(logging.INFO)
    return file if isinstance(handlers[0], RotatingFileHandler) else None


def catch_bugs(tell: Callable[[BaseException], None]) -> None:
    """Log what nobody caught, and tell it; the process lives on."""

    def catch(_kind: type[BaseException], problem: BaseException, _trace: TracebackType | None) -> None:
        if isinstance(problem, KeyboardInterrupt):
            return
        LOG.error("an unexpected error\n%s", bare_traceback(problem))
        tell(problem)

    sys.excepthook = catch
