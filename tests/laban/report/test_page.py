# SPDX-License-Identifier: Apache-2.0
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

import numpy as np
import pytest

from laban.draw.palette import DARK, LIGHT
from laban.model.pack import Published
from laban.model.text import Text
from laban.pipeline import compute
from laban.report.page import SECTIONS, report


def test_the_page_is_well_formed_and_every_id_is_there_once(small_page, read):
    page = read(small_page)
    assert (page.unclosed, page.open) == ([], [])
    assert sorted(page.ids) == sorted(set(page.ids))


def test_every_link_leads_to_a_place_on_the_page(small_page, read):
    page = read(small_page)
    assert {link for link in page.links if link.removeprefix("#") not in page.ids} == set()


def test_the_page_loads_nothing(small_page):
    assert re.findall(r"\bsrc=|@import|<iframe|<object|<img", small_page) == []
    assert {each[:5] for each in re.findall(r"url\(([^)]*)\)", small_page)} == {"data:"}
    assert re.findall(r'href="(?!#)([^"]*)"', small_page) == ["data:,"]
    assert set(re.findall(r"https?://[^\s\"'<)]+", small_page)) == {"http://www.w3.org/2000/svg"}


def test_the_browser_is_told_to_run_this_script_only(small_page):
    (script,) = re.findall(r"<script>(.*?)</script>", small_page, re.DOTALL)
    digest = b64encode(sha256(script.encode()).digest()).decode()
    assert (
        f"default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; script-src 'sha256-{digest}'"
        in small_page
    )
    assert re.findall(r'\sstyle="|\son[a-z]+="', small_page) == []


def test_both_languages_are_in_the_page_and_the_first_of_the_pack_is_its_own(small_page, small_pack, small_result):
    assert re.findall(r'<div id="(\w+)" lang="(\w+)" class="tongue"', small_page) == [("vi", "vi"), ("en", "en")]
    assert small_page.startswith('<!DOCTYPE html>\n<html lang="vi">')
    english = report(replace(small_pack, languages=("en",)), small_result)
    assert re.findall(r'<div id="(\w+)" lang', english) == ["en", "vi"]


def test_languages_can_be_chosen_and_one_language_needs_no_switch(small_pack, small_result):
    page = report(small_pack, small_result, ("en",))
    assert re.findall(r'<div id="(\w+)" lang', page) == ["en"]
    assert 'class="languages"' not in page


def test_every_section_is_there_and_has_its_link(small_pack, small_result, read):
    printed = Published(year=2025, unit=small_pack.units.members[0].key, item="index", value=50.0)
    page = read(report(replace(small_pack, published=(printed,)), small_result))
    wanted = {f"{language}-{name}" for language in ("vi", "en") for name in SECTIONS}
    assert wanted - set(page.ids) == set()
    assert wanted - {link.removeprefix("#") for link in page.links} == set()


def test_numbers_are_written_in_the_language_of_their_part(small_page):
    vietnamese, english = small_page.split('<div id="en" lang="en"')
    assert "97,9%" not in english
    assert re.search(r"\d,\d\d</td>", vietnamese)
    assert re.search(r"\d\.\d\d</td>", english)


def test_the_same_result_gives_the_same_bytes(small_page, small_pack, small_result):
    assert report(small_pack, small_result) == small_page


def test_no_number_is_shown_that_is_not_one(small_page):
    text = re.sub(r"<style>.*?</style>|<script>.*?</script>", "", small_page, flags=re.DOTALL)
    assert re.findall(r"\b(?:nan|NaN|inf|None)\b", re.sub(r"<[^>]*>", " ", text)) == []


def test_demonstration_data_are_marked_on_every_screen_and_page_and_others_are_not(
    small_page, small_pack, small_result
):
    marked = report(replace(small_pack, demonstration=True), small_result)
    assert marked.count('class="demonstration" role="note"') == 2
    assert marked.count('class="watermark"') == 2
    assert marked.count('class="caution"') == 2
    assert 'role="note"' not in small_page
    assert '"watermark"' not in small_page


def test_names_from_a_pack_stay_text(small_pack, small_result, read):
    attack = '"><script>alert(1)</script><b x="'
    names = Text.of({"vi": attack, "en": attack})
    units = replace(small_pack.units, members=tuple(replace(unit, names=names) for unit in small_pack.units.members))
    pack = replace(small_pack, names=names, description=names, source=attack, licence=attack, units=units)
    tree = replace(
        small_pack.framework,
        groups=tuple(replace(group, names=names, note=attack) for group in small_pack.framework.groups),
        indicators=tuple(
            replace(each, names=names, source=attack, unit=attack) for each in small_pack.framework.indicators
        ),
    )
    page = report(pack, replace(small_result, units=units, framework=tree))
    assert page.count("<script") == 1
    assert "<b x" not in page
    assert read(page).unclosed == []


def test_units_without_positions_get_no_map_and_no_link_to_one(small_pack, small_method, read):
    units = replace(small_pack.units, members=tuple(replace(unit, position=None) for unit in small_pack.units.members))
    result = compute(small_pack.framework, replace(small_pack.panel, units=units), small_method)
    page = read(report(replace(small_pack, units=units), result))
    assert [link for link in page.links if link.endswith("-map")] == []
    assert [each for each in page.ids if each.endswith("-map")] == []


@pytest.mark.parametrize("gone", [6, 5])
def test_a_report_of_one_unit_or_of_none_can_be_written(gone, small_pack, small_result, read):
    there = np.arange(6) >= gone
    blank = np.where(there, small_result.scores, np.nan)
    hidden = replace(small_result.raw, present=np.broadcast_to(there, (2, 6)).copy())
    ranks = np.where(np.isnan(blank), 0, 1)
    page = report(small_pack, replace(small_result, raw=hidden, scores=blank, ranks=ranks))
    assert read(page).unclosed == []
    assert page.count("<article") == 2 * int(there.sum())


def scheme_of(css, colours):
    return {**colours, **dict(re.findall(r"--(back|bar|on-bar|soft|warn|on-warn): (#\w{3,6});", css))}


def test_text_can_be_read_on_every_surface_of_the_page(small_page):
    (css,) = re.findall(r"<style>(.*?)</style>", small_page, re.DOTALL)
    light_css, dark_css = css.split("@media screen and (prefers-color-scheme: dark)")[:2]
    light = scheme_of(light_css, LIGHT)
    dark = scheme_of(dark_css.split("\n}\n")[0], {**light, **DARK})
    pairs = [(ink, back) for ink in ("ink", "muted", "accent", "ahead", "behind") for back in ("paper", "back", "soft")]
    pairs += [("on-bar", "bar"), ("on-warn", "warn"), ("paper", "accent")]
    for scheme in (light, dark):
        assert {pair for pair in pairs if contrast(scheme[pair[0]], scheme[pair[1]]) < 4.5} == set()


def contrast(one, other):
    """Return the contrast of two colours as WCAG 2 defines it."""

    def luminance(written):
        parts = [int(written[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
