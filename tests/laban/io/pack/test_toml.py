# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from laban.io.pack import toml as module
from laban.io.pack.toml import Spot, Toml, key_is_bare, read_toml

TEXT = """\
# a comment
code = "x" # another
name = { vi = "a", en = "b" }
list = [
  1,
  2,
]
words = '''
[not.a.header]
'''

[a."b.c".d]
e.f = 1
[[t]]
x = 1
[[t.u]]
y = 1
[[t.u]]
y = 2
[[t]]
[[t.u]]
y = 3
"""


def read(tmp_path, content: bytes):
    path = tmp_path / "f.toml"
    path.write_bytes(content)
    found, problems = read_toml(path, "f.toml")
    assert all(each.text("vi") and each.text("en") for each in problems)
    return found, [(each.code, str(each.where)) for each in problems]


def test_every_key_knows_its_line(tmp_path):
    found, _ = read(tmp_path, TEXT.encode())
    assert found.lines == {
        ("code",): 2, ("name",): 3, ("name", "vi"): 3, ("name", "en"): 3, ("list",): 4, ("words",): 8,
        ("a",): 12, ("a", "b.c"): 12, ("a", "b.c", "d"): 12,
        ("a", "b.c", "d", "e"): 13, ("a", "b.c", "d", "e", "f"): 13,
        ("t",): 14, ("t", "0"): 14, ("t", "0", "x"): 15,
        ("t", "0", "u"): 16, ("t", "0", "u", "0"): 16, ("t", "0", "u", "0", "y"): 17,
        ("t", "0", "u", "1"): 18, ("t", "0", "u", "1", "y"): 19,
        ("t", "1"): 20, ("t", "1", "u"): 21, ("t", "1", "u", "0"): 21, ("t", "1", "u", "0", "y"): 22,
    }  # fmt: skip


def test_a_place_has_the_key_path_with_quotation_marks_where_a_key_has_points(tmp_path):
    found, _ = read(tmp_path, TEXT.encode())
    assert str(found.place("a", "b.c", "d", "e", "f")) == 'f.toml:13:a."b.c".d.e.f'
    assert str(Spot(found).below("t", "1").below("missing").place) == "f.toml:20:t.1.missing"
    assert str(found.place("nowhere")) == "f.toml:nowhere"


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path):
    found, problems = read(tmp_path, b"\xef\xbb\xbfa = 1\r\nb = 2\r\n")
    assert (found.values, found.lines, problems) == ({"a": 1, "b": 2}, {("a",): 1, ("b",): 2}, [])


def test_what_is_no_toml_is_told_with_its_line(tmp_path):
    assert read(tmp_path, b"a = 1\nb = x\n")[1] == [("pack.not_toml", "f.toml:2")]
    assert read(tmp_path, b"a = 1\nb =\n\n\n")[1] == [("pack.not_toml", "f.toml:2")]
    assert read(tmp_path, b"a = " + b"9" * 5000)[1] == [("pack.not_toml", "f.toml:1")]


def test_another_encoding_is_told_with_its_line(tmp_path):
    assert read(tmp_path, "a = 1\nb = 'Cà'\n".encode("latin-1"))[1] == [("pack.not_utf8", "f.toml:2")]


def test_a_file_nested_without_end_or_too_large_is_refused(tmp_path, monkeypatch):
    assert read(tmp_path, b"a = " + b"[" * 5000)[1] == [("pack.too_deep", "f.toml")]
    monkeypatch.setattr(module, "LARGEST", 10)
    assert read(tmp_path, b"a = 1234567890")[1] == [("pack.too_large", "f.toml")]


def test_a_file_that_cannot_be_opened_is_told(tmp_path):
    found, problems = read_toml(tmp_path, "folder.toml")
    assert found is None
    assert [each.code for each in problems] == ["pack.unreadable"]


def test_the_search_for_lines_gives_up_on_an_endless_statement():
    text = "a = 1\nb = [\n" + "1,\n" * 500 + "]\nc = 1\n"
    assert Toml("f.toml", {}, text).lines == {("a",): 1}


def test_only_simple_keys_are_bare():
    assert [key_is_bare(key) for key in ("a-b_1", "1", "", "a.b", "à")] == [True, True, False, False, False]
