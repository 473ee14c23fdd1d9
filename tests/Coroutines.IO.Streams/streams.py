#!/usr/bin/env python3
"""Interpreter of stream scenarios on the real asyncio.StreamReader and StreamWriter, in virtual time.

    python3 streams.py < scenarios.jsonl > traces.jsonl

README.md describes the language. Only the standard library is used.
"""

import asyncio
import json
import logging
import selectors
import sys
import warnings

MAX_TRACE = 400         # more events than this: the scenario is refused
MAX_TURNS = 5000        # more turns of the loop than this: the scenario is refused
SHOWN = 64              # longer bytes are written as their beginning, length and hash


class Refused(BaseException):
    """The scenario cannot be used as a test."""


class _Deadlock(BaseException):
    """Nothing is ready and there is no timer."""


# --------------------------------------------------------------------------
# the loop


class _VirtualSelector(selectors.SelectSelector):
    """A selector that never waits: a positive timeout moves the clock."""

    loop = None

    def select(self, timeout=None):
        loop = self.loop
        loop.turns += 1
        if loop.turns > MAX_TURNS:
            raise Refused("too many turns")
        if timeout is None:
            raise _Deadlock
        if timeout > 0:
            loop.now_ms = round(loop.now_ms + timeout * 1000)
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    """The stock selector loop on a clock of whole milliseconds, which stands still while anything is ready."""

    def __init__(self):
        self.now_ms = 0
        self.turns = 0
        self.ties = 0           # times a live timer got a deadline already in use: their order is open
        selector = _VirtualSelector()
        selector.loop = self
        super().__init__(selector)
        self.set_debug(False)
        self.unexpected = []
        self.set_exception_handler(lambda loop, context: self.unexpected.append(context))

    def time(self):
        return self.now_ms / 1000

    def call_at(self, when, callback, *args, context=None):
        when_ms = round(when * 1000)
        for handle in self._scheduled:
            if not handle._cancelled and round(handle._when * 1000) == when_ms:
                self.ties += 1
                break
        return super().call_at(when_ms / 1000, callback, *args, context=context)


# --------------------------------------------------------------------------
# texts

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


# --------------------------------------------------------------------------
# the parts under test, and what surrounds them


class Reader(asyncio.StreamReader):
    """The reader under test. Only readline differs: it does not discard what is too long (README.md, "Differences")."""

    async def readline(self):
        try:
            return await self.readuntil(b"\n")
        except asyncio.IncompleteReadError as error:
            return error.partial

    # asyncio clears the field for the waiter of whoever waits by then, which may be another one.
    lost = False
    _held = None

    @property
    def _waiter(self):
        return self._held

    @_waiter.setter
    def _waiter(self, value):
        if value is None and self._held is not None and not self._held.done():
            if sys._getframe(1).f_code.co_name == "_wait_for_data":
                self.lost = True
        self._held = value


class Writer(asyncio.StreamWriter):
    """The writer under test."""


class Protocol(asyncio.StreamReaderProtocol):
    """asyncio's protocol; it only writes what it is told."""

    def __init__(self, run, reader):
        super().__init__(reader, loop=run.loop)
        self._run = run

    def pause_writing(self):
        self._run.log("-", "pause_writing")
        super().pause_writing()

    def resume_writing(self):
        self._run.log("-", "resume_writing")
        super().resume_writing()

    def connection_lost(self, exc):
        self._run.log("-", f"connection_lost {error_text(exc)}")
        super().connection_lost(exc)


