# SPDX-License-Identifier: Apache-2.0
"""What a statistical audit of an index says, part by part in the order an international auditor works through."""
