// SPDX-License-Identifier: Apache-2.0
// Bring what stands in a row on its way, remember what was there to undo it, and carry out the decisions of a person.

import { tooLong } from "./limits.js";
import { announce, root, say } from "./page_words.js";
import * as queue from "./queue.js";
import { field, input, isChanged, isOpen, keyOf, restore, rows, show, showOutcome, showProgress, typedOf, value } from "./rows.js";
import { kick } from "./sender.js";
import { updateSkips } from "./skip.js";

const NAMES = ["text", "reason", "note", "flag"], SENT = [...NAMES, "answer"];
const done = [];
let group = null;

// Save a row if something in it changed; `extra` are fields that the row does not show, such as an answered question.
export function commit(row, { source = "typed", extra = null, remember = true } = {}) {
  if (!isOpen(row) || (!extra && !isChanged(row))) {
    if (row.dataset.state === "typing" || (isOpen(row) && queue.heldFor(row.dataset)?.held.state === "refused")) giveUp(row);
    return false;
  }
  const typed = typedOf(row, extra || {});
  const last = queue.entries().findLast((each) => keyOf(each) === keyOf(typed));
  const same = last && last.held?.state !== "conflict" && SENT.every((name) => last[name] === typed[name]);
  if (!extra && same) {
    if (last.held) showOutcome(row, last.held, last);
    return false;
  }
  if (remember) {
    const before = { row, ...Object.fromEntries(NAMES.map((name) => [name, value(row, name === "text" ? "was" : `was_${name}`)])) };
    if (group) group.push(before);
    else done.push([before]);
  }
  const refused = tooLong(typed, row.dataset.kind);
  queue.put(typed, source, refused);
  if (refused) {
    showOutcome(row, refused, typed);
    announce(`${row.querySelector("th").innerText.trim()}: ${row.querySelector(".said").innerText}`);
  } else {
    show(row, "saving");
  }
  updateSkips();
  kick();
  return true;
}

// Back to what was acknowledged: a text that was refused leaves the line with it.
export function giveUp(row) {
  restore(row);
  if (queue.heldFor(row.dataset)?.held.state !== "refused") return;
  queue.drop(row.dataset);
  row.querySelector(".said").replaceChildren();
}

export function commitAll() {
  const changed = rows.filter((row) => commit(row)).length;
  kick();
  return changed;
}

// Several rows that are undone together.
export function together(work) {
  group = [];
  work();
  if (group.length) done.push(group);
  const count = group.length;
  group = null;
  return count;
}

export function undo() {
  const last = done.pop();
  if (!last) return announce(say("nothing_to_undo"));
  for (const before of last) {
    for (const name of NAMES) if (field(before.row, name)) field(before.row, name).value = before[name];
    const typed = typedOf(before.row, { style: root.dataset.style });
    queue.put(typed, "typed");
    show(before.row, "saving");
  }
  updateSkips();
  kick();
  last[0].row.scrollIntoView({ block: "nearest" });
  return announce(say("undone", { count: last.length }));
}

// The buttons in a row: `value` is the row's place, for a reading followed by its style.
export function decide(name, given) {
  const [at, style] = given.split(":");
  const row = rows.find((each) => each.dataset.at === at);
  const held = queue.heldFor({ element: row.dataset.element, slice: row.dataset.slice });
  if (name === "reading") commit(row, { extra: { style } });
  if (name === "confirm") {
    input(row).value = row.dataset.offered;
    if (field(row, "answer")) field(row, "answer").checked = false;
    commit(row, { source: "confirmed", extra: { answer: "confirmed", style: root.dataset.style, kind: "value", text: row.dataset.offered, reason: "" } });
  }
  if (name === "keep") {
    queue.drop(row.dataset);
    if (held) take(row, held.held);
    else restore(row);
  }
  if (name === "mine") {
    if (held) field(row, "seen").value = held.held.number;
    commit(row, { extra: {} });
  }
  input(row).focus();
}

// What someone else saved stands in the row from now on.
function take(row, outcome) {
  input(row).value = outcome.shown;
  field(row, "seen").value = outcome.number;
  field(row, "was").value = outcome.shown;
  for (const name of ["reason", "note", "flag"]) field(row, name).value = field(row, `was_${name}`).value = outcome[name];
  row.dataset.value = outcome.kind === "value" ? outcome.text : "";
  row.dataset.stood = { value: "saved", none: "none", unread: "unread" }[outcome.kind] || "empty";
  show(row, row.dataset.stood);
  row.querySelector(".asks").replaceChildren();
  const who = row.querySelector(".state .who");
  if (who) who.textContent = `${outcome.by_name}, ${outcome.when}`;
  updateSkips();
  showProgress();
}
