# SPDX-License-Identifier: Apache-2.0
"""What the pages of evidence show; every read asks the policy first."""
