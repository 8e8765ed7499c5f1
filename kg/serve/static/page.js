"use strict";
/* Panels that come after the page take the place of their link: some as soon as they are looked at, others on request.
   Without scripts the link leads to them. */

async function load(link) {
  const panel = document.getElementById(link.dataset.load);
  panel.classList.add("loading");
  const response = await fetch(link.href, { headers: { Accept: "text/html" } });
  panel.classList.remove("loading");
  if (!response.ok) return null;
  const made = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = document.importNode(made.getElementById(link.dataset.load), true);
  panel.replaceWith(fresh);
  return fresh;
}

document.addEventListener("click", async (event) => {
  const link = event.target.closest("a[data-load]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  const fresh = await load(link);
  if (!fresh) return location.assign(link.href);
  const heading = fresh.querySelector("h2");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
});

const seen = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      load(target);
    }
  },
  { rootMargin: "200px" },
);
for (const link of document.querySelectorAll("a[data-in-view]")) seen.observe(link);
