# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban_portal.collection.actions.explanations import explain
from laban_portal.collection.models import Duty, Explanation
from laban_portal.collection.states import TYPING_STATES, DutyState
from laban_portal.ui.errors import WrongState
from tests.laban_portal.conftest import AN


@pytest.mark.parametrize("state", list(DutyState))
def test_what_is_handed_in_or_accepted_is_explained_no_more(world, state):
    duty = world.duties[AN].pk
    Duty.objects.filter(pk=duty).update(state=state)
    with pytest.raises(WrongState) as refusal:
        explain(
            actor=world.actor("officer-an"), duty=duty, element="people", slice_="", rule="jump",
            words="Hai huyện mới nhập về trong năm",
        )  # fmt: skip
    assert refusal.value.code == ("findings.gone" if state in TYPING_STATES else f"save.duty_{state}")
    assert Explanation.objects.count() == 0
