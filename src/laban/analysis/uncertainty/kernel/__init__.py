# SPDX-License-Identifier: Apache-2.0
"""The compiled loops: sixteen draws of one variant and one rule at a time. Loaded only when draws are computed.

`laban.analysis.uncertainty.plain` says the same in a way that is easier to read, and judges these loops in tests.
"""
