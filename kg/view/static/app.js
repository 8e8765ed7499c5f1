"use strict";
/* The page: state in the address (#node=…, #statement=…, focus=1, links=2, papers=1), pointer, wheel, keyboard, and the small API `kgView`. */

const READABLE = { wide: 350, narrow: 160 }; // nodes of the first picture; more of them are a hairball
const DRAG_FROM = 4; // pixels that a press may wander and still be a click

class App {
  constructor() {
    const find = (id) => document.getElementById(id);
    this.data = new GraphData(JSON.parse(find("data").textContent));
    this.canvas = find("picture");
    this.status = find("status");
    this.tip = find("tip");
    this.side = find("side");
    this.filters = new Filters(find("filters"), this.data, () => this.refilter());
    this.setTheme();
    this.narrow = matchMedia("(max-width: 760px)");
    this.filters.start(this.narrow.matches ? READABLE.narrow : READABLE.wide);
    this.picture = new Picture(this.canvas, this.data);
    this.panel = new Panel(find("panel"), this.data, {
      select: (v) => this.go({ node: this.data.ids[v] }),
      selectEdge: (e) => this.go({ statement: this.data.raw.statements.id[this.data.firstStatement[e]] }),
      focus: () => this.toggleFocus(),
      close: () => this.go({}),
    });
    this.search = new Search(find("search"), find("hits"), this.data, (v) => this.go({ node: this.data.ids[v] }));
    this.selected = -1;
    this.selectedEdge = -1;
    this.focused = false;
    this.pointers = new Map();
    this.dark = matchMedia("(prefers-color-scheme: dark)");
    this.still = matchMedia("(prefers-reduced-motion: reduce)");
    this.listen(find);
    this.picture.resize();
    this.picture.setTheme(this.dark.matches);
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
    this.dark.addEventListener("change", () => this.setTheme());
    canvas.addEventListener("pointerdown", (event) => this.onPress(event));
    canvas.addEventListener("pointermove", (event) => this.onMove(event));
    canvas.addEventListener("pointerup", (event) => this.onRelease(event));
    canvas.addEventListener("pointercancel", (event) => this.pointers.delete(event.pointerId));
    canvas.addEventListener("pointerleave", () => this.hover(-1, -1));
    canvas.addEventListener("dblclick", (event) => this.onDouble(event));
    canvas.addEventListener("wheel", (event) => this.onWheel(event), { passive: false });
    document.addEventListener("keydown", (event) => this.onKey(event));
    find("zoom-in").addEventListener("click", () => this.zoomMiddle(1.5));
    find("zoom-out").addEventListener("click", () => this.zoomMiddle(1 / 1.5));
    find("fit").addEventListener("click", () => this.fit(true));
    find("filter-toggle").addEventListener("click", () => this.toggleFilters());
  }

  setTheme() {
    const shade = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    const { style } = document.documentElement;
    this.data.classes.forEach((c, at) => style.setProperty(`--class-${at}`, c[shade]));
    this.data.properties.forEach((p, at) => style.setProperty(`--property-${at}`, p[shade]));
    if (this.picture) this.picture.setTheme(shade === "dark");
  }

  toggleFilters(open = !this.side.classList.contains("open")) {
    this.side.classList.toggle("open", open);
    document.getElementById("filter-toggle").setAttribute("aria-expanded", String(open));
  }

  /* --- state ------------------------------------------------------------------------------------------------------ */

  /* Put a state into the address; the address then sets the picture, so that Back works. */
  go(state) {
    const hash = new URLSearchParams(state).toString().replaceAll("%2F", "/");
    if (`#${hash}` === location.hash || (!hash && !location.hash)) this.readAddress(true);
    else if (hash) location.hash = hash;
    else {
      history.pushState(null, "", location.pathname + location.search);
      this.readAddress(true);
    }
  }

