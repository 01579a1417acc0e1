// Shows news from the preview: loads the page anew when it changed, and lists what is wrong with the files.
(() => {
  "use strict";
  const me = document.currentScript;
  const page = me.dataset.banbaoPage;
  let mark = me.dataset.banbaoPageMark;
  let style = me.dataset.banbaoStyleMark;
  const zh = me.dataset.banbaoLanguage !== "en";
  const say = (inChinese, inEnglish) => (zh ? inChinese : inEnglish);
  const key = "banbao-preview:" + location.pathname + location.search;

  // Where the reader was before the page was loaded anew.
  const kept = sessionStorage.getItem(key);
  if (kept) {
    sessionStorage.removeItem(key);
    const { x, y, open } = JSON.parse(kept);
    history.scrollRestoration = "manual";
    const details = document.querySelectorAll("details");
    open.forEach((index) => { if (details[index]) details[index].open = true; });
    const back = () => scrollTo({ left: x, top: y, behavior: "instant" });
    back();
    addEventListener("load", () => {
      back();
      history.scrollRestoration = "auto";
    });
  }

  function reload() {
    const open = [...document.querySelectorAll("details")].flatMap((d, index) => (d.open ? [index] : []));
    sessionStorage.setItem(key, JSON.stringify({ x: scrollX, y: scrollY, open }));
    location.reload();
  }

  // Other stylesheets, same page: nothing jumps, what was typed stays. The page as it is now tells their names.
  async function restyle(newMark) {
    style = newMark;
    const wanted = 'link[rel="stylesheet"]:not([href^="/.banbao/"])';
    const answer = await fetch(location.href);
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    const old = [...document.querySelectorAll(wanted)];
    const fresh = [...next.querySelectorAll(wanted)].map((link) => {
      const copy = make("link");
      for (const { name, value } of link.attributes) copy.setAttribute(name, value);
      const address = new URL(copy.href);
      address.searchParams.set("banbao", newMark);
      copy.href = address.href;
      return copy;
    });
    const place = old[0] ?? me;
    const come = fresh.map((link) => new Promise((done) => {
      link.addEventListener("load", done);
      link.addEventListener("error", done);
      place.before(link);
    }));
    await Promise.all(come);
    for (const link of old) link.remove();
  }

  const make = (tag, className, text) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };

  const root = make("div");
  root.id = "banbao-preview";
  root.lang = zh ? "zh-CN" : "en";
  const badge = make("button", "banbao-badge");
  badge.type = "button";
  badge.setAttribute("aria-controls", "banbao-findings");
  const panel = make("section", "banbao-panel");
  panel.id = "banbao-findings";
  panel.hidden = true;
  panel.tabIndex = -1;
  panel.setAttribute("aria-label", say("预览：发现的问题", "Preview: findings"));
  const voice = make("p", "banbao-voice");
  voice.setAttribute("role", "status");
  root.append(panel, badge, voice);

  let last = "";
  function show(open, byHand) {
    panel.hidden = !open;
    badge.setAttribute("aria-expanded", String(open));
    if (open && byHand) panel.focus();
  }
  badge.addEventListener("click", () => show(panel.hidden, true));

  function dismiss() {
    sessionStorage.setItem("banbao-preview-dismissed", last);
    show(false);
    badge.focus();
  }
  root.addEventListener("keydown", (event) => { if (event.key === "Escape" && !panel.hidden) dismiss(); });

  function counts(report) {
    const parts = [];
    if (report.errors) parts.push(say(`${report.errors} 个错误`, `${report.errors} error${report.errors > 1 ? "s" : ""}`));
    if (report.warnings) parts.push(say(`${report.warnings} 个提醒`, `${report.warnings} warning${report.warnings > 1 ? "s" : ""}`));
    if (report.notes) parts.push(say(`${report.notes} 条说明`, `${report.notes} note${report.notes > 1 ? "s" : ""}`));
    return parts.join(say("，", ", "));
  }

  // What stands between backticks is to be typed as it is; one without its fellow is meant.
  function words(text) {
    const parts = text.split("`");
    return parts.length % 2 ? parts.map((part, index) => (index % 2 ? make("code", "", part) : part)) : [text];
  }

  // The file the page in view is made from.
  const own = (() => {
    const file = new URLSearchParams(page.split("?")[1]).get("file");
    if (file) return [file];
    const name = "content/" + page.replace(/\/$/, "");
    return page ? [name + ".md", name + "/index.md", name + "/_index.md"] : ["content/_index.md"];
  })();
  const isOwn = (finding) => own.some((file) => finding.place?.startsWith(file + ":"));

  function item(finding) {
    const entry = make("li", "banbao-finding banbao-" + finding.severity);
    const names = { error: say("错误", "error"), warning: say("提醒", "warning"), note: say("说明", "note") };
    const head = make("p", "banbao-message");
    head.append(make("strong", "banbao-severity", names[finding.severity]), " ", ...words(finding.message));
    entry.append(head);
    if (finding.remedy) {
      const remedy = make("p", "banbao-remedy");
      remedy.append(make("b", "", say("改法：", "Fix: ")), ...words(finding.remedy));
      entry.append(remedy);
    }
    const foot = make("p", "banbao-place");
    if (isOwn(finding)) foot.append(make("b", "", say("本页", "This page")));
    if (finding.place) foot.append(make("code", "", finding.place));
    foot.append(make("span", "banbao-rule", finding.rule));
    entry.append(foot);
    return entry;
  }

  function list(report) {
    const all = report.errors + report.warnings + report.notes;
    badge.className = "banbao-badge " + (report.errors ? "banbao-error" : report.warnings ? "banbao-warning" : "banbao-fine");
    badge.textContent = all ? counts(report) : say("预览", "Preview");
    const head = make("header", "banbao-head");
    const close = make("button", "banbao-close", "×");
    close.type = "button";
    close.setAttribute("aria-label", say("收起", "Close"));
    close.addEventListener("click", dismiss);
    head.append(make("h2", "", all ? counts(report) : say("没有发现问题", "No findings")), close);
    const parts = [head];
    if (report.stale) {
      parts.push(make("p", "banbao-stale", say(
        "文件里有错，这里显示的还是改动之前的网页；改好保存后会自动更新。",
        "There are faults in the files: this is still the page from before. It follows as soon as they are mended.")));
    }
    const entries = make("ol", "banbao-list");
    // Those of the page in view first, but no warning before an error.
    const rank = (finding) => (finding.severity === "error" ? 0 : 2) + (isOwn(finding) ? 0 : 1);
    entries.append(...[...report.findings].sort((a, b) => rank(a) - rank(b)).map(item));
    if (all > report.findings.length) {
      entries.append(make("li", "banbao-more", say(`另有 ${all - report.findings.length} 条`, `${all - report.findings.length} more`)));
    }
    if (all) parts.push(entries);
    const links = make("p", "banbao-links");
    const link = (href, text) => {
      const anchor = make("a", "", text);
      anchor.href = href;
      links.append(anchor);
    };
    const poster = [...document.querySelectorAll('a[href*="poster-"]')].find((anchor) => {
      const at = new URL(anchor.href);
      return at.host === location.host && at.pathname.startsWith(location.pathname + "poster-");
    });
    if (poster) link("/.banbao/poster?" + new URLSearchParams({ file: page }), say("这一页的海报", "Posters of this page"));
    link("/.banbao/", say("预览首页", "Preview home"));
    link("/calendar/", say("六进日程", "Outreach calendar"));
    parts.push(links);
    panel.replaceChildren(...parts);
  }

  function hear(json) {
    const before = last;
    last = json;
    const report = JSON.parse(json);
    list(report);
    if (!root.isConnected) document.body.append(root);
    if (report.errors) {
      show(sessionStorage.getItem("banbao-preview-dismissed") !== json);
    } else if (before && JSON.parse(before).errors) {
      show(false);
    }
    const text = report.errors + report.warnings + report.notes ? counts(report) : say("没有发现问题", "No findings");
    if (before) voice.textContent = say("预览已更新：", "Preview updated: ") + text;
    root.dataset.errors = report.errors;
  }

  // A page out of sight does not wait: browsers keep few connections to one server. In sight again, it asks what it missed.
  let stream = null;
  function listen() {
    if (document.hidden || stream) return;
    const wish = new URLSearchParams({ page, mark, style });
    stream = new EventSource("/.banbao/events?" + wish);
    stream.addEventListener("reload", reload);
    stream.addEventListener("style", (event) => restyle(event.data));
    stream.addEventListener("findings", (event) => hear(event.data));
    stream.addEventListener("open", () => root.classList.remove("banbao-lost"));
    stream.addEventListener("error", () => {
      root.classList.add("banbao-lost");
      // The stylesheet's mark may be another by now: a new stream says so.
      if (stream.readyState === EventSource.CLOSED) {
        stream = null;
        setTimeout(listen, 1000);
      }
    });
  }
  function hush() {
    if (stream) stream.close();
    stream = null;
  }
  document.addEventListener("visibilitychange", () => (document.hidden ? hush() : listen()));
  addEventListener("pagehide", hush);
  addEventListener("pageshow", listen);
  listen();
})();
