"""`kill -9` at random moments of a build over a site in place: what visitors see is wholly the old or wholly the new site.

Two campaigns that differ in every page, and in pages only one of them has, are built by turns over the same folder. After
each kill every file of `public/` (and of `office/`) is compared with the two builds nobody disturbed, and the next build must
succeed, whatever the killed one left behind, its cache included. `BANBAO_ARTICLES` says how many articles each of the two topics
has (15), `BANBAO` which program.
"""

import hashlib
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BANBAO = pathlib.Path(os.environ.get("BANBAO", ROOT / ".build/debug/banbao"))
ARTICLES = int(os.environ.get("BANBAO_ARTICLES", "15"))
KILLS = 50
# Of which at least this many must have met a build that was still running.
MET_LEAST = 30


def digests(folder):
    """The SHA-256 of every file below a folder, links and odd things included as such."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        if path.is_file() and not path.is_symlink() else "not a plain file"
        for path in folder.rglob("*") if path.is_symlink() or not path.is_dir()
    }


class Killed(unittest.TestCase):
    def setUp(self):
        self.work = pathlib.Path(tempfile.mkdtemp(prefix="banbao-killed-"))
        self.addCleanup(shutil.rmtree, self.work, ignore_errors=True)
        self.site = self.work / "site"
        self.contents = {name: self.work / f"content-{name}" for name in "ab"}
        for name, folder in self.contents.items():
            self.write(name, folder)

    @staticmethod
    def write(name, folder):
        """A campaign of two topics with so many articles each, and an article only this one has."""

        def put(path, text):
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")

        put("site.yaml", f"title: 平安板报{name}\noffice: 测试街道\nbase_url: https://www.example.gov.cn/\n")
        put("hotlines.yaml", "- id: '110'\n  number: '110'\n  name: 报警\n  does: 报警\n"
            "  never_asks: 绝不会要验证码\n  featured: true\n")
        put("_index.md", f"---\ntitle: 测试街道\nsummary: 第{name}版。\n---\n\n欢迎。\n")
        for order, (topic, icon) in enumerate([("fraud", "诈"), ("law", "法")]):
            put(f"{topic}/_index.md", f"---\ntitle: 专题{icon}\nsummary: 说明。\norder: {order + 1}\n"
                f"color: '#9a2a1f'\nicon: {icon}\n---\n\n说明。\n")
            for article in [*range(ARTICLES), f"only-{name}"]:
                put(f"{topic}/{article}.md" if isinstance(article, str) else f"{topic}/tip-{article}.md",
                    f"---\ntitle: 提示{article}\ndate: 2026-11-01\nkind: tip\nposter: false\nsummary: 先核实，再转账。\n"
                    f"tags: [核实]\n---\n\n接到电话，先挂断，自己拨官方号码。\n" + "问一问家里人，再决定。\n\n" * 8)

    def start(self, name, site=None):
        """A build of one of the two campaigns."""
        site = site or self.site
        site.mkdir(exist_ok=True)
        shutil.rmtree(site / "content", ignore_errors=True)
        shutil.copytree(self.contents[name], site / "content")
        return subprocess.Popen(
            [BANBAO, "build", "--site", site, "--no-posters", "--as-of", "2026-11-21"],
            env={**os.environ, "XDG_CACHE_HOME": str(self.work / "cache")},
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def build(self, name, site=None):
        process = self.start(name, site)
        complaint = process.communicate()[1]
        self.assertEqual(process.returncode, 0, complaint.decode(errors="replace")[:2000])

    def seconds(self, name):
        process = self.start(name)
        started = time.monotonic()
        process.communicate()
        self.assertEqual(process.returncode, 0)
        return time.monotonic() - started

    def test_whole_site_after_every_kill(self):
        whole = {}
        for name in "ab":
            site = self.work / f"undisturbed-{name}"
            self.build(name, site)
            whole[name] = {folder: digests(site / folder) for folder in ("public", "office")}
            shutil.rmtree(self.work / "cache", ignore_errors=True)
            listed = json.loads((site / "public/manifest.json").read_text("utf-8"))["files"]
            self.assertEqual(
                {one["path"]: one["sha256"] for one in listed},
                {path: digest for path, digest in whole[name]["public"].items() if path != "manifest.json"})
        common = whole["a"]["public"].items() & whole["b"]["public"].items()
        self.assertFalse([path for path, _ in common if path.endswith(".html")], "the two campaigns share pages")

        # How long it takes to go from one campaign to the other, as the builds to be killed do.
        self.build("a")
        usual = min(self.seconds(name) for name in "baba")
        chance = random.Random()
        met = []
        for number in range(KILLS):
            old, new = ("a", "b") if number % 2 == 0 else ("b", "a")
            # Half of the kills aim at the end, where files are written and folders exchanged.
            moment = usual * (chance.random() * 1.05 if number % 4 < 2 else 0.6 + chance.random() * 0.45)
            process = self.start(new)
            time.sleep(moment)
            process.send_signal(signal.SIGKILL)
            process.communicate()
            met.append(process.returncode == -signal.SIGKILL)
            for folder in ("public", "office"):
                found = digests(self.site / folder)
                states = [name for name in "ab" if found == whole[name][folder]]
                self.assertTrue(
                    states, f"kill {number} after {moment:.4f} s left {folder}/ neither old nor new: "
                    + str(sorted(found.items() ^ whole[new][folder].items())[:6]))
            self.build(new)
            self.assertEqual(digests(self.site / "public"), whole[new]["public"], f"the build after kill {number}")
            left = [path.name for path in self.site.iterdir() if path.name.endswith((".banbao-new", ".banbao-old"))]
            self.assertEqual(left, [], "staged files are left behind")
        pages = sum(1 for path in whole["a"]["public"] if path.endswith(".html"))
        print(f"{KILLS} kills, {sum(met)} of a running build, {pages} pages: each site whole")
        self.assertGreaterEqual(sum(met), MET_LEAST, "too few kills met a running build")


if __name__ == "__main__":
    unittest.main()
