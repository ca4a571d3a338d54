# SPDX-License-Identifier: Apache-2.0
"""README.txt of a bundle: what each file is, for people, in every language."""

from __future__ import annotations

from laban.io.pack.write import file_names
from laban.model.book import Book
from laban.texts import LANGUAGES, say

PARTS = (
    "pack", "before", "documents", "manifest", "signature", "units", "presence", "elements", "indicators", "scores",
    "weights", "steps", "changes", "notes", "treatments", "scales", "certainty", "highlights", "peers", "correlations",
    "findings", "moves", "corrected", "references",
)  # fmt: skip
"""What is explained, in this order; `bundle.part_…` says it."""


def readme(book: Book) -> bytes:
    """Write the explanation of a bundle's files, one language after the other."""
    return "\n\n".join(_in(book, language) for language in LANGUAGES).encode() + b"\n"


def _in(book: Book, language: str) -> str:
    title = book.release.names.into(language) or book.pack.names.into(language) or book.pack.code
    lines = [title, "=" * len(title), say("bundle.readme_kind", language, edition=book.release.code)]
    if book.demonstration:
        lines += ["", say("bundle.readme_demonstration", language)]
    folders = ", ".join(f"tables/{each}/" for each in file_names([each.system for each in book.territories]))
    lines += ["", say("bundle.readme_numbers", language), say("bundle.readme_folders", language, folders=folders), ""]
    lines += [f"- {say(f'bundle.part_{part}', language)}" for part in PARTS]
    licence = book.pack.licence or say("bundle.readme_no_licence", language)
    lines += ["", say("bundle.readme_licence", language, licence=licence)]
    if book.pack.source:
        lines.append(say("bundle.readme_source", language, source=book.pack.source))
    return "\n".join([*lines, "", say("bundle.readme_rebuild", language)])
