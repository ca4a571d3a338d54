# SPDX-License-Identifier: Apache-2.0
"""Open the zip file that a workbook is, with its bombs defused: sizes are checked before anything is unpacked."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

from laban.errors import FormatError, Place, problem
from laban.io.grid import Limits
from laban.io.markup import checked
from laban.io.quoting import size_text

DIRECTORY_MARK = b"PK\x01\x02"
"""Begins every entry of a zip file's directory; counted before the directory is read into memory."""

BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, OSError, OverflowError, RuntimeError,
    UnicodeDecodeError, ValueError,
)  # fmt: skip
"""What Python's zip reader raises on broken or hostile files."""


@dataclass(frozen=True, slots=True)
class Archive:
    """An opened zip file and its parts by name in small letters (names differ in case between programs)."""

    file: str
    zipped: zipfile.ZipFile
    parts: Mapping[str, zipfile.ZipInfo]

    def has(self, name: str) -> bool:
        """Tell whether there is a part of this name."""
        return name.lower() in self.parts

    def below(self, folder: str) -> tuple[str, ...]:
        """Return the names of the parts in a folder."""
        return tuple(name for name in self.parts if name.startswith(folder))

    def read(self, name: str) -> bytes:
        """Unpack one part of XML and check that it is harmless; never more bytes than the directory declares."""
        where = Place(file=self.file)
        info = self.parts.get(name.lower())
        if info is None:
            raise FormatError([problem("workbook.damaged", where)])
        try:
            with self.zipped.open(info) as stream:
                data = stream.read(info.file_size)
                stream.read(1)  # at the end the reader compares the checksum, which a wrong declared size fails
        except BROKEN:
            raise FormatError([problem("workbook.damaged", where)]) from None
        return checked(data, where)


def open_archive(data: bytes, file: str, limits: Limits) -> Archive:
    """Open a zip file held in memory, or raise why it is refused.

    Refused are too many parts, parts that unpack to too much in all or at an impossible ratio, parts that lie over one
    another, two parts of one name, encrypted parts and compression other than deflate. Zip files inside are never
    opened, so nesting cannot multiply.
    """
    where = Place(file=file)
    if data.count(DIRECTORY_MARK) > limits.parts:
        raise FormatError([problem("workbook.too_many_parts", where, limit=f"{limits.parts:,}")])
    try:
        zipped = zipfile.ZipFile(BytesIO(data))
        infos = zipped.infolist()
    except BROKEN:
        raise FormatError([problem("workbook.damaged", where)]) from None
    _refuse_bombs(infos, len(data), where, limits)
    if any(info.flag_bits & 1 for info in infos):
        raise FormatError([problem("workbook.protected", where)])
    parts = {info.filename.lower(): info for info in infos}
    odd = any(info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED} for info in infos)
    if odd or len(parts) != len(infos):
        raise FormatError([problem("workbook.damaged", where)])
    return Archive(file, zipped, parts)


def _refuse_bombs(infos: list[zipfile.ZipInfo], size: int, where: Place, limits: Limits) -> None:
    """Refuse by the sizes that the directory declares; unpacking stops at the declared size."""
    unpacked = sum(info.file_size for info in infos)
    if unpacked > limits.unpacked_bytes:
        size_limit = size_text(limits.unpacked_bytes)
        raise FormatError([problem("workbook.too_large", where, size=size_text(unpacked), limit=size_limit)])
    steep = any(info.file_size > max(limits.small, limits.ratio * info.compress_size) for info in infos)
    if steep or sum(info.compress_size for info in infos) > size:
        raise FormatError([problem("workbook.bomb", where, size=size_text(unpacked), packed=size_text(size))])
