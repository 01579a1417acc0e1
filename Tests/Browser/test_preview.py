"""Under `banbao serve` a page follows what is saved: it stays where it was, and says what is wrong with the files."""

import time
import unittest

import sample
from axe_playwright_python.sync_playwright import Axe
from preview import Preview

ARTICLE = "content/anti-fraud/refund-scam.md"
PAGE = "anti-fraud/refund-scam/"
PANEL = "#banbao-findings"
# A whole build of the sample in a debug build on a busy machine.
PATIENCE = 60_000


class PreviewTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.preview = Preview()

    @classmethod
    def tearDownClass(cls):
        code = cls.preview.end()
        assert code == 0, f"Ctrl-C ends the preview with {code}"

    def setUp(self):
        self.page = sample.page(self.preview.base, viewport={"width": 1280, "height": 900})
        self.page.set_default_timeout(PATIENCE)

    def tearDown(self):
        self.assertEqual(self.page.strayed, [])
        self.assertEqual(self.page.errors, [])
        self.page.context.close()

    def until(self, expression):
        """Waits for something to hold; asked from outside, since the page's policy lets nothing be evaluated in it."""
        end = time.monotonic() + PATIENCE / 1000
        while not self.page.evaluate(expression):
            self.assertLess(time.monotonic(), end, f"never held: {expression}")
            time.sleep(0.05)

    def accessible(self):
        report = Axe().run(self.page, options={"runOnly": ["wcag2a", "wcag2aa", "best-practice"]}).response
        self.assertEqual([(f["id"], f["nodes"][0]["html"]) for f in report["violations"]], [])

    def open(self, address):
        self.page.goto(self.preview.base + address)
        self.page.wait_for_selector("#banbao-preview .banbao-badge")

    def test_a_saved_article_is_shown_where_the_reader_was(self):
        self.open(PAGE)
        self.page.evaluate("scrollTo(0, 700)")
        self.page.evaluate("window.before = true")
        self.preview.edit(ARTICLE, "\n---\n", "\n---\n\n刚刚写的一句话。\n")
        self.page.wait_for_selector("text=刚刚写的一句话")
        self.assertIsNone(self.page.evaluate("window.before ?? null"), "the page was not loaded anew")
        self.until("Math.abs(scrollY - 700) < 2")

    def test_another_page_is_left_alone(self):
        self.open("hotlines/")
        self.page.evaluate("window.before = true")
        other = sample.page(self.preview.base)
        other.set_default_timeout(PATIENCE)
        other.goto(self.preview.base + PAGE)
        other.wait_for_selector("#banbao-preview")
        self.preview.edit(ARTICLE, "\n---\n", "\n---\n\n只有这一页变了。\n")
        other.wait_for_selector("text=只有这一页变了")
        self.page.wait_for_timeout(300)
        self.assertTrue(self.page.evaluate("window.before === true"), "it was loaded anew for nothing")
        other.context.close()

    def test_faults_are_listed_over_the_last_good_page_until_they_are_mended(self):
        self.open(PAGE)
        title = self.page.locator("h1").first.text_content()
        self.preview.edit(ARTICLE, "\ntitle:", "\ntiltle:")
        try:
            self.page.wait_for_selector(PANEL + ":visible")
            text = self.page.locator(PANEL).inner_text()
            self.assertIn(ARTICLE + ":", text)
            self.assertIn("tiltle", text)
            self.assertIn("改法", text)
            self.assertIn("还是改动之前的网页", text)
            self.assertEqual(self.page.locator("h1").first.text_content(), title)
            self.accessible()
            # Dismissed, it stays away while nothing changes; the badge still counts.
            self.page.locator(PANEL + " .banbao-close").click()
            self.page.wait_for_selector(PANEL, state="hidden")
            self.page.reload()
            self.page.wait_for_selector("#banbao-preview .banbao-badge")
            self.assertTrue(self.page.locator(PANEL).is_hidden())
            self.assertIn("个错误", self.page.locator(".banbao-badge").inner_text())
            self.page.locator(".banbao-badge").click()
            self.page.wait_for_selector(PANEL + ":visible")
        finally:
            self.preview.edit(ARTICLE, "\ntiltle:", "\ntitle:")
        self.page.wait_for_selector(PANEL, state="hidden")
        self.assertNotIn("错误", self.page.locator(".banbao-badge").inner_text())

    def test_a_stylesheet_changes_without_loading_the_page(self):
        self.open("")
        self.page.evaluate("window.before = true")
        for sheet in sorted((self.preview.site / "themes/default/assets").glob("*.css")):
            with sheet.open("a") as file:
                file.write("\nhtml { --saved: 7 }\n")
        self.until("getComputedStyle(document.documentElement).getPropertyValue('--saved').trim() === '7'")
        self.assertTrue(self.page.evaluate("window.before === true"), "it was loaded anew")

    def test_a_poster_is_drawn_anew_with_its_budget(self):
        self.page.goto(self.preview.base + f".banbao/poster?file={ARTICLE}&layout=notice&sheet=A3")
        self.page.wait_for_selector(".banbao-areas")
        before = self.page.locator(".banbao-sheets img").first.get_attribute("src")
        self.assertGreater(
            self.page.evaluate("document.querySelector('.banbao-sheets img').naturalWidth"), 100)
        self.assertIn("A3、1 米处看", self.page.locator(".banbao-verdict").inner_text())
        self.preview.edit(ARTICLE, "\npoints:\n", "\npoints:\n  - 先报警再说\n")
        self.page.wait_for_selector(f".banbao-sheets img:not([src='{before}'])")
        drawing = self.page.request.get(
            self.preview.base.rstrip("/") + self.page.locator(".banbao-sheets img").first.get_attribute("src"))
        self.assertEqual(drawing.status, 200)
        self.accessible()

    def test_the_start_page_leads_to_every_poster(self):
        self.open(".banbao/")
        self.page.locator("a", has_text="警示 A4").first.click()
        self.page.wait_for_selector(".banbao-sheets img")
        self.page.go_back()
        self.page.locator("nav a", has_text="六进日程").click()
        self.page.wait_for_selector("h1")


if __name__ == "__main__":
    unittest.main()
