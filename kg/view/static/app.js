"use strict";
/* The page: its parts, what is chosen, and what is shown of it. */

const READABLE = { wide: 350, narrow: 160 }; // nodes of the first picture; more of them are a hairball
const DRAG_FROM = 4; // pixels that a press may wander and still be a click

class App {
  constructor() {
    const find = (id) => document.getElementById(id);
    const read = (id) => JSON.parse(find(id).textContent);
    this.data = new GraphData(read("data"), () => read("texts"));
    for (const id of ["side", "status", "tip", "help", "spoken"]) this[id] = find(id);
    this.canvas = find("picture");
    this.narrow = matchMedia("(max-width: 760px)");
    this.still = matchMedia("(prefers-reduced-motion: reduce)");
    this.systemDark = matchMedia("(prefers-color-scheme: dark)");
    this.pointers = new Map();
    this.chosen = {};
    this.focused = false;
    this.filters = new Filters(find("filters"), this.data, () => this.filtersChanged());
    this.filters.start(this.narrow.matches ? READABLE.narrow : READABLE.wide);
    this.time = new Time(find("time"), this.data, () => this.filtersChanged());
    this.picture = new Picture(this.canvas, this.data);
    this.panel = this.makePanel(find("panel"));
    this.search = new Search(find("search"), find("hits"), this.data, (v) => this.go({ node: this.data.ids[v] }));
    if (this.data.raw.view.table) this.grid = new Grid(find("grid"), this.data, (cell) => this.go({ cell: String(cell) }));
    document.body.classList.toggle("tabled", Boolean(this.grid));
    find("title").textContent = this.data.raw.view.title;
    find("note").textContent = this.data.raw.view.note;
    find("heading").hidden = !this.data.raw.view.title || Boolean(this.grid);
    this.setTheme(this.systemDark.matches);
    this.listen(find);
    this.start();
  }

  makePanel(root) {
    return new Panel(root, this.data, {
      select: (v) => this.go({ node: this.data.ids[v] }),
      selectEdge: (e) => this.go({ statement: this.data.texts.statements.id[this.data.firstStatement[e]] }),
      focus: () => this.toggleFocus(),
      close: () => this.go({}),
    });
  }

  start() {
    this.picture.resize();
    this.measureInsets();
    const { insets, width, height } = this.picture;
    this.data.stretch((width - insets.left - insets.right) / (height - insets.top - insets.bottom));
    this.readAddress(false);
    this.picture.onDraw = () => {
      if (this.firstDrawMs) return;
      this.firstDrawMs = performance.now();
      this.firstFrameMs = this.picture.frameMs;
    };
  }

  listen(find) {
    const { canvas } = this;
    window.addEventListener("hashchange", () => this.readAddress(true));
    window.addEventListener("resize", () => this.onResize());
    window.addEventListener("beforeprint", () => this.setTheme(false, true));
    window.addEventListener("afterprint", () => this.setTheme(this.dark));
    this.systemDark.addEventListener("change", () => this.setTheme(this.systemDark.matches));
    canvas.addEventListener("pointerdown", (event) => this.onPress(event));
    canvas.addEventListener("pointermove", (event) => this.onMove(event));
    canvas.addEventListener("pointerup", (event) => this.onRelease(event));
    canvas.addEventListener("pointercancel", (event) => this.pointers.delete(event.pointerId));
    canvas.addEventListener("pointerleave", () => this.hover(-1, -1));
    canvas.addEventListener("dblclick", (event) => this.onDouble(event));
    canvas.addEventListener("wheel", (event) => this.onWheel(event), { passive: false });
    document.addEventListener("keydown", (event) => this.onKey(event));
    const press = (id, does) => find(id).addEventListener("click", does);
    press("zoom-in", () => this.zoomMiddle(1.5));
    press("zoom-out", () => this.zoomMiddle(1 / 1.5));
    press("fit", () => this.fit(true));
    press("filter-toggle", () => this.toggleFilters());
    press("list", () => this.toggleList());
    press("theme", () => this.toggleTheme());
    press("share", () => this.share());
    press("keys", () => this.toggleHelp());
  }

