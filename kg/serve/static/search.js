"use strict";
/* Search as one types: a list below the field, with the keys of a combobox. Without scripts the form goes to /search. */

document.documentElement.classList.add("scripted");

class Finder {
  constructor(form, number) {
    this.form = form;
    this.field = form.querySelector("input[name=q]");
    this.asked = 0;
    this.list = document.createElement("ul");
    this.list.id = `found-${number}`;
    this.list.className = "found";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "Found");
    form.append(this.list);
    const roles = { role: "combobox", "aria-expanded": "false", "aria-controls": this.list.id, "aria-autocomplete": "list" };
    for (const [name, value] of Object.entries(roles)) this.field.setAttribute(name, value);
    this.field.addEventListener("input", () => this.later());
    this.field.addEventListener("keydown", (event) => this.key(event));
    this.field.addEventListener("blur", () => setTimeout(() => this.close(), 150));
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), 80);
  }

  async look() {
    const text = this.field.value.trim();
    const mine = (this.asked += 1);
    if (!text) return this.close();
    const type = this.form.querySelector("input[name=type]");
    const query = new URLSearchParams({ q: text, limit: "8", ...(type ? { type: type.value } : {}) });
    const response = await fetch(`${this.form.action}.json?${query}`);
    if (!response.ok || mine !== this.asked) return undefined;
    const found = await response.json();
    return mine === this.asked ? this.show(found.hits, found.total) : undefined;
  }

  show(hits, total) {
    this.list.replaceChildren(...hits.map((hit, at) => this.option(hit, at)));
    if (!hits.length) {
      const none = document.createElement("li");
      none.className = "soft";
      none.textContent = "Nothing is called so";
      this.list.append(none);
    }
    this.list.setAttribute("aria-label", `${hits.length} of ${total} found`);
    this.list.hidden = false;
    this.field.setAttribute("aria-expanded", "true");
    this.select(-1);
  }

  option(hit, at) {
    const item = document.createElement("li");
    item.id = `${this.list.id}-${at}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.address = hit.address;
    for (const [name, text] of [["name", hit.label], ["soft", hit.form || hit.type], ["count", hit.papers ? hit.papers.toLocaleString("en") : ""]]) {
      const part = document.createElement("bdi");
      part.className = name;
      part.textContent = text;
      item.append(part);
    }
    item.addEventListener("mousedown", (event) => event.preventDefault());
    item.addEventListener("click", () => location.assign(hit.address));
    return item;
  }

  select(at) {
    const options = [...this.list.querySelectorAll("[role=option]")];
    this.at = options.length ? Math.max(-1, Math.min(options.length - 1, at)) : -1;
    options.forEach((option, n) => option.setAttribute("aria-selected", String(n === this.at)));
    if (this.at >= 0) {
      this.field.setAttribute("aria-activedescendant", options[this.at].id);
      options[this.at].scrollIntoView({ block: "nearest" });
    } else this.field.removeAttribute("aria-activedescendant");
  }

  key(event) {
    if (event.key === "Escape") return this.close();
    if (this.list.hidden) return undefined;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      return this.select(this.at + (event.key === "ArrowDown" ? 1 : -1));
    }
    const chosen = this.list.querySelector("[aria-selected=true]");
    if (event.key === "Enter" && chosen) {
      event.preventDefault();
      location.assign(chosen.dataset.address);
    }
    return undefined;
  }

  close() {
    clearTimeout(this.timer);
    this.asked += 1;
    this.list.hidden = true;
    this.field.setAttribute("aria-expanded", "false");
    this.field.removeAttribute("aria-activedescendant");
  }
}

document.querySelectorAll("form[data-find]").forEach((form, number) => new Finder(form, number));

document.addEventListener("keydown", (event) => {
  const busy = event.target.closest("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey;
  if (event.key !== "/" || busy) return;
  event.preventDefault();
  document.querySelector("form[data-find] input[name=q]").focus();
});
