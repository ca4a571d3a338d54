// SPDX-License-Identifier: Apache-2.0
// What was typed and is not acknowledged yet, kept on this device for one account and one duty, in the order it was typed.
// It is written before anything is sent, so that a browser that dies loses nothing.

import { root } from "./page_words.js";
import { keyOf } from "./rows.js";

const PLACE = `laban-queue:${root.dataset.account}:${root.dataset.duty}`;
let here = null; // the line itself while the storage does not take it

export function entries() {
  if (here) return here;
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE) || "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

function keep(list) {
  try {
    if (list.length) localStorage.setItem(PLACE, JSON.stringify(list));
    else localStorage.removeItem(PLACE);
    here = null;
  } catch {
    here = list; // a full or forbidden storage: the list stays in memory, and leaving the page warns
  }
  document.dispatchEvent(new CustomEvent("queue"));
}

// Put a typed cell in line. One that was never sent gives way; one that may have arrived stays before it, for its number.
export function put(typed, source) {
  const others = entries().filter((each) => keyOf(each) !== keyOf(typed) || (each.tried && !each.held));
  keep([...others, { ...typed, operation: crypto.randomUUID(), source, at: new Date().toISOString() }]);
}

// The next cells to send: the first in line of each cell, all from one source.
export function batch(most = 200) {
  const seen = new Set(), found = [];
  for (const each of entries()) {
    const key = keyOf(each);
    if (seen.has(key)) continue;
    seen.add(key);
    if (each.held || (found.length && found[0].source !== each.source)) continue;
    found.push(each);
    if (found.length === most) break;
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

// An acknowledged cell leaves the line; what was typed into it since then has seen its new number.
export function acknowledged(operation, outcome) {
  keep(entries().filter((each) => each.operation !== operation).map((each) => (
    keyOf(each) === keyOf(outcome) ? { ...each, seen: outcome.number } : each
  )));
}

// A conflict or a refusal keeps the person's own text in line until they decide.
export function hold(operation, outcome) {
  keep(entries().map((each) => (each.operation === operation ? { ...each, held: outcome } : each)));
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
