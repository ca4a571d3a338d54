# SPDX-License-Identifier: Apache-2.0
"""A small sound pack that uses everything, and what is told of it once something is changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from laban.errors import Problem
from laban.io.pack.read import read_pack

Change = str | bytes | tuple[str, str] | None
"""New contents, a piece to be replaced and its replacement, or nothing: the file is taken away."""

SQUARE = "[[[{x}, 10], [{e}, 10], [{e}, 11], [{x}, 11], [{x}, 10]]]"


def feature(code: str, west: float) -> str:
    """Return a square boundary of one degree."""
    ring = SQUARE.format(x=west, e=west + 1)
    return f'{{"type": "Feature", "properties": {{"id": {code}}}, "geometry": {{"type": "Polygon", "coordinates": {ring}}}}}'


GEO = (
    '{"type": "FeatureCollection", "features": [\n'
    + ",\n".join([feature('"01"', 100), feature('"03"', 101), feature("null", 111)])
    + "\n]}\n"
)

SOUND: Mapping[str, str] = {
    "pack.toml": """\
format = 1
code = "tiny"
languages = ["vi", "en"]
source = "Invented"
licence = "CC0"
reference_day = "12-31"

[name]
vi = "Chỉ số nhỏ"
en = "Tiny index"

[[data]]
file = "data/2023.csv"
layout = "long"
system = "old"
year = 2023

[[data]]
file = "data/2024.csv"
layout = "wide"

[atlas]
credit = "© nobody"
[[atlas.boundaries]]
system = "new"
file = "geo/new.geojson"
code = "id"
[[atlas.required]]
box = [110.5, 9.5, 112.5, 11.5]
[atlas.required.name]
vi = "Quần đảo"
en = "Archipelago"
""",
    "units.csv": """\
system,code,valid_from,valid_to,name_vi,name_en,sort_key,lat,lon,predecessors,successors,group:region
old,01,,2024-06-30,Một,One,a,10.5,100.5,,new/01,north
old,02,,2024-06-30,Hai,Two,b,10.5,100.7,,new/01,north
old,03,,2024-06-30,Ba,Three,c,10.5,101.5,,new/03,south
new,01,2024-07-01,,Mới một,New one,a,10.5,100.6,old/01 old/02,,north
new,03,2024-07-01,,Mới ba,New three,c,10.5,101.5,old/03,,south
""",
    "framework.csv": """\
code,parent,level,weight,name_vi,name_en,status,note,x_mine
T,,index,1,Chung,Total,confirmed,,anything
A,T,pillar,2,Một,One,assumed,a note,
B,T,pillar,1,Hai,Two,inferred,,
""",
    "indicators.csv": """\
code,parent,name_vi,name_en,direction,weight,unit,formula,denominator,scale,low,high,target,source,evidence,status,note
a1,A,Một,One,1,1,%,100 * x / [p.op],,,,,,Nobody,A paper,confirmed,
b1,B,Hai,Two,-1,0.5,per 1000,,p.op,1000,,,,,,confirmed,
b2,B,Ba,Three,1,1,%,,,,0,100,80,,,confirmed,a note
""",
    "elements.csv": """\
code,name_vi,name_en,unit,merge,merge_weight,low,high,source,status
x,Ít,Few,,add,,0,,Nobody,confirmed
p.op,Dân,People,persons,add,,1,,,confirmed
b1,Hai,Two,,add,,,,,confirmed
b2,Ba,Three,%,mean,p.op,0,100,,confirmed
""",
    "data/2023.csv": """\
unit,item,value,flag,note
01,x,10,,
01,p.op,1000,E,
01,b1,7,,
01,b2,50,P B,
02,x,20,,
02,p.op,1500,,
02,b1,5,,
02,b2,,late,said to come
03,x,15,A,
03,p.op,800,,
03,b1,9,,
03,b2,60.5,,
03,x_more,1,,
""",
    "data/2024.csv": """\
year,system,unit,x,x:flag,p.op,b1,b2
2024,new,01,31,,2550,11.5,55
2024,new,03,17,disputed,810,NA,61
""",
    "rules.csv": """\
code,left,relation,right,severity,name_vi,name_en
few,x,<=,[p.op],error,Ít hơn dân,Fewer than people
""",
    "method.toml": """\
format = 1
code = "main"
note = "Of our own"
[name]
vi = "Chính"
en = "Main"
[regroup]
to = "new"
[impute]
method = "group_mean"
by = "region"
[impute.items.b1]
method = "none"
[aggregate]
method = "arithmetic"
[aggregate.groups.B]
min_children = 2
""",
    "methods/other.toml": """\
format = 1
based_on = "pack"
[aggregate]
power = 2.0
[weigh]
method = "flat"
[weigh.sets.flat]
A = 1.0
""",
    "texts.toml": """\
[cover.title]
vi = "Bìa"
en = "Cover"
""",
    "geo/new.geojson": GEO,
    "published/ours.csv": """\
year,system,unit,item,kind,value,rank,low,high,source_url,note
2024,new,01,T,,55.5,1,20,80,https://example.org/a,
2024,new,03,a1,raw,2.1,,,,https://example.org/b,as printed
""",
}


def made(folder: Path, changes: Mapping[str, Change]) -> Path:
    """Write the sound pack with some changes."""
    for name, text in SOUND.items():
        change = changes.get(name, text)
        if isinstance(change, tuple):
            assert text.count(change[0]) == 1, f"{change[0]!r} must occur once in {name}"
            change = text.replace(*change)
        put(folder, name, change)
    for name in changes.keys() - SOUND.keys():
        change = changes[name]
        assert not isinstance(change, tuple)
        put(folder, name, change)
    return folder


def put(folder: Path, name: str, content: str | bytes | None) -> None:
    """Write one file of a pack."""
    if content is not None:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


@pytest.fixture
def pack_with(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes the sound pack with some changes and returns its folder."""
    return lambda changes=None: made(tmp_path / "tiny", changes or {})


@pytest.fixture
def told(pack_with: Callable[..., Path]) -> Callable[..., list[tuple[str, str]]]:
    """Return a function that tells code and place of everything wrong with the pack after some changes."""

    def find(changes: Mapping[str, Change]) -> list[tuple[str, str]]:
        return [(each.code, str(each.where)) for each in problems_of(pack_with(changes))]

    return find


def problems_of(folder: Path) -> tuple[Problem, ...]:
    """Return everything that is wrong with a pack; each problem must have words in both languages."""
    pack, problems = read_pack(folder)
    assert (pack is None) == any(each.severity == "error" for each in problems)
    for each in problems:
        assert each.text("vi")
        assert each.text("en")
    return problems


@pytest.fixture
def problems(pack_with: Callable[..., Path]) -> Callable[..., tuple[Problem, ...]]:
    """Return a function that gives the problems of the pack after some changes."""
    return lambda changes: problems_of(pack_with(changes))
