"""The sample site built for a browser: served under a sub-path, and as files of a disk."""

import functools
import http.server
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import threading

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
BANBAO = pathlib.Path(os.environ.get("BANBAO", ROOT / ".build/debug/banbao"))
# Any path will do; links are relative.
SUBPATH = "/portal/pingan/"


@functools.cache
def built(links, posters=False, theme="default"):
    """The folder of the sample site with one form of links (`directory` or `explicit`), with posters or not, in a theme."""
    work = pathlib.Path(tempfile.mkdtemp(prefix="banbao-browser-"))
    shutil.copytree(ROOT / "content", work / "site/content")
    shutil.copytree(ROOT / "themes", work / "site/themes")
    settings = work / "site/content/site.yaml"
    text = re.sub(r"(?m)^(links|theme):.*\n", "", settings.read_text("utf-8"))
    settings.write_text(text + f"\nlinks: {links}\ntheme: {theme}\n", "utf-8")
    public = work / ("www" + SUBPATH if links == "directory" else "public")
    subprocess.run(
        [BANBAO, "build", "--site", work / "site", "--out", public]
        + ([] if posters else ["--no-posters"]),
        check=True, stdout=subprocess.DEVNULL)
    return public


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files and counts what it sends."""

    sent = []

    def log_message(self, *_):
        pass

    def copyfile(self, source, output):
        data = source.read()
        Handler.sent.append((self.path, len(data)))
        output.write(data)


@functools.cache
def served(posters=False):
    """The address of the sample site under its sub-path."""
    folder = str(built("directory", posters=posters)).removesuffix(SUBPATH.rstrip("/"))
    handler = functools.partial(Handler, directory=folder)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}{SUBPATH}"


@functools.cache
def browser():
    """Debian's Chromium."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    assert path, "chromium is missing: apt-get install chromium"
    flags = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
    if os.geteuid() == 0:
        flags.append("--no-sandbox")
    return sync_playwright().start().chromium.launch(executable_path=path, args=flags)


def page(base, **options):
    """A new page; what it asked of elsewhere, in vain, is in `page.strayed`, what went wrong in `page.errors`."""
    context = browser().new_context(**options)
    new = context.new_page()
    new.strayed, new.errors = [], []
    new.on("request", lambda request: request.url.startswith(base) or new.strayed.append(request.url))
    new.on("pageerror", lambda error: new.errors.append(str(error)))
    new.on("console", lambda message: message.type == "error" and new.errors.append(message.text))
    return new
