"""Bytes a query loads on made-up articles: ours beside Pagefind's on the same pages, in Chromium.

Ours shows ten results with an excerpt; Pagefind's library is asked for the data of ten, which is what its pages do. Both are
served by the same plain server, without compression beyond Pagefind's own. "First" is a browser that has nothing yet, script
and index root included; "next" is the same browser with another query. Usage: compare.py BANBAO BANBAO-BENCH [ARTICLES]
"""

import functools
import http.server
import os
import pathlib
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

from playwright.sync_api import sync_playwright

QUERIES = 40
RESULTS = 10
# The page Pagefind is asked on: nothing but its library.
ASK = """<!doctype html><meta charset="utf-8"><script type="module">
const pagefind = await import("./pagefind.js");
window.ask = async (query) => {
  const { results } = await pagefind.search(query);
  const data = await Promise.all(results.slice(0, %d).map((result) => result.data()));
  return [results.length, data.map((one) => one.url)];
};
window.ready = true;
</script>""" % RESULTS
DONE = "() => document.getElementById('found')?.hidden === false && !/…/.test(document.getElementById('said').textContent)"


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files and counts the bytes of their bodies."""

    sent = []

    def log_message(self, *_):
        pass

    def copyfile(self, source, output):
        data = source.read()
        Handler.sent.append((self.path, len(data)))
        output.write(data)

    @classmethod
    def count(cls, wanted):
        total = sum(size for path, size in cls.sent if re.search(wanted, path))
        cls.sent.clear()
        return total


def build(work, banbao, bench, articles):
    """A site of made-up articles with our index, and Pagefind's of the same articles beside it."""
    site = work / "site"
    subprocess.run([bench, "generate", str(articles), site], check=True)
    start = time.monotonic()
    subprocess.run([banbao, "build", "--site", site, "--no-posters"], check=True, stdout=subprocess.DEVNULL)
    print(f"banbao build, index and all: {time.monotonic() - start:.1f} s")
    start = time.monotonic()
    subprocess.run(
        [sys.executable, "-m", "pagefind", "--site", site / "public", "--glob", "*/article-*/index.html",
         "--output-path", site / "public/pagefind"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    print(f"pagefind: {time.monotonic() - start:.1f} s")
    return site / "public", site / "content"


def pieces(content):
    """Two to six characters from the bodies of articles, without marks."""
    chance = random.Random(7)
    files = sorted(content.glob("*/article-*.md"))
    drawn = []
    while len(drawn) < QUERIES:
        text = chance.choice(files).read_text("utf-8").split("---", 2)[2]
        # Names of blocks and of insertions are no words of the page.
        text = re.sub(r"\{\{.*?\}\}|:::\w*", " ", text)
        runs = re.findall(r"[\u4e00-\u9fff]{2,}", text)
        run = chance.choice(runs)
        length = min(len(run), chance.randint(2, 6))
        start = chance.randrange(len(run) - length + 1)
        drawn.append(run[start:start + length])
    return drawn


def ask_ours(page, base, query):
    page.goto(f"{base}search/?{urllib.parse.urlencode({'q': query})}")
    page.wait_for_function(DONE, polling=10)
    return page.locator("#found li").count()


def ask_pagefind(page, base, query):
    if not page.url.endswith("ask.html"):
        page.goto(f"{base}pagefind/ask.html")
        page.wait_for_function("() => window.ready", polling=10)
    return page.evaluate("query => window.ask(query)", query)[0]


def measure(browser, base, queries, ask, wanted):
    """Bytes of each query in a new browser, of each in one that has asked before, and how many found something."""
    first, following, found = [], [], 0
    old = browser.new_context().new_page()
    ask(old, base, "平安")
    for query in queries:
        new = browser.new_context().new_page()
        Handler.sent.clear()
        found += ask(new, base, query) > 0
        first.append(Handler.count(wanted))
        new.context.close()
        ask(old, base, query)
        following.append(Handler.count(wanted))
    return first, following, found


def size(folder):
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def compare(public, content):
    (public / "pagefind/ask.html").write_text(ASK, "utf-8")
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Handler, directory=str(public)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_address[1]}/"
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    flags = ["--no-sandbox"] if os.geteuid() == 0 else []
    queries = pieces(content)
    rows = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=flags)
        for name, ask, wanted, folder in [
            ("banbao", ask_ours, r"/search/.*\.js|/assets/page-search", "search"),
            ("pagefind", ask_pagefind, r"/pagefind/(?!ask)", "pagefind"),
        ]:
            first, following, found = measure(browser, base, queries, ask, wanted)
            rows.append((name, first, following, found))
            print(f"{name:9} first query {kb(first)}, next query {kb(following)}, "
                  f"found {found} of {len(queries)}, on disk {size(public / folder) / 1e6:.1f} MB")
        browser.close()
    ours, theirs = rows
    more = sum(a > b for a, b in zip(ours[1], theirs[1])), sum(a > b for a, b in zip(ours[2], theirs[2]))
    print(f"queries for which ours loads more: {more[0]} first, {more[1]} next, of {len(queries)}")


def kb(sizes):
    return f"{statistics.median(sizes) / 1e3:.1f} kB (mean {statistics.mean(sizes) / 1e3:.1f}, most {max(sizes) / 1e3:.1f})"


if __name__ == "__main__":
    if sys.argv[1] == "--built":
        compare(pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]))
    else:
        memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
        with tempfile.TemporaryDirectory(prefix="banbao-search-", dir=memory) as work:
            count = int(sys.argv[3]) if len(sys.argv) > 3 else 10_000
            compare(*build(pathlib.Path(work), sys.argv[1], sys.argv[2], count))
