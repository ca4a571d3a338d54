// SPDX-License-Identifier: Apache-2.0
// Search at once in the index that search-index.js brings: without marks ("da nang"), by parts of words, with small typos.
"use strict";
(() => {
  const box = document.getElementById("search-box"), list = document.getElementById("search-found");
  const told = document.getElementById("search-told"), form = document.getElementById("search-form");
  const index = window.labanIndex;
  if (!box || !index) return;
  form.hidden = false;
  const fold = (text) => text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const words = (text) => fold(text).split(/[^\p{L}\p{N}.]+/u).filter(Boolean);
  const entries = index.map((each) => ({ name: each[0], kind: each[1], to: each[2], folded: fold(each[0] + " " + each[3]), words: words(each[0] + " " + each[3]) }));
  // How many letters are changed, added, left out or swapped; more than `most` is told as `most + 1`.
  const distance = (one, two, most) => {
    if (Math.abs(one.length - two.length) > most) return most + 1;
    let before = [], row = Array.from({ length: two.length + 1 }, (_, at) => at);
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= two.length; j++) {
        const same = one[i - 1] === two[j - 1];
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      before = row;
      row = next;
    }
    return row[two.length];
  };
  const near = (asked, word) => {
    if (word === asked) return 4;
    if (word.startsWith(asked)) return 3;
    if (asked.length > 2 && word.includes(asked)) return 2;
    const most = asked.length > 7 ? 2 : asked.length > 2 ? 1 : 0;
    return most && distance(asked, word, most) <= most ? 1 : 0;
  };
  const score = (entry, asked, whole) => {
    let sum = entry.folded.startsWith(whole) ? 5 : entry.folded.includes(whole) ? 3 : 0;
    for (const each of asked) {
      const best = Math.max(0, ...entry.words.map((word) => near(each, word)));
      if (!best) return 0;
      sum += best;
    }
    return sum;
  };
  const show = () => {
    const asked = words(box.value), whole = fold(box.value.trim());
    const found = asked.length
      ? entries.map((each) => [score(each, asked, whole), each]).filter((each) => each[0]).sort((one, two) => two[0] - one[0]).slice(0, 30)
      : [];
    list.replaceChildren(...found.map(([, each]) => {
      const item = document.createElement("li"), link = document.createElement("a"), kind = document.createElement("span");
      link.href = each.to;
      link.textContent = each.name;
      kind.className = "fine";
      kind.textContent = each.kind;
      item.append(link, " ", kind);
      return item;
    }));
    told.textContent = asked.length ? (found.length ? told.dataset.found.replace("#", found.length) : told.dataset.none) : "";
    try {
      history.replaceState(null, "", box.value ? "?q=" + encodeURIComponent(box.value) : location.pathname);
    } catch { /* a page from a stick may not change its address */ }
  };
  box.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = list.querySelector("a");
    if (first) location.href = first.href;
  });
  box.value = new URLSearchParams(location.search).get("q") || "";
  if (box.value) show();
})();
