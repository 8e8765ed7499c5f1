"use strict";
/* The legend, which is the filter: classes and properties with their counts, number of links, confidence, size. */

class Filters {
  constructor(root, data, changed) {
    this.root = root;
    this.data = data;
    this.changed = changed;
    this.classes = data.classes.map(() => true);
    this.properties = data.properties.map(() => true);
    this.confidence = 0;
    this.minLinks = 1;
    this.size = "links";
    this.regions = false;
  }

  /* Start without papers where the rest is a graph by itself, and without the least linked where there are too many. */
  start(most) {
    const { data } = this;
    let joined = 0;
    for (let e = 0; e < data.edgeCount; e += 1) if (!data.isPaper(data.from[e]) && !data.isPaper(data.to[e])) joined += 1;
    this.classes[0] = joined < 3 || data.raw.view.fixed;
    this.minLinks = data.edgeCount ? data.readableLinks(this, data.raw.view.fixed ? data.nodeCount : most) : 0;
    this.first = { papers: this.classes[0], links: this.minLinks };
  }

  /* What differs from how the page opens, for the address. */
  state() {
    const { data, first } = this;
    const off = (things, on, from) => things.filter((_, at) => at >= from && !on[at]).map((thing) => thing.name).join();
    const state = { hide: off(data.classes, this.classes, 1), without: off(data.properties, this.properties, 0) };
    if (this.classes[0] !== first.papers) state.papers = this.classes[0] ? "1" : "0";
    if (this.minLinks !== first.links) state.links = String(this.minLinks);
    if (this.confidence) state.confidence = String(this.confidence);
    if (this.size !== "links") state.size = this.size;
    if (this.regions) state.regions = "1";
    return Object.fromEntries(Object.entries(state).filter(([, value]) => value));
  }

  /* Take the filters of an address; what it does not name is as the page opens. */
  set(state) {
    const number = (name, otherwise) => (state.has(name) && Number.isFinite(Number(state.get(name))) ? Number(state.get(name)) : otherwise);
    const [hide, without] = ["hide", "without"].map((name) => (state.get(name) || "").split(","));
    this.classes = this.data.classes.map((c) => !hide.includes(c.name));
    this.properties = this.data.properties.map((p) => !without.includes(p.name));
    this.classes[0] = state.has("papers") ? state.get("papers") === "1" : this.first.papers;
    this.minLinks = Math.max(0, number("links", this.first.links));
    this.confidence = Math.min(1, Math.max(0, number("confidence", 0)));
    this.size = state.get("size") in SIZES ? state.get("size") : "links";
    this.regions = state.get("regions") === "1";
    this.data.setSize(this.size);
    this.build();
  }

  /* Show everything that the classes, properties and the confidence leave. */
  showAll() {
    this.minLinks = 0;
    this.classes[0] = true;
    this.build();
    this.changed();
  }

  build() {
    const { data } = this;
    const counts = data.counts();
    this.root.replaceChildren(
      this.group("Classes", data.classes, counts.classes, this.classes, (c, at) => classIcon(c.outline, at), (c) => c.plural),
      this.key(),
      this.group("Properties", data.properties, counts.properties, this.properties, (p, at) => lineIcon(p, at), (p) => p.forward),
      element(
        "fieldset",
        {},
        element("legend", {}, "Show"),
        this.slider("links", "At least this many links", 0, Math.max(12, 2 * this.first.links), 1, this.minLinks, (value) => String(value), (value) => {
          this.minLinks = value;
        }),
        this.slider("confidence", "Confidence from", 0, 1, 0.05, this.confidence, (value) => value.toFixed(2), (value) => {
          this.confidence = value;
        }),
        this.sizes(),
        this.communities(),
      ),
    );
  }

  sizes() {
    const options = Object.entries(SIZES).map(([name, words]) => element("option", { value: name, selected: name === this.size }, words));
    const choice = element("select", { "data-filter": "size" }, ...options);
    choice.addEventListener("change", () => {
      this.size = choice.value;
      this.data.setSize(this.size);
      this.changed();
    });
    return element("label", { class: "choice" }, "Size by", choice);
  }

  communities() {
    const box = element("input", { type: "checkbox", "data-filter": "regions" });
    box.checked = this.regions;
    box.addEventListener("change", () => {
      this.regions = box.checked;
      this.changed();
    });
    return element("label", { class: "choice" }, box, element("span", {}, "Communities as regions"));
  }

  /* What the two shades of a class mean. */
  key() {
    const at = this.data.classes.findIndex((c) => c.name === "Method");
    const { outline } = this.data.classes[at];
    return element("p", { class: "key" }, classIcon(outline, at), "introduced here", classIcon(outline, at, true), "named only");
  }

  group(title, things, counts, on, icon, words) {
    const present = things.map((_, at) => at).filter((at) => counts[at] > 0);
    const rows = present.map((at) => {
      const box = element("input", { type: "checkbox", "data-filter": things[at].name });
      box.checked = on[at];
      box.addEventListener("change", () => {
        on[at] = box.checked;
        this.changed();
      });
      const only = element("button", { class: "only", type: "button", "aria-label": `Only ${words(things[at])}` }, "only");
      only.addEventListener("click", () => this.only(on, at));
      return element("div", { class: "row" }, element("label", {}, box, icon(things[at], at), element("span", { class: "words" }, words(things[at])), element("span", { class: "count" }, thousands(counts[at]))), only);
    });
    return element("fieldset", {}, element("legend", {}, title), ...rows);
  }

  /* Leave one, or bring all back where it is already the only one. */
  only(on, at) {
    const alone = on.every((value, i) => value === (i === at));
    on.forEach((_, i) => {
      on[i] = alone || i === at;
    });
    this.build();
    this.changed();
  }

  slider(name, words, min, max, step, value, format, set) {
    const output = element("output", {}, format(value));
    const input = element("input", { type: "range", min, max, step, "data-filter": name });
    input.value = value;
    input.addEventListener("input", () => {
      set(Number(input.value));
      output.textContent = format(Number(input.value));
      this.changed();
    });
    return element("label", { class: "slider" }, element("span", {}, words, output), input);
  }
}
