# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import errno

import pytest

from laban.errors import FormatError
from laban.io.refusal import refusing


def test_an_anticipated_failure_becomes_a_problem_with_the_systems_reason(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(FormatError) as caught, refusing("export.cannot_write", tmp_path / "out"):
        (tmp_path / "file" / "x").mkdir()
    (found,) = caught.value.problems
    assert (found.code, found.where.file) == ("export.cannot_write", str(tmp_path / "out"))
    assert dict(found.facts) == {"reason": "Not a directory"}


def test_a_file_below_the_path_is_named_itself(tmp_path):
    with pytest.raises(FormatError) as caught, refusing("pack.unreadable", tmp_path):
        (tmp_path / "units.csv").read_bytes()
    assert caught.value.where.file == str(tmp_path / "units.csv")


@pytest.mark.parametrize(
    "fault", [OSError(errno.EIO, "broken disk"), BrokenPipeError(errno.EPIPE, "gone"), OSError("?")]
)
def test_an_unanticipated_failure_stays_what_it_is(tmp_path, fault):
    with pytest.raises(OSError) as caught, refusing("export.cannot_write", tmp_path):  # noqa: PT011 - identity is asserted
        raise fault
    assert caught.value is fault
