"""Random edits, one after the other: a build that remembers gives byte for byte what a build that forgets gives.

Two copies of a site of over three hundred pages (`larger_site.py`) get the same edits: texts, front matter, moves, deletions,
templates, strings, theme, pictures, tables, days passing, and some that are wrong. Every kind comes before one comes again.
One keeps its cache; the other's is thrown away before each build. After each edit `public/` and `office/` of both must be equal,
and so must what was printed and the exit code. What both have in common is what was published before, because calendars count
their changes by it.

`BANBAO_EDITS` says how many edits (25), `BANBAO_SEED` which (1), `BANBAO` which program; `BANBAO_POSTERS` makes the posters too.
"""

import datetime
import os
import pathlib
import random
import re
import shutil
import subprocess
import tempfile
import unittest
import zlib

import larger_site

ROOT = pathlib.Path(__file__).resolve().parents[2]
BANBAO = pathlib.Path(os.environ.get("BANBAO", ROOT / ".build/debug/banbao"))
EDITS = int(os.environ.get("BANBAO_EDITS", "25"))
POSTERS = [] if os.environ.get("BANBAO_POSTERS") else ["--no-posters"]
SEED = int(os.environ.get("BANBAO_SEED", "1"))
PAGES_LEAST = 300
# Some ten thousand files are written and thrown away: where there is a memory file system, there.
MEMORY = "/dev/shm" if os.path.isdir("/dev/shm") else None
WORDS = "先核实，再转账。|问一问家里人。|挂断电话，自己拨官方号码。|不点陌生链接。|钱款进出，一家人商量着来。".split("|")


def png(width, height, grey):
    """A small picture of one grey."""
    def chunk(kind, data):
        body = kind + data
        return len(data).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\0\0\0\0"
    rows = (b"\0" + bytes([grey]) * width) * height
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


