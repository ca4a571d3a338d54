# SPDX-License-Identifier: Apache-2.0
"""The kinds of pages, each a module with `tails(scene)` (its addresses within an edition) and `show(scene, tail)`."""
