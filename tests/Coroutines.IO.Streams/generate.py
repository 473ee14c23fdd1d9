#!/usr/bin/env python3
"""Random stream scenarios with the traces of the Python that runs this.

    python3 generate.py --seed 1 --count 500 --out x.jsonl

The scenario of a seed is always the same. README.md describes the language and the kinds.
"""

import argparse
import json
import random

import streams as S

SEPARATORS = ["\n", "\r\n", "aab", "aa", "ab", "b", "abab", "\r\n\r\n", "aba", "\x00", "\xff\x00a"]
LIMITS = [1, 2, 3, 4, 5, 7, 8, 8, 10, 16, 16, 20, 32, 64, None]
ERRORS = [("ConnectionResetError", "peer"), ("ConnectionResetError", "reset"), ("BrokenPipeError", "pipe"), ("ValueError", "bad")]


class Generator:
    def __init__(self, seed, attempt):
        self.r = random.Random(f"{seed}/{attempt}")
        self.features = []

    def chance(self, p):
        return self.r.random() < p

    def scenario(self, seed):
        r = self.r
        self.kind = r.choices(["reader", "readers", "writer", "duplex"], [50, 12, 26, 12])[0]
        scenario = {"id": f"s{seed}", "seed": seed, "features": [self.kind]}
        self.names = []
        self.separator = r.choice(SEPARATORS)
        self.limit = r.choice(LIMITS)
        if self.limit is not None:
            scenario["limit"] = self.limit
        self.span = self.limit or 40
        if self.kind in ("reader", "readers"):
            if self.chance(0.08):
                scenario["transport"] = False
            elif self.chance(0.05):
                scenario["pausable"] = False
        if self.kind in ("writer", "duplex"):
            self.marks(scenario)
        tasks = {}
        readers = {"reader": 1, "readers": r.choice([2, 2, 2, 3]), "writer": 0, "duplex": 1}[self.kind]
        makers = []
        for n in range(readers):
            makers.append((f"r{n + 1}", self.reader_ops))
        if readers:
            makers.append(("f", self.feeder_ops))
        if self.kind in ("writer", "duplex"):
            for n in range(r.choice([1, 1, 2, 2, 3])):
                makers.append((f"w{n + 1}", self.writer_ops))
            makers.append(("k", self.kernel_ops))
        if self.chance(0.3):
            makers.append(("t", lambda: [["ticks", r.randint(3, 12)]]))
        if self.chance(0.35):
            self.features.append("cancel")
            makers.append(("c", self.canceller_ops))
        r.shuffle(makers)
        self.names = [name for name, _ in makers if name[0] in "rw"]
        for name, make in makers:
            tasks[name] = make()
        scenario["tasks"] = tasks
        scenario["features"] += self.features
        return scenario

    # what is read and fed

    def text(self, length):
        """Bytes with many separators and many beginnings of one."""
        r = self.r
        out = ""
        while len(out) < length:
            kind = r.random()
            if kind < 0.3:
                out += self.separator
            elif kind < 0.5:
                out += self.separator[:r.randint(1, len(self.separator))]
            elif kind < 0.6:
                out += "\n"
            else:
                out += "".join(r.choice("abcd\r" + self.separator) for _ in range(r.randint(1, 5)))
        return out[:length]

    def chunks(self, text):
        r = self.r
        mean = r.choice([1, 2, 3, 5, 8, 20, 60])
        result = []
        while text:
            count = min(len(text), r.randint(1, 2 * mean))
            result.append(text[:count])
            text = text[count:]
        return result

    def size(self):
        r = self.r
        return r.choice([1, 1, 2, 3, 5, self.span, self.span + 1, 2 * self.span, 2 * self.span + 1, r.randint(1, 3 * self.span)])

    def within(self, op, p=0.12):
        if self.chance(p):
            op.append({"within": self.r.choice([self.r.randint(1, 30), 0])})
            if "within" not in self.features:
                self.features.append("within")
        return op

    def reader_ops(self):
        r = self.r
        ops = []
        self.stall(ops, 0.3)
        style = r.choice(["mixed", "mixed", "mixed", "until", "lines", "sizes", "end"])
        for _ in range(r.randint(1, 7)):
            kind = {"mixed": r.choice(["read", "readexactly", "readuntil", "readline", "readuntil", "lines", "at_eof"]),
                    "until": r.choice(["readuntil", "readuntil", "readuntil", "read"]),
                    "lines": r.choice(["lines", "readline", "readline"]),
                    "sizes": r.choice(["read", "readexactly"]),
                    "end": r.choice(["readtoend", "read", "readline"])}[style]
            ops.append(self.read_op(kind))
            self.stall(ops, 0.2)
        if self.chance(0.4):
            ops.append(self.read_op(r.choice(["readtoend", "readline", "read"])))
        if self.chance(0.15):
            ops.append(self.read_op("lines"))
        return ops

    def read_op(self, kind):
        r = self.r
        if kind == "read":
            return self.within(["read", r.choice([self.size(), self.size(), self.size(), 0, -1])])
        if kind == "readexactly":
            return self.within(["readexactly", r.choice([self.size(), self.size(), self.size(), self.size(), 0, -1])])
        if kind == "readuntil":
            separator = self.separator if self.chance(0.8) else r.choice(SEPARATORS + [""])
            return self.within(["readuntil", separator])
        if kind == "lines":
            return self.within(["lines", r.choice([0, 0, 1, 2, 5])])
        if kind == "at_eof":
            return ["at_eof"]
        return self.within([kind])

    def stall(self, ops, p):
        if self.chance(p):
            if self.chance(0.6):
                ops.append(["yield", self.r.randint(1, 4)])
            else:
                ops.append(["sleep", self.r.randint(1, 30)])

    def feeder_ops(self):
        r = self.r
        ops = []
        self.stall(ops, 0.3)
        if self.limit is None and self.chance(0.6):
            self.features.append("long")
            ops.append(["feed", "abcde\r\n" if self.chance(0.5) else "aab", r.choice([9000, 20000, 30000, 50000])])
        chunks = self.chunks(self.text(r.randint(1, 6 * self.span if self.span < 20 else 4 * self.span)))[:12]
        if self.chance(0.3):
            self.features.append("pump")
            ops.append(["pump", chunks, r.choice([0, 1, 1, 2, 3]), r.randint(0, 8)])
        else:
            stall = r.choice([0.1, 0.5, 0.9, 1])
            for chunk in chunks:
                ops.append(["feed", chunk])
                self.stall(ops, stall)
                if self.chance(0.02):
                    ops.append(["feed", ""])
        if self.chance(0.15):
            self.features.append("set_exception")
            ops.insert(r.randint(0, len(ops)), ["set_exception", *r.choice(ERRORS)])
        if self.chance(0.75):
            ops.append(["eof"])
            if self.chance(0.05):
                ops.append(r.choice([["feed", "x"], ["eof"], ["feed", ""]]))
        return ops

    # what is written

    def marks(self, scenario):
        r = self.r
        self.high = r.choice([0, 1, 4, 8, 10, 16, 20, 100])
        scenario["high"] = self.high
        if self.chance(0.6):
            scenario["low"] = r.choice([0, self.high, self.high // 2, r.randint(0, self.high)])
        if self.chance(0.3):
            scenario["room"] = r.randint(1, 2 * self.high + 5)
        if self.chance(0.06):
            scenario["half_close"] = False

    def count(self):
        r = self.r
        return r.choice([0, 1, 2, 3, self.high, self.high + 1, self.high // 2, r.randint(1, 2 * self.high + 2)])

    def writer_ops(self):
        r = self.r
        ops = []
        self.stall(ops, 0.3)
        for _ in range(r.randint(1, 7)):
            kind = r.choices(["write", "drain", "both", "writelines", "write_eof", "is_closing", "can_write_eof", "limits", "close"],
                             [20, 15, 50, 10, 3, 3, 1, 4, 2])[0]
            if kind in ("write", "both"):
                ops.append(["write", self.count()])
            if kind in ("drain", "both"):
                ops.append(self.within(["drain"]))
            elif kind == "writelines":
                ops.append(["writelines", [self.count() for _ in range(r.randint(0, 4))]])
            elif kind == "limits":
                ops.append(self.limits_op())
            elif kind in ("write_eof", "is_closing", "can_write_eof", "close"):
                ops.append([kind])
            self.stall(ops, 0.2)
        if self.chance(0.25):
            ops.append(["write_eof"])
        if self.chance(0.5):
            ops.append(["close"])
        if self.chance(0.5):
            ops.append(self.within(["wait_closed"]))
        if self.chance(0.3):
            ops += [["write", self.count()], self.within(["drain"])]
        return ops

    def limits_op(self):
        r = self.r
        self.features.append("limits")
        high = r.choice([None, 0, 1, 5, 10, 20, 50])
        low = r.choice([None, None, 0, 2, high, r.randint(0, 20)])
        return ["limits", high, low]

    def kernel_ops(self):
        r = self.r
        ops = []
        for _ in range(r.randint(1, 10)):
            self.stall(ops, 0.8)
            ops.append(["kernel", r.choice([1, 2, 5, self.high // 2 + 1, self.high + 1, 4 * self.high + 4])])
        if self.chance(0.4):
            ops.append(["kernel", 1000])
        if self.chance(0.35):
            self.features.append("lost")
            self.stall(ops, 0.3)
            error = r.choice([(None,), *ERRORS])
            end = r.choice([["fail", *error], ["lose", *error], ["abort"]])
            ops.insert(r.randint(len(ops) // 2, len(ops)), end)
        return ops

    def canceller_ops(self):
        r = self.r
        ops = []
        for _ in range(r.choice([1, 1, 2, 3])):
            self.stall(ops, 0.9)
            if self.names:
                ops.append(["cancel", r.choice(self.names)])
        return ops


def make(seed):
    """The scenario of a seed, with its trace: the first attempt that gives a usable one."""
    for attempt in range(1000):
        scenario = Generator(seed, attempt).scenario(seed)
        try:
            finished = S.finish(scenario)
            if len(finished["trace"]) < 4:
                continue
            if S.finish(scenario, tasks_in_python=True) != finished:
                raise SystemExit(f"seed {seed}: the trace depends on the implementation of tasks")
            return finished
        except S.Refused as refused:
            if "reported" in str(refused) or "should see" in str(refused):
                raise SystemExit(f"seed {seed}: {refused}") from None
    raise SystemExit(f"seed {seed}: no usable scenario")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--out", required=True)
    arguments = parser.parse_args()
    S.silence()
    with open(arguments.out, "w", encoding="utf-8") as out:
        for seed in range(arguments.seed, arguments.seed + arguments.count):
            out.write(json.dumps(make(seed)) + "\n")


if __name__ == "__main__":
    main()
