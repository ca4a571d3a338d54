# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import pytest

from laban.cli.designs import chosen_design
from laban.cli.terminal import Terminal
from laban.errors import MethodError
from laban.model.design import WEIGHTS_ONLY, Design

PIPE = Terminal("en", columns=0, error_columns=0, colours=False, moves=False)


@pytest.fixture
def with_designs(small_pack):
    return lambda *codes: replace(small_pack, designs={code: Design(code=code) for code in codes})


def test_the_design_asked_for_is_taken(with_designs):
    assert chosen_design(with_designs("a", "default", "b"), "b", PIPE).code == "b"


def test_without_a_wish_it_is_the_default_or_else_the_first(with_designs):
    assert chosen_design(with_designs("a", "default"), "", PIPE).code == "default"
    assert chosen_design(with_designs("b", "c"), "", PIPE).code == "b"


def test_a_pack_without_designs_has_its_weights_varied_and_says_so(small_pack, capsys):
    assert chosen_design(small_pack, "", PIPE) is WEIGHTS_ONLY
    assert "its weights vary by ±25%" in capsys.readouterr().err


def test_an_unknown_design_is_refused_with_the_known_ones(with_designs):
    with pytest.raises(MethodError) as refusal:
        chosen_design(with_designs("a", "b"), "c", PIPE)
    assert str(refusal.value) == "--design: the pack has no design c. Choose one of: a, b. [cli.design_unknown]"
