# SPDX-License-Identifier: Apache-2.0
"""Looking into files that may be hostile. Nothing here knows Django: it runs in a process of its own (inspecting.py)."""
