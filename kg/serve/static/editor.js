"use strict";
/* The editor's keys: Ctrl+Enter runs the query; the caret goes to where a query is wrong. */

const form = document.getElementById("editor");
const text = document.getElementById("query");
form.querySelector(".keys").hidden = false;

text.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});

const error = document.getElementById("error");
if (error && Number(error.dataset.line)) {
  const lines = text.value.split("\n");
  const before = lines.slice(0, Number(error.dataset.line) - 1).reduce((sum, line) => sum + line.length + 1, 0);
  text.focus();
  text.setSelectionRange(before + Number(error.dataset.column) - 1, before + Number(error.dataset.column));
}
