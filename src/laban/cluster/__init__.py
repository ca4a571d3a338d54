# SPDX-License-Identifier: Apache-2.0
"""Many independent computations, on processes or on a cluster. Empty until it is built; its place in the walls stands already."""
