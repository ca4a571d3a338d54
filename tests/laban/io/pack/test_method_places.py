# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban.errors import Place, problem
from laban.io.pack.method_places import method_place
from laban.io.pack.toml import Toml


@pytest.mark.parametrize(
    ("file", "change", "code", "place"),
    [
        ("method.toml", ('by = "region"', 'by = "ragion"'), "method.unknown_grouping", "method.toml:11:impute.by"),
        (
            "method.toml",
            ("impute.items.b1", "impute.items.b9"),
            "method.unknown_indicator",
            "method.toml:12:impute.items.b9 indicator[b9]",
        ),
        ("method.toml", ('to = "new"', 'to = "nwe"'), "method.unknown_system", "method.toml:8:regroup.to"),
        (
            "method.toml",
            ("min_children = 2", "min_children = 0"),
            "method.too_low",
            "method.toml:17:aggregate.groups.B.min_children indicator[B]",
        ),
        (
            "method.toml",
            ("aggregate.groups.B", "aggregate.groups.C"),
            "method.unknown_group",
            "method.toml:16:aggregate.groups.C indicator[C]",
        ),
        (
            "methods/other.toml",
            ("A = 1.0", "A = -1.0"),
            "method.weight",
            "methods/other.toml:8:weigh.sets.flat.A indicator[A]",
        ),
        (
            "methods/other.toml",
            ('method = "flat"', 'method = "flad"'),
            "method.unknown_word",
            "methods/other.toml:6:weigh.method",
        ),
        ("method.toml", ('by = "region"\n', ""), "method.no_grouping", "method.toml:9:impute"),
        (
            "method.toml",
            ("[impute]", '[screen]\nkeep = ["9"]\n[impute]'),
            "method.unknown_unit",
            "method.toml:10:screen.keep unit[9]",
        ),
        (
            "method.toml",
            ("[impute]", '[screen]\ndrop = ["9"]\n[impute]'),
            "method.unknown_unit",
            "method.toml:10:screen.drop unit[9]",
        ),
        (
            "method.toml",
            ("[impute]", "[normalise]\nlow = 200\n[impute]"),
            "method.reversed_range",
            "method.toml:10:normalise.low",
        ),
        (
            "method.toml",
            ("[impute]", '[normalise]\nmethod = "goalposts"\n[impute]'),
            "method.no_goalposts",
            "method.toml:10:normalise.method indicator[a1]",
        ),
        (
            "method.toml",
            ("[impute]", '[window]\nmethod = "named"\nyears = [1999]\n[impute]'),
            "method.unknown_year",
            "method.toml:11:window.years year[1999]",
        ),
        (
            "methods/other.toml",
            ("format = 1", 'format = 1\ncode = "main"'),
            "pack.same_method",
            "methods/other.toml:2:code",
        ),
    ],
)
def test_a_choice_that_does_not_fit_the_pack_is_told_with_its_line(told, file, change, code, place):
    assert (code, place) in told({file: change})


def test_a_problem_of_what_the_file_does_not_say_has_the_file_alone():
    assert (
        str(method_place(Toml("m.toml", {}, "format = 1"), problem("method.x", Place(item="a"))))
        == "m.toml indicator[a]"
    )
