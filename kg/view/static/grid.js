"use strict";
/* A table in place of the picture: methods against methods, or methods against benchmarks. Each cell opens its evidence. */

const LONGEST_HEAD = 34; // characters of the head of a row or column; the style cuts it where there is less room

class Grid {
  constructor(root, data, open) {
    this.root = root;
    this.data = data;
    this.table = data.raw.view.table;
    this.open = open; // open(cell): show what lies behind it
    this.build();
  }

  build() {
    const { table, data, root } = this;
    const at = new Map(table.cells.row.map((row, cell) => [`${row} ${table.cells.column[cell]}`, cell]));
    const head = table.columns.map((v) => element("th", { scope: "col" }, element("span", { class: "slant", dir: "auto", title: data.labels[v] }, shorten(data.labels[v], LONGEST_HEAD))));
    const rows = table.rows.map((v, row) =>
      element(
        "tr",
        {},
        element("th", { scope: "row", dir: "auto", title: data.labels[v] }, shorten(data.labels[v], LONGEST_HEAD)),
        ...table.columns.map((other, column) => this.cell(at.get(`${row} ${column}`), v === other)),
      ),
    );
    const whole = element("table", {}, element("caption", { class: "unseen" }, data.raw.view.title), element("thead", {}, element("tr", {}, element("th", { class: "corner", scope: "col" }, table.corner || "\u00a0"), ...head)), element("tbody", {}, ...rows));
    root.replaceChildren(
      element("header", {}, element("h1", { dir: "auto" }, data.raw.view.title), element("p", { class: "quiet", dir: "auto" }, data.raw.view.note)),
      element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": data.raw.view.title }, whole),
    );
    root.hidden = false;
    root.addEventListener("keydown", (event) => this.onKey(event));
  }

  cell(at, same) {
    if (at === undefined) return element("td", { class: same ? "same" : "empty" });
    const { cells } = this.table;
    const tone = cells.tone[at];
    const button = element("button", { class: "cell", "data-cell": at, "aria-label": this.words(at), title: this.words(at), onclick: () => this.open(at) }, cells.text[at]);
    button.style.setProperty("--share", `${Math.round(Math.abs(tone) * 100)}%`);
    return element("td", { class: tone < 0 ? "worse" : "better" }, button);
  }

  /* What a cell says, in words. */
  words(at) {
    const { cells, rows, columns } = this.table;
    return `${this.data.labels[rows[cells.row[at]]]} – ${this.data.labels[columns[cells.column[at]]]}: ${cells.text[at]}`;
  }

  /* Arrow keys walk over the filled cells of a row or a column. */
  onKey(event) {
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    const from = Number(event.target.dataset.cell);
    if (!step || !Number.isInteger(from)) return;
    const { row, column } = this.table.cells;
    const ahead = row.map((_, at) => at).filter((at) => {
      const [down, right] = [row[at] - row[from], column[at] - column[from]];
      return step[0] ? right === 0 && down * step[0] > 0 : down === 0 && right * step[1] > 0;
    });
    ahead.sort((a, b) => Math.abs(row[a] - row[from]) + Math.abs(column[a] - column[from]) - Math.abs(row[b] - row[from]) - Math.abs(column[b] - column[from]));
    if (ahead.length) this.root.querySelector(`[data-cell="${ahead[0]}"]`).focus();
    event.preventDefault();
    event.stopPropagation();
  }
}
