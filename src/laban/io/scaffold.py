# SPDX-License-Identifier: Apache-2.0
"""Begin a new pack: a small commented example that computes."""

from __future__ import annotations

from pathlib import Path
from string import Template
from textwrap import wrap

from laban.io.pack.manifest import CODE
from laban.io.pack.new_folder import new_folder
from laban.texts import say

FILES = {
    "pack.toml": """\
$pack
format = 1
$code
code = "$name"
$languages
languages = ["$first", "$second"]
$demonstration
demonstration = true
$reference_day
reference_day = "12-31"
decimal = "."
source = ""
licence = ""

[name]
vi = "Chỉ số ví dụ"
en = "Example index"

[description]
vi = "Ví dụ: hai trụ cột, năm chỉ số thành phần, tám tỉnh giả định, hai năm."
en = "An example: two pillars, five indicators, eight invented provinces, two years."

$data
[[data]]
file = "data/values.csv"
layout = "wide"
system = "province"

$atlas
# [[atlas.boundaries]]
# system = "province"
# file = "geo/provinces.geojson"
# code = "code"

$peers
[peers]
assumed = true

[[peers.features]]
code = "size"
formula = "population"
log = true
[peers.features.name]
vi = "Quy mô dân số"
en = "Size of population"

[[peers.features]]
code = "income"
formula = "grdp / population"
log = true
[peers.features.name]
vi = "GRDP bình quân đầu người"
en = "GRDP per head"
""",
    "units.csv": """\
system,code,name_vi,name_en,lat,lon,group:region
province,A,Tỉnh A,Province A,22.0,104.5,north
province,B,Tỉnh B,Province B,21.0,105.8,north
province,C,Tỉnh C,Province C,20.4,106.4,north
province,D,Tỉnh D,Province D,18.3,105.9,centre
province,E,Tỉnh E,Province E,16.0,108.0,centre
province,F,Tỉnh F,Province F,12.7,108.3,centre
province,G,Tỉnh G,Province G,10.9,106.8,south
province,H,Tỉnh H,Province H,10.0,105.7,south
""",
    "framework.csv": """\
code,parent,level,weight,name_vi,name_en,status
index,,index,1,Chỉ số ví dụ,Example index,assumed
input,index,pillar,1,Đầu vào,Inputs,assumed
output,index,pillar,1,Kết quả,Results,assumed
""",
    "indicators.csv": """\
code,parent,name_vi,name_en,direction,weight,unit,formula,denominator,scale,low,high,status
rd_intensity,input,Chi NC&PT trên GRDP,R&D spending in GRDP,1,2,%,100 * rd_spending / grdp,,,,,assumed
rd_staff,input,Nhân lực NC&PT trên 10.000 dân,R&D staff per 10 000 inhabitants,1,1,,,population,10000,,,assumed
internet_share,input,Tỷ lệ hộ có Internet,Households with Internet,1,1,%,,,,0,100,assumed
innovative,output,Tỷ lệ doanh nghiệp đổi mới sáng tạo,Innovative enterprises,1,2,%,\
100 * innovative_enterprises / enterprises,,,,,assumed
processing_days,output,Thời gian giải quyết thủ tục,Days to settle a request,-1,1,days,,,,,,assumed
""",
    "elements.csv": """\
code,name_vi,name_en,unit,merge,merge_weight,low,high,status
population,Dân số,Population,persons,add,,0,,assumed
grdp,Tổng sản phẩm trên địa bàn,Gross regional domestic product,billion,add,,0,,assumed
rd_spending,Chi cho nghiên cứu và phát triển,Spending on research and development,billion,add,,0,,assumed
rd_staff,Nhân lực nghiên cứu và phát triển,Staff in research and development,persons,add,,0,,assumed
enterprises,Số doanh nghiệp,Enterprises,,add,,0,,assumed
innovative_enterprises,Số doanh nghiệp đổi mới sáng tạo,Innovative enterprises,,add,,0,,assumed
internet_share,Tỷ lệ hộ có Internet,Households with Internet,%,mean,population,0,100,assumed
processing_days,Thời gian giải quyết thủ tục,Days to settle a request,days,mean,population,0,365,assumed
""",
    "data/values.csv": """\
year,unit,population,grdp,rd_spending,rd_staff,enterprises,innovative_enterprises,internet_share,\
internet_share:flag,processing_days
2023,A,820000,41000,90,310,2100,260,71.5,,18
2023,B,1450000,128000,610,1450,9800,1910,88.2,,12
2023,C,1180000,95000,380,900,6400,1020,84.0,,14
2023,D,990000,52000,140,420,2900,380,76.8,E,17
2023,E,1230000,101000,520,1210,7700,1480,86.4,,11
2023,F,760000,39000,80,250,1900,,68.9,,21
2023,G,1620000,149000,700,1530,11200,2240,90.1,,13
2023,H,1040000,61000,170,480,3600,520,79.3,P,16
2024,A,826000,43500,104,330,2200,290,74.0,,17
2024,B,1471000,137000,690,1540,10300,2120,90.0,,11
2024,C,1190000,101000,430,960,6800,1150,86.1,,13
2024,D,994000,55000,160,450,3050,430,79.5,,16
2024,E,1247000,108000,590,1300,8200,1650,88.7,,10
2024,F,768000,41500,92,270,2000,230,72.3,,19
2024,G,1648000,160000,790,1640,11900,2490,91.8,,12
2024,H,1049000,65000,190,510,3800,580,82.0,,15
""",
    "rules.csv": """\
code,left,relation,right,severity,name_vi,name_en
innovative_within_all,innovative_enterprises,<=,enterprises,error,$rule_vi,$rule_en
""",
    "method.toml": """\
$method
format = 1
code = "default"

[name]
vi = "Phương pháp chính"
en = "Main method"

$impute
[impute]
method = "group_mean"
by = "region"

$screen
[screen]
rule = "availability"
min_available = 0.6

$treat
[treat]
method = "treat"
skewness = 2.0
kurtosis = 3.5

$normalise
[normalise]
method = "min_max"
goalposts_first = true

$weigh
[weigh]
method = "given"

$aggregate
[aggregate]
method = "arithmetic"
[aggregate.levels.pillar]
min_children = 2
""",
    "methods/geometric.toml": """\
$geometric
format = 1
code = "geometric"
based_on = "pack"

[name]
vi = "Trung bình nhân giữa các trụ cột"
en = "Geometric mean of the pillars"

[normalise]
low = 1.0

[aggregate.levels.index]
method = "geometric"
""",
}
"""The example; `$name` stands for a comment of the text area `scaffold`."""

