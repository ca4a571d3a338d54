# SPDX-License-Identifier: Apache-2.0
"""The programming interface: /api/v1, for programs of provinces and of the ministry."""
