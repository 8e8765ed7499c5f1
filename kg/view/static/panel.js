"use strict";
/* The side panel: a node with its statements and results, or an edge with its sentences. All text is set as text. */

const FIRST_SHOWN = 6; // statements of a group that are shown before "Show all"

/* Make an element; `props` are attributes, `on…` listeners, `colour` a colour of the theme; children are nodes or text. */
function element(tag, props = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === "colour") made.style.setProperty("--own", `var(--${value})`);
    else if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

/* The sign of a class as a small drawing; its colour is that of the current theme. */
function classIcon(shape, index, pale = false) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "-1.5 -1.5 3 3");
  svg.setAttribute("class", pale ? "icon pale" : "icon");
  svg.style.setProperty("--own", `var(--class-${index})`);
  svg.setAttribute("aria-hidden", "true");
  const form = document.createElementNS(space, shape === "circle" ? "circle" : "polygon");
  if (shape === "circle") form.setAttribute("r", "1");
  else form.setAttribute("points", OUTLINES[shape].map(([x, y]) => `${x.toFixed(3)},${y.toFixed(3)}`).join(" "));
  svg.append(form);
  return svg;
}

/* The address if it may be opened from here, else "". */
function safeLink(address) {
  try {
    return ["http:", "https:"].includes(new URL(address).protocol) ? address : "";
  } catch {
    return "";
  }
}

function outLink(address, text, label) {
  const link = safeLink(address);
  if (!link) return null;
  return element("a", { href: link, target: "_blank", rel: "noopener noreferrer", "aria-label": label }, text);
}

/* The quote with each of the names marked where it stands as a whole word; longer names win. */
function markNames(quote, groups) {
  const found = [];
  groups.forEach((names, which) => {
    for (const name of names.filter(Boolean)) {
      const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, "giu");
      for (const hit of quote.matchAll(pattern)) found.push({ start: hit.index, end: hit.index + hit[0].length, which });
    }
  });
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept = [];
  for (const hit of found) if (kept.every((other) => hit.end <= other.start || hit.start >= other.end)) kept.push(hit);
  kept.sort((a, b) => a.start - b.start);
  const parts = [];
  let at = 0;
  for (const { start, end, which } of kept) {
    parts.push(quote.slice(at, start), element("mark", { class: which ? "object" : "subject" }, quote.slice(start, end)));
    at = end;
  }
  parts.push(quote.slice(at));
  return element("q", { dir: "auto" }, ...parts);
}

/* Where to read a paper: its own address, or a search for its title where it has none. */
function paperAddress(url, title) {
  return safeLink(url) ? [url, "Open ↗"] : [`https://arxiv.org/search/?searchtype=title&query=${encodeURIComponent(title.toWellFormed?.() ?? title)}`, "Find ↗"];
}

class Panel {
  constructor(root, data, actions) {
    this.root = root;
    this.data = data;
    this.raw = data.raw;
    this.actions = actions; // select(node), selectEdge(edge), focus(), close()
  }

  hide() {
    this.root.hidden = true;
    this.root.replaceChildren();
  }

  show(title, ...content) {
    const close = element("button", { class: "close", "aria-label": "Close panel", title: "Close (Esc)", onclick: () => this.actions.close() }, "×");
    this.root.replaceChildren(close, title, ...content.filter(Boolean));
    this.root.hidden = false;
    this.root.scrollTop = 0;
  }

  names(v) {
    return [this.data.labels[v], ...this.raw.nodes.aliases[v]];
  }

  icon(v) {
    const c = this.data.classOf[v];
    return classIcon(this.data.classes[c].shape, c);
  }

  nodeButton(v, extra = "") {
    return element(
      "button",
      { class: `node ${extra}`, "data-node": this.data.ids[v], onclick: () => this.actions.select(v) },
      this.icon(v),
      element("span", { dir: "auto" }, this.data.labels[v]),
    );
  }

  showNode(v, focused) {
    const { data, raw } = this;
    const named = data.classes[data.classOf[v]].name;
    const title = element(
      "header",
      {},
      element("p", { class: "kind" }, this.icon(v), named),
      element("h2", { dir: "auto", tabindex: "-1" }, data.labels[v]),
      data.isPaper(v) ? this.paperFacts(v) : this.aliases(v),
    );
    const tools = element(
      "div",
      { class: "tools" },
      element("button", { class: "tool focus", "aria-pressed": String(focused), onclick: () => this.actions.focus() }, focused ? "Show all" : "Neighbourhood only"),
      data.isPaper(v) ? outLink(...paperAddress(raw.papers.url[v], data.labels[v])) : null,
      data.isPaper(v) ? outLink(raw.papers.code[v], "Code ↗") : null,
    );
    const results = this.results(v);
    const groups = this.groups(v);
    const nothing = groups.length || results ? null : element("p", { class: "quiet" }, "No statement names it.");
    this.show(title, tools, results, ...groups, this.qualified(v), nothing, this.papersOf(v));
  }

