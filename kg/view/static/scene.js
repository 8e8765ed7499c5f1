"use strict";
/* All of the picture but its labels, on a canvas of its own: while the camera only moves sideways, what was drawn is
   shifted, and only the strips that come into view are drawn anew. Extends Picture. */

const SLOW_FRAME_MS = 30;
const PAUSE_MS = 400; // a longer time between two frames is a pause, not a slow frame
const MOVING_EDGES = 5000; // edges that the first moving frame draws

/* To size a canvas clears it, so that it is done only where it must. */
function sizeLike(canvas, { width, height }) {
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
}

Object.assign(Picture.prototype, {
  startScene() {
    const make = () => document.createElement("canvas").getContext("2d", { alpha: false });
    [this.scene, this.spare] = [make(), make()]; // a canvas that is drawn on itself is copied first
    this.stale = true; // whether more has changed since the scene was drawn than where the camera is
    this.coarse = false; // whether the scene was drawn in haste
    this.keep = 1; // share of the edges that a scene drawn in haste has
    this.kept = 1; // share of the edges that this scene has
    this.look = {}; // of its edges
    this.originX = this.originY = 0; // where the origin of the layout lies in the scene, in pixels
  },

  /* Bring the scene to where the camera is. */
  updateScene(now) {
    const { ratio } = this;
    const { width, height } = this.scene.canvas;
    const dx = Math.round((this.left - this.originX) * ratio); // device pixels, or what is shifted would be blurred
    const dy = Math.round((this.top - this.originY) * ratio);
    const fixed = this.data.raw.view.guides.length > 0; // their captions stay at the rim
    if (this.stale || fixed || Math.abs(dx) >= width || Math.abs(dy) >= height) this.drawWhole(now);
    else if (dx || dy) this.shift(dx, dy);
  },

  drawWhole(now) {
    this.stale = false;
    this.coarse = this.moving;
    this.kept = this.moving || this.hovered >= 0 ? this.keep : 1;
    [this.originX, this.originY] = [this.left, this.top];
    this.project();
    this.findHot();
    this.drawBox(this.screen);
    this.adapt(now);
  },

  shift(dx, dy) {
    const { scene, spare, ratio, width, height } = this;
    const [x, y] = [dx / ratio, dy / ratio];
    this.originX += x;
    this.originY += y;
    this.project();
    sizeLike(spare.canvas, scene.canvas);
    spare.drawImage(scene.canvas, dx, dy);
    [this.scene, this.spare] = [spare, scene];
    if (dx) this.drawBox({ ...this.screen, left: dx < 0 ? width + x : 0, right: dx < 0 ? width : x });
    if (dy) this.drawBox({ ...this.screen, top: dy < 0 ? height + y : 0, bottom: dy < 0 ? height : y });
    this.wasMoving = false;
  },

  /* Draw all that reaches into a box of the screen, which ends on device pixels, and nothing outside it. */
  drawBox(box) {
    const { scene, ratio } = this;
    scene.save();
    scene.scale(ratio, ratio);
    scene.beginPath();
    scene.rect(box.left, box.top, box.right - box.left, box.bottom - box.top);
    scene.clip();
    scene.fillStyle = this.ground;
    scene.fill();
    this.drawGuides();
    if (this.regions) this.drawRegions();
    this.drawEdges(box);
    this.drawNodes(box);
    scene.restore();
  },

  /* Nothing moves any more: draw anew what was drawn in haste, or as does not suit the edges that are visible by now. */
  rest() {
    this.moving = false;
    const look = this.lookOf(this.edgesIn(this.screen).length);
    if (this.coarse || Object.keys(look).some((part) => look[part] !== this.look[part])) this.stale = true;
    this.requestFrame();
  },

  /* While moving, keep as many edges as the time between frames allows: painting goes on after `draw` returns. */
  adapt(now) {
    const between = now - (this.lastWhole || 0);
    this.lastWhole = now;
    if (!this.moving) {
      this.keep = Math.min(1, (MOVING_EDGES * this.kept) / Math.max(1, this.visibleEdges));
      this.wasMoving = false;
      return;
    }
    if (this.wasMoving && between < PAUSE_MS) {
      if (between > SLOW_FRAME_MS) this.keep = Math.max(0.05, this.keep * 0.8);
      else if (between < SLOW_FRAME_MS * 0.6) this.keep = Math.min(1, this.keep * 1.1);
    }
    this.wasMoving = true;
  },
});
