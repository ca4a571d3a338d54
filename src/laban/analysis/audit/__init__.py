# SPDX-License-Identifier: Apache-2.0
"""The statistical audit of an index: one file a part, in the order an international auditor works.

Audit figures are not published scores: NumPy's linear algebra and SciPy may be used here.
"""
