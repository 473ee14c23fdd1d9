#!/usr/bin/env python3
"""Breaks asyncio's streams on purpose, one fault at a time, and shows that recorded traces notice each.

    python3 mutate.py scenarios/*.jsonl

Written for the sources of CPython 3.11 and 3.12.
"""

import asyncio
import importlib
import inspect
import json
import sys
import types

import parts
import streams as S

# (name, module, what stands there, what stands there instead)
FAULTS = [
    ("a woken reader takes all, not n bytes", "streams", "del self._buffer[:n]\n\n        self._maybe", "self._buffer.clear()\n\n        self._maybe"),
    ("read(0) waits", "streams", "if n == 0:\n            return b''\n\n        if n < 0:", "if n < 0:"),
    ("read(-1) takes one part", "streams", "if not block:\n                    break\n                blocks.append(block)", "blocks.append(block)\n                break"),
    ("read forgets the exception", "streams", "if self._exception is not None:\n            raise self._exception\n\n        if n == 0:\n            return b''\n\n        if n < 0:", "if n == 0:\n            return b''\n\n        if n < 0:"),
    ("readexactly forgets the exception", "streams", "        if self._exception is not None:\n            raise self._exception\n\n        if n == 0:\n            return b''\n\n        while", "        if n == 0:\n            return b''\n\n        while"),
    ("readuntil looks for the exception first", "streams", "        seplen = len(separator)\n        if seplen == 0:", "        if self._exception is not None:\n            raise self._exception\n        seplen = len(separator)\n        if seplen == 0:"),
    ("readexactly leaves the partial bytes", "streams", "incomplete = bytes(self._buffer)\n                self._buffer.clear()", "incomplete = bytes(self._buffer)"),
    ("readuntil leaves the partial bytes", "streams", "chunk = bytes(self._buffer)\n                self._buffer.clear()", "chunk = bytes(self._buffer)"),
    ("readuntil looks for the end first", "streams", "            if buflen - offset >= seplen:", "            if self._eof and self._buffer[-1:] != separator[-1:]:\n                chunk = bytes(self._buffer)\n                self._buffer.clear()\n                raise exceptions.IncompleteReadError(chunk, None)\n            if buflen - offset >= seplen:"),
    ("a separator across two chunks is overlooked", "streams", "offset = buflen + 1 - seplen", "offset = buflen"),
    ("the limit counts the separator", "streams", "if isep > self._limit:", "if isep + seplen > self._limit:"),
    ("the limit is one less", "streams", "if isep > self._limit:", "if isep >= self._limit:"),
    ("the limit without a separator is one less", "streams", "if offset > self._limit:", "if offset >= self._limit:"),
    ("a long line is found only with its separator", "streams", "if offset > self._limit:", "if False:"),
    ("a line too long is taken", "streams", "            raise exceptions.LimitOverrunError(\n                'Separator is found", "            del self._buffer[:isep + seplen]\n            raise exceptions.LimitOverrunError(\n                'Separator is found"),
    ("pauses at twice the limit", "streams", "len(self._buffer) > 2 * self._limit", "len(self._buffer) >= 2 * self._limit"),
    ("pauses at the limit", "streams", "len(self._buffer) > 2 * self._limit", "len(self._buffer) > self._limit"),
    ("resumes below the limit", "streams", "len(self._buffer) <= self._limit", "len(self._buffer) < self._limit"),
    ("resumes with an empty buffer", "streams", "len(self._buffer) <= self._limit", "not self._buffer"),
    ("who waits does not resume", "streams", "        if self._paused:\n            self._paused = False\n            self._transport.resume_reading()\n\n        self._waiter", "        self._waiter"),
    ("readexactly does not resume", "streams", "data = bytes(self._buffer[:n])\n            del self._buffer[:n]\n        self._maybe_resume_transport()", "data = bytes(self._buffer[:n])\n            del self._buffer[:n]"),
    ("readuntil does not resume", "streams", "del self._buffer[:isep + seplen]\n        self._maybe_resume_transport()", "del self._buffer[:isep + seplen]"),
    ("a second reader waits too", "streams", "        if self._waiter is not None:\n            raise RuntimeError(", "        if False:\n            raise RuntimeError("),
    ("an empty feed wakes", "streams", "        if not data:\n            return\n\n        self._buffer.extend", "        self._buffer.extend"),
    ("data after the end is taken", "streams", "assert not self._eof, 'feed_data after feed_eof'", "pass"),
    ("pauses before it wakes", "streams", "        self._buffer.extend(data)\n        self._wakeup_waiter()\n", "        self._buffer.extend(data)\n        self._loop.call_soon(self._wakeup_waiter)\n"),
    ("a transport that cannot pause is asked again", "streams", "                self._transport = None\n            else:", "                pass\n            else:"),
    ("at_eof with bytes left", "streams", "return self._eof and not self._buffer", "return self._eof"),
    ("an exception wakes nobody", "streams", "            if not waiter.cancelled():\n                waiter.set_exception(exc)\n\n    def _wakeup", "            pass\n\n    def _wakeup"),
    ("the first exception counts", "streams", "        self._exception = exc\n\n", "        self._exception = self._exception or exc\n\n"),
    ("a limit of 0 is taken", "streams", "if limit <= 0:", "if limit < 0:"),
    ("drain forgets the reader's exception", "streams", "            if exc is not None:\n                raise exc\n        if self._transport.is_closing", "            pass\n        if self._transport.is_closing"),
    ("drain of a closing transport gives no turn", "streams", "            await sleep(0)\n", "            pass\n"),
    ("drain gives a turn always", "streams", "        if self._transport.is_closing():\n            # Wait", "        if True:\n            # Wait"),
    ("drain waits always", "streams", "        if not self._paused:\n            return\n        waiter", "        waiter"),
    ("drain never waits", "streams", "        if not self._paused:\n            return\n        waiter", "        return\n        waiter"),
    ("one drain is woken", "streams", "        self._paused = False\n        if self._loop.get_debug():\n            logger.debug(\"%r resumes writing\", self)\n\n        for waiter in self._drain_waiters:\n            if not waiter.done():\n                waiter.set_result(None)", "        self._paused = False\n        for waiter in self._drain_waiters:\n            if not waiter.done():\n                waiter.set_result(None)\n                break"),
    ("drains go on in reverse", "streams", "        self._paused = False\n        if self._loop.get_debug():\n            logger.debug(\"%r resumes writing\", self)\n\n        for waiter in self._drain_waiters:", "        self._paused = False\n        for waiter in reversed(self._drain_waiters):"),
    ("a lost connection does not wake drains", "streams", "        if not self._paused:\n            return\n\n        for waiter", "        return\n        for waiter"),
    ("a lost connection gives drains no exception", "streams", "                if exc is None:\n                    waiter.set_result(None)\n                else:\n                    waiter.set_exception(exc)\n\n    async def _drain_helper", "                waiter.set_result(None)\n\n    async def _drain_helper"),
    ("drain of a lost connection is nothing", "streams", "        if self._connection_lost:\n            raise ConnectionResetError('Connection lost')", "        if self._connection_lost:\n            return"),
    ("the end of the connection does not end the reader", "streams", "            if exc is None:\n                reader.feed_eof()\n            else:\n                reader.set_exception(exc)", "            pass"),
    ("who waits for the close gets no exception", "streams", "            if exc is None:\n                self._closed.set_result(None)\n            else:\n                self._closed.set_exception(exc)", "            self._closed.set_result(None)"),
    ("the end of the connection is not told to who drains", "streams", "        super().connection_lost(exc)\n        self._stream_reader_wr", "        self._stream_reader_wr"),
    ("the high mark pauses", "transports", "if size <= self._high_water:", "if size < self._high_water:"),
    ("resumes below the low mark", "transports", "self.get_write_buffer_size() <= self._low_water", "self.get_write_buffer_size() < self._low_water"),
    ("resumes at the high mark", "transports", "self.get_write_buffer_size() <= self._low_water", "self.get_write_buffer_size() <= self._high_water"),
    ("low is half of high", "transports", "low = high // 4", "low = high // 2"),
    ("high is twice low", "transports", "high = 4 * low", "high = 2 * low"),
    ("new marks do not pause", "transports", "        self._set_write_buffer_limits(high=high, low=low)\n        self._maybe_pause_protocol()", "        self._set_write_buffer_limits(high=high, low=low)"),
    ("new marks resume", "transports", "        self._set_write_buffer_limits(high=high, low=low)\n        self._maybe_pause_protocol()", "        self._set_write_buffer_limits(high=high, low=low)\n        self._maybe_pause_protocol()\n        self._maybe_resume_protocol()"),
]

