# SPDX-License-Identifier: Apache-2.0
"""My duties: the first page after log-in. Empty until it is built."""
