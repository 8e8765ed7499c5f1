"use strict";
/* The keyboard: keys for everything, and steps along the links of the graph. Extends App. */

const KEYS = [
  ["/", "search"],
  ["← → ↑ ↓", "on the picture: go along a link from the chosen node, else move the picture (Shift: always)"],
  ["Enter", "only the neighbourhood of the chosen node"],
  ["+ −", "zoom"],
  ["F", "show all"],
  ["L", "list what is shown"],
  ["R", "communities as regions"],
  ["T", "dark or light"],
  ["S", "copy the link to this view"],
  ["P", "print"],
  ["Esc", "close, step back"],
  ["?", "these keys"],
];

Object.assign(App.prototype, {
  onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { target, key } = event;
    const typing = (target instanceof HTMLInputElement && target.type !== "checkbox") || target instanceof HTMLSelectElement;
    const slide = target instanceof HTMLInputElement && target.type === "range";
    if (key === "Escape") this.onEscape();
    else if (typing && (!slide || key.length > 1)) return;
    else if (target === this.canvas && key.startsWith("Arrow")) this.onArrow(key, event.shiftKey);
    else if (target === this.canvas && key === "Enter") this.toggleFocus();
    else if (!this.onLetter(key)) return;
    event.preventDefault();
  },

  onLetter(key) {
    const does = {
      "/": () => document.getElementById("search").focus(),
      "+": () => this.zoomMiddle(1.5),
      "=": () => this.zoomMiddle(1.5),
      "-": () => this.zoomMiddle(1 / 1.5),
      0: () => this.fit(true),
      f: () => this.fit(true),
      l: () => this.toggleList(),
      r: () => this.toggleRegions(),
      t: () => this.toggleTheme(),
      s: () => this.share(),
      p: () => window.print(),
      "?": () => this.toggleHelp(),
    }[key];
    if (does) does();
    return Boolean(does);
  },

  onArrow(key, always) {
    const direction = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
    const next = this.selected >= 0 && !always ? this.neighbourIn(direction) : -1;
    if (next >= 0) {
      const { data } = this;
      this.go({ node: data.ids[next] });
      this.say(`${data.labels[next]}, ${data.classes[data.classOf[next]].name}, ${data.links[next]} links`);
    } else if (this.selected < 0 || always) {
      this.pan(-80 * direction[0], -80 * direction[1]);
      this.canvas.classList.remove("dragging");
    }
  },

  /* The linked node that lies most nearly in a direction: near ones and straight ones first. */
  neighbourIn([dx, dy]) {
    const { data, picture, selected } = this;
    let [best, least] = [-1, Infinity];
    for (const e of data.edgesOf(selected)) {
      const u = data.otherEnd(e, selected);
      if (!data.edgeOn[e] || u === selected) continue;
      const [x, y] = [picture.x[u] - picture.x[selected], picture.y[u] - picture.y[selected]];
      const along = x * dx + y * dy;
      const cost = (x * x + y * y) / along;
      if (along > 0 && cost < least) [best, least] = [u, cost];
    }
    return best;
  },

  onEscape() {
    if (this.help.open) this.help.close();
    else if (this.side.classList.contains("open")) this.toggleFilters(false);
    else if (this.focused) this.toggleFocus();
    else this.go({});
  },

  toggleList() {
    this.go(this.listed ? {} : { list: "1" });
  },

  toggleRegions() {
    this.filters.regions = !this.filters.regions;
    this.filters.build();
    this.filtersChanged();
  },

  toggleHelp() {
    if (this.help.open) this.help.close();
    else {
      const rows = KEYS.flatMap(([key, words]) => [element("dt", {}, element("kbd", {}, key)), element("dd", {}, words)]);
      const close = element("button", { class: "close", "aria-label": "Close", onclick: () => this.help.close() }, "×");
      this.help.replaceChildren(close, element("h2", { id: "help-title" }, "Keys"), element("dl", {}, ...rows));
      this.help.showModal();
    }
  },
});
