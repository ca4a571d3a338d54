// SPDX-License-Identifier: Apache-2.0
// Rows of the grid: what stands in their inputs, what was last acknowledged, and how their state is shown.

import { element, form, root, say } from "./page_words.js";

export const rows = [...document.querySelectorAll(".entry-row")];
const byKey = new Map(rows.map((row) => [keyOf(row.dataset), row]));
export const FILLED = new Set(["saved", "odd", "none"]);

export function keyOf(cell) {
  return `${cell.element}|${cell.slice || ""}`;
}

export function rowOf(cell) {
  return byKey.get(keyOf(cell));
}

export function field(row, name) {
  return form.elements[`${name}-${row.dataset.at}`];
}

export const input = (row) => field(row, "text");

export function isOpen(row) {
  const cell = input(row);
  return !root.dataset.locked && cell && !cell.readOnly && !cell.disabled;
}

export function value(row, name) {
  const found = field(row, name);
  return found ? found.value.trim() : "";
}

// What the person has in the row now, as the server takes it.
export function typedOf(row, extra = {}) {
  const text = value(row, "text"), reason = value(row, "reason");
  const dispute = field(row, "answer");
  const kept = row.dataset.answer === "confirmed" && text === value(row, "was") ? "confirmed" : "";
  return {
    element: row.dataset.element, slice: row.dataset.slice, text: reason ? "" : text,
    kind: reason ? "none" : text ? "value" : "empty", reason, note: value(row, "note"), flag: value(row, "flag"),
    answer: dispute && dispute.checked ? "disputed" : kept, seen: Number(value(row, "seen")),
    // A number shown back unchanged is in the account's own style: it is not asked about again.
    style: text && text === value(row, "was") && FILLED.has(row.dataset.stood || row.dataset.state) ? root.dataset.style : "",
    ...extra,
  };
}

export function isChanged(row) {
  const same = ["text", "reason", "note", "flag"].every((name) => !field(row, name) || value(row, name) === before(row, name));
  const dispute = field(row, "answer");
  return !same || Boolean(dispute && dispute.checked !== (row.dataset.answer === "disputed"));
}

function before(row, name) {
  return value(row, name === "text" ? "was" : `was_${name}`);
}

export function restore(row) {
  for (const name of ["text", "reason", "note", "flag"]) if (field(row, name)) field(row, name).value = before(row, name);
  show(row, row.dataset.stood || row.dataset.state);
}

export function show(row, state) {
  row.dataset.state = state;
  const badge = row.querySelector(".cell-state");
  badge.dataset.state = state;
  badge.querySelector(".word").textContent = say(state);
  const cell = input(row);
  if (["unread", "ask", "refused"].includes(state)) cell.setAttribute("aria-invalid", "true");
  else cell.removeAttribute("aria-invalid");
}

// What became of a cell: its state, its number, what is said of it, and the questions it asks.
export function showOutcome(row, outcome, sent) {
  const problems = outcome.problems || [];
  const warned = problems.some((each) => each.severity === "warning");
  const kept = outcome.kind === "none" ? "none" : outcome.kind === "empty" ? (row.dataset.required ? "needed" : "empty") : warned ? "odd" : "saved";
  const state = ["saved", "unchanged"].includes(outcome.state) ? kept : outcome.state;
  const untouched = value(row, "text") === sent.text;
  if (outcome.state !== "conflict" && outcome.state !== "refused") {
    field(row, "seen").value = outcome.number;
    field(row, "was").value = outcome.shown;
    for (const name of ["reason", "note", "flag"]) if (field(row, name)) field(row, `was_${name}`).value = outcome[name];
    if (untouched) input(row).value = outcome.shown;
    row.dataset.answer = outcome.answer;
    row.dataset.value = outcome.kind === "value" ? outcome.text : "";
    row.dataset.stood = state;
  }
  if (untouched || state === "conflict") show(row, state);
  const said = row.querySelector(".said");
  said.replaceChildren(...problems.map((each) => element("p", each.text, { class: `is-${each.severity}` })));
  const who = row.querySelector(".state .who");
  if (who && outcome.by_name) who.textContent = `${outcome.by_name}, ${outcome.when}`;
  row.querySelector(".state .reason")?.remove();
  row.querySelector(".asks").replaceChildren(...asks(row, outcome, sent));
}

function asks(row, outcome, sent) {
  const at = row.dataset.at;
  const button = (text, name, given) => element("button", text, { class: "button is-plain is-small", name, value: given });
  if (outcome.state === "ask") return outcome.readings.map(([style, shown]) => button(say("read_as", { value: shown }), "reading", `${at}:${style}`));
  if (outcome.state !== "conflict") return [];
  const theirs = outcome.shown || say(`kind_${outcome.kind}`), mine = sent.text || say(`kind_${sent.kind}`);
  const sentence = `${say("theirs", { value: theirs, who: outcome.by_name, when: outcome.when })} ${say("mine", { value: mine })}`;
  return [element("p", sentence, { class: "is-error" }), button(say("keep_theirs"), "keep", at), button(say("put_mine"), "mine", at)];
}

// How far the page is: the bar, each section, and the list of cells that must be seen to before handing in.
export function showProgress() {
  const owed = rows.filter((row) => row.dataset.required && !row.classList.contains("is-skipped"));
  const filled = owed.filter((row) => FILLED.has(row.dataset.stood || row.dataset.state));
  const bar = document.getElementById("entry-progress");
  bar.max = Math.max(owed.length, 1);
  bar.value = filled.length;
  document.getElementById("entry-count").textContent = say("filled_of", { filled: filled.length, required: owed.length });
  for (const count of document.querySelectorAll("[data-section-count]")) {
    const inside = (row) => row.closest("[data-section]").dataset.section === count.dataset.sectionCount;
    count.textContent = `${filled.filter(inside).length}/${owed.filter(inside).length}`;
  }
  const list = document.getElementById("unready");
  if (!list) return;
  const bad = rows.filter((row) => (owed.includes(row) && !filled.includes(row)) || ["unread", "ask"].includes(row.dataset.state));
  list.textContent = bad.length ? list.dataset.notReady.replace("{count}", bad.length) : list.dataset.ready;
  for (const item of document.querySelectorAll(".unready li")) item.hidden = !bad.some((row) => item.querySelector("a").hash === `#${row.id}`);
}
