# SPDX-License-Identifier: Apache-2.0
"""`laban rebuild EDITION.zip`: check a published edition, compute it again, tell whether it is the same.

Exit codes: 0 equal · 1 refused · 3 close (last digits) · 4 different.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from laban.cli.edition import content_of
from laban.cli.progress import progress
from laban.cli.terminal import Terminal, printable
from laban.edition.rebuild import CLOSE, DIFFERENT, EQUAL, Differing, Rebuilt, rebuild
from laban.io.edition.bundle import Bundle, read_bundle
from laban.io.edition.keys import trusted
from laban.io.results.folder import refuse_unless_replaceable, write_folder
from laban.texts import say

STAGES = 6
CODES = {EQUAL: 0, CLOSE: 3, DIFFERENT: 4}
COLOURS = {EQUAL: "32;1", CLOSE: "33;1", DIFFERENT: "31;1"}
MOST_TOLD = 20


def run(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Check, compute again, compare, and end with the code of the verdict."""
    if asked.out:
        refuse_unless_replaceable(asked.out)
    publisher = trusted(content_of(asked.key), str(asked.key)) if asked.key else ()
    with progress(terminal, STAGES, asked.progress) as under_way:
        under_way.stage("read")
        bundle = read_bundle(asked.edition, publisher=publisher)
        found = rebuild(bundle, watch=under_way.stage)
        if asked.out:
            write_folder(asked.out, found.files)
    terminal.result("\n".join(lines(bundle, found, terminal, trusted_key=bool(publisher))))
    return CODES[found.verdict]


def lines(bundle: Bundle, found: Rebuilt, terminal: Terminal, *, trusted_key: bool) -> Iterator[str]:
    """Yield what is told: whose it is, with which versions, what differs, and the verdict."""
    language = terminal.language
    yield printable(bundle.book.release.names.into(language) or bundle.book.release.code)
    yield say("edition.hash", language, hash=bundle.hash)
    yield say(f"edition.signed_{bundle.signature.state}", language, fingerprint=bundle.signature.fingerprint)
    if trusted_key:
        yield say("edition.signed_trusted", language)
    if found.given:
        yield say("edition.given_held", language, count=found.given)
    others = ", ".join(f"{name} {said} → {used}" for name, said, used in found.other_versions)
    yield printable(say("edition.versions_other" if others else "edition.versions_same", language, versions=others))
    for each in found.differing[:MOST_TOLD]:
        yield printable(differing(each, language))
    if len(found.differing) > MOST_TOLD:
        yield say("edition.more_files", language, count=len(found.differing) - MOST_TOLD)
    yield terminal.painted(verdict(found, language), COLOURS[found.verdict])


def differing(each: Differing, language: str) -> str:
    """Say how one file differs."""
    facts = {
        "file": each.file, "row": each.row, "column": each.column, "before": each.before[:80], "after": each.after[:80],
        "difference": f"{each.difference:.3g}",
    }  # fmt: skip
    return say(f"edition.differs_{each.kind}", language, **facts)


def verdict(found: Rebuilt, language: str) -> str:
    """Say the verdict."""
    if found.verdict == EQUAL:
        return say("edition.verdict_equal", language, count=found.compared)
    most = found.largest
    facts = {"count": len(found.differing), "difference": f"{most.difference:.3g}", "relative": f"{most.relative:.1e}"}
    return say(f"edition.verdict_{found.verdict}", language, **facts)
