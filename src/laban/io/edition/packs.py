# SPDX-License-Identifier: Apache-2.0
"""The packs of a bundle: what the edition was computed from, and what the one before was.

Files that both have are kept once, below `pack/`; the manifest names them.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath

from laban.errors import FormatError, Place, is_error, problem
from laban.io.pack.read import read_pack
from laban.io.pack.write import pack_files, with_elements
from laban.io.results.folder import sha256
from laban.model.pack import Pack

PACK, BEFORE = "pack/", "before/pack/"


def files_of(pack: Pack) -> dict[str, bytes]:
    """Return the files of a pack by their path inside it."""
    return {name: content.encode() for name, content in pack_files(with_elements(pack)).items()}


def pack_of(files: Mapping[str, bytes]) -> Pack:
    """Read a pack from its files, by their path inside it; nothing stays on the disk.

    Raises:
        FormatError: with every problem of the pack.

    """
    with tempfile.TemporaryDirectory(prefix="laban-") as folder:
        for name, content in files.items():
            path = Path(folder) / PurePosixPath(name)
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
            except (FileExistsError, NotADirectoryError, IsADirectoryError):
                raise FormatError([problem("bundle.bad_name", Place(file=PACK + name))]) from None
        pack, problems = read_pack(folder)
    if pack is None:
        raise FormatError([each for each in problems if is_error(each)])
    return replace(pack, inputs=_inputs(files))


def frozen(pack: Pack) -> Pack:
    """Return a pack as reading it from a bundle gives it: every element named, its inputs the files of the bundle."""
    return replace(with_elements(pack), inputs=_inputs(files_of(pack)))


def _inputs(files: Mapping[str, bytes]) -> tuple[tuple[str, str], ...]:
    return tuple((name, sha256(content)) for name, content in sorted(files.items()))


def below(files: Mapping[str, bytes], folder: str) -> dict[str, bytes]:
    """Return the files below a folder, by their path inside it."""
    return {name.removeprefix(folder): content for name, content in files.items() if name.startswith(folder)}
