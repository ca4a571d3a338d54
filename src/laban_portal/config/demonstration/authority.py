# SPDX-License-Identifier: Apache-2.0
"""A certificate authority that exists for one demonstration: its keys are thrown away once the reports are signed.

Its root is put into the data folder, where only a demonstration looks for it (`review.queries.signers`).
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

ORGANISATION = "Trình diễn Laban"
ROOT, CLOCK = "Chứng thực trình diễn (không có giá trị)", "Dấu thời gian trình diễn (không có giá trị)"
BEFORE, AFTER = timedelta(days=365), timedelta(days=3650)


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A certificate (DER) and its key."""

    certificate: Any
    key: Any


def authority(at: datetime) -> Holder:
    """Make the root."""
    return _holder(ROOT, ORGANISATION, at)


def pem(root: Holder) -> bytes:
    """Return the root's certificate as the operator's folder takes it."""
    from cryptography.hazmat.primitives.serialization import Encoding  # noqa: PLC0415  only who builds a demonstration needs it

    content: bytes = root.certificate.public_bytes(Encoding.PEM)
    return content


def signed(pdf: bytes, root: Holder, name: str, organisation: str, at: datetime) -> bytes:
    """Sign a PDF as signing programs do, by someone whom the root vouches for, stamped with a moment."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter  # noqa: PLC0415  as above
    from pyhanko.sign.fields import SigFieldSpec  # noqa: PLC0415  as above
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner  # noqa: PLC0415  as above
    from pyhanko.sign.timestamps import DummyTimeStamper  # noqa: PLC0415  as above
    from pyhanko_certvalidator.registry import SimpleCertificateStore  # noqa: PLC0415  as above

    signer, clock = _holder(name, organisation, at, by=root), _holder(CLOCK, ORGANISATION, at, by=root, stamps=True)
    store: Any = SimpleCertificateStore()  # type: ignore[no-untyped-call]  # the library has no types
    store.register_multiple([_certificate(root), _certificate(signer), _certificate(clock)])
    out = io.BytesIO()
    PdfSigner(
        PdfSignatureMetadata(field_name="Signature1", md_algorithm="sha256"),
        signer=SimpleSigner(signing_cert=_certificate(signer), signing_key=_key(signer), cert_registry=store),
        new_field_spec=SigFieldSpec("Signature1"),
        timestamper=DummyTimeStamper(_certificate(clock), _key(clock), certs_to_embed=store, fixed_dt=at),
    ).sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf)), output=out)
    return out.getvalue()


def _holder(name: str, organisation: str, at: datetime, *, by: Holder | None = None, stamps: bool = False) -> Holder:
    """Make a certificate and its key; the root's where nobody vouches for it."""
    from cryptography import x509  # noqa: PLC0415  as above
    from cryptography.hazmat.primitives import hashes  # noqa: PLC0415  as above
    from cryptography.hazmat.primitives.asymmetric import ec, rsa  # noqa: PLC0415  as above
    from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID  # noqa: PLC0415  as above

    # The library that stamps knows RSA alone.
    key: Any = rsa.generate_private_key(65537, 2048) if stamps else ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([
        x509.NameAttribute(NameOID.COMMON_NAME, name[:64]), x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation[:64]),
    ])  # fmt: skip
    purpose = ExtendedKeyUsageOID.TIME_STAMPING if stamps else ExtendedKeyUsageOID.EMAIL_PROTECTION
    uses = dict.fromkeys(
        ("key_encipherment", "data_encipherment", "key_agreement", "encipher_only", "decipher_only"), False
    )
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(by.certificate.subject if by else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - BEFORE)
        .not_valid_after(at + AFTER)
        .add_extension(x509.BasicConstraints(ca=by is None, path_length=None), critical=True)
        .add_extension(
            x509.KeyUsage(
                digital_signature=by is not None, content_commitment=by is not None, key_cert_sign=by is None,
                crl_sign=by is None, **uses,
            ),
            critical=True,
        )
    )  # fmt: skip
    if by:
        made = made.add_extension(x509.ExtendedKeyUsage([purpose]), critical=stamps)
    return Holder(certificate=made.sign(by.key if by else key, hashes.SHA256()), key=key)


def _certificate(holder: Holder) -> Any:
    from asn1crypto.x509 import Certificate  # type: ignore[import-untyped]  # noqa: PLC0415  as above
    from cryptography.hazmat.primitives.serialization import Encoding  # noqa: PLC0415  as above

    return Certificate.load(holder.certificate.public_bytes(Encoding.DER))


def _key(holder: Holder) -> Any:
    from asn1crypto.keys import PrivateKeyInfo  # type: ignore[import-untyped]  # noqa: PLC0415  as above
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat  # noqa: PLC0415  as above

    return PrivateKeyInfo.load(holder.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()))
