// Search from plain files, over http and from a disk: see "search/" in docs/formats.md for what the files hold.
addEventListener("DOMContentLoaded", () => {
  const found = document.getElementById("found");
  const words = found.dataset;
  const status = found.querySelector("[role=status]");
  const list = found.querySelector("ol");
  const more = found.lastElementChild;
  const form = document.getElementById("find");
  const PAGE = 10;
  const WEIGHTS = [1, 2, 4, 8];

  // Files: scripts that call banbaoSearch(key, values…).
  const arrived = {};
  const asked = {};
  window.banbaoSearch = (key, ...values) => (arrived[key] = values);

  const load = (key, file, mark) =>
    (asked[key] = asked[key] || new Promise((done, fail) => {
      const script = document.createElement("script");
      script.src = `${words.root}search/${file}.js?v=${mark}`;
      script.onload = () => (arrived[key] ? done(arrived[key]) : fail());
      script.onerror = fail;
      document.head.append(script);
    }));

  // Characters, folded and sorted as the index has them; one unit of text stays one.
  const fold = (text) => text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xFEE0))
    .replace(/[A-Z\xC0-\u052F]/g, (c) => (c.toLowerCase().length === 1 ? c.toLowerCase() : c));
  const HAN = "\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\u{20000}-\\u{3FFFD}\\u3005\\u3007";
  const WORD = "\\p{Alphabetic}\\p{M}\\p{N}";
  const RUN = new RegExp(`[${HAN}]+|(?:(?![${HAN}])[${WORD}])+`, "gu");
  const IS_HAN = new RegExp(`[${HAN}]`, "u");

  // The terms of a run that cover it, or all of them.
  const cut = (run, all) => {
    const text = [...run];
    const size = IS_HAN.test(run) ? 2 : 3;
    const last = text.length - size;
    if (last <= 0) return [run];
    const terms = [];
    for (let at = 0; at < last; at += all ? 1 : size) terms.push(text.slice(at, at + size).join(""));
    return [...terms, text.slice(last).join("")];
  };

  const hash = (text) => {
    let h = 0x811C9DC5;
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    h = Math.imul(h ^ h >>> 16, 0x85EBCA6B);
    h = Math.imul(h ^ h >>> 13, 0xC2B2AE35);
    return (h ^ h >>> 16) >>> 0;
  };

  // Bits, six to a character.
  const DIGITS = {};
  [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"].forEach((c, i) => (DIGITS[c] = i));
  const reader = (text) => {
    let at = 0;
    const bit = () => {
      if (at >= text.length * 6) throw new Error("end");
      const digit = DIGITS[text[at / 6 | 0]];
      return digit >> 5 - at++ % 6 & 1;
    };
    const number = (bits) => {
      let value = 0;
      while (bits--) value = value * 2 + bit();
      return value;
    };
    const set = (universe) => {
      const missing = bit();
      let digits = 0;
      while (!bit()) digits++;
      const count = 2 ** digits + number(digits) - 1;
      const mean = Math.floor(universe * 11 / (count * 16));
      const parameter = count && mean ? 31 - Math.clz32(mean) : 0;
      const members = [];
      let next = 0;
      for (let i = 0; i < count; i++) {
        let ones = 0;
        while (bit()) ones++;
        const member = next + ones * 2 ** parameter + number(parameter);
        if (missing) while (next < member) members.push(next++);
        else members.push(member);
        next = member + 1;
      }
      if (missing) while (next < universe) members.push(next++);
      return members;
    };
    return { bit, set };
  };

  // The documents of a term, and in which field of each it stands: 3 title, 2 points, 1 summary, 0 body.
  const postings = (shard, mark, documents) => {
    const { bit, set } = reader(shard);
    const place = set(2 ** 20).indexOf(mark);
    for (let term = 0; place >= 0; term++) {
      const members = set(documents);
      const fields = new Uint8Array(members.length);
      if (bit()) for (const field of [3, 2, 1]) for (const at of set(members.length)) fields[at] = field;
      if (term === place) return { members, fields };
    }
    return { members: [], fields: [] };
  };

  const find = async (query, topic, again) => {
    const [numbering, version, documents, bits] = await load("root", "index", again || "");
    const lookUp = async (term) => {
      const number = hash(term);
      const shard = number >>> 32 - bits;
      const [its, text] = await load(`s${shard}`, `s/${shard}`, version);
      if (its !== numbering) throw numbering;
      return postings(text, number << bits >>> 12, documents);
    };
    const runs = fold(query).match(RUN) || [];
    // Documents by how much of the query is where in them; those that have all of it, or the best of the others.
    const rank = async (all) => {
      const terms = [...new Set(runs.flatMap((run) => cut(run, all)))];
      const [chosen, ...lists] = await Promise.all(
        [topic ? lookUp("#" + topic) : null, ...terms.map(lookUp)]);
      const hits = new Uint8Array(documents);
      const scores = new Float64Array(documents);
      lists.forEach(({ members, fields }) => {
        // Rare terms say more, when not all are there.
        const rarity = all ? Math.log(1 + documents / members.length) : 1;
        members.forEach((member, i) => {
          hits[member]++;
          scores[member] += rarity * (all ? 3 + WEIGHTS[fields[i]] : WEIGHTS[fields[i]]);
        });
      });
      const pool = chosen ? chosen.members : [...hits.keys()];
      const best = pool.reduce((most, member) => Math.max(most, scores[member]), 0);
      return pool
        .filter((member) => (all ? hits[member] && scores[member] > best / 2 : hits[member] === terms.length))
        .sort((a, b) => scores[b] - scores[a] || b - a);
    };
    if (!runs.length) return { members: [] };
    let members = await rank(false);
    let part = false;
    if (!members.length) {
      // Traditional characters may have been typed.
      const [pairs] = await load("forms", "forms", version);
      const simple = query.replace(/[\u4E00-\u9FFF]/g, (c) => {
        const at = pairs.indexOf(c);
        return at >= 0 && at % 2 === 0 ? pairs[at + 1] : c;
      });
      if (simple !== query) return find(simple, topic, again);
      members = (await rank(true)).slice(0, 3 * PAGE);
      part = true;
    }
    return { members, part, query, version };
  };

  // Results.
  const add = (parent, tag, name, text) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    if (text) element.textContent = text;
    parent.append(element);
    return element;
  };

  const marked = (parent, text, pattern) => {
    let end = 0;
    for (const match of fold(text).matchAll(pattern)) {
      parent.append(text.slice(end, match.index));
      end = match.index + match[0].length;
      add(parent, "mark", "", text.slice(match.index, end));
    }
    parent.append(text.slice(end));
  };

  // Whether a match is a word of letters and digits whole, or Han.
  const isWhole = (text, from, to) =>
    !/[a-z\d]{2}/.test(text.slice(Math.max(0, from - 1), from + 1)) && !/[a-z\d]{2}/.test(text.slice(to - 1, to + 1));

  // How well a document holds the words as typed: the best field of each word, less when only a part of a word matches.
  const worth = (texts, phrases) => phrases.reduce((sum, phrase) => {
    let best = 0;
    texts.forEach((text, field) => {
      for (const match of text.matchAll(phrase)) {
        const whole = isWhole(text, match.index, match.index + match[0].length) ? 1 : .5;
        best = Math.max(best, WEIGHTS[field] * whole);
      }
    });
    return sum + best;
  }, 0);

  const excerpt = (fields, pattern) => {
    for (const text of [fields.summary, fields.points, fields.body]) {
      const at = fold(text).search(pattern);
      if (at < 0) continue;
      if (text === fields.summary) return text;
      const from = Math.max(text.lastIndexOf("\n", at) + 1, at - 30);
      const cutOff = from > 0 && text[from - 1] !== "\n" ? "…" : "";
      const piece = text.slice(from, from + 100);
      return cutOff + piece.replace(/\s*\n\s*/g, " ").trim() + (from + 100 < text.length ? "…" : "");
    }
    return fields.summary || fields.body.slice(0, 80);
  };

  const show = ({ fields, pattern }) => {
    const card = add(add(list, "li"), "article", `card${fields.topic && " t-" + fields.topic}`);
    const link = add(add(card, "h3", "card-title"), "a");
    const [path, part] = fields.address.split("#");
    link.href = words.root + path + words.suffix + (part ? "#" + part : "");
    marked(link, fields.title, pattern);
    marked(add(card, "p", "card-summary"), excerpt(fields, pattern), pattern);
    const meta = add(card, "p", "card-meta");
    const option = fields.topic && form.topic.querySelector(`[value="${fields.topic}"]`);
    const kind = words[fields.kind] || (option && option.textContent);
    if (kind) add(meta, "span", "card-topic", kind);
    if (fields.date) {
      const [year, month, day] = fields.date.split("-");
      add(meta, "time", "", `${year}年${+month}月${+day}日`).dateTime = fields.date;
    }
    return link;
  };

  const NAMES = ["address", "kind", "topic", "date", "title", "points", "summary", "body"];
  const page = async ({ members, part, query, version }, from) => {
    const gap = `[^${WORD}]*`;
    const runsOf = (text) => fold(text).match(RUN) || [];
    const phrases = query.split(/\s+/).map((word) => runsOf(word).join(gap)).filter(Boolean);
    const terms = runsOf(query).flatMap((run) => cut(run, true)).sort((a, b) => b.length - a.length);
    const patterns = phrases.map((phrase) => new RegExp(phrase, "gu"));
    const files = await Promise.all(
      members.slice(from, from + PAGE).map((member) => load(`d${member}`, `d/${member}`, version)));
    const results = files.map((values) => {
      const fields = {};
      NAMES.forEach((name, i) => (fields[name] = values[i]));
      const texts = [fields.body, fields.summary, fields.points, fields.title].map(fold);
      const value = worth(texts, patterns);
      const has = phrases.filter((phrase) => texts.some((text) => new RegExp(phrase, "u").test(text)));
      return { fields, value, pattern: new RegExp((has.length ? has : terms).join("|"), "gu") };
    });
    if (!part) results.sort((a, b) => b.value - a.value);
    const links = results.map(show);
    const left = members.length - from - PAGE;
    more.hidden = left <= 0;
    more.onclick = async () => {
      more.hidden = true;
      (await page({ members, part, query, version }, from + PAGE)).focus();
    };
    return links[0];
  };

  const say = (text, values = {}) => {
    status.textContent = text.replace(/\{(\w+)\}/g, (mark, name) => values[name] || "");
  };

  const run = async (again) => {
    const typed = new URLSearchParams(location.search);
    const query = (typed.get("q") || "").trim().slice(0, 60);
    const topic = typed.get("topic") || "";
    form.q.value = query;
    form.topic.value = topic;
    if (!query) return;
    document.title = `${query} - ${document.title}`;
    say(words.searching);
    found.hidden = false;
    try {
      const result = await find(query, form.topic.value, again);
      if (result.members.length) await page(result, 0);
      const n = result.members.length;
      say(!n ? words.none : result.part ? words.part : words.count, { n, query });
    } catch (error) {
      // Files of two states of the site have met, some of them kept by the browser: ask once more for the first of them.
      if (typeof error === "string" && !again) {
        for (const key of Object.keys(asked)) delete asked[key];
        return run(Date.now());
      }
      say(words.failed);
    }
  };
  run();
});
