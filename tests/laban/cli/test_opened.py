# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from laban.cli.opened import chosen_item, chosen_method, chosen_year, opened, read
from laban.cli.terminal import Terminal
from laban.errors import LabanError, MethodError
from laban.io.pack import load_pack

PIPE = Terminal("en", columns=0, error_columns=0, colours=False, moves=False)


def test_warnings_are_counted_and_generated_figures_announced(capsys, example, measured, own, put):
    assert opened(measured, PIPE).code == "example"
    assert capsys.readouterr().err == ""
    opened(example, PIPE)
    assert capsys.readouterr().err == "DEMONSTRATION DATA: the figures are generated, not measured.\n"
    put(own / "units.csv", "Tỉnh A", "")
    opened(own, PIPE)
    assert capsys.readouterr().err == f"Warnings: 1; `laban check {own}` lists them.\n"


def test_a_pack_with_errors_is_refused_with_all_its_problems(own, put):
    put(own / "framework.csv", "output,index", "output,nowhere")
    put(own / "indicators.csv", "-1,1,days", "7,1,days")
    with pytest.raises(LabanError) as caught:
        opened(own, PIPE)
    assert {"framework.unknown_parent", "pack.bad_direction"} <= {each.code for each in caught.value.problems}


@pytest.mark.parametrize(
    ("path", "code"),
    [("nowhere", "pack.no_folder"), ("pack.toml", "pack.not_a_folder"), ("x" * 300, "pack.unreadable")],
)
def test_what_is_no_pack_is_a_problem_that_names_it(measured, path, code):
    pack, problems = read(measured / path)
    assert pack is None
    assert [(each.code, each.where.file) for each in problems] == [(code, str(measured / path))]


def test_a_pack_that_may_not_be_read_is_a_problem_with_the_systems_reason(measured, monkeypatch):
    def denied(*_, **__):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(measured))

    monkeypatch.setattr(Path, "is_dir", denied)
    (found,) = read(measured)[1]
    assert (found.code, dict(found.facts)) == ("pack.unreadable", {"reason": "Permission denied"})


def test_choices_are_the_packs_own_unless_asked_for(measured):
    pack = load_pack(measured)
    assert chosen_method(pack, "") is pack.method
    assert chosen_method(pack, "geometric").code == "geometric"
    assert (chosen_year((2023, 2024), None), chosen_year((2023, 2024), 2023)) == (2024, 2023)
    assert (chosen_item(pack, ""), chosen_item(pack, "input")) == ("index", "input")


@pytest.mark.parametrize(
    ("choose", "code", "known"),
    [
        (lambda pack: chosen_method(pack, "gi"), "cli.method_unknown", "default, geometric"),
        (lambda _: chosen_year((2023, 2024), 1999), "cli.year_unknown", "2023, 2024"),
        (lambda pack: chosen_item(pack, "nothing"), "cli.item_unknown", "index, input, rd_intensity"),
    ],
)
def test_an_unknown_choice_is_refused_with_what_there_is(measured, choose, code, known):
    with pytest.raises(MethodError) as caught:
        choose(load_pack(measured))
    assert caught.value.code == code
    assert known in caught.value.problems[0].text("en")
    assert known in caught.value.problems[0].text("vi")
