#!/usr/bin/env python3
"""The planner beside OR-Tools CP-SAT with the same wall time, on generated cities and in mid-year; judged by `score.py`.

  bench.py BANBAO [--ortools-python PYTHON] [--city] [--thorough] [--many]

Prints one row of a Markdown table for each run: objective, hard violations, wall and processor seconds, peak memory, bound.
The sample instances lie in ../shared/planning beside the checkout; without them only the city is measured.
"""
import argparse
import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
SHARED = HERE.parent.parent.parent / "shared" / "planning"


def run(command):
    """Wall and processor seconds, peak MB and output of one process."""
    start = time.monotonic()
    with tempfile.TemporaryFile("w+") as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        out.seek(0)
        text = out.read()
    if status != 0:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{text[-2000:]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, text


def judge(problem, plan):
    score = SHARED / "score.py"
    if not score.exists():
        return "?", "?"
    out = subprocess.run([sys.executable, score, problem, plan, "--json"], capture_output=True, text=True, check=False).stdout
    result = json.loads(out)
    return result["objective"], result["hard"]


def bound(banbao, problem, plan):
    """The proven bound, from the account after a quick plan."""
    wall, cpu, _, text = run([banbao, "plan", "solve", problem, "--out", plan, "--effort", "quick", "--bound", "--lang", "en"])
    for line in text.splitlines():
        if "no plan can be below" in line:
            return int(line.split("no plan can be below ")[1].split(",")[0]), wall, cpu
    return None, wall, cpu


def row(*cells):
    print("| " + " | ".join(str(c) for c in cells) + " |", flush=True)


def measure(banbao, name, problem, efforts, ortools, folder):
    least, wall, cpu = bound(banbao, problem, folder / "bound.csv")
    row(name, "bound", least, "", f"{wall:.1f}", f"{cpu:.1f}", "", "")
    for effort in efforts:
        plan = folder / f"{name}-{effort}.csv"
        wall, cpu, peak, _ = run([banbao, "plan", "solve", problem, "--out", plan, "--effort", effort])
        objective, hard = judge(problem, plan)
        gap = f"{100 * (objective - least) / least:.2f} %" if least and objective != "?" else ""
        row(name, f"banbao, {effort}", objective, hard, f"{wall:.1f}", f"{cpu:.1f}", f"{peak:.0f}", gap)
        if ortools:
            plan = folder / f"{name}-{effort}-cpsat.csv"
            limit = max(1.0, wall)
            used, cpu, peak, text = run([ortools, HERE / "cpsat.py", problem, plan, f"{limit:.1f}"])
            objective, hard = judge(problem, plan)
            row(name, f"CP-SAT, {limit:.0f} s to search", objective, hard, f"{used:.1f}", f"{cpu:.1f}", f"{peak:.0f}", text.strip().splitlines()[-1])


def midyear(banbao, folder):
    """Replans `medium` on 1 July: a team two weeks off, 3 % of the venues closed, six new ones."""
    with open(SHARED / "medium.json", encoding="utf-8") as file:
        problem = json.load(file)
    first = folder / "medium-normal.csv"
    with open(first, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    as_of = "2026-07-01"
    problem["as_of"] = as_of
    problem["pinned"] = [r for r in rows if r["date"] <= as_of]
    problem["previous"] = [r for r in rows if r["date"] > as_of]
    leave = ["2026-07-13", "2026-07-26"]
    problem["teams"][0]["leave"].append(leave)
    closed = {v["id"] for v in problem["venues"][5::33]}
    for number in range(6):
        new = dict(problem["venues"][number * 17 % len(problem["venues"])], id=f"N{number}", name=f"新点{number}")
        new["require"] = {"lesson": min(1, new["require"]["lesson"]), "stall": 1}
        problem["venues"].append(new)
    for venue in problem["venues"]:
        if venue["id"] in closed:
            venue["blackout"] = venue["blackout"] + [[as_of, "2026-12-31"]]
    later, plan = folder / "midyear.json", folder / "midyear.csv"
    with open(later, "w", encoding="utf-8") as file:
        json.dump(problem, file, ensure_ascii=False)
    wall, cpu, peak, _ = run([banbao, "plan", "solve", later, "--out", plan])
    with open(plan, encoding="utf-8-sig", newline="") as file:
        now = {tuple(sorted(r.items())) for r in csv.DictReader(file)}
    off = problem["teams"][0]["id"]
    possible = [r for r in problem["previous"] if r["venue"] not in closed and not (r["team"] == off and leave[0] <= r["date"] <= leave[1])]
    kept = sum(tuple(sorted(r.items())) in now for r in possible)
    objective, hard = judge(later, plan)
    row("medium, 1 July", "banbao, normal, replanning", objective, hard, f"{wall:.1f}", f"{cpu:.1f}", f"{peak:.0f}",
        f"{kept} of {len(possible)} rows kept")


def many(banbao, folder):
    """Quick plans of many cities, easy, overloaded and impossible: none may break a hard rule."""
    for venues, visits, zones in ((40, 240, 1), (200, 1200, 2), (1000, 6000, 5)):
        for seed in (1, 2, 3):
            for load, odd in ((100, []), (200, []), (400, ["--odd"])):
                city, plan = folder / "some-city.json", folder / "some-city.csv"
                run([sys.executable, HERE / "make_city.py", city, "--venues", str(venues), "--visits", str(visits), "--zones", str(zones),
                     "--seed", str(seed), "--load", str(load), *odd])
                wall, cpu, peak, _ = run([banbao, "plan", "solve", city, "--out", plan, "--effort", "quick"])
                objective, hard = judge(city, plan)
                name = f"{venues} venues, seed {seed}, load {load}{', odd' if odd else ''}"
                row(name, "banbao, quick", objective, hard, f"{wall:.1f}", f"{cpu:.1f}", f"{peak:.0f}", "")
                if hard not in (0, "?"):
                    sys.exit(f"{name}: {hard} hard violations")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("banbao")
    parser.add_argument("--ortools-python")
    parser.add_argument("--city", action="store_true")
    parser.add_argument("--thorough", action="store_true")
    parser.add_argument("--many", action="store_true")
    args = parser.parse_args()
    row("Instance", "Method", "Objective", "Hard", "wall s", "cpu s", "peak MB", "over the bound")
    row(*["---"] * 8)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        efforts = ["normal", "thorough"] if args.thorough else ["normal"]
        if SHARED.exists():
            measure(args.banbao, "small", SHARED / "small.json", efforts, args.ortools_python, folder)
            measure(args.banbao, "medium", SHARED / "medium.json", efforts, args.ortools_python, folder)
            midyear(args.banbao, folder)
        else:
            print(f"(no sample instances in {SHARED})", file=sys.stderr)
        if args.many:
            many(args.banbao, folder)
        if args.city:
            city = folder / "city.json"
            run([sys.executable, HERE / "make_city.py", city])
            measure(args.banbao, "city", city, ["normal"], None, folder)


if __name__ == "__main__":
    main()
