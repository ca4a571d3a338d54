# SPDX-License-Identifier: Apache-2.0
"""Why scores and ranks moved between two editions: one computation for every way in which some things moved and others not.

`editions` puts both on the same units and tells what can have moved; `formed` and `scenes` form the indicators;
`variants` and `game` compute states; `contributions` splits a unit's own part further; `identity` finds each unit in
the past; `split` shares the change out.
"""
