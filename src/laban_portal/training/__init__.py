# SPDX-License-Identifier: Apache-2.0
"""In-service classes. Empty until it is built."""
