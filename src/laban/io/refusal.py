# SPDX-License-Identifier: Apache-2.0
"""What the system refuses (permission, space, a file in the way), said as a problem with the system's reason."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from laban.errors import FormatError, Place, problem

NAMES = (
    "EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT", "EFBIG", "EEXIST", "ENOENT", "ENOTDIR", "EISDIR", "ENOTEMPTY",
    "ENAMETOOLONG", "ELOOP", "EBUSY", "EXDEV",
)  # fmt: skip
ANTICIPATED = {getattr(errno, name) for name in NAMES if hasattr(errno, name)}
"""What a person can put right. Anything else is a fault of Laban or of the machine, and keeps its traceback."""


@contextmanager
def refusing(code: str, path: Path) -> Iterator[None]:
    """Turn an anticipated OSError into a problem of this code; its place is the file below `path`, or `path` itself.

    Raises:
        FormatError: with the system's reason.

    """
    try:
        yield
    except OSError as error:
        if error.errno not in ANTICIPATED:
            raise
        named = Path(str(error.filename or ""))
        place = named if named.is_relative_to(path) else path
        raise FormatError([problem(code, Place(file=str(place)), reason=error.strerror or error)]) from error
