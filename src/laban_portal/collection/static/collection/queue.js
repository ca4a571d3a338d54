// SPDX-License-Identifier: Apache-2.0
// What was typed and is not acknowledged yet, kept on this device for one account and one duty, in the order it was typed.
// It is written before anything is sent, so that a browser that dies loses nothing.

import { root } from "./page_words.js";
import { keyOf } from "./rows.js";

const PLACE = `laban-queue:${root.dataset.account}:${root.dataset.duty}`;
const LARGE = 100000; // longer texts stay in the page's memory, so that they never fill the device
let here = null, large = []; // the line itself while the storage does not take it; what is too long for it

export function entries() {
  if (here) return here;
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE) || "[]");
    return Array.isArray(kept) ? [...kept, ...large] : large;
  } catch {
    return large;
  }
}

function keep(list) {
  const fits = (each) => each.text.length + each.note.length <= LARGE;
  const kept = list.filter(fits);
  large = list.filter((each) => !fits(each));
  try {
    if (kept.length) localStorage.setItem(PLACE, JSON.stringify(kept));
    else localStorage.removeItem(PLACE);
    here = null;
  } catch {
    here = list; // a full or forbidden storage: the list stays in memory, and leaving the page warns
  }
  document.dispatchEvent(new CustomEvent("queue"));
}

// Put a typed cell in line. One that was never sent gives way; one that may have arrived stays before it, for its number.
// What cannot be sent as it is stands there already held, with its refusal.
export function put(typed, source, held = null) {
  const others = entries().filter((each) => keyOf(each) !== keyOf(typed) || (each.tried && !each.held));
  keep([...others, { ...typed, operation: crypto.randomUUID(), source, at: new Date().toISOString(), ...(held ? { held } : {}) }]);
}

// The next cells to send: the first in line of each cell, all from one source; those of a refused sending each alone.
export function batch(most = 200) {
  const seen = new Set(), found = [];
  for (const each of entries()) {
    const key = keyOf(each);
    if (seen.has(key)) continue;
    seen.add(key);
    if (each.held || (found.length && (each.alone || found[0].source !== each.source))) continue;
    found.push(each);
    if (each.alone || found.length === most) break;
  }
  return found;
}

export function tried(sent, failed) {
  const names = new Set(sent.map((each) => each.operation));
  keep(entries().map((each) => {
    if (!names.has(each.operation)) return each;
    return { ...each, tried: true, source: failed && each.source === "typed" ? "offline" : each.source };
  }));
}

// Several cells that were refused together go one by one, so that the one to blame holds back no other.
export function apart(sent) {
  const names = new Set(sent.map((each) => each.operation));
  keep(entries().map((each) => (names.has(each.operation) ? { ...each, alone: true } : each)));
}

// An acknowledged cell leaves the line; what was typed into it since then has seen its new number.
export function acknowledged(operation, outcome) {
  keep(entries().filter((each) => each.operation !== operation).map((each) => (
    keyOf(each) === keyOf(outcome) ? { ...each, seen: outcome.number } : each
  )));
}

// A conflict or a refusal keeps the person's own text in line until they decide. What they typed into the cell since then
// stands for it: after a refusal it is sent, in a conflict it waits for the decision.
export function hold(operation, outcome) {
  const list = entries(), at = list.findIndex((each) => each.operation === operation);
  const since = list.findLastIndex((each, place) => place > at && at >= 0 && keyOf(each) === keyOf(list[at]));
  const kept = since < 0 ? at : outcome.state === "conflict" ? since : -1;
  keep(list.map((each, place) => (place === kept ? { ...each, held: outcome } : each)).filter((_, place) => place !== at || since < 0));
}

export function drop(cell) {
  keep(entries().filter((each) => keyOf(each) !== keyOf(cell)));
}

export function heldFor(cell) {
  return entries().find((each) => each.held && keyOf(each) === keyOf(cell));
}

function save(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

export function downloadJson() {
  const content = { duty: root.dataset.title, account: root.dataset.account, cells: entries() };
  save(`laban-${root.dataset.duty}.json`, "application/json", JSON.stringify(content, null, 2));
}

export function downloadCsv() {
  const columns = ["element", "slice", "kind", "text", "reason", "flag", "note", "answer", "at"];
  // A text that a spreadsheet would run as a formula is set apart by an apostrophe, unless it is a negative number.
  const safe = (text) => (/^[=+@\t\r]|^-(?![\d.,\s]+$)/.test(text) ? `'${text}` : text);
  const line = (cells) => cells.map((each) => `"${safe(String(each ?? "")).replaceAll('"', '""')}"`).join(",");
  save(`laban-${root.dataset.duty}.csv`, "text/csv", `\uFEFF${[columns, ...entries().map((each) => columns.map((name) => each[name]))].map(line).join("\r\n")}`);
}
