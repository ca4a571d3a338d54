# SPDX-License-Identifier: Apache-2.0
"""The sentences of discussing, by language."""
