"use strict";
/* Search over labels and aliases: a combobox that is worked with the keyboard alone. */

const MOST_HITS = 12;

/* Fold case and accents, so that "resnet" finds "ResNet" and "Müller" is found by "muller". */
function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

class Search {
  constructor(input, list, data, choose) {
    this.input = input;
    this.list = list;
    this.data = data;
    this.choose = choose;
    this.hits = [];
    this.active = -1;
    input.addEventListener("input", () => this.refresh());
    input.addEventListener("focus", () => this.refresh());
    input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
    input.addEventListener("keydown", (event) => this.onKey(event));
  }

  /* Names are folded at the first search, not while the page opens. */
  get names() {
    if (!this.folded) {
      const { labels, texts } = this.data;
      this.folded = labels.map((label, v) => [label, ...texts.about.aliases[v]].map(fold));
    }
    return this.folded;
  }

  /* Whole names before beginnings before word beginnings before the rest; then the best-linked. */
  find(query) {
    const wanted = fold(query.trim());
    if (!wanted) return [];
    const hits = [];
    this.names.forEach((names, v) => {
      let best = 9;
      for (const name of names) {
        const at = name.indexOf(wanted);
        if (at < 0) continue;
        const rank = name === wanted ? 0 : at === 0 ? 1 : /[\p{L}\p{N}]/u.test(name[at - 1]) ? 3 : 2;
        best = Math.min(best, rank);
      }
      if (best < 9) hits.push({ v, rank: best + (this.data.isPaper(v) ? 0.5 : 0) });
    });
    hits.sort((a, b) => a.rank - b.rank || this.data.degree[b.v] - this.data.degree[a.v] || a.v - b.v);
    return hits.slice(0, MOST_HITS).map((hit) => hit.v);
  }

  refresh() {
    const query = this.input.value;
    this.hits = this.find(query);
    this.active = this.hits.length ? 0 : -1;
    const options = this.hits.map((v, at) => this.option(v, at));
    if (query.trim() && !options.length) options.push(element("li", { class: "none" }, "Nothing found"));
    this.list.replaceChildren(...options);
    this.list.hidden = options.length === 0;
    this.input.setAttribute("aria-expanded", String(options.length > 0));
    this.mark();
  }

  option(v, at) {
    const { data } = this;
    const c = data.classOf[v];
    const alias = this.aliasHit(v);
    return element(
      "li",
      { role: "option", id: `hit-${at}`, onmousedown: (event) => event.preventDefault(), onclick: () => this.pick(at) },
      classIcon(data.classes[c].outline, c),
      element("span", { class: "name", dir: "auto" }, data.labels[v]),
      alias ? element("span", { class: "quiet", dir: "auto" }, alias) : null,
      element("span", { class: "count" }, String(data.degree[v])),
    );
  }

  /* The alias that was found, where the label itself was not. */
  aliasHit(v) {
    const wanted = fold(this.input.value.trim());
    const names = this.names[v];
    if (names[0].includes(wanted)) return "";
    return this.data.texts.about.aliases[v][names.findIndex((name) => name.includes(wanted)) - 1] || "";
  }

  mark() {
    Array.from(this.list.children).forEach((option, at) => option.setAttribute("aria-selected", String(at === this.active)));
    if (this.active >= 0) {
      this.input.setAttribute("aria-activedescendant", `hit-${this.active}`);
      this.list.children[this.active].scrollIntoView({ block: "nearest" });
    } else this.input.removeAttribute("aria-activedescendant");
  }

  onKey(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.hits.length) {
      this.active = (this.active + step + this.hits.length) % this.hits.length;
      this.mark();
    } else if (event.key === "Enter" && this.active >= 0) this.pick(this.active);
    else if (event.key === "Escape") {
      if (this.input.value) this.input.value = "";
      else this.input.blur();
      this.close();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  pick(at) {
    const v = this.hits[at];
    this.close();
    this.input.blur();
    this.choose(v);
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}
