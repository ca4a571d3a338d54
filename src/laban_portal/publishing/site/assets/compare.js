// SPDX-License-Identifier: Apache-2.0
// Two to four units side by side. The page carries the figures; the view is kept in the address: ?u=01,79.
"use strict";
(() => {
  const MOST = 4;
  const host = document.getElementById("compare");
  if (!host) return;
  const words = host.dataset;
  const data = JSON.parse(words.figures);
  const codes = data.units.map((unit) => unit[0]);
  const asked = (new URLSearchParams(location.search).get("u") || "").split(",").filter((code) => codes.includes(code));
  const chosen = asked.slice(0, MOST);
  const vietnamese = data.language === "vi";

  const written = (value, decimals = 2) => {
    if (value === null || value === undefined) return "–";
    const text = value.toFixed(decimals).replace("-", "−");
    return vietnamese ? text.replace(".", ",") : text;
  };
  const place = (rank) => (rank === null ? "–" : written(rank, Number.isInteger(rank) ? 0 : 1));
  const made = (tag, text, parent, kind) => {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    if (kind) element.className = kind;
    if (parent) parent.append(element);
    return element;
  };

  const picker = made("form", "", host, "picker");
  picker.addEventListener("submit", (event) => event.preventDefault());
  const selects = Array.from({ length: MOST }, (_, at) => {
    const label = made("label", `${words.unit} ${at + 1}`, picker);
    const select = made("select", "", label);
    made("option", words.none, select).value = "";
    data.units.forEach(([code, name]) => { made("option", name, select).value = code; });
    select.value = chosen[at] || "";
    select.addEventListener("change", changed);
    return select;
  });
  const said = made("p", "", host);
  said.setAttribute("role", "status");
  const frame = made("div", "", host, "table-scroll");
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", words.caption);
  frame.tabIndex = 0;

  function changed() {
    const picked = [...new Set(selects.map((select) => select.value).filter(Boolean))];
    const query = picked.length ? `?u=${picked.map(encodeURIComponent).join(",")}` : location.pathname;
    try { history.replaceState(null, "", query); } catch { /* a page opened from a folder keeps its address */ }
    show(picked.map((code) => codes.indexOf(code)));
  }

  function verdict(places) {
    if (places.length < 2) return words.few;
    if (!data.intervals) return "";
    const ends = places.map((at) => data.intervals[at]);
    if (ends.some((pair) => pair[0] === null)) return "";
    const over = ends.some((one, at) => ends.some((other, to) => to > at && one[0] <= other[1] && other[0] <= one[1]));
    return over ? words.overlap : words.apart;
  }

  function show(places) {
    said.textContent = verdict(places);
    frame.replaceChildren();
    if (places.length < 2) return;
    const table = made("table", "", frame, "table is-tight");
    made("caption", words.caption, table);
    const top = made("tr", "", made("thead", "", table));
    made("th", words.item, top).scope = "col";
    places.forEach((at) => { made("th", data.units[at][1], top, "num").scope = "col"; });
    const body = made("tbody", "", table);
    if (data.intervals) {
      const row = made("tr", "", body);
      made("th", words.interval, row).scope = "row";
      places.forEach((at) => made("td", [...new Set(data.intervals[at].map(place))].join("–"), row, "num"));
    }
    data.items.forEach(([, name, depth], item) => {
      const row = made("tr", "", body, `d${Math.min(depth, 4)}`);
      made("th", name, row).scope = "row";
      places.forEach((at) => {
        const cell = made("td", written(data.scores[item][at]), row, "num");
        made("br", "", cell);
        made("span", `${words.rank} ${place(data.ranks[item][at])}`, cell, "fine");
      });
    });
  }

  changed();
})();
