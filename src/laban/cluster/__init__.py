# SPDX-License-Identifier: Apache-2.0
"""Many independent computations on threads, processes or a cluster; it knows nothing of indices."""
