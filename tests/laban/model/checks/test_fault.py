# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from laban.errors import problem
from laban.model.checks.fault import Fault, below


def test_a_fault_carries_the_keys_that_lead_to_it():
    fault = Fault((*below("sections", 0), "code"), problem("form.no_code"))
    assert fault.path == ("sections", "0", "code")
    assert fault.problem.code == "form.no_code"
