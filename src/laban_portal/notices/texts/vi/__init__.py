# SPDX-License-Identifier: Apache-2.0
"""What notices and letters say."""
