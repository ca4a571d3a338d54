// SPDX-License-Identifier: Apache-2.0
// The page of a duty with script: each cell is saved by itself, with its state beside it. Without script it is a plain form.

import { commit, commitAll, decide } from "./commit.js";
import { listenToFindings } from "./findings.js";
import { listenToKeys } from "./keys.js";
import { listenToNetwork } from "./offline.js";
import { form, root } from "./page_words.js";
import { listenToPanel } from "./panel.js";
import { listenToPaste } from "./paste.js";
import { downloadCsv, downloadJson } from "./queue.js";
import { field, input, isChanged, rows, show, showProgress } from "./rows.js";
import { resume } from "./sender.js";
import { updateSkips } from "./skip.js";

const PAUSE = 1500;
const timers = new Map();

for (const row of rows) {
  row.dataset.stood = row.dataset.state;
  row.addEventListener("input", (event) => {
    if (event.target !== input(row)) return;
    if (isChanged(row)) show(row, "typing");
    clearTimeout(timers.get(row));
    timers.set(row, setTimeout(() => commit(row), PAUSE));
  });
  row.addEventListener("change", (event) => {
    clearTimeout(timers.get(row));
    // A reason "other" and a dispute want a note first: they are saved once it is there.
    const wants = field(row, "reason")?.value === "other" || field(row, "answer")?.checked;
    if (wants && !field(row, "note").value.trim()) { field(row, "note").closest("details").open = true; field(row, "note").focus(); return; }
    if (event.target === field(row, "reason") && event.target.value) input(row).value = "";
    if (event.target === input(row) && input(row).value && field(row, "reason")) field(row, "reason").value = "";
    commit(row);
  });
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const button = event.submitter;
  if (!button || button.name === "save" || !button.name) commitAll();
  else decide(button.name, button.value);
});

// Handing in leaves this page: what waits is sent first.
document.getElementById("hand-in-form")?.addEventListener("submit", (event) => {
  if (commitAll()) event.preventDefault();
});

document.getElementById("queue-json").addEventListener("click", downloadJson);
document.getElementById("queue-csv").addEventListener("click", downloadCsv);
document.addEventListener("taken", updateSkips);

listenToFindings();
listenToKeys();
listenToPaste();
listenToPanel();
listenToNetwork();
resume();
if (!root.dataset.locked) updateSkips();
showProgress();
root.dataset.ready = "1";
