"""Prints the same hundred A3 notices with Typst, WeasyPrint and Chromium, beside poster-bench's, and shows the figures.

    python3 compare.py POSTER_BENCH SITE WORK [COUNT]

Each program runs in a process of its own; wall and processor milliseconds are medians of single posters after the first, KB the
mean, MB the peak of resident memory (Chromium: all its processes together, shared pages counted in each). Typst and
Chromium fit the title and the body by bisection as ours does; WeasyPrint cannot and is given sizes.
"""

import html
import json
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import threading
import time

HERE = pathlib.Path(__file__).parent
CHROMIUM = "/usr/bin/chromium"


def code(url):
    import segno

    return segno.make(url, error="m", micro=False).svg_inline(border=4, omitsize=True)


def page(text):
    made = (HERE / "poster.html").read_text()
    parts = {
        "TITLE": text["title"], "SUMMARY": text["summary"], "ISSUER": text["issuer"], "DATE": text["date"],
        "COLOR": text["color"],
    }
    for name, value in parts.items():
        made = made.replace(name, html.escape(value))
    made = made.replace("POINTS", "".join(f"<li>{html.escape(point)}</li>" for point in text["points"]))
    lines = [f"<p><b>{html.escape(n)}</b> {html.escape(name)}</p>" for n, name in text["hotlines"]]
    return made.replace("HOTLINES", "".join(lines)).replace("CODE", code(text["url"]))


def measured(texts, draw, cpu=time.process_time):
    """Milliseconds of wall and processor for each poster, and its bytes."""
    rows = []
    for text in texts:
        wall, used = time.perf_counter(), cpu()
        made = draw(text)
        rows.append(((time.perf_counter() - wall) * 1000, (cpu() - used) * 1000, len(made)))
    return rows


def figures(name, rows, peak):
    rest = rows[1:] or rows
    return {
        "name": name, "first": rows[0][0], "wall": statistics.median(row[0] for row in rest),
        "cpu": statistics.median(row[1] for row in rest),
        "kb": statistics.mean(row[2] for row in rows) / 1024, "mb": peak,
    }


def own_peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def typst(texts, work):
    import typst as library

    source = str(HERE / "poster.typ")
    inputs = []
    for text in texts:
        drawing = code(text["url"]).replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
        inputs.append({"data": json.dumps({**text, "code": drawing}, ensure_ascii=False)})
    compiler = library.Compiler(source)

    def draw(data):
        return compiler.compile(format="pdf", sys_inputs=data)

    try:
        draw(inputs[-1])
    except TypeError:
        # Older versions take the inputs with the compiler; the fonts are searched again each time.
        def draw(data):
            return library.compile(source, format="pdf", sys_inputs=data)

    rows = measured(inputs, draw)
    (work / "typst-1.pdf").write_bytes(draw(inputs[0]))
    return figures("Typst " + version("typst") + ", in process", rows, own_peak())


def weasyprint(texts, work):
    import weasyprint as library

    pages = [page(text) for text in texts]
    rows = measured(pages, lambda made: library.HTML(string=made).write_pdf())
    library.HTML(string=pages[0]).write_pdf(str(work / "weasyprint-1.pdf"))
    return figures("WeasyPrint " + version("weasyprint") + ", in process", rows, own_peak())


def children():
    """All processes below this one."""
    parents = {}
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
                parents.setdefault(int(fields[1]), []).append(int(entry.name))
            except OSError:
                pass
    found, waiting = [], [os.getpid()]
    while waiting:
        for child in parents.get(waiting.pop(), []):
            found.append(child)
            waiting.append(child)
    return found


def memory_of_children():
    total = 0
    for process in children():
        try:
            for line in pathlib.Path(f"/proc/{process}/status").read_text().splitlines():
                if line.startswith("VmRSS:"):
                    total += int(line.split()[1]) / 1024
        except OSError:
            pass
    return total


def processor_of_children():
    ticks = 0
    for process in children():
        try:
            fields = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
            ticks += int(fields[11]) + int(fields[12])
        except OSError:
            pass
    return ticks / os.sysconf("SC_CLK_TCK")


def chromium(texts, work):
    from playwright.sync_api import sync_playwright

    pages = [page(text) for text in texts]
    peak = [0.0]
    done = threading.Event()

    def watch():
        while not done.wait(0.1):
            peak[0] = max(peak[0], memory_of_children())

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        tab = browser.new_page()
        watcher = threading.Thread(target=watch)
        watcher.start()

        def draw(made):
            tab.set_content(made, wait_until="load")
            return tab.pdf(prefer_css_page_size=True, print_background=True)

        rows = measured(pages, draw, cpu=processor_of_children)
        (work / "chromium-1.pdf").write_bytes(draw(pages[0]))
        done.set()
        watcher.join()
        name = "Chromium " + browser.version + ", one browser"
        browser.close()
    return figures(name, rows, peak[0])


def version(package):
    from importlib.metadata import version as of

    return of(package)


def show(rows):
    print(f"{'':44}{'first ms':>10}{'ms':>9}{'cpu ms':>9}{'KB':>8}{'peak MB':>9}")
    for row in rows:
        print(
            f"{row['name']:44}{row['first']:10.1f}{row['wall']:9.1f}{row['cpu']:9.1f}{row['kb']:8.0f}{row['mb']:9.0f}"
        )


def main():
    bench, site, work = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    count = int(sys.argv[4]) if len(sys.argv) > 4 else 100
    run = [bench, site, str(work / "fonts"), str(work)]
    subprocess.run(run, check=True, capture_output=True)  # Fills the font cache.
    ours = json.loads(subprocess.run(run, check=True, capture_output=True, text=True).stdout)
    rows = [
        {
            "name": "banbao, in process", "first": ours["firstMilliseconds"], "wall": ours["medianMilliseconds"],
            "cpu": ours["processorMilliseconds"], "kb": ours["kilobytes"], "mb": ours["peakMegabytes"],
        }
    ]
    for name in ["typst", "weasyprint", "chromium"]:
        again = [sys.executable, __file__, "--only", name, str(work), str(count)]
        result = subprocess.run(again, capture_output=True, text=True)
        if result.returncode == 0:
            rows.append(json.loads(result.stdout.splitlines()[-1]))
        else:
            print(f"{name}: {result.stderr.strip().splitlines()[-1] if result.stderr.strip() else 'failed'}")
    show(rows)
    print(
        f"banbao, {ours['posters']} sheets as one file: {ours['packMilliseconds']:.0f} ms (processor"
        f" {ours['packProcessorMilliseconds']:.0f}), {ours['packKilobytes']:.0f} KB; fonts from the cache"
        f" {ours['fontMilliseconds']:.1f} ms; composing {ours['composingMilliseconds']:.1f} ms of each poster"
    )


if len(sys.argv) > 2 and sys.argv[1] == "--only":
    folder = pathlib.Path(sys.argv[3])
    wanted = json.loads((folder / "texts.json").read_text())[: int(sys.argv[4])]
    print(json.dumps({"typst": typst, "weasyprint": weasyprint, "chromium": chromium}[sys.argv[2]](wanted, folder)))
else:
    main()
