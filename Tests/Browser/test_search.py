"""Search as readers use it: served under a sub-path, and from a disk, where nothing can be fetched."""

import functools
import random
import re
import statistics
import unittest
import urllib.parse

import sample

# Words an author wrote; not the titles blocks have by default.
LINES = """() => [...document.querySelectorAll(
  'h1, .lead, .prose p:not(.block-title), .prose li, .prose td, .prose dd, .prose h2')]
  .filter(e => !e.querySelector('p, li')).map(e => [e.tagName, e.textContent.trim()])"""
DONE = "() => document.getElementById('found')?.hidden === false && !/…/.test(document.getElementById('said').textContent)"


@functools.cache
def pieces(count):
    """Two to six characters from anywhere in the sample's pages: (piece, path of the page, whether from its title)."""
    chance = random.Random(20261121)
    reader = sample.page(sample.served(), java_script_enabled=True)
    lines = []
    for file in sorted(sample.built("directory").glob("*/*/index.html")):
        path = str(file.parent.relative_to(sample.built("directory"))) + "/"
        if path.split("/")[0] in ("calendar", "tags", "venues", "audiences") or "/page/" in path:
            continue
        reader.goto(sample.served() + path)
        if path.startswith("months/"):
            # A month's page also names its visits and articles.
            found = [("P", text) for tag, text in reader.evaluate(LINES) if tag not in ("H1", "H2")]
        else:
            found = reader.evaluate(LINES)
        lines += [(text, path, tag == "H1") for tag, text in found if len(text) > 1]
    assert len(lines) > 800, len(lines)
    drawn = []
    while len(drawn) < count:
        text, path, is_title = chance.choice(lines)
        length = chance.randint(2, 6)
        start = chance.randrange(max(1, len(text) - length + 1))
        piece = text[start:start + length].strip()
        if len(piece) >= 2 and re.search(r"\w", piece):
            drawn.append((piece, path, is_title))
    return drawn


class Search:
    """A search page in a browser."""

    def __init__(self, base, address, **options):
        self.page = sample.page(base, **options)
        self.address = address

    def ask(self, query, topic=""):
        words = urllib.parse.urlencode({"q": query, "topic": topic})
        self.page.goto(f"{self.address}?{words}")
        self.page.wait_for_function(DONE, polling=10)

    def paths(self):
        links = self.page.eval_on_selector_all("#found h3 a", "all => all.map(a => a.href)")
        base = self.address.split("search/")[0]
        return [link.removeprefix(base).removesuffix("index.html") for link in links]

    def rank(self, path):
        """The place of a page among the results, from 1; looks through all of them."""
        while True:
            paths = self.paths()
            if path in paths:
                return paths.index(path) + 1
            more = self.page.locator("#found p:last-child button")
            if not more.is_visible():
                return None
            more.click()
            self.page.wait_for_function(f"() => document.querySelectorAll('#found li').length > {len(paths)}")


