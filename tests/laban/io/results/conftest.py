# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import dataclasses

import pytest

from laban.model.pack import Pack
from laban.model.result import Result
from laban.pipeline import compute


@pytest.fixture
def small_result(small_pack: Pack) -> Result:
    return compute(small_pack.framework, small_pack.panel, small_pack.method)


@pytest.fixture
def demonstration(small_pack: Pack) -> Pack:
    return dataclasses.replace(small_pack, demonstration=True)
