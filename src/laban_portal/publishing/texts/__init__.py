# SPDX-License-Identifier: Apache-2.0
"""Sentences of the frame, of refusals and of the entrance, by language."""
