# SPDX-License-Identifier: Apache-2.0
"""Words and figures in templates."""
