"""Reading one JSON object strictly, with mistakes named by line."""

from __future__ import annotations

import json
import re
from typing import Never

from counter_app.shared.errors import ErrorCode, OfficeError

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}:]', re.DOTALL)


def parse_json(text: str, field: str) -> object:
    """The value that a JSON text holds.

    Refused are also what JSON proper does not know (NaN), nesting without end, and a key that stands twice in one
    object, of which one value would be lost unseen. Raises `OfficeError` (FILE_INVALID) with the `line`.
    """
    try:
        value: object = json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as problem:
        raise _invalid(field, "not-json", problem.lineno) from problem
    except (ValueError, RecursionError) as problem:
        raise _invalid(field, "not-json", None) from problem
    twice = _line_of_second_key(text)
    if twice is not None:
        raise _invalid(field, "key-twice", twice)
    return value


def _invalid(field: str, problem: str, line: int | None) -> OfficeError:
    if line is None:
        return OfficeError(ErrorCode.FILE_INVALID, field=field, problem=problem)
    return OfficeError(ErrorCode.FILE_INVALID, field=field, problem=problem, line=line)


def _no_number(name: str) -> Never:
    raise ValueError(name)


def _line_of_second_key(text: str) -> int | None:
    """The line of the first key that its object has already; the text is known to be JSON."""
    objects: list[set[str]] = []
    last: tuple[str, int] | None = None
    for token in _TOKEN.finditer(text):
        match token[0]:
            case "{":
                objects.append(set())
            case "}":
                objects.pop()
            case ":" if last is not None:
                key = json.loads(last[0])
                if key in objects[-1]:
                    return text.count("\n", 0, last[1]) + 1
                objects[-1].add(key)
            case word:
                last = (word, token.start())
    return None
