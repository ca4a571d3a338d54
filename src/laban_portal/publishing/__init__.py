# SPDX-License-Identifier: Apache-2.0
"""Public pages made from editions alone. Empty until it is built."""
