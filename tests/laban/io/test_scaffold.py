# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban.errors import FormatError
from laban.io.pack import load_pack, read_pack
from laban.io.scaffold import FILES, new_pack


@pytest.mark.parametrize(("language", "languages"), [("vi", ("vi", "en")), ("en", ("en", "vi"))])
def test_a_new_pack_has_no_problem_at_all(tmp_path, language, languages):
    new_pack(tmp_path / "mine", language=language)
    pack, problems = read_pack(tmp_path / "mine")
    assert problems == ()
    assert pack is not None
    assert (pack.code, pack.languages) == ("mine", languages)


def test_a_new_pack_says_that_its_figures_are_invented(tmp_path):
    new_pack(str(tmp_path / "mine"))
    assert load_pack(tmp_path / "mine").demonstration


def test_a_new_pack_shows_what_a_pack_can_do(tmp_path):
    new_pack(tmp_path / "mine")
    pack = load_pack(tmp_path / "mine")
    assert {name for name, _ in pack.inputs} == set(FILES)
    assert [each.formula is not None for each in pack.framework.indicators].count(True) == 2
    assert {each.direction for each in pack.framework.indicators} == {1, -1}
    assert any(each.denominator for each in pack.framework.indicators)
    assert any(each.low is not None for each in pack.framework.indicators)
    assert {each.merge for each in pack.framework.elements} == {"add", "mean"}
    assert (len(pack.units), pack.panel.years) == (8, (2023, 2024))
    assert pack.methods["geometric"].aggregate.of("index", "index").method == "geometric"
    assert pack.methods["geometric"].aggregate.of("input", "pillar").min_children == 2


def test_its_comments_are_in_the_language_that_is_asked_for(tmp_path):
    new_pack(tmp_path / "a", language="vi")
    new_pack(tmp_path / "b", language="en")
    assert (tmp_path / "a" / "method.toml").read_text().startswith("# Phương pháp mặc định.")
    assert (tmp_path / "b" / "method.toml").read_text().startswith("# The default method.")
    for path in tmp_path.rglob("*.toml"):
        assert "$" not in path.read_text()


def test_a_folder_name_that_cannot_be_a_code_gives_an_example(tmp_path):
    new_pack(tmp_path / "Chỉ số của tôi")
    new_pack(tmp_path / "Chỉ số khác", code="khac")
    assert load_pack(tmp_path / "Chỉ số của tôi").code == "example"
    assert load_pack(tmp_path / "Chỉ số khác").code == "khac"


def test_a_folder_in_use_is_refused(tmp_path):
    (tmp_path / "mine").write_text("x")
    with pytest.raises(FormatError) as error:
        new_pack(tmp_path / "mine")
    assert error.value.code == "pack.folder_in_use"
