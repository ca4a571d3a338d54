# SPDX-License-Identifier: Apache-2.0
"""The audit of an edition: what it concluded, the gravest first, and the letters and reports published with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from laban.model.audit.finding import PARTS, Finding, Judgement
from laban_portal.publishing.data.edition.tables import table
from laban_portal.publishing.site.kinds.archive import BUNDLES
from laban_portal.publishing.site.scene import Scene, Shown

TAIL = "audit"
GRAVITY = (Judgement.PROBLEM, Judgement.LOOK, Judgement.GOOD)
"""The order in which findings are told."""


@dataclass(frozen=True, slots=True)
class Said:
    """One finding in words: the part of the audit it belongs to, its sentence, its place in the page's data."""

    number: int
    part: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A document published with the edition: what it is, where, its format and its SHA-256 (empty: not told)."""

    name: str
    path: str
    ending: str
    sha256: str


def tails(_scene: Scene) -> Iterator[str]:
    """Yield the one page."""
    yield TAIL


def show(scene: Scene, _tail: str) -> Shown:
    """Return the page: findings by gravity, then by the parts of an audit."""
    findings = scene.book.findings
    judged = [(judgement, said(scene, judgement)) for judgement in GRAVITY]
    counts = {judgement.value: len(found) for judgement, found in judged}
    description = scene.say(
        "methodology.audit_lead" if findings else "methodology.audit_none", year=scene.book.recipe.year, **counts
    )
    return Shown(
        template="audit.html", title=scene.say("methodology.audit_title"), description=description,
        facts={"judged": [(judgement.value, found) for judgement, found in judged if found], "papers": papers(scene)},
        data=table(scene.book, "findings", scene.language, scene.library.base) if findings else None,
    )  # fmt: skip


def said(scene: Scene, judgement: Judgement) -> list[Said]:
    """Return the findings of one gravity in words, in the order of the audit's parts."""
    chosen = [(at, each) for at, each in enumerate(scene.book.findings, start=1) if each.judgement is judgement]
    chosen.sort(key=lambda pair: (PARTS.index(pair[1].part), pair[0]))
    return [Said(at, scene.say(f"audit.part_{each.part}"), sentence(scene, each)) for at, each in chosen]


def sentence(scene: Scene, finding: Finding) -> str:
    """Say a finding, with items and units by their names."""
    items = scene.book.pack.framework.by_code
    result = scene.book.main.result
    units = dict(zip(result.units.labels, result.units.members, strict=True))

    def named(code: str) -> str:
        if code in items:
            return f"{code} {items[code].names.into(scene.language)}".strip()
        return units[code].names.into(scene.language) or code if code in units else code

    return finding.text(scene.language, named)


def papers(scene: Scene) -> list[Paper]:
    """Return the documents that are published with the edition: letters by their names, others by their files' names."""
    release = scene.book.release
    letters = {each.file: each for each in release.letters}
    found: list[Paper] = []
    for file in sorted(scene.book.documents):
        letter, name = letters.get(file), PurePosixPath(file)
        shown = scene.text(letter.names) if letter else scene.say("methodology.document", name=name.name)
        found.append(
            Paper(shown, f"{BUNDLES}{release.code}/{file}", name.suffix[1:].upper(), letter.sha256 if letter else "")
        )
    return found
