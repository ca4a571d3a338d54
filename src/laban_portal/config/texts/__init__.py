# SPDX-License-Identifier: Apache-2.0
"""The sentences of starting, keeping and checking an instance."""
