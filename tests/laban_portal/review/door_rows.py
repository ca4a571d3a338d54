# SPDX-License-Identifier: Apache-2.0
"""What the doors of freezing, snapshots and corrections answer to each asker."""

from __future__ import annotations

from tests.laban_portal.door_shape import Row, every, four, one

CORRECTION = '{"element": "people", "text": "7", "reason": "Counted anew", "document": "unknown", "seen": 1}'
GRANTED = '{"event": "grant", "words": "Right"}'

# fmt: off
SNAPSHOT_ROWS: dict[str, Row] = {
    "GET rounds/<slug:code>/freeze/": one("l0 nnn nnn nfnny0n ll"),
    "POST rounds/<slug:code>/freeze/": one("l0 nnn nnn nfnny0n ll"),
    "GET rounds/<slug:code>/snapshots/": one("l0 yyy yyy yfyyy0y ll"),
    "POST rounds/<slug:code>/snapshots/": one("l0 nnn nnn nfnny0n ll"),
    "GET rounds/<slug:code>/snapshots/<int:number>/": one("l0 yyy yyy yfyyy0y ll"),
    "POST rounds/<slug:code>/snapshots/<int:number>/": one("lm mmm mmm mfmmmmm ll"),
    "GET rounds/<slug:code>/snapshots/<int:number>/snapshot.zip": one("l0 nnn nnn nfnyy0y ll"),
    "POST rounds/<slug:code>/snapshots/<int:number>/snapshot.zip": one("lm mmm mmm mfmmmmm ll"),
    "GET rounds/<slug:code>/snapshots/<int:number>/pack.zip": one("l0 nnn nnn nfnyy0y ll"),
    "POST rounds/<slug:code>/snapshots/<int:number>/pack.zip": one("lm mmm mmm mfmmmmm ll"),
    "GET rounds/<slug:code>/snapshots/<int:number>/compare/<int:other>/": one("l0 yyy yyy nfnyy0y ll"),
    "POST rounds/<slug:code>/snapshots/<int:number>/compare/<int:other>/": one("lm mmm mmm mfmmmmm ll"),
    "GET rounds/<slug:code>/snapshots/<int:number>/units/<path:unit>/part.zip": four(
        an="l0 yyy 000 nfnyy0y ll", binh="l0 000 y00 nfnyy0y ll", anh="l0 yyy 0y0 nfnyy0y ll", nation="l0 000 00y nfnyy0y ll",
    ),
    "POST rounds/<slug:code>/snapshots/<int:number>/units/<path:unit>/part.zip": every("lm mmm mmm mfmmmmm ll"),
    "GET rounds/<slug:code>/snapshots/<int:number>/units/<path:unit>/": four(
        an="l0 yyy 000 nfnyy0y ll", binh="l0 000 y00 nfnyy0y ll", anh="l0 yyy 0y0 nfnyy0y ll", nation="l0 000 00y nfnyy0y ll",
    ),
    "POST rounds/<slug:code>/snapshots/<int:number>/units/<path:unit>/": every("lm mmm mmm mfmmmmm ll"),
    "GET corrections/": one("ly yyy yyy yfyyyyy ll"),
    "POST corrections/": one("lm mmm mmm mfmmmmm ll"),
    "GET corrections/<int:correction>/": four(
        an="l0 yyy 000 yf0yy0y ll", binh="l0 000 y00 yf0yy0y ll", anh="l0 yyy 0y0 yf0yy0y ll", nation="l0 000 00y yf0yy0y ll",
    ),
    "POST corrections/<int:correction>/": four(
        an="l0 000 000 0f00000 ll", binh="l0 000 000 0f00000 ll", anh="l0 000 000 0f00000 ll", nation="l0 000 000 0f00000 ll",
    ),
    "GET duties/<int:duty>/cells/<str:element>/correction": four(
        an="l0 yny 000 nf0nn0n ll", binh="l0 000 y00 nf0nn0n ll", anh="l0 nnn 0y0 nf0nn0n ll", nation="l0 000 00y nf0nn0n ll",
    ),
    "POST duties/<int:duty>/cells/<str:element>/correction": four(
        an="l0 yny 000 nf0nn0n ll", binh="l0 000 y00 nf0nn0n ll", anh="l0 nnn 0y0 nf0nn0n ll", nation="l0 000 00y nf0nn0n ll",
    ),
    "GET api/v1/rounds/<code>/snapshots": one("l0 yyy yyy yfyyy0y yy"),
    "GET api/v1/rounds/<code>/snapshots/<int:number>": one("l0 yyy yyy yfyyy0y yy"),
    "GET api/v1/rounds/<code>/snapshots/<int:number>/units/<path:unit>": four(
        an="l0 yyy 000 nfnyy0y yy", binh="l0 000 y00 nfnyy0y 00", anh="l0 yyy 0y0 nfnyy0y yy", nation="l0 000 00y nfnyy0y 00",
    ),
    "GET api/v1/corrections": one("ly yyy yyy yfyyyyy yy"),
    "POST api/v1/duties/<int:duty>/corrections": four(
        an="l0 yny 000 nf0nn0n ny", binh="l0 000 y00 nf0nn0n n0", anh="l0 nnn 0y0 nf0nn0n nn", nation="l0 000 00y nf0nn0n n0",
        body=CORRECTION,
    ),
    "POST api/v1/corrections/<int:correction>/decide": four(
        an="l0 nnn 000 yf0nn0n nn", binh="l0 000 n00 yf0nn0n n0", anh="l0 nnn 0n0 yf0nn0n nn", nation="l0 000 00n yf0nn0n n0",
        body=GRANTED,
    ),
}
# fmt: on
