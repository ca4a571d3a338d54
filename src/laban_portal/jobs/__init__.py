# SPDX-License-Identifier: Apache-2.0
"""Work done later. Empty until it is built."""
