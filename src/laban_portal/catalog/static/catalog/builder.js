// SPDX-License-Identifier: Apache-2.0
// Comforts of the form builder; without script every one of its buttons works too.
(() => {
  "use strict";

  // Boxes that a kind of answer cannot have are put aside: splits are for numbers, answers for choices.
  const kind = document.querySelector("#id_field-kind");
  const counted = ["number", "integer", "share"];
  const box = (name) => {
    const found = document.querySelector(`#id_field-${name}`);
    return found && found.closest(".field");
  };
  const show = (part, on) => { if (part) part.hidden = !on; };
  const follow = () => {
    const split = document.querySelector("#id_field-by");
    show(split && split.closest("details"), counted.includes(kind.value) || Boolean(document.querySelector("[name='field-by']:checked")));
    const choices = document.querySelector("#id_field-choices");
    show(box("choices"), kind.value === "choice" || Boolean(choices && choices.value));
  };
  if (kind) { kind.addEventListener("change", follow); follow(); }

  // What is typed and not yet kept is not lost by leaving the page unseen.
  let typed = false;
  document.addEventListener("input", (event) => { if (event.target.closest(".editor form[method=post]")) typed = true; });
  document.addEventListener("submit", () => { typed = false; });
  window.addEventListener("beforeunload", (event) => { if (typed) event.preventDefault(); });

  // After a change the editor has the focus, so that the keyboard goes on from there.
  if (location.hash === "#editor") document.querySelector("#editor")?.focus({ preventScroll: false });
})();
