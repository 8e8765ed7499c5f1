"use strict";
/* Elements, icons, links and marked quotes: all text is set as text, never as markup. */

/* Make an element; `props` are attributes, `on…` listeners, `colour` a colour of the theme; children are nodes or text. */
function element(tag, props = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === "colour") made.style.setProperty("--own", `var(--${value})`);
    else if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

/* The sign of a class as a small drawing; its colour is that of the current theme. */
function classIcon(outline, index, pale = false) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "-1.5 -1.5 3 3");
  svg.setAttribute("class", pale ? "icon pale" : "icon");
  svg.style.setProperty("--own", `var(--class-${index})`);
  svg.setAttribute("aria-hidden", "true");
  const form = document.createElementNS(space, outline.length ? "polygon" : "circle");
  if (outline.length) form.setAttribute("points", outline.join(" "));
  else form.setAttribute("r", "1");
  svg.append(form);
  return svg;
}

/* The line of a property as a small drawing: its width and strokes. */
function lineIcon(property, index) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 -3 22 6");
  svg.setAttribute("class", "stroke");
  svg.style.setProperty("--own", `var(--property-${index})`);
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(space, "line");
  line.setAttribute("x2", "22");
  line.setAttribute("stroke-width", property.width);
  line.setAttribute("stroke-dasharray", property.dash.join(" ") || "none");
  svg.append(line);
  return svg;
}

/* The address if it may be opened from here, else "". */
function safeLink(address) {
  try {
    return ["http:", "https:"].includes(new URL(address).protocol) ? address : "";
  } catch {
    return "";
  }
}

function outLink(address, text, label) {
  const link = safeLink(address);
  if (!link) return null;
  return element("a", { href: link, target: "_blank", rel: "noopener noreferrer", "aria-label": label }, text);
}

/* The quote with each of the names marked where it stands as a whole word; longer names win. */
function markNames(quote, groups) {
  const found = [];
  groups.forEach((names, which) => {
    for (const name of names.filter(Boolean)) {
      const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, "giu");
      for (const hit of quote.matchAll(pattern)) found.push({ start: hit.index, end: hit.index + hit[0].length, which });
    }
  });
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept = [];
  for (const hit of found) if (kept.every((other) => hit.end <= other.start || hit.start >= other.end)) kept.push(hit);
  kept.sort((a, b) => a.start - b.start);
  const parts = [];
  let at = 0;
  for (const { start, end, which } of kept) {
    parts.push(quote.slice(at, start), element("mark", { class: which ? "object" : "subject" }, quote.slice(start, end)));
    at = end;
  }
  parts.push(quote.slice(at));
  return element("q", { dir: "auto" }, ...parts);
}

/* Where to read a paper: its own address, or a search for its title where it has none. */
function paperAddress(url, title) {
  return safeLink(url) ? [url, "Open ↗"] : [`https://arxiv.org/search/?searchtype=title&query=${encodeURIComponent(title.toWellFormed?.() ?? title)}`, "Find ↗"];
}