class Editor:
    """A clerk who changes one thing at a time."""

    def __init__(self, site, rng):
        self.site, self.rng, self.day = site, rng, 0
        self.count = 0
        self.coming = []

    def articles(self):
        return sorted(p for p in self.site.glob("content/*/*.md")
                      if p.name != "_index.md" and p.parent.name not in ("months", "pages"))

    def pick(self, pattern):
        return self.rng.choice(sorted(self.site.glob(pattern)))

    def change(self, path, change):
        path.write_text(change(path.read_text("utf-8")), "utf-8")

    def line(self, path, key, value):
        """Gives a key of the front matter or of a settings file another value."""
        def change(text):
            found = re.search(rf"(?m)^({key}): .*$", text)
            return text if not found else text[:found.start()] + f"{found[1]}: {value}" + text[found.end():]
        self.change(path, change)

    def edit(self):
        self.count += 1
        if not self.coming:
            self.coming = [name for name in dir(self) if name.startswith("edit_")]
            self.rng.shuffle(self.coming)
        kind = self.coming.pop()
        getattr(self, kind)()
        return kind[5:]

    def edit_nothing(self):
        pass

    def edit_text(self):
        self.change(self.rng.choice(self.articles()), lambda t: t + f"\n\n{self.rng.choice(WORDS)}（{self.count}）\n")

    edit_text_again = edit_text

    def edit_title(self):
        self.line(self.rng.choice(self.articles()), "title|标题", f"第{self.count}次改的题目")

    def edit_summary(self):
        self.line(self.rng.choice(self.articles()), "summary|摘要", f"改过{self.count}次：{self.rng.choice(WORDS)}")

    def edit_tags(self):
        self.line(self.rng.choice(self.articles()), "tags|标签", self.rng.choice(["[核实]", "[家庭, 核实]", f"[新{self.count}]", "[]"]))

    def edit_date(self):
        self.line(self.rng.choice(self.articles()), "date|日期", f"2026-{self.rng.randint(1, 11):02}-{self.rng.randint(1, 28):02}")

    def edit_draft(self):
        self.change(self.rng.choice(self.articles()),
                    lambda t: t.replace("---\n", "---\ndraft: true\n", 1) if "draft:" not in t else t.replace("draft: true\n", ""))

    def edit_topics(self):
        path = self.rng.choice(self.articles())
        self.change(path, lambda t: re.sub(r"(?m)^topics:.*\n", "", t).replace("---\n", f"---\ntopics: [{self.rng.choice(['mediation', 'rule-of-law'])}]\n", 1))

    def edit_expiry(self):
        path = self.rng.choice(self.articles())
        day = f"2026-12-{self.rng.randint(1, 28):02}"
        self.change(path, lambda t: re.sub(r"(?m)^expires:.*\n", "", t).replace("---\n", f"---\nexpires: {day}\n", 1))

    def edit_move(self):
        path = self.rng.choice(self.articles())
        topic = self.rng.choice([path.parent, self.pick("content/*/_index.md").parent])
        path.rename(topic / f"moved-{self.count}.md")

    def edit_delete(self):
        self.rng.choice(self.articles()).unlink()

    def edit_new(self):
        path = self.rng.choice(self.articles())
        text = re.sub(r"(?m)^(slug|aliases|网址名|旧地址):.*\n", "", path.read_text("utf-8"))
        (path.parent / f"new-{self.count}.md").write_text(text, "utf-8")

    def edit_picture(self):
        path = self.rng.choice(self.articles())
        (path.parent / "edited.png").write_bytes(png(640 + self.count, 400, self.rng.randint(0, 255)))
        if "edited.png" not in path.read_text("utf-8"):
            self.change(path, lambda t: t + "\n\n![试验用的灰块](edited.png)\n")

    def edit_link(self):
        path, other = self.rng.choice(self.articles()), self.rng.choice(self.articles())
        self.change(path, lambda t: t + f"\n\n另见[这一篇](/{other.parent.name}/{other.name})。\n")

    def edit_topic(self):
        self.line(self.pick("content/*/_index.md"), self.rng.choice(["title", "summary", "slogan", "order"]), str(self.count))

    def edit_month(self):
        self.line(self.pick("content/months/*.md"), self.rng.choice(["title", "summary"]), f"改{self.count}")

    def edit_page(self):
        self.change(self.pick("content/pages/*.md"), lambda t: t + f"\n\n{self.rng.choice(WORDS)}\n")

    def edit_front(self):
        self.change(self.site / "content/_index.md", lambda t: t + f"\n\n{self.rng.choice(WORDS)}\n")

    def edit_hotline(self):
        path = self.site / "content/hotlines.yaml"
        lines = path.read_text("utf-8").split("\n")
        at = self.rng.choice([i for i, line in enumerate(lines) if line.startswith("  does: ")])
        lines[at] = f"  does: 第{self.count}次改的说明"
        path.write_text("\n".join(lines), "utf-8")

    def edit_site(self):
        path = self.site / "content/site.yaml"
        key, value = self.rng.choice([("title|标题|名称", f"改名{self.count}"), ("page_size|每页篇数", str(self.rng.randint(4, 14)))])
        text = path.read_text("utf-8")
        self.line(path, key, value)
        if key.startswith("page") and text == path.read_text("utf-8"):
            self.change(path, lambda t: f"page_size: {value}\n" + t)

    def edit_plan(self):
        path = self.site / "content/outreach/plan.csv"
        rows = path.read_text("utf-8").rstrip("\n").split("\n")
        if len(rows) > 20:
            rows.pop(self.rng.randrange(1, len(rows)))
        path.write_text("\n".join(rows) + "\n", "utf-8")

    def edit_venue(self):
        path = self.site / "content/outreach/venues.csv"
        rows = path.read_text("utf-8").rstrip("\n").split("\n")
        at = self.rng.randrange(1, len(rows))
        cells = rows[at].split(",")
        cells[1] = f"改名场所{self.count}"
        rows[at] = ",".join(cells)
        path.write_text("\n".join(rows) + "\n", "utf-8")

    def edit_template(self):
        self.change(self.pick("themes/default/templates/**/*.mustache"), lambda t: t + f"<!-- {self.count} -->\n")

    def edit_string(self):
        path = self.site / "themes/default/strings/zh-Hans.yaml"
        lines = path.read_text("utf-8").split("\n")
        at = self.rng.choice([i for i, line in enumerate(lines) if re.match(r"[a-z_]+_(title|summary): [^\"{]+$", line)])
        lines[at] = lines[at].split(":")[0] + f": 改字{self.count}"
        path.write_text("\n".join(lines), "utf-8")

    def edit_style(self):
        self.change(self.pick("themes/default/assets/*.css"), lambda t: t + f"\n.e{self.count} {{ color: #333 }}\n")

    def edit_script(self):
        self.change(self.pick("themes/default/assets/*.js"), lambda t: t + f"\n// {self.count}\n;\n")

    def edit_theme(self):
        topic = self.rng.choice(["anti-fraud", "mediation", "anti-drug"])
        self.change(self.site / "themes/default/theme.yaml",
                    lambda t: re.sub(rf"(?m)^(  {topic}: .*pattern: )\w+", rf"\g<1>{self.rng.choice(['dots', 'waves', 'rays'])}", t))

    def edit_other_theme(self):
        self.change(self.site / "content/site.yaml",
                    lambda t: re.sub(r"(?m)^theme: .*\n", "", t) + ("" if "theme: lantern" in t else "theme: lantern\n"))

    def edit_picture_away(self):
        for path in self.site.glob("content/*/edited.png"):
            path.unlink()
            break

    def edit_drawing(self):
        self.change(self.pick("themes/default/assets/art/*.svg"), lambda t: t.replace("</svg>", f"<!-- {self.count} --></svg>"))

    def edit_days_pass(self):
        self.day += self.rng.choice([1, 7, 31])

    edit_a_day_passes = edit_days_pass

    def edit_fault(self):
        self.change(self.rng.choice(self.articles()), lambda t: t.replace("---\n", "---\ntiltle: x\n", 1))


