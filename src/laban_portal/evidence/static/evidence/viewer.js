// SPDX-License-Identifier: Apache-2.0
// Arrow keys turn the pages by the very links that stand there; nothing happens while somebody types or scrolls a wide page.

const viewer = document.querySelector("[data-viewer]");
const hint = document.querySelector("[data-keys]");
if (hint) hint.hidden = false;

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.target.closest("input, select, textarea, [contenteditable], dialog, summary")) return;
  const sheet = event.target.closest(".sheet");
  if (sheet && sheet.scrollWidth > sheet.clientWidth) return;
  const rel = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
  const link = rel && viewer.querySelector(`a[rel="${rel}"]`);
  if (!link) return;
  event.preventDefault();
  link.click();
});
