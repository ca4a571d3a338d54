# SPDX-License-Identifier: Apache-2.0
"""The parts of a zip file, unpacked by hand: what its directory declares is compared with what really comes out.

Python's own reader stops at the declared size; other programs go on. So each part is inflated here, never beyond a limit,
and a part that is not what its directory says makes the whole file a bomb or a trick.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

MOST_ENTRIES = 4000
MOST_UNPACKED = 256 << 20
"""All parts together."""
STEEPEST, SMALL = 200, 16 << 20
"""A part larger than the second may not unpack to more than so many times its packed size."""
CHUNK = 1 << 20
LOCAL = b"PK\x03\x04"


@dataclass(slots=True)
class Package:
    """A zip file held in memory, its directory, and its faults by their names: fault to the first part that has it."""

    content: bytes = b""
    infos: list[zipfile.ZipInfo] = field(default_factory=list)
    faults: dict[str, str] = field(default_factory=dict)

    def wrong(self, fault: str, part: str = "") -> None:
        """Note a fault."""
        self.faults.setdefault(fault, part)


def opened(content: bytes) -> Package:
    """Read and judge the directory of a zip file; nothing is unpacked."""
    package = Package(content)
    try:
        with zipfile.ZipFile(BytesIO(content)) as zipped:
            package.infos = zipped.infolist()
    except Exception:  # noqa: BLE001  the reader raises whatever a broken directory makes it
        package.wrong("office_broken")
        return package
    if len(package.infos) > MOST_ENTRIES:
        package.wrong("office_entries")
        return package
    if not content.startswith(LOCAL) or min((info.header_offset for info in package.infos), default=0):
        package.wrong("office_broken")
    _directory(package)
    return package


def parts(package: Package) -> Iterator[tuple[str, bytes]]:
    """Yield each part under its name in small letters, one at a time, within limits.

    Of a file whose directory is a trick nothing is unpacked; after a bomb nothing more.
    """
    if package.faults.keys() & {"office_bomb", "office_broken", "office_encrypted", "office_entries"}:
        return
    left = MOST_UNPACKED
    for info in package.infos:
        part = None if info.is_dir() else _unpacked(package, info, left)
        if "office_bomb" in package.faults:
            return
        if part is not None:
            left -= len(part)
            yield info.orig_filename.lower(), part


def _directory(package: Package) -> None:
    """Judge the directory: names, doubles, encryption, declared sizes, parts that lie over one another."""
    seen: set[str] = set()
    end = 0
    for info in sorted(package.infos, key=lambda each: each.header_offset):
        name = info.orig_filename
        low = name.replace("\\", "/").lower()
        if _is_trick(name) or low in seen:
            package.wrong("office_names", name)
        seen.add(low)
        if info.flag_bits & 0x2041:
            package.wrong("office_encrypted")
        if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            package.wrong("office_broken", name)
        if info.header_offset < end or info.file_size > max(SMALL, STEEPEST * info.compress_size):
            package.wrong("office_bomb", name)
        end = info.header_offset + 30 + info.compress_size
    if sum(info.file_size for info in package.infos) > MOST_UNPACKED:
        package.wrong("office_bomb")


def _is_trick(name: str) -> bool:
    """Tell whether the name of a part would lead elsewhere when unpacked as a file."""
    steps = name.replace("\\", "/").split("/")
    odd = any(each < " " or each == "\x7f" for each in name) or "\\" in name or ":" in name
    return not name or odd or name.startswith("/") or ".." in steps or "." in steps or len(name) > 255


def _unpacked(package: Package, info: zipfile.ZipInfo, left: int) -> bytes | None:
    """Unpack one part, and compare its real size and checksum with the declared ones."""
    name, out = info.orig_filename, bytearray()
    packed = _packed(package.content, info)
    if packed is None:
        package.wrong("office_broken", name)
        return None
    most = min(left, max(SMALL, STEEPEST * len(packed)))
    try:
        for block in _inflated(packed, info.compress_type):
            out += block
            if len(out) > most:
                package.wrong("office_bomb", name)
                return None
    except zlib.error:
        package.wrong("office_broken", name)
        return None
    if len(out) != info.file_size:
        package.wrong("office_bomb", name)
    elif zlib.crc32(out) != info.CRC:
        package.wrong("office_broken", name)
    return bytes(out)


def _packed(content: bytes, info: zipfile.ZipInfo) -> bytes | None:
    """Return the packed bytes of a part; None where its own header is not there or bears another name."""
    head = content[info.header_offset : info.header_offset + 30]
    if len(head) < 30 or not head.startswith(LOCAL):
        return None
    name_size, extra = int.from_bytes(head[26:28], "little"), int.from_bytes(head[28:30], "little")
    start = info.header_offset + 30 + name_size + extra
    name = content[info.header_offset + 30 : info.header_offset + 30 + name_size]
    if name not in {info.orig_filename.encode("utf-8"), info.orig_filename.encode("cp437", "replace")}:
        return None
    packed = content[start : start + info.compress_size]
    return packed if len(packed) == info.compress_size else None


def _inflated(packed: bytes, method: int) -> Iterator[bytes]:
    """Yield what comes out, a limited block at a time."""
    if method == zipfile.ZIP_STORED:
        yield packed
        return
    engine = zlib.decompressobj(-15)
    waiting = packed
    while not engine.eof:
        block = engine.decompress(waiting, CHUNK)
        waiting = engine.unconsumed_tail
        if not block and not waiting:
            raise zlib.error("the part ends too early")
        yield block