NEWER = ("bytes(memoryview(self._buffer)[:n])", "bytes(self._buffer[:n])")


def broken(module_name, old, new):
    """A copy of one of asyncio's modules with the fault in it, and the interpreter built upon it."""
    original = sys.modules[f"asyncio.{module_name}"]
    source = inspect.getsource(original).replace(*NEWER)
    if old and source.count(old) != 1:
        raise SystemExit(f"stands {source.count(old)} times in {module_name}.py:\n{old}")
    copy = types.ModuleType(f"asyncio.{module_name}")
    copy.__package__ = "asyncio"
    exec(compile(source.replace(old, new) if old else source, module_name, "exec"), copy.__dict__)
    saved = {name: getattr(asyncio, name) for name in (module_name, "StreamReader", "StreamWriter", "StreamReaderProtocol")}
    try:
        setattr(asyncio, module_name, copy)
        for name in list(saved)[1:]:
            setattr(asyncio, name, getattr(copy, name, saved[name]))
        importlib.reload(parts)
        return importlib.reload(S)
    finally:
        for name, value in saved.items():
            setattr(asyncio, name, value)


def noticed(interpreter, scenarios):
    ids = []
    for scenario in scenarios:
        try:
            trace, _ = interpreter.run_scenario(scenario)
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            trace = None
        if trace != scenario["trace"]:
            ids.append(scenario["id"])
    return ids


def main():
    S.silence()
    scenarios = []
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as lines:
            scenarios += [json.loads(line) for line in lines if line.strip()]
    whole = noticed(broken("streams", "", ""), scenarios) + noticed(broken("transports", "", ""), scenarios)
    if whole:
        raise SystemExit(f"{len(whole)} scenarios fail without a fault, first {whole[0]}")
    missed = 0
    for name, module, old, new in FAULTS:
        ids = noticed(broken(module, old, new), scenarios)
        missed += not ids
        by_hand = sum(name.startswith("h") for name in ids)
        print(f"{'noticed' if ids else 'MISSED'}: {name}: {len(ids)} scenarios, {by_hand} of them by hand")
    print(f"{len(FAULTS)} faults, {missed} missed")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
