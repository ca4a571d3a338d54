# SPDX-License-Identifier: Apache-2.0
"""Notes of the steps, sources and licence, and how to build everything again."""

from __future__ import annotations

from laban.draw.svg import NOTHING, Markup, element, together, words
from laban.model.result import Note
from laban.report.pieces import listed, more, section
from laban.report.view import View

NOTES_SHOWN = 20
"""How many notes of one kind are shown; the rest are counted."""

HASH_SHOWN = 16


def sources(view: View) -> Markup:
    """Return the section with sources, licence, what the steps noted, and how to rebuild."""
    pack = view.pack
    pairs = (
        ("fact_source", words(pack.source)),
        ("fact_licence", words(pack.licence)),
        ("fact_boundaries", words(pack.atlas.credit)),
    )
    facts = (element("div", element("dt", view.say(name)), element("dd", value)) for name, value in pairs if value)
    return section(view, "sources", element("dl", *facts, class_="facts"), notes(view), rebuild(view))


def notes(view: View) -> Markup:
    """Return what the steps noted, one list a kind of note, each note with its place."""
    if not view.result.notes:
        return NOTHING
    by_code: dict[str, list[Note]] = {}
    for note in view.result.notes:
        by_code.setdefault(note.code, []).append(note)
    lists = (note_list(view, found) for found in by_code.values())
    summary = view.say("notes_open", count=view.count(len(view.result.notes)))
    return together(element("h3", view.say("notes_title")), more(summary, *lists))


def note_list(view: View, found: list[Note]) -> Markup:
    """Return the notes of one kind, the first twenty."""
    lines = [note_line(view, note) for note in found[:NOTES_SHOWN]]
    if len(found) > NOTES_SHOWN:
        lines.append(view.say("and_more", count=view.count(len(found) - NOTES_SHOWN)))
    return listed(lines, "notes")


def note_line(view: View, note: Note) -> Markup:
    """Return one note: its place in names, then its sentence."""
    known = {code: view.names[at] for at, code in enumerate(view.result.units.codes)}
    place = [view.item_or_element(note.item), known.get(note.unit, note.unit)]
    if note.year is not None:
        place.append(str(note.year))
    where = " · ".join(part for part in place if part)
    start = element("strong", words(f"{where}: ")) if where else NOTHING
    return together(start, words(note.text(view.language)))


def rebuild(view: View) -> Markup:
    """Return the command, and the files read with the beginning of their hashes; the manifest has them whole."""
    chosen = view.result.method.code
    method = "" if chosen == view.pack.method.code else f" --method {chosen}"
    command = f"laban compute packs/{view.pack.code}{method} --out results/{view.pack.code}"
    lines = [
        together(element("code", words(name)), words(f" {digest[:HASH_SHOWN]}…")) for name, digest in view.pack.inputs
    ]
    files = more(view.say("inputs_open", count=view.count(len(lines))), listed(lines, "files")) if lines else NOTHING
    return together(
        element("h3", view.say("rebuild_title")),
        element("p", view.say("rebuild_text")),
        element("pre", element("code", words(command)), tabindex=0),
        files,
    )
