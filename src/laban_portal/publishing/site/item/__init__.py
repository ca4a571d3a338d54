# SPDX-License-Identifier: Apache-2.0
"""What pages tell of items of the tree: the method sheet, rankings, how they go together, what changed."""
