"""The site that is edited: the sample, and as many made-up articles more as make it a site of over three hundred pages.

Each is a sample article's text under front matter of its own: another topic, another day, other tags, readers and places. Its
links point where they did, its address is new. The same seed gives the same bytes.
"""

import re

ARTICLES = 150
TAGS = "核实 家庭 转账 出行 用电 用火 上网 求职 看病 买菜 接送 租房 邻里 签字 快递".split()
AUDIENCES = "elders workers newcomers".split()
VENUES = "gov community school company hospital scenic".split()
TITLES = ["街坊来信{}：先问一句", "第{}号提示：钱不急着转", "楼道里的平安事（{}）", "每周一课{}：说给家里人听"]


def write(content, rng):
    """Adds the articles below a copy of the sample's `content/`."""
    folders = sorted(index.parent for index in content.glob("*/_index.md"))
    bodies = {path: body(path) for folder in folders for path in sorted(folder.glob("*.md")) if path.name != "_index.md"}
    for number in range(ARTICLES):
        origin = rng.choice(sorted(bodies))
        # In another topic the links to neighbours lead nowhere, so each text goes where its links hold.
        neighbours = re.search(r"\]\((?!\.\./|https?:|/|#)", bodies[origin])
        folder = origin.parent if neighbours else rng.choice(folders)
        (folder / f"more-{number:03}.md").write_text(front_matter(number, rng) + bodies[origin], "utf-8")


def body(path):
    """An article's text below its front matter."""
    return path.read_text("utf-8").split("\n---\n", 1)[1]


def front_matter(number, rng):
    """Front matter as a clerk may write it: some keys are there in one article and not in the next."""
    month, day = rng.randint(1, 11), rng.randint(1, 20)
    lines = [
        f"title: {rng.choice(TITLES).format(number)}",
        f"date: 2026-{month:02}-{day:02}",
        f"kind: {rng.choice(['tip', 'tip', 'notice'])}",
        f"summary: 第{number}篇里说的事，一句话就能记住。",
        f"tags: [{', '.join(rng.sample(TAGS, 3))}]",
        f"audiences: [{rng.choice(AUDIENCES)}]",
        f"venues: [{', '.join(rng.sample(VENUES, 2))}]",
        'hotlines: ["110"]',
    ]
    lines += ["poster: false"] if rng.random() < 0.5 else ["points:", "  - 先停一停", "  - 自己打官方电话核实"]
    # Some come and some go while days pass.
    life = rng.random()
    if life < 0.4:
        lines.append(f"{'expires' if life < 0.2 else 'publish'}: 2026-12-{rng.randint(1, 28):02}")
    return "---\n" + "\n".join(lines) + "\n---\n"