COMMENTS = (
    "pack", "code", "languages", "demonstration", "reference_day", "data", "atlas", "peers", "method", "impute", "screen",
    "treat", "normalise", "weigh", "aggregate", "geometric",
)  # fmt: skip


def new_pack(folder: Path | str, *, code: str = "", language: str = "en") -> None:
    """Write a small example pack into a new or empty folder, whole or not at all; its comments are in one language.

    The pack's code is the folder's name where none is given, if that can be a code, else `example`. The figures are
    invented, and the pack says so.

    Raises:
        FormatError: if the folder holds anything, or cannot be written.

    """
    target = Path(folder)
    given = code or target.resolve().name
    comments = {name: _comment(say(f"scaffold.{name}", language)) for name in COMMENTS}
    first, second = ("vi", "en") if language == "vi" else ("en", "vi")
    words = comments | {
        "name": given if CODE.fullmatch(given) else "example",
        "first": first,
        "second": second,
        "rule_vi": say("scaffold.rule", "vi"),
        "rule_en": say("scaffold.rule", "en"),
    }
    with new_folder(target) as fresh:
        for name, text in FILES.items():
            path = fresh / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(Template(text).substitute(words), encoding="utf-8", newline="\n")


def _comment(text: str) -> str:
    return "\n".join(f"# {line}" for line in wrap(text, 110, break_on_hyphens=False))
