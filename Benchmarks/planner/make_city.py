#!/usr/bin/env python3
"""Makes a fictional city as a planning problem (JSON): 1,000 venues, 20 teams, 6,139 visits in 2026 unless told otherwise.

  make_city.py OUT.json [--venues 1000] [--visits 6139] [--zones 5] [--seed 1] [--load 100] [--odd]

A zone has four teams and its share of the areas; shares, gaps, daily limits and habits are those of the sample instance
`medium`. `--load 200` halves the weekdays of every team, so that visits must be left out.
`--odd` adds what cannot be met: venues never open or closed all year, gaps longer than the year, a team on leave for ever, campaigns
that want more than there is.
The same arguments give the same bytes: an own generator, no clock.
"""
import argparse
import datetime
import json

CATEGORIES = [  # share of venues, (lessons, stalls) with weights, weekdays that may be closed
    ("gov", 12, [((3, 0), 6), ((2, 0), 1)], "机关"),
    ("community", 30, [((2, 4), 5), ((3, 4), 4), ((3, 5), 3)], "社区"),
    ("school", 15, [((3, 1), 4), ((4, 2), 3), ((5, 2), 2)], "学校"),
    ("company", 25, [((3, 2), 4), ((3, 3), 3), ((4, 3), 2)], "企业"),
    ("hospital", 8, [((2, 3), 3), ((2, 4), 2)], "医院"),
    ("scenic", 10, [((0, 6), 2), ((0, 8), 1)], "景点"),
]
FIT = {
    "gov": {"law": 0, "cult": 0, "gang": 0, "fraud": 1, "mediation": 1},
    "community": {"fraud": 0, "elder": 0, "mediation": 0, "law": 1, "cult": 1, "gang": 1, "drug": 1, "pyramid": 1},
    "school": {"fraud": 0, "drug": 0, "law": 0, "cult": 1, "pyramid": 2},
    "company": {"fraud": 0, "pyramid": 0, "law": 0, "mediation": 1, "gang": 1, "drug": 2},
    "hospital": {"mediation": 0, "elder": 0, "fraud": 1, "law": 1, "drug": 1},
    "scenic": {"fraud": 0, "law": 1, "drug": 1, "gang": 1, "cult": 1},
}
THEMES = ["fraud", "gang", "cult", "pyramid", "elder", "mediation", "drug", "law"]
NAMES = ["防诈骗", "扫黑除恶", "反邪教", "打击传销", "防范养老诈骗", "矛盾调处", "禁毒", "法治宣传"]
MONTHS = ["fraud law mediation", "fraud gang mediation", "law mediation pyramid", "cult law gang", "pyramid law mediation",
          "drug fraud elder", "fraud gang mediation", "fraud pyramid law", "fraud cult law", "elder fraud mediation",
          "mediation gang elder", "law fraud cult"]
# The four kinds of team of a zone: themes, formats, weekdays, cap.
TEAMS = [
    ("综治队", THEMES, ["lesson", "stall"], [1, 2, 4, 5], 2),
    ("派出所队", ["fraud", "gang", "drug", "pyramid", "elder", "cult"], ["lesson", "stall"], [2, 3, 4, 5], 2),
    ("司法所队", ["law", "mediation", "elder", "cult", "pyramid"], ["lesson", "stall"], [1, 2, 3, 4], 2),
    ("志愿者队", ["fraud", "elder", "drug", "law", "mediation"], ["stall"], [3, 5, 6, 7], 3),
]
CAMPAIGNS = [  # theme, first, last, visits of 10,000, categories, format
    ("fraud", "01-19", "01-30", 150, [], ""), ("pyramid", "03-09", "03-20", 107, ["company", "community"], ""),
    ("mediation", "03-16", "03-31", 150, [], "stall"), ("cult", "04-13", "04-17", 60, [], ""),
    ("pyramid", "05-11", "05-15", 60, ["company", "gov", "community"], ""),
    ("law", "05-06", "05-29", 190, ["school", "company", "gov"], "lesson"), ("drug", "06-22", "06-26", 80, [], ""),
    ("elder", "06-01", "06-18", 130, ["community", "hospital"], ""), ("fraud", "09-07", "09-24", 80, ["school"], "lesson"),
    ("elder", "10-09", "10-30", 150, ["community", "hospital"], ""), ("gang", "11-09", "11-20", 90, [], ""),
    ("law", "11-30", "12-06", 80, [], ""),
]
HOLIDAYS = [("02-15", "02-23"), ("04-04", "04-06"), ("05-01", "05-05"), ("06-19", "06-21"), ("09-25", "09-27"), ("10-01", "10-07")]
MAKEUP = ["02-14", "02-28", "05-09", "09-20", "10-10"]
WEIGHTS = {"uncovered": 1000, "coverage": 400, "campaign": 200, "rotation": 12, "repeat": 6, "month_theme": 4, "fit": 3,
           "week": 5, "area": 5, "team": 5, "trip": 4, "move": 8, "change_team": 4, "change_theme": 4, "change_format": 4}