class SearchTests(unittest.TestCase):
    def setUp(self):
        self.http = sample.served() + "search/"
        self.disk = (sample.built("explicit") / "search/index.html").as_uri()

    def check(self, search, drawn):
        missed, low, ranks, marked = [], [], [], 0
        for piece, path, is_title in drawn:
            search.ask(piece)
            rank = search.rank(path)
            if rank is None:
                missed.append((piece, path))
                continue
            ranks.append(rank)
            if is_title and len(piece) > 2 and rank > 10:
                low.append((piece, path, rank))
            marked += search.page.locator("#found mark").count() > 0
        self.assertEqual(missed, [])
        self.assertEqual(low, [])
        self.assertEqual(marked, len(drawn))
        self.assertEqual(search.page.errors, [])
        self.assertEqual(search.page.strayed, [])
        # Two characters may stand in many pages; most pieces lead straight home.
        self.assertLessEqual(statistics.median(ranks), 3)

    def test_every_piece_is_found_under_a_sub_path(self):
        self.check(Search(sample.served(), self.http), pieces(500)[:250])

    def test_every_piece_is_found_on_a_disk(self):
        base = sample.built("explicit").as_uri()
        self.check(Search(base, self.disk), pieces(500)[250:])

    def test_a_box_of_any_page_leads_to_results_and_back(self):
        for base, front in [
            (sample.served(), sample.served()),
            (sample.built("explicit").as_uri(), (sample.built("explicit") / "index.html").as_uri()),
        ]:
            page = sample.page(base)
            page.goto(front)
            page.fill("header input[type=search]", "共享屏幕")
            page.keyboard.press("Enter")
            page.wait_for_function(DONE)
            self.assertIn("别开共享屏幕", page.locator("#found h3").first.text_content())
            self.assertEqual(page.input_value("#find-words"), "共享屏幕")
            page.locator("#found h3 a").first.click()
            page.wait_for_function("() => !document.getElementById('found')")
            page.wait_for_load_state()
            self.assertIn("共享屏幕", page.locator("h1").text_content())
            page.go_back()
            page.wait_for_function(DONE)
            self.assertGreater(page.locator("#found li").count(), 3)
            self.assertEqual((page.errors, page.strayed), ([], []))

    def test_titles_come_before_bodies_and_whole_numbers_before_parts(self):
        search = Search(sample.served(), self.http)
        search.ask("110")
        self.assertEqual(search.paths()[0], "hotlines/#tel-110")
        search.ask("96110")
        self.assertEqual(search.paths()[0], "hotlines/#tel-96110")
        search.ask("反诈")
        self.assertEqual(search.paths()[0], "anti-fraud/")

    def test_how_a_word_is_typed_does_not_matter(self):
        search = Search(sample.served(), self.http)
        for typed, meant in [("１１０", "110"), ("ａi", "AI"), ("詐騙", "诈骗"), ("  共享  屏幕 ", "屏幕 共享")]:
            search.ask(meant)
            expected = set(search.paths())
            search.ask(typed)
            self.assertTrue(expected)
            self.assertEqual(set(search.paths()), expected, typed)

    def test_a_topic_narrows_the_results(self):
        search = Search(sample.served(), self.http)
        search.ask("110", "mediation")
        self.assertTrue(search.paths())
        self.assertEqual(search.page.input_value("#find-topic"), "mediation")
        for path in search.paths():
            self.assertRegex(path, "^(mediation|months)/")

    def test_a_question_finds_what_holds_a_part_of_it(self):
        search = Search(sample.served(), self.http)
        search.ask("怎么防止退款诈骗")
        self.assertIn("anti-fraud/refund-scam/", search.paths()[:3])

    def test_what_is_nowhere_is_said(self):
        search = Search(sample.served(), self.http)
        for query in ["囧囧", "zzzz", "<囧>&\"'囧", "？！", "\\", "🎈"]:
            search.ask(query)
            self.assertEqual(search.paths(), [])
            self.assertIn(f"没有找到“{query}”", search.page.text_content("#said"))
        self.assertEqual(search.page.errors, [])

    def test_an_index_of_an_older_state_is_asked_for_again(self):
        search = Search(sample.served(), self.http)
        stale = '\nbanbaoSearch("root","00000000","00000000",86,5)\n'
        search.page.route(
            re.compile(r"search/index\.js\?v=$"), lambda route: route.fulfill(body=stale, content_type="text/javascript"))
        search.ask("共享屏幕")
        self.assertIn("anti-fraud/screen-share/", search.paths())

    def test_without_script_the_topics_are_listed(self):
        page = sample.page(sample.served(), java_script_enabled=False)
        page.goto(self.http + "?q=110")
        self.assertTrue(page.get_by_text("关掉了脚本").is_visible())
        self.assertGreaterEqual(page.locator("main .tiles a").count(), 8)
        self.assertFalse(page.locator("#found").is_visible())

    def test_a_query_loads_little(self):
        """Root, shards of the terms, ten texts; page, style and script not counted."""
        totals = []
        for piece, _, _ in pieces(500)[:25]:
            search = Search(sample.served(), self.http)
            sample.Handler.sent.clear()
            search.ask(piece)
            totals.append(sum(size for path, size in sample.Handler.sent if "/search/" in path and ".js" in path))
            search.page.context.close()
        self.assertLess(statistics.median(totals), 60_000)


if __name__ == "__main__":
    unittest.main()
