// SPDX-License-Identifier: Apache-2.0
// Small things a page does more comfortably with script; without it every one of them still works.
(() => {
  "use strict";

  // Menus made of <details data-closes> close by Escape, and by a click elsewhere.
  const closeMenus = (but) => {
    for (const menu of document.querySelectorAll("details[data-closes][open]")) {
      if (menu !== but) menu.open = false;
    }
  };
  document.addEventListener("click", (event) => closeMenus(event.target.closest("details[data-closes]")));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = event.target.closest("details[data-closes][open]");
    closeMenus(null);
    if (menu) menu.querySelector("summary").focus();
  });

  // A form with data-confirm="id of a <dialog>" asks in that dialog first.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    const dialog = form.dataset.confirm && document.getElementById(form.dataset.confirm);
    if (!dialog || form.dataset.confirmed || typeof dialog.showModal !== "function") return;
    event.preventDefault();
    const button = event.submitter;
    dialog.returnValue = "";
    dialog.showModal();
    dialog.addEventListener("close", () => {
      if (dialog.returnValue !== "yes") return;
      form.dataset.confirmed = "1";
      form.requestSubmit(button || undefined);
    }, { once: true });
  });

  // Buttons that open or close a <dialog>.
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-opens]");
    if (opener) {
      const dialog = document.getElementById(opener.dataset.opens);
      if (dialog && typeof dialog.showModal === "function") { event.preventDefault(); dialog.showModal(); }
    }
    const closer = event.target.closest("dialog [data-shuts]");
    if (closer) { event.preventDefault(); closer.closest("dialog").close(); }
  });

  // Filters with data-sends are sent when a choice changes; their button stays for those without script.
  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-sends]");
    if (form && event.target.matches("select, input[type=checkbox], input[type=radio]")) form.requestSubmit();
  });

  // A page that lists faults begins there.
  const faults = document.querySelector(".error-summary");
  if (faults) faults.focus();

  // Forms are not sent twice by an impatient hand.
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented || event.target.method === "get") return;
    if (event.target.dataset.sent) { event.preventDefault(); return; }
    event.target.dataset.sent = "1";
    setTimeout(() => { delete event.target.dataset.sent; }, 8000);
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) for (const form of document.forms) delete form.dataset.sent;
  });

  // htmx sends the token of forms with every change it makes.
  document.addEventListener("htmx:configRequest", (event) => {
    const found = document.cookie.split("; ").find((each) => each.startsWith("csrftoken="));
    if (found) event.detail.headers["X-CSRFToken"] = decodeURIComponent(found.slice("csrftoken=".length));
  });
})();
