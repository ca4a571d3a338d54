# SPDX-License-Identifier: Apache-2.0
"""Messages in the portal and by e-mail. Empty until it is built."""
