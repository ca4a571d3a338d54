# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace

import pytest

from laban.draw.svg import NOTHING, Markup
from laban.report.frame import Tongue, document, languages_of, style, tongue


@pytest.fixture
def made(vietnamese):
    sections = {"ranking": Markup("<p>ranks</p>"), "map": NOTHING}
    return tongue(vietnamese, ("vi", "en"), "Tên <1>", (Markup("<h1>t</h1>"), Markup("<p>s</p>")), sections)


def test_a_section_without_content_is_left_out_and_its_link_too(made):
    assert "<p>ranks</p>" in made.markup
    assert 'href="#vi-ranking"' in made.markup
    assert 'href="#vi-map"' not in made.markup


def test_the_opening_stands_before_the_sections(made):
    order = [made.markup.index(part) for part in ("<h1>t</h1>", "<p>s</p>", "<p>ranks</p>", "<footer>")]
    assert order == sorted(order)


def test_the_title_is_escaped_and_the_first_language_is_the_document_s(made):
    page = document([made, replace(made, language="en")])
    assert page.startswith('<!DOCTYPE html>\n<html lang="vi">')
    assert "<title>Tên &lt;1&gt;</title>" in page


def test_the_script_that_may_run_is_the_one_in_the_page():
    page = document([Tongue("vi", "", NOTHING)])
    script = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)[0]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in page


def test_added_styles_come_after_the_house_s_own():
    page = document([Tongue("vi", "", NOTHING)], ["page.css"])
    assert page.count("--on-warn: #573a00") == 2
    assert style().count("--on-warn: #573a00") == 1


def test_languages_are_the_pack_s_own_first_and_only_those_asked_for(small_pack):
    assert languages_of(small_pack) == ("vi", "en")
    assert languages_of(replace(small_pack, languages=("en",))) == ("en", "vi")
    assert languages_of(small_pack, ("en",)) == ("en",)
