"""From a save to the reload event under `banbao serve`: the median of 20 edits of one article.

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
        times = [save(base, page, work / article, number) for number in range(EDITS)]
        memory = pathlib.Path(f"/proc/{server.pid}/status").read_text()
        peak = int(re.search(r"VmHWM:\s+(\d+)", memory)[1]) // 1024
        count = sum(1 for _ in (work / "content").rglob("*.md"))
        print(f"{count} Markdown files, {EDITS} saves: median {statistics.median(times):.0f} ms, "
              f"least {min(times):.0f}, most {max(times):.0f}; peak {peak} MB")
    finally:
        if server:
            server.terminate()
            server.wait()
        shutil.rmtree(work)


def save(base, page, file, number):
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
    text = file.read_text("utf-8") + f"\n第 {number} 次改动。\n"
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
