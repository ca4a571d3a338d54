// SPDX-License-Identifier: Apache-2.0
// Tables marked `data-sortable` can be sorted by their heads; without script they stand in the order of the page.
"use strict";
(() => {
  const value = (cell) => {
    const text = cell ? cell.textContent.trim() : "";
    const comma = document.documentElement.lang === "vi";
    const plain = comma ? text.replace(/\./g, "").replace(",", ".") : text.replace(/,/g, "");
    const down = cell && cell.querySelector(".down") ? -1 : 1;
    const found = plain.match(/[-−]?\d+(\.\d+)?/);
    return cell && cell.classList.contains("num") ? (found ? down * parseFloat(found[0].replace("−", "-")) : /=/.test(text) ? 0 : NaN) : text;
  };
  const compare = (one, two, up) => {
    if (typeof one === "number") {
      if (Number.isNaN(one) || Number.isNaN(two)) return Number.isNaN(one) - Number.isNaN(two);
      return up * (one - two);
    }
    return up * one.localeCompare(two, document.documentElement.lang);
  };
  const sort = (table, head) => {
    const up = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
    const at = head.cellIndex, body = table.tBodies[0];
    const rows = Array.from(body.rows).map((row) => [value(row.cells[at]), row]);
    rows.sort((one, two) => compare(one[0], two[0], up));
    body.append(...rows.map((each) => each[1]));
    table.classList.add("is-sorted");
    for (const each of table.tHead.rows[0].cells) each.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", up > 0 ? "ascending" : "descending");
  };
  for (const table of document.querySelectorAll("table[data-sortable]")) {
    for (const head of table.tHead.rows[0].cells) {
      if (head.querySelector("a, .unseen")) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...head.childNodes);
      button.addEventListener("click", () => sort(table, head));
      head.append(button);
    }
  }
})();
