# SPDX-License-Identifier: Apache-2.0
"""What stands in a PDF that somebody brings: which report it says it is, and each signature in it, read and checked.

Nothing is fetched: a signer is trusted where a chain of the certificates in the file leads to a root that the operator set,
at the moment of signing. Whether a certificate was withdrawn meanwhile is not known here; lists of withdrawn certificates
would have to be fetched. The moment is that of a timestamp token where there is one, else what the signer's machine said.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from laban_portal.review.paper.content import CODE, FORMAT
from laban_portal.review.paper.spelling import plain

SAYS = re.compile(rf"{FORMAT}, ({CODE.pattern}), sha256:([0-9a-f]{{64}})")
"""What a report's PDF says of itself in its keywords; as bytes it also stands in its XMP."""

USES = {"digital_signature", "non_repudiation"}
"""A certificate must be meant for one of these; the national authority issues either."""

LONGEST = 200


class Trust(StrEnum):
    """Whether it is sure who signed."""

    TRUSTED = "trusted"
    SELF_SIGNED = "self_signed"
    UNKNOWN = "unknown"
    EXPIRED = "expired"
    REVOKED = "revoked"


class Coverage(StrEnum):
    """How much of the file a signature covers: all of it, all that there was when it was made, or only a part."""

    WHOLE = "whole"
    REVISION = "revision"
    PART = "part"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One signature. `intact`: the bytes are those that were signed, by the key of the certificate that it names.

    `changed` says that something other than further signatures was put into the file after it. `at` is the moment of a
    timestamp token that holds (`stamped`), else what the signer's machine said, else nothing. `early` says that this is
    before the report was made, so that the machine's clock stood wrong. `unread` is a way of signing that is not known or
    too weak; nothing else is then known of the signature.
    """

    field: str
    name: str = ""
    organisation: str = ""
    issuer: str = ""
    serial: str = ""
    at: datetime | None = None
    stamped: bool = False
    early: bool = False
    intact: bool = False
    coverage: Coverage = Coverage.PART
    changed: bool = True
    trust: Trust = Trust.UNKNOWN
    unread: bool = False

    @property
    def holds(self) -> bool:
        """Tell whether the signature says what it should, whoever signed."""
        return self.intact and not self.changed and self.coverage is not Coverage.PART and not self.unread


class NotReadable(Exception):
    """The bytes cannot be read as a PDF; `encrypted` where it is locked by a password."""

    def __init__(self, *, encrypted: bool = False, no_pdf: bool = False) -> None:
        self.encrypted, self.no_pdf = encrypted, no_pdf
        super().__init__("not readable")


def opened(given: bytes) -> Any:
    """Open a PDF.

    Raises:
        NotReadable: where it is none, is locked, or is broken.

    """
    from pyhanko.pdf_utils.reader import PdfFileReader  # noqa: PLC0415  30 MB that only a check of signatures needs

    # What a stranger's file makes the library say is no fault of ours and belongs in no log.
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
    if b"%PDF-" not in given[:1024]:
        raise NotReadable(no_pdf=True)
    try:
        reader = PdfFileReader(io.BytesIO(given))
        locked = reader.encrypted
        if not locked:
            reader.embedded_signatures  # noqa: B018  read here, so that broken ones are found here
    except Exception as error:
        raise NotReadable from error
    if locked:
        raise NotReadable(encrypted=True)
    return reader


def revisions_of(reader: Any) -> int:
    """Return how often a file was written: once, and once more for each thing added at its end."""
    return int(reader.xrefs.total_revisions)


def says(reader: Any, given: bytes) -> tuple[str, str]:
    """Return the code of the report that a file says it is, and the hash of its data; nothing where it says none."""
    try:
        words = str(reader.trailer_view["/Info"]["/Keywords"])
    except Exception:  # noqa: BLE001  without keywords, or with broken ones, the bytes are looked at
        words = ""
    found = SAYS.search(words) or SAYS.search(given.decode("latin-1"))
    return (found.group(1), found.group(2)) if found else ("", "")


def changed_since(reader: Any, revision: int) -> bool:
    """Tell whether something other than signing was added after a revision, such as another page or another picture."""
    from pyhanko.sign.diff_analysis import DiffResult  # noqa: PLC0415  as above

    try:
        found = _signing_only().review_file(reader, revision)
    except Exception:  # noqa: BLE001  what cannot be compared is not called unchanged
        return True
    return not isinstance(found, DiffResult)


def _signing_only() -> Any:
    """Return the library's own rules for what may follow a signature, made to hold for the first signature too.

    A first signature says in the form that there are signatures (`SigFlags`); after a signature, that would not change.
    """
    from pyhanko.sign.diff_analysis import DEFAULT_DIFF_POLICY, FormUpdatingRule, StandardDiffPolicy  # noqa: PLC0415  as above

    rules: Any = DEFAULT_DIFF_POLICY.form_rule
    form = FormUpdatingRule(rules.field_rules, ignored_acroform_keys={*rules.ignored_acroform_keys, "/SigFlags"})
    return StandardDiffPolicy(global_rules=DEFAULT_DIFF_POLICY.global_rules, form_rule=form)


def certificates(roots: Sequence[bytes]) -> list[Any]:
    """Return the certificates in files of the operator, each PEM (with one or several) or DER.

    Raises:
        ValueError: where one is no certificate.

    """
    from pyhanko.keys.pemder import load_certs_from_pemder_data  # noqa: PLC0415  as above

    return [each for root in roots for each in load_certs_from_pemder_data(root)]


def signature_of(embedded: Any, roots: Sequence[Any], made_at: datetime | None) -> Signature:
    """Check one signature; `made_at` is when the report was made."""
    from pyhanko.sign.validation import validate_pdf_signature  # noqa: PLC0415  as above

    name = plain(str(embedded.field_name))[:LONGEST]
    try:
        at = _said_at(embedded)
        status = validate_pdf_signature(embedded, _context(embedded, roots, at), key_usage_settings=_uses())
    except Exception:  # noqa: BLE001  an unknown way of signing, a weak one, or broken bytes: each has its own error
        return Signature(field=name, unread=True)
    subject = embedded.signer_cert.subject.native
    token = status.timestamp_validity
    return Signature(
        field=name,
        name=_of(subject, "common_name"),
        organisation=_of(subject, "organization_name"),
        issuer=_of(embedded.signer_cert.issuer.native, "common_name"),
        serial=f"{embedded.signer_cert.serial_number:x}",
        at=at,
        stamped=token is not None and token.intact and token.valid and token.trusted,
        early=at is not None and made_at is not None and at < made_at,
        intact=status.intact and status.valid,
        coverage=_coverage(status.coverage),
        changed=not status.docmdp_ok,
        trust=_trust(status, embedded.signer_cert),
    )


def _said_at(embedded: Any) -> datetime | None:
    """Return when the signature says it was made; a moment without its zone says nothing."""
    from pyhanko.sign.validation.generic_cms import extract_tst_data_iter  # noqa: PLC0415  as above

    for token in extract_tst_data_iter(embedded.signer_info, signed=False):
        moment: datetime = token["encap_content_info"]["content"].parsed["gen_time"].native
        return moment
    said: datetime | None = embedded.self_reported_timestamp
    return said if said is not None and said.utcoffset() is not None else None


def _context(embedded: Any, roots: Sequence[Any], at: datetime | None) -> Any:
    from pyhanko_certvalidator import ValidationContext  # noqa: PLC0415  as above

    return ValidationContext(
        trust_roots=list(roots), other_certs=embedded.other_embedded_certs, moment=at, allow_fetching=False
    )


def _uses() -> Any:
    from pyhanko.sign.validation.settings import KeyUsageConstraints  # noqa: PLC0415  as above

    return KeyUsageConstraints(key_usage=USES, match_all_key_usages=False)


def _coverage(found: Any) -> Coverage:
    from pyhanko.sign.validation import SignatureCoverageLevel  # noqa: PLC0415  as above

    known = {
        SignatureCoverageLevel.ENTIRE_FILE: Coverage.WHOLE,
        SignatureCoverageLevel.ENTIRE_REVISION: Coverage.REVISION,
    }
    return known.get(found, Coverage.PART)


def _trust(status: Any, certificate: Any) -> Trust:
    if status.trusted:
        return Trust.TRUSTED
    if status.revoked:
        return Trust.REVOKED
    if certificate.self_signed != "no":
        return Trust.SELF_SIGNED
    why = getattr(status.trust_problem_indic, "name", "")
    return Trust.EXPIRED if why in {"EXPIRED", "NOT_YET_VALID", "OUT_OF_BOUNDS_NO_POE"} else Trust.UNKNOWN


def _of(names: dict[str, Any], what: str) -> str:
    """Return a part of a certificate's name in one line; of several, all."""
    found = names.get(what, "")
    return plain(", ".join(map(str, found)) if isinstance(found, list) else str(found))[:LONGEST]
