# SPDX-License-Identifier: Apache-2.0
"""The one module of the portal that talks to the engine. Empty until it is built."""