class Transport(asyncio.transports._FlowControlMixin):
    """asyncio's socket transport (selector_events) with a kernel that takes what the script lets it take."""

    def __init__(self, run, pausable, half_close, room):
        super().__init__(None, run.loop)
        self._run = run
        self._pausable = pausable
        self._half_close = half_close
        self._room = room
        self._buffer = bytearray()
        self._closing = False
        self._eof = False
        self._conn_lost = False
        self.reading_paused = False
        self.sent = bytearray()

    def get_extra_info(self, name, default=None):
        return default

    # reading

    def pause_reading(self):
        if not self._pausable:
            self._run.log("-", "pause_reading ! NotImplementedError")
            raise NotImplementedError
        self._run.log("-", "pause_reading")
        self.reading_paused = True

    def resume_reading(self):
        self._run.log("-", "resume_reading")
        self.reading_paused = False

    # writing

    def get_write_buffer_size(self):
        return len(self._buffer)

    def _send(self, data):
        count = min(self._room, len(data))
        self._room -= count
        if count:
            self._run.log("-", f"sent {text_of(bytes(data[:count]))}")
        return count

    def write(self, data):
        if self._eof:
            raise RuntimeError("Cannot call write() after write_eof()")
        if not data:
            return
        if self._conn_lost:
            return
        if not self._buffer:
            data = data[self._send(data):]
            if not data:
                return
        self._buffer.extend(data)
        self._maybe_pause_protocol()

    def kernel(self, count):
        if self._conn_lost:
            return
        self._room += count
        if not self._buffer:
            return
        count = self._send(self._buffer)
        del self._buffer[:count]
        self._maybe_resume_protocol()
        if not self._buffer:
            if self._closing:
                self._conn_lost = True
                self._call_connection_lost(None)
            elif self._eof:
                self._run.log("-", "shutdown")

    def can_write_eof(self):
        return self._half_close

    def write_eof(self):
        if not self._half_close:
            raise NotImplementedError
        if self._closing or self._eof:
            return
        self._eof = True
        if not self._buffer:
            self._run.log("-", "shutdown")

    # the end

    def is_closing(self):
        return self._closing

    def close(self):
        if self._closing:
            return
        self._closing = True
        if not self._buffer:
            self._conn_lost = True
            self._loop.call_soon(self._call_connection_lost, None)

    def abort(self):
        self.fail(None)

    def fail(self, exc):
        if self._conn_lost:
            return
        self._buffer.clear()
        self._closing = True
        self._conn_lost = True
        self._loop.call_soon(self._call_connection_lost, exc)

    def lose(self, exc):
        if self._conn_lost:
            return
        self._buffer.clear()
        self._closing = True
        self._conn_lost = True
        self._call_connection_lost(exc)

    def _call_connection_lost(self, exc):
        self._protocol.connection_lost(exc)


# --------------------------------------------------------------------------
# the run


