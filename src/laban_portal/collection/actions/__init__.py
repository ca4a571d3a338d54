# SPDX-License-Identifier: Apache-2.0
"""Everything that writes: one use case, one transaction each."""
