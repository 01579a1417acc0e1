"""The bars a build has to pass, beside what was measured; most are set for 10,000 articles."""

from typing import NamedTuple

import process

BARS_FROM = 10_000


class Measured(NamedTuple):
    """One size: our costs by case, Hugo's cold one, the floor's on two processes, the Markdown alone, and our pages."""

    ours: dict[str, process.Cost]
    hugo: process.Cost
    floor: process.Cost
    bare: process.Cost
    stage: process.Cost
    pages: int


class Line(NamedTuple):
    """What was measured, how much, and the least and the most it may be."""

    what: str
    value: float
    least: float | None = None
    most: float | None = None

    @property
    def bar(self):
        if self.least is not None and self.most is not None:
            return f"{self.least} to {self.most}"
        return f"≥ {self.least}" if self.least is not None else f"≤ {self.most}" if self.most is not None else "–"

    @property
    def met(self):
        if self.bar == "–":
            return "–"
        return "yes" if (self.least or 0) <= self.value <= (self.most or self.value) else "no"


def lines(count, measured):
    """What is measured at one size."""
    ours, cold = measured.ours, measured.ours["cold"]
    found = [
        Line("cold, times as fast as Hugo (wall)", measured.hugo.wall / cold.wall, least=10),
        Line("cold, times the floor on two (wall)", cold.wall / measured.floor.wall, most=5),
        Line("cold, times as fast as Hugo (processor)", measured.hugo.cpu / cold.cpu),
        Line("cold, times the floor on two (processor)", cold.cpu / measured.floor.cpu),
        Line("cold, peak memory to Hugo's", cold.peak / measured.hugo.peak, most=0.25),
        Line("no change, s", ours["no change"].wall, most=0.15),
        Line("one article edited, to cold (wall)", ours["one article edited"].wall / cold.wall),
        Line("one template edited, to cold (wall)", ours["one template edited"].wall / cold.wall, most=1),
        Line(
            "one template edited, to cold over a site in place (wall)",
            ours["one template edited"].wall / ours["the same, nothing remembered"].wall, most=1),
        Line("our Markdown stage, times bare libcmark-gfm (wall)", measured.stage.wall / measured.bare.wall, most=3),
    ]
    return found if count >= BARS_FROM else [Line(line.what, line.value) for line in found]


def flat(a_page):
    """The seconds a page of the larger sizes, to those of 1,000 articles."""
    return [
        Line(f"time a page of {count} articles, to that of 1000", seconds / a_page[1_000], least=0.8, most=1.2)
        for count, seconds in a_page.items() if count > 1_000 and 1_000 in a_page
    ]
