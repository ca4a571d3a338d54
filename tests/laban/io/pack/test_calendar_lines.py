# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from laban.io.pack import load_pack
from laban.io.pack.write import write_pack

DAYS = """\
day,kind,name_vi,name_en,status,source
2025-05-02,off,Nghỉ hoán đổi,Off in exchange,inferred,a newspaper
2025-04-26,working,Làm bù,Worked in exchange,,
2025-01-01,off,Tết Dương lịch,New Year's Day,confirmed,the law
"""


def test_a_pack_without_a_calendar_is_written_without_one(pack_with, tmp_path):
    write_pack(load_pack(pack_with({})), tmp_path / "copy")
    assert not (tmp_path / "copy" / "calendar.csv").exists()


def test_a_calendar_is_written_and_reads_back(pack_with, tmp_path):
    pack = load_pack(pack_with({"calendar.csv": DAYS}))
    write_pack(pack, tmp_path / "copy")
    assert load_pack(tmp_path / "copy").holidays == pack.holidays
    lines = (tmp_path / "copy" / "calendar.csv").read_text(encoding="utf-8").splitlines()
    assert [line.split(",")[0] for line in lines] == ["day", "2025-01-01", "2025-04-26", "2025-05-02"]