  aliases(v) {
    const aliases = this.raw.nodes.aliases[v];
    return aliases.length ? element("p", { class: "aliases", dir: "auto" }, `also: ${aliases.join(" · ")}`) : null;
  }

  paperFacts(v) {
    const { papers } = this.raw;
    const facts = [papers.date[v], papers.organization[v], papers.by[v]].filter(Boolean);
    return facts.length ? element("p", { class: "aliases", dir: "auto" }, facts.join(" · ")) : null;
  }

  /* The statements of a node by property and direction, in the order of the properties. */
  groups(v) {
    const { data } = this;
    const groups = new Map();
    for (const e of data.edgesOf(v)) {
      const out = data.from[e] === v;
      const key = data.property[e] * 2 + (out ? 0 : 1);
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(e);
    }
    return Array.from(groups.keys()).sort((a, b) => a - b).map((key) => {
      const property = data.properties[key >> 1];
      const edges = groups.get(key).sort((a, b) => data.degree[data.otherEnd(b, v)] - data.degree[data.otherEnd(a, v)] || a - b);
      const words = key % 2 ? property.backward : property.forward;
      return this.section(words, edges.map((e) => () => this.statementItem(e, v)), key >> 1);
    });
  }

  /* A headed list; items are functions, so that a node of a thousand statements opens at once. */
  section(words, items, property = -1) {
    const list = element("ul", { class: "statements" }, ...items.slice(0, FIRST_SHOWN).map((make) => make()));
    const heading = element("h3", { colour: property >= 0 ? `property-${property}` : "ink" }, words, element("span", { class: "count" }, String(items.length)));
    const section = element("section", {}, heading, list);
    if (items.length > FIRST_SHOWN) {
      const more = element("button", { class: "more" }, `Show all ${items.length}`);
      more.addEventListener("click", () => {
        list.append(...items.slice(FIRST_SHOWN).map((make) => make()));
        more.remove();
      });
      section.append(more);
    }
    return section;
  }

  statementItem(e, v) {
    const { data } = this;
    const statements = data.statementsOf(e);
    const first = statements[0];
    const more = statements.length - 1;
    return element(
      "li",
      {},
      this.nodeButton(data.otherEnd(e, v)),
      this.qualifiers(first),
      this.quote(first),
      this.source(first, !data.isPaper(v)),
      more ? element("button", { class: "more", onclick: () => this.actions.selectEdge(e) }, `${more} more sentence${more > 1 ? "s" : ""}`) : null,
    );
  }

  quote(s) {
    const { data, raw } = this;
    const e = raw.statements.edge[s];
    const sides = [data.from[e], data.to[e]].map((v) => (data.isPaper(v) ? [] : this.names(v)));
    return element("blockquote", {}, markNames(raw.quotes[raw.statements.quote[s]], sides));
  }

  qualifiers(s) {
    const { statements } = this.raw;
    const parts = [];
    for (const [words, name] of [["on", "benchmark"], ["in", "metric"], ["running on", "hardware"]]) {
      if (statements[name][s] >= 0) parts.push(element("span", { class: "qualifier" }, words, this.nodeButton(statements[name][s], "small")));
    }
    return parts.length ? element("p", { class: "qualifiers" }, ...parts) : null;
  }

  source(s, named) {
    const paper = named ? this.paperLink(this.raw.statements.paper[s], false) : null;
    return element("p", { class: "source" }, this.confidence(s), paper);
  }

  confidence(s) {
    const value = this.raw.statements.confidence[s];
    const meter = element("span", { class: "meter", "aria-hidden": "true" }, element("span", {}));
    meter.firstChild.style.width = `${Math.round(value * 100)}%`;
    return element("span", { class: "confidence", title: "Confidence" }, meter, element("span", { class: "unseen" }, "confidence "), value.toFixed(2));
  }

  paperLink(paper, dated = true) {
    if (paper < 0) return null;
    const date = this.raw.papers.date[paper];
    const [address, words] = paperAddress(this.raw.papers.url[paper], this.data.labels[paper]);
    return element(
      "span",
      { class: "paper" },
      element("button", { class: "title", dir: "auto", title: this.data.labels[paper], onclick: () => this.actions.select(paper) }, this.data.labels[paper]),
      date && dated ? element("span", { class: "date" }, date.slice(0, 10)) : null,
      outLink(address, words, `${words.slice(0, 4)} the paper ${this.data.labels[paper]}`),
    );
  }

