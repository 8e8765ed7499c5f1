"use strict";
/* Labels that never lie on each other: the most important first, more of them the closer one looks. Extends Picture. */

const LABEL_FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const CELL = 4; // pixels of one cell of the map of taken places
const LONGEST = 32; // characters of a label that is not highlighted
const TEXT = 1; // what takes a cell
const NODE = 2;
const MOST_BLOCKED = 600; // nodes that labels keep off
const SURE_LABELS = 24; // on a wide screen; fewer on a small one
const PAPER_ZOOM = 2.2; // papers get labels from this zoom on: their titles are long

/* Where a label may stand: what is added to the node's place, in gaps, widths of the text and sizes of the letters. */
const SPOTS = [
  { gapX: 1, width: 0, gapY: 0, size: 0 },
  { gapX: -1, width: -1, gapY: 0, size: 0 },
  { gapX: 0, width: -0.5, gapY: 1, size: 0.4 },
  { gapX: 0, width: -0.5, gapY: -1, size: -0.4 },
  { gapX: 0.6, width: 0, gapY: 0.9, size: 0 },
  { gapX: 0.6, width: 0, gapY: -0.9, size: 0 },
  { gapX: -0.6, width: -1, gapY: 0.9, size: 0 },
  { gapX: -0.6, width: -1, gapY: -0.9, size: 0 },
];

