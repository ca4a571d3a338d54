# SPDX-License-Identifier: Apache-2.0
"""How long the public site takes to build, and what its pages weigh: three demonstration editions of Vietnam's provinces."""

from __future__ import annotations

import gzip
import shutil
import tempfile
from collections import Counter
from pathlib import Path
from time import perf_counter

from laban.edition.demonstration import editions
from laban.io.pack import load_pack
from laban_portal.publishing.site.build import LIGHT, build, zipped
from laban_portal.publishing.site.fixed import SCRIPTS, asset, style
from laban_portal.publishing.site.library import Library
from laban_portal.publishing.site.registry import pages
from laban_portal.publishing.site.render import EVERY
from laban_portal.publishing.site.scenes import scene_of

PACK = Path(__file__).resolve().parents[1] / "packs" / "vn-pii"


def main() -> None:
    """Build in the light formats, then in all; weigh a page of each kind."""
    books = tuple(sorted(editions(load_pack(PACK)), key=lambda each: each.release.code, reverse=True))
    print(
        f"{len(books)} editions, {len(books[0].main.result.units)} units, {len(books[0].pack.framework.leaves)} indicators"
    )
    folder = Path(tempfile.mkdtemp(prefix="laban-site-"))
    try:
        for name, formats in (("HTML, SVG, CSV, JSON", LIGHT), ("all formats", EVERY)):
            begun = perf_counter()
            told = build(Library(books=books), folder / name, formats=formats, workers=2)
            took = perf_counter() - begun
            print(f"{name}: {took:.1f} s, {told.files} files, {told.size / 1e6:.0f} MB")
        weights(Library(books=books), folder / "HTML, SVG, CSV, JSON")
        begun = perf_counter()
        made = zipped(folder / "HTML, SVG, CSV, JSON")
        print(f"zip: {perf_counter() - begun:.1f} s, {len(made) / 1e6:.1f} MB")
    finally:
        shutil.rmtree(folder)


def weights(library: Library, folder: Path) -> None:
    """Print the heaviest page of each kind, compressed, and style and scripts."""
    language, book = library.languages[0], library.latest
    scene = scene_of(library, book.release.code, language)
    found: Counter[str] = Counter()
    if scene is None or scene.book is not book:
        return
    for tail, kind in pages(scene).items():
        found[kind] = max(found[kind], len(gzip.compress((folder / scene.address(tail)).read_bytes(), 9)))
    for kind, weight in found.most_common():
        print(f"heaviest page of {kind}: {weight / 1000:.1f} kB compressed")
    scripts = sum(len(asset(each)) for each in SCRIPTS)
    print(
        f"style: {len(gzip.compress(style().encode(), 9)) / 1000:.1f} kB compressed, scripts: {scripts / 1000:.1f} kB"
    )
