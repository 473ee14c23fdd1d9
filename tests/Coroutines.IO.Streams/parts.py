"""The reader and the writer under test, and what surrounds them: a protocol and a transport that a script moves."""

import asyncio

from texts import error_text, text_of


# What the library does otherwise than asyncio, by intention (README.md, section 7).
MENDS = ("to_end", "empty", "waiter", "exception", "line_end", "closed")


class Reader(asyncio.StreamReader):
    """The reader under test. Only readline differs: it does not discard what is too long (README.md, section 7)."""

    async def readline(self):
        try:
            return await self.readuntil(b"\n")
        except asyncio.IncompleteReadError as error:
            return error.partial


class MendedReader(Reader):
    """A reader without asyncio's accidents, which it has one by one (README.md, section 7)."""

    mends = frozenset()

    async def readline(self):
        try:
            return await self.readuntil(b"\n")
        except asyncio.IncompleteReadError as error:
            if "line_end" in self.mends:
                self._maybe_resume_transport()
            return error.partial

    async def _wait_for_data(self, func_name):
        if "exception" in self.mends and self._exception is not None:
            raise self._exception
        if self._waiter is not None or "waiter" not in self.mends:
            return await super()._wait_for_data(func_name)
        if self._paused:
            self._paused = False
            self._transport.resume_reading()
        waiter = self._waiter = self._loop.create_future()
        try:
            await waiter
        finally:
            if self._waiter is waiter:
                self._waiter = None

    async def read(self, n=-1):
        if n == 0 or (n > 0 and "empty" not in self.mends) or (n < 0 and "to_end" not in self.mends):
            return await super().read(n)
        if self._exception is not None:
            raise self._exception
        while not self._eof and (n < 0 or not self._buffer):
            await self._wait_for_data("read")
        data = bytes(self._buffer if n < 0 else self._buffer[:n])
        del self._buffer[:len(data)]
        self._maybe_resume_transport()
        return data


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


class OwnWaits:
    """What all wait for who wait for the close, each with a future of its own."""

    def __init__(self, loop):
        self._loop = loop
        self._outcome = None
        self._waits = []

    def done(self):
        return self._outcome is not None

    def cancelled(self):
        return False

    def exception(self):
        return self._outcome[0]

    def set_result(self, _):
        self._end(None)

    def set_exception(self, error):
        self._end(error)

    def wait(self):
        waiter = self._loop.create_future()
        self._waits.append(waiter)
        if self.done():
            self._end(self.exception())
        return waiter

    def _end(self, error):
        self._outcome = (error,)
        for waiter in self._waits:
            if not waiter.done():
                waiter.set_result(None) if error is None else waiter.set_exception(error)
        self._waits.clear()


class MendedProtocol(Protocol):
    """A protocol that a cancelled wait for the close does not end for the others."""

    def __init__(self, run, reader):
        super().__init__(run, reader)
        self._closed = OwnWaits(self._loop)

    def _get_close_waiter(self, stream):
        return self._closed.wait()


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

    def writelines(self, pieces):
        # "Functionally equivalent to calling write() on each element" (asyncio's documentation).
        for piece in pieces:
            self.write(piece)

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
