# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest

from laban.io.pack import load_pack, read_pack, write_pack
from laban.io.pack.compare import differences
from laban.io.pack.peers import peer_lines, peers_of
from laban.io.pack.toml import Spot, Toml
from laban.model.peers import PeerFeature, PeerRule
from laban.model.text import Text

MIXED = """\
[peers]
assumed = true
features = [
  "staff / people",
  {formula = "people", code = "size", log = true, weight = 2, name = {vi = "Quy mô", en = "Size"}},
]
"""
RULE = PeerRule(
    features=(
        PeerFeature(code="staff / people", formula="staff / people"),
        PeerFeature(code="size", formula="people", log=True, weight=2.0, names=Text.of({"vi": "Quy mô", "en": "Size"})),
    ),
    assumed=True,
)


def read(text):
    toml = Toml("pack.toml", tomllib.loads(text), text)
    (rule, rows), problems = peers_of(Spot(toml, ("peers",)), toml.values["peers"])
    assert all(each.text("vi") and each.text("en") for each in problems)
    return rule, rows, [(each.code, str(each.where)) for each in problems]


def told(pack_with, said):
    folder = pack_with()
    path = folder / "pack.toml"
    path.write_text(path.read_text(encoding="utf-8") + said, encoding="utf-8")
    return read_pack(folder)


def test_features_are_formulas_alone_or_tables():
    assert read(MIXED) == (RULE, (0, 1), [])


def test_a_rule_that_is_written_is_read_back_the_same():
    assert read("\n".join(peer_lines(RULE))) == (RULE, (0, 1), [])


@pytest.mark.parametrize(
    ("said", "problems"),
    [
        ("peers = 3", [("pack.not_a_table", "pack.toml:1:peers")]),
        ('[peers]\nfeatures = "people"', [("pack.not_a_list", "pack.toml:2:peers.features")]),
        ("[peers]\nassumed = 1\nfeatures = []", [("pack.not_a_switch", "pack.toml:2:peers.assumed")]),
        (
            "[peers]\nweigth = 1\nfeatures = [3]",
            [("pack.unknown_key", "pack.toml:2:peers.weigth"), ("peers.bad_feature", "pack.toml:3:peers.features.0")],
        ),
        (
            '[[peers.features]]\ncode = "a"\nlog = "yes"\n[[peers.features]]\nformula = "a"\nwheight = 2',
            [
                ("pack.not_a_switch", "pack.toml:3:peers.features.0.log"),
                ("pack.missing_key", "pack.toml:1:peers.features.0"),
                ("pack.unknown_key", "pack.toml:6:peers.features.1.wheight"),
            ],
        ),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(said, problems):
    assert sorted(read(said)[2]) == sorted(problems)


def test_a_pack_without_the_table_has_no_rule(pack_with):
    assert load_pack(pack_with()).peers is None


def test_every_fault_of_the_table_is_told_at_once_with_its_line_in_the_file(pack_with):
    pack, problems = told(
        pack_with,
        '\n[peers]\n[[peers.features]]\ncode = "a"\nformula = "nobody / [p.op]"\n[[peers.features]]\ncode = 5\n'
        'formula = "[p.op]"\n[[peers.features]]\ncode = "a"\nformula = "x +"\nweight = 0\n',
    )
    assert pack is None
    found = [(each.code, each.where.column) for each in problems if each.where.column.startswith("peers")]
    assert found == [
        ("pack.not_text", "peers.features.1.code"),
        ("peers.unknown_element", "peers.features.0.formula"),
        ("peers.same_code", "peers.features.2.code"),
        ("peers.bad_weight", "peers.features.2.weight"),
        ("framework.formula_unfinished", "peers.features.2.formula"),
    ]
    lines = [each.where.line for each in problems if each.where.column.startswith("peers")]
    assert [line - lines[1] for line in lines] == [2, 0, 5, 7, 6]


def test_a_table_without_features_is_refused(pack_with):
    pack, problems = told(pack_with, "\n[peers]\nassumed = true\n")
    assert pack is None
    assert [(each.code, each.where.column) for each in problems if each.code.startswith("peers")] == [
        ("peers.no_features", "peers")
    ]


def test_a_pack_is_written_and_read_back_with_its_peers(pack_with, tmp_path):
    pack = load_pack(pack_with())
    rule = replace(RULE, features=tuple(replace(each, formula="[p.op]") for each in RULE.features))
    write_pack(replace(pack, peers=rule), tmp_path / "copy")
    copy = load_pack(tmp_path / "copy")
    assert copy.peers == rule
    assert differences(replace(pack, peers=rule), copy) == ()
    assert differences(pack, copy) == ("peers",)
