"""Whole builds of made-up articles in one run: ours, Hugo with a comparable theme, and the floor in C.

Everything lies in a memory file system. Cold: no public folder and no cache. No change: the same again. One article edited,
one template edited: before each run, and after it the page is looked at, so that a build which missed the edit fails here. The
same without what is remembered is a cold render over a site in place.
At the end the bars and how far they are met.
Usage: bench.py FOLDER-OF-BINARIES HUGO [--articles 100,1000,10000] [--flat 30000] [--runs 3]
"""

import argparse
import os
import pathlib
import shutil
import tempfile

import bars
import builders
import process

parser = argparse.ArgumentParser()
parser.add_argument("binaries", type=pathlib.Path)
parser.add_argument("hugo", type=pathlib.Path)
parser.add_argument("--articles", default="100,1000,10000")
parser.add_argument("--flat", type=int, default=30_000, help="articles for the time per page at a large size; 0: not")
parser.add_argument("--runs", type=int, default=3)
options = parser.parse_args()
binaries = options.binaries.resolve()


def row(*cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def told(name, case, cost):
    row(name, case, f"{cost.wall:.3f}", f"{cost.cpu:.3f}", f"{cost.peak:.0f}")
    return cost


def cases(builder, site, runs, runs_after):
    """The costs of the four cases of one generator by their names, and what was written."""
    article = site / "content" / (builders.ARTICLE + ".md")
    text = article.read_text()

    def mark(run):
        return f"量第{run + 1}次，{builder.name}来看。"

    def saw(word):
        assert word in builder.page(), f"{builder.name} has not built {word}"

    def edit_forgetting(run):
        builder.forget_caches()
        builder.edit_template(f"{run}, forgot")

    costs = {"cold": process.median(runs, builder.command, lambda run: builder.forget())}
    told(builder.name, "cold", costs["cold"])
    made = builder.made()
    after = [
        ("no change", lambda run: None, lambda run: None),
        ("one article edited", lambda run: article.write_text(f"{text}\n{mark(run)}\n"), lambda run: saw(mark(run))),
        ("one template edited", builder.edit_template, lambda run: saw(f'data-edit="{run}"')),
        ("the same, nothing remembered", edit_forgetting, lambda run: saw(f'data-edit="{run}, forgot"')),
    ]
    for case, before, look in after:
        costs[case] = told(builder.name, case, process.median(runs_after, builder.command, before, look))
    assert builder.made()[:2] == made[:2], f"{builder.name} has not the same files after its edits"
    article.write_text(text)
    return costs, made


def compare(count, work):
    """Ours, Hugo and the floor over `count` articles."""
    site = work / f"site-{count}"
    process.once([binaries / "banbao-bench", "generate", count, site])
    print(f"\n## {count} articles\n")
    row("", "case", "wall s", "cpu s", "peak MB")
    row("---", "---", "---", "---", "---")
    ours, made = cases(builders.ours(binaries / "banbao", site, [work / "cache"]), site, options.runs, options.runs)
    # Hugo makes everything anew each time, so its other cases are as its cold one: once each will do.
    hugo, theirs = cases(builders.hugo(options.hugo, site), site, options.runs, 1)
    floors = [
        told("the floor", f"{workers} process{'es' if workers > 1 else ''}", process.median(
            options.runs, [binaries / "markdown-floor", "--workers", workers, site / "content", work / "floor"],
            lambda run: shutil.rmtree(work / "floor", ignore_errors=True)))
        for workers in (1, 2)
    ]
    bare = told("bare libcmark-gfm", "nothing written", process.median(
        options.runs, [binaries / "markdown-floor", site / "content"]))
    stage = told("our Markdown stage", "nothing written", process.median(
        options.runs, [binaries / "markdown-stage", site]))
    for name, (pages, files, size) in [("Banbao", made), ("Hugo", theirs)]:
        print(f"\n{name} wrote {pages} pages, {files} files, {size / 1e6:.1f} MB.", end="")
    print()
    shutil.rmtree(site)
    return bars.Measured(ours, hugo["cold"], floors[1], bare, stage, made[0])


def flat(count, work):
    """Our seconds a page over many articles."""
    site = work / f"site-{count}"
    process.once([binaries / "banbao-bench", "generate", count, site])
    builder = builders.ours(binaries / "banbao", site, [work / "cache"])
    print(f"\n## {count} articles\n")
    row("", "case", "wall s", "cpu s", "peak MB")
    row("---", "---", "---", "---", "---")
    cold = told(builder.name, "cold", process.median(options.runs, builder.command, lambda run: builder.forget()))
    pages = builder.made()[0]
    shutil.rmtree(site)
    return cold.wall / pages


memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
with tempfile.TemporaryDirectory(prefix="banbao-bench-", dir=memory) as folder:
    work = pathlib.Path(folder)
    os.environ["XDG_CACHE_HOME"] = str(work / "cache")
    print("## The sample campaign\n")
    row("", "case", "wall s", "cpu s", "peak MB")
    row("---", "---", "---", "---", "---")
    sample = builders.sample(binaries / "banbao", work / "sample")
    for case, command in [("no posters", sample.command), ("with posters", sample.command[:2] + sample.command[3:])]:
        process.once(command)
        told("Banbao", f"{case}, cold but for fonts", process.median(options.runs, command, lambda run: sample.forget()))
    measured = {count: compare(count, work) for count in map(int, options.articles.split(","))}
    a_page = {count: one.ours["cold"].wall / one.pages for count, one in measured.items()}
    if options.flat:
        a_page[options.flat] = flat(options.flat, work)
    print("\n## Ours, time a page, cold\n")
    row("articles", "ms a page")
    row("---", "---")
    for count, seconds in a_page.items():
        row(count, f"{seconds * 1000:.3f}")
    print("\n## The bars\n")
    row("articles", "what", "measured", "bar", "met")
    row("---", "---", "---", "---", "---")
    for count, one in measured.items():
        for line in bars.lines(count, one):
            row(count, line.what, f"{line.value:.3g}", line.bar, line.met)
    for line in bars.flat(a_page):
        row("", line.what, f"{line.value:.3g}", line.bar, line.met)