class Run:
    def __init__(self, scenario, tasks_in_python=False):
        self.loop = VirtualLoop()
        if tasks_in_python:
            self.loop.set_task_factory(lambda loop, coro, **kw: asyncio.tasks._PyTask(coro, loop=loop, **kw))
            self.loop.create_future = lambda: asyncio.futures._PyFuture(loop=self.loop)
        self.trace = []
        self.closed = False
        self.tasks = {}
        self.scenario = scenario
        limit = scenario.get("limit")
        self.reader = Reader(loop=self.loop) if limit is None else Reader(limit=limit, loop=self.loop)
        self.transport = Transport(self, scenario.get("pausable", True), scenario.get("half_close", True), scenario.get("room", 0))
        self.transport.set_write_buffer_limits(scenario.get("high"), scenario.get("low"))
        self.protocol = Protocol(self, self.reader)
        self.transport._protocol = self.protocol
        if scenario.get("transport", True):
            self.protocol.connection_made(self.transport)
        self.writer = Writer(self.transport, self.protocol, self.reader, self.loop)
        self.written = 0

    def log(self, label, text):
        if self.closed:
            return
        if len(self.trace) == MAX_TRACE:
            raise Refused("the trace is too long")
        self.trace.append([self.loop.now_ms, label, text])

    def reading(self):
        return f" | eof={flag(self.reader.at_eof())} buf={len(self.reader._buffer)}"

    def writing(self):
        return f" | out={self.transport.get_write_buffer_size()} closing={flag(self.transport.is_closing())}"

    def run(self):
        """The trace, and what happened that the comparison may want to know."""
        try:
            for name, ops in self.scenario["tasks"].items():
                self.tasks[name] = self.loop.create_task(self.task(name, ops))
            main = self.loop.create_task(self.main())
            try:
                self.loop.run_until_complete(main)
                last = "end"
            except _Deadlock:
                last = "deadlock"
            self.log("-", last + self.reading() + self.writing())
            self.closed = True
            flags = []
            if last == "deadlock":
                flags.append("deadlock")
            if self.loop.ties:
                flags.append("tie")
            if self.reader.lost:
                flags.append("waiter_lost")
            if self.protocol._closed.cancelled():
                flags.append("close_waiter_cancelled")
            if self.loop.unexpected:
                raise Refused(f"reported: {self.loop.unexpected[0]}")
            return self.trace, flags
        finally:
            self.throw_away()

    async def main(self):
        for task in self.tasks.values():
            try:
                await task
            except asyncio.CancelledError:
                pass
        for _ in range(3):
            await asyncio.sleep(0)

    def throw_away(self):
        self.closed = True
        self.transport._closing = True
        for task in asyncio.all_tasks(self.loop):
            task.cancel()
        for _ in range(2 * max(map(len, self.scenario["tasks"].values()), default=0) + 4):
            for task in asyncio.all_tasks(self.loop):
                task.cancel()
            self.loop.stop()
            self.loop._ready and self.loop._run_once()
        self.loop._stopping = False
        self.loop._scheduled.clear()
        self.loop._ready.clear()
        self.loop.close()

    async def task(self, name, ops):
        for op in ops:
            await self.step(name, op)
        self.log(name, "end")

    async def step(self, label, op):
        """One op: every exception is an outcome, and the task goes on."""
        kind = op[0]
        options = op[-1] if isinstance(op[-1], dict) else {}
        state = self.writing if kind in WRITING else self.reading if kind in READING else str
        if kind in WAITING:
            self.log(label, f"{self.title(op)} within {options['within']}" if "within" in options else self.title(op))
        try:
            if "within" in options:
                async with asyncio.timeout(options["within"] / 1000):
                    value = await self.perform(label, op)
            else:
                value = await self.perform(label, op)
        except Exception as error:
            self.log(label, f"{kind} ! {error_text(error)}{state()}")
        except asyncio.CancelledError as error:
            self.log(label, f"{kind} ! {error_text(error)}{state()}")
        else:
            if kind not in SILENT:
                title = kind if kind in WAITING else self.title(op)
                self.log(label, f"{title} -> {value}{state()}" if value is not None else f"{title}{state()}")

    @staticmethod
    def title(op):
        kind = op[0]
        if kind in ("read", "readexactly", "ticks", "sleep", "yield", "write", "kernel", "new_reader", "lines"):
            return f"{kind} {op[1]}"
        if kind == "readuntil":
            return f"{kind} {text_of(data_of(op[1]))}"
        if kind == "writelines":
            return f"{kind} {','.join(map(str, op[1])) or '-'}"
        if kind == "feed":
            return f"{kind} {len(op[1]) * (op[2] if len(op) > 2 else 1)}"
        if kind == "limits":
            return f"{kind} {'null' if op[1] is None else op[1]} {'null' if op[2] is None else op[2]}"
        if kind == "cancel":
            return f"{kind} {op[1]}"
        if kind in ("set_exception", "fail", "lose"):
            return f"{kind} {error_text(make_exception(op[1], op[2] if len(op) > 2 else None))}"
        return kind

    async def perform(self, label, op):
        kind = op[0]
        reader, writer = self.reader, self.writer
        if kind == "read":
            return text_of(await reader.read(op[1]))
        if kind == "readtoend":
            return text_of(await reader.read())
        if kind == "readline":
            return text_of(await reader.readline())
        if kind == "readexactly":
            return text_of(await reader.readexactly(op[1]))
        if kind == "readuntil":
            return text_of(await reader.readuntil(data_of(op[1])))
        if kind == "lines":
            count = 0
            async for line in reader:
                self.log(label, f"line {text_of(line)}{self.reading()}")
                count += 1
                if count == op[1]:
                    break
            return str(count)
        if kind == "at_eof":
            return flag(reader.at_eof())
        if kind == "feed":
            reader.feed_data(data_of(op[1]) * (op[2] if len(op) > 2 else 1))
            return None
        if kind == "pump":
            for chunk in op[1]:
                for _ in range(op[3]):
                    if not self.transport.reading_paused:
                        break
                    await asyncio.sleep(0)
                reader.feed_data(data_of(chunk))
                self.log(label, f"fed {len(chunk)}{self.reading()}")
                for _ in range(op[2]):
                    await asyncio.sleep(0)
            return None
        if kind == "eof":
            return reader.feed_eof()
        if kind == "set_exception":
            return reader.set_exception(make_exception(op[1], op[2]))
        if kind == "new_reader":
            Reader(limit=op[1], loop=self.loop)
            return None
        if kind == "set_transport":
            return reader.set_transport(self.transport)
        if kind == "write":
            return writer.write(self.next_bytes(op[1]))
        if kind == "writelines":
            return writer.writelines([self.next_bytes(count) for count in op[1]])
        if kind == "drain":
            return await writer.drain()
        if kind == "write_eof":
            return writer.write_eof()
        if kind == "can_write_eof":
            return flag(writer.can_write_eof())
        if kind == "close":
            return writer.close()
        if kind == "wait_closed":
            return await writer.wait_closed()
        if kind == "is_closing":
            return flag(writer.is_closing())
        if kind == "limits":
            self.transport.set_write_buffer_limits(op[1], op[2])
            low, high = self.transport.get_write_buffer_limits()
            return f"{low}..{high}"
        if kind == "kernel":
            return self.transport.kernel(op[1])
        if kind == "abort":
            return self.transport.abort()
        if kind == "fail":
            return self.transport.fail(make_exception(op[1], op[2] if len(op) > 2 else None))
        if kind == "lose":
            return self.transport.lose(make_exception(op[1], op[2] if len(op) > 2 else None))
        if kind == "yield":
            for _ in range(op[1]):
                await asyncio.sleep(0)
            return None
        if kind == "ticks":
            for number in range(1, op[1] + 1):
                await asyncio.sleep(0)
                self.log(label, f"tick {number}")
            return None
        if kind == "sleep":
            await asyncio.sleep(op[1] / 1000)
            return None
        if kind == "cancel":
            return flag(self.tasks[op[1]].cancel())
        raise Refused(f"unknown op {kind}")

    def next_bytes(self, count):
        data = bytes(97 + (self.written + i) % 26 for i in range(count))
        self.written += count
        return data


