# SPDX-License-Identifier: Apache-2.0
"""What the doors of the interface for programs answer to each asker."""

from __future__ import annotations

from tests.laban_portal.door_shape import Row, every, four, one

CELLS = '{"cells": [{"element": "people", "text": "918274", "seen": 1, "operation": "00000000-0000-4000-8000-000000000001"}]}'
EXPLAINED = '{"element": "people", "rule": "jump", "words": "Two districts came in this year."}'
REASON = '{"reason": "look again"}'
REPORT = '{"seen": "0", "signer_name": "A", "signer_title": "B", "reason": "early"}'
DECIDE = '{"element": "people", "verdict": "accept", "seen": 1}'
SAY = '{"element": "people", "words": "Which page?"}'
DOCUMENT = '{"unit": "n/01@2025-07-01", "kind": "report", "issuer": "Office", "title": "New"}'
CITED = '{"document": "unknown", "cells": [{"element": "people"}]}'

# fmt: off
API_ROWS: dict[str, Row] = {
    "GET api/v1/openapi.json": one("yy yyy yyy yyyyyyy yy"),
    "POST api/v1/openapi.json": one("mm mmm mmm mmmmmmm mm"),
    "GET api/v1/docs": one("yy yyy yyy yyyyyyy yy"),
    "POST api/v1/docs": one("mm mmm mmm mmmmmmm mm"),
    "GET api/v1/problems/<str:code>": one("yy yyy yyy yyyyyyy yy", code="api.token_unknown"),
    "POST api/v1/problems/<str:code>": one("mm mmm mmm mmmmmmm mm", code="api.token_unknown"),
    "GET api/v1/me": one("ly yyy yyy yfyyyyy yy"),
    "GET api/v1/notices": one("ly yyy yyy yfyyyyy yy"),
    "GET api/v1/rounds": one("ly yyy yyy yfyyyyy yy"),
    "GET api/v1/rounds/<code>": one("l0 yyy yyy yfyyy0y yy"),
    "GET api/v1/rounds/<code>/completeness": one("l0 yyy yyy yfyyy0y yy"),
    "GET api/v1/rounds/<code>/units/<path:unit>/indicators": four(
        an="l0 yyy 000 yfyyy0y yy", binh="l0 000 y00 yfyyy0y 00", anh="l0 yyy 0y0 yfyyy0y yy", nation="l0 000 00y yfyyy0y 00",
    ),
    "POST api/v1/rounds/<code>/import": one("l0 yyy yyy yf0yy0y ny", body="[]"),
    "GET api/v1/rounds/<code>/units/<path:unit>/values": four(
        an="l0 yyy 000 yf0yy0y yy", binh="l0 000 y00 yf0yy0y 00", anh="l0 yyy 0y0 yf0yy0y yy", nation="l0 000 00y yf0yy0y 00",
    ),
    "GET api/v1/rounds/<code>/units/<path:unit>/values.csv": four(
        an="l0 yyy 000 yf0yy0y yy", binh="l0 000 y00 yf0yy0y 00", anh="l0 yyy 0y0 yf0yy0y yy", nation="l0 000 00y yf0yy0y 00",
    ),
    "GET api/v1/duties": one("ly yyy yyy yfyyyyy yy"),
    "GET api/v1/history": one("ly yyy yyy yfyyyyy yy"),
    "POST api/v1/duties/<int:duty>/submit": four(
        an="l0 yny 000 nf0nn0n ny", binh="l0 000 y00 nf0nn0n n0", anh="l0 nnn 0y0 nf0nn0n nn", nation="l0 000 00y nf0nn0n n0",
    ),
    "POST api/v1/duties/<int:duty>/withdraw": four(
        an="l0 yny 000 nf0nn0n ny", binh="l0 000 y00 nf0nn0n n0", anh="l0 nnn 0y0 nf0nn0n nn", nation="l0 000 00y nf0nn0n n0",
    ),
    "POST api/v1/duties/<int:duty>/accept": four(
        an="l0 nnn 000 yf0nn0n nn", binh="l0 000 n00 yf0nn0n n0", anh="l0 nnn 0n0 yf0nn0n nn", nation="l0 000 00n yf0nn0n n0",
    ),
    "POST api/v1/duties/<int:duty>/return": four(
        an="l0 nnn 000 yf0nn0n nn", binh="l0 000 n00 yf0nn0n n0", anh="l0 nnn 0n0 yf0nn0n nn", nation="l0 000 00n yf0nn0n n0",
        body=REASON,
    ),
    "POST api/v1/duties/<int:duty>/reopen": four(
        an="l0 nnn 000 yf0ny0n nn", binh="l0 000 n00 yf0ny0n n0", anh="l0 nnn 0n0 yf0ny0n nn", nation="l0 000 00n yf0ny0n n0",
        body=REASON,
    ),
    "GET api/v1/duties/<int:duty>": four(
        an="l0 yyy 000 yf0yy0y yy", binh="l0 000 y00 yf0yy0y 00", anh="l0 yyy 0y0 yf0yy0y yy", nation="l0 000 00y yf0yy0y 00",
    ),
    "PUT api/v1/duties/<int:duty>/cells": four(
        an="l0 yny 000 nf0nn0n ny", binh="l0 000 y00 nf0nn0n n0", anh="l0 nnn 0y0 nf0nn0n nn", nation="l0 000 00y nf0nn0n n0",
        body=CELLS,
    ),
    "GET api/v1/duties/<int:duty>/findings": four(
        an="l0 yyy 000 yf0yy0y yy", binh="l0 000 y00 yf0yy0y 00", anh="l0 yyy 0y0 yf0yy0y yy", nation="l0 000 00y yf0yy0y 00",
    ),
    "POST api/v1/duties/<int:duty>/explanations": four(
        an="l0 yny 000 nf0nn0n ny", binh="l0 000 y00 nf0nn0n n0", anh="l0 nnn 0y0 nf0nn0n nn", nation="l0 000 00y nf0nn0n n0",
        body=EXPLAINED,
    ),
    "GET api/v1/documents": one("ly yyy yyy yfyyyyy yy"),
    "POST api/v1/documents": one("ln yyy nnn nfnnnnn ny", body=DOCUMENT),
    "GET api/v1/documents/<key>": four(
        an="l0 yyy 000 yf0yy0y yy", binh="l0 000 y00 yf0yy0y 00", anh="l0 yyy 0y0 yf0yy0y yy", nation="l0 000 00y yf0yy0y 00",
    ),
    "POST api/v1/documents/<key>/file": four(
        an="l0 yyy 000 nf0nn0n ny", binh="l0 000 y00 nf0nn0n n0", anh="l0 nnn 0y0 nf0nn0n nn", nation="l0 000 00y nf0nn0n n0",
    ),
    "GET api/v1/duties/<int:duty>/citations": four(
        an="l0 yyy 000 yf0yy0y yy", binh="l0 000 y00 yf0yy0y 00", anh="l0 yyy 0y0 yf0yy0y yy", nation="l0 000 00y yf0yy0y 00",
    ),
    "POST api/v1/duties/<int:duty>/citations": four(
        an="l0 0n0 000 nf0nn0n n0", binh="l0 000 000 nf0nn0n n0", anh="l0 nnn 000 nf0nn0n nn", nation="l0 000 000 nf0nn0n n0",
        body=CITED,
    ),
    "GET api/v1/catalogue": one("ly yyy yyy yfyyyyy yy"),
    "GET api/v1/catalogue/<int:version>": one("ly yyy yyy yfyyyyy yy"),
    "GET api/v1/units": one("ly yyy yyy yfyyyyy yy"),
    "GET api/v1/units/<path:key>": every("ly yyy yyy yfyyyyy yy"),
    "GET api/v1/audit": one("ln nnn nnn nfnnnyy nn"),
    "GET api/v1/duties/<int:duty>/decisions": four(
        an="l0 yyy 000 yf0yy0y yy", binh="l0 000 y00 yf0yy0y 00", anh="l0 yyy 0y0 yf0yy0y yy", nation="l0 000 00y yf0yy0y 00",
    ),
    "POST api/v1/duties/<int:duty>/decisions": four(
        an="l0 nnn 000 yf0nn0n nn", binh="l0 000 n00 yf0nn0n n0", anh="l0 nnn 0n0 yf0nn0n nn", nation="l0 000 00n yf0nn0n n0",
        body=DECIDE,
    ),
    "GET api/v1/duties/<int:duty>/discussions": every("ly yyy yyy yfyyyyy yy"),
    "POST api/v1/duties/<int:duty>/discussions": four(
        an="l0 yny 000 yf0nn0n ny", binh="l0 000 y00 yf0nn0n n0", anh="l0 nnn 0y0 yf0nn0n nn", nation="l0 000 00y yf0nn0n n0",
        body=SAY,
    ),
    "POST api/v1/discussions/<int:discussion>/resolve": four(
        an="l0 yny 000 yf0nn0n ny", binh="l0 000 y00 yf0nn0n n0", anh="l0 nnn 0y0 yf0nn0n nn", nation="l0 000 00y yf0nn0n n0",
    ),
    "GET api/v1/appeals": one("ly yyy yyy yfyyyyy yy"),
    "POST api/v1/decisions/<int:decision>/appeal": four(
        an="l0 yny 000 nf0nn0n ny", binh="l0 000 y00 nf0nn0n n0", anh="l0 nnn 0y0 nf0nn0n nn", nation="l0 000 00y nf0nn0n n0",
        body='{"words": "The page says so"}',
    ),
    "POST api/v1/appeals/<int:appeal>/answer": four(
        an="l0 nnn 000 nf0ny0n nn", binh="l0 000 n00 nf0ny0n n0", anh="l0 nnn 0n0 nf0ny0n nn", nation="l0 000 00n nf0ny0n n0",
        body='{"event": "uphold"}',
    ),
    "GET api/v1/rounds/<code>/units/<path:unit>/report-plan": four(
        an="l0 yyy 000 yfnyy0y yy", binh="l0 000 y00 yfnyy0y 00", anh="l0 yyy 0y0 yfnyy0y yy", nation="l0 000 00y yfnyy0y 00",
    ),
    "GET api/v1/rounds/<code>/units/<path:unit>/reports": four(
        an="l0 yyy 000 yfnyy0y yy", binh="l0 000 y00 yfnyy0y 00", anh="l0 yyy 0y0 yfnyy0y yy", nation="l0 000 00y yfnyy0y 00",
    ),
    "POST api/v1/rounds/<code>/units/<path:unit>/reports": four(
        an="l0 nny 000 nfnnn0n nn", binh="l0 000 n00 nfnnn0n n0", anh="l0 nnn 0n0 nfnnn0n nn", nation="l0 000 00n nfnnn0n n0",
        body=REPORT,
    ),
    "GET api/v1/reports/<report>": four(
        an="l0 yyy 000 yfnyy0y yy", binh="l0 000 y00 yfnyy0y 00", anh="l0 yyy 0y0 yfnyy0y yy", nation="l0 000 00y yfnyy0y 00",
    ),
    "GET api/v1/reports/<report>/files/<kind>": four(
        an="l0 yyy 000 yfnyy0y yy", binh="l0 000 y00 yfnyy0y 00", anh="l0 yyy 0y0 yfnyy0y yy", nation="l0 000 00y yfnyy0y 00",
        kind="json",
    ),
    "GET api/v1/verify/<report>": every("yy yyy yyy yyyyyyy yy"),
    "GET api/v1/public/editions": one("yy yyy yyy yyyyyyy yy"),
    "GET api/v1/public/editions/<edition>": one("00 000 000 0000000 00", edition="2025"),
    "GET api/v1/public/editions/<edition>/scores": one("00 000 000 0000000 00", edition="2025"),
    "GET api/v1/public/editions/<edition>/values": one("00 000 000 0000000 00", edition="2025"),
    "GET api/v1/public/editions/<edition>/elements": one("00 000 000 0000000 00", edition="2025"),
    "GET api/v1/public/editions/<edition>/moves": one("00 000 000 0000000 00", edition="2025"),
    "GET api/v1/public/editions/<edition>/units": one("00 000 000 0000000 00", edition="2025"),
    "GET api/v1/public/editions/<edition>/items": one("00 000 000 0000000 00", edition="2025"),
    "GET api/v1/public/editions/<edition>/findings": one("00 000 000 0000000 00", edition="2025"),
    "GET api/v1/public/editions/<edition>/tables/<table>": one("00 000 000 0000000 00", edition="2025", table="scores"),
    "GET api/v1/": one("00 000 000 0000000 00"),
    "POST api/v1/": one("00 000 000 0000000 00"),
}
# fmt: on
