"use strict";
/* The table of results in the side panel. Extends Panel. */

Object.assign(Panel.prototype, {
  results(v) {
    const { results } = this.raw;
    const fields = ["subject", "benchmark", "baseline", "hardware", "paper"];
    const rows = results.value.map((_, r) => r).filter((r) => fields.some((field) => results[field][r] === v));
    return rows.length ? this.resultTable(rows, v) : null;
  },

  /* The rows as a table; what they say of the node `v` itself is left out. */
  resultTable(rows, v) {
    const items = rows.map((r) => () => this.resultRow(r, v));
    const body = element("tbody", {}, ...items.slice(0, FIRST_SHOWN).map((make) => make()));
    const titles = ["Value", "Metric", "Of what, where"].map((text) => element("th", { scope: "col" }, text));
    const table = element("table", {}, element("thead", {}, element("tr", {}, ...titles)), body);
    const heading = element("h3", { colour: "ink" }, "results", element("span", { class: "count" }, String(rows.length)));
    return element("section", { class: "results" }, heading, table, this.more(body, items, FIRST_SHOWN));
  },

  /* The sentence behind a result, with the names that it has marked. */
  resultSentence(r) {
    const { results, quotes } = this.raw;
    const sides = [results.subject[r], results.baseline[r]].map((v) => (v >= 0 ? this.data.names(v) : []));
    return element("li", {}, element("blockquote", {}, markNames(quotes[results.quote[r]], sides)), this.paperLink(results.paper[r]));
  },

  resultRow(r, v) {
    const { raw } = this;
    const { results, quotes } = raw;
    const unit = results.unit[r];
    const value = `${results.value[r]}${unit === "%" || unit === "x" ? unit.replace("x", "×") : unit && ` ${unit}`}`;
    const name = (field, words) => {
      const at = results[field][r];
      return at >= 0 && at !== v ? element("span", { class: "part" }, words, this.nodeButton(at, "small")) : null;
    };
    const where = [name("subject", "of"), name("benchmark", "on"), name("baseline", "over"), name("hardware", "running on")];
    return element(
      "tr",
      { title: quotes[results.quote[r]] },
      element("td", { class: "value" }, value, element("span", { class: "kind" }, results.kind[r])),
      element("td", { dir: "auto" }, results.metric[r]),
      element("td", {}, ...where, v >= 0 && raw.about.papers[v].length > 1 ? this.paperMark(results.paper[r]) : null),
    );
  },

  paperMark(paper) {
    return element("button", { class: "title small", title: this.data.labels[paper], onclick: () => this.actions.select(paper) }, "paper");
  },
});
