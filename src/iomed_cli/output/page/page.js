"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const cards = all(".card"), rows = all(".facts .row, .figures .row");
  // The elements of the text by what they belong to, gathered once: a text may have thousands.
  const gathered = (attribute) => {
    const found = new Map();
    for (const one of all(`article [data-${attribute}]`)) {
      for (const key of one.dataset[attribute].split(" ")) {
        if (!found.has(key)) found.set(key, []);
        found.get(key).push(one);
      }
    }
    return (key) => found.get(key) || [];
  };
  const marks = gathered("q"), evidence = gathered("e");
  const references = new Map(all("article .ref").map((one) => [one.hash.slice(1), one]));

  // What only a script can do is there only where one runs.
  for (const one of all(".filters[hidden], button[hidden]:not(#_all)")) one.hidden = false;
  const people = all("a.person").map((link) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "person";
    button.dataset.person = link.dataset.person;
    button.append(...link.childNodes);
    link.replaceWith(button);
    return button;
  });
  const kinds = all("[name=kind]"), words = byId("_words"), reset = byId("_all"), count = byId("_count");

  // The index of several pages has nothing to choose from.
  if (!words) return;

  // Words are found whatever their accents and their quotation marks look like.
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"').toLowerCase();
  const folded = new Map();
  const text = (one) => {
    if (!folded.has(one)) folded.set(one, fold(one.textContent));
    return folded.get(one);
  };
  const pressed = (button) => button.getAttribute("aria-pressed") === "true";
  const press = (button, on) => button.setAttribute("aria-pressed", on);
  const name = (button) => button.querySelector(".name").textContent;
  const what = count.dataset.one || "quotation";
  const said = (number) => `${number.toLocaleString("en")} ${what}${number === 1 ? "" : "s"}`;
  // What people are chosen by, or whatever else the list is of.
  const choice = byId("_words").closest(".rail").querySelector(".people")?.dataset.name || "speaker";
  for (const one of people) press(one, false);

  function filter(write) {
    const who = people.filter(pressed).map((one) => one.dataset.person);
    const kind = kinds.filter((one) => one.checked).map((one) => one.value);
    const sought = fold(words.value).split(/\s+/).filter(Boolean);
    const has = (one) => sought.every((word) => text(one).includes(word));
    let shown = 0;
    for (const card of cards) {
      const keep = (!who.length || who.includes(card.dataset.person)) && (!kinds.length || kind.includes(card.dataset.kind)) && has(card);
      card.hidden = !keep;
      shown += keep;
      for (const mark of marks(card.id)) mark.classList.toggle("off", !keep);
      references.get(card.id)?.classList.toggle("off", !keep);
    }
    for (const row of rows) row.hidden = sought.length > 0 && !has(row);
    const narrowed = who.length > 0 || kind.length < kinds.length || sought.length > 0;
    count.textContent = narrowed ? `${shown.toLocaleString("en")} of ${said(cards.length)}` : said(cards.length);
    reset.hidden = !narrowed;
    if (!write) return;
    const state = new URLSearchParams();
    for (const one of people.filter(pressed)) state.append(choice, name(one));
    if (kind.length < kinds.length) for (const one of kind.length ? kind : ["none"]) state.append("kind", one);
    if (words.value) state.set("words", words.value);
    // Not assigned: the page must not jump, and the way back must not be paved with letters.
    history.replaceState(null, "", narrowed ? `#${state}` : location.pathname + location.search);
  }
  function showAll(write) {
    for (const one of people) press(one, false);
    for (const one of kinds) one.checked = true;
    words.value = "";
    filter(write);
  }
  for (const one of people) one.addEventListener("click", () => { press(one, !pressed(one)); filter(true); });
  for (const one of kinds) one.addEventListener("change", () => filter(true));
  words.addEventListener("input", () => filter(true));
  reset.addEventListener("click", () => { showAll(true); words.focus(); });

  // What an address leads to: a choice of quotations, or one of them, or a piece of evidence.
  function follow() {
    const hash = location.hash.slice(1);
    for (const one of all(".on")) one.classList.remove("on");
    if (/^(speaker|outcome|kind|words)=/.test(hash)) {
      const state = new URLSearchParams(hash), wanted = state.getAll("kind");
      for (const one of people) press(one, state.getAll(choice).includes(name(one)));
      for (const one of kinds) one.checked = !wanted.length || wanted.includes(one.value);
      words.value = state.get("words") || "";
      filter(false);
      return;
    }
    let id = hash;
    try { id = decodeURIComponent(hash); } catch { /* It is no address of ours. */ }
    const key = id.replace(/^[me]-/, ""), record = byId(key);
    if (!record || !record.matches(".card, .row")) return;
    if (record.hidden) showAll(false);
    const lit = [...marks(key), ...evidence(key)];
    for (const one of [record, ...lit]) one.classList.add("on");
    const panel = record.closest(".panel");
    if (panel && getComputedStyle(panel).position === "sticky") {
      // Side by side, both are brought into sight.
      if (lit.length) lit[0].scrollIntoView({ block: "center" });
      const box = record.getBoundingClientRect(), around = panel.getBoundingClientRect();
      // At the end of the page its panel may reach beyond the window.
      const top = Math.max(around.top, 0), bottom = Math.min(around.bottom, innerHeight);
      if (box.top < top || box.bottom > bottom) panel.scrollTop += box.top - top - 12;
    } else if (id !== key && lit.length) {
      lit[0].scrollIntoView({ block: "center" });
    } else {
      record.scrollIntoView();
    }
    if (id === key && record.matches(".card")) record.focus({ preventScroll: true });
  }
  addEventListener("hashchange", follow);

  for (const one of all(".strip [data-q]")) one.addEventListener("click", () => { location.hash = one.dataset.q; });
  document.addEventListener("keydown", (event) => {
    // From a card that has the focus, the arrows lead to its neighbours.
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !event.target.matches(".card")) return;
    const open = cards.filter((card) => !card.hidden), next = open[open.indexOf(event.target) + step];
    if (!next) return;
    event.preventDefault();
    location.hash = next.id;
  });

  async function copy(what) {
    try {
      await navigator.clipboard.writeText(what);
    } catch {
      const area = document.createElement("textarea");
      area.value = what;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  }
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    const card = button.closest(".card"), exact = card.querySelector(".exact") || card.querySelector("blockquote");
    await copy(button.dataset.copy === "words" ? exact.innerText : button.dataset.copy);
    const label = button.dataset.label ||= button.textContent;
    button.textContent = "Copied";
    count.textContent = "Copied";
    setTimeout(() => { button.textContent = label; filter(false); }, 1500);
  });

  follow();
  // The browser's own way to the place in the address comes after the script.
  addEventListener("load", () => requestAnimationFrame(follow));
})();
