# SPDX-License-Identifier: Apache-2.0
"""Is this PDF our report, is it unchanged, and who signed it: for the copy that a leader brings back, and for any stranger.

A signed copy is the very file that the portal made, followed by what signing programs add at its end. So it must begin with
the same bytes; between these and the first signature, and after each, nothing but signatures may have been added. All faults
are told at once, each as a problem with its code in `paper.…`. A signature that holds, but whose signer no root of the
operator vouches for, is no fault: it is said, and a person decides.

Two limits. What a signing program draws in a signature's own picture belongs to the signature and is not judged: the
values that count are the registered ones. And reading a hostile file takes time and memory: only what
`laban_portal.files` has judged comes here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from laban.errors import Problem, problem
from laban_portal.review.paper.signed_pdf import (
    Coverage,
    NotReadable,
    Signature,
    Trust,
    certificates,
    changed_since,
    opened,
    revisions_of,
    says,
    signature_of,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureReport:
    """What was found. `code` and `data_hash` are what the file says of itself; `ours`: it begins with our very bytes."""

    code: str = ""
    data_hash: str = ""
    ours: bool = False
    signatures: tuple[Signature, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def good(self) -> bool:
        """Tell whether it is our report, unchanged, and every signature in it holds."""
        return not self.problems

    @property
    def trusted(self) -> bool:
        """Tell whether it is good, signed, and every signer is vouched for by a root of the operator."""
        return self.good and bool(self.signatures) and all(each.trust is Trust.TRUSTED for each in self.signatures)


def check_signed(
    original: bytes, given: bytes, roots: Sequence[bytes], *, made_at: datetime | None = None
) -> SignatureReport:
    """Check the signed copy of a report; `made_at` is when the report was made, before which nobody can have signed it."""
    return _checked(original, given, roots, made_at, signed=True)


def check_any(
    given: bytes,
    roots: Sequence[bytes],
    original_of: Callable[[str], bytes | None],
    *,
    made_at: Callable[[str], datetime | None] = lambda _: None,
) -> SignatureReport:
    """Check whatever PDF somebody brings: which report it is, whether it is unchanged, who signed it.

    `original_of` gives the bytes of a report by its code, or nothing where there is none. A report that nobody has signed
    yet is told to be unchanged and without signatures.
    """
    try:
        code, hashed = says(opened(given), given)
    except NotReadable as error:
        return SignatureReport(problems=(_unreadable(error),))
    if not code:
        return SignatureReport(problems=(problem("paper.no_report"),))
    original = original_of(code)
    if original is None:
        return SignatureReport(code=code, data_hash=hashed, problems=(problem("paper.unknown_report", report=code),))
    return _checked(original, given, roots, made_at(code), signed=False)


def _checked(
    original: bytes, given: bytes, roots: Sequence[bytes], made_at: datetime | None, *, signed: bool
) -> SignatureReport:
    try:
        reader = opened(given)
    except NotReadable as error:
        return SignatureReport(problems=(_unreadable(error),))
    first = opened(original)
    (code, hashed), ours = says(reader, given), given.startswith(original)
    trusted = certificates(roots)
    found = tuple(signature_of(each, trusted, made_at) for each in reader.embedded_regular_signatures)
    problems = [
        *_foreign(says(first, original), (code, hashed), ours=ours),
        *([problem("paper.unsigned")] if signed and not found else []),
        *(_added(reader, revisions_of(first), found) if ours else []),
        *(each for one in found for each in _faults(one)),
    ]
    return SignatureReport(code=code, data_hash=hashed, ours=ours, signatures=found, problems=tuple(problems))


def _unreadable(error: NotReadable) -> Problem:
    if error.no_pdf:
        return problem("paper.no_pdf")
    return problem("paper.encrypted" if error.encrypted else "paper.broken")


def _foreign(wanted: tuple[str, str], found: tuple[str, str], *, ours: bool) -> Iterator[Problem]:
    """Tell why a file is not the one that the portal made."""
    if ours:
        return
    if found == wanted:
        yield problem("paper.rewritten", report=wanted[0])
    elif found[0] == wanted[0]:
        yield problem("paper.other_data", report=wanted[0])
    elif found[0]:
        yield problem("paper.other_report", report=wanted[0], found=found[0])
    else:
        yield problem("paper.not_this", report=wanted[0])


def _added(reader: Any, revisions: int, found: tuple[Signature, ...]) -> Iterator[Problem]:
    """Tell whether something other than signing was added to our file, where no signature already says so."""
    if changed_since(reader, revisions - 1) and not any(each.changed for each in found):
        yield problem("paper.changed_before" if found else "paper.changed")


def _faults(each: Signature) -> Iterator[Problem]:
    """Tell why a signature does not hold; of several reasons, the first that explains the others."""
    who = each.name or each.field
    if each.unread:
        yield problem("paper.signature_unread", field=each.field)
    elif not each.intact:
        yield problem("paper.does_not_fit", who=who)
    elif each.coverage is Coverage.PART:
        yield problem("paper.covers_part", who=who)
    elif each.changed:
        yield problem("paper.changed_after", who=who)
