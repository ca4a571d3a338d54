// SPDX-License-Identifier: Apache-2.0
// The page's own data: its root, and the sentences the server put there in the reader's language.

export const root = document.getElementById("entry");
export const form = document.getElementById("entry-form");
const words = JSON.parse(root.dataset.words);

export function say(name, facts = {}) {
  return (words[name] || name).replace(/\{(\w+)\}/g, (whole, fact) => (fact in facts ? String(facts[fact]) : whole));
}

export function announce(sentence) {
  document.getElementById("entry-said").textContent = sentence;
}

export function element(tag, text = "", attributes = {}) {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
