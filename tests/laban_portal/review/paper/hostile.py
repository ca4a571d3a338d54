# SPDX-License-Identifier: Apache-2.0
"""What people could write to make a typesetter, a reader of XML or a spreadsheet do something."""

from __future__ import annotations

from dataclasses import replace

from laban_portal.review.paper.content import Document, ReportContent
from tests.laban_portal.review.paper.example import both, part, report, row

HOSTILE = (
    '#panic("x")',
    "#import sys: *",
    '#read("/etc/passwd")',
    "*đậm* _nghiêng_ `mã`",
    "@mau <nhan> ~ -- ---",
    "$x^2$ \\ \\u{41} \\n",
    '"], evil: [',
    "= Tiêu đề",
    "// ghi chú /* hết */",
    "{facts} {0} %s %(x)s",
    "<w:p>&amp;</w:p> ]]>",
    '=HYPERLINK("http://x")',
)


def hostile_report() -> ReportContent:
    """Make a report in which every text is one of these."""
    rows = tuple(
        row(
            at, element=each, name=both(each, each), slice_name=both(each, each), measure=both(each, each), note=each,
            explanations=(each, each),
        )
        for at, each in enumerate(HOSTILE)
    )  # fmt: skip
    parts = tuple(
        replace(part(each), form=text, name=both(text, text), document=both(text, text), state_name=both(text, text))
        for each, text in zip(rows, HOSTILE, strict=True)
    )
    documents = tuple(
        Document(number=at, kind=both(each, each), title=each, issuer=each, symbol=each)
        for at, each in enumerate(HOSTILE, 1)
    )
    names = both(HOSTILE[0], HOSTILE[0])
    plain = report()
    office = replace(
        plain.office, issuer=names, parent=both(HOSTILE[5], "x"), place=names, symbol=HOSTILE[6], copies=(names,)
    )
    signer = replace(plain.signer, name=HOSTILE[3], title=both(HOSTILE[4], "x"))
    return replace(
        plain, duties=parts, documents=documents, office=office, signer=signer, round_name=names, unit_name=names,
        made_by=HOSTILE[2],
    )  # fmt: skip