function shorten(text, most) {
  if (text.length <= most) return text;
  const letters = Array.from(text);
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join("").trimEnd()}…`;
}

Object.assign(Picture.prototype, {
  drawLabels() {
    const { data, context } = this;
    this.taken.fill(0);
    this.shownLabels = [];
    this.labelled = new Set();
    context.textBaseline = "middle";
    context.textAlign = "left";
    context.lineJoin = "round";
    this.blockPanels();
    const hot = new Set([this.hovered, this.selected].filter((v) => v >= 0 && data.nodeOn[v]));
    const around = Array.from(this.hotNodes).filter((v) => !hot.has(v));
    around.sort((a, b) => data.degree[b] - data.degree[a] || a - b);
    this.blockNodes(this.dimmed ? [...hot, ...around] : data.order);
    if (this.regions && !this.dimmed) this.nameRegions();
    for (const v of hot) this.placeLabel(v, 90, true);
    let left = this.moving && data.shownNodes > MANY ? 30 : 140;
    for (const v of around) if (left > 0 && (this.placeLabel(v, 44, false) || this.placeLabel(v, 44, true))) left -= 1;
    if (!this.dimmed) {
      this.drawFirstLabels();
      this.drawOrdinaryLabels(left);
    }
    if (this.hotEdges.size && this.hotEdges.size <= 24) this.drawEdgeWords();
  },

  /* The most important nodes get their labels, even if these must cover a neighbour. */
  drawFirstLabels() {
    let left = Math.min(SURE_LABELS, Math.round((this.width * this.height) / 30000));
    for (const v of this.data.order) {
      if (left <= 0) return;
      if (!this.data.nodeOn[v]) continue;
      left -= 1;
      if (!this.onScreen(v) || this.data.isPaper(v)) continue;
      if (!this.placeLabel(v, LONGEST, false)) this.placeLabel(v, LONGEST, true);
    }
  },

  /* The quiet picture holds a few dozen labels; looking closer lets more in, until the map of taken places is full. */
  drawOrdinaryLabels(most) {
    const { data } = this;
    const area = (this.width * this.height) / 18000;
    let left = Math.min(most, Math.round(area * Math.max(1, this.zoom ** 1.2)));
    let tries = this.moving || data.shownNodes > MANY ? 800 : 6000;
    for (const v of data.order) {
      if (left <= 0 || tries <= 0) break;
      if (!data.nodeOn[v] || !this.onScreen(v) || this.labelled.has(v)) continue;
      tries -= 1;
      if (data.isPaper(v) && this.zoom < PAPER_ZOOM && data.shownNodes > FEW) continue;
      if (this.placeLabel(v, LONGEST, false)) left -= 1;
    }
  },

  /* Keep labels from under the panels. */
  blockPanels() {
    const { left, right, top, bottom } = this.insets;
    this.take(0, 0, left, this.height);
    this.take(this.width - right, 0, right, this.height);
    this.take(0, 0, this.width, top);
    this.take(0, this.height - bottom, this.width, bottom);
  },

  /* Keep labels off the nodes, the most important first. */
  blockNodes(nodes) {
    let most = MOST_BLOCKED;
    for (const v of nodes) {
      if (most <= 0) break;
      if (!this.data.nodeOn[v] || !this.onScreen(v)) continue;
      const r = this.radius[v] * 0.9;
      this.take(this.sx[v] - r, this.sy[v] - r, r * 2, r * 2, NODE);
      most -= 1;
    }
  },

  take(x, y, width, height, what = TEXT) {
    if (width <= 0 || height <= 0) return;
    const [x0, x1] = [Math.max(0, Math.floor(x / CELL)), Math.min(this.columns - 1, Math.floor((x + width) / CELL))];
    const [y0, y1] = [Math.max(0, Math.floor(y / CELL)), Math.min(this.rows - 1, Math.floor((y + height) / CELL))];
    for (let row = y0; row <= y1; row += 1) {
      for (let at = row * this.columns + x0; at <= row * this.columns + x1; at += 1) this.taken[at] |= what;
    }
  },

  /* Whether neither text nor, where `nodes` counts, a node lies in the box. */
  isFree(x, y, width, height, nodes = false) {
    const blocked = nodes ? TEXT | NODE : TEXT;
    if (x < 2 || y < 2 || x + width > this.width - 2 || y + height > this.height - 2) return false;
    const [x0, x1] = [Math.floor(x / CELL), Math.min(this.columns - 1, Math.floor((x + width) / CELL))];
    const [y0, y1] = [Math.floor(y / CELL), Math.min(this.rows - 1, Math.floor((y + height) / CELL))];
    for (let row = y0; row <= y1; row += 1) {
      const at = row * this.columns;
      for (let column = x0; column <= x1; column += 1) if (this.taken[at + column] & blocked) return false;
    }
    return true;
  },

  /* Widths are measured once at 100 px and scaled: text measuring is slow. */
  textWidth(text, size) {
    let width = this.widths.get(text);
    if (width === undefined) {
      this.context.font = `500 100px ${LABEL_FONT}`;
      width = this.context.measureText(text).width / 100;
      this.widths.set(text, width);
    }
    return width * size;
  },

  /* The side that the links of a node leave free, a place in `SPOTS`: right, left or above. */
  freeSide(v) {
    const { data, sx, sy } = this;
    const edges = data.edgesOf(v);
    let [sum, left, right] = [0, false, false];
    for (let i = 0; i < Math.min(edges.length, 40); i += 1) {
      const e = edges[i];
      if (!data.edgeOn[e]) continue;
      const u = data.otherEnd(e, v);
      const dx = sx[u] - sx[v];
      const dy = sy[u] - sy[v];
      sum += Math.sign(dx);
      if (Math.abs(dy) > 0.3 * Math.abs(dx)) continue;
      if (dx > 0) right = true;
      else left = true;
    }
    if (right && left && edges.length < 6) return 3;
    return sum > edges.length / 3 || (right && !left) ? 1 : 0;
  },

  /* Write a node's label right, left, below or above it, wherever there is room first; say whether there was. */
  placeLabel(v, longest, strong) {
    const { data, sx, sy, radius, context } = this;
    const text = shorten(data.labels[v], longest);
    const size = Math.round(Math.min(15, 11 + Math.log2(1 + data.weight[v]) * 0.6));
    const width = this.textWidth(text, size);
    const gap = radius[v] * 1.05 + (v === this.selected || v === this.hovered ? 10 : 6);
    const padX = strong ? 1 : 2;
    const padY = strong ? 0 : 3;
    const first = this.freeSide(v);
    for (let at = -1; at < SPOTS.length; at += 1) {
      if (at === first) continue;
      const spot = SPOTS[at < 0 ? first : at];
      const x = sx[v] + spot.gapX * gap + spot.width * width;
      const y = sy[v] + spot.gapY * gap + spot.size * size;
      if (!this.isFree(x - padX, y - size * 0.5 - padY, width + padX * 2, size + padY * 2, !strong)) continue;
      this.take(x - padX, y - size * 0.5 - padY, width + padX * 2, size + padY * 2);
      context.font = `500 ${size}px ${LABEL_FONT}`;
      this.writeText(text, x, y, this.ink, 3.5);
      this.labelled.add(v);
      this.shownLabels.push({ v, box: [x, y - size * 0.5, width, size] });
      return true;
    }
    return false;
  },

  writeText(text, x, y, colour, halo) {
    const { context } = this;
    context.lineWidth = halo;
    context.strokeStyle = this.ground;
    context.strokeText(text, x, y);
    context.fillStyle = colour;
    context.fillText(text, x, y);
  },

  /* The property's words on the bright edges, where they are long enough and free. */
  drawEdgeWords() {
    const { data, context } = this;
    for (const e of this.hotEdges) {
      const property = data.properties[data.property[e]];
      const [x, y] = this.edgeMiddle(e);
      const width = this.textWidth(property.forward, 11);
      const length = Math.hypot(this.sx[data.from[e]] - this.sx[data.to[e]], this.sy[data.from[e]] - this.sy[data.to[e]]);
      if (length < width + 30 || !this.isFree(x - width / 2, y - 6, width, 12)) continue;
      this.take(x - width / 2, y - 6, width, 12);
      context.font = `italic 500 11px ${LABEL_FONT}`;
      this.writeText(property.forward, x - width / 2, y, this.strokes[data.property[e]], 4);
    }
  },
});
