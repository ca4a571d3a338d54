# SPDX-License-Identifier: Apache-2.0
"""The reports of the packs that ship."""

import re
from pathlib import Path

import pytest

from laban.io.pack import load_pack
from laban.pipeline import compute
from laban.report.page import report

PACKS = Path(__file__).parents[3] / "packs"
LARGEST = 1_500_000


@pytest.fixture(scope="module", params=["asem", "uk-nuts2", "vn-pii"])
def shipped(request):
    pack = load_pack(PACKS / request.param)
    result = compute(pack.framework, pack.panel, pack.method)
    return pack, result, report(pack, result)


def test_a_shipped_report_is_whole_and_not_too_large_to_send(shipped, read):
    pack, result, text = shipped
    page = read(text)
    assert (page.unclosed, len(page.ids) - len(set(page.ids))) == ([], 0)
    assert {link for link in page.links if link.removeprefix("#") not in page.ids} == set()
    assert len(text.encode()) < LARGEST
    assert page.tags["article"] == 2 * int(result.present[result.year_place[max(result.years)]].sum())
    assert ('class="demonstration"' in text) == pack.demonstration


def test_every_map_shows_and_names_the_areas_that_its_pack_requires(shipped):
    pack, _, text = shipped
    maps = dict(re.findall(r'<section id="(vi|en)-map"(.*?)</section>', text, re.DOTALL))
    assert set(maps) == {"vi", "en"}
    for language, shown in maps.items():
        assert [area for area in pack.atlas.required if f">{area.names.into(language)}<" not in shown] == []
