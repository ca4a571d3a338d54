// SPDX-License-Identifier: Apache-2.0
// What is longer than a cell takes is not sent: it stays in the cell and in line, refused in words, until it is changed.

import { say } from "./page_words.js";

// As the server has them (rules/reading.py).
const LONGEST_TEXT = 2000, LONGEST_NUMBER = 60, LONGEST_NOTE = 1000;
const COUNTED = new Set(["number", "integer", "share"]);
const letters = (text) => [...(text || "").slice(0, 10 * LONGEST_TEXT).normalize("NFC")].length;

// The refusal of a cell that is too long, in the shape of the server's own; null where it may be sent.
export function tooLong(typed, kind) {
  const most = COUNTED.has(kind) ? LONGEST_NUMBER : LONGEST_TEXT, problems = [];
  if (letters(typed.text) > most) problems.push(say("too_long", { most }));
  if (letters(typed.note) > LONGEST_NOTE) problems.push(say("note_too_long", { most: LONGEST_NOTE }));
  return problems.length ? refusal(typed, problems) : null;
}

export function refusal(typed, sentences) {
  return { element: typed.element, slice: typed.slice, state: "refused", problems: sentences.map((text) => ({ severity: "error", text })) };
}
