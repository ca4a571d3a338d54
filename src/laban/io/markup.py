# SPDX-License-Identifier: Apache-2.0
"""Walk through XML without ever expanding an entity: the parts of a workbook that strangers send."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from xml.parsers import expat

from laban.errors import FormatError, Place, problem

Start = Callable[[str, Mapping[str, str]], None]
"""What is called for each element: its name without prefix, its attributes."""

DECLARATION = re.compile(rb"\s*<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']*)[\"']")
ENCODINGS = frozenset({b"utf-8", b"utf8", b"us-ascii", b"ascii"})


def checked(xml: bytes, where: Place) -> bytes:
    """Return XML that declares no document type (so it can have no entities) and is UTF-8, or refuse it."""
    declared = DECLARATION.match(xml[:200].removeprefix(b"\xef\xbb\xbf"))
    encoded = declared is None or declared[1].lower() in ENCODINGS
    if not encoded or b"\0" in xml or b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise FormatError([problem("workbook.unsafe_xml", where)])
    return xml


def new_parser() -> expat.XMLParserType:
    """Return a parser that stops at a document type, which would let entities in; text comes in one piece."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.buffer_size = 2**16
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    return parser


def parse(parser: expat.XMLParserType, xml: bytes, where: Place) -> None:
    """Run a parser over checked XML; broken XML is refused."""
    try:
        parser.Parse(xml, True)  # noqa: FBT003 - expat takes "this is the end" by position only
    except expat.ExpatError:
        raise FormatError([problem("workbook.damaged", where)]) from None


def walk(xml: bytes, start: Start, where: Place) -> None:
    """Call `start` for every element of checked XML."""
    parser = new_parser()
    parser.StartElementHandler = lambda name, attributes: start(local(name), attributes)
    parse(parser, xml, where)


def local(name: str) -> str:
    """Return a name without its namespace prefix: programs choose prefixes as they like.

    >>> local("x:row"), local("row")
    ('row', 'row')
    """
    return name[name.find(":") + 1 :]
