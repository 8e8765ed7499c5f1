"use strict";
/* Pointer and wheel: press, drag, pinch, click, hover. Extends App. */

Object.assign(App.prototype, {
  onPress(event) {
    this.land();
    this.canvas.setPointerCapture(event.pointerId);
    this.pointers.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
    this.pressed = this.pointers.size === 1 ? { x: event.offsetX, y: event.offsetY, moved: false } : null;
  },

  onMove(event) {
    const before = this.pointers.get(event.pointerId);
    const at = { x: event.offsetX, y: event.offsetY };
    if (!before) {
      if (event.pointerType !== "touch") this.hoverAt(at.x, at.y);
      return;
    }
    if (this.pressed && Math.hypot(at.x - this.pressed.x, at.y - this.pressed.y) > DRAG_FROM) this.pressed.moved = true;
    const others = Array.from(this.pointers).filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    this.pointers.set(event.pointerId, at);
    if (others.length) this.pinch(others[0], before, at);
    else if (this.pressed && this.pressed.moved) this.pan(at.x - before.x, at.y - before.y);
  },

  pan(dx, dy) {
    const { picture } = this;
    this.canvas.classList.add("dragging");
    this.hover(-1, -1);
    picture.setCamera({ k: picture.k, left: picture.left + dx, top: picture.top + dy });
    this.setMoving();
  },

  pinch(anchor, before, at) {
    const factor = Math.hypot(at.x - anchor.x, at.y - anchor.y) / Math.max(1, Math.hypot(before.x - anchor.x, before.y - anchor.y));
    this.picture.zoomAt(factor, (anchor.x + at.x) / 2, (anchor.y + at.y) / 2);
    this.pan((at.x - before.x) / 2, (at.y - before.y) / 2);
  },

  onRelease(event) {
    this.pointers.delete(event.pointerId);
    this.canvas.classList.remove("dragging");
    if (!this.pressed || this.pressed.moved || this.pointers.size) return;
    const slack = event.pointerType === "touch" ? 14 : 4;
    const v = this.picture.nodeAt(event.offsetX, event.offsetY, slack);
    const e = v >= 0 ? -1 : this.picture.edgeAt(event.offsetX, event.offsetY, slack + 2);
    if (v >= 0) this.go(this.focused && v === this.selected ? { node: this.data.ids[v], focus: 1 } : { node: this.data.ids[v] });
    else if (e >= 0) this.panel.actions.selectEdge(e);
    else if (this.selected >= 0 || this.selectedEdge >= 0) this.go({});
  },

  onDouble(event) {
    const v = this.picture.nodeAt(event.offsetX, event.offsetY, 6);
    if (v >= 0) this.go({ node: this.data.ids[v], focus: 1 });
    else this.picture.zoomAt(1.6, event.offsetX, event.offsetY);
  },

  onWheel(event) {
    event.preventDefault();
    this.land();
    const lines = event.deltaMode === 1 ? 24 : 1;
    this.picture.zoomAt(Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0016)), event.offsetX, event.offsetY);
    this.setMoving();
  },

  hoverAt(x, y) {
    const v = this.picture.nodeAt(x, y, 4);
    this.hover(v, v >= 0 ? -1 : this.picture.edgeAt(x, y, 5));
    this.showTip(x, y);
  },

  hover(v, e) {
    const { picture } = this;
    if (picture.hovered === v && picture.hoveredEdge === e) return;
    picture.hovered = v;
    picture.hoveredEdge = e;
    this.canvas.classList.toggle("over", v >= 0 || e >= 0);
    if (v < 0 && e < 0) this.tip.hidden = true;
    picture.requestDraw();
  },

  showTip(x, y) {
    const { data, picture } = this;
    const [v, e] = [picture.hovered, picture.hoveredEdge];
    if (v < 0 && e < 0) return;
    const counted = (n) => `${n} link${n === 1 ? "" : "s"}`;
    const text = v >= 0
      ? `${data.classes[data.classOf[v]].name} · ${counted(data.degree[v])}`
      : `${data.labels[data.from[e]]} ${data.properties[data.property[e]].forward} ${data.labels[data.to[e]]}`;
    this.tip.textContent = shorten(text, 120);
    this.tip.hidden = false;
    this.tip.style.left = `${Math.min(x + 14, picture.width - this.tip.offsetWidth - 8)}px`;
    this.tip.style.top = `${Math.min(y + 16, picture.height - this.tip.offsetHeight - 8)}px`;
  },
});
