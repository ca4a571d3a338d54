# SPDX-License-Identifier: Apache-2.0
"""Settings and addresses of the site. Empty until it is built."""
