"use strict";
/* The graph in memory: typed columns, who is joined to whom, and what the filters leave. No drawing, no DOM. */

const SIZES = { links: "Links", papers: "Papers", results: "Results", wins: "Times it wins", users: "Times it is used" };
const MOST_LINKS = 400; // that can be asked of a node

class GraphData {
  /* `raw` draws the picture; `readTexts` returns the rest, and is called when something is searched, filtered or opened. */
  constructor(raw, readTexts) {
    this.raw = raw;
    this.readTexts = readTexts;
    this.classes = raw.classes;
    this.properties = raw.properties;
    this.ids = raw.nodes.id;
    this.labels = raw.nodes.label;
    this.nodeCount = this.ids.length;
    this.edgeCount = raw.edges.from.length;
    this.paperCount = raw.papers.date.length;
    this.x = Float32Array.from(raw.nodes.x);
    this.y = Float32Array.from(raw.nodes.y);
    this.classOf = Uint8Array.from(raw.nodes.class);
    this.from = Int32Array.from(raw.edges.from);
    this.to = Int32Array.from(raw.edges.to);
    this.property = Uint8Array.from(raw.edges.property);
    this.indexOf = new Map(this.ids.map((id, index) => [id, index]));
    this.joinNodes();
    this.bendParallel();
    this.nodeOn = new Uint8Array(this.nodeCount);
    this.edgeOn = new Uint8Array(this.edgeCount);
    this.links = new Int32Array(this.nodeCount);
    this.off = new Uint8Array(this.nodeCount); // nodes that have no place in this view
    for (const v of raw.view.off) this.off[v] = 1;
    this.weight = this.links; // what the size of a node goes by
    this.thin = new Float32Array(this.edgeCount); // a fixed number in [0, 1) an edge, by which edges are left out
    for (let e = 0; e < this.edgeCount; e += 1) this.thin[e] = (Math.imul(e + 1, 2654435761) >>> 0) / 4294967296;
  }

  /* Statements, quotes, results, aliases and abstracts. */
  get texts() {
    if (!this.read) this.joinTexts();
    return this.read;
  }

  joinTexts() {
    this.read = this.readTexts();
    this.joinStatements();
  }

  /* Statements come sorted by edge, so that one offset a side holds those of an edge. */
  joinStatements() {
    const { id, edge, confidence } = this.read.statements;
    this.statementIndex = new Map(id.map((name, index) => [name, index]));
    this.firstStatement = new Int32Array(this.edgeCount + 1);
    this.confidence = new Float32Array(this.edgeCount);
    for (let s = 0; s < edge.length; s += 1) {
      this.firstStatement[edge[s] + 1] = s + 1;
      this.confidence[edge[s]] = Math.max(this.confidence[edge[s]], confidence[s]);
    }
  }

  joinNodes() {
    const { nodeCount, edgeCount, from, to } = this;
    const starts = new Int32Array(nodeCount + 1);
    for (let e = 0; e < edgeCount; e += 1) {
      starts[from[e] + 1] += 1;
      if (to[e] !== from[e]) starts[to[e] + 1] += 1;
    }
    for (let v = 0; v < nodeCount; v += 1) starts[v + 1] += starts[v];
    const next = starts.slice();
    const incident = new Int32Array(starts[nodeCount]);
    for (let e = 0; e < edgeCount; e += 1) {
      incident[next[from[e]]++] = e;
      if (to[e] !== from[e]) incident[next[to[e]]++] = e;
    }
    this.starts = starts;
    this.incident = incident;
    this.degree = new Int32Array(nodeCount);
    for (let v = 0; v < nodeCount; v += 1) this.degree[v] = starts[v + 1] - starts[v];
    this.order = new Int32Array(nodeCount); // the best linked first, by what the filters leave
    const introduces = this.properties.findIndex((property) => property.name === "introduces");
    this.introduced = new Uint8Array(nodeCount);
    for (let e = 0; e < edgeCount; e += 1) if (this.property[e] === introduces) this.introduced[to[e]] = 1;
  }

