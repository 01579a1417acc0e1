"""From a save to the reload event under `banbao serve`: 20 edits of one article, then 7 of its template and 7 of the site's title.

Usage: save.py BANBAO [SITE [ARTICLE]]   (SITE is copied to /dev/shm; default: the sample and its refund-scam article)
"""

import pathlib
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
EDITS = 20
OTHER_EDITS = 7


def main(banbao, site=ROOT, article="content/anti-fraud/refund-scam.md"):
    work = pathlib.Path(tempfile.mkdtemp(prefix="banbao-serve-", dir="/dev/shm"))
    server = None
    try:
        shutil.copytree(pathlib.Path(site) / "content", work / "content")
        themes = pathlib.Path(site) / "themes"
        shutil.copytree(themes if themes.exists() else ROOT / "themes", work / "themes")
        server = subprocess.Popen(
            [banbao, "serve", "--site", work, "--port", "0"], stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True)
        base = re.search(r"http://127\.0\.0\.1:\d+/", server.stdout.readline())[0]
        page = article.removeprefix("content/").removesuffix(".md").removesuffix("/index") + "/"
        count = sum(1 for _ in (work / "content").rglob("*.md"))
        print(f"{count} Markdown files")
        tell("article", [
            save(base, page, work / article, lambda text: f"{text}\n第 {number} 次改动。\n") for number in range(EDITS)])
        tell("template", [
            save(base, page, work / "themes/default/templates/article.mustache",
                 lambda text: f"{text}<p>第 {number} 次改动。</p>\n") for number in range(OTHER_EDITS)])
        tell("site.yaml", [
            save(base, page, work / "content/site.yaml", lambda text: re.sub(r"(?m)^(title:.*)$", r"\1改", text, count=1))
            for _ in range(OTHER_EDITS)])
        memory = pathlib.Path(f"/proc/{server.pid}/status").read_text()
        peak = int(re.search(r"VmHWM:\s+(\d+)", memory)[1]) // 1024
        print(f"peak {peak} MB")
    finally:
        if server:
            server.terminate()
            server.wait()
        shutil.rmtree(work)


def tell(name, times):
    times = sorted(times)
    # The least that 95 in 100 do not exceed.
    most = times[-(-95 * len(times) // 100) - 1]
    print(f"{name}: {len(times)} saves, median {statistics.median(times):.0f} ms, 95 in 100 within {most:.0f}, "
          f"least {times[0]:.0f}, most {times[-1]:.0f}")


def save(base, page, file, change):
    """Milliseconds from the end of a save to the event."""
    html = urllib.request.urlopen(base + page).read().decode()
    marks = [re.search(rf'data-banbao-{name}-mark="([^"]+)"', html)[1] for name in ("page", "style")]
    host, port = re.search(r"//(.*):(\d+)/", base).groups()
    news = socket.create_connection((host, int(port)), timeout=60)
    ask = f"GET /.banbao/events?page={page}&mark={marks[0]}&style={marks[1]} HTTP/1.1\r\nHost: {host}:{port}\r\n\r\n"
    news.sendall(ask.encode())
    heard = b""
    while b"event: findings" not in heard:
        heard += news.recv(65536)
    # The text is ready before the clock starts: what is measured begins with the save.
    text = change(file.read_text("utf-8"))
    time.sleep(0.1)
    start = time.perf_counter()
    file.write_text(text, "utf-8")
    heard = b""
    while b"event: reload" not in heard:
        more = news.recv(65536)
        assert more, "the server closed the connection"
        heard += more
    end = time.perf_counter()
    news.close()
    return (end - start) * 1000


if __name__ == "__main__":
    main(*sys.argv[1:])
