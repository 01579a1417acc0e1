#!/usr/bin/env python3
"""The planner beside OR-Tools CP-SAT with the same wall time, and on a generated city; judged by `score.py`.

  bench.py BANBAO [--ortools-python PYTHON] [--city] [--thorough]

Prints one row of a Markdown table for each run: objective, hard violations, wall and processor seconds, peak memory, bound.
The sample instances lie in ../shared/planning beside the checkout; without them only the city is measured.
"""
import argparse
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


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("banbao")
    parser.add_argument("--ortools-python")
    parser.add_argument("--city", action="store_true")
    parser.add_argument("--thorough", action="store_true")
    args = parser.parse_args()
    row("Instance", "Method", "Objective", "Hard", "wall s", "cpu s", "peak MB", "over the bound")
    row(*["---"] * 8)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        efforts = ["normal", "thorough"] if args.thorough else ["normal"]
        if SHARED.exists():
            measure(args.banbao, "small", SHARED / "small.json", efforts, args.ortools_python, folder)
            measure(args.banbao, "medium", SHARED / "medium.json", efforts, args.ortools_python, folder)
        else:
            print(f"(no sample instances in {SHARED})", file=sys.stderr)
        if args.city:
            for load in (100, 200):
                city = folder / f"city-{load}.json"
                run([sys.executable, HERE / "make_city.py", city, "--load", str(load)])
                measure(args.banbao, f"city, load {load}", city, ["normal"], None, folder)


if __name__ == "__main__":
    main()
