# SPDX-License-Identifier: Apache-2.0
"""Citing on the pages: beside a cell, for several cells at once, and ending a citation."""

from __future__ import annotations

import re

from laban_portal.collection.models import Duty
from laban_portal.collection.states import DutyState
from laban_portal.evidence.models import Citation
from tests.laban_portal.conftest import AN, ANH, BINH
from tests.laban_portal.evidence.papers import add, pdf, prove, type_in


def text(answer):
    return answer.content.decode()


def cells():
    return list(Citation.objects.filter(ended_at=None).order_by("pk").values_list("element", "page", "place"))


def test_the_panel_tells_and_takes_the_proof_of_a_value(world):
    key = add(world, content=pdf())
    client, duty = world.client("officer-an"), world.duties[AN].pk
    address = f"/evidence/cells/{duty}/people/cite"
    page = text(client.get(f"/duties/{duty}/cells/people/"))
    assert (f'action="{address}"' in page, f'<option value="{key}">' in page) == (True, True)
    assert f'href="/evidence/new/?duty={duty}&amp;element=people"' in page
    answer = client.post(address, {"document": key, "page": "2", "place": "Bảng 1", "slice": ""})
    assert (answer["Location"], cells()) == (f"/duties/{duty}/cells/people/#evidence", [("people", 2, "Bảng 1")])
    assert f'href="/evidence/{key}/?page=2#viewer"' in text(client.get(f"/duties/{duty}/cells/people/"))
    part = text(client.get(f"/duties/{duty}/cells/people/", headers={"X-Part": "panel"}))
    assert f'action="/evidence/citations/{Citation.objects.get().pk}/end"' in part


def test_the_row_is_marked(world):
    prove(world, add(world))
    assert "1 minh chứng" in text(world.client("officer-an").get(f"/duties/{world.duties[AN].pk}/"))


def test_faults_beside_a_cell_are_told_where_one_comes_back(world):
    key = add(world, content=pdf())
    client, duty = world.client("officer-an"), world.duties[AN].pk
    for sent, words in (
        ({"document": ""}, "Hãy chọn văn bản trong danh sách"), ({"document": key, "page": "9"}, "không có trang 9"),
        ({"document": key, "page": "hai"}, "Số trang phải là số nguyên"),
    ):  # fmt: skip
        answer = client.post(f"/evidence/cells/{duty}/people/cite", sent, follow=True)
        assert (answer.status_code, words in text(answer)) == (200, True)
    assert client.post(f"/evidence/cells/{duty}/people/cite", {"document": "unknown"}).status_code == 404
    assert cells() == []


def test_several_cells_of_a_form_are_ticked_at_once(world):
    key = add(world, content=pdf())
    type_in(world, people="1250")
    client, duty = world.client("officer-an"), world.duties[AN].pk
    assert f'<a href="?duty={duty}">' in text(client.get(f"/evidence/{key}/cite/"))
    page = text(client.get(f"/evidence/{key}/cite/?duty={duty}"))
    assert re.findall(r'name="cells" value="([^"]*)"', page) == ["people|", "spending|", "share|"]
    assert "= 1.250" in page
    answer = client.post(f"/evidence/{key}/cite/", {"duty": duty, "cells": ["people|", "share|"], "page": "3"})
    assert (answer["Location"], cells()) == (f"/evidence/{key}/", [("people", 3, ""), ("share", 3, "")])
    assert text(client.get(f"/evidence/{key}/cite/?duty={duty}")).count("đã dẫn") == 2
    client.post(f"/evidence/{key}/cite/", {"duty": duty, "cells": ["people|", "share|"], "page": "3"})
    assert len(cells()) == 2


def test_faults_of_a_choice_are_shown_with_the_ticks_kept(world):
    key = add(world, content=pdf())
    client, duty = world.client("officer-an"), world.duties[AN].pk
    answer = client.post(f"/evidence/{key}/cite/", {"duty": duty, "cells": ["people|"], "page": "7"})
    assert (answer.status_code, 'value="people|" checked' in text(answer), cells()) == (422, True, [])
    answer = client.post(f"/evidence/{key}/cite/", {"duty": duty})
    assert "ít nhất một ô số liệu" in text(answer)


def test_only_duties_that_take_values_from_the_person_are_offered(world):
    key = add(world)
    before = add(world, who="officer-anh", unit=ANH)
    client, duty = world.client("officer-an"), world.duties[AN].pk
    assert f'<a href="?duty={duty}">' in text(client.get(f"/evidence/{before}/cite/"))
    assert client.get(f"/evidence/{key}/cite/?duty={world.duties[BINH].pk}").status_code == 404
    assert client.get(f"/evidence/{key}/cite/?duty={world.duties[ANH].pk}").status_code == 404
    assert world.client("finance-an").get(f"/evidence/{key}/cite/?duty={duty}").status_code == 403
    Duty.objects.filter(pk=duty).update(state=DutyState.SUBMITTED)
    assert "Hiện không có biểu nào" in text(client.get(f"/evidence/{key}/cite/"))
    assert client.get(f"/evidence/{key}/cite/?duty={duty}").status_code == 409
    assert client.post(f"/evidence/{key}/cite/", {"duty": duty, "cells": ["people|"]}).status_code == 409
    assert "Hiện không thêm hoặc gỡ minh chứng được" in text(client.get(f"/duties/{duty}/cells/people/"))


def test_a_citation_is_ended_where_one_stands(world):
    key = add(world)
    prove(world, key, "people", "spending")
    client, duty = world.client("officer-an"), world.duties[AN].pk
    first, second = Citation.objects.order_by("pk").values_list("pk", flat=True)
    answer = client.post(f"/evidence/citations/{first}/end", {"back": "document"})
    assert answer["Location"] == f"/evidence/{key}/"
    answer = client.post(f"/evidence/citations/{second}/end")
    assert (answer["Location"], cells()) == (f"/duties/{duty}/cells/spending/#evidence", [])
    assert client.post(f"/evidence/citations/{second}/end").status_code == 409
