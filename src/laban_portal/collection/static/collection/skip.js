// SPDX-License-Identifier: Apache-2.0
// Skip logic as the server has it: conditions are comparisons of sums and products, joined by "and" or by "or".
// Here it only greys a row at once; the server decides what is owed.

import { element, root, say } from "./page_words.js";
import { input, rows, value } from "./rows.js";

const RELATION = /<=|>=|!=|==|≤|≥|≠|<|>|=/;
const TESTS = {
  "<=": (a, b) => a <= b, "≤": (a, b) => a <= b, "<": (a, b) => a < b, ">=": (a, b) => a >= b, "≥": (a, b) => a >= b,
  ">": (a, b) => a > b, "=": (a, b) => a === b, "==": (a, b) => a === b, "!=": (a, b) => a !== b, "≠": (a, b) => a !== b,
};

export function number(text, style) {
  const plain = style === "comma" ? text.replaceAll(".", "").replace(",", ".") : text.replaceAll(",", "");
  return /^-?\d+(\.\d+)?$/.test(plain.replace(/\s/g, "")) ? Number(plain.replace(/\s/g, "")) : NaN;
}

// A formula: numbers, codes, + - * / and parentheses; what is missing makes it NaN.
export function compute(text, known) {
  const tokens = text.match(/\d+(?:\.\d+)?(?![A-Za-z0-9_.])|[A-Za-z0-9_]+|\[[^\]]*\]|[-+*/()]/g) || [];
  let at = 0;
  const factor = () => {
    const token = tokens[at++];
    if (token === "-") return -factor();
    if (token === "(") { const inside = sum(); at += 1; return inside; }
    if (token === undefined) return NaN;
    return /^\d+(\.\d+)?$/.test(token) ? Number(token) : known(token.replace(/^\[|\]$/g, ""));
  };
  const product = () => {
    let found = factor();
    while (tokens[at] === "*" || tokens[at] === "/") found = tokens[at++] === "*" ? found * factor() : found / factor();
    return found;
  };
  const sum = () => {
    let found = product();
    while (tokens[at] === "+" || tokens[at] === "-") found = tokens[at++] === "+" ? found + product() : found - product();
    return found;
  };
  return sum();
}

export function holds(when, known) {
  const parts = when.trim().split(/\s+(and|or)\s+/i);
  const found = parts.filter((_, at) => at % 2 === 0).map((part) => {
    const relation = (part.match(RELATION) || [""])[0];
    const [left, right] = part.split(relation).map((side) => compute(side, known));
    return Number.isFinite(left) && Number.isFinite(right) && TESTS[relation](left, right);
  });
  return (parts[1] || "and").toLowerCase() === "and" ? found.every(Boolean) : found.some(Boolean);
}

export function updateSkips() {
  const asked = new Set(rows.map((row) => row.dataset.element));
  const known = (code) => (asked.has(code) ? total(code) : NaN);
  for (let before = -1; before !== asked.size;) {
    before = asked.size;
    for (const row of rows) if (row.dataset.when && asked.has(row.dataset.element) && !holds(row.dataset.when, known)) asked.delete(row.dataset.element);
  }
  for (const row of rows) if (row.dataset.when) skip(row, !asked.has(row.dataset.element));
}

function total(code) {
  const row = rows.find((each) => each.dataset.element === code && !each.dataset.slice);
  if (!row) return NaN;
  const text = value(row, "text");
  if (row.dataset.kind === "yes_no") return text === "yes" ? 1 : text === "no" ? 0 : NaN;
  return text === value(row, "was") && row.dataset.value ? Number(row.dataset.value) : number(text, root.dataset.style);
}

function skip(row, skipped) {
  if (row.classList.contains("is-skipped") === skipped) return;
  row.classList.toggle("is-skipped", skipped);
  const cell = input(row), still = Boolean(root.dataset.locked) || skipped;
  if (cell.tagName === "SELECT") cell.disabled = still;
  else cell.readOnly = still;
  const stood = row.dataset.stood || (cell.value ? "saved" : row.dataset.required ? "needed" : "empty");
  if (skipped && row.dataset.state !== "skipped") row.dataset.stood = row.dataset.state;
  row.dataset.state = skipped ? "skipped" : stood;
  const badge = row.querySelector(".cell-state");
  badge.dataset.state = row.dataset.state;
  badge.querySelector(".word").textContent = say(row.dataset.state);
  row.querySelector(".said").replaceChildren(...(skipped ? [element("p", say("not_applying", { condition: row.dataset.hangsOn }))] : []));
}
