// SPDX-License-Identifier: Apache-2.0
// The keyboard as in a spreadsheet: Tab, Enter and arrows move, F2 edits, Escape drops, Ctrl+Z undoes, Ctrl+Enter opens the panel.

import { commit, giveUp, undo } from "./commit.js";
import { form } from "./page_words.js";
import { openPanel } from "./panel.js";
import { input, isOpen, rows, value } from "./rows.js";

export function listenToKeys() {
  form.addEventListener("focusin", (event) => {
    if (event.target.matches("input.cell") && !event.target.readOnly) event.target.select();
  });
  form.addEventListener("keydown", onKey);
}

function onKey(event) {
  const cell = event.target, row = cell.closest(".entry-row");
  if (!row || event.isComposing) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return act(event, () => openPanel(row));
  if (event.key === "Escape" && cell.closest(".cell-menu[open]")) return act(event, () => closeMenu(row));
  if (cell !== input(row)) return undefined;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !event.shiftKey && cell.value.trim() === value(row, "was")) return act(event, undo);
  if (event.ctrlKey || event.metaKey) return undefined;
  if (event.altKey) return event.key === "ArrowDown" ? act(event, () => openMenu(row)) : undefined;
  const long = cell.tagName === "TEXTAREA", list = cell.tagName === "SELECT";
  switch (event.key) {
    case "Tab": {
      const next = step(row, event.shiftKey ? -1 : 1);
      return next ? act(event, () => go(row, next)) : undefined;
    }
    case "Enter": return long ? undefined : act(event, () => go(row, step(row, event.shiftKey ? -1 : 1) || row));
    case "ArrowDown": return long || list ? undefined : act(event, () => go(row, step(row, 1) || row));
    case "ArrowUp": return long || list ? undefined : act(event, () => go(row, step(row, -1) || row));
    case "Escape": return act(event, () => { giveUp(row); if (cell.select) cell.select(); });
    case "F2": return list ? undefined : act(event, () => cell.setSelectionRange(cell.value.length, cell.value.length));
    default: return undefined;
  }
}

function act(event, work) {
  event.preventDefault();
  event.stopPropagation();
  work();
}

export function step(row, by) {
  for (let at = rows.indexOf(row) + by; at >= 0 && at < rows.length; at += by) if (isOpen(rows[at])) return rows[at];
  return null;
}

function go(from, to) {
  commit(from);
  input(to).focus();
  to.scrollIntoView({ block: "nearest" });
}

function openMenu(row) {
  const menu = row.querySelector(".cell-menu");
  menu.open = true;
  menu.querySelector("select, textarea, a").focus();
}

function closeMenu(row) {
  row.querySelector(".cell-menu").open = false;
  commit(row);
  input(row).focus();
}
