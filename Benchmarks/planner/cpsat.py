#!/usr/bin/env python3
"""Solves a planning problem with OR-Tools CP-SAT, for comparison.

  cpsat.py PROBLEM.json PLAN.csv SECONDS

One Boolean for each possible (venue, format, day, team, theme); every rule and term of the problem, without history (no sample
has any). `SECONDS` limit the search, not the building of the model. The last line printed is the solver's own bound.
"""
import collections
import csv
import json
import sys

from ortools.sat.python import cp_model


def opens(venue, day):
    if any(a <= day["date"] <= b for a, b in venue["blackout"]):
        return False
    if day["kind"] == "holiday":
        return venue["holiday_ok"]
    if day["kind"] == "makeup":
        return any(d <= 5 for d in venue["open"])
    return day["weekday"] in venue["open"]


def works(team, day):
    if any(a <= day["date"] <= b for a, b in team["leave"]):
        return False
    if day["kind"] in ("holiday", "makeup"):
        return team[day["kind"] + "_ok"]
    return day["weekday"] in team["weekdays"]


def main():
    problem_path, plan_path, seconds = sys.argv[1], sys.argv[2], float(sys.argv[3])
    with open(problem_path, encoding="utf-8") as file:
        p = json.load(file)
    model = cp_model.CpModel()
    cost = []
    days, weights, n = p["days"], p["weights"], len(p["days"])
    group = collections.defaultdict(list)
    visits = {}
    for v in p["venues"]:
        fit = p["fit"][v["category"]]
        for d, day in enumerate(days):
            if not opens(v, day) or (p["as_of"] and day["date"] <= p["as_of"]):
                continue
            for t in p["teams"]:
                if v["area"] not in t["areas"] or not works(t, day):
                    continue
                for f in t["formats"]:
                    if v["require"][f] == 0:
                        continue
                    for h in t["themes"]:
                        if h not in fit:
                            continue
                        x = model.NewBoolVar("")
                        visits[x.Index()] = (x, day["date"], t["id"], v["id"], h, f)
                        c = fit[h] * weights["fit"] + (0 if h in p["month_themes"].get(day["month"], []) else weights["month_theme"])
                        if c:
                            cost.append(c * x)
                        for key in (("need", v["id"], f), ("vday", v["id"], d), ("duty", d, t["id"]), ("theme", d, h), ("vtheme", v["id"], h),
                                    ("trip", d, t["id"], v["area"]), ("month", day["month"], v["category"]), ("week", day["week"]), ("team", t["id"]),
                                    ("area", v["area"], d), ("camp", d, h, v["category"], f)):
                            group[key].append(x)
                        if f == "stall":
                            group["stalls", d].append(x)

    def short(terms, least, weight):
        if least > 0 and weight:
            e = model.NewIntVar(0, least, "")
            model.Add(sum(terms) + e >= least)
            cost.append(weight * e)

    def over(terms, most, weight):
        if terms and weight:
            e = model.NewIntVar(0, max(0, len(terms)), "")
            model.Add(sum(terms) - e <= most)
            cost.append(weight * e)

    for v in p["venues"]:
        wanted = sum(v["require"].values())
        for f, need in v["require"].items():
            terms = group.get(("need", v["id"], f), [])
            model.Add(sum(terms) <= need)
            cost.append(weights["uncovered"] * (need - sum(terms)))
        at = [group.get(("vday", v["id"], d), []) for d in range(n)]
        gap = max(1, v["min_gap"])
        for d in range(n):
            window = [x for day in at[d:d + gap] for x in day]
            if len(window) > 1:
                model.AddAtMostOne(window)
        for j in range(wanted):
            part = [x for day in at[j * n // wanted:(j + 1) * n // wanted] for x in day]
            miss = model.NewBoolVar("")
            model.AddBoolOr(part + [miss])
            cost.append(weights["rotation"] * miss)
        for h in p["fit"][v["category"]]:
            terms = group.get(("vtheme", v["id"], h), [])
            if len(terms) > 1:
                over(terms, 1, weights["repeat"])
    for (kind, *key), terms in list((k, t) for k, t in group.items() if k[0] == "duty"):
        model.Add(sum(terms) <= next(t["cap"] for t in p["teams"] if t["id"] == key[1]))
    for d in range(n):
        if ("stalls", d) in group:
            model.Add(sum(group["stalls", d]) <= p["stall_kits"])
        for h in p["themes"]:
            if h["daily_cap"] and ("theme", d, h["id"]) in group:
                model.Add(sum(group["theme", d, h["id"]]) <= h["daily_cap"])
    for key in [k for k in group if k[0] == "trip"]:
        trip = model.NewBoolVar("")
        for x in group[key]:
            model.AddImplication(x, trip)
        cost.append(weights["trip"] * trip)
    for c in p["coverage"]:
        short(group.get(("month", c["month"], c["category"]), []), c["min"], weights["coverage"])
    for c in p["campaigns"]:
        terms = [x for d, day in enumerate(days) if c["from"] <= day["date"] <= c["to"] for f in ("lesson", "stall") if c["format"] in ("", f)
                 for k in p["fit"] if not c["categories"] or k in c["categories"] for x in group.get(("camp", d, c["theme"], k, f), [])]
        short(terms, c["min"], weights["campaign"])
    for b in p["week_bands"]:
        terms = group.get(("week", b["week"]), [])
        short(terms, b["lo"], weights["week"])
        over(terms, b["hi"], weights["week"])
    for b in p["area_bands"]:
        terms = [x for d, day in enumerate(days) if b["from"] <= day["date"] <= b["to"] for x in group.get(("area", b["area"], d), [])]
        short(terms, b["lo"], weights["area"])
        over(terms, b["hi"], weights["area"])
    for b in p["team_bands"]:
        terms = group.get(("team", b["team"]), [])
        short(terms, b["lo"], weights["team"])
        over(terms, b["hi"], weights["team"])

    model.Minimize(sum(cost))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = 2
    status = solver.Solve(model)
    with open(plan_path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["date", "team", "venue", "theme", "format"])
        if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            for x, *cells in visits.values():
                if solver.Value(x):
                    out.writerow(cells)
    print(f"own bound {solver.BestObjectiveBound():.0f}")


if __name__ == "__main__":
    main()
