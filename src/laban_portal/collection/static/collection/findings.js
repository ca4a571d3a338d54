// SPDX-License-Identifier: Apache-2.0
// What the round's rules find: asked anew a moment after something was saved, and shown in the rows.

import { element, root, say } from "./page_words.js";
import { rowOf, rows, show, showProgress } from "./rows.js";

const REST = 900;
let due = 0;
let asking = null;

export function listenToFindings() {
  if (!root.dataset.found) return;
  document.addEventListener("taken", () => {
    clearTimeout(due);
    due = setTimeout(ask, REST);
  });
}

async function ask() {
  if (asking) asking.abort();
  asking = new AbortController();
  try {
    const answer = await fetch(root.dataset.found, { headers: { Accept: "application/json" }, signal: asking.signal });
    if (!answer.ok) return;
    const found = await answer.json();
    put(found.cells, found.ruled);
    tell(found);
  } catch {
    // The next saving asks again; the page itself shows all of it when it is opened.
  }
}

function put(cells, ruled) {
  const found = new Map(cells.map((cell) => [rowOf(cell), cell]).filter(([row]) => row));
  for (const row of rows) {
    const here = found.get(row);
    const box = row.querySelector(".found");
    if (!box) continue;
    box.replaceChildren(...(here ? here.findings.map((each) => line(each, here)) : []));
    if (!ruled || !["saved", "odd"].includes(row.dataset.state)) continue;
    for (const warning of row.querySelectorAll(".said .is-warning")) warning.remove();
    show(row, here ? "odd" : "saved");
  }
}

// What still keeps the form from being handed in, below the rows.
function tell(found) {
  const box = document.getElementById("hindered"), unready = document.getElementById("unready");
  if (!box || !unready) return;
  const list = element("ul");
  list.append(...found.hindered.map(({ sentence, at }) => {
    const item = element("li", at === null ? sentence : "");
    if (at !== null) item.append(element("a", sentence, { href: `#cell-${at}` }));
    return item;
  }));
  box.replaceChildren(...(found.hindered.length ? [element("p", found.title), list] : []));
  const summary = document.getElementById("found-summary");
  if (summary) summary.textContent = found.summary;
  unready.dataset.ready = found.ready;
  showProgress();
}

function line(each, cell) {
  const look = each.severity === "error" ? "badge is-bad" : each.open ? "badge is-warn" : "badge";
  const parts = [element("span", each.word, { class: look }), ` ${each.sentence} `];
  if (each.explained) parts.push(element("q", each.explained));
  if (each.explain) parts.push(element("a", each.explain, { class: "to-panel", href: address(cell) }));
  const whole = element("p", "", { class: `is-${each.severity}` });
  whole.append(...parts);
  return whole;
}

function address(cell) {
  return `cells/${encodeURIComponent(cell.element)}/?slice=${encodeURIComponent(cell.slice)}`;
}
