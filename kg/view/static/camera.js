"use strict";
/* Where the camera goes: to all, to a node, to an edge; and a neighbourhood arranged around its node. Extends App. */

const FOOT = 52; // pixels that the tools and the time slider take below the picture
const LONG_EDGE = 260; // pixels of the middle edge at most

Object.assign(App.prototype, {
  /* The part of the canvas that panels cover, in pixels a side. */
  measureInsets() {
    const { picture } = this;
    const panel = this.panel.root.hidden ? null : this.panel.root.getBoundingClientRect();
    const side = this.side.getBoundingClientRect();
    if (this.narrow.matches) picture.insets = { left: 0, right: 0, top: side.bottom, bottom: picture.height - (panel || this.foot()).top };
    else picture.insets = { left: side.right, right: panel ? picture.width - panel.left : 0, top: 0, bottom: FOOT };
  },

  /* What lies lowest over the picture on a phone: the time slider, or the tools where there is none. */
  foot() {
    const time = document.getElementById("time");
    return (time.hidden ? document.getElementById("tools") : time).getBoundingClientRect();
  },

  fit(fly) {
    this.measureInsets();
    const shown = this.shownNodes();
    const margin = shown.length < FEW ? (this.narrow.matches ? 50 : 110) : 36;
    const camera = this.picture.cameraFor(shown, LONG_EDGE / this.edgeLength(), margin);
    this.picture.fitK = camera.k;
    this.picture.requestDraw(); // nodes are as large as the zoom has them
    this.moveTo(camera, fly);
  },

  /* The middle length of the shown edges, in the unit of the layout: a small graph is not stretched over the whole screen. */
  edgeLength() {
    const { data, picture } = this;
    const lengths = [];
    for (let e = 0; e < data.edgeCount && lengths.length < 2000; e += 1) {
      if (data.edgeOn[e]) lengths.push(Math.hypot(picture.x[data.from[e]] - picture.x[data.to[e]], picture.y[data.from[e]] - picture.y[data.to[e]]));
    }
    return lengths.length ? Math.max(1, median(lengths)) : LONG_EDGE / 4;
  },

  flyTo(nodes, fly) {
    this.measureInsets();
    this.moveTo(this.picture.cameraFor(nodes, 1.6, this.narrow.matches ? 50 : 120), fly);
  },

  /* Bring a node to the middle of the free part, close enough that its neighbours get labels. */
  centre(v, fly) {
    this.measureInsets();
    const { picture, data } = this;
    const around = [v, ...Array.from(data.edgesOf(v)).filter((e) => data.edgeOn[e]).map((e) => data.otherEnd(e, v))];
    const whole = picture.cameraFor(around, picture.fitK * 6);
    const k = Math.min(Math.max(whole.k, picture.fitK * 1.6), picture.fitK * 6);
    const [x, y] = picture.middle;
    this.moveTo(whole.k >= k ? whole : { k, left: x - picture.x[v] * k, top: y - picture.y[v] * k }, fly);
  },

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
  },

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
  },

  /* End a flight where it is. */
  land() {
    cancelAnimationFrame(this.flight);
    this.flying = false;
  },

  zoomMiddle(factor) {
    this.measureInsets();
    const { picture } = this;
    const [x, y] = picture.middle;
    const k = picture.k * factor;
    this.moveTo({ k, left: x - (x - picture.left) * factor, top: y - (y - picture.top) * factor }, true);
  },

  /* While something moves, large graphs are drawn with fewer edges. */
  setMoving() {
    this.picture.moving = true;
    clearTimeout(this.settle);
    this.settle = setTimeout(() => this.picture.rest(), 140);
  },

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
  },

  restore() {
    this.picture.x = this.data.x;
    this.picture.y = this.data.y;
  },
});
