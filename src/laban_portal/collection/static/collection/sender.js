// SPDX-License-Identifier: Apache-2.0
// Send what is in line, one sending at a time; wait and try again when the network is gone.

import { refusal as refusalOf, tooLong } from "./limits.js";
import { announce, element, root, say } from "./page_words.js";
import * as queue from "./queue.js";
import { rowOf, show, showOutcome, showProgress } from "./rows.js";

const FIELDS = ["element", "slice", "text", "kind", "reason", "note", "flag", "answer", "style", "seen", "operation"];
const PATIENCE = 20000, LONGEST_WAIT = 30000, UNFIT = new Set([400, 413, 422]);
let sending = false, failures = 0, timer = 0, refusal = "";

export function kick() {
  clearTimeout(timer);
  refusal = "";
  work();
}

async function work() {
  const cells = queue.batch();
  if (sending || !cells.length) return showLink();
  sending = true;
  showLink();
  for (const each of cells) if (rowOf(each)) show(rowOf(each), failures ? "waiting" : "saving");
  const answer = await send(cells);
  sending = false;
  if (answer.again) {
    failures += 1;
    queue.tried(cells, true);
    for (const each of cells) if (rowOf(each)) show(rowOf(each), "waiting");
    timer = setTimeout(work, Math.min(1000 * 2 ** (failures - 1), LONGEST_WAIT));
  } else if (answer.unfit) {
    // What was sent cannot be taken as it is: cell by cell the one to blame is found, and no other waits behind it.
    failures = 0;
    if (cells.length === 1) take(cells, { outcomes: [refusalOf(cells[0], [answer.refusal])] });
    else queue.apart(cells);
    timer = setTimeout(work, 0);
  } else if (answer.refusal) {
    failures = 0;
    refusal = answer.refusal;
    for (const each of cells) if (rowOf(each)) show(rowOf(each), "refused");
    announce(refusal);
  } else {
    failures = 0;
    take(cells, answer.saved);
    if (queue.batch().length) timer = setTimeout(work, 0);
  }
  showLink();
  return undefined;
}

async function send(cells) {
  const body = JSON.stringify({
    source: cells[0].source,
    cells: cells.map((each) => Object.fromEntries(FIELDS.map((name) => [name, each[name] ?? ""]))),
  });
  const token = document.cookie.split("; ").find((each) => each.startsWith("csrftoken="));
  queue.tried(cells, false);
  try {
    const response = await fetch(root.dataset.save, {
      method: "POST", body, credentials: "same-origin", signal: AbortSignal.timeout(PATIENCE), redirect: "manual",
      headers: { "Content-Type": "application/json", "X-CSRFToken": token ? decodeURIComponent(token.split("=")[1]) : "", "X-Account": root.dataset.account },
    });
    if (response.ok) return { saved: await response.json() };
    if (response.status >= 500 || response.status === 429) return { again: true };
    const json = (response.headers.get("Content-Type") || "").includes("json");
    const unfit = UNFIT.has(response.status);
    // Only a way to the log-in page tells of an ended log-in without words of its own.
    const other = response.type === "opaqueredirect" || response.status === 401 ? "log_in_again" : unfit ? "too_large" : "not_taken";
    const told = json ? await response.json() : { detail: say(other), problems: [] };
    return { refusal: [told.detail, ...(told.problems || []).map((each) => each.text)].join(" "), unfit };
  } catch {
    return { again: true };
  }
}

function take(cells, saved) {
  saved.outcomes.forEach((outcome, at) => {
    const sent = cells[at], row = rowOf(sent);
    if (["conflict", "refused"].includes(outcome.state)) queue.hold(sent.operation, outcome);
    else queue.acknowledged(sent.operation, outcome);
    if (!row) return;
    showOutcome(row, outcome, sent);
    const held = queue.heldFor(sent);
    if (held && held.operation !== sent.operation) showOutcome(row, held.held, held);
    if (["conflict", "refused", "ask", "unread"].includes(outcome.state)) {
      announce(`${row.querySelector("th").innerText.trim()}: ${say(outcome.state)}. ${row.querySelector(".said").innerText}`);
    }
  });
  showProgress();
  document.dispatchEvent(new CustomEvent("taken"));
}

export function showLink() {
  const waiting = queue.entries();
  const link = document.getElementById("entry-link");
  link.hidden = Boolean(root.dataset.locked) && !waiting.length;
  const lost = failures > 0 || !navigator.onLine;
  link.dataset.state = lost ? "offline" : waiting.length ? "saving" : "online";
  const word = lost ? say("offline") : sending ? say("saving") : waiting.length ? say("queue_some", { count: waiting.length }) : say("online");
  const shown = document.getElementById("entry-link-word");
  if (shown.textContent !== word) shown.textContent = word;
  const box = document.getElementById("entry-queue");
  const refused = waiting.some((each) => each.held && each.held.state === "refused");
  box.hidden = !waiting.length || (!lost && !refusal && !refused);
  document.getElementById("entry-queue-word").textContent = say("queue_some", { count: waiting.length });
  const told = refusal ? [element("li", say("refused_queue", { why: refusal }))] : [];
  document.getElementById("entry-queue-refusals").replaceChildren(...told);
}

// What was left in line by an earlier visit stands in its cells again, and is sent.
export function resume() {
  for (const entry of queue.entries()) {
    const row = rowOf(entry);
    if (!row) continue;
    const long = entry.held ? null : tooLong(entry, row.dataset.kind), each = long ? { ...entry, held: long } : entry;
    if (long) queue.hold(entry.operation, long);
    for (const name of ["text", "reason", "note", "flag"]) {
      const found = row.querySelector(`[name="${name}-${row.dataset.at}"]`);
      if (found) found.value = each[name];
    }
    if (each.held) showOutcome(row, each.held, each);
    else show(row, "waiting");
  }
  kick();
}
window.addEventListener("online", kick);
window.addEventListener("offline", showLink);
document.addEventListener("visibilitychange", () => { if (!document.hidden && queue.batch().length) kick(); });
document.addEventListener("queue", showLink);
