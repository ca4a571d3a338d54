# SPDX-License-Identifier: Apache-2.0
"""Profiles and the national report as PDF, Word and Excel, made from Books. Pure."""
