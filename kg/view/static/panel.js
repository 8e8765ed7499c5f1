"use strict";
/* The side panel: a node with its statements and results, or an edge with its sentences. All text is set as text. */

const FIRST_SHOWN = 6; // statements of a group that are shown before "Show all"

class Panel {
  constructor(root, data, actions) {
    this.root = root;
    this.data = data;
    this.actions = actions; // select(node), selectEdge(edge), focus(), close()
  }

  get raw() {
    return this.data.texts;
  }

  get papers() {
    return this.data.raw.papers;
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

  icon(v) {
    const c = this.data.classOf[v];
    return classIcon(this.data.classes[c].outline, c);
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
    const { data } = this;
    const named = data.classes[data.classOf[v]].name;
    const title = element(
      "header",
      {},
      element("p", { class: "kind" }, this.icon(v), named),
      element("h2", { dir: "auto", tabindex: "-1" }, data.labels[v]),
      data.isPaper(v) ? this.paperFacts(v) : this.aliases(v),
      data.isPaper(v) ? this.abstract(v) : this.description(v),
    );
    const tools = element(
      "div",
      { class: "tools" },
      element("button", { class: "tool focus", "aria-pressed": String(focused), onclick: () => this.actions.focus() }, focused ? "Show all" : "Neighbourhood only"),
      data.isPaper(v) ? outLink(...paperAddress(this.papers.url[v], data.labels[v])) : null,
      data.isPaper(v) ? outLink(this.papers.code[v], "Code ↗") : null,
      data.raw.view.home ? outLink(data.raw.view.home + data.ids[v], "Its page ↗") : null,
    );
    const results = this.results(v);
    const groups = this.groups(v);
    const nothing = groups.length || results ? null : element("p", { class: "quiet" }, "No statement names it.");
    this.show(title, tools, results, ...groups, this.qualified(v), nothing, this.papersOf(v));
  }

  aliases(v) {
    const aliases = this.raw.about.aliases[v];
    return aliases.length ? element("p", { class: "aliases", dir: "auto" }, `also: ${aliases.join(" · ")}`) : null;
  }

  /* One sentence from what the graph knows: who introduced it and when, its family, how often it is spoken of. */
  description(v) {
    const { data, raw } = this;
    const introduces = data.properties.findIndex((property) => property.name === "introduces");
    const by = Array.from(data.edgesOf(v)).find((e) => data.property[e] === introduces && data.to[e] === v);
    const parts = [];
    if (by !== undefined) {
      const paper = data.from[by];
      const date = (data.isPaper(paper) && this.papers.date[paper].slice(0, 7)) || "";
      const who = (data.isPaper(paper) && this.papers.organization[paper]) || "";
      parts.push(["Introduced", date && `in ${date}`, who && `by ${who}`].filter(Boolean).join(" "));
    }
    const counted = (n, word) => `${thousands(n)} ${word}${n === 1 ? "" : "s"}`;
    parts.push(`${data.raw.view.title ? "Named here" : "Named"} in ${counted(raw.about.papers[v].length, "paper")}, with ${counted(data.degree[v], "link")}`);
    const family = raw.about.family[v];
    return element(
      "p",
      { class: "about", dir: "auto" },
      `${parts.join(". ")}.`,
      family >= 0 ? element("span", { class: "part" }, "A version of ", this.nodeButton(family, "small")) : null,
    );
  }

  abstract(v) {
    const text = this.raw.about.abstract[v];
    if (!text) return null;
    return element("details", { class: "abstract" }, element("summary", {}, "Abstract"), element("p", { dir: "auto" }, text));
  }

  paperFacts(v) {
    const { papers } = this;
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
  section(words, items, property = -1, first = FIRST_SHOWN) {
    const list = element("ul", { class: "statements" }, ...items.slice(0, first).map((make) => make()));
    const heading = element("h3", { colour: property >= 0 ? `property-${property}` : "ink" }, words, element("span", { class: "count" }, String(items.length)));
    return element("section", {}, heading, list, this.more(list, items, first));
  }

  /* The button that adds the items after the first ones to a list, or null where there are none. */
  more(list, items, first) {
    if (items.length <= first) return null;
    const add = () => {
      list.append(...items.slice(first).map((make) => make()));
      button.remove();
    };
    const button = element("button", { class: "more", onclick: add }, `Show all ${items.length}`);
    return button;
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
    const sides = [data.from[e], data.to[e]].map((v) => (data.isPaper(v) ? [] : data.names(v)));
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
    const date = this.papers.date[paper];
    const [address, words] = paperAddress(this.papers.url[paper], this.data.labels[paper]);
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

  papersOf(v) {
    const papers = this.raw.about.papers[v];
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

  /* A sentence with the statements that it bears out; `told` says which these are. */
  sentence(group, told = false) {
    const { statements } = this.raw;
    const { data } = this;
    const line = (e) => element("p", { class: "line" }, this.nodeButton(data.from[e], "small"), data.properties[data.property[e]].forward, this.nodeButton(data.to[e], "small"));
    const lines = told ? Array.from(new Set(group.map((s) => statements.edge[s])), line) : [];
    const said = group.map((s) => element("div", { class: "said", "data-statement": statements.id[s] }, this.qualifiers(s), this.confidence(s)));
    const extractors = Array.from(new Set(group.map((s) => statements.extractor[s]))).filter(Boolean);
    return element(
      "li",
      {},
      ...lines,
      this.quote(group[0]),
      ...said,
      this.paperLink(statements.paper[group[0]]),
      extractors.length ? element("p", { class: "quiet" }, `found by ${extractors.join(", ")}`) : null,
    );
  }

  /* All that is shown, by class, for those who would rather read than look. */
  showList(shown) {
    const { data } = this;
    const title = element("header", {}, element("p", { class: "kind" }, "List"), element("h2", { tabindex: "-1" }, `${thousands(shown.length)} things shown`));
    const sections = data.classes.map((c, at) => {
      const nodes = shown.filter((v) => data.classOf[v] === at).sort((a, b) => data.links[b] - data.links[a] || a - b);
      const item = (v) => element("li", { class: "entry" }, this.nodeButton(v), element("span", { class: "count" }, String(data.links[v])));
      return nodes.length ? this.section(c.plural, nodes.map((v) => () => item(v)), -1, 12) : null;
    });
    this.show(title, ...sections);
  }

  /* The evidence behind a cell of a table. */
  showCell(title, statements, results) {
    const { data } = this;
    const lines = this.bySentence(statements).map((group) => this.sentence(group, true));
    this.show(
      element("header", {}, element("p", { class: "kind" }, data.raw.view.title), element("h2", { dir: "auto", tabindex: "-1" }, title)),
      lines.length ? element("ul", { class: "statements sentences" }, ...lines) : null,
      results.length ? this.resultTable(results, -1) : null,
      results.length ? element("ul", { class: "statements sentences" }, ...results.map((r) => this.resultSentence(r))) : null,
    );
  }
}
