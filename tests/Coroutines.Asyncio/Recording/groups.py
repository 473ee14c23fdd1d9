"""Random scenarios of groups, limits and cancellations from outside, with the traces of the Python that runs this.

    PYTHONPATH=FOLDER python3.13 groups.py FIRST_SEED COUNT OUTPUT

FOLDER holds the recorder of scenarios, `generate.py` and `interpreter.py`.
"""
import sys, random, json, collections
import generate as G, interpreter as I
I.silence()

def o(k, **f):
    d = {"op": k}
    d.update({a.rstrip("_"): v for a, v in f.items()})
    return d

class Gen:
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.seed = seed
        self.n = collections.Counter()
        self.blocks = {}
        self.groups = []

    def name(self, p):
        self.n[p] += 1
        return f"{p}{self.n[p]}"

    def ms(self):
        return self.r.randint(1, 40)

    def look(self):
        return o("cancelling", on="@self")

    def child(self, depth):
        r = self.r
        kind = r.choice(["fail", "fail", "slow", "cleanup", "cleanup", "swallow", "failing_cleanup", "nest", "limit"])
        if kind == "fail":
            ops = [o("sleep", ms=self.ms())] if r.random() < .75 else [o("yield")] if r.random() < .5 else []
            ops.append(o("raise", type="ValueError", msg=self.name("e")))
        elif kind == "slow":
            ops = [o("sleep", ms=self.ms() + 20)]
        elif kind == "cleanup":
            ops = [o("try", body=[o("sleep", ms=self.ms() + 30)], finally_=[o("sleep", ms=self.ms())])]
        elif kind == "swallow":
            ops = [o("try", body=[o("sleep", ms=self.ms() + 30)], except_=[{"types": ["CancelledError"], "body": [self.look(), o("sleep", ms=self.ms())]}])]
        elif kind == "failing_cleanup":
            ops = [o("try", body=[o("sleep", ms=self.ms() + 30)], finally_=[o("yield"), o("raise", type="RuntimeError", msg=self.name("e"))])]
        elif depth < 3 and kind == "nest":
            ops = self.group(depth + 1)
        else:
            ops = self.limit(depth + 1)
        b = self.name("b")
        self.blocks[b] = ops
        return b

    def group(self, depth):
        r = self.r
        g = self.name("g")
        body = []
        for _ in range(r.randint(1, 3)):
            body.append(o("tg_spawn", group=g, block=self.child(depth), as_=self.name("t"), quiet=True))
        x = r.random()
        if x < .3: body += self.body(depth + 1)
        elif x < .4: body.append(o("raise", type="ValueError", msg=self.name("e")))
        elif x < .5: body.append(o("cancel", on="@self"))
        self.groups.append(g)
        return [o("task_group", as_=g, body=body), self.look()]

    def limit(self, depth):
        ms = self.ms() if self.r.random() < .95 else 0
        if self.r.random() < .15 and depth < 4:
            b = self.name("b")
            self.blocks[b] = self.body(depth + 1)
            return [o("wait_for", ms=ms, block=b)]
        return [o("timeout", ms=ms, as_=self.name("l"), body=self.body(depth + 1)), self.look()]

    def guarded(self, depth):
        r = self.r
        types = r.choice([["ExceptionGroup"], ["ExceptionGroup"], ["ExceptionGroup", "TimeoutError"], ["TimeoutError"], ["any"], ["CancelledError"], ["Exception"]])
        handler = [self.look()]
        if "CancelledError" in types and r.random() < .6 or r.random() < .1:
            handler.append(o("uncancel", on="@self"))
        if r.random() < .5: handler.append(o("sleep", ms=self.ms()))
        if r.random() < .2: handler.append(o("reraise"))
        f = dict(body=self.body(depth + 1), except_=[{"types": types, "body": handler}])
        if r.random() < .25: f["finally_"] = [o("sleep", ms=self.ms())]
        return [o("try", **f), self.look()]

    def body(self, depth):
        r = self.r
        out = []
        for _ in range(r.choice([1, 1, 2])):
            x = r.random()
            if depth >= 4: x = .95
            if x < .4: out += self.group(depth)
            elif x < .55: out += self.limit(depth)
            elif x < .85: out += self.guarded(depth)
            else: out.append(o("sleep", ms=self.ms()))
        return out

    def scenario(self):
        r = self.r
        self.blocks["w"] = self.guarded(1) + [o("sleep", ms=self.ms()), self.look()]
        main = [o("spawn", block="w", as_="w")]
        for _ in range(r.randint(0, 3)):
            main.append(o("sleep", ms=self.ms()) if r.random() < .8 else o("yield"))
            x = r.random()
            if x < .75 or not self.n["t"]: main.append(o("cancel", on="w"))
            elif x < .85: main.append(o("uncancel", on="w"))
            else: main.append(o("cancel", on=f"t{r.randint(1, self.n['t'])}"))
        main.append(o("try", body=[o("join", on="w")], except_=[{"types": ["any"], "body": [o("cancelling", on="w")]}]))
        self.blocks["main"] = main
        return json.loads(json.dumps({"id": f"g{self.seed}", "seed": self.seed, "features": [], "objects": {}, "blocks": self.blocks, "main": "main"}))

def main():
    first, count, out = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    drop = collections.Counter()
    with open(out, "w") as f:
        kept = 0
        seed = first
        while kept < count:
            sc = Gen(seed).scenario(); seed += 1
            why = G.judge(sc)
            if not why and "tie" in sc["features"]: why = "tie"
            drop[why] += 1
            if why: continue
            G.dump(sc, f); kept += 1
    print(seed, drop, file=sys.stderr)
if __name__ == "__main__":
    main()
