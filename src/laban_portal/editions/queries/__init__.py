# SPDX-License-Identifier: Apache-2.0
"""What is read of editions: lists, the desk, checks before signing, books out of bundles, keys, links."""
