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

from parts import MENDS, MendedProtocol, MendedReader, Protocol, Reader, Transport, Writer
from texts import Refused, data_of, error_text, flag, make_exception, text_of

MAX_TRACE = 400         # more events than this: the scenario is refused
MAX_TURNS = 5000        # more turns of the loop than this: the scenario is refused


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
# the run


class Run:
    def __init__(self, scenario, tasks_in_python=False, mends=frozenset()):
        self.loop = VirtualLoop()
        if tasks_in_python:
            self.loop.set_task_factory(lambda loop, coro, **kw: asyncio.tasks._PyTask(coro, loop=loop, **kw))
            self.loop.create_future = lambda: asyncio.futures._PyFuture(loop=self.loop)
        self.trace = []
        self.closed = False
        self.tasks = {}
        self.scenario = scenario
        limit = scenario.get("limit")
        kind = MendedReader if mends else Reader
        self.reader = kind(loop=self.loop) if limit is None else kind(limit=limit, loop=self.loop)
        self.reader.mends = mends
        self.transport = Transport(self, scenario.get("pausable", True), scenario.get("half_close", True), scenario.get("room", 0))
        self.transport.set_write_buffer_limits(scenario.get("high"), scenario.get("low"))
        self.protocol = (MendedProtocol if "closed" in mends else Protocol)(self, self.reader)
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
            flags = ["deadlock"] if last == "deadlock" else []
            if self.loop.ties:
                flags.append("tie")
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


def run_scenario(scenario, tasks_in_python=False, mends=frozenset()):
    return Run(scenario, tasks_in_python, mends).run()


def finish(scenario, tasks_in_python=False):
    """The scenario as it is stored, with what happened among its features, and its traces last."""
    trace, flags = run_scenario(scenario, tasks_in_python)
    mended, mended_flags = run_scenario(scenario, tasks_in_python, frozenset(MENDS))
    if "tie" in flags + mended_flags:
        raise Refused("two timers have one deadline")
    # A mend counts if the trace is another one with it alone, or without it alone.
    differs = [mend for mend in MENDS if run_scenario(scenario, mends=frozenset([mend]))[0] != trace
               or run_scenario(scenario, mends=frozenset(MENDS) - {mend})[0] != mended] if mended != trace else []
    finished = {key: value for key, value in scenario.items() if key not in ("trace", "trace_mended", "differs")}
    finished["features"] = [feature for feature in scenario["features"] if feature != "deadlock"] + flags
    finished["trace"] = trace
    if differs:
        finished["differs"] = differs
        finished["trace_mended"] = mended
    return finished


if __name__ == "__main__":
    silence()
    for line in sys.stdin:
        if line.strip():
            scenario = json.loads(line)
            trace, flags = run_scenario(scenario)
            print(json.dumps({"id": scenario["id"], "trace": trace, "flags": flags}))
