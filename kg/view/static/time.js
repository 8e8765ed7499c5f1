"use strict";
/* The time slider: how many papers a month, two thumbs, and a button that lets the years pass. */

const STEP_MS = 350;
const STEPS = 30; // of a whole passage

class Time {
  constructor(root, data, changed) {
    this.root = root;
    this.changed = changed;
    const months = Array.from(data.months).filter(Number.isFinite);
    this.first = Math.min(...months);
    this.last = Math.max(...months);
    this.from = this.first;
    this.until = this.last;
    this.there = this.last > this.first;
    root.hidden = !this.there;
    if (this.there) this.build(months);
  }

  /* The bounds for `GraphData.setTime`: infinite where a thumb stands at its end. */
  get bounds() {
    const all = !this.there || (this.from === this.first && this.until === this.last);
    return all ? [-Infinity, Infinity] : [this.from, this.until];
  }

  build(months) {
    this.fromInput = this.thumb("from", "Published from");
    this.untilInput = this.thumb("until", "Published until");
    this.words = element("output", { class: "span" });
    this.play = element("button", { type: "button", class: "play", onclick: () => this.toggle() });
    const track = element("div", { class: "track" }, this.bars(months), this.fromInput, this.untilInput);
    this.root.replaceChildren(this.play, track, this.words);
    this.show();
  }

  thumb(name, label) {
    const input = element("input", { type: "range", min: this.first, max: this.last, step: 1, "aria-label": label, "data-time": name });
    input.addEventListener("input", () => {
      const value = Number(input.value); // stopping sets the thumbs
      this.stop();
      this.take(name, value);
    });
    return input;
  }

  /* One bar a month, or as many months together as leave sixty bars. */
  bars(months) {
    const wide = Math.ceil((this.last - this.first + 1) / 60);
    const counts = new Array(Math.ceil((this.last - this.first + 1) / wide)).fill(0);
    for (const month of months) counts[Math.floor((month - this.first) / wide)] += 1;
    const most = Math.max(...counts);
    this.parts = counts.map((n, at) => {
      const bar = element("span", { class: "month" });
      bar.style.height = n ? `${Math.round(12 + (88 * n) / most)}%` : "2px";
      return { bar, month: this.first + at * wide };
    });
    return element("div", { class: "bars", "aria-hidden": "true" }, ...this.parts.map((part) => part.bar));
  }

  take(name, value) {
    if (name === "from") this.from = Math.min(value, this.until);
    else this.until = Math.max(value, this.from);
    this.show();
    this.changed();
  }

  set(from, until) {
    if (!this.there) return;
    const inside = (value, otherwise) => (Number.isFinite(value) ? Math.min(this.last, Math.max(this.first, value)) : otherwise);
    this.from = inside(from, this.first);
    this.until = Math.max(this.from, inside(until, this.last));
    this.show();
  }

  show() {
    this.fromInput.value = this.from;
    this.untilInput.value = this.until;
    for (const [input, value] of [[this.fromInput, this.from], [this.untilInput, this.until]]) input.setAttribute("aria-valuetext", monthName(value));
    this.words.textContent = `${monthName(this.from)} – ${monthName(this.until)}`;
    for (const { bar, month } of this.parts) bar.classList.toggle("in", month >= this.from && month <= this.until);
    this.play.textContent = this.timer ? "❚❚" : "▶";
    this.play.setAttribute("aria-label", this.timer ? "Stop" : "Let the years pass");
  }

  toggle() {
    if (this.timer) {
      this.stop();
      return;
    }
    if (this.until === this.last) this.until = this.from;
    const by = Math.max(1, Math.round((this.last - this.from) / STEPS));
    this.timer = setInterval(() => {
      this.take("until", Math.min(this.last, this.until + by));
      if (this.until === this.last) this.stop();
    }, STEP_MS);
    this.take("until", this.until);
  }

  stop() {
    clearInterval(this.timer);
    this.timer = 0;
    this.show();
  }
}
