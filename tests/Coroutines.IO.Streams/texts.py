"""Bytes, flags and exceptions as traces write them."""

import asyncio

SHOWN = 64              # longer bytes are written as their beginning, length and hash


class Refused(BaseException):
    """The scenario cannot be used as a test."""


EXCEPTIONS = {
    "ConnectionResetError": ConnectionResetError,
    "BrokenPipeError": BrokenPipeError,
    "TimeoutError": TimeoutError,
    "ValueError": ValueError,
}

KNOWN = {"CancelledError", "TimeoutError", "RuntimeError", "ValueError", "AssertionError", "NotImplementedError",
         "ConnectionResetError", "BrokenPipeError"}


def data_of(text):
    return text.encode("latin-1")


def fnv(data):
    h = 0x811C9DC5
    for b in data:
        h = ((h ^ b) * 0x01000193) & 0xFFFFFFFF
    return f"{h:08x}"


def escaped(data):
    return "".join(chr(b) if 0x20 <= b < 0x7F and b not in b'"\\' else f"\\x{b:02x}" for b in data)


def text_of(data):
    if len(data) > SHOWN:
        return f'"{escaped(data[:16])}"..{len(data)}:{fnv(data)}'
    return f'"{escaped(data)}"'


def flag(value):
    return "true" if value else "false"


def make_exception(type_name, msg):
    if type_name is None:
        return None
    exc = EXCEPTIONS[type_name](msg)
    exc.of_scenario = True
    return exc


def error_text(exc):
    if exc is None:
        return "null"
    name = type(exc).__name__
    if isinstance(exc, asyncio.IncompleteReadError):
        expected = "null" if exc.expected is None else exc.expected
        return f"{name} partial={text_of(exc.partial)} expected={expected}"
    if isinstance(exc, asyncio.LimitOverrunError):
        return f"{name} consumed={exc.consumed}"
    if getattr(exc, "of_scenario", False):
        return f"{name}:{exc.args[0]}"
    if name not in KNOWN:
        raise Refused(f"an exception that no scenario should see: {exc!r}")
    return name
