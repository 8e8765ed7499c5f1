"use strict";
/* Edges: which are drawn, how, and where one lies. Extends Picture. */

const CHUNK = 100; // shapes in one path; a long one costs a software canvas more than several short ones
const STYLED = 1500; // edges up to which each property has its own strokes and arrows
const BULGE = 44; // pixels that a curve's control point lies off the straight line, at most, for a bend of 1
const LOOP = 7; // pixels by which the circle of a self-loop is wider than its node
const LINE_ROOM = 6; // pixels that a stroke and an arrow's head take on either side of a line

Object.assign(Picture.prototype, {
  /* Whether an edge, its bend and its arrow with it, may reach into a box of the screen. */
  edgeIn(e, { left, top, right, bottom }) {
    const { sx, sy, data } = this;
    const [a, b] = [data.from[e], data.to[e]];
    const wide = LINE_ROOM + (a === b ? 2 * (this.radius[a] + LOOP) : Math.abs(data.bend[e]) * (BULGE / 2));
    if (Math.max(sx[a], sx[b]) < left - wide || Math.max(sy[a], sy[b]) < top - wide) return false;
    return Math.min(sx[a], sx[b]) <= right + wide && Math.min(sy[a], sy[b]) <= bottom + wide;
  },

  /* The edges of the scene that reach into a box of the screen, without the bright ones. */
  edgesIn(box) {
    const { data } = this;
    const found = [];
    for (let e = 0; e < data.edgeCount; e += 1) {
      if (data.edgeOn[e] && data.thin[e] <= this.kept && this.edgeIn(e, box) && !this.hotEdges.has(e)) found.push(e);
    }
    return found;
  },

  /* Draw the edges that reach into a box of the screen, in the look that suits the whole screen. */
  drawEdges(box) {
    const { data } = this;
    const visible = this.edgesIn(box);
    if (box === this.screen) {
      this.visibleEdges = visible.length;
      this.look = this.lookOf(visible.length);
    }
    const { styled, width, arrows } = this.look;
    const buckets = data.properties.map(() => []);
    for (const e of visible) buckets[data.property[e]].push(e);
    buckets.forEach((edges, property) => {
      const colour = this.dimmed ? this.dimmedEdge : this.faint[property];
      this.setLine(property, width, styled && !this.dimmed);
      this.strokeEdges(edges, colour, arrows && data.properties[property].name !== "comparedWith");
    });
    for (const e of this.hotEdges) {
      const property = data.property[e];
      this.setLine(property, 1.5, true);
      this.strokeEdges([e], this.strokes[property], data.properties[property].name !== "comparedWith");
    }
    this.scene.setLineDash([]);
  },

  /* How edges are drawn where so many are visible. */
  lookOf(visible) {
    const styled = visible < STYLED && !this.coarse;
    const arrows = !this.dimmed && styled && this.zoom > (visible < 400 ? 0.9 : 1.5);
    return { styled, width: this.edgeWidth(visible), arrows };
  },

  /* The strokes, gaps and width of a property; a plain thin line where there are too many to tell apart. */
  setLine(property, width, styled) {
    const look = this.data.properties[property];
    this.scene.lineCap = "butt";
    this.scene.lineWidth = styled ? width * (0.55 + 0.3 * look.width) : width;
    this.scene.setLineDash(styled ? look.dash : []);
  },

  /* Lines of one device pixel are drawn many times faster than wider ones. */
  edgeWidth(visible) {
    if (visible > MANY) return 1 / this.ratio;
    return visible > 600 ? 1 : Math.min(1.5, 0.9 * this.zoom ** 0.3);
  },

  strokeEdges(edges, colour, arrows) {
    const { scene: context } = this;
    context.strokeStyle = colour;
    for (let start = 0; start < edges.length; start += CHUNK) {
      context.beginPath();
      for (let i = start; i < Math.min(edges.length, start + CHUNK); i += 1) this.addEdge(edges[i]);
      context.stroke();
    }
    if (!arrows) return;
    context.fillStyle = colour;
    context.beginPath();
    const size = this.hotEdges.has(edges[0]) ? 1 : 0.65;
    for (const e of edges) this.addArrow(e, size);
    context.fill();
  },

  /* The control point of an edge's curve; a self-loop has none. */
  control(e) {
    const { sx, sy, data } = this;
    const [low, high] = data.from[e] <= data.to[e] ? [data.from[e], data.to[e]] : [data.to[e], data.from[e]];
    const [dx, dy] = [sx[high] - sx[low], sy[high] - sy[low]];
    const length = Math.hypot(dx, dy) || 1;
    const off = data.bend[e] * Math.min(BULGE, Math.max(14, length * 0.22));
    return [(sx[low] + sx[high]) / 2 - (dy / length) * off, (sy[low] + sy[high]) / 2 + (dx / length) * off];
  },

  addEdge(e) {
    const { scene: context, sx, sy, data } = this;
    const [a, b] = [data.from[e], data.to[e]];
    if (a === b) {
      const r = this.radius[a] + LOOP;
      context.moveTo(sx[a] + r, sy[a] - r);
      context.arc(sx[a], sy[a] - r, r, 0, FULL_CIRCLE);
      return;
    }
    context.moveTo(sx[a], sy[a]);
    if (data.bend[e] === 0) context.lineTo(sx[b], sy[b]);
    else context.quadraticCurveTo(...this.control(e), sx[b], sy[b]);
  },

  addArrow(e, size) {
    const { scene: context, sx, sy, data } = this;
    const b = data.to[e];
    if (data.from[e] === b) return;
    const [cx, cy] = data.bend[e] === 0 ? [sx[data.from[e]], sy[data.from[e]]] : this.control(e);
    const length = Math.hypot(sx[b] - cx, sy[b] - cy);
    const gap = this.radius[b] + 2;
    if (length < gap + 10) return;
    const [ux, uy] = [(sx[b] - cx) / length, (sy[b] - cy) / length];
    const [px, py] = [sx[b] - ux * gap, sy[b] - uy * gap];
    context.moveTo(px, py);
    context.lineTo(px - (ux * 8 + uy * 3.4) * size, py - (uy * 8 - ux * 3.4) * size);
    context.lineTo(px - (ux * 8 - uy * 3.4) * size, py - (uy * 8 + ux * 3.4) * size);
    context.closePath();
  },

  /* The point half-way along an edge, in pixels of the canvas. */
  edgeMiddle(e) {
    const { sx, sy, data } = this;
    const [a, b] = [data.from[e], data.to[e]];
    if (a === b) return [sx[a], sy[a] - 2 * (this.radius[a] + LOOP)];
    if (data.bend[e] === 0) return [(sx[a] + sx[b]) / 2, (sy[a] + sy[b]) / 2];
    const [cx, cy] = this.control(e);
    return [(sx[a] + 2 * cx + sx[b]) / 4, (sy[a] + 2 * cy + sy[b]) / 4];
  },

  /* The edge at a point, the nearest within `slack` pixels, or -1; a curve is taken as two straight halves. */
  edgeAt(x, y, slack) {
    const { data } = this;
    let [best, nearest] = [-1, slack];
    for (let e = 0; e < data.edgeCount; e += 1) {
      if (!data.edgeOn[e] || !this.edgeIn(e, this.screen)) continue;
      const distance = this.distanceToEdge(e, x, y);
      if (distance < nearest) [best, nearest] = [e, distance];
    }
    return best;
  },

  distanceToEdge(e, x, y) {
    const { sx, sy, data } = this;
    const [a, b] = [data.from[e], data.to[e]];
    if (a === b) return Math.abs(Math.hypot(x - sx[a], y - sy[a] + this.radius[a] + LOOP) - this.radius[a] - LOOP);
    if (data.bend[e] === 0) return distanceToLine(x, y, sx[a], sy[a], sx[b], sy[b]);
    const [mx, my] = this.edgeMiddle(e);
    return Math.min(distanceToLine(x, y, sx[a], sy[a], mx, my), distanceToLine(x, y, mx, my, sx[b], sy[b]));
  },
});

function distanceToLine(x, y, x0, y0, x1, y1) {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const along = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x0 - t * dx, y - y0 - t * dy);
}
