"""Every link of the sample leads to a file: under a sub-path, and from a disk with explicit links."""

import collections
import html.parser
import unittest
import urllib.error
import urllib.parse
import urllib.request

import sample


class Links(html.parser.HTMLParser):
    """The links and ids of a page."""

    def __init__(self, text):
        super().__init__()
        self.links, self.ids = [], set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("href", "src", "action") and value is not None:
                self.links.append(value)
            if name == "id":
                self.ids.add(value)


def crawl(base, read):
    """Follows every link from the front page; gives the pages seen and the links that lead nowhere."""
    pages, dead, files = {}, [], set()
    queue = collections.deque([base])
    while queue:
        address = queue.popleft()
        if address in pages:
            continue
        pages[address] = Links(read(address).decode("utf-8"))
        for link in pages[address].links:
            target = urllib.parse.urljoin(address, link)
            if link.startswith(("tel:", "mailto:", "data:")):
                continue
            bare = target.split("#")[0].split("?")[0]
            if not target.startswith(base.rsplit("/", 1)[0]):
                dead.append((address, link, "outside"))
            elif bare.endswith((".html", "/")):
                try:
                    if bare not in pages:
                        read(bare)
                        queue.append(bare)
                except OSError as error:
                    dead.append((address, link, str(error)))
            elif bare not in files:
                files.add(bare)
                try:
                    read(bare)
                except OSError as error:
                    dead.append((address, link, str(error)))
    for address, page in pages.items():
        for link in page.links:
            target = urllib.parse.urljoin(address, link)
            bare, _, part = target.partition("#")
            if part and bare in pages and urllib.parse.unquote(part) not in pages[bare].ids:
                dead.append((address, link, "no such id"))
    return pages, dead


class LinkTests(unittest.TestCase):
    def test_under_a_sub_path(self):
        pages, dead = crawl(sample.served(), lambda address: urllib.request.urlopen(address).read())
        self.assertEqual(dead, [])
        self.assertGreater(len(pages), 100)
        self.assertTrue(any(page.endswith("/search/") for page in pages))

    def test_from_a_disk(self):
        def read(address):
            # A folder is no page on a disk.
            path = urllib.parse.unquote(urllib.parse.urlparse(address).path)
            with open(path, "rb") as file:
                return file.read()

        pages, dead = crawl((sample.built("explicit") / "index.html").as_uri(), read)
        self.assertEqual(dead, [])
        self.assertGreater(len(pages), 100)


if __name__ == "__main__":
    unittest.main()
