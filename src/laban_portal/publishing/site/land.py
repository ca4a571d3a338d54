# SPDX-License-Identifier: Apache-2.0
"""The light outline that all maps of a code system use, made once."""

from __future__ import annotations

from laban.draw.outlines import Outline, outline_of
from laban_portal.publishing.site.scene import Scene
from laban_portal.publishing.site.scenes import kept


def outline(scene: Scene, system: str) -> Outline:
    """Return the outline of a code system; editions of one pack share it, in every language."""
    atlas = scene.book.pack.atlas
    key = ("outline", scene.book.release.code, system)
    return kept(scene.library.kept, key, lambda: outline_of(atlas, system))
