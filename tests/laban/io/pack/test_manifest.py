# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import tomllib

import pytest

from laban.io.pack.manifest import NOTHING, DataFile, read_manifest
from laban.io.pack.toml import Toml

SOUND = """\
format = 1
code = "x"
languages = ["vi", "en"]
[name]
vi = "A"
[[data]]
file = "data/a.csv"
"""


BOX = '[[atlas.required]]\nbox = [3, 2, 1, 4]\n[atlas.required.name]\nvi = "A"'


def read(text: str):
    manifest, problems = read_manifest(Toml("pack.toml", tomllib.loads(text), text))
    assert all(each.text("vi") and each.text("en") for each in problems)
    return manifest, [(each.code, str(each.where)) for each in problems]


def test_what_is_left_out_has_its_default():
    manifest, problems = read(SOUND)
    assert problems == []
    assert manifest.data == (DataFile(file="data/a.csv"),)
    assert (manifest.day, manifest.demonstration, manifest.decimal) == ((12, 31), False, "")


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ("format = 1", "format = 2", "pack.newer_format", "pack.toml:1:format"),
        ("format = 1", "format = 0", "pack.bad_format", "pack.toml:1:format"),
        ("format = 1", "", "pack.missing_key", "pack.toml"),
        ("format = 1", 'format = "1"', "pack.not_whole", "pack.toml:1:format"),
        ('code = "x"', "", "pack.missing_key", "pack.toml"),
        ('code = "x"', 'code = "../x"', "pack.bad_code", "pack.toml:2:code"),
        ('code = "x"', 'code = "x"\nkode = 1', "pack.unknown_key", "pack.toml:3:kode"),
        ('["vi", "en"]', "[]", "pack.no_language", "pack.toml:3:languages"),
        ('["vi", "en"]', '["Vietnamese"]', "pack.bad_language", "pack.toml:3:languages"),
        ('["vi", "en"]', '["vi", "vi"]', "pack.same_language", "pack.toml:3:languages"),
        ('vi = "A"', "", "pack.no_name", "pack.toml:4:name"),
        ('vi = "A"', 'vi = "A"\n[framework]\nvalid_from = "soon"', "pack.not_a_day", "pack.toml:7:framework.valid_from"),
        ("[name]", 'reference_day = "02-29"\n[name]', "pack.bad_reference_day", "pack.toml:4:reference_day"),
        ("[name]", 'reference_day = "1/7"\n[name]', "pack.bad_reference_day", "pack.toml:4:reference_day"),
        ("[name]", 'decimal = ";"\n[name]', "pack.unknown_word", "pack.toml:4:decimal"),
        ('file = "data/a.csv"', "", "pack.missing_key", "pack.toml:6:data.0"),
        ("[[data]]", "[data]", "pack.not_a_list", "pack.toml:6:data"),
        ('[[data]]\nfile = "data/a.csv"', "", "pack.missing_key", "pack.toml"),
        ("[name]", "data = []\n[name]", "pack.no_data", "pack.toml"),
        ('/a.csv"', '/a.csv"\nlayout = "broad"', "pack.unknown_word", "pack.toml:8:data.0.layout"),
        ('/a.csv"', '/a.csv"\ndecimal = "."\nyear = 18', "pack.not_a_year", "pack.toml:9:data.0.year"),
        ('/a.csv"', '/a.csv"\ndecimal = "x"', "pack.unknown_word", "pack.toml:8:data.0.decimal"),
        ('/a.csv"', f'/a.csv"\n{BOX}', "atlas.bad_box", "pack.toml:9:atlas.required.0.box"),
        ('/a.csv"', '/a.csv"\n[[atlas.boundaries]]\nfile = "a"', "pack.missing_key", "pack.toml:8:atlas.boundaries.0"),
    ],
)  # fmt: skip
def test_each_fault_is_told_with_its_line(old, new, code, place):
    text = SOUND.replace(old, new)
    if new.startswith("data = []"):
        text = text.replace('[[data]]\nfile = "data/a.csv"', "")
    assert read(text)[1] == [(code, place)]


def test_what_can_be_read_comes_back_beside_the_faults():
    manifest, _ = read(SOUND.replace('code = "x"', "code = 1"))
    assert (manifest.code, manifest.data, manifest.languages) == ("", (DataFile(file="data/a.csv"),), ("vi", "en"))


def test_a_bad_reference_day_counts_as_the_last_of_the_year():
    assert read(SOUND.replace("[name]", 'reference_day = "x"\n[name]'))[0].day == (12, 31)
    assert read(SOUND.replace("[name]", 'reference_day = "07-01"\n[name]'))[0].day == (7, 1)


def test_a_newer_format_leaves_nothing():
    assert read(SOUND.replace("format = 1", "format = 9"))[0] is None


def test_nothing_stands_in_for_a_pack_toml_that_says_nothing():
    assert (NOTHING.data, NOTHING.languages) == ((), ())