def tree(folder):
    """Every file with its bytes, and every folder."""
    return {str(p.relative_to(folder)): p.read_bytes() if p.is_file() else None for p in folder.rglob("*")}


class Edits(unittest.TestCase):
    def start(self, site, cache, day):
        return subprocess.Popen(
            [BANBAO, "build", "--site", site, *POSTERS, "--as-of", day, "--lang", "zh"],
            env={**os.environ, "XDG_CACHE_HOME": str(cache)}, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def build(self, remembers, forgets, day):
        """Builds both at the same time; for each the exit code and what was printed."""
        sites = [remembers, forgets]
        running = [self.start(site, site.with_name(site.name + "-cache"), day) for site in sites]
        said = [process.communicate()[0].replace(str(site), "SITE") for process, site in zip(running, sites)]
        return [(process.returncode, words) for process, words in zip(running, said)]

    @staticmethod
    def copy(origin, destination):
        for part in ["content", "themes"]:
            shutil.rmtree(destination / part, ignore_errors=True)
            shutil.copytree(origin / part, destination / part)

    def test_a_build_that_remembers_gives_what_one_that_forgets_gives(self):
        rng = random.Random(SEED)
        work = pathlib.Path(tempfile.mkdtemp(prefix="banbao-edits-", dir=MEMORY))
        self.addCleanup(shutil.rmtree, work, ignore_errors=True)
        sites = [work / "remembers", work / "forgets"]
        self.copy(ROOT, sites[0])
        larger_site.write(sites[0] / "content", rng)
        editor = Editor(sites[0], rng)
        done, whole, least = [], 0, None
        for turn in range(EDITS + 1):
            if turn:
                done.append(editor.edit())
            self.copy(sites[0], sites[1])
            shutil.rmtree(work / "forgets-cache", ignore_errors=True)
            day = (datetime.date(2026, 11, 21) + datetime.timedelta(editor.day)).isoformat()
            remembered, forgot = self.build(*sites, day)
            story = f"seed {SEED}, edit {turn}: {done[-6:]}"
            self.assertEqual(remembered[0], forgot[0], story + "\n" + remembered[1][-1500:] + forgot[1][-1500:])
            self.assertEqual(remembered[1], forgot[1], story)
            self.assertTrue(turn or remembered[0] == 0, remembered[1][:1500])
            whole += remembered[0] == 0
            # What is faulty is told once and then put right.
            if remembered[0] == 0:
                self.copy(sites[0], work / "good")
            else:
                self.copy(work / "good", sites[0])
            for folder in ["public", "office"]:
                a, b = (tree(site / folder) if (site / folder).exists() else {} for site in sites)
                self.assertEqual(sorted(a), sorted(b), story)
                self.assertEqual([p for p in a if a[p] != b[p]], [], story)
            pages = sum(1 for _ in sites[0].glob("public/**/*.html"))
            least = min(pages, least or pages)
            self.assertGreaterEqual(pages, PAGES_LEAST, story)
        print(f"{EDITS} edits of {len(set(done))} kinds, seed {SEED}: {whole - 1} of them built, of {least} pages or more")
        self.assertGreater(whole, EDITS // 2, "too few edits left a site that can be built")


if __name__ == "__main__":
    unittest.main()
