# SPDX-License-Identifier: Apache-2.0
"""Everything that is wrong with a file that somebody brought, all of it at once; nothing is kept here."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from laban.errors import Problem, problem
from laban_portal.clock.now import now
from laban_portal.files.confined import ChildExhausted, ChildFailed, run_confined
from laban_portal.files.disk import arriving
from laban_portal.files.inspect.found import Found, heard
from laban_portal.files.names import clean_name, name_faults
from laban_portal.files.scan import Verdict, scanned_with, verdict_on
from laban_portal.files.sniff import (
    DOCX,
    ENDINGS,
    JPEG,
    LABELS,
    LOCKED,
    OLE,
    PDF,
    PNG,
    TIFF,
    UNKNOWN,
    XLSX,
    ending_of,
    media_of,
)
from laban_portal.ui.errors import Refused

MEGABYTE = 1 << 20
SECONDS, MOST_SAID = 15, 64 << 10
BROKEN = {
    PDF: "pdf_broken", PNG: "image_broken", JPEG: "image_broken", TIFF: "image_broken",
    XLSX: "office_broken", DOCX: "office_broken",
}  # fmt: skip
"""The types that are looked into, and what is said where that came to no answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A file that nothing is wrong with, when it was looked at, and by which scanner."""

    content: bytes
    sha256: str
    name: str
    media: str
    found: Found
    at: datetime
    scanned_with: str


def most_bytes() -> int:
    """Return the most that one file may have on this site (LABAN_FILE_MOST_MB)."""
    most: int = settings.ENVIRONMENT.file_most_mb
    return most * MEGABYTE


def judge(*, content: BinaryIO | bytes, name: str, allowed: frozenset[str], most: int) -> Judged:
    """Look at a file from all sides, or refuse it with every fault.

    `allowed` are media types (laban_portal.files.sniff); `most` is in bytes, and the site's own limit holds as well.
    This takes up to seconds and needs no database: call it before a transaction.
    """
    most = min(most, most_bytes())
    taken = content[: most + 1] if isinstance(content, bytes) else content.read(most + 1)
    problems = list(name_faults(name))
    if not taken or len(taken) > most:
        refusal = problem("files.large", limit=f"{most / MEGABYTE:.3g}") if taken else problem("files.empty")
        raise Refused([*problems, refusal])
    media = media_of(taken)
    problems += _type_faults(name, media, allowed)
    with arriving(taken) as path:
        problems += _scan_faults(path)
        found = _found(path, media) if media in allowed else Found()
    problems += found.problems
    if problems:
        raise Refused(problems)
    digest = hashlib.sha256(taken).hexdigest()
    return Judged(
        content=taken, sha256=digest, name=clean_name(name), media=media, found=found, at=now(), scanned_with=scanned_with(),
    )  # fmt: skip


def _type_faults(name: str, media: str, allowed: frozenset[str]) -> list[Problem]:
    """Tell what is wrong with a type: one thing only, the one that helps most."""
    ending = ending_of(clean_name(name))
    promised = ENDINGS.get(ending, "")
    wanted = ", ".join(label for each, label in LABELS.items() if each in allowed)
    facts = {"ending": f".{ending}"[:20], "found": LABELS[media], "wanted": wanted}
    code = ""
    if media == LOCKED and promised in allowed:
        code = "office_encrypted"
    elif media == OLE:
        code = "office_old"
    elif media in allowed:
        code = "" if promised == media else "ending" if ending else "no_ending"
    elif promised in allowed:
        code = "ending_unknown" if media == UNKNOWN else "ending"
    else:
        code = "type_unknown" if media == UNKNOWN else "type"
    return [Problem(code=f"files.{code}", facts=tuple(facts.items()))] if code else []


def _scan_faults(path: Path) -> list[Problem]:
    verdict = verdict_on(path)
    names = {Verdict.CLEAN: "", Verdict.INFECTED: "files.infected", Verdict.UNKNOWN: "files.scan_unanswered"}
    return [problem(names[verdict])] if names[verdict] else []


def _found(path: Path, media: str) -> Found:
    """Look inside, in a process of its own. No answer is a fault of the file."""
    if media not in BROKEN:
        return Found()
    try:
        said = run_confined("laban_portal.files.inspecting", str(path), media, seconds=SECONDS, most=MOST_SAID)
        return heard(said)
    except ChildExhausted:
        return Found(problems=(problem("files.exhausting"),))
    except (ChildFailed, ValueError):
        facts = (("part", "–"), ("kind", LABELS[media]))
        return Found(problems=(Problem(code=f"files.{BROKEN[media]}", facts=facts),))
