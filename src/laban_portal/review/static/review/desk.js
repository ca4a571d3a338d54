// SPDX-License-Identifier: Apache-2.0
// The desk by keyboard. Every key presses a link or button that stands on the page; without script those still work.
(() => {
  "use strict";
  const CHOICE = "laban-desk-keys";
  const TYPING = "input:not([type=checkbox]), textarea, select, [contenteditable]";
  const switched = () => document.getElementById("desk-keys-on");

  // Single keys can be switched off; the choice is kept on this device.
  const kept = () => { try { return localStorage.getItem(CHOICE) !== "off"; } catch { return true; } };
  const show = () => { if (switched()) switched().checked = kept(); };
  document.addEventListener("change", (event) => {
    if (event.target.id !== "desk-keys-on") return;
    try { localStorage.setItem(CHOICE, event.target.checked ? "on" : "off"); } catch { /* not kept, then */ }
  });

  const focusOn = (element) => { if (element) { element.focus(); element.scrollIntoView({ block: "nearest" }); } };

  const press = (key) => {
    if (key === "?") return document.getElementById("desk-help");
    if (key === "c") { focusOn(document.getElementById("discussion-words")); return null; }
    return [...document.querySelectorAll("#desk [data-key]")].find((each) => each.dataset.key === key);
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest(TYPING) || document.querySelector("dialog[open]")) return;
    if (!kept() || event.repeat && event.key === "a") return;
    if (event.key === "c") event.preventDefault();
    const found = press(event.key);
    if (!found) return;
    event.preventDefault();
    found.click();
    const form = found.closest("details[open]");
    if (found.matches("summary") && form) focusOn(form.querySelector("select, input:not([type=hidden]), textarea"));
  });

  // A refusal is shown like any other answer: it holds the value with all that was typed.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr } = event.detail;
    if ([409, 422].includes(xhr.status)) { event.detail.shouldSwap = true; event.detail.isError = false; }
  });

  const arrive = () => {
    show();
    const here = document.querySelector(".desk-list li.is-here");
    if (here) here.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("htmx:afterSettle", () => {
    arrive();
    focusOn(document.querySelector(".error-summary") || document.getElementById("desk-value"));
  });
  arrive();
})();
