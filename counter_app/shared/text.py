"""Texts as people type them."""

from __future__ import annotations


def one_line(text: str) -> str:
    """A text with single spaces and without control characters and broken bytes, which no database can hold."""
    return " ".join("".join(sign for sign in text if sign.isprintable() or sign.isspace()).split())
