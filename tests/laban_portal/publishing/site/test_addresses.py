# SPDX-License-Identifier: Apache-2.0
"""Addresses are parted, led to and written so that a site opens from any folder."""

from __future__ import annotations

import pytest

from laban_portal.publishing.site.addresses import Place, leading, parted, slug


def test_an_address_is_parted_into_language_edition_and_the_rest():
    assert parted("vi/2025/units/01.html") == Place("vi", "2025", "units/01.html")
    assert [parted(each) for each in ("vi", "vi/2025", "vi//x", "/2025/x", "")] == [None] * 5


@pytest.mark.parametrize(
    ("page", "to", "link"),
    [
        ("vi/2025/index.html", "vi/2025/ranking.html", "ranking.html"),
        ("vi/2025/units/01.html", "vi/2025/units/04.html", "04.html"),
        ("vi/2025/units/01.html", "en/2025/units/01.html", "../../../en/2025/units/01.html"),
        ("index.html", "site/style.css", "site/style.css"),
        ("vi/2025/a.html", "vi/2025/b c.html", "b%20c.html"),
    ],
)
def test_links_are_relative_to_the_page_they_stand_on(page, to, link):
    assert leading(page, to) == link


def test_a_group_becomes_a_part_of_an_address_without_marks():
    assert [slug(each) for each in ("Đông Nam Bộ", "a/../b", "–")] == ["dong-nam-bo", "a-b", "-"]