  readAddress(fly) {
    const state = new URLSearchParams(location.hash.slice(1));
    const node = this.data.indexOf.get(state.get("node")) ?? -1;
    const statement = this.data.statementIndex.get(state.get("statement")) ?? -1;
    if (state.has("links") || state.has("papers")) this.filters.set(state);
    this.selected = node;
    this.selectedEdge = node < 0 && statement >= 0 ? this.data.raw.statements.edge[statement] : -1;
    const focused = node >= 0 && state.get("focus") === "1";
    const left = this.focused && !focused;
    this.focused = focused;
    this.showPanel();
    this.refilter();
    if (!this.firstDrawMs) this.fit(false);
    if (focused) this.arrange(node);
    else this.restore();
    if (focused) this.flyTo(this.shownNodes(), fly);
    else if (node >= 0) this.centre(node, fly);
    else if (this.selectedEdge >= 0) this.ensureEdge(fly);
    else if (left) this.fit(fly);
    else this.measureInsets();
  }

  showPanel() {
    if (this.selected >= 0) this.panel.showNode(this.selected, this.focused);
    else if (this.selectedEdge >= 0) this.panel.showEdge(this.selectedEdge);
    else this.panel.hide();
    const heading = this.panel.root.querySelector("h2");
    const at = document.activeElement; // whoever came by search or through the panel reads on there
    if (heading && (at === document.body || at.id === "search")) heading.focus({ preventScroll: true });
    if (this.narrow.matches && (this.selected >= 0 || this.selectedEdge >= 0)) this.toggleFilters(false);
    const named = this.selected >= 0 ? `${this.data.labels[this.selected]} – ` : "";
    document.title = `${named}Knowledge graph`;
  }

  toggleFocus(v = this.selected) {
    if (v < 0) return;
    this.go(this.focused && v === this.selected ? { node: this.data.ids[v] } : { node: this.data.ids[v], focus: 1 });
  }

  refilter() {
    const { data, filters, picture } = this;
    const reveal = this.selected;
    data.applyFilters(filters, reveal, this.focused);
    data.sortByLinks();
    if (this.selectedEdge >= 0) {
      data.nodeOn[data.from[this.selectedEdge]] = data.nodeOn[data.to[this.selectedEdge]] = 1;
      data.edgeOn[this.selectedEdge] = 1;
    }
    picture.selected = this.selected;
    picture.selectedEdge = this.selectedEdge;
    picture.hovered = picture.hoveredEdge = -1;
    this.status.textContent = data.nodeCount
      ? `${thousands(data.shownNodes)} / ${thousands(data.nodeCount)} nodes · ${thousands(data.shownEdges)} / ${thousands(data.edgeCount)} edges`
      : "The graph is empty.";
    picture.requestDraw();
  }

  shownNodes() {
    const shown = [];
    for (let v = 0; v < this.data.nodeCount; v += 1) if (this.data.nodeOn[v]) shown.push(v);
    return shown;
  }

  /* --- camera ----------------------------------------------------------------------------------------------------- */

  /* The part of the canvas that panels cover, in pixels a side. */
  measureInsets() {
    const { picture } = this;
    const panel = this.panel.root.hidden ? null : this.panel.root.getBoundingClientRect();
    const side = this.side.getBoundingClientRect();
    if (this.narrow.matches) picture.insets = { left: 0, right: 0, top: side.bottom, bottom: panel ? picture.height - panel.top : 40 };
    else picture.insets = { left: side.right, right: panel ? picture.width - panel.left : 0, top: 0, bottom: 0 };
  }

  fit(fly) {
    this.measureInsets();
    const camera = this.picture.cameraFor(this.shownNodes());
    this.picture.fitK = camera.k;
    this.moveTo(camera, fly);
  }

  flyTo(nodes, fly) {
    this.measureInsets();
    this.moveTo(this.picture.cameraFor(nodes, 1.6, this.narrow.matches ? 50 : 120), fly);
  }

  /* Bring a node to the middle of the free part, close enough that its neighbours get labels. */
  centre(v, fly) {
    this.measureInsets();
    const { picture, data } = this;
    const around = [v, ...Array.from(data.edgesOf(v)).filter((e) => data.edgeOn[e]).map((e) => data.otherEnd(e, v))];
    const whole = picture.cameraFor(around, picture.fitK * 6);
    const k = Math.min(Math.max(whole.k, picture.fitK * 1.6), picture.fitK * 6);
    const { left, right, top, bottom } = picture.insets;
    const [x, y] = [left + (picture.width - left - right) / 2, top + (picture.height - top - bottom) / 2];
    this.moveTo(whole.k >= k ? whole : { k, left: x - picture.x[v] * k, top: y - picture.y[v] * k }, fly);
  }

