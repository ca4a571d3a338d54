# SPDX-License-Identifier: Apache-2.0
"""Check a PDF that somebody brings in a process of its own with limits, for whatever hostile bytes may do to its reader.

`python -m laban_portal.review.paper.apart SECONDS GIVEN ORIGINAL MADE_AT HOW ROOT…`, all of them paths but the moment and
HOW: `signed` (a signature is wanted) or `any`. What the child says is judged by the parent as hostile too.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from laban.errors import Problem, problem
from laban_portal.files.confined import ChildFailed, answer, run_confined
from laban_portal.files.disk import arriving
from laban_portal.review.paper.signature import SignatureReport, check_any, check_signed
from laban_portal.review.paper.signed_pdf import SAYS, Coverage, Signature, Trust, certificates

SECONDS, MOST_SAID = 30, 256 << 10
LONGEST_SAID = 400
MOST_SIGNATURES = 50


def code_in(given: bytes) -> tuple[str, str]:
    """Return the code and the hash that stand openly in a PDF's bytes; nothing where there are none."""
    found = SAYS.search(given.decode("latin-1"))
    return (found.group(1), found.group(2)) if found else ("", "")


def checked_apart(
    original: Path, given: bytes, roots: Sequence[Path], made_at: datetime, *, signed: bool
) -> SignatureReport:
    """Check a file against a report's own PDF. A child that comes to no answer is a fault of the file."""
    with arriving(given) as path:
        arguments = (str(path), str(original), made_at.isoformat(), "signed" if signed else "any", *map(str, roots))
        try:
            said = run_confined("laban_portal.review.paper.apart", *arguments, seconds=SECONDS, most=MOST_SAID)
            return heard(said)
        except (ChildFailed, ValueError):
            return SignatureReport(problems=(problem("paper.broken"),))


def _check(given: str, original: str, made_at: str, how: str, *roots: str) -> bytes:
    content, kept, at = Path(given).read_bytes(), Path(original).read_bytes(), datetime.fromisoformat(made_at)
    trusted = [root for each in roots if is_certificate(root := Path(each).read_bytes())]
    if how == "signed":
        return _told(check_signed(kept, content, trusted, made_at=at))
    own, _ = code_in(kept)
    found = check_any(content, trusted, lambda code: kept if code == own else None, made_at=lambda _: at)
    return _told(found)


def is_certificate(content: bytes) -> bool:
    """Tell whether a file of the operator holds certificates; what is none of them is left out, and the doctor names it."""
    try:
        return bool(certificates([content]))
    except Exception:  # noqa: BLE001  whatever is wrong with it, it is no certificate
        return False


def _told(found: SignatureReport) -> bytes:
    signatures = [signature_facts(each) for each in found.signatures[:MOST_SIGNATURES]]
    problems = [[each.code, dict(each.facts)] for each in found.problems]
    return json.dumps([found.code, found.data_hash, found.ours, signatures, problems]).encode()


def heard(said: bytes) -> SignatureReport:
    """Read what a check says; raise ValueError where it is anything else."""
    try:
        code, data_hash, ours, signatures, problems = json.loads(said)
        found = SignatureReport(
            code=str(code)[:24], data_hash=str(data_hash)[:64], ours=ours is True,
            signatures=tuple(signature_from(each) for each in signatures[:MOST_SIGNATURES]),
            problems=tuple(_problem(code, facts) for code, facts in problems),
        )  # fmt: skip
    except (TypeError, AttributeError, KeyError, RecursionError) as error:
        message = "not what a check says"
        raise ValueError(message) from error
    if not all(each.code.startswith("paper.") for each in found.problems):
        message = "not what a check says"
        raise ValueError(message)
    return found


def signature_facts(each: Signature) -> dict[str, Any]:
    """Write a signature down as plain values."""
    return {**asdict(each), "at": each.at.isoformat() if each.at else ""}


def signature_from(said: Mapping[str, Any]) -> Signature:
    """Return a signature as it was written down; raise KeyError or ValueError where it is none."""
    words: dict[str, Any] = {
        name: str(said[name])[:LONGEST_SAID] for name in ("field", "name", "organisation", "issuer", "serial")
    }
    facts: dict[str, Any] = {name: said[name] is True for name in ("stamped", "early", "intact", "changed", "unread")}
    found = Signature(**words, **facts, coverage=Coverage(said["coverage"]), trust=Trust(said["trust"]))
    return replace(found, at=datetime.fromisoformat(said["at"]) if said["at"] else None)


def _problem(code: object, facts: dict[object, object]) -> Problem:
    told = tuple((str(name)[:60], str(fact)[:LONGEST_SAID]) for name, fact in facts.items())
    return Problem(code=str(code)[:60], facts=told)


if __name__ == "__main__":
    answer(_check)
