"""Writing answers and errors: one JSON document for programs, lines for people."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import tzinfo

import typer

from counter_app.cli.answer import Answer, Document, to_json
from counter_app.cli.wording import Words
from counter_app.shared.errors import FormErrors, OfficeError, RowErrors, Unavailable
from counter_app.shared.labels import Label

INTERRUPTED = 130
_GAP = "  "


def write_answer(answer: Answer, words: Words, zone: tzinfo, *, as_json: bool) -> None:
    """Write an answer, and what failed after the work was done."""
    problem = answer.failure
    sentence = "" if problem is None else words.failure(problem)
    if as_json:
        document = dict(answer.document)
        if problem is not None:
            document["error"] = error_document(problem, sentence)
        _write_json(to_json(document, zone, words.language))
        return
    write(_as_text(answer, words, zone))
    if answer.warning is not None:
        complain(_filled(answer.warning, answer, words, zone))
    if problem is not None:
        complain(sentence)


def write_problem(problem: OfficeError | Unavailable, words: Words, *, as_json: bool) -> None:
    """Write why a command did nothing."""
    if isinstance(problem, Unavailable):
        sentences = [words.failure(problem)]
    else:
        sentences = [words.refusal(problem)]
        if isinstance(problem, FormErrors | RowErrors):
            sentences += [f"- {words.refusal(one)}" for one in problem.problems]
    if as_json:
        document = error_document(problem, sentences[0])
        if isinstance(problem, FormErrors | RowErrors):
            document["fields"] = [
                {"field": one.field, "code": one.code.value, "message": words.refusal(one)} | _place(one)
                for one in problem.problems
            ]
        _write_json({"error": document})
        return
    for sentence in sentences:
        complain(sentence)


def _place(problem: OfficeError) -> Document:
    """Where in a file a mistake stands."""
    return {key: problem.details[key] for key in ("line", "column", "problem") if key in problem.details}


def write_usage_problem(message: str, field: str | None, hint: str, *, as_json: bool) -> None:
    """Write what is wrong with the command line itself."""
    if as_json:
        _write_json({"error": {"code": "usage", "message": message} | ({} if field is None else {"field": field})})
        return
    complain(message)
    complain(hint)


def error_document(problem: OfficeError | Unavailable, message: str) -> Document:
    document: Document = {"code": problem.code.value, "message": message}
    if isinstance(problem, OfficeError) and problem.field is not None:
        document["field"] = problem.field
    return document | {key: value for key, value in problem.details.items() if key not in document}


def _write_json(document: object) -> None:
    # ASCII, so that no locale of a terminal or pipe can spoil it
    write(json.dumps(document, indent=2, ensure_ascii=True, default=list))


def write(text: str) -> None:
    """Write to standard output at once; when nobody reads it any more, end quietly."""
    try:
        print(text, flush=True)  # noqa: T201 - the command line's output
    except BrokenPipeError:
        forsake_output()
        raise typer.Exit(INTERRUPTED) from None


def complain(text: str) -> None:
    """Write to standard error, if anybody can still be told anything."""
    with suppress(OSError):
        print(text, file=sys.stderr, flush=True)  # noqa: T201 - the command line's messages


def spare_the_terminal() -> None:
    """Let signs that a terminal or pipe cannot show be replaced, instead of failing after the work is done."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def forsake_output() -> None:
    """Send what is still buffered to nowhere, so that Python does not complain about it at its exit."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # a stream of a test has no file behind it
        sys.stdout = sys.__stdout__


def _as_text(answer: Answer, words: Words, zone: tzinfo) -> str:
    if answer.text is not None:
        return answer.text
    shown = answer.document if answer.shown is None else answer.shown
    lines = []
    if answer.headline is not None:
        lines.append(_filled(answer.headline, answer, words, zone))
    lines += _scalars(shown, words, zone)
    for key, value in shown.items():
        rows = _rows(value)
        if rows:
            lines += ["", f"{words.field(key)}:", *_table(rows, words, zone)]
    return "\n".join(lines).lstrip("\n")


def _filled(label: Label, answer: Answer, words: Words, zone: tzinfo) -> str:
    return words.fill(label, {key: words.value(key, value, zone) for key, value in answer.document.items()})


def _rows(value: object) -> Sequence[Mapping[str, object]]:
    if isinstance(value, list | tuple) and value and all(isinstance(one, Mapping) for one in value):
        return value
    return ()


def _scalars(shown: Mapping[str, object], words: Words, zone: tzinfo) -> list[str]:
    pairs = [
        (words.field(key), words.value(key, value, zone))
        for key, value in shown.items()
        if value is not None and not _rows(value)
    ]
    width = max((len(label) for label, _ in pairs), default=0)
    return [f"{_GAP}{label:<{width}}{_GAP}{value}" for label, value in pairs]


def _table(rows: Sequence[Mapping[str, object]], words: Words, zone: tzinfo) -> list[str]:
    """Rows under the labels of their keys; a key without any value takes no room, a single key has no label."""
    keys = [key for key in rows[0] if any(row.get(key) not in (None, "", (), []) for row in rows)]
    head = [words.field(key) for key in keys]
    lines = [head] if len(keys) > 1 else []
    lines += [[words.value(key, row.get(key), zone) for key in keys] for row in rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(keys))]
    return [
        _GAP + _GAP.join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    ]
