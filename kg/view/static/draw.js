"use strict";
/* The picture: camera, shapes, and what lies under the pointer. Draws on a canvas, touches no other DOM. */

const FULL_CIRCLE = Math.PI * 2;
const FEW = 60; // nodes of a picture in which there is room for large ones and for all their labels
const MANY = 3000; // nodes or edges from which on speed comes before finish
const LARGEST = 26; // pixels of a node's radius at most
const WIDEST = 36; // pixels from the middle of a node to the tip of its outline, at most

/* Add a sign to the path: a circle where it has no corners. */
function addShape(context, outline, x, y, r) {
  if (!outline.length) {
    context.moveTo(x + r, y);
    context.arc(x, y, r, 0, FULL_CIRCLE);
    return;
  }
  context.moveTo(x + outline[0][0] * r, y + outline[0][1] * r);
  for (let i = 1; i < outline.length; i += 1) context.lineTo(x + outline[i][0] * r, y + outline[i][1] * r);
  context.closePath();
}

/* Mix two #rrggbb colours; 0 is the first, 1 the second. */
function mix(one, other, share) {
  const part = (at) => {
    const a = parseInt(one.slice(at, at + 2), 16);
    const b = parseInt(other.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * share).toString(16).padStart(2, "0");
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}

class Picture {
  constructor(canvas, data) {
    this.canvas = canvas;
    this.context = canvas.getContext("2d", { alpha: false });
    this.data = data;
    this.k = 1; // pixels to a unit of the layout
    this.left = 0;
    this.top = 0;
    this.fitK = 1;
    this.insets = { left: 0, right: 0, top: 0, bottom: 0 };
    this.selected = -1;
    this.selectedEdge = -1;
    this.hovered = -1;
    this.hoveredEdge = -1;
    this.moving = false;
    this.radius = new Float32Array(data.nodeCount);
    this.sx = new Float32Array(data.nodeCount);
    this.sy = new Float32Array(data.nodeCount);
    this.widths = new Map();
    this.x = data.x;
    this.y = data.y;
    this.regions = null;
    this.frames = 0;
    this.pending = 0;
    this.startScene();
    this.setTheme(false);
  }

  setTheme(dark) {
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(name).trim();
    this.ground = colour("--ground") || "#ffffff";
    this.ink = colour("--ink") || "#1b1f24";
    this.accent = colour("--accent") || "#0b6bb8";
    this.quiet = colour("--edge") || "#8a929c";
    this.line = colour("--line") || "#e3e5e8";
    this.dark = dark;
    const shade = dark ? "dark" : "light";
    this.fills = this.data.classes.map((c) => c[shade]);
    this.pales = this.fills.map((c) => mix(c, this.ground, 0.68));
    this.strokes = this.data.properties.map((p) => p[shade]);
    this.faint = this.strokes.map((c) => mix(mix(c, this.quiet, 0.4), this.ground, 0.36));
    this.dimmedFills = this.fills.map((c) => mix(c, this.ground, 0.84));
    this.dimmedEdge = mix(this.quiet, this.ground, 0.82);
    this.requestDraw();
  }

  resize() {
    const box = this.canvas.getBoundingClientRect();
    this.ratio = Math.min(window.devicePixelRatio || 1, 2);
    this.width = Math.max(1, Math.round(box.width));
    this.height = Math.max(1, Math.round(box.height));
    this.canvas.width = Math.round(this.width * this.ratio);
    this.canvas.height = Math.round(this.height * this.ratio);
    sizeLike(this.scene.canvas, this.canvas);
    this.columns = Math.ceil(this.width / 4) + 1;
    this.rows = Math.ceil(this.height / 4) + 1;
    this.taken = new Uint8Array(this.columns * this.rows);
    this.screen = { left: 0, top: 0, right: this.width, bottom: this.height };
    this.requestDraw();
  }

  /* The camera that shows all the given nodes inside the part of the canvas that no panel covers; `aside` pixels at the sides are for labels. */
  cameraFor(nodes, closest = 4, aside = 36) {
    let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const v of nodes) {
      x0 = Math.min(x0, this.x[v]);
      x1 = Math.max(x1, this.x[v]);
      y0 = Math.min(y0, this.y[v]);
      y1 = Math.max(y1, this.y[v]);
    }
    if (x0 === Infinity) [x0, y0, x1, y1] = [-1, -1, 1, 1];
    const { left, right, top, bottom } = this.insets;
    const [width, height] = [Math.max(80, this.width - left - right - aside * 2), Math.max(80, this.height - top - bottom - 72)];
    const k = Math.min(width / Math.max(x1 - x0, 1e-6), height / Math.max(y1 - y0, 1e-6), closest);
    const [x, y] = this.middle;
    return { k, left: x - ((x0 + x1) / 2) * k, top: y - ((y0 + y1) / 2) * k };
  }

  /* The middle of the part of the canvas that no panel covers. */
  get middle() {
    const { left, right, top, bottom } = this.insets;
    return [left + (this.width - left - right) / 2, top + (this.height - top - bottom) / 2];
  }

  setCamera({ k, left, top }) {
    if (k !== this.k) this.stale = true;
    [this.k, this.left, this.top] = [k, left, top];
    this.requestFrame();
  }

  zoomAt(factor, x, y) {
    const k = Math.min(Math.max(this.k * factor, this.fitK / 6), Math.max(this.fitK * 60, 2));
    const by = k / this.k;
    this.setCamera({ k, left: x - (x - this.left) * by, top: y - (y - this.top) * by });
  }

  get zoom() {
    return this.k / this.fitK;
  }

  screenX(v) {
    return this.x[v] * this.k + this.left;
  }

  screenY(v) {
    return this.y[v] * this.k + this.top;
  }

  /* Draw anew in the next frame: something else than the camera's place has changed. */
  requestDraw() {
    this.stale = true;
    this.requestFrame();
  }

  requestFrame() {
    if (this.pending) return;
    this.pending = requestAnimationFrame(() => {
      this.pending = 0;
      this.draw();
    });
  }

  draw() {
    if (!this.width) return;
    const started = performance.now();
    const { context } = this;
    this.updateScene(started);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(this.scene.canvas, 0, 0);
    context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    this.drawLabels();
    this.frames += 1;
    this.frameMs = performance.now() - started;
    if (this.onDraw) this.onDraw();
  }

  /* Where each node lies on the screen and how large it is there. */
  project() {
    const { data, sx, sy, radius, k, originX, originY, x, y } = this;
    const shown = Math.max(1, data.shownNodes);
    const apart = Math.sqrt((this.width * this.height) / shown); // pixels from a node to the next, were they spread evenly
    const closer = Math.min(2.6, Math.max(0.7, this.zoom ** 0.5));
    const size = Math.min(shown < FEW ? 1.9 : 1.35, Math.max(0.3, apart / 26)) * closer;
    const most = Math.min(LARGEST, Math.max(3, 0.26 * apart * closer)); // larger ones would cover their neighbours
    for (let v = 0; v < data.nodeCount; v += 1) {
      sx[v] = x[v] * k + originX;
      sy[v] = y[v] * k + originY;
      radius[v] = Math.min(most, (2.6 + 1.15 * Math.sqrt(data.weight[v])) * size);
    }
    this.size = size;
  }

  /* The nodes and edges that stay bright: those around the hovered or else the selected one. */
  findHot() {
    const { data } = this;
    this.hotNodes = new Set();
    this.hotEdges = new Set();
    const edge = this.hoveredEdge >= 0 ? this.hoveredEdge : this.hovered < 0 ? this.selectedEdge : -1;
    const node = this.hovered >= 0 ? this.hovered : edge < 0 ? this.selected : -1;
    if (edge >= 0 && data.edgeOn[edge]) {
      this.hotEdges.add(edge);
      this.hotNodes.add(data.from[edge]).add(data.to[edge]);
    } else if (node >= 0 && data.nodeOn[node]) {
      this.hotNodes.add(node);
      for (const e of data.edgesOf(node)) {
        if (!data.edgeOn[e]) continue;
        this.hotEdges.add(e);
        this.hotNodes.add(data.otherEnd(e, node));
      }
    }
    this.dimmed = this.hotNodes.size > 0;
  }

  onScreen(v) {
    return this.nodeIn(v, this.screen, 0);
  }

  nodeIn(v, box, margin) {
    const [x, y] = [this.sx[v], this.sy[v]];
    return x > box.left - margin && y > box.top - margin && x < box.right + margin && y < box.bottom + margin;
  }

  /* Lines behind the picture with their captions: layers, years. */
  drawGuides() {
    const { scene: context, data } = this;
    context.strokeStyle = this.line;
    context.fillStyle = this.quiet;
    context.lineWidth = 1;
    context.font = `500 12px ${LABEL_FONT}`;
    context.textAlign = "left";
    context.textBaseline = "middle";
    for (const [text, at, across] of data.raw.view.guides) {
      const place = Math.round(at * this.k + (across ? this.top : this.left)) + 0.5;
      context.beginPath();
      context.moveTo(across ? this.insets.left + 16 : place, across ? place : 0);
      context.lineTo(across ? this.width : place, across ? place : this.height);
      context.stroke();
      if (across) context.fillText(text, this.insets.left + 16, place > -60 ? Math.max(14, place - 10) : place);
      else if (place > this.insets.left) context.fillText(text, place + 6, this.insets.top + 16);
    }
  }

  /* Draw the nodes that reach into a box of the screen. */
  drawNodes(box) {
    const { data } = this;
    const solid = data.classes.map(() => []);
    const pale = data.classes.map(() => []);
    const dim = data.classes.map(() => []);
    for (let i = data.nodeCount - 1; i >= 0; i -= 1) {
      const v = data.order[i];
      if (!data.nodeOn[v] || !this.nodeIn(v, box, WIDEST)) continue;
      const bright = !this.dimmed || this.hotNodes.has(v);
      const set = bright ? (this.isPale(v) ? pale : solid) : dim;
      set[data.classOf[v]].push(v);
    }
    dim.forEach((nodes, c) => this.fillNodes(nodes, data.classes[c].outline, this.dimmedFills[c], this.ground));
    pale.forEach((nodes, c) => this.fillNodes(nodes, data.classes[c].outline, this.pales[c], this.fills[c]));
    solid.forEach((nodes, c) => this.fillNodes(nodes, data.classes[c].outline, this.fills[c], this.ground));
    this.drawRing(this.hovered, 1.5);
    this.drawRing(this.selected, 2.5);
  }

  /* Methods and benchmarks that no paper of the graph introduces are pale, so that the new ones stand out. */
  isPale(v) {
    const name = this.data.classes[this.data.classOf[v]].name;
    return (name === "Method" || name === "Benchmark") && !this.data.introduced[v];
  }

  fillNodes(nodes, outline, fill, stroke) {
    const { scene: context, sx, sy, radius } = this;
    context.fillStyle = fill;
    context.strokeStyle = stroke;
    context.lineWidth = 1; // anything wider costs several times as much
    const many = this.data.shownNodes > MANY;
    const tiny = many ? (this.coarse ? 5 : 3) : 2;
    for (const v of nodes) if (radius[v] < tiny) this.fillDot(v);
    const drawn = nodes.filter((v) => radius[v] >= tiny);
    const outlined = !many || this.zoom > 3;
    const size = outlined ? 1 : CHUNK; // what is outlined covers the shapes before it
    for (let start = 0; start < drawn.length; start += size) {
      context.beginPath();
      for (const v of drawn.slice(start, start + size)) addShape(context, outline, sx[v], sy[v], radius[v]);
      context.fill();
      if (outlined) context.stroke();
    }
  }

  /* A square on whole device pixels, the cheapest thing that a canvas draws. */
  fillDot(v) {
    const { ratio } = this;
    const r = this.radius[v];
    const side = Math.max(2, Math.round(r * 2));
    this.scene.fillRect(Math.round((this.sx[v] - r) * ratio) / ratio, Math.round((this.sy[v] - r) * ratio) / ratio, side, side);
  }

  drawRing(v, width) {
    if (v < 0 || !this.data.nodeOn[v]) return;
    const { scene: context } = this;
    context.beginPath();
    context.arc(this.sx[v], this.sy[v], this.radius[v] * 1.2 + 4, 0, FULL_CIRCLE);
    context.lineWidth = width;
    context.strokeStyle = this.accent;
    context.stroke();
  }

  /* The node at a point, the nearest within `slack` pixels of its rim, or -1. */
  nodeAt(x, y, slack) {
    const { data, sx, sy, radius } = this;
    let [best, nearest] = [-1, slack];
    for (let v = 0; v < data.nodeCount; v += 1) {
      if (!data.nodeOn[v]) continue;
      const distance = Math.hypot(sx[v] - x, sy[v] - y) - radius[v];
      if (distance <= nearest) [best, nearest] = [v, distance];
    }
    return best;
  }
}
