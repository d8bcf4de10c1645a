"""Loket Cabang: the rules and operations of a branch's registration counter. Never imports Qt."""

__version__ = "0.1.0"