  /* Statements that name the node as their benchmark, metric or hardware. */
  qualified(v) {
    const { benchmark, metric, hardware, edge } = this.raw.statements;
    const edges = new Set();
    for (let s = 0; s < edge.length; s += 1) if (benchmark[s] === v || metric[s] === v || hardware[s] === v) edges.add(edge[s]);
    if (!edges.size) return null;
    return this.section("named in comparisons", Array.from(edges).map((e) => () => this.comparisonItem(e)));
  }

  comparisonItem(e) {
    const words = this.data.properties[this.data.property[e]].forward;
    return element(
      "li",
      {},
      element("p", { class: "line" }, this.nodeButton(this.data.from[e]), ` ${words} `, this.nodeButton(this.data.to[e])),
      this.quote(this.data.statementsOf(e)[0]),
      element("button", { class: "more", onclick: () => this.actions.selectEdge(e) }, "Sentence"),
    );
  }

  results(v) {
    const { results } = this.raw;
    const fields = ["subject", "benchmark", "baseline", "hardware", "paper"];
    const rows = results.value.map((_, r) => r).filter((r) => fields.some((field) => results[field][r] === v));
    if (!rows.length) return null;
    const make = (r) => this.resultRow(r, v);
    const body = element("tbody", {}, ...rows.slice(0, FIRST_SHOWN).map(make));
    const titles = ["Value", "Metric", "Of what, where"].map((text) => element("th", { scope: "col" }, text));
    const table = element("table", {}, element("thead", {}, element("tr", {}, ...titles)), body);
    const section = element("section", { class: "results" }, element("h3", { colour: "ink" }, "results", element("span", { class: "count" }, String(rows.length))), table);
    if (rows.length > FIRST_SHOWN) {
      const more = element("button", { class: "more" }, `Show all ${rows.length}`);
      more.addEventListener("click", () => {
        body.append(...rows.slice(FIRST_SHOWN).map(make));
        more.remove();
      });
      section.append(more);
    }
    return section;
  }

  resultRow(r, v) {
    const { raw } = this;
    const { results, quotes } = raw;
    const unit = results.unit[r];
    const value = `${results.value[r]}${unit === "%" || unit === "x" ? unit.replace("x", "×") : unit && ` ${unit}`}`;
    const name = (field, words) => {
      const at = results[field][r];
      return at >= 0 && at !== v ? element("span", { class: "part" }, words, this.nodeButton(at, "small")) : null;
    };
    const where = [name("subject", "of"), name("benchmark", "on"), name("baseline", "over"), name("hardware", "running on")];
    return element(
      "tr",
      { title: quotes[results.quote[r]] },
      element("td", { class: "value" }, value, element("span", { class: "kind" }, results.kind[r])),
      element("td", { dir: "auto" }, results.metric[r]),
      element("td", {}, ...where, raw.nodes.papers[v].length > 1 ? this.paperMark(results.paper[r]) : null),
    );
  }

  paperMark(paper) {
    return element("button", { class: "title small", title: this.data.labels[paper], onclick: () => this.actions.select(paper) }, "paper");
  }

  papersOf(v) {
    const papers = this.raw.nodes.papers[v];
    if (!papers.length) return null;
    return this.section("mentioned in", papers.map((paper) => () => element("li", {}, this.paperLink(paper))));
  }

  showEdge(e) {
    const { data } = this;
    const property = data.properties[data.property[e]];
    const statements = data.statementsOf(e);
    const title = element(
      "header",
      {},
      element("p", { class: "kind" }, statements.length > 1 ? `${statements.length} statements` : "statement"),
      element("h2", { class: "triple", tabindex: "-1" }, this.nodeButton(data.from[e]), element("span", { class: "verb", colour: `property-${data.property[e]}` }, property.forward), this.nodeButton(data.to[e])),
    );
    this.show(title, element("ul", { class: "statements sentences" }, ...this.bySentence(statements).map((group) => this.sentence(group))));
  }

  /* Statements of one sentence of one paper, which differ in their qualifiers, stand under it once. */
  bySentence(statements) {
    const { quote, paper } = this.raw.statements;
    const groups = new Map();
    for (const s of statements) {
      const key = `${quote[s]} ${paper[s]}`;
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(s);
    }
    return Array.from(groups.values());
  }

  sentence(group) {
    const { statements } = this.raw;
    const said = group.map((s) => element("div", { class: "said", "data-statement": statements.id[s] }, this.qualifiers(s), this.confidence(s)));
    const extractors = Array.from(new Set(group.map((s) => statements.extractor[s]))).filter(Boolean);
    return element(
      "li",
      {},
      this.quote(group[0]),
      ...said,
      this.paperLink(statements.paper[group[0]]),
      extractors.length ? element("p", { class: "quiet" }, `found by ${extractors.join(", ")}`) : null,
    );
  }
}
