// SPDX-License-Identifier: Apache-2.0
// Paste a block from a spreadsheet: it is shown first what goes where and what is left out; it is undone as one.

import { commit, together } from "./commit.js";
import { announce, element, form, root, say } from "./page_words.js";
import { input, isOpen, rows, show } from "./rows.js";

const dialog = document.getElementById("paste"), body = document.getElementById("paste-body");
const plain = (text) => text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();

// Rows and columns of a block as spreadsheets put it on the clipboard: cells with tabs, line ends or quotes stand in quotes.
export function block(text) {
  const found = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at], row = found[found.length - 1], cell = row.length - 1;
    if (quoted) {
      if (sign === '"' && text[at + 1] === '"') { row[cell] += '"'; at += 1; } else if (sign === '"') quoted = false;
      else row[cell] += sign;
    } else if (sign === '"' && row[cell] === "") quoted = true;
    else if (sign === "\t") row.push("");
    else if (sign === "\n") found.push([""]);
    else if (sign !== "\r") row[cell] += sign;
  }
  if (found.length > 1 && found[found.length - 1].every((each) => each === "")) found.pop();
  return found.map((row) => row.map((each) => each.replace(/\s*\n\s*/g, " ").trim()));
}

// The ways in which a block can go into the one column of cells; the likeliest first.
export function ways(cells) {
  const width = Math.max(...cells.map((row) => row.length)), names = new Set(rows.map(nameOf));
  const columns = Array.from({ length: width }, (_, at) => at);
  const named = columns.find((at) => cells.filter((row) => names.has(plain(row[at] || ""))).length > cells.length / 2);
  const numeric = columns.filter((at) => at !== named && cells.some((row) => /\d/.test(row[at] || "") && !/\p{L}{3}/u.test(row[at])));
  const found = [];
  if (named !== undefined) for (const at of [...numeric].reverse()) found.push({ by: "name", at, named, word: say("paste_by_name", { number: at + 1 }) });
  if (width > 1 && numeric.length === width) found.push({ by: "row", word: say("paste_by_row") });
  for (const at of [...columns].reverse()) found.push({ by: "column", at, word: say("paste_column", { number: at + 1 }) });
  return found;
}

// What goes where: each value with its row, or why it is left out.
export function plan(cells, way, start) {
  if (way.by === "name") {
    return cells.map((row) => {
      const target = rows.find((each) => nameOf(each) === plain(row[way.named] || ""));
      return { text: row[way.at] || "", row: target, why: target ? refusal(target) : say("paste_refused_unknown") };
    });
  }
  const texts = way.by === "row" ? cells.flat() : cells.map((row) => row[way.at] || "");
  const first = rows.indexOf(start);
  return texts.map((text, at) => ({ text, row: rows[first + at], why: refusal(rows[first + at]) }));
}

function refusal(row) {
  if (!row) return say("paste_refused_beyond");
  if (row.classList.contains("is-skipped")) return say("paste_refused_skipped");
  return isOpen(row) ? "" : say("paste_refused_locked");
}

function nameOf(row) {
  const part = row.querySelector("th .part"), name = row.querySelector("th .name");
  return plain((part || name || row.querySelector("th")).textContent);
}

function label(row) {
  const name = rows.filter((each) => each.dataset.element === row.dataset.element)[0].querySelector("th .name");
  const part = row.querySelector("th .part");
  return [name, part].filter(Boolean).map((each) => each.textContent.trim()).join(" – ");
}

function preview(cells, start) {
  const found = ways(cells);
  const choice = element("select", "", { id: "paste-way" });
  found.forEach((way, at) => choice.append(element("option", way.word, { value: at })));
  const table = element("div", "", { class: "table-scroll is-tall", tabindex: "0", role: "region", "aria-label": say("paste_title") });
  const count = element("p"), put = element("button", say("paste_put"), { type: "button", class: "button" });
  const cancel = element("button", say("paste_cancel"), { type: "button", class: "button is-plain", "data-shuts": "" });
  let planned = [];
  const draw = () => {
    planned = plan(cells, found[Number(choice.value)], start);
    const lines = planned.map(({ text, row, why }) => {
      const line = element("tr", "", why ? { class: "is-left-out" } : {});
      line.append(element("th", row ? label(row) : "–", { scope: "row" }), element("td", text, { class: "num" }), element("td", why || input(row).value, why ? {} : { class: "num" }));
      return line;
    });
    const head = element("tr"), inside = element("table", "", { class: "table is-tight" });
    for (const name of ["paste_into", "paste_what", "paste_now"]) head.append(element("th", say(name), { scope: "col" }));
    inside.append(element("thead"), element("tbody"));
    inside.tHead.append(head);
    inside.tBodies[0].append(...lines);
    table.replaceChildren(inside);
    const left = planned.filter((each) => each.why).length;
    count.textContent = say("paste_count", { count: planned.length - left, left });
    put.disabled = left === planned.length;
  };
  choice.addEventListener("change", draw);
  put.addEventListener("click", () => { dialog.close(); apply(planned); input(start).focus(); });
  const field = element("div", "", { class: "field" }), buttons = element("p", "", { class: "buttons" });
  field.append(element("label", say("paste_way"), { for: "paste-way" }), choice);
  buttons.append(put, cancel);
  body.replaceChildren(...(found.length > 1 ? [field] : []), table, count, buttons);
  draw();
  dialog.showModal();
  put.focus();
}

function apply(planned) {
  const count = together(() => {
    for (const { text, row, why } of planned) {
      if (why) continue;
      input(row).value = chosen(row, text);
      show(row, "typing");
      commit(row, { source: "pasted" });
    }
  });
  announce(say("pasted", { count }));
}

// In a list of choices the words of a choice stand for it.
function chosen(row, text) {
  if (input(row).tagName !== "SELECT") return text;
  const option = [...input(row).options].find((each) => plain(each.textContent) === plain(text) || each.value === text);
  return option ? option.value : "";
}

export function listenToPaste() {
  form.addEventListener("paste", (event) => {
    const row = event.target.closest(".entry-row");
    if (!row || event.target !== input(row) || root.dataset.locked) return;
    const text = event.clipboardData.getData("text/plain");
    const many = /[\t\n]/.test(text.replace(/[\r\n]+$/, ""));
    if (!many || event.target.tagName === "TEXTAREA") return;
    event.preventDefault();
    preview(block(text), row);
  });
}
