# SPDX-License-Identifier: Apache-2.0
"""What each door answers to each asker. How to read and extend it: the head of `test_every_door.py`."""

from __future__ import annotations

from tests.laban_portal.api.door_rows import API_ROWS
from tests.laban_portal.door_shape import ASKERS, NOT_OURS, Of, Row, every, four, one
from tests.laban_portal.editions.door_rows import EDITION_ROWS
from tests.laban_portal.review.door_rows import SNAPSHOT_ROWS

__all__ = ["ASKERS", "NOT_OURS", "ROWS", "Of", "Row"]

CELLS = '{"cells": [{"element": "people", "text": "918274", "seen": 1, "operation": "00000000-0000-4000-8000-000000000001"}]}'

# fmt: off
ROWS: dict[str, Row] = {
    **SNAPSHOT_ROWS,
    **EDITION_ROWS,
    "GET healthz": one("yy yyy yyy yyyyyyy yy"),
    "POST healthz": one("mm mmm mmm mmmmmmm mm"),
    "GET language/": one("mm mmm mmm mmmmmmm mm"),
    "POST language/": one("yy yyy yyy yyyyyyy yy"),
    "GET appearance/": one("mm mmm mmm mmmmmmm mm"),
    "POST appearance/": one("yy yyy yyy yyyyyyy yy"),
    "GET theme.css": one("yy yyy yyy yyyyyyy yy"),
    "POST theme.css": one("mm mmm mmm mmmmmmm mm"),
    "GET organisations/": one("ly yyy yyy yfyyyyy ll"),
    "POST organisations/": one("ly yyy yyy yfyyyyy ll"),
    "GET organisations/new/": one("ln nnn nnn nfnnnyn ll"),
    "POST organisations/new/": one("ln nnn nnn nfnnnyn ll"),
    "GET organisations/<str:code>/": four(
        an="l0 yyy 000 yfyyyyy ll", binh="l0 000 y00 yfyyyyy ll", anh="l0 000 0y0 yfyyyyy ll", nation="l0 000 00y yfyyyyy ll",
    ),
    "POST organisations/<str:code>/": four(
        an="l0 yyy 000 yfyyyyy ll", binh="l0 000 y00 yfyyyyy ll", anh="l0 000 0y0 yfyyyyy ll", nation="l0 000 00y yfyyyyy ll",
    ),
    "GET organisations/<str:code>/change/": four(
        an="l0 nnn 000 nfnnnyn ll", binh="l0 000 n00 nfnnnyn ll", anh="l0 000 0n0 nfnnnyn ll", nation="l0 000 00n nfnnnyn ll",
    ),
    "POST organisations/<str:code>/change/": four(
        an="l0 nnn 000 nfnnnyn ll", binh="l0 000 n00 nfnnnyn ll", anh="l0 000 0n0 nfnnnyn ll", nation="l0 000 00n nfnnnyn ll",
    ),
    "GET organisations/<str:code>/invite/": four(
        an="l0 nny 000 nfnnnyn ll", binh="l0 000 n00 nfnnnyn ll", anh="l0 000 0n0 nfnnnyn ll", nation="l0 000 00n nfnnnyn ll",
    ),
    "POST organisations/<str:code>/invite/": four(
        an="l0 nny 000 nfnnnyn ll", binh="l0 000 n00 nfnnnyn ll", anh="l0 000 0n0 nfnnnyn ll", nation="l0 000 00n nfnnnyn ll",
    ),
    "GET invitations/<int:invitation>/resend/": one("lm mmm mmm mfmmmmm ll"),
    "POST invitations/<int:invitation>/resend/": four(
        an="l0 00y 000 0f000y0 ll", binh="l0 000 000 0f000y0 ll", anh="l0 000 000 0f000y0 ll", nation="l0 000 000 0f000y0 ll",
    ),
    "GET invitations/<int:invitation>/revoke/": one("lm mmm mmm mfmmmmm ll"),
    "POST invitations/<int:invitation>/revoke/": four(
        an="l0 00y 000 0f000y0 ll", binh="l0 000 000 0f000y0 ll", anh="l0 000 000 0f000y0 ll", nation="l0 000 000 0f000y0 ll",
    ),
    "GET invitation/<str:secret>/": every("yy yyy yyy yyyyyyy yy"),
    "POST invitation/<str:secret>/": every("yy yyy yyy yyyyyyy yy"),
    "GET people/": one("ln nny nnn nfnnnyy ll"),
    "POST people/": one("ln nny nnn nfnnnyy ll"),
    "GET people/export.csv": one("ln nny nnn nfnnnyy ll"),
    "POST people/export.csv": one("ln nny nnn nfnnnyy ll"),
    "GET people/<int:account>/": four(
        an="ln nny nnn nfnnnyy ll", binh="ln nn0 nnn nfnnnyy ll", anh="ln nn0 nnn nfnnnyy ll", nation="ln nn0 nnn nfnnnyy ll",
    ),
    "POST people/<int:account>/": four(
        an="ln nny nnn nfnnnyy ll", binh="ln nn0 nnn nfnnnyy ll", anh="ln nn0 nnn nfnnnyy ll", nation="ln nn0 nnn nfnnnyy ll",
    ),
    "GET people/<int:account>/switch/": one("lm mmm mmm mfmmmmm ll"),
    "POST people/<int:account>/switch/": every("ln nnn nnn nfnnnyn ll"),
    "GET people/<int:account>/end-sessions/": one("lm mmm mmm mfmmmmm ll"),
    "POST people/<int:account>/end-sessions/": every("ln nnn nnn nfnnnyn ll"),
    "GET people/<int:account>/tokens/<int:token>/revoke/": one("lm mmm mmm mfmmmmm ll"),
    "POST people/<int:account>/tokens/<int:token>/revoke/": four(
        an="ln nnn nnn nfnnnyn ll", binh="ln nnn nnn nfnnn0n ll", anh="ln nnn nnn nfnnn0n ll", nation="ln nnn nnn nfnnn0n ll",
    ),
    "GET grants/<int:grant>/end/": one("lm mmm mmm mfmmmmm ll"),
    "POST grants/<int:grant>/end/": four(
        an="l0 00y 000 0f000y0 ll", binh="l0 000 000 0f000y0 ll", anh="l0 000 000 0f000y0 ll", nation="l0 000 000 0f000y0 ll",
    ),
    "GET me/": one("ly yyy yyy yfyyyyy ll"),
    "POST me/": one("ly yyy yyy yfyyyyy ll"),
    "GET me/sessions/end/": one("lm mmm mmm mfmmmmm ll"),
    "POST me/sessions/end/": one("ly yyy yyy yfyyyyy ll"),
    "GET me/delegate/<int:grant>/": four(
        an="l0 y00 000 0f00000 ll", binh="l0 000 y00 0f00000 ll", anh="l0 000 0y0 0f00000 ll", nation="l0 000 00y 0f00000 ll",
    ),
    "POST me/delegate/<int:grant>/": four(
        an="l0 y00 000 0f00000 ll", binh="l0 000 y00 0f00000 ll", anh="l0 000 0y0 0f00000 ll", nation="l0 000 00y 0f00000 ll",
    ),
    "GET me/tokens/": one("ly yyy yyy yfyyyyy ll"),
    "POST me/tokens/": one("ly yyy yyy yfyyyyy ll"),
    "GET me/tokens/<int:token>/revoke/": one("lm mmm mmm mfmmmmm ll"),
    "POST me/tokens/<int:token>/revoke/": one("l0 y00 000 0f00000 ll"),
    "GET me/second-factor/": one("ly yyy yyy yyyyyyy ll"),
    "POST me/second-factor/": one("ly yyy yyy yyyyyyy ll"),
    "GET catalogue/": one("ly yyy yyy yfyyyyy ll"),
    "POST catalogue/": one("lm mmm mmm mfmmmmm ll"),
    "GET catalogue/forms/new/": one("ln nnn nnn nfnyynn ll"),
    "POST catalogue/forms/new/": one("ln nnn nnn nfnyynn ll"),
    "GET catalogue/forms/<int:version>/": one("ly yyy yyy yfyyyyy ll"),
    "POST catalogue/forms/<int:version>/": one("lm mmm mmm mfmmmmm ll"),
    "GET catalogue/forms/<int:version>/print/": one("ly yyy yyy yfyyyyy ll"),
    "POST catalogue/forms/<int:version>/print/": one("lm mmm mmm mfmmmmm ll"),
    "GET catalogue/forms/<int:version>/form.toml": one("ly yyy yyy yfyyyyy ll"),
    "POST catalogue/forms/<int:version>/form.toml": one("lm mmm mmm mfmmmmm ll"),
    "GET catalogue/forms/<int:version>/form.json": one("ly yyy yyy yfyyyyy ll"),
    "POST catalogue/forms/<int:version>/form.json": one("lm mmm mmm mfmmmmm ll"),
    "GET catalogue/forms/<int:version>/edit/": one("ly yyy yyy yfyyyyy ll"),
    "POST catalogue/forms/<int:version>/edit/": one("ly yyy yyy yfyyyyy ll"),
    "GET catalogue/forms/<int:version>/edit/elements/": one("ly yyy yyy yfyyyyy ll"),
    "POST catalogue/forms/<int:version>/edit/elements/": one("lm mmm mmm mfmmmmm ll"),
    "GET catalogue/forms/<int:version>/new-version/": one("lm mmm mmm mfmmmmm ll"),
    "POST catalogue/forms/<int:version>/new-version/": one("ln nnn nnn nfnyynn ll"),
    "GET catalogue/forms/<int:version>/ready/": one("lm mmm mmm mfmmmmm ll"),
    "POST catalogue/forms/<int:version>/ready/": one("ln nnn nnn nfnyynn ll"),
    "GET catalogue/forms/<int:version>/state/": one("lm mmm mmm mfmmmmm ll"),
    "POST catalogue/forms/<int:version>/state/": one("ln nnn nnn nfnyynn ll"),
    "GET catalogue/forms/<int:version>/discard/": one("lm mmm mmm mfmmmmm ll"),
    "POST catalogue/forms/<int:version>/discard/": one("ln nnn nnn nfnyynn ll"),
    "GET catalogue/compare/<int:old>/<int:new>/": one("ly yyy yyy yfyyyyy ll"),
    "POST catalogue/compare/<int:old>/<int:new>/": one("lm mmm mmm mfmmmmm ll"),
    "GET catalogue/frameworks/<int:version>/": one("ly yyy yyy yfyyyyy ll", version=Of.FRAMEWORK),
    "POST catalogue/frameworks/<int:version>/": one("lm mmm mmm mfmmmmm ll", version=Of.FRAMEWORK),
    "GET catalogue/indicators/<int:version>/<str:code>/": one("ly yyy yyy yfyyyyy ll", version=Of.FRAMEWORK, code="1"),
    "POST catalogue/indicators/<int:version>/<str:code>/": one("lm mmm mmm mfmmmmm ll", version=Of.FRAMEWORK, code="1"),
    "GET catalogue/elements/<int:version>/<str:code>/": one("ly yyy yyy yfyyyyy ll", version=Of.FRAMEWORK, code="people"),
    "POST catalogue/elements/<int:version>/<str:code>/": one("lm mmm mmm mfmmmmm ll", version=Of.FRAMEWORK, code="people"),
    "GET catalogue/lists/<int:version>/": one("l0 000 000 0f00000 ll"),
    "POST catalogue/lists/<int:version>/": one("lm mmm mmm mfmmmmm ll"),
    "GET catalogue/calendars/<int:version>/": one("l0 000 000 0f00000 ll"),
    "POST catalogue/calendars/<int:version>/": one("lm mmm mmm mfmmmmm ll"),
    "GET catalogue/rules/<int:version>/": one("l0 000 000 0f00000 ll"),
    "POST catalogue/rules/<int:version>/": one("lm mmm mmm mfmmmmm ll"),
    "GET catalogue/units/": one("ly yyy yyy yfyyyyy ll"),
    "POST catalogue/units/": one("lm mmm mmm mfmmmmm ll"),
    "GET catalogue/units/<path:key>/": every("ly yyy yyy yfyyyyy ll"),
    "POST catalogue/units/<path:key>/": one("lm mmm mmm mfmmmmm ll"),
    "GET duties/<int:duty>/": four(
        an="l0 yyy 000 yf0yy0y ll", binh="l0 000 y00 yf0yy0y ll", anh="l0 yyy 0y0 yf0yy0y ll", nation="l0 000 00y yf0yy0y ll",
    ),
    "POST duties/<int:duty>/": four(
        an="l0 yyy 000 yf0yy0y ll", binh="l0 000 y00 yf0yy0y ll", anh="l0 yyy 0y0 yf0yy0y ll", nation="l0 000 00y yf0yy0y ll",
    ),
    "GET duties/<int:duty>/save": one("mm mmm mmm mfmmmmm mm"),
    "POST duties/<int:duty>/save": four(
        an="l0 yny 000 nf0nn0n ll", binh="l0 000 y00 nf0nn0n ll", anh="l0 nnn 0y0 nf0nn0n ll", nation="l0 000 00y nf0nn0n ll",
        body=CELLS,
    ),
    "GET duties/<int:duty>/cells/<str:element>/": four(
        an="l0 yyy 000 yf0yy0y ll", binh="l0 000 y00 yf0yy0y ll", anh="l0 yyy 0y0 yf0yy0y ll", nation="l0 000 00y yf0yy0y ll",
    ),
    "POST duties/<int:duty>/cells/<str:element>/": one("lm mmm mmm mfmmmmm ll"),
    "GET duties/<int:duty>/cells/<str:element>/follow-up": one("lm mmm mmm mfmmmmm ll"),
    "POST duties/<int:duty>/cells/<str:element>/follow-up": four(
        an="l0 yyy 000 yf0yy0n ll", binh="l0 000 y00 yf0yy0n ll", anh="l0 nnn 0y0 yf0yy0n ll", nation="l0 000 00y yf0yy0n ll",
    ),
    "GET duties/<int:duty>/found": four(
        an="l0 yyy 000 yf0yy0y ll", binh="l0 000 y00 yf0yy0y ll", anh="l0 yyy 0y0 yf0yy0y ll", nation="l0 000 00y yf0yy0y ll",
    ),
    "POST duties/<int:duty>/found": every("lm mmm mmm mfmmmmm ll"),
    "GET duties/<int:duty>/cells/<str:element>/explain": every("lm mmm mmm mfmmmmm ll"),
    "POST duties/<int:duty>/cells/<str:element>/explain": four(
        an="l0 yny 000 nf0nn0n ll", binh="l0 000 y00 nf0nn0n ll", anh="l0 nnn 0y0 nf0nn0n ll", nation="l0 000 00y nf0nn0n ll",
    ),
    "GET follow-ups/": one("ly yyy yyy yfyyyyy ll"),
    "POST follow-ups/": one("lm mmm mmm mfmmmmm ll"),
    "GET follow-ups/<int:follow_up>/done": one("lm mmm mmm mfmmmmm ll"),
    "POST follow-ups/<int:follow_up>/done": one("l0 000 000 0f00000 ll"),
    "GET history/": one("ly yyy yyy yfyyyyy ll"),
    "POST history/": one("lm mmm mmm mfmmmmm ll"),
    "GET indicators/<slug:round>/<path:unit>/": four(
        an="l0 yyy 000 yfyyy0y ll", binh="l0 000 y00 yfyyy0y ll", anh="l0 yyy 0y0 yfyyy0y ll", nation="l0 000 00y yfyyy0y ll",
    ),
    "POST indicators/<slug:round>/<path:unit>/": one("lm mmm mmm mfmmmmm ll"),
    "GET duties/(?P<duty>[0-9]{1,15})/(?P<event>submit|withdraw|return|accept|reopen)": four(
        an="l0 yyy 000 yf0yy0y ll", binh="l0 000 y00 yf0yy0y ll", anh="l0 yyy 0y0 yf0yy0y ll", nation="l0 000 00y yf0yy0y ll",
    ),
    "POST duties/(?P<duty>[0-9]{1,15})/(?P<event>submit|withdraw|return|accept|reopen)": four(
        an="l0 yny 000 nf0nn0n ll", binh="l0 000 y00 nf0nn0n ll", anh="l0 nnn 0y0 nf0nn0n ll", nation="l0 000 00y nf0nn0n ll",
    ),
    "GET duties/<int:duty>/receipt/": four(
        an="l0 yyy 000 yf0yy0y ll", binh="l0 000 y00 yf0yy0y ll", anh="l0 yyy 0y0 yf0yy0y ll", nation="l0 000 00y yf0yy0y ll",
    ),
    "POST duties/<int:duty>/receipt/": one("lm mmm mmm mfmmmmm ll"),
    "GET rounds/": one("ly yyy yyy yfyyyyy ll"),
    "POST rounds/": one("lm mmm mmm mfmmmmm ll"),
    "GET rounds/new/": one("ln nnn nnn nfnnynn ll"),
    "POST rounds/new/": one("ln nnn nnn nfnnynn ll"),
    "GET rounds/<slug:code>/": one("l0 yyy yyy yfyyy0y ll"),
    "POST rounds/<slug:code>/": one("lm mmm mmm mfmmmmm ll"),
    "GET rounds/<slug:code>/progress.csv": one("l0 yyy yyy yfyyy0y ll"),
    "POST rounds/<slug:code>/progress.csv": one("lm mmm mmm mfmmmmm ll"),
    "GET rounds/<slug:code>/exceptions/": one("l0 yyy yyy yfyyy0y ll"),
    "POST rounds/<slug:code>/exceptions/": one("lm mmm mmm mfmmmmm ll"),
    "GET rounds/<slug:code>/exceptions/<int:exception>/end": one("lm mmm mmm mfmmmmm ll"),
    "POST rounds/<slug:code>/exceptions/<int:exception>/end": one("ln nnn nnn nfnn0nn ll"),
    "GET rounds/(?P<code>[-a-z0-9]{1,60})/(?P<event>open|close|reopen|dates)": one("l0 nnn nnn nfnny0n ll", event="open"),
    "POST rounds/(?P<code>[-a-z0-9]{1,60})/(?P<event>open|close|reopen|dates)": one("l0 nnn nnn nfnny0n ll", event="open"),
    "GET rounds/<slug:code>/units/<path:unit>/": four(
        an="l0 yyy 000 yfyyy0y ll", binh="l0 000 y00 yfyyy0y ll", anh="l0 000 0y0 yfyyy0y ll", nation="l0 000 00y yfyyy0y ll",
    ),
    "POST rounds/<slug:code>/units/<path:unit>/": four(
        an="l0 yyy 000 yfyyy0y ll", binh="l0 000 y00 yfyyy0y ll", anh="l0 000 0y0 yfyyy0y ll", nation="l0 000 00y yfyyy0y ll",
    ),
    "GET sw.js": one("yy yyy yyy yfyyyyy yy"),
    "POST sw.js": one("mm mmm mmm mfmmmmm mm"),
    "GET evidence/": one("ln yyy yyy yfyyyny ll"),
    "POST evidence/": one("lm mmm mmm mfmmmmm ll"),
    "GET evidence/new/": one("ln yyy yyy nfnnnnn ll"),
    "POST evidence/new/": one("ln yyy yyy nfnnnnn ll"),
    "GET evidence/cells/<int:duty>/<str:element>/cite": one("lm mmm mmm mfmmmmm ll"),
    "POST evidence/cells/<int:duty>/<str:element>/cite": four(
        an="l0 yny 000 nf0nn0n ll", binh="l0 000 y00 nf0nn0n ll", anh="l0 nnn 0y0 nf0nn0n ll", nation="l0 000 00y nf0nn0n ll",
    ),
    "GET evidence/citations/<int:citation>/end": one("lm mmm mmm mfmmmmm ll"),
    "POST evidence/citations/<int:citation>/end": four(
        an="l0 yny 000 nf0nn0n ll", binh="l0 000 y00 nf0nn0n ll", anh="l0 nnn 0y0 nf0nn0n ll", nation="l0 000 00y nf0nn0n ll",
    ),
    "GET evidence/<slug:key>/": four(
        an="l0 yyy 000 yf0yy0y ll", binh="l0 000 y00 yf0yy0y ll", anh="l0 yyy 0y0 yf0yy0y ll", nation="l0 000 00y yf0yy0y ll",
    ),
    "POST evidence/<slug:key>/": one("lm mmm mmm mfmmmmm ll"),
    "GET evidence/<slug:key>/edit/": four(
        an="l0 yyy 000 nf0nn0n ll", binh="l0 000 y00 nf0nn0n ll", anh="l0 nnn 0y0 nf0nn0n ll", nation="l0 000 00y nf0nn0n ll",
    ),
    "POST evidence/<slug:key>/edit/": four(
        an="l0 yyy 000 nf0nn0n ll", binh="l0 000 y00 nf0nn0n ll", anh="l0 nnn 0y0 nf0nn0n ll", nation="l0 000 00y nf0nn0n ll",
    ),
    "GET evidence/<slug:key>/withdraw/": four(
        an="l0 yyy 000 nf0nn0n ll", binh="l0 000 y00 nf0nn0n ll", anh="l0 nnn 0y0 nf0nn0n ll", nation="l0 000 00y nf0nn0n ll",
    ),
    "POST evidence/<slug:key>/withdraw/": four(
        an="l0 yyy 000 nf0nn0n ll", binh="l0 000 y00 nf0nn0n ll", anh="l0 nnn 0y0 nf0nn0n ll", nation="l0 000 00y nf0nn0n ll",
    ),
    "GET evidence/<slug:key>/file/": four(
        an="l0 yyy 000 nf0nn0n ll", binh="l0 000 y00 nf0nn0n ll", anh="l0 nnn 0y0 nf0nn0n ll", nation="l0 000 00y nf0nn0n ll",
    ),
    "POST evidence/<slug:key>/file/": four(
        an="l0 yyy 000 nf0nn0n ll", binh="l0 000 y00 nf0nn0n ll", anh="l0 nnn 0y0 nf0nn0n ll", nation="l0 000 00y nf0nn0n ll",
    ),
    "GET evidence/<slug:key>/cite/": four(
        an="l0 yyy 000 yf0yy0y ll", binh="l0 000 y00 yf0yy0y ll", anh="l0 yyy 0y0 yf0yy0y ll", nation="l0 000 00y yf0yy0y ll",
    ),
    "POST evidence/<slug:key>/cite/": four(
        an="l0 yyy 000 yf0yy0y ll", binh="l0 000 y00 yf0yy0y ll", anh="l0 yyy 0y0 yf0yy0y ll", nation="l0 000 00y yf0yy0y ll",
    ),
    "GET evidence/<slug:key>/download": four(
        an="l0 yyy 000 yf0yy0y ll", binh="l0 000 y00 yf0yy0y ll", anh="l0 yyy 0y0 yf0yy0y ll", nation="l0 000 00y yf0yy0y ll",
    ),
    "POST evidence/<slug:key>/download": one("lm mmm mmm mfmmmmm ll"),
    "GET evidence/<slug:key>/pages/<int:page>.png": four(
        an="l0 yyy 000 yf0yy0y ll", binh="l0 000 y00 yf0yy0y ll", anh="l0 yyy 0y0 yf0yy0y ll", nation="l0 000 00y yf0yy0y ll",
    ),
    "POST evidence/<slug:key>/pages/<int:page>.png": one("lm mmm mmm mfmmmmm ll"),
    "GET evidence/<slug:key>/pages/<int:page>/words/": four(
        an="l0 yyy 000 yf0yy0y ll", binh="l0 000 y00 yf0yy0y ll", anh="l0 yyy 0y0 yf0yy0y ll", nation="l0 000 00y yf0yy0y ll",
    ),
    "POST evidence/<slug:key>/pages/<int:page>/words/": one("lm mmm mmm mfmmmmm ll"),
    "GET workbooks/": one("ly yyy yyy yfyyyyy ll"),
    "POST workbooks/": one("lm mmm mmm mfmmmmm ll"),
    "GET workbooks/give/": one("lm mmm mmm mfmmmmm ll"),
    "POST workbooks/give/": one("l0 000 000 0f00000 ll"),
    "GET workbooks/return/": one("ln yyy yyy nfnnnnn ll"),
    "POST workbooks/return/": one("ln yyy yyy nfnnnnn ll"),
    "GET imports/new/": one("ln yyy yyy nfnnnnn ll"),
    "POST imports/new/": one("ln yyy yyy nfnnnnn ll"),
    "GET imports/<slug:key>/": four(
        an="l0 y00 000 0f00000 ll", binh="l0 000 y00 0f00000 ll", anh="l0 000 0y0 0f00000 ll", nation="l0 000 00y 0f00000 ll",
    ),
    "POST imports/<slug:key>/": four(
        an="l0 y00 000 0f00000 ll", binh="l0 000 y00 0f00000 ll", anh="l0 000 0y0 0f00000 ll", nation="l0 000 00y 0f00000 ll",
    ),
    "GET imports/<slug:key>/drop/": one("lm mmm mmm mfmmmmm ll"),
    "POST imports/<slug:key>/drop/": four(
        an="l0 y00 000 0f00000 ll", binh="l0 000 y00 0f00000 ll", anh="l0 000 0y0 0f00000 ll", nation="l0 000 00y 0f00000 ll",
    ),
    "GET imports/<slug:key>/undo/": one("lm mmm mmm mfmmmmm ll"),
    "POST imports/<slug:key>/undo/": four(
        an="l0 y00 000 0f00000 ll", binh="l0 000 y00 0f00000 ll", anh="l0 000 0y0 0f00000 ll", nation="l0 000 00y 0f00000 ll",
    ),
    "GET desk/": one("ln nnn nnn yfyyyny ll"),
    "POST desk/": one("lm mmm mmm mfmmmmm ll"),
    "GET desk/<int:duty>/": four(
        an="l0 nnn 000 yf0yy0y ll", binh="l0 000 n00 yf0yy0y ll", anh="l0 nnn 0n0 yf0yy0y ll", nation="l0 000 00n yf0yy0y ll",
    ),
    "POST desk/<int:duty>/": one("lm mmm mmm mfmmmmm ll"),
    "GET desk/<int:duty>/decide": one("lm mmm mmm mfmmmmm ll"),
    "POST desk/<int:duty>/decide": four(
        an="l0 nnn 000 yf0yy0y ll", binh="l0 000 n00 yf0yy0y ll", anh="l0 nnn 0n0 yf0yy0y ll", nation="l0 000 00n yf0yy0y ll",
    ),
    "GET desk/<int:duty>/accept": one("lm mmm mmm mfmmmmm ll"),
    "POST desk/<int:duty>/accept": four(
        an="l0 nnn 000 yf0yy0y ll", binh="l0 000 n00 yf0yy0y ll", anh="l0 nnn 0n0 yf0yy0y ll", nation="l0 000 00n yf0yy0y ll",
    ),
    "GET discussions/": one("ly yyy yyy yfyyyyy ll"),
    "POST discussions/": one("lm mmm mmm mfmmmmm ll"),
    "GET discussions/<int:thread>/resolve": one("lm mmm mmm mfmmmmm ll"),
    "POST discussions/<int:thread>/resolve": four(
        an="l0 yny 000 yf0nn0n ll", binh="l0 000 y00 yf0nn0n ll", anh="l0 nnn 0y0 yf0nn0n ll", nation="l0 000 00y yf0nn0n ll",
    ),
    "GET discussions/<int:duty>/<str:element>/say": one("lm mmm mmm mfmmmmm ll"),
    "POST discussions/<int:duty>/<str:element>/say": four(
        an="l0 yny 000 yf0nn0n ll", binh="l0 000 y00 yf0nn0n ll", anh="l0 nnn 0y0 yf0nn0n ll", nation="l0 000 00y yf0nn0n ll",
    ),
    "GET appeals/": one("ly yyy yyy yfyyyyy ll"),
    "POST appeals/": one("lm mmm mmm mfmmmmm ll"),
    "GET appeals/<int:appeal>/": four(
        an="l0 yyy 000 yf0yy0y ll", binh="l0 000 y00 yf0yy0y ll", anh="l0 yyy 0y0 yf0yy0y ll", nation="l0 000 00y yf0yy0y ll",
    ),
    "POST appeals/<int:appeal>/": four(
        an="l0 yyy 000 yf0yy0y ll", binh="l0 000 y00 yf0yy0y ll", anh="l0 yyy 0y0 yf0yy0y ll", nation="l0 000 00y yf0yy0y ll",
    ),
    "GET decisions/<int:decision>/appeal/": four(
        an="l0 yny 000 nf0nn0n ll", binh="l0 000 y00 nf0nn0n ll", anh="l0 nnn 0y0 nf0nn0n ll", nation="l0 000 00y nf0nn0n ll",
    ),
    "POST decisions/<int:decision>/appeal/": four(
        an="l0 yny 000 nf0nn0n ll", binh="l0 000 y00 nf0nn0n ll", anh="l0 nnn 0y0 nf0nn0n ll", nation="l0 000 00y nf0nn0n ll",
    ),
    "GET rounds/<slug:code>/units/<path:unit>/report/": four(
        an="l0 yyy 000 yfnyy0y ll", binh="l0 000 y00 yfnyy0y ll", anh="l0 yyy 0y0 yfnyy0y ll", nation="l0 000 00y yfnyy0y ll",
    ),
    "POST rounds/<slug:code>/units/<path:unit>/report/": four(
        an="l0 nny 000 nfnnn0n ll", binh="l0 000 n00 nfnnn0n ll", anh="l0 nnn 0n0 nfnnn0n ll", nation="l0 000 00n nfnnn0n ll",
    ),
    "GET reports/<str:report>/": four(
        an="l0 yyy 000 yfnyy0y ll", binh="l0 000 y00 yfnyy0y ll", anh="l0 yyy 0y0 yfnyy0y ll", nation="l0 000 00y yfnyy0y ll",
    ),
    "POST reports/<str:report>/": every("lm mmm mmm mfmmmmm ll"),
    "GET reports/<str:report>/take-back": every("lm mmm mmm mfmmmmm ll"),
    "POST reports/<str:report>/take-back": four(
        an="l0 nny 000 nfnnn0n ll", binh="l0 000 n00 nfnnn0n ll", anh="l0 nnn 0n0 nfnnn0n ll", nation="l0 000 00n nfnnn0n ll",
    ),
    "GET reports/(?P<report>[-A-Z0-9]{1,24})/(?P<kind>pdf|docx|json|signed)": four(
        an="l0 yyy 000 yfnyy0y ll", binh="l0 000 y00 yfnyy0y ll", anh="l0 yyy 0y0 yfnyy0y ll", nation="l0 000 00y yfnyy0y ll",
        kind="json",
    ),
    "POST reports/(?P<report>[-A-Z0-9]{1,24})/(?P<kind>pdf|docx|json|signed)": every("lm mmm mmm mfmmmmm ll", kind="json"),
    "GET verify/": one("yy yyy yyy yyyyyyy yy"),
    "POST verify/": one("yy yyy yyy yyyyyyy yy"),
    "GET verify/<str:report>/": every("yy yyy yyy yyyyyyy yy"),
    "POST verify/<str:report>/": every("mm mmm mmm mmmmmmm mm"),
    "GET ": one("ly yyy yyy yfyyyyy ll"),
    "POST ": one("lm mmm mmm mfmmmmm ll"),
    "GET notices/": one("ly yyy yyy yfyyyyy ll"),
    "POST notices/": one("lm mmm mmm mfmmmmm ll"),
    "GET notices/read": one("lm mmm mmm mfmmmmm ll"),
    "POST notices/read": one("ly yyy yyy yfyyyyy ll"),
    "GET audit/": one("ln nnn nnn nfnnnyy ll"),
    "POST audit/": one("lm mmm mmm mfmmmmm ll"),
    "GET audit/lines.csv": one("ln nnn nnn nfnnnyy ll"),
    "POST audit/lines.csv": one("lm mmm mmm mfmmmmm ll"),
    **API_ROWS,
}
# fmt: on
