# SPDX-License-Identifier: Apache-2.0
"""XML from strangers."""

from __future__ import annotations

import pytest

from laban.errors import FormatError, Place
from laban.io.markup import checked, local, new_parser, parse, walk

HERE = Place(file="book.xlsx")
LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'
OUTSIDE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>'


@pytest.mark.parametrize(
    "xml",
    [
        LAUGHS, OUTSIDE, b'<!DOCTYPE x SYSTEM "http://example.org/x.dtd"><x/>', b"<x>\0</x>", "<x/>".encode("utf-16"),
        b'<?xml version="1.0" encoding="UTF-16"?><x/>', b"<?xml version='1.0' encoding='utf-7'?><x/>",
    ],
)  # fmt: skip
def test_declarations_that_could_do_harm_are_refused(xml):
    with pytest.raises(FormatError) as caught:
        checked(xml, HERE)
    assert (caught.value.code, caught.value.where) == ("workbook.unsafe_xml", HERE)


@pytest.mark.parametrize("head", ["", '<?xml version="1.0"?>', '<?xml version="1.0" encoding="UTF-8"?>', "\ufeff"])
def test_plain_xml_passes(head):
    assert checked(f"{head}<x>đ</x>".encode(), HERE) == f"{head}<x>đ</x>".encode()


def test_elements_are_told_without_their_prefixes():
    found = []
    walk(b'<s:a xmlns:s="u"><s:b r:id="1" c="2"/></s:a>', lambda name, given: found.append((name, dict(given))), HERE)
    assert found == [("a", {"xmlns:s": "u"}), ("b", {"r:id": "1", "c": "2"})]
    assert local("x:row") == "row"


@pytest.mark.parametrize("xml", [b"", b"<a>", b"<a></b>", b"text", b"<a>&undefined;</a>"])
def test_broken_xml_is_refused(xml):
    with pytest.raises(FormatError) as caught:
        walk(xml, lambda *_: None, HERE)
    assert caught.value.code == "workbook.damaged"


def test_even_an_unchecked_entity_does_not_open_another_file():
    seen: list[str] = []
    parser = new_parser()
    parser.CharacterDataHandler = seen.append
    parse(parser, OUTSIDE, HERE)
    assert seen == []