  /* Edges between the same two nodes get bends … -1, 0, 1 …, seen from the lower node to the higher. */
  bendParallel() {
    const { nodeCount, edgeCount, from, to } = this;
    const keys = new Float64Array(edgeCount);
    const counts = new Map();
    this.bend = new Float32Array(edgeCount);
    for (let e = 0; e < edgeCount; e += 1) {
      keys[e] = Math.min(from[e], to[e]) * nodeCount + Math.max(from[e], to[e]);
      this.bend[e] = counts.get(keys[e]) || 0;
      counts.set(keys[e], this.bend[e] + 1);
    }
    for (let e = 0; e < edgeCount; e += 1) this.bend[e] -= (counts.get(keys[e]) - 1) / 2;
  }

  /* Stretch the picture towards the shape of the window: above 1 wider, below 1 taller. */
  stretch(shape) {
    if (this.raw.view.fixed) return;
    const by = Math.sqrt(Math.min(1.5, Math.max(0.6, shape)));
    for (let v = 0; v < this.nodeCount; v += 1) {
      this.x[v] *= by;
      this.y[v] /= by;
    }
  }

  edgesOf(v) {
    return this.incident.subarray(this.starts[v], this.starts[v + 1]);
  }

  otherEnd(e, v) {
    return this.from[e] === v ? this.to[e] : this.from[e];
  }

  /* The position of a statement by its id, or -1. */
  statement(id) {
    if (!this.read) this.joinTexts();
    return this.statementIndex.get(id) ?? -1;
  }

  statementsOf(e) {
    if (!this.read) this.joinTexts();
    const list = [];
    for (let s = this.firstStatement[e]; s < this.firstStatement[e + 1]; s += 1) list.push(s);
    return list;
  }

  isPaper(v) {
    return v < this.paperCount;
  }

  names(v) {
    return [this.labels[v], ...this.texts.about.aliases[v]];
  }

  edgePasses(e, filters) {
    if (!filters.properties[this.property[e]] || (this.inTime && !this.inTime.edges[e])) return false;
    return filters.confidence === 0 || this.confidence[e] >= filters.confidence;
  }

  /* A number a month, so that dates compare; NaN where there is none. */
  get months() {
    if (!this.monthOf) this.monthOf = Float64Array.from(this.raw.papers.date, monthNumber);
    return this.monthOf;
  }

  /* Mark what papers of these months say; what no dated paper says is always in. Infinite bounds leave all in. */
  setTime(from, until) {
    this.inTime = null;
    if (from === -Infinity && until === Infinity) return;
    const { about, statements } = this.texts;
    const inside = Uint8Array.from(this.months, (month) => (month < from || month > until ? 0 : 1));
    const edges = new Uint8Array(this.edgeCount);
    statements.edge.forEach((e, s) => {
      edges[e] |= inside[statements.paper[s]];
    });
    const nodes = Uint8Array.from(about.papers, (papers, v) => (this.isPaper(v) ? inside[v] : papers.some((p) => inside[p]) ? 1 : 0));
    this.inTime = { edges, nodes };
  }

  /* What the size of a node goes by: its links as shown, or a count over the whole graph. */
  setSize(name) {
    const weight = new Int32Array(this.nodeCount);
    const add = (v) => {
      if (v >= 0) weight[v] += 1;
    };
    if (name === "papers") this.texts.about.papers.forEach((papers, v) => (weight[v] = papers.length));
    else if (name === "results") for (const side of ["subject", "benchmark", "hardware"]) this.texts.results[side].forEach(add);
    else if (name === "wins" || name === "users") {
      const counted = name === "wins" ? ["outperforms"] : ["uses", "extends"];
      const ends = name === "wins" ? this.from : this.to;
      for (let e = 0; e < this.edgeCount; e += 1) if (counted.includes(this.properties[this.property[e]].name)) add(ends[e]);
    }
    this.weight = name === "links" ? this.links : weight;
  }

  /* Set nodeOn and edgeOn from the filters; `reveal` is a node whose neighbours are shown whatever `minLinks` says. */
  applyFilters(filters, reveal = -1, focus = false) {
    const { nodeOn, edgeOn, links, classOf, from, to } = this;
    if (filters.confidence > 0 && !this.read) this.joinTexts();
    links.fill(0);
    for (let e = 0; e < this.edgeCount; e += 1) {
      const on = !this.off[from[e]] && !this.off[to[e]] && this.edgePasses(e, filters) && filters.classes[classOf[from[e]]] && filters.classes[classOf[to[e]]];
      edgeOn[e] = on ? 1 : 0;
      if (on) {
        links[from[e]] += 1;
        links[to[e]] += 1;
      }
    }
    for (let v = 0; v < this.nodeCount; v += 1) {
      const on = !focus && !this.off[v] && filters.classes[classOf[v]] && links[v] >= filters.minLinks && !(this.inTime && !this.inTime.nodes[v]);
      nodeOn[v] = on ? 1 : 0;
    }
    if (!focus && filters.minLinks > 0) this.dropLonely();
    if (reveal >= 0) this.revealAround(reveal, filters);
    for (let e = 0; e < this.edgeCount; e += 1) edgeOn[e] = edgeOn[e] && nodeOn[from[e]] && nodeOn[to[e]] ? 1 : 0;
    this.shownNodes = count(nodeOn);
    this.shownEdges = count(edgeOn);
  }

