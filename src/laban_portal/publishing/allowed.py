# SPDX-License-Identifier: Apache-2.0
"""Which addresses of a preview a person may read. Pure: no page is made to answer that."""

from __future__ import annotations

from collections.abc import Mapping

from laban_portal.publishing.narrowed import Place
from laban_portal.publishing.site.library import Library

OURS = "site/"
"""The site's own style, fonts and scripts: they hold no figure."""


def is_read(path: str, code: str, library: Library, own: Mapping[Place, str] | None) -> bool:
    """Tell whether an address of the edition may be read: every one of it, or one's own units' pages and no others."""
    if path.startswith(OURS):
        return True
    parts = path.split("/")
    if len(parts) < 3 or parts[1] != code or parts[0] not in library.languages:
        return False
    return own is None or bool(opened_unit(path, code, library, own))


def opened_unit(path: str, code: str, library: Library, own: Mapping[Place, str]) -> str:
    """Return the key of the own unit whose page (or picture, or data) an address is; nothing for any other address."""
    language, edition, *rest = path.split("/")
    if edition != code or language not in library.languages:
        return ""
    book = library.by_code[code]
    system = book.main.system
    if len(rest) == 3 and book.by_system(rest[0]):
        system, *rest = rest
    if len(rest) != 2 or rest[0] != "units":
        return ""
    return own.get((system, rest[1].partition(".")[0]), "")
