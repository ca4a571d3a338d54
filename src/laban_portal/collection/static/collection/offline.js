// SPDX-License-Identifier: Apache-2.0
// The page without a network: the worker keeps its copy, leaving it with unsent cells warns.

import { root } from "./page_words.js";
import { entries } from "./queue.js";

export function listenToNetwork() {
  window.addEventListener("beforeunload", (event) => {
    if (entries().length) event.preventDefault();
  });
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.register(root.dataset.worker, { scope: "/" }).then(() => navigator.serviceWorker.ready).then((ready) => {
    const files = performance.getEntriesByType("resource").map((each) => each.name).filter((name) => name.startsWith(window.location.origin));
    ready.active.postMessage({ keep: [window.location.href.split("#")[0], ...new Set(files.filter((name) => name.includes("/static/")))] });
    root.dataset.kept = "1";
  }).catch(() => {
    // Without a worker the page still keeps what was typed; only opening it anew needs the network.
  });
}
