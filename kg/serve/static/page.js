"use strict";
/* Panels that are shown on request come in the place of their link; without scripts the link leads to them. */

document.addEventListener("click", async (event) => {
  const link = event.target.closest("a[data-load]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  const panel = document.getElementById(link.dataset.load);
  panel.classList.add("loading");
  panel.setAttribute("aria-busy", "true");
  const response = await fetch(link.href, { headers: { Accept: "text/html" } });
  if (!response.ok) return location.assign(link.href);
  const made = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = document.importNode(made.getElementById(link.dataset.load), true);
  panel.replaceWith(fresh);
  const heading = fresh.querySelector("h2");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
});
