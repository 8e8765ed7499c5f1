"use strict";
/* The legend, which is the filter: classes and properties with their counts, confidence and number of links. */

class Filters {
  constructor(root, data, changed) {
    this.root = root;
    this.data = data;
    this.changed = changed;
    this.classes = data.classes.map(() => true);
    this.properties = data.properties.map(() => true);
    this.confidence = 0;
    this.minLinks = 1;
  }

  /* Start without papers where the rest is a graph by itself, and without the least linked where there are too many. */
  start(most) {
    const { data } = this;
    let joined = 0;
    for (let e = 0; e < data.edgeCount; e += 1) if (!data.isPaper(data.from[e]) && !data.isPaper(data.to[e])) joined += 1;
    this.classes[0] = joined < 3;
    this.minLinks = data.edgeCount ? data.readableLinks(this, most) : 0;
    this.build();
  }

  /* Take `links` and `papers` from an address. */
  set(state) {
    if (state.has("links")) this.minLinks = Math.max(0, Number(state.get("links")) || 0);
    if (state.has("papers")) this.classes[0] = state.get("papers") === "1";
    this.build();
  }

  build() {
    const { data } = this;
    const counts = data.counts();
    this.root.replaceChildren(
      this.group("Classes", data.classes, counts.classes, this.classes, (c, at) => classIcon(c.shape, at), (c) => c.plural),
      this.key(),
      this.group("Properties", data.properties, counts.properties, this.properties, (p, at) => element("span", { class: "stroke", colour: `property-${at}` }), (p) => p.forward),
      element(
        "fieldset",
        {},
        element("legend", {}, "Show"),
        this.slider("links", "At least this many links", 0, 12, 1, this.minLinks, (value) => String(value), (value) => {
          this.minLinks = value;
        }),
        this.slider("confidence", "Confidence from", 0, 1, 0.05, this.confidence, (value) => value.toFixed(2), (value) => {
          this.confidence = value;
        }),
      ),
    );
  }

  /* What the two shades of a class mean, said with its first sign that has both. */
  key() {
    const at = this.data.classes.findIndex((c) => c.name === "Method");
    const { shape } = this.data.classes[at];
    return element("p", { class: "key" }, classIcon(shape, at), "introduced here", classIcon(shape, at, true), "named only");
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
