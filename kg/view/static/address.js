"use strict";
/* The address holds all that is chosen, so that a link shows the same and Back works. Extends App.
   #node=…, #statement=… or #cell=…, focus=1, list=1; hide, without, papers, links, confidence, size, regions; from, until. */

Object.assign(App.prototype, {
  /* The filters as the address has them. */
  filterState() {
    const [from, until] = this.time.bounds;
    const months = Number.isFinite(from) ? { from: monthName(from), until: monthName(until) } : {};
    return { ...this.filters.state(), ...months };
  },

  hashOf(state) {
    return new URLSearchParams({ ...state, ...this.filterState() }).toString().replaceAll("%2F", "/").replaceAll("%2C", ",");
  },

  /* Put a choice into the address; the address then sets the picture. */
  go(state) {
    this.chosen = state;
    const hash = this.hashOf(state);
    if (`#${hash}` === location.hash || (!hash && !location.hash)) this.readAddress(true);
    else if (hash) location.hash = hash;
    else {
      history.pushState(null, "", location.pathname + location.search);
      this.readAddress(true);
    }
  },

  /* Filters change the address in place: Back goes to what was chosen before, not to every step of a slider. */
  filtersChanged() {
    const hash = this.hashOf(this.chosen);
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
    this.data.setTime(...this.time.bounds);
    this.refilter();
  },

  readAddress(fly) {
    const state = new URLSearchParams(location.hash.slice(1));
    const { data } = this;
    this.chosen = Object.fromEntries(["node", "statement", "cell", "focus", "list"].filter((name) => state.has(name)).map((name) => [name, state.get(name)]));
    const node = data.indexOf.get(state.get("node")) ?? -1;
    const statement = state.has("statement") ? data.statement(state.get("statement")) : -1;
    this.filters.set(state);
    this.time.set(monthNumber(state.get("from") || ""), monthNumber(state.get("until") || ""));
    data.setTime(...this.time.bounds);
    this.selected = node;
    this.selectedEdge = node < 0 && statement >= 0 ? data.texts.statements.edge[statement] : -1;
    this.cell = this.grid && state.has("cell") ? Number(state.get("cell")) : -1;
    this.listed = state.get("list") === "1";
    const focused = node >= 0 && state.get("focus") === "1";
    const left = this.focused && !focused;
    this.focused = focused;
    this.refilter();
    this.showPanel();
    this.goThere(fly, left);
  },

  /* Move the camera to what was chosen. */
  goThere(fly, left) {
    if (this.grid) return;
    if (!this.firstDrawMs) this.fit(false);
    if (this.focused) this.arrange(this.selected);
    else this.restore();
    this.picture.setRegions(this.filters.regions);
    if (this.focused) this.flyTo(this.shownNodes(), fly);
    else if (this.selected >= 0) this.centre(this.selected, fly);
    else if (this.selectedEdge >= 0) this.ensureEdge(fly);
    else if (left) this.fit(fly);
    else this.measureInsets();
  },

  /* Copy the address, which holds all that is chosen. */
  async share() {
    try {
      await navigator.clipboard.writeText(location.href);
      this.say("The link to this view is copied.");
    } catch {
      this.say(`The link to this view: ${location.href}`); // a browser that lets no page write to the clipboard
    }
  },
});
