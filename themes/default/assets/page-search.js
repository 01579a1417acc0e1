// Search from plain files, from a server and from a disk: "What public/search/ holds" in docs/formats.md says what they hold.
addEventListener("DOMContentLoaded", () => {
  const id = (name) => document.getElementById(name);
  const form = id("find");
  const found = id("found");
  const words = found.dataset;
  const list = found.querySelector("ol");
  const more = found.lastElementChild;
  const PAGE = 10;
  // By field: body, summary, points, title.
  const WEIGHTS = [1, 2, 4, 8];

  // Files are scripts that call banbaoSearch(key, values…).
  const arrived = {};
  let asked = {};
  window.banbaoSearch = (key, ...values) => (arrived[key] = values);
  const load = (key, file, mark) => asked[key] || (asked[key] = new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = `${words.root}search/${file}.js?v=${mark}`;
    script.onload = () => (arrived[key] ? done(arrived[key]) : fail());
    script.onerror = fail;
    document.head.append(script);
  }));

  // Text as the index has it; one unit stays one.
  const fold = (text) => text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xFEE0))
    .replace(/[A-Z\xC0-\u052F]/g, (c) => (c.toLowerCase()[1] ? c : c.toLowerCase()));
  const HAN = "[\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\u{20000}-\\u{3FFFD}々〇]";
  const WORD = "\\p{Alphabetic}\\p{M}\\p{N}]";
  const RUN = new RegExp(`${HAN}+|(?:(?!${HAN})[${WORD})+`, "gu");
  const runsOf = (text) => fold(text).match(RUN) || [];

  // The terms of a run: all, or for a long one as many as cover it.
  const cut = (run, all) => {
    const text = [...run];
    const size = new RegExp(HAN, "u").test(run) ? 2 : 3;
    const last = text.length - size;
    const terms = [];
    for (let at = 0; at < last; at += all || last < 3 ? 1 : size) terms.push(at);
    return [...terms, Math.max(last, 0)].map((at) => text.slice(at, at + size).join(""));
  };

  const hash = (text) => {
    let h = 0x811C9DC5;
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    h = Math.imul(h ^ h >>> 16, 0x85EBCA6B);
    h = Math.imul(h ^ h >>> 13, 0xC2B2AE35);
    return (h ^ h >>> 16) >>> 0;
  };

  const DIGITS = {};
  [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"].forEach((c, i) => (DIGITS[c] = i));

  // The documents of a term, and the field of each, from a shard's bits.
  const postings = (shard, mark, documents) => {
    let at = 0;
    const bit = () => {
      if (at >= shard.length * 6) throw 0;
      return DIGITS[shard[at / 6 | 0]] >> 5 - at++ % 6 & 1;
    };
    const number = (bits) => {
      let value = 0;
      while (bits--) value = value * 2 + bit();
      return value;
    };
    const ones = (stop) => {
      let count = 0;
      while (bit() !== stop) count++;
      return count;
    };
    const set = (universe) => {
      const missing = bit();
      const digits = ones(1);
      let count = 2 ** digits + number(digits);
      const mean = Math.floor(universe * 11 / (count - 1) / 16);
      const k = mean && count > 1 ? 31 - Math.clz32(mean) : 0;
      const members = [];
      let next = 0;
      while (--count) {
        const member = next + ones(0) * 2 ** k + number(k);
        if (missing) while (next < member) members.push(next++);
        else members.push(member);
        next = member + 1;
      }
      if (missing) while (next < universe) members.push(next++);
      return members;
    };
    let place = set(2 ** 20).indexOf(mark);
    let members = [];
    let fields = [];
    for (; place >= 0; place--) {
      members = set(documents);
      fields = members.map(() => 0);
      if (bit()) for (const field of [3, 2, 1]) for (const i of set(members.length)) fields[i] = field;
    }
    return { members, fields };
  };

  const find = async (query, topic, again) => {
    const [numbering, version, documents, bits] = await load("root", "index", again);
    const lookUp = async (term) => {
      const number = hash(term);
      const shard = number >>> 32 - bits;
      const [its, text] = await load("s" + shard, "s/" + shard, version);
      // Files of two states of the site have met, some of them kept by the browser.
      if (its !== numbering) throw "old";
      return postings(text, number << bits >>> 12, documents);
    };
    // The documents that have all of the query, or those that have the most of it; best first, then latest.
    const rank = async (all) => {
      const terms = [...new Set(runsOf(query).flatMap((run) => cut(run, all)))];
      const [chosen, ...lists] = await Promise.all([topic && lookUp("#" + topic), ...terms.map(lookUp)]);
      const hits = Array(documents).fill(0);
      const scores = hits.slice();
      for (const { members, fields } of lists) {
        // Where not all is there, rare terms say more.
        const rarity = Math.log(1 + documents / members.length);
        members.forEach((member, i) => {
          hits[member]++;
          scores[member] += all ? rarity * (3 + WEIGHTS[fields[i]]) : WEIGHTS[fields[i]];
        });
      }
      const pool = chosen ? chosen.members : [...hits.keys()];
      const half = pool.reduce((most, member) => Math.max(most, scores[member]), 0) / 2;
      return pool
        .filter((member) => hits[member] && (all ? scores[member] > half : hits[member] === terms.length))
        .sort((a, b) => scores[b] - scores[a] || b - a);
    };
    let members = await rank();
    const part = !members.length;
    if (part) {
      // Traditional characters may have been typed.
      const [pairs] = await load("forms", "forms", version);
      const simple = query.replace(/[一-鿿]/g, (c) => {
        const at = pairs.indexOf(c);
        return at < 0 || at % 2 ? c : pairs[at + 1];
      });
      if (simple !== query) return find(simple, topic, again);
      members = (await rank(true)).slice(0, 2 * PAGE);
    }
    return { members, part, query, version };
  };

  const add = (parent, tag, name, text) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    if (text) element.textContent = text;
    parent.append(element);
    return element;
  };

  const addMarked = (parent, text, pattern) => {
    let end = 0;
    for (const match of fold(text).matchAll(pattern)) {
      parent.append(text.slice(end, match.index));
      end = match.index + match[0].length;
      add(parent, "mark", "", text.slice(match.index, end));
    }
    parent.append(text.slice(end));
  };

  // How well texts, by field, hold a phrase; half as well where it is only a part of a word of letters or digits.
  const worth = (texts, phrase) => {
    let best = 0;
    texts.forEach((text, field) => {
      for (const { 0: match, index } of text.matchAll(phrase)) {
        const end = index + match.length;
        const isPart = [index, end].some((at) => at && /^[a-z\d]{2}/.test(text.slice(at - 1, at + 1)));
        best = Math.max(best, WEIGHTS[field] / (isPart ? 2 : 1));
      }
    });
    return best;
  };

  const excerpt = ([body, summary, points], pattern) => {
    for (const text of [summary, points, body]) {
      const at = fold(text).search(pattern);
      if (at < 0) continue;
      if (text === summary) return text;
      const from = Math.max(text.lastIndexOf("\n", at) + 1, at - 30);
      const piece = text.slice(from, from + 100).replace(/^[^\p{L}\p{N}“《（「]+/u, "").trim().replace(/\n+/g, "　");
      return (from && text[from - 1] !== "\n" ? "…" : "") + piece + (text[from + 100] ? "…" : "");
    }
    return summary || body.slice(0, 80);
  };

  // 2026-11-21 in the theme's words.
  const day = (date) => {
    const [year, month, day] = date.split("-").map(Number);
    const [name, short] = [words.months, words.monthsShort].map((names) => names.split(" ")[month - 1]);
    const values = { year, month, day, name, short };
    return words.day.replace(/\{(\w+)\}/g, (mark, key) => values[key] || mark);
  };

  const show = ([address, kind, topic, date, title], texts, pattern) => {
    const card = add(add(list, "li"), "article", "card t-" + topic);
    const link = add(add(card, "h3", "card-title"), "a");
    link.href = words.root + address.replace(/#|$/, words.suffix + "$&");
    addMarked(link, title, pattern);
    addMarked(add(card, "p", "card-summary"), excerpt(texts, pattern), pattern);
    const meta = add(card, "p", "card-meta");
    const option = [...form.topic.options].find(({ value }) => value && value === topic);
    add(meta, "span", "card-topic", words[kind] || (option && option.text));
    if (date) add(meta, "time", "", day(date)).dateTime = date;
    return link;
  };

  // Shows the next results, and gives the first link of them.
  const turn = async (result, from) => {
    const { members, part, query, version } = result;
    const phrases = query.split(/\s+/).map((word) => runsOf(word).join(`[^${WORD}*`)).filter(Boolean);
    const terms = runsOf(query).flatMap((run) => cut(run, true));
    const files = await Promise.all(
      members.slice(from, from + PAGE).map((member) => load("d" + member, "d/" + member, version)));
    const cards = files.map((values) => {
      const texts = [values[7], values[6], values[5], values[4]];
      const worths = phrases.map((phrase) => worth(texts.map(fold), new RegExp(phrase, "gu")));
      const held = phrases.filter((_, i) => worths[i]);
      const pattern = new RegExp((held[0] ? held : terms).join("|"), "gu");
      return { worth: worths.reduce((sum, one) => sum + one, 0), values, texts, pattern };
    });
    if (!part) cards.sort((a, b) => b.worth - a.worth);
    const [first] = cards.map(({ values, texts, pattern }) => show(values, texts, pattern));
    more.hidden = members.length <= from + PAGE;
    more.onclick = async () => (await turn(result, from + PAGE)).focus();
    return first;
  };

  id("unscripted").hidden = true;
  const run = async (again) => {
    const typed = new URLSearchParams(location.search);
    const query = (typed.get("q") || "").trim().slice(0, 60);
    form.q.value = query;
    form.topic.value = typed.get("topic") || "";
    if (!query) return;
    const say = (text, n) => {
      id("said").textContent = text.replace("{n}", n).replace("{query}", () => query);
    };
    found.hidden = false;
    document.title = query + " - " + words.title;
    say(words.searching);
    try {
      const result = await find(query, form.topic.value, again);
      const n = result.members.length;
      if (n) await turn(result, 0);
      say(n ? (result.part ? words.part : words.count) : words.none, n);
    } catch (error) {
      if (error === "old" && !again) {
        asked = {};
        return run(Date.now());
      }
      say(words.failed);
    }
  };
  run("");
});
