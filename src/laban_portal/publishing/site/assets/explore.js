// SPDX-License-Identifier: Apache-2.0
// Any two items against one another: dots, r, n and who stands out. The view is kept in the address: ?x=1&y=2.
"use strict";
(() => {
  const host = document.getElementById("explore");
  if (!host) return;
  const words = host.dataset;
  const data = JSON.parse(words.figures);
  const codes = data.items.map((item) => item[0]);
  const vietnamese = data.language === "vi";
  const SPACE = "http://www.w3.org/2000/svg";
  const WIDE = 640, HIGH = 420, LEFT = 48, RIGHT = 16, TOP = 16, BOTTOM = 40, OUT = 2;

  const written = (value, decimals = 2) => {
    const text = value.toFixed(decimals).replace("-", "−");
    return vietnamese ? text.replace(".", ",") : text;
  };
  const filled = (text, facts) => Object.entries(facts).reduce((all, [name, value]) => all.replace(`{${name}}`, value), text);
  const made = (tag, parent, named = {}, text = "") => {
    const element = document.createElementNS(SPACE, tag);
    Object.entries(named).forEach(([name, value]) => element.setAttribute(name, value));
    if (text) element.textContent = text;
    parent.append(element);
    return element;
  };
  const plain = (tag, parent, text = "") => {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    parent.append(element);
    return element;
  };

  const query = new URLSearchParams(location.search);
  const picker = plain("form", host);
  picker.className = "picker";
  picker.addEventListener("submit", (event) => event.preventDefault());
  const select = (name, first) => {
    const label = plain("label", picker, words[name]);
    const found = plain("select", label);
    data.items.forEach(([code, said, depth]) => { plain("option", found, `${"\u00a0\u00a0".repeat(depth)}${said}`).value = code; });
    found.value = codes.includes(query.get(name)) ? query.get(name) : first;
    found.addEventListener("change", draw);
    return found;
  };
  const across = select("x", codes[Math.min(1, codes.length - 1)]);
  const up = select("y", codes[0]);
  const said = plain("p", host);
  said.setAttribute("role", "status");
  const figure = plain("div", host);
  figure.dataset.chosen = "";

  function line(points) {
    const n = points.length;
    const mean = (side) => points.reduce((sum, each) => sum + each[side], 0) / n;
    const mx = mean("x"), my = mean("y");
    let xx = 0, yy = 0, xy = 0;
    points.forEach(({ x, y }) => { xx += (x - mx) ** 2; yy += (y - my) ** 2; xy += (x - mx) * (y - my); });
    if (n < 3 || !xx || !yy) return null;
    const slope = xy / xx;
    const rest = points.map(({ x, y }) => y - my - slope * (x - mx));
    const spread = Math.sqrt(rest.reduce((sum, value) => sum + value ** 2, 0) / (n - 2));
    return { r: xy / Math.sqrt(xx * yy), n, slope, mx, my, rest, spread };
  }

  function scale(values, start, length) {
    const low = Math.min(...values), high = Math.max(...values), room = (high - low) * 0.06 || 1;
    return { low: low - room, high: high + room, at: (value) => start + (length * (value - low + room)) / (high - low + 2 * room) };
  }

  function draw() {
    const [x, y] = [across.value, up.value];
    try { history.replaceState(null, "", `?x=${encodeURIComponent(x)}&y=${encodeURIComponent(y)}`); } catch { /* opened from a folder */ }
    const [first, second] = [x, y].map((code) => data.scores[codes.indexOf(code)]);
    const names = [x, y].map((code) => data.items[codes.indexOf(code)][1]);
    const points = data.units
      .map((unit, at) => ({ name: unit[1], x: first[at], y: second[at] }))
      .filter((each) => each.x !== null && each.y !== null);
    figure.replaceChildren();
    const found = line(points);
    if (!found) { said.textContent = words.few; return; }
    points.forEach((each, at) => { each.out = found.spread > 0 && Math.abs(found.rest[at]) > OUT * found.spread; });
    const apart = points.filter((each) => each.out).map((each) => each.name);
    const facts = { x: names[0], y: names[1], r: written(found.r), n: String(found.n), names: apart.join(", ") };
    said.textContent = filled(words.said, facts) + " " + filled(apart.length ? words.out : words.noOut, facts);
    picture(points, found, names);
  }

  function picture(points, found, names) {
    const svg = made("svg", figure, { viewBox: `0 0 ${WIDE} ${HIGH}`, role: "img", "aria-label": said.textContent });
    const right = scale(points.map((each) => each.x), LEFT, WIDE - LEFT - RIGHT);
    const high = scale(points.map((each) => each.y), HIGH - BOTTOM, TOP + BOTTOM - HIGH);
    made("path", svg, { d: `M${LEFT} ${TOP}V${HIGH - BOTTOM}H${WIDE - RIGHT}` });
    [[right, 0], [high, 1]].forEach(([axis, upright]) => [0.25, 0.5, 0.75].forEach((share) => {
      const value = axis.low + share * (axis.high - axis.low);
      const spot = upright ? { x: LEFT - 6, y: axis.at(value) + 4, "text-anchor": "end" } : { x: axis.at(value), y: HIGH - BOTTOM + 16, "text-anchor": "middle" };
      made("text", svg, spot, written(value, 0));
    }));
    const ends = [right.low, right.high].map((x) => `${right.at(x)} ${high.at(found.my + found.slope * (x - found.mx))}`);
    made("path", svg, { d: `M${ends.join("L")}`, "stroke-dasharray": "4 3" });
    points.forEach((each) => {
      const dot = made("circle", svg, { cx: right.at(each.x), cy: high.at(each.y), r: each.out ? 6 : 4.5, class: each.out ? "out" : "in" });
      made("title", dot, {}, `${each.name}: ${written(each.x)}; ${written(each.y)}`);
      if (each.out) made("text", svg, { x: Math.min(right.at(each.x) + 9, WIDE - 120), y: high.at(each.y) + 4 }, each.name);
    });
    made("text", svg, { x: WIDE - RIGHT, y: HIGH - 8, "text-anchor": "end" }, names[0]);
    made("text", svg, { x: 4, y: 12 }, names[1]);
  }

  draw();
})();
