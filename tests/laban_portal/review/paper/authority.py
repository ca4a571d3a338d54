# SPDX-License-Identifier: Apache-2.0
"""A certificate authority that exists for a test, and signers of PDF files with its certificates, or with their own."""

from __future__ import annotations

import asyncio
import hashlib
import io
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache

from asn1crypto.keys import PrivateKeyInfo  # type: ignore[import-untyped]  # the library has no types
from asn1crypto.x509 import Certificate  # type: ignore[import-untyped]  # the library has no types
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.pdf_utils.generic import StreamObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

FROM, UNTIL = datetime(2025, 1, 1, tzinfo=UTC), datetime(2040, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Holder:
    """A certificate and its key."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    @property
    def certificate_bytes(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.DER)

    @property
    def der(self) -> Certificate:
        return Certificate.load(self.certificate.public_bytes(serialization.Encoding.DER))


def named(name: str, organisation: str) -> x509.Name:
    return x509.Name(
        [x509.NameAttribute(NameOID.COMMON_NAME, name), x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation)]
    )


def holder(
    name: str,
    organisation: str,
    by: Holder | None = None,
    *,
    authority: bool = False,
    until: datetime = UNTIL,
    stamps: bool = False,
) -> Holder:
    # The library that stamps in tests knows RSA alone.
    key = rsa.generate_private_key(65537, 2048) if stamps else ec.generate_private_key(ec.SECP256R1())
    subject = named(name, organisation)
    others = ("key_encipherment", "data_encipherment", "key_agreement", "encipher_only", "decipher_only")
    uses = dict.fromkeys(others, False)
    purpose = ExtendedKeyUsageOID.TIME_STAMPING if stamps else ExtendedKeyUsageOID.EMAIL_PROTECTION
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(by.certificate.subject if by else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(FROM)
        .not_valid_after(until)
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        .add_extension(
            x509.KeyUsage(
                digital_signature=not authority, content_commitment=not authority, key_cert_sign=authority,
                crl_sign=authority, **uses,
            ),
            critical=True,
        )
        .add_extension(x509.ExtendedKeyUsage([purpose]), critical=stamps)
        .sign(by.key if by else key, hashes.SHA256())
    )  # fmt: skip
    return Holder(made, key)


@cache
def root() -> Holder:
    return holder("Gốc chứng thực thử nghiệm", "Cơ quan chứng thực thử nghiệm", authority=True)


@cache
def leader() -> Holder:
    return holder("Nguyễn Thị Hoài Thương", "Sở Khoa học và Công nghệ tỉnh Quảng Đức", root())


@cache
def office() -> Holder:
    return holder("Văn thư Sở KH&CN", "Sở Khoa học và Công nghệ tỉnh Quảng Đức", root())


@cache
def lapsed() -> Holder:
    return holder("Người ký đã hết hạn", "Sở Khoa học và Công nghệ", root(), until=FROM + timedelta(days=30))


@cache
def clock() -> Holder:
    return holder("Dấu thời gian thử nghiệm", "Cơ quan chứng thực thử nghiệm", root(), stamps=True)


@cache
def own_clock() -> Holder:
    return holder("Dấu thời gian tự làm", "", stamps=True)


@cache
def stranger() -> Holder:
    return holder("Người tự ký", "")


def signed(
    given: bytes, by: Holder, field: str = "Signature1", clock: Holder | None = None, at: datetime = FROM
) -> bytes:
    """Sign a PDF by appending, as signing programs do; a `clock` stamps it with a moment."""
    out = io.BytesIO()
    PdfSigner(
        PdfSignatureMetadata(field_name=field, md_algorithm="sha256"),
        signer=signer_of(by),
        new_field_spec=SigFieldSpec(field),
        timestamper=DummyTimeStamper(clock.der, key_of(clock), fixed_dt=at) if clock else None,
    ).sign_pdf(IncrementalPdfFileWriter(io.BytesIO(given)), output=out)
    return out.getvalue()


def signer_of(by: Holder) -> SimpleSigner:
    store = SimpleCertificateStore.from_certs([root().der, by.der])
    return SimpleSigner(signing_cert=by.der, signing_key=key_of(by), cert_registry=store)


def key_of(by: Holder) -> PrivateKeyInfo:
    return PrivateKeyInfo.load(
        by.key.private_bytes(
            serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )


def signed_in_part(given: bytes, by: Holder, short: int = 40) -> bytes:
    """Sign a PDF such that the signature fits, but leaves out the last bytes of the file."""
    whole = signed(given, by)
    at = whole.rindex(b"/ByteRange")
    first, last = whole.index(b"[", at), whole.index(b"]", at)
    start, before, behind, length = (int(each) for each in whole[first + 1 : last].split())
    written = f"[{start} {before} {behind} {length - short}".encode().ljust(last - first) + b"]"
    changed = whole[:first] + written + whole[last + 1 :]
    covered = changed[start : start + before] + changed[behind : behind + length - short]
    cms = asyncio.run(signer_of(by).async_sign(hashlib.sha256(covered).digest(), "sha256")).dump().hex().encode()
    room = behind - before
    made: bytes = changed[:before] + b"<" + cms.ljust(room - 2, b"0") + b">" + changed[behind:]
    return made


def drawn_over(given: bytes) -> bytes:
    """Append an update that draws something on the first page."""
    writer = IncrementalPdfFileWriter(io.BytesIO(given))
    writer.add_stream_to_page(0, writer.add_object(StreamObject(stream_data=b"q 1 0 0 rg 50 50 200 200 re f Q")))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
