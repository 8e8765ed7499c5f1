"use strict";
/* Regions on the picture. Extends Picture. */

const HUES = ["#0b6bb8", "#c77700", "#117733", "#a83c84", "#00827a", "#a3190f", "#6f6a00", "#5b4bb5"];
const MARGIN = 18; // pixels between a region's nodes and its rim

Object.assign(Picture.prototype, {
  /* Find the regions anew, or take them off. */
  setRegions(on) {
    this.regions = on ? findRegions(this.data, this.x, this.y) : null;
    this.requestDraw();
  },

  drawRegions() {
    const { scene: context, k, originX, originY } = this;
    context.lineJoin = "round";
    context.lineWidth = MARGIN * 2;
    this.regions.forEach((region, at) => {
      if (!region.outline.length) return;
      const colour = mix(HUES[at % HUES.length], this.ground, this.dark ? 0.82 : 0.9);
      context.fillStyle = context.strokeStyle = colour;
      context.beginPath();
      region.outline.forEach(([x, y]) => context.lineTo(x * k + originX, y * k + originY));
      context.closePath();
      context.stroke();
      context.fill();
    });
  },

  /* The name of the best-linked node, above or below its region where there is room. */
  nameRegions() {
    const { context, k, originX, originY } = this;
    this.regions.forEach(({ chief, size, outline }, at) => {
      const text = `${shorten(this.data.labels[chief], 28)} · ${size}`;
      const width = this.textWidth(text, 12) * 1.1; // bold
      const rank = (sign) => outline.reduce((best, point) => (sign * point[1] < sign * best[1] ? point : best), [0, sign * Infinity]);
      const spots = [[rank(1), -MARGIN - 9], [rank(-1), MARGIN + 9]];
      for (const [[px, py], off] of spots) {
        const [x, y] = [px * k + originX - width / 2, py * k + originY + off];
        if (!this.isFree(x, y - 7, width, 14)) continue;
        this.take(x, y - 7, width, 14);
        context.font = `650 12px ${LABEL_FONT}`;
        this.writeText(text, x, y, mix(HUES[at % HUES.length], this.ink, 0.25), 3);
        return;
      }
    });
  },
});
