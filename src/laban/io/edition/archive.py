# SPDX-License-Identifier: Apache-2.0
"""The zip of a bundle: the same files give the same bytes; a hostile one is refused whole, with every fault."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping

from laban.errors import FormatError, Place, Problem, problem, raise_if
from laban.io.archive import BROKEN
from laban.io.quoting import shown, size_text

MOST_FILES, MOST_BYTES, MOST_RATIO = 5_000, 1_000_000_000, 200
"""How many files a bundle may have, what they may unpack to, and how much larger that may be than the zip."""

SMALL = 1_000_000
"""Below this many bytes no ratio is looked at: a table of noughts may well be packed to nothing."""

MOMENT = (1980, 1, 1, 0, 0, 0)
"""The time of every file in the zip, which says nothing: the first that a zip can tell."""

SAFE = re.compile(r"(?!.*(?:^|/)\.{1,2}(?:/|$))[^/\\\x00-\x1f:][^\\\x00-\x1f:]*")
"""A name that stays inside its folder on every system: no way up, no drive, nothing that is not printed."""


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return files as a zip, in the order of their names."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            archive.writestr(entry, files[name])
    return out.getvalue()


def unzipped(content: bytes, file: str) -> dict[str, bytes]:
    """Return the files of a zip by their names.

    Raises:
        FormatError: it is none, or too large, or has names that lead outside, twice, or locked or damaged files.

    """
    place = Place(file=file)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            raise_if(_faults(entries, len(content), place), FormatError)
            return {each.filename: _content(archive, each) for each in entries if not each.is_dir()}
    except BROKEN as error:
        if isinstance(error, FormatError):
            raise
        raise FormatError([problem("bundle.not_a_zip", place)]) from None


def _faults(entries: list[zipfile.ZipInfo], size: int, place: Place) -> Iterator[Problem]:
    whole = sum(each.file_size for each in entries)
    if len(entries) > MOST_FILES:
        yield problem("bundle.too_many_files", place, count=f"{len(entries):,}", limit=f"{MOST_FILES:,}")
    if whole > MOST_BYTES:
        yield problem("bundle.too_large", place, size=size_text(whole), limit=size_text(MOST_BYTES))
    if whole > max(SMALL, MOST_RATIO * size):
        yield problem("bundle.bomb", place, ratio=f"{whole // max(size, 1):,}")
    times = Counter(each.filename.lower() for each in entries)
    for name in dict.fromkeys(each.filename for each in entries):
        here = Place(file=shown(name))
        if not SAFE.fullmatch(name):
            yield problem("bundle.bad_name", here)
        if times[name.lower()] > 1:
            yield problem("bundle.double", here)
    for each in entries:
        if each.flag_bits & 1 or each.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            yield problem("bundle.locked", Place(file=shown(each.filename)))


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Unpack one file, never more bytes than the directory declares."""
    try:
        with archive.open(entry) as stream:
            data = stream.read(entry.file_size)
            stream.read(1)  # at the end the reader compares the checksum, which a wrong declared size fails
    except BROKEN:
        raise FormatError([problem("bundle.damaged", Place(file=shown(entry.filename)))]) from None
    return data