  /* Colours of the page and of the picture; `now` draws at once, for the printer. */
  setTheme(dark, now = false) {
    if (!now) this.dark = dark;
    const { style, dataset } = document.documentElement;
    dataset.theme = dark ? "dark" : "light";
    const shade = dataset.theme;
    this.data.classes.forEach((c, at) => style.setProperty(`--class-${at}`, c[shade]));
    this.data.properties.forEach((p, at) => style.setProperty(`--property-${at}`, p[shade]));
    this.picture.setTheme(dark);
    if (now) this.picture.draw();
  }

  toggleTheme() {
    this.setTheme(!this.dark);
  }

  /* Say something to those who hear the page, and show it for a while to those who see it. */
  say(text) {
    this.spoken.textContent = text;
  }

  toggleFilters(open = !this.side.classList.contains("open")) {
    this.side.classList.toggle("open", open);
    document.getElementById("filter-toggle").setAttribute("aria-expanded", String(open));
  }

  showPanel() {
    const { data, panel } = this;
    if (this.selected >= 0) panel.showNode(this.selected, this.focused);
    else if (this.selectedEdge >= 0) panel.showEdge(this.selectedEdge);
    else if (this.cell in (this.grid ? this.grid.table.cells.row : [])) this.showCell();
    else if (this.listed) panel.showList(this.shownNodes());
    else panel.hide();
    const heading = panel.root.querySelector("h2");
    const at = document.activeElement; // whoever came by search or through the panel reads on there
    if (heading && (at === document.body || at.id === "search")) heading.focus({ preventScroll: true });
    if (this.narrow.matches && heading) this.toggleFilters(false);
    const named = this.selected >= 0 ? data.labels[this.selected] : data.raw.view.title;
    document.title = named ? `${shorten(named, 80)} – Knowledge graph` : "Knowledge graph";
    document.body.classList.toggle("opened", Boolean(heading));
  }

  showCell() {
    const { statements, results } = this.grid.table.cells;
    this.panel.showCell(this.grid.words(this.cell), statements[this.cell], results[this.cell]);
  }

  toggleFocus(v = this.selected) {
    if (v < 0) return;
    this.go(this.focused && v === this.selected ? { node: this.data.ids[v] } : { node: this.data.ids[v], focus: 1 });
  }

  refilter() {
    const { data, filters, picture } = this;
    data.applyFilters(filters, this.selected, this.focused);
    data.sortByWeight();
    if (this.selectedEdge >= 0) {
      data.nodeOn[data.from[this.selectedEdge]] = data.nodeOn[data.to[this.selectedEdge]] = 1;
      data.edgeOn[this.selectedEdge] = 1;
    }
    picture.selected = this.selected;
    picture.selectedEdge = this.selectedEdge;
    picture.hovered = picture.hoveredEdge = -1;
    if (this.firstDrawMs && !this.focused) picture.setRegions(filters.regions);
    if (this.listed && !this.panel.root.hidden) this.panel.showList(this.shownNodes());
    this.showCounts();
    picture.requestDraw();
  }

  /* What part of the graph is shown, and the way to the rest. */
  showCounts() {
    const { data } = this;
    const all = data.placed;
    this.status.classList.toggle("empty", !data.shownNodes);
    if (!data.shownNodes) {
      const reset = element("button", { class: "more", onclick: () => this.resetFilters() }, "Reset them");
      this.status.replaceChildren(...(data.nodeCount ? ["Nothing passes the filters. ", reset] : ["The graph is empty."]));
      return;
    }
    const part = (shown, all, words) => (shown === all ? `${thousands(all)} ${words}` : `${thousands(shown)} of ${thousands(all)} ${words}`);
    const words = `Showing ${part(data.shownNodes, all.nodes, "nodes")} · ${part(data.shownEdges, all.edges, "edges")}`;
    if (this.status.firstChild?.textContent === words) return;
    const rest = data.shownNodes < all.nodes && !this.focused;
    const more = rest ? element("button", { class: "more", onclick: () => this.filters.showAll() }, "Show all") : null;
    this.status.replaceChildren(element("span", {}, words), ...(more ? [" ", more] : []));
  }

  /* The filters and the time as the page opens. */
  resetFilters() {
    this.filters.set(new URLSearchParams());
    this.time.set(NaN, NaN);
    this.filtersChanged();
  }

  shownNodes() {
    const shown = [];
    for (let v = 0; v < this.data.nodeCount; v += 1) if (this.data.nodeOn[v]) shown.push(v);
    return shown;
  }

  onResize() {
    this.picture.resize();
    this.measureInsets();
  }
}