class Draw:
    """SplitMix64, the same everywhere."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        mask = (1 << 64) - 1
        self.state = (self.state + 0x9E3779B97F4A7C15) & mask
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & mask
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
        return (z ^ (z >> 31)) % limit

    def weighted(self, pairs):
        at = self.below(sum(w for _, w in pairs))
        for value, weight in pairs:
            at -= weight
            if at < 0:
                return value
        raise AssertionError


def day(text):
    return datetime.date.fromisoformat("2026-" + text)


def calendar():
    off = {d for a, b in HOLIDAYS for d in span(day(a), day(b))}
    made = {day(d) for d in MAKEUP}
    days = []
    for d in span(datetime.date(2026, 1, 5), datetime.date(2026, 12, 31)):
        kind = "holiday" if d in off else "makeup" if d in made else "weekend" if d.isoweekday() > 5 else "workday"
        year, week, weekday = d.isocalendar()
        days.append({"date": str(d), "weekday": weekday, "kind": kind, "month": str(d)[:7], "week": f"{year}-W{week:02d}"})
    return days


def span(a, b):
    return [a + datetime.timedelta(i) for i in range((b - a).days + 1)]


def make_venues(draw, count, visits, areas):
    venues = []
    total = sum(share for _, share, _, _ in CATEGORIES)
    plan = [c for c in CATEGORIES for _ in range(count * c[1] // total)]
    plan += [CATEGORIES[1]] * (count - len(plan))
    for number, (category, _, wanted, name) in enumerate(plan, 1):
        lesson, stall = draw.weighted(wanted)
        area = areas[draw.below(len(areas))]
        week = [1, 2, 3, 4, 5, 6, 7] if category in ("community", "scenic") else [1, 2, 3, 4, 5]
        for _ in range(draw.weighted([(0, 4), (1, 3), (2, 2)])):
            week.pop(draw.below(len(week)))
        blackout = []
        if category == "school":
            blackout = [["2026-01-24", "2026-03-01"], ["2026-06-05", "2026-06-12"], ["2026-06-19", "2026-06-23"], ["2026-07-04", "2026-09-03"]]
        elif draw.below(3) == 0:
            first = datetime.date(2026, 1, 5) + datetime.timedelta(draw.below(340))
            blackout = [[str(first), str(first + datetime.timedelta(6 + draw.below(9)))]]
        venues.append({"id": f"V{number:04d}", "name": f"{area['name']}{name}{number}", "category": category, "area": area["id"],
                       "require": {"lesson": lesson, "stall": stall}, "open": week, "holiday_ok": category == "scenic", "blackout": blackout})
    at = 0
    while (missing := visits - sum(sum(v["require"].values()) for v in venues)) != 0:
        venue = venues[at * 37 % len(venues)]
        at += 1
        key = "stall" if venue["category"] != "gov" else "lesson"
        if missing > 0 and venue["category"] != "school":
            venue["require"][key] += 1
        elif missing < 0 and venue["require"][key] > 1:
            venue["require"][key] -= 1
    for venue in venues:
        n = sum(venue["require"].values())
        venue["min_gap"] = (240 if venue["category"] == "school" else 340) * 2 // (5 * n)
    return venues


def make_odd(problem):
    year = [problem["days"][0]["date"], problem["days"][-1]["date"]]
    for number, venue in enumerate(problem["venues"]):
        if number % 9 == 0:
            venue["open"] = []
        elif number % 9 == 3:
            venue["min_gap"] = 360
        elif number % 9 == 6:
            venue["blackout"] = [year]
    problem["teams"][0]["leave"] = [year]
    for campaign in problem["campaigns"][::3]:
        campaign["min"] *= 20


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("--venues", type=int, default=1000)
    parser.add_argument("--visits", type=int, default=6139)
    parser.add_argument("--zones", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--load", type=int, default=100)
    parser.add_argument("--odd", action="store_true")
    args = parser.parse_args()
    draw = Draw(args.seed)
    days = calendar()
    per_zone = max(4, args.venues // (10 * args.zones))
    areas = [{"id": f"A{n + 1:03d}", "name": f"{n + 1}号社区"} for n in range(per_zone * args.zones)]
    venues = make_venues(draw, args.venues, args.visits, areas)
    teams = []
    for zone in range(args.zones):
        own = [a["id"] for a in areas[zone * per_zone:(zone + 1) * per_zone]]
        for kind, (name, themes, formats, weekdays, cap) in enumerate(TEAMS):
            first = datetime.date(2026, 2, 1) + datetime.timedelta(draw.below(300))
            teams.append({"id": f"T{zone * 4 + kind + 1:02d}", "name": f"{zone + 1}片{name}",
                          "areas": own if kind == 0 else [a for i, a in enumerate(own) if i % 3 != kind - 1 or i < 3],
                          "themes": themes, "formats": formats, "cap": cap, "weekdays": weekdays[:max(1, 400 // max(100, args.load))],
                          "makeup_ok": kind < 3, "holiday_ok": False, "leave": [[str(first), str(first + datetime.timedelta(9))]]})
    wanted = {a["id"]: 0 for a in areas}
    for v in venues:
        wanted[v["area"]] += sum(v["require"].values())
    n = args.visits
    working = {}
    for d in days:
        working.setdefault(d["week"], 0)
        working[d["week"]] += d["kind"] in ("workday", "makeup")
    all_working = sum(working.values())
    quarters = [("2026-01-05", "2026-03-31"), ("2026-04-01", "2026-06-30"), ("2026-07-01", "2026-09-30"), ("2026-10-01", "2026-12-31")]
    months = sorted({d["month"] for d in days})
    count = {c[0]: sum(v["category"] == c[0] for v in venues) for c in CATEGORIES}
    total_cap = sum(t["cap"] * len(t["weekdays"]) for t in teams)
    problem = {
        "format": "liujin-plan/1", "name": f"city-{args.venues}-{args.seed}", "as_of": "", "days": days,
        "themes": [{"id": i, "name": t, "daily_cap": max(2, n // 230) if i in ("cult", "drug") else 0} for i, t in zip(THEMES, NAMES)],
        "fit": FIT, "month_themes": {m: MONTHS[int(m[5:]) - 1].split() for m in months}, "areas": areas, "teams": teams,
        "venues": venues, "stall_kits": max(2, n // 240),
        "coverage": [{"month": m, "category": c, "min": max(1, k // 12)} for m in months for c, k in count.items()
                     if c != "school" or m[5:] not in ("02", "07", "08")],
        "campaigns": [{"id": f"C{i + 1:02d}", "name": f"{NAMES[THEMES.index(t)]}集中宣传", "theme": t, "from": f"2026-{a}", "to": f"2026-{b}",
                       "min": n * share // 10000, "categories": c, "format": f} for i, (t, a, b, share, c, f) in enumerate(CAMPAIGNS)],
        "week_bands": [{"week": w, "lo": n * k * 2 // (all_working * 3), "hi": n * k * 4 // (all_working * 3) + 1} for w, k in working.items()],
        "area_bands": [{"area": a, "from": f, "to": t, "lo": k * 4 // 20, "hi": k * 6 // 20 + 1} for a, k in wanted.items() for f, t in quarters],
        "team_bands": [{"team": t["id"], "lo": n * t["cap"] * len(t["weekdays"]) * 7 // (total_cap * 10),
                        "hi": n * t["cap"] * len(t["weekdays"]) * 13 // (total_cap * 10)} for t in teams],
        "pinned": [], "previous": [], "weights": WEIGHTS,
    }
    if args.odd:
        make_odd(problem)
    with open(args.out, "w", encoding="utf-8") as file:
        json.dump(problem, file, ensure_ascii=False, indent=0)
        file.write("\n")


if __name__ == "__main__":
    main()
