#!/usr/bin/env python3
"""Run recorded scenarios again.

    python3 run.py scenarios/*.jsonl                the stored traces still hold
    python3 run.py --python scenarios/*.jsonl       also with the Python implementation of tasks and futures
    python3 run.py --record scenarios/x.jsonl       store the traces anew (after an edit)
    python3 run.py --show h01 scenarios/*.jsonl     print scenarios by the beginning of their id
    python3 run.py --stats scenarios/*.jsonl        counts by feature and op
"""

import argparse
import collections
import json
import sys

import streams as S


def load(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def record(path):
    scenarios = load(path)
    finished = []
    for scenario in scenarios:
        try:
            finished.append(json.dumps(S.finish(scenario)))
        except S.Refused as refused:
            raise SystemExit(f"{scenario['id']}: {refused}") from None
    with open(path, "w", encoding="utf-8") as out:
        out.writelines(line + "\n" for line in finished)
    print(f"{path}: {len(finished)} recorded")


def difference(scenario, tasks_in_python):
    try:
        again = S.finish(scenario, tasks_in_python)
    except S.Refused as refused:
        return f"refused: {refused}"
    for name in ("trace", "trace_mended"):
        stored, now = scenario.get(name, []), again.get(name, [])
        for number in range(max(len(stored), len(now))):
            expected = stored[number] if number < len(stored) else "the end"
            ours = now[number] if number < len(now) else "the end"
            if expected != ours:
                return f"{name}, line {number + 1}: expected {expected}, got {ours}"
    return None if again == scenario else f"its labels are {again['features']} {again.get('differs', [])}"


def check(path, ways):
    scenarios = load(path)
    bad = 0
    for scenario in scenarios:
        for way in ways:
            found = difference(scenario, way)
            if found:
                print(f"{scenario['id']}{' (tasks in Python)' if way else ''}: {found}")
                bad += 1
                break
    print(f"{path}: {len(scenarios)} scenarios, {bad} differ")
    return bad


def show(path, prefix):
    for scenario in load(path):
        if scenario["id"].startswith(prefix):
            print(f"{scenario['id']} {scenario.get('why', '')} {' '.join(scenario['features'])}")
            print("  " + ", ".join(f"{key}={value}" for key, value in scenario.items()
                                   if key not in ("id", "why", "features", "tasks", "trace", "trace_mended", "differs", "seed")))
            for name, ops in scenario["tasks"].items():
                print(f"  {name}: {json.dumps(ops)}")
            for name in ("trace", "trace_mended"):
                for time, label, text in scenario.get(name, []):
                    print(f"    {time:4} {label:3} {text}")
                if name == "trace" and "differs" in scenario:
                    print(f"  mended ({', '.join(scenario['differs'])}):")


def stats(path):
    scenarios = load(path)
    features = collections.Counter(feature for scenario in scenarios for feature in scenario["features"])
    differs = collections.Counter(mend for scenario in scenarios for mend in scenario.get("differs", []))
    ops = collections.Counter(op[0] for scenario in scenarios for ops in scenario["tasks"].values() for op in ops)
    errors = collections.Counter(text.split(" ! ")[1].split()[0].split(":")[0]
                                 for scenario in scenarios for _, _, text in scenario["trace"] if " ! " in text)
    print(f"{path}: {len(scenarios)} scenarios, {sum(len(scenario['trace']) for scenario in scenarios)} events")
    for title, counts in (("features", features), ("differs", differs), ("ops", ops), ("exceptions", errors)):
        print(f"  {title}: " + ", ".join(f"{name} {count}" for name, count in counts.most_common()))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--python", action="store_true")
    parser.add_argument("--stats", action="store_true")
    parser.add_argument("--show")
    parser.add_argument("files", nargs="+")
    arguments = parser.parse_args()
    S.silence()
    bad = 0
    for path in arguments.files:
        if arguments.record:
            record(path)
        elif arguments.stats:
            stats(path)
        elif arguments.show:
            show(path, arguments.show)
        else:
            bad += check(path, [False, True] if arguments.python else [False])
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
