// SPDX-License-Identifier: Apache-2.0
// Only makes the report nicer: sorts and searches its tables, follows the map, tells the browser which language shows.
"use strict";
(function () {
  var parts = Array.prototype.slice.call(document.querySelectorAll(".tongue"));

  function shown() {
    var id = location.hash.slice(1);
    return parts.filter(function (part) { return part.id === id || id.indexOf(part.id + "-") === 0; })[0] || parts[0];
  }

  function follow() {
    var part = shown();
    document.documentElement.lang = part.lang;
    document.title = part.dataset.title;
    part.querySelectorAll(".languages a").forEach(function (each) {
      each.hash = each.lang + location.hash.slice(1 + part.id.length);
    });
  }

  function value(row, column) {
    var cell = row.cells[column];
    return cell.dataset.v === undefined ? cell.textContent.trim() : cell.dataset.v === "" ? null : Number(cell.dataset.v);
  }

  function sort(table, column, button) {
    var heading = button.parentNode, body = table.tBodies[0], language = table.closest(".tongue").lang;
    var first = heading.classList.contains("rank") || !heading.classList.contains("num") && !heading.classList.contains("heat");
    var now = heading.getAttribute("aria-sort");
    var up = now ? now === "descending" : first;
    var order = new Intl.Collator(language, { numeric: true });
    var rows = Array.prototype.slice.call(body.rows).map(function (row) { return [value(row, column), row]; });
    rows.sort(function (a, b) {
      if (a[0] === null || b[0] === null) return (a[0] === null) - (b[0] === null);
      var way = typeof a[0] === "number" && typeof b[0] === "number" ? a[0] - b[0] : order.compare(a[0], b[0]);
      return up ? way : -way;
    });
    rows.forEach(function (pair) { body.appendChild(pair[1]); });
    table.querySelectorAll("[aria-sort]").forEach(function (each) { each.removeAttribute("aria-sort"); });
    heading.setAttribute("aria-sort", up ? "ascending" : "descending");
  }

  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
  }

  function search(part) {
    part.querySelectorAll(".ranking, .heated").forEach(function (frame, at) {
      var label = document.createElement("label"), input = document.createElement("input");
      input.type = "search";
      input.id = part.id + "-find-" + at;
      label.htmlFor = input.id;
      label.textContent = part.dataset.find;
      var line = document.createElement("p");
      line.className = "find";
      line.append(label, input);
      frame.before(line);
      input.addEventListener("input", function () {
        var wanted = plain(input.value.trim());
        frame.querySelectorAll("tbody tr").forEach(function (row) {
          row.hidden = plain(row.querySelector("th").textContent).indexOf(wanted) < 0;
        });
      });
    });
  }

  // The pack knows one order of its units; a browser knows the alphabet of each language.
  function alphabet(part) {
    var order = new Intl.Collator(part.lang), list = part.querySelector(".index");
    if (!list) return;
    Array.prototype.slice.call(list.children).sort(function (a, b) {
      return order.compare(a.textContent, b.textContent);
    }).forEach(function (each) { list.appendChild(each); });
  }

  parts.forEach(function (part) {
    search(part);
    alphabet(part);
    part.querySelectorAll("table").forEach(function (table) {
      if (table.tBodies[0].rows.length < 3) return;
      table.querySelectorAll("thead th:not([data-plain])").forEach(function (heading) {
        var button = document.createElement("button");
        button.type = "button";
        button.append.apply(button, heading.childNodes);
        heading.append(button);
        button.addEventListener("click", function () { sort(table, heading.cellIndex, button); });
      });
    });
    part.querySelectorAll("[data-unit]").forEach(function (land) {
      var target = document.getElementById(part.id + "-unit-" + land.dataset.unit);
      if (!target) return;
      land.style.cursor = "pointer";
      land.addEventListener("click", function () { location.hash = target.id; });
    });
  });

  addEventListener("hashchange", follow);
  addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (each) { if (!each.closest("figure")) each.open = true; });
  });
  follow();
})();
