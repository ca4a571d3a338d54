# SPDX-License-Identifier: Apache-2.0
"""How sure a rank is: the whole index computed again under other defensible choices, many times."""