  ensureEdge(fly) {
    const { data, picture, selectedEdge } = this;
    this.measureInsets();
    const ends = [data.from[selectedEdge], data.to[selectedEdge]];
    const { left, right, top, bottom } = picture.insets;
    const inside = ends.every((v) => {
      const [x, y] = [picture.screenX(v), picture.screenY(v)];
      return x > left + 20 && x < picture.width - right - 20 && y > top + 20 && y < picture.height - bottom - 20;
    });
    const [dx, dy] = [picture.x[ends[0]] - picture.x[ends[1]], picture.y[ends[0]] - picture.y[ends[1]]];
    const length = Math.hypot(dx, dy);
    if (inside && length * picture.k > 90) return;
    const closest = Math.min(Math.max(picture.k, 240 / Math.max(length, 1)), picture.fitK * 12);
    this.moveTo(picture.cameraFor(ends, closest, 90), fly);
  }

  moveTo(camera, fly) {
    this.land();
    const { picture } = this;
    if (!fly || this.still.matches) {
      picture.setCamera(camera);
      return;
    }
    const from = { k: picture.k, left: picture.left, top: picture.top };
    const start = performance.now();
    const step = (now) => {
      const t = Math.min(1, Math.max(0, (now - start) / 380));
      const eased = t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2;
      const k = from.k * (camera.k / from.k) ** eased;
      const share = Math.abs(camera.k / from.k - 1) < 1e-3 ? eased : (k - from.k) / (camera.k - from.k);
      picture.setCamera({ k, left: from.left + (camera.left - from.left) * share, top: from.top + (camera.top - from.top) * share });
      this.setMoving();
      this.flying = t < 1;
      if (this.flying) this.flight = requestAnimationFrame(step);
    };
    this.flying = true;
    this.flight = requestAnimationFrame(step);
  }

  /* End a flight where it is. */
  land() {
    cancelAnimationFrame(this.flight);
    this.flying = false;
  }

  zoomMiddle(factor) {
    this.measureInsets();
    const { picture } = this;
    const { left, right, top, bottom } = picture.insets;
    const [x, y] = [left + (picture.width - left - right) / 2, top + (picture.height - top - bottom) / 2];
    const k = picture.k * factor;
    this.moveTo({ k, left: x - (x - picture.left) * factor, top: y - (y - picture.top) * factor }, true);
  }

  /* While something moves, large graphs are drawn with fewer edges. */
  setMoving() {
    this.picture.moving = true;
    clearTimeout(this.settle);
    this.settle = setTimeout(() => {
      this.picture.moving = false;
      this.picture.requestDraw();
    }, 140);
  }

  onResize() {
    this.picture.resize();
    this.measureInsets();
  }

  /* --- neighbourhood only ------------------------------------------------------------------------------------------ */

  /* Place a node's neighbours on rings around it, those of one property side by side. */
  arrange(v) {
    const { data, picture } = this;
    const key = (u) => {
      const edges = Array.from(data.edgesOf(v)).filter((e) => data.edgeOn[e] && data.otherEnd(e, v) === u);
      return Math.min(...edges.map((e) => data.property[e] * 2 + (data.from[e] === v ? 0 : 1)));
    };
    const around = this.shownNodes().filter((u) => u !== v).map((u) => ({ u, key: key(u) }));
    around.sort((a, b) => a.key - b.key || data.classOf[a.u] - data.classOf[b.u] || data.degree[b.u] - data.degree[a.u] || a.u - b.u);
    picture.x = Float32Array.from(data.x);
    picture.y = Float32Array.from(data.y);
    const rings = Math.max(1, Math.ceil((Math.sqrt(1 + around.length / 7) - 1) * 1.2));
    around.forEach(({ u }, at) => {
      const angle = (at / around.length) * FULL_CIRCLE - Math.PI / 2;
      const r = 170 + (at % rings) * 105;
      picture.x[u] = data.x[v] + Math.cos(angle) * r * 1.15;
      picture.y[u] = data.y[v] + Math.sin(angle) * r * 0.9;
    });
  }

  restore() {
    this.picture.x = this.data.x;
    this.picture.y = this.data.y;
  }
}
