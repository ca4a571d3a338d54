# SPDX-License-Identifier: Apache-2.0
"""Names of files as people see them. A name is for display only: no byte is ever kept or read under it."""

from __future__ import annotations

import re
import unicodedata

from laban.errors import Problem, problem

LONGEST, TOO_LONG = 150, 255
"""A name is cut to the first length, and refused beyond the second."""

_DEVICE = re.compile(r"(?:con|prn|aux|nul|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE | re.DOTALL)
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that turn the direction of what follows: with them `fdp.exe` is shown as `exe.pdf`."""


def clean_name(name: str) -> str:
    r"""Return the name alone, without folders and unseen signs, composed, at most 150 letters, its ending kept.

    >>> clean_name("C:\\tài liệu\\ Quyết  định.pdf "), clean_name("../../etc/passwd"), clean_name("...")
    ('Quyết định.pdf', 'passwd', 'file')
    """
    last = re.split(r"[/\\]", name)[-1]
    seen = "".join(each for each in last if unicodedata.category(each) not in {"Cf", "Co", "Cs", "Cn"})
    plain = "".join(" " if unicodedata.category(each) in {"Cc", "Zl", "Zp", "Zs"} else each for each in seen)
    name = " ".join(unicodedata.normalize("NFC", plain).split()).strip(". ") or "file"
    if len(name) <= LONGEST:
        return name
    before, dot, ending = name.rpartition(".")
    if not dot or len(ending) > 10:
        return name[:LONGEST].rstrip()
    return before[: LONGEST - len(ending) - 1].rstrip() + dot + ending


def name_faults(name: str) -> tuple[Problem, ...]:
    r"""Return what in a name is a trick and no slip: way signs, unseen signs, names of devices, hundreds of letters.

    >>> [each.code for each in name_faults("../a\x00.pdf")], name_faults("Quyết định 12-QĐ.pdf")
    (['files.name_path', 'files.name_signs'], ())
    """
    found = []
    if re.search(r"[/\\]|^[A-Za-z]:", name) or name in {".", ".."}:
        found.append("name_path")
    if any(each in _TURNING or unicodedata.category(each) in {"Cc", "Cs"} for each in name):
        found.append("name_signs")
    if _DEVICE.fullmatch(name.strip(". ")):
        found.append("name_device")
    if len(name) > TOO_LONG:
        found.append("name_long")
    return tuple(problem(f"files.{each}", name=clean_name(name), limit=TOO_LONG) for each in found)
