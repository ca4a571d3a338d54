// SPDX-License-Identifier: Apache-2.0
// The panel beside a cell: the same page that stands alone without script, as a part of this one.

import { form, root } from "./page_words.js";
import { input } from "./rows.js";

const panel = document.getElementById("entry-panel");
let opener = null;

export async function openPanel(row) {
  const link = row.querySelector(".to-panel");
  try {
    const response = await fetch(link.href, { headers: { "X-Part": "panel" }, credentials: "same-origin" });
    if (!response.ok || response.redirected) throw new Error(response.status);
    panel.innerHTML = await response.text();
  } catch {
    window.location.assign(link.href);
    return;
  }
  opener = row;
  row.querySelector(".cell-menu").open = false;
  panel.hidden = false;
  root.classList.add("has-panel");
  panel.focus();
}

export function closePanel() {
  panel.hidden = true;
  panel.replaceChildren();
  root.classList.remove("has-panel");
  if (opener) input(opener).focus();
}

export function listenToPanel() {
  form.addEventListener("click", (event) => {
    const link = event.target.closest(".to-panel");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    openPanel(link.closest(".entry-row"));
  });
  panel.addEventListener("click", (event) => {
    if (event.target.closest("[data-shuts-panel]")) closePanel();
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closePanel();
  });
}