  /* Bring `order` up to the filters; packed numbers sort many times faster than a comparison does. */
  sortByWeight() {
    const { nodeCount, weight, order } = this;
    const keys = new Float64Array(nodeCount);
    for (let v = 0; v < nodeCount; v += 1) keys[v] = v - weight[v] * nodeCount;
    keys.sort();
    for (let at = 0; at < nodeCount; at += 1) order[at] = keys[at] - Math.floor(keys[at] / nodeCount) * nodeCount;
  }

  /* Take off the nodes none of whose neighbours is left. */
  dropLonely() {
    const kept = new Uint8Array(this.nodeCount);
    for (let e = 0; e < this.edgeCount; e += 1) {
      if (this.edgeOn[e] && this.nodeOn[this.from[e]] && this.nodeOn[this.to[e]]) kept[this.from[e]] = kept[this.to[e]] = 1;
    }
    for (let v = 0; v < this.nodeCount; v += 1) this.nodeOn[v] &= kept[v];
  }

  /* A hidden class stays hidden around a node, unless the node would then stand alone. */
  revealAround(v, filters) {
    if (this.off[v]) return;
    this.nodeOn[v] = 1;
    const edges = Array.from(this.edgesOf(v)).filter((e) => this.edgePasses(e, filters) && !this.off[this.otherEnd(e, v)]);
    const wanted = edges.filter((e) => filters.classes[this.classOf[this.otherEnd(e, v)]]);
    const alone = wanted.length === 0;
    for (const e of alone || !filters.classes[this.classOf[v]] ? edges : wanted) {
      this.nodeOn[this.otherEnd(e, v)] = 1;
      this.edgeOn[e] = 1;
    }
  }

  /* The fewest links a node must have for the first picture to hold at most `most` nodes. */
  readableLinks(filters, most) {
    this.applyFilters({ ...filters, minLinks: 1 });
    const having = new Int32Array(MOST_LINKS + 1);
    for (let v = 0; v < this.nodeCount; v += 1) if (this.nodeOn[v]) having[Math.min(this.links[v], MOST_LINKS)] += 1;
    let [minLinks, left] = [1, this.shownNodes];
    while (left > most && minLinks < MOST_LINKS) {
      left -= having[minLinks];
      minLinks += 1;
    }
    return minLinks;
  }

  /* How many nodes and edges have a place in this view. */
  get placed() {
    const { classes, properties } = this.counts();
    const sum = (list) => list.reduce((a, b) => a + b, 0);
    return { nodes: sum(classes), edges: sum(properties) };
  }

  /* Counts for the legend: how many nodes a class and how many edges a property hold in all. */
  counts() {
    const classes = this.classes.map(() => 0);
    const properties = this.properties.map(() => 0);
    for (let v = 0; v < this.nodeCount; v += 1) classes[this.classOf[v]] += 1 - this.off[v];
    for (let e = 0; e < this.edgeCount; e += 1) properties[this.property[e]] += this.off[this.from[e]] || this.off[this.to[e]] ? 0 : 1;
    return { classes, properties };
  }
}

function count(flags) {
  let sum = 0;
  for (let at = 0; at < flags.length; at += 1) sum += flags[at];
  return sum;
}

/* A count with commas; the browser's own formatting takes tens of milliseconds to start. */
function thousands(n) {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}

/* 2024-04-29 and 2024-04 as months since the year 0; a year alone stands at its January. */
function monthNumber(date) {
  const [year, month = 1] = date.split("-").map(Number);
  return date && Number.isFinite(year) && Number.isFinite(month) ? year * 12 + month - 1 : NaN;
}

function monthName(number) {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
}
