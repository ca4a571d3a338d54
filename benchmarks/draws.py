# SPDX-License-Identifier: Apache-2.0
"""Under construction by the bench helper."""