READING = {"read", "readtoend", "readline", "readexactly", "readuntil", "lines", "at_eof", "feed", "pump", "eof", "set_exception"}
WRITING = {"write", "writelines", "drain", "write_eof", "close", "wait_closed", "is_closing", "can_write_eof", "limits",
           "kernel", "abort", "fail", "lose"}
WAITING = {"read", "readtoend", "readline", "readexactly", "readuntil", "lines", "drain", "wait_closed", "sleep"}
SILENT = {"yield", "ticks", "pump"}


def silence():
    warnings.simplefilter("ignore")
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)
    sys.unraisablehook = lambda unraisable: None


def run_scenario(scenario, tasks_in_python=False):
    return Run(scenario, tasks_in_python).run()


HAPPENED = {"deadlock", "waiter_lost", "close_waiter_cancelled"}


def finish(scenario, trace, flags):
    """The scenario as it is stored: with what happened among its features, and the trace last."""
    finished = {key: value for key, value in scenario.items() if key != "trace"}
    features = [feature for feature in scenario.get("features", []) if feature not in HAPPENED]
    finished["features"] = list(dict.fromkeys(features + flags))
    finished["trace"] = trace
    return finished


if __name__ == "__main__":
    silence()
    for line in sys.stdin:
        if line.strip():
            scenario = json.loads(line)
            trace, flags = run_scenario(scenario)
            print(json.dumps({"id": scenario["id"], "trace": trace, "flags": flags}))
