"""The site generators that are compared: how each is set up, asked, and where its article pages lie."""

import pathlib
import shutil

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent
# The article and the piece of its template that are edited.
ARTICLE = "fraud/article-6"
OPENING = '<article class="wrap article'


class Builder:
    """A generator over the made-up articles of `site/content`, with a theme of its own to edit."""

    def __init__(self, name, template, outputs, caches, command):
        self.name, self.template, self.outputs, self.caches, self.command = name, template, outputs, caches, command
        self.public = outputs[0]
        self.written = template.read_text()

    def forget(self):
        """Away with everything an earlier build left."""
        for folder in [*self.outputs, *self.caches]:
            shutil.rmtree(folder, ignore_errors=True)

    def forget_caches(self):
        """Away with what it remembers; the site in place stays."""
        for folder in self.caches:
            shutil.rmtree(folder, ignore_errors=True)

    def edit_template(self, number):
        changed = self.written.replace(OPENING, f'<article data-edit="{number}" class="wrap article', 1)
        assert changed != self.written, f"{self.template} has no {OPENING}"
        self.template.write_text(changed)

    def page(self):
        return (self.public / ARTICLE / "index.html").read_text()

    def made(self):
        """Pages, files and bytes below the public folder."""
        files = [path for path in self.public.rglob("*") if path.is_file()]
        return sum(path.suffix == ".html" for path in files), len(files), sum(path.stat().st_size for path in files)


def ours(program, site, caches=()):
    shutil.copytree(REPOSITORY / "themes", site / "themes")
    return Builder(
        "Banbao", site / "themes/default/templates/article.mustache", [site / "public", site / "office"], caches,
        [program, "build", "--no-posters", "--site", site])


def sample(program, site):
    """The sample campaign, beside what its earlier build left of it."""
    shutil.copytree(REPOSITORY / "content", site / "content")
    return ours(program, site)


def hugo(program, site):
    """Benchmarks/hugo with our style sheets, over the same articles."""
    folder = site / "hugo"
    shutil.copytree(REPOSITORY / "Benchmarks/hugo", folder)
    shutil.copytree(REPOSITORY / "themes/default/assets", folder / "assets")
    return Builder(
        "Hugo", folder / "layouts/page.html", [folder / "public"], [folder / "resources", folder / "cache"],
        [program, "--quiet", "--source", folder, "--contentDir", site / "content", "--cacheDir", folder / "cache"])
